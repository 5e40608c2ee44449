"""*Run it yourself*: the line on a card runs the program from the site that the reader is on."""

import shlex
import shutil
import subprocess
import sys
import urllib.parse
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from motion.book import find_book

ROOT = Path(__file__).parents[2]
PAGE = "12-basic-asyncio/tasks/"

pytestmark = pytest.mark.skipif(
    not (ROOT / "docs" / "snippets").is_dir(),
    reason="this checkout has no symbolic links, so no program is on the site",
)


def line_of(page: Page, name: str, address: str = PAGE) -> str:
    """The line that the card of a program shows once the reader has opened the box."""
    page.goto(address)
    box = page.locator(f"[data-snippet='{name}'] .motion-self")
    box.locator("summary").click()
    return box.locator("code").first.inner_text()


@pytest.mark.parametrize("at", [0, -1])
def test_a_copy_button_copies_its_command(at: int, new_page: Callable[..., Page]) -> None:
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    line_of(page, "ch12/hare_and_tortoise", "")
    command = page.locator(".motion-self pre").nth(at)
    command.hover()
    command.locator("button").click()
    assert page.evaluate("navigator.clipboard.readText()") == command.inner_text().strip()


def local(address: str, port: int) -> str:
    """The address of this machine at which a file of the site is served."""
    return urllib.parse.urlsplit(address)._replace(netloc=f"127.0.0.1:{port}").geturl()


def uv() -> str:
    """The path of uv: the system's or the project's."""
    script = ROOT / "scripts" / "find-uv.sh"
    return (
        shutil.which("uv")
        or subprocess.run([script], capture_output=True, text=True, check=True).stdout.strip()
    )


def test_the_line_runs_the_program_from_its_address_on_this_site(
    page: Page, site_url: str, port: int
) -> None:
    *command, address = shlex.split(line_of(page, "ch12/hare_and_tortoise", ""))
    assert command == ["uv", "run", "--no-project", "--python", ">=3.12"]
    assert address == f"{site_url}snippets/ch12/hare_and_tortoise.py"
    command[0] = uv()
    command[command.index(">=3.12")] = sys.executable  # so that uv fetches nothing
    ran = subprocess.run([*command, local(address, port)], capture_output=True, text=True, check=True)
    stated = find_book(ROOT).read("ch12/hare_and_tortoise").stated
    assert ran.stdout.splitlines()[-1] == stated[-1]


def test_a_program_that_needs_packages_says_so_in_its_file(page: Page, site_url: str, port: int) -> None:
    *command, address = shlex.split(line_of(page, "ch13/tls_forgotten_close", "13-using-asyncio/ssl-server/"))
    assert command == ["uv", "run"]
    assert address == f"{site_url}snippets/ch13/tls_forgotten_close.py"
    with urllib.request.urlopen(local(address, port)) as file:  # noqa: S310 -- the site of this test
        text = file.read()
    assert b'# requires-python = ">=3.13"\n# dependencies = ["trustme"]' in text


def test_the_download_is_still_there_and_the_line_comes_once(page: Page) -> None:
    line_of(page, "ch12/hare_and_tortoise", "")
    box = page.locator(".motion-self").first
    expect(box.get_by_text("Or download the file, then:")).to_be_visible()
    box.locator("summary").click()
    box.locator("summary").click()
    expect(box.get_by_text("http://")).to_have_count(1)
    expect(box.get_by_text("python hare_and_tortoise.py")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_whole_line_is_in_view(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    line_of(page, "ch12/hare_and_tortoise", "")
    code = page.locator(".motion-self pre > code").first
    assert code.evaluate("code => code.scrollWidth - code.clientWidth") <= 0


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("11-futures/wating-on-futures/", "11-futures/waiting-on-futures/"),  # a typing error
        ("05-locks-and-deadlocks/deadlock", "05-locks-and-deadlock/deadlock/"),
        ("tasks/", "12-basic-asyncio/tasks/"),  # the folder is missing, or another one
        ("chapter-12/event-loop-error/index.html", "12-basic-asyncio/event-loop-errors/"),
        ("04-Threads/GIL", "04-threads/gil/"),
        ("%E0%A4%A", ""),  # no text
        ("a/page/that-is-like-none-of-this-book.html", ""),
    ],
)
def test_page_for_an_address_that_leads_nowhere_offers_the_nearest(
    asked: str, near: str, page: Page, site: Path, site_url: str
) -> None:
    # As a host answers, but for the status, which would be an error on the console.
    lost = (site / "404.html").read_text(encoding="utf-8")
    page.route(f"{site_url}{asked}", lambda route: route.fulfill(body=lost, content_type="text/html"))
    with page.expect_response("**/sitemap.xml"):
        page.goto(asked)
    links = page.locator("[data-nearest] a")
    if not near:
        expect(page.get_by_text("Did you want")).to_be_hidden()
        expect(links).to_have_count(0)
        return
    expect(links.first).to_have_attribute("href", f"{site_url}{near}")
    assert links.count() <= 3
    links.first.click()
    expect(page).to_have_url(f"{site_url}{near}")
