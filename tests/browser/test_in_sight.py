"""During a replay, the reader sees the running line, the lanes and the output without scrolling."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from built import file_of
from playwright.sync_api import Page

from .conftest import PAGES

DESK = {"viewport": {"width": 1280, "height": 720}}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}

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


def replays_of(site: Path, name: str) -> int:
    """How many replays a page has."""
    return file_of(site, name).read_text(encoding="utf-8").count('class="motion-replay"')


def test_replays_are_on_the_pages(site: Path) -> None:
    assert sum(replays_of(site, name) for name in PAGES) > 100


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("reader", [DESK, PHONE], ids=["desk", "phone"])
def test_line_lanes_and_output_are_in_sight_at_every_moment_of_every_replay(
    name: str, site: Path, new_page: Callable[..., Page], reader: dict[str, Any]
) -> None:
    replays = replays_of(site, name)
    if not replays:
        return
    page = new_page(**reader)
    page.goto(name)
    watched = page.evaluate(WATCH)
    assert watched["moments"] > replays  # it has looked at something
    assert watched["found"] == {}


COVERED = """card => {
    const { left, top, right, bottom } = card.querySelector(".motion-body").getBoundingClientRect();
    const found = [];
    for (let x = left + 5; x < right; x += 40)
        for (let y = top + 5; y < bottom; y += 20) {
            const element = document.elementFromPoint(x, y);
            if (!card.contains(element)) found.push(element?.outerHTML.slice(0, 80));
        }
    return found;
}"""


@pytest.mark.parametrize("reader", [DESK, PHONE], ids=["desk", "phone"])
def test_nothing_lies_over_a_replay_under_way(new_page: Callable[..., Page], reader: dict[str, Any]) -> None:
    page = new_page(**reader)
    page.goto("12-basic-asyncio/tasks/")
    card = page.locator("#ch12-two_cooks_interleave")
    card.get_by_role("button", name="Step forward").click()
    page.wait_for_timeout(1000)  # after a page has scrolled up, the theme offers the way to its top
    assert card.evaluate(COVERED) == []
