"""Vouchers that are redeemed in one call, without a lock in the shop."""

import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.managers import BaseManager


class Vouchers:
    def __init__(self, **uses):
        self._lock = threading.Lock()
        self._uses = uses

    def redeem(self, code):
        with self._lock:
            if self._uses.get(code, 0) == 0:
                return False
            self._uses[code] -= 1
            return True


class ShopManager(BaseManager):
    pass


ShopManager.register("Vouchers", Vouchers)

# region test
if __name__ == "__main__":
    with ShopManager() as manager, ProcessPoolExecutor(2) as pool:
        vouchers = manager.Vouchers(SPRING=3)
        answers = pool.map(vouchers.redeem, ["SPRING"] * 5)
        print(sorted(answers), vouchers.redeem("AUTUMN"))
# endregion
#> [False, False, True, True, True] False
