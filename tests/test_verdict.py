"""Whether a run kept the snippet's word, and what to say when it did not."""

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.normalize import normalize
from motion.page.card import render
from motion.program.snippet import Snippet
from motion.report import report
from motion.result import Result
from motion.run.interpreter import Interpreter
from motion.run.outcome import FLOOD, TIME_LIMIT, Run
from motion.verdict import Change, Verdict, judge, restated

type Make = Callable[..., Snippet]
type Judged = Callable[..., Verdict]

PAIRS = 'order = [["1", "2"], ["2", "4"]]'


@pytest.fixture
def judged(snippet: Make, a_run: Callable[..., Run], interpreter: Interpreter) -> Judged:
    """The verdict on a run with given output, of a snippet with given stated output."""

    def verdict(stated: list[str], printed: list[str], motion: str = "", **run: object) -> Verdict:
        return judge(snippet("pass", stated, motion), a_run(*printed, **run), interpreter)

    return verdict


@pytest.fixture
def normal(snippet: Make, a_run: Callable[..., Run], interpreter: Interpreter) -> Callable[[str], str]:
    """What normalising makes of a text."""
    return lambda text: normalize(text, snippet("pass"), a_run(), interpreter)


@pytest.fixture
def restate(snippet: Make, judged: Judged) -> Callable[[list[str], list[str]], list[str]]:
    """The output to state after a run with given output."""
    return lambda stated, printed: restated(snippet("pass", stated), judged(stated, printed))


# Order


@pytest.mark.parametrize(
    ("motion", "stated", "printed", "kept"),
    [
        ("", "1 2 3", "1 2 3", True),
        ("", "", "", True),
        ("", "1 2 3", "1 3 2", False),
        ("", "1 2 3", "1 2", False),
        ("", "1 2", "1 2 3", False),
        ("", "1 2 3", "1 2 x", False),
        ("", "", "1", False),
        ("", "1", "", False),
        ('order = "exact"', "1 2", "1 2", True),
        ('order = "exact"', "1 2", "2 1", False),
        ('order = "any"', "1 2 3", "3 1 2", True),
        ('order = "any"', "1 1 2", "1 2 1", True),
        ('order = "any"', "1 1 2", "1 2 2", False),
        ('order = "any"', "1 2 3", "3 1", False),
        ('order = "any"', "1 2 3", "3 1 2 2", False),
        (PAIRS, "1 2 3 4", "1 2 3 4", True),
        (PAIRS, "1 2 3 4", "3 1 2 4", True),
        (PAIRS, "1 2 3 4", "1 2 4 3", True),
        (PAIRS, "1 2 3 4", "2 1 3 4", False),
        (PAIRS, "1 2 3 4", "1 4 3 2", False),
        (PAIRS, "1 2 3 4", "1 2 4", False),
        (PAIRS, "1 1 2 4", "1 2 1 4", False),
        (PAIRS, "1 1 2 4", "1 1 2 4", True),
    ],
)
def test_order(motion: str, stated: str, printed: str, kept: bool, judged: Judged) -> None:
    verdict = judged(stated.split(), printed.split(), motion)
    assert verdict.kept == kept
    assert (verdict.problems == ()) == kept
    assert verdict.printed == tuple(printed.split())


@pytest.mark.parametrize("motion", ['order = "any"', PAIRS])
def test_another_order_that_is_allowed_is_told(motion: str, judged: Judged) -> None:
    assert judged(["1", "2", "3", "4"], ["1", "3", "2", "4"], motion).reordered
    assert not judged(["1", "2", "3", "4"], ["1", "2", "3", "4"], motion).reordered


def test_another_order_is_not_called_allowed_when_the_run_failed(judged: Judged) -> None:
    assert not judged(["1", "2"], ["2", "1"], 'order = "any"', end=1).reordered


def test_a_broken_pair_is_named(judged: Judged) -> None:
    assert judged(["1", "2"], ["2", "1"], 'order = [["1", "2"]]').problems == ("It printed “2” before “1”.",)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Process 1 pid 17 begins", "Process 1 pid 17 ends"),
        ("<A object at 0x7f01>", "end"),
        ("at /scratch/motion-1/a", "end"),
    ],
)
def test_a_pair_holds_for_lines_that_are_normalised(first: str, second: str, judged: Judged) -> None:
    motion = f'order = [["{first}", "{second}"]]'
    assert judged([first, second], [first, second], motion).kept
    assert not judged([first, second], [second, first], motion).kept


@pytest.mark.parametrize("line", ["a ", "a\t"])
def test_a_pair_holds_for_lines_with_white_space_at_their_end(
    line: str, snippet: Make, a_run: Callable[..., Run], interpreter: Interpreter
) -> None:
    program = snippet(f"pass\n#> {line}\n#> b", motion=f'order = [["{line}", "b"]]')
    assert judge(program, a_run(line, "b"), interpreter).kept
    assert not judge(program, a_run("b", line), interpreter).kept


# Dots


@pytest.mark.parametrize(
    ("stated", "printed", "kept"),
    [
        ("took ... s", "took 0.1 s", True),
        ("took ... s", "took  s", True),
        ("took ... s", "took 0.1 s!", False),
        ("took ... s", "it took 0.1 s", False),
        ("... of ...", "1 of 2", True),
        ("... of ...", "1 off", False),
        ("took (...) s", "took (1) s", True),
        ("a.c ...", "abc 1", False),
        ("... ", "anything", True),
    ],
)
def test_dots_in_a_line_stand_for_any_text(stated: str, printed: str, kept: bool, judged: Judged) -> None:
    assert judged([stated], [printed]).kept == kept


@pytest.mark.parametrize(
    ("stated", "printed", "kept"),
    [
        ("...", "", True),
        ("...", "1", True),
        ("...", "1 2 3", True),
        ("1 ... 4", "1 4", True),
        ("1 ... 4", "1 2 3 4", True),
        ("1 ... 4", "1 2 3", False),
        ("1 ... 4", "2 3 4", False),
        ("1 ... 4", "1 4 2", False),
        ("1 ... 4", "1 4 2 4", True),
        ("... 2 3", "2 1 2 3", True),
        ("... 2 3", "2 3 3", False),
        ("... 1 1 2", "1 1 1 2", True),
        ("1 ... 3 ... 5", "1 3 2 3 4 5", True),
        ("1 ... 3 ... 5", "1 2 4 5", False),
        ("1 ...", "1", True),
        ("1 ...", "1 2 3", True),
        ("... 1", "1 2", False),
        ("... ...", "", True),
    ],
)
def test_dots_alone_stand_for_any_number_of_lines(
    stated: str, printed: str, kept: bool, judged: Judged
) -> None:
    assert judged(stated.split(), printed.split()).kept == kept


@pytest.mark.parametrize(
    ("stated", "printed", "kept"),
    [
        # Taking for each stated line the first printed one that it matches leaves "a 1" without a partner.
        (["a ...", "a 1"], ["a 1", "a 2"], True),
        (["a ...", "... 1", "a 1"], ["a 1", "a 2", "b 1"], True),
        (["... 1", "a ...", "a 1"], ["a 1", "b 1", "a 2"], True),
        (["a ...", "a ...", "... 1"], ["a 1", "b 1", "a 2"], True),
        (["a ...", "... 1"], ["a 1", "a 2"], True),
        (["a ...", "... c", "... b"], ["a b", "a c", "d c"], True),
        (["a ...", "a 1"], ["a 2", "a 3"], False),
        (["a ...", "... 1"], ["b 1", "c 1"], False),
    ],
)
def test_lines_with_dots_are_paired_so_that_all_have_a_partner(
    stated: list[str], printed: list[str], kept: bool, judged: Judged
) -> None:
    assert judged(stated, printed, 'order = "any"').kept == kept


def test_many_lines_in_another_order(judged: Judged) -> None:
    stated = ["tick"] * 1200 + ["tock"]
    assert judged(stated, stated[::-1], 'order = "any"').kept


# White space


def test_white_space_at_the_end_of_a_line_is_no_matter(
    snippet: Make, a_run: Callable[..., Run], interpreter: Interpreter
) -> None:
    program = snippet("pass\n#> a\n#> b \t\n#>")
    verdict = judge(program, a_run("a  ", "b", "  "), interpreter)
    assert verdict.kept
    assert verdict.printed == ("a", "b", "")


def test_white_space_elsewhere_matters(judged: Judged) -> None:
    assert judged(["  a b"], ["  a b"]).kept
    assert not judged(["  a b"], [" a b"]).kept
    assert not judged(["a b"], ["a  b"]).kept
    assert not judged(["a", "b"], ["a", "", "b"]).kept


def test_only_line_feeds_end_a_line(judged: Judged) -> None:
    verdict = judged(["a\fb", "c\x85d\u2028e"], ["a\fb", "c\x85d\u2028e"])
    assert verdict.kept
    assert verdict.printed == ("a␌b", "c\\x85d\u2028e")


def test_a_missing_line_end_at_the_end_is_no_matter(
    snippet: Make, a_run: Callable[..., Run], interpreter: Interpreter
) -> None:
    assert judge(snippet("pass", ["a"]), a_run(output="a"), interpreter).kept


# How it ended


@pytest.mark.parametrize(
    ("motion", "end", "problem"),
    [
        ("", 0, ""),
        ("", 1, "It ended with exit status 1, but states exit status 0."),
        ("", "SIGKILL", "It ended with SIGKILL, but states exit status 0."),
        ("", TIME_LIMIT, "It did not end within 10 s and was stopped."),
        ("", FLOOD, "It printed more than 1048576 bytes and was stopped."),
        ("exit = 3", 3, ""),
        ("exit = 3", 0, "It ended with exit status 0, but states exit status 3."),
        ('exit = "SIGTERM"', "SIGTERM", ""),
        ('exit = "SIGTERM"', "SIGKILL", "It ended with SIGKILL, but states SIGTERM."),
        ('exit = "SIGTERM"', 15, "It ended with exit status 15, but states SIGTERM."),
        ("hangs = true", TIME_LIMIT, ""),
        ("hangs = true", 0, "It should hang, but it ended after 0.1 s (exit status 0)."),
        ("hangs = true", "SIGKILL", "It should hang, but it ended after 0.1 s (SIGKILL)."),
        ("hangs = true", FLOOD, "It printed more than 1048576 bytes and was stopped."),
        ("hangs = false", TIME_LIMIT, "It did not end within 10 s and was stopped."),
        ("timeout = 2.5", TIME_LIMIT, "It did not end within 2.5 s and was stopped."),
        ("timeout = 2.5", 0, ""),
    ],
)
def test_how_it_ended(motion: str, end: int | str, problem: str, judged: Judged) -> None:
    verdict = judged(["a"], ["a"], motion, end=end)
    assert verdict.problems == ((problem,) if problem else ())
    assert verdict.kept == (not problem)
    assert verdict.changes == ()


def test_what_it_left_behind_is_a_problem(judged: Judged) -> None:
    verdict = judged(["a"], ["a"], leftovers=("sleep 60",))
    assert verdict.problems == ("It left a process behind, which was killed: sleep 60",)


# The difference


def test_a_difference_has_the_line_numbers_of_the_file(snippet: Make, judged: Judged) -> None:
    verdict = judged(["a", "b", "c"], ["a", "x", "c", "d"])
    at = snippet("pass", ["a", "b", "c"]).stated_at
    assert snippet("pass", ["a", "b", "c"]).source.splitlines()[at - 1] == "#> a"
    assert verdict.problems == ("It did not print the stated lines in the stated order.",)
    assert verdict.changes == (
        Change("same", "a", at),
        Change("missing", "b", at + 1),
        Change("unexpected", "x", None),
        Change("same", "c", at + 2),
        Change("unexpected", "d", None),
    )


def test_a_difference_in_any_order_has_only_what_has_no_partner(snippet: Make, judged: Judged) -> None:
    verdict = judged(["a", "b", "c"], ["c", "x", "a"], 'order = "any"')
    at = snippet("pass", ["a", "b", "c"], 'order = "any"').stated_at
    assert verdict.problems == ("It did not print the stated lines.",)
    assert verdict.changes == (Change("missing", "b", at + 1), Change("unexpected", "x", None))


def test_a_line_that_dots_match_is_the_same_in_a_difference(judged: Judged) -> None:
    changes = judged(["took ... s", "b"], ["took 0.1 s", "c"]).changes
    assert [(change.kind, change.text) for change in changes] == [
        ("same", "took 0.1 s"),
        ("missing", "b"),
        ("unexpected", "c"),
    ]


def test_dots_alone_are_not_missing_in_a_difference(judged: Judged) -> None:
    changes = judged(["a", "...", "z"], ["a", "b", "c", "y"]).changes
    assert [(change.kind, change.text) for change in changes] == [
        ("same", "a"),
        ("missing", "z"),
        ("same", "b"),
        ("same", "c"),
        ("unexpected", "y"),
    ]


def test_a_line_that_is_stated_hundreds_of_times_is_still_the_same(judged: Judged) -> None:
    changes = judged(["a"] + ["tick"] * 300, ["b"] + ["tick"] * 300).changes
    assert [change.text for change in changes if change.kind != "same"] == ["a", "b"]


def test_there_is_no_difference_where_the_word_was_kept(judged: Judged) -> None:
    assert judged(["a ...", "b"], ["b", "a 1"], 'order = "any"').changes == ()


# Restating


@pytest.mark.parametrize(
    ("stated", "printed", "new"),
    [
        (["a"], ["b", "c"], ["b", "c"]),
        (["a"], [], []),
        (["took ... s", "a"], ["took 0.1 s", "b"], ["took ... s", "b"]),
        (["took ... s", "a"], ["b", "took 0.1 s"], ["b", "took ... s"]),
        (["took ... s"], ["took 1 s", "took 2 s"], ["took ... s", "took 2 s"]),
        (["a ...", "b ..."], ["b 1", "a 1", "c"], ["b ...", "a ...", "c"]),
        (["a ...", "x"], ["b 1"], ["b 1"]),
        (["x ... (1)"], ["x 2 (1)", "y"], ["x ... (1)", "y"]),
        (["a", "...", "c", "y"], ["a", "1", "2", "c", "x"], ["a", "...", "c", "x"]),
        (["a", "...", "y"], ["a", "x"], ["a", "...", "x"]),
        (["a", "... ", "y"], ["a", "1", "x"], ["a", "...", "x"]),
        (["took ... s  ", "a"], ["took 0.1 s", "b"], ["took ... s", "b"]),
    ],
)
def test_restating_keeps_the_forms_with_dots_that_still_match(
    stated: list[str],
    printed: list[str],
    new: list[str],
    restate: Callable[[list[str], list[str]], list[str]],
) -> None:
    assert restate(stated, printed) == new


def test_restating_keeps_the_dots_alone_above_a_line_that_changed(
    restate: Callable[[list[str], list[str]], list[str]],
) -> None:
    head, frames = "Traceback (most recent call last):", ['  File "program.py", line 2', "    1 / 0"]
    new = restate([head, "...", "ValueError: old"], [head, *frames, "ValueError: new"])
    assert new == [head, "...", "ValueError: new"]


def test_what_is_restated_is_normalised(restate: Callable[[list[str], list[str]], list[str]]) -> None:
    assert restate(["x"], ["pid 12  "]) == ["pid ..."]


def test_the_run_keeps_the_word_that_it_restated(
    snippet: Make, a_run: Callable[..., Run], judged: Judged, interpreter: Interpreter
) -> None:
    printed = ["took 2 s", "<A at 0x7f01>", "  b ", "", "c"]
    stated = ["took ... s", "x"]
    new = restated(snippet("pass", stated), judged(stated, printed))
    assert judge(snippet("pass", new), a_run(*printed), interpreter).kept


# Normalising


def test_the_paths_of_snippet_run_and_python_are_normalised(
    normal: Callable[[str], str], interpreter: Interpreter, snippet: Make
) -> None:
    folder = snippet("pass").path.parent
    assert normal(f'File "{folder}/program.py", line 1') == 'File "program.py", line 1'
    assert normal(f"{folder}/_helper.py") == "_helper.py"
    assert normal("/scratch/motion-1/file") == "file"
    assert normal(f"{interpreter.executable} -c pass") == "python -c pass"
    name = Path(interpreter.library).name
    assert normal(f'File "{interpreter.library}/asyncio/base.py"') == f'File "{name}/asyncio/base.py"'
    packages = interpreter.packages[0]
    assert normal(f'File "{packages}/trustme/_ca.py"') == 'File "site-packages/trustme/_ca.py"'


def test_the_path_of_packages_within_the_library_is_normalised_like_any_other(
    snippet: Make, a_run: Callable[..., Run], interpreter: Interpreter
) -> None:
    packages = f"{interpreter.library}/site-packages"
    plain = dataclasses.replace(interpreter, packages=(packages,))
    text = normalize(f"{packages}/trustme/_ca.py", snippet("pass"), a_run(), plain)
    assert text == "site-packages/trustme/_ca.py"


def test_the_folders_of_snippet_and_run_alone_are_normalised(
    normal: Callable[[str], str], snippet: Make
) -> None:
    folder = snippet("pass").path.parent
    assert normal(f"in {folder} and /scratch/motion-1") == "in . and ."
    assert normal(f"{folder}-2 {folder}.old") == f"{folder}-2 {folder}.old"


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        ("<A object at 0x7f0012aB>", "<A object at 0x...>"),
        ("<function f at 0x7f0012ab> and <g at 0x7f0012ac>", "<function f at 0x...> and <g at 0x...>"),
        ("Thread 0x00007f0012ab (most recent call first)", "Thread 0x... (most recent call first)"),
        ("pid 123", "pid ..."),
        ("pid=123", "pid=..."),
        ("pid: 123", "pid: ..."),
        ("pid:123", "pid:..."),
        ("<Process name='Process-1' pid=123 parent=122 started>", None),
        ("(pid 1, parent 2)", "(pid ..., parent ...)"),
    ],
)
def test_addresses_and_process_ids_are_normalised(
    text: str, normalised: str | None, normal: Callable[[str], str]
) -> None:
    assert normal(text) == (normalised or "<Process name='Process-1' pid=... parent=... started>")


@pytest.mark.parametrize(
    "text",
    [
        "123 0.5 1e9 2024-01-01 12:30:00",
        "Process-1 Thread-2 Task-3",
        "rapid 7, rapid=7",
        "stupid: 7",
        "grandparent 3",
        "pid",
        "pid 12ab",
        "pids 12",
        "0x",
        "10x20",
        "port 8080",
        'File "program.py", line 12',
        "/scratch/motion-10/file",
        "/elsewhere/program.py",
        "  spaces   stay ",
    ],
)
def test_nothing_else_is_normalised(text: str, normal: Callable[[str], str]) -> None:
    assert normal(text) == text


def test_what_a_page_shows_is_shortened_and_no_more(judged: Judged) -> None:
    verdict = judged([], ["pid 12", "<A at 0x7f01>", "/scratch/motion-1/file  "])
    assert verdict.shown == ("pid 12", "<A at 0x7f01>", "file")
    assert judged([], []).shown == ()


def test_what_is_stated_is_normalised_too(judged: Judged) -> None:
    assert judged(["pid 12", "<A at 0x7f01>"], ["pid 13", "<A at 0x7f02>"]).kept


def test_a_hexadecimal_number_that_is_no_address_is_not_normalised(judged: Judged) -> None:
    assert not judged(["0xff"], ["0xfe"]).kept


def test_a_form_with_dots_leaves_a_line_to_the_statement_that_has_it_word_for_word(
    judged: Judged, restate: Callable[[list[str], list[str]], list[str]]
) -> None:
    stated, printed = ["a 1", "a ...", "c"], ["a 1", "a 2", "d"]
    assert restate(stated, printed) == ["a 1", "a ...", "d"]
    missing = [change.text for change in judged(stated, printed).changes if change.kind == "missing"]
    assert missing == ["c"]


def test_a_flood_is_told_in_few_lines_and_not_to_be_stated(
    snippet: Make, a_run: Callable[..., Run], interpreter: Interpreter
) -> None:
    program = snippet("pass", ["1"])
    run = a_run("x" * 5000, *map(str, range(5000)), end=FLOOD)
    verdict = judge(program, run, interpreter)
    told = report(Result(program, run, verdict))
    assert len(told) < 20_000
    assert "  and 4801 more lines" in told  # one is stated, and printed too
    assert "motion update" not in told
    card = render(Result(program, run, verdict))
    assert "… and 4801 more lines." in card
    assert card.count('class="motion-ins"') + card.count('class="motion-same"') == 200
