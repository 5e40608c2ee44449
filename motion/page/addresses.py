"""The addresses of cards and of lines in them."""

from __future__ import annotations

import collections
import re

from motion.book import Result
from motion.program.snippet import Snippet
from motion.replay.moments import Replay


def card_of(name: str) -> str:
    """The id of a program's card on its page.

    Args:
        name: The name of a snippet, `ch12/two_tasks`.
    """
    return name.replace("/", "-")


def words_of(text: str) -> str:
    """A line as it stands in an address: its words.

    Args:
        text: A line of a program or of its output.
    """
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:48].rstrip("-") or "line"


def anchors_of(snippet: Snippet, result: Result, replay: Replay) -> dict[tuple[str, int], str]:
    """The ids to which prose can link: of each line of output, and of each line that some lane reached.

    An id says what stands on the line and not which one it is: when the program changes, the link breaks, and
    a test says so.
    """
    source = snippet.source.split("\n")
    shown = result.verdict.shown if result.verdict else ()
    texts = [
        *((("out", number), text) for number, text in enumerate(shown, 1)),
        *((("line", number), source[number - 1].partition("  #")[0]) for number in sorted(replay.reached())),
    ]
    found: dict[tuple[str, int], str] = {}
    taken: collections.Counter[str] = collections.Counter()
    for place, text in texts:
        words = words_of(text)
        taken[words] += 1
        number = f"-{taken[words]}" if taken[words] > 1 else ""
        found[place] = f"{card_of(snippet.name)}--{words}{number}"
    return found
