"""Two threads sell the same seat."""

import threading
from concurrent.futures import ThreadPoolExecutor


def sell(customer):
    seat = min(free)
    both_have_looked.wait(timeout=1)  # forces the unlucky schedule
    free.discard(seat)
    return f"{customer}: seat {seat}"


free = {1, 2, 3}
both_have_looked = threading.Barrier(2)
with ThreadPoolExecutor(max_workers=2) as pool:
    print(*pool.map(sell, ["Ann", "Ben"]), sep="\n")
print("free:", free)
#> Ann: seat 1
#> Ben: seat 1
#> free: {2, 3}
