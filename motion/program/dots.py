r"""The language of a stated line: `...` in it stands for any text, and `\...` for three dots.

Each pair of backslashes before three dots is one printed backslash: `\\...` is a backslash and then any
text, and `\\\...` is a backslash and then three dots. Elsewhere a backslash is an ordinary character.
"""

from __future__ import annotations

import re

ELLIPSIS = "..."
"""In a stated line: any text. Alone on a stated line: any number of lines."""

_DOTS = re.compile(r"(\\*)\.\.\.")


def pieces_of(stated: str) -> list[str]:
    r"""The pieces that must be printed, with any text between them. A closed line is a single piece.

    ```python
    from motion.program.dots import pieces_of

    print(pieces_of("between ... and ..."), pieces_of(r"that is \..."))
    #> ['between ', ' and ', ''] ['that is ...']
    ```

    Args:
        stated: A stated line.
    """
    pieces = [""]
    end = 0
    for match in _DOTS.finditer(stated):
        backslashes = len(match[1])
        pieces[-1] += stated[end : match.start()] + "\\" * (backslashes // 2)
        if backslashes % 2:
            pieces[-1] += ELLIPSIS
        else:
            pieces.append("")
        end = match.end()
    pieces[-1] += stated[end:]
    return pieces


def is_open(stated: str) -> bool:
    """Whether a stated line leaves some of its text open.

    Args:
        stated: The line.
    """
    return len(pieces_of(stated)) > 1


def as_shown(stated: str) -> str:
    """A stated line as a reader sees it, without the backslashes that only give the dots a meaning.

    Args:
        stated: The line.
    """
    return ELLIPSIS.join(pieces_of(stated))


def closed(text: str) -> str:
    r"""The stated line that matches a text and nothing else.

    ```python
    from motion.program.dots import closed

    print(closed("..."), closed("a"))
    #> \... a
    ```

    Args:
        text: A printed line.
    """
    return _DOTS.sub(lambda match: 2 * match[1] + "\\" + ELLIPSIS, text)
