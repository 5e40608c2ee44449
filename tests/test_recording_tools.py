"""A program that looks at Python itself, or is interrupted, sees the same whether it is recorded or not."""

import os
from collections.abc import Callable

import pytest
from lanes import Program, told
from recordings import printed

from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter

PROGRAMS = {
    "tracers": """
        import asyncio, cProfile, sys, threading
        seen = []
        def see(frame, event, argument):
            seen.append((event, frame.f_code.co_name))
            return see
        def work():
            print("a", "b", end="", flush=True)
            print()
        async def wait():
            await asyncio.sleep(0)
            work()
        for watch in (sys.setprofile, sys.settrace):
            watch(see)
            work()
            asyncio.run(wait())
            watch(None)
            print(len(seen), [name for _, name in seen if name in ("write", "flush", "kept", "on_line")])
        threading.setprofile(see)
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        threading.setprofile(None)
        print(len(seen))
        profile = cProfile.Profile()
        profile.runcall(work)
        print(sorted(getattr(entry.code, "co_name", entry.code) for entry in profile.getstats()))
        monitoring, names = sys.monitoring, []
        monitoring.use_tool_id(2, "another")
        see = lambda code, offset: names.append(code.co_name)
        monitoring.register_callback(2, monitoring.events.PY_START, see)
        monitoring.set_events(2, monitoring.events.PY_START)
        work()
        monitoring.set_events(2, 0)
        print(names)
    """,
    "what a function is": """
        import inspect, pickle, sys
        for function in (sys.stdout.write, sys.stderr.buffer.write, sys.monitoring.use_tool_id):
            print(str(function).partition(" at ")[0], type(function).__name__, inspect.isbuiltin(function))
            for name in ("__name__", "__qualname__", "__module__", "__doc__", "__self__"):
                print(name, getattr(function, name))
            try:
                print(inspect.signature(function))
                print(pickle.dumps(function))
            except (TypeError, ValueError, pickle.PicklingError) as error:
                print(error)
    """,
    "tools": """
        import sys
        m = sys.monitoring
        names = []
        def see(code, offset):
            names.append(code.co_name)
        def work():
            print("works")
        print([(m.get_tool(number)) for number in range(6)])
        try:
            m.get_events(4)
        except ValueError as error:
            print(error, error.__traceback__.tb_next)
        for number in range(6):
            m.use_tool_id(number, f"mine {number}")
            print(m.get_events(number), m.get_local_events(number, work.__code__))
            print(m.register_callback(number, m.events.PY_START, see))
            m.set_events(number, m.events.PY_START)
            work()
            m.set_events(number, 0)
        print(names, [(m.get_tool(number)) for number in range(6)])
        try:
            m.use_tool_id(4, "again")
        except ValueError as error:
            print(error)
        print(type(m.use_tool_id).__name__)
    """,
    "audit hooks": """
        import sys, threading
        seen = []
        def hook(event, arguments):
            print(event)
            seen.append(event)
        def work():
            print("works")
        sys.addaudithook(hook)
        work()
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        print(len(seen), seen)
    """,
    "events inside a line": """
        import sys
        monitoring, events, seen = sys.monitoring, sys.monitoring.events, []
        def work():
            for number in steps():
                print(number)
        def steps():
            yield 1
        print(monitoring._all_events())
        monitoring.use_tool_id(2, "another")
        for event in (events.LINE, events.INSTRUCTION, events.STOP_ITERATION):
            monitoring.register_callback(2, event, lambda code, *more: seen.append((code.co_name, *more)))
        monitoring.set_events(2, events.STOP_ITERATION | events.LINE)
        work()
        monitoring.set_events(2, 0)
        monitoring.set_local_events(2, work.__code__, events.LINE | events.INSTRUCTION)
        work()
        monitoring.set_local_events(2, work.__code__, 0)
        print(len(seen), seen)
        monitoring.free_tool_id(2)
        print(monitoring._all_events())
    """,
    "profilers of what is written in C": """
        import cProfile, sys
        def work():
            sys.stdout.write("written\\n")
            sys.stdout.buffer.raw.write(b"") if hasattr(sys.stdout.buffer, "raw") else None
        seen = []
        sys.setprofile(lambda frame, event, argument: seen.append((event, getattr(argument, "__name__", ""))))
        work()
        sys.setprofile(None)
        print(seen)
        profile = cProfile.Profile()
        profile.runcall(work)
        print(sorted(getattr(entry.code, "co_name", entry.code) for entry in profile.getstats()))
        work()
    """,
    "an interrupt as a generator goes on": """
        import _thread, functools, operator, signal
        signal.signal(signal.SIGINT, signal.default_int_handler)
        def inner():
            try:
                yield 1
            except KeyboardInterrupt:
                print("inner")
                yield 2
        def outer():
            yield 0
            try:
                yield from inner()
            except KeyboardInterrupt:
                print("outer")
        steps = outer()
        print(next(steps), next(steps))
        send = functools.partial(steps.send, None)
        print(any(map(operator.call, [_thread.interrupt_main, send])))
    """,
    "a tracer of instructions that begins where the program is": """
        import sys
        seen = []
        def see(frame, event, argument):
            seen.append((event, frame.f_lineno))
            return see
        def trace():
            frame = sys._getframe()
            while frame:
                frame.f_trace, frame.f_trace_opcodes = see, True
                frame = frame.f_back
            sys.settrace(see)
        def work():
            trace()
            return 1 + len(seen)
        work()
        print(seen)
        sys.settrace(None)
        print(sys._getframe().f_trace_opcodes, [sys.monitoring.get_tool(number) for number in range(6)])
    """,
    "the debugger of the standard library": """
        import io, pdb, sys
        print(1)
        pdb.Pdb(stdin=io.StringIO("n\\nn\\nc\\n"), stdout=sys.stdout, readrc=False).set_trace()
        print(2)
        print(3)
    """,
}

POSIX = {
    "handlers of signals raise": """
        import signal, time
        class Alarm(Exception):
            pass
        def handler(number, frame):
            raise Alarm
        signal.signal(signal.SIGALRM, handler)
        source = compile("def f(n):\\n  x = n\\n  return x\\nf(1)\\nprint(end='')", __file__, "exec")
        ours = count = 0
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            try:
                signal.setitimer(signal.ITIMER_REAL, 0.002)
                while True:
                    exec(compile("def f(n):\\n  x = n\\n  return x\\nf(1)\\nprint(end='')", __file__, "exec"))
            except Alarm as error:
                count += 1
                trace = error.__traceback__
                while trace:
                    ours += "motion_recorder" in trace.tb_frame.f_code.co_filename
                    trace = trace.tb_next
        print(count > 1, ours)
    """,
    "what handlers of signals interrupt": """
        import os, signal, sys, threading, time
        files, count = set(), 0
        def look(frame):
            while frame:
                files.add(frame.f_code.co_filename.rpartition("/")[2])
                frame = frame.f_back
        def handler(number, frame):
            global count
            count += 1
            look(frame)
        main = threading.get_ident()
        def other():
            while not ended:
                look(sys._current_frames()[main])
                time.sleep(0.001)
        ended = False
        thread = threading.Thread(target=other)
        thread.start()
        signal.signal(signal.SIGALRM, handler)
        signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
        end = time.monotonic() + 1
        while time.monotonic() < end:
            exec(compile("def f(n):\\n  x = n\\n  return x\\nf(1)\\nprint(end='')", __file__, "exec"))
            os.close(os.open(__file__, os.O_RDONLY))  # which is noted
        signal.setitimer(signal.ITIMER_REAL, 0)
        ended = True
        thread.join()
        print(count > 1, files - {__file__.rpartition("/")[2], "threading.py"})
    """,
}


@pytest.mark.parametrize("code", PROGRAMS.values(), ids=PROGRAMS)
def test_a_program_sees_the_same_recorded(
    code: str, snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(code)
    assert printed(program, interpreter, recorded=True) == printed(program, interpreter, recorded=False)


@pytest.mark.skipif(os.name != "posix", reason="needs signals")
@pytest.mark.parametrize("code", POSIX.values(), ids=POSIX)
def test_a_handler_of_signals_sees_the_same_recorded(
    code: str, snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    if "_current_frames" in code and not interpreter.gil:
        pytest.skip("without a GIL, the recorder cannot hide its frames from handlers and other threads")
    program = snippet(code)
    assert printed(program, interpreter, recorded=True) == printed(program, interpreter, recorded=False)


def test_after_a_profiler_lines_have_their_lane_again(run: Program) -> None:
    done = run(
        """
        import sys
        print("a")
        sys.setprofile(lambda *arguments: None)
        print("b")
        sys.setprofile(None)
        print("c")
        """
    )
    assert told(done) == [("MainThread", "a"), (None, "b"), ("MainThread", "c")]


def test_after_cprofile_even_its_own_report_and_worn_out_lines_have_their_lane(run: Program) -> None:
    done = run(
        """
        import cProfile
        def work():
            return 1
        print(cProfile.Profile().runcall(work))
        cProfile.run("work()")
        def worn_out():
            for _ in range(300):
                cProfile.Profile().runcall(work)
                print("again")
        worn_out()
        """
    )
    assert {line for name, line in told(done) if name != "MainThread"} == set()
