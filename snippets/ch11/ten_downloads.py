"""Ten pages are downloaded from a real server at the same time."""

import threading
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.request import urlopen


# region download
def download(path):
    with urlopen(f"{site}/{path}", timeout=10) as answer:
        return answer.read().decode()


def download_all(paths):
    with ThreadPoolExecutor(max_workers=10) as pool:
        futures = [pool.submit(download, path) for path in paths]
        for path, future in zip(paths, futures, strict=True):
            print(f"{path}: {future.result()}")


# endregion


class Server(ThreadingHTTPServer):
    request_queue_size = 10  # so many may knock at the same moment


class Weather(BaseHTTPRequestHandler):
    """It answers when ten requests have arrived."""

    def do_GET(self):
        all_asked.wait(timeout=5)
        self.send_response(200)
        self.end_headers()
        self.wfile.write(f"{3 * len(self.path)} degrees".encode())

    def log_message(self, *args):
        pass  # print no line for each request


CITIES = ["Bern", "Cairo", "Delhi", "Lima", "Nice", "Oslo", "Paris"]
CITIES += ["Quito", "Rome", "Tokyo"]
all_asked = threading.Barrier(10)
with Server(("127.0.0.1", 0), Weather) as server:
    site = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, name="server").start()
    download_all(CITIES)
    server.shutdown()
#> Bern: 15 degrees
#> Cairo: 18 degrees
#> Delhi: 18 degrees
#> Lima: 15 degrees
#> Nice: 15 degrees
#> Oslo: 15 degrees
#> Paris: 18 degrees
#> Quito: 18 degrees
#> Rome: 15 degrees
#> Tokyo: 18 degrees
