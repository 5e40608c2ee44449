"""The whole book: its programs, and their runs brought up to date."""

from __future__ import annotations

import asyncio
import dataclasses
import difflib
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path

from motion.key import key_of
from motion.program.errors import SnippetError
from motion.program.snippet import PLACE, Snippet, read_snippet
from motion.progress import progress
from motion.run.interpreter import Interpreter, this_interpreter, why_not_run
from motion.run.outcome import Run
from motion.run.schedule import Job, run_jobs
from motion.store import Store
from motion.verdict import Verdict, judge

# MkDocs counts the warnings below its own logger, and `--strict` fails on them.
logger = logging.getLogger("mkdocs.plugins.motion")


_CHANGED = "its file, or one that it uses, was changed while it ran: build again"


class UnknownSnippetError(LookupError):
    """There is no snippet of that name. Its text says what to do."""


@dataclasses.dataclass(frozen=True)
class Result:
    """What is known about a snippet on this Python.

    Attributes:
        snippet: The snippet.
        run: Its run, or None if it was not run.
        verdict: The verdict on the run, or None if there is none.
        skipped: Why it was not run, as a phrase to follow "not run: "; empty if it was.
    """

    snippet: Snippet
    run: Run | None = None
    verdict: Verdict | None = None
    skipped: str = ""

    @property
    def kept(self) -> bool:
        """Whether the snippet kept its word, or could not be asked."""
        return self.verdict is None or self.verdict.kept


class Book:
    """The programs of the book and their runs.

    Args:
        root: The folder that has `snippets` and `docs`.
        interpreter: The Python that runs the programs; the one that this code runs on if None.
        recorded: Whether the runs write down what their lanes do.
    """

    def __init__(self, root: Path, interpreter: Interpreter | None = None, *, recorded: bool = True) -> None:
        self.root = root
        self.docs = root / "docs"
        self.snippets = root / "snippets"
        self.interpreter = interpreter or this_interpreter()
        self.recorded = recorded
        self._store = Store(root / ".motion" / "runs")
        self._known: dict[str, Result] = {}  # by the key of the run

    @property
    def python(self) -> str:
        """The version of the Python that runs the programs, `3.13.0`."""
        return self.interpreter.version

    def names(self) -> list[str]:
        """The names of all snippets, sorted.

        Files that begin with `_` are helper modules, and those that begin with `.` are an editor's.
        """
        return sorted(f"{path.parent.name}/{path.stem}" for path in self.snippets.glob("[!.]*/[!._]*.py"))

    def find(self, name: str) -> list[str]:
        """The snippets that a name given by a person means.

        Args:
            name: `ch12/two_tasks`, also with `.py` or `snippets/` around it; or a folder: `ch12`.

        Raises:
            UnknownSnippetError: It means none.
        """
        bare = name.replace("\\", "/").removesuffix(".py").strip("/").removeprefix("snippets/")
        names = self.names()
        if found := [known for known in names if known == bare or known.startswith(f"{bare}/")]:
            return found
        if (self.snippets / f"{bare}.py").is_file():
            raise UnknownSnippetError(f"{name!r} is no snippet: {PLACE}")
        near = difflib.get_close_matches(bare, names, n=3, cutoff=0.5)
        stems = [known for known in names if known.endswith(f"/{bare.rpartition('/')[2]}")]
        meant = " or ".join(dict.fromkeys(stems + near))
        hint = f"did you mean {meant}?" if meant else "`python -m motion list` shows all"
        raise UnknownSnippetError(f"there is no snippet {name!r}; {hint}")

    def read(self, name: str) -> Snippet:
        """Read a snippet.

        Args:
            name: `ch12/two_tasks`.

        Raises:
            SnippetError: Its file cannot be read as one.
        """
        return read_snippet(self.snippets / f"{name}.py", name, self.interpreter.version)

    def result(self, name: str) -> Result:
        """What is known about a snippet. If it is stale, every stale snippet of the book is run first.

        Args:
            name: `ch12/two_tasks`.

        Raises:
            SnippetError: Its file cannot be read as a snippet.
        """
        snippet = self.read(name)
        result = self.known(snippet)
        if result is None:
            self.update(self.names())
            result = self.known(snippet)
        if result is None:
            logger.warning("%s: not run: %s", name, _CHANGED)
            return Result(snippet, skipped=_CHANGED)
        return result

    def update(self, names: Iterable[str], *, anew: bool = False) -> list[Result | SnippetError]:
        """Bring snippets up to date: run those whose kept run is out of date.

        Args:
            names: Their names.
            anew: Run also those that are up to date.

        Returns:
            What is known about each, in the order of the names, or why it cannot be read.
        """
        [results] = update_books([(self, names)], anew=anew)
        return results

    def known(self, snippet: Snippet) -> Result | None:
        """What is known about a snippet as it is now, or None if it is stale: it has to be run for that.

        Args:
            snippet: The snippet.
        """
        if skipped := why_not_run(snippet, self.interpreter):
            return Result(snippet, skipped=skipped)
        key = self.key(snippet)
        if key not in self._known:
            run = self._store.load(key)
            if run is None:
                return None
            self._known[key] = Result(snippet, run, judge(snippet, run, self.interpreter))
        return self._known[key]

    def key(self, snippet: Snippet) -> str:
        """The key of a snippet's run in this book.

        Args:
            snippet: The snippet.
        """
        return key_of(snippet, self.interpreter, recorded=self.recorded)

    def kept(self, key: str) -> Run | None:
        """The run that is kept under a key, or None.

        Args:
            key: The key.
        """
        return self._store.load(key)

    def keep(self, key: str, snippet: Snippet, run: Run, verdict: Verdict) -> None:
        """Keep a run; if it cannot be written, warn.

        One that broke its word is kept until the end of this process only: a busy machine may be why, so the
        next build makes it again.

        Args:
            key: Its key.
            snippet: The snippet.
            run: The run.
            verdict: The verdict on it.
        """
        self._known[key] = Result(snippet, run, verdict)
        if not verdict.kept:
            return
        try:
            self._store.save(key, run)
        except OSError as error:
            logger.warning(
                "the run of %s cannot be kept, so the next build repeats it: %s", snippet.name, error
            )


def update_books(
    wanted: Sequence[tuple[Book, Iterable[str]]], *, anew: bool = False
) -> list[list[Result | SnippetError]]:
    """Bring snippets of several books up to date, all that are stale side by side.

    Such books are one folder with several Pythons, or with runs that are recorded and runs that are not.

    Args:
        wanted: The books, and the names of the snippets of each.
        anew: Run also those that are up to date.

    Returns:
        For each book what `Book.update` returns.
    """
    found = [(book, [_looked_up(book, name, anew=anew) for name in names]) for book, names in wanted]
    # The keys of before the runs: a snippet that is edited meanwhile stays stale.
    stale = [
        (Job(item, book.interpreter, book.recorded), book, book.key(item))
        for book, items in found
        for item in items
        if isinstance(item, Snippet)
    ]
    places = {id(job): (book, key) for job, book, key in stale}
    with progress(len(stale)) as tell:

        def done(job: Job, run: Run) -> None:
            tell(job.snippet.name, run.seconds)
            book, key = places[id(job)]
            book.keep(key, job.snippet, run, judge(job.snippet, run, book.interpreter))

        if stale:
            asyncio.run(run_jobs([job for job, _, _ in stale], done))
    return [
        [
            book.known(item) or Result(item, skipped=_CHANGED) if isinstance(item, Snippet) else item
            for item in items
        ]
        for book, items in found
    ]


def _looked_up(book: Book, name: str, *, anew: bool) -> Snippet | Result | SnippetError:
    """A snippet if it has to be run, else what is known about it, or why it cannot be read."""
    try:
        snippet = book.read(name)
    except SnippetError as error:
        return error
    known = book.known(snippet)
    return known if known and (known.skipped or not anew) else snippet


def find_book(start: Path) -> Book:
    """The book that a folder belongs to.

    Args:
        start: A folder of the project.

    Raises:
        FileNotFoundError: Neither it nor a folder above it has `snippets` and `mkdocs.yml`.
    """
    for folder in [start, *start.parents]:
        if (folder / "snippets").is_dir() and (folder / "mkdocs.yml").is_file():
            return Book(folder)
    raise FileNotFoundError(f"{start} is not in the book: no folder above it has snippets/ and mkdocs.yml")
