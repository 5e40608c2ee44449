"""Two who give way and try again at once never eat: a livelock."""

# /// script
# [tool.motion]
# needs = ["gil"]  # else the lines of two threads can tear
# order = [  # a barrier after each attempt; who prints first is luck
#     ["Ada gives way, attempt 1", "Ben gives way, attempt 2"],
#     ["Ada gives way, attempt 1", "Ada gives way, attempt 2"],
#     ["Ben gives way, attempt 1", "Ada gives way, attempt 2"],
#     ["Ben gives way, attempt 1", "Ben gives way, attempt 2"],
#     ["Ada gives way, attempt 2", "Ben gives way, attempt 3"],
#     ["Ada gives way, attempt 2", "Ada gives way, attempt 3"],
#     ["Ben gives way, attempt 2", "Ada gives way, attempt 3"],
#     ["Ben gives way, attempt 2", "Ben gives way, attempt 3"],
#     ["Ada gives way, attempt 3", "fed: []"],
#     ["Ben gives way, attempt 3", "fed: []"],
# ]
# ///

import threading

step = threading.Barrier(2)
fork_1, fork_2 = threading.Lock(), threading.Lock()
fed = []


def dine(first, second):
    name = threading.current_thread().name
    for attempt in (1, 2, 3):
        with first:
            step.wait()  # both hold one fork
            if second.acquire(blocking=False):
                second.release()
                fed.append(name)
            step.wait()  # both have asked for the other
        print(f"{name} gives way, attempt {attempt}")
        step.wait()  # both have given way


ada = threading.Thread(target=dine, args=(fork_1, fork_2), name="Ada")
ben = threading.Thread(target=dine, args=(fork_2, fork_1), name="Ben")
ada.start()
ben.start()
ada.join()
ben.join()
print("fed:", fed)
#> Ada gives way, attempt 1
#> Ben gives way, attempt 1
#> Ada gives way, attempt 2
#> Ben gives way, attempt 2
#> Ada gives way, attempt 3
#> Ben gives way, attempt 3
#> fed: []
