"""Two processes wait at an Event of a manager, and luck decides who is first."""

# /// script
# [tool.motion]
# order = [  # Ann and Bob are independent of each other
#     ["Ann: at the door", "main: opens the door"],
#     ["Bob: at the door", "main: opens the door"],
#     ["main: opens the door", "Ann: inside"],
#     ["main: opens the door", "Bob: inside"],
#     ["Ann: inside", "main: all are inside"],
#     ["Bob: inside", "main: all are inside"],
# ]
# ///

from multiprocessing import Manager, Process


def visit(name, here, door):
    print(f"{name}: at the door", flush=True)
    here.release()
    door.wait()
    print(f"{name}: inside", flush=True)


if __name__ == "__main__":
    with Manager() as manager:
        here, door = manager.Semaphore(0), manager.Event()
        visitors = [
            Process(target=visit, args=(name, here, door), name=name)
            for name in ("Ann", "Bob")
        ]
        for visitor in visitors:
            visitor.start()
        for _ in visitors:
            here.acquire()
        print("main: opens the door", flush=True)
        door.set()
        for visitor in visitors:
            visitor.join()
        print("main: all are inside")
#> Ann: at the door
#> Bob: at the door
#> main: opens the door
#> Ann: inside
#> Bob: inside
#> main: all are inside
