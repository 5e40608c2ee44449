"""The places where the threads of a run were when it was stopped, in words."""

from __future__ import annotations

import re

from motion.normalize import shorten
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import Run

_FRAME = re.compile(r'  File "(?P<file>.+)", line (?P<line>\d+) in (?P<function>.+)')


def stacks(snippet: Snippet, run: Run, interpreter: Interpreter) -> str:
    """Where each thread was: its calls, from the innermost to the outermost that belongs to the program.

    Args:
        snippet: The snippet.
        run: A run of it that was stopped at its time limit.
        interpreter: The Python that ran it.
    """
    code = snippet.source.split("\n")
    text = shorten(run.stacks, snippet, run, interpreter)
    threads: list[str] = []
    for one in re.split(r"\n(?=(?:Current thread|Thread) )", text):
        frames = list(_FRAME.finditer(one))
        own = [at for at, frame in enumerate(frames) if frame["file"] == snippet.path.name]
        if not own:
            continue
        # Since 3.14 faulthandler names threads, but the main thread gets the name of the process's program.
        named = re.search(r"\[(.+?)\]", one.partition("\n")[0])
        name = f"thread {named[1] if named else len(threads) + 1}"
        lines = ["main thread" if frames[-1]["function"] == "<module>" else name]
        for frame in frames[: own[-1] + 1]:
            lines.append(f"  {frame['file']}, line {frame['line']}, in {frame['function']}")
            if frame["file"] == snippet.path.name:
                lines.append(f"    {code[int(frame['line']) - 1].strip()}")
        threads.append("\n".join(lines))
    return "\n".join(threads)
