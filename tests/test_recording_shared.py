"""Lines that several lanes print, lanes that are not shown, and recordings of much."""

from collections.abc import Callable
from pathlib import Path

from motion.replay.build import LANES, replay_of
from motion.run.outcome import Run
from motion.run.recording.notes import Note
from motion.run.recording.printers import lines_printed
from motion.run.recording.reading import EVENTS, read

type Program = Callable[..., Run]


def names_of(done: Run) -> dict[int, list[str]]:
    """By line of output, the lanes that printed it."""
    recording = done.recording
    return {
        number: [recording.lanes[lane].name for lane in lanes]
        for number, lanes in recording.printers().items()
    }


def test_a_line_of_two_threads_names_both(run: Program) -> None:
    done = run(
        """
        import threading
        ping, pong = threading.Semaphore(1), threading.Semaphore(0)
        def say(mine, others, word):
            for _ in range(3):
                mine.acquire()
                print(word, end=" ")
                others.release()
        tick = threading.Thread(target=say, args=(ping, pong, "tick"), name="tick")
        tock = threading.Thread(target=say, args=(pong, ping, "tock"), name="tock")
        for thread in (tick, tock):
            thread.start()
        for thread in (tick, tock):
            thread.join()
        print()
        print("end")
        """
    )
    assert names_of(done) == {1: ["tick", "tock", "MainThread"], 2: ["MainThread"]}
    replay = replay_of("", done.recording, shown=range(1, 30))
    assert replay
    assert replay.printers()[1].name == "tick, tock, MainThread"


def test_a_line_that_is_overwritten_names_all(run: Program) -> None:
    done = run(
        """
        import threading
        def spin():
            for sign in "|/-":
                print(f"\\r{sign} working", end="", flush=True)
        print("begins")
        spinner = threading.Thread(target=spin, name="spinner")
        spinner.start()
        spinner.join()
        print("answer")
        """
    )
    assert names_of(done) == {1: ["MainThread"], 2: ["spinner", "MainThread"]}


def test_a_coroutine_that_is_driven_by_hand_does_not_wait(run: Program) -> None:
    done = run(
        """
        import types
        @types.coroutine
        def pause():
            yield
        async def work():
            await pause()
            await pause()
        coroutine = work()
        coroutine.send(None)
        coroutine.send(None)
        coroutine.close()
        """
    )
    assert "suspend" not in {event.kind for event in done.recording.events}


def test_all_lanes_are_counted_and_keep_their_lines(run: Program) -> None:
    done = run(
        """
        import asyncio
        async def nap(n):
            await asyncio.sleep(0)
            if n == 499:
                print("the last")
        async def main():
            await asyncio.gather(*(nap(n) for n in range(500)))
        asyncio.run(main())
        """
    )
    replay = replay_of("", done.recording, shown=range(1, 30))
    assert replay
    assert replay.hidden_lanes + LANES == 502  # the main thread, the main task and the others
    assert replay.printers()[1].name == "Task-501 (nap)"


def test_a_recording_of_much_has_what_can_be_shown_and_all_that_was_printed(tmp_path: Path) -> None:
    notes = [
        "process\t7.0.1\t0\t0\t0\t(7, 1, 0, 'program.py')",
        "thread\t7.0.1\t0\t0\t0\t('MainThread', 7, True)",
    ]
    for n in range(30_000):
        at = n * 1000
        notes += [
            f"task\t7.0.{n + 2}\t{at}\t0\t0\t('Task-{n}', 'work', 7, 3)",
            f"line\t7.0.{n + 2}\t{at}\t0\t0\t4",
            f"print\t7.0.1\t{at}\t0\t0\t(1, 2, '{n}\\n', ())",
        ]
    (tmp_path / "7.0.0.1").write_text("\n".join(notes))
    output = "".join(f"{n}\n" for n in range(30_000))
    recording = read(tmp_path, output, (1, 2))
    assert recording.cut
    assert sum(event.kind != "print" for event in recording.events) <= EVENTS
    assert len(recording.printers()) == 30_000
    assert len(recording.lanes) + recording.hidden == 30_001


def test_each_text_is_compared_with_few_places_of_the_output() -> None:
    class Counted(str):
        asked = 0

        def startswith(self, *arguments: object) -> bool:  # type: ignore[override]
            Counted.asked += 1
            return super().startswith(*arguments)  # type: ignore[arg-type]

    for line in ("line\n", "foreign\n"):
        Counted.asked = 0
        notes = [(Note("print", str(n), n, 0, 0, None), "line\n") for n in range(2_000)]
        found = lines_printed(notes, Counted(line * 2_000))
        assert len(found) == (2_000 if line == "line\n" else 0)
        assert Counted.asked <= 4_000
