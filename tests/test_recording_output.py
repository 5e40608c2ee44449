"""Which lane each line of output is from."""

import os

import pytest
from lanes import Program, events, printers, steps, told

posix = pytest.mark.skipif(os.name != "posix", reason="needs signals and os.fork")


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


def test_a_lane_that_wrote_nothing_has_no_part_in_the_next_line(run: Program) -> None:
    """Where a line has its end with it, `print` writes an empty end, and nothing arrives."""
    done = run(
        """
        import threading
        thread = threading.Thread(target=print, args=("a\\n",), kwargs={"end": ""}, name="one")
        thread.start()
        thread.join()
        print("b")
        """
    )
    assert told(done) == [("one", "a"), ("MainThread", "b")]
    assert [event for event in done.recording.events if event.kind == "piece"] == []


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
def test_lines_that_another_program_printed_are_its_own(run: Program) -> None:
    done = run(
        """
        import asyncio, subprocess, sys
        subprocess.run(["printf", "a\\nb\\n"])
        print("c")
        subprocess.run("echo d >&2", shell=True, stdout=subprocess.DEVNULL)
        print("e")
        subprocess.run([sys.executable, "-I", "-c", "print('f')"], stdout=sys.stdout)
        print("g")
        async def main():
            await (await asyncio.create_subprocess_exec("expr", "1")).wait()
        asyncio.run(main())
        """
    )
    assert told(done) == [
        ("printf", "a"),
        ("printf", "b"),
        ("MainProcess", "c"),
        ("echo", "d"),
        ("MainProcess", "e"),
        ("python -c", "f"),
        ("MainProcess", "g"),
        ("expr", "1"),
    ]
    first, second, end = events(done, "printf")
    [start] = [
        event for event in done.recording.events if event.kind == "start" and event.number == first.lane
    ]
    assert end.kind == "end"
    assert start.at <= first.at <= second.at
    assert first.cpu == second.cpu == -1  # it is not known


@posix
def test_a_line_that_two_programs_may_have_printed_is_nobodys(run: Program) -> None:
    done = run(
        """
        import subprocess
        commands = [["sh", "-c", f"echo {word}; read line"] for word in "ab"]
        both = [subprocess.Popen(command, stdin=subprocess.PIPE) for command in commands]
        for one in both:
            one.communicate(b"end")
        print("c")
        """
    )
    assert {name for name, line in told(done) if line in "ab"} == {None}
    assert told(done)[-1] == ("MainProcess", "c")


@posix
def test_a_line_that_no_program_can_have_printed_is_nobodys(run: Program) -> None:
    done = run(
        """
        import os, subprocess
        os.write(1, subprocess.run(["echo", "a"], capture_output=True).stdout)
        """
    )
    assert told(done) == [(None, "a")]


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
    assert told(done) == [
        ("MainThread", "a"),
        ("MainThread", "b"),
        (None, "c"),
        ("MainThread", "d"),
    ]


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


def test_stream_that_is_wrapped_again_has_its_lanes(run: Program) -> None:
    done = run(
        """
        import io, sys, threading
        sys.stdout = io.TextIOWrapper(sys.stdout.detach(), encoding="utf-8", line_buffering=True)
        thread = threading.Thread(target=print, args=("a",), name="thread")
        thread.start()
        thread.join()
        print("b")
        """
    )
    assert told(done) == [("thread", "a"), ("MainThread", "b")]
