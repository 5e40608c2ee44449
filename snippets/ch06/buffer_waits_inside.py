"""Wrong: the desk waits for an item while it holds the lock."""

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
        with one_at_a_time:
            desk_is_ready.set()
            if not items.acquire(timeout=0.3):
                print("nothing to hand out")
                return
            print("hands out", shelf.pop(0))
        spaces.release()


desk = threading.Thread(target=hand_out, name="desk")
returns = threading.Thread(target=return_guides, daemon=True)
desk.start()
returns.start()
desk.join()
#> nothing to hand out
