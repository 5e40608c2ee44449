"""What is recorded of every program of the book."""

import asyncio
from pathlib import Path

import pytest

from motion.book import Result, find_book
from motion.program.errors import SnippetError
from motion.program.snippet import Snippet
from motion.report import report
from motion.run.interpreter import this_interpreter
from motion.run.outcome import Run
from motion.run.recording.events import Recording
from motion.run.schedule import run_snippets
from motion.verdict import judge

BOOK = find_book(Path(__file__).parent)
NAMES = BOOK.names()

NOBODYS = {
    "ch05/dump_a_hang": "faulthandler writes past Python's streams",
}


def chosen(request: pytest.FixtureRequest, fixture: str) -> list[str]:
    """The programs among the selected tests."""
    items = [
        item for item in request.session.items if item.path == request.path and fixture in item.fixturenames
    ]
    return [item.callspec.params["name"] for item in items]


def the_run(result: Result | SnippetError) -> tuple[Snippet, Run]:
    if isinstance(result, SnippetError):
        pytest.fail(str(result), pytrace=False)
    if result.run is None:
        pytest.skip(result.skipped)
    return result.snippet, result.run


@pytest.fixture(scope="module")
def results(request: pytest.FixtureRequest) -> dict[str, Result | SnippetError]:
    """What is known about the selected programs. The stale ones run first, side by side."""
    names = [*chosen(request, "results"), *chosen(request, "unrecorded")]
    return dict(zip(names, BOOK.update(dict.fromkeys(names)), strict=False))


@pytest.fixture(scope="module")
def unrecorded(request: pytest.FixtureRequest, results: dict[str, Result | SnippetError]) -> dict[str, Run]:
    """A run of each of the selected programs that was not recorded, side by side."""
    known = [results[name] for name in chosen(request, "unrecorded")]
    able = [result.snippet for result in known if isinstance(result, Result) and result.run]
    runs: dict[str, Run] = {}

    def done(snippet: Snippet, run: Run) -> None:
        runs[snippet.name] = run

    asyncio.run(run_snippets(able, this_interpreter(), done, recorded=False))
    return runs


@pytest.mark.parametrize("name", NAMES)
def test_a_recording_of_the_book_is_in_order(name: str, results: dict[str, Result | SnippetError]) -> None:
    _, run = the_run(results[name])
    recording = run.recording
    assert recording.lanes
    times = [event.at for event in recording.events]
    assert times == sorted(times)
    used: dict[int, int] = {}
    seen: set[int] = set()
    ended: set[int] = set()
    for event in recording.events:
        lane = recording.lanes[event.lane]
        assert event.cpu >= used.get(lane.thread, 0) or event.cpu == -1, event
        used[lane.thread] = max(used.get(lane.thread, 0), event.cpu)
        assert event.lane not in ended or event.kind == "print", event
        assert event.kind != "begin" or event.lane not in seen, event
        if event.kind == "end":
            ended.add(event.lane)
        if event.kind != "begin":
            seen.add(event.lane)


@pytest.mark.parametrize("name", NAMES)
def test_every_lane_of_the_book_that_was_started_has_who_started_it(
    name: str, results: dict[str, Result | SnippetError]
) -> None:
    _, run = the_run(results[name])
    assert [lane.parent is None for lane in run.recording.lanes] == [
        True,
        *[False] * (len(run.recording.lanes) - 1),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_every_line_that_a_program_of_the_book_reaches_is_one_of_its_own(
    name: str, results: dict[str, Result | SnippetError]
) -> None:
    snippet, run = the_run(results[name])
    kinds = ("line", "many", "suspend", "resume", "back")
    numbers = {
        event.number
        for event in run.recording.events
        if event.kind in kinds and not event.text and event.number
    }
    assert numbers <= set(range(1, len(snippet.source.splitlines()) + 1))


@pytest.mark.parametrize("name", NAMES)
def test_every_line_of_output_of_the_book_is_somebodys(
    name: str, results: dict[str, Result | SnippetError]
) -> None:
    _, run = the_run(results[name])
    numbers = sorted(event.number for event in run.recording.events if event.kind == "print")
    lines = list(range(1, len(run.output.removesuffix("\n").split("\n")) + 1)) if run.output else []
    if name in NOBODYS:
        assert set(numbers) < set(lines)
    else:
        assert numbers == lines


@pytest.mark.parametrize("name", NAMES)
def test_an_unrecorded_run_keeps_the_word_too(
    name: str, results: dict[str, Result | SnippetError], unrecorded: dict[str, Run]
) -> None:
    snippet, _ = the_run(results[name])
    run = unrecorded[name]
    assert run.recording == Recording()
    verdict = judge(snippet, run, this_interpreter())
    if not verdict.kept:
        pytest.fail(report(Result(snippet, run, verdict)), pytrace=False)


def test_the_lines_that_are_nobodys_are_of_programs_that_are_there() -> None:
    assert set(NOBODYS) <= set(NAMES)
