"""The same downloads in two processes: the URL is an argument."""

import os
import threading
from concurrent.futures import ProcessPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


def download(url):
    with urlopen(url, timeout=10) as answer:
        return os.getpid(), len(answer.read())


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"x" * 100)

    def log_message(self, *args):
        pass


def main():
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, name="server").start()
        site = f"http://127.0.0.1:{server.server_port}"
        urls = [f"{site}/{number}" for number in range(4)]
        with ProcessPoolExecutor(max_workers=2) as pool:
            pids, sizes = zip(*pool.map(download, urls), strict=True)
        server.shutdown()
    print("bytes:", sum(sizes))
    print("downloaded by our process:", os.getpid() in pids)


if __name__ == "__main__":
    main()
#> bytes: 400
#> downloaded by our process: False
