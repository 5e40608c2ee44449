"""A server counts how many requests of ten are open at the same moment."""

import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


def download(number):
    with urlopen(f"{site}/{number}", timeout=10) as answer:
        return len(answer.read())


def download_ten(workers):
    server.group = threading.Barrier(workers)
    server.open = server.most = 0
    with ThreadPoolExecutor(workers) as pool:
        total = sum(pool.map(download, range(10)))
    print(f"{workers} workers: {total} bytes, {server.most} at once")


class Answer(BaseHTTPRequestHandler):
    """It answers when as many requests are open as there are workers."""

    def do_GET(self):
        with lock:
            self.server.open += 1
            self.server.most = max(self.server.most, self.server.open)
        self.server.group.wait(timeout=5)
        with lock:
            self.server.open -= 1
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"x" * 100)

    def log_message(self, *args):
        pass


lock = threading.Lock()
with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
    site = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, name="server").start()
    for workers in (1, 2, 5):
        download_ten(workers)
    server.shutdown()
#> 1 workers: 1000 bytes, 1 at once
#> 2 workers: 1000 bytes, 2 at once
#> 5 workers: 1000 bytes, 5 at once
