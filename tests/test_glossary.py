"""The glossary: its words are explained where they first stand on a page."""

import re
from pathlib import Path

import markdown
import pytest

from motion.page.glossary import read_glossary

GLOSSARY = """
# Glossary

lane, lanes
:   A row of a `replay`.

event loop
:   It runs
    tasks.

*wait*
:   Not to go on.
"""
LANE = '<abbr tabindex="0" title="A row of a replay.">{}</abbr>'


@pytest.fixture
def html(tmp_path: Path) -> str:
    (tmp_path / "glossary.md").write_text(GLOSSARY)
    return str(tmp_path / "glossary.md")


def convert(text: str, file: str) -> str:
    return markdown.markdown(
        text, extensions=["motion.page.glossary"], extension_configs={"motion.page.glossary": {"file": file}}
    )


def test_first_use_is_explained_in_any_form(html: str) -> None:
    shown = convert("Two lanes and a lane. The Event loop has *a* lane.", html)
    loop = '<abbr tabindex="0" title="It runs tasks.">Event loop</abbr>'
    assert shown == f"<p>Two {LANE.format('lanes')} and a lane. The {loop} has <em>a</em> lane.</p>"


@pytest.mark.parametrize("text", ["A ta\u017fk", "A k\u0131osk"])
def test_letters_that_only_look_like_a_term_are_left_alone(text: str, tmp_path: Path) -> None:
    file = tmp_path / "glossary.md"
    file.write_text("task\n:   A task.\n\nkiosk\n:   A kiosk.\n\nwait\n:   To wait.\n")
    assert convert(text, str(file)) == f"<p>{text}</p>"


def test_a_meaning_on_the_line_of_its_term_is_refused() -> None:
    with pytest.raises(ValueError, match="on one line: event loop :"):
        read_glossary("lane\n:   A row.\n\nevent loop :   It runs tasks.\n")


def test_first_use_may_follow_an_element(html: str) -> None:
    assert convert("*One* lane. An event loop.", html).startswith(
        f"<p><em>One</em> {LANE.format('lane')}. An <abbr"
    )


@pytest.mark.parametrize(
    "text",
    [
        "`lane`",
        "[lane](#x)",
        "# lane",
        "lane-based and os.lane",
        "to wait",
        "planes",
        "<code>a<wbr>.lane lane</code>",
    ],
)
def test_other_words_stay_as_they_are(text: str, html: str) -> None:
    assert "<abbr" not in convert(text, html)


def test_book_has_a_glossary_that_can_be_read() -> None:
    meanings = read_glossary((Path(__file__).parents[1] / "docs" / "glossary.md").read_text())
    assert {"lane", "replay", "guaranteed", "coroutine function", "gil", "deadlock"} <= meanings.keys()
    assert "wait" not in meanings


def test_no_word_has_two_meanings() -> None:
    text = (Path(__file__).parents[1] / "docs" / "glossary.md").read_text(encoding="utf-8")
    lines = re.findall(r"^([^\s*:#-].*)\n+:   ", text, re.MULTILINE)
    words = [form.strip().lower() for line in lines for form in line.split(",")]
    assert len(words) > 100
    assert [word for word in words if words.count(word) > 1] == []
