"""The dict lives in a process of its own, and proxies only ask it."""

from multiprocessing import Manager, Process, active_children


def add_milk(order):
    order["milk"] = 2


if __name__ == "__main__":
    with Manager() as manager:
        order = manager.dict(tea=1)
        child = Process(target=add_milk, args=(order,), name="child")
        child.start()
        child.join()
        print("proxy: ", repr(order))
        print("object:", str(order))
        print("keys:  ", order.keys())
        print("still running:", [p.name for p in active_children()])
#> proxy:  <DictProxy object, typeid 'dict' at 0x...>
#> object: {'tea': 1, 'milk': 2}
#> keys:   ['tea', 'milk']
#> still running: ['SyncManager-1']
