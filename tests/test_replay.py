"""A recording as moments: what each lane does from when on."""

import dataclasses
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motion.program.snippet import Snippet, read_snippet
from motion.replay.build import LANES, MOMENTS, replay_of
from motion.replay.moments import Moment, Replay, State
from motion.run.outcome import TIME_LIMIT, Run
from motion.run.recording.events import Event, Kind, Lane, Recording

READY, RUNNING, WAITING, BLOCKING, DONE = State
SOURCE = '"""One."""\nimport os\nimport sys\ndef f():\n    pass\nclass C:\n    pass\n' + "f()\n" * 60
MS = 1000


def read(source: str) -> Snippet:
    """A snippet whose file is gone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "program.py")
        path.write_text(source, encoding="utf-8")
        return read_snippet(path, "ch01/program")


PROGRAM = read(SOURCE)

MAIN = Lane("MainThread", "process", "", "", 0, None)
THREAD = Lane("baker", "thread", "", "", 1, 0)
TASK = Lane("Task-1", "task", "main", "", 0, 0)
OTHER_TASK = Lane("Task-2", "task", "bake", "", 0, 1)
CHILD = Lane("worker", "process", "", "worker", 1, 0)
SLEEP = Lane("sleep", "program", "", "sleep", -7, 0)


def a_run(lanes: Sequence[Lane], events: Sequence[Event], end: int | str = 0, seconds: float = 0.1) -> Run:
    return Run(
        output="",
        end=end,
        seconds=seconds,
        stacks="",
        leftovers=(),
        refused=(),
        python="CPython 3.14.0",
        scratch="/scratch/motion-1",
        recording=Recording(tuple(lanes), tuple(events)),
    )


def event(  # a line reached by the first lane at once, if nothing else is said
    at: int, lane: int, kind: Kind = "line", number: int | None = None, cpu: int | None = None, text: str = ""
) -> Event:
    """An event of a thread that has been on a processor all the time, if nothing else is said."""
    return Event(at, at if cpu is None else cpu, lane, kind, number, text)


def replay_in(run: Run) -> Replay | None:
    """The replay of a run of the program."""
    stopped = run.seconds if run.end == TIME_LIMIT else None
    return replay_of(PROGRAM.source, run.recording, shown=PROGRAM.shown, stopped=stopped)


def play(lanes: Sequence[Lane], *events: Event, **other: object) -> Replay:
    """The replay of these events. Every lane ends after them, or it would wait from its last one on."""
    at = max(event.at for event in events)
    used = {lane.thread: 0 for lane in lanes}
    for one in events:
        used[lanes[one.lane].thread] = max(used[lanes[one.lane].thread], one.cpu)
    open_ones = {one.lane for one in events} - {one.lane for one in events if one.kind == "end"}
    if other.get("end") == TIME_LIMIT:
        open_ones = set()
    ends = [Event(at, used[lanes[lane].thread], lane, "end", None) for lane in sorted(open_ones)]
    replay = replay_in(a_run(lanes, [*events, *ends], **other))  # type: ignore[arg-type]
    assert replay is not None
    shown = sum(end.lane < LANES for end in ends)
    return dataclasses.replace(replay, moments=replay.moments[: len(replay.moments) - shown])


def printed_at(replay: Replay) -> dict[int, tuple[int, int]]:
    """For each line of output the lane that printed it, and the moment."""
    found = {
        number: (moment.lane, at)
        for at, moment in enumerate(replay.moments)
        for number in moment.printed
        if moment.lane is not None
    }
    # Lines that came after the moments, and lines of lanes that are not shown, have printers too.
    assert all(replay.lanes[lane] in replay.printed_by[number] for number, (lane, _) in found.items())
    return found


def reached_at(replay: Replay) -> dict[int, int]:
    """For each line of the program the first moment at which a lane was there."""
    found: dict[int, int] = {}
    for at, moment in enumerate(replay.moments):
        if moment.line and not moment.file:
            found.setdefault(moment.line, at)
    assert replay.reached == set(found)
    return found


def told(replay: Replay) -> list[tuple[int | None, State, int | None]]:
    return [(moment.lane, moment.state, moment.line) for moment in replay.moments]


def states(replay: Replay) -> list[dict[int, State]]:
    """What every lane does from each moment on."""
    now: dict[int, State] = {}
    found = []
    for moment in replay.moments:
        now |= dict(moment.others)
        if moment.lane is not None:
            now[moment.lane] = moment.state
        found.append(dict(now))
    return found


# States


def test_a_lane_that_reaches_lines_runs() -> None:
    replay = play(
        [MAIN, THREAD], event(0, 0, number=8), event(10, 0, number=9), event(20, 1, number=5, cpu=0)
    )
    assert told(replay) == [(0, RUNNING, 8), (0, RUNNING, 9), (1, RUNNING, 5)]
    assert [moment.at for moment in replay.moments] == [0, 10, 20]


def test_a_lane_that_is_started_is_ready_until_it_begins() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 0, number=8),
        event(10, 0, "start", 1, cpu=-1),
        event(20, 1, number=5, cpu=0),
        event(30, 1, "end", cpu=10),
    )
    assert [now.get(1) for now in states(replay)] == [READY, RUNNING, DONE]
    assert replay.moments[0].others == [(1, READY)]


def test_another_program_runs_as_soon_as_it_is_started() -> None:
    replay = play(
        [MAIN, SLEEP],
        event(0, 0, number=8),
        event(10, 0, "start", 1, cpu=-1),
        event(90 * MS, 1, "end", cpu=-1),
        event(90 * MS, 0, number=9, cpu=20),
    )
    assert [now.get(1) for now in states(replay)] == [RUNNING, DONE, DONE]
    assert [now.get(0) for now in states(replay)] == [WAITING, WAITING, RUNNING]
    assert replay.lanes[1].program


def test_a_child_process_begins_with_a_moment_of_its_own() -> None:
    replay = play(
        [MAIN, CHILD],
        event(0, 0, number=8),
        event(5, 1, "begin", cpu=0),
        event(6, 1, "begin", cpu=1),
        event(9, 1, number=5, cpu=4),
    )
    found = [(moment.lane, moment.state, moment.note) for moment in replay.moments]
    assert found == [(0, RUNNING, ""), (1, RUNNING, "begin"), (1, RUNNING, "")]


def test_a_task_that_is_suspended_waits() -> None:
    replay = play(
        [MAIN, TASK],
        event(0, 0, number=8),
        event(10, 1, number=9),
        event(20, 1, "suspend", 9),
        event(90 * MS, 1, "resume", 9, cpu=30),
        event(90 * MS + 20, 0, number=10, cpu=50),
    )
    assert told(replay) == [
        (0, RUNNING, 8),
        (1, RUNNING, 9),
        (1, WAITING, 9),
        (1, RUNNING, 9),
        (0, RUNNING, 10),
    ]


def test_a_task_suspended_in_a_library_waits_where_it_stood() -> None:
    replay = play(
        [MAIN, TASK],
        event(0, 0, number=8),
        event(10, 1, number=9),
        event(20, 1, "suspend", 3, text="helper.py"),
    )
    assert told(replay)[-1] == (1, WAITING, 9)


def test_a_task_that_goes_on_and_says_where_needs_no_moment_for_going_on() -> None:
    replay = play(
        [MAIN, TASK],
        event(0, 0, number=8),
        event(10, 1, number=9),
        event(20, 1, "suspend", 9),
        event(30, 1, "resume", 9),
        event(31, 1, number=10),
    )
    assert told(replay)[2:] == [(1, WAITING, 9), (1, RUNNING, 10)]


def test_a_lane_that_hands_its_thread_to_another_waits() -> None:
    replay = play([MAIN, TASK], event(0, 0, number=8), event(10, 1, number=9), event(20, 0, number=10))
    assert [(now.get(0), now.get(1)) for now in states(replay)] == [
        (RUNNING, None),
        (WAITING, RUNNING),
        (RUNNING, WAITING),
    ]


def test_a_lane_of_another_thread_takes_nothing_from_anybody() -> None:
    replay = play([MAIN, THREAD], event(0, 0, number=8), event(10, 1, number=9, cpu=0))
    assert states(replay)[-1] == {0: RUNNING, 1: RUNNING}


def test_a_thread_that_has_no_processor_for_long_waits() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 0, number=8),
        event(100 * MS, 0, number=9, cpu=30),
        event(101 * MS, 1, number=5, cpu=0),
    )
    assert told(replay)[:2] == [(0, WAITING, 8), (0, RUNNING, 9)]


def test_a_task_that_has_no_processor_for_long_blocks_its_thread() -> None:
    replay = play(
        [MAIN, TASK],
        event(0, 0, number=8),
        event(10, 1, number=9),
        event(100 * MS, 1, number=10, cpu=40),
        event(100 * MS + 9, 1, "end", cpu=49),
    )
    assert told(replay)[1:3] == [(1, BLOCKING, 9), (1, RUNNING, 10)]


@pytest.mark.parametrize(
    ("wall", "cpu", "state"),
    [
        (4 * MS, 0, RUNNING),  # others had the processor
        (6 * MS, 0, WAITING),
        (100 * MS, 90 * MS, RUNNING),  # it computed
        (100 * MS, 50 * MS, RUNNING),  # and shared the processor with another
        (100 * MS, 10 * MS, WAITING),
    ],
)
def test_waiting_is_what_is_not_computing(wall: int, cpu: int, state: State) -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 0, number=8),
        event(wall, 0, number=9, cpu=cpu),
        event(wall + 1, 1, number=5, cpu=0),
    )
    assert told(replay)[0] == (0, state, 8)


def test_an_event_that_another_thread_noted_says_nothing_about_computing() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 1, number=5),
        event(100 * MS, 1, "print", 1, cpu=-1),
        event(100 * MS, 1, number=6, cpu=100 * MS),
        event(101 * MS, 0, number=9),
    )
    assert told(replay)[0] == (1, RUNNING, 5)


def test_a_lane_that_returns_to_a_library_waits() -> None:
    replay = play([MAIN, THREAD], event(0, 1, number=5), event(10, 1, "back"), event(20, 0, number=8))
    assert told(replay) == [(1, RUNNING, 5), (1, WAITING, None), (0, RUNNING, 8)]


def test_a_lane_that_returns_and_ends_does_not_wait_in_between() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 1, number=5),
        event(10, 1, "back"),
        event(11, 1, "end"),
        event(20, 0, number=8),
    )
    assert told(replay) == [(1, RUNNING, 5), (1, DONE, None), (0, RUNNING, 8)]


def test_an_end_by_an_exception_has_its_name() -> None:
    replay = play(
        [MAIN, TASK], event(0, 1, number=5), event(10, 1, "end", text="ValueError"), event(20, 0, number=8)
    )
    assert replay.moments[1].note == "ValueError"


def test_a_lane_that_has_ended_stays_so() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 1, number=5),
        event(10, 1, "end"),
        event(20, 1, number=6),
        event(30, 1, "print", 1),
        event(40, 0, number=8),
    )
    assert [now.get(1) for now in states(replay)] == [RUNNING, DONE, DONE, DONE]
    assert printed_at(replay) == {1: (1, 2)}


def test_what_is_printed_is_in_the_moment_of_its_line() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 0, number=8),
        event(10, 0, "print", 1),
        event(11, 0, "print", 2),
        event(20, 1, number=9, cpu=0),
    )
    assert replay.moments[0].printed == [1, 2]
    assert printed_at(replay) == {1: (0, 0), 2: (0, 0)}


def test_what_is_printed_after_another_lane_did_something_is_a_moment_of_its_own() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 0, number=8),
        event(10, 1, number=9, cpu=0),
        event(20, 0, "print", 1),
    )
    assert told(replay) == [(0, RUNNING, 8), (1, RUNNING, 9), (0, RUNNING, 8)]
    assert printed_at(replay) == {1: (0, 2)}


def test_a_line_that_the_page_does_not_show_is_no_moment() -> None:
    assert 1 not in PROGRAM.shown
    replay = play(
        [MAIN, THREAD], event(0, 0, number=1), event(10, 0, number=8), event(20, 1, number=9, cpu=0)
    )
    assert told(replay) == [(0, RUNNING, 8), (1, RUNNING, 9)]
    assert replay.moments[0].at == 0


def test_a_line_of_another_file_is_a_moment_with_its_name() -> None:
    replay = play([MAIN, THREAD], event(0, 0, number=99, text="helper.py"), event(20, 1, number=9, cpu=0))
    assert (replay.moments[0].line, replay.moments[0].file) == (99, "helper.py")
    assert reached_at(replay) == {9: 1}


def test_the_first_moment_of_each_line_is_known() -> None:
    replay = play(
        [MAIN, THREAD], *(event(at, 0, number=8 + at % 2) for at in range(4)), event(9, 1, number=8, cpu=0)
    )
    assert reached_at(replay) == {8: 0, 9: 1}


# What is left out


def test_definitions_are_one_moment() -> None:
    definitions = [event(at, 0, number=number) for at, number in enumerate((2, 3, 4, 6))]
    replay = play([MAIN, THREAD], *definitions, event(9, 0, number=8), event(20, 1, number=9, cpu=0))
    assert told(replay) == [(0, RUNNING, 6), (0, RUNNING, 8), (1, RUNNING, 9)]


def test_a_long_stretch_of_plain_lines_is_cut_in_the_middle() -> None:
    lines = [event(at, 0, number=8 + at) for at in range(40)]
    replay = play([MAIN, THREAD], *lines, event(90, 1, number=60, cpu=0))
    numbers = [(moment.line, moment.note) for moment in replay.moments[:-1]]
    assert numbers == [
        *((number, "") for number in range(8, 16)),
        (16, "many"),
        *((number, "") for number in range(44, 48)),
    ]
    assert replay.reached == {*range(8, 48), 60}


def test_a_stretch_that_is_not_long_is_whole() -> None:
    lines = [event(at, 0, number=8 + at) for at in range(16)]
    replay = play([MAIN, THREAD], *lines, event(90, 1, number=9, cpu=0))
    assert [moment.line for moment in replay.moments[:-1]] == list(range(8, 24))
    assert {moment.note for moment in replay.moments} == {""}


def test_no_line_of_output_is_cut_out() -> None:
    pairs = [
        one for at in range(40) for one in (event(9 * at, 0, number=8), event(9 * at + 1, 0, "print", at + 1))
    ]
    replay = play([MAIN, THREAD], *pairs, event(900, 1, number=9, cpu=0))
    assert sorted(printed_at(replay)) == list(range(1, 41))


def test_places_that_are_not_watched_any_more_are_one_moment() -> None:
    replay = play(
        [MAIN, THREAD],
        event(0, 0, number=8),
        event(1, 0, "many", 9),
        event(2, 0, "many", 10),
        event(3, 0, number=11),
        event(4, 1, number=9, cpu=0),
    )
    assert [(moment.line, moment.note) for moment in replay.moments] == [
        (8, ""),
        (10, "many"),
        (11, ""),
        (9, ""),
    ]


def test_of_many_lanes_the_first_are_shown() -> None:
    lanes = [MAIN, *(THREAD._replace(name=f"t{n}", thread=n) for n in range(1, LANES + 3))]
    started = [event(n, 0, "start", n, cpu=-1) for n in range(1, len(lanes))]
    reached = [event(50 + n, n, number=9, cpu=0) for n in range(1, len(lanes))]
    replay = play(lanes, event(0, 0, number=8), *started, *reached)
    assert len(replay.lanes) == LANES
    assert replay.hidden_lanes == 3
    assert {moment.lane for moment in replay.moments} == set(range(LANES))
    assert [child for child, _ in replay.moments[0].others] == list(range(1, LANES))


def test_of_many_moments_the_first_are_shown() -> None:
    def turns(count: int) -> list[Event]:
        return [event(at, at % 2, number=8) for at in range(count)]

    replay = replay_in(a_run([MAIN, THREAD], turns(MOMENTS + 1)))
    assert replay is not None
    assert (len(replay.moments), replay.cut) == (MOMENTS, True)
    replay = replay_in(a_run([MAIN, THREAD], turns(MOMENTS)))
    assert replay is not None
    assert (len(replay.moments), replay.cut) == (MOMENTS, False)


def test_one_lane_that_was_never_suspended_has_no_replay() -> None:
    lines = [event(at, 0, number=8) for at in range(9)]
    assert replay_in(a_run([MAIN], lines)) is None
    assert replay_in(a_run([], [])) is None


def test_one_lane_that_waited_has_a_replay() -> None:
    events = [event(0, 0, number=8), event(90 * MS, 0, number=9, cpu=1), event(180 * MS, 0, number=10, cpu=2)]
    assert told(play([MAIN], *events)) == [(0, WAITING, 8), (0, WAITING, 9), (0, RUNNING, 10)]


def test_lanes_that_did_nothing_that_is_shown_have_no_replay() -> None:
    # They ran lines of the program that are no lines of the page.
    assert replay_in(a_run([MAIN, THREAD], [event(0, 0, number=1), event(1, 1, number=1)])) is None


def test_a_run_that_was_stopped_ends_with_a_moment_of_nobody() -> None:
    replay = play(
        [MAIN, THREAD], event(0, 0, number=8), event(10, 1, number=9, cpu=0), end=TIME_LIMIT, seconds=0.5
    )
    assert told(replay)[-1] == (None, RUNNING, None)
    assert replay.moments[-1].at == 500 * MS
    assert states(replay)[-1] == {0: WAITING, 1: WAITING}


def test_times_begin_with_the_first_moment() -> None:
    replay = play([MAIN, THREAD], event(700, 0, number=8), event(900, 1, number=9, cpu=0))
    assert [moment.at for moment in replay.moments] == [0, 200]


# Names


def test_names_and_letters_of_equal_lanes_are_unique() -> None:
    lanes = [MAIN, *[THREAD] * 3, *[OTHER_TASK] * 2]
    replay = play(lanes, *(event(at, at, number=8, cpu=0) for at in range(len(lanes))))
    assert [lane.name for lane in replay.lanes] == [
        "MainThread",
        "baker",
        "baker #2",
        "baker #3",
        "Task-2 (bake)",
        "Task-2 (bake) #2",
    ]
    assert [lane.letter for lane in replay.lanes] == ["m", "b", "a", "k", "2", "t"]


def test_a_lane_says_in_which_process_it_is_if_there_are_several() -> None:
    lanes = [
        MAIN._replace(name="MainProcess", process="MainProcess"),
        CHILD,
        THREAD._replace(process="worker", parent=1),
        THREAD._replace(name="t", process="MainProcess"),
        SLEEP,
    ]
    replay = play(lanes, *(event(at, at, number=8, cpu=0) for at in range(4)))
    names = ["MainProcess", "worker", "baker in worker", "t in MainProcess", "sleep"]
    assert [lane.name for lane in replay.lanes] == names


def test_a_parent_that_is_not_shown_is_unknown() -> None:
    lanes = [MAIN, THREAD._replace(parent=LANES + 1), *[THREAD] * (LANES + 1)]
    replay = play(lanes, event(0, 0, number=8), event(1, 1, number=8, cpu=0))
    assert replay.lanes[1].parent is None
    assert replay.lanes[2].parent == 0


# Whatever was recorded

KINDS = ["line", "line", "line", "suspend", "resume", "back", "many", "print", "end", "begin"]


@st.composite
def recordings(draw: st.DrawFn) -> Recording:
    """A recording as a run could have made it: in order of time, with a CPU time that no thread gets back."""
    count = draw(st.integers(1, LANES + 2))
    kinds = ["process", "thread", "task", "interpreter", "program"]
    lanes = tuple(
        Lane(
            draw(st.sampled_from(["a", "b", "Task-1", "Thread-2 (f)", "é", "7"])),
            draw(st.sampled_from(kinds)),  # type: ignore[arg-type]
            draw(st.sampled_from(["", "bake"])),
            draw(st.sampled_from(["", "worker"])),
            draw(st.integers(0, 3)),
            draw(st.none() | st.integers(0, count - 1)),
        )
        for _ in range(count)
    )
    at, printed = 0, 0
    cpu: dict[int, int] = {}
    ended: set[int] = set()
    events: list[Event] = []
    for _ in range(draw(st.integers(0, 40))):
        passed = draw(st.sampled_from([0, 1, 500, 6 * MS, 90 * MS]))
        at += passed
        lane = draw(st.integers(0, count - 1))
        thread = lanes[lane].thread
        cpu[thread] = cpu.get(thread, 0) + draw(st.sampled_from([0, passed // 2, passed]))
        kind = "print" if lane in ended else draw(st.sampled_from([*KINDS, "start"]))
        number: int | None = draw(st.integers(1, 20))
        text = draw(st.sampled_from(["", "", "", "helper.py"])) if kind in ("line", "many") else ""
        if kind == "print":
            printed += 1
            number = printed
        elif kind == "start":
            number = draw(st.integers(0, count - 1))
        elif kind in ("begin", "end") or (kind == "back" and draw(st.booleans())):
            number = None
        if kind == "end":
            ended.add(lane)
        used = cpu[thread] if draw(st.integers(0, 5)) and kind != "start" else -1
        events.append(Event(at, used, lane, kind, number, text))  # type: ignore[arg-type]
    return Recording(lanes, tuple(events))


@settings(max_examples=300)
@given(recordings(), st.sampled_from([0, TIME_LIMIT]))
def test_a_replay_holds_together(recording: Recording, end: int | str) -> None:
    run = dataclasses.replace(a_run((), (), end), recording=recording)
    replay = replay_in(run)
    if replay is None:
        return
    shown = recording.lanes[:LANES]
    assert len(replay.lanes) == len(shown)
    assert (
        len({lane.name for lane in replay.lanes}) == len({lane.letter for lane in replay.lanes}) == len(shown)
    )
    assert all(len(lane.letter) == 1 and 1 <= lane.color <= 6 for lane in replay.lanes)
    times = [moment.at for moment in replay.moments]
    assert times[0] == 0
    assert times == sorted(times)
    done: set[int] = set()
    for moment, now in zip(replay.moments, states(replay), strict=True):
        for thread in {lane.thread for lane in shown}:
            on_it = [
                lane
                for lane, state in now.items()
                if state in (RUNNING, BLOCKING)
                and shown[lane].thread == thread
                and shown[lane].kind != "program"
            ]
            assert len(on_it) <= 1, (thread, on_it)
        assert all(now[lane] == DONE for lane in done)
        done |= {lane for lane, state in now.items() if state == DONE}
        assert moment.lane is not None or moment is replay.moments[-1]
        # What is not in the program's own code has no line.
        assert moment.line is None or moment.file or moment.line in PROGRAM.shown
    printed = {one.number: one.lane for one in recording.events if one.kind == "print" and one.lane < LANES}
    assert {number: lane for number, (lane, _) in printed_at(replay).items()} == printed


@given(recordings())
def test_a_replay_is_made_of_moments_that_differ(recording: Recording) -> None:
    replay = replay_in(dataclasses.replace(a_run((), ()), recording=recording))
    for moment in replay.moments if replay else ():
        assert isinstance(moment, Moment)
        assert moment.lane not in dict(moment.others)
        assert len(dict(moment.others)) == len(moment.others)
