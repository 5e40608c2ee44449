"""setdefault returns a copy, too."""

from multiprocessing import Manager

if __name__ == "__main__":
    with Manager() as manager:
        guests = manager.dict()
        guests.setdefault("Monday", []).append("Ann")
        guests.setdefault("Monday", []).append("Bob")
        print(guests)
#> {'Monday': []}
