"""The schedules of the book's own programs: every one of them keeps the guarantee."""

import dataclasses
import errno
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from motion.book import find_book
from motion.browser.proved import Proof, save_proved
from motion.explore.exploring import Explorer
from motion.explore.judged import Outcome, Schedules, judged
from motion.explore.record import Recorded, load_recorded, recorded, save_recorded, schedules_of, unexplored
from motion.explore.said import said_of
from motion.explore.scope import has_schedules
from motion.page.card import View, render
from motion.page.schedules import RELIED_ON, shown_schedules

BOOK = find_book(Path(__file__))


@pytest.mark.parametrize("name", [name for name in BOOK.names() if has_schedules(BOOK.read(name))])
def test_every_schedule_keeps_the_guarantee(name: str) -> None:
    snippet = BOOK.read(name)
    known = load_recorded(BOOK.root).get(name)
    if known is None or unexplored([snippet], {name: known}):  # `make check` has not yet renewed the record
        [(_, known, _)] = recorded([snippet], Explorer(BOOK.root, BOOK.interpreter))
    if known.exploration is None:
        pytest.skip(f"it cannot be explored: {known.refused}")
    schedules = judged(snippet, known.exploration, BOOK.interpreter)
    assert schedules.kept, "\n".join(said_of(name, schedules))


def schedules_in_record(name: str) -> Schedules:
    schedules = schedules_of(BOOK.read(name), BOOK.root, BOOK.interpreter)
    assert schedules, f"records/schedules.json has no entry for {name} as it is now: run `make check`"
    return schedules


DEADLOCKS = {"ch05/two_locks_hang": "ch05/two_locks_in_order"}
"""Programs that pages claim to hang in every schedule, and their mended twins, which never do."""


@pytest.mark.parametrize("broken", DEADLOCKS)
def test_a_deadlock_that_a_page_claims_is_found_and_its_cure_has_none(broken: str) -> None:
    assert {outcome.words for outcome in schedules_in_record(broken).outcomes} == {"hang"}
    assert "hang" not in {outcome.words for outcome in schedules_in_record(DEADLOCKS[broken]).outcomes}


def test_a_card_says_that_every_schedule_keeps_the_guarantee() -> None:
    name = "ch05/two_locks_in_order"
    shown = shown_schedules(BOOK.result(name), schedules_in_record(name), alone=True)
    number = schedules_in_record(name).number
    assert shown.words == f"Every schedule with up to 2 preemptions ({number:,}) keeps this."
    assert not shown.others


def test_a_card_shows_the_schedules_that_end_in_another_way_than_its_own_run() -> None:
    name = "ch05/gates_may_lose"
    shown = shown_schedules(BOOK.result(name), schedules_in_record(name), alone=True)
    assert shown.words == (
        "Every schedule with up to 2 preemptions (69): 51 print “visitors: 43”, 18 print “visitors: 42”."
    )
    [other] = shown.others
    assert "<summary>A schedule that prints “visitors: 4" in other
    assert 'class="motion-replay"' in other
    beside = shown_schedules(BOOK.result(name), schedules_in_record(name), alone=False)
    assert beside.words == shown.words
    assert not beside.others


def test_a_card_says_that_every_order_of_ready_tasks_keeps_the_guarantee() -> None:
    name = "ch12/sale_lost"
    shown = shown_schedules(BOOK.result(name), schedules_in_record(name), alone=True)
    assert shown.words == (
        "This does not rely on which ready task runs next: each of the 576 orders keeps it."
    )
    known = dataclasses.replace(schedules_in_record(name), preemptions=2)
    assert words_of(name, known) == (
        "Every order of ready tasks in which up to 2 overtake others (576) keeps this."
    )
    assert not shown.others


def test_below_a_card_whose_output_is_asked_for_is_no_other_order() -> None:
    name = "ch12/two_cooks_interleave"
    result, known = BOOK.result(name), schedules_in_record(name)
    assert "motion-schedule" in render(result, schedules=known)
    assert "motion-schedule" not in render(result, View(predict="output"), schedules=known)


def test_a_card_says_that_its_guarantee_relies_on_the_order_of_ready_tasks() -> None:
    name = "ch12/two_cooks_interleave"
    known = schedules_in_record(name)
    assert known.kept
    shown = shown_schedules(BOOK.result(name), known, alone=True)
    assert shown.words == (
        "This relies on asyncio running ready tasks first in, first out."
        " If any of them could run next, 1 of 2 orders would keep it."
    )
    [other] = shown.others
    assert "<summary>An order of ready tasks that breaks the guarantee" in other
    assert f'data-verdict="{RELIED_ON}"' in other
    assert 'class="motion-replay"' in other
    assert not shown_schedules(BOOK.result(name), known, alone=False).others
    tried = dataclasses.replace(known, preemptions=2)
    assert "If up to 2 of them could overtake others, 1 of 2 orders would" in words_of(name, tried)
    some = dataclasses.replace(known, number=None, complete=False)
    assert "If any of them could run next, not every order that was tried would" in words_of(name, some)


def words_of(name: str, schedules: Schedules) -> str:
    return shown_schedules(BOOK.result(name), schedules, alone=False).words


def test_the_record_of_a_program_of_tasks_has_one_order_that_keeps_the_guarantee_and_one_that_does_not() -> (
    None
):
    exploration = load_recorded(BOOK.root)["ch12/queue_shutdown"].exploration
    assert exploration
    assert exploration.counts == (10, 50)
    assert [bool(outcome.events) for outcome in exploration.outcomes] == [False, True]
    assert exploration.promised
    assert exploration.promised.counts == (1,)


def test_the_card_of_a_schedule_says_whether_it_keeps_the_guarantee() -> None:
    name = "ch05/gates_may_lose"
    known = schedules_in_record(name)
    broken = [
        dataclasses.replace(each, verdict=dataclasses.replace(each.verdict, problems=("It lost one.",)))
        for each in known.outcomes
    ]
    shown = shown_schedules(BOOK.result(name), dataclasses.replace(known, outcomes=tuple(broken)), alone=True)
    assert all('data-verdict="broken"' in card for card in shown.others)


def test_a_program_with_one_schedule_or_none_known_says_nothing() -> None:
    result = BOOK.result("ch05/gates_may_lose")
    only = Schedules(2, complete=True, number=1, outcomes=())
    assert not shown_schedules(result, None, alone=True).words
    assert not shown_schedules(result, only, alone=True).words


def test_a_card_does_not_claim_more_than_was_tried() -> None:
    name = "ch05/two_locks_in_order"
    outcomes: tuple[Outcome, ...] = schedules_in_record(name).outcomes
    some = Schedules(2, complete=False, number=None, outcomes=outcomes)
    assert shown_schedules(BOOK.result(name), some, alone=True).words == (
        "Not every schedule with up to 2 preemptions was tried, because there are too many."
        " Each one that was tried keeps this."
    )


@pytest.mark.parametrize(
    ("name", "save"),
    [
        ("schedules", lambda root: save_recorded(root, {"ch01/a": Recorded("key", "a reason")})),
        ("browser", lambda root: save_proved(root, {"ch01/a": Proof("program", "run")})),
    ],
)
def test_a_record_that_cannot_be_written_stays_as_it_is(
    name: str, save: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "records").mkdir()
    record = tmp_path / "records" / f"{name}.json"
    record.write_text("{}\n")

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("tempfile.NamedTemporaryFile", fail)
        with pytest.raises(OSError, match="No space left"):
            save(tmp_path)
    assert record.read_text() == "{}\n"
    save(tmp_path)
    assert "ch01/a" in record.read_text()
    assert stat.S_IMODE(record.stat().st_mode) == 0o644


def test_a_changed_program_is_explored_again_and_its_record_is_not_shown(tmp_path: Path) -> None:
    snippet = BOOK.read("ch05/gates_may_lose")
    (tmp_path / "records").mkdir()
    save_recorded(tmp_path, {snippet.name: Recorded("another key", "it was another")})
    assert unexplored([snippet], load_recorded(tmp_path)) == [snippet]
    assert schedules_of(snippet, tmp_path, BOOK.interpreter) is None
