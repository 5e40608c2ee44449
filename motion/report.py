"""A verdict in words, for a terminal."""

from __future__ import annotations

import re

from motion.book import Result
from motion.interpreter import this_interpreter
from motion.run import Run
from motion.snippet import Snippet
from motion.verdict import shorten

_FRAME = re.compile(r'  File "(?P<file>.+)", line (?P<line>\d+) in (?P<function>.+)')


def report(result: Result) -> str:
    """What is wrong with a run that did not keep its word, the difference, and what to do next.

    Args:
        result: What is known about a snippet whose verdict is a bad one.
    """
    snippet, verdict, run = result.snippet, result.verdict, result.run
    if verdict is None or run is None:
        return f"not run: {result.skipped}"
    lines = [*verdict.problems]
    for change in verdict.changes:
        sign = {"same": " ", "missing": "-", "unexpected": "+"}[change.kind]
        place = f"{snippet.path.name}:{change.number}" if change.number else ""
        lines.append(f"  {sign} {place:24} {change.text}")
    if run.stacks:
        lines += ["Where it stood when it was stopped, the innermost call first:", stacks(snippet, run)]
    if verdict.changes:
        lines.append(
            "If the program is right and its stated output is not: "
            f"python -m motion update {snippet.name} (or pytest --update-examples)"
        )
    else:
        lines.append(f"Mend the program, or its guarantee in [tool.motion]: {snippet.path}")
    return "\n".join(lines)


def stacks(snippet: Snippet, run: Run) -> str:
    """Where each thread stood: its calls, from the innermost to the first that is not the program's.

    Args:
        snippet: The snippet.
        run: A run of it that was stopped at its time limit.
    """
    code = snippet.source.split("\n")
    text = shorten(run.stacks, snippet, run, this_interpreter())
    threads: list[str] = []
    for one in re.split(r"\n(?=(?:Current thread|Thread) )", text):
        frames = list(_FRAME.finditer(one))
        own = [at for at, frame in enumerate(frames) if frame["file"] == snippet.path.name]
        if not own:
            continue
        # Since 3.14 faulthandler names threads, but the main one after the program that the process runs.
        named = re.search(r"\[(.+?)\]", one.partition("\n")[0])
        name = f"thread {named[1] if named else len(threads) + 1}"
        lines = ["main thread" if frames[-1]["function"] == "<module>" else name]
        for frame in frames[: own[-1] + 1]:
            lines.append(f"  {frame['file']}, line {frame['line']}, in {frame['function']}")
            if frame["file"] == snippet.path.name:
                lines.append(f"    {code[int(frame['line']) - 1].strip()}")
        threads.append("\n".join(lines))
    return "\n".join(threads)
