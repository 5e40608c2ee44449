"""What a snippet may promise, and how the page says it."""

import enum
from typing import Any

import pytest

from motion.page.wording import guarantee_in_words
from motion.program.guarantee import Guarantee, GuaranteeError

STATED = ("a starts", "b starts", "a ends")


def test_an_empty_table_gives_the_defaults() -> None:
    assert Guarantee.from_table({}, ()) == Guarantee(
        order="exact", exit=0, hangs=False, timeout=10.0, serial=False, needs=()
    )


@pytest.mark.parametrize(
    ("key", "value", "read"),
    [
        ("order", "exact", "exact"),
        ("order", "any", "any"),
        ("order", [["a starts", "a ends"]], (("a starts", "a ends"),)),
        ("exit", 0, 0),
        ("exit", 255, 255),
        ("exit", "SIGTERM", "SIGTERM"),
        ("exit", "SIGKILL", "SIGKILL"),
        ("hangs", True, True),
        ("timeout", 3, 3.0),
        ("timeout", 0.5, 0.5),
        ("serial", True, True),
        ("needs", ["display", "openssl"], ("display", "openssl")),
    ],
)
def test_every_key_is_read(key: str, value: Any, read: Any) -> None:
    assert getattr(Guarantee.from_table({key: value}, STATED), key) == read


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("order", "some"),
        ("order", []),
        ("order", ["a starts", "a ends"]),
        ("order", [["a starts", "b starts", "a ends"]]),
        ("order", [["a starts", 1]]),
        ("order", True),
        ("exit", -1),
        ("exit", 256),
        ("exit", True),
        ("exit", "SIGNOTHING"),
        ("exit", 1.0),
        ("hangs", 1),
        ("hangs", "true"),
        ("timeout", 0),
        ("timeout", -1),
        ("timeout", True),
        ("timeout", "10"),
        ("timeout", float("nan")),
        ("timeout", float("inf")),
        ("serial", 0),
        ("needs", "display"),
        ("needs", [1]),
        ("needs", [""]),
    ],
)
def test_a_value_that_a_key_cannot_have_is_an_error_that_names_the_key(key: str, value: Any) -> None:
    with pytest.raises(GuaranteeError, match=rf"^{key} must be ") as caught:
        Guarantee.from_table({key: value}, STATED)
    assert caught.value.key == key


def test_an_unknown_key_is_an_error_that_lists_the_known_ones() -> None:
    with pytest.raises(
        GuaranteeError,
        match=r"unknown key 'ordr'; "
        r"known keys are order, exit, hangs, timeout, memory, serial, terminal, needs",
    ) as caught:
        Guarantee.from_table({"ordr": "any"}, STATED)
    assert caught.value.key == "ordr"


def test_a_signal_that_this_platform_lacks_can_be_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("signal.Signals", enum.IntEnum("Signals", {"SIGTERM": 15}))
    assert Guarantee.from_table({"exit": "SIGKILL"}, ()).exit == "SIGKILL"


def test_hangs_and_exit_contradict_each_other() -> None:
    with pytest.raises(GuaranteeError, match="leave out `exit`"):
        Guarantee.from_table({"hangs": True, "exit": 0}, STATED)


@pytest.mark.parametrize("pair", [["a starts", "c ends"], ["c starts", "a ends"]])
def test_a_pair_names_stated_lines(pair: list[str]) -> None:
    with pytest.raises(GuaranteeError, match=r"'c (starts|ends)' is not a line of the stated output"):
        Guarantee.from_table({"order": [pair]}, STATED)


def test_a_pair_that_the_stated_output_itself_breaks_is_an_error() -> None:
    with pytest.raises(GuaranteeError, match="has 'a starts' before 'a ends'") as caught:
        Guarantee.from_table({"order": [["a ends", "a starts"]]}, STATED)
    assert caught.value.key == "order"


def test_of_lines_stated_several_times_all_must_be_before() -> None:
    with pytest.raises(GuaranteeError, match="has 'b' before 'a'"):
        Guarantee.from_table({"order": [["a", "b"]]}, ("a", "b", "a"))


@pytest.mark.parametrize("order", ["any", [["a", "b"]]])
def test_a_line_that_is_only_dots_needs_the_exact_order(order: Any) -> None:
    with pytest.raises(GuaranteeError, match='needs the order "exact"') as caught:
        Guarantee.from_table({"order": order}, ("a", "...", "b"))
    assert caught.value.key == "order"


@pytest.mark.parametrize(
    ("table", "stated", "held", "left_open"),
    [
        ({}, STATED, "these lines, in this order", ""),
        ({}, ("a",), "this line", ""),
        ({}, (), "nothing is printed", ""),
        ({"order": "any"}, STATED, "these lines", "their order"),
        ({"order": "any"}, ("a",), "this line", ""),
        (
            {"order": "any", "needs": ["gil"]},
            STATED,
            "these lines",
            "their order; whole lines with python -u or without a GIL",
        ),
        (
            {"order": [["a starts", "a ends"]]},
            STATED,
            "these lines; “a starts” before “a ends”",
            "the rest of the order",
        ),
        (
            {"order": [["1", "2"], ["2", "3"], ["1", "4"]]},
            ("1", "2", "3", "4"),
            "these lines; “1” before “2” and “4”; “2” before “3”",
            "the rest of the order",
        ),
        (
            {"order": [["1", "4"], ["2", "4"], ["3", "4"]]},
            ("1", "2", "3", "4"),
            "these lines; “1”, “2” and “3” before “4”",
            "the rest of the order",
        ),
        (
            {"order": "any"},
            ("a", "b took ... s"),
            "these lines",
            "their order; the text where the program states “...”",
        ),
        (
            {},
            ("a", "b took ... s"),
            "these lines, in this order",
            "the text where the program states “...”",
        ),
        ({}, ("...",), "nothing", "the text where the program states “...”"),
        ({"exit": 3}, ("a",), "this line; the program ends with exit status 3", ""),
        ({"exit": "SIGTERM"}, ("a",), "this line; the program is ended by SIGTERM", ""),
        (
            {"hangs": True, "timeout": 1.5},
            ("a",),
            "this line; the program never ends on its own (it was stopped after 1.5 s)",
            "",
        ),
    ],
)
def test_the_guarantee_in_words(
    table: dict[str, Any], stated: tuple[str, ...], held: str, left_open: str
) -> None:
    words = guarantee_in_words(Guarantee.from_table(table, stated), stated)
    assert words[:3] == (held, left_open, "")


@pytest.mark.parametrize(
    ("table", "stated", "fixed"),
    [
        ({}, ("a", "b"), "Every run prints this."),
        ({"order": "any"}, ("a",), "Every run prints this."),
        ({}, (), "No run prints anything."),
        ({"order": "any"}, ("a", "b"), ""),
        ({}, ("a ... b",), ""),
        ({"needs": ["gil"]}, ("a", "b"), ""),
        ({"exit": 3}, ("a",), ""),
        ({"hangs": True, "timeout": 1.5}, ("a",), ""),
        ({"terminal": "a reason"}, ("a",), ""),
    ],
)
def test_what_never_varies_is_one_sentence(
    table: dict[str, Any], stated: tuple[str, ...], fixed: str
) -> None:
    assert guarantee_in_words(Guarantee.from_table(table, stated), stated).fixed == fixed


def test_dots_alone_are_not_called_a_line() -> None:
    held, left_open, *_ = guarantee_in_words(Guarantee(), ("...",))
    assert "line" not in held
    assert "..." in left_open


@pytest.mark.parametrize(
    ("table", "stated", "message"),
    [
        ({"order": [["a", "a"]]}, ("a",), "with itself"),
        ({"order": "any"}, ("...  ", "b"), 'needs the order "exact"'),
        ({"timeout": 10**400}, (), "timeout must be a number"),
    ],
)
def test_what_would_hold_nothing_is_an_error(
    table: dict[str, object], stated: tuple[str, ...], message: str
) -> None:
    with pytest.raises(GuaranteeError, match=message):
        Guarantee.from_table(table, stated)
