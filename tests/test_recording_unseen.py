"""A program prints the same whether it is recorded or not, whatever it does with Python."""

import asyncio
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from recordings import printed

from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.launch import run_snippet

PROGRAMS = {
    "built-in functions are replaced": """
        import asyncio, builtins, sys, threading
        async def work(): await asyncio.sleep(0); print("task")
        names = [name for name in dir(builtins) if name not in ("print", "setattr") and name[0] != "_"]
        saved = {name: builtins.__dict__[name] for name in names}
        for name in names: setattr(builtins, name, None)
        print("one")
        def inner(): print("two"); return [print("three")]
        inner()
        sys.stderr.write("four\\n")
        builtins.__dict__.update(saved)
        asyncio.run(work())
        thread = threading.Thread(target=print, args=("five",)); thread.start(); thread.join()
    """,
    "an object that has a stream's method is copied": """
        import copy, sys
        class Log:
            def __init__(self): self.write = sys.stdout.write
        copy.deepcopy(Log()).write("deep\\n")
        copy.copy(Log()).write("shallow\\n")
        print(copy.deepcopy(sys.stdout.write) == sys.stdout.write)
    """,
    "the words of a command come from a generator": """
        import subprocess, sys
        words = [sys.executable, "-c", "print('hello')"]
        subprocess.run((word for word in words if word), check=True)
        print("ran it")
    """,
    "the words of a command run code": """
        import subprocess, sys
        class Path:
            def __fspath__(self):
                print("asked")
                return sys.executable
        class Words(list):
            def __iter__(self):
                print("gone through")
                return super().__iter__()
        subprocess.run([Path(), "-c", "print(1)"])
        subprocess.run(Words([sys.executable, "-c", "print(2)"]))
    """,
    "a factory gives what is no task": """
        import asyncio
        class Slow(asyncio.Future):
            def set_name(self, name):
                pass
        async def work():
            return 42
        async def main():
            loop = asyncio.get_running_loop()
            for make in (lambda: Slow(loop=loop), lambda: 42, lambda: 1 / 0):
                loop.set_task_factory(lambda loop, coroutine, **kwargs: coroutine.close() or make())
                try:
                    print(type(loop.create_task(work())).__name__)
                except ZeroDivisionError as error:
                    print(error, error.__traceback__.tb_next.tb_frame.f_code.co_name)
            loop.set_task_factory(None)
        asyncio.run(main())
    """,
    "tasks and threads answer with code of their own": """
        import asyncio, threading
        class Task(asyncio.Task):
            def get_name(self): raise RuntimeError("name")
            def get_coro(self): raise RuntimeError("coroutine")
            def done(self): print("done?"); return super().done()
            def __eq__(self, other): raise RuntimeError("equal")
            def __hash__(self): return 1
        class Name(str):
            def __repr__(self): raise RuntimeError("repr")
        class Thread(threading.Thread):
            @property
            def name(self): raise RuntimeError("thread")
        async def work(): print("works")
        async def main():
            loop = asyncio.get_running_loop()
            await loop.create_task(work(), name=Name("odd"))
            loop.set_task_factory(lambda loop, coroutine, **kwargs: Task(coroutine, loop=loop, **kwargs))
            await asyncio.sleep(0, loop.create_task(work()))
            await asyncio.sleep(0)
            loop.set_task_factory(None)
        asyncio.run(main())
        try:
            Thread(target=print, args=("thread",)).start()
        except RuntimeError as error:
            print(error)
    """,
    "the deepest call": """
        import sys
        def down(n):
            try:
                print(end="")
                return down(n + 1)
            except RecursionError:
                return n
        def lines(n):
            sys.stdout.write(f"{n}\\n")
            lines(n + 1)
        print("caught at", down(1))
        sys.setrecursionlimit(100)
        print("caught at", down(1))
        lines(1)
    """,
    "what a stream is": """
        import copy, io, pickle, sys
        print(sys.stdout, type(sys.stdout) is io.TextIOWrapper, type(sys.stdout.buffer.raw))
        for save in (pickle.dumps, copy.copy):
            try:
                save(sys.stdout)
            except TypeError as error:
                print(error)
        print(sys.stdout.mode, sys.stdout.errors, sys.stdout.line_buffering, sys.stdout.write_through)
    """,
    "what functions are": """
        import sys
        for function in sys.stdout.write, sys.stdout.buffer.write, sys.monitoring.use_tool_id:
            print(type(function), "%s" % function == str(function), isinstance(function, tuple))
            print(function == function, {function: 1}[function], function.__module__)
            for wrong in (len, iter, lambda f: f[0], lambda f: f + (), lambda f: f * 2, lambda f: f < f):
                try:
                    print(wrong(function))
                except TypeError as error:
                    print(error)
        print(sys.stdout.write == type(sys.stdout).write.__get__(sys.stdout))
    """,
    "wrong calls of a stream": """
        import sys, traceback
        write, flush = sys.stdout.write, sys.stdout.flush
        for call in (
            write, lambda: write(42), lambda: write("a", "b"), lambda: write(text="a"), lambda: flush(1)
        ):
            try:
                call()
            except TypeError:
                traceback.print_exc()
    """,
    "what cannot be encoded": """
        import sys, traceback
        sys.stdout.reconfigure(encoding="ascii", errors="strict")
        for words in (["caf\\xe9"], ["a", "\\ud800"], ["b"]):
            try:
                print(*words)
            except UnicodeEncodeError:
                traceback.print_exc()
    """,
    "text with code of its own": """
        import sys
        class Text(str):
            def endswith(self, *arguments): raise RuntimeError
            def __add__(self, other): raise RuntimeError
            def __contains__(self, other): raise RuntimeError
            def encode(self, *arguments): raise RuntimeError
            def __str__(self): return self
        print(Text("odd"), Text("\\xe9"))
    """,
    "a closed stream": """
        import sys
        sys.stdout.close()
        print("too late")
    """,
    "what is allocated": """
        import tracemalloc
        tracemalloc.start()
        def f(n):
            return [n]
        kept = [f(n) for n in range(10)]
        print(len(kept))
        filters = [tracemalloc.Filter(True, f"*/motion_recorder/*")]
        print(len(tracemalloc.take_snapshot().filter_traces(filters).traces))
    """,
}

POSIX = {
    "no file can be opened, or written": """
        import os, resource, signal, sys
        for limit in (resource.RLIMIT_NOFILE, resource.RLIMIT_FSIZE):
            soft, hard = resource.getrlimit(limit)
            signal.signal(signal.SIGXFSZ, lambda number, frame: print("too long"))
            resource.setrlimit(limit, (0, hard))
            if os.fork() == 0:
                print("child")
                os._exit(0)
            os.wait()
            resource.setrlimit(limit, (soft, hard))
        print("end")
    """,
}


@pytest.mark.parametrize("code", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_prints_the_same_recorded(
    code: str, snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(code)
    assert printed(program, interpreter, recorded=True) == printed(program, interpreter, recorded=False)


@pytest.mark.skipif(os.name != "posix", reason="needs signals, limits and os.fork")
@pytest.mark.parametrize("code", POSIX.values(), ids=POSIX)
def test_a_program_for_posix_prints_the_same_recorded(
    code: str, snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(code)
    assert printed(program, interpreter, recorded=True) == printed(program, interpreter, recorded=False)


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="Python 3.12 keeps one there")
def test_the_recorder_keeps_no_file_open(snippet: Callable[..., Snippet], interpreter: Interpreter) -> None:
    # The notes fill more than one file, and the child of a fork has files of its own.
    program = snippet(
        """
        import os
        def show():
            print(os.listdir("/proc/self/fd"), os.open(os.devnull, os.O_RDONLY), flush=True)
        show()
        for n in range(2_000):
            print("line", n)
        show()
        if os.fork() == 0:
            show()
            os._exit(0)
        os.wait()
        """
    )
    assert printed(program, interpreter, recorded=True) == printed(program, interpreter, recorded=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_ends_the_recording_and_not_the_program(
    snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    # The files of the recording after the first are links to a device that has no room.
    program = snippet(
        """
        import os, sys
        notes = sys.modules["motion_recorder.notes"]
        real = os.open
        os.open = lambda path, *rest: real("/dev/full", os.O_RDWR)
        for n in range(2_000):
            print("line", n)
        """
    )
    run = asyncio.run(run_snippet(program, interpreter))
    assert run.end == 0
    assert run.output.count("\n") == 2_000


def test_what_the_recorder_does_wrong_is_kept_from_the_program(
    snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(
        """
        import sys
        sys.modules["motion_recorder.lanes"].Lanes.task = None  # what calls it, fails
        def f():
            print("works")
        f()
        """
    )
    run = asyncio.run(run_snippet(program, interpreter))
    assert (run.output, run.end) == ("works\n", 0)
