"""The playground: what it offers to begin with, and the fence that shows it."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from built import Pages, value, values

from motion.book import find_book
from motion.browser.proved import Proof, load_proved, save_proved
from motion.page.playground import Choice, choices

PAGES = {
    "index.md": "# Home\n\n```snippet\nch12/one.py\n```\n",
    "12-tasks/a.md": "# First & last\n\n```snippet\nch12/two.py\n```\n\n```snippet\nch12/one.py\n```\n",
    "12-tasks/index.md": '# Tasks\n\n```snippet section="part"\nch12/three.py\nch12/two.py\n```\n',
    "processes.md": "# Processes\n\n```snippet\nch03/four.py\n```\n",
    "13-later.md": (
        '# Later\n\n```snippet only="program"\nch12/three.py\n```\n\n'
        "```snippet\nch12/changed.py\nch12/five.py\n```\n"
    ),
}

type Render = Callable[[str], BeautifulSoup]


@pytest.fixture
def book(book: Path) -> Path:
    """With programs that were all proved, one before it changed, and one that is new."""
    (book / "records").mkdir()
    for name in ("ch12/one", "ch12/two", "ch12/three", "ch03/four", "ch12/five", "ch12/changed"):
        path = book / "snippets" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            f'"""Shows <{path.stem}>."""\n\nprint("{path.stem}")\n#> {path.stem}\n', encoding="utf-8"
        )
    for name, text in PAGES.items():
        page = book / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    opened = find_book(book)
    proved = {name: Proof(opened.read(name).fingerprint, "a run") for name in opened.names()}
    save_proved(book, proved | {"ch12/changed": Proof("another program", "a run")})
    (book / "snippets" / "ch12" / "new.py").write_text('"""Shows."""\n\nprint(1)\n#> 1\n', encoding="utf-8")
    return book


@pytest.fixture
def render(render: Render, book: Path) -> Render:
    """Convert a page of that book, which has the browser's Python."""
    run = book / "docs" / "assets" / "run"
    (run / "python-1").mkdir(parents=True)
    for name in ("engine.zip", "python-1/pyodide.asm.wasm"):
        (run / name).touch()
    return render


def test_programs_are_offered_by_the_page_that_first_shows_them_whole(book: Path) -> None:
    found = choices(find_book(book), load_proved(book))
    assert list(found) == ["Chapter 3, Processes", "Chapter 12, First & last", "Chapter 12, Later"]
    assert found == {
        "Chapter 3, Processes": [Choice("ch03/four", "Shows <four>.", "processes/#ch03-four")],
        "Chapter 12, First & last": [
            Choice("ch12/two", "Shows <two>.", "12-tasks/a/#ch12-two"),
            Choice("ch12/one", "Shows <one>.", "12-tasks/a/#ch12-one"),
        ],
        "Chapter 12, Later": [Choice("ch12/five", "Shows <five>.", "13-later/#ch12-five")],
    }


def test_program_on_the_first_page_has_the_address_of_the_site(book: Path) -> None:
    (book / "docs" / "12-tasks" / "a.md").unlink()
    opened = find_book(book)
    [[choice]] = choices(opened, {"ch12/one": Proof(opened.read("ch12/one").fingerprint, "a run")}).values()
    assert choice.address == "#ch12-one"


def test_fence_shows_a_program_and_the_choice(render: Render) -> None:
    page = render("```playground\nch12/one.py\n```")
    lines = page.select(".motion-card .motion-line")
    assert [(line["data-line"], line.get_text()) for line in lines] == [("1", 'print("one")\n')]
    options = {str(option["value"]): option.get_text() for option in page.select("optgroup option")}
    assert options["../12-tasks/a/#ch12-two"] == "Shows <two>."
    assert "ch12-changed" not in str(page)
    [selected] = page.select("option[selected]")
    assert selected["value"] == "../12-tasks/a/#ch12-one"


def test_without_scripts_nothing_can_be_pressed(render: Render) -> None:
    page = render("```playground\nch12/one.py\n```")
    assert page.select("button") == []
    assert [select.find_parent(hidden=True) is not None for select in page.select("select")] == [True]
    assert "if your browser has JavaScript" in page.get_text()


def test_book_without_the_python_of_browsers_says_so(render: Render, book: Path) -> None:
    (book / "docs" / "assets" / "run" / "engine.zip").unlink()
    page = render("```playground\nch12/one.py\n```")
    assert "built without the Python for browsers" in page.get_text()
    assert page.select("select, button, .motion-card") == []


def test_a_program_that_has_changed_since_it_was_proved_can_stand_there(
    render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    page = render("```playground\nch12/changed.py\n```")
    assert page.select_one(".motion-line").get_text() == 'print("changed")\n'
    assert not caplog.records


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ch12/new.py", "the playground cannot begin with 'ch12/new.py', because it was not proved"),
        ("ch12/absent.py", "cannot be read"),
    ],
)
def test_program_that_cannot_stand_there_is_a_problem_in_its_place(
    render: Render, name: str, message: str, caplog: pytest.LogCaptureFixture
) -> None:
    page = render(f"```playground\n{name}\n```")
    assert message in caplog.text
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert message in page.select(".motion-problem")[0].get_text()


def test_every_choice_of_the_book_leads_to_a_program_that_runs_in_a_browser(
    pages: Pages,
) -> None:
    addresses = values(pages["playground/index.html"], "optgroup option", "value")
    assert len(addresses) > 100
    cards = {
        f"../{name.removesuffix('index.html')}#{value(card, 'id')}"
        for name, page in pages.items()
        for card in page.css(".motion-card[data-run]")
        if card.css(".motion-line")
    }
    assert [address for address in addresses if address not in cards] == []
