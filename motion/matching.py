"""Compares printed lines with stated ones, in which `...` stands for any text or any number of lines.

The time grows with the number of lines, and not with its square, because an output may have a hundred
thousand lines.
"""

from __future__ import annotations

import collections
import difflib
import functools
import itertools
import operator
from collections.abc import Iterable, Iterator, Sequence

from motion.normalize import as_stated
from motion.program.dots import ELLIPSIS, is_open, pieces_of

_DIFFERENCE = 20_000_000
"""Steps of `difflib` that a difference may take, about two seconds. Beyond it, the whole middle differs."""


def matches(stated: str, printed: str) -> bool:
    """Whether a printed line matches a stated line, in which `...` stands for any text."""
    return _has(pieces_of(stated), printed)


def _has(pieces: Sequence[str], printed: str) -> bool:
    """Whether a line consists of pieces, with any text between them."""
    first, *rest = pieces
    if not rest:
        return first == printed
    *middle, last = rest
    at, end = len(first), len(printed) - len(last)
    if at > end or not (printed.startswith(first) and printed.endswith(last)):
        return False
    for piece in middle:  # each as early as possible, which leaves the most text for the others
        at = printed.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def in_order(stated: Sequence[str], printed: Sequence[str]) -> bool:
    """Whether the printed lines match the stated ones, where a line `...` means any number of lines."""
    groups: list[list[str]] = [[]]
    for line in stated:
        if line == ELLIPSIS:
            groups.append([])
        else:
            groups[-1].append(line)
    head, *rest = groups
    if not rest:
        return len(head) == len(printed) and all(map(matches, head, printed))
    *middle, tail = rest
    at, end = len(head), len(printed) - len(tail)
    if at > end or not (all(map(matches, head, printed)) and all(map(matches, tail, printed[end:]))):
        return False
    for group in filter(None, middle):  # each as early as possible, as above
        found = _find(group, printed, at, end)
        if found is None:
            return False
        at = found
    return True


def _find(group: Sequence[str], printed: Sequence[str], at: int, end: int) -> int | None:
    """The end of the first lines, between two positions, that match a group of stated lines.

    The algorithm is [Shift-And](https://en.wikipedia.org/wiki/Bitap_algorithm): each bit of a number says
    whether a beginning of the group matches the lines up to here.
    """
    forms = _Forms(group)
    places: dict[str, list[int]] = collections.defaultdict(list)
    for place, line in enumerate(group):
        places[line].append(place)

    @functools.lru_cache(maxsize=4096)  # for a long group, each number takes kilobytes
    def mask(line: str) -> int:
        return functools.reduce(
            operator.or_, (1 << place for form in forms.matching(line) for place in places[form]), 0
        )

    begun, whole = 0, 1 << (len(group) - 1)
    for position in range(at, end):
        begun = (begun << 1 | 1) & mask(printed[position])
        if begun & whole:
            return position + 1
    return None


class _Forms:
    """Stated lines by their beginnings and ends: matches for a line are found without trying all."""

    def __init__(self, stated: Iterable[str]) -> None:
        self._closed: dict[str, list[str]] = {}
        self._open: dict[tuple[int, int], dict[tuple[str, str], list[tuple[str, list[str]]]]] = {}
        self._rank = {line: rank for rank, line in enumerate(dict.fromkeys(stated))}
        for line in self._rank:
            first, *rest = pieces_of(line)
            if rest:
                alike = self._open.setdefault((len(first), len(rest[-1])), {})
                alike.setdefault((first, rest[-1]), []).append((line, [first, *rest]))
            else:
                self._closed.setdefault(first, []).append(line)

    def matching(self, printed: str) -> list[str]:
        """The stated lines that match a printed line, in the order in which they are stated."""
        found = [*self._closed.get(printed, ())]
        for (first, last), alike in self._open.items():
            candidates = alike.get((printed[:first], printed[len(printed) - last :]), ())
            found += [line for line, pieces in candidates if _has(pieces, printed)]
        return sorted(found, key=self._rank.__getitem__)


def unmatched(stated: Sequence[str], printed: Sequence[str]) -> tuple[list[int], list[int]] | None:
    """The stated and the printed lines that remain when as many as possible are paired.

    A line without `...` matches only an equal line, so these lines are paired first. A line with `...` can
    match several different lines: see `_Pairing`.
    """
    free: dict[str, list[int]] = collections.defaultdict(list)
    for position in reversed(range(len(printed))):
        free[printed[position]].append(position)
    missing: list[int] = []
    waiting: dict[str, list[int]] = collections.defaultdict(list)
    for at, line in enumerate(stated):
        text, *rest = pieces_of(line)
        if rest:
            waiting[line].append(at)
        elif free[text]:
            free[text].pop()
        else:
            missing.append(at)
    pairing = _Pairing(
        {form: len(positions) for form, positions in waiting.items()},
        {line: len(free[line]) for line in dict.fromkeys(printed) if free[line]},
    )
    for form, positions in waiting.items():
        missing += positions[len(positions) - pairing.forms[form] :]
    extra = [at for line, count in pairing.lines.items() for at in free[line][:count]]
    return (sorted(missing), sorted(extra)) if missing or extra else None


class _Pairing:
    """A maximum pairing of stated forms with printed lines.

    It is a [maximum flow](https://en.wikipedia.org/wiki/Maximum_flow_problem) from forms to lines. Equal
    forms are one node, and so are equal lines. It is found along the shortest augmenting paths.

    Attributes:
        forms: How many copies of each form have no partner.
        lines: How many copies of each line have no partner.
    """

    def __init__(self, forms: dict[str, int], lines: dict[str, int]) -> None:
        self.forms, self.lines = forms, lines
        self._choices: dict[str, list[str]] = {form: [] for form in forms}
        index = _Forms(forms)
        for line in lines:
            for form in index.matching(line):
                self._choices[form].append(line)
        self._pairs: dict[str, collections.Counter[str]] = {line: collections.Counter() for line in lines}
        for form, choices in self._choices.items():
            for line in choices:
                if not forms[form]:
                    break
                self._pair(form, line, min(forms[form], lines[line]))
        for form, count in forms.items():
            while count and self.forms[form] and (path := self._path(form)):
                self._follow(path)

    def _pair(self, form: str, line: str, count: int) -> None:
        self._pairs[line][form] += count
        self.forms[form] -= count
        self.lines[line] -= count

    def _path(self, start: str) -> list[tuple[str, str]] | None:
        """Pairs to make: the first uses a free line, and each one frees the line that the next one uses."""
        reached: dict[str, tuple[str, str] | None] = {start: None}  # the pair to give up, by its form
        waiting = collections.deque([start])
        seen: set[str] = set()
        while waiting:
            form = waiting.popleft()
            for line in self._choices[form]:
                if line in seen:
                    continue
                seen.add(line)
                if self.lines[line]:
                    path = [(form, line)]
                    while (step := reached[path[-1][0]]) is not None:
                        path.append(step)
                    return path
                for other, count in self._pairs[line].items():
                    if count and other not in reached:
                        reached[other] = (form, line)
                        waiting.append(other)
        return None

    def _follow(self, path: list[tuple[str, str]]) -> None:
        given_up = [(former, line) for (former, _), (_, line) in itertools.pairwise(path)]
        count = min(
            self.forms[path[-1][0]],
            self.lines[path[0][1]],
            *(self._pairs[line][form] for form, line in given_up),
        )
        for form, line in given_up:
            self._pair(form, line, -count)
        for form, line in path:
            self._pair(form, line, count)


def aligned(stated: Sequence[str], printed: Sequence[str]) -> list[str]:
    """The printed lines as they would be stated: a stated line replaces each line that it matches."""
    closed: dict[str, collections.deque[str]] = collections.defaultdict(collections.deque)
    forms: collections.Counter[str] = collections.Counter()
    for line in stated:
        text, *rest = pieces_of(line)
        if not rest:
            closed[text].append(line)
        elif line != ELLIPSIS:
            forms[line] += 1
    index = _Forms(forms)
    aligned = []
    for line in printed:
        # A line that is stated literally belongs to that statement, as often as it is stated.
        if closed.get(line):
            aligned.append(closed[line].popleft())
            continue
        form = next((form for form in index.matching(line) if forms[form]), None)
        if form is not None:
            forms[form] -= 1
        aligned.append(as_stated(line) if form is None else form)
    return aligned


def blocks(stated: Sequence[str], forms: Sequence[str]) -> Iterator[tuple[str, range, range]]:
    """The ranges in which stated and printed lines agree or differ, with the tags of `difflib`."""
    shorter = min(len(stated), len(forms))
    begin = next((at for at in range(shorter) if stated[at] != forms[at]), shorter)
    left = shorter - begin
    end = next((at for at in range(left) if stated[-1 - at] != forms[-1 - at]), left)
    old, new = stated[begin : len(stated) - end], forms[begin : len(forms) - end]
    if begin:
        yield "equal", range(begin), range(begin)
    counts = collections.Counter(new)
    if sum(counts[line] for line in old) * min(len(old), len(new)) > _DIFFERENCE:
        yield "replace", range(begin, begin + len(old)), range(begin, begin + len(new))
    else:
        matcher = difflib.SequenceMatcher(a=old, b=new, autojunk=False)
        for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
            yield tag, range(begin + from_old, begin + to_old), range(begin + from_new, begin + to_new)
    if end:
        yield "equal", range(len(stated) - end, len(stated)), range(len(forms) - end, len(forms))


def around_dots(
    old: Sequence[str], new: Sequence[str]
) -> tuple[Sequence[str], Sequence[str] | None, Sequence[str]]:
    """Split printed lines that replace a range of stated ones: the lines before, for and after its `...`.

    As many lines before and after are set apart as are stated there, and the `...` stands for the others.
    Without a `...`, or with too few lines, all lines come before it, and it stands for none (None).
    """
    if ELLIPSIS in old:
        before, after = old.index(ELLIPSIS), old[::-1].index(ELLIPSIS)
        end = len(new) - after
        if end >= before:
            return new[:before], new[before:end], new[end:]
    return new, None, ()


def first_and_last(
    forms: Iterable[str], stated: Sequence[str], printed: Sequence[str]
) -> dict[str, tuple[int, int]]:
    """The first and the last position at which each of some stated lines was printed, if it was printed.

    A printed line that is stated literally belongs to that statement, and not to one with `...`.
    """
    index = _Forms(forms)
    literal = {pieces_of(line)[0] for line in stated if not is_open(line)}
    known: dict[str, list[str]] = {}
    found: dict[str, tuple[int, int]] = {}
    for at, line in enumerate(printed):
        if line not in known:
            known[line] = [form for form in index.matching(line) if not is_open(form) or line not in literal]
        for form in known[line]:
            found[form] = (found.get(form, (at, at))[0], at)
    return found
