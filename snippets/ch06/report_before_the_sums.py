"""The report adds the sums before the threads have stored them."""

import threading

sums = {}
disk = threading.Event()  # a slow disk, for the demonstration


def add_up(shop, sales):
    disk.wait()
    sums[shop] = sum(sales)


threads = [
    threading.Thread(target=add_up, args=args, name=args[0])
    for args in [("Bonn", [20, 30]), ("Kyoto", [40, 10])]
]
for thread in threads:
    thread.start()
print("shops in the report:", len(sums))
print("total:", sum(sums.values()))
disk.set()
#> shops in the report: 0
#> total: 0
