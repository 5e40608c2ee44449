"""Ask the locks of processes: taken, taken again, places left."""

from multiprocessing import (
    BoundedSemaphore,
    Condition,
    Lock,
    Process,
    RLock,
    Semaphore,
    Value,
)


def guest(menu, written):
    with menu:
        menu.wait_for(lambda: written.value)
        print("guest: reads the menu")


if __name__ == "__main__":
    door, room, tables = Lock(), RLock(), Semaphore(2)
    door.acquire()
    print("without waiting:", door.acquire(block=False))
    door.release()
    print("room:", room.acquire(), "again:", room.acquire())
    room.release()
    room.release()
    tables.acquire()
    seats = BoundedSemaphore(1)
    try:
        seats.release()
    except ValueError as error:
        print("one too many:", error)

    menu, written = Condition(), Value("b", False)
    reader = Process(target=guest, args=(menu, written), name="guest")
    reader.start()
    with menu:
        written.value = True
        menu.notify_all()
    reader.join()
#> without waiting: False
#> room: True again: True
#> one too many: semaphore or lock released too many times
#> guest: reads the menu
