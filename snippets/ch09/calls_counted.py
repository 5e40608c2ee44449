"""Each access to an item through a proxy is a round trip."""

from _counting import CountingManager, calls

if __name__ == "__main__":
    with CountingManager() as manager:
        prices = manager.dict(tea=3, milk=2, rice=4)
        bill = 0
        for name in prices:
            bill += prices[name]
        print("bill:", bill)
        for method, number in calls.items():
            print(method, number)
        print("round trips:", calls.total())
#> bill: 9
#> __iter__ 1
#> __next__ 4
#> __getitem__ 3
#> round trips: 8
