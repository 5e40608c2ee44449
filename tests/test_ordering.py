"""The lines that a reader puts in order: the page judges as the engine does, and counts the orders."""

import contextlib
import itertools
import json
from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from node import returned

from motion.page.ordering import MOST, OrderingError, is_allowed, ordering_of
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import Run
from motion.verdict import judge

type Make = Callable[..., Snippet]
type MakeRun = Callable[..., Run]


def motion_of(order: str | Sequence[tuple[str, str]]) -> str:
    return f"order = {json.dumps(order)}"


@st.composite
def orders(draw: st.DrawFn) -> tuple[list[str], str | list[tuple[str, str]]]:
    """Stated lines, some of them equal, and an order that a program may state for them."""
    stated = draw(st.lists(st.sampled_from(["a", "b", "c", "d", r"\...", r"e\\"]), min_size=2, max_size=5))
    possible = [
        (first, second)
        for first, second in itertools.permutations(dict.fromkeys(stated), 2)
        if stated.index(second) > len(stated) - 1 - stated[::-1].index(first)
    ]
    if not possible or draw(st.integers(0, 3)) == 0:
        return stated, "exact"
    return stated, draw(st.lists(st.sampled_from(possible), min_size=1, max_size=6))


CASES = [
    (["a", "b"], "exact"),
    (["a", "a", "b"], "exact"),
    (["a", "b", "a"], "exact"),
    (["a", "b", "c", "d", "e"], [("a", "c"), ("b", "c"), ("c", "e")]),
    (["a", "a", "b", "c", "b"], [("a", "b")]),
    (["a", "b", "c"], [("a", "b"), ("a", "b")]),
]


def check(
    case: tuple[list[str], str | list[tuple[str, str]]],
    snippet: Make,
    interpreter: Interpreter,
    a_run: MakeRun,
) -> None:
    """Compare what the page says of every order of some lines with the engine's verdict on a run."""
    stated, order = case
    program = snippet("pass", stated, motion_of(order))
    ordering, pairs = None, None if order == "exact" else ()
    with contextlib.suppress(OrderingError):  # every order is allowed, as the engine says below
        ordering = ordering_of(program)
        pairs = ordering.pairs
    texts = [line.replace(r"\...", "...") for line in stated]
    every = sorted(set(itertools.permutations(texts)))
    kept = [judge(program, a_run(*lines), interpreter).kept for lines in every]
    assert [is_allowed(lines, texts, pairs) for lines in every] == kept
    if ordering is None:
        assert all(kept)
        return
    rules_of_page = json.loads(ordering.data)
    found = returned("order/judge.js", "broken", [(rules_of_page, lines) for lines in every])
    assert [not rules for rules in found] == kept
    assert ordering.orders == sum(kept)
    assert not kept[every.index(ordering.shuffled)]
    for lines, rules in zip(every, found, strict=True):
        for places in rules:
            if ordering.pairs is None:
                [place] = places
                assert lines[:place] == tuple(texts[:place])
                assert lines[place] != texts[place]
            else:
                first, second = places
                assert (lines[first], lines[second]) in ordering.pairs
                assert first > second


@pytest.mark.parametrize("case", CASES, ids=repr)
def test_the_page_judges_every_order_as_the_engine_does(
    case: tuple[list[str], str | list[tuple[str, str]]],
    snippet: Make,
    interpreter: Interpreter,
    a_run: MakeRun,
) -> None:
    check(case, snippet, interpreter, a_run)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(case=orders())
def test_the_page_judges_every_order_of_any_lines_as_the_engine_does(
    case: tuple[list[str], str | list[tuple[str, str]]],
    snippet: Make,
    interpreter: Interpreter,
    a_run: MakeRun,
) -> None:
    check(case, snippet, interpreter, a_run)


def test_the_shuffle_is_the_same_each_time_and_depends_on_the_program(snippet: Make) -> None:
    lines = [str(number) for number in range(8)]
    found = {
        name: ordering_of(snippet("pass", lines, name=name)).shuffled for name in ("ch01/one", "ch01/two")
    }
    assert found["ch01/one"] == tuple("76120534")
    assert found["ch01/one"] != found["ch01/two"]


def test_a_traceback_at_the_end_is_not_put_in_order(snippet: Make) -> None:
    stated = [
        "a",
        "b",
        "Traceback (most recent call last):",
        '  File "x.py", line ..., in main',
        "KeyError: 'c'",
    ]
    program = snippet("pass", stated, f"exit = 1\n{motion_of('exact')}")
    assert ordering_of(program).stated == ("a", "b")
    with pytest.raises(OrderingError, match=r"a line with `\.\.\.`"):
        ordering_of(snippet("pass", stated))
    group = ["a", "b", "  + Exception Group Traceback (most recent call last):", "  | ..."]
    assert ordering_of(snippet("pass", group, "exit = 1")).stated == ("a", "b")


def test_rules_about_the_traceback_are_left_out(snippet: Make) -> None:
    stated = ["a", "b", "c", "Traceback (most recent call last):", "KeyError: 1"]
    motion = f"exit = 1\n{motion_of([('a', 'KeyError: 1'), ('b', 'c')])}"
    assert ordering_of(snippet("pass", stated, motion)).pairs == (("b", "c"),)


def test_lines_are_shown_as_on_a_terminal(snippet: Make) -> None:
    ordering = ordering_of(snippet("pass", ["10 %\b\b\b\b50 %", r"wait\..."]))
    assert ordering.stated == ("50 %", "wait...")


@pytest.mark.parametrize(
    ("stated", "motion", "message"),
    [
        ([], "", "it prints fewer than two lines"),
        (["a"], "", "it prints fewer than two lines"),
        (["a", "b"], 'order = "any"', "it may print its lines in any order"),
        (["a", "a"], "", "it may print its lines in any order"),
        (["a", "b ..."], "", "a line with `...` stands for different texts"),
        (["a", "b", "..."], "", "a line with `...` stands for different texts"),
        (
            [str(line) for line in range(MOST + 1)],
            "",
            "it prints 13 lines, and at most 12 can be put in order",
        ),
    ],
)
def test_lines_that_cannot_be_put_in_order(
    stated: list[str], motion: str, message: str, snippet: Make
) -> None:
    with pytest.raises(OrderingError) as caught:
        ordering_of(snippet("pass", stated, motion))
    assert str(caught.value).startswith(f"ch01/program.py: {message}")


def test_many_allowed_orders_are_counted(snippet: Make) -> None:
    lines = [chr(ord("a") + number) for number in range(MOST)]
    assert ordering_of(snippet("pass", lines, motion_of([("a", "b")]))).orders == 479001600 // 2
