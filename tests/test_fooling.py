"""The checks notice: what is stated wrongly fails, in the verdict, in the tests and in the build.

A sample of the book's own programs is judged by the runs that are kept anyway, with a stated output that
was falsified in one place.
"""

import contextlib
import dataclasses
import hashlib
import itertools
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from configurations import SMALL_BOOK

from motion.book import Result, find_book
from motion.program.dots import ELLIPSIS
from motion.program.errors import SnippetError
from motion.program.guarantee import Guarantee, GuaranteeError
from motion.program.snippet import Snippet, read_snippet
from motion.program.stated import restate
from motion.run.interpreter import Interpreter
from motion.run.outcome import Run
from motion.verdict import judge, restated

ROOT = Path(__file__).parents[1]
BOOK = find_book(ROOT)
SIZE = 12


def kind_of(guarantee: Guarantee) -> tuple[str, str]:
    """What sort of order and what sort of end a guarantee has."""
    order = guarantee.order if isinstance(guarantee.order, str) else "pairs"
    end = "hangs" if guarantee.hangs else type(guarantee.exit).__name__ if guarantee.exit else "succeeds"
    return order, end


def sample() -> Iterator[str]:
    """Some programs, the same in each run, and one at least of each kind of guarantee."""
    kinds = set()
    for number, name in enumerate(
        sorted(BOOK.names(), key=lambda name: hashlib.sha256(name.encode()).digest())
    ):
        with contextlib.suppress(SnippetError):  # the program's own test says so
            kind = kind_of(BOOK.read(name).guarantee)
            if number < SIZE or kind not in kinds:
                yield name
            kinds.add(kind)


SAMPLE = sorted(sample())
# Those without a line of dots, which may stand for the falsified one.
PLAIN = [name for name in SAMPLE if ELLIPSIS not in BOOK.read(name).stated]


@pytest.fixture(scope="module")
def results() -> dict[str, Result | SnippetError]:
    return dict(zip(SAMPLE, BOOK.update(SAMPLE), strict=True))


@pytest.fixture(params=SAMPLE)
def result(request: pytest.FixtureRequest, results: dict[str, Result | SnippetError]) -> Result:
    """What is known about a program of the sample that was run and kept its word."""
    result = results[request.param]
    assert isinstance(result, Result), result
    if result.run is None:
        pytest.skip(result.skipped)
    assert result.kept, "its own test says more"
    return result


@pytest.fixture
def is_kept(result: Result, interpreter: Interpreter) -> Callable[..., bool]:
    """Whether the run that is kept would keep the word of a falsified program."""

    def judged(**falsified: object) -> bool:
        assert result.run
        return judge(dataclasses.replace(result.snippet, **falsified), result.run, interpreter).kept

    return judged


def without(lines: Sequence[str], at: int) -> tuple[str, ...]:
    return (*lines[:at], *lines[at + 1 :])


def test_the_sample_has_every_kind_of_guarantee() -> None:
    kinds = {kind_of(BOOK.read(name).guarantee) for name in SAMPLE}
    assert {order for order, _ in kinds} == {"exact", "any", "pairs"}
    assert {end for _, end in kinds} >= {"succeeds", "int", "hangs"}


def test_what_is_stated_truly_passes(result: Result, is_kept: Callable[..., bool]) -> None:
    assert is_kept()
    if isinstance(result.snippet.guarantee.order, str) and result.run and result.verdict:
        assert is_kept(stated=tuple(restated(result.snippet, result.verdict)))


@pytest.mark.parametrize("result", PLAIN, indirect=True)
def test_a_line_too_few_is_noticed(result: Result, is_kept: Callable[..., bool]) -> None:
    stated = result.snippet.stated
    assert not any(is_kept(stated=without(stated, at)) for at in range(len(stated)))


@pytest.mark.parametrize("line", ["This is not printed.", "not printed: ..."])
def test_a_line_too_many_is_noticed(line: str, result: Result, is_kept: Callable[..., bool]) -> None:
    stated = result.snippet.stated
    assert not any(is_kept(stated=(*stated[:at], line, *stated[at:])) for at in range(len(stated) + 1))


def test_another_character_is_noticed(result: Result, is_kept: Callable[..., bool]) -> None:
    stated = result.snippet.stated
    for number, line in enumerate(stated):
        for at in range(len(line)):
            if line[at] != ".":  # which may be one of three
                changed = f"{line[:at]}¿{line[at + 1 :]}"
                assert not is_kept(stated=(*stated[:number], changed, *stated[number + 1 :])), changed


def swapped(lines: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The lines with two neighbours that differ in each other's places."""
    for at, (one, other) in enumerate(itertools.pairwise(lines)):
        if one != other and ELLIPSIS not in one + other:
            yield (*lines[:at], other, one, *lines[at + 2 :])


@pytest.mark.parametrize("result", PLAIN, indirect=True)
def test_lines_in_another_order_are_noticed_where_the_order_is_guaranteed(
    result: Result, is_kept: Callable[..., bool]
) -> None:
    order = result.snippet.guarantee.order
    for stated in swapped(result.snippet.stated):
        assert is_kept(stated=stated) == (order != "exact")


def test_a_pair_the_wrong_way_round_is_noticed(result: Result, is_kept: Callable[..., bool]) -> None:
    guarantee, stated = result.snippet.guarantee, result.snippet.stated
    for first, second in guarantee.order if isinstance(guarantee.order, tuple) else ():
        assert not is_kept(guarantee=dataclasses.replace(guarantee, order=((second, first),)))
        with pytest.raises(GuaranteeError, match="before"):
            Guarantee.from_table({"order": [[second, first]]}, stated)


def test_another_end_is_noticed(result: Result, is_kept: Callable[..., bool]) -> None:
    guarantee = result.snippet.guarantee
    for end in (0, 1, 77, "SIGTERM", "SIGKILL"):
        if end != guarantee.exit or guarantee.hangs:
            assert not is_kept(guarantee=dataclasses.replace(guarantee, exit=end, hangs=False))
    if not guarantee.hangs:
        assert not is_kept(guarantee=dataclasses.replace(guarantee, hangs=True))


# From end to end


@pytest.fixture
def small_book(tmp_path: Path) -> Path:
    """A book of one program of ours, with our tests."""
    plain = (BOOK.read(name) for name in PLAIN)
    name = next(
        one.name for one in plain if one.stated and one.guarantee == Guarantee() and not one.elsewhere
    )
    files = ("built.py", "conftest.py", "recordings.py", "test_programs.py", "unchanged.py")
    tests = [f"tests/{file}" for file in files]
    for path in ("pyproject.toml", "snippets/ruff.toml", *tests):
        (tmp_path / path).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / path, tmp_path / path)
    # In this book, what one Python prints is enough.
    (tmp_path / "tests" / "pythons.py").write_text("other_pythons = dict\nwith_packages = None\n")
    (tmp_path / "snippets" / "ch01").mkdir()
    shutil.copy(ROOT / "snippets" / f"{name}.py", tmp_path / "snippets" / "ch01" / "program.py")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("```snippet\nch01/program.py\n```\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(SMALL_BOOK, encoding="utf-8")
    return tmp_path


def python(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, capture_output=True, text=True, check=False
    )


def test_what_is_stated_wrongly_fails_until_it_is_updated(small_book: Path) -> None:
    path = small_book / "snippets" / "ch01" / "program.py"
    true = path.read_text(encoding="utf-8")
    stated = read_snippet(path, "ch01/program").stated
    own_test = (
        "pytest",
        "-p",
        "no:cacheprovider",
        "tests/test_programs.py::test_keeps_its_word[ch01/program]",
    )
    build = ("mkdocs", "build", "--strict")

    path.write_text(restate(true, [*stated[:-1], f"{stated[-1]}?"]), encoding="utf-8")
    failed = python(small_book, *own_test)
    assert failed.returncode == pytest.ExitCode.TESTS_FAILED, failed.stdout
    assert f"{stated[-1]}?" in failed.stdout
    failed = python(small_book, *build)
    assert failed.returncode == 1, failed.stderr
    assert "index.md:2: ch01/program.py: It did not print the stated lines" in failed.stderr

    python(small_book, *own_test, "--update-examples")
    assert path.read_text(encoding="utf-8") == true
    passed = python(small_book, *own_test)
    assert passed.returncode == pytest.ExitCode.OK, passed.stdout
    passed = python(small_book, *build)
    assert passed.returncode == 0, passed.stderr


# Really another order


ORDERS: dict[str, set[str]] = {
    '"exact"': {"abc"},
    '"any"': {"abc", "acb", "bac", "bca", "cab", "cba"},
    '[["a", "b"]]': {"abc", "acb", "cab"},
    '[["a", "b"], ["a", "c"]]': {"abc", "acb"},
    '[["a", "b"], ["b", "c"]]': {"abc"},
}


@pytest.mark.parametrize("printed", ["abc", "acb", "bac", "bca", "cab", "cba"])
def test_a_program_that_prints_in_another_order_fails_where_that_is_not_allowed(
    printed: str,
    snippet: Callable[..., Snippet],
    run_all: Callable[[Sequence[Snippet]], dict[str, Run]],
    interpreter: Interpreter,
) -> None:
    code = f"for letter in {printed!r}:\n    print(letter)"
    snippets = [
        snippet(code, "abc", f"order = {order}", name=f"ch01/{at}") for at, order in enumerate(ORDERS)
    ]
    runs = run_all(snippets)
    for program, allowed in zip(snippets, ORDERS.values(), strict=True):
        verdict = judge(program, runs[program.name], interpreter)
        assert verdict.kept == (printed in allowed), program.guarantee
        assert verdict.reordered == (printed in allowed and printed != "abc"), program.guarantee
