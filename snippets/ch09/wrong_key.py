"""A client with another key than the server is refused."""

# /// script
# [tool.motion]
# timeout = 30  # it starts another program
# ///

from multiprocessing import AuthenticationError
from multiprocessing.managers import BaseManager

from _running import running


class CollectorManager(BaseManager):
    pass


CollectorManager.register("collector")

if __name__ == "__main__":
    with running("collector_server.py") as (_, port, key):
        for guess in (b"123456", key):
            manager = CollectorManager(("127.0.0.1", port), guess)
            try:
                manager.connect()
                print("connected")
            except AuthenticationError as error:
                print("AuthenticationError:", error)
#> AuthenticationError: digest sent was rejected
#> connected
