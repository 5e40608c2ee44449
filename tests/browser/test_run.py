"""Running the programs of the pages in the browser, as they stand and edited, with the real Python."""

import re
import subprocess
import sys
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, Request, Worker, expect

from .axe import violations
from .conftest import watch
from .readers import PHONE, TALL_DESK, visit

PAGE = "tests/runs/"
COOKS = "two_cooks_interleave"
OTHER = "visits_together"
OTHER_PAGE = "tests/elsewhere/"
RACE = "hare_and_tortoise"  # there
IN_A_THREAD = "menu_in_a_thread"  # there, and not for browsers

BOOT = 60_000  # milliseconds for Python to come and a program to end, on a machine that is busy

OF_PYTHON = re.compile(r"/assets/run/(?!(run|parts|program)\.js$)")
FOREVER = 'print("begun")\nwhile True:\n    pass\n'


class Card:
    """A program on a page, as the book has it and as the reader does."""

    def __init__(self, page: Page, name: str = COOKS) -> None:
        self.page = page
        self.book = page.locator(f"#ch12-{name}")
        self.mine = page.locator(".motion-yours").filter(has_text=f"{name}.py")
        self.status = self.mine.locator(".motion-run").get_by_role("status")
        self.output = self.mine.get_by_role("log")
        self.area = page.get_by_role("textbox", name=f"Program {name}.py")

    def button(self, name: str) -> Locator:
        """A button of the card that is shown."""
        shown = self.page.locator(".motion-card:visible").and_(self.book.or_(self.mine))
        return shown.locator(".motion-run").get_by_role("button", name=name)

    def run(self) -> None:
        """Run the program until it has ended."""
        self.button("Run").click()
        self.ends()

    def start(self, text: str) -> None:
        """Edit the program and run it, but do not wait."""
        self.edit(text)
        self.area.press("Control+Enter")

    def edit(self, text: str) -> None:
        self.button("Edit").click()
        self.area.fill(text)

    def run_edited(self, text: str) -> None:
        self.start(text)
        self.ends()

    def ends(self) -> None:
        expect(self.mine.locator(".motion-start")).to_be_visible(timeout=BOOT)

    def says(self, text: str | re.Pattern[str]) -> None:
        expect(self.status).to_have_text(text, timeout=BOOT)

    def prints(self, text: str) -> None:
        """Wait for a line of output."""
        expect(self.output.get_by_text(text, exact=True).first).to_be_visible(timeout=BOOT)

    def printed(self) -> str:
        return self.output.text_content() or ""

    def stated(self) -> str:
        """What the program prints as the book has it."""
        return "".join(self.book.locator(".motion-out").all_text_contents())


@pytest.fixture(scope="module")
def kept_page(browser: Browser, site_url: str) -> Iterator[tuple[Page, list[str]]]:
    """A page to which Python has come, and what went wrong in it."""
    problems: list[str] = []
    with browser.new_context(base_url=site_url, **TALL_DESK) as context:
        page = context.new_page()
        watch(page, site_url, problems)
        page.goto(PAGE)
        yield page, problems


@pytest.fixture
def card(kept_page: tuple[Page, list[str]]) -> Iterator[Card]:
    """A program of the book, as one comes to it, where Python has been before."""
    page, problems = kept_page
    yield Card(page)
    for name in ("stop", "reset"):
        for _ in range(page.locator(f".motion-{name}").count()):
            page.locator(f".motion-{name}").first.click()
    expect(page.locator(".motion-yours")).to_have_count(0)
    found, problems[:] = problems[:], []
    assert found == []


@pytest.fixture
def requests() -> Callable[[Page], list[str]]:
    """Write down what a page asks for, from now on."""

    def note(page: Page) -> list[str]:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        return asked

    return note


# Fetching


def test_python_comes_when_somebody_runs_a_program_and_not_before(
    page: Page, requests: Callable[[Page], list[str]], site_url: str
) -> None:
    asked = requests(page)
    visit(page, PAGE)
    assert [url for url in asked if OF_PYTHON.search(url)] == []

    card = Card(page)
    card.button("Edit").click()
    expect(card.area).to_be_focused()
    editor = [url.rpartition("/")[2] for url in asked if OF_PYTHON.search(url)]
    assert sorted(editor) == ["colors.js", "editor.js", "highlight.js"]

    card.button("Run").click()
    expect(card.status).to_have_text("Fetching Python: about 8 MB, the first time only.")
    card.says(re.compile("^Ended after"))
    needed = ("worker.js", "engine.zip", "pyodide.asm.wasm", "python_stdlib.zip")
    assert all(any(url.endswith(name) for url in asked) for name in needed), asked
    assert {url for url in asked if not url.startswith((site_url, "blob:", "data:"))} == set()


def test_second_run_has_a_python_that_waits(page: Page, requests: Callable[[Page], list[str]]) -> None:
    visit(page, PAGE)
    card = Card(page)

    def is_wasm(request: Request) -> bool:
        return request.url.endswith(".wasm")

    def first_line() -> float:
        """Run; milliseconds from the press to the first line."""
        clock(page, ".motion-out")
        card.run()
        return float(page.evaluate("seen")[0])

    came: list[Request] = []
    page.on("requestfinished", lambda request: came.append(request) if is_wasm(request) else None)
    card.run()
    for _ in range(100):
        if len(came) == 2:
            break
        page.wait_for_timeout(100)
    page.wait_for_timeout(1500)  # for the next Python, to begin
    asked = requests(page)
    page.evaluate(
        """() => {
            window.made = [];
            new MutationObserver(changes => {
                for (const { addedNodes } of changes)
                    for (const { localName } of addedNodes)
                        if (localName === "iframe") window.made.push(performance.now());
            }).observe(document.body, { childList: true });
        }"""
    )
    with page.expect_worker():  # for the third
        first_line_after = first_line()
    # Had it started a Python for this run, that would have been made before the first line.
    assert page.evaluate("made[0] - pressed") >= first_line_after
    first = next((n for n, url in enumerate(asked) if url.endswith("sandbox.html")), None)
    assert [url for url in asked[:first] if OF_PYTHON.search(url)] == []


def clock(page: Page, selector: str) -> None:
    """Note in `seen` when elements appear in the reader's card, in milliseconds since the next click."""
    page.evaluate(
        """selector => {
            window.seen = [];
            const press = (event) => (window.pressed = event.timeStamp);
            addEventListener("click", press, { capture: true, once: true });
            const count = () => document.querySelectorAll(`.motion-yours ${selector}`).length;
            window.watching?.disconnect();
            window.watching = new MutationObserver(() => {
                const now = performance.now() - window.pressed;
                if (!window.pressed) return;
                while (window.seen.length < count()) window.seen.push(now);
            });
            window.pressed = 0;
            window.watching.observe(document.body, { childList: true, subtree: true });
        }""",
        selector,
    )


# Running


def test_program_prints_what_the_page_says_and_gets_its_replay(card: Card) -> None:
    stated = card.stated().splitlines()
    card.run()
    assert card.printed().splitlines() == stated
    card.says(re.compile(r"^Ended after \d+\.\d s\.$"))
    expect(card.book).to_be_hidden()

    names = [text.strip() for text in card.mine.locator(".motion-legend li").all_text_contents()]
    assert names == ["MainThread", "Task-1 (main)", "Ben", "Ada"]  # as on the page
    assert names == [text.strip() for text in card.book.locator(".motion-legend li").all_text_contents()]
    colors = {
        name: color_of(card.mine.locator(".motion-legend li", has_text=name)) for name in ("Ben", "Ada")
    }
    for index, line in enumerate(stated):
        out = card.mine.locator(".motion-out").nth(index)
        by = line.split()[0]
        expect(out).to_have_attribute("data-by", by)
        assert color_of(out) == colors[by]

    slider = card.mine.get_by_role("slider", name="Step")
    for step, move in ((1, "Step forward"), (2, "Step forward"), (1, "Step back")):
        card.mine.get_by_role("button", name=move).click()
        expect(slider).to_have_value(str(step))
    card.mine.locator(".motion-out", has_text="Ben fills the tin").click()
    here = card.mine.locator(".motion-here")
    expect(here).to_contain_text('print("Ben fills the tin")')
    expect(card.mine.locator(".motion-out").nth(3)).to_have_class(re.compile("motion-fresh"))
    told = card.mine.locator(".motion-now").get_by_role("status")
    expect(told).to_contain_text(f"Ben, line {here.get_attribute('data-line')},")
    card.mine.locator(".motion-play").click()
    expect(card.mine.locator(".motion-play")).to_contain_text("Pause")
    card.mine.locator(".motion-play").click()
    expect(card.mine.get_by_role("link", name="Link to this step")).to_have_count(0)  # it has no address


def color_of(part: Locator) -> str:
    found = re.search(r"motion-lane-\d", part.get_attribute("class") or "")
    assert found
    return found[0]


def test_output_comes_as_it_is_printed(card: Card) -> None:
    card.start(
        "import time\n\nfor n in range(5):\n    print('tick', n)\n    time.sleep(0.2)\nprint('ti', end='')\n"
        "time.sleep(0.2)\nprint('me')\nwhile True:\n    pass\n"
    )
    card.prints("time")  # though the program never ends
    assert card.printed().splitlines() == [*(f"tick {n}" for n in range(5)), "time"]
    card.button("Stop").click()
    card.says("Stopped.")


def test_lines_are_as_a_terminal_shows_them_while_the_program_runs_and_when_it_has_ended(card: Card) -> None:
    code = (
        "print('10 %\\r100 %\\a')\nprint('\\x1b[31mred\\x1b[0m\\0')\nprint('/ working\\r- working', end='')\n"
    )
    seen = "100 %␇\nred␀\n- working\n"
    card.start(f"{code}while True:\n    pass\n")
    card.prints("- working")
    assert card.printed() == seen
    card.button("Stop").click()
    card.says("Stopped.")
    assert card.printed() == seen
    card.button("Reset").click()
    card.run_edited(code)
    assert card.printed() == seen


def test_output_that_is_there_stays_while_more_comes(card: Card) -> None:
    card.start("import time\nprint('one')\ntime.sleep(0.5)\nprint('two')\ntime.sleep(0.5)\nprint('three')\n")
    card.prints("one")
    card.page.evaluate("window.one = document.querySelector('.motion-yours .motion-out')")
    card.prints("two")
    card.page.evaluate("window.one = document.querySelector('.motion-yours .motion-out') === one")
    card.ends()
    assert card.page.evaluate("one") is True


def test_program_that_prints_nothing_says_so(card: Card) -> None:
    card.run_edited("x = 1\n")
    assert card.printed() == "nothing"
    card.says(re.compile("^Ended after"))


# Editing


def test_edited_program_runs_and_reset_brings_the_book_s_back(card: Card) -> None:
    before = card.book.inner_text()
    card.button("Edit").click()
    expect(card.area).to_be_focused()
    assert card.area.input_value().startswith("import asyncio\n\ndough_ready = asyncio.Event()\n")
    card.area.fill(card.area.input_value().replace("Ben oils", "Bea greases"))
    card.area.press("Control+Enter")
    card.ends()
    assert card.printed().splitlines()[0] == "Bea greases the tin"
    expect(card.area).to_have_count(0)
    expect(card.mine.locator(".motion-program")).to_contain_text("Bea greases the tin")
    expect(card.mine.locator(".motion-ran")).to_contain_text("your version")

    card.button("Edit").click()  # what was changed is still there
    card.area.fill(card.area.input_value().replace("Bea greases", "Bob greases"))
    card.button("Run").click()
    card.ends()
    assert card.printed().splitlines()[0] == "Bob greases the tin"

    card.button("Reset").click()
    expect(card.mine).to_have_count(0)
    expect(card.book.get_by_role("button", name="Run")).to_be_focused()
    assert card.book.inner_text() == before
    card.book.get_by_role("button", name="Step forward").click()
    expect(card.book.get_by_role("slider", name="Step")).to_have_value("1")
    card.book.get_by_role("button", name="Step back").click()
    card.run()
    assert card.printed().splitlines()[0] == "Ben oils the tin"


def test_pressing_edit_twice_opens_one_editor(card: Card) -> None:
    card.button("Edit").evaluate("button => { button.click(); button.click(); }")
    expect(card.area).to_be_focused()
    assert card.area.count() == 1


@pytest.mark.parametrize(
    "program",
    [
        "def bake(trays):\n    return 12 / trays\n\n\nprint('before')\nprint(bake(0))\n",
        "try:\n    {}['tin']\nexcept KeyError as error:\n    raise RuntimeError('no tin') from error\n",
        "def f(:\n    pass\n",
        "import sys\nsys.exit('enough')\n",
    ],
    ids=["exception", "cause", "syntax", "exit"],
)
def test_traceback_is_that_of_home_and_names_the_lines_of_the_page(
    card: Card, program: str, tmp_path: Path
) -> None:
    first = int(card.book.locator(".motion-line").first.get_attribute("data-line") or 0)
    assert first > 1
    file = tmp_path / f"{COOKS}.py"
    file.write_text("\n" * (first - 1) + program, encoding="utf-8")
    home = subprocess.run(
        [sys.executable, str(file)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    card.run_edited(program)
    card.says(re.compile("^Ended with exit status 1 after"))
    here = re.sub(r'(?<=File ").*/', "", card.printed())
    assert here.rstrip("\n") == re.sub(r'(?<=File ").*/', "", home.stdout).rstrip("\n")
    for number in re.findall(r", line (\d+)", here):
        line = card.mine.locator(f".motion-line[data-line='{number}']").inner_text().strip()
        assert line in here


# Ends


def test_stop_ends_a_program_and_the_next_starts(card: Card) -> None:
    card.run_edited("print('warm')\n")
    expect_workers(card.page, 1)  # the one that waits
    for _ in range(3):
        card.start(FOREVER)
        card.prints("begun")
        expect_workers(card.page, 1)
        (running,) = pythons(card.page)
        card.button("Stop").click()
        card.says("Stopped.")
        expect_gone(card.page, running)
        expect(card.button("Run")).to_be_focused()
    assert card.printed() == "begun\n"
    card.run_edited("print('again')\n")
    assert card.printed() == "again\n"


def test_flood_is_cut_and_the_page_stays_awake(card: Card) -> None:
    card.edit("while True:\n    print('flood')\n")
    card.page.evaluate(
        """() => {
            window.counts = new Set();
            const count = () => counts.add(document.querySelectorAll(".motion-yours .motion-out").length);
            window.ticking = setInterval(count, 10);
        }"""
    )
    card.button("Run").click()
    card.says("Stopped: it printed too much.")
    card.page.evaluate("clearInterval(ticking)")
    assert card.page.evaluate("counts.size") > 2  # not only none and all: the page had turns in between
    assert 1000 < card.mine.locator(".motion-out").count() < 6000
    output = card.output.bounding_box()
    assert output
    assert output["height"] < 1000  # below it there is more to see
    assert card.output.evaluate("log => log.scrollTop + log.clientHeight > log.scrollHeight - 30")
    card.run_edited("print('after the flood')\n")
    assert card.printed() == "after the flood\n"


def test_output_that_is_too_long_is_shown_as_far_as_it_goes(card: Card) -> None:
    card.run_edited("print('x' * 150_000)\n")
    card.says("Stopped: it printed too much.")
    assert re.fullmatch("x{100001}\n", card.printed())


def test_program_that_can_never_go_on_is_told_so(card: Card) -> None:
    card.run_edited(
        "import asyncio\n\nasync def main():\n    print('waits')\n"
        "    await asyncio.Event().wait()\n\nasyncio.run(main())\n"
    )
    card.says(re.compile("^Stuck after .*: everything waits, and nothing is left that could wake it"))
    assert card.printed() == "waits\n"


@pytest.mark.parametrize(
    ("program", "error", "lacks"),
    [
        (
            "import threading\nthreading.Thread(target=print).start()\n",
            "RuntimeError: can't start new thread",
            "threads",
        ),
        (
            "import asyncio\nasyncio.run(asyncio.to_thread(print))\n",
            "RuntimeError: can't start new thread",
            "threads",
        ),
        (
            "import multiprocessing as m\nif __name__ == '__main__':\n    m.Process(target=print).start()\n",
            "ModuleNotFoundError: No module named '_multiprocessing'",
            "processes",
        ),
        (
            "import subprocess\nsubprocess.run(['ls'])\n",
            "emscripten does not support processes.",
            "processes",
        ),
    ],
    ids=["thread", "to_thread", "process", "subprocess"],
)
def test_program_that_needs_more_than_a_browser_has_is_told_so(
    card: Card, program: str, error: str, lacks: str
) -> None:
    card.run_edited(program)
    assert card.printed().rstrip("\n").endswith(error)
    card.says(
        re.compile(
            rf"^Ended with exit status 1 after .*There are no {lacks} in a browser: run it on your machine\.$"
        )
    )


def test_program_that_a_browser_cannot_run_has_no_button_but_says_why(page: Page) -> None:
    page.goto(OTHER_PAGE)
    other = Card(page, IN_A_THREAD)
    expect(other.book).to_be_visible()
    expect(other.book.locator(".motion-run")).to_have_count(0)
    details = other.book.locator(".motion-self")
    details.locator("summary").click()
    expect(details.get_by_text("It does not run in a browser, because it needs threads.")).to_be_visible()


# One at a time


def test_starting_another_program_stops_the_first(card: Card) -> None:
    other = Card(card.page, OTHER)
    card.start(FOREVER)
    card.prints("begun")
    expect_workers(card.page, 1)
    other.run()
    card.says("Stopped: another program was started.")
    expect(card.button("Run")).to_be_visible()
    other.says(re.compile("^Ended after"))
    expect_workers(card.page, 1)


def test_another_page_stops_what_runs_and_has_buttons(new_page: Callable[..., Page]) -> None:
    page = new_page(**TALL_DESK)
    visit(page, PAGE)
    page.evaluate("window.same = true")  # a page that is loaded anew has forgotten it
    card = Card(page)
    card.run_edited("print('warm')\n")
    expect_workers(page, 1)  # the one that waits
    card.start(FOREVER)
    card.prints("begun")
    expect_workers(page, 1)  # that the one before it has ended is told with delay
    (running,) = pythons(page)
    link = page.locator(f".md-nav--primary a[href$='{OTHER_PAGE.split('/')[1]}/']").first
    link.evaluate("link => link.click()")  # a mouse may have to open that part of the navigation first
    expect(page).to_have_url(re.compile(OTHER_PAGE))
    other = Card(page, RACE)
    expect(other.button("Run")).to_be_visible()
    expect(page.locator(".motion-yours")).to_have_count(0)
    expect_gone(page, running)
    expect_workers(page, 1)
    other.run()
    assert set(other.printed().splitlines()) == set(other.stated().splitlines())
    page.go_back()
    expect(page).to_have_url(re.compile(PAGE))
    expect(card.button("Run")).to_have_count(1)
    expect(page.locator(".motion-yours")).to_have_count(0)
    card.run()
    assert card.printed() == card.stated()
    assert page.evaluate("window.same") is True


def expect_gone(page: Page, worker: Worker) -> None:
    for _ in range(100):
        if worker not in pythons(page):
            return
        page.wait_for_timeout(50)
    pytest.fail("the Python that ran is still there")


def expect_workers(page: Page, count: int) -> None:
    for _ in range(100):
        if len(pythons(page)) == count:
            return
        page.wait_for_timeout(50)
    assert len(pythons(page)) == count


def pythons(page: Page) -> list[Worker]:
    return [worker for worker in page.workers if worker.url.startswith("blob:null/")]


def test_link_to_a_moment_of_the_book_s_replay_brings_the_book_s_card_back(card: Card) -> None:
    link = card.page.locator(f".md-content a[href*='#ch12-{COOKS}--']:not(.motion-card a)").first
    address = link.get_attribute("href")
    for _ in range(2):  # the second time it leads to where the address is already
        card.run_edited("print('mine')\n")
        link.click()
        expect(card.mine).to_have_count(0)
        expect(card.book).to_be_visible()
        expect(card.book.get_by_role("slider", name="Step")).not_to_have_value("0")
        expect(
            card.page.locator(f"[id='{urllib.parse.urlsplit(address or '').fragment}']")
        ).to_be_in_viewport()
    card.run_edited("print('mine')\n")
    card.page.evaluate("location.hash = location.hash.replace(/--.*/, ':1')")
    expect(card.book.get_by_role("slider", name="Step")).to_have_value("1")
    card.book.get_by_role("button", name="Step back").click()


def test_address_with_a_stray_percent_sign_does_no_harm(new_page: Callable[..., Page]) -> None:
    page = new_page(**TALL_DESK)
    page.goto(PAGE)
    page.evaluate("location.hash = '%zz'")  # what goes wrong in the page fails the test
    expect(Card(page).button("Run")).to_be_visible()


# For all readers


def test_all_is_done_by_keyboard_alone(card: Card) -> None:
    keys = card.page.keyboard
    card.book.locator(".motion-download").focus()
    keys.press("Tab")
    expect(card.button("Run")).to_be_focused()
    keys.press("Enter")
    expect(card.button("Stop")).to_be_focused()
    card.ends()
    expect(card.button("Run")).to_be_focused()
    keys.press("Tab")
    expect(card.button("Edit")).to_be_focused()
    keys.press("Enter")
    expect(card.area).to_be_focused()
    keys.press("Control+A")
    keys.insert_text(FOREVER)
    keys.press("Escape")
    keys.press("Tab")
    expect(card.area).not_to_be_focused()
    keys.press("Shift+Tab")
    expect(card.area).to_be_focused()
    keys.press("Control+Enter")
    expect(card.button("Stop")).to_be_focused()
    card.prints("begun")
    keys.press("Enter")
    card.says("Stopped.")
    expect(card.button("Run")).to_be_focused()
    keys.press("Tab")
    keys.press("Tab")
    expect(card.button("Reset")).to_be_focused()
    keys.press("Enter")
    expect(card.button("Run")).to_be_focused()


def test_focus_stays_where_the_reader_is_when_a_run_ends(card: Card) -> None:
    card.start("import time\nprint('a line')\ntime.sleep(0.5)\n")
    card.prints("a line")
    card.output.focus()
    card.ends()
    expect(card.output).to_be_focused()


@pytest.mark.parametrize("reader", [TALL_DESK, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing_and_nothing_is_too_wide(
    new_page: Callable[..., Page], reader: dict[str, Any]
) -> None:
    page = new_page(**reader, color_scheme="light", reduced_motion="reduce")
    page.goto(PAGE)
    ran, edited = Card(page), Card(page, OTHER)
    ran.run()
    edited.run_edited("x" * 200 + "\n")
    edited.button("Edit").click()
    expect(edited.area).to_be_focused()
    for scheme, shown in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", shown)
        assert list(violations(page)) == []
    page.evaluate("window.scrollTo(10000, 0)")
    assert page.evaluate("window.scrollX") == 0


def test_copy_button_does_not_copy_the_book_s_program(card: Card) -> None:
    card.run_edited("print('mine')\n")
    expect(card.mine.locator("[data-clipboard-target]")).to_have_count(0)


# Without Python


@pytest.mark.parametrize(
    ("missing", "how"),
    [
        ("pyodide.mjs", "cut off"),
        ("pyodide.asm.wasm", "absent"),
        ("pyodide.asm.wasm", "cut off"),
        ("engine.zip", "absent"),
    ],
)
def test_python_that_does_not_come_is_told_and_can_be_tried_again(
    browser: Browser, site_url: str, missing: str, how: str
) -> None:
    asked: list[str] = []
    with browser.new_context(base_url=site_url) as context:
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        address = f"**/{missing}"
        page.route(address, lambda route: route.fulfill(status=404) if how == "absent" else route.abort())
        page.goto(PAGE)
        card = Card(page)
        card.run()
        card.says(re.compile(r"^Python did not start: .+\.$"))
        tried = sum(url.endswith("worker.js") for url in asked)
        assert tried == 1  # it is not tried again until somebody asks
        page.unroute(address)
        card.run()
        card.says(re.compile("^Ended after"))
        assert card.printed() == card.stated()


def test_python_that_takes_too_long_is_given_up(browser: Browser, site_url: str) -> None:
    with browser.new_context(base_url=site_url) as context:
        page = context.new_page()
        page.clock.install()
        page.route("**/pyodide.asm.wasm", lambda _: None)  # neither answered nor refused
        page.goto(PAGE)
        card = Card(page)
        with page.expect_request("**/pyodide.asm.wasm"):
            card.button("Run").click()
        page.clock.fast_forward(90_000)
        card.says(re.compile("^Fetching Python"))
        page.clock.fast_forward(31_000)
        card.ends()
        card.says("Python did not start: it took too long.")
