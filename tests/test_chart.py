"""The chart of the same work by one to N workers, and the script that measures."""

import importlib
import json
import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from bs4 import BeautifulSoup

from motion.page.chart import HEIGHT, MARKS, TOP, WIDTH, Speed, chart_of, load_workers
from motion.run.interpreter import this_interpreter

SCRIPT = Path(__file__).parent.parent / "scripts" / "measure_workers.py"
RECORD = {
    "python": "CPython 3.15.2",
    "system": "Linux x86_64",
    "cpus": 2,
    "date": "2026-11-22",
    "terms": 1000,
    "alone": [1.0, 2.0, 1.0],
    "seconds": {
        "processes": {"1": [1.0, 2.0, 1.0], "2": [0.625, 1.0, 0.5], "3": [0.5, 0.8, 1.0]},
        "threads": {"1": [1.0, 2.0, 1.0], "2": [1.0, 2.0, 2.0], "3": [1.25, 2.5, 1.0]},
    },
}
FENCE = "```workers\n```\n"

type Render = Callable[[str], BeautifulSoup]


@pytest.fixture
def book(book: Path) -> Path:
    """With a record of workers."""
    (book / "records" / "workers").mkdir(parents=True)
    write(book, RECORD)
    return book


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script that measures, as a module."""
    monkeypatch.syspath_prepend(SCRIPT.parent)  # where a script finds the modules beside it
    return importlib.import_module(SCRIPT.stem)


def write(book: Path, record: object, name: str = "one") -> None:
    (book / "records" / "workers" / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")


def test_a_speed_is_the_median_of_ratios_within_a_round(book: Path) -> None:
    (workers,) = load_workers(book)
    assert workers.speeds["processes"] == (Speed(1, 1, 1), Speed(2, 1.6, 2), Speed(2, 1, 2.5))
    assert workers.speeds["threads"][2] == Speed(0.8, 0.8, 1)
    assert workers.rounds == 3


def test_marks_stand_where_the_speeds_are(book: Path) -> None:
    chart = chart_of(load_workers(book)[0])
    processes, threads = chart.lines
    across = dict(chart.rows)
    assert list(across) == [0, 1, 2, 3]
    assert [y for _, y in processes.points] == [across[1], across[2], across[2]]
    assert processes.ranges[2][1] == across[1]
    assert across[3] < processes.ranges[2][0] < across[2]
    assert across[0] > threads.points[2][1] > across[1] > across[3] >= TOP
    for (_, column), left, right in zip(chart.columns, processes.points, threads.points, strict=True):
        assert abs(left[0] - column) < 20
        assert left[0] < right[0]  # side by side, where they are equally fast
        assert 0 < left[0] < right[0] < WIDTH
    assert across[0] < HEIGHT


def test_nothing_is_faster_than_there_are_cpus(book: Path) -> None:
    chart = chart_of(load_workers(book)[0])
    across, columns = dict(chart.rows), dict(chart.columns)
    assert chart.limit == f"M{columns[1]} {across[1]} L{columns[2]} {across[2]} L{columns[3]} {across[2]}"


@pytest.mark.parametrize("cpus", [1, 2, 64])
def test_any_number_of_workers_has_room(cpus: int, book: Path) -> None:
    many = {str(number): [1 / number] * 3 for number in range(1, cpus + 1)}
    write(book, RECORD | {"cpus": cpus, "seconds": dict.fromkeys(MARKS, many)})
    chart = chart_of(load_workers(book)[0])
    assert len(chart.rows) <= 9
    assert all(0 < x < WIDTH and 0 < y < HEIGHT for line in chart.lines for x, y in line.points)


def test_page_shows_each_record_with_its_machine_build_and_date(book: Path, render: Render) -> None:
    write(book, RECORD | {"python": "CPython 3.15.2t", "cpus": 1}, "two")
    first, second = render(FENCE).find_all("figure")
    assert "CPython 3.15.2, Linux x86_64, 2 logical CPUs, 2026-11-22" in first.figcaption.text
    assert "CPython 3.15.2t, Linux x86_64, 1 logical CPU, 2026-11-22" in second.figcaption.text
    assert "processes 1.00, 2.00, 2.00; threads 1.00, 1.00, 0.80" in first.svg["aria-label"]
    rows = [[cell.text for cell in row.find_all(["th", "td"])] for row in first.table.find_all("tr")]
    assert rows[0] == ["Workers", "processes", "threads"]
    assert rows[3] == ["3", "2.00 (1.00 to 2.50)", "0.80 (0.80 to 1.00)"]
    assert len(first.select(".motion-mark")) == 2 * 3 + 2  # and those of the key


@pytest.mark.parametrize(
    "damage",
    [
        [],
        {},
        RECORD | {"alone": [1.0]},
        RECORD | {"alone": 1},
        RECORD | {"seconds": {"processes": {"2": [1.0, 1.0, 1.0]}}},
        RECORD | {"seconds": {"processes": {"1": [0.0, 1.0, 1.0]}}},
        RECORD | {"seconds": {"horses": {"1": [1.0, 1.0, 1.0]}}},
    ],
)
def test_what_is_no_record_is_said_on_the_page(
    damage: object, book: Path, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    write(book, damage)
    with caplog.at_level(logging.WARNING):
        page = render(FENCE)
    assert "one.json is not a record of workers" in page.text
    assert "one.json" in caplog.text


def test_script_measures_what_the_page_can_show(book: Path) -> None:
    folder = book / "records" / "workers"
    options = ["--terms", "600", "--workers", "2", "--rounds", "2", "--folder", str(folder)]
    subprocess.run([sys.executable, str(SCRIPT), *options], check=True, stderr=subprocess.PIPE)
    (measured,) = (workers for workers in load_workers(book) if workers.terms == 600)
    assert measured.rounds == 2
    assert measured.python == this_interpreter().label
    ways = {name for name in MARKS if name != "interpreters" or sys.version_info >= (3, 14)}
    assert {name: len(speeds) for name, speeds in measured.speeds.items()} == dict.fromkeys(ways, 2)


def test_script_divides_without_loss(script: ModuleType) -> None:
    for workers in range(1, 9):
        parts = script.divided(1000, workers)
        assert len(parts) == workers
        assert [k for low, high in parts for k in range(low, high)] == list(range(1000))


def test_script_refuses_a_wrong_sum(script: ModuleType) -> None:
    right = script.part(0, 100)
    assert script.seconds_of(script.in_tasks, 100, 3, right) > 0
    with pytest.raises(ValueError, match="a sum is wrong"):
        script.seconds_of(script.in_tasks, 100, 3, right + 1)
