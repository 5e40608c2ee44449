"""Every program keeps its word on every Python that is there: see also tests/test_snippets.py."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pythons import other_pythons, with_packages

from motion.book import Book, Result, find_book
from motion.program.errors import SnippetError
from motion.program.snippet import SUPPORTED
from motion.report import report

BOOK = find_book(Path(__file__).parent)
OTHERS = other_pythons()
MISSING = [version for version in SUPPORTED if version not in OTHERS and not BOOK.python.startswith(version)]

type ResultOf = Callable[[str, str], Result]


@pytest.fixture(scope="session")
def result_on(request: pytest.FixtureRequest) -> ResultOf:
    """What is known about a snippet on another Python. All that are selected for it run first."""
    items = [item for item in request.session.items if "result_on" in item.fixturenames]
    known: dict[str, dict[str, Result | SnippetError]] = {}

    def find(version: str, name: str) -> Result:
        if version not in known:
            try:
                interpreter = with_packages(version, OTHERS[version])
            except FileNotFoundError as error:
                pytest.skip(str(error))
            except subprocess.CalledProcessError as error:
                pytest.fail(f"no environment for Python {version}:\n{error.stderr}", pytrace=False)
            params = [item.callspec.params for item in items]
            chosen = [one["name"] for one in params if one["version"] == version]
            known[version] = dict(zip(chosen, Book(BOOK.root, interpreter).update(chosen), strict=True))
        result = known[version][name]
        if isinstance(result, SnippetError):
            pytest.fail(str(result), pytrace=False)
        return result

    return find


@pytest.mark.parametrize("name", BOOK.names())
@pytest.mark.parametrize("version", OTHERS)
def test_keeps_its_word_there(version: str, name: str, result_on: ResultOf) -> None:
    result = result_on(version, name)
    if result.verdict is None:
        pytest.skip(result.skipped)
    if not result.verdict.kept:
        pytest.fail(f"on Python {version}: {report(result)}", pytrace=False)


def test_every_supported_python_is_there() -> None:
    if MISSING:
        pytest.skip(f"not on this machine, so no program was run on it: Python {', '.join(MISSING)}")
