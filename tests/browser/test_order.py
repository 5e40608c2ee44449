"""Putting lines in order as a reader does: with the buttons, the keyboard, a mouse and a finger."""

import json
import re
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import violations
from .readers import DESK, PHONE

PAGE = "tests/sorting/"
PAIRS = "ch12-hare_and_tortoise"
EXACT = "ch12-predict_two_walkers"


class Exercise:
    """The shuffled lines of a card."""

    def __init__(self, page: Page, card: str = PAIRS) -> None:
        self.page = page
        self.card = page.locator(f"#{card}")
        self.box = self.card.locator(".motion-order")
        self.status = self.box.get_by_role("status")
        self.answer = self.card.locator("details.motion-answer")
        self.stated = json.loads(self.box.get_attribute("data-order") or "")["stated"]
        expect(self.check).to_be_visible()

    @property
    def check(self) -> Locator:
        return self.box.get_by_role("button", name="Check", exact=True)

    def lines(self) -> list[str]:
        return self.box.locator("li code").all_inner_texts()

    def button(self, way: str, text: str) -> Locator:
        return self.box.get_by_role("button", name=f"Move {way}: {text}", exact=True)

    def arrange(self, wanted: Sequence[str]) -> None:
        """Bring the lines into an order with the buttons."""
        for place, text in enumerate(wanted):
            for _ in range(self.lines().index(text) - place):
                self.button("up", text).click()
        assert self.lines() == [*wanted]


@pytest.fixture
def exercise(page: Page) -> Exercise:
    page.goto(PAGE)
    return Exercise(page)


def test_lines_lie_in_a_forbidden_order_and_the_answer_is_closed(exercise: Exercise) -> None:
    assert sorted(exercise.lines()) == sorted(exercise.stated)
    expect(exercise.status).to_have_text("")
    exercise.check.click()
    expect(exercise.status).to_contain_text("cannot come before")
    expect(exercise.answer).not_to_have_attribute("open", "")
    expect(exercise.card.locator(".motion-printed")).to_be_hidden()


def test_stated_order_is_right_and_opens_the_output_and_the_replay(exercise: Exercise) -> None:
    exercise.arrange(exercise.stated)
    exercise.check.click()
    expect(exercise.status).to_have_text("Right: this is one of the 10 orders that are allowed.")
    expect(exercise.card.locator(".motion-printed")).to_be_visible()
    exercise.card.get_by_role("button", name="Step forward").click()
    expect(exercise.card.get_by_role("slider", name="Step")).to_have_value("1")
    expect(exercise.box).to_be_hidden()  # the replay needs the room
    exercise.page.keyboard.press("Escape")
    expect(exercise.box).to_be_visible()


def test_another_order_that_is_allowed_is_right_too(exercise: Exercise) -> None:
    hare, tortoise = ([line for line in exercise.stated if name in line] for name in ("hare", "tortoise"))
    exercise.arrange([*hare, *tortoise, "both are home"])
    exercise.check.click()
    expect(exercise.status).to_contain_text("Right: this is one of the 10 orders")


def test_broken_rule_is_named_and_its_lines_are_marked_until_a_line_moves(exercise: Exercise) -> None:
    exercise.arrange(exercise.stated)
    exercise.button("up", "hare finishes leg 2").click()
    while exercise.lines().index("hare finishes leg 2") > 0:
        exercise.button("up", "hare finishes leg 2").click()
    exercise.check.click()
    expect(exercise.status).to_have_text("hare finishes leg 2 cannot come before hare finishes leg 1.")
    marked = exercise.box.locator(".motion-wrong code")
    assert sorted(marked.all_inner_texts()) == ["hare finishes leg 1", "hare finishes leg 2"]
    exercise.button("down", "hare finishes leg 2").click()
    expect(marked).to_have_count(0)
    expect(exercise.status).to_have_text("hare finishes leg 2: line 2 of 6")


def test_all_broken_rules_are_counted(exercise: Exercise) -> None:
    exercise.arrange(exercise.stated[::-1])
    exercise.check.click()
    expect(exercise.status).to_have_text(
        re.compile(r" cannot come before .+, and 4 more rules forbid this order\.")
    )
    expect(exercise.box.locator(".motion-wrong")).to_have_count(2)


def test_exact_order_says_how_far_it_is_right(page: Page) -> None:
    page.goto(PAGE)
    exercise = Exercise(page, EXACT)
    first, second, third, last = exercise.stated
    for lines, said in (
        ([second, first, third, last], f"The order is exact: {second} cannot be line 1."),
        (
            [first, third, second, last],
            f"The order is exact: {third} cannot be line 2, and the line above it is right.",
        ),
        (
            [first, second, last, third],
            f"The order is exact: {last} cannot be line 3, and the 2 lines above it are right.",
        ),
        ([first, second, third, last], "Right: this is the only order that is allowed."),
    ):
        exercise.arrange(lines)
        exercise.check.click()
        expect(exercise.status).to_have_text(said)
    expect(exercise.answer).to_have_attribute("open", "")


def test_keyboard_alone_does_it_and_keeps_the_focus(exercise: Exercise) -> None:
    keyboard = exercise.page.keyboard
    first = exercise.lines()[0]
    exercise.button("down", first).focus()
    keyboard.press("Enter")
    assert exercise.lines().index(first) == 1
    keyboard.press("ArrowDown")
    assert exercise.lines().index(first) == 2
    keyboard.press("End")
    assert exercise.lines()[-1] == first
    expect(exercise.status).to_have_text(f"{first}: line 6 of 6")
    keyboard.press("ArrowDown")  # there is no next line
    assert exercise.lines()[-1] == first
    keyboard.press("Home")
    keyboard.press("ArrowUp")
    assert exercise.lines()[0] == first
    keyboard.press("Control+ArrowDown")  # it belongs to the browser
    assert exercise.lines()[0] == first
    expect(exercise.button("down", first)).to_be_focused()
    for _ in range(11):
        keyboard.press("Tab")
    expect(exercise.check).to_be_focused()
    keyboard.press("Enter")
    expect(exercise.status).to_contain_text("cannot come before")
    expect(exercise.check).to_be_focused()


def middle(line: Locator, part: str = "") -> tuple[float, float]:
    box = (line.locator(part) if part else line).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_mouse_drags_a_line_by_its_text(exercise: Exercise) -> None:
    exercise.box.scroll_into_view_if_needed()
    before = exercise.lines()
    mouse = exercise.page.mouse
    items = exercise.box.locator("li")
    mouse.move(*middle(items.nth(0), "code"))
    mouse.down()
    x, y = middle(items.nth(3))
    mouse.move(x, y + 4, steps=10)
    assert exercise.lines() == [*before[1:4], before[0], *before[4:]]
    mouse.move(x, y - 2000, steps=10)  # it stays in the list
    expect(items.first).to_have_class("motion-held")
    expect(items.first).to_have_css("translate", re.compile("none|0px"))
    mouse.move(x, y + 2000, steps=10)
    mouse.up()
    assert exercise.lines() == [*before[1:], before[0]]
    expect(exercise.box.locator(".motion-held")).to_have_count(0)
    expect(items.last).to_have_css("translate", "none")
    expect(exercise.status).to_have_text(f"{before[0]}: line 6 of 6")
    assert exercise.page.evaluate("String(getSelection())") == ""
    mouse.move(*middle(items.nth(2), "code"))  # nothing is held any more
    assert exercise.lines() == [*before[1:], before[0]]


def drag_by_finger(page: Page, begin: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag as the browser itself sees a finger."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: dict[str, float]) -> None:
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [*points]})

    (x, y), (to_x, to_y) = begin, end
    touch("touchStart", {"x": x, "y": y})
    for step in range(1, 11):
        touch("touchMove", {"x": x + (to_x - x) * step / 10, "y": y + (to_y - y) * step / 10})
    touch("touchEnd")


def test_finger_drags_a_line_by_its_grip_and_the_page_by_the_rest(new_page: Callable[..., Page]) -> None:
    page = new_page(**PHONE)
    page.goto(PAGE)
    exercise = Exercise(page)
    exercise.check.scroll_into_view_if_needed()
    before, top = exercise.lines(), page.evaluate("scrollY")
    items = exercise.box.locator("li")
    drag_by_finger(page, middle(items.nth(4), ".motion-grip"), middle(items.nth(1), ".motion-grip"))
    assert exercise.lines() == [before[0], before[4], *before[1:4], before[5]]
    assert page.evaluate("scrollY") == top
    drag_by_finger(page, middle(items.nth(1), "code"), middle(items.nth(4), "code"))
    assert exercise.lines() == [before[0], before[4], *before[1:4], before[5]]
    expect(exercise.status).to_have_text(f"{before[4]}: line 2 of 6")
    assert page.evaluate("scrollY") < top


@pytest.mark.parametrize("reader", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_fits_and_axe_finds_nothing(
    new_page: Callable[..., Page], reader: dict[str, Any], scheme: str
) -> None:
    page = new_page(**reader, color_scheme=scheme)
    page.goto(PAGE)
    wrong, right = Exercise(page), Exercise(page, EXACT)
    wrong.check.click()
    right.arrange(right.stated)
    right.check.click()
    for control in page.locator(".motion-order button").all():
        box = control.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 24  # WCAG 2.2, target size
        assert box["x"] + box["width"] <= reader["viewport"]["width"]
    assert page.evaluate("document.documentElement.scrollWidth") <= reader["viewport"]["width"]
    assert [*violations(page)] == []


def test_nothing_moves_when_the_buttons_come(new_page: Callable[..., Page]) -> None:
    heights = []
    for blocked in (True, False):
        page = new_page(**PHONE)
        if blocked:
            page.route(
                "**/order/exercise.js",
                lambda route: route.fulfill(body="export class Exercise {}", content_type="text/javascript"),
            )
        page.goto(PAGE)
        if not blocked:
            Exercise(page)
        page.wait_for_timeout(300)
        boxes = [page.locator(f"#{card} .motion-order").bounding_box() for card in (PAIRS, EXACT)]
        heights.append([box and box["height"] for box in boxes])
    assert heights[0] == heights[1]


def test_without_scripts_the_lines_lie_above_a_closed_answer(new_page: Callable[..., Page]) -> None:
    page = new_page(**DESK, java_script_enabled=False)
    page.goto(PAGE)
    card = page.locator(f"#{PAIRS}")
    expect(card.locator(".motion-shuffled li")).to_have_count(6)
    expect(card.locator(".motion-order button")).to_have_count(0)
    expect(card.locator(".motion-printed")).to_be_hidden()
    card.locator("summary", has_text="Decide the order").click()
    expect(card.locator(".motion-printed")).to_be_visible()
    expect(card.locator(".motion-guarantee")).to_contain_text("10 orders of the lines are allowed.")


def test_in_print_the_lines_are_there_and_the_buttons_are_not(exercise: Exercise) -> None:
    exercise.page.emulate_media(media="print")
    expect(exercise.box.locator("li").first).to_be_visible()
    expect(exercise.check).to_be_hidden()
    expect(exercise.box.locator("li button").first).to_be_hidden()


def test_link_to_a_line_of_the_output_opens_the_answer(exercise: Exercise) -> None:
    exercise.page.evaluate(f"location.hash = '#{PAIRS}--both-are-home'")
    expect(exercise.card.locator(".motion-printed")).to_be_visible()
    expect(exercise.card.get_by_role("slider", name="Step")).not_to_have_value("0")


def test_instant_navigation_leaves_lines_that_can_be_moved(exercise: Exercise) -> None:
    page = exercise.page
    page.evaluate("window.same = true")
    page.locator(".md-footer__link--next").click()
    expect(page).not_to_have_url(re.compile(PAGE))
    page.go_back()
    expect(page).to_have_url(re.compile(PAGE))
    again = Exercise(page)
    expect(again.check).to_have_count(1)
    first = again.lines()[0]
    again.button("down", first).click()
    assert again.lines()[1] == first
    assert page.evaluate("window.same") is True


def test_program_can_be_run_beside_it(exercise: Exercise) -> None:
    """The reader's version of a card has its output, and nothing to put in order."""
    card = Exercise(exercise.page, EXACT).card
    card.get_by_role("button", name="Edit").click()
    mine = exercise.page.locator(".motion-yours")
    expect(mine.locator("textarea")).to_be_visible()
    expect(mine.locator(".motion-order")).to_have_count(0)
    mine.get_by_role("button", name="Reset").click()
    expect(card.locator(".motion-order")).to_be_visible()
