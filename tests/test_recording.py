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
from motion.run.outcome import Way
from motion.run.recording.events import Recording
from motion.run.recording.reading import read

STARTUP = Path(motion.run.launch.__file__).parent / "startup"


def test_an_unrecorded_run_is_the_same_without_a_recording(
    snippet: Callable[..., Snippet], interpreter: Interpreter
) -> None:
    program = snippet(
        "import io, sys\nprint('a', type(sys.stdout) is io.TextIOWrapper, 'write' in vars(sys.stdout))"
    )
    recorded = asyncio.run(run_snippet(program, interpreter))
    unrecorded = asyncio.run(run_snippet(program, interpreter, way=Way.UNRECORDED))
    assert recorded.output == "a True True\n"
    assert unrecorded.output == "a True False\n"
    assert unrecorded.recording == Recording()


def test_an_interpreter_that_has_no_room_for_another_tool_is_not_recorded(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text("print('a', type(sys.stdout).__name__)", encoding="utf-8")
    start = f"""
import sys
sys.path.insert(0, {str(STARTUP)!r})
import motion_recorder
for number in range(6):
    sys.monitoring.use_tool_id(number, "another")
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
    done = asyncio.run(run_snippet(program, interpreter, way=Way.RECORDED if recorded else Way.UNRECORDED))
    assert [line for line in done.output.splitlines() if not line.startswith(("Task was", "task:"))] == [
        "None",
        "None",
    ]


def test_damaged_notes_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "1.0.0.1").write_bytes(
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
