"""Running programs in Firefox, as the system has it: Playwright's own differs from it.

It is driven by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), of which a few commands do.
"""

import itertools
import json
import os
import re
import subprocess
import time
import urllib.parse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.sync.client import ClientConnection, connect

from .attacks import FOREIGN, FORGED, MARKUP, NETWORK, ORIGIN, REFUSED, SCRIPTS, elsewhere_served
from .attacks import PATIENCE as SENT

ROOT = Path(__file__).parents[2]
PAGE = "tests/runs/"
PATIENCE = 90  # seconds for what takes one or two on a machine that is not busy
# Without these, a new Firefox asks its maker for settings and experiments, and waits for the answers.
PREFERENCES = """\
user_pref("app.normandy.enabled", false);
user_pref("browser.aboutwelcome.enabled", false);
user_pref("messaging-system.rsexperimentloader.enabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("services.settings.server", "data:,#no-server/v1");
"""
ENTER, UP = "\ue007", "\ue013"
"""Keys, as WebDriver names them: https://w3c.github.io/webdriver/#keyboard-actions."""
MINE = "document.querySelector('.motion-yours {}')"


class Firefox:
    """A tab of Firefox, and the errors that its pages and their frames wrote into the console."""

    def __init__(self, connection: ClientConnection, numbers: Iterator[int]) -> None:
        self.connection = connection
        self.numbers = numbers
        self.errors: list[str] = []
        self.context = self.call("browsingContext.create", type="tab")["context"]
        self.call("session.subscribe", events=["log.entryAdded"], contexts=[self.context])

    def call(self, method: str, **params: object) -> Any:
        number = next(self.numbers)
        self.connection.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            told = json.loads(self.connection.recv(timeout=PATIENCE))
            if told.get("method") == "log.entryAdded" and told["params"]["level"] == "error":
                self.errors.append(told["params"]["text"])
            if told.get("id") == number:
                assert told["type"] == "success", told
                return told["result"]

    def open(self, address: str) -> None:
        self.evaluate("window.left = true")
        self.call("browsingContext.navigate", context=self.context, url=address, wait="complete")
        # For a page from its cache, Firefox may answer while the page that was left is still there.
        self.until("!window.left && document.readyState === 'complete'")

    def evaluate(self, code: str, context: str = "") -> Any:
        target = {"context": context or self.context}
        told = self.call("script.evaluate", expression=code, target=target, awaitPromise=True)
        assert told["type"] == "success", told
        return told["result"].get("value")

    def act(self, *devices: dict[str, Any]) -> None:
        """Let a keyboard, a mouse or a finger do something."""
        self.call("input.performActions", context=self.context, actions=[*devices])
        self.call("input.releaseActions", context=self.context)

    def until(self, code: str) -> Any:
        """The value of some JavaScript as soon as it is true."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if value := self.evaluate(code):
                return value
            time.sleep(0.05)
        said = self.evaluate("document.body.innerText.slice(-2000)")
        pytest.fail(f"not true within {PATIENCE} s: {code}\n{self.errors}\n{said}")

    def press(self, name: str) -> None:
        button = f"document.querySelector('.motion-card:not([hidden])[data-run] .motion-{name}')"
        mine = MINE.format(f".motion-{name}")
        self.until(f"!!({mine} ?? {button})")
        self.evaluate(f"({mine} ?? {button}).click()")

    def run(self, source: str) -> None:
        """Put a program into the editor and start it."""
        self.press("edit")
        field = MINE.format("textarea")
        self.until(f"!!{field}")
        typed = (
            f"field.value = {json.dumps(source)}; field.dispatchEvent(new Event('input', {{bubbles: true}}))"
        )
        self.evaluate(f"{{ const field = {field}; {typed} }}")
        self.press("start")

    def ended(self) -> tuple[str, str]:
        """What the status says when the run is over, and what was printed."""
        self.until(f"!!{MINE.format('.motion-start')}")
        lines = "[...document.querySelectorAll('.motion-yours .motion-out')]"
        printed = self.evaluate(f"{lines}.map(line => line.textContent).join('')")
        return self.evaluate(f"{MINE.format('.motion-status')}.textContent"), printed


@pytest.fixture(scope="module")
def address(port: int, site_url: str) -> str:
    """The address of the site, served as a plain static host does."""
    return f"http://127.0.0.1:{port}{urllib.parse.urlsplit(site_url).path}"


@pytest.fixture(scope="module")
def session(
    address: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[ClientConnection, Iterator[int]]]:
    """A Firefox that starts when the site is built: its connection, and the numbers of the commands."""
    assert address
    found = subprocess.run(
        [ROOT / "scripts" / "find-browser.sh", "firefox"], stdout=subprocess.PIPE, text=True, check=False
    )
    if found.returncode:
        pytest.skip("there is no Firefox")
    home = tmp_path_factory.mktemp("home")
    (home / "user.js").write_text(PREFERENCES, encoding="utf-8")
    command = [
        found.stdout.strip(),
        "--headless",
        "--no-remote",
        "--profile",
        home,
        "--remote-debugging-port",
        "0",
    ]
    with (home / "errors").open("w+") as errors:
        process = subprocess.Popen(command, stderr=errors, env={**os.environ, "HOME": str(home)})
        try:
            with connect(f"{_address(home / 'errors')}/session", max_size=None) as connection:
                connection.send(
                    json.dumps({"id": 0, "method": "session.new", "params": {"capabilities": {}}})
                )
                told = json.loads(connection.recv(timeout=PATIENCE))
                assert told["type"] == "success", told
                yield connection, itertools.count(1)
        finally:
            process.kill()
            process.wait()


@pytest.fixture
def firefox(session: tuple[ClientConnection, Iterator[int]]) -> Iterator[Firefox]:
    """A tab for each test, so that none sees the errors of another."""
    tab = Firefox(*session)
    yield tab
    tab.call("browsingContext.close", context=tab.context)


def _address(errors: Path) -> str:
    for _ in range(PATIENCE * 10):
        if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", errors.read_text()):
            return found[1]
        time.sleep(0.1)
    pytest.fail(f"Firefox does not start: {errors.read_text()}")


def test_program_runs_and_can_be_watched(firefox: Firefox, address: str) -> None:
    firefox.open(address + PAGE)
    printed = "[...document.querySelector('.motion-card[data-run]').querySelectorAll('.motion-out')]"
    stated = firefox.evaluate(f"{printed}.map(line => line.textContent).join('')")
    for _ in range(2):  # the second time by the Python that waits
        firefox.press("start")
        firefox.until(f"!!{MINE.format('.motion-play')}")
        status, output = firefox.ended()
        assert re.fullmatch(r"Ended after \d+\.\d s\.", status)
        assert output == stated
    firefox.press("forward")
    assert "MainThread" in firefox.evaluate(f"{MINE.format('.motion-now [role=status]')}.textContent")
    firefox.press("reset")
    assert firefox.evaluate("document.querySelectorAll('.motion-yours').length") == 0
    assert firefox.errors == []


def test_reader_s_own_program(firefox: Firefox, address: str) -> None:
    firefox.open(address + PAGE)
    firefox.run("print('mine')\n1 / 0\n")
    status, output = firefox.ended()
    assert status.startswith("Ended with exit status 1")
    assert output.startswith("mine\nTraceback (most recent call last):\n")
    assert output.endswith("ZeroDivisionError: division by zero\n")

    firefox.run("print('begun')\nwhile True:\n    pass\n")
    firefox.until(f"{MINE.format('.motion-output')}?.textContent.includes('begun')")
    firefox.press("stop")
    assert firefox.ended() == ("Stopped.", "begun\n")

    firefox.run("while True:\n    print('flood')\n")
    assert firefox.ended()[0] == "Stopped: it printed too much."

    firefox.run(
        "import asyncio\n\n\nasync def main():\n    await asyncio.Event().wait()\n\n\nasyncio.run(main())\n"
    )
    assert firefox.ended()[0].startswith("Stuck after")
    assert firefox.errors == []


def test_playground_opens_a_link_without_running_it(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}playground/#plain=cHJpbnQoImhpIik")  # print("hi")
    firefox.until(f"{MINE.format('textarea')}?.value === 'print(\"hi\")'")
    assert firefox.evaluate("document.querySelectorAll('.motion-out').length") == 0
    firefox.press("start")
    assert firefox.ended()[1] == "hi\n"
    assert firefox.errors == []


def test_lines_are_put_in_order(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}tests/sorting/")
    box = "document.querySelector('#ch12-predict_two_walkers .motion-order')"
    firefox.until(f"!!{box}.querySelector('button')")
    stated = json.loads(firefox.evaluate(f"{box}.dataset.order"))["stated"]

    def lines() -> list[str]:
        found = f"[...{box}.querySelectorAll('li code')].map(code => code.textContent)"
        return list(json.loads(firefox.evaluate(f"JSON.stringify({found})")))

    def press(keys: str) -> None:
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        firefox.act({"type": "key", "id": "keyboard", "actions": actions})

    for place, text in enumerate(stated):
        firefox.evaluate(
            f"{box}.querySelectorAll('li')[{lines().index(text)}].querySelector('button').focus()"
        )
        press(UP * (lines().index(text) - place))
        assert firefox.evaluate("document.activeElement.ariaLabel") == f"Move up: {text}"
    assert lines() == stated

    firefox.evaluate(f"{box}.scrollIntoView({{ block: 'center', behavior: 'instant' }})")
    for kind, part in (("mouse", "code"), ("touch", ".motion-grip")):
        places = f"[...{box}.querySelectorAll('li {part}')].map(part => part.getBoundingClientRect())"
        middles = f"{places}.map(({{ x, y, height }}) => [x + 5, y + height / 2].map(Math.round))"
        (x, y), *_, (to_x, to_y) = json.loads(firefox.evaluate(f"JSON.stringify({middles})"))
        move = {"type": "pointerMove", "x": to_x, "y": to_y + 2, "duration": 200}
        actions = [
            {"type": "pointerMove", "x": x, "y": y},
            {"type": "pointerDown", "button": 0},
            move,
            {"type": "pointerUp", "button": 0},
        ]
        before = lines()
        firefox.act({"type": "pointer", "id": kind, "parameters": {"pointerType": kind}, "actions": actions})
        assert lines() == [*before[1:], before[0]]
    firefox.evaluate(f"{box}.querySelector('.motion-checking button').focus()")
    press(ENTER)
    assert "cannot be line 1" in firefox.evaluate(f"{box}.querySelector('[role=status]').textContent")
    assert firefox.errors == []


# Programs that were made to harm the reader


@pytest.mark.parametrize("first", SCRIPTS)
def test_program_reaches_no_address(firefox: Firefox, address: str, first: str) -> None:
    firefox.open(address + PAGE)
    with elsewhere_served() as elsewhere:
        program = NETWORK.replace("FIRST", first)
        firefox.run(program.replace(FOREIGN, f"{FOREIGN}:{elsewhere.server_port}"))
        firefox.until(f"{MINE.format('.motion-output')}?.textContent.includes('done')")
        time.sleep(SENT)
        assert elsewhere.asked == []
    firefox.press("stop")
    firefox.ended()


def test_program_has_no_page_and_no_storage(firefox: Firefox, address: str) -> None:
    firefox.open(address + PAGE)
    firefox.evaluate(
        "window.heard = []; new BroadcastChannel('book').onmessage = ({data}) => heard.push(data); 0"
    )
    firefox.run(ORIGIN.replace("PAGE", address))
    firefox.until(f"{MINE.format('.motion-output')}?.textContent.includes('done')")
    time.sleep(SENT)
    left = """(async () => {
        const files = await navigator.storage.getDirectory();
        const kept = [];
        for await (const name of files.keys()) kept.push(name);
        return JSON.stringify([heard, await indexedDB.databases(), await caches.keys(), kept]);
    })()"""
    assert json.loads(firefox.evaluate(left)) == [[], [], [], []]
    firefox.press("stop")
    assert "page read" not in firefox.ended()[1]


def test_program_cannot_put_html_into_the_page(firefox: Firefox, address: str) -> None:
    firefox.open(address + PAGE)
    firefox.run(FORGED.replace("REPLAY", repr(MARKUP)))
    assert firefox.ended()[0] == REFUSED
    assert firefox.evaluate("document.querySelectorAll('#bad').length") == 0


def test_page_in_a_frame_runs_nothing(firefox: Firefox, address: str) -> None:
    with elsewhere_served() as elsewhere:
        elsewhere.pages["framing"] = f'<iframe src="{address}playground/"></iframe>'
        firefox.open(f"http://{FOREIGN}:{elsewhere.server_port}/framing")
        (frame,) = firefox.call("browsingContext.getTree", root=firefox.context)["contexts"][0]["children"]
    link = "document.querySelector('.motion-run a')?.textContent"
    for _ in range(PATIENCE * 10):
        if firefox.evaluate(link, frame["context"]):
            break
        time.sleep(0.1)
    assert firefox.evaluate(link, frame["context"]) == "Open this page"
    assert firefox.evaluate("document.querySelectorAll('.motion-run button').length", frame["context"]) == 0


def test_game_is_played_to_its_goal(firefox: Firefox, address: str) -> None:
    firefox.open(f"{address}tests/play/#ch05-gates_may_lose--play")
    board = "document.querySelector('#ch05-gates_may_lose--play .play-board')"
    firefox.until(f"{board}?.querySelector('[role=status]').textContent.includes('Your choice')")
    for _ in range(100):
        if firefox.evaluate(f"{board}.dataset.result"):
            break
        firefox.evaluate(f"{board}.querySelector('.play-hint').click()")
        firefox.evaluate(f"{board}.querySelector('.play-hinted').click()")
    assert firefox.evaluate(f"{board}.dataset.result") == "won"
    assert "Goal reached" in firefox.evaluate(f"{board}.querySelector('[role=status]').textContent")
    assert firefox.errors == []
