"""Compares printed lines with stated ones, in which `...` stands for any text or any number of lines."""

from __future__ import annotations

import collections
import difflib
import re
from collections.abc import Iterator, Sequence

from motion.program.guarantee import ELLIPSIS


def matches(stated: str, printed: str) -> bool:
    """Whether a printed line is the stated one, in which `...` stands for any text."""
    if ELLIPSIS not in stated:
        return stated == printed
    pattern = ".*".join(re.escape(text) for text in stated.split(ELLIPSIS))
    return re.fullmatch(pattern, printed) is not None


def in_order(stated: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether the printed lines are the stated ones, where a stated `...` is any number of lines."""
    at, star, retry = 0, -1, 0
    position = 0
    while position < len(printed):
        if at < len(stated) and stated[at] == ELLIPSIS:
            star, retry = at, position
            at += 1
        elif at < len(stated) and matches(stated[at], printed[position]):
            at += 1
            position += 1
        elif star >= 0:  # let the last `...` take one line more
            retry += 1
            at, position = star + 1, retry
        else:
            return False
    return all(line == ELLIPSIS for line in stated[at:])


def unmatched(stated: Sequence[str], printed: Sequence[str]) -> tuple[list[int], list[int]] | None:
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
            if position not in seen and matches(stated[at], printed[position]):
                seen.add(position)
                if position not in stated_by_printed or find(stated_by_printed[position], seen):
                    stated_by_printed[position] = at
                    return True
        return False

    missing += [at for at in waiting if not find(at, set())]
    extra = [position for position in free if position not in stated_by_printed]
    return (sorted(missing), extra) if missing or extra else None


def aligned(stated: Sequence[str], printed: Sequence[str]) -> list[str]:
    """The printed lines, with those that a stated line with `...` matches in the form stated."""
    waiting = collections.deque(line for line in stated if ELLIPSIS in line and line != ELLIPSIS)
    literal = collections.Counter(stated)
    aligned = []
    for line in printed:
        # A line that is stated as it is belongs to its own statement, as often as it is stated.
        literal[line] -= 1
        free = literal[line] < 0
        form = next((form for form in waiting if free and matches(form, line)), None)
        if form is not None:
            waiting.remove(form)
        aligned.append(line if form is None else form)
    return aligned


def blocks(stated: Sequence[str], forms: Sequence[str]) -> Iterator[tuple[str, range, range]]:
    """The stretches in which stated and printed lines agree or differ, as `difflib` names them."""
    matcher = difflib.SequenceMatcher(a=stated, b=forms, autojunk=False)
    for tag, begin, end, from_, to in matcher.get_opcodes():
        yield tag, range(begin, end), range(from_, to)


def around_dots(
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
