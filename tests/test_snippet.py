"""A snippet's file: docstring, metadata, program, stated output."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.program.errors import SnippetError
from motion.program.imports import imported_modules
from motion.program.snippet import Snippet, read_snippet
from motion.program.stated import restate

type Make = Callable[..., Snippet]
type Write = Callable[..., Path]

WHOLE = '''\
"""Two lines."""

# /// script
# requires-python = ">=3.12"
# dependencies = ["trustme>=1", "anyio"]
# [tool.motion]
# order = "any"  # two threads
# ///

import sys


print(1, 2)
print(3)
#> 1 2
#> 3
'''


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], Snippet]:
    """Read a file of which every character is given."""

    def read_text(source: str | bytes) -> Snippet:
        path = tmp_path / "program.py"
        path.write_bytes(source if isinstance(source, bytes) else source.encode())
        return read_snippet(path, "ch01/program")

    return read_text


@pytest.fixture
def error(read: Callable[[str | bytes], Snippet]) -> Callable[[str | bytes], SnippetError]:
    """The error that a file gives. Its text begins with the file and the line."""

    def of(source: str | bytes) -> SnippetError:
        with pytest.raises(SnippetError) as caught:
            read(source)
        error = caught.value
        assert str(error) == f"{error.path}:{error.line}: {error.message}"
        assert error.path.name == "program.py"
        return error

    return of


def with_metadata(*lines: str, stated: str = "") -> str:
    """A program whose metadata begins in line 3, so that the first of these lines is line 4."""
    table = "".join(f"# {line}".rstrip() + "\n" for line in lines)
    return f'"""Metadata."""\n\n# /// script\n{table}# ///\nprint(1)\n{stated}'


def test_a_whole_snippet_is_read(read: Callable[[str], Snippet]) -> None:
    snippet = read(WHOLE)
    assert snippet.name == "ch01/program"
    assert snippet.source == WHOLE
    assert snippet.docstring == "Two lines."
    assert snippet.guarantee.order == "any"
    assert str(snippet.requires_python) == ">=3.12"
    assert [str(package) for package in snippet.dependencies] == ["trustme>=1", "anyio"]
    assert snippet.stated == ("1 2", "3")
    assert snippet.stated_at == 15


def test_a_page_shows_all_but_docstring_metadata_and_stated_output(read: Callable[[str], Snippet]) -> None:
    assert read(WHOLE).shown == (10, 11, 12, 13, 14)


def test_a_page_shows_what_stands_around_docstring_and_metadata(read: Callable[[str], Snippet]) -> None:
    lines = ["# 1", '"""One."""', "# 3", "# /// script", "# dependencies = []", "# ///", "print(7)", ""]
    assert read("\n".join(lines)).shown == (1, 3, 7)


def test_comments_of_the_program_are_shown(snippet: Make) -> None:
    assert snippet("# why\nprint(1)\n\n# done").shown == (2, 3, 4, 5)


def test_blank_lines_around_the_program_are_not_shown(read: Callable[[str], Snippet]) -> None:
    assert read('"""Blank."""\n\n\nprint(1)\n\nprint(2)\n\n\n#> 1\n').shown == (4, 5, 6)


def test_windows_line_ends_make_no_difference(read: Callable[[str], Snippet]) -> None:
    assert read(WHOLE.replace("\n", "\r\n")) == read(WHOLE)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("#> a", "a"),
        ("#>", ""),
        ("#>   a", "  a"),
        ("#>a", "a"),
        ("#> #> a", "#> a"),
        ("#>>> a", ">> a"),
        ("#> ...", "..."),
        ("#> é ✓", "é ✓"),
    ],
)
def test_a_stated_line(line: str, stated: str, read: Callable[[str], Snippet]) -> None:
    assert read(f'"""One."""\nprint(1)\n{line}\n').stated == (stated,)


@pytest.mark.parametrize(
    ("program", "line"),
    [
        ("print(1)\n#> 1\nprint(2)\n#> 2\n", 3),
        ("print(1)  #> 1\n", 2),
        ("if True:\n    print(1)\n    #> 1\n", 4),
        ("print(1)\n#> 1\n\n#> 2\n", 3),
        ("print(1)\n#> 1\n# The end.\n", 3),
    ],
)
def test_lines_that_look_like_stated_output_end_the_file(
    program: str, line: int, error: Callable[[bytes], SnippetError]
) -> None:
    found = error(f'"""Early."""\n{program}'.encode())
    assert found.line == line
    assert found.message.startswith("`#> ` begins a line of stated output")


def test_text_of_a_program_may_look_like_stated_output(read: Callable[[str], Snippet]) -> None:
    assert read('"""Text."""\nprint("""\n#> 1\n""", "#> 2")\n#> 1\n').stated == ("1",)


def test_nothing_is_stated_where_no_block_ends_the_file(snippet: Make) -> None:
    made = snippet("print(1)")
    assert made.stated == ()
    assert made.stated_at == 3


def test_blank_lines_after_the_stated_output_are_no_matter(read: Callable[[str], Snippet]) -> None:
    assert read('"""Blank."""\nprint(1)\n#> 1\n\n\n').stated == ("1",)


def test_the_last_line_needs_no_line_end(read: Callable[[str], Snippet]) -> None:
    assert read('"""One."""\nprint(1)\n#> 1').stated == ("1",)


@pytest.mark.parametrize("character", ["\f", "\v", "\x1c", "\x85", "\u2028"])
def test_only_line_feeds_count_as_lines(character: str, read: Callable[[str], Snippet]) -> None:
    snippet = read(f'"""Lines."""\nword = "a{character}b"\nprint(word)\n#> a{character}b\n#> c\n')
    assert snippet.stated_at == 4
    assert snippet.shown == (2, 3)
    assert restate(snippet.source, ["c"]) == f'"""Lines."""\nword = "a{character}b"\nprint(word)\n#> c\n'


HEAD = '"""One."""\nprint(1)\n'


@pytest.mark.parametrize(
    ("source", "stated", "restated"),
    [
        (HEAD + "#> 1\n#> 2\n", ["3", "", "  4"], HEAD + "#> 3\n#>\n#>   4\n"),
        (HEAD + "\n\n\n", ["1"], HEAD + "#> 1\n"),
        (HEAD + "\n#> 1\n", ["1"], HEAD + "#> 1\n"),
        (HEAD + "#> 1\n", [], HEAD),
        (HEAD + "#> early\nprint(2)", ["1"], HEAD + "#> early\nprint(2)\n#> 1\n"),
        (WHOLE, ["1 2", "3"], WHOLE),
    ],
)
def test_restating_replaces_the_block_that_ends_the_file(
    source: str, stated: list[str], restated: str
) -> None:
    assert restate(source, stated) == restated


def test_imported_modules_are_named_by_their_first_part() -> None:
    source = (
        "import a.b, c as d\nfrom e.f import g\ndef h():\n    import i\nfrom . import j\nfrom .k import l\n"
    )
    assert imported_modules(source) == {"a", "c", "e", "i"}


def test_parts_have_the_lines_of_the_file(snippet: Make) -> None:
    made = snippet(
        """
        import functools

        @functools.cache
        def greet():
            def inner():
                pass

        class Account:
            async def withdraw(self):
                pass

        # region setting_up
        print(1)
        # region within
        print(2)
        # endregion
        # endregion setting_up
        """
    )
    assert made.lines_of("greet") == range(4, 8)
    assert made.lines_of("greet.inner") == range(6, 8)
    assert made.lines_of("Account") == range(9, 12)
    assert made.lines_of("Account.withdraw") == range(10, 12)
    assert made.lines_of("setting_up") == range(14, 18)
    assert made.lines_of("within") == range(16, 17)


def test_a_part_that_is_not_there_is_a_key_error(snippet: Make) -> None:
    with pytest.raises(KeyError, match="greet"):
        snippet("print(1)").lines_of("greet")


def test_a_file_that_is_not_there_names_itself(tmp_path: Path) -> None:
    path = tmp_path / "none.py"
    with pytest.raises(SnippetError, match="cannot be read: No such file") as caught:
        read_snippet(path, "ch01/none")
    assert (caught.value.path, caught.value.line) == (path, 1)


def test_a_file_that_is_not_utf_8_names_the_line(error: Callable[[bytes], SnippetError]) -> None:
    found = error(b'"""One."""\n\nprint("caf\xe9")\n')
    assert found.line == 3
    assert "not UTF-8" in found.message


def test_a_file_that_is_not_python_names_the_line(error: Callable[[str], SnippetError]) -> None:
    found = error('"""One."""\n\nprint(1\n\n')
    assert found.line == 3
    assert "not Python" in found.message


@pytest.mark.parametrize("source", ["", "print(1)\n", "# comment\n", "'''One.\n\nTwo.'''\n"])
def test_a_docstring_of_one_line_is_asked_for(source: str, error: Callable[[str], SnippetError]) -> None:
    found = error(source)
    assert found.line == 1
    assert found.message.startswith("begin with a docstring of one line")


def test_a_long_docstring_below_the_metadata_names_its_line(error: Callable[[str], SnippetError]) -> None:
    assert error('# /// script\n# dependencies = []\n# ///\n"""One.\n\nTwo."""\n').line == 4


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (["[tool.motion]", 'ordr = "any"'], 5, "unknown key 'ordr'"),
        (["[tool.motion]", "timeout = 3", "time = 4"], 6, "unknown key 'time'"),
        (["[tool.motion]", "serial = true", '"ordr" = 1'], 6, "unknown key 'ordr'"),
        (["dependencies = []", 'tool.motion.ordr = "any"'], 5, "unknown key 'ordr'"),
        (["dependencies = []", 'tool = {motion = {ordr = "any"}}'], 5, "unknown key 'ordr'"),
        (["[tool.motion]", "# order matters", "order = 3"], 6, "order must be"),
        (["[tool.motion]", "serial = true", "exit = 999"], 6, "exit must be"),
        (["[tool.motion]", "hangs = true", "exit = 1"], 6, "leave out `exit`"),
        (["[tool.motion]", "", "needs = [", "  1,", "]"], 6, "needs must be"),
        (["[tool.motion]", "order = [", '  ["1", "2"],', "]"], 5, "'2' is not a line"),
        (
            ["dependencies = []", 'author = "me"'],
            5,
            "unknown key 'author' in the metadata; known keys are requires-python, dependencies, tool",
        ),
        (["[tool.motion]", "[tool.ruff]", "x = 1"], 5, "unknown table [tool.ruff]"),
        (["dependencies = []", "[tool.ruff.lint]", "x = 1"], 5, "unknown table [tool.ruff]"),
        (["dependencies = []", "tool.ruff.x = 1"], 5, "unknown table [tool.ruff]"),
    ],
)
def test_an_unknown_or_wrong_key_names_file_and_line(
    lines: list[str], line: int, message: str, error: Callable[[str], SnippetError]
) -> None:
    found = error(with_metadata(*lines, stated="#> 1\n"))
    assert message in found.message
    assert found.line == line


@pytest.mark.parametrize(
    ("lines", "line", "message"),
    [
        (["", "requires-python = 'three'"], 5, "requires-python"),
        (["", "requires-python = 3"], 5, "requires-python"),
        (["", 'requires-python = [">=3.12"]'], 5, "requires-python"),
        (["", "dependencies = ['==']"], 5, "dependencies"),
        (["", "dependencies = [1]"], 5, "dependencies"),
        (["", "dependencies = 'trustme'"], 5, "dependencies"),
        (["", "dependencies = 1"], 5, "dependencies"),
        (["", "tool = 1"], 5, "tool"),
        (["", "tool = ['motion']"], 5, "tool"),
        (["[tool]", "motion = 1"], 5, "motion"),
    ],
)
def test_metadata_of_the_wrong_kind_names_file_and_line(
    lines: list[str], line: int, message: str, error: Callable[[str], SnippetError]
) -> None:
    found = error(with_metadata(*lines))
    assert message in found.message
    assert found.line == line


def test_metadata_that_is_not_toml_names_the_line(error: Callable[[str], SnippetError]) -> None:
    found = error(with_metadata("[tool.motion]", "", "order = any", "serial = true"))
    assert found.line == 6
    assert "not TOML" in found.message


def test_metadata_that_ends_too_early_names_its_last_line(error: Callable[[str], SnippetError]) -> None:
    assert error(with_metadata("[tool.motion]", 'needs = ["fork"')).line == 5


def test_a_second_block_of_metadata_names_its_line(error: Callable[[str], SnippetError]) -> None:
    block = "# /// script\n# dependencies = []\n# ///\n"
    found = error(f'"""One."""\n{block}\nprint(1)\n{block}')
    assert found.line == 7
    assert found.message.startswith("a second `# /// script` block")


@pytest.mark.parametrize(
    "block",
    [
        "# /// script\n# dependencies = []\nprint(1)\n",
        "# /// script\n# dependencies = []\n\n# ///\n",
        "#/// script\n# dependencies = []\n# ///\n",
    ],
)
def test_a_block_of_metadata_that_is_not_closed_names_its_line(
    block: str, error: Callable[[str], SnippetError]
) -> None:
    found = error(f'"""One."""\n\n{block}')
    assert found.line == 3
    assert found.message.startswith("no line `# ///` closes the `# /// script` block")


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (b'\n"""One."""\n# \xe9\n', 3),
        (b'\n"""One."""\n# /// script\n# a = 1\n# ///\n', 4),
        (b'\n"""One."""\n# /// script\n# ///', 3),
        (b'\n# /// script\n# a\n# ///\n"""One."""\n# /// script\n# a\n# ///\n', 6),
    ],
)
def test_a_blank_first_line_counts(source: bytes, line: int, error: Callable[[bytes], SnippetError]) -> None:
    assert error(source).line == line


def test_other_blocks_of_comments_are_no_metadata(read: Callable[[str], Snippet]) -> None:
    snippet = read('"""One."""\n# /// other\n# x = 1\n# ///\nprint(1)\n')
    assert snippet.shown == (2, 3, 4, 5)


def test_a_line_of_metadata_may_be_empty(read: Callable[[str], Snippet]) -> None:
    assert read(with_metadata("[tool.motion]", "", "serial = true")).guarantee.serial


# Output stated for some Pythons

TWO_BLOCKS = '"""Two."""\n\nprint(1)\n# On Python <3.14:\n#> old\n#> older\n# On Python >=3.14:\n#> new\n'


@pytest.mark.parametrize(
    ("version", "lines", "at", "elsewhere"),
    [("3.12.1", ("old", "older"), 5, ("new",)), ("3.14.0", ("new",), 8, ("old", "older"))],
)
def test_each_python_has_its_own_stated_output(
    version: str, lines: tuple[str, ...], at: int, elsewhere: tuple[str, ...], tmp_path: Path
) -> None:
    (path := tmp_path / "program.py").write_text(TWO_BLOCKS)
    snippet = read_snippet(path, "ch01/program", version)
    assert (snippet.stated, snippet.stated_at) == (lines, at)
    assert [block.lines for block in snippet.elsewhere] == [elsewhere]
    assert snippet.shown == (3,)


def test_restating_for_one_python_leaves_the_others() -> None:
    assert restate(TWO_BLOCKS, ["newer", "newest"], "3.15.0") == TWO_BLOCKS.replace(
        "#> new\n", "#> newer\n#> newest\n"
    )
    assert restate(TWO_BLOCKS, [], "3.12.0") == TWO_BLOCKS.replace("#> old\n#> older\n", "")


def test_output_is_stated_only_for_pythons_that_can_run_the_program(read: Callable[[str], Snippet]) -> None:
    source = with_metadata('requires-python = ">=3.14"', stated="# On Python >={}:\n#> a\n")
    assert read(source.format("3.14")).stated == ("a",)
    with pytest.raises(SnippetError, match=r"Python 3\.14 in exactly one block"):
        read(source.format("3.15"))


def test_a_prerelease_has_the_output_of_those_after_it_or_else_the_last() -> None:
    newest_first = '"""Two."""\nprint(1)\n# On Python >=3.14:\n#> new\n# On Python <3.14:\n#> old\n'
    assert restate(newest_first, ["x"], "3.15.0b1") == newest_first.replace("new", "x")
    # A prerelease of 3.14 is neither before nor after it.
    assert restate(newest_first, ["x"], "3.14.0rc1") == newest_first.replace("old", "x")
    assert restate(TWO_BLOCKS, ["x"], "3.14.0rc1") == TWO_BLOCKS.replace("new", "x")


@pytest.mark.parametrize(
    ("blocks", "line", "message"),
    [
        ("# On Python <3.14:\n#> a\n# On Python >=3.15:\n#> b", 3, "Python 3.14 in exactly one block"),
        ("# On Python <3.15:\n#> a\n# On Python >=3.14:\n#> b", 3, "Python 3.14 in exactly one block"),
        ("# On Python soon:\n#> a", 3, "Invalid specifier: 'soon'"),
        ("#> a\n# On Python >=3.14:\n#> b", 3, "for which Pythons"),
    ],
)
def test_stated_output_must_be_for_each_python_once(
    blocks: str, line: int, message: str, tmp_path: Path
) -> None:
    (path := tmp_path / "program.py").write_text(f'"""Blocks."""\n\n{blocks}\n')
    with pytest.raises(SnippetError, match=re.escape(message)) as raised:
        read_snippet(path, "ch01/program")
    assert (raised.value.path, raised.value.line) == (path, line)


def test_restating_a_carriage_return_makes_no_code_of_what_follows() -> None:
    text = restate('"""One."""\nprint("a\\rb")\n', ["a\rb"])
    assert text.endswith("\n#> a...b\n")


def test_the_line_of_a_key_is_not_that_of_a_value_with_its_name(tmp_path: Path) -> None:
    table = '# /// script\n# [tool.motion]\n# needs = ["timeout"]\n# timeout = "x"\n# ///\n'
    (path := tmp_path / "program.py").write_text(f'"""One."""\n\n{table}')
    with pytest.raises(SnippetError) as raised:
        read_snippet(path, "ch01/program")
    assert raised.value.line == 6


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ('# coding: latin-1\n"""é."""\n', "its first lines say that it is not UTF-8 (iso-8859-1)"),
        ('# coding: nonsense\n"""One."""\n', "its first lines say that it is not UTF-8 (unknown encoding"),
        ('"""a\\ud800b"""\n', "the docstring has characters that cannot be shown"),
        ('"""a\\x00b"""\n', "the docstring has characters that cannot be shown"),
        ('"""One."""\nx = ' + 100_000 * "-" + "1\n", "it is nested too deeply for Python to parse"),
        (with_metadata("[tool.motion]", f"exit = {5000 * '9'}"), "metadata cannot be read"),
    ],
)
def test_an_odd_file_has_a_message(source: str, message: str, error: Callable[[str], SnippetError]) -> None:
    assert message in error(source).message


def test_carriage_returns_end_lines_as_in_python(read: Callable[[str], Snippet]) -> None:
    assert read(WHOLE.replace("\n", "\r")) == read(WHOLE)


@pytest.mark.skipif(os.name != "posix", reason="other systems have no such names and pipes")
def test_an_odd_name_or_kind_of_file_has_a_message(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.py"))
    odd.write_text('"""One."""\n')
    with pytest.raises(SnippetError, match="the name of the file is not UTF-8") as caught:
        read_snippet(odd, f"ch01/{odd.stem}")
    assert str(caught.value).isascii()
    pipe = tmp_path / "pipe.py"
    os.mkfifo(pipe)
    with pytest.raises(SnippetError, match="it is not a file"):
        read_snippet(pipe, "ch01/pipe")
