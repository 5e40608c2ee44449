"""What is recorded of hot loops: so much, and then no more."""

import os
from collections import Counter

import pytest
from lanes import Program, steps

HITS = 200  # as in motion_recorder/watching.py, which is no module of ours: it is imported by what it records


def test_a_line_that_is_reached_often_is_noted_often_and_then_no_more(run: Program) -> None:
    done = run("n = 0\nfor i in range(5000):\n    n += i\nprint(n)")
    found = Counter(steps(done, "MainThread"))
    assert found["line", 4] == HITS
    assert found["many", 4] == 1
    assert found["line", 5] == found["print", 1] == 1


def test_a_line_that_is_reached_as_often_as_is_noted_is_not_many(run: Program) -> None:
    done = run(f"n = 0\nfor i in range({HITS}):\n    n += i\nprint(n)")
    found = Counter(steps(done, "MainThread"))
    assert (found["line", 4], found["many", 4]) == (HITS, 0)


def test_a_thread_that_reaches_only_what_is_not_watched_any_more_is_a_lane(run: Program) -> None:
    done = run(
        """
        import threading
        def work():
            for _ in range(5_000):
                pass
        for name in ("first", "second", "third"):
            thread = threading.Thread(target=work, name=name)
            thread.start()
            thread.join()
        """
    )
    assert [lane.name for lane in done.recording.lanes] == ["MainThread", "first", "second", "third"]
    assert steps(done, "third") == [("begin", None), ("many", 4), ("back", None), ("end", None)]


STARTED = {
    "threads of the low-level module": """
        import _thread, time
        done = []
        def work(n):
            done.append(n)
        for n in range(250): _thread.start_new_thread(work, (n,))
        while len(done) < 250: time.sleep(0.01)
    """,
    "threads of a pool": """
        import threading
        from concurrent.futures import ThreadPoolExecutor
        barrier = threading.Barrier(250)
        def work(n):
            barrier.wait()
        with ThreadPoolExecutor(250) as pool: list(pool.map(work, range(250)))
    """,
    "threads with a function of one line": """
        import threading
        threads = [threading.Thread(target=lambda: [].append(1)) for _ in range(250)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
    """,
    "tasks with a function of one line": """
        import asyncio
        async def work(): pass
        async def main():
            await asyncio.gather(*[work() for _ in range(249)])
        asyncio.run(main())
    """,
}


@pytest.mark.parametrize("code", STARTED.values(), ids=STARTED)
def test_all_that_run_one_function_are_lanes(code: str, run: Program) -> None:
    recording = run(code).recording
    assert len(recording.lanes) + recording.hidden == 251


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_a_child_that_runs_what_is_not_watched_any_more_is_a_lane(run: Program) -> None:
    done = run(
        """
        import multiprocessing, os
        def work():
            return 1
        for _ in range(300):
            work()
        if os.fork() == 0:
            work()
            work()
            os._exit(0)
        os.wait()
        process = multiprocessing.get_context("fork").Process(target=work)
        process.start()
        process.join()
        """
    )
    assert [lane.kind for lane in done.recording.lanes] == ["process"] * 3


def test_each_call_of_a_function_of_one_line_is_noted(run: Program) -> None:
    done = run(
        """
        def double(n): return 2 * n
        double(1)
        double(2)
        double(3)
        """
    )
    reached = [number for kind, number in steps(done, "MainThread") if kind == "line"]
    assert reached[-6:] == [3, 2, 4, 2, 5, 2]


HOT = {
    "a line": "n += 1",
    "a call": "f()",
    "a generator": "g.send(None)",
    "a coroutine": "c.send(None)",
}


@pytest.mark.parametrize("body", HOT.values(), ids=HOT)
def test_a_hot_loop_is_watched_no_longer_than_it_is_noted(body: str, run: Program) -> None:
    done = run(
        f"""
        import gc, sys, types
        calls = 0
        events = sys.monitoring.events
        [tool] = (thing for thing in gc.get_objects() if type(thing).__module__ == "motion_recorder.tool")

        def counted(event):
            def callback(*arguments):
                global calls
                calls += 1
                return before(*arguments)
            before = tool.register(tool.number, event, None)
            tool.register(tool.number, event, callback)

        @types.coroutine
        def forever():
            while True:
                yield
        async def wait():
            await forever()
        def f():
            return 1
        n, g, c = 0, forever(), wait()
        next(g)
        c.send(None)

        def loop(often):
            global n
            for _ in range(often):
                {body}

        for event in (events.PY_START, events.LINE, events.PY_RETURN, events.PY_YIELD, events.PY_RESUME):
            counted(event)
        for often in (1_000, 50_000):
            calls = 0
            loop(often)
            print(calls)
        """
    )
    first, second = map(int, done.output.split())
    # Places reached by now: each of them once more than it is noted, and never again.
    assert HITS < first < 10 * (HITS + 1)
    assert second < 10
    assert len(done.recording.events) < 10 * (HITS + 1)


def test_exceptions_are_watched_only_for_so_many(run: Program) -> None:
    done = run(
        """
        import gc, sys
        event = sys.monitoring.events.PY_UNWIND
        [tool] = (thing for thing in gc.get_objects() if type(thing).__module__ == "motion_recorder.tool")
        calls = 0
        def callback(*arguments):
            global calls
            calls += 1
            return before(*arguments)
        before = tool.register(tool.number, event, None)
        tool.register(tool.number, event, callback)
        def fail():
            raise ValueError
        for _ in range(20_000):
            try:
                fail()
            except ValueError:
                pass
        print(calls)
        """
    )
    assert int(done.output) <= 5_000
    assert len(done.recording.events) < 10 * HITS
