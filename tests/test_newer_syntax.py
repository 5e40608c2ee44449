"""Programs with syntax that some supported Python does not know stand in the book on each of them."""

import html
from collections.abc import Callable

import pytest
from markdown import Markdown
from pytest_examples import CodeExample, EvalExample

from motion.book import Book
from motion.browser.needs import needs
from motion.page.card import render
from motion.page.program import differing_lines, program_lines
from motion.program.errors import SnippetError
from motion.program.imports import helpers_of, imported_modules
from motion.program.snippet import Snippet
from motion.program.tokens import definitions_of

type Make = Callable[..., Snippet]

# What this Python does not know stands here, too, for what any Python does not know: `from` without a name.
FUTURE = """\
lazy import json
lazy from asyncio import sleep, to_thread
import signal, os.path as path; import queue
if path: import sched
from . import _helper

def greet(name):
    return t"hello {name!r:>{10}} and {d["x"]}"

@decorate
class Account:
    @property
    async def balance(self):
        try:
            return [*row for row in self.rows]
        except ValueError, TypeError:
            return {**row for row in self.rows}

    limit = rt'''a
    {b}'''

# region last
words = unless greet then Account.call("s")
# endregion
"""


@pytest.fixture
def newer(snippet: Make) -> Snippet:
    return snippet(FUTURE, ["it is stated"], metadata='requires-python = ">=3.99"')


def test_a_program_is_read_that_no_python_can_parse_yet(newer: Snippet) -> None:
    assert newer.docstring == "What the program shows."
    assert newer.stated == ("it is stated",)
    assert newer.shown == (*range(5, 5 + FUTURE.count("\n")),)
    assert [line.number for line in program_lines(newer, "", "", frozenset())][:2] == [5, 6]


def test_its_parts_have_names(newer: Snippet) -> None:
    first = newer.shown[0]
    numbers = {
        name: (newer.lines_of(name).start - first + 1, newer.lines_of(name).stop - first)
        for name in ("greet", "Account", "Account.balance", "last")
    }
    assert numbers == {"greet": (7, 8), "Account": (10, 20), "Account.balance": (12, 17), "last": (23, 23)}


def test_what_it_imports_is_known(newer: Snippet) -> None:
    assert imported_modules(newer.source) == {"json", "asyncio", "signal", "os", "queue", "sched"}


def test_what_it_defines_is_known() -> None:
    assert definitions_of(FUTURE) == {1, 2, 3, 5, 7, 10, 11}


def test_what_a_browser_lacks_for_it_is_known(newer: Snippet) -> None:
    assert needs(newer) == "Python 3.99"


def test_the_files_beside_it_are_part_of_its_key(newer: Snippet) -> None:
    beside = newer.path.with_name("queue.py")
    beside.write_text("")
    assert helpers_of(newer.path) == [beside]


def test_its_differing_lines_are_found(newer: Snippet, snippet: Make) -> None:
    other = snippet(FUTURE.replace("json", "csv"), metadata='requires-python = ">=3.99"', name="ch01/other")
    assert differing_lines(newer, other) == ({newer.shown[0]}, {other.shown[0]})


def test_its_card_says_that_it_was_not_run(newer: Snippet, new_book: Callable[[], Book]) -> None:
    card = render(new_book().result(newer.name))
    assert 'data-verdict="not-run"' in card
    assert "stated for Python 3.99 and later" in card
    assert "it is stated" in card
    assert 'class="err"' not in card


def test_the_catalogue_has_it(
    newer: Snippet, new_book: Callable[[], Book], monkeypatch: pytest.MonkeyPatch
) -> None:
    book = new_book()
    (book.docs / "page.md").write_text("# Page\n\n```snippet\nch01/program.py\n```\n")
    monkeypatch.chdir(book.root)
    listed = Markdown(extensions=["motion.page.listing", "def_list"]).convert("```programs\nch01\n```")
    assert newer.docstring in html.unescape(listed)
    assert 'href="page.md#ch01-program"' in listed


def test_a_fault_in_what_this_python_is_to_run_is_an_error(snippet: Make) -> None:
    with pytest.raises(SnippetError, match=r"not Python: .*state `requires-python`"):
        snippet("if:")
    with pytest.raises(SnippetError, match=r"not Python: [^;]*$"):
        snippet("if:", metadata='requires-python = ">=3.12"')


@pytest.mark.parametrize(
    ("requires", "oldest"),
    [
        ("", "3.12"),
        (">=3.13", "3.13"),
        (">=3.13.1", "3.13"),
        ("==3.14.*", "3.14"),
        (">3.14", "3.14"),
        ("<3.14", "3.12"),
        (">=3.99", "3.15"),
    ],
)
def test_the_oldest_python_that_can_run_it(requires: str, oldest: str, snippet: Make) -> None:
    assert snippet(metadata=f"requires-python = '{requires}'").oldest == oldest


SYNTAX = {
    "t-string": ("3.14", 'print(t"hello {__name__}")\n'),
    "except without parentheses": (
        "3.14",
        "try:\n    print(1)\nexcept ValueError, TypeError:\n    print(2)\n",
    ),
    "lazy import": ("3.15", "lazy import json\n\n\ndef read(text):\n    return json.loads(text)\n"),
    "lazy from": ("3.15", "lazy from json import loads\n\n\ndef read(text):\n    return loads(text)\n"),
    "unpacking in a comprehension": ("3.15", "print([*row for row in [[1], [2]]])\n"),
    "unpacking in a dict comprehension": ("3.15", "print({**row for row in [{1: 2}]})\n"),
}


@pytest.mark.parametrize("version", ["3.12", "3.13", "3.14", "3.15"])
@pytest.mark.parametrize("kind", SYNTAX)
def test_a_program_is_linted_as_the_python_that_it_names(
    kind: str, version: str, eval_example: EvalExample
) -> None:
    since, code = SYNTAX[kind]
    eval_example.config.target_version = f"py{version.replace('.', '')}"
    example = CodeExample.create(code)
    if version >= since:
        eval_example.lint(example)
    else:
        with pytest.raises(pytest.fail.Exception, match=r"Cannot use|must be parenthesized"):
            eval_example.lint(example)
