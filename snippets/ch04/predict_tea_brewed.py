"""Between a check and its use, another thread may do the same."""

from threading import Barrier, Thread

stock, brewed = {}, []
at_the_kettle = Barrier(2)


def drink(name):
    if "tea" not in stock:
        at_the_kettle.wait(timeout=5)  # stands for boiling water
        brewed.append(name)
        stock["tea"] = "a pot"


ada = Thread(target=drink, args=("Ada",), name="Ada")
ben = Thread(target=drink, args=("Ben",), name="Ben")
ada.start()
ben.start()
ada.join()
ben.join()
print("pots brewed:", len(brewed), "in stock:", len(stock))
#> pots brewed: 2 in stock: 1
