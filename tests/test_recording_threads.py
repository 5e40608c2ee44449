"""What is recorded of threads and processes: each is a lane, with its name, its parent and its end."""

import multiprocessing
import os

import pytest
from lanes import Program, events, lanes, parents, printers, steps, told

from motion.run.outcome import TIME_LIMIT
from motion.run.recording.events import Lane

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals and os.fork")


def method(name: str) -> object:
    missing = name not in multiprocessing.get_all_start_methods()
    return pytest.param(name, marks=pytest.mark.skipif(missing, reason=f"no start method {name} here"))


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


def test_a_run_stopped_at_its_time_limit_keeps_what_it_recorded(run_to_limit: Program) -> None:
    done = run_to_limit(
        """
        import threading, time
        def wait():
            print("begun")
            time.sleep(600)
        threading.Thread(target=wait, name="waiter").start()
        time.sleep(600)
        """,
        lambda done: done.output and "line 11 in <module>" in done.stacks,
    )
    assert done.end == TIME_LIMIT
    assert printers(done) == ["waiter"]
    last = {name: steps(done, name)[-1] for name in ("MainThread", "waiter")}
    assert last == {"MainThread": ("line", 11), "waiter": ("line", 9)}
