"""Lists that a build makes from the pages and the programs: Markdown in, HTML out."""

import re
import shutil
import tomllib
import zlib
from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup
from built import Pages, values

from motion.book import Book
from motion.page.headings import headings_of
from motion.page.listing import LISTS

ROOT = Path(__file__).parents[1]

THREADS = """\
---
description: How a thread works.
pattern: A service
---

# Threads

## Start it { #start }

```snippet
ch01/second.py
```

## Stop `it`; twice

| The message | What it means | Where |
| --- | --- | --- |
| `RuntimeError: a; b` † | It has [begun](#start). | [above](#start), and [locks](locks.md) |
| `can't start … thread`; on 3.15 `no | thread` | No memory. | |

| Since | What | Where |
| --- | --- | --- |
| 3.14 | `start` | [here](moment:start) |

## Exercises

### 1. A first one

#### Not this

### 2. A [second](#start) `one` { #two }

## End

### 3. No exercise
"""

LOCKS = """\
# Locks

| The message | What it means |
| --- | --- |
| the program hangs | See [Start](threads.md#start), or [Python](https://docs.python.org/#x). |

| Since | Change |
| --- | --- |
| 3.15 | `lock` |
"""


LEFT_OUT = """\
[[reason]]
text = "Not today."
names = ["queue.Full", "queue.LifoQueue", "queue.Empty"]
"""


@pytest.fixture
def listed(
    tmp_path: Path, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> Callable[[str, str], BeautifulSoup]:
    """A page with a fence, in a book of one chapter."""
    monkeypatch.chdir(tmp_path)
    write("print('RuntimeError: can\\'t begin')", ["RuntimeError: can't begin"], name="ch01/first")
    write("print('can\\'t start a new thread')", ["can't start a new thread"], name="ch01/second")
    chapter = tmp_path / "docs" / "01-chapter"
    chapter.mkdir(parents=True)
    (tmp_path / "docs" / "lists").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: A book\n")
    (chapter / "index.md").write_text("# The `chapter` { #top }\n")
    (chapter / "threads.md").write_text(THREADS)
    (chapter / "locks.md").write_text(LOCKS)

    def converted(fence: str, content: str) -> BeautifulSoup:
        text = f"```{fence}\n{content}\n```" if content else f"```{fence}\n```"
        (tmp_path / "docs" / "lists" / "list.md").write_text(text)
        extensions = ["attr_list", "def_list", "tables", "motion.page.listing"]
        return BeautifulSoup(markdown.markdown(text, extensions=extensions), "html.parser")

    return converted


def links(page: BeautifulSoup) -> list[tuple[str, str]]:
    return [(link.get_text(), str(link["href"])) for link in page.find_all("a")]


def test_each_message_is_a_heading_with_its_meaning_and_where_to_read_on(
    listed: Callable[[str, str], BeautifulSoup],
) -> None:
    page = listed("messages", "01-chapter")
    assert [heading.get_text() for heading in page.find_all("h2")] == [
        "the program hangs",
        "RuntimeError: a; b",
        "can't start … thread",
    ]
    assert [text.get_text() for text in page.find_all("p")] == [
        "See Start, or Python.",
        "It has begun.",
        "Read on: Start it, and Locks",
        "Also on 3.15 no | thread",
        "No memory.",
        "Read on: Stop it; twice, and a program that prints it",
    ]
    assert links(page) == [
        ("Start", "../01-chapter/threads.md#start"),
        ("Python", "https://docs.python.org/#x"),
        ("begun", "../01-chapter/threads.md#start"),
        ("Start it", "../01-chapter/threads.md#start"),
        ("Locks", "../01-chapter/locks.md"),
        ("Stop it; twice", "../01-chapter/threads.md#stop-it-twice"),
        ("a program that prints it", "../01-chapter/threads.md#ch01-second"),
    ]


@pytest.mark.parametrize(
    ("message", "printed", "shown", "found"),
    [
        ("`TypeError: no function`, from `to_thread`", "TypeError: no function", "01-chapter/index.md", True),
        ("`TypeError: no function`, from `to_thread`", "to_thread", "01-chapter/index.md", False),
        ("`TimeoutError` without a text", "TimeoutError", "01-chapter/index.md", False),
        ("`TimeoutError` without a text", "TimeoutError", "02-late/late.md", True),
        ("a traceback with `_feeding` and `PicklingError`", "PicklingError", "02-late/late.md", False),
        (
            "a traceback with `_feeding` and `PicklingError`",
            "PicklingError: _feeding",
            "02-late/late.md",
            True,
        ),
        ("`OSError: [Errno 11] Not now`", "OSError: [Errno 11] Not now", "01-chapter/index.md", False),
        ("`OSError: [Errno 11] Not now`", "OSError: [Errno 11] Not now", "02-late/late.md", True),
    ],
)
def test_program_of_another_chapter_prints_a_message_if_it_prints_more_than_a_name(
    message: str,
    printed: str,
    shown: str,
    found: bool,
    listed: Callable[[str, str], BeautifulSoup],
    write: Callable[..., Path],
    tmp_path: Path,
) -> None:
    write("print()", [printed], name="ch01/late")
    late = tmp_path / "docs" / "02-late" / "late.md"
    late.parent.mkdir()
    late.write_text(
        f"# Late\n\n| The message | What it means |\n| --- | --- |\n| {message} | It is late. |\n"
    )
    page = tmp_path / "docs" / shown
    page.write_text(f"{page.read_text()}\n```snippet\nch01/late.py\n```\n")
    assert ("a program that prints it" in listed("messages", "02-late").get_text()) == found


def test_changes_of_all_chapters_are_listed(listed: Callable[[str, str], BeautifulSoup]) -> None:
    page = listed("versions", "")
    rows = [[cell.get_text() for cell in row.find_all("td")] for row in page.find_all("tr")]
    assert rows == [[], ["3.15", "lock"], ["3.14", "start (here)"]]
    assert links(page) == [("The chapter", "../01-chapter/index.md")]


def test_names_of_a_module_lead_to_sections_and_to_the_shortest_programs(
    listed: Callable[[str, str], BeautifulSoup],
    tmp_path: Path,
    write: Callable[..., Path],
    caplog: pytest.LogCaptureFixture,
) -> None:
    shutil.copytree(ROOT / "inventories", tmp_path / "inventories")
    (tmp_path / "inventories" / "left-out.toml").write_text(LEFT_OUT)
    write("import queue\nprint(queue.Queue().qsize())", ["0"], name="ch01/second")
    write("import queue\ntoday = queue.Queue()\nprint(today.qsize())", ["0"], name="ch01/first")
    chapter = tmp_path / "docs" / "01-chapter"
    (chapter / "locks.md").write_text(
        "# Locks\n\n[Empty][queue.Empty], [queue.Queue][], and [again][queue.Empty]\n\n"
        "```snippet\nch01/first.py\n```\n"
    )
    page = listed("api", "queue")
    shown = {
        name.get_text(): links(meaning)
        for name, meaning in zip(page.find_all("dt"), page.find_all("dd"), strict=True)
        if not name.find_previous("h2")
    }
    card = "../01-chapter/{}.md#ch01-{}"
    programs = [
        ("second.py", card.format("threads", "second")),
        ("first.py", card.format("locks", "first")),
    ]
    assert shown == {
        "[Empty][queue.Empty]": [("Locks", "../01-chapter/locks.md#locks")],
        "[Queue][queue.Queue]": [("Locks", "../01-chapter/locks.md#locks"), *programs],
        "[Queue.qsize][queue.Queue.qsize]": programs,
    }
    below = page.select("h2 ~ dl > dt, h2 ~ dl > dd")
    assert [(text.name, text.get_text()) for text in below if "SimpleQueue.get" not in text.get_text()] == [
        ("dt", "[Full][queue.Full], [LifoQueue][queue.LifoQueue]"),
        ("dd", "Not today."),
        ("dd", "No section links to it, and no program is known to use it."),
    ]
    assert "list.md: queue.Queue.put is neither shown nor left out for a reason" in caplog.text
    assert "list.md: queue.Empty is both shown and left out" in caplog.text
    assert "queue.Full" not in caplog.text


@pytest.mark.parametrize("page", sorted((ROOT / "docs" / "api").glob("[!i]*.md")), ids=lambda page: page.stem)
def test_each_documented_name_is_shown_or_left_out_for_a_reason(
    page: Path, caplog: pytest.LogCaptureFixture
) -> None:
    module = page.read_text().split("```api\n")[1].split("\n")[0]
    assert [*LISTS["api"](Book(ROOT), page.relative_to(ROOT / "docs"), module)]
    assert caplog.text == ""


def test_documented_name_that_begins_with_an_underscore_is_a_name_too() -> None:
    names = "\n".join(LISTS["api"](Book(ROOT), Path("api", "multiprocessing.md"), "multiprocessing"))
    assert (
        "[`managers.BaseProxy._callmethod`][multiprocessing.managers.BaseProxy._callmethod]\n:   [" in names
    )


def test_each_name_that_is_left_out_is_documented() -> None:
    groups = tomllib.loads((ROOT / "inventories" / "left-out.toml").read_text())["reason"]
    left_out = [name for group in groups for name in group["names"]]
    documented = (ROOT / "inventories" / "python-3.15.inv").read_bytes()
    names = zlib.decompress(documented.split(b"zlib.\n", 1)[1]).decode()
    assert [name for name in left_out if f"\n{name} py:" not in names] == []
    assert len(left_out) == len({*left_out}) <= 60


def test_exercises_are_the_sections_below_their_heading(listed: Callable[[str, str], BeautifulSoup]) -> None:
    page = listed("exercises", "")
    assert links(page) == [
        ("The chapter", "../01-chapter/index.md"),
        ("A first one", "../01-chapter/threads.md#1-a-first-one"),
        ("A second one", "../01-chapter/threads.md#two"),
    ]


def test_patterns_are_the_pages_that_name_one(listed: Callable[[str, str], BeautifulSoup]) -> None:
    page = listed("patterns", "")
    assert links(page) == [("A service", "../01-chapter/threads.md")]
    assert [text.get_text() for text in page.find_all("dd")] == ["How a thread works."]


@pytest.mark.parametrize(
    ("fence", "content"),
    [("api", "no.module"), ("messages", "02-none"), ("versions", "x"), ("exercises", "x"), ("patterns", "x")],
)
def test_a_list_of_nothing_or_of_something_else_is_a_warning(
    fence: str,
    content: str,
    listed: Callable[[str, str], BeautifulSoup],
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    shutil.copytree(ROOT / "inventories", tmp_path / "inventories")
    listed(fence, content)
    assert "lists/list.md: " in caplog.text


def test_every_chapter_with_messages_has_its_page(pages: Pages) -> None:
    docs = ROOT / "docs"
    explain = {path.parent.name for path in docs.glob("*/*.md") if "\n| The message |" in path.read_text()}
    shown = {
        path.read_text().split("```messages\n")[1].split("\n")[0] for path in docs.glob("messages/[!i]*.md")
    }
    assert shown == explain
    found = [page for path, page in pages.items() if re.match("messages/.+/", path)]
    assert len(found) == len(shown)
    assert sum(len(page.css("article h2")) for page in found) >= 250


def test_headings_have_the_ids_that_markdown_gives_them(pages: Pages) -> None:
    compared = 0
    for path, page in pages.items():
        source = ROOT / "docs" / path.replace("index.html", "").rstrip("/")
        file = next(
            (file for file in (source.with_suffix(".md"), source / "index.md") if file.is_file()), None
        )
        text = file.read_text(encoding="utf-8") if file else ":::"
        if ":::" in text or any(f"```{name}" in text for name in LISTS):
            continue  # its headings are not in its Markdown
        ids = values(page, "article :is(h1, h2, h3, h4)[id]", "id")
        assert [heading.id for heading in headings_of(text)] == ids, path
        compared += 1
    assert compared > 150
