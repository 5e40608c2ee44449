"""The site as a folder that a browser opens without a server.

Pages that come from a folder may not load modules, fetch files or start workers. So the replays keep their
still pictures, nothing runs, and the search runs in a frame instead of a worker (`search/stand_in.js`).
"""

from __future__ import annotations

import json
import re
import urllib.parse
from html.parser import HTMLParser
from pathlib import Path

from scripts.offline.book import LACKS, NAME, Book
from scripts.offline.packed import pack

HERE = Path(__file__).parent / "search"

LEFT_OUT = re.compile(
    r"404\.html|sitemap\.xml.*|objects\.inv|search/search_index\.json|.*\.map"
    r"|assets/((address|lost|order|play|replay)\.js|(javascripts/lunr|order|play|previews|replay|run)/.*)"
)
"""The files of the site that only a server, a module or another language has a use for."""

POLICY = """
  default-src 'none';
  script-src 'self'{hashes};
  style-src 'self' 'unsafe-inline';
  img-src 'self' data:;
  font-src 'self';
  frame-src 'self';
  base-uri 'none';
  form-action 'none'"""
"""The policy of a page. The hashes are those of the theme's inline scripts, as in `overrides/main.html`."""

NOTE = """<div class="admonition note">
<p class="admonition-title">A copy to keep</p>
<p>You can read this copy of the book without a network. The search works, and the folder
<code>snippets</code> has all programs. Here, no program runs on a page, and each replay is a still picture,
because a browser runs and plays them only on the website.</p>
</div>
"""

_POLICY = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')
_HASH = re.compile(r"\s+'sha256-[^']+'")
_CONFIG = re.compile(r'(<script id="__config" type="application/json">)(.*?)(</script>)')
_MODULE = re.compile(r'\s*<script src="[^"]*(?:" type="module"|assets/play\.js")[^>]*></script>')
"""Modules, and the script that loads one. A browser loads no module from a folder."""
_THEME = re.compile(r'<script src="([^"]*)assets/theme\.js" defer></script>')
_COMMAND = re.compile(r'<span class="motion-command">(<code>.*?</code>)</span>')
"""A command that gets its copy button from a module of the site. In a folder, the theme adds the button."""
_PRELOAD = re.compile(r'\s*<link rel="preload"[^>]*>')
"""A browser refuses to load a file ahead from a folder, and says so on its console."""
_LACKS = re.compile(r'<p class="motion-lacks">.*?</p>', re.DOTALL)
_HREF = re.compile(r'(\shref=")([^"]*)(")')


class Starts(HTMLParser):
    """Finds where the links of a page are.

    Attributes:
        places: The offset and the text of each start tag that has an address.
    """

    def __init__(self, page: str) -> None:
        super().__init__()
        self.places: list[tuple[int, str]] = []
        self._lines = [0]
        for line in page.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(page)

    def handle_starttag(self, tag: str, _: object) -> None:
        """Called for each element."""
        text = self.get_starttag_text()
        if text and tag in ("a", "link"):
            line, column = self.getpos()
            self.places.append((self._lines[line - 1] + column, text))


def make_folder(book: Book, target: Path) -> None:
    """Make a zip of the site, whose pages work when they are opened from a folder.

    Args:
        book: The book.
        target: The file.
    """
    files = {}
    for path in sorted(book.site.rglob("*")):
        name = path.relative_to(book.site).as_posix()
        if path.is_file() and not LEFT_OUT.fullmatch(name) and path.suffix not in (".epub", ".zip"):
            files[name] = (
                changed(name, path.read_text("utf-8")) if name.endswith(".html") else path.read_bytes()
            )
    index = json.loads((book.site / "search" / "search_index.json").read_text(encoding="utf-8"))
    for section in index["docs"]:
        section["location"] = as_file(f"./{section['location']}")  # "#begin" is on the first page
    # The name and the variable are those that the theme's script expects of a page from a folder.
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    files["search/search_index.js"] = f"var __index = {text}".encode()
    (worker,) = (name for name in files if re.fullmatch(r"assets/javascripts/workers/search\..*\.js", name))
    frame = (HERE / "frame.html").read_text(encoding="utf-8").replace("WORKER", f"../{worker}")
    files["search/frame.html"] = frame.encode()
    for name in ("inside.js", "stand_in.js"):
        files[f"search/{name}"] = (HERE / name).read_bytes()
    pack(target, {f"{NAME}/{name}": files[name] for name in sorted(files)}, book.modified)


def changed(name: str, page: str) -> bytes:
    """A page of the site as one of the folder.

    Args:
        name: Its path.
        page: Its HTML.
    """
    parts = []
    end = 0
    for begin, tag in Starts(page).places:
        parts += [page[end:begin], _HREF.sub(lambda href: href[1] + as_file(href[2]) + href[3], tag)]
        end = begin + len(tag)
    page = "".join([*parts, page[end:]])
    page = _POLICY.sub(
        lambda policy: policy[1] + POLICY.format(hashes="".join(_HASH.findall(policy[2]))) + policy[3], page
    )
    page = _CONFIG.sub(lambda config: config[1] + _without_fetching(config[2]) + config[3], page)
    page = _MODULE.sub("", _PRELOAD.sub("", page))
    page = _THEME.sub(r'<script src="\1search/stand_in.js" defer></script>\n\g<0>', page)
    page = _COMMAND.sub(r"\1", page)
    page = _LACKS.sub(f'<p class="motion-lacks">{LACKS}</p>', page)
    if name == "index.html":
        page = page.replace("</h1>", f"</h1>\n{NOTE}", 1)
    return page.encode()


def as_file(address: str) -> str:
    """An address within the site as that of a file: one of a folder becomes that of its index.

    Args:
        address: The address, as a link has it.
    """
    parts = urllib.parse.urlsplit(address)
    if parts.scheme or parts.netloc or not parts.path:
        return address if parts.path or not address.startswith("?") else f"index.html{address}"
    if parts.path.rpartition("/")[2] not in ("", ".", ".."):
        return address
    path = f"{parts.path.rstrip('/')}/index.html"
    return urllib.parse.urlunsplit(("", "", path.removeprefix("./"), parts.query, parts.fragment))


def _without_fetching(config: str) -> str:
    """The theme's settings without the features for which a page fetches another one."""
    settings = json.loads(config)
    settings["features"] = [
        name for name in settings["features"] if not name.startswith("navigation.instant")
    ]
    return json.dumps(settings)
