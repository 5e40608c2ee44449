"""The books for the measurements: copies of this one, with and without its engine."""

import re
import shlex
import shutil
import sys
import textwrap
from collections.abc import Callable, Sequence
from pathlib import Path

import yaml

from motion.book import Book
from motion.places import find_places
from motion.program.imports import helpers_of
from motion.program.snippet import Snippet
from motion.run.interpreter import this_interpreter, why_not_run
from scripts.bench.spending import command

FENCE = re.compile(
    r"^(?P<indent>[ \t]*)```snippet[^\n]*\n(?P<names>(?:[^\n]*\n)*?)(?P=indent)```[ \t]*$", re.MULTILINE
)

HEADING = re.compile(r"#{1,6} ")


def copy(root: Path, to: Path) -> Path:
    """Copy a book without the files that were built from it."""
    return shutil.copytree(root, to, ignore=shutil.ignore_patterns(".*", "__pycache__", "site"))


def sample(root: Path, to: Path, every: int) -> Path:
    """Copy a book with a part of its programs: those of some pages, evenly spread.

    The other pages keep only their headings, so that links lead to them.

    Args:
        root: The book.
        to: The folder of the copy.
        every: Of so many pages that show programs, one keeps them.
    """
    copy(root, to)
    shown = find_places(to / "docs")
    pages = sorted({place.page for places in shown.values() for place in places})
    emptied = set(pages) - set(pages[::every])
    for page in emptied:
        file = to / "docs" / page
        headings = [line for line in file.read_text(encoding="utf-8").splitlines() if HEADING.match(line)]
        file.write_text("\n\n".join(headings), encoding="utf-8")
    kept = [
        to / "snippets" / name
        for name, places in shown.items()
        if any(place.page not in emptied for place in places)
    ]
    needed = set(kept).union(*map(helpers_of, kept))
    for name in Book(to).names():
        file = to / "snippets" / f"{name}.py"
        if file not in needed:
            file.unlink()
    return to


def paste_outputs(book: Path) -> None:
    """Replace each fence with the program and its output as text, and remove the engine."""

    def pasted(snippet: Snippet) -> str:
        lines = snippet.source.splitlines()
        program = "\n".join(lines[number - 1] for number in snippet.shown)
        # The stated output replaces the printed one: `motion check` makes sure that they agree.
        return block("python", program) + "\n\n" + block("text", "\n".join(snippet.stated))

    replace_fences(book, lambda snippets: "\n\n".join(map(pasted, snippets)))
    take_engine_out(book)


def use_console_fences(book: Path) -> None:
    """Replace each fence with one of markdown-exec's own that runs the same files."""
    there = {snippet.name for snippet in runnable(book)}

    def run(snippets: Sequence[Snippet]) -> str:
        # Without `|| true`, an expected exit status would count as an error.
        commands = [
            f"$ {shlex.join(command(snippet))} || true" for snippet in snippets if snippet.name in there
        ]
        return block('console exec="true" source="above"', "\n".join(commands)) if commands else ""

    replace_fences(book, run)
    take_engine_out(book, plugins=["markdown-exec"])


def replace_fences(book: Path, made: Callable[[list[Snippet]], str]) -> None:
    """Replace the `snippet` fences of a book. Their options, which show less of a program, are ignored."""
    read = Book(book).read
    for page in (book / "docs").rglob("*.md"):

        def replacement(fence: re.Match[str]) -> str:
            names = [line.strip().removesuffix(".py") for line in fence["names"].splitlines() if line.strip()]
            return textwrap.indent(made([read(name) for name in names]), fence["indent"])

        page.write_text(FENCE.sub(replacement, page.read_text(encoding="utf-8")), encoding="utf-8")
    if left := find_places(book / "docs"):
        sys.exit(f"these fences were not replaced: {left}")


def take_engine_out(book: Path, plugins: Sequence[str] = ()) -> None:
    """Remove the engine from a book's configuration, and add plugins."""

    def without(node: yaml.Node) -> yaml.Node:
        if isinstance(node, yaml.MappingNode):
            # The fence, and the extension of mkdocstrings that makes the catalogue.
            kept = [
                (key, value) for key, value in node.value if key.value not in ("custom_fences", "extensions")
            ]
            node.value = [(key, without(value)) for key, value in kept]
            for key, value in node.value:
                if key.value == "plugins":
                    value.value += [yaml.ScalarNode("tag:yaml.org,2002:str", name) for name in plugins]
        elif isinstance(node, yaml.SequenceNode):
            # And the Markdown extension that links to moments.
            node.value = [without(item) for item in node.value if not str(item.value).startswith("motion.")]
        return node

    # As nodes instead of values, so that their tags (!ENV, !!python/name) stay.
    file = book / "mkdocs.yml"
    file.write_text(yaml.serialize(without(yaml.compose(file.read_text(encoding="utf-8")))), encoding="utf-8")


def block(header: str, text: str) -> str:
    """A fenced block."""
    return f"```{header}\n{text}\n```"


def runnable(book: Path) -> list[Snippet]:
    """The programs of a book that this Python can run."""
    snippets = map(Book(book).read, Book(book).names())
    return [snippet for snippet in snippets if not why_not_run(snippet, this_interpreter())]
