"""One copy is one round trip, however many items there are."""

from _counting import CountingManager, calls

if __name__ == "__main__":
    with CountingManager() as manager:
        prices = manager.dict(tea=3, milk=2, rice=4)
        bill = 0
        mine = prices.copy()
        for name in mine:
            bill += mine[name]
        print("bill:", bill)
        for method, number in calls.items():
            print(method, number)
        print("round trips:", calls.total())
#> bill: 9
#> copy 1
#> round trips: 1
