"""A client that has the key can run any code in the server."""

# /// script
# [tool.motion]
# timeout = 30  # it starts another program
# ///

from multiprocessing.managers import BaseManager

from _running import running


class CollectorManager(BaseManager):
    pass


CollectorManager.register("collector")


class Measurement:
    def __reduce__(self):  # what pickle has to call to build it again
        code = "import sys; print('hello from', sys.argv[0][-19:])"
        return exec, (code + "; sys.stdout.flush()",)


if __name__ == "__main__":
    with running("collector_server.py") as (server, port, key):
        manager = CollectorManager(("127.0.0.1", port), key)
        manager.connect()
        manager.collector().add("Oslo", Measurement())
        print("the server printed:", server.stdout.readline(), end="")
        print(manager.collector().report())
#> the server printed: hello from collector_server.py
#> {'Oslo': [None]}
