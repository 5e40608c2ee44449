"""The speed of the editor with a long program, in Chromium."""

import base64
import contextlib
import subprocess
import zlib
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from scripts.bench.circumstances import ROOT
from scripts.bench.figures import Figure, figure
from scripts.loopback import served

LINES = 5_000
PRESSES = 40
OPENINGS = 5
REPEATED = "ch12/two_cooks_interleave.py"

OPEN = """link => new Promise(resolve => {
    const begun = performance.now();
    const shown = () => {
        const { length } = document.querySelectorAll(".motion-editor .motion-line");
        if (length < LINES) return requestAnimationFrame(shown);
        document.body.getBoundingClientRect();
        resolve(performance.now() - begun);
    };
    location.hash = link;
    requestAnimationFrame(shown);
})""".replace("LINES", str(LINES))

PREPARE = """() => {
    const area = document.querySelector(".motion-editor textarea");
    const middle = area.value.indexOf("\\n", area.value.length / 2);
    area.focus();
    area.setSelectionRange(middle, middle);
    window.took = [];
    let begun = 0;
    area.addEventListener("keydown", () => (begun = performance.now()), { capture: true });
    area.addEventListener("input", () => {
        document.body.getBoundingClientRect();
        took.push(performance.now() - begun);
    });
}"""


def editor(book: Path) -> Iterator[Figure]:
    """The time to open a long program, and to press a key in it, including the layout of the page."""
    opened, pressed = [], []
    with served(book / "site") as address, chromium(address) as page:
        for _ in range(OPENINGS):
            page.goto(f"{address}playground/")
            page.locator(".motion-editor textarea").wait_for()
            opened.append(page.evaluate(OPEN, link(long_program())))
        page.wait_for_timeout(3000)  # until all lines have their colors
        page.evaluate(PREPARE)
        for _ in range(PRESSES):
            page.keyboard.press("x")
        pressed = page.evaluate("took")
    yield figure(f"editor: a program of {LINES} lines opens", opened, 300, unit="ms")
    yield figure(f"editor: a key press in {LINES} lines", pressed, 16, unit="ms")


def long_program() -> str:
    """A program of the book, repeated several times."""
    lines = (ROOT / "snippets" / REPEATED).read_text(encoding="utf-8").split("\n")
    return "\n".join((lines * LINES)[:LINES])


def link(program: str) -> str:
    """The part of a link to the playground that contains the program (docs/assets/run/playground.js)."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    packed = packer.compress(program.encode()) + packer.flush()
    return f"#code={base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


@contextlib.contextmanager
def chromium(address: str) -> Iterator[Page]:
    """A page in the Chromium that the tests use."""
    find = [str(ROOT / "scripts" / "find-browser.sh"), "chromium"]
    path = subprocess.run(find, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=path) as browser:
        yield browser.new_page(base_url=address)
