"""Did a run keep the snippet's guarantee? Compares its output with the stated output."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Literal

from motion.matching import aligned, around_dots, blocks, first_and_last, in_order, unmatched
from motion.normalize import normalize, shorten
from motion.program.dots import ELLIPSIS, as_shown
from motion.program.guarantee import Pairs
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import FLOOD, MEMORY_LIMIT, TIME_LIMIT, Run
from motion.run.output import OUTPUT_LIMIT
from motion.stacks import stacks
from motion.terminal import as_on_terminal

_NAMED = 5
"""The number of refusals that are listed one by one."""

_TOLD = 200
"""Lines of a difference that are told."""

_WIDE = 1000
"""Characters of such a line."""


@dataclasses.dataclass(frozen=True)
class Change:
    """A line of the difference between stated and printed output.

    Attributes:
        kind: `"same"`, `"missing"` (stated, not printed) or `"unexpected"` (printed, not stated).
        text: The line.
        number: Its line number in the snippet's file, if it is stated there.
    """

    kind: Literal["same", "missing", "unexpected"]
    text: str
    number: int | None


@dataclasses.dataclass(frozen=True)
class Verdict:
    """Whether a run kept the snippet's guarantee.

    Attributes:
        problems: Its faults, a sentence for each; empty if it kept its guarantee.
        changes: The difference between stated and printed lines; empty if no difference matters.
        reordered: It kept its guarantee, with lines in another order than stated, as the guarantee allows.
        shown: The printed lines as a page shows them: as a terminal does, without the paths of this machine.
        printed: The shown lines as they are compared, normalized.
        stacks: The places where its threads were when it was stopped at its time limit, in words; otherwise
            empty.
    """

    problems: tuple[str, ...]
    changes: tuple[Change, ...]
    reordered: bool
    shown: tuple[str, ...]
    printed: tuple[str, ...]
    stacks: str

    @property
    def kept(self) -> bool:
        """Whether the run kept the snippet's guarantee."""
        return not self.problems

    @property
    def told(self) -> tuple[Change, ...]:
        """The first changes, with long lines cut: a program may print a million lines, or one as long."""
        return tuple(
            dataclasses.replace(change, text=f"{change.text[:_WIDE]} …")
            if len(change.text) > _WIDE
            else change
            for change in self.changes[:_TOLD]
        )

    @property
    def untold(self) -> int:
        """How many changes there are after those."""
        return len(self.changes[_TOLD:])


def was_stopped(snippet: Snippet, run: Run) -> bool:
    """Whether a run was stopped before its end, so that nobody knows what it would have printed.

    A signal that the program does not state counts too: it crashed, or somebody ended it, such as a system
    that has run out of memory.

    Args:
        snippet: The snippet.
        run: A run of it.
    """
    guarantee = snippet.guarantee
    return isinstance(run.end, str) and run.end != (TIME_LIMIT if guarantee.hangs else guarantee.exit)


def judge(snippet: Snippet, run: Run, interpreter: Interpreter) -> Verdict:
    """Compare a run with the stated output under the guarantee.

    Args:
        snippet: The snippet.
        run: A run of it.
        interpreter: The Python that ran it.
    """
    guarantee = snippet.guarantee

    def lines(text: str, change: Callable[..., str] = normalize) -> list[str]:
        text = "\n".join(map(as_on_terminal, text.split("\n")))
        return [line.rstrip() for line in change(text, snippet, run, interpreter).split("\n")]

    output = run.output.removesuffix("\n")
    stated = lines("\n".join(snippet.stated)) if snippet.stated else []
    printed = lines(output) if run.output else []
    problems = _problems_of_end(snippet, run)
    changes: list[Change] = []
    as_stated = in_order(stated, printed)
    if as_stated:
        pass
    elif guarantee.order == "exact":
        problems.append("It did not print the stated lines in the stated order.")
        changes = _difference(snippet, stated, printed)
    elif missing_or_extra := unmatched(stated, printed):
        problems.append("It did not print the stated lines.")
        changes = [
            *(Change("missing", stated[at], snippet.stated_at + at) for at in missing_or_extra[0]),
            *(Change("unexpected", printed[at], None) for at in missing_or_extra[1]),
        ]
    if isinstance(guarantee.order, tuple):
        pairs = tuple((lines(first)[0], lines(second)[0]) for first, second in guarantee.order)
        problems += _problems_of_order(pairs, stated, printed)
    return Verdict(
        problems=tuple(problems),
        changes=tuple(changes),
        reordered=not problems and not as_stated,
        shown=tuple(lines(output, shorten)) if run.output else (),
        printed=tuple(printed),
        stacks=stacks(snippet, run, interpreter) if run.stacks else "",
    )


def restated(snippet: Snippet, verdict: Verdict) -> list[str]:
    """The output to state so that this run keeps the snippet's guarantee.

    Stated lines with `...` stay if they still match the output.

    Args:
        snippet: The snippet.
        verdict: The verdict on the run.
    """
    stated = [line.rstrip() for line in snippet.stated]  # as they are compared
    forms = aligned(stated, verdict.printed)
    lines: list[str] = []
    for _, at_stated, at_printed in blocks(stated, forms):
        old = [stated[at] for at in at_stated]
        new = [forms[at] for at in at_printed]
        before, covered, after = around_dots(old, new)
        lines += [*before, *([] if covered is None else [ELLIPSIS]), *after]
    return lines


def _problems_of_end(snippet: Snippet, run: Run) -> list[str]:
    guarantee = snippet.guarantee
    problems = []
    if run.end == FLOOD:
        problems.append(f"It printed more than {OUTPUT_LIMIT} bytes and was stopped.")
    elif run.end == MEMORY_LIMIT:
        problems.append(f"It used more than {guarantee.memory} MiB and was stopped.")
    elif guarantee.hangs and run.end != TIME_LIMIT:
        problems.append(f"It should hang, but it ended after {run.seconds:g} s ({_end(run.end)}).")
    elif not guarantee.hangs and run.end == TIME_LIMIT:
        problems.append(f"It did not end within {guarantee.timeout:g} s and was stopped.")
    elif not guarantee.hangs and run.end != guarantee.exit:
        problems.append(f"It ended with {_end(run.end)}, but states {_end(guarantee.exit)}.")
    problems += [f"It left a process behind, which was killed: {command}" for command in run.leftovers]
    problems += [f"It tried to leave this machine, and was refused: {what}" for what in run.refused[:_NAMED]]
    if more := len(run.refused[_NAMED:]):
        problems.append(f"It tried {more} more times to leave this machine, and was refused.")
    return problems


def _end(end: int | str) -> str:
    return f"exit status {end}" if isinstance(end, int) else end


def _problems_of_order(pairs: Pairs, stated: Sequence[str], printed: Sequence[str]) -> list[str]:
    printed_at = first_and_last([line for pair in pairs for line in pair], stated, printed)
    return [
        f"It printed “{as_shown(second)}” before “{as_shown(first)}”."
        for first, second in pairs
        if first in printed_at and second in printed_at and printed_at[first][1] > printed_at[second][0]
    ]


def _difference(snippet: Snippet, stated: Sequence[str], printed: Sequence[str]) -> list[Change]:
    changes: list[Change] = []
    for tag, at_stated, at_printed in blocks(stated, aligned(stated, printed)):
        numbers = [snippet.stated_at + at for at in at_stated]
        old = [stated[at] for at in at_stated]
        new = [printed[at] for at in at_printed]
        if tag == "equal":
            changes += [Change("same", *line) for line in zip(new, numbers, strict=True)]
            continue
        before, covered, after = around_dots(old, new)
        missing = zip(old, numbers, strict=True)
        changes += [Change("missing", *line) for line in missing if line[0] != ELLIPSIS]
        changes += [Change("unexpected", text, None) for text in before]
        changes += [Change("same", text, None) for text in covered or ()]
        changes += [Change("unexpected", text, None) for text in after]
    return changes
