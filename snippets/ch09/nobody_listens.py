"""Three mistakes at a connect: no server, key as text, no shutdown."""

import socket
from multiprocessing.managers import BaseManager

if __name__ == "__main__":
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    manager = BaseManager(("127.0.0.1", port), b"key")
    try:
        manager.connect()
    except ConnectionRefusedError as error:
        print(type(error).__name__)
    try:
        manager.shutdown()
    except AttributeError as error:
        print("AttributeError:", error)
    try:
        BaseManager(("127.0.0.1", port), "key")
    except TypeError as error:
        print("TypeError:", error)
#> ConnectionRefusedError
#> AttributeError: 'BaseManager' object has no attribute 'shutdown'
#> TypeError: string argument without an encoding
