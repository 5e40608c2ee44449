"""The book to keep: an EPUB and a folder, made from the site of the tests' own book."""

import datetime as dt
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from PIL import ImageColor
from playwright.sync_api import Browser, expect

from motion.page.preview import colors_of
from scripts.offline.__main__ import link
from scripts.offline.book import LACKS, NAME, Book, NotBuiltError, read_book
from scripts.offline.checks import faults_of_epub, faults_of_folder
from scripts.offline.epub import make_epub
from scripts.offline.folder import make_folder

WORDS = "elsewhere"
TIME = dt.datetime(2026, 11, 29, 16, 30, 6, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def book(site_of_tests: Path) -> Iterator[Book]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(TIME.timestamp())))
        patch.setenv("SITE_URL", "https://book.example/")
        yield read_book(site_of_tests.parent / "mkdocs.yml", site_of_tests)


@pytest.fixture(scope="module")
def epub(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    make_epub(book, made := tmp_path_factory.mktemp("epub") / "book.epub")
    return made


@pytest.fixture(scope="module")
def folder(book: Book, tmp_path_factory: pytest.TempPathFactory) -> Path:
    make_folder(book, made := tmp_path_factory.mktemp("folder") / "book.zip")
    return made


def content(packed: Path, name: str) -> str:
    with zipfile.ZipFile(packed) as archive:
        return archive.read(name).decode()


def pages_of(epub: Path) -> dict[str, str]:
    with zipfile.ZipFile(epub) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return {name: archive.read(name).decode() for name in names}


def changed(packed: Path, target: Path, name: str, text: str | None) -> Path:
    """A copy of a zip file in which a file is another one, or missing."""
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(target, "w") as new:
        for entry in old.infolist():
            if entry.filename != name:
                new.writestr(entry, old.read(entry))
            elif text is not None:
                new.writestr(entry, text)
    return target


def test_search_of_the_folder_leads_to_files_and_sections_of_files(folder: Path) -> None:
    index = json.loads(content(folder, f"{NAME}/search/search_index.js").removeprefix("var __index = "))
    locations = [section["location"] for section in index["docs"]]
    with zipfile.ZipFile(folder) as archive:
        names = {name.removeprefix(f"{NAME}/") for name in archive.namelist()}
    assert {location.partition("#")[0] for location in locations} <= names
    assert any(location.startswith("index.html#") for location in locations)


def test_epub_is_valid(epub: Path) -> None:
    assert faults_of_epub(epub) == []


def test_fault_of_an_epub_is_noticed(epub: Path, tmp_path: Path) -> None:
    name = "EPUB/index.xhtml"
    page = content(epub, name).replace("</body>", '<p><a href="elsewhere.xhtml#nowhere">x</a></p></body>')
    (fault,) = faults_of_epub(changed(epub, tmp_path / "book.epub", name, page))
    assert fault.startswith("EPUB/index.xhtml:")
    assert "RSC-012" in fault


def test_epub_begins_with_its_type(epub: Path) -> None:
    assert epub.read_bytes()[30:58] == b"mimetypeapplication/epub+zip"


def test_epub_has_the_pages_in_the_order_of_the_navigation(epub: Path) -> None:
    package = ET.fromstring(content(epub, "EPUB/package.opf"))  # noqa: S314 -- our own file
    opf = "{http://www.idpf.org/2007/opf}"
    files = {item.attrib["id"]: item.attrib["href"] for item in package.iter(f"{opf}item")}
    order = [files[item.attrib["idref"]] for item in package.iter(f"{opf}itemref")]
    front = ["cover.xhtml", "about.xhtml", "contents.xhtml"]
    settings = (Path(__file__).parent / "book" / "mkdocs.yml").read_text(encoding="utf-8")
    pages = re.findall(r"^  - (\S+)\.md$", settings.partition("\nnav:\n")[2], re.MULTILINE)
    assert pages[0] == "index"
    assert order == [*front, *(f"{name}.xhtml" for name in pages)]
    assert [
        meta.text for meta in package.iter(f"{opf}meta") if meta.attrib["property"] == "dcterms:modified"
    ] == ["2026-11-29T16:30:06Z"]


def test_contents_lead_to_each_page(epub: Path) -> None:
    contents = BeautifulSoup(content(epub, "EPUB/contents.xhtml"), "html.parser")
    links = {str(tag["href"]): tag.get_text() for tag in contents.select("nav[role=doc-toc] a")}
    assert links["elsewhere.xhtml"] == "Elsewhere"
    assert "glossary.xhtml" in links


def test_epub_needs_no_script_and_closes_nothing(epub: Path) -> None:
    for name, page in pages_of(epub).items():
        soup = BeautifulSoup(page, "html.parser")
        assert soup.select("script, button, input, select, details, [tabindex], .headerlink") == [], name


def test_epub_has_the_picture_of_each_replay(epub: Path, book: Book) -> None:
    pages = pages_of(epub)
    for page in book.pages:
        replays = page.read().select(".motion-replay")
        shown = BeautifulSoup(pages[f"EPUB/{page.source.stem}.xhtml"], "html.parser").select(".motion-replay")
        assert [bool(tag.select("svg path")) for tag in shown] == [True] * len(replays)
        assert [tag.select_one("svg")["aria-label"] for tag in shown] == [
            tag.select_one("svg")["aria-label"] for tag in replays
        ]


def test_epub_has_the_programs_and_what_they_printed(epub: Path) -> None:
    card = BeautifulSoup("".join(pages_of(epub).values()), "html.parser").find(id="ch12-hare_and_tortoise")
    assert card
    text = card.get_text()
    for words in ("hare_and_tortoise.py", "import asyncio", "Who ran when", "Guaranteed:"):
        assert words in text
    assert card.select(".motion-program .k")
    numbers = [tag.get_text() for tag in card.select(".motion-printed .number")]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_picture_is_cut_into_strips_that_fit_a_phone(epub: Path) -> None:
    widths = re.findall(r'<svg [^>]*class="strip"[^>]* width="(\d+)"', "".join(pages_of(epub).values()))
    assert widths
    assert max(map(int, widths)) < 500


def test_lanes_of_a_figure_have_the_colors_of_the_site(book: Book, epub: Path, browser: Browser) -> None:
    """Pygments calls a comment `c1`, as figures call the first lane."""
    page = browser.new_page()
    page.set_content(
        f"<style>{content(epub, 'EPUB/book.css')}</style>"
        '<svg class="figure"><g class="bar"><rect class="c1"/></g></svg>'
        '<code><span class="c1">#</span></code>'
    )
    colors = colors_of(Path(book.config.docs_dir) / "assets" / "theme.css")
    for selector, kind, name in (
        (".figure .c1", "fill", "lane-1"),
        ("code .c1", "color", "md-code-hl-comment-color"),
    ):
        expect(page.locator(selector)).to_have_css(kind, f"rgb{ImageColor.getrgb(colors[name])}")
    page.close()


def test_folder_works_without_a_server(folder: Path, browser: Browser) -> None:
    assert faults_of_folder(folder, WORDS, browser) == []


@pytest.mark.parametrize(
    ("name", "text", "fault"),
    [
        ("assets/theme.js", None, "theme.js"),
        ("search/frame.html", "<!doctype html><title>Search</title>", "Timeout"),
    ],
)
def test_fault_of_a_folder_is_noticed(
    folder: Path, browser: Browser, tmp_path: Path, name: str, text: str | None, fault: str
) -> None:
    broken = changed(folder, tmp_path / "book.zip", f"{NAME}/{name}", text)
    assert any(fault in found for found in faults_of_folder(broken, WORDS, browser, patience=3))


def test_folder_says_what_it_lacks(folder: Path) -> None:
    assert LACKS in content(folder, f"{NAME}/playground/index.html")
    assert "no program runs on a page" in content(folder, f"{NAME}/index.html")


def test_epub_says_what_it_lacks(epub: Path) -> None:
    assert LACKS in content(epub, "EPUB/playground.xhtml")


def test_folder_has_the_programs_and_not_the_browsers_python(folder: Path) -> None:
    with zipfile.ZipFile(folder) as archive:
        names = archive.namelist()
    assert [name for name in names if "/assets/run/" in name or name.endswith((".map", "404.html"))] == []


def test_page_of_the_folder_may_fetch_nothing(folder: Path) -> None:
    page = BeautifulSoup(content(folder, f"{NAME}/index.html"), "html.parser")
    policy = str(page.select_one("meta[http-equiv=Content-Security-Policy]")["content"])
    assert "default-src 'none'" in policy
    assert not re.search("connect-src|worker-src|unsafe-eval|https?:", policy)
    config = json.loads(page.select_one("#__config").get_text())
    assert [name for name in config["features"] if "instant" in name] == []


def test_same_site_makes_the_same_bytes(book: Book, epub: Path, folder: Path, tmp_path: Path) -> None:
    make_epub(book, again := tmp_path / "again.epub")
    assert again.read_bytes() == epub.read_bytes()
    make_folder(book, again := tmp_path / "again.zip")
    assert again.read_bytes() == folder.read_bytes()


def test_home_page_of_the_book_leads_to_the_files(
    site: Path, epub: Path, folder: Path, tmp_path: Path
) -> None:
    home = tmp_path / "index.html"
    home.write_bytes((site / "index.html").read_bytes())
    link(home, epub, folder)
    links = BeautifulSoup(home.read_text(encoding="utf-8"), "html.parser").select("article li a")
    assert {"book.epub", "book.zip"} <= {tag["href"] for tag in links}


def test_page_without_a_place_for_the_links_is_an_error(epub: Path, folder: Path, tmp_path: Path) -> None:
    home = tmp_path / "index.html"
    home.write_text("<h1>Home</h1>", encoding="utf-8")
    with pytest.raises(NotBuiltError, match="other-ways-in"):
        link(home, epub, folder)
