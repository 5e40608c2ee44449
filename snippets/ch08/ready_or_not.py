"""ready() answers at once whether a result has come."""

from multiprocessing import Event, Pool


def get_ready(event):
    global gate
    gate = event


def bake(cake):
    gate.wait()
    return cake + " cake"


if __name__ == "__main__":
    oven_is_hot = Event()
    with Pool(1, get_ready, [oven_is_hot]) as pool:
        baking = pool.apply_async(bake, ["plum"])
        print("ready:", baking.ready())
        try:
            baking.successful()
        except ValueError:
            print("successful: ValueError")
        oven_is_hot.set()
        baking.wait()
        print("ready:", baking.ready(), "successful:", baking.successful())
        print(baking.get())
#> ready: False
#> successful: ValueError
#> ready: True successful: True
#> plum cake
