"""Locks, arrays and a namespace of a manager, used by a worker."""

from multiprocessing import Manager, Process


def clerk(shop, week, lock, places, limit, opened):
    with opened:
        opened.wait_for(lambda: shop.open)
    # At most two clerks at a time, and then one. An RLock may be taken twice.
    with places, limit, lock, lock:
        shop.sold += 1
        week[0] += 1


if __name__ == "__main__":
    with Manager() as manager:
        shop = manager.Namespace()
        shop.open, shop.sold = False, 0
        week = manager.Array("i", [0] * 5)
        opened = manager.Condition()
        args = (
            shop,
            week,
            manager.RLock(),
            manager.Semaphore(2),
            manager.BoundedSemaphore(2),
            opened,
        )
        clerks = [
            Process(target=clerk, args=args, name=name)
            for name in ["ana", "ben"]
        ]
        for one in clerks:
            one.start()
        with opened:
            shop.open = True
            opened.notify_all()
        for one in clerks:
            one.join()
        print("sold:", shop.sold, "on Monday:", week[0])
        print("the manager has an address:", bool(manager.address))
#> sold: 2 on Monday: 2
#> the manager has an address: True
