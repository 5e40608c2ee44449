"""Three pages are downloaded at the same time, each in a thread of a pool."""

import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


# region download
def download(path):
    with urlopen(f"{site}{path}", timeout=10) as answer:
        return answer.read().decode()


def download_all(paths):
    with ThreadPoolExecutor(max_workers=8) as pool:
        texts = pool.map(download, paths)
        for path, text in zip(paths, texts, strict=True):
            print(f"{path}: {text}")


# endregion


class Site(BaseHTTPRequestHandler):
    """A server that answers when three requests have arrived."""

    def do_GET(self):
        all_asked.wait(timeout=5)
        text = f"news from {self.path[1:]}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *args):
        pass  # print no line for each request


all_asked = threading.Barrier(3)
with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
    site = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, name="server").start()
    download_all(["/Oslo", "/Rome", "/Lima"])
    server.shutdown()
#> /Oslo: news from Oslo
#> /Rome: news from Rome
#> /Lima: news from Lima
