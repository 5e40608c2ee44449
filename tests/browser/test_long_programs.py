"""The editor with long programs and with odd texts: a key press costs what it changes."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from .test_editor import area, opened  # noqa: F401 -- a fixture

PROGRAM = Path(__file__).parent / "book" / "snippets" / "ch12" / "two_cooks_interleave.py"
BOOK = PROGRAM.read_text(encoding="utf-8")
LONG = "\n".join((BOOK * 200).split("\n")[:5000])
AT_ONCE = 100  # lines, as in docs/assets/run/colors.js

COLORED = (
    "() => [...editor.code.children].map(line => [...line.children].map(part => part.outerHTML).join(' '))"
)
WANTED = """source => highlight(source).map(line => {
    const parts = document.createElement("code");
    parts.innerHTML = line;
    return [...parts.children].map(part => part.outerHTML).join(" ");
})"""
ALL = "editor.colors.right === editor.colors.lines.length"


@pytest.fixture
def long(opened: Callable[..., Page]) -> Page:  # noqa: F811 -- the fixture
    """An editor in which a long program stands, in its colors."""
    page = opened("x")
    page.evaluate("text => { editor.value = text }", LONG)
    page.wait_for_function(ALL)
    return page


def touched(page: Page, key: str) -> int:
    """How many nodes are put among the lines, or change their number, when a key is pressed in the middle."""
    page.evaluate(
        """at => {
            editor.area.setSelectionRange(at, at);
            window.touched = 0;
            new MutationObserver(changes => {
                for (const { addedNodes } of changes) window.touched += addedNodes.length;
            }).observe(editor.code, { subtree: true, childList: true, characterData: true });
        }""",
        LONG.index("\n", len(LONG) // 2),
    )
    area(page).press(key)
    page.wait_for_function(ALL)
    return int(page.evaluate("touched"))


@pytest.mark.parametrize("key", ["x", "Enter", "Backspace", "'", "#"])
def test_key_changes_the_line_that_it_is_in(long: Page, key: str) -> None:
    before = long.evaluate(COLORED)
    assert 0 < touched(long, key) < 50
    after = long.evaluate(COLORED)
    assert len(after) == len(before) + (key == "Enter")
    assert after == long.evaluate(WANTED, long.evaluate("editor.value"))


def test_first_lines_are_colored_at_once_and_the_others_in_between(opened: Callable[..., Page]) -> None:  # noqa: F811
    page = opened("x")
    at_once = page.evaluate("text => { editor.value = text; return editor.colors.right }", LONG)
    assert at_once == AT_ONCE
    assert page.evaluate("editor.code.textContent === editor.value + '\\n'")
    page.wait_for_function(ALL)
    assert page.evaluate(COLORED) == page.evaluate(WANTED, LONG)


def test_text_of_many_lines_is_not_inserted_line_by_line(opened: Callable[..., Page]) -> None:  # noqa: F811
    page = opened("before")
    page.evaluate(
        """() => {
            const { execCommand } = document;
            window.commands = [];
            document.execCommand = (name, ...more) => {
                commands.push(name);
                return execCommand.call(document, name, ...more);
            };
        }"""
    )
    text = f"{LONG}\n<b>&amp; \t'\"é🐢\n\n"
    page.evaluate("text => { editor.value = text }", text)
    assert page.evaluate("commands") == ["insertHTML"]  # `insertText` takes minutes
    assert area(page).input_value() == text
    page.keyboard.press("Control+z")
    assert area(page).input_value() == "before"


PIECES = [
    *('"""', "'''", '"', "'", "\n", "\n", "\n\n", "    ", "import ", "from ", "as", " b", "f'{", "}", "#!x"),
    *("# c", "def f():", "x = 1", "\\", "match x: _", "lazy ", "r'''", "(", ")", "{a[", "%00d", "\\N{", "é"),
]


@pytest.mark.parametrize("seed", range(5))
def test_colors_after_any_changes_are_those_of_the_whole(opened: Callable[..., Page], seed: int) -> None:  # noqa: F811
    page = opened("x")
    choose = random.Random(seed)  # noqa: S311 -- no secret
    text, texts = "", []
    for _ in range(150):
        start = choose.randint(0, len(text))
        end = min(len(text), start + choose.choice([0, 0, 1, 5]))
        text = text[:start] + "".join(choose.choices(PIECES, k=choose.randint(0, 4))) + text[end:]
        texts.append(text)
    different: list[Any] = page.evaluate(
        f"""texts => texts.filter(text => {{
            editor.colors.show(text);
            const colored = ({COLORED})(), wanted = ({WANTED})(text);
            return colored.join("\\n") !== wanted.join("\\n");
        }})""",
        texts,
    )
    assert different == []
    numbers = page.evaluate("editor.colors.lines.map(line => Number(line.dataset.line))")
    assert numbers == list(range(4, 4 + text.count("\n") + 1))


@pytest.mark.parametrize(
    "text",
    [
        "\n" * 100_000,
        " " * 100_000,
        "'%" + "0" * 100_000,
        "'" + "{a[b" * 25_000,
        "'" + "\\N{" * 33_000,
        '"""\n' * 25_001,
        "x = '\n" * 15_000,
        "f'{= " + "= " * 50_000,
        "match " + "a b " * 25_000,
        "import a" + "\n" * 100_000,
    ],
    ids=["lines", "spaces", "format", "fields", "names", "strings", "open", "expression", "match", "import"],
)
def test_nothing_takes_longer_than_its_length(opened: Callable[..., Page], text: str) -> None:  # noqa: F811
    """Each of these took minutes, or would, where some rule looked for its end from each character on."""
    assert opened("x").evaluate("text => highlight(text).length", text) == text.count("\n") + 1
