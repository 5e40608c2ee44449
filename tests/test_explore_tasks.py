"""`motion.explore` for programs of asyncio: every order of ready tasks, and those that asyncio allows."""

import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.explore.exploring import Exploration, Explorer, NotExploredError
from motion.explore.judged import judged
from motion.explore.said import said_of, summary
from motion.program.snippet import Snippet
from motion.run.interpreter import this_interpreter

type Make = Callable[..., Snippet]
type Explore = Callable[..., Exploration]


@pytest.fixture
def explore(snippet: Make, tmp_path: Path) -> Explore:
    def explored(source: str, limit: int | None = 2) -> Exploration:
        program = snippet(textwrap.dedent(source))
        return Explorer(tmp_path, this_interpreter()).explore(program, limit)

    return explored


def ends(exploration: Exploration | None) -> dict[str, int]:
    """How many orders print what; `hangs` stands for one that hangs."""
    assert exploration
    assert exploration.complete
    assert exploration.counts
    printed = [
        "hangs" if each.end == "hangs" else each.output.strip().replace("\n", " ")
        for each in exploration.outcomes
    ]
    assert len(set(printed)) == len(printed)
    return dict(zip(printed, exploration.counts, strict=True))


def in_main(body: str, before: str = "") -> str:
    """A program whose `main` has this body."""
    return (
        "import asyncio\n\n\nasync def say(text, seconds=None):\n"
        "    if seconds is not None:\n        await asyncio.sleep(seconds)\n    print(text)\n\n\n"
        f"{textwrap.dedent(before)}\n\nasync def main():\n{textwrap.indent(textwrap.dedent(body), '    ')}\n"
        "\nasyncio.run(main())\n"
    )


def test_ready_tasks_go_on_in_every_order_and_first_in_first_out_is_promised(explore: Explore) -> None:
    found = explore(in_main("await asyncio.gather(*(say(each) for each in 'abc'))"))
    assert ends(found) == dict.fromkeys(["a b c", "a c b", "b a c", "b c a", "c a b", "c b a"], 1)
    assert ends(found.promised) == {"a b c": 1}
    assert (found.preemptions, found.counts) == (None, (1,) * 6)


def test_sleeps_that_end_at_the_same_instant_end_in_any_order(explore: Explore) -> None:
    # 0.1 + 0.2 is not 0.3, but the same instant for a clock.
    found = explore(in_main("await asyncio.gather(say('a', 0.3), say('b', 0.1 + 0.2), say('c', 0.4))"))
    assert ends(found.promised) == {"a b c": 1, "b a c": 1}
    # Six orders in which they begin, two in which the first ones end.
    assert ends(found) == {"a b c": 6, "b a c": 6}


def test_callbacks_keep_the_order_that_is_documented(explore: Explore) -> None:
    found = explore(
        in_main(
            """
            loop = asyncio.get_running_loop()
            for each in "abc":
                loop.call_soon(print, each)
            await asyncio.sleep(0)
            """
        )
    )
    assert ends(found) == {"a b c": 1}


def test_timers_of_callbacks_for_the_same_instant_come_in_any_order_and_others_do_not(
    explore: Explore,
) -> None:
    found = explore(
        in_main(
            """
            loop = asyncio.get_running_loop()
            at = loop.time() + 1
            for each in "ab":
                loop.call_at(at, print, each)
            loop.call_at(at - 0.001, print, "earlier")
            time.sleep(2)  # so that all of them are due in one round
            await asyncio.sleep(1)
            """,
            "import time",
        )
    )
    assert ends(found) == ends(found.promised) == {"earlier a b": 1, "earlier b a": 1}


def test_a_timeout_at_the_instant_at_which_a_sleep_ends_comes_first_in_any_order(explore: Explore) -> None:
    found = explore(
        in_main(
            """
            try:
                async with asyncio.timeout(1):
                    await asyncio.sleep(1)
                print("slept")
            except TimeoutError:
                print("timeout")
            """
        )
    )
    # Also if the sleep ends first: its task goes on in the next round, and is cancelled before.
    assert ends(found) == {"timeout": 2}


def test_a_lost_update_across_an_await_is_lost_in_every_order_and_a_lock_mends_it(explore: Explore) -> None:
    sale = """
    left = 2
    lock = asyncio.Lock()


    async def sell():
        global left
        seen = left
        await asyncio.sleep(0)
        left = seen - 1

    """
    body = "await asyncio.gather(sell(), sell())\nprint(left)"
    assert set(ends(explore(in_main(body, sale)))) == {"1"}
    locked = sale.replace(
        "        seen = left\n        await asyncio.sleep(0)\n        left = seen - 1\n",
        "        async with lock:\n            seen = left\n            await asyncio.sleep(0)\n"
        "            left = seen - 1\n",
    )
    assert locked != sale
    assert set(ends(explore(in_main(body, locked)))) == {"0"}


WAYS_TO_WAIT = {
    "task group": "async with asyncio.TaskGroup() as group:\n    group.create_task(say('ready'))",
    "gather": "await asyncio.gather(say('ready'), asyncio.sleep(1))",
    "as_completed": (
        "for each in asyncio.as_completed([asyncio.sleep(0, 'ready'), asyncio.sleep(1, '')]):\n"
        "    print(await each)"
    ),
    "async for as_completed": (
        "async for each in asyncio.as_completed([asyncio.sleep(0, 'ready'), asyncio.sleep(1, '')]):\n"
        "    print(await each)"
    ),
    "wait": (
        "tasks = {asyncio.create_task(asyncio.sleep(n, 'ready')) for n in range(3)}\n"
        "done, pending = await asyncio.wait(tasks, timeout=5)\n"
        "print(*{task.result() for task in done}, *pending)"
    ),
    "queue": (
        "queue = asyncio.Queue(1)\n"
        "async with asyncio.TaskGroup() as group:\n"
        "    group.create_task(queue.put('ready'))\n"
        "    print(await queue.get())"
    ),
    "event": (
        "event = asyncio.Event()\nasyncio.get_running_loop().call_later(3600, event.set)\n"
        "await event.wait()\nprint('ready')"
    ),
    "wait_for": (
        "try:\n    await asyncio.wait_for(asyncio.Event().wait(), 1)\n"
        "except TimeoutError:\n    print('ready')"
    ),
    "cancel": (
        "task = asyncio.create_task(asyncio.sleep(5))\nawait asyncio.sleep(1)\ntask.cancel()\n"
        "try:\n    await task\nexcept asyncio.CancelledError:\n    print('ready')"
    ),
    "eager tasks": (
        "asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)\n"
        "task = asyncio.create_task(say('ready'))\nprint(task.done())"
    ),
    "async generator": (
        "async def count():\n    for n in range(2):\n        await asyncio.sleep(1)\n        yield n\n\n"
        "print([n async for n in count()] and 'ready')"
    ),
    "name of a task": "print({asyncio.current_task().get_name(): 'ready'}.get('Task-1'))",
    "time": "await asyncio.sleep(7200)\nprint('ready' if asyncio.get_running_loop().time() == 7200 else 0)",
}


@pytest.mark.parametrize("way", WAYS_TO_WAIT)
def test_every_way_to_wait_ends_in_every_order(way: str, explore: Explore) -> None:
    printed = {output.split()[0] for output in ends(explore(in_main(WAYS_TO_WAIT[way])))}
    assert printed == {"ready"}


def test_a_loop_that_waits_for_ever_hangs(explore: Explore) -> None:
    body = """
    event, other = asyncio.Event(), asyncio.Event()

    async def first():
        if not other.is_set():
            event.set()
        await other.wait()

    async def second():
        if not event.is_set():
            other.set()
            return
        await other.wait()

    try:
        await asyncio.gather(first(), second())
        print("ends")
    finally:
        print("never seen if it hangs")
    """
    found = explore(in_main(body))
    assert set(ends(found)) == {"hangs", "ends never seen if it hangs"}
    assert set(ends(found.promised)) == {"hangs"}


def test_a_run_says_nothing_about_one_that_hangs(explore: Explore) -> None:
    before = """
    working = asyncio.Event()

    async def work():
        try:
            await asyncio.sleep(3600)
        finally:
            working.set()
    """
    body = """
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await working.wait()
    print("canceled")
    """
    assert set(ends(explore(in_main(body, before)))) == {"canceled", "hangs"}


def test_what_the_interpreter_says_at_its_end_is_printed_in_every_run(explore: Explore) -> None:
    source = in_main(
        """
        async def fail():
            raise ValueError("no")

        tasks = [asyncio.create_task(fail(), name="lost"), asyncio.create_task(asyncio.sleep(1))]
        say("never awaited")
        await asyncio.gather(say("a"), say("b"))
        """
    )
    found = explore(source)
    assert len(found.outcomes) == len({each.output for each in found.outcomes}) == 2
    for outcome in found.outcomes:
        assert outcome.end == 0
        for message in (
            "RuntimeWarning: coroutine 'say' was never awaited",
            "Task exception was never retrieved",
            "ValueError: no",
        ):
            assert outcome.output.count(message) == 1


def test_an_object_that_lives_until_the_end_says_it_at_the_end_of_every_run(explore: Explore) -> None:
    source = in_main(
        "kept.append(say('never awaited'))\nawait asyncio.gather(say('a'), say('b'))", "kept = []"
    )
    found = explore(source)
    assert sum(found.counts or ()) == 2
    for outcome in found.outcomes:
        assert outcome.output.count("\nsys:1: RuntimeWarning: coroutine 'say' was never awaited\n") == 1


def test_filters_of_warnings_do_not_reach_the_next_run(explore: Explore) -> None:
    body = """
    warnings.warn("old", stacklevel=1)
    warnings.simplefilter("ignore")
    await asyncio.gather(say("a"), say("b"))
    """
    for outcome in explore(in_main(body, "import warnings")).outcomes:
        assert outcome.output.count("UserWarning: old") == 1


def test_sets_have_the_tasks_in_the_order_of_their_births(explore: Explore) -> None:
    body = """
    async def name():
        await asyncio.sleep(1)

    tasks = [asyncio.create_task(name(), name=str(number)) for number in range(3)]
    done, _ = await asyncio.wait(tasks)
    print(*(task.get_name() for task in done), *(task.get_name() for task in {*tasks[::-1]}))
    """
    numbers = "0 1 2"
    found = explore(in_main(body))
    assert {each.output for each in found.outcomes} == {f"{numbers} {numbers}\n"}


def test_an_exception_ends_the_program_with_the_traceback_of_asyncio(explore: Explore) -> None:
    [outcome] = explore(in_main("raise ValueError('no')")).outcomes
    assert outcome.end == 1
    assert outcome.output.endswith("    raise ValueError('no')\nValueError: no\n")
    assert "motion" not in outcome.output


def test_debug_mode_names_the_slow_step_by_the_virtual_clock(explore: Explore) -> None:
    source = in_main("import time\n\ntime.sleep(5)").replace("main())", "main(), debug=True)")
    [outcome] = explore(source).outcomes
    assert "took 5.000 seconds" in outcome.output
    assert outcome.seconds == 5


REFUSED = {
    "await asyncio.to_thread(print)": "it has threads beside an event loop",
    "await asyncio.open_connection('127.0.0.1', 1)": "it uses sockets",
    "await asyncio.get_running_loop().create_unix_server(print, 'path')": "it uses sockets",
    "await asyncio.create_subprocess_exec('true')": "it starts processes",
    "asyncio.SelectorEventLoop()": "it has an event loop of its own",
    "asyncio.Runner(loop_factory=asyncio.new_event_loop)": "it chooses its event loop",
    "asyncio.get_running_loop().add_reader(0, print)": "it waits for files",
    "import random\nawait asyncio.gather(*(say(random.random()) for _ in range(2)))": (
        "it does not do the same thing twice"
    ),
}


@pytest.mark.parametrize("body", REFUSED)
def test_a_program_of_more_than_tasks_is_refused_with_the_reason(body: str, explore: Explore) -> None:
    with pytest.raises(NotExploredError, match=REFUSED[body]):
        explore(in_main(body))


def test_a_game_needs_states_that_can_be_told_apart(snippet: Make, tmp_path: Path) -> None:
    with pytest.raises(NotExploredError, match="it runs an event loop"):
        Explorer(tmp_path, this_interpreter()).graph(snippet(in_main("pass")))


def test_too_many_orders_are_limited_by_how_many_tasks_overtake_others(explore: Explore) -> None:
    found = explore(in_main("await asyncio.gather(*(say(each) for each in range(8)))"))
    assert found.complete
    assert found.preemptions == 2
    # One task overtakes others: 7 + 6 + ... + 1. Two: the second one after the first.
    assert found.counts
    assert sum(found.counts) == len(found.outcomes) == sum(1 for order in _orders_of(8) if order <= 2)


def _orders_of(number: int) -> list[int]:
    """For each order of so many tasks, how often one goes before another that was ready before it."""
    counted = [0]
    for left in range(number, 0, -1):
        counted = [each + (place > 0) for each in counted for place in range(left)]
    return counted


def test_the_recording_has_the_tasks_and_where_they_stop(explore: Explore) -> None:
    first = explore(in_main("await asyncio.gather(say('a', 0.5), say('b', 1))")).outcomes[0]
    assert [(lane.name, lane.kind, lane.detail, lane.parent) for lane in first.lanes] == [
        ("MainThread", "process", "", None),
        ("Task-1", "task", "main", 0),
        ("Task-2", "task", "say", 1),
        ("Task-3", "task", "say", 1),
    ]
    told = [
        (event.lane, event.kind) for event in first.recorded() if event.kind in ("suspend", "resume", "end")
    ]
    assert told == [
        (1, "suspend"), (2, "suspend"), (3, "suspend"),
        (2, "resume"), (2, "end"), (3, "resume"), (3, "end"), (1, "resume"), (1, "end"), (0, "end"),
    ]  # fmt: skip
    prints = [event for event in first.recorded() if event.kind == "print"]
    assert [(event.lane, event.number) for event in prints] == [(2, 1), (3, 2)]
    assert prints[0].at < 1_000_000 <= prints[1].at


def test_a_guarantee_that_relies_on_the_order_of_tasks_is_kept_and_the_others_are_told(
    snippet: Make, tmp_path: Path
) -> None:
    program = snippet(in_main("await asyncio.gather(*(say(each) for each in 'ab'))"), ["a", "b"])
    interpreter = this_interpreter()
    schedules = judged(program, Explorer(tmp_path, interpreter).explore(program), interpreter)
    assert schedules.kept
    assert not schedules.always
    assert (schedules.number, schedules.keeping) == (2, 1)
    assert summary(schedules).startswith("every order of ready tasks (2): ")
    told = "\n".join(said_of("ch01/program", schedules))
    assert "first in, first out" in told
    assert "BROKEN" in told


def test_a_guarantee_that_an_order_of_timers_breaks_is_broken(snippet: Make, tmp_path: Path) -> None:
    program = snippet(in_main("await asyncio.gather(*(say(each, 1) for each in 'ab'))"), ["a", "b"])
    interpreter = this_interpreter()
    assert not judged(program, Explorer(tmp_path, interpreter).explore(program), interpreter).kept
