"""Links from the prose to moments of a replay: a Markdown extension.

`` [`hare finishes leg 1`](moment:) `` links to the moment when the program above printed the line that is
the link's text. `[the second wait](moment:await-asyncio-sleep-pause)` links to the first moment when some
lane is on that line of the program, named by its words; `(moment:ch12/hare_and_tortoise#both-are-home)` names
another program of the page. In a card without a replay, because there is nothing to watch, the link leads to
the line itself.

A line is named by its words and not by its number, so that a link to a missing line is
noticed: the build warns, and `--strict` fails. It also warns if a link may mean several different lines.
"""

from __future__ import annotations

import dataclasses
import html
import re
import urllib.parse
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from motion.book import find_book, logger
from motion.page.addresses import card_of, name_of, without_comment, words_of
from motion.places import page_of, text_of

SCHEME = "moment:"

_TAG = re.compile(r"<[^>]*>")

_TEXT = r"\[(?P<text>(?:`[^`]*`|\[[^\[\]]*\]|[^\[\]`])*)"
"""The beginning of a link in Markdown."""

_OTHERWISE = re.compile(r"(?:<|(?:href|src)=[\"']?|!\[[^\[\]]*\]\(\s*)moment:", re.IGNORECASE)
"""A link to a moment as a reader of Markdown could write it, although it is not one."""

_CARD = re.compile(r'<div class="motion-card(?: motion-replayed)?" id="(?P<id>[^"]+)"')


class MomentsExtension(Extension):
    """Registers `MomentLinks`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        source = PageSource(md)
        md.preprocessors.register(source, "moments_source", 26)  # before fences are replaced (25)
        # After MkDocs has checked the links that it knows (priority 0), because it does not know these.
        md.treeprocessors.register(MomentLinks(md, source), "moments", -10)


def makeExtension(**options: object) -> MomentsExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: There are none.
    """
    return MomentsExtension(**options)


class PageSource(Preprocessor):
    """Keeps the Markdown of the page, which identifies its file.

    Attributes:
        text: The Markdown.
    """

    text = ""

    def run(self, lines: list[str]) -> list[str]:
        """Called by Markdown.

        Args:
            lines: The page.
        """
        self.text = "\n".join(lines)
        return lines


class MomentLinks(Treeprocessor):
    """Replaces the links to moments with the addresses of lines in the cards of the page.

    Args:
        md: The Markdown converter.
        source: The object that keeps the Markdown of the page.
    """

    def __init__(self, md: Markdown, source: PageSource) -> None:
        super().__init__(md)
        self._source = source

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
        # The cards of a book are megabytes of HTML, in which the pattern is ten times slower than this.
        blocks = [block for block in self.md.htmlStash.rawHtmlBlocks if isinstance(block, str)]
        html_of_page = [block for block in blocks if SCHEME in block.lower()]
        images = [image.get("src", "").lower().startswith(SCHEME) for image in root.iter("img")]
        if any(images) or any(map(_OTHERWISE.search, html_of_page)):
            logger.warning(
                "%s: write a link to a moment as [text](moment:name): nothing else leads there",
                self._place(_OTHERWISE),
            )

    def _in_order(self, element: ET.Element) -> Iterator[str | ET.Element]:
        """The fences as HTML, and the links to moments."""
        if element.tag == "a" and element.get("href", "").lower().startswith(SCHEME):
            yield element
        for match in HTML_PLACEHOLDER_RE.finditer(element.text or ""):
            block = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
            if isinstance(block, str):
                yield block
        for child in element:
            yield from self._in_order(child)

    def _address(self, link: ET.Element, above: list[re.Match[str]], everywhere: list[re.Match[str]]) -> str:
        name, _, words = link.get("href", "")[len(SCHEME) :].rpartition("#")
        words, text = urllib.parse.unquote(words), self._text(link)
        cards = [card for card in everywhere if card["id"] == card_of(name)] if name else above
        for card in cards:
            lines = _lines_of(card)
            found = _named(lines, words, card["id"]) if words else _saying(lines, text)
            if len({line.text for line in found}) > 1:
                listed = ", ".join(f"“{line.text}” ({line.anchor.partition('--')[2]})" for line in found[:4])
                logger.warning(
                    "%s: a link to a moment is ambiguous: %r may be %s; give it the whole line as its text,"
                    " or one of these names (the first of several alike ends with -1)",
                    self._place_of(link),
                    words or text,
                    listed,
                )
                return "#"
            if found:
                return f"#{found[0].anchor}"
        if cards and not _lines_of(cards[0]):  # the program was not run
            return f"#{cards[0]['id']}"
        where = f"the program {name}" if name else "a program above"
        said = words or text
        logger.warning(
            "%s: a link to a moment leads nowhere: no line of %s says %r", self._place_of(link), where, said
        )
        return "#"

    def _place_of(self, link: ET.Element) -> str:
        """The page of a link, and the lines that can have it."""
        words = words_of(self._text(link))
        pattern = re.compile(rf"{_TEXT}\]\(\s*<?{re.escape(link.get('href', ''))}[\s>)]")
        return self._place(pattern, lambda found: words_of(found["text"]) == words)

    def _place(
        self, pattern: re.Pattern[str], is_it: Callable[[re.Match[str]], bool] = lambda _: True
    ) -> str:
        """The page, and the lines that match a pattern and are meant, or the only one that matches."""
        docs = find_book(Path.cwd()).docs
        page = page_of(docs, self._source.text)
        if page is None:
            return "a page"
        text = text_of(docs / page)
        matches = [*pattern.finditer(text)]
        found = [*filter(is_it, matches)] or matches[: len(matches) == 1]
        numbers = sorted({text.count("\n", 0, each.start()) + 1 for each in found})
        return f"{page}:{' or '.join(map(str, numbers))}" if numbers else str(page)

    def _text(self, link: ET.Element) -> str:
        """The text of a link, on one line. Code in it may have been replaced by a placeholder."""

        def put_back(match: re.Match[str]) -> str:
            block = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
            return _TAG.sub("", block) if isinstance(block, str) else "".join(block.itertext())

        text = HTML_PLACEHOLDER_RE.sub(put_back, "".join(link.itertext()))
        return re.sub(r"\s*\n\s*", " ", html.unescape(text)).strip()


@dataclasses.dataclass(frozen=True)
class _Line:
    """A line of a card to which links can lead.

    Attributes:
        anchor: Its id.
        text: The text of the line, without a comment at the end of a line of the program.
    """

    anchor: str
    text: str


def _lines_of(card: re.Match[str]) -> list[_Line]:
    """The lines of a card that have ids, beginning with the output."""
    printed: list[_Line] = []
    reached: list[_Line] = []
    for kind, anchor, inner in re.findall(
        rf'<span class="motion-(out|line)[^"]*" id="({re.escape(card["id"])}--[^"]+)"[^>]*>(.*?)\n</span>',
        card.string,
        re.DOTALL,
    ):
        text = html.unescape(_TAG.sub("", inner))
        if kind == "out":
            printed.append(_Line(anchor, text.strip()))
        else:
            reached.append(_Line(anchor, without_comment(text)))
    return printed + reached


def _named(lines: list[_Line], words: str, card: str) -> list[_Line]:
    """The lines that the words in a link may mean."""
    found = [line for line in lines if line.anchor == f"{card}--{words}" or name_of(line.text) == words]
    if not found and words.endswith("-1"):
        return [line for line in lines if line.anchor == f"{card}--{words.removesuffix('-1')}"]
    return found


def _saying(lines: list[_Line], text: str) -> list[_Line]:
    """The lines that a link's text may mean: lines that equal it, or else lines with the same words."""
    words = words_of(text)
    return [line for line in lines if line.text == text] or [
        line for line in lines if words and words_of(line.text) == words
    ]
