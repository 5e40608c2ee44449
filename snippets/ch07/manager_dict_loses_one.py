"""Two threads add to one key of a manager's dict."""

import multiprocessing
import threading


def add(totals, amount, meeting):
    old = totals["east"]  # what += does first
    meeting.wait(timeout=30)  # both have read
    totals["east"] = old + amount


if __name__ == "__main__":
    with multiprocessing.Manager() as manager:
        totals = manager.dict(east=0)
        meeting = threading.Barrier(2)
        shops = [
            threading.Thread(target=add, args=(totals, amount, meeting))
            for amount in (10, 10)
        ]
        for shop in shops:
            shop.start()
        for shop in shops:
            shop.join()
        print(totals["east"])
#> 10
