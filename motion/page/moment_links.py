"""Links from the prose to moments of a replay: a Markdown extension.

`` [`hare finishes leg 1`](moment:) `` links to the moment at which the program above printed the line that is
the link's text. `[the second wait](moment:await-asyncio-sleep-pause)` links to the first moment at which some
lane is on that line of the program, named by its words; `(moment:ch12/hare_and_tortoise#both-are-home)` names
another program of the page.

A line is named by what stands on it and not by its number, so that a link to what is no longer there is
found: the build warns, and `--strict` fails.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE
from markupsafe import Markup

from motion.book import logger
from motion.page.addresses import card_of, words_of

SCHEME = "moment:"

_CARD = re.compile(r'<div class="motion-card(?P<replayed> motion-replayed)?" id="(?P<id>[^"]+)"')


class MomentsExtension(Extension):
    """Registers `MomentLinks`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        # After MkDocs has checked the links that it knows (priority 0): it would not find these.
        md.treeprocessors.register(MomentLinks(md), "moments", -10)


def makeExtension(**options: object) -> MomentsExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: There are none.
    """
    return MomentsExtension(**options)


class MomentLinks(Treeprocessor):
    """Gives the links to moments the addresses of lines in the cards of the page."""

    def run(self, root: ET.Element) -> None:
        """Called by Markdown.

        Args:
            root: The page.
        """
        items = list(self._in_order(root))
        everywhere = [card for item in items if isinstance(item, str) for card in _CARD.finditer(item)]
        above: list[re.Match[str]] = []
        for item in items:
            if isinstance(item, str):
                above = [*_CARD.finditer(item), *above]
            else:
                item.set("class", "motion-moment")
                item.set("href", self._address(item, above, everywhere))

    def _in_order(self, element: ET.Element) -> Iterator[str | ET.Element]:
        """The fences as HTML, and the links to moments."""
        if element.tag == "a" and element.get("href", "").startswith(SCHEME):
            yield element
        for match in HTML_PLACEHOLDER_RE.finditer(element.text or ""):
            block = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
            if isinstance(block, str):
                yield block
        for child in element:
            yield from self._in_order(child)

    def _address(self, link: ET.Element, above: list[re.Match[str]], everywhere: list[re.Match[str]]) -> str:
        name, _, words = link.get("href", "").removeprefix(SCHEME).rpartition("#")
        words = words or words_of(self._text(link))
        cards = [card for card in everywhere if card["id"] == card_of(name)] if name else above
        for card in cards:
            if f'id="{card["id"]}--{words}"' in card.string:
                return f"#{card['id']}--{words}"
        # Without a replay (it was not run, or there is nothing to watch) a card has no moments.
        if cards and not cards[0]["replayed"]:
            return f"#{cards[0]['id']}"
        where = f"the program {name}" if name else "a program above"
        logger.warning("a link to a moment leads nowhere: no line of %s says %r", where, words)
        return "#"

    def _text(self, link: ET.Element) -> str:
        """The text of a link; code in it may have been put aside as HTML."""

        def put_back(match: re.Match[str]) -> str:
            block = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
            text = block if isinstance(block, str) else "".join(block.itertext())
            return Markup(text).striptags()  # noqa: S704 -- to take the markup out again

        return HTML_PLACEHOLDER_RE.sub(put_back, "".join(link.itertext()))
