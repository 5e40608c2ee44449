"""apply_async starts one call, and get waits for its result."""

import multiprocessing
import zlib

FILES = {"letters.txt": b"Dear Ada, " * 1000, "photo.raw": b"\7" * 5000}


def checksum(name):
    return zlib.crc32(FILES[name])


if __name__ == "__main__":
    with multiprocessing.Pool(2) as pool:
        letters = pool.apply_async(checksum, ["letters.txt"])
        photo = pool.apply_async(checksum, ["photo.raw"])
        print("both checksums are under way")
        print("letters:", letters.get())
        print("photo:", photo.get())
#> both checksums are under way
#> letters: 1278499080
#> photo: 1333631867
