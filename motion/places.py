"""Which page shows which program: the `snippet` fences of the book's Markdown.

A fence does not know its page, because Markdown extensions see text and not files. So code that needs the
page and the line of a program looks it up here.
"""

from __future__ import annotations

import collections
import dataclasses
import functools
import re
from collections.abc import Iterator
from pathlib import Path

from markdown import Markdown
from markdown.inlinepatterns import Pattern
from markdown.util import Registry

# A fence can be in a list, an admonition, a tab or a quotation.
_OPENS = re.compile(
    r"^[\s>]*(?:[-*+]\s+|\d+\.\s+)?(?P<fence>`{3,}(?=[^`]*$)|~{3,})\s*\{?\s*\.?(?P<language>[\w-]*)(?P<options>.*)"
)


_MARK = re.compile(r"`{3,}|~{3,}")

_AFTER_MARK = re.compile(r"""\s*(?:\{.*\}|\.?[\w#.+-]*(?:\s+[A-Za-z]\w*(?:="[^"]*"|='[^']*')?)*)\s*""")
"""What may follow the mark: attributes, or a language and options, with values in quotes."""

_PATH = re.compile(r"[\w-]+/[\w-]+\.py")

_PROGRAM = re.compile(r"^(?P<before>[\s>]*)(?P<name>\S+\.py)\s*$")

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)

_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*$")

_BLOCKS = [
    "admonition",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.details",
    "pymdownx.superfences",
    "pymdownx.tabbed",
]
"""The extensions in mkdocs.yml that define blocks."""

# A build asks for the places of programs once for each chapter. Unchanged pages are not read again.
_PAGES = 1024


@dataclasses.dataclass(frozen=True)
class Place:
    """A line of a page that names a program.

    Attributes:
        page: The Markdown file, relative to the folder of the pages.
        line: The line, counted from 1.
        options: The text after the language of the fence, as written.
    """

    page: Path
    line: int
    options: str

    @property
    def address(self) -> str:
        """The page's address, relative to the site: `12-basic-asyncio/tasks/`, empty for the first page."""
        page = self.page.parent if self.page.stem == "index" else self.page.with_suffix("")
        return f"{page.as_posix()}/" if page.name else ""

    @property
    def whole(self) -> bool:
        """Whether the program is shown as a whole, with its output, in a card to which links can lead."""
        return "section=" not in self.options and "only=" not in self.options


@dataclasses.dataclass(frozen=True)
class Fence:
    """A fence on a page.

    Attributes:
        line: The line that opens it, counted from 1.
        language: The word after its opening marks.
        options: The text after the language, as written.
        content: The lines in it that are not empty, with their numbers.
    """

    line: int
    language: str
    options: str
    content: list[tuple[int, str]]


def pages_in(docs: Path, pattern: str = "**/*.md") -> list[Path]:
    """The Markdown files that can be pages, relative to their folder, sorted.

    MkDocs leaves out hidden files. One of them may be the lock of an editor, which is a link to no file.

    Args:
        docs: The folder of the pages.
        pattern: The pattern of their names.
    """
    pages = (path.relative_to(docs) for path in docs.glob(pattern) if path.is_file())
    return sorted(page for page in pages if not any(part.startswith(".") for part in page.parts))


def text_of(page: Path) -> str:
    """The Markdown of a page, without a byte order mark, which MkDocs leaves out too.

    Args:
        page: The file.
    """
    return page.read_text(encoding="utf-8-sig", errors="replace")


def find_places(docs: Path) -> dict[str, list[Place]]:
    """The places where each program is shown.

    Args:
        docs: The folder of the pages.

    Returns:
        The places by the path in the fence (`ch12/two_tasks.py`), in the order of the pages.
    """
    places: dict[str, list[Place]] = collections.defaultdict(list)
    for page in pages_in(docs):
        for program, place in _places_on(page, text_of(docs / page)):
            places[program].append(place)
    return dict(places)


@functools.lru_cache(maxsize=_PAGES)
def _places_on(page: Path, text: str) -> tuple[tuple[str, Place], ...]:
    """The programs that a page shows, each with its place."""
    shown = None if _is_plain(text) else shown_lines(text)
    return tuple(
        (program, Place(page, line, fence.options))
        for fence in fences_of(text)
        if fence.language == "snippet"
        for line, program in fence.content
        if shown is None or line in shown
    )


def hidden_lines(text: str) -> list[int]:
    """The lines of fences that name a program and that Markdown does not show, in order.

    If the language of a fence is another one, and it has nothing but paths of programs, it is a mistake.

    Args:
        text: The Markdown of a page.
    """
    misnamed = [
        fence
        for fence in fences_of(text)
        if fence.language not in ("snippet", "playground")
        and fence.content
        and all(_PATH.fullmatch(name) for _, name in fence.content)
    ]
    hidden = {line for fence in misnamed for line, _ in fence.content}
    if not _is_plain(text):
        shown = shown_lines(text)
        for fence in fences_of(text):
            if fence.language == "snippet":
                hidden |= {line for line, name in fence.content if name.endswith(".py") and line not in shown}
    return sorted(hidden)


def _is_plain(text: str) -> bool:
    """Whether all fences are shown: each begins rightly and is closed, and there is no comment."""
    mark = ""
    for line in text.split("\n"):
        if "```" not in line and "~~~" not in line:
            continue
        begun = _MARK.match(line)
        if not begun:
            return False
        if not mark:
            mark = begun[0]
            if not _AFTER_MARK.fullmatch(line, len(mark)):
                return False
        elif line.startswith(mark) and not line.strip().strip(mark[0]):
            mark = ""
    return not mark and "<!--" not in text


@functools.lru_cache(maxsize=_PAGES)
def shown_lines(text: str) -> frozenset[int]:
    """The lines on which a fence names a program and that a page shows, according to Markdown itself.

    The text around a fence decides whether it is shown. On the line of a bullet, in a comment or with
    too much white space before it, a fence is plain text.

    Args:
        text: The Markdown of the page.
    """
    sources: list[str] = []

    def accept(_language: str, _inputs: object, options: dict[str, object], *_: object) -> bool:
        options.clear()
        return True

    def put(source: str, *_: object, **_options: object) -> str:
        sources.append(source)
        return f"<i data-fence={len(sources) - 1}></i>"

    fence = {"name": "snippet", "class": "", "validator": accept, "format": put}
    converter = Markdown(
        extensions=_BLOCKS, extension_configs={"pymdownx.superfences": {"custom_fences": [fence]}}
    )
    # Inline patterns take most of the time. A comment hides a fence, and it is HTML unless it is in code.
    needed: Registry[Pattern] = Registry()
    for priority, name in enumerate(("html", "escape", "backtick")):
        needed.register(converter.inlinePatterns[name], name, priority)
    converter.inlinePatterns = needed
    numbered = "\n".join(
        _PROGRAM.sub(rf"\g<before>{number}:\g<name>", line) for number, line in enumerate(text.split("\n"), 1)
    )
    page = _COMMENT.sub("", converter.convert(numbered))
    shown = [sources[int(number)] for number in re.findall(r"<i data-fence=(\d+)></i>", page)]
    return frozenset(int(number) for number in re.findall(r"(?m)^\s*(\d+):", "\n".join(shown)))


def title_of(page: Path) -> str:
    """The title of a page, or the name of its file if it has none.

    Args:
        page: The Markdown file.
    """
    lines = text_of(page).splitlines()
    title = next((line[2:] for line in lines if line.startswith("# ")), page.stem)
    return _ATTRIBUTES.sub("", title).strip()


@functools.lru_cache(maxsize=_PAGES)
def fences_of(text: str) -> tuple[Fence, ...]:
    """The fences of a page.

    Args:
        text: Its Markdown.
    """
    return tuple(_fences(text))


def _fences(text: str) -> Iterator[Fence]:
    fence: Fence | None = None
    mark = ""
    for number, line in enumerate(text.split("\n"), start=1):
        bare = line.lstrip(" \t>")
        if fence is None:
            if opens := _OPENS.match(line):
                mark = opens["fence"]
                fence = Fence(number, opens["language"], opens["options"].strip(), [])
        elif bare.startswith(mark) and not bare.strip().strip(mark[0]):
            yield fence
            fence = None
        elif bare.strip():
            fence.content.append((number, bare.strip()))
    if fence is not None:
        yield fence


def page_of(docs: Path, text: str) -> Path | None:
    """The page with a given text. A Markdown converter knows the text that it converts, and not its file.

    Args:
        docs: The folder of the pages.
        text: The text that the converter got: the page without its front matter. White space does not count.

    Returns:
        The Markdown file, relative to the folder, or None if there is no such page.
    """
    wanted = _words_of(text)
    for page in pages_in(docs):
        whole = _words_of(text_of(docs / page))
        front = whole[: len(whole) - len(wanted)]
        if whole.endswith(wanted) and (not front or front.startswith("---\n")):
            return page
    return None


@functools.lru_cache(maxsize=_PAGES)
def _words_of(text: str) -> str:
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))
