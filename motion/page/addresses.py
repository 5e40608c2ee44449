"""The addresses of pages, of cards, and of lines in cards."""

from __future__ import annotations

import collections
import os
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from motion.places import Place
from motion.replay.build import LINES
from motion.replay.moments import Replay
from motion.result import Result


def card_of(name: str) -> str:
    """The id of a program's card on its page.

    Args:
        name: The name of a snippet, `ch12/two_tasks`.
    """
    return name.replace("/", "-")


def whole_of(places: Iterable[Place]) -> Place | None:
    """The first place where the whole program is shown, in a card to which links can lead.

    Args:
        places: The places where a program is shown.
    """
    return next((place for place in places if place.whole), None)


def address_of(target: Path, page: Path) -> str:
    """The address by which the Markdown of one page links to another one.

    Args:
        target: The other page, relative to the folder of the pages.
        page: The page with the link, likewise.
    """
    return Path(os.path.relpath(target, page.parent)).as_posix()


def words_of(text: str) -> str:
    """The words of a line: letters and digits of any language in lower case, with `-` for everything else.

    Args:
        text: A line of a program or of its output.
    """
    text = unicodedata.normalize("NFC", text).lower()
    if not text.isascii():
        text = "".join(character if _in_word(character) else " " for character in text)
        return "-".join(text.split())
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")  # a mark on a letter


def name_of(text: str) -> str:
    """A line in the form that an address uses: the first of its words.

    Args:
        text: A line of a program or of its output.
    """
    return words_of(text)[:48].rstrip("-") or "line"


def without_comment(line: str) -> str:
    """A line of a program without a comment at its end.

    Args:
        line: The line.
    """
    return line.partition("  #")[0].strip()


def anchors_of(result: Result, replay: Replay | None) -> dict[tuple[str, int], str]:
    """The ids to which prose can link: one for each line of output, and for each line that some lane reached.

    Which lines have moments depends on when lanes waited, and so on the machine. Which have ids does not.
    If a replay is cut, each shown line has an id, because lanes may reach it in the part that is cut off.

    An id contains the words of the line and not its number. When the program changes, the link breaks, and
    a test reports it.

    Args:
        result: The program and its run. If it was not run, there are no ids.
        replay: The replay of the run. If there is none, each shown line of the program has an id.
    """
    snippet = result.snippet
    if result.run is None:
        return {}
    source = snippet.source.split("\n")
    lines = [number for number in snippet.shown if source[number - 1].strip()]
    if replay and not replay.cut:  # the moments of other lines may be among those that are cut off
        lines = sorted(replay.reached)
    shown = result.verdict.shown[:LINES] if result.verdict else ()
    texts = [
        *((("out", number), text) for number, text in enumerate(shown, 1)),
        *((("line", number), without_comment(source[number - 1])) for number in lines),
    ]
    found: dict[tuple[str, int], str] = {}
    used: set[str] = set()
    counts: collections.Counter[str] = collections.Counter()
    for place, text in texts:
        anchor = name = name_of(text)
        counts[name] += 1
        if counts[name] > 1:
            anchor = f"{name}-{counts[name]}"
        while anchor in used:  # by a line whose words end with this number
            counts[name] += 1
            anchor = f"{name}-{counts[name]}"
        used.add(anchor)
        found[place] = f"{card_of(snippet.name)}--{anchor}"
    return found
