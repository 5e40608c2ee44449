"""The words of a page about a program: its guarantee, its Pythons, and the Python that ran it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from packaging.specifiers import SpecifierSet

from motion.program.dots import ELLIPSIS, as_shown, is_open
from motion.program.guarantee import Guarantee, Pairs
from motion.program.snippet import SUPPORTED, Snippet
from motion.result import Result
from motion.run.interpreter import this_interpreter


class Wording(NamedTuple):
    """A guarantee in words.

    Attributes:
        held: The things that are guaranteed.
        open: The things that are not; empty if everything is guaranteed.
        terminal: Why it is guaranteed only on a terminal; empty if it is guaranteed everywhere.
        fixed: One sentence about every run, if nothing may vary and the exit status is 0; otherwise
            empty.
    """

    held: str
    open: str
    terminal: str = ""
    fixed: str = ""


def guarantee_in_words(guarantee: Guarantee, stated: Sequence[str]) -> Wording:
    """The words under the output.

    ```python
    from motion.page.wording import guarantee_in_words
    from motion.program.guarantee import Guarantee

    guarantee = Guarantee(order="any", exit=3)
    wording = guarantee_in_words(guarantee, ("hare", "tortoise"))
    print(wording.held)
    #> these lines; the program ends with exit status 3
    print(wording.open)
    #> their order
    ```

    Args:
        guarantee: The guarantee.
        stated: The lines of the stated output.

    """
    held: list[str] = []
    open_: list[str] = []
    lines = [line for line in stated if line != ELLIPSIS]
    if not stated:
        held.append("nothing is printed")
    elif len(lines) == 1:
        held.append("this line")
    elif lines and guarantee.order == "exact":
        held.append("these lines, in this order")
    elif isinstance(guarantee.order, tuple):
        held += ["these lines", *_before(guarantee.order)]
        open_.append("the rest of the order")
    elif lines:
        held.append("these lines")
        open_.append("their order")
    if any(map(is_open, stated)):
        open_.append(f"the text where the program states “{ELLIPSIS}”")
    if "gil" in guarantee.needs:
        open_.append("whole lines with python -u or without a GIL")
    end = _end_in_words(guarantee)
    fixed = ""
    if not (open_ or end or guarantee.terminal):
        fixed = "Every run prints this." if stated else "No run prints anything."
    return Wording("; ".join(held + end) or "nothing", "; ".join(open_), guarantee.terminal, fixed)


def _end_in_words(guarantee: Guarantee) -> list[str]:
    """How the program ends, unless it ends with exit status 0."""
    if guarantee.hangs:
        return [f"the program never ends on its own (it was stopped after {guarantee.timeout:g} s)"]
    if isinstance(guarantee.exit, str):
        return [f"the program is ended by {guarantee.exit}"]
    return [f"the program ends with exit status {guarantee.exit}"] if guarantee.exit else []


def _before(pairs: Pairs) -> list[str]:
    """The pairs in words: those together that have a side in common, in chains where they meet."""
    firsts: dict[str, list[str]] = {}
    for first, second in pairs:
        firsts.setdefault(second, []).append(f"“{as_shown(first)}”")
    seconds: dict[str, list[str]] = {}
    for second, before in firsts.items():
        seconds.setdefault(_listed(before), []).append(f"“{as_shown(second)}”")
    after = {before: _listed(lines) for before, lines in seconds.items()}
    chains: list[str] = []
    for begin in [line for line in after if line not in after.values()]:
        chain = [begin]
        while (line := after.pop(chain[-1], None)) is not None:
            chain.append(line)
        chains.append(" before ".join(chain))
    return chains


def _listed(items: Sequence[str]) -> str:
    """`a`, `a and b`, or `a, b and c`."""
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1]]))


def versions_in_words(versions: SpecifierSet) -> str:
    """`3.14 and later` for `>=3.14`, `before 3.14` for `<3.14`; others as they are written.

    Args:
        versions: Some versions of Python.
    """
    text = re.sub(r"^>=([\d.]+)$", r"\1 and later", str(versions))
    return re.sub(r"^<([\d.]+)$", r"before \1", text)


def uv_options(snippet: Snippet) -> str:
    """The options with which `uv run` runs a program that is not on the reader's machine.

    A program that states its Pythons needs none. For any other, uv would take the Python and the packages of
    the project that the reader is in.

    Args:
        snippet: The program.
    """
    return "" if snippet.requires_python else f'--no-project --python ">={SUPPORTED[0]}"'


def where_it_ran(result: Result) -> str:
    """Which Python ran a program, or why none did.

    Args:
        result: Everything known about the program.
    """
    if result.run:
        return f"ran on {result.run.python}"
    if result.fault:
        return "not run"
    snippet, interpreter = result.snippet, this_interpreter()
    if not snippet.requires_python.contains(interpreter.version, prereleases=True):
        wanted = versions_in_words(snippet.requires_python)
        return f"stated for Python {wanted}; this build ran {interpreter.version}"
    return f"not run: {result.skipped}"


def state_of(result: Result) -> str:
    """The state of a program as the card's style sheet names it: `not-run`, `kept` or `broken`.

    Args:
        result: Everything known about the program.
    """
    if result.verdict is None and not result.fault:
        return "not-run"
    return "kept" if result.kept else "broken"
