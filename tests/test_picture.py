"""The picture of a replay: where everything stands, and what it says in words."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motion.replay.moments import Moment, Replay, ShownLane, State
from motion.replay.picture import (
    BOTTOM,
    ROW,
    TOP,
    UNIT,
    Picture,
    Shape,
    Stretch,
    _stretches,
    duration,
    picture_of,
)

READY, RUNNING, WAITING, BLOCKING, DONE = State
MS = 1000


def lane(name: str, parent: int | None = None, *, program: bool = False) -> ShownLane:
    return ShownLane(name, name[0], 1, parent, program)


MAIN, BAKER, SLEEP = lane("MainThread"), lane("baker", 0), lane("sleep", 0, program=True)


def a_replay(*moments: Moment, lanes: Sequence[ShownLane] = (MAIN, BAKER)) -> Replay:
    return Replay(tuple(lanes), moments, 0, cut=False)


# Two lanes: the first starts the second, waits for it and ends.
ONE = a_replay(
    Moment(0, 0, RUNNING, 7, printed=[1]),
    Moment(20, 0, RUNNING, 8, others=[(1, READY)]),
    Moment(30, 1, RUNNING, 4, others=[(0, WAITING)], printed=[2, 3]),
    Moment(50 * MS, 0, RUNNING, 9),
    Moment(50 * MS + 1, 1, DONE, None, printed=[4]),
    Moment(50 * MS + 2, 0, DONE, None),
)


def shapes(picture: Picture, kind: str) -> list[Shape]:
    return [shape for shape in picture.shapes if shape.kind == kind]


def test_what_a_lane_did_one_thing_after_the_other() -> None:
    assert list(_stretches(ONE, 0)) == [
        Stretch(0, RUNNING, 0, 2, "7\N{EN DASH}8", acts=True),
        Stretch(0, WAITING, 2, 3, "", acts=False),
        Stretch(0, RUNNING, 3, 5, "9", acts=True),
        Stretch(0, DONE, 5, 6, "", acts=False),
    ]
    assert list(_stretches(ONE, 1)) == [
        Stretch(1, READY, 1, 2, "", acts=False),
        Stretch(1, RUNNING, 2, 4, "4", acts=True),
        Stretch(1, DONE, 4, 6, "", acts=False),
    ]


def test_moments_stand_side_by_side_but_for_a_gap_where_nothing_happened() -> None:
    assert picture_of(ONE).xs == (2, 15, 28, 80, 93, 106, 119)


def test_the_picture_is_as_large_as_what_is_in_it() -> None:
    picture = picture_of(ONE)
    assert (picture.width, picture.height) == (picture.xs[-1], TOP + 2 * ROW + BOTTOM)
    for shape in picture.shapes:
        assert 0 <= shape.x <= picture.width
        assert 0 <= shape.y <= picture.height


def test_a_gap_has_its_length() -> None:
    [gap] = shapes(picture_of(ONE), "gap")
    assert (gap.begin, gap.end, gap.text) == (2, 3, "50 ms")
    assert (gap.x, gap.to) == (28 + UNIT, 80)


def test_a_stretch_reaches_from_its_first_moment_to_the_next() -> None:
    runs = shapes(picture_of(ONE), "run")
    assert [(run.lane, run.x, run.to) for run in runs] == [(0, 2, 28), (0, 80, 106), (1, 28, 93)]


def test_the_lines_of_a_stretch_are_its_label() -> None:
    assert [label.text for label in shapes(picture_of(ONE), "label")] == ["7\N{EN DASH}8", "9", "4"]


def test_a_label_reads_forward_whatever_the_order_of_its_lines() -> None:
    moments = [Moment(at, 0, RUNNING, line) for at, line in enumerate((29, 30, 27, 28))]
    assert [label.text for label in shapes(picture_of(a_replay(*moments)), "label")] == ["27\N{EN DASH}30"]


def test_lines_of_other_files_are_no_label() -> None:
    replay = a_replay(Moment(0, 0, RUNNING, 7, "helper.py"), Moment(1, 0, DONE, None))
    assert shapes(picture_of(replay), "label") == []


def test_a_line_leads_from_a_lane_to_each_that_it_started() -> None:
    [line] = shapes(picture_of(ONE), "from")
    assert (line.lane, line.begin, line.x) == (1, 1, 15)
    assert (line.y, line.to) == (TOP + ROW / 2, TOP + 1.5 * ROW)


def test_a_line_leads_to_another_program_too() -> None:
    replay = a_replay(Moment(0, 0, RUNNING, 7, others=[(1, RUNNING)]), lanes=(MAIN, SLEEP))
    assert [shape.lane for shape in shapes(picture_of(replay), "from")] == [1]


def test_no_line_leads_to_a_lane_whose_state_changes_only() -> None:
    replay = a_replay(
        Moment(0, 1, RUNNING, 7), Moment(1, 0, RUNNING, 7, others=[(1, WAITING)]), Moment(2, 0, DONE, None)
    )
    assert shapes(picture_of(replay), "from") == []


def test_lines_of_output_are_numbered_at_their_lane() -> None:
    outputs = shapes(picture_of(ONE), "out")
    assert [(out.lane, out.begin, out.text) for out in outputs] == [
        (0, 0, "1"),
        (1, 2, "2\N{EN DASH}3"),
        (1, 4, "4"),
    ]


def test_a_lane_that_reaches_a_line_and_waits_ran_for_a_moment() -> None:
    replay = a_replay(
        Moment(0, 0, WAITING, 7), Moment(90 * MS, 0, RUNNING, 8), Moment(90 * MS, 0, WAITING, None)
    )
    [tick] = shapes(picture_of(replay), "tick")
    assert (tick.x, tick.to) == (2, 2 + UNIT / 2)
    assert len(shapes(picture_of(replay), "wait")) == 2


def test_each_state_has_a_shape() -> None:
    replay = a_replay(
        Moment(0, 0, RUNNING, 7, others=[(1, READY)]),
        Moment(1, 0, BLOCKING, 8),
        Moment(2, 0, WAITING, 9),
        Moment(3, 0, DONE, None),
    )
    kinds = [shape.kind for shape in picture_of(replay).shapes]
    assert kinds == ["from", "run", "label", "block", "tick", "wait", "done", "ready"]


# In words


def test_a_picture_says_in_words_what_it_shows() -> None:
    assert picture_of(ONE).words == (
        "MainThread ran 2 times, 0.0 ms in all; waited once, 50 ms; printed line 1.",
        "baker was started by MainThread; ran once, 50 ms; printed lines 2, 3, 4.",
    )


def test_a_picture_says_what_had_not_ended_and_what_blocked() -> None:
    replay = a_replay(
        Moment(0, 0, BLOCKING, 7), Moment(1_200 * MS, 0, RUNNING, 8), Moment(1_200 * MS, None, RUNNING, None)
    )
    assert picture_of(replay).words == (
        "MainThread ran once, 0.0 ms; blocked its thread once, 1.2 s; had not ended when the recording did.",
        "baker was started by MainThread.",
    )


def test_a_lane_that_did_nothing_says_so() -> None:
    replay = a_replay(Moment(0, 1, RUNNING, 7), Moment(1, 1, DONE, None))
    assert picture_of(replay).words[0] == "MainThread did nothing."


@pytest.mark.parametrize(
    ("microseconds", "words"),
    [
        (0, "0.0 ms"),
        (49, "0.0 ms"),
        (400, "0.4 ms"),
        (9_949, "9.9 ms"),
        (9_950, "10 ms"),
        (12_300, "12 ms"),
        (999_499, "999 ms"),
        (999_500, "1.0 s"),
        (1_200_000, "1.2 s"),
        (61_000_000, "61.0 s"),
    ],
)
def test_a_length_of_time_is_short(microseconds: int, words: str) -> None:
    assert duration(microseconds) == words


@given(st.integers(0, 10**8), st.integers(0, 10**8))
def test_a_longer_time_does_not_look_shorter(one: int, other: int) -> None:
    def value(words: str) -> float:
        number, unit = words.split()
        return float(number) * {"ms": 1, "s": 1000}[unit]

    shorter, longer = sorted((one, other))
    assert value(duration(shorter)) <= value(duration(longer))
    # To a tenth of its unit, or to a millisecond.
    assert abs(value(duration(one)) - one / 1000) <= max(0.051, 0.06 * one / 1000)


# Whatever is shown


@st.composite
def replays(draw: st.DrawFn) -> Replay:
    count = draw(st.integers(1, 4))
    lanes = [
        lane("abcd"[at], draw(st.none() | st.integers(0, count - 1)), program=draw(st.booleans()))
        for at in range(count)
    ]
    at, printed = 0, 0
    done: set[int] = set()
    moments = []
    for _ in range(draw(st.integers(1, 15))):
        alive = [number for number in range(count) if number not in done]
        if not alive:
            break
        who = draw(st.sampled_from(alive))
        others = draw(st.lists(st.sampled_from(alive), unique=True, max_size=2))
        lines = draw(st.integers(0, 2))
        moment = Moment(
            at,
            who,
            draw(st.sampled_from([RUNNING, RUNNING, WAITING, BLOCKING, DONE])),
            draw(st.none() | st.integers(1, 9)),
            others=[
                (other, draw(st.sampled_from([READY, RUNNING, WAITING]))) for other in others if other != who
            ],
            printed=list(range(printed + 1, printed + lines + 1)),
        )
        printed += lines
        at += draw(st.sampled_from([0, 1, 9_999, 10_000, 10**6]))
        if moment.state == DONE:
            done.add(who)
        moments.append(moment)
    if draw(st.booleans()):
        moments.append(Moment(at, None, RUNNING, None))
    return a_replay(*moments, lanes=lanes)


@settings(max_examples=300)
@given(replays())
def test_a_picture_holds_together(replay: Replay) -> None:
    picture = picture_of(replay)
    count = len(replay.moments)
    assert len(picture.xs) == count + 1
    assert all(later - x >= UNIT for x, later in pairwise(picture.xs))
    for number in range(len(replay.lanes)):
        stretches = list(_stretches(replay, number))
        spoken_of = [
            at
            for at, moment in enumerate(replay.moments)
            if moment.lane == number or number in dict(moment.others)
        ]
        # From the first moment that speaks of the lane to the end, one after the other, each another state.
        assert [stretch.begin for stretch in stretches[:1]] == spoken_of[:1]
        for stretch, following in pairwise(stretches):
            assert stretch.begin < stretch.end == following.begin
            assert stretch.state != following.state
        assert [stretch.end for stretch in stretches[-1:]] == [count] * bool(spoken_of)
    for shape in picture.shapes:
        assert 0 <= shape.begin <= shape.end <= count
        assert 0 <= shape.lane < len(replay.lanes)
        assert 0 <= shape.x <= picture.width
        if shape.kind not in ("from", "out"):
            assert shape.x < shape.to <= picture.width
    printed = sum(bool(moment.printed) for moment in replay.moments)
    assert len(shapes(picture, "out")) == printed
    assert len(picture.words) == len(replay.lanes)
    for words, shown in zip(picture.words, replay.lanes, strict=True):
        assert words.startswith(f"{shown.name} ")
        assert words.endswith(".")
