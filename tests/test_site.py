"""The built site: complete, true to itself, and asking nobody for anything."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from built import Pages, dead_addresses, shown_text, value, values
from selectolax.lexbor import LexborHTMLParser

from motion.book import find_book
from motion.page.schedules import RELIED_ON
from motion.places import title_of

ROOT = Path(__file__).parents[1]
BOOK = find_book(ROOT)
CHAPTERS = 14


@pytest.mark.usefixtures("pages")  # so that `--stale` calls it if any page has changed
def test_second_build_runs_nothing(
    site: Path, build: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    said = site.with_suffix(".txt").read_text(encoding="utf-8")
    if "ran 1 of" in said:  # in `make test`, the tests of the programs have made all runs before
        said = build(tmp_path).stderr
    assert "ran 1 of" not in said


def asked_for(page: LexborHTMLParser) -> Iterator[str]:
    """The addresses that a browser asks for by itself when it shows a page."""
    for tag in page.css(":is(script, img, iframe, source, video, audio, embed)"):
        yield from (value(tag, name) for name in ("src", "srcset") if name in tag.attributes)
    for tag in page.css("link"):
        if not {"canonical", "prev", "next", "alternate"} & set((tag.attributes.get("rel") or "").split()):
            yield value(tag, "href")
    for text in [*(tag.text() for tag in page.css("style")), *values(page, "[style]", "style")]:
        yield from re.findall(r"""url\(["']?([^)"']+)""", text)


def is_elsewhere(address: str) -> bool:
    return bool(re.match(r"(?:https?:)?//", address))


def test_pages_ask_nobody_else_for_anything(pages: Pages) -> None:
    found = {(name, address) for name, page in pages.items() for address in asked_for(page)}
    assert len(found) > len(pages)
    assert {(name, address) for name, address in found if is_elsewhere(address)} == set()


def test_style_sheets_ask_nobody_else_for_anything(site: Path) -> None:
    sheets = list(site.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")
        addresses = re.findall(r"""(?:url\(|@import\s+)["']?([^)"';]+)""", text)
        assert [address for address in addresses if is_elsewhere(address)] == [], sheet


def test_every_address_in_a_style_sheet_leads_somewhere(site: Path) -> None:
    found = {
        (sheet, address)
        for sheet in site.rglob("*.css")
        for address in re.findall(r"""url\(["']?([^"')]+)""", sheet.read_text(encoding="utf-8"))
        if not address.startswith(("data:", "#"))
    }
    assert found
    assert [(sheet, address) for sheet, address in found if not (sheet.parent / address).is_file()] == []


def test_page_waits_for_one_style_sheet_and_for_no_script(pages: Pages) -> None:
    for name, page in pages.items():
        sheets = [href.rpartition("assets/")[2] for href in values(page, "link[rel=stylesheet]", "href")]
        assert sheets == ["book.css"], name
        assert page.css("script[src]:not([defer]):not([type=module])") == [], name


def test_page_asks_for_the_fonts_of_its_style_sheet_ahead(site: Path, pages: Pages) -> None:
    sheet = (site / "assets" / "book.css").read_text(encoding="utf-8")
    fonts = set(re.findall(r"fonts/[^\"')]+", sheet))
    assert fonts
    for name, page in pages.items():
        ahead = [href.rpartition("assets/")[2] for href in values(page, "link[rel=preload]", "href")]
        assert sorted(ahead) == sorted(fonts), name


def test_no_rule_depends_on_the_absence_of_a_class(site: Path, pages: Pages) -> None:
    assert ":not([class])" not in (site / "assets" / "book.css").read_text(encoding="utf-8")
    # Of this, it depends instead (motion/page/joined.py).
    classes = {name for page in pages.values() for name in values(page, "table[class]", "class")}
    assert classes == {"motion-counts"}


def test_pages_use_nothing_that_the_theme_fetches(pages: Pages) -> None:
    # Material's script loads these from elsewhere when it meets them.
    assert [name for name, page in pages.items() if page.css(".mermaid, pre.mermaid, .glightbox")] == []


def test_every_address_within_the_site_leads_somewhere(site: Path, pages: Pages) -> None:
    assert dead_addresses(site, pages) == []


def test_no_identifier_stands_twice_on_a_page(pages: Pages) -> None:
    for name, page in pages.items():
        identifiers = values(page, "[id]", "id")
        assert sorted(identifiers) == sorted(set(identifiers)), name


def test_no_page_names_a_path_of_this_machine(pages: Pages) -> None:
    for name, page in pages.items():
        for path in (str(ROOT), sys.prefix, sys.base_prefix):
            if len(path) > len("/usr"):  # a system's Python has no path of its own
                assert path not in str(page.html), name


def test_navigation_shows_all_chapters_and_the_appendix(pages: Pages) -> None:
    for name, page in pages.items():
        text = " ".join(" ".join(shown_text(nav).split()) for nav in page.css("nav.md-nav--primary"))
        for number in range(1, CHAPTERS + 1):
            assert re.search(rf"\b{number}[. ]", text), f"{name}: chapter {number}"
        assert "Visual Studio Code" in text, name


def test_chapter_that_is_not_written_says_so(pages: Pages) -> None:
    written = {path.parent.name for path in BOOK.docs.glob("[0-9a]*-*/*.md") if path.stem != "index"}
    overviews = [name for name in pages if re.fullmatch(r"(\d\d|appendix)-[\w-]+/index\.html", name)]
    assert len(overviews) == CHAPTERS + 1
    for name in overviews:
        if Path(name).parent.name not in written:
            assert re.search("This (chapter|appendix) is not written yet", shown_text(pages[name])), name


def test_catalogue_has_every_program_with_its_page(pages: Pages) -> None:
    catalogue = {name: page for name, page in pages.items() if re.match("programs/.+/", name)}
    for page in catalogue:
        assert pages["programs/index.html"].css(f"article a[href='{Path(page).parent.name}/']"), page
    links = {
        href.rpartition("#")[2]
        for page in catalogue.values()
        for href in values(page, "article a[href]", "href")
    }
    assert [name for name in BOOK.names() if name.replace("/", "-") not in links] == []


def test_titles_of_chapters_are_those_of_their_first_pages() -> None:
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    chapters = re.findall(
        r"^  - \"?([^\n\"]+?)\"?:\n      - (\S+/index\.md)$", text.partition("\nnav:\n")[2], re.MULTILINE
    )
    assert (
        len(chapters) == CHAPTERS + 5
    )  # and the appendix, the catalogue, the messages, the names and the engine
    for title, page in chapters:
        assert re.sub(r"^\w+\. ", "", title) == title_of(BOOK.docs / page)


def test_catalogue_and_reference_are_not_searched(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    places = {section["location"].partition("/")[0] for section in index["docs"]}
    assert "12-basic-asyncio" in places
    assert not places & {"programs", "engine"}


def test_the_words_of_cards_are_not_searched(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    # Sentences of cards that no prose has.
    words = (
        "Download the file, then",
        "In a clone of the book, this also says",
        "these lines, in this order",
    )
    assert [
        (section["location"], word) for section in index["docs"] for word in words if word in section["text"]
    ] == []


def test_reference_has_every_module_of_the_engine(pages: Pages) -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in (ROOT / "motion").rglob("[!_]*.py")
        if "startup" not in path.parts
    ]
    identifiers = {
        identifier
        for name, page in pages.items()
        if name.startswith("engine/")
        for identifier in values(page, "[id]", "id")
    }
    assert [module for module in modules if module not in identifiers] == []


def test_standard_library_is_linked_to_its_documentation(pages: Pages) -> None:
    links = {href for page in pages.values() for href in values(page, "a.autorefs-external", "href")}
    assert "https://docs.python.org/3.15/library/asyncio-runner.html#asyncio.run" in links


def test_no_reference_is_left_unresolved(pages: Pages) -> None:
    for name, page in pages.items():
        text = " ".join(map(shown_text, page.css("article")))
        # An index in a program, `found[name][0]`, is no reference.
        assert re.findall(r"\]\[(?!\d+\])[\w.]*\]", text) == [], name


def test_lost_visitor_finds_the_way(pages: Pages) -> None:
    page = pages["404.html"]
    assert page.css("[data-md-component=search-query]")
    assert page.css("article a[href]")


def test_every_card_on_every_page_kept_its_word(pages: Pages) -> None:
    cards = [card for page in pages.values() for card in page.css(".motion-card")]
    assert len(cards) >= len(BOOK.names())
    failed = [
        card.html for card in cards if value(card, "data-verdict") not in ("kept", "not-run", RELIED_ON)
    ]
    assert failed == []
