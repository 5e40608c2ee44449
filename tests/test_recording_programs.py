"""What is recorded of other programs and modules: a lane for a program, a file for a line of a module."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from lanes import Program, events, lanes, parents, steps, told


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


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX shell")
@pytest.mark.parametrize("command", ["true /etc/passwd", "true 'a\\\\n' | cat", "'/bin/true' x", b"true /x"])
def test_a_command_for_the_shell_is_named_by_its_first_word(command: str | bytes, run: Program) -> None:
    done = run(f"import subprocess\nsubprocess.run({command!r}, shell=True)")
    assert parents(done) == {"MainProcess": None, "true": "MainProcess"}


@pytest.mark.skipif(os.name != "posix", reason="a file with `#!` is a program on POSIX only")
def test_a_program_with_a_space_in_its_name_has_its_whole_name(run: Program) -> None:
    done = run(
        """
        import os, subprocess
        with open("two words", "w") as file:
            file.write("#!/bin/sh\\ntrue\\n")
        os.chmod("two words", 0o755)
        subprocess.run(["./two words"])
        """
    )
    assert parents(done) == {"MainProcess": None, "two words": "MainProcess"}


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


@pytest.mark.skipif(not hasattr(os, "fork"), reason="elsewhere, `exec` starts another process")
def test_program_that_replaces_itself_goes_on_with_its_main_lane_and_new_others(run: Program) -> None:
    done = run(
        """
        import asyncio, os, sys, threading
        turn = int(os.environ.get("TURN", "0"))
        print("main", turn)
        thread = threading.Thread(target=print, args=("thread", turn), name=f"thread {turn}")
        thread.start()
        thread.join()
        async def work():
            print("task", turn)
        async def main():
            await asyncio.create_task(work(), name=f"task {turn}")
        asyncio.run(main())
        if not turn:
            os.environ["TURN"] = "1"
            os.execv(sys.executable, [sys.executable, __file__])
        """
    )
    assert told(done) == [
        ("MainThread", "main 0"),
        ("thread 0", "thread 0"),
        ("task 0", "task 0"),
        ("MainThread", "main 1"),
        ("thread 1", "thread 1"),
        ("task 1", "task 1"),
    ]
    names = [lane.name for lane in done.recording.lanes]
    found = {lane.name: names[lane.parent] for lane in done.recording.lanes if lane.parent is not None}
    assert found == {
        "thread 0": "MainThread",
        "thread 1": "MainThread",
        "Task-1": "MainThread",
        "task 0": "Task-1",
        "task 1": "Task-1",
    }
    assert steps(done, "MainThread").count(("begin", None)) == 1


@pytest.mark.skipif(not shutil.which("sh"), reason="there is no shell")
def test_python_in_a_pipeline_was_started_by_the_shell(run: Program) -> None:
    done = run(
        """
        import subprocess, sys
        subprocess.run(["sh", "-c", f"{sys.executable} -c 'print(1)' | cat"])
        """
    )
    assert parents(done) == {"MainProcess": None, "sh": "MainProcess", "python -c": "sh"}


@pytest.mark.skipif(os.name != "posix", reason="there is no such process on Windows")
def test_a_python_that_begins_after_the_end_of_its_starter_has_it_as_its_parent(run: Program) -> None:
    done = run(
        """
        import os
        from multiprocessing import resource_tracker
        resource_tracker.register("/motion-nothing", "semaphore")  # and does not wait for the tracker
        print("begun")
        os._exit(0)
        """
    )
    assert parents(done) == {"MainProcess": None, "resource_tracker": "MainProcess"}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_child_whose_parent_ends_at_once_has_it_as_its_parent(run: Program) -> None:
    done = run(
        """
        import os, time
        for _ in range(5):
            if os.fork() == 0:
                if os.fork() == 0:
                    print("daemon")
                os._exit(0)
            os.wait()
        time.sleep(0.3)
        """
    )
    assert [lane.parent is None for lane in done.recording.lanes] == [True] + [False] * 10
