"""One client after the other: each of three is served alone."""

import socket
import threading
from threading import Thread


def serve(connection):
    with connection:
        name = connection.recv(100).decode()
        try:
            all_three_asked.wait(timeout=0.5)
            connection.sendall(f"{name}: together".encode())
        except threading.BrokenBarrierError:
            connection.sendall(f"{name}: alone".encode())


def ask(name):
    client, server = socket.socketpair()
    Thread(target=serve, args=(server,), name=f"server for {name}").start()
    with client:
        client.sendall(name.encode())
        answers.append(client.recv(100).decode())


answers = []
all_three_asked = threading.Barrier(3)
names = ("Ada", "Ben", "Cleo")
clients = [Thread(target=ask, args=(n,), name=n) for n in names]
for client in clients:
    client.start()
    client.join()
print(*sorted(answers), sep="\n")
#> Ada: alone
#> Ben: alone
#> Cleo: alone
