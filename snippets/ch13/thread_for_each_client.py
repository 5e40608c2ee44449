"""A server with a thread for each client: ten clients, ten threads more."""

import socket
import socketserver
import threading

here = threading.Semaphore(0)


class Guest(socketserver.StreamRequestHandler):
    def handle(self):
        here.release()
        self.rfile.readline()  # the client is connected, and silent


class Server(socketserver.ThreadingTCPServer):
    request_queue_size = 10


with Server(("127.0.0.1", 0), Guest) as server:
    threading.Thread(target=server.serve_forever, name="server").start()
    clients = [
        socket.create_connection(server.server_address) for _ in range(10)
    ]
    for _ in clients:
        here.acquire()
    names = {thread.name for thread in threading.enumerate()}
    print("clients:", len(clients))
    print("threads:", len(names - {"MainThread", "server"}))
    for client in clients:
        client.close()
    server.shutdown()
#> clients: 10
#> threads: 10
