"""Zensical builds the same book from the same `mkdocs.yml`: on each page the same programs and outputs."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

pytest.importorskip(
    "zensical",
    reason="Zensical is not installed; `uv run --group zensical pytest tests/test_zensical.py` does that",
)

ROOT = Path(__file__).parents[1]
PARTS = ("docs", "inventories", "motion", "overrides", "snippets", ".motion/runs")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the book with the runs that are kept: Zensical chooses by itself where it writes."""
    folder = tmp_path_factory.mktemp("book")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for part in PARTS:
        if (ROOT / part).exists():  # before the first run there are none
            shutil.copytree(ROOT / part, folder / part)
    return folder


def build(copy: Path, generator: str) -> tuple[str, dict[str, list[tuple[str, ...]]]]:
    """Build the site, and give what was printed and the programs on each page."""
    command = [sys.executable, "-m", generator, "build", "--strict"]
    built = subprocess.run(
        command, cwd=copy, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    assert built.returncode == 0, built.stdout
    site = (copy / "site").rename(copy / generator)
    pages = {page.relative_to(site).as_posix(): programs_on(page) for page in sorted(site.rglob("*.html"))}
    return built.stdout, pages


def programs_on(page: Path) -> list[tuple[str, ...]]:
    html = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    return [
        (
            str(card["data-snippet"]),
            str(card["data-verdict"]),
            text_of(card.select_one(".motion-program")),
            text_of(card.select_one(".motion-printed")),
        )
        for card in html.select(".motion-card")
    ]


def text_of(tag: Tag | None) -> str:
    return tag.get_text() if tag else ""


def test_zensical_shows_the_same_programs_and_runs_none_again(copy: Path) -> None:
    _, expected = build(copy, "mkdocs")
    printed, shown = build(copy, "zensical")
    assert "ran 1 of" not in printed
    assert any(expected.values())
    assert shown == expected
