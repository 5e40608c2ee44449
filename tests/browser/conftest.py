"""The built site, served to a real browser; what goes wrong in the browser fails the test."""

import contextlib
import functools
import os
import shutil
import subprocess
import sys
import threading
import urllib.parse
from collections.abc import Callable, Iterator, Sequence
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock
from playwright.sync_api import (
    Browser,
    BrowserType,
    ConsoleMessage,
    Error,
    Page,
    Request,
    Response,
    sync_playwright,
)

from motion.book import find_book
from motion.browser.needs import needs
from motion.browser.proved import Proof, save_proved

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [
    "404.html",
    *(
        f"{path.parent if path.stem == 'index' else path.with_suffix('')}/".removeprefix("./")
        for path in sorted(path.relative_to(DOCS) for path in DOCS.rglob("*.md"))
    ),
]
"""The paths of all pages, as in links."""

FLAGS = ("--disable-gpu", "--disable-quic", "--disable-sync")


class Server(SimpleHTTPRequestHandler):
    """Sites below the paths that they are built for, and nothing else.

    Args:
        *arguments: Those of the base class.
        sites: The folder of each site by its path, with those below others first.
    """

    protocol_version = "HTTP/1.1"  # one connection for many files

    def __init__(self, *arguments: Any, sites: dict[str, Path]) -> None:
        self.sites = sites
        super().__init__(*arguments)

    def translate_path(self, path: str) -> str:
        for base, folder in self.sites.items():
            if path.startswith(base):
                self.directory = str(folder)
                return super().translate_path(path.removeprefix(base.rstrip("/")))
        return super().translate_path("/no/such/file")

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError):  # a browser that goes to another page hangs up
            super().handle()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")  # as the host of the published book does
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the browser reports what it did not get."""


class ManyServer(ThreadingHTTPServer):
    """A server that refuses no connection on a busy machine: by default, five may wait."""

    request_queue_size = 128


@pytest.fixture(scope="session")
def site_of_tests(
    browser_python: Path,
    site_url: str,
    build: Callable[..., subprocess.CompletedProcess[str]],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The site of a small book of the tests' own (`tests/browser/book`), with the book's scripts and styles.

    An edit of the book's programs changes nothing in it. All its programs but those with threads have their
    buttons, because the tests themselves run them in a browser. Each process that runs tests builds it, so
    that `--stale` sees in each of them which files it is made from.
    """
    assert browser_python.is_dir()  # it is one of the assets
    folder = tmp_path_factory.mktemp("book") / "book"
    shutil.copytree(Path(__file__).parent / "book", folder)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "book.yml")
    for name in ("docs/assets", "motion", "overrides"):
        shutil.copytree(ROOT / name, folder / name)
    (folder / "records").mkdir()
    book = find_book(folder)
    programs = [snippet for name in book.names() if not needs(snippet := book.read(name))]
    save_proved(folder, {snippet.name: Proof(snippet.fingerprint, "") for snippet in programs})
    built = build(folder / "site", folder, f"{site_url}tests/")
    if built.returncode:
        pytest.fail(f"mkdocs build --strict failed:\n{built.stderr}", pytrace=False)
    return folder / "site"


@pytest.fixture(scope="session")
def port(site: Path, site_of_tests: Path, site_url: str) -> Iterator[int]:
    """The port of this machine at which the site is served, and below it that of the tests' own book."""
    base = urllib.parse.urlsplit(site_url).path
    handler = functools.partial(Server, sites={f"{base}tests/": site_of_tests, base: site})
    with ManyServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def launch(chromium: BrowserType, flags: Sequence[str]) -> Browser:
    """Start Playwright's own Chromium if it is there, else the system's, else install one of them.

    Raises:
        LookupError: None starts; says why.
    """
    tried = []

    def start(**options: Any) -> Browser | None:
        try:
            return chromium.launch(args=[*flags], **options)
        except Error as error:
            tried.append(str(error).splitlines()[0])
            return None

    def output_of(*command: str | Path) -> str:
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
        if ended.returncode:
            why = [line for line in ended.stderr.splitlines() if len(line) > len("}")]
            tried.append(f"{command[-1]}: {why[-1].strip() if why else ended.returncode}")
            return ""
        return ended.stdout.strip() or "done"

    if browser := start():
        return browser
    if (
        (sh := shutil.which("sh"))
        and (path := output_of(sh, ROOT / "scripts" / "find-browser.sh", "chromium"))
        and (browser := start(executable_path=path))
    ):
        return browser
    if output_of(sys.executable, "-m", "playwright", "install", "chromium") and (browser := start()):
        return browser
    raise LookupError("; ".join(tried))


@pytest.fixture(scope="package")
def browser(site_url: str, port: int, shared: Path) -> Iterator[Browser]:
    """A Chromium that finds the site at its address, and no other host.

    Where there is none, the tests are skipped, but not where nobody would see that.
    """
    hosts = f"MAP {urllib.parse.urlsplit(site_url).hostname} 127.0.0.1:{port}, MAP * ~NOTFOUND"
    # Not for the whole session: as long as Playwright is there, no other test can use asyncio.
    with sync_playwright() as playwright:
        try:
            with FileLock(shared / "browser.lock"):  # it may have to be installed
                browser = launch(playwright.chromium, [*FLAGS, f"--host-resolver-rules={hosts}"])
        except LookupError as error:
            reason = f"no Chromium ({error}); install one, see scripts/find-browser.sh"
            if os.environ.get("CI"):
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
        yield browser
        browser.close()


def watch(page: Page, site_url: str, problems: list[str]) -> None:
    """Write down what goes wrong in a page, from now on."""
    host = urllib.parse.urlsplit(site_url).netloc

    def note(what: object) -> None:
        problems.append(f"{urllib.parse.urlsplit(page.url).path}: {what}")

    def console(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            note(f"{message.type} {message.text}")

    def request(request: Request) -> None:
        address = urllib.parse.urlsplit(request.url)
        if address.scheme not in ("blob", "data") and address.netloc != host:
            note(f"asks for {request.url}")

    def failed(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # the page that wanted it is left
            note(f"{request.url} {request.failure}")

    def response(response: Response) -> None:
        if not response.ok and response.status != HTTPStatus.NOT_MODIFIED:
            note(f"{response.url} {response.status}")

    page.on("console", console)
    page.on("pageerror", note)
    page.on("request", request)
    page.on("requestfailed", failed)
    page.on("response", response)


@pytest.fixture
def new_page(browser: Browser, site_url: str) -> Iterator[Callable[..., Page]]:
    """Open a page for a reader of one's own making (`viewport`, `color_scheme`...), and watch it.

    At the end of the test it fails if anything went wrong: an error or a warning in the console, an
    exception, a request that failed or that went to another host.
    """
    problems: list[str] = []
    contexts = []

    def new(**reader: Any) -> Page:
        contexts.append(browser.new_context(base_url=site_url, **reader))
        page = contexts[-1].new_page()
        watch(page, site_url, problems)
        return page

    yield new
    for context in contexts:
        context.close()
    assert problems == []


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page on a desk, watched as `new_page` says."""
    return new_page(viewport={"width": 1280, "height": 800})
