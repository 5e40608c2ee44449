"""A page of the site as a page of an EPUB: what was closed is open, and what needs a script is gone."""

from __future__ import annotations

import functools
import posixpath
import urllib.parse
from collections.abc import Callable, Mapping

from bs4 import BeautifulSoup, Tag
from bs4.dammit import EntitySubstitution
from bs4.formatter import HTMLFormatter

from scripts.offline.book import LACKS, Page
from scripts.offline.pictures import cut

GONE = frozenset(
    {
        "headerlink",
        "md-content__button",
        "motion-by-hand",
        "motion-download",
        "motion-self",
    }
)
"""The classes of what only a browser with scripts, or a mouse, has a use for."""

LOST = ("tabindex", "data-search-exclude", "data-run", "download")
"""Attributes for the scripts of the site."""

XML = HTMLFormatter(EntitySubstitution.substitute_xml, void_element_close_prefix="/")
Change = Callable[[Tag], None]
SVG = "http://www.w3.org/2000/svg"


class Links:
    """Leads the links of a page to the files of the EPUB.

    Args:
        pages: The pages that are in the EPUB.
        site_url: The address of the published site, or an empty string.
    """

    def __init__(self, pages: Mapping[str, Page], site_url: str) -> None:
        self._pages = pages
        self._site_url = site_url

    def follow(self, page: Page, href: str) -> str:
        """A link of a page as a link of its file in the EPUB; an empty string if it leads nowhere.

        Args:
            page: The page.
            href: The address that the page has.
        """
        parts = urllib.parse.urlsplit(href)
        if parts.scheme in ("http", "https", "mailto") or (not parts.path and parts.fragment):
            return href
        if parts.scheme:
            return ""
        address = _path_of(page, parts.path).removesuffix("index.html")
        if address not in self._pages:
            return f"{self._site_url}{address}" if self._site_url else ""
        file = _relative(page, file_of(self._pages[address]))
        return urllib.parse.urlunsplit(("", "", file, "", parts.fragment))


def file_of(page: Page) -> str:
    """The file of a page in the EPUB."""
    return page.source.with_suffix(".xhtml").as_posix()


def content_of(page: Page, links: Links, colors: Mapping[str, str]) -> str:
    """The content of a page as XHTML.

    Args:
        page: The page.
        links: Leads its links to the files of the EPUB.
        colors: The colors of the site on paper, by name.
    """
    article = page.read()
    soup = BeautifulSoup("", "html.parser")
    by_class: dict[str, Change] = {
        "motion-line": functools.partial(_number, soup),
        "motion-out": functools.partial(_number, soup),
        "motion-playground": _tell,
        "motion-replay": functools.partial(_still, soup, colors),
        "tabbed-set": _open_tabs,
    }
    by_name: dict[str, Change] = {
        "a": functools.partial(_lead, page, links),
        "details": _open_details,
        "img": functools.partial(_show, page),
        "summary": _open_summary,
        "svg": _spell,
    }
    for tag in article.find_all(True):
        if not tag.decomposed and not GONE.isdisjoint(tag.get_attribute_list("class")):
            tag.decompose()
    for tag in article.find_all(True):
        if tag.decomposed:  # it was in one that has been replaced
            continue
        for name in LOST:
            del tag[name]
        changes = (by_class.get(name) for name in tag.get_attribute_list("class"))
        if change := next(filter(None, changes), by_name.get(tag.name)):
            change(tag)
    return article.decode_contents(formatter=XML).strip()


def _lead(page: Page, links: Links, link: Tag) -> None:
    """Let a link lead to a page of the EPUB, or elsewhere, or make it text."""
    if link.has_attr("href"):
        link["href"] = links.follow(page, str(link["href"]))
        if not link["href"]:
            link.unwrap()


def _tell(playground: Tag) -> None:
    """Say why there is no playground."""
    playground.clear(decompose=True)
    playground.append(LACKS)
    playground.name = "p"


def _open_details(details: Tag) -> None:
    """Show what is closed on the site."""
    details.name = "div"
    details["class"] = " ".join(["details", *filter(None, details.get_attribute_list("class"))])
    del details["open"]


def _open_summary(summary: Tag) -> None:
    summary.name = "p"
    summary["class"] = "summary"


def _show(page: Page, picture: Tag) -> None:
    picture["src"] = _relative(page, _path_of(page, str(picture["src"])))


def _path_of(page: Page, address: str) -> str:
    """The path in the site to which a relative address on a page leads."""
    return urllib.parse.urljoin(f"/{page.address}", address).removeprefix("/")


def _relative(page: Page, file: str) -> str:
    """The address by which a page of the EPUB names another of its files."""
    return posixpath.relpath(file, posixpath.dirname(file_of(page)) or ".")


def _still(soup: BeautifulSoup, colors: Mapping[str, str], section: Tag) -> None:
    """Replace the player of a replay by its still picture."""
    rows = section.find_all("li")
    letters = [(str(row["data-letter"]), str(row["class"][0]).removeprefix("motion-lane-")) for row in rows]
    lanes = section.find(class_="motion-lanes")
    svg = section.find("svg")
    if not isinstance(lanes, Tag) or not isinstance(svg, Tag):
        raise ValueError(f"a replay without a picture: {section.get('aria-label')}")
    legend = soup.new_tag("p", attrs={"class": "legend"})
    for row, (letter, color) in zip(rows, letters, strict=True):
        name = soup.new_tag("span", attrs={"class": f"motion-lane-{color}"})
        name.append(soup.new_tag("b", string=letter))
        name.append(f"\N{NO-BREAK SPACE}{row.get_text()}")
        legend.extend([name, " "])
    strips = soup.new_tag("div", attrs={"class": "strips"})
    strips.extend(cut(soup, svg, letters, colors))
    for strip in strips.find_all("svg"):
        strip["xmlns"] = SVG
    lanes.insert_before(legend, strips)
    lanes.decompose()
    section.name = "div"
    for attribute in ("aria-label", "data-replay"):
        del section[attribute]


def _spell(svg: Tag) -> None:
    """Give a picture the names that XML wants: the parser of HTML has made all letters small."""
    svg["xmlns"] = SVG
    if svg.has_attr("viewbox"):
        svg["viewBox"] = svg["viewbox"]
        del svg["viewbox"]


def _open_tabs(tabs: Tag) -> None:
    """Put each tab below the one before, with its label as a heading."""
    for choice in tabs.find_all("input", recursive=False):
        choice.decompose()
    labels, content = tabs.find_all("div", recursive=False)
    for label, block in zip(
        labels.find_all("label", recursive=False), content.find_all("div", recursive=False), strict=True
    ):
        label.name = "p"
        label.attrs = {"class": "tab"}
        block.insert_before(label.extract())
    labels.decompose()


def _number(soup: BeautifulSoup, line: Tag) -> None:
    """Write the number of a line, which the site draws, into the text."""
    link = line.find("a", class_="motion-n")
    numbered = link if isinstance(link, Tag) else line
    number = str(numbered.get("data-line") or numbered.get("data-n"))
    if numbered is link:
        link.decompose()
    for name in ("data-line", "data-n", "data-by"):
        del line[name]
    line.insert(0, soup.new_tag("span", attrs={"class": "number"}, string=number))
