"""A selector by hand: wait to write, then wait to read."""

import selectors
import socket

here, there = socket.socketpair()
with here, there, selectors.DefaultSelector() as selector:
    key = selector.register(here, selectors.EVENT_WRITE, "order")
    print("watched:", key.fd == here.fileno(), key.data)
    for key, ready in selector.select(timeout=5):
        print("can be written:", ready == key.events)
        key.fileobj.sendall(b"tea")

    key = selector.modify(here, selectors.EVENT_READ, "answer")
    print("ready to read:", len(selector.select(timeout=0)))
    there.sendall(there.recv(10).upper())
    for key, _ in selector.select(timeout=5):
        print(f"{key.data}:", key.fileobj.recv(10).decode())

    key = selector.get_key(here)
    print("reads only:", key.events == selectors.EVENT_READ)
    print("a selector:", isinstance(selector, selectors.BaseSelector))
#> watched: True order
#> can be written: True
#> ready to read: 0
#> answer: TEA
#> reads only: True
#> a selector: True
