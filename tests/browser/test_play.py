"""The games as a reader plays them: with a mouse, by the keyboard alone, on a phone, without JavaScript."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect
from toys import COUNTED, DEADLOCK, LOST, ORDERED, TURNS

from motion.explore.exploring import Graph
from motion.page.goal import odds_of, read_goal
from motion.page.play import encode

from .axe import violations
from .readers import DESK, PHONE, visit

PAGE = "tests/play/"
TRIALS = "tests/trials/"
LOSES = "ch05-gates_may_lose"
FIXED = "ch05-gates_lose_nobody"
HANGS = "ch05-transfers_may_hang"
DATA = """async (data) => {
    const { decode, odds } = await import(new URL("../assets/play/graph.js", location));
    const graph = decode(data);
    const { all, reaching, choices } = odds(graph)(0, 0);
    const { states } = graph;
    const moves = states.map(({ moves }) => moves.map(({ lane, target, text }) => [lane, target, text]));
    const places = states.map(({ lanes }) => lanes.map(({ line, status, locals }) => [line, status, locals]));
    const values = states.map(({ value }) => value);
    return [String(all), String(reaching), Number.isFinite(choices) ? choices : 0, moves, places, values];
}"""
NO_STORAGE = """for (const name of ["getItem", "setItem"]) {
    const its = Storage.prototype[name];
    Storage.prototype[name] = function (key, ...rest) {
        if (key.startsWith("motion-")) throw new Error("refused"); // the theme does not expect that
        return its.call(this, key, ...rest);
    };
}"""


class Game:
    """A game on a page."""

    def __init__(self, page: Page, card: str = LOSES, *, opened: bool = True) -> None:
        self.page = page
        self.details = page.locator(f"#{card}--play")
        self.status = self.details.get_by_role("status")
        self.lanes = self.details.locator(".play-lane")
        if opened:
            self.details.locator("summary").click()
            expect(self.status).to_contain_text("Your choice")

    def lane(self, name: str) -> Locator:
        return self.lanes.filter(has=self.page.locator(".play-name").get_by_text(name, exact=True))

    def press(self, name: str) -> None:
        self.details.get_by_role("button", name=name, exact=True).click()

    def able(self) -> list[str]:
        return self.details.locator(".play-lane[aria-disabled=false] .play-name").all_inner_texts()

    def win(self) -> int:
        """Follow the hints, and count the choices."""
        for choices in range(100):
            if not self.able():
                return choices
            self.press("Hint")
            self.details.locator(".play-hinted").click()
        pytest.fail("no hint leads to the goal")


@pytest.fixture
def game(page: Page) -> Game:
    """The game in which a visitor is lost."""
    page.goto(PAGE)
    return Game(page)


@pytest.mark.parametrize(
    ("graph", "goal"),
    [
        (LOST, "visitors: 2"),
        (COUNTED, "visitors: 2"),
        (DEADLOCK, "hangs"),
        (DEADLOCK, "ends"),
        (ORDERED, "hangs"),
        (TURNS, "main then ends"),
    ],
)
def test_the_page_counts_as_the_engine_does(graph: Graph, goal: str, page: Page) -> None:
    page.goto(PAGE)
    wanted = read_goal(goal)
    odds = odds_of(graph, wanted)
    data = json.dumps(encode(graph, wanted))
    all_, reaching, choices, moves, places, values = page.evaluate(DATA, data)
    assert (all_, reaching, choices) == (str(odds.all), str(odds.reaching), odds.choices)
    # A toy's states are in the order in which they are first reached.
    assert moves == [[list(move) for move in of_one] for of_one in graph.moves]
    assert places == [[list(graph.places[place]) for place in its] for _, its in graph.states]
    assert values == [graph.values[value] for value, _ in graph.states]


def test_hints_lead_to_the_goal_and_the_fixed_program_has_none(game: Game) -> None:
    choices = game.win()
    expect(game.status).to_contain_text(f"Goal reached with {choices} choices, which is the fewest possible.")
    expect(game.details.locator(".play-output")).to_have_text("visitors: 42")
    game.press("The fixed program")
    fixed = Game(game.page, FIXED, opened=False)
    expect(fixed.details.locator("summary")).to_be_focused()
    fixed.press("Hint")
    expect(fixed.status).to_have_text(
        re.compile(r"This program has [\d,]+ schedules, and none of them reaches the goal.")
    )


def test_a_goal_that_is_out_of_reach_comes_back_with_undo(game: Game) -> None:
    for _ in range(20):
        if "north" not in game.able():
            break
        game.lane("north").click()
    game.press("Hint")
    expect(game.status).to_contain_text("From here it is out of reach: undo")
    [times] = map(int, re.findall(r"undo (\d+)", game.status.inner_text()))
    for _ in range(2):
        game.lane(game.able()[-1]).click()
    game.press("Hint")
    times += 2
    expect(game.status).to_contain_text(f"From here it is out of reach: undo {times} choices.")
    for _ in range(times - 1):
        game.press("Undo")
    game.press("Hint")
    expect(game.status).to_contain_text("out of reach: undo 1 choice.")
    game.press("Undo")
    game.press("Hint")
    expect(game.status).to_contain_text("schedules reach the goal")


def test_an_end_without_the_goal_says_what_to_do(game: Game) -> None:
    for _ in range(30):
        able = game.able()
        if not able:
            break
        game.lane(able[-1]).click()
    expect(game.status).to_contain_text(
        "The program has ended, and the goal is not reached. From here it is out"
    )
    expect(game.details.locator(".play-output")).to_have_text("visitors: 43")
    game.press("Start again")
    expect(game.status).to_contain_text("Your choice")
    expect(game.details.locator(".play-output")).to_have_text("nothing")


def test_a_lane_that_cannot_go_on_says_why(game: Game) -> None:
    expect(game.lane("south")).to_have_attribute("aria-disabled", "true")
    game.lane("south").click(force=True)  # Playwright would wait until it is able
    expect(game.status).to_contain_text("south cannot go on, because it is not started yet. Your choice:")


def test_lanes_are_on_their_lines_and_values_change(game: Game) -> None:
    def lines() -> dict[str, str | None]:
        return {
            disc.inner_text(): disc.locator("xpath=ancestor::*[@data-line]").get_attribute("data-line")
            for disc in game.details.locator(".play-line .motion-at").all()
        }

    before = lines()
    assert set(before) == {"m", "n"}
    game.lane("north").click()
    assert lines()["n"] != before["n"]
    values = game.details.locator(".play-values")
    expect(values).to_contain_text("visitors = 41")
    while "north" in game.able():
        game.lane("north").click()
    expect(values).to_contain_text("visitors = 42")
    assert "n" not in lines()


def test_the_keyboard_alone_is_enough(page: Page) -> None:
    page.goto(PAGE)
    game = Game(page, opened=False)
    game.details.locator("summary").press("Enter")
    expect(game.status).to_contain_text("Your choice")
    page.keyboard.press("Tab")  # to the program, which scrolls
    page.keyboard.press("Tab")
    expect(game.lanes.first).to_be_focused()
    expect(game.lane("north")).to_have_attribute("aria-keyshortcuts", "2")
    page.keyboard.press("2")
    expect(game.status).to_contain_text("north does line")
    page.keyboard.press("u")
    expect(game.status).to_contain_text("Undone.")
    page.keyboard.press("h")
    expect(game.status).to_contain_text("schedules reach the goal")
    expect(game.lanes.first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("r")
    page.keyboard.press("u")
    expect(game.status).to_have_text("There is nothing to undo.")


@pytest.mark.parametrize("card", [LOSES, HANGS])
@pytest.mark.parametrize("reader", [DESK, PHONE])
def test_all_is_on_the_screen_and_nothing_moves(
    reader: Any, card: str, new_page: Callable[..., Page]
) -> None:
    page = new_page(**reader)
    page.goto(f"{PAGE}#{card}--play")
    game = Game(page, card, opened=False)
    expect(game.status).to_contain_text("Your choice")
    # A font that comes late moves what is below.
    page.wait_for_function("document.fonts.ready.then(() => true)")
    parts = [
        game.details.locator(selector)
        for selector in (".play-goal", ".play-program", ".play-lanes", ".play-now", ".play-buttons")
    ]
    size = page.viewport_size
    assert size
    header = page.locator(".md-header").bounding_box()
    assert header

    def boxes() -> list[Any]:
        return [part.bounding_box() for part in parts]

    first = boxes()
    for box in first:
        assert box["y"] >= header["y"] + header["height"] - 1
        assert box["y"] + box["height"] <= size["height"]
        assert box["x"] + box["width"] <= size["width"]
    for _ in range(30):
        able = game.able()
        if not able:
            break
        game.lane(able[-1]).click()
        assert boxes() == first
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(scheme: str, new_page: Callable[..., Page]) -> None:
    page = new_page(**{**DESK, "color_scheme": scheme})
    page.goto(PAGE)
    game = Game(page)
    assert list(violations(page)) == []
    game.win()
    assert list(violations(page)) == []


def test_without_scripts_the_shortest_schedule_is_told(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(PAGE)
    details = page.locator(f"#{LOSES}--play")
    details.locator("summary").click()
    expect(details).to_contain_text(re.compile(r"Goal: lose a visitor \(visitors: 42\)"))
    expect(details.locator(".motion-way")).to_be_visible()
    expect(details).to_contain_text("The shortest is: MainThread line")


def test_with_scripts_nobody_sees_the_shortest_schedule(game: Game) -> None:
    expect(game.details.locator(".motion-way")).to_be_hidden()


def test_a_browser_that_remembers_nothing_plays_too(new_page: Callable[..., Page]) -> None:
    page = new_page(**DESK)
    page.add_init_script(NO_STORAGE)
    page.goto(PAGE)
    game = Game(page)
    game.win()
    expect(game.status).to_contain_text("Goal reached")
    page.goto(TRIALS)
    expect(page.locator(".motion-trials")).to_contain_text("You have won 0 of 2 trials.")


def test_an_address_opens_a_game_also_in_a_prediction(page: Page) -> None:
    page.goto(f"{PAGE}#{HANGS}--play")
    game = Game(page, HANGS, opened=False)
    expect(game.status).to_contain_text("Your choice")
    game.win()
    expect(game.status).to_contain_text("Goal reached")
    expect(game.details.locator(".play-output")).to_have_text("euros: 100")


def test_a_replay_and_a_game_of_one_card_do_not_disturb_each_other(game: Game) -> None:
    card = game.page.locator(f"#{LOSES}")
    game.lane("north").click()
    card.locator(".motion-forward").first.click()
    expect(card.locator(".motion-here")).to_have_count(1)
    expect(card.locator(".motion-program .motion-here")).to_have_count(1)
    assert game.details.locator(".play-line .motion-at").count() == 2


def test_trials_are_played_and_remembered_until_they_are_forgotten(page: Page) -> None:
    page.goto(TRIALS)
    bar = page.locator(".motion-trials")
    expect(bar).to_contain_text("You have won 0 of 2 trials.")
    expect(bar.get_by_role("button")).to_be_hidden()
    page.get_by_role("button", name="Play: Lose a visitor").click()
    game = Game(page, opened=False)
    expect(game.status).to_contain_text("Your choice")
    choices = game.win()
    trial = page.locator("li").filter(has_text="Lose a visitor")
    expect(trial.locator(".motion-won").first).to_have_text(f"✓ won with {choices} choices")
    expect(bar).to_contain_text("You have won 1 of 2 trials.")
    game.press("The fixed program")
    fixed = Game(page, FIXED, opened=False)
    expect(fixed.status).to_contain_text("Your choice")
    assert list(violations(page)) == []
    page.reload()
    expect(bar).to_contain_text("You have won 1 of 2 trials.")
    bar.get_by_role("button", name="Forget it").click()
    expect(bar).to_contain_text("You have won 0 of 2 trials.")
    expect(trial.locator(".motion-won").first).to_have_text("")


def test_a_game_is_there_when_the_theme_has_replaced_the_page(page: Page) -> None:
    visit(page, "tests/elsewhere/")
    page.evaluate("window.isTheSame = true")
    page.locator(".md-sidebar").get_by_role("link", name="Play", exact=True).click()
    game = Game(page)
    assert page.evaluate("window.isTheSame")
    expect(game.details.locator(".play-board")).to_have_css("display", "grid")


def test_pages_without_games_do_not_load_them(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("tests/elsewhere/", wait_until="networkidle")
    assert any(url.endswith("/assets/play.js") for url in asked)
    assert not [url for url in asked if "/assets/play/" in url]
