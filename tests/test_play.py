"""Games on cards: goals, schedules that reach them, the data for the page, the HTML, the list of trials."""

import json
import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import markdown
import msgspec
import pytest
from bs4 import BeautifulSoup
from toys import COUNTED, DEADLOCK, LOST, ORDERED, TURNS

from motion.explore.exploring import Graph
from motion.page import options
from motion.page.goal import CLOCK, Goal, odds_of, read_goal
from motion.page.play import begun, encode, game_of

GAMES = {
    "lost": (LOST, "visitors: 2"),
    "counted": (COUNTED, "visitors: 2"),
    "deadlock": (DEADLOCK, "hangs"),
    "ordered": (ORDERED, "hangs"),
    "no deadlock": (DEADLOCK, "ends"),
    "turns": (TURNS, "main then ends"),
    "turns, never": (TURNS, "ends then main"),
    "any": (LOST, "visitors: ..."),
}
PROGRAM = '"""One."""\n\nimport threading\n\nprint(threading.active_count())\n#> 1\n'
PLAY = 'play="lose a visitor" goal="visitors: 2"'


def schedules(graph: Graph, goal: Goal) -> Iterator[tuple[bool, int]]:
    """For each schedule, whether it reaches the goal, and after how many choices."""
    todo = [(0, 0, 0, False, 0)]
    while todo:
        state, stage, choices, reached, when = todo.pop()
        if not reached and goal.is_reached(stage, graph.ends.get(state, "")):
            reached, when = True, choices
        moves = graph.moves[state]
        if not moves:
            yield reached, when
        choices += len(moves) > 1
        todo += [(target, goal.after(stage, text), choices, reached, when) for _, target, text in moves]


@pytest.mark.parametrize(("graph", "goal"), GAMES.values(), ids=GAMES)
def test_every_schedule_is_counted(graph: Graph, goal: str) -> None:
    found = list(schedules(graph, read_goal(goal)))
    odds = odds_of(graph, read_goal(goal))
    assert odds.all == len(found)
    assert odds.reaching == sum(reached for reached, _ in found)
    assert odds.choices == min((when for reached, when in found if reached), default=0)


@pytest.mark.parametrize(("graph", "goal"), GAMES.values(), ids=GAMES)
def test_the_shortest_schedule_reaches_the_goal(graph: Graph, goal: str) -> None:
    odds = odds_of(graph, read_goal(goal))
    state = stage = 0
    for at, move in odds.shortest:
        assert at == state
        assert move in graph.moves[state]
        state, stage = move[1], read_goal(goal).after(stage, move[2])
    assert read_goal(goal).is_reached(stage, graph.ends.get(state, "")) == bool(odds.reaching)


def test_a_visitor_is_lost_in_some_schedules_and_never_under_a_lock() -> None:
    assert odds_of(LOST, read_goal("visitors: 2")).reaching == 9
    assert odds_of(COUNTED, read_goal("visitors: 2")).reaching == 0
    assert odds_of(DEADLOCK, read_goal("hangs")).reaching > 0
    assert odds_of(ORDERED, read_goal("hangs")).reaching == 0


@pytest.mark.parametrize(
    ("goal", "printed", "stage"),
    [
        ("a", "a\n", 1),
        ("a", "ab\n", 0),
        ("a...", "ab\n", 1),
        ("a then b", "b\na\n", 1),
        ("a then b", "a\nb\n", 2),
        ("a then a", "a\n", 1),
        ("a", "x\na\n", 1),
        ("hangs", "hangs\n", 0),
    ],
)
def test_lines_of_a_goal_are_printed_one_after_the_other(goal: str, printed: str, stage: int) -> None:
    assert read_goal(goal).after(0, printed) == stage


def test_a_program_that_comes_back_to_a_state_is_not_a_game() -> None:
    spinning = Graph(("main",), ((1, "ready", ""),), ("",), ((0, (0,)),), (((0, 0, ""),),), {})
    with pytest.raises(ValueError, match="endless"):
        odds_of(spinning, read_goal("ends"))


def test_a_shortest_schedule_is_said_in_words() -> None:
    assert (
        game_of(DEADLOCK, "stop", "hangs").shortest == "MainThread lines 20, 21; rent line 3; refund line 3"
    )
    assert "time passes" in game_of(TURNS, "wait", "main then ends").shortest
    assert not game_of(ORDERED, "stop", "hangs").shortest


@pytest.mark.parametrize(("graph", "goal"), GAMES.values(), ids=GAMES)
def test_data_describe_each_state_and_each_move(graph: Graph, goal: str) -> None:
    data = json.loads(json.dumps(encode(graph, read_goal(goal))))
    flow = iter(data["flow"])
    flats = [data["start"]]
    moves = []
    for state in range(len(graph.states)):
        moves.append([])
        for _ in range(next(flow)):
            code = next(flow)
            text = data["texts"][next(flow)] if code % 2 else ["", *range(data["stages"] + 1)]
            target = len(flats) - next(flow)
            if target == len(flats):
                flat = [*flats[state]]
                for _ in range(next(flow)):
                    at = next(flow)
                    flat[at] = next(flow)
                flats.append(flat)
            moves[-1].append((code // 2 - 1, target, text[0]))
            assert text[1:] == [read_goal(goal).after(stage, text[0]) for stage in range(data["stages"] + 1)]
    assert next(flow, None) is None
    # A toy's states are in the order in which they are first reached.
    assert flats == [[value, *places] for value, places in graph.states]
    assert moves == [list(of_one) for of_one in graph.moves]
    assert data["ends"] == {str(state): end for state, end in graph.ends.items()}
    assert any(lane == CLOCK for of_one in moves for lane, _, _ in of_one) == (graph is TURNS)


def test_a_thread_that_is_started_goes_to_its_first_line_at_once() -> None:
    one, two, unborn, born, begins, ended = range(6)
    before = Graph(
        lanes=("main", "one"),
        places=(
            (1, "ready", ""),
            (2, "ready", ""),
            (0, "unborn", ""),
            (0, "ready", ""),
            (7, "ready", ""),
            (0, "ended", ""),
        ),
        values=("",),
        states=(
            (0, (one, unborn)),
            (0, (two, born)),  # it has not come to its first line
            (0, (two, begins)),
            (0, (ended, born)),
            (0, (ended, begins)),
            (0, (two, ended)),
            (0, (ended, ended)),
        ),
        moves=(
            ((0, 1, ""),),
            ((0, 3, ""), (1, 2, "")),
            ((0, 4, ""), (1, 5, "")),
            ((1, 4, ""),),
            ((1, 6, ""),),
            ((0, 6, ""),),
            (),
        ),
        ends={6: "ends"},
    )
    assert odds_of(before, read_goal("ends")).all == 3
    assert begun(before).moves[0] == ((0, 2, ""),)
    assert odds_of(begun(before), read_goal("ends")).all == 2
    assert len(encode(begun(before), read_goal("ends"))["ends"]) == 1
    assert begun(LOST).moves == LOST.moves
    assert game_of(before, "end", "ends").odds.all == 2


@pytest.fixture
def write(book: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Write programs with a graph each."""
    graphs: dict[str, Graph] = {}
    monkeypatch.setattr(options, "explored", lambda _book, snippet: graphs[snippet.name])

    def write_program(name: str, graph: Graph) -> None:
        path = book / "snippets" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(PROGRAM, encoding="utf-8")
        graphs[name] = graph

    return write_program


type Render = Callable[[str], BeautifulSoup]


def test_a_game_is_on_the_card(write: Callable[..., None], render: Render) -> None:
    write("ch01/lost", LOST)
    page = render(f"```snippet {{{PLAY}}}\nch01/lost.py\n```")
    [details] = page.select(".motion-card > details.motion-game")
    assert details["id"] == "ch01-lost--play"
    assert not details.has_attr("open")
    assert details.summary is not None
    assert details.summary.get_text() == "Be the scheduler: lose a visitor"
    goal, text = (paragraph.get_text() for paragraph in details.select("p"))
    assert goal == "Goal: lose a visitor (visitors: 2)"
    assert "9 of the 19 schedules of this program reach the goal." in text
    assert "The shortest is: MainThread lines 20, 21; north line 11; south lines 11, 12" in text
    assert json.loads(str(details["data-game"])) == json.loads(
        json.dumps(encode(LOST, read_goal("visitors: 2")))
    )


def test_a_fixed_program_says_that_the_goal_is_out_of_reach(
    write: Callable[..., None], render: Render
) -> None:
    write("ch01/lost", LOST)
    write("ch01/counted", COUNTED)
    page = render(f'```snippet {{fixes="ch01/lost" {PLAY}}}\nch01/counted.py\n```')
    [details] = page.select("details.motion-game")
    assert details["data-fixes"] == "ch01/lost"
    assert "None of the 26 schedules of this program reaches the goal" in details.get_text()
    assert not details.select(".motion-way")


@pytest.mark.parametrize(
    ("goal", "words"),
    [("hangs", "(the program hangs)"), ("ends", "(the program ends)"), ("a then b", "(a before b)")],
)
def test_a_goal_is_said_in_words(goal: str, words: str, write: Callable[..., None], render: Render) -> None:
    write("ch01/two", DEADLOCK)
    page = render(f'```snippet {{fixes="ch01/two" play="try" goal="{goal}"}}\nch01/two.py\n```')
    [shown] = page.select(".motion-goal")
    assert shown.get_text() == f"Goal: try {words}"


def test_values_may_have_quotes_and_tags(write: Callable[..., None], render: Render) -> None:
    values = ("""name = "it's", tag = '<b>&amp;'""", "visitors = 2")
    write("ch01/lost", msgspec.structs.replace(LOST, values=values))
    page = render(f"```snippet {PLAY}\nch01/lost.py\n```")
    [details] = page.select("details.motion-game")
    assert json.loads(str(details["data-game"]))["values"] == list(values)


def test_a_card_without_a_game_has_none(write: Callable[..., None], render: Render) -> None:
    write("ch01/lost", LOST)
    assert not render("```snippet\nch01/lost.py\n```").select(".motion-game")


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ('play="lose a visitor"', "a game needs both `play`, the words for the reader, and `goal`"),
        ('goal="hangs"', "a game needs both"),
        (f'only="program" {PLAY}', "a part of a program cannot be played: remove `play` and `goal`"),
        (f'section="x" {PLAY}', "a part of a program cannot be played"),
        ('play="lose" goal="visitors: 9"', "no schedule of ch01/lost reaches the goal 'visitors: 9'"),
    ],
)
def test_what_is_no_game_is_said_where_the_fence_is(
    written: str,
    message: str,
    write: Callable[..., None],
    render: Render,
    caplog: pytest.LogCaptureFixture,
) -> None:
    write("ch01/lost", LOST)
    with caplog.at_level(logging.WARNING):
        page = render(f"# Page\n\n```snippet {{{written}}}\nch01/lost.py\n```")
    assert message in page.get_text()
    assert f"page.md:4: {message}" in caplog.text


@pytest.fixture
def trials(book: Path) -> Callable[[str], BeautifulSoup]:
    """The page of the trials of a book with one other page."""

    def converted(text: str) -> BeautifulSoup:
        (book / "docs" / "page.md").write_text(text, encoding="utf-8")
        (book / "docs" / "trials.md").write_text("```trials\n```", encoding="utf-8")
        extensions = ["attr_list", "motion.page.listing"]
        return BeautifulSoup(markdown.markdown("```trials\n```", extensions=extensions), "html.parser")

    return converted


def test_trials_are_listed_with_the_easiest_first(
    write: Callable[..., None], trials: Callable[[str], BeautifulSoup]
) -> None:
    for name, graph in {"two": DEADLOCK, "one": ORDERED, "lost": LOST, "counted": COUNTED}.items():
        write(f"ch01/{name}", graph)
    stop = 'play="stop both" goal="hangs"'
    page = trials(
        "# A page\n\n"
        f"```snippet {{{stop}}}\nch01/two.py\n```\n\n"
        f'```snippet {{{stop} fixes="ch01/two"}}\nch01/one.py\n```\n\n'
        f"```snippet {{{PLAY}}}\nch01/lost.py\n```\n\n"
        f'```snippet {{fixes="ch01/lost" {PLAY}}}\nch01/counted.py\n```\n\n'
        "```snippet\nch01/lost.py\n```\n"
    )
    items = page.select("ol > li")
    assert [" ".join(item.get_text().split()) for item in items] == [
        "Lose a visitor 9 of 19 schedules, 4 choices at least; with the fix, none of 26, in A page",
        "Stop both 3 of 46 schedules, 3 choices at least; with the fix, none of 26, in A page",
    ]
    links = page.select("li a.motion-trial")
    assert [(link["href"], link["data-trial"]) for link in links] == [
        ("page.md#ch01-lost--play", "ch01/lost"),
        ("page.md#ch01-two--play", "ch01/two"),
    ]


def test_trials_that_cannot_be_shown_are_left_out(
    write: Callable[..., None], trials: Callable[[str], BeautifulSoup], caplog: pytest.LogCaptureFixture
) -> None:
    write("ch01/lost", LOST)
    with caplog.at_level(logging.WARNING):
        page = trials('# A page\n\n```snippet {play="lose" goal="nothing"}\nch01/lost.py\n```\n')
    assert not page.select("li")
    assert "trials.md: there must be nothing in the fence, and programs with `play=`" in caplog.text
