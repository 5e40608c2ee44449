"""A call has no timeout, but it ends when the server ends."""

# /// script
# [tool.motion]
# timeout = 30  # it starts another program
# ///

import threading
from multiprocessing.managers import BaseManager

from _running import running


class ShippingManager(BaseManager):
    pass


ShippingManager.register("shipping")


def ask(shipping):
    try:
        print(shipping.slow_price("IT", 2))
    except (EOFError, ConnectionError):
        print("the server has gone")


if __name__ == "__main__":
    with running("shipping_server.py") as (server, port, key):
        manager = ShippingManager(("127.0.0.1", port), key)
        manager.connect()
        shipping = manager.shipping()
        caller = threading.Thread(target=ask, args=(shipping,))
        caller.start()
        caller.join(timeout=0.3)
        print("still waiting:", caller.is_alive())
        server.kill()
        caller.join()
#> still waiting: True
#> the server has gone
