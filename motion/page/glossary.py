"""Explains the words of the glossary where a page first uses them: a Markdown extension.

The glossary is itself a page: a definition list whose terms are words, with their other forms after commas.
The first time that a page uses a word, in any of its forms, the word becomes an `<abbr>` whose title is the
definition. The theme turns the title into a tooltip, and `tabindex` lets the Tab key and a finger reach it. A
term in italics gets no tooltip, because it is an ordinary word too (*wait*).

Headings, links, code and the terms of a definition list stay as they are.
"""

from __future__ import annotations

import functools
import re
from pathlib import Path
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER, AtomicString

from motion.places import text_of

_ENTRY = re.compile(r"^(?P<forms>[^\s*:#].*)\n+:\s+(?P<meaning>.+(?:\n[ ]{4}.+)*)", re.MULTILINE)
_JOINED = re.compile(r"^[^\s*:#].* :[ ]{2,}", re.MULTILINE)
_MARKUP = re.compile(r"[`*]")
_HTML = re.compile(HTML_PLACEHOLDER % r"(\d+)")
_UNTOUCHED = frozenset(("a", "abbr", "autoref", "code", "dt", "h1", "h2", "h3", "h4", "pre", "summary"))


@functools.lru_cache(maxsize=1)
def read_glossary(text: str) -> dict[str, str]:
    """The definitions of a glossary.

    Args:
        text: The glossary's Markdown.

    Returns:
        Each form of each term, in lower case, with its meaning as plain text.

    Raises:
        ValueError: A meaning is on the line of its term, where Markdown does not see a definition.
    """
    if joined := _JOINED.search(text):
        raise ValueError(f"the glossary has a term and its meaning on one line: {joined[0].strip()}")
    return {
        form.strip().lower(): " ".join(_MARKUP.sub("", entry["meaning"]).split())
        for entry in _ENTRY.finditer(text)
        for form in entry["forms"].split(",")
    }


class GlossaryExtension(Extension):
    """Registers `Explain`."""

    def __init__(self, **options: object) -> None:
        self.config = {"file": ["docs/glossary.md", "The page that is the glossary."]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        text = text_of(Path(self.getConfig("file")))
        # After the inline patterns (20) and the attributes of elements (8), like Markdown's own `abbr`.
        md.treeprocessors.register(Explain(md, read_glossary(text)), "glossary", 7)


def makeExtension(**options: object) -> GlossaryExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: `file`, the path of the glossary.
    """
    return GlossaryExtension(**options)


class Explain(Treeprocessor):
    """Turns the first use of each term into an `<abbr>`.

    Args:
        md: The Markdown converter.
        meanings: Each form of each term, in lower case, with its meaning.
    """

    def __init__(self, md: Markdown, meanings: dict[str, str]) -> None:
        super().__init__(md)
        self._meanings = meanings
        longest_first = sorted(map(re.escape, meanings), key=len, reverse=True)
        # Not inside `process-based` or `os.fork`, which are other words.
        self._term = re.compile(rf"(?<![\w.-])(?:{'|'.join(longest_first)})(?![\w-])", re.IGNORECASE)

    def run(self, root: ET.Element) -> None:
        """Called by Markdown.

        Args:
            root: The page; changed in place.
        """
        self._explain(root, set())

    def _explain(self, element: ET.Element, explained: set[str]) -> None:
        children = list(element)
        pieces = self._pieces(element.text, explained) if element.text else None
        if pieces:
            element.text, first = pieces
            for at, abbr in enumerate(first):
                element.insert(at, abbr)
        for child in children:
            if child.tag not in _UNTOUCHED:
                self._explain(child, explained)
            pieces = self._pieces(child.tail, explained) if child.tail else None
            if pieces:
                child.tail, after = pieces
                behind = list(element).index(child) + 1
                for at, abbr in enumerate(after, behind):
                    element.insert(at, abbr)

    def _pieces(self, text: str, explained: set[str]) -> tuple[str, list[ET.Element]] | None:
        """The text before the first new term, and each new term with the text after it."""
        if isinstance(text, AtomicString):
            return None
        before, abbrs, end = text, list[ET.Element](), 0
        code = self._code(text)
        for found in self._term.finditer(text):
            if any(found.start() in part for part in code):
                continue
            # Without case, the pattern also finds letters that are not in the term, such as an old long s.
            meaning = self._meanings.get(found[0].lower())
            if meaning is None or meaning in explained:
                continue
            explained.add(meaning)
            if abbrs:
                abbrs[-1].tail = text[end : found.start()]
            else:
                before = text[: found.start()]
            abbr = ET.Element("abbr", title=meaning, tabindex="0")
            abbr.text, end = AtomicString(found[0]), found.end()
            abbr.tail = text[end:]
            abbrs.append(abbr)
        return (before, abbrs) if abbrs else None

    def _code(self, text: str) -> list[range]:
        """The parts of a text between `<code>` and `</code>`, which Markdown has replaced by marks."""
        parts, begin = [], 0
        for mark in _HTML.finditer(text):
            tag = str(self.md.htmlStash.rawHtmlBlocks[int(mark[1])])
            if tag.startswith("<code"):
                begin = mark.end()
            elif tag.startswith("</code") and begin:
                parts.append(range(begin, mark.start()))
                begin = 0
        return parts
