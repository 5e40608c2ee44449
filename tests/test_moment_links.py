"""Links from the prose to moments lead to the line that they mean, or to none with a warning."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from markdown import Markdown

from motion.page import fence
from motion.page.addresses import name_of

LONG = "a very long line that says the same for forty-eight letters, then"
LINES = [
    "balance: +1",
    "balance: -1",
    "привет",
    "пока",
    "हिन्दी",
    "हिन्दू",
    f"{LONG} one",
    f"{LONG} two",
    "tick",
    "tick",
    "tick 2",
    "<ham & *eggs*>",
    "Café",
    "---",
]
PROGRAM = f'''"""Prints lines that are alike."""

import threading


def work():
    for line in {LINES!r}:
        print(line)  # each by itself
    print("done")


thread = threading.Thread(target=work, name="t")
thread.start()
thread.join()
''' + "".join(f"#> {line}\n" for line in [*LINES, "done"])
FENCE = "```snippet\nch01/{}.py\n```\n\n"
ALONE = '"""Has nothing to watch."""\n\nfor word in "ab":  # no c\n    print(word)\n#> a\n#> b\n'
LATER = '''"""Is not run."""

# /// script
# requires-python = ">=3.99"
# ///

print("a")
#> a
'''

LONG_RUN = '''"""Does more than a replay shows."""

import asyncio


async def work():
    for number in range(190):  # fewer than the times that a line is watched
        await asyncio.sleep(0)
        number += 1


async def main():
    await asyncio.gather(work(), work())
    found = "at last"
    print(found)


asyncio.run(main())
#> at last
'''

type Led = Callable[..., tuple[str, str]]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A book of four programs, of which three are run, once."""
    root = tmp_path_factory.mktemp("book")
    (root / "docs").mkdir()
    (root / "mkdocs.yml").touch()
    folder = root / "snippets" / "ch01"
    folder.mkdir(parents=True)
    for name, text in (("alike", PROGRAM), ("alone", ALONE), ("later", LATER), ("long", LONG_RUN)):
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    return root


@pytest.fixture
def convert(book: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], BeautifulSoup]:
    """Convert a page."""
    monkeypatch.chdir(book)
    snippet = {"name": "snippet", "class": "", "validator": fence.validator, "format": fence.formatter}

    def converted(text: str) -> BeautifulSoup:
        (book / "docs" / "page.md").write_text(text, encoding="utf-8")
        converter = Markdown(
            extensions=["pymdownx.superfences", "motion.page.moment_links"],
            extension_configs={"pymdownx.superfences": {"custom_fences": [snippet]}},
        )
        return BeautifulSoup(converter.convert(text), "html.parser")

    return converted


@pytest.fixture
def told(
    convert: Callable[[str], BeautifulSoup], caplog: pytest.LogCaptureFixture
) -> Callable[[str], list[str]]:
    """The warnings about the text below a program's card."""

    def warnings(text: str) -> list[str]:
        convert(f"{FENCE.format('alike')}{text}")
        return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]

    return warnings


@pytest.fixture
def led(convert: Callable[[str], BeautifulSoup], caplog: pytest.LogCaptureFixture) -> Led:
    """The line that a link below the program's card leads to, or none, and the warning about it."""

    def follow(link: str, program: str = "alike") -> tuple[str, str]:
        caplog.clear()
        page = convert(f"{FENCE.format(program)}{link}")
        [moment] = page.select("a.motion-moment")
        address = str(moment["href"])
        lines = page.find_all(id=address[1:]) if address[1:] else []
        assert len(lines) <= 1
        warnings = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
        return (lines[0].get_text().removesuffix("\n") if lines else ""), "\n".join(warnings)

    return follow


@pytest.mark.parametrize(
    ("link", "line"), [("[`b`](moment:)", "b"), ("[so](moment:for-word-in-ab)", 'for word in "ab":  # no c')]
)
def test_without_a_replay_a_link_leads_to_the_line(link: str, line: str, led: Led) -> None:
    assert led(link, "alone") == (line, "")


def test_without_a_replay_a_link_that_means_no_line_is_a_warning(led: Led) -> None:
    line, warning = led("[`c`](moment:)", "alone")
    assert line == ""
    assert "no line of a program above says 'c'" in warning


def test_a_link_beyond_the_end_of_a_long_replay_leads_to_the_line(led: Led) -> None:
    assert led("[so](moment:found-at-last)", "long") == ('    found = "at last"', "")


def test_a_link_to_a_program_that_was_not_run_leads_to_its_card(led: Led) -> None:
    line, warning = led("[`a`](moment:)", "later")
    assert "later.py" in line
    assert warning == ""


@pytest.mark.parametrize("line", [line for line in LINES if line != "<ham & *eggs*>"])
def test_a_link_leads_to_the_line_that_is_its_text(line: str, led: Led) -> None:
    assert led(f"[`{line}`](moment:)") == (line, "")


@pytest.mark.parametrize(
    ("link", "line"),
    [
        ("[`<ham & *eggs*>`](moment:)", "<ham & *eggs*>"),
        ("[Ham, eggs!](moment:)", "<ham & *eggs*>"),
        ("[CAFÉ](moment:)", "Café"),
        ("[Cafe\u0301](moment:)", "Café"),
        ("[it](moment:café)", "Café"),
        ("[it](moment:caf%C3%A9)", "Café"),
        ("[it](moment:ch01/alike#пока)", "пока"),
        ("[it](moment:balance-1-1)", "balance: +1"),
        ("[it](moment:balance-1-2)", "balance: -1"),
        ("[it](moment:tick)", "tick"),
        ("[it](moment:tick-1)", "tick"),
        ("[`thread.start()`](moment:)", "thread.start()"),
        ("[it](moment:thread-start)", "thread.start()"),
        ("[`print(line)`](moment:)", "        print(line)  # each by itself"),
    ],
)
def test_a_link_leads_to_the_line_that_it_names(link: str, line: str, led: Led) -> None:
    assert led(link) == (line, "")


@pytest.mark.parametrize(
    "link",
    [
        "[it](moment:balance-1)",
        "[Balance 1](moment:)",
        "[it](moment:tick-2)",
        "[it](Moment:tick-2)",
        f"[it](moment:{name_of(LONG)})",
    ],
)
def test_a_link_that_may_mean_several_lines_is_a_warning(link: str, led: Led) -> None:
    line, warning = led(link)
    assert line == ""
    assert warning.startswith("page.md:5: a link to a moment is ambiguous: ")


@pytest.mark.parametrize(
    "link",
    [
        "[`???`](moment:)",
        f"[`{LONG} three`](moment:)",
        "[Привет всем](moment:)",
        "[it](moment:nothing)",
        "[हिन्द](moment:)",
    ],
)
def test_a_link_that_means_no_line_is_a_warning(link: str, led: Led) -> None:
    line, warning = led(link)
    assert line == ""
    assert warning.startswith("page.md:5: a link to a moment leads nowhere: ")


@pytest.mark.parametrize("link", ["<moment:done>", '<a href="moment:done">done</a>', "![done](moment:done)"])
def test_a_moment_that_is_not_linked_in_the_way_of_markdown_is_a_warning(
    link: str, told: Callable[[str], list[str]]
) -> None:
    [warning] = told(f"Text.\n\nText {link}\n\n`{link}`")
    assert warning.startswith("page.md:7 or 9: write a link to a moment as [text](moment:name)")


def test_a_moment_in_code_is_no_link(told: Callable[[str], list[str]]) -> None:
    assert told("`<moment:done>`\n\n```html\n<a href='moment:done'>\n```\n\n    <moment:done>\n") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Text.\n\n[`no`](moment:) and\n[none\nof it](moment:) and [`done`](moment:)",
            "page.md:7, page.md:8",
        ),
        ("[`???`](moment:) and\n[`???`](moment:)", "page.md:5 or 6"),
        (
            "[`in`](moment:) [`done`](moment:)\n\n[an `in`](moment:) [nothing](moment:)",
            "page.md:5, page.md:7",
        ),
        ("[it](moment:no)\n[no [it]](moment:none)", "page.md:5, page.md:6"),
        ("[it][a]\n\n[a]: moment:no", "page.md"),
        ("[it](moment:no 'a title')\n[`no`](moment:)", "page.md:5, page.md:6"),
    ],
)
def test_a_warning_names_the_line_of_a_link(text: str, place: str, told: Callable[[str], list[str]]) -> None:
    assert [*dict.fromkeys(warning.partition(": ")[0] for warning in told(text))] == place.split(", ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("hare finishes leg 1", "hare-finishes-leg-1"),
        ("    await asyncio.sleep(pause)", "await-asyncio-sleep-pause"),
        ("a_b--C", "a-b-c"),
        ("1/3 → 0.33", "1-3-0-33"),
        (48 * "a" + "b", 48 * "a"),
        ("", "line"),
        ("Дорога №5", "дорога-5"),
    ],
)
def test_a_line_is_named_by_its_words(text: str, name: str) -> None:
    assert name_of(text) == name
