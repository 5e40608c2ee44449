"""The picture of a page, for those who get a link to it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from built import Pages, value, values
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from PIL import Image

from motion.book import Book
from motion.page.card import render
from motion.page.figure import Line, lines_of
from motion.page.preview import SIZE, colors_of, draw, on_page_context

ROOT = Path(__file__).parents[1]
COLORS = colors_of(ROOT / "docs" / "assets" / "theme.css")
TASKS = """
import asyncio
async def work(name):
    print(name)
    await asyncio.sleep(0.01)
    print(name)
async def main():
    await asyncio.gather(work("a"), work("b"))
asyncio.run(main())
"""


def painted(image: Image.Image, name: str) -> set[tuple[int, int]]:
    """The pixels that have a color of the site."""
    color = tuple(int(COLORS[name][at : at + 2], 16) for at in (1, 3, 5))
    return {
        (x, y) for x in range(image.width) for y in range(image.height) if image.getpixel((x, y)) == color
    }


def test_picture_has_a_row_for_each_lane_of_the_first_replay(
    write: Callable[..., Path], tmp_path: Path
) -> None:
    write(TASKS, ["a", "b", "a", "b"], name="ch01/tasks")
    card = render(Book(tmp_path).result("ch01/tasks"))
    image = draw("The book", "Tasks", card, COLORS)
    assert image.size == SIZE
    rows = []
    for number in (6, 1, 2, 3):  # the main thread, then the tasks
        found = painted(image, f"lane-{number}")
        assert len(found) > 500
        rows.append(sorted(y for _, y in found)[len(found) // 2])
    assert rows == sorted(rows)
    assert not painted(image, "lane-4")


def test_picture_of_a_page_without_a_replay_has_only_its_title() -> None:
    image = draw("The book", "Tasks & <code>await</code>", "<p>No program.</p>", COLORS)
    below = image.crop((0, 300, *SIZE))
    assert below.getcolors() == [(SIZE[0] * (SIZE[1] - 300), image.getpixel((0, 0)))]
    assert len(painted(image, "ink")) > 500


CHART = "motion-chart motion-bars"


def figure(shapes: str, kind: str = "figure") -> str:
    """The HTML of a figure of 300 by 100 units, each of which becomes 2.7 pixels."""
    return f'<figure class="{kind}">\n<svg viewBox="0 0 300 100"><title>It.</title>{shapes}</svg>\n</figure>'


@pytest.mark.parametrize(
    ("shapes", "kind", "color", "box"),
    [
        (
            '<g class="bar"><rect class="c1" x="100" y="0" width="100" height="10"/></g>',
            "figure",
            "lane-1",
            (330, 600),
        ),
        ('<g class="disc"><circle class="c2" cx="150" cy="50" r="50"/></g>', "figure", "lane-2", (330, 600)),
        ('<g class="ring"><circle class="c4" cx="150" cy="50" r="50"/></g>', "figure", "lane-4", (330, 600)),
        (
            '<g class="box"><rect x="100" y="0" width="100" height="10"/></g>',
            "figure",
            "ink-soft",
            (330, 600),
        ),
        ('<g class="arrow"><path d="M200 10 h-100 m7 -4 l-7 4"/></g>', "figure", "ink-soft", (330, 600)),
        (
            '<g class="motion-lane-3"><path class="motion-mark" d="M100 0 h100 v9 h-100 z"/></g>',
            CHART,
            "lane-3",
            (330, 600),
        ),
        ('<text x="150" y="50">HHHHHHHHHHHH</text>', "figure", "ink", (320, 610)),
        (
            '<g class="note"><text x="150" y="50" class="begin">HHHHHH</text></g>',
            "figure",
            "ink-soft",
            (465, 610),
        ),
        (
            '<g class="note"><text x="150" y="50" class="end">HHHHHH</text></g>',
            "figure",
            "ink-soft",
            (320, 465),
        ),
        ('<g class="motion-lane-1"><text x="150" y="50">HHHHHH</text></g>', CHART, "ink", (465, 610)),
    ],
)
def test_picture_of_a_page_without_a_replay_has_its_first_figure(
    shapes: str, kind: str, color: str, box: tuple[int, int]
) -> None:
    first = figure(shapes, kind)
    second = figure('<g class="bar"><rect class="c6" x="0" y="0" width="300" height="100"/></g>')
    image = draw("", "", f"<p>Look:</p>{first}{second}", COLORS)
    found = painted(image, color)
    across, down = zip(*found, strict=True)
    assert box[0] - 5 <= min(across) <= box[0] + 40
    assert box[1] - 40 <= max(across) <= box[1] + 5
    if color.startswith("lane"):
        box_of_all = (max(across) - min(across)) * (max(down) - min(down))
        assert (len(found) > box_of_all / 2) is ("ring" not in shapes)
    assert not painted(image, "lane-6")


@pytest.mark.parametrize(
    ("d", "lines"),
    [
        ("M1 2 H5 V6", [(1, 2, 5, 2), (5, 2, 5, 6)]),
        ("M1 2 h5 m-1 -1 l.5 -2.5", [(1, 2, 6, 2), (5, 1, 5.5, -1.5)]),
        ("M0,0 L4,0 v3 z", [(0, 0, 4, 0), (4, 0, 4, 3), (4, 3, 0, 0)]),
        ("M0 0 Q9 9 4 0", [(0, 0, 4, 0)]),
    ],
)
def test_lines_of_a_path(d: str, lines: list[Line]) -> None:
    assert list(lines_of(d)) == lines


def test_each_figure_of_the_book_can_be_drawn() -> None:
    pages = (path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md"))
    figures = [found for page in pages for found in re.findall(r"<figure.*?</figure>", page, re.DOTALL)]
    empty = draw("", "", "", COLORS).tobytes()
    assert len(figures) > 20
    for found in figures:
        assert draw("", "", found, COLORS).tobytes() != empty, found


def test_long_title_and_long_names_stay_in_the_picture(write: Callable[..., Path], tmp_path: Path) -> None:
    program = TASKS.replace("work(", "a_function_whose_name_does_not_end(")
    write(program, ["a", "b", "a", "b"], name="ch01/tasks")
    image = draw("The book", "word " * 40, render(Book(tmp_path).result("ch01/tasks")), COLORS)
    edge = image.crop((0, 0, 50, SIZE[1]))
    assert len(edge.getcolors() or []) == 1
    gap = image.crop((0, 262, SIZE[0], 295))  # between the title and the lanes
    assert len(gap.getcolors() or []) == 1


@pytest.mark.parametrize("address", ["https://book.example/", "http://127.0.0.1:8000/", ""])
def test_page_names_its_picture_if_the_site_is_published(address: str, tmp_path: Path) -> None:
    config = MkDocsConfig()
    config.load_dict(
        {
            "site_name": "A book",
            "site_url": address,
            "site_dir": str(tmp_path),
            "docs_dir": str(ROOT / "docs"),
        }
    )
    config.validate()
    file = File("04-threads/gil.md", "docs", str(tmp_path), use_directory_urls=True)
    page = Page("The GIL", file, config)
    page.content = ""
    on_page_context({}, page=page, config=config, nav=get_navigation(Files([file]), config))
    if address.startswith("https:"):  # published, and not served to the author
        assert page.meta["preview"] == "assets/previews/04-threads-gil.png"
        assert Image.open(tmp_path / page.meta["preview"]).size == SIZE
    else:
        assert page.meta == {}
        assert list(tmp_path.iterdir()) == []


def test_every_page_has_what_a_preview_needs(site: Path, pages: Pages, site_url: str) -> None:
    addresses = set()
    for path, page in pages.items():
        if path == "404.html":
            continue
        found = {
            value(meta, "property"): value(meta, "content") for meta in page.css("meta[property^='og:']")
        }
        addresses.add(found["og:url"])
        [title] = page.css("head > title")
        assert found["og:title"].startswith(title.text().removesuffix(f" - {found['og:site_name']}")), path
        assert found["og:description"] == values(page, "meta[name=description]", "content")[0], path
        image = site / found["og:image"].removeprefix(site_url)
        assert Image.open(image).size == SIZE
    assert len(addresses) > 100
