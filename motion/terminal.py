"""A line with control characters as a terminal shows it: some move the cursor, some color the text."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f-\x9f]*")
"""A line without control characters. A tab counts as an ordinary character here."""

_TAB = 8
"""Columns from one tab stop to the next."""

_EDGE = 200
"""The number of columns, because a terminal has an edge for the cursor. A line can be longer."""

_STEP = re.compile(
    r"""
    \x1b\[ [0-9;:?]* [mhl]                          # colors, and whether there is a cursor: nothing to see
    | \x1b\] [^\x07\x1b]* (?:\x07|\x1b\\)           # the title of the window, or the target of a link
    | \x1b\[ (?P<erase>[02]?) K                     # erases to the end of the line, or all of it
    | \x1b\[ (?P<columns>[0-9]{0,4}) (?P<way>[CDG]) # goes right, left, or to a column
    | .
    """,
    re.VERBOSE | re.DOTALL,
)

SYMBOLS = {
    **{number: chr(0x2400 + number) for number in range(32) if chr(number) not in "\t\n"},
    0x7F: "␡",
    **{number: f"\\x{number:02x}" for number in range(0x80, 0xA0)},
}
"""The symbols for control characters that leave nothing visible on a terminal."""

_NO_COLUMN = ("Mn", "Me", "Cf")
"""The categories of characters that belong to the character before them."""


def as_on_terminal(line: str) -> str:
    r"""A line as a terminal shows it after all of it has been printed.

    A carriage return and a backspace move the cursor, so the next characters overwrite the old ones. Colors
    are removed. Symbols replace all other control characters: `␇` for a bell, `␀` for a zero byte.

    ```python
    from motion.terminal import as_on_terminal

    print(as_on_terminal("10 %\r100 %"))
    #> 100 %
    ```

    Args:
        line: A line of output, without its end.
    """
    if _PLAIN.fullmatch(line):
        return line
    screen = _Line()
    for step in _STEP.finditer(line):
        if (way := step["way"]) is not None:
            screen.go(way, int(step["columns"] or 1))
        elif (erased := step["erase"]) is not None:
            screen.erase(erased)
        elif len(step[0]) == 1:
            screen.put(step[0])
    return screen.text()


class _Line:
    """A line of a terminal."""

    def __init__(self) -> None:
        self._cells: list[str] = []  # the second column of a wide character is empty
        self._added: dict[int, list[str]] = {}  # characters without a column, by the column before them
        self._column = 0

    def text(self) -> str:
        """The text on it."""
        before = "".join(self._added.get(-1, ()))
        return before + "".join(
            cell + "".join(self._added.get(column, ())) for column, cell in enumerate(self._cells)
        )

    def put(self, character: str) -> None:
        """Apply one character.

        Args:
            character: The character.
        """
        match character:
            case "\r":
                self._column = 0
            case "\b":
                self._column = max(0, self._column - 1)
            case "\t":
                self._move(self._column + _TAB - self._column % _TAB)
            case _ if symbol := SYMBOLS.get(ord(character)):
                self._add(symbol)
            case _ if unicodedata.category(character) in _NO_COLUMN:
                self._add(character)
            case _:
                self._write(character)

    def go(self, way: str, columns: int) -> None:
        """Move the cursor.

        Args:
            way: `C` to the right, `D` to the left, `G` to a column.
            columns: By how many columns; or the column, counted from 1.
        """
        self._move({"C": self._column + columns, "D": self._column - columns, "G": columns - 1}[way])

    def erase(self, part: str) -> None:
        """Erase a part of the line.

        Args:
            part: `2` erases the whole line, and any other value the part from the cursor to the end.
        """
        begin = 0 if part == "2" else self._column
        for column in range(begin, len(self._cells)):
            self._added.pop(column, None)
        del self._cells[begin:]
        self._move(self._column)

    def _move(self, column: int) -> None:
        self._column = max(0, min(column, max(_EDGE, len(self._cells))))

    def _fill(self, columns: int) -> None:
        """Fill the line with blanks up to this number of columns."""
        self._cells.extend(" " * (columns - len(self._cells)))

    def _add(self, text: str) -> None:
        """Add a character that takes no column to the column before the cursor."""
        self._fill(self._column)
        self._added.setdefault(self._column - 1, []).append(text)

    def _write(self, character: str) -> None:
        """Write a character over the content of its column, or of its two columns."""
        end = self._column + (2 if unicodedata.east_asian_width(character) in "WF" else 1)
        self._fill(end)
        if not self._cells[self._column] and self._column:  # half of a wide character is overwritten
            self._cells[self._column - 1] = " "
        if self._cells[end : end + 1] == [""]:
            self._cells[end] = " "
        for column in range(self._column, end):
            self._cells[column] = ""
            self._added.pop(column, None)
        self._cells[self._column] = character
        self._column = end
