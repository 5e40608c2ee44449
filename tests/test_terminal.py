"""Lines with control characters: what a terminal would leave of them is what a page shows."""

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from node import returned

from motion.terminal import as_on_terminal

LINES = st.text(alphabet=st.characters(blacklist_characters="\n", blacklist_categories=["Cs"]))

SEEN = [
    ("plain\ttext", "plain\ttext"),
    ("10 %\r100 %", "100 %"),
    ("100 %\r5 %", "5 % %"),
    ("gone\r", "gone"),
    ("\r| working\r/ working", "/ working"),
    ("abc\b\bX", "aXc"),
    ("ab\b\b\b\bX", "Xb"),
    ("a\b", "a"),
    ("\x1b[31mred\x1b[0m \a\b done", "red done"),
    ("\x1b[1;38:5:9mbold\x1b[m\x1b[?25l", "bold"),
    ("\x1b]0;title\x07text\x1b]8;;http://a\x1b\\link\x1b]8;;\x1b\\", "textlink"),
    ("long line\r\x1b[Kend", "end"),
    ("long line\r\x1b[2K", ""),
    ("ab\x1b[2Kc", "  c"),
    ("abcdef\x1b[3DX", "abcXef"),
    ("abcdef\x1b[2GX", "aXcdef"),
    ("a\x1b[3Cb", "a   b"),
    ("a\tb\rX", "X       b"),
    ("a\0b", "a␀b"),
    ("\aring\a", "␇ring␇"),
    ("\f\v\x7f", "␌␋␡"),
    ("\x1b[2J\x1b[A", "␛[2J␛[A"),
    ("\x85\x9b1m", "\\x85\\x9b1m"),
    ("e\u0301\bo", "o"),
    ("x\u0301y\r", "x\u0301y"),
    ("⏳ wait\rok", "ok wait"),
    ("⏳⏳\bx", "⏳ x"),
    ("⏳\rx", "x "),
]


@pytest.mark.parametrize(("printed", "seen"), SEEN)
def test_what_is_left_of_a_line(printed: str, seen: str) -> None:
    assert as_on_terminal(printed) == seen


@given(LINES)
def test_nothing_that_controls_a_terminal_is_left_and_it_stays_as_it_is(printed: str) -> None:
    seen = as_on_terminal(printed)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", seen)
    assert as_on_terminal(seen) == seen


@pytest.mark.parametrize(
    "piece",
    [
        "\a",
        "\u0301",
        "\x1b[9999C",
        "\t",
        "x\b",
        "x\r",
        "\x1b[",
        "\x1b]",
        "\x1b[2Kx",
        "\a\x1b[K",
        "\x1b[K\x1b[999Cx",
    ],
    ids=repr,
)
def test_time_and_size_do_not_grow_faster_than_the_line(piece: str) -> None:
    line = "x\a" * 100_000 + piece * (200_000 // len(piece)) + "x"
    begun = time.process_time()
    seen = as_on_terminal(line)
    assert len(seen) <= len(line) + 1000
    assert time.process_time() - begun < 20


PIECES = st.one_of(
    st.sampled_from(
        ["\r", "\b", "\t", "\0", "\x7f", "\x85", "\x1b", "\x1b[", "\x1b[K", "\x1b[2K", "\x1b[31m"]
    ),
    st.sampled_from(["\x1b]0;a\a", "\x1b[3C", "\x1b[D", "\x1b[1999G", "\x1b\\"]),
    st.sampled_from(["a", "bc", "e\u0301", "\u0301", "\u200d", "⏳", "火", "ｱ", "🙂"]),
)


def in_browser(lines: list[str]) -> list[str]:
    """The lines as the page shows those of a reader's run."""
    return returned("run/terminal.js", "asOnTerminal", [[line] for line in lines])


def test_a_browser_shows_the_same() -> None:
    assert in_browser([printed for printed, _ in SEEN]) == [seen for _, seen in SEEN]


@settings(max_examples=5, deadline=None)
@given(st.lists(st.lists(PIECES | st.characters(codec="latin-1", exclude_characters="\n")), min_size=100))
def test_a_browser_shows_the_same_of_any_line(lines: list[list[str]]) -> None:
    printed = ["".join(line) for line in lines]
    assert in_browser(printed) == [as_on_terminal(line) for line in printed]


def test_a_browser_knows_the_width_of_each_character() -> None:
    """Only characters are compared that have been the same since an old version of Unicode."""
    old = unicodedata.ucd_3_2_0
    characters = [
        chr(code)
        for code in range(0xA0, 0x30000)
        if old.category(chr(code)) not in ("Cn", "Cs", "Co")
        and old.category(chr(code)) == unicodedata.category(chr(code))
        and old.east_asian_width(chr(code)) == unicodedata.east_asian_width(chr(code))
        and not re.match("[\u2630-\u2637\u268a-\u268f]", chr(code))  # wide since Unicode 16
    ]
    printed = [f"{character}a\r\x1b[2Cb" for character in [*characters, *"🙂🚀🧵🪿🏳☂"]]
    seen = in_browser(printed)
    wrong = [line for line, found in zip(printed, seen, strict=True) if found != as_on_terminal(line)]
    assert wrong == []
