"""What holds for every text, table, transcript and run, not only for those that somebody thought of.

Where there is a rule to follow, an oracle follows it in the plainest way: it may be slow, not clever.
"""

import contextlib
import dataclasses
import itertools
import json
import re
import signal
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from motion.normalize import normalize
from motion.page.wording import guarantee_in_words
from motion.places import Place, find_places
from motion.program.dots import ELLIPSIS
from motion.program.errors import SnippetError
from motion.program.guarantee import Guarantee
from motion.program.imports import imported_modules
from motion.program.parts import parts_of
from motion.program.snippet import Snippet, read_snippet
from motion.program.stated import restate
from motion.program.tokens import definitions_of
from motion.run.interpreter import this_interpreter
from motion.run.outcome import FLOOD, TIME_LIMIT, Run
from motion.store import Store
from motion.verdict import Verdict, judge, restated

HERE = this_interpreter()
SCRATCH = "/scratch/motion-1"


def read(source: str) -> Snippet:
    """A snippet whose file is gone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "program.py")
        path.write_text(source, encoding="utf-8")
        return read_snippet(path, "ch01/program")


PROGRAM = read('"""One."""\nprint(1)\n')
FOLDER = str(PROGRAM.path.parent)


def a_snippet(stated: Sequence[str], order: Any = "exact") -> Snippet:
    return dataclasses.replace(PROGRAM, stated=tuple(stated), guarantee=Guarantee(order=order))


def a_run(printed: Sequence[str]) -> Run:
    output = "".join(f"{line}\n" for line in printed)
    return Run(
        output=output,
        end=0,
        seconds=0.1,
        stacks="",
        leftovers=(),
        refused=(),
        python=HERE.label,
        scratch=SCRATCH,
    )


def verdict_on(stated: Sequence[str], printed: Sequence[str], order: Any = "exact") -> Verdict:
    return judge(a_snippet(stated, order), a_run(printed), HERE)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A folder for all examples of a test: each writes its file anew."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


# Few letters, so that lines are often the same, and often match.
printed_lines = st.text("ab", max_size=2)
stated_lines = st.lists(st.sampled_from(["a", "b", ELLIPSIS]), max_size=3).map("".join)


@st.composite
def printed_after(draw: st.DrawFn, stated: Sequence[str]) -> list[str]:
    """The stated lines with the dots filled in and often a line changed, so that many just miss."""
    printed: list[str] = []
    for line in stated:
        if line == ELLIPSIS:
            printed += draw(st.lists(printed_lines | st.sampled_from(stated), max_size=2))
        else:
            printed.append(re.sub(r"\.{3}", lambda _: draw(printed_lines), line))
    for at in draw(st.lists(st.integers(0, len(printed)), max_size=1)):
        printed[at : at + draw(st.integers(0, 1))] = draw(st.lists(printed_lines, max_size=1))
    return printed


def is_text(line: str) -> bool:
    return line != ELLIPSIS


# Printable, and no white space at the end, which is no matter.
indents = st.sampled_from(["", "", " ", "    ", "#> "])
characters = st.characters(exclude_categories=["C", "Zl", "Zp"])
texts = st.builds(lambda indent, text: (indent + text).rstrip(), indents, st.text(characters, max_size=12))


# Matching


def matches(stated: str, printed: str) -> bool:
    return bool(re.fullmatch("[^\n]*".join(map(re.escape, stated.split(ELLIPSIS))), printed))


@settings(max_examples=300)
@given(st.data())
def test_exact_order_is_one_regular_expression(data: st.DataObject) -> None:
    stated = data.draw(st.lists(st.just(ELLIPSIS) | stated_lines, max_size=5))
    printed = data.draw(printed_after(stated))
    whole = "".join(
        r"(?:[^\n]*\n)*" if line == ELLIPSIS else "[^\n]*".join(map(re.escape, line.split(ELLIPSIS))) + r"\n"
        for line in stated
    )
    transcript = "".join(f"{line}\n" for line in printed)
    assert verdict_on(stated, printed).kept == bool(re.fullmatch(whole, transcript))


def some_order_matches(stated: Sequence[str], printed: Sequence[str]) -> bool:
    return len(stated) == len(printed) and any(
        all(map(matches, stated, order)) for order in itertools.permutations(printed)
    )


@settings(max_examples=300)
@given(st.data())
def test_any_order_is_some_permutation(data: st.DataObject) -> None:
    stated = data.draw(st.lists(stated_lines.filter(is_text), max_size=5))
    printed = data.draw(printed_after(stated).flatmap(st.permutations))
    verdict = verdict_on(stated, printed, "any")
    assert verdict.kept == some_order_matches(stated, printed)
    assert verdict.reordered == (verdict.kept and not all(map(matches, stated, printed)))


@given(st.data())
def test_pairs_are_some_permutation_with_the_first_of_each_before_the_second(data: st.DataObject) -> None:
    stated = data.draw(st.lists(stated_lines.filter(is_text), min_size=2, max_size=5))
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(stated), st.sampled_from(stated)), min_size=1))
    printed = data.draw(printed_after(stated).flatmap(st.permutations))

    def is_of(line: str, form: str) -> bool:
        # What is stated as it is, is of its own statement only.
        return line == form if line in stated else matches(form, line)

    held = all(
        not (is_of(earlier, second) and is_of(later, first))
        for first, second in pairs
        for earlier, later in itertools.combinations(printed, 2)
    )
    kept = verdict_on(stated, printed, tuple(pairs)).kept
    assert kept == (some_order_matches(stated, printed) and held)


@given(st.lists(texts), st.sampled_from(["exact", "any"]))
@example([ELLIPSIS], "exact")
@example(["pid 12", "<A at 0x7f01>", f"{SCRATCH}/file"], "any")
@example(["a\fb", "c\x85d", "e\u2028f", "g\rh"], "exact")
def test_a_run_that_prints_what_is_stated_keeps_its_word(lines: list[str], order: str) -> None:
    assume(order == "exact" or ELLIPSIS not in lines)
    verdict = verdict_on(lines, lines, order)
    assert (verdict.kept, verdict.reordered, verdict.changes) == (True, False, ())


@given(st.data())
def test_a_difference_has_every_line_once(data: st.DataObject) -> None:
    stated = data.draw(st.lists(st.just(ELLIPSIS) | stated_lines, max_size=5))
    printed = data.draw(printed_after(stated))
    verdict = verdict_on(stated, printed)
    assume(not verdict.kept)
    told = [change.text for change in verdict.changes if change.kind != "missing"]
    assert told == printed
    numbers = [change.number for change in verdict.changes if change.number]
    assert numbers == sorted(set(numbers))
    for change in verdict.changes:
        if change.kind == "missing":
            assert change.number
            assert stated[change.number - 3] == change.text


# Restating

mixed_lines = st.sampled_from(["pid 12", "pid ...", "a 1", "a 2", "a ...", "... 1", "", "b"])


@given(st.lists(mixed_lines | st.just(ELLIPSIS)), st.lists(mixed_lines), st.sampled_from(["exact", "any"]))
def test_a_run_keeps_the_word_that_it_restated(stated: list[str], printed: list[str], order: str) -> None:
    assume(order == "exact" or ELLIPSIS not in stated)
    new = restated(a_snippet(stated, order), verdict_on(stated, printed, order))
    verdict = verdict_on(new, printed, order)
    assert (verdict.kept, verdict.reordered, verdict.changes) == (True, False, ())


@given(st.lists(texts), st.lists(texts))
def test_what_is_restated_is_what_is_read(folder: Path, old: list[str], new: list[str]) -> None:
    path = folder / "program.py"
    path.write_text(restate(PROGRAM.source, old), encoding="utf-8")
    before = read_snippet(path, "ch01/program")
    path.write_text(restate(before.source, new), encoding="utf-8")
    after = read_snippet(path, "ch01/program")
    assert after.stated == tuple(new)
    assert (after.shown, after.stated_at) == (before.shown, before.stated_at)
    assert restate(after.source, new) == after.source
    assert restate(after.source, old) == before.source


@given(st.lists(texts), st.lists(texts), st.lists(texts), st.sampled_from(["3.13.2", "3.14.0"]))
def test_restating_for_one_python_leaves_what_is_stated_for_others(
    old: list[str], other: list[str], new: list[str], version: str
) -> None:
    def stating(before: list[str], since: list[str]) -> str:
        whole = PROGRAM.source
        for heading, lines in (("# On Python <3.14:", before), ("# On Python >=3.14:", since)):
            whole += "\n".join([heading, *(f"#> {line}".rstrip() for line in lines), ""])
        return whole

    if version.startswith("3.13"):
        assert restate(stating(old, other), new, version) == stating(new, other)
    else:
        assert restate(stating(other, old), new, version) == stating(other, new)


# Normalising

ONES = [
    "pid 12",
    "pid=12",
    "parent: 7",
    "at 0x7f01",
    "thread 0x7f",
    SCRATCH,
    f"{SCRATCH}/",
    FOLDER,
    f"{FOLDER}/",
]
ONES += [f"{Path(HERE.executable).parent}/", str(HERE.library)]
WORDS = [
    "word",
    "at",
    "pid",
    "parent",
    "thread",
    "7",
    "12",
    "0x7f01",
    "0x",
    "motion-1",
    "program.py",
    *"=:-()/.,\n",
]
sentences = st.lists(st.sampled_from(ONES) | st.sampled_from([*WORDS, *"    "]), max_size=12).map("".join)


def normal(text: str) -> str:
    return normalize(text, a_snippet([]), a_run([]), HERE)


@given(sentences)
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(sentences, sentences)
def test_lines_are_normalised_each_by_itself(one: str, other: str) -> None:
    assert normal(f"{one}\n{other}") == f"{normal(one)}\n{normal(other)}"


@given(st.text())
def test_text_without_paths_addresses_and_process_ids_is_left_alone(text: str) -> None:
    assume(not re.search(r"0x|pid|parent|/", text))
    assert normal(text) == text


# Metadata

quoted = texts.map(lambda text: json.dumps(text, ensure_ascii=False))  # as TOML quotes, if it is printable
numbers = st.integers(1, 10**6) | st.floats(1e-3, 1e6)
booleans = st.booleans()


@st.composite
def guarantees(draw: st.DrawFn) -> tuple[tuple[str, ...], Guarantee]:
    """Lines, and a guarantee for them."""
    stated = draw(st.lists(texts.filter(is_text), unique=True, min_size=2))
    pairs = st.lists(st.sampled_from([*itertools.combinations(stated, 2)]), min_size=1).map(tuple)
    hangs = draw(booleans)
    ends = st.integers(0, 255) | st.sampled_from([*signal.Signals.__members__])
    return tuple(stated), Guarantee(
        order=draw(st.sampled_from(["exact", "any"]) | pairs),
        exit=0 if hangs else draw(ends),
        hangs=hangs,
        timeout=float(draw(numbers)),
        serial=draw(booleans),
        needs=tuple(draw(st.lists(texts.filter(bool)))),
    )


def program_with(table: Sequence[str], stated: Sequence[str]) -> str:
    """A program whose table `[tool.motion]` begins in line 5."""
    lines = ["# /// script", "# [tool.motion]", *(f"# {line}" for line in table), "# ///"]
    return "\n".join(['"""One."""', "", *lines, "print(1)", *(f"#> {line}" for line in stated), ""])


def as_toml(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def written(guarantee: Guarantee) -> dict[str, str]:
    """The keys of a table and their values as TOML, without those that say nothing."""
    values = dataclasses.asdict(guarantee)
    return {key: as_toml(value) for key, value in values.items() if value != getattr(Guarantee(), key)}


@given(guarantees(), st.randoms())
def test_a_guarantee_is_read_as_it_is_written(
    folder: Path, made: tuple[tuple[str, ...], Guarantee], random: Any
) -> None:
    stated, guarantee = made
    table = [f"{key} = {value}" for key, value in written(guarantee).items()]
    random.shuffle(table)
    path = folder / "program.py"
    path.write_text(program_with(table, stated), encoding="utf-8")
    snippet = read_snippet(path, "ch01/program")
    assert snippet.guarantee == guarantee
    assert snippet.stated == stated


not_strings = st.sampled_from(["0.5", "true", "[]", "{}", "1979-05-27"])
WRONG = {
    "order": not_strings | st.sampled_from(['"some"', "[[]]", '["a"]', '[["a", 1]]', '[["a", "b", "c"]]']),
    "exit": not_strings | st.sampled_from(["-1", "256", '"9"', '"SIGNONE"', '"sigterm"']),
    "hangs": st.sampled_from(["0", "1", '"true"', "[]"]),
    "timeout": st.sampled_from(["0", "-0.5", "true", '"10"', "[]", "nan", "inf", "-inf"]),
    "serial": st.sampled_from(["0", "1", '"true"', "[]"]),
    "needs": st.sampled_from(["true", "0", '"fork"', '[""]', "[1]", "{}"]),
}
# An x, since the line of a wrong key is found by its name, which must be no word of another line.
unknown_keys = st.text("abcdefghijklmnopqrstuvwxyz0123456789_-", max_size=8).map("x{}".format)


@given(guarantees(), st.data())
def test_a_wrong_key_names_its_line(
    folder: Path, made: tuple[tuple[str, ...], Guarantee], data: st.DataObject
) -> None:
    stated, guarantee = made
    table = written(dataclasses.replace(guarantee, order="any", needs=("fork",)))
    if data.draw(booleans):
        key = data.draw(unknown_keys)
        table[key] = data.draw(quoted | numbers.map(str))
    else:
        key = data.draw(st.sampled_from([*WRONG]))
        table[key] = data.draw(WRONG[key])
    lines = data.draw(st.permutations([f"{name} = {value}" for name, value in table.items()]))
    for at in data.draw(st.lists(st.integers(0, len(lines)), max_size=3)):
        lines.insert(at, data.draw(st.sampled_from(["", f"# {key}, {key} = 1"])))
    path = folder / "program.py"
    path.write_text(program_with(lines, stated), encoding="utf-8")
    with pytest.raises(SnippetError) as caught:
        read_snippet(path, "ch01/program")
    number = caught.value.line
    assert path.read_text(encoding="utf-8").split("\n")[number - 1].startswith(f"# {key} =")


@given(guarantees())
def test_every_line_of_every_pair_is_in_the_words(made: tuple[tuple[str, ...], Guarantee]) -> None:
    stated, guarantee = made
    held, left_open, *_ = guarantee_in_words(guarantee, stated)
    if isinstance(guarantee.order, tuple):
        assert all(f"“{line}”" in held for pair in guarantee.order for line in pair)
    assert ("order" in left_open) == (guarantee.order != "exact")


# Any bytes

PIECES = [
    *(
        '"""One."""',
        "print(1)",
        "#> 1",
        "#>",
        "#> ...",
        "# /// script",
        "# ///",
        "# [tool.motion]",
        "# [tool]",
    ),
    *(
        "# order = ",
        "'any'",
        "[['1', '2']]",
        "# timeout = ",
        "1e999",
        "nan",
        "# exit = ",
        "256",
        "# needs = []",
    ),
    *(
        "# dependencies = ",
        "['a; b']",
        "# requires-python = ",
        "'>=3'",
        "# tool = ",
        "# motion = ",
        "{}",
        "[[",
    ),
    *(
        "\n\n",
        "\r",
        "\r\n",
        "\0",
        "\f",
        "\ufeff",
        "\u2028",
        "é",
        "(",
        "'",
        "\\",
        "#",
        " ",
        "    ",
        "\t",
        "\x1a",
    ),
]
pieces = st.lists(st.sampled_from([*PIECES, *"\n\n\n\n\n\n\n\n"]), max_size=25).map("".join)
any_bytes = st.binary() | st.builds(
    lambda text, at, more: text.encode()[:at] + more + text.encode()[at:],
    pieces,
    st.integers(0, 200),
    st.binary(max_size=2),
)


@settings(max_examples=300)
@given(any_bytes | pieces.map(lambda text: f'"""One."""\n# /// script\n{text}\n# ///\n'.encode()))
def test_a_file_is_a_snippet_or_a_snippet_error(folder: Path, content: bytes) -> None:
    path = folder / "program.py"
    path.write_bytes(content)
    number = 1
    try:
        snippet = read_snippet(path, "ch01/program")
        assert {*snippet.shown} <= {*range(1, snippet.stated_at)}
    except SnippetError as error:
        number = error.line
    assert 1 <= number <= len(re.split(b"\r\n?|\n", content))


# What a parser, or a part of ours, might count in calls, in digits or in pairs.
DEEP = [
    "(",
    "[",
    "{",
    "-",
    "not ",
    "a.",
    "1+",
    "f(",
    "lambda: ",
    "x if ",
    "9",
    "\\\n",
    "f'{",
    "t'{",
    '"""',
    "a = ",
]
LONG = [
    "\n",
    "#> a\n",
    "#> ...\n",
    "# On Python >=3.12:\n",
    "# region a\n",
    "# /// script\n",
    "@a\n",
    "import a\n",
]


@settings(max_examples=60)
@given(
    st.sampled_from(['"""One."""\n', "", '"""One."""\n# /// script\n# [tool.motion]\n# order = ']),
    st.sampled_from(DEEP + LONG),
    st.integers(1, 20_000),
    st.sampled_from(["", "1", "\n# ///\n", "\n    pass\n"]),
)
@example('"""One."""\n', "-", 100_000, "1\n")
@example('"""One."""\nx = 1', "+1", 100_000, "\n")
@example('"""One."""\nx = ', "9", 5000, "\n")
@example("", "'a' ", 50_000, "\n")
@example("-", "-", 50_000, "1\n")
@example('"""One."""\n# /// script\n# [tool.motion]\n# order = ', "[", 50_000, "\n# ///\n")
@example('"""One."""\n# /// script\n# [tool.motion]\n# exit = ', "9", 50_000, "\n# ///\n")
def test_a_file_of_any_depth_is_a_snippet_or_a_snippet_error(
    folder: Path, head: str, piece: str, times: int, end: str
) -> None:
    path = folder / "program.py"
    path.write_text(head + times * piece + end, encoding="utf-8", newline="")
    with contextlib.suppress(SnippetError):
        snippet = read_snippet(path, "ch01/program")
        [*parts_of(snippet.source)]
        imported_modules(snippet.source)
        definitions_of(snippet.source)


# The store

# What is not UTF-8 in a command that was left behind becomes these.
commands = st.text(st.characters(codec="utf-8") | st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF))
runs = st.builds(
    Run,
    output=st.text(),
    end=st.integers(0, 255) | st.sampled_from([TIME_LIMIT, FLOOD, "SIGKILL"]),
    seconds=st.floats(0, 1e6),
    stacks=st.text(),
    leftovers=st.lists(commands).map(tuple),
    refused=st.lists(st.text()).map(tuple),
    python=st.text(),
    scratch=st.text(),
)


@given(runs)
def test_a_run_is_loaded_as_it_was_saved(folder: Path, kept: Run) -> None:
    Store(folder).save("key", kept)
    assert Store(folder).load("key") == kept


entries = runs.map(lambda run: json.dumps(dataclasses.asdict(run)).encode())
other_json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["output", "end", "seconds"]), inner),
    max_leaves=5,
).map(lambda value: json.dumps(value).encode())


@given(
    st.binary()
    | other_json
    | st.builds(
        lambda entry, at, more: entry[:at] + more + entry[at + 1 :], entries, st.integers(0, 200), st.binary()
    )
)
def test_an_entry_is_a_run_or_is_thrown_away(folder: Path, content: bytes) -> None:
    path = folder / "damaged.json"
    path.write_bytes(content)
    run = Store(folder).load("damaged")
    assert path.exists() == (run is not None)
    assert run is None or isinstance(run, Run)


# Places

markdown = st.lists(
    st.sampled_from(
        [
            *(
                "```",
                "````",
                "~~~",
                "snippet",
                "python",
                "{ .",
                "}",
                'only="output"',
                "a.py",
                "> ",
                "- ",
                "1. ",
            ),
            *("!!! note", "    ", "\t", " ", "\n", "\n", "\n", "\r", "`", "é", "\f", "\u2028", "<div>"),
        ]
    ),
    max_size=25,
).map("".join)


@given(markdown.map(str.encode) | st.binary())
def test_places_are_on_lines_that_name_their_program(folder: Path, content: bytes) -> None:
    page = folder / "page.md"
    page.write_bytes(content)
    for name, places in find_places(folder).items():
        for place in places:
            line = content.decode(errors="replace").splitlines()[place.line - 1]
            assert line.strip().endswith(name)


@st.composite
def fences(draw: st.DrawFn) -> tuple[list[str], int, str]:
    """The lines of a page with a fence in blocks of blocks, the number of its program's line, its options."""
    fence = draw(st.sampled_from(["```", "~~~", "`````"]))
    options = draw(st.sampled_from(["", 'section="greet"', 'only="output"']))
    before = draw(st.lists(st.sampled_from(["", "Text.", f"{fence}python\nprint(1)\n{fence}"]), max_size=2))
    lines = [f"{fence}snippet {options}".rstrip(), "ch01/program.py", fence]
    at = 1
    for block in draw(
        st.lists(
            st.sampled_from(
                [
                    "list",
                    "narrow list",
                    "numbers",
                    "narrow numbers",
                    "bullet",
                    "comment",
                    "code",
                    "quote",
                    "note",
                    "tab",
                    "text",
                ]
            ),
            max_size=4,
        )
    ):
        head, indent = {
            "list": (["- Text:", ""], "    "),
            "narrow list": (["- Text:", ""], "  "),
            "numbers": (["1. Text:", ""], "    "),
            "narrow numbers": (["1. Text:", ""], "   "),
            "bullet": ([], "- "),
            "comment": (["<!--"], ""),
            "code": ([], "    "),
            "quote": ([], "> "),
            "note": (["!!! note", ""], "    "),
            "tab": (['=== "Title"', ""], "    "),
            "text": (["Text.", ""], ""),
        }[block]
        if block == "bullet":
            lines = [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]
        else:
            lines = [*head, *(f"{indent}{line}" for line in lines), *(["-->"] if block == "comment" else [])]
        at += len(head)
    before = [*"\n".join(before).split("\n"), ""]
    return [*before, *lines, "", "Text."], len(before) + 1 + at, options


@given(fences())
def test_a_fence_in_whatever_block_names_its_program(folder: Path, page: tuple[list[str], int, str]) -> None:
    lines, number, options = page
    text = "\n".join(lines)
    (folder / "page.md").write_text(text, encoding="utf-8")
    shown = {"ch01/program.py": [Place(Path("page.md"), number, options)]}
    assert find_places(folder) == (shown if is_shown(text) else {})


def is_shown(text: str) -> bool:
    """Whether a page shows the fence `snippet` that is in it: by all that `mkdocs.yml` makes of it."""
    snippet = {"name": "snippet", "class": "", "format": lambda *_, **__: "<b>a program</b>"}
    snippet["validator"] = lambda _language, inputs, *_: inputs.clear() or True
    page = Markdown(
        extensions=[
            "admonition",
            "pymdownx.details",
            "pymdownx.superfences",
            "pymdownx.tabbed",
            "md_in_html",
        ],
        extension_configs={
            "pymdownx.superfences": {"custom_fences": [snippet]},
            "pymdownx.tabbed": {"alternate_style": True},
        },
    ).convert(text)
    return "<b>a program</b>" in re.sub("<!--.*?-->", "", page, flags=re.DOTALL)
