"""Printed lines and stated ones: what three dots stand for, and how long the comparison takes.

The long outputs are such that the time would be minutes, or the calls too deep, if it did not grow with their
length alone.
"""

import pytest

from motion.matching import aligned, blocks, first_and_last, in_order, matches, unmatched
from motion.normalize import as_stated
from motion.program.dots import as_shown, closed, is_open

MANY = 30_000
NUMBERS = [str(number) for number in range(MANY)]


@pytest.mark.parametrize(
    ("stated", "printed", "expected"),
    [
        (r"\...", "...", True),
        (r"\...", "error: everything is on fire", False),
        (r"[1, 2, '\...']", "[1, 2, '...']", True),
        (r"[1, 2, '\...']", "[1, 2, 3]", False),
        (r"\\...", "\\", True),
        (r"\\...", "\\anything", True),
        (r"\\...", "anything", False),
        (r"\\\...", r"\...", True),
        (r"\\\...", "...", False),
        (r"a\b ... \...", r"a\b and so on ...", True),
        (r"\......", "... and more", True),
        ("...", "...", True),
        ("....", "so.", True),
        ("....", "so", False),
        (r"C:\temp", r"C:\temp", True),
        ("a...a", "a", False),
        ("a...a", "aa", True),
        ("a...b...b", "ab", False),
        ("...b...c...", "xbxcx", True),
        ("...b...c...", "xcxbx", False),
    ],
)
def test_dots_behind_a_backslash_are_dots(stated: str, printed: str, expected: bool) -> None:
    assert matches(stated, printed) == expected
    assert in_order([stated], [printed]) == (expected or stated == "...")
    assert (unmatched([stated], [printed]) is None) == expected


@pytest.mark.parametrize(
    "text", ["...", "....", "......", r"\...", r"\\...", r"a\b...c\...", "a", "\\", ". .."]
)
def test_what_is_closed_stands_for_itself_alone(text: str) -> None:
    assert not is_open(closed(text))
    assert as_shown(closed(text)) == text
    assert matches(closed(text), text)
    assert not matches(closed(text), f"{text}.")


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("<Future at 0x...>", "<Future at 0x...>"),
        ("pid ... waits ...", r"pid ... waits \..."),
        ("at 0x......", r"at 0x...\..."),
        ("0x...", r"0x\..."),
    ],
)
def test_what_was_normalised_stays_open(line: str, stated: str) -> None:
    assert as_stated(line) == stated
    assert matches(stated, line)


@pytest.mark.parametrize(
    ("stated", "printed", "expected"),
    [
        (NUMBERS, NUMBERS, True),
        (["...", *NUMBERS, "..."], NUMBERS, True),
        (["...", *["x"] * (MANY // 2), "y", "..."], ["x"] * MANY, False),
        (["...", *["x..."] * (MANY // 2), "y", "..."], ["x"] * MANY, False),
        ([line for number in NUMBERS[::2] for line in ("...", number)], NUMBERS[:-1], True),
        ([line for number in NUMBERS[::2] for line in ("...", f"...{number}")], NUMBERS[:-1], True),
    ],
    ids=["literal", "in between", "alike", "alike and open", "by turns", "by turns and open"],
)
def test_a_long_output_is_compared_in_order(stated: list[str], printed: list[str], expected: bool) -> None:
    assert in_order(stated, printed) == expected


def test_a_line_with_many_dots_is_compared() -> None:
    assert not matches("a".join(["..."] * 1000) + "b", MANY * "a")
    assert matches("a".join(["..."] * 1000) + "b", MANY * "a" + "b")


@pytest.mark.parametrize(
    ("stated", "printed"),
    [
        (NUMBERS, NUMBERS[::-1]),
        (["..."] * MANY, NUMBERS),
        (
            [f"worker {number} ..." for number in NUMBERS],
            [f"worker {number} ends" for number in NUMBERS[::-1]],
        ),
        (["a...", "...b"] * (MANY // 2), ["ab"] * (MANY // 2) + ["ac"] * (MANY // 2)),
        (
            [f"{number}..." for number in range(9, 0, -1)] * 1000,
            [str(number) for number in range(1, 10)] * 1000,
        ),
    ],
    ids=["literal", "open", "each its own", "shared", "by their beginnings"],
)
def test_a_long_output_is_compared_in_any_order(stated: list[str], printed: list[str]) -> None:
    assert unmatched(stated, printed) is None
    assert unmatched([*stated, "?"], [*printed, "!"]) == ([len(stated)], [len(printed)])


def test_partners_are_found_along_a_long_way() -> None:
    # The last form has one line, which the first took, which then takes that of the second, and so on.
    forms = [f"...<{number}>..." for number in (*range(1, 1201), 0)]
    lines = [f"<{number}><{number + 1}>" for number in range(1201)]
    assert unmatched(forms, lines) is None


def test_a_long_output_is_restated_and_shown_with_its_differences() -> None:
    forms = [f"worker {number} ..." for number in NUMBERS]
    assert aligned(forms, [f"worker {number} ends" for number in NUMBERS]) == forms
    assert [tag for tag, *_ in blocks(NUMBERS, NUMBERS[1:])] == ["delete", "equal"]
    alike = ["x"] * 9000
    assert [tag for tag, *_ in blocks([*alike, "y", *alike], ["x", "y"] * 9000)] == ["equal", "replace"]


def test_pairs_are_looked_for_in_a_long_output() -> None:
    assert first_and_last(["1", "9..."], NUMBERS, NUMBERS) == {"1": (1, 1)}
    assert first_and_last(["1", "9..."], ["1", "9..."], [*NUMBERS, "1"]) == {
        "1": (1, MANY),
        "9...": (9, 9999),
    }
