"""Everything known about a program: its run, the verdict on it, or why there is none."""

from __future__ import annotations

import dataclasses
import traceback
from pathlib import Path

from motion.program.snippet import Snippet
from motion.run.outcome import Run
from motion.verdict import Verdict


@dataclasses.dataclass(frozen=True)
class Result:
    """Everything known about a snippet on this Python.

    Attributes:
        snippet: The snippet.
        run: Its run, or None if it was not run.
        verdict: The verdict on the run, or None if there is none.
        skipped: Why it was not run, as a phrase after "not run: "; empty if it was run.
        fault: How the engine failed to run it, or to judge its run; empty if it did not fail.
    """

    snippet: Snippet
    run: Run | None = None
    verdict: Verdict | None = None
    skipped: str = ""
    fault: str = ""

    @property
    def kept(self) -> bool:
        """Whether the snippet kept its guarantee, or could not run on this Python."""
        return not self.fault and (self.verdict is None or self.verdict.kept)


def fault_of(doing: str, error: Exception) -> str:
    """A failure of the engine in words: what it could not do, why, and where in its code it failed.

    Args:
        doing: The work that failed, `run it`.
        error: The exception that was raised.
    """
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    return f"the engine could not {doing}: {type(error).__name__}: {error}{where}"
