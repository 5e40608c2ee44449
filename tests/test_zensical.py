"""Zensical and MkDocs build the same book from one `mkdocs.yml`, except for the differences named here."""

import contextlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from built import Pages, dead_addresses, read_pages, script_hashes, value, values
from configurations import SMALL_BOOK
from selectolax.lexbor import LexborHTMLParser

from motion.page.joined import JOINED

pytest.importorskip(
    "zensical",
    reason="Zensical is not installed; `uv run --group zensical pytest tests/test_zensical.py` does that",
)

ROOT = Path(__file__).parents[1]
PARTS = ("docs", "inventories", "motion", "overrides", "records", "snippets")
SHEETS = set(re.findall(r"^  - (assets/\S+\.css)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.MULTILINE))
POLICY = "meta[http-equiv=Content-Security-Policy]"

# CONTRIBUTING has each of these, in this order, with its reason.
DIFFERENCES = (
    "cards: no data-search-exclude",
    "link previews: no picture",
    "style sheets: one by one",
    "search index: search.json",
    "search index: text of playground/",
    "strict build passes: missing program",
    "strict build passes: broken word",
    "strict build passes: link to no moment",
    "kept page: the engine has changed",
    "serve: the policy refuses the script that reloads a page",
)


@dataclass(frozen=True)
class Built:
    """A site that was built."""

    site: Path
    printed: str

    @cached_property
    def pages(self) -> Pages:
        return read_pages(self.site)


def run_generator(generator: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build the site of a folder with every warning an error."""
    return subprocess.run(
        [sys.executable, "-m", generator, "build", "--strict", *options],
        cwd=folder,
        env={**os.environ, "SITE_URL": "https://book.example/in-motion/"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the book, because Zensical chooses where it writes."""
    folder = tmp_path_factory.mktemp("book")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part)
    return folder


def build(copy: Path, generator: str, *options: str) -> Built:
    built = run_generator(generator, copy, *options)
    assert built.returncode == 0, built.stdout
    return Built((copy / "site").rename(copy / generator), built.stdout)


@pytest.fixture(scope="module")
def mkdocs(copy: Path) -> Built:
    return build(copy, "mkdocs")


@pytest.fixture(scope="module")
def zensical(copy: Path, mkdocs: Built) -> Built:
    assert mkdocs.site.is_dir()  # the first build runs the programs
    return build(copy, "zensical", "--clean")


def named(*families: str) -> set[str]:
    """The known differences of some families."""
    return {difference for difference in DIFFERENCES if difference.partition(":")[0] in families}


def test_contributing_names_the_same_differences() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    section = text.partition("## Moving to Zensical\n")[2].partition("\n## ")[0]
    assert tuple(re.findall(r"^- `([^`]+)`", section, re.MULTILINE)) == DIFFERENCES


def test_zensical_builds_from_nothing_and_runs_nothing_again(zensical: Built) -> None:
    assert "ran 1 of" not in zensical.printed


def cards_of(page: LexborHTMLParser) -> list[str]:
    return [card.html or "" for card in page.css(".motion-card")]


def card_differences(mkdocs: Built, zensical: Built) -> Iterator[str]:
    excluded = re.compile(r' data-search-exclude=""')
    for name, page in mkdocs.pages.items():
        expected, shown = cards_of(page), cards_of(zensical.pages[name])
        if expected == shown:
            continue
        if [excluded.sub("", card) for card in expected] == shown:
            yield "cards: no data-search-exclude"
        else:
            yield f"cards: {name}"


def test_pages_have_the_same_programs_outputs_and_guarantees(mkdocs: Built, zensical: Built) -> None:
    assert list(zensical.pages) == list(mkdocs.pages)
    assert any(map(cards_of, mkdocs.pages.values()))
    assert set(card_differences(mkdocs, zensical)) == named("cards")


def links_of(built: Built, name: str) -> list[str]:
    """Where the links of a page's text and of its navigation lead, moments of replays among them."""
    base = urllib.parse.urljoin("https://book.example/in-motion/", name.removesuffix("index.html"))
    links = values(built.pages[name], ":is(article, .md-nav--primary) a[href]", "href")
    return [urllib.parse.urljoin(base, link) for link in links]


def link_differences(mkdocs: Built, zensical: Built) -> Iterator[str]:
    for name in mkdocs.pages:
        if links_of(mkdocs, name) != links_of(zensical, name):
            yield f"links: {name}"
    for dead in dead_addresses(zensical.site, zensical.pages):
        yield f"links: {dead}"


def test_links_lead_to_the_same_places(mkdocs: Built, zensical: Built) -> None:
    moments = [link for page in mkdocs.pages.values() for link in page.css("a.motion-moment")]
    assert moments
    assert set(link_differences(mkdocs, zensical)) == named("links")


def test_policy_is_the_same_and_lets_the_theme_through(mkdocs: Built, zensical: Built) -> None:
    [expected] = {"".join(policy.html or "" for policy in page.css(POLICY)) for page in mkdocs.pages.values()}
    assert expected
    for name, page in zensical.pages.items():
        [policy] = page.css(POLICY)
        assert page.css(f"head > {POLICY}:first-child"), name
        assert policy.html == expected, name
        assert script_hashes(page) <= set(re.findall("'sha256-[^']*'", expected)), name


def test_landmarks_have_names_of_their_own(zensical: Built) -> None:
    for name, page in zensical.pages.items():
        assert page.css(".md-nav--secondary nav:not([role=none])") == [], name
        names = [landmark.attributes.get("aria-label") for landmark in page.css("nav:not([role=none])")]
        assert all(names), f"{name}: {names}"
        assert len(set(names)) == len(names), f"{name}: {names}"


def preview_of(page: LexborHTMLParser) -> set[tuple[str, str]]:
    """The tags that a chat shows with a link to a page."""
    return {(value(tag, "property"), value(tag, "content")) for tag in page.css("meta[property]")}


def test_previews_are_the_same_but_for_their_picture(mkdocs: Built, zensical: Built) -> None:
    found = set()
    for name, page in mkdocs.pages.items():
        expected, shown = preview_of(page), preview_of(zensical.pages[name])
        assert shown <= expected, name
        if expected > shown:
            assert all(key.startswith("og:image") for key, _ in expected - shown), name
            found.add("link previews: no picture")
    assert found == named("link previews")


def assets_of(built: Built, kind: str) -> set[str]:
    """The files that the pages load, but for the theme's own."""
    tag, attribute = {"style sheet": ("link[rel=stylesheet]", "href"), "script": ("script[src]", "src")}[kind]
    site = urllib.parse.urlsplit("https://book.example/in-motion/")
    found = set()
    for name, page in built.pages.items():
        base = urllib.parse.urljoin(site.geturl(), name.removesuffix("index.html"))
        for address in values(page, tag, attribute):
            path = urllib.parse.urlsplit(urllib.parse.urljoin(base, address)).path
            found.add(path.removeprefix(site.path))
    return {path for path in found if not path.startswith(("assets/stylesheets/", "assets/javascripts/"))}


def test_pages_load_the_same_scripts_and_style_sheets(mkdocs: Built, zensical: Built) -> None:
    found = set()
    for kind in ("style sheet", "script"):
        expected, loaded = assets_of(mkdocs, kind), assets_of(zensical, kind)
        if JOINED in expected and loaded >= SHEETS:
            found.add("style sheets: one by one")
            expected, loaded = expected - {JOINED}, loaded - SHEETS
        found |= {f"{kind} only under mkdocs: {path}" for path in expected - loaded}
        found |= {f"{kind} only under zensical: {path}" for path in loaded - expected}
        assert all((zensical.site / path).is_file() for path in loaded)
    assert found == named("style sheets")


def plain(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text().split())


def index_differences(mkdocs: Built, zensical: Built) -> Iterator[str]:
    [path] = zensical.site.rglob("search*.json")
    if path.relative_to(zensical.site).as_posix() != "search/search_index.json":
        yield f"search index: {path.relative_to(zensical.site).as_posix()}"
    stored = json.loads((mkdocs.site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    expected = {entry["location"]: entry for entry in stored}
    found = {entry["location"]: entry for entry in json.loads(path.read_text(encoding="utf-8"))["items"]}
    for location in expected.keys() ^ found.keys():
        yield f"search index: {location}"
    for location in expected.keys() & found.keys():
        for key in ("title", "text"):
            if plain(expected[location][key]) != plain(found[location][key]):
                yield f"search index: {key} of {location}"


def test_search_finds_the_same(mkdocs: Built, zensical: Built) -> None:
    assert set(index_differences(mkdocs, zensical)) == named("search index")


PROGRAM = '"""A program."""\n\nprint("one")\n#> one\n'
FENCE = "# Page\n\n```snippet\nch01/program.py\n```\n"
FAULTS = {
    "missing program": (PROGRAM, FENCE.replace("program", "another")),
    "broken word": (PROGRAM.replace("#> one", "#> two"), FENCE),
    "link to no moment": (PROGRAM, f"[nothing](moment:ch02/nothing#nothing)\n\n{FENCE}"),
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a book of one page with one program, and with nothing wrong."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets" / "ch01").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(
        f"{SMALL_BOOK}  - motion.page.moment_links\ntheme: material\nwatch: [snippets]\n", encoding="utf-8"
    )
    write(tmp_path, PROGRAM, FENCE)
    return tmp_path


def write(book: Path, program: str, page: str) -> None:
    (book / "snippets" / "ch01" / "program.py").write_text(program, encoding="utf-8")
    (book / "docs" / "index.md").write_text(page, encoding="utf-8")


def check_site(book: Path) -> int:
    command = [sys.executable, str(ROOT / "scripts" / "check_site.py"), str(book / "site")]
    return subprocess.run(command, capture_output=True, check=False).returncode


@pytest.mark.parametrize("generator", ["mkdocs", "zensical"])
def test_what_is_wrong_on_a_page_is_found(small: Path, generator: str) -> None:
    assert run_generator(generator, small).returncode == 0
    assert check_site(small) == 0
    passed = set()
    for fault, (program, page) in FAULTS.items():
        write(small, program, page)
        if run_generator(generator, small).returncode == 0:
            passed.add(f"strict build passes: {fault}")
            run_generator(generator, small)  # now from the pages that are kept
        if generator == "zensical":  # a strict build of MkDocs leaves no site behind
            assert check_site(small) == 1, fault
    assert passed == (named("strict build passes") if generator == "zensical" else set())


def test_site_without_programs_is_noticed(small: Path) -> None:
    write(small, PROGRAM, "# Page")
    assert run_generator("zensical", small).returncode == 0
    assert check_site(small) == 1


def pass_a_second(folder: Path) -> None:
    """Make the files of a folder a second newer, because Zensical compares whole seconds."""
    for path in folder.rglob("*"):
        os.utime(path, (path.stat().st_atime + 1, path.stat().st_mtime + 1))


def test_page_is_rendered_again_when_what_it_shows_has_changed(small: Path) -> None:
    shutil.copytree(ROOT / "motion", small / "motion")
    index = small / "site" / "index.html"
    run_generator("zensical", small)
    write(small, PROGRAM.replace("one", "three"), FENCE)
    pass_a_second(small / "snippets")
    run_generator("zensical", small)
    assert "three" in index.read_text(encoding="utf-8")
    found = set()
    template = small / "motion" / "page" / "templates" / "card.html.jinja"
    template.write_text(f"<!-- new -->{template.read_text(encoding='utf-8')}", encoding="utf-8")
    pass_a_second(small / "motion")
    run_generator("zensical", small)
    if "<!-- new -->" not in index.read_text(encoding="utf-8"):
        found.add("kept page: the engine has changed")
        run_generator("zensical", small, "--clean")
        assert "<!-- new -->" in index.read_text(encoding="utf-8")
    assert found == named("kept page")


def test_served_page_has_a_script_that_the_policy_refuses(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Page", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: A book\nplugins: []\nextra_css: []\n"
        f"theme: {{name: material, variant: classic, custom_dir: '{ROOT / 'overrides'}'}}\n",
        encoding="utf-8",
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "zensical", "serve", "--dev-addr", address]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.DEVNULL) as server:
        try:
            page = LexborHTMLParser(served(f"http://{address}/"))
        finally:
            server.terminate()
    [policy] = values(page, POLICY, "content")
    refused = script_hashes(page) - set(re.findall("'sha256-[^']*'", policy))
    found = {"serve: the policy refuses the script that reloads a page"} if refused else set()
    assert found == named("serve")


def served(address: str) -> str:
    """The page at an address, as soon as it has been built."""
    last = time.monotonic() + 60
    while time.monotonic() < last:
        time.sleep(0.1)
        with contextlib.suppress(OSError), urllib.request.urlopen(address) as answer:  # noqa: S310 -- ours
            page = str(answer.read().decode())
            if "md-content" in page:
                return page
    pytest.fail(f"Zensical did not serve {address}")
