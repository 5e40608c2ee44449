"""The editor of a program (docs/assets/run/editor.js), on a page of its own with the styles of the site."""

import json
import mimetypes
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import material
import pytest
from playwright.sync_api import Locator, Page, Route, expect

from motion.page.program import highlighted

from .axe import violations
from .readers import PHONE, TALL_DESK

ROOT = Path(__file__).parents[2]
ASSETS = ROOT / "docs" / "assets"
THEME = Path(material.__file__).parent / "templates" / "assets" / "stylesheets"
CONFIG = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
STYLES = re.findall(r"^  - assets/(\S+\.css)$", CONFIG, re.MULTILINE)  # in the order of the site's pages
FIRST = 4  # the number of the first line on the page: docstrings are not shown
SAME = 0.999  # the share of spans and texts between them that must be as Pygments makes them
PROGRAM = """\
import asyncio


async def greet(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)  # the others run


asyncio.run(greet("tortoise", 0.2))"""
ODD = '''\
match command:
    case [name, _] | _: pass
match = 3
print(f"{x!r:>{w}} {a[1:2]} {d['k']=} {{no}}", "{0.x!r:>3} %d %(a)s")
z = rb"\\d" + br\'\'\'a
b\'\'\' $ ? é = 0x1F + 0o17 + 0b1 + 1_000.5e3 + 2e-3j
@dec.x
async def __init__(self): yield from self.__name__
lazy import os as o, sys
from . import (a, b)
raise x from None
x = "does not end
class 1: pass
"\\N{DASH} \\u1234 \\x41 \\
c" \\
<script>alert(1)</script> & `'\tü\u4e00🐢"""
'''


def lines_of(source: str) -> list[str]:
    """The highlighted lines of a program, and no empty one for the end of its text."""
    return [str(line) for line in highlighted(source)][: source.count("\n") + 1]


def card(source: str, scheme: str, margin: int) -> str:
    lines = "".join(
        f'<span class="motion-line" id="line-{number}" data-line="{number}">{line}\n</span>'
        for number, line in enumerate(lines_of(source), FIRST)
    )
    has_margin = f' motion-has-margin" style="--margin:{margin}' if margin else ""
    links = "".join(
        f'<link rel="stylesheet" href="{name}">'
        for name in (
            *(path.name for path in sorted(THEME.glob("*.min.css"))),
            *STYLES,
        )
    )
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Editor</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{links}
<link rel="icon" href="data:,"></head>
<body data-md-color-scheme="{scheme}"><div class="md-container"><main class="md-main">
<div class="md-main__inner md-grid"><div class="md-content"><article class="md-content__inner md-typeset">
<h1>Editor</h1>
<p><button id="before">Before</button></p>
<div class="motion-card"><div class="motion-head"><span class="motion-file">two_tasks.py</span></div>
<div class="motion-body">
<div class="motion-program highlight{has_margin}"><pre tabindex="0"><code>{lines}</code></pre></div>
<div class="motion-printed"><p class="motion-label">Printed</p><pre class="motion-output" tabindex="0"><code
><span class="motion-out" data-n="1">tortoise starts
</span></code></pre></div></div></div>
<p><button id="after">After</button></p></article></div></div></main></div>
<script type="module">
import {{ Editor }} from "./run/editor.js";
import {{ linesOf }} from "./run/highlight.js";
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const html = ([name, text]) => (name ? `<span class="${{name}}">${{escaped(text)}}</span>` : escaped(text));
const highlight = (source) => [...linesOf(source)].map(([pieces]) => pieces.map(html).join(""));
Object.assign(window, {{ highlight, ran: 0, changed: 0 }});
addEventListener("input", () => window.changed++);
window.edit = () => {{
  window.editor = new Editor(document.querySelector(".motion-program"), {{
    label: "Program two_tasks.py", onRun: () => window.ran++,
  }});
}};
</script></body></html>"""


@pytest.fixture
def opened(new_page: Callable[..., Page], tmp_path: Path) -> Callable[..., Page]:
    """Show a program on a page, and open its editor."""

    def serve(route: Route) -> None:
        name = route.request.url.partition("/editor/")[2]
        at = [path for folder in (tmp_path, ASSETS, THEME) if (path := folder / name).is_file()]
        if not at:
            route.fulfill(status=404)
            return
        kind = "text/javascript" if name.endswith(".js") else mimetypes.guess_type(name)[0]
        route.fulfill(body=at[0].read_bytes(), content_type=kind)

    def show(
        source: str = PROGRAM, *, scheme: str = "default", margin: int = 0, edit: bool = True, **reader: Any
    ) -> Page:
        (tmp_path / "index.html").write_text(card(source, scheme, margin), encoding="utf-8")
        page = new_page(**(TALL_DESK | reader))
        page.route("**/editor/**", serve)
        page.goto("editor/index.html")
        page.wait_for_function("window.edit && document.fonts.ready.then(() => true)")
        if edit:
            page.evaluate("edit(); editor.focus(); editor.area.setSelectionRange(0, 0)")
        return page

    return show


def area(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Program two_tasks.py")


def lines(page: Page) -> list[str]:
    """The text of the lines that are seen."""
    return [text.removesuffix("\n") for text in page.locator(".motion-line").all_text_contents()]


def caret_to(page: Page, text: str, to: str | None = None) -> None:
    """Put the caret before a text, or select from there to the end of another."""
    start = area(page).input_value().index(text)
    end = area(page).input_value().index(to, start) + len(to) if to else start
    area(page).evaluate("(area, [start, end]) => area.setSelectionRange(start, end)", [start, end])


# Colours


def tokens(html: str) -> list[tuple[str, str]]:
    """The pieces of a highlighted line, each with its class."""
    found = re.findall(r'<span class="(\w+)">([^<]*)</span>|([^<]+)', html)
    return [(name, text or between) for name, text, between in found]


def test_highlights_the_programs_of_the_book_as_pygments_does(opened: Callable[..., Page]) -> None:
    sources = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "snippets").rglob("*.py"))]
    ours = opened(edit=False).evaluate("sources => sources.map(source => highlight(source))", sources)
    total, different = 0, []
    for source, found in zip(sources, ours, strict=True):
        for line, expected in zip(found, lines_of(source), strict=True):
            wanted = tokens(expected)
            total += len(wanted)
            if line != expected:
                different += [(line, piece) for piece in wanted if piece not in tokens(line)] or [(line, "?")]
    assert total > 1000
    assert len(different) <= (1 - SAME) * total, different[:20]


def test_highlights_odd_python_as_pygments_does(opened: Callable[..., Page]) -> None:
    page = opened(edit=False)
    for source in (ODD, '"""does not end\n', "\n\n  x\n", "", "a", "#!/usr/bin/python\n"):
        assert page.evaluate("source => highlight(source)", source) == lines_of(source)


def test_what_looks_like_html_is_text(opened: Callable[..., Page]) -> None:
    page = opened()
    text = "<script>window.bad = 1</script><img src=x onerror='window.bad = 1'>&amp;"
    area(page).fill(text)
    assert lines(page) == [text]
    assert page.locator(".motion-program :is(script, img)").count() == 0
    assert page.evaluate("window.bad") is None


# Typing


def test_typing_is_seen_at_once(opened: Callable[..., Page]) -> None:
    page = opened()
    page.keyboard.type("x = 1\n")
    assert page.evaluate("editor.value") == f"x = 1\n{PROGRAM}"
    assert lines(page) == ["x = 1", *PROGRAM.split("\n")]
    numbers = page.locator(".motion-line").evaluate_all(
        "lines => lines.map(line => Number(line.dataset.line))"
    )
    assert numbers == list(range(FIRST, FIRST + 10))
    expect(page.locator(".motion-line").first.locator(".m")).to_have_text("1")
    assert page.evaluate("changed") == len("x = 1\n")


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("def f():|", ["Enter"], "def f():\n    |"),
        ("def f():  # why|", ["Enter"], "def f():  # why\n    |"),
        ("# note:|", ["Enter"], "# note:\n|"),
        ("    x|y", ["Enter"], "    x\n    |y"),
        ("    if x:|", ["Enter", "Enter"], "    if x:\n        \n        |"),
        ("|", ["Tab"], "    |"),
        ("ab|", ["Tab"], "ab  |"),
        ("a\n  |b\nc|\nd", ["Tab"], "a\n|      b\n    c|\nd"),
        ("a|\n\nb\n|c", ["Tab"], "|    a\n\n    b|\nc"),
        ("      a|b", ["Shift+Tab"], "  a|b"),
        ("|\n  a", ["Shift+Tab"], "|\n  a"),
        ("|    a\n  b\n\tc\nd|", ["Shift+Tab"], "|a\nb\nc\nd|"),
        ("        |x", ["Backspace"], "    |x"),
        ("      |x", ["Backspace"], "    |x"),
        ("   |x", ["Backspace"], "|x"),
        ("  a |", ["Backspace"], "  a|"),
        ("a\n|b", ["Backspace"], "a|b"),
        ("|    |x", ["Backspace"], "|x"),
        ("a|b", ["Control+Enter"], "a|b"),
        ("a|b", ["Meta+Enter"], "a|b"),
    ],
)
def test_keys(opened: Callable[..., Page], before: str, keys: list[str], after: str) -> None:
    page = opened()
    area(page).fill(before.replace("|", ""))
    start, end = before.index("|"), before.rindex("|") - (before.count("|") - 1)
    area(page).evaluate("(area, [start, end]) => area.setSelectionRange(start, end)", [start, end])
    for key in keys:
        page.keyboard.press(key)
    value, start, end = area(page).evaluate("area => [area.value, area.selectionStart, area.selectionEnd]")
    marked = (
        f"{value[:start]}|{value[start:end]}|{value[end:]}"
        if end > start
        else f"{value[:start]}|{value[start:]}"
    )
    assert marked == after
    assert lines(page) == value.split("\n")
    assert page.evaluate("ran") == sum("+Enter" in key for key in keys)
    if value != before.replace("|", ""):
        for _ in keys:
            page.keyboard.press("Control+z")
    assert area(page).input_value() == before.replace("|", "")


def test_everything_can_be_undone_and_done_again(opened: Callable[..., Page]) -> None:
    page = opened()
    states = [PROGRAM]

    def step(do: Callable[[], object]) -> None:
        do()
        states.append(area(page).input_value())
        assert states[-1] != states[-2]

    caret_to(page, "\n    await")
    step(
        lambda: (page.keyboard.press("Enter"), page.keyboard.insert_text("pass"))
    )  # one step for Chromium too
    step(lambda: page.keyboard.press("Tab"))
    caret_to(page, "async def", "pass")
    step(lambda: page.keyboard.press("Tab"))
    step(lambda: page.keyboard.press("Shift+Tab"))
    step(lambda: page.evaluate("editor.value = 'print(1)\\r\\nprint(2)\\n'"))
    assert states[-1] == "print(1)\nprint(2)\n"
    step(lambda: page.evaluate("editor.value = ''"))
    for state in reversed(states[:-1]):
        page.keyboard.press("Control+z")
        assert area(page).input_value() == state
        assert lines(page) == state.split("\n")
    for state in states[1:]:
        page.keyboard.press("Control+Shift+z")
        assert area(page).input_value() == state


def test_a_browser_without_the_command_edits_too(opened: Callable[..., Page]) -> None:
    page = opened()
    page.evaluate("document.execCommand = () => false")
    page.keyboard.press("Tab")
    assert area(page).input_value() == f"    {PROGRAM}"
    page.keyboard.press("Backspace")
    assert area(page).input_value() == PROGRAM
    page.evaluate("editor.value = 'x'")
    assert lines(page) == ["x"]
    assert page.evaluate("changed") == 3


def test_a_new_value_leaves_the_focus_where_it_is(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("#after").focus()
    page.evaluate("editor.value = 'x'")
    expect(page.locator("#after")).to_be_focused()
    page.evaluate("editor.value = 'x'")
    assert page.evaluate("changed") == 1


# For readers of all kinds


def test_escape_and_tab_leave(opened: Callable[..., Page]) -> None:
    page = opened()
    hint = page.locator(".motion-keys")
    expect(hint).to_be_visible()
    expect(area(page)).to_have_accessible_description(re.compile("Esc, then Tab leaves"))
    page.keyboard.press("Escape")
    page.keyboard.press("x")
    page.keyboard.press("Tab")
    expect(area(page)).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#before")).to_be_focused()
    expect(hint).to_be_hidden()
    page.keyboard.press("Tab")
    expect(area(page)).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.locator(".motion-output")).to_be_focused()
    area(page).focus()
    page.keyboard.press("Escape")
    page.locator("#after").focus()
    area(page).focus()
    page.keyboard.press("Tab")
    expect(area(page)).to_be_focused()
    assert area(page).input_value() == f"x       {PROGRAM}"


def test_a_screen_reader_meets_the_program_once(opened: Callable[..., Page]) -> None:
    page = opened()
    expect(page.locator(".motion-program pre")).to_have_attribute("aria-hidden", "true")
    expect(page.locator(".motion-program pre")).not_to_have_attribute("tabindex", "0")
    for name in ("autocapitalize", "autocomplete", "autocorrect"):
        expect(area(page)).to_have_attribute(name, "off")
    expect(area(page)).to_have_attribute("spellcheck", "false")


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("reader", [{}, PHONE], ids=["desk", "phone"])
def test_axe_finds_nothing(opened: Callable[..., Page], scheme: str, reader: dict[str, Any]) -> None:
    page = opened(scheme=scheme, **reader)
    assert list(violations(page)) == []
    page.evaluate("editor.close()")
    assert list(violations(page)) == []


# Letter upon letter

LONG = PROGRAM.replace("# the others run", "# " + "the others run, " * 20)
TABS = "if x:\n\ty = 'ü 一 🐢'\n \tz\n\n" + "x\n" * 120
# Only one of both layers is seen, in one color, without what only one of them has.
BARE = """* { color: #000 !important; -webkit-text-fill-color: #000 !important; outline: 0 !important;
  caret-color: transparent !important; font-style: normal !important; font-weight: 400 !important }
  .motion-numbers { visibility: hidden }"""


@pytest.mark.parametrize(
    "source", [PROGRAM, LONG, TABS, PROGRAM + "\n\n"], ids=["plain", "long", "tabs", "empty"]
)
@pytest.mark.parametrize(
    ("reader", "margin"),
    [({}, 0), ({}, 2), (PHONE, 0), (PHONE, 3), ({"viewport": {"width": 700, "height": 800}}, 0)],
    ids=["desk", "desk, replay", "phone", "phone, replay", "narrow"],
)
def test_the_text_typed_lies_on_the_text_seen(
    opened: Callable[..., Page], source: str, reader: dict[str, Any], margin: int
) -> None:
    page = opened(source, margin=margin, **reader)
    page.keyboard.type("x")
    box = page.locator(".motion-editor")
    sizes = """editor => {
      const area = editor.querySelector("textarea"), code = editor.querySelector("code");
      const [one, other] = [area, code].map(part => part.getBoundingClientRect());
      return [area.scrollLeft, area.scrollTop, area.scrollWidth - area.clientWidth,
        area.scrollHeight - area.clientHeight, one.x - other.x, one.y - other.y, one.width - other.width,
        one.height - other.height];
    }"""
    assert box.evaluate(sizes) == pytest.approx([0] * 8, abs=0.02)
    page.add_style_tag(content=BARE)
    # Each piece of a colored line begins at a 64th of a pixel of its own. That shifts the lines' ends by
    # less than can be seen, but pictures to the pixel are the same without pieces only.
    ends = """() => [...document.querySelectorAll(".motion-line")].map(line => {
      const range = document.createRange();
      range.selectNodeContents(line);
      return Math.max(...[...range.getClientRects()].map(rect => rect.right));
    })"""
    colored = page.evaluate(ends)
    page.evaluate("editor.code.childNodes.forEach(line => { line.textContent = line.textContent })")
    assert page.evaluate(ends) == pytest.approx(colored, abs=0.5)
    for scrolled in (0, 10_000):
        box.evaluate("(editor, left) => { editor.scrollLeft = left }", scrolled)
        seen = []
        for hidden in ("textarea", "code"):
            page.evaluate(
                "hidden => document.querySelectorAll('.motion-editor :is(textarea, code)').forEach("
                "part => { part.style.opacity = part.matches(hidden) ? 0 : 1 })",
                hidden,
            )
            seen.append(box.screenshot())
        assert seen[0] == seen[1]


@pytest.mark.parametrize(("reader", "margin"), [({}, 0), ({}, 2), (PHONE, 0)])
def test_nothing_moves_when_the_editor_opens(
    opened: Callable[..., Page], reader: dict[str, Any], margin: int
) -> None:
    # With a finger, letters become larger: only the numbers of a mouse's user stay where they are.
    page = opened(margin=margin, edit=False, **(reader | {"has_touch": False, "is_mobile": False}))
    beside = "" if reader else ", .motion-printed"  # on a phone it stands below, and the hint between
    places = f"""() => [...document.querySelectorAll(".motion-line .n, #before{beside}")].flatMap(
      part => {{ const {{x, y}} = part.getBoundingClientRect(); return [x, y] }})"""
    before, seen = page.evaluate(places), page.locator(".motion-line").first.screenshot()
    page.evaluate("edit()")
    assert page.evaluate(places) == pytest.approx(before, abs=0.02)
    assert page.locator(".motion-line").first.screenshot() == seen


def test_both_scroll_sideways_together_to_the_caret(opened: Callable[..., Page]) -> None:
    page = opened(LONG, viewport={"width": 700, "height": 800})
    box = page.locator(".motion-editor")
    caret_to(page, "\n\n\nasyncio.run")
    page.keyboard.press("End")
    page.keyboard.type("end")
    assert box.evaluate("editor => editor.scrollLeft") > 500
    left = """editor => [...editor.children].map(part => part.getBoundingClientRect().left)"""
    numbers, one, other = box.evaluate(left)
    assert numbers == one == other < -500
    page.keyboard.press("Home")
    page.wait_for_function("document.querySelector('.motion-editor').scrollLeft === 0")
    page.keyboard.type("a" * 200)
    assert box.evaluate("editor => editor.scrollLeft") > 500
    page.keyboard.press("Enter")
    assert box.evaluate("editor => editor.scrollLeft") == 0


def test_the_caret_is_scrolled_to_where_the_browser_does_not(opened: Callable[..., Page]) -> None:
    page = opened(LONG, viewport={"width": 700, "height": 800})
    caret_to(page, "\n\n\nasyncio.run")
    scrolled = page.evaluate(
        "() => { const {box} = editor; box.scrollLeft = 0; editor.reveal(); return box.scrollLeft }"
    )
    widths = page.evaluate("[editor.box.scrollWidth, editor.box.clientWidth]")
    assert scrolled == pytest.approx(widths[0] - widths[1], abs=16)


def test_a_longer_line_moves_nothing_beside_it(opened: Callable[..., Page]) -> None:
    page = opened()
    printed = page.locator(".motion-printed")
    before = printed.bounding_box()
    page.keyboard.type("a" * 200)
    assert printed.bounding_box() == before


@pytest.mark.parametrize("margin", [0, 3])
def test_a_phone_neither_zooms_nor_scrolls_the_page(opened: Callable[..., Page], margin: int) -> None:
    page = opened(LONG, margin=margin, **PHONE)
    page.keyboard.type("a" * 200)
    page.evaluate("window.scrollTo(10000, 0)")
    assert page.evaluate("[scrollX, document.documentElement.scrollWidth]") == [0, 390]
    sizes = page.evaluate(
        "[editor.area, editor.code].map(part => parseFloat(getComputedStyle(part).fontSize))"
    )
    assert sizes == [16, 16]  # Safari zooms in on what is smaller


def test_in_forced_colors_the_text_is_seen_once(opened: Callable[..., Page]) -> None:
    page = opened(forced_colors="active")
    expect(area(page)).not_to_have_css("color", "rgba(0, 0, 0, 0)")
    expect(page.locator(".motion-line").first).to_have_css("visibility", "hidden")


# Closing


def test_closing_gives_the_text_back(opened: Callable[..., Page]) -> None:
    page = opened()
    page.keyboard.type("x = 1\n")
    page.evaluate("editor.close()")
    assert page.locator("textarea, .motion-editor, .motion-keys").count() == 0
    pre = page.locator(".motion-program > pre[tabindex='0']:not([aria-hidden])")
    assert (
        pre.inner_html()
        == "<code>"
        + "".join(
            f'<span class="motion-line" data-line="{number}">{line}\n</span>'
            for number, line in enumerate(lines_of(f"x = 1\n{PROGRAM}"), FIRST)
        )
        + "</code>"
    )
    page.evaluate("edit()")
    assert area(page).input_value() == f"x = 1\n{PROGRAM}"


def test_closing_gives_the_very_lines_back_if_nothing_was_changed(opened: Callable[..., Page]) -> None:
    page = opened(edit=False)
    page.evaluate("window.lines = [...document.querySelectorAll('.motion-line')]")
    page.evaluate("lines[3].insertAdjacentHTML('afterbegin', '<span class=motion-margin><i>A</i></span>')")
    page.evaluate("edit()")
    assert area(page).input_value() == PROGRAM
    page.keyboard.press("Escape")
    page.evaluate("editor.value = 'x'; editor.close(); edit()")
    page.evaluate("source => { editor.value = source; editor.close() }", PROGRAM)
    assert page.evaluate("lines.every((line, at) => line === document.querySelectorAll('.motion-line')[at])")
    assert json.loads(page.evaluate("JSON.stringify(lines.map(line => line.id))"))[0] == f"line-{FIRST}"
