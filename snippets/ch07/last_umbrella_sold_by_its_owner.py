"""One process owns the stock; the shops ask it by message."""

import multiprocessing
from multiprocessing.connection import wait


def sell(stock, shop, sold):
    stock.send("umbrella")
    sold.put((shop, stock.recv()))
    stock.close()


if __name__ == "__main__":
    left = {"umbrella": 1}  # nobody else has it
    sold = multiprocessing.Queue()
    asking, shops = [], []
    for name in ("east", "west"):
        ours, theirs = multiprocessing.Pipe()
        shop = multiprocessing.Process(
            target=sell, args=(theirs, name, sold), name=name
        )
        shop.start()
        theirs.close()
        asking.append(ours)
        shops.append(shop)
    while asking:
        for ours in wait(asking):
            try:
                item = ours.recv()
            except EOFError:
                asking.remove(ours)
                continue
            ours.send(left[item] > 0)
            left[item] -= left[item] > 0
    answers = dict(sold.get() for _ in shops)
    for shop in shops:
        shop.join()
    print("sold:", sum(answers.values()), "left:", left["umbrella"])
#> sold: 1 left: 0
