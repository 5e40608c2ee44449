"""A ShareableList holds a fixed number of small values."""

from multiprocessing.shared_memory import ShareableList

settings = ShareableList(["blue", 12, 0.5, True, None])
try:
    other = ShareableList(name=settings.shm.name)  # or in a process
    other[1] = 14
    print(list(settings))
    try:
        other[0] = "dark turquoise"
    except ValueError as error:
        print("ValueError:", error)
    other.shm.close()
finally:
    settings.shm.close()
    settings.shm.unlink()
#> ['blue', 14, 0.5, True, None]
#> ValueError: bytes/str item exceeds available storage
