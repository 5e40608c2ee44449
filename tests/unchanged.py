"""`pytest --stale` calls only those tests of which an input has changed since they passed.

A test's inputs are the house (the engine, the scripts, what the tests share, the locks, and the Pythons of
this machine), its own file, and every other file of the repository or of the built site that was opened or
listed while the test, its fixtures and its module were set up and ran. An audit hook sees this
(https://docs.python.org/3/library/audit_events.html). The server that browsers ask is a thread of the same
process, so the hook also sees the files that a browser gets. It does not see what another process opens:
where a test starts one in the repository, or names a path of the repository to it, the whole book is an
input, and where it names a path of the site, the whole site.

Fixtures are set up as always, the site among them: only the test's function is not called. A verdict says
nothing about a machine that changes, so none is older than a week.

pytest-testmon was rejected: it selects tests by the lines of Python that ran in their own process, so it
sees no change of a program, a page, a script or a style.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import re
import sys
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from pythons import other_pythons

from motion.kept import KeptFiles

HOUSE = ("motion", "scripts", "pyproject.toml", "uv.lock", "package.json", "package-lock.json")
MADE = {"__pycache__", "site", "mutants", "node_modules", ".git", ".hypothesis", ".import_linter_cache"}
MADE |= {".motion", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".tools", ".venv"}
"""The folders of the repository in which no file is an input: all of them are made from other files."""

ASK_NOBODY = {"browser", "browser_python", "firefox", "site"}
"""The fixtures whose processes open nothing for a test but what it asks for later."""

KEEPERS = "motion.run.keepers"
"""A module whose processes begin in the repository, where the engine is, and open no other file of it."""

ALL = "**"
KEPT = ("unchanged", True)


class Input(msgspec.Struct, frozen=True, order=True):
    """What a test has opened: the place (`book` is the repository), and the path in it, or `**` for all."""

    place: str
    path: str


class Verdict(msgspec.Struct):
    """The inputs of a test when it passed, and their hash."""

    inputs: list[Input]
    digest: str


def files_in(folder: Path) -> Iterator[Path]:
    """All files in a folder that are not made from others."""
    for path, folders, files in os.walk(folder):
        folders[:] = sorted(set(folders) - MADE)
        yield from (Path(path, name) for name in sorted(files))


def digest_of(paths: Iterable[Path]) -> str:
    """A hash of files by their content, and of folders by the names in them."""
    found = hashlib.sha256()
    for path in paths:
        try:
            names = sorted(os.listdir(path)) if path.is_dir() else ()  # noqa: PTH208 -- only names are wanted
            content = "\0".join(names).encode() if path.is_dir() else path.read_bytes()
        except OSError:
            content = b"missing"
        found.update(hashlib.sha256(content).digest())
    return found.hexdigest()


def digest_of_house(root: Path) -> str:
    """A hash of what every test depends on."""
    files = [root / name for name in HOUSE if (root / name).is_file()]
    files += [path for name in HOUSE for path in files_in(root / name)]
    files += [path for path in files_in(root / "tests") if not path.name.startswith("test_")]
    week = dt.datetime.now(dt.UTC).isocalendar()[:2]
    return hashlib.sha256(f"{digest_of(files)}{sys.version}{other_pythons()}{week}".encode()).hexdigest()


class Unchanged:
    """The plugin: keeps a verdict for each test that passes, and looks for it before it calls one.

    Args:
        root: The folder of the repository.
    """

    def __init__(self, root: Path) -> None:
        self.verdicts = KeptFiles(root / ".motion" / "verdicts", ".json")
        self.house = digest_of_house(root)
        self.places = {"book": root}
        self.digests: dict[Input, str] = {}
        self.of_modules: dict[Path, set[Input]] = {}
        self.of_fixtures: dict[str, set[Input]] = {}
        self.listening: list[set[Input]] = []
        self.passed: set[str] = set()
        self.unchanged = 0
        sys.addaudithook(self.hear)

    # What is opened

    @contextmanager
    def listen(self, inputs: set[Input]) -> Iterator[None]:
        """Add what is opened from now on to the inputs."""
        self.listening.append(inputs)
        try:
            yield
        finally:
            self.listening.pop()

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note what an event says about the inputs; this hook stays until the process ends."""
        if not self.listening:
            return
        if event in ("open", "os.listdir", "os.scandir"):
            if isinstance(arguments[0], str | bytes | os.PathLike):
                self.note(os.path.abspath(os.fsdecode(arguments[0])))  # noqa: PTH100 -- does not follow links
        elif event == "subprocess.Popen":
            _, words, folder, _ = arguments
            if KEEPERS in words:
                return
            for word in map(os.fsdecode, [*words, folder or Path.cwd()]):
                for place in self.places.values():
                    for path in re.findall(rf"{re.escape(str(place))}(?:/[^\s'\":]*)?", word):
                        self.note(path, whole=True)

    def note(self, path: str, *, whole: bool = False) -> None:
        """Take a path for an input if it is in one of the places, or `whole` for all that is there."""
        for name, place in self.places.items():
            if path != str(place) and not path.startswith(f"{place}/"):
                continue
            inside = path.removeprefix(str(place)).lstrip("/")
            parts = inside.split("/")
            if name == "book" and (parts[0] in HOUSE or MADE.intersection(parts)):
                return
            for inputs in self.listening:
                inputs.add(Input(name, ALL if whole else inside))
            return

    # Of which test

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, Any, Any]:
        """A module reads files when it is imported and when its tests are collected."""
        inputs = self.of_modules.setdefault(collector.path, set())
        with self.listen(inputs):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_fixture_setup(self, fixturedef: pytest.FixtureDef[Any]) -> Generator[None, Any, Any]:
        """A fixture reads files for all tests that share it."""
        name = fixturedef.argname
        if fixturedef.scope == "function":
            return (yield)  # for one test, which listens
        if name in ASK_NOBODY:
            heard, self.listening = self.listening, []
            try:
                result = yield
            finally:
                self.listening = heard
            if name == "site":
                self.places["site"] = result
            return result
        with self.listen(self.of_fixtures.setdefault(name, set())):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Generator[None, Any, Any]:
        """Run a test, and keep its verdict if all of it passed."""
        inputs: set[Input] = set()
        with self.listen(inputs):
            result = yield
        if item.nodeid in self.passed:
            shared = [self.of_fixtures.get(name, set()) for name in getattr(item, "fixturenames", ())]
            inputs = inputs.union(self.of_modules.get(item.path, set()), *shared)
            verdict = Verdict(sorted(inputs), self.digest(item, inputs))
            self.verdicts.write(self.name_of(item), msgspec.json.encode(verdict))
        return result

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem: pytest.Function) -> bool | None:
        """Do not call a test of which nothing has changed."""
        kept = self.verdicts.read(self.name_of(pyfuncitem))
        if kept is None:
            return None
        verdict = msgspec.json.decode(kept, type=Verdict)
        if verdict.digest != self.digest(pyfuncitem, verdict.inputs):
            return None
        pyfuncitem.user_properties.append(KEPT)
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Remember which tests were called and passed, from setup to teardown."""
        report = yield
        if report.when == "call" and report.passed and KEPT not in item.user_properties:
            self.passed.add(item.nodeid)
        elif not report.passed:
            self.passed.discard(item.nodeid)
        return report

    # What is kept

    def name_of(self, item: pytest.Item) -> str:
        """The name of the file that keeps a test's verdict."""
        return hashlib.sha256(item.nodeid.encode()).hexdigest()

    def digest(self, item: pytest.Item, inputs: Iterable[Input]) -> str:
        """A hash of what a test depends on, as it is now."""
        own = Input("book", item.path.relative_to(self.places["book"]).as_posix())
        parts = [self.house, *(self.digest_of_input(at) for at in [own, *sorted(inputs)])]
        return hashlib.sha256("".join(parts).encode()).hexdigest()

    def digest_of_input(self, wanted: Input) -> str:
        """A hash of an input. The files do not change while tests run, so each is read once."""
        if wanted not in self.digests:
            place = self.places.get(wanted.place)
            if place is None:  # the site is not built yet
                return "missing"
            paths = files_in(place) if wanted.path == ALL else [place / wanted.path]
            self.digests[wanted] = digest_of(paths)
        return self.digests[wanted]

    # What is told

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count the tests that were not called, here or in the process of pytest-xdist that has them."""
        self.unchanged += report.when == "call" and KEPT in map(tuple, report.user_properties)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say how many tests were not called."""
        if self.unchanged:
            terminalreporter.write_line(
                f"{self.unchanged} of the tests were not called again: nothing that they read has changed."
            )
