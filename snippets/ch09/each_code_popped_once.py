"""pop is one call, so no code is given to two workers."""

from multiprocessing import Manager, Process


def take_all(codes, taken):
    try:
        while True:
            taken.append(codes.pop())
    except IndexError:
        pass  # none is left


if __name__ == "__main__":
    with Manager() as manager:
        codes = manager.list(range(40))
        taken = manager.list()
        shops = [
            Process(target=take_all, args=(codes, taken)) for _ in "ab"
        ]
        for shop in shops:
            shop.start()
        for shop in shops:
            shop.join()
        print("left:", len(codes))
        print("each once:", sorted(taken) == list(range(40)))
#> left: 0
#> each once: True
