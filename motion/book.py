"""The whole book: its programs, and their runs brought up to date."""

from __future__ import annotations

import asyncio
import difflib
import errno
import logging
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

from motion.key import key_of
from motion.program.errors import SnippetError
from motion.program.snippet import PLACE, Snippet, read_snippet
from motion.progress import progress
from motion.result import Result, fault_of
from motion.run.interpreter import Interpreter, this_interpreter, why_not_run
from motion.run.opened import is_unchanged
from motion.run.outcome import Run, Way
from motion.run.schedule import Job, run_jobs
from motion.store import Store
from motion.verdict import Verdict, judge

# MkDocs counts the warnings of the loggers below its own, and `--strict` fails on them.
logger = logging.getLogger("mkdocs.plugins.motion")

_CHANGED = "its file, or a file that it uses, was changed while it ran: try again"

_AGAIN = 60.0  # seconds before a program that the engine could not run is tried again, as each fence would do


class UnknownSnippetError(LookupError):
    """There is no snippet of that name. The message says what to do."""


class Book:
    """The programs of the book and their runs.

    Args:
        root: The folder that contains `snippets` and `docs`.
        interpreter: The Python that runs the programs. None means the Python that runs this code.
        way: How the programs are run.
    """

    def __init__(self, root: Path, interpreter: Interpreter | None = None, way: Way = Way.RECORDED) -> None:
        self.root = root
        self.docs = root / "docs"
        self.snippets = root / "snippets"
        self.interpreter = interpreter or this_interpreter()
        self.way = way
        self._store = Store(root / ".motion" / "runs")
        self._known: dict[str, Result] = {}  # by the key of the run
        self._failed: dict[str, tuple[float, Result]] = {}  # runs that the engine failed to make, and when
        self._warned = False

    @property
    def python(self) -> str:
        """The version of the Python that runs the programs, `3.13.0`."""
        return self.interpreter.version

    def names(self) -> list[str]:
        """The names of all snippets, sorted.

        Files that begin with `_` are helper modules, and files that begin with `.` belong to an editor.
        """
        return sorted(f"{path.parent.name}/{path.stem}" for path in self.snippets.glob("[!.]*/[!._]*.py"))

    def find(self, name: str) -> list[str]:
        """The snippets that a name from the command line means.

        Args:
            name: `ch12/two_tasks`, also with `.py` or below `snippets/`; or a folder: `ch12`.

        Raises:
            UnknownSnippetError: There is no such snippet or folder.
        """
        bare = name.replace("\\", "/").removesuffix(".py").strip("/").removeprefix("snippets/")
        names = self.names()
        if found := [known for known in names if known == bare or known.startswith(f"{bare}/")]:
            return found
        file = self.snippets / f"{bare}.py"
        if file.is_file() and not file.name.startswith("_"):  # `_` begins a module that programs import
            raise UnknownSnippetError(f"{name!r} is not where a program belongs: {PLACE}")
        near = difflib.get_close_matches(bare, names, n=3, cutoff=0.5)
        stems = [known for known in names if known.endswith(f"/{bare.rpartition('/')[2]}")]
        meant = " or ".join(dict.fromkeys(stems + near))
        hint = f"did you mean {meant}?" if meant else "`python -m motion list` shows all"
        raise UnknownSnippetError(f"there is no snippet {name!r}; {hint}")

    def read(self, name: str) -> Snippet:
        """Read a snippet.

        Args:
            name: The name of the snippet, `ch12/two_tasks`.

        Raises:
            SnippetError: The file is not a valid snippet.
        """
        path = self.snippets / f"{name}.py"
        try:
            return read_snippet(path, name, self.interpreter.version)
        except SnippetError:
            raise
        except Exception as error:  # one bad program must not stop the others
            raise SnippetError(path, 1, fault_of("read it", error)) from error

    def result(self, name: str) -> Result:
        """Everything known about a snippet. If its run is stale, every stale snippet of the book runs first.

        Args:
            name: The name of the snippet, `ch12/two_tasks`.

        Raises:
            SnippetError: The file is not a valid snippet.
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

    def update(self, names: Iterable[str], *, again: bool = False) -> list[Result | SnippetError]:
        """Bring snippets up to date: run the ones whose stored run is stale.

        Args:
            names: Their names.
            again: Also run the ones that are up to date.

        Returns:
            Everything known about each snippet, or why it cannot be read, in the order of the names.
        """
        [results] = update_books([(self, names)], again=again)
        return results

    def known(self, snippet: Snippet) -> Result | None:
        """Everything known about a snippet as it is now. None means that its run is stale.

        Args:
            snippet: The snippet.
        """
        try:
            return self._known_of(snippet)
        except Exception as error:  # noqa: BLE001 -- one bad program must not hide the others
            return Result(snippet, fault=fault_of("find out how it runs", error))

    def _known_of(self, snippet: Snippet) -> Result | None:
        if skipped := why_not_run(snippet, self.interpreter):
            return Result(snippet, skipped=skipped)
        key = self.key(snippet)
        failed_at, failed = self._failed.get(key, (0.0, None))
        if failed and time.monotonic() < failed_at + _AGAIN:
            return failed
        known = self._known.get(key)
        if known and known.run and is_unchanged(self.root, known.run.opened):
            return known
        run = self.kept(key)
        if run is None:
            return None
        self._known[key] = Result(snippet, run, judge(snippet, run, self.interpreter))
        return self._known[key]

    def key(self, snippet: Snippet) -> str:
        """The key of a snippet's run in this book.

        Args:
            snippet: The snippet.
        """
        return key_of(snippet, self.interpreter, way=self.way)

    def kept(self, key: str) -> Run | None:
        """The stored run with a key, or None: there is none, or a file that it opened has changed.

        Args:
            key: The key.
        """
        run = self._store.load(key)
        return run if run and is_unchanged(self.root, run.opened) else None

    def keep(self, key: str, snippet: Snippet, run: Run, verdict: Verdict) -> None:
        """Keep a run. If it cannot be stored, warn once, because the next runs cannot be stored either.

        A run that broke its guarantee, or whose notes did not fit on the disk, is kept only until this
        process ends. So the next build runs the program again.

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
            if run.unnoted:
                raise OSError(errno.ENOSPC, "the temporary disk was full while it ran")
            self._store.save(key, run)
        except Exception as error:  # noqa: BLE001 -- the run is valid even if it is not stored
            if not self._warned:
                text = "the run of %s cannot be stored, so the next build repeats it: %r (warned once)"
                logger.warning(text, snippet.name, error)
            self._warned = True

    def take(self, key: str, snippet: Snippet, outcome: Run | Exception) -> None:
        """Judge a run and keep it. Keep nothing if the engine fails here, or if it could not run the program.

        Args:
            key: The key of the run.
            snippet: The snippet.
            outcome: The run, or how the engine failed to make it.
        """
        doing = "run it"
        if isinstance(outcome, Run):
            try:
                self.keep(key, snippet, outcome, judge(snippet, outcome, self.interpreter))
            except Exception as error:  # noqa: BLE001 -- one bad run must not stop the judging of the others
                outcome, doing = error, "judge its run"
        if isinstance(outcome, Exception):
            self._failed[key] = (time.monotonic(), Result(snippet, fault=fault_of(doing, outcome)))


def update_books(
    wanted: Sequence[tuple[Book, Iterable[str]]], *, again: bool = False
) -> list[list[Result | SnippetError]]:
    """Bring snippets of several books up to date, and run all stale ones in parallel.

    Such books are one folder with several Pythons, or with several ways to run programs.

    Args:
        wanted: The books, and the names of the snippets of each.
        again: Also run the ones that are up to date.

    Returns:
        For each book what `Book.update` returns.
    """
    found = [(book, [_looked_up(book, name, again=again) for name in names]) for book, names in wanted]
    stale = [
        (Job(item[0], book.interpreter, book.way), book, item[1])
        for book, items in found
        for item in items
        if isinstance(item, tuple)
    ]
    places = {id(job): (book, key) for job, book, key in stale}
    with progress(len(stale)) as tell:

        def done(job: Job, outcome: Run | Exception) -> None:
            tell(job.snippet.name, outcome.seconds if isinstance(outcome, Run) else 0.0)
            book, key = places.pop(id(job))
            book.take(key, job.snippet, outcome)

        if stale:
            try:
                asyncio.run(run_jobs([job for job, _, _ in stale], done))
            except Exception as error:  # noqa: BLE001 -- no other program could run either, and each result says so
                for job, book, key in stale:
                    if id(job) in places:
                        book.take(key, job.snippet, error)
    return [
        [
            book.known(item[0]) or Result(item[0], fault=_CHANGED) if isinstance(item, tuple) else item
            for item in items
        ]
        for book, items in found
    ]


def _looked_up(book: Book, name: str, *, again: bool) -> tuple[Snippet, str] | Result | SnippetError:
    """A snippet and its key if it has to run; otherwise its result, or why its file cannot be read.

    The key is from before the run, so a snippet that is edited during the run stays stale.
    """
    try:
        snippet = book.read(name)
        known = book.known(snippet)
        return known if known and (known.skipped or not again) else (snippet, book.key(snippet))
    except SnippetError as error:
        return error
    except Exception as error:  # noqa: BLE001 -- one bad program must not stop the others
        return SnippetError(book.snippets / f"{name}.py", 1, fault_of("read it", error))


def find_book(start: Path) -> Book:
    """The book that a folder belongs to.

    Args:
        start: A folder of the project.

    Raises:
        FileNotFoundError: Neither the folder nor a folder above it contains `snippets` and `mkdocs.yml`.
    """
    for folder in [start, *start.parents]:
        if (folder / "snippets").is_dir() and (folder / "mkdocs.yml").is_file():
            return Book(folder)
    raise FileNotFoundError(f"{start} is not in the book: no folder above it has snippets/ and mkdocs.yml")
