"""Did a run keep the snippet's word? Compares what it printed with the stated output, under the guarantee."""

from __future__ import annotations

import collections
import dataclasses
import difflib
import os
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Literal

from motion.guarantee import ELLIPSIS, Pairs
from motion.interpreter import Interpreter
from motion.run import FLOOD, OUTPUT_LIMIT, TIME_LIMIT, Run
from motion.snippet import Snippet

_ADDRESS = re.compile(r"\b((?:at|[Tt]hread) 0x)[0-9a-fA-F]+\b")
_PROCESS_ID = re.compile(r"\b((?:pid|parent)(?:=| |: ?))\d+\b")


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
    """Whether a run kept the snippet's word.

    Attributes:
        problems: What it did that it must not do, a sentence each; empty if it kept its word.
        changes: The difference between stated and printed lines; empty if there is none that matters.
        reordered: It kept its word, with lines in another order than stated, as its guarantee allows.
        shown: The printed lines as a page shows them: without the paths of this machine.
        printed: The printed lines as they are compared, normalised.
    """

    problems: tuple[str, ...]
    changes: tuple[Change, ...]
    reordered: bool
    shown: tuple[str, ...]
    printed: tuple[str, ...]

    @property
    def kept(self) -> bool:
        """Whether the run kept the snippet's word."""
        return not self.problems


def shorten(text: str, snippet: Snippet, run: Run, interpreter: Interpreter) -> str:
    """Text without the paths of the machine that ran the snippet.

    The folders of the snippet and of the run become `.` and are left out before a name in them, the path
    of the interpreter is left out, that of the standard library is reduced to its last part.

    Args:
        text: What a run printed.
        snippet: The snippet that ran.
        run: Its run.
        interpreter: The Python that ran it.
    """
    for path, name in (
        (f"{snippet.path.parent}{os.sep}", ""),
        (str(snippet.path.parent), "."),
        (f"{run.scratch}{os.sep}", ""),
        (run.scratch, "."),
        (f"{Path(interpreter.executable).parent}{os.sep}", ""),
        (interpreter.library, Path(interpreter.library).name),
    ):
        # The whole path: /scratch/run-1 is not the beginning of /scratch/run-10.
        end = "" if path.endswith(os.sep) else r"(?![\w-]|\.\w)"
        if path in text:  # else spare the time for a pattern that no other run can use
            text = re.sub(re.escape(path) + end, name, text)
    return text


def normalise(text: str, snippet: Snippet, run: Run, interpreter: Interpreter) -> str:
    """Text without what differs from machine to machine and from run to run.

    It is shortened; an address after `at` or `thread` becomes `0x...`, a process id after `pid` or `parent`
    becomes `...`. Nothing else changes.

    Args:
        text: What a run printed.
        snippet: The snippet that ran.
        run: Its run.
        interpreter: The Python that ran it.
    """
    text = _ADDRESS.sub(rf"\1{ELLIPSIS}", shorten(text, snippet, run, interpreter))
    return _PROCESS_ID.sub(rf"\1{ELLIPSIS}", text)


def judge(snippet: Snippet, run: Run, interpreter: Interpreter) -> Verdict:
    """Compare a run with the stated output under the guarantee.

    Args:
        snippet: The snippet.
        run: A run of it.
        interpreter: The Python that ran it.
    """
    guarantee = snippet.guarantee

    def lines(text: str, change: Callable[..., str] = normalise) -> list[str]:
        return [line.rstrip() for line in change(text, snippet, run, interpreter).split("\n")]

    output = run.output.removesuffix("\n")
    stated = lines("\n".join(snippet.stated)) if snippet.stated else []
    printed = lines(output) if run.output else []
    problems = _problems_of_end(snippet, run)
    changes: list[Change] = []
    in_order = _in_order(stated, printed)
    if in_order:
        pass
    elif guarantee.order == "exact":
        problems.append("It did not print the stated lines in the stated order.")
        changes = _difference(snippet, stated, printed)
    elif missing_or_extra := _unmatched(stated, printed):
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
        reordered=not problems and not in_order,
        shown=tuple(lines(output, shorten)) if run.output else (),
        printed=tuple(printed),
    )


def restated(snippet: Snippet, verdict: Verdict) -> list[str]:
    """The output to state so that this run keeps the snippet's word.

    Stated lines with `...` stay as they are where they still stand for what was printed.

    Args:
        snippet: The snippet.
        verdict: The verdict on the run.
    """
    forms = _aligned(snippet.stated, verdict.printed)
    lines: list[str] = []
    for _, at_stated, at_printed in _blocks(snippet.stated, forms):
        old = [snippet.stated[at] for at in at_stated]
        new = [forms[at] for at in at_printed]
        before, covered, after = _around_dots(old, new)
        lines += [*before, *([] if covered is None else [ELLIPSIS]), *after]
    return lines


def _problems_of_end(snippet: Snippet, run: Run) -> list[str]:
    guarantee = snippet.guarantee
    problems = []
    if run.end == FLOOD:
        problems.append(f"It printed more than {OUTPUT_LIMIT} bytes and was stopped.")
    elif guarantee.hangs and run.end != TIME_LIMIT:
        problems.append(f"It is stated to hang, but ended after {run.seconds:g} s ({_end(run.end)}).")
    elif not guarantee.hangs and run.end == TIME_LIMIT:
        problems.append(f"It did not end within {guarantee.timeout:g} s and was stopped.")
    elif not guarantee.hangs and run.end != guarantee.exit:
        problems.append(f"It ended with {_end(run.end)}; stated is {_end(guarantee.exit)}.")
    problems += [f"It left a process behind, which was killed: {command}" for command in run.leftovers]
    problems += [f"It was refused what leaves this machine: {what}" for what in run.refused]
    return problems


def _end(end: int | str) -> str:
    return f"exit status {end}" if isinstance(end, int) else end


def _problems_of_order(pairs: Pairs, stated: Sequence[str], printed: Sequence[str]) -> list[str]:
    def places(form: str) -> list[int]:
        # A line that is stated as it is belongs to its own statement, not to one with `...`.
        return [
            at
            for at, line in enumerate(printed)
            if line == form or (_matches(form, line) and line not in stated)
        ]

    problems = []
    for first, second in pairs:
        firsts, seconds = places(first), places(second)
        if firsts and seconds and firsts[-1] > seconds[0]:
            problems.append(f"It printed “{second}” before “{first}”.")
    return problems


def _matches(stated: str, printed: str) -> bool:
    """Whether a printed line is the stated one, in which `...` stands for any text."""
    if ELLIPSIS not in stated:
        return stated == printed
    pattern = ".*".join(re.escape(text) for text in stated.split(ELLIPSIS))
    return re.fullmatch(pattern, printed) is not None


def _in_order(stated: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether the printed lines are the stated ones, where a stated `...` is any number of lines."""
    at, star, retry = 0, -1, 0
    position = 0
    while position < len(printed):
        if at < len(stated) and stated[at] == ELLIPSIS:
            star, retry = at, position
            at += 1
        elif at < len(stated) and _matches(stated[at], printed[position]):
            at += 1
            position += 1
        elif star >= 0:  # let the last `...` take one line more
            retry += 1
            at, position = star + 1, retry
        else:
            return False
    return all(line == ELLIPSIS for line in stated[at:])


def _unmatched(stated: Sequence[str], printed: Sequence[str]) -> tuple[list[int], list[int]] | None:
    """The stated and the printed lines that are left over when as many as possible are paired.

    A line without `...` can only be paired with its like, so these come first. A line with `...` can
    match several: what remains is a maximum matching of a bipartite graph, found along augmenting paths.
    """
    positions: dict[str, list[int]] = collections.defaultdict(list)
    for position in reversed(range(len(printed))):
        positions[printed[position]].append(position)
    missing, waiting = [], []
    for at, line in enumerate(stated):
        if ELLIPSIS in line:
            waiting.append(at)
        elif positions[line]:
            positions[line].pop()
        else:
            missing.append(at)
    free = sorted(position for left in positions.values() for position in left)
    stated_by_printed: dict[int, int] = {}

    def find(at: int, seen: set[int]) -> bool:
        for position in free:
            if position not in seen and _matches(stated[at], printed[position]):
                seen.add(position)
                if position not in stated_by_printed or find(stated_by_printed[position], seen):
                    stated_by_printed[position] = at
                    return True
        return False

    missing += [at for at in waiting if not find(at, set())]
    extra = [position for position in free if position not in stated_by_printed]
    return (sorted(missing), extra) if missing or extra else None


def _aligned(stated: Sequence[str], printed: Sequence[str]) -> list[str]:
    """The printed lines, with those that a stated line with `...` matches in the form stated."""
    waiting = collections.deque(line for line in stated if ELLIPSIS in line and line != ELLIPSIS)
    literal = collections.Counter(stated)
    aligned = []
    for line in printed:
        # A line that is stated as it is belongs to its own statement, as often as it is stated.
        literal[line] -= 1
        free = literal[line] < 0
        form = next((form for form in waiting if free and _matches(form, line)), None)
        if form is not None:
            waiting.remove(form)
        aligned.append(line if form is None else form)
    return aligned


def _blocks(stated: Sequence[str], forms: Sequence[str]) -> Iterator[tuple[str, range, range]]:
    """The stretches in which stated and printed lines agree or differ, as `difflib` names them."""
    matcher = difflib.SequenceMatcher(a=stated, b=forms, autojunk=False)
    for tag, begin, end, from_, to in matcher.get_opcodes():
        yield tag, range(begin, end), range(from_, to)


def _difference(snippet: Snippet, stated: Sequence[str], printed: Sequence[str]) -> list[Change]:
    changes: list[Change] = []
    for tag, at_stated, at_printed in _blocks(stated, _aligned(stated, printed)):
        numbers = [snippet.stated_at + at for at in at_stated]
        old = [stated[at] for at in at_stated]
        new = [printed[at] for at in at_printed]
        if tag == "equal":
            changes += [Change("same", *line) for line in zip(new, numbers, strict=True)]
            continue
        before, covered, after = _around_dots(old, new)
        missing = zip(old, numbers, strict=True)
        changes += [Change("missing", *line) for line in missing if line[0] != ELLIPSIS]
        changes += [Change("unexpected", text, None) for text in before]
        changes += [Change("same", text, None) for text in covered or ()]
        changes += [Change("unexpected", text, None) for text in after]
    return changes


def _around_dots(
    old: Sequence[str], new: Sequence[str]
) -> tuple[Sequence[str], Sequence[str] | None, Sequence[str]]:
    """Printed lines that stand where a stretch was stated: those before, for, and after its `...`.

    The stated `...` stands for what is left when as many lines before and after it are set apart as are
    stated there. Without a `...`, or with too few lines, all come before it, and it stands for none (None).
    """
    if ELLIPSIS in old:
        before, after = old.index(ELLIPSIS), old[::-1].index(ELLIPSIS)
        end = len(new) - after
        if end >= before:
            return new[:before], new[before:end], new[end:]
    return new, None, ()
