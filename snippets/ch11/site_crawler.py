"""A crawler: limits, retries, progress, and all failures in one group."""

import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError, URLError
from urllib.parse import urldefrag, urljoin
from urllib.request import urlopen


# region crawler
class Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "a" and (address := dict(attrs).get("href")):
            self.found.append(address)


def read(url, stop, attempts=3, pause=0.01):
    """Return the links of a page. Try again if the server is busy."""
    attempt = 0
    while True:
        attempt += 1
        try:
            with urlopen(url, timeout=10) as answer:
                parser = Links()
                parser.feed(answer.read(1_000_000).decode(errors="replace"))
            return [urldefrag(urljoin(url, a)).url for a in parser.found]
        except (URLError, TimeoutError, ConnectionError) as error:
            final = isinstance(error, HTTPError) and error.code < 500
            last = final or attempt == attempts
            if last or stop.wait(pause * 2**attempt):
                raise


def crawl(start, on_page, workers=4, limit=100):
    """Yield each page with its links. At the end, raise all failures."""
    stop, pool = threading.Event(), ThreadPoolExecutor(workers)
    todo, seen, urls, failures = deque([start]), {start}, {}, []
    try:
        while todo or urls:
            while todo and len(urls) < workers:
                url = todo.popleft()
                urls[pool.submit(read, url, stop)] = url
            done, _ = wait(urls, return_when=FIRST_COMPLETED)
            for future in done:
                url = urls.pop(future)
                if error := future.exception():
                    error.add_note(url)
                    failures.append(error)
                else:
                    yield url, future.result()
                    for link in future.result():
                        new = link.startswith(start) and link not in seen
                        if new and len(seen) < limit:
                            seen.add(link)
                            todo.append(link)
                on_page(len(seen) - len(todo) - len(urls), len(seen))
    finally:
        stop.set()
        pool.shutdown(cancel_futures=True)
    if failures:
        raise ExceptionGroup(f"{len(failures)} pages failed", failures)


# endregion
PAGES = {
    "/": '<a href="/news">N</a> <a href="/shop#tea">S</a> <a href="/old">',
    "/news": '<a href="/">home</a> <a href="http://example.org/">out</a>',
    "/shop": '<a href="/busy">B</a> <a href="news">N</a> <a href="/gone">',
    "/busy": "at last",
}


class Site(BaseHTTPRequestHandler):
    busy = 2  # so many times /busy fails

    def do_GET(self):
        if self.path == "/busy" and Site.busy:
            Site.busy -= 1
            self.send_error(503)
        elif self.path in PAGES:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(PAGES[self.path].encode())
        else:
            self.send_error(404)

    def log_message(self, *args):
        pass


def show(done, known):
    print(f"\r{done} of {known}", end="", flush=True)


with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
    threading.Thread(target=server.serve_forever, name="server").start()
    start, pages = f"http://127.0.0.1:{server.server_port}/", {}
    try:
        for url, links in crawl(start, show):
            pages[url.removeprefix(start)] = len(links)
    except* HTTPError as group:
        print("\n" + group.message)
        for error in sorted(group.exceptions, key=lambda e: e.__notes__):
            print(error, "-", error.__notes__[0].removeprefix(start))
    finally:
        server.shutdown()
    print("links:", dict(sorted(pages.items())))
#> 6 of 6
#> 2 pages failed
#> HTTP Error 404: Not Found - gone
#> HTTP Error 404: Not Found - old
#> links: {'': 3, 'busy': 0, 'news': 2, 'shop': 3}
