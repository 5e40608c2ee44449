"""The replay as a reader uses it: every control, the keyboard alone, addresses, and without JavaScript."""

import itertools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from motion.replay.moments import Moment, ShownLane, State
from motion.replay.moments import Replay as Original
from motion.replay.picture import picture_of
from motion.replay.player import render_replay

from .readers import DESK, PHONE

PAGE = "tests/elsewhere/"
CARD = "ch12-hare_and_tortoise"
IN_A_TAB = ("03-process-based-parallelism/how-a-child-starts/", "ch03-start_by_spawn")
STYLES = Path(__file__).parents[2] / "docs" / "assets" / "replay.css"


_FILES = "performance.getEntriesByType('resource')"
DATA = f"import({_FILES}.find(file => file.name.endsWith('/replay/data.js')).name)"


def decoded(section: Locator) -> Any:
    """The data of a replay, as the player decodes it."""
    return section.evaluate(f"async (section) => (await {DATA}).decode(section.dataset.replay)")


class Replay:
    """A replay on a page, and what its data say it has to show."""

    def __init__(self, page: Page, card: str = CARD) -> None:
        self.page = page
        self.card = page.locator(f"#{card}")
        self.status = self.card.locator(".motion-replay").get_by_role("status")
        self.slider = self.card.get_by_role("slider", name="Step")
        self.play = self.card.locator(".motion-play")
        data = decoded(self.card.locator(".motion-replay"))
        self.lanes = [lane["name"] for lane in data["lanes"]]
        self.letters = [lane["letter"] for lane in data["lanes"]]
        self.moments = data["moments"]

    def button(self, name: str) -> Locator:
        return self.card.get_by_role("button", name=name, exact=True)

    def expect_at(self, moment: int) -> None:
        """The replay shows this moment, counted from 0; -1 is before the first."""
        expect(self.slider).to_have_value(str(moment + 1))

    def printing(self, line: int) -> int:
        """The moment at which a line of output was printed."""
        return next(at for at, moment in enumerate(self.moments) if line in moment["printed"])

    def standing(self, moment: int) -> dict[tuple[str, str], str]:
        """By letter and line of the program, what the lanes that stand somewhere do."""
        lanes: dict[int, tuple[str, int]] = {}
        for now in self.moments[: moment + 1]:
            for other, its in now["others"]:
                lanes[other] = (its, lanes[other][1] if other in lanes else 0)
            if now["lane"] is not None:
                lanes[now["lane"]] = (now["state"], 0 if now["file"] else now["line"])
        return {
            (self.letters[lane], str(line)): state
            for lane, (state, line) in lanes.items()
            if line and state not in (State.READY, State.DONE)
        }

    def margin(self) -> dict[tuple[str, str], str]:
        """What the margin of the program shows."""
        return {
            (
                disc.inner_text(),
                str(disc.locator("xpath=ancestor::*[@data-line]").get_attribute("data-line")),
            ): str(disc.get_attribute("data-state"))
            for disc in self.card.locator(".motion-at").all()
        }


@pytest.fixture
def replay(page: Page) -> Replay:
    page.goto(PAGE)
    return Replay(page)


def test_player_decodes_what_the_engine_encoded(page: Page) -> None:
    original = Original(
        lanes=(
            ShownLane("é <m>", "m", 1, None, program=False),
            ShownLane("it's", "i", 2, 0, program=False),
        ),
        moments=(
            Moment(0, 0, State.RUNNING, 7, others=[(1, State.READY)], printed=[1, 2]),
            Moment(30, 1, State.RUNNING, 9, file="helper.py", note="begin", others=[(0, State.WAITING)]),
            Moment(20_000, 1, State.BLOCKING, None),
            Moment(20_001, 1, State.DONE, None, note="ValueError"),
            Moment(90_000, None, State.RUNNING, None),
        ),
        hidden_lanes=0,
        cut=False,
    )
    page.goto(PAGE)
    page.locator("main").evaluate(
        "(main, html) => { main.innerHTML = html; }", str(render_replay(original, "it.py"))
    )
    data = decoded(page.locator(".motion-replay"))
    assert data["lanes"] == [
        {"name": lane.name, "letter": lane.letter, "color": lane.color} for lane in original.lanes
    ]
    assert data["moments"] == [
        {
            "time": moment.at,
            "elapsed": moment.at - before,
            "lane": moment.lane,
            "state": moment.state,
            "line": moment.line or 0,
            "others": [[lane, state] for lane, state in moment.others],
            "printed": moment.printed,
            "file": moment.file,
            "note": moment.note,
        }
        for moment, before in zip(original.moments, (0, 0, 30, 20_000, 20_001), strict=True)
    ]
    assert data["even"] == [*picture_of(original).xs]


def test_player_and_styles_know_the_states_by_the_same_names(page: Page) -> None:
    page.goto(PAGE)
    verbs = set(page.evaluate(f"async () => Object.keys((await {DATA}).VERBS)"))
    assert verbs == {*State} - {State.READY}  # no moment makes a lane of its own ready
    styled = set(re.findall(r'\[data-state="([^"]+)"\]', STYLES.read_text(encoding="utf-8")))
    assert styled == {*State} - {State.RUNNING} | {"none"}  # running is how a disc looks by default


def test_nothing_moves_and_all_is_shown_until_the_reader_asks(replay: Replay) -> None:
    replay.expect_at(-1)
    replay.page.wait_for_timeout(1200)  # longer than a step takes
    replay.expect_at(-1)
    assert replay.margin() == {}
    expect(replay.status).to_be_empty()
    expect(replay.card.locator(".motion-later")).to_have_count(0)
    expect(replay.card.locator(".cursor")).to_have_count(0)


def test_buttons_go_first_back_forward_and_last(replay: Replay) -> None:
    last = len(replay.moments) - 1
    replay.button("Step forward").click()
    replay.expect_at(0)
    replay.button("Step forward").click()
    replay.expect_at(1)
    replay.button("Step back").click()
    replay.expect_at(0)
    replay.button("Last step").click()
    replay.expect_at(last)
    replay.button("Step forward").click()
    replay.expect_at(last)
    replay.button("First step").click()
    replay.expect_at(0)
    replay.button("Step back").click()
    replay.expect_at(-1)


def test_margin_shows_every_lane_at_every_moment(replay: Replay) -> None:
    seen = set()
    for moment in range(len(replay.moments)):
        replay.button("Step forward").click()
        shown = replay.margin()
        assert shown == replay.standing(moment), moment
        seen |= set(shown.values())
    assert {State.RUNNING, State.WAITING} <= seen


def test_disc_has_letter_and_name_and_its_look_says_what_the_lane_does(replay: Replay) -> None:
    replay.page.goto(f"{PAGE}#{CARD}:{replay.printing(3) + 1}")
    tortoise = replay.lanes.index("tortoise")
    disc = replay.card.locator(".motion-at", has_text=re.compile(f"^{replay.letters[tortoise]}$"))
    expect(disc).to_have_attribute("title", "tortoise")
    expect(disc).to_have_css("border-style", "solid")
    waiting = replay.card.locator(f".motion-at[data-state='{State.WAITING}']").first
    expect(waiting).to_have_css("border-style", "dotted")
    assert disc.evaluate("d => getComputedStyle(d).backgroundColor") != waiting.evaluate(
        "d => getComputedStyle(d).backgroundColor"
    )


def test_output_is_shown_up_to_the_moment(replay: Replay) -> None:
    outs = replay.card.locator(".motion-out")
    replay.slider.fill(str(replay.printing(3) + 1))
    for index in range(outs.count()):
        later = replay.printing(index + 1) > replay.printing(3)
        if later:
            expect(outs.nth(index)).to_have_class(re.compile("motion-later"))
        else:
            expect(outs.nth(index)).not_to_have_class(re.compile("motion-later"))
    expect(outs.nth(2)).to_have_class(re.compile("motion-fresh"))


def test_each_line_of_output_names_its_lane(replay: Replay) -> None:
    for line, lane in ((1, "hare"), (3, "tortoise")):
        out = replay.card.locator(".motion-out").nth(line - 1)
        expect(out).to_have_attribute("data-by", lane)
        expect(out.get_by_role("link")).to_have_accessible_name(f"line {line}, printed by {lane}")


def test_choosing_a_line_of_output_goes_to_its_moment(replay: Replay) -> None:
    for line in (5, 2):
        replay.card.locator(".motion-out").nth(line - 1).click()
        replay.expect_at(replay.printing(line))


def test_number_of_a_line_is_a_link_to_its_moment(replay: Replay) -> None:
    link = replay.card.locator(".motion-out").nth(2).get_by_role("link")
    link.focus()
    replay.page.keyboard.press("Enter")
    expect(replay.page).to_have_url(re.compile(f"#{CARD}--tortoise-finishes-leg-1$"))
    replay.expect_at(replay.printing(3))
    replay.button("First step").click()
    link.click()  # to where the address is already
    replay.expect_at(replay.printing(3))


def test_link_from_another_page_leads_to_the_moment(page: Page) -> None:
    page.goto("tests/runs/")
    address = f"../elsewhere/#{CARD}--tortoise-finishes-leg-1"
    page.locator(".md-content a").first.evaluate(
        "(link, address) => { link.href = address; link.click(); }", address
    )
    expect(page).to_have_url(re.compile(PAGE))
    replay = Replay(page)
    replay.expect_at(replay.printing(3))


def test_pointing_at_the_lanes_goes_there(replay: Replay) -> None:
    picture = replay.card.locator("svg")
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box
    replay.page.mouse.move(box["x"] + 1, box["y"] + 30)
    replay.page.mouse.down()
    replay.expect_at(0)
    # The page has scrolled to where all of the replay is in sight. What the pointer holds, it holds.
    replay.page.mouse.move(box["x"] + box["width"] - 1, box["y"] + 30)
    replay.page.mouse.up()
    replay.expect_at(len(replay.moments) - 1)
    picture.click(position={"x": 1, "y": 30})
    replay.expect_at(0)


def test_play_goes_step_by_step_until_paused(replay: Replay) -> None:
    replay.card.get_by_role("combobox", name="Speed").select_option("4")
    replay.button("▶ Play").click()
    expect(replay.slider).to_have_value(re.compile("^[3-9]$"))
    replay.button("❚❚ Pause").click()
    stopped = replay.slider.input_value()
    replay.page.wait_for_timeout(500)
    expect(replay.slider).to_have_value(stopped)


def test_play_ends_at_the_end_and_then_begins_anew(replay: Replay) -> None:
    last = len(replay.moments) - 1
    replay.card.get_by_role("combobox", name="Speed").select_option("4")
    replay.slider.fill(str(last))
    replay.button("▶ Play").click()
    replay.expect_at(last)
    expect(replay.play).to_have_text("▶ Play")
    replay.button("▶ Play").click()
    expect(replay.slider).to_have_value("2")


def test_one_replay_plays_at_a_time(replay: Replay) -> None:
    other = replay.page.locator(f".motion-card:not(#{CARD}) .motion-play:visible").first
    other.click()
    replay.button("▶ Play").click()
    expect(other).to_have_text("▶ Play")
    expect(replay.play).to_have_text("❚❚ Pause")


def test_speed_is_the_reader_s(replay: Replay) -> None:
    replay.page.evaluate(
        "() => { window.waits = []; const set = setTimeout;"
        "window.setTimeout = (...all) => { waits.push(all[1]); return set(...all); }; }"
    )

    def wait(speed: str) -> float:
        replay.card.get_by_role("combobox", name="Speed").select_option(speed)
        replay.page.evaluate("waits.length = 0")
        replay.button("▶ Play").click()
        replay.button("❚❚ Pause").click()
        return float(replay.page.evaluate("Math.max(...waits)"))

    half, normal, double, fourfold = (wait(speed) for speed in ("0.5", "1", "2", "4"))
    assert half / 2 == normal == 2 * double == 4 * fourfold


def test_by_the_clock_the_picture_is_to_scale(replay: Replay) -> None:
    def drawn() -> str:
        return str(replay.card.locator("svg").evaluate("svg => svg.outerHTML"))

    def places() -> list[float]:
        return [float(str(out.get_attribute("x"))) for out in replay.card.locator("svg .out").all()]

    even = drawn()
    replay.card.get_by_role("combobox", name="Time").select_option("clock")
    scaled = places()
    when = [replay.moments[replay.printing(n)]["time"] for n in range(1, len(scaled) + 1)]
    ratio = (scaled[-1] - scaled[0]) / (when[-1] - when[0])
    for place, time in zip(scaled, when, strict=True):
        assert place - scaled[0] == pytest.approx((time - when[0]) * ratio, abs=1)
    replay.card.get_by_role("combobox", name="Time").select_option("steps")
    assert drawn() == even


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_by_the_clock_the_cursor_glides_unless_the_reader_minds(
    new_page: Callable[..., Page], motion: str
) -> None:
    page = new_page(**DESK, reduced_motion=motion)
    page.goto(PAGE)
    replay = Replay(page)
    replay.card.get_by_role("combobox", name="Speed").select_option("0.5")
    replay.card.get_by_role("combobox", name="Time").select_option("clock")
    waits = max(range(1, len(replay.moments)), key=lambda at: replay.moments[at]["elapsed"])
    replay.slider.fill(str(waits))
    cursor = replay.card.locator(".cursor")
    begin = float(str(cursor.get_attribute("x1")))
    replay.button("▶ Play").click()
    # This wait lasts several seconds, at this speed.
    if motion == "reduce":
        page.wait_for_timeout(400)
        assert float(str(cursor.get_attribute("x1"))) == begin
    else:
        glides = "([cursor, begin]) => Number(cursor.getAttribute('x1')) > begin + 1"
        page.wait_for_function(glides, arg=[cursor.element_handle(), begin])
    replay.expect_at(waits - 1)


def test_keyboard_alone_is_enough(replay: Replay) -> None:
    keyboard = replay.page.keyboard
    last = len(replay.moments) - 1
    replay.card.locator(".motion-track").focus()
    keyboard.press("ArrowRight")
    replay.expect_at(0)
    keyboard.press("End")
    replay.expect_at(last)
    keyboard.press("ArrowLeft")
    replay.expect_at(last - 1)
    keyboard.press("Home")
    replay.expect_at(0)
    keyboard.press(" ")
    expect(replay.play).to_have_text("❚❚ Pause")
    keyboard.press(" ")
    expect(replay.play).to_have_text("▶ Play")
    keyboard.press("Escape")
    replay.expect_at(-1)


def test_tab_reaches_every_control_in_order_and_leaves_again(replay: Replay) -> None:
    replay.card.locator(".motion-track").focus()
    reached = []
    for _ in range(9):
        replay.page.keyboard.press("Tab")
        reached.append(
            replay.page.evaluate(
                "() => { const e = document.activeElement;"
                " return e.closest('.motion-replay') ? e.getAttribute('aria-label') || e.textContent : ''; }"
            )
        )
    assert reached == [
        "▶ Play", "First step", "Step back", "Step forward", "Last step", "Step", "Speed", "Time", "",
    ]  # fmt: skip


def test_focus_can_be_seen(replay: Replay) -> None:
    replay.card.locator(".motion-track").focus()
    for _ in range(8):
        replay.page.keyboard.press("Tab")
        assert replay.page.evaluate("getComputedStyle(document.activeElement).outlineStyle") not in (
            "none",
            "",
        )


@pytest.mark.parametrize("control", ["button", "slider"])
def test_arrows_home_and_end_step_on_buttons_and_on_the_slider(replay: Replay, control: str) -> None:
    (replay.slider if control == "slider" else replay.button("Step forward")).focus()
    keyboard = replay.page.keyboard
    keyboard.press("Home")
    replay.expect_at(0)
    keyboard.press("ArrowRight")
    replay.expect_at(1)
    keyboard.press("ArrowLeft")
    replay.expect_at(0)
    keyboard.press("End")
    replay.expect_at(len(replay.moments) - 1)
    keyboard.press(" ")
    if control == "slider":
        expect(replay.play).to_have_text("❚❚ Pause")


def test_each_step_is_said_in_words(replay: Replay) -> None:
    replay.page.goto(f"{PAGE}#{CARD}:{replay.printing(3) + 1}")
    expect(replay.status).to_have_text(
        re.compile(r"^After \d+ ms: tortoise, line \d+, runs again and prints line 3 of the output\.$")
    )
    assert replay.status.evaluate("s => s.getAttribute('role')") == "status"  # read out as it changes
    expect(replay.slider).to_have_attribute(
        "aria-valuetext", f"{replay.printing(3) + 1} of {len(replay.moments)}"
    )
    said = []
    replay.button("First step").click()
    for _ in replay.moments:
        said.append(replay.status.inner_text())
        replay.button("Step forward").click()
    assert all(said)
    assert any(re.search(r"starts hare\.$", text) for text in said)
    assert any(re.search(r"hare, line \d+, waits\.$", text) for text in said)
    assert re.fullmatch(r"(After \d+ ms: )?MainThread ends\.", said[-1])


def test_address_leads_to_a_line_of_the_program(page: Page) -> None:
    page.goto(f"{PAGE}#{CARD}--await-asyncio-sleep-pause")
    replay = Replay(page)
    line = page.locator(f"#{CARD}--await-asyncio-sleep-pause").get_attribute("data-line")
    first = next(at for at, moment in enumerate(replay.moments) if str(moment["line"]) == line)
    replay.expect_at(first)


def test_address_of_a_step_is_given_and_leads_back(replay: Replay, new_page: Callable[..., Page]) -> None:
    replay.slider.fill("7")
    link = replay.card.get_by_role("link", name="Link to this step")
    # After a click, the theme soon replaces the address of the page by that of the section in view.
    address = link.evaluate("link => link.href")
    assert address.endswith(f"#{CARD}:7")
    link.click()
    replay.expect_at(6)
    other = new_page(**DESK)
    other.goto(address)
    Replay(other).expect_at(6)
    expect(other.locator(f"#{CARD}")).to_be_in_viewport()


def test_link_leads_to_its_step_although_the_theme_replaces_the_address_at_once(page: Page) -> None:
    """While the page scrolls, the theme writes the section in view into the address."""
    page.goto(PAGE)
    page.evaluate(f"location.hash = '#{CARD}:7'; history.replaceState(null, '', '#elsewhere')")
    Replay(page).expect_at(6)


def test_address_of_a_step_that_is_not_there_does_no_harm(page: Page) -> None:
    for step in ("0", "99999", "x", "-3"):
        page.goto(f"{PAGE}#{CARD}:{step}")
        replay = Replay(page)
        replay.button("First step").click()
        replay.button("Step forward").click()
        replay.expect_at(1)
    page.goto(f"{PAGE}#nothing%20here")


def test_address_opens_the_tab_in_which_the_program_stands(page: Page) -> None:
    where, card = IN_A_TAB
    page.goto(where)
    expect(page.locator(f"#{card}")).to_be_hidden()
    page.goto(f"{where}#{card}:3")
    expect(page.locator(f"#{card}")).to_be_visible()
    Replay(page, card).expect_at(2)


def test_without_a_replay_a_link_leads_to_the_line_and_opens_the_answer(page: Page) -> None:
    page.goto("tests/runs/")
    line = page.locator("#ch12-one_thread--two")
    expect(line).to_be_hidden()
    for _ in range(2):  # the second time, the address is there already
        page.locator("a[href$='#ch12-one_thread--two']").click()
        expect(line).to_be_in_viewport()
        marked = "span => getComputedStyle(span).backgroundColor"
        assert line.evaluate(marked) != page.locator("#ch12-one_thread--one").evaluate(marked)
        page.locator("#ch12-one_thread .motion-answer").evaluate("answer => { answer.open = false }")


# The browser has nothing else to do only when the test says so. `rest` gives it time until it needs no more,
# and returns how many replays have controls after each thing that it has done.
BUSY = """
    const asked = [];
    window.requestIdleCallback = (does) => asked.push(does);
    window.rest = () => {
        const counts = [];
        while (asked.length) {
            asked.shift()();
            counts.push(document.querySelectorAll(".motion-controls").length);
        }
        return counts;
    };
"""


def test_players_are_made_one_after_another_when_the_browser_has_time(page: Page) -> None:
    page.add_init_script(BUSY)
    page.goto(PAGE)
    expect(page.locator(".motion-replay").nth(1)).to_be_attached()
    expect(page.locator(".motion-controls")).to_have_count(0)
    counts = page.evaluate("rest()")
    assert {after - before for before, after in itertools.pairwise([0, *counts])} <= {0, 1}
    assert counts[-1] == page.locator(".motion-replay").count()


def test_link_to_a_moment_does_not_wait_for_the_browser_to_have_time(page: Page) -> None:
    page.add_init_script(BUSY)
    page.goto(f"{PAGE}#{CARD}:5")
    expect(page.locator(f"#{CARD}").get_by_role("slider", name="Step")).to_have_value("5")
    expect(page.locator(".motion-controls")).to_have_count(1)
    page.evaluate("rest()")
    expect(page.locator(f"#{CARD} .motion-controls")).to_have_count(1)


def test_instant_navigation_leaves_one_set_of_controls_that_works(replay: Replay) -> None:
    page = replay.page
    page.evaluate("window.same = true")
    replay.button("▶ Play").click()  # and it is left while it plays
    page.locator(".md-footer__link--next").click()
    expect(page).not_to_have_url(re.compile(PAGE))
    expect(page.locator(".motion-controls").first).to_be_attached()
    page.go_back()
    expect(page).to_have_url(re.compile(PAGE))
    expect(page.locator(f"#{CARD} .motion-controls")).to_have_count(1)
    replay.expect_at(-1)
    replay.button("Step forward").click()
    replay.expect_at(0)
    assert page.evaluate("window.same") is True


@pytest.mark.parametrize("reader", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_controls_fit_and_axe_finds_nothing_in_a_replay_under_way(
    new_page: Callable[..., Page], reader: dict[str, Any], scheme: str
) -> None:
    page = new_page(**reader, color_scheme=scheme)
    page.goto(PAGE)
    replay = Replay(page)
    replay.slider.fill(str(replay.printing(3) + 1))
    width = reader["viewport"]["width"]
    for control in replay.card.locator(".motion-controls :is(button, select, input):visible").all():
        box = control.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        if reader is PHONE:
            assert box["height"] >= 24  # WCAG 2.2, target size
            assert box["width"] >= 24
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, context=f"#{CARD}").response["violations"]
    assert [(problem["id"], [node["html"] for node in problem["nodes"]]) for problem in found] == []


def test_on_a_phone_the_controls_stay_in_sight_of_the_program(new_page: Callable[..., Page]) -> None:
    page = new_page(**PHONE)
    page.goto(f"{PAGE}#{CARD}:5")
    replay = Replay(page)
    expect(replay.card.locator(".motion-line").nth(3)).to_be_in_viewport()
    expect(replay.play).to_be_in_viewport()
    replay.button("Step forward").tap()
    replay.expect_at(5)


def test_without_javascript_the_picture_stands_with_its_words(new_page: Callable[..., Page]) -> None:
    page = new_page(**DESK, java_script_enabled=False)
    page.goto(PAGE)
    card = page.locator(f"#{CARD}")
    expect(card.locator(".motion-controls")).to_have_count(0)
    picture = card.get_by_role("img")
    expect(picture).to_be_visible()
    expect(picture).to_have_accessible_name(
        re.compile(r"tortoise was started by Task-1 \(main\); ran \d+ times")
    )
    expect(card.locator(".motion-legend")).to_contain_text("tortoise")
    expect(card.locator("path.run").first).to_have_css("stroke-width", "14px")  # no box: it is a line


def test_wide_picture_scrolls_and_is_not_shrunk(new_page: Callable[..., Page]) -> None:
    page = new_page(**PHONE)
    page.goto(PAGE)
    sizes = page.locator(".motion-track svg").evaluate_all(
        "pictures => pictures.filter(p => p.checkVisibility()).map(p => [p.clientWidth, p.clientHeight,"
        " Number(p.getAttribute('width')), Number(p.getAttribute('height'))])"
    )
    assert max(width for width, *_ in sizes) > 390
    assert [size for size in sizes if size[:2] != size[2:]] == []


def test_link_to_a_moment_leaves_open_what_the_reader_opened(page: Page) -> None:
    page.goto(PAGE)
    opened = page.locator("details.motion-self").first
    opened.locator("summary").click()
    page.locator("a.motion-moment").last.evaluate("link => link.click()")
    page.wait_for_timeout(500)
    expect(opened).to_have_attribute("open", "")


def test_in_print_the_picture_is_there_and_the_controls_are_not(replay: Replay) -> None:
    replay.page.emulate_media(media="print")
    expect(replay.card.locator("svg")).to_be_visible()
    expect(replay.card.locator(".motion-controls")).to_be_hidden()


def test_copied_output_is_what_was_printed(replay: Replay) -> None:
    text = replay.card.locator(".motion-output").evaluate(
        "pre => { getSelection().selectAllChildren(pre); return getSelection().toString(); }"
    )
    assert text.splitlines()[0] == "hare finishes leg 1"


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
