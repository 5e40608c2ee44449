"""Every program of the book keeps its word: one test each, named after its path.

`pytest --update-examples` formats the programs and restates the output of those that print another.
"""

import sys
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name
from pytest_examples import CodeExample, EvalExample

from motion.book import Result, find_book
from motion.places import find_places
from motion.program.errors import SnippetError
from motion.program.imports import helpers_of, imported_modules
from motion.program.stated import restate
from motion.report import report
from motion.verdict import restated

BOOK = find_book(Path(__file__).parent)
NAMES = BOOK.names()


@pytest.fixture(scope="session")
def result_of(request: pytest.FixtureRequest) -> Callable[[str], Result]:
    """What is known about a snippet. The stale ones among those selected run first, side by side."""
    items = [item for item in request.session.items if "result_of" in item.fixturenames]
    chosen = [item.callspec.params["name"] for item in items]
    known = dict(zip(chosen, BOOK.update(chosen), strict=True))

    def find(name: str) -> Result:
        result = known[name]
        if isinstance(result, SnippetError):
            pytest.fail(str(result), pytrace=False)
        return result

    return find


@pytest.mark.parametrize("name", NAMES)
def test_keeps_its_word(name: str, result_of: Callable[[str], Result], eval_example: EvalExample) -> None:
    result = result_of(name)
    snippet, verdict = result.snippet, result.verdict
    # Without the stated output, which black would reformat, and not under the name of a .py file, where
    # pytest-examples takes it for part of a docstring and wants no two blank lines.
    program = restate(snippet.source, [])
    example = CodeExample.create(program, path=Path(name), end_index=len(snippet.source))
    if eval_example.update_examples:
        eval_example.format(example)
        changed = verdict and verdict.changes
        example.source = restate(example.source, restated(snippet, verdict) if changed else snippet.stated)
        example.path = snippet.path
        if example.source != snippet.source:
            eval_example.to_update[:] = [example]
            return
    else:
        eval_example.lint(example)
    if verdict is None:
        pytest.skip(result.skipped)
    if not verdict.kept:
        pytest.fail(report(result), pytrace=False)


def test_programs_import_only_what_a_reader_has() -> None:
    installed = packages_distributions()
    unnamed = []
    for name in NAMES:
        snippet = BOOK.read(name)
        named = {canonicalize_name(requirement.name) for requirement in snippet.dependencies}
        beside = {path.stem for path in helpers_of(snippet.path)}
        unnamed += [
            f"{name} imports {module}: name its package in `dependencies`"
            for module in imported_modules(snippet.source) - sys.stdlib_module_names - beside
            if not named & {canonicalize_name(package) for package in installed.get(module, [])}
        ]
    assert unnamed == []


def test_no_program_hides_a_standard_module() -> None:
    # A file's folder comes first on sys.path: snippets/ch07/queue.py would be everybody's `queue` there.
    assert [name for name in NAMES if Path(name).name in sys.stdlib_module_names] == []


def test_every_program_is_on_a_page() -> None:
    shown = find_places(BOOK.docs)
    assert [name for name in NAMES if f"{name}.py" not in shown] == []
