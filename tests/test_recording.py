"""When a run is recorded, and that this changes nothing; what was written down in part is read."""

import asyncio
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import motion.run.launch
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.launch import run_snippet
from motion.run.recording.events import Recording
from motion.run.recording.reading import read

STARTUP = Path(motion.run.launch.__file__).parent / "startup"
<<<<<<< HEAD
=======
HITS = 200  # as in motion_recorder/watching.py, which is no module of ours: it is imported by what it records

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals and os.fork")
interpreters = pytest.mark.skipif(
    sys.version_info < (3, 14), reason="concurrent.interpreters is there since Python 3.14"
)


def method(name: str) -> object:
    missing = name not in multiprocessing.get_all_start_methods()
    return pytest.param(name, marks=pytest.mark.skipif(missing, reason=f"no start method {name} here"))


def lanes(run: Run) -> dict[str, Lane]:
    """The lanes by their names, of which there must be no two."""
    found = {lane.name: lane for lane in run.recording.lanes}
    assert len(found) == len(run.recording.lanes)
    return found


def parents(run: Run) -> dict[str, str | None]:
    """Who started each lane."""
    names = [lane.name for lane in run.recording.lanes]
    return {lane.name: None if lane.parent is None else names[lane.parent] for lane in run.recording.lanes}


def events(run: Run, name: str) -> list[Event]:
    return [event for event in run.recording.events if run.recording.lanes[event.lane].name == name]


def steps(run: Run, name: str) -> list[tuple[str, int | None]]:
    """What a lane did, without the times; a beginning that was noted more than once is one."""
    found = [(event.kind, event.number) for event in events(run, name)]
    return [step for at, step in enumerate(found) if step != ("begin", None) or at == 0]


def told(run: Run) -> list[tuple[str | None, str]]:
    """Each line of output, with the lane that printed it."""
    who: dict[int, str] = {}
    for event in run.recording.events:
        if event.kind == "print":
            assert event.number is not None
            assert event.number not in who
            who[event.number] = run.recording.lanes[event.lane].name
    text = run.output.split("\n")
    return [(who.get(number), line) for number, line in enumerate(text, 1) if line or number < len(text)]


def printers(run: Run) -> list[str | None]:
    return [name for name, _ in told(run)]


# Threads and processes


def test_a_program_of_one_thread_is_one_lane(run: Program) -> None:
    done = run("a = 1\nprint(a)")
    assert done.recording.lanes == (Lane("MainThread", "process", "", "", 0, None),)
    assert steps(done, "MainThread") == [
        ("begin", None),
        ("line", 1),
        ("line", 2),
        ("line", 3),
        ("print", 1),
        ("back", None),
        ("end", None),
    ]


def test_a_function_that_returns_goes_back_to_the_line_of_its_call(run: Program) -> None:
    done = run("def f():\n    return 1\n\nx = (\n    f(),\n)")
    found = steps(done, "MainThread")
    assert found[found.index(("line", 3)) + 1] == ("back", 6)


def test_a_function_called_by_a_library_goes_back_to_nowhere_in_the_program(run: Program) -> None:
    done = run("import threading\ndef f():\n    pass\nt = threading.Thread(target=f, name='t')\nt.start()")
    assert steps(done, "t")[-2:] == [("back", None), ("end", None)]


@pytest.mark.parametrize("start_method", [method("fork"), method("spawn"), method("forkserver")])
def test_a_child_process_is_a_lane(start_method: str, run: Program) -> None:
    done = run(
        f"""
        import multiprocessing
        def work():
            print("child")
        if __name__ == "__main__":
            context = multiprocessing.get_context({start_method!r})
            child = context.Process(target=work, name="worker")
            child.start()
            child.join()
            print("parent")
        """
    )
    assert told(done) == [("worker", "child"), ("MainProcess", "parent")]
    assert lanes(done)["worker"].kind == lanes(done)["MainProcess"].kind == "process"
    assert lanes(done)["worker"].process == "worker"
    assert lanes(done)["worker"].thread != lanes(done)["MainProcess"].thread
    assert parents(done)["worker"] == "MainProcess"
    child = steps(done, "worker")
    assert child[0] == ("begin", None)
    assert ("line", 4) in child
    assert child[-1] == ("end", None)
    # A child that Python starts anew reads the module; the server may have read it for its children.
    if start_method != "forkserver":
        assert (("line", 3) in child) == (start_method == "spawn")
    started = [event for event in done.recording.events if event.kind == "start"]
    assert done.recording.lanes.index(lanes(done)["worker"]) in [event.number for event in started]


def test_a_named_thread_is_a_lane(run: Program) -> None:
    done = run(
        """
        import threading
        def work():
            print("in thread")
        baker = threading.Thread(target=work, name="baker")
        baker.start()
        baker.join()
        print("end")
        """
    )
    assert told(done) == [("baker", "in thread"), ("MainThread", "end")]
    assert lanes(done)["baker"] == Lane("baker", "thread", "", "", 1, 0)
    assert steps(done, "baker") == [
        ("begin", None),
        ("line", 4),
        ("print", 1),
        ("back", None),
        ("end", None),
    ]


def test_a_thread_started_by_a_thread_has_it_as_its_parent(run: Program) -> None:
    done = run(
        """
        import threading
        def outer():
            inner = threading.Thread(target=print, args=("inner",), name="inner")
            inner.start()
            inner.join()
        threading.Thread(target=outer, name="outer").start()
        """
    )
    assert parents(done) == {"MainThread": None, "outer": "MainThread", "inner": "outer"}
    assert printers(done) == ["inner"]


def test_a_thread_of_the_low_level_module_is_a_lane(run: Program) -> None:
    done = run(
        """
        import _thread
        def work():
            print("in thread")
            lock.release()
        lock = _thread.allocate_lock()
        lock.acquire()
        _thread.start_new_thread(work, ())
        lock.acquire()
        print("end")
        """
    )
    assert told(done) == [("thread", "in thread"), ("MainThread", "end")]


def test_a_worker_thread_of_an_executor_is_one_lane(run: Program) -> None:
    done = run(
        """
        from concurrent.futures import ThreadPoolExecutor
        def work(number):
            print("job", number)
        with ThreadPoolExecutor(1, thread_name_prefix="oven") as pool:
            for number in (1, 2):
                pool.submit(work, number).result()
        """
    )
    assert told(done) == [("oven_0", "job 1"), ("oven_0", "job 2")]
    assert parents(done) == {"MainThread": None, "oven_0": "MainThread"}
    assert lanes(done)["oven_0"].kind == "thread"


@pytest.mark.parametrize(
    ("start_method", "name"),
    [
        pytest.param(*method("fork").values, "ForkProcess-1", marks=method("fork").marks),  # type: ignore[attr-defined]
        ("spawn", "SpawnProcess-1"),
    ],
)
def test_a_worker_process_of_an_executor_is_one_lane(start_method: str, name: str, run: Program) -> None:
    done = run(
        f"""
        import multiprocessing
        from concurrent.futures import ProcessPoolExecutor
        def work(number):
            print("job", number)
        if __name__ == "__main__":
            context = multiprocessing.get_context({start_method!r})
            with ProcessPoolExecutor(1, mp_context=context) as pool:
                for number in (1, 2):
                    pool.submit(work, number).result()
        """
    )
    assert told(done) == [(name, "job 1"), (name, "job 2")]
    assert lanes(done)[name].kind == "process"
    assert parents(done)[name] == "MainProcess"


@posix
def test_a_child_by_os_fork_is_a_lane(run: Program) -> None:
    done = run(
        """
        import os
        print("before")
        if (pid := os.fork()) == 0:
            print("child")
            os._exit(0)
        os.waitpid(pid, 0)
        print("parent")
        """
    )
    assert told(done) == [("MainProcess", "before"), ("child", "child"), ("MainProcess", "parent")]
    assert lanes(done)["child"].kind == "process"
    assert parents(done)["child"] == "MainProcess"


@posix
def test_a_child_by_os_fork_that_ends_as_a_program_does_has_an_end(run: Program) -> None:
    done = run("import os, sys\nif os.fork() == 0:\n    sys.exit()\nos.wait()")
    assert steps(done, "child")[-1] == ("end", None)


@posix
def test_a_child_killed_by_a_signal_has_an_end(run: Program) -> None:
    done = run(
        """
        import multiprocessing, os, signal
        def work():
            print("child")
            os.kill(os.getpid(), signal.SIGKILL)
        child = multiprocessing.get_context("fork").Process(target=work, name="victim")
        child.start()
        child.join()
        print(child.exitcode)
        """
    )
    assert told(done) == [("victim", "child"), ("MainProcess", "-9")]
    assert steps(done, "victim")[-3:] == [("print", 1), ("line", 5), ("end", None)]
    # Who noted the end, does not know the CPU time of what has ended.
    assert events(done, "victim")[-1].cpu == -1


@posix
def test_a_program_killed_by_a_signal_keeps_what_it_recorded(run: Program) -> None:
    done = run("import os, signal\nprint('a')\nos.kill(os.getpid(), signal.SIGKILL)")
    assert steps(done, "MainThread") == [
        ("begin", None),
        ("line", 1),
        ("line", 2),
        ("line", 3),
        ("print", 1),
        ("line", 4),
    ]


def test_a_program_that_crashes_keeps_what_it_recorded(run: Program) -> None:
    done = run("print('a')\nimport ctypes\nctypes.string_at(0)")
    assert steps(done, "MainThread")[1:] == [("line", 1), ("line", 2), ("print", 1), ("line", 3), ("line", 4)]


def test_a_run_stopped_at_its_time_limit_keeps_what_it_recorded(run: Program) -> None:
    done = run(
        """
        import threading, time
        def wait():
            print("begun")
            time.sleep(60)
        threading.Thread(target=wait, name="waiter").start()
        time.sleep(60)
        """,
        motion="timeout = 0.5",
    )
    assert done.end == TIME_LIMIT
    assert printers(done) == ["waiter"]
    last = {name: steps(done, name)[-1] for name in ("MainThread", "waiter")}
    assert last == {"MainThread": ("line", 11), "waiter": ("line", 9)}


# Other programs


@pytest.mark.skipif(not shutil.which("sleep"), reason="there is no sleep")
def test_a_program_that_is_not_python_begins_and_ends(run: Program) -> None:
    done = run('import subprocess\nsubprocess.run(["sleep", "0.1"])\nprint("end")')
    assert lanes(done)["sleep"].kind == "program"
    assert parents(done)["sleep"] == "MainProcess"
    [start] = [event for event in done.recording.events if event.kind == "start"]
    [end] = events(done, "sleep")
    assert (end.kind, end.cpu) == ("end", -1)
    assert end.at > start.at


@pytest.mark.skipif(not shutil.which("sleep"), reason="there is no sleep")
def test_a_program_started_by_asyncio_begins_and_ends(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def main():
            child = await asyncio.create_subprocess_exec("sleep", "0.1")
            await child.wait()
        asyncio.run(main())
        """
    )
    assert lanes(done)["sleep"].kind == "program"
    assert parents(done)["sleep"] == "Task-1"
    assert [event.kind for event in events(done, "sleep")] == ["end"]


@pytest.mark.skipif(not shutil.which("sleep"), reason="there is no sleep")
def test_a_program_started_through_the_shell_has_its_name(run: Program) -> None:
    done = run('import subprocess\nsubprocess.run("sleep 0.01", shell=True)')
    assert parents(done) == {"MainProcess": None, "sleep": "MainProcess"}


def test_a_python_program_in_the_scratch_folder_is_a_lane(run: Program) -> None:
    done = run(
        """
        import subprocess, sys
        with open("worker.py", "w") as file:
            file.write("x = 1\\nprint('worker')\\n")
        subprocess.run([sys.executable, "worker.py"])
        """
    )
    assert told(done) == [("worker.py", "worker")]
    assert lanes(done)["worker.py"].kind == "process"
    assert parents(done)["worker.py"] == "MainProcess"
    lines = [event for event in events(done, "worker.py") if event.kind == "line"]
    assert [(event.number, event.text) for event in lines] == [(1, "worker.py"), (2, "worker.py")]
    assert steps(done, "worker.py")[-1] == ("end", None)


def test_a_python_program_given_as_text_is_a_lane(run: Program) -> None:
    done = run('import subprocess, sys\nsubprocess.run([sys.executable, "-c", "print(1)"])')
    assert told(done) == [("python -c", "1")]
    assert parents(done) == {"MainProcess": None, "python -c": "MainProcess"}
    [line] = [event for event in events(done, "python -c") if event.kind == "line"]
    assert (line.number, line.text) == (1, "<string>")


def test_a_module_beside_the_program_is_recorded_with_its_file(
    run: Program, write: Callable[..., Path]
) -> None:
    write("def work():\n    print('work')", name="ch01/_helper")
    done = run("import _helper\n_helper.work()")
    lines = [(event.number, event.text) for event in events(done, "MainThread") if event.kind == "line"]
    assert (3, "_helper.py") in lines
    assert lines[-1] == (3, "_helper.py")
    assert (2, "") in lines


def test_the_standard_library_is_not_recorded(run: Program) -> None:
    done = run("import json\njson.dumps([1, 2])")
    assert {event.text for event in done.recording.events} == {""}
    assert len(done.recording.events) < 10


# Tasks


def test_a_task_is_a_lane_of_the_thread_of_its_loop(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def bake(number):
            await asyncio.sleep(0.01)
            print("baked", number)
        async def main():
            first = asyncio.create_task(bake(1))
            second = asyncio.create_task(bake(2), name="second")
            await first
            await second
        asyncio.run(main())
        """
    )
    main, first, second = (lanes(done)[name] for name in ("Task-1", "Task-2", "second"))
    assert {lane.kind for lane in (main, first, second)} == {"task"}
    assert [lane.detail for lane in (main, first, second)] == ["main", "bake", "bake"]
    assert {lane.thread for lane in done.recording.lanes} == {0}
    assert parents(done) == {
        "MainThread": None,
        "Task-1": "MainThread",
        "Task-2": "Task-1",
        "second": "Task-1",
    }
    assert told(done) == [("Task-2", "baked 1"), ("second", "baked 2")]
    assert steps(done, "Task-2") == [
        ("line", 4),
        ("suspend", 4),
        ("resume", 4),
        ("line", 5),
        ("print", 1),
        ("end", None),
    ]


def test_an_eager_task_is_one_lane_from_its_first_line_on(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def quick():
            print("quick")
        async def slow():
            print("slow")
            await asyncio.sleep(0)
            print("still slow")
        async def main():
            asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
            one = asyncio.create_task(quick(), name="one")
            two = asyncio.create_task(slow(), name="two")
            await one
            await two
        asyncio.run(main(), debug=False)
        """
    )
    assert told(done) == [("one", "quick"), ("two", "slow"), ("two", "still slow")]
    assert parents(done) == {"MainThread": None, "Task-1": "MainThread", "one": "Task-1", "two": "Task-1"}
    assert [lanes(done)[name].detail for name in ("one", "two")] == ["quick", "slow"]
    assert steps(done, "one") == [("line", 4), ("print", 1), ("end", None)]


def test_two_loops_in_two_threads_have_their_own_tasks(run: Program) -> None:
    done = run(
        """
        import asyncio, threading
        async def bake(name):
            await asyncio.sleep(0)
            print(name)
        async def main(name):
            await asyncio.create_task(bake(name), name=name)
        def loop(name):
            asyncio.run(main(name))
        threads = [threading.Thread(target=loop, args=(f"bake {n}",), name=f"loop {n}") for n in (1, 2)]
        for thread in threads:
            thread.start()
            thread.join()
        """
    )
    assert told(done) == [("bake 1", "bake 1"), ("bake 2", "bake 2")]
    for number in (1, 2):
        bake, loop = lanes(done)[f"bake {number}"], lanes(done)[f"loop {number}"]
        assert bake.parent is not None
        main = done.recording.lanes[bake.parent]
        assert main.detail == "main"
        assert main.parent is not None
        assert done.recording.lanes[main.parent] == loop
        assert bake.thread == main.thread == loop.thread


def test_a_task_of_which_all_is_awaited_through_others_is_suspended_by_each(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def inner():
            await asyncio.sleep(0)
        async def main():
            await inner()
        asyncio.run(main())
        """
    )
    task = [step for step in steps(done, "Task-1") if step[0] in ("suspend", "resume")]
    assert task == [("suspend", 4), ("suspend", 6), ("resume", 6), ("resume", 4)]


def test_a_generator_is_never_suspended(run: Program) -> None:
    done = run(
        """
        def numbers():
            yield 1
            yield 2
        for number in numbers():
            print(number)
        """
    )
    assert "suspend" not in {event.kind for event in done.recording.events}
    found = steps(done, "MainThread")
    assert found[found.index(("line", 3)) + 1] == ("back", 5)


def test_an_async_generator_is_suspended_where_it_awaits_and_not_where_it_yields(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def numbers():
            yield 1
            await asyncio.sleep(0)
            yield 2
        async def main():
            async for number in numbers():
                print(number)
        asyncio.run(main())
        """
    )
    suspended = [number for kind, number in steps(done, "Task-1") if kind == "suspend"]
    assert suspended == [5, 8]
    found = steps(done, "Task-1")
    assert found[found.index(("line", 4)) + 1] == ("back", 8)


def test_a_task_that_ends_by_an_exception_ends_with_its_name(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def bad():
            raise ValueError("bad")
        async def main():
            await asyncio.wait([asyncio.create_task(bad(), name="bad")])
        asyncio.run(main())
        """
    )
    assert events(done, "bad")[-1][3:6] == ("end", None, "ValueError")
    assert events(done, "Task-1")[-1][3:6] == ("end", None, "")


def test_a_cancelled_task_ends_with_the_name_of_that(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def wait():
            await asyncio.sleep(60)
        async def main():
            task = asyncio.create_task(wait(), name="wait")
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.wait([task])
        asyncio.run(main())
        """
    )
    assert events(done, "wait")[-1][3:6] == ("end", None, "CancelledError")


def test_a_coroutine_that_fails_within_a_task_does_not_end_it(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def bad():
            raise ValueError("bad")
        async def main():
            try:
                await bad()
            except ValueError:
                print("caught")
        asyncio.run(main())
        """
    )
    found = steps(done, "Task-1")
    assert found[found.index(("line", 4)) + 1] == ("back", 7)
    assert found.count(("end", None)) == 1


# Interpreters


@interpreters
def test_a_sub_interpreter_is_one_lane_however_often_it_is_called(run: Program) -> None:
    done = run(
        """
        from concurrent import interpreters
        other = interpreters.create()
        for number in (1, 2):
            other.exec(f"print('inside', {number})")
        other.close()
        print("end")
        """
    )
    assert told(done) == [
        ("interpreter 1", "inside 1"),
        ("interpreter 1", "inside 2"),
        ("MainThread", "end"),
    ]
    assert lanes(done)["interpreter 1"].kind == "interpreter"
    # It has the thread of who calls it: they take turns.
    assert lanes(done)["interpreter 1"].thread == lanes(done)["MainThread"].thread
    assert steps(done, "interpreter 1")[-1] == ("end", None)


@interpreters
def test_a_thread_in_a_sub_interpreter_has_its_name(run: Program) -> None:
    done = run(
        """
        from concurrent import interpreters
        other = interpreters.create()
        other.exec('''
        import threading
        print("before")
        thread = threading.Thread(target=print, args=("inside",), name="baker")
        thread.start()
        thread.join()
        ''')
        other.close()
        """
    )
    assert told(done) == [("interpreter 1", "before"), ("baker", "inside")]
    assert lanes(done)["baker"].kind == "thread"
    assert parents(done)["baker"] == "interpreter 1"


@interpreters
def test_a_worker_of_an_executor_with_interpreters_is_one_lane(run: Program) -> None:
    done = run(
        """
        from concurrent.futures import InterpreterPoolExecutor
        def work(number):
            print("job", number)
        if __name__ == "__main__":
            with InterpreterPoolExecutor(1) as pool:
                for number in (1, 2):
                    pool.submit(work, number).result()
        """
    )
    assert told(done) == [("interpreter 1", "job 1"), ("interpreter 1", "job 2")]
    assert lanes(done)["interpreter 1"].kind == "interpreter"
    assert lanes(done)["interpreter 1"].thread != lanes(done)["MainThread"].thread


# Hot loops


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
        import sys, types
        calls = 0
        monitoring, events = sys.monitoring, sys.monitoring.events

        def counted(event):
            def callback(*arguments):
                global calls
                calls += 1
                return before(*arguments)
            before = monitoring.register_callback(4, event, None)
            monitoring.register_callback(4, event, callback)

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
        import sys
        monitoring, event = sys.monitoring, sys.monitoring.events.PY_UNWIND
        calls = 0
        def callback(*arguments):
            global calls
            calls += 1
            return before(*arguments)
        before = monitoring.register_callback(4, event, None)
        monitoring.register_callback(4, event, callback)
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


# Output


def test_a_line_is_of_who_completes_it(run: Program) -> None:
    done = run(
        """
        import threading
        begun, ended = threading.Event(), threading.Event()
        def one():
            print("a", end="", flush=True)
            begun.set()
            ended.wait()
            print("c", end="", flush=True)
            print("!", flush=True)
        def two():
            begun.wait()
            print("b", flush=True)
            ended.set()
        for work in (one, two):
            threading.Thread(target=work, name=work.__name__).start()
        """
    )
    assert told(done) == [("two", "ab"), ("one", "c!")]


def test_what_a_thread_began_and_another_flushed_is_its_own(run: Program) -> None:
    done = run(
        """
        import sys, threading
        thread = threading.Thread(target=print, args=("a",), kwargs={"end": ""}, name="one")
        thread.start()
        thread.join()
        sys.stdout.flush()
        """
    )
    assert told(done) == [("one", "a")]
    [printed] = [event for event in done.recording.events if event.kind == "print"]
    assert printed.cpu == -1  # it is not the thread's own that would be there


def test_equal_lines_of_two_threads_are_each_of_its_own_thread(run: Program) -> None:
    done = run(
        """
        import threading
        turn = threading.Barrier(2)
        def work(first):
            for number in range(4):
                if (number % 2 == 0) == first:
                    print("line")
                turn.wait()
        threads = [threading.Thread(target=work, args=(n == 1,), name=f"t{n}") for n in (1, 2)]
        for thread in threads:
            thread.start()
        """
    )
    assert printers(done) == ["t1", "t2", "t1", "t2"]


def test_each_line_of_a_print_of_several_is_of_the_same_lane(run: Program) -> None:
    done = run(
        """
        import sys
        print("a\\nb\\n\\nc")
        print("x", "y", sep="\\n", end="\\n\\n")
        sys.stdout.writelines(["1\\n", "2\\n", "3"])
        """
    )
    assert done.output == "a\nb\n\nc\nx\ny\n\n1\n2\n3"
    assert printers(done) == ["MainThread"] * 10


def test_stderr_and_a_traceback_are_of_the_lane_that_printed_them(run: Program) -> None:
    done = run(
        """
        import sys, threading
        def bad():
            raise ValueError("no")
        print("err", file=sys.stderr)
        thread = threading.Thread(target=bad, name="bad")
        thread.start()
        thread.join()
        1 / 0
        """
    )
    text = told(done)
    assert text[0] == ("MainThread", "err")
    assert text[1] == ("bad", "Exception in thread bad:")
    at = text.index(("bad", "ValueError: no"))
    assert {name for name, _ in text[1 : at + 1]} == {"bad"}
    assert {name for name, _ in text[at + 1 :]} == {"MainThread"}
    assert text[-1] == ("MainThread", "ZeroDivisionError: division by zero")


@posix
def test_a_line_that_another_program_printed_is_nobodys(run: Program) -> None:
    done = run('import subprocess\nprint("a")\nsubprocess.run(["echo", "b"])\nprint("c")')
    assert told(done) == [("MainProcess", "a"), (None, "b"), ("MainProcess", "c")]


def test_what_a_child_prints_into_a_pipe_is_of_the_parent_that_prints_it(run: Program) -> None:
    done = run(
        """
        import subprocess, sys
        command = [sys.executable, "-c", "print('a')\\nprint('b')"]
        text = subprocess.run(command, capture_output=True, text=True).stdout
        print("b")
        print(text, end="")
        """
    )
    assert told(done) == [("MainProcess", "b"), ("MainProcess", "a"), ("MainProcess", "b")]
    assert "print" not in {event.kind for event in events(done, "python -c")}


def test_what_a_child_prints_into_a_pipe_is_nobodys_if_another_way_brings_it_out(run: Program) -> None:
    done = run(
        """
        import os, subprocess, sys
        command = [sys.executable, "-c", "print('a')"]
        os.write(1, subprocess.run(command, capture_output=True).stdout)
        """
    )
    assert told(done) == [(None, "a")]


def test_redirected_output_is_of_who_prints_it_at_last(run: Program) -> None:
    done = run(
        """
        import contextlib, io, threading
        text = io.StringIO()
        def work():
            with contextlib.redirect_stdout(text):
                print("a")
        thread = threading.Thread(target=work, name="one")
        thread.start()
        thread.join()
        print("b")
        print(text.getvalue(), end="")
        """
    )
    assert told(done) == [("MainThread", "b"), ("MainThread", "a")]


@posix
def test_what_went_to_a_file_in_the_place_of_the_output_is_not_a_line_of_it(run: Program) -> None:
    done = run(
        """
        import os
        output, file = os.dup(1), os.open("file", os.O_CREAT | os.O_WRONLY)
        os.dup2(file, 1)
        print("a")
        os.dup2(output, 1)
        print("b")
        print("a")
        """
    )
    assert told(done) == [("MainThread", "b"), ("MainThread", "a")]
    assert steps(done, "MainThread").index(("print", 2)) > steps(done, "MainThread").index(("line", 8))


def test_what_is_printed_while_python_shuts_down_is_of_the_main_thread(run: Program) -> None:
    done = run(
        """
        import atexit
        class Last:
            def __del__(self):
                print("gone")
        last = Last()
        last.itself = last
        atexit.register(print, "at exit")
        print("end")
        """
    )
    assert told(done) == [("MainThread", "end"), ("MainThread", "at exit"), ("MainThread", "gone")]
    assert steps(done, "MainThread")[-2:] == [("end", None), ("print", 3)]


@posix
def test_a_line_of_a_signal_handler_is_of_the_lane_it_interrupts(run: Program) -> None:
    done = run(
        """
        import os, signal
        def handler(number, frame):
            print("signal")
        signal.signal(signal.SIGUSR1, handler)
        os.kill(os.getpid(), signal.SIGUSR1)
        print("end")
        """
    )
    assert told(done) == [("MainThread", "signal"), ("MainThread", "end")]
    found = steps(done, "MainThread")
    assert found[found.index(("print", 1)) + 1] == ("back", 6)


def test_what_is_written_past_pythons_streams_is_nobodys(run: Program) -> None:
    done = run(
        """
        import os, sys
        print("a")
        sys.stdout.buffer.write(b"b\\n")
        sys.stdout.buffer.flush()
        os.write(1, b"c\\n")
        print("d")
        """
    )
    assert told(done) == [("MainThread", "a"), (None, "b"), (None, "c"), ("MainThread", "d")]


def test_every_text_is_found_in_the_output_as_it_arrives(run: Program) -> None:
    code = r"""
import sys
print("é ✓ \x85 \u2028 \t '\"\\ \0|")
print(repr("\udcff"), ascii("é"), "\x1c\x1d")
sys.stdout.write("windows\r\n")
print("\udcff\ud800", file=sys.stderr)
print("\udc80")
print("", end="")
print()
print("end")
"""
    done = run(code)
    assert len(told(done)) == 7
    assert set(printers(done)) == {"MainThread"}


def test_long_texts_are_recorded(run: Program) -> None:
    # One that is not even as long as one file of the recording, and more than fit into one.
    done = run("for n in range(5):\n    print(str(n) * 150_000)\nprint('end')")
    assert printers(done) == ["MainThread"] * 6
    assert steps(done, "MainThread")[-1] == ("end", None)


def test_a_text_too_long_to_be_recorded_is_nobodys(run: Program) -> None:
    done = run("print('x' * 1_040_000)\nprint('y' * 8_000)\nprint('end')")
    assert printers(done) == ["MainThread"] * 3
    done = run(r"print('\t' * 600_000)" + "\nprint('end')")  # its note is twice as long
    assert printers(done) == [None, "MainThread"]


# Without a recording
>>>>>>> 47ed3b2 (The recorder is a package, a module for each job, and nothing of it reaches the program: no exception, frame, file or lookup)


def test_an_unrecorded_run_is_the_same_without_a_recording(
    snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(
        "import io, sys\nprint('a', type(sys.stdout) is io.TextIOWrapper, sys.monitoring.get_tool(4))"
    )
    recorded = asyncio.run(run_snippet(program, interpreter))
    unrecorded = asyncio.run(run_snippet(program, interpreter, recorded=False))
    assert recorded.output == "a True motion\n"
    assert unrecorded.output == "a True None\n"
    assert unrecorded.recording == Recording()


def test_an_interpreter_that_another_tool_watches_is_not_recorded(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("print('a', type(sys.stdout).__name__)", encoding="utf-8")
    start = f"""
import sys
sys.path.insert(0, {str(STARTUP)!r})
import motion_recorder
sys.monitoring.use_tool_id(motion_recorder.TOOL, "another")
motion_recorder.record({str(tmp_path / "recording")!r}, {str(program)!r}, {str(tmp_path)!r})
exec(compile(open({str(program)!r}).read(), {str(program)!r}, "exec"))
"""
    (tmp_path / "recording").mkdir()
    done = subprocess.run([sys.executable, "-c", start], check=True, capture_output=True, text=True)
    assert done.stdout == "a TextIOWrapper\n"
    assert list((tmp_path / "recording").iterdir()) == []
    assert read(tmp_path / "recording", done.stdout, (0, 0)) == Recording()


@pytest.mark.parametrize("recorded", [True, False])
def test_nothing_holds_a_task_but_the_program(
    recorded: bool,
    snippet: Callable[..., Snippet],
    interpreter: Interpreter,
) -> None:
    program = snippet(
        """
        import asyncio, gc, weakref
        async def quick():
            await asyncio.sleep(0)
        async def forever():
            await asyncio.get_running_loop().create_future()
        async def main():
            gc.disable()
            task = asyncio.create_task(quick())
            seen = weakref.ref(task)
            await task
            del task
            await asyncio.sleep(0)
            print(seen())
            seen = weakref.ref(asyncio.create_task(forever()))
            await asyncio.sleep(0)
            gc.collect()
            print(seen())
        asyncio.run(main())
        """
    )
    done = asyncio.run(run_snippet(program, interpreter, recorded=recorded))
    assert [line for line in done.output.splitlines() if not line.startswith(("Task was", "task:"))] == [
        "None",
        "None",
    ]


def test_damaged_notes_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "1").write_bytes(
        b"process\t7.0.1\t1000\t1000\t0\t(7, 1, 0, 'program.py')\n"
        b"thread\t7.0.1\t2000\t2000\t0\t('MainThread', 7, True)\n"
        b"line\t7.0.1\t3000\t3000\t0\t4\n"
        b"line\t7.0.1\t3000\n"
        b"line\t7.0.1\t3000\t3000\t0\t(4\n"
        b"print\t7.0.1\t4000\t4000\t0\t('<stdout>', 1, 2, '\xff\n"
        b"line\t7.0.1\t5000\t5000\t0\t5\nline\t7.0.1\t60" + b"\0" * 50
    )
    recording = read(tmp_path, "", (1, 2))
    assert [event.number for event in recording.events if event.kind == "line"] == [4, 5]
