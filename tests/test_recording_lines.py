"""How lines of output are matched with the lanes that printed them, whatever arrives."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from motion.run.recording.notes import Note
from motion.run.recording.printers import Lines, lines_printed


def a_note(lane: str, at: int) -> Note:
    return Note("print", lane, at, 0, 0, None)


# Few letters, so that lanes often print the same; parts of lines too.
pieces = st.text("ab\n", min_size=1, max_size=3)
lines_only = st.text("ab", max_size=2).map("{}\n".format)


@st.composite
def interleavings(
    draw: st.DrawFn, texts: st.SearchStrategy[str], foreign: st.SearchStrategy[str]
) -> tuple[list[tuple[Note, str]], list[tuple[str | None, str]]]:
    """Notes of what lanes printed, and what arrived: pieces with their lanes, or None for another program's.

    Each notes what it has printed before it prints again, but others may print in between.
    """
    per_lane = draw(st.lists(st.lists(texts, max_size=5), max_size=3))
    turns = draw(st.permutations([lane for lane, printed in enumerate(per_lane) for _ in printed * 2]))
    arrived: list[tuple[str | None, str]] = []
    notes: list[tuple[Note, str]] = []
    turn: Counter[int] = Counter()
    for at, lane in enumerate(turns):
        text = per_lane[lane][turn[lane] // 2]
        if turn[lane] % 2 == 0:
            arrived.append((str(lane), text))
        else:
            notes.append((a_note(str(lane), at), text))
        turn[lane] += 1
    for at in sorted(draw(st.lists(st.integers(0, len(arrived)), max_size=3)), reverse=True):
        arrived.insert(at, (None, draw(foreign)))
    return notes, arrived


def check(notes: Sequence[tuple[Note, str]], output: str) -> dict[int, tuple[str, str]]:
    """By line of output, who printed it, and the text that it was printed with. Checks what always holds."""
    found = lines_printed(list(notes), output)
    lines = output.split("\n")
    last = defaultdict(int)
    whose: dict[int, tuple[str, str]] = {}
    for note, text in notes:
        for number in found.pop(id(note), Lines()).ended:
            assert 1 <= number <= len(lines)
            assert number not in whose
            whose[number] = note.lane, text
            assert number > last[note.lane]
            last[note.lane] = number
    assert found == {}
    return whose


@settings(max_examples=300)
@given(interleavings(lines_only, st.just("foreign\n")))
def test_every_line_is_of_a_lane_that_printed_it_and_foreign_ones_are_nobodys(
    made: tuple[list[tuple[Note, str]], list[tuple[str | None, str]]],
) -> None:
    notes, arrived = made
    output = "".join(text for _, text in arrived)
    whose = check(notes, output)
    lines = output.splitlines(keepends=True)
    for number, (_, text) in whose.items():
        assert lines[number - 1] == text
    foreign = {number for number, (lane, _) in enumerate(arrived, 1) if lane is None}
    assert set(whose) == set(range(1, len(lines) + 1)) - foreign
    # With the lines of nobody put in, it is what arrived.
    assert "".join(whose[n][1] if n in whose else "foreign\n" for n in range(1, len(lines) + 1)) == output
    # Each lane has as many of each text as it printed.
    assert Counter(whose.values()) == Counter((note.lane, text) for note, text in notes)


@settings(max_examples=300)
@given(interleavings(pieces, st.text("abc\n", max_size=3)))
@example(([(a_note("0", 0), "a"), (a_note("1", 1), "b\n")], [("1", "b\n"), ("0", "a")]))
def test_no_line_is_of_two_whatever_arrives(
    made: tuple[list[tuple[Note, str]], list[tuple[str | None, str]]],
) -> None:
    notes, arrived = made
    check(notes, "".join(text for _, text in arrived))


@given(st.lists(pieces, max_size=8))
def test_all_that_one_lane_printed_is_its_own(texts: list[str]) -> None:
    output = "".join(texts)
    whose = check([(a_note("0", at), text) for at, text in enumerate(texts)], output)
    assert len(whose) == len(output.splitlines())


@given(interleavings(lines_only, st.just("foreign\n")), st.data())
def test_what_never_arrived_takes_no_line_from_what_did(
    made: tuple[list[tuple[Note, str]], list[tuple[str | None, str]]], data: st.DataObject
) -> None:
    # With equal texts nobody could tell which of them is the one that never arrived.
    notes = numbered([(note, note.lane) for note, _ in made[0]])
    arrived = numbered([(lane, lane or "foreign") for lane, _ in made[1]])
    at = data.draw(st.integers(0, len(notes)))
    lost = (a_note(data.draw(st.sampled_from("012")), at), "lost\n")
    whose = check([*notes[:at], lost, *notes[at:]], "".join(text for _, text in arrived))
    assert {number: lane for number, (lane, _) in whose.items()} == {
        number: lane for number, (lane, _) in enumerate(arrived, 1) if lane is not None
    }


def numbered[Who](pairs: Sequence[tuple[Who, str]]) -> list[tuple[Who, str]]:
    """Texts made different by their number among equal ones."""
    seen: Counter[str] = Counter()
    made = []
    for who, text in pairs:
        seen[text] += 1
        made.append((who, f"{text} {seen[text]}\n"))
    return made
