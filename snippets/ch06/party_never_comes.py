"""One of three stations never comes, so the barrier breaks for all."""

import threading

all_measured = threading.Barrier(3)
reports = []


def station(name, patience):
    try:
        all_measured.wait(timeout=patience)
    except threading.BrokenBarrierError as error:
        reports.append(f"{name}: {type(error).__name__}({error})")


threads = [
    threading.Thread(target=station, args=args, name=args[0])
    for args in [("Bern", 0.3), ("Oslo", None)]
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*sorted(reports), sep="\n")
print("broken:", all_measured.broken)
station("Rome", None)  # it comes at last, and does not wait
print(reports[-1])
all_measured.reset()
print("broken:", all_measured.broken)
#> Bern: BrokenBarrierError()
#> Oslo: BrokenBarrierError()
#> broken: True
#> Rome: BrokenBarrierError()
#> broken: False
