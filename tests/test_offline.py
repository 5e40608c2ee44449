"""The parts of the book to keep that need no site and no browser."""

import datetime as dt
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from bs4 import BeautifulSoup

from scripts.offline.book import NotBuiltError, Page, read_book
from scripts.offline.folder import as_file, changed
from scripts.offline.packed import pack
from scripts.offline.pictures import LEFT, STRIP, cut
from scripts.offline.xhtml import Links

COLORS = {"ink": "#111111", "ink-soft": "#222222", "lane-1": "#333333"}


def page(source: str, address: str) -> Page:
    return Page(PurePosixPath(source), address, Path())


HOME = page("index.md", "")
CHAPTER = page("12-basic-asyncio/index.md", "12-basic-asyncio/")
TASKS = page("12-basic-asyncio/tasks.md", "12-basic-asyncio/tasks/")
PAGES = {shown.address: shown for shown in (HOME, CHAPTER, TASKS)}


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("../tasks/#order", "../tasks/index.html#order"),
        ("../..", "../../index.html"),
        (".", "index.html"),
        ("./", "index.html"),
        ("tasks/?q=x", "tasks/index.html?q=x"),
        ("#order", "#order"),
        ("../assets/mark.svg", "../assets/mark.svg"),
        ("https://docs.python.org/3.15/", "https://docs.python.org/3.15/"),
        ("data:text/x-python,a/", "data:text/x-python,a/"),
        ("javascript:void(0)", "javascript:void(0)"),
    ],
)
def test_address_of_a_folder_becomes_that_of_its_page(address: str, file: str) -> None:
    assert as_file(address) == file


def test_link_in_the_text_of_a_page_stays() -> None:
    shown = '<h1>x</h1><p title="a > b">&lt;a href="../"></p><a title="1 > 0" href="../">x</a>'
    assert changed("x.html", shown).decode() == shown.replace(
        '<a title="1 > 0" href="../">', '<a title="1 > 0" href="../index.html">'
    )


@pytest.mark.parametrize(
    ("source", "href", "file"),
    [
        (TASKS, "../", "index.xhtml"),
        (TASKS, "../#what", "index.xhtml#what"),
        (TASKS, "../..", "../index.xhtml"),
        (TASKS, "#order", "#order"),
        (HOME, "12-basic-asyncio/tasks/#order", "12-basic-asyncio/tasks.xhtml#order"),
        (CHAPTER, "tasks/index.html", "tasks.xhtml"),
        (TASKS, "https://docs.python.org/3.15/", "https://docs.python.org/3.15/"),
        (TASKS, "data:text/x-python,x", ""),
    ],
)
def test_link_leads_to_the_file_of_its_page(source: Page, href: str, file: str) -> None:
    assert Links(PAGES, "").follow(source, href) == file


def test_link_to_what_an_epub_lacks_leads_to_the_site() -> None:
    assert Links(PAGES, "").follow(TASKS, "../../snippets/x.py") == ""
    assert Links(PAGES, "https://book.example/").follow(TASKS, "../../snippets/x.py") == (
        "https://book.example/snippets/x.py"
    )


def strips_of(width: int, content: str) -> list[str]:
    soup = BeautifulSoup(
        f'<svg width="{width}" height="64" aria-label="main ran once.">{content}</svg>', "html.parser"
    )
    return [str(strip) for strip in cut(soup, soup.svg, [("m", "1")], COLORS)]


def test_short_picture_stays_whole() -> None:
    (strip,) = strips_of(171, '<path class="run motion-lane-1" d="M2 29H67M145 29h2"></path>')
    assert f'viewBox="0 0 {171 + LEFT} 64"' in strip
    assert 'd="M22 29H87M165 29H167"' in strip
    assert 'aria-label="main ran once."' in strip
    assert 'stroke="#333333"' in strip


def test_long_picture_goes_on_in_the_next_strip() -> None:
    first, second = strips_of(
        STRIP * 2,
        f'<path class="run motion-lane-1" d="M{STRIP - 10} 29H{STRIP + 20}"></path>'
        f'<path class="block motion-lane-1" d="M{STRIP - 5} 22V36H{STRIP + 5}V22Z"></path>'
        f'<path class="ready motion-lane-1" d="M{STRIP + 7} 29V59"></path>'
        f'<text class="label" x="{STRIP + 5}" y="32">7</text><text class="out" x="9" y="20">1</text>',
    )
    assert f'd="M{LEFT + STRIP - 10} 29H{LEFT + STRIP}"' in first
    assert f'd="M{LEFT} 29H{LEFT + 20}"' in second
    assert f'd="M{LEFT + STRIP - 5} 22V36H{LEFT + STRIP}V22Z"' in first
    assert f'd="M{LEFT} 22V36H{LEFT + 5}V22Z"' in second
    assert f'd="M{LEFT + 7} 29V59"' in second
    assert "29V59" not in first
    assert ">1</text>" in first
    assert f'x="{LEFT + 5}"' in second
    assert 'aria-hidden="true"' in second
    assert ">m</text>" in second


def test_text_at_the_edge_of_a_strip_stays_within_it() -> None:
    first, _ = strips_of(STRIP * 2, f'<text class="gap" x="{STRIP - 5}" y="88">124 ms</text>')
    assert f'x="{LEFT + STRIP - 18}"' in first


def test_rest_that_is_short_belongs_to_the_strip_before() -> None:
    assert len(strips_of(STRIP + 40, "")) == 1


def test_label_that_has_no_room_is_left_out() -> None:
    (strip,) = strips_of(99, '<text class="label" x="5" y="32" visibility="hidden">7</text>')
    assert ">7</text>" not in strip


def test_packed_files_keep_their_order_and_have_one_time(tmp_path: Path) -> None:
    time = dt.datetime(2026, 11, 29, 16, 30, 6, tzinfo=dt.UTC)
    pack(tmp_path / "x.zip", {"mimetype": b"kind", "b": b"2" * 99, "a.png": b"1" * 99}, time)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["mimetype", "b", "a.png"]
    assert {entry.date_time for entry in entries} == {(2026, 11, 29, 16, 30, 6)}
    deflated = [entry.compress_type == zipfile.ZIP_DEFLATED for entry in entries]
    assert deflated == [False, True, False]
    assert list(tmp_path.iterdir()) == [tmp_path / "x.zip"]


def test_site_without_a_page_is_an_error(tmp_path: Path) -> None:
    configuration = tmp_path / "mkdocs.yml"
    (tmp_path / "docs").mkdir()
    configuration.write_text("site_name: x\nnav: [index.md]\n", encoding="utf-8")
    with pytest.raises(NotBuiltError, match=r"index\.html is missing"):
        read_book(configuration, tmp_path / "site")
