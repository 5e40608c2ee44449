"""A program that was written to harm its reader gets nothing: in the built page, against a second server."""

import json
import urllib.parse
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .attacks import (
    FOREIGN,
    FORGED,
    MARKUP,
    NETWORK,
    ORIGIN,
    PATIENCE,
    REFUSED,
    SCRIPTS,
    Elsewhere,
    elsewhere_served,
)
from .conftest import FLAGS, launch
from .test_run import BOOT, PAGE, Card


@pytest.fixture(scope="module")
def served() -> Iterator[Elsewhere]:
    with elsewhere_served() as server:
        yield server


@pytest.fixture
def elsewhere(served: Elsewhere) -> Elsewhere:
    served.asked.clear()
    return served


@pytest.fixture(scope="module")
def reader(browser: Browser, served: Elsewhere, port: int, site_url: str) -> Iterator[Browser]:
    """A browser that finds the book and the other host."""
    host = urllib.parse.urlsplit(site_url).hostname
    hosts = f"MAP {host} 127.0.0.1:{port}, MAP {FOREIGN} 127.0.0.1:{served.server_port}, MAP * ~NOTFOUND"
    started = launch(browser.browser_type, [*FLAGS, f"--host-resolver-rules={hosts}"])
    yield started
    started.close()


@pytest.fixture
def page(reader: Browser, site_url: str) -> Iterator[Page]:
    with reader.new_context(base_url=site_url, viewport={"width": 1280, "height": 800}) as context:
        yield context.new_page()


@pytest.fixture
def card(page: Page) -> Card:
    page.goto(PAGE)
    return Card(page)


def test_program_reaches_no_address(card: Card, elsewhere: Elsewhere) -> None:
    card.start(NETWORK.replace("FIRST", SCRIPTS[0]))
    card.prints("all asked")
    card.page.wait_for_timeout(1000 * PATIENCE)
    assert elsewhere.asked == []
    card.button("Stop").click()
    card.ends()


def test_program_has_no_page_and_no_storage(card: Card, site_url: str) -> None:
    card.page.evaluate(
        """() => {
            window.heard = [];
            new BroadcastChannel("book").onmessage = ({ data }) => heard.push(data);
            addEventListener("message", ({ data }) => heard.push(data));
        }"""
    )
    card.start(ORIGIN.replace("PAGE", site_url))
    card.prints("done")
    card.page.wait_for_timeout(1000 * PATIENCE)
    left = card.page.evaluate(
        """async () => {
            const folder = await navigator.storage.getDirectory();
            const files = await Array.fromAsync(folder.keys());
            return [heard, await indexedDB.databases(), await caches.keys(), files];
        }"""
    )
    assert left == [[], [], [], []]
    assert "page read" not in card.printed()
    card.button("Stop").click()
    card.ends()


# What a worker says


def test_program_cannot_put_html_into_the_page(card: Card) -> None:
    card.start(FORGED.replace("REPLAY", repr(MARKUP)))
    card.says(REFUSED)
    assert card.page.locator("#bad").count() == 0


DATA = {
    "states": ["ready", "running"],
    "lanes": [["main", "m", 1]],
    "moments": [[0, 0, 1, 3]],
    "x": [2, 13],
}


def replay(data: object = None, more: object = (), **attributes: object) -> list[Any]:
    """The elements of a replay as a worker sends them, with something added to its section."""
    lane = ["li", {"class": "motion-lane-1", "data-letter": "m"}, ["MainThread"]]
    svg = ["svg", {"width": 15, "height": 64, "aria-label": "It ran."}, []]
    lanes = [
        "div",
        {"class": "motion-lanes"},
        [["ul", {"class": "motion-legend"}, [lane]], ["div", {"class": "motion-track"}, [svg]]],
    ]
    told = json.dumps(DATA if data is None else data)
    return ["section", {"class": "motion-replay", "data-replay": told, **attributes}, [lanes, *more]]


def drawn(replay: object, **printers: object) -> dict[str, Any]:
    return {"kind": "drawn", "value": {"replay": replay, "printers": printers}}


def div(tag: str = "div", parts: object = (), **attributes: object) -> list[Any]:
    return replay(more=[[tag, attributes, list(parts)]])


FORGERIES = {
    "nothing": None,
    "no kind": {},
    "kind of another": {"kind": "toString"},
    "out": {"kind": "out", "value": 1},
    "out, too long": {"kind": "out", "value": "x" * 200_001},
    "end": {"kind": "end", "value": {"end": "<b>", "seconds": 1}},
    "end, no time": {"kind": "end", "value": {"end": 0, "seconds": "1"}},
    "HTML": drawn(MARKUP),
    "printer": drawn(None, **{"1": ["1 motion-other", "x"]}),
    "printed line": drawn(None, x=[1, "x"]),
    "script": drawn(div("script", ["alert(1)"])),
    "frame": drawn(div("iframe", src="https://elsewhere.example/")),
    "link": drawn(div("a", ["Log in"], href="https://elsewhere.example/")),
    "style element": drawn(div("style", ["* { display: none }"])),
    "handler": drawn(div(onclick="alert(1)")),
    "style": drawn(div(style="position:fixed;inset:0")),
    "class": drawn(div(**{"class": "md-overlay"})),
    "id": drawn(div(id="__search")),
    "text between": drawn(div(parts=["text"])),
    "not an attribute": drawn(div(**{"class": {"toString": "x"}})),
    "huge picture": drawn(replay(more=[["div", {}, [["svg", {"height": 100_000}, []]]]])),
    "many elements": drawn(replay(more=[["div", {}, []]] * 20_001)),
    "no data": drawn(["section", {"class": "motion-replay"}, []]),
    "lane's color": drawn(replay({**DATA, "lanes": [["main", "m", "1 md-overlay"]]})),
    "lanes without discs": drawn(replay({**DATA, "lanes": [["main", "m", 1], ["other", "o", 2]]})),
    "state": drawn(replay({**DATA, "states": ["ready", "md-overlay"]})),
    "no such lane": drawn(replay({**DATA, "moments": [[0, 1, 1, 3]]})),
    "no such state": drawn(replay({**DATA, "moments": [[0, 0, 2, 3]]})),
    "line": drawn(replay({**DATA, "moments": [[0, 0, 1, "3"]]})),
    "note": drawn(replay({**DATA, "moments": [[0, 0, 1, 3, {"n": ["x"]}]]})),
    "many moments": drawn(replay({**DATA, "moments": [[0, 0, 1, 3]] * 601, "x": [1] * 602})),
    "no moments": drawn(replay({**DATA, "moments": [], "x": [1]})),
}

CHECKED = """async message => {
    const { src } = document.querySelector("script[src$='run/run.js']");
    const { checked } = await import(src.replace("run.js", "checked.js"));
    try {
        const { kind, value } = checked(message);
        return value?.replay?.outerHTML ?? kind;
    } catch (error) {
        return null;
    }
}"""


@pytest.fixture(scope="module")
def checking(reader: Browser, site_url: str) -> Iterator[Page]:
    with reader.new_context(base_url=site_url) as context:
        page = context.new_page()
        page.goto("12-basic-asyncio/tasks/")
        yield page


@pytest.mark.parametrize("forged", FORGERIES.values(), ids=FORGERIES)
def test_what_no_program_says_is_refused(checking: Page, forged: object) -> None:
    assert checking.evaluate(CHECKED, forged) is None


def test_what_programs_say_is_let_through(checking: Page) -> None:
    assert checking.evaluate(CHECKED, {"kind": "out", "value": "<b>"}) == "out"
    assert checking.evaluate(CHECKED, {"kind": "end", "value": {"end": "stuck", "seconds": 0.5}}) == "end"
    assert checking.evaluate(CHECKED, drawn(None, **{"1": [2, "main"]})) == "drawn"
    made = checking.evaluate(CHECKED, drawn(replay(more=[["p", {"class": "motion-cut"}, ["<b>1</b> more"]]])))
    assert made.endswith('<p class="motion-cut">&lt;b&gt;1&lt;/b&gt; more</p></section>')


EVERY_REPLAY = """async () => {
    const { src } = document.querySelector("script[src$='run/run.js']");
    const { checked } = await import(src.replace("run.js", "checked.js"));
    const fetched = async (address) => (await fetch(new URL(address, src))).text();
    const told = ({ localName, attributes, children, textContent }) => [
        localName,
        Object.fromEntries([...attributes].map(({ name, value }) => [name, value])),
        children.length ? [...children].map(told) : [textContent].filter(Boolean),
    ];
    let count = 0;
    for (const [, address] of (await fetched("../../sitemap.xml")).matchAll(/<loc>(.*?)<\\/loc>/g)) {
        const page = new DOMParser().parseFromString(await fetched(address), "text/html");
        for (const replay of page.querySelectorAll(".motion-replay")) {
            const { value } = checked({ kind: "drawn", value: { printers: {}, replay: told(replay) } });
            const size = (part) => part.querySelectorAll("*").length;
            if (size(value.replay) !== size(replay)) throw new Error(address);
            count += 1;
        }
    }
    return count;
}"""


def test_every_replay_of_the_book_would_be_let_through(checking: Page) -> None:
    assert checking.evaluate(EVERY_REPLAY) > 200


# Pages of others


@pytest.mark.parametrize("path", [PAGE, "playground/#plain=cHJpbnQoImhpIik"])
def test_page_in_a_frame_runs_nothing(page: Page, elsewhere: Elsewhere, site_url: str, path: str) -> None:
    elsewhere.pages["framing"] = f'<iframe src="{site_url}{path}" width="900" height="700"></iframe>'
    page.goto(f"http://{FOREIGN}/framing")
    book = page.frame_locator("iframe")
    link = book.get_by_role("link", name="Open this page").first
    expect(link).to_be_visible()
    assert book.locator(".motion-start, .motion-edit, .motion-share, textarea").count() == 0
    with page.expect_popup() as opened:
        link.click()
    expect(opened.value.locator(".motion-start:visible").first).to_be_visible(timeout=BOOT)
    assert opened.value.url == site_url + path
    assert opened.value.evaluate("window.opener") is None


def test_frame_of_the_worker_does_nothing_outside_a_sandbox(
    page: Page, elsewhere: Elsewhere, site_url: str
) -> None:
    elsewhere.pages["framing"] = f"""<iframe src="{site_url}assets/run/sandbox.html"></iframe><script>
        const frame = document.querySelector("iframe");
        const script = new Blob(["new BroadcastChannel('book').postMessage('heard')"]);
        frame.onload = () => frame.contentWindow.postMessage(
            {{ script, parts: {{ data: [] }} }}, "*", [new MessageChannel().port2]);
    </script>"""
    page.goto(f"http://{FOREIGN}/framing")
    page.wait_for_timeout(1000 * PATIENCE)
    assert page.frames[1].url == f"{site_url}assets/run/sandbox.html"
    assert page.workers == []
