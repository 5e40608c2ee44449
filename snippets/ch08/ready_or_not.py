"""ready() answers at once whether a result has come."""

from multiprocessing import Event, Pool


def set_up(event):
    global disk_is_there
    disk_is_there = event


def checksum(name):
    disk_is_there.wait()
    return len(name)  # stands for reading the file


if __name__ == "__main__":
    plugged_in = Event()
    with Pool(1, set_up, [plugged_in]) as pool:
        video = pool.apply_async(checksum, ["video.mp4"])
        print("ready:", video.ready())
        try:
            video.successful()
        except ValueError:
            print("successful: ValueError")
        plugged_in.set()
        video.wait()
        print("ready:", video.ready(), "successful:", video.successful())
        print("checksum:", video.get())
#> ready: False
#> successful: ValueError
#> ready: True successful: True
#> checksum: 9
