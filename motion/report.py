"""A verdict in words, for a terminal."""

from __future__ import annotations

from motion.result import Result
from motion.verdict import was_stopped


def said(result: Result) -> str:
    """The verdict on a program, and what to do next if it is bad.

    Args:
        result: Everything known about the program.
    """
    if not result.kept:
        return report(result)
    if result.verdict and result.verdict.reordered:
        return "kept its guarantee; the lines came in another order than stated, which is allowed"
    return "kept its guarantee: it printed the stated output"


def report(result: Result) -> str:
    """The faults of a run that broke its guarantee, the difference, and what to do next.

    Args:
        result: A snippet that broke its guarantee, or that the engine could not run.
    """
    snippet, verdict = result.snippet, result.verdict
    if result.fault:
        return result.fault
    if verdict is None:
        return f"not run: {result.skipped}"
    lines = [*verdict.problems]
    for change in verdict.told:
        sign = {"same": " ", "missing": "-", "unexpected": "+"}[change.kind]
        place = f"{snippet.path.name}:{change.number}" if change.number else ""
        lines.append(f"  {sign} {place:24} {change.text}")
    if verdict.untold:
        lines.append(f"  and {verdict.untold} more lines")
    if verdict.stacks:
        lines += ["Where its threads were when it was stopped, the innermost call first:", verdict.stacks]
    if verdict.changes and result.run and not was_stopped(snippet, result.run):
        lines.append(
            "If the program is right and its stated output is wrong, run: "
            f"python -m motion update {snippet.name} (or pytest --update-examples)"
        )
    else:
        lines.append(f"Fix the program, or its guarantee in [tool.motion]: {snippet.path}")
    return "\n".join(lines)
