"""`motion.explore`: every schedule of a program, and nothing that no schedule does."""

import collections
import dataclasses
import json
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motion.explore import exploring
from motion.explore.exploring import Exploration, Explorer, ExplorerFailedError, NotExploredError
from motion.explore.judged import judged
from motion.explore.said import said_of, summary
from motion.program.snippet import Snippet
from motion.run.interpreter import this_interpreter

type Make = Callable[..., Snippet]

LOST = """
import threading

visitors = 0


def gate():
    global visitors
    seen = visitors
    visitors = seen + 1


gates = [threading.Thread(target=gate, name=name) for name in ("north", "south")]
for each in gates:
    each.start()
for each in gates:
    each.join()
print("visitors:", visitors)
"""

LOCKED = LOST.replace(
    "    seen = visitors\n    visitors = seen + 1\n",
    "    with lock:\n        seen = visitors\n        visitors = seen + 1\n",
).replace("visitors = 0\n", "visitors = 0\nlock = threading.Lock()\n", 1)

TWO_LOCKS = """
import threading

one, two = threading.Lock(), threading.Lock()


def work(first, second):
    with first:
        with second:
            pass


workers = [threading.Thread(target=work, args=locks) for locks in ((one, two), (two, one))]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
"""


@pytest.fixture
def explore(snippet: Make, tmp_path: Path) -> Callable[..., Exploration]:
    def explored(source: str, preemptions: int | None = 2, motion: str = "") -> Exploration:
        return Explorer(tmp_path, this_interpreter()).explore(snippet(source, motion=motion), preemptions)

    return explored


def ends(exploration: Exploration) -> dict[tuple[int | str, str], int]:
    """How many schedules end in each way."""
    assert exploration.complete
    assert exploration.counts
    outcomes = [(each.end, each.output.rstrip("\n")) for each in exploration.outcomes]
    assert len(set(outcomes)) == len(outcomes)
    return dict(zip(outcomes, exploration.counts, strict=True))


def test_a_lost_update_is_found_in_some_schedules_and_not_in_the_others(
    explore: Callable[..., Exploration],
) -> None:
    found = ends(explore(LOST))
    assert set(found) == {(0, "visitors: 2"), (0, "visitors: 1")}
    assert 0 < found[0, "visitors: 1"] < found[0, "visitors: 2"]


def test_a_lock_leaves_no_schedule_that_loses(explore: Callable[..., Exploration]) -> None:
    assert set(ends(explore(LOCKED))) == {(0, "visitors: 2")}
    assert set(ends(explore(LOCKED, None))) == {(0, "visitors: 2")}


def test_without_preemptions_each_thread_runs_until_it_waits(explore: Callable[..., Exploration]) -> None:
    assert set(ends(explore(LOST, 0))) == {(0, "visitors: 2")}
    assert (0, "visitors: 1") in ends(explore(LOST, 1))


def test_a_deadlock_is_found_and_locks_in_one_order_have_none(explore: Callable[..., Exploration]) -> None:
    assert set(ends(explore(TWO_LOCKS))) == {(0, ""), ("hangs", "")}
    assert set(ends(explore(TWO_LOCKS.replace("(two, one))", "(one, two))")))) == {(0, "")}


def test_each_outcome_has_a_schedule_that_leads_to_it(explore: Callable[..., Exploration]) -> None:
    for outcome in explore(LOST).outcomes:
        events = outcome.recorded()
        assert [lane.name for lane in outcome.lanes] == ["MainThread", "north", "south"]
        both_have_read = [
            at for at, event in enumerate(events) if (event.kind, event.number) == ("line", 10)
        ][1]
        first_has_written = next(at for at, event in enumerate(events) if event.kind == "end")
        assert (both_have_read < first_has_written) is (outcome.output == "visitors: 1\n")


def test_no_line_is_missed_after_a_change_of_lanes(explore: Callable[..., Exploration]) -> None:
    # Three steps of each of two threads, and the main thread's two steps of starting the second one. The
    # interpreter watches no lines while it calls the explorer at one, unless it is told to.
    source = LOST.replace("    seen = visitors\n", "    seen = visitors\n    seen = visitors\n")
    for outcome in explore(source).outcomes:
        lines = collections.Counter(
            (event.lane, event.number) for event in outcome.recorded() if event.kind == "line"
        )
        assert [lines[lane, line] for lane in (1, 2) for line in (9, 10, 11)] == [1] * 6


WAYS_TO_WAIT = {
    "condition": (
        "ready = []\ncondition = threading.Condition()",
        "with condition:\n        ready.append(1)\n        condition.notify()",
        "with condition:\n        condition.wait_for(lambda: ready)\n    print('ready')",
    ),
    "event": ("event = threading.Event()", "event.set()", "event.wait()\n    print('ready')"),
    "semaphore": (
        "free = threading.Semaphore(0)",
        "free.release()",
        "free.acquire()\n    print('ready')",
    ),
    "barrier": ("both = threading.Barrier(2)", "both.wait()", "both.wait()\n    print('ready')"),
    "queue": ("import queue\nitems = queue.Queue()", "items.put(1)", "items.get()\n    print('ready')"),
    "simple queue": (
        "import queue\nitems = queue.SimpleQueue()",
        "items.put(1)",
        "items.get()\n    print('ready')",
    ),
    "sleep": ("import time", "time.sleep(1)", "time.sleep(2)\n    print('ready')"),
    "reentrant lock": (
        "lock = threading.RLock()",
        "with lock, lock:\n        pass",
        "with lock, lock:\n        pass\n    print('ready')",
    ),
}


@pytest.mark.parametrize("way", WAYS_TO_WAIT)
def test_every_way_to_wait_ends_in_every_schedule(way: str, explore: Callable[..., Exploration]) -> None:
    make, gives, waits = WAYS_TO_WAIT[way]
    source = f"""
import threading
{make}


def give():
    {gives}


def wait():
    {waits}


threads = [threading.Thread(target=give), threading.Thread(target=wait)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
    assert set(ends(explore(source))) == {(0, "ready")}


def test_a_pool_a_timer_and_a_daemon_thread_are_threads_too(explore: Callable[..., Exploration]) -> None:
    source = """
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(2) as pool:
    calls = [pool.submit(pow, 2, n) for n in (3, 4)]
    print(sum(call.result() for call in as_completed(calls)))
threading.Timer(5, print, ["later"]).start()
threading.Thread(target=threading.Event().wait, daemon=True).start()
"""
    assert set(ends(explore(source))) == {(0, "24\nlater")}


def test_the_clock_moves_only_when_nobody_can_run(explore: Callable[..., Exploration]) -> None:
    source = """
import threading
import time

begun = time.monotonic()
time.sleep(3600)
print(round(time.monotonic() - begun), threading.Event().wait(timeout=2))
"""
    [outcome] = explore(source).outcomes
    assert (outcome.output, outcome.seconds) == ("3600 False\n", 3602.0)


def test_an_exception_ends_the_program_or_one_thread(explore: Callable[..., Exploration]) -> None:
    [outcome] = explore("import threading\n\nthreading.Event()\nraise ValueError('no')\n").outcomes
    assert outcome.end == 1
    assert outcome.output.endswith("line 5, in <module>\n    raise ValueError('no')\nValueError: no\n")
    source = """
import threading


def fail():
    raise ValueError("no")


thread = threading.Thread(target=fail, name="worker")
thread.start()
thread.join()
"""
    [outcome] = explore(source).outcomes
    assert outcome.end == 0
    assert outcome.output.startswith("Exception in thread worker:\nTraceback (most recent call last):\n")
    assert "motion" not in outcome.output


REFUSED = {
    "it writes files": "open('x', 'w').close()",
    "it starts processes": "import os\nos.system('true')",
    "it starts threads without `threading.Thread`": "import _thread\n_thread.start_new_thread(print, ())",
    "it runs more than": "while True:\n    pass",
    "it does not do the same thing twice": (
        "import random\n\n\ndef work():\n    for _ in range(random.randrange(3)):\n"
        "        print('.', flush=True)\n\n\n"
        "threads = [threading.Thread(target=work) for _ in range(3)]\n"
        "for thread in threads:\n    thread.start()"
    ),
}


@pytest.mark.parametrize("reason", REFUSED)
def test_a_program_that_cannot_be_controlled_is_refused_with_the_reason(
    reason: str, explore: Callable[..., Exploration]
) -> None:
    with pytest.raises(NotExploredError, match=reason):
        explore(f"import threading\n\n{REFUSED[reason]}\n")


@pytest.mark.parametrize("module", ["trio", "multiprocessing", "socket", "subprocess"])
def test_a_program_of_more_than_threads_is_refused(module: str, explore: Callable[..., Exploration]) -> None:
    with pytest.raises(NotExploredError):
        explore(f"import threading\nimport {module}\n")


def test_the_program_cannot_catch_the_end_of_a_run(explore: Callable[..., Exploration]) -> None:
    source = LOST.replace(
        "    seen = visitors\n    visitors = seen + 1\n",
        "    try:\n        seen = visitors\n        visitors = seen + 1\n"
        "    except BaseException:\n        print('caught')\n",
    )
    assert {output for _, output in ends(explore(source))} == {"visitors: 1", "visitors: 2"}


def test_a_failure_of_the_explorer_is_no_property_of_the_program(snippet: Make, tmp_path: Path) -> None:
    failing = dataclasses.replace(this_interpreter(), executable=shutil.which("false") or "")
    with pytest.raises(ExplorerFailedError, match="the explorer failed"):
        Explorer(tmp_path, failing).explore(snippet(LOST))
    assert not list(tmp_path.rglob("*.json"))


def test_a_program_whose_line_takes_all_the_time_is_refused(
    explore: Callable[..., Exploration], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exploring, "_SECONDS", 1.0)
    with pytest.raises(NotExploredError, match="one of its schedules takes too long"):
        explore("import threading\n\nsum(range(10**12))\n")


def test_what_was_found_is_kept(explore: Callable[..., Exploration], monkeypatch: pytest.MonkeyPatch) -> None:
    found = explore(LOST)
    monkeypatch.setattr(subprocess, "run", None)
    assert explore(LOST) == found


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: kept[:-20],
        lambda _kept: b"{}",
        lambda kept: kept.replace(b"visitors: 1", b"visitors: 7"),
    ],
    ids=["cut", "another kind", "another output"],
)
def test_a_damaged_result_is_found_again(
    damage: Callable[[bytes], bytes], explore: Callable[..., Exploration], tmp_path: Path
) -> None:
    first = explore(LOST)
    [kept] = (tmp_path / ".motion" / "schedules").iterdir()
    before = kept.read_bytes()
    assert damage(before) != before
    kept.write_bytes(damage(before))
    assert explore(LOST) == first
    assert kept.read_bytes() == before


def test_a_result_that_cannot_be_kept_is_a_result(
    explore: Callable[..., Exploration], tmp_path: Path
) -> None:
    (tmp_path / ".motion").touch()  # where the folder should be
    assert explore(LOST).complete


def test_the_verdict_is_that_of_every_schedule(snippet: Make, tmp_path: Path) -> None:
    program = snippet(LOST, ["visitors: 2"])
    interpreter = this_interpreter()
    schedules = judged(program, Explorer(tmp_path, interpreter).explore(program), interpreter)
    assert [outcome.verdict.kept for outcome in schedules.outcomes] == [True, False]
    assert not schedules.kept
    assert summary(schedules).startswith("every schedule with up to 2 preemptions (")
    told = "\n".join(said_of("ch01/program", schedules))
    assert "print “visitors: 1” (BROKEN): MainThread" in told


def test_the_states_of_a_program_are_a_graph_with_all_its_ends(snippet: Make, tmp_path: Path) -> None:
    graph = Explorer(tmp_path, this_interpreter()).graph(snippet(TWO_LOCKS))
    assert sorted(set(graph.ends.values())) == ["ends", "hangs"]
    assert {state for state, moves in enumerate(graph.moves) if not moves} == set(graph.ends)
    reached = {0}
    for state in range(len(graph.states)):
        reached |= {to for _, to, _ in graph.moves[state]}
    assert reached == set(range(len(graph.states)))
    hangs = [state for state, end in graph.ends.items() if end == "hangs"]
    assert {graph.places[place][1] for state in hangs for place in graph.states[state][1]} == {"waits"}


def test_a_print_of_a_part_of_a_line_is_a_step_of_its_own(explore: Callable[..., Exploration]) -> None:
    source = """
import threading

told = threading.Event()


def ask():
    told.wait()
    print("a", end="")


def tell():
    told.set()
    print("b")


threads = [threading.Thread(target=ask), threading.Thread(target=tell)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
    assert set(ends(explore(source, motion='order = "any"'))) == {(0, "ab"), (0, "b\na")}


def test_the_explorer_runs_no_code_of_the_program(explore: Callable[..., Exploration]) -> None:
    source = """
import enum
import threading

calls = []


class Fork:
    def __lt__(self, other):
        calls.append("lt")
        return True

    def __getattr__(self, name):
        calls.append(name)
        raise AttributeError(name)


class Color(enum.Enum):
    RED = 1

    def __str__(self):
        calls.append("str")
        return "red"


forks = {Fork(), Fork()}
color = Color.RED


def eat():
    forks.pop()


threads = [threading.Thread(target=eat) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(calls)
"""
    assert set(ends(explore(source))) == {(0, "[]")}


COUNT = """
import json, sys
from pathlib import Path
from motion.explore.inside import world
world.replace()
from motion.explore.inside.code import compiled
from motion.explore.inside.play import Player
from motion.explore.inside.search import Search
path, merges = sys.argv[1], sys.argv[2] != "not merged"
program = compiled(Path(path).read_text("utf-8"), path, output_is_shared=True)
player = Player(program, path, "exact")
if sys.argv[2] == "line by line":
    player._is_local = lambda frame, number: False
serial = iter(range(10**9))
state = player.point if merges else lambda scheduler: str(next(serial)).encode()
search = Search(2, 60.0, state, player.printed, player.met)
with player.watching():
    search.explore(player.play)
counts = search.counts()
print(json.dumps([search.complete, len(search.points), sorted(zip(map(str, search.outcomes), counts))]))
"""


def counted(path: Path, how: str) -> Any:
    command = [sys.executable, "-c", COUNT, str(path), how]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


HIDDEN = {
    "a value that waits for a call": "    global total\n    total = total + work()",
    "an added value that waits for a call": "    global total\n    total += work()",
    "an argument that waits for a call": "    global total\n    total = max(total, 0) + work()",
    "a place in a loop over equal values": "    global total\n    for _ in [1, 1]:\n        total = work()",
    "a place in a list that grows": (
        "    for item in items:\n        if len(items) < 4:\n            items.append(total)"
    ),
    "a value that is returned after a finally": (
        "    global total\n\n    def inner():\n        try:\n            return total\n"
        "        finally:\n            work()\n\n"
        "    total = inner() + 1"
    ),
    "an exception that is handled": (
        "    global total\n    try:\n        raise ValueError(total)\n    except ValueError as error:\n"
        "        work()\n        total = error.args[0] + 1"
    ),
    "a comprehension": "    global total\n    total = sum([total + work() for _ in range(2)])",
    "a generator": (
        "    global total\n    for value in (total for _ in range(2)):\n        total = value + work()"
    ),
    "what an object holds that is not written in Python": (
        "    global total\n    seen = total\n    if seen:\n        draws.random()\n"
        "    seen = None\n    total = 1"
    ),
    "an order of keys": (
        "    global total\n    seen = total\n    if seen:\n        ordered.move_to_end('a')\n"
        "    seen = None\n    total = 1"
    ),
    "a manager": "    global total\n    with locks[total % 2]:\n        total = total + 1\n        work()",
}


@pytest.mark.parametrize("what", HIDDEN)
def test_merging_states_loses_no_schedule_although_a_frame_holds(what: str, snippet: Make) -> None:
    program = snippet(
        f"""
import collections
import random
import threading

total = 0
items = [0]
draws = random.Random(1)
ordered = collections.OrderedDict.fromkeys("ab")
locks = [threading.Lock(), threading.Lock()]


def work():
    seen = total
    return 1


def add():
{HIDDEN[what]}


threads = [threading.Thread(target=add) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total, items, list(ordered), draws.random())
"""
    )
    complete, _, counts = counted(program.path, "merged")
    assert complete
    assert counted(program.path, "not merged")[2] == counts


def test_states_that_are_alike_are_explored_once(snippet: Make) -> None:
    path = snippet(LOST).path
    assert counted(path, "merged")[1] < counted(path, "not merged")[1]


LINE = st.sampled_from(
    [
        "seen = total",
        "total = seen + 1",
        "total += 1",
        "box.append(total)",
        "total = box.pop() if box else 0",
        "with lock:\n        total = total + 1",
        "with lock:\n        box.append(seen)",
        "event.set()",
        "event.wait(1)",
        "print(total)",
        "for item in box:\n        seen = item",
        "seen = seen * 2",
        "for seen in range(2):\n        other = seen + 1",
        "other = len(str(seen)) if seen else 0",
        "if seen > 1:\n        total = other\n    else:\n        total = 7",
    ]
)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(LINE, min_size=1, max_size=3), min_size=2, max_size=2))
def test_merging_states_loses_no_schedule_of_any_program(snippet: Make, bodies: list[list[str]]) -> None:
    functions = "\n\n".join(
        f"def work{number}():\n    global total\n    seen = other = 1\n    " + "\n    ".join(body)
        for number, body in enumerate(bodies)
    )
    program = snippet(
        textwrap.dedent("""
        import threading

        total = 0
        box = []
        lock = threading.Lock()
        event = threading.Event()

        """)
        + functions
        + "\n\nthreads = [threading.Thread(target=work) for work in (work0, work1)]\n"
        "for thread in threads:\n    thread.start()\n"
        "for thread in threads:\n    thread.join()\nprint(total, box)\n"
    )
    merged = counted(program.path, "merged")[2]
    assert merged == counted(program.path, "not merged")[2]
    ends = [outcome for outcome, _ in merged]
    assert ends == [outcome for outcome, _ in counted(program.path, "line by line")[2]]
