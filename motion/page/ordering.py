"""The lines of a program's output that a reader puts in order, and the rules for their order.

The rules come from the program's guarantee. The page judges the reader's order by them
(`docs/assets/order/judge.js`), and a test compares its judgments with those of `motion.verdict`.
"""

from __future__ import annotations

import collections
import dataclasses
import functools
import hashlib
import itertools
import json
from collections.abc import Iterable, Sequence

from motion.matching import first_and_last, in_order
from motion.program.dots import as_shown, closed, is_open
from motion.program.guarantee import Pairs
from motion.program.snippet import Snippet
from motion.terminal import as_on_terminal

MOST = 12
"""Lines that a reader may be asked to put in order: more would not fit on the screen of a phone."""

_TRACEBACK = "Traceback (most recent call last):"


class OrderingError(ValueError):
    """A program whose lines a reader cannot be asked to put in order.

    Args:
        snippet: The program.
        reason: Why not, as a sentence.
    """

    def __init__(self, snippet: Snippet, reason: str) -> None:
        super().__init__(f"{snippet.name}.py: {reason}")


@dataclasses.dataclass(frozen=True)
class Ordering:
    """The lines to put in order.

    Attributes:
        shuffled: The lines in an order that the guarantee forbids, the same in each build.
        stated: The lines in the order in which the program states them.
        pairs: Lines of which the first must come before the second, or None if only the stated order is
            allowed.
        orders: The number of orders that the guarantee allows. Orders that differ only in which of two equal
            lines is first count once.
    """

    shuffled: tuple[str, ...]
    stated: tuple[str, ...]
    pairs: Pairs | None
    orders: int

    @property
    def data(self) -> str:
        """The rules as JSON, for the page."""
        return json.dumps(
            {"stated": self.stated, "pairs": self.pairs, "orders": self.orders}, ensure_ascii=False
        )


def ordering_of(snippet: Snippet) -> Ordering:
    """The lines of a program's output to put in order.

    A traceback with which the program ends is not among them: it goes to standard error, and its order is
    never a question.

    Args:
        snippet: The program.

    Raises:
        OrderingError: There is nothing to put in order, or not one order that is forbidden, or a line that is
            not stated as a whole, or too many lines.
    """
    lines = _printed_before_a_traceback(snippet)
    if any(map(is_open, lines)):
        raise OrderingError(
            snippet, "a line with `...` stands for different texts, so it cannot be put in order"
        )
    texts = tuple(map(_text, lines))
    if len(texts) < 2:
        raise OrderingError(snippet, "it prints fewer than two lines, so there is nothing to put in order")
    if len(texts) > MOST:
        raise OrderingError(snippet, f"it prints {len(texts)} lines, and at most {MOST} can be put in order")
    order = snippet.guarantee.order
    pairs: Pairs | None = None
    if order != "exact":
        stated = order if isinstance(order, tuple) else ()
        pairs = tuple(
            (_text(first), _text(second)) for first, second in stated if {first, second} <= {*lines}
        )
    orders = 1 if pairs is None else _orders(texts, pairs)
    if orders == _orders(texts, ()):
        raise OrderingError(snippet, "it may print its lines in any order, so there is nothing to predict")
    return Ordering(_shuffled(snippet.name, texts, pairs), texts, pairs, orders)


def is_allowed(lines: Sequence[str], stated: Sequence[str], pairs: Pairs | None) -> bool:
    """Whether the guarantee allows an order of the stated lines.

    Args:
        lines: The lines in this order.
        stated: The lines in the stated order.
        pairs: As in `Ordering`.
    """
    forms = [*map(closed, stated)]
    if pairs is None:
        return in_order(forms, lines)
    at = first_and_last([closed(line) for pair in pairs for line in pair], forms, lines)
    return all(at[closed(first)][1] < at[closed(second)][0] for first, second in pairs)


def _printed_before_a_traceback(snippet: Snippet) -> Sequence[str]:
    """The stated lines up to the traceback of an exception that ends the program."""
    lines = snippet.stated
    if not snippet.guarantee.exit:
        return lines
    end = next((at for at, line in enumerate(lines) if line.strip(" +|-").endswith(_TRACEBACK)), len(lines))
    return lines[:end]


def _text(stated: str) -> str:
    return as_on_terminal(as_shown(stated)).rstrip()


def _orders(texts: Iterable[str], pairs: Pairs) -> int:
    """The number of different orders of some lines with the first line of each pair before the second."""
    counts = collections.Counter(texts)
    places = {line: place for place, line in enumerate(counts)}
    before = [[places[first] for first, second in pairs if second == line] for line in counts]

    @functools.cache
    def ways(left: tuple[int, ...]) -> int:
        if not any(left):
            return 1
        return sum(
            ways((*left[:place], count - 1, *left[place + 1 :]))
            for place, count in enumerate(left)
            if count and not any(left[other] for other in before[place])
        )

    return ways(tuple(counts.values()))


def _shuffled(name: str, texts: Sequence[str], pairs: Pairs | None) -> tuple[str, ...]:
    """The first order that is not allowed, of those that a hash of the program's name gives."""

    def shuffle(attempt: int) -> tuple[str, ...]:
        def rank(place: int) -> bytes:
            return hashlib.sha256(f"{name} {attempt} {place}".encode()).digest()

        return tuple(texts[place] for place in sorted(range(len(texts)), key=rank))

    orders = map(shuffle, itertools.count())
    return next(lines for lines in orders if not is_allowed(lines, texts, pairs))
