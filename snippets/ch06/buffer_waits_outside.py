"""Right: wait for an item or a space first, and then take the lock."""

import threading

shelf = []
one_at_a_time = threading.Lock()
items = threading.Semaphore(0)
spaces = threading.Semaphore(2)
desk_is_ready = threading.Event()  # for the demonstration


def return_guides():
    desk_is_ready.wait()
    for number in (1, 2, 3):
        spaces.acquire()
        with one_at_a_time:
            shelf.append(f"audio guide {number}")
        items.release()


def hand_out():
    for _ in range(3):
        desk_is_ready.set()
        if not items.acquire(timeout=5):
            print("nothing to hand out")
            return
        with one_at_a_time:
            print("hands out", shelf.pop(0))
        spaces.release()


desk = threading.Thread(target=hand_out, name="desk")
returns = threading.Thread(target=return_guides, daemon=True)
desk.start()
returns.start()
desk.join()
#> hands out audio guide 1
#> hands out audio guide 2
#> hands out audio guide 3
