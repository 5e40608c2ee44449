"""The bar charts of what several ways to do one thing cost, and the scripts that measure."""

import json
import logging
import multiprocessing
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from motion.page.costs import LEFT, RIGHT, WIDTH, bars_of, load_costs, shown
from motion.run.interpreter import this_interpreter

SCRIPTS = Path(__file__).parent.parent / "scripts"
RECORD = {
    "python": "CPython 3.15.2",
    "system": "Linux x86_64",
    "cpus": 1,
    "date": "2026-11-29",
    "measured": "CPU time to send a letter",
    "seconds": {"by foot": [0.1, 0.4, 0.2], "by horse": [0.0625, 0.0515625, 0.05], "by wire": [1e-05] * 3},
}
WORKERS = len(multiprocessing.get_all_start_methods()) + 2 + (sys.version_info >= (3, 14))
FENCE = "```costs\nletters\n```\n"

type Render = Callable[[str], BeautifulSoup]


@pytest.fixture
def book(book: Path) -> Path:
    """With a record of costs."""
    (book / "records" / "costs" / "letters").mkdir(parents=True)
    write(book, RECORD)
    return book


def write(book: Path, record: object, name: str = "one") -> None:
    path = book / "records" / "costs" / "letters" / f"{name}.json"
    path.write_text(json.dumps(record), encoding="utf-8")


def test_a_cost_is_the_median_of_its_rounds_with_the_quartiles(book: Path) -> None:
    [costs] = load_costs(book, "letters")
    found = [(cost.way, cost.median, cost.low, cost.high) for cost in costs.costs]
    assert found[0] == ("by foot", *map(pytest.approx, (0.2, 0.15, 0.3)))
    assert found[1] == ("by horse", *map(pytest.approx, (0.0515625, 0.05078125, 0.05703125)))
    assert costs.rounds == 3


def test_bars_are_on_one_scale_and_all_are_seen(book: Path) -> None:
    foot, horse, wire = bars_of(load_costs(book, "letters")[0])
    whole = WIDTH - LEFT - RIGHT
    assert foot.width == pytest.approx(whole * 2 / 3, abs=0.1)
    assert foot.range == pytest.approx((LEFT + whole / 2, LEFT + whole), abs=0.1)
    assert horse.width == pytest.approx(whole * 51.5625 / 300, abs=0.1)
    assert wire.width == 1
    assert foot.y < horse.y < wire.y


@pytest.mark.parametrize(
    ("number", "unit", "text"),
    [
        (0.1234, "seconds", "123 ms"),
        (0.0126, "seconds", "13 ms"),
        (0.00126, "seconds", "1.3 ms"),
        (0.000126, "seconds", "0.13 ms"),
        (12_345_678, "bytes", "12 MB"),
        (1_260_000, "bytes", "1.3 MB"),
        (999_000, "bytes", "999 kB"),
        (126, "bytes", "0.13 kB"),
    ],
)
def test_a_cost_has_as_many_digits_as_say_something(number: float, unit: str, text: str) -> None:
    assert shown(number, unit) == text


def test_memory_is_counted_in_bytes(book: Path, render: Render) -> None:
    write(book, {**RECORD, "seconds": {}, "bytes": {"a letter": [4000, 5000, 4500], "a book": [2e6] * 3}})
    [figure] = render(FENCE).find_all("figure")
    assert "a letter 4.5 kB; a book 2.0 MB" in figure.svg["aria-label"]


def test_page_shows_each_record_with_its_machine_build_and_date(book: Path, render: Render) -> None:
    write(book, RECORD | {"python": "CPython 3.12.1", "cpus": 2}, "two")
    first, second = render(FENCE).find_all("figure")
    assert "send a letter. CPython 3.15.2, Linux x86_64, 1 logical CPU, 2026-11-29." in first.figcaption.text
    assert "CPython 3.12.1, Linux x86_64, 2 logical CPUs" in second.figcaption.text
    assert "by foot 200 ms; by horse 52 ms; by wire 0.01 ms" in first.svg["aria-label"]
    rows = [[cell.text for cell in row.find_all(["th", "td"])] for row in first.table.find_all("tr")]
    assert rows[2] == ["by horse", "52 ms", "51 ms to 57 ms"]
    assert len(first.select(".motion-mark")) == 3


@pytest.mark.parametrize(
    "damage",
    [
        [],
        {},
        RECORD | {"seconds": {}},
        RECORD | {"bytes": {"by foot": [1.0]}},
        RECORD | {"seconds": {"by foot": []}},
        RECORD | {"seconds": {"by foot": [0.0]}},
        RECORD | {"seconds": {"by foot": [1.0], "by horse": [1.0, 2.0]}},
    ],
)
def test_what_is_no_record_is_said_on_the_page(
    damage: object, book: Path, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    write(book, damage)
    with caplog.at_level(logging.WARNING):
        page = render(FENCE)
    assert "records/costs/letters/one.json is not a record of costs" in page.text
    assert "one.json" in caplog.text


def test_what_was_never_measured_is_said_on_the_page(
    book: Path, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    assert book.is_dir()
    with caplog.at_level(logging.WARNING):
        page = render("Text.\n\n```costs\nparcels\n```\n")
    assert "records/costs/parcels has no record" in page.text
    assert "page.md:4: records/costs/parcels has no record" in caplog.text


@pytest.mark.parametrize(
    ("script", "options", "ways"),
    [
        ("sending", ["--numbers", "1000"], 5),
        ("chunks", ["--calls", "100"], 6),
        pytest.param(
            *("memory", ["--workers", "2"], WORKERS),
            marks=pytest.mark.skipif(sys.platform != "linux", reason="reads what only Linux counts"),
        ),
        ("downloads", ["--delay", "5"], 8 + (sys.version_info >= (3, 14))),
        ("starting", [], WORKERS),
    ],
)
def test_script_measures_what_the_page_can_show(
    script: str, options: list[str], ways: int, book: Path
) -> None:
    path = SCRIPTS / f"measure_{script}.py"
    command = [sys.executable, str(path), *options, "--rounds", "2"]
    folder = book / "records" / "costs" / script
    subprocess.run([*command, "--folder", str(folder)], check=True, stdout=subprocess.PIPE)
    [measured] = load_costs(book, script)
    assert measured.rounds == 2
    assert measured.python == this_interpreter().label
    assert len(measured.costs) == ways
