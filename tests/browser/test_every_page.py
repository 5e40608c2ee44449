"""Every page in a browser, for a reader at a desk and for one with a phone.

To load a page takes a browser longer than to look at it. So a page has one test for each reader, which finds
everything that is wrong with it.
"""

import contextlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from built import file_of
from playwright.sync_api import Browser, Page, expect

from .axe import bring_axe, violations
from .conftest import PAGES, watch
from .readers import DESK, PHONE, TALL_DESK

# Goes through all moments of all replays of a page, and opens each replay as a link to it would. For each
# card, it returns the parts that were out of sight or moved, and at how many moments.
WATCH = """async () => {
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    const { player, reveal } = await import(files.find((name) => name.endsWith("/replay.js")));
    const place = (element) => element.getBoundingClientRect();
    const header = place(document.querySelector(".md-header")).bottom;
    const screen = { top: header, bottom: innerHeight };
    const isWithin = (inner, outer) => inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
    const found = {};
    let moments = 0;
    for (const section of document.querySelectorAll(".motion-replay")) {
        const card = section.closest(".motion-card");
        const find = (name) => card.querySelector(name);
        reveal(section);
        const replay = player(card);
        const [code, output] = [find(".motion-program pre"), find(".motion-output")];
        const parts = ["lanes", "track", "controls"].map((name) => find(`.motion-${name}`));
        const [lanes, track, controls] = parts;
        const problems = {};
        let newest = [];
        let before;
        for (const [at, { lane, file, line, printed }] of replay.moments.entries()) {
            moments++;
            replay.choose(at);
            const wrong = [];
            const see = (what, element, window) => {
                if (!element) wrong.push(`no ${what}`);
                else if (!isWithin(place(element), screen)) wrong.push(`${what} off the screen`);
                else if (window && !isWithin(place(element), place(window)))
                    wrong.push(`${what} out of its window`);
            };
            if (lane !== null && !file && replay.lines.has(line)) see("line", find(".motion-here"), code);
            see("lanes", lanes);
            see("controls", controls);
            const [cursor, picture] = [place(find(".cursor")), place(track)];
            if (cursor.left < picture.left - 1 || cursor.right > picture.right + 1)
                wrong.push("cursor hidden");
            if (printed.length) newest = printed;
            if (newest.length) see("output", replay.outs[newest.at(-1) - 1], output);
            const windows = [code, output, lanes, controls].filter(Boolean).map((part) => {
                const { left, top, right, bottom } = place(part);
                return [left, top, right, bottom].map((edge) => edge.toFixed(1));
            });
            const places = JSON.stringify([scrollY.toFixed(1), windows]);
            if (before !== undefined && places !== before) wrong.push("something moves");
            before = places;
            for (const what of wrong) problems[what] = (problems[what] ?? 0) + 1;
        }
        if (Object.keys(problems).length) found[card.id] = problems;
    }
    return { found, moments };
}"""

HAS_MOMENT = """async (id) => {
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    const { player } = await import(files.find((name) => name.endsWith("/replay.js")));
    const target = document.getElementById(id);
    const { moments, outs } = player(target.closest(".motion-card"));
    const number = Number(target.dataset.line);
    const shows = target.classList.contains("motion-line")
        ? ({ line, file }) => line === number && !file
        : ({ printed }) => printed.includes(outs.indexOf(target) + 1);
    const isWhole = !target.closest(".motion-card").querySelector(".motion-cut");
    return (isWhole && !moments.some(({ note }) => note === "many")) || moments.some(shows);
}"""


class Reader:
    """Opens page after page, ten in a tab: a new tab costs time, and an old one keeps all that it has shown.

    Attributes:
        problems: What went wrong in the page that is there.
    """

    def __init__(self, browser: Browser, site_url: str, **reader: Any) -> None:
        self.context = browser.new_context(base_url=site_url, reduced_motion="reduce", **reader)
        self.site_url = site_url
        self.size = reader["viewport"]
        self.problems: list[str] = []
        self.opened = 0
        bring_axe(self.context)

    @contextlib.contextmanager
    def open(self, name: str) -> Iterator[Page]:
        """A page of the book, in which nothing may go wrong."""
        if self.opened % 10 == 0:
            for page in self.context.pages:
                page.close()
            watch(self.context.new_page(), self.site_url, self.problems)
        self.opened += 1
        self.problems.clear()
        [page] = self.context.pages
        page.set_viewport_size(self.size)
        page.goto(name)
        yield page
        assert self.problems == []


def replays_of(site: Path, name: str) -> int:
    """How many replays a page has."""
    return file_of(site, name).read_text(encoding="utf-8").count('class="motion-replay"')


def moment_of(site: Path, name: str) -> str:
    """The first link of a page's prose to a moment of a replay, or nothing."""
    page = file_of(site, name).read_text(encoding="utf-8")  # a parser needs a hundred times as long
    replayed = set(re.findall(r'class="[^"]*\bmotion-replayed\b[^"]*" id="([^"]+)"', page))
    links: list[str] = re.findall(r'<a class="motion-moment" href="(#[^"]+)"', page)
    return next((link for link in links if link.lstrip("#").partition("--")[0] in replayed), "")


def test_replays_and_links_to_their_moments_are_on_the_pages(site: Path) -> None:
    assert sum(replays_of(site, name) for name in PAGES) > 100
    assert sum(bool(moment_of(site, name)) for name in PAGES) > 50


@pytest.fixture(scope="module")
def readers(browser: Browser, site_url: str) -> Iterator[dict[str, Reader]]:
    """Two readers who open page after page: the browser has scripts, styles and fonts after the first.

    For `--stale`, every test depends on these files, although only the first page asks for them:
    `site_of_tests` copies the book's own, and those of the theme come with the locked packages.
    """
    options: dict[str, dict[str, Any]] = {
        "desk": {**TALL_DESK, "color_scheme": "light"},
        "phone": {**PHONE, "color_scheme": "dark"},
    }
    found = {name: Reader(browser, site_url, **reader) for name, reader in options.items()}
    yield found
    for reader in found.values():
        reader.context.close()


@pytest.fixture(scope="module")
def looks() -> dict[str, list[str]]:
    """The looks of words that axe has judged, by the color scheme: each is judged once."""
    return {"light": [], "dark": []}


def too_wide(page: Page) -> Iterator[str]:
    """Whether a page can be scrolled to the right."""
    page.evaluate("window.scrollTo(10000, 0)")
    if right := page.evaluate("window.scrollX"):
        yield f"the page is {right} pixels too wide"


def out_of_sight(page: Page, replays: int) -> Iterator[str]:
    """During a replay, the reader sees the running line, the lanes and the output without scrolling."""
    if not replays:
        return
    watched = page.evaluate(WATCH)
    assert watched["moments"] > replays  # it has looked at something
    yield from (f"{card}: {problems}" for card, problems in watched["found"].items())


def follow(page: Page, link: str) -> None:
    """A link of the prose to a line leads to its moment. Not all lines have one in a long run."""
    page.locator(f"a.motion-moment[href$='{link}']").first.evaluate("link => link.click()")
    card = link.lstrip("#").partition("--")[0]
    if page.evaluate(HAS_MOMENT, link.lstrip("#")):
        expect(page.locator(f"#{card} input[type=range]")).not_to_have_value("0")


@pytest.mark.parametrize("name", PAGES)
def test_page_at_a_desk(
    name: str, site: Path, readers: dict[str, Reader], looks: dict[str, list[str]]
) -> None:
    with readers["desk"].open(name) as page:
        assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
        found = [*too_wide(page), *violations(page, looks["light"])]
        page.set_viewport_size(DESK["viewport"])
        if link := moment_of(site, name):
            follow(page, link)
        assert [*found, *out_of_sight(page, replays_of(site, name))] == []


@pytest.mark.parametrize("name", PAGES)
def test_page_on_a_phone(
    name: str, site: Path, readers: dict[str, Reader], looks: dict[str, list[str]]
) -> None:
    with readers["phone"].open(name) as page:
        assert page.locator("body").get_attribute("data-md-color-scheme") == "slate"
        found = [*too_wide(page), *violations(page, looks["dark"])]
        assert [*found, *out_of_sight(page, replays_of(site, name))] == []
