"""Every program of the book: one test each, named after its path, with everything that is wrong with it.

`pytest --update-examples` formats the programs and restates the output of those that print another.
"""

import contextlib
import dataclasses
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name
from pytest_examples import CodeExample, EvalExample
from pythons import other_pythons, with_packages
from recordings import faults

from motion.book import Book, Result, find_book, update_books
from motion.browser.needs import PYTHON
from motion.browser.prove import proof_of, prove
from motion.browser.proved import is_proved, load_proved
from motion.places import find_places
from motion.program.errors import SnippetError
from motion.program.imports import helpers_of, imported_modules
from motion.program.snippet import SUPPORTED, Snippet, read_snippet
from motion.program.stated import restate
from motion.report import report
from motion.run.outcome import Run, Way
from motion.update import NotWrittenError, output_to_state, rewrite
from motion.verdict import judge

BOOK = find_book(Path(__file__).parent)
NAMES = BOOK.names()
OTHERS = other_pythons()

SAID = {
    "recorded": "in a build",
    "unrecorded": "unrecorded",
    "piped": "unrecorded and into a pipe (if it keeps its word on a terminal only, say why in `terminal`)",
    "again": "a second time in its folder",
}
"""The ways to run a program on the Python that builds the book, in words."""

LUCK = 10
"""Further runs through a pipe of a program with `terminal`: one that keeps its guarantee may be luck."""

NOT_RECORDED = {
    "ch05/dump_a_hang": "faulthandler writes past Python's streams",
}
"""The programs that print lines of which no lane is known, and why."""


@dataclasses.dataclass(frozen=True)
class Known:
    """What is known about the selected programs.

    Attributes:
        results: By the name of the program and the way it is run: the values of `Way`, on the Python that
            builds the book, and the versions of the other Pythons. A program that keeps its word piped is not
            run unrecorded on a terminal, and one that leaves no file is not run again in its folder.
        in_browser: The runs of those that have a button and of which the proof is out of date, by the name.
        missing: Why no program was run on another Python, by its version.
        failed: Why an environment of another Python cannot be made, by its version.
    """

    results: dict[str, dict[str, Result | SnippetError]]
    in_browser: dict[str, Run | None]
    missing: dict[str, str]
    failed: dict[str, str]


@pytest.fixture(scope="session")
def known(request: pytest.FixtureRequest) -> Known:
    """The selected programs, on every Python. All runs that are missing are made side by side."""
    items = [item for item in request.session.items if "known" in item.fixturenames]
    names = [item.callspec.params["name"] for item in items if "name" in item.fixturenames]
    books = {"recorded": BOOK, "piped": Book(BOOK.root, way=Way.PIPED)}
    here = {*OTHERS, ".".join(BOOK.python.split(".")[:2])}
    missing = {version: "not on this machine" for version in SUPPORTED if version not in here}
    failed = {}
    for version, python in OTHERS.items():
        try:
            books[version] = Book(BOOK.root, with_packages(version, python))
        except FileNotFoundError as error:
            missing[version] = str(error)
        except subprocess.CalledProcessError as error:
            failed[version] = error.stderr
    found = update_books([(book, names) for book in books.values()])
    results = {
        name: {way: known[at] for way, known in zip(books, found, strict=True)}
        for at, name in enumerate(names)
    }
    for way, more in run_further(results).items():
        for name, result in more.items():
            results[name][way] = result
    proved = load_proved(BOOK.root)
    able = [
        read_snippet(result["recorded"].snippet.path, name, PYTHON.version)
        for name, result in results.items()
        if isinstance(result["recorded"], Result) and is_proved(result["recorded"].snippet, proved)
    ]
    if able:
        request.getfixturevalue("browser_python")
    stale = [snippet for snippet in able if proved[snippet.name] != proof_of(snippet, BOOK.root)]
    return Known(results, {snippet.name: run for snippet, run in prove(stale, BOOK)}, missing, failed)


def run_further(
    results: dict[str, dict[str, Result | SnippetError]],
) -> dict[str, dict[str, Result | SnippetError]]:
    """The runs that only some programs need, by the way and the name of the program."""
    wanted: dict[Way, list[str]] = {Way.UNRECORDED: [], Way.AGAIN: []}
    for name, known in results.items():
        recorded, piped = known["recorded"], known["piped"]
        if not (isinstance(recorded, Result) and isinstance(piped, Result)):
            continue
        if not piped.kept:
            wanted[Way.UNRECORDED].append(name)
        if recorded.snippet.guarantee.terminal and not (piped.kept and is_kept_again(name)):
            del known["piped"]
        if recorded.run and recorded.run.left:
            wanted[Way.AGAIN].append(name)
    found = update_books([(Book(BOOK.root, way=way), names) for way, names in wanted.items()])
    return {
        way.value: dict(zip(names, more, strict=True))
        for (way, names), more in zip(wanted.items(), found, strict=True)
    }


def is_kept_again(name: str) -> bool:
    """Whether more runs through a pipe keep a program's guarantee too."""
    book = Book(BOOK.root, way=Way.PIPED)
    return all(
        isinstance(result, Result) and result.kept
        for _ in range(LUCK)
        for result in book.update([name], again=True)
    )


@pytest.mark.parametrize("name", NAMES)
def test_keeps_its_word(
    name: str, known: Known, eval_example: EvalExample, subtests: pytest.Subtests
) -> None:
    results = known.results[name]
    result = results["recorded"]
    if isinstance(result, SnippetError):
        pytest.fail(str(result), pytrace=False)
    eval_example.config.target_version = f"py{result.snippet.oldest.replace('.', '')}"
    if eval_example.update_examples:
        if update(result, eval_example):
            return
        problems = []
    else:
        problems = [*lint(result, eval_example)]
    for way, found in results.items():
        problems += [f"{SAID.get(way, way)}: {problem}" for problem in faults_of(found, way)]
    if result.run:
        problems += [f"its recording: {fault}" for fault in faults(result, whole=name not in NOT_RECORDED)]
    if name in known.in_browser:
        problems += [
            f"in a browser: {problem}" for problem in faults_in_browser(result, known.in_browser[name])
        ]
    if problems:
        pytest.fail("\n\n".join(problems), pytrace=False)
    for way, found in results.items():
        if isinstance(found, Result) and found.skipped and way not in SAID:
            with subtests.test(way):
                pytest.skip(found.skipped)


def example_of(result: Result) -> CodeExample:
    # Without the stated output, which black would reformat, and not under the name of a .py file, where
    # pytest-examples takes it for part of a docstring and wants no two blank lines.
    snippet = result.snippet
    program = restate(snippet.source, [])
    return CodeExample.create(program, path=Path(snippet.name), end_index=len(snippet.source))


def update(result: Result, eval_example: EvalExample) -> bool:
    """Format a program and restate its output; whether that changes it."""
    example = example_of(result)
    eval_example.format(example)
    eval_example.to_update.clear()  # the file is written below: the example's path is not that of a file
    try:
        source = restate(example.source, output_to_state(result))
        if source == result.snippet.source:
            return False
        rewrite(result.snippet, source, BOOK.python)
    except NotWrittenError as error:
        pytest.fail(f"not restated: {error}", pytrace=False)
    return True


def lint(result: Result, eval_example: EvalExample) -> Iterator[str]:
    try:
        eval_example.lint(example_of(result))
    except pytest.fail.Exception as failure:
        yield str(failure)


def faults_of(result: Result | SnippetError, way: str) -> Iterator[str]:
    if isinstance(result, SnippetError) or not result.kept:
        yield str(result) if isinstance(result, SnippetError) else report(result)
    elif way == "piped" and result.run and result.snippet.guarantee.terminal:
        yield "it keeps its guarantee there too: delete `terminal` from its metadata"


def faults_in_browser(result: Result, run: Run | None) -> Iterator[str]:
    """What a program with a button does otherwise in a browser."""
    snippet = read_snippet(result.snippet.path, result.snippet.name, PYTHON.version)
    verdict = judge(snippet, run, PYTHON) if run else None
    if verdict is None or not verdict.kept:
        yield report(Result(snippet, run, verdict)) if verdict else "it cannot be run there"


def test_every_supported_python_is_there(known: Known) -> None:
    if known.failed:
        failed = [f"no environment for Python {version}:\n{why}" for version, why in known.failed.items()]
        pytest.fail("\n".join(failed), pytrace=False)
    if known.missing:
        missing = [f"{version} ({why})" for version, why in known.missing.items()]
        pytest.skip(f"no program was run on Python {', '.join(missing)}")


def test_the_programs_with_lines_of_no_known_lane_are_there() -> None:
    assert set(NOT_RECORDED) <= set(NAMES)


def readable() -> Iterator[Snippet]:
    """The programs of the book that can be read. The test of another one says why it cannot."""
    for name in NAMES:
        with contextlib.suppress(SnippetError):
            yield BOOK.read(name)


def test_programs_import_only_what_a_reader_has() -> None:
    installed = packages_distributions()
    unnamed = []
    for snippet in readable():
        named = {canonicalize_name(requirement.name) for requirement in snippet.dependencies}
        beside = {path.stem for path in helpers_of(snippet.path)}
        unnamed += [
            f"{snippet.name} imports {module}: name its package in `dependencies`"
            for module in imported_modules(snippet.source) - sys.stdlib_module_names - beside
            if not named & {canonicalize_name(package) for package in installed.get(module, [])}
        ]
    assert unnamed == []


def test_each_program_can_run_on_a_python_of_the_book() -> None:
    # Otherwise every Python would skip it, and nobody would know whether it is true.
    able = [f"{version}.{patch}" for version in SUPPORTED for patch in (0, 99)]
    assert [one.name for one in readable() if not any(map(one.requires_python.contains, able))] == []


def test_no_program_hides_a_standard_module() -> None:
    # A file's folder comes first on sys.path: snippets/ch07/queue.py would be everybody's `queue` there.
    assert [name for name in NAMES if Path(name).name in sys.stdlib_module_names] == []


def test_every_program_is_on_a_page() -> None:
    shown = find_places(BOOK.docs)
    assert [name for name in NAMES if f"{name}.py" not in shown] == []
