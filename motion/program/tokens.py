"""The tokens of a Python source of any version, statement by statement.

What the engine wants to know of a program (its docstring, what it imports and defines) is read from its
tokens and not from its syntax tree: a program may use syntax that the Python that builds the book does not
know yet, and tokens have no depth that could be too much. It imports only the standard library, since a
reader's browser uses it too.
"""

from __future__ import annotations

import dataclasses
import functools
import io
import itertools
import re
import tokenize
from collections.abc import Iterator

_SILENT = {tokenize.COMMENT, tokenize.NL, tokenize.ENCODING, tokenize.ENDMARKER}

# Python 3.12 and 3.13 take the `t` of a template string for a name. It has the tokens of an f-string, so it
# is read as one. Nothing looks at what is replaced within a string: its text is taken from the source.
_TEMPLATE = re.compile(r"""\b([rR]?)[tT]([rR]?)(?=["'])""")


@dataclasses.dataclass(frozen=True)
class Statement:
    """A logical line: a simple statement (or several with `;` between them), or the head of a compound one.

    Attributes:
        level: How many blocks it stands in.
        tokens: Its tokens, without comments and line ends. There is at least one.
    """

    level: int
    tokens: tuple[tokenize.TokenInfo, ...]

    @property
    def words(self) -> list[str]:
        """The text of its tokens."""
        return [token.string for token in self.tokens]

    @property
    def lines(self) -> range:
        """The numbers of its lines, counted from 1."""
        return range(self.tokens[0].start[0], self.tokens[-1].end[0] + 1)

    @property
    def defines(self) -> str:
        """The name of the function or class of which it is the head; empty if it is none."""
        words = self.words[1:] if self.words[0] == "async" else self.words
        return words[1] if len(words) > 1 and words[0] in ("def", "class") else ""

    @property
    def decorates(self) -> bool:
        """Whether it is a decorator."""
        return self.words[0] == "@"


@functools.lru_cache(maxsize=16)
def statements_of(source: str) -> tuple[Statement, ...]:
    """The statements of a source, in order; of one that is not Python, those before the first fault.

    Args:
        source: The Python.
    """
    found: list[Statement] = []
    level = 0
    waiting: list[tokenize.TokenInfo] = []
    for token in _tokens(source):
        if token.type == tokenize.INDENT:
            level += 1
        elif token.type == tokenize.DEDENT:
            level -= 1
        elif token.type == tokenize.NEWLINE:
            if waiting:
                found.append(Statement(level, tuple(waiting)))
            waiting = []
        elif token.type not in _SILENT:
            waiting.append(token)
    if waiting:
        found.append(Statement(level, tuple(waiting)))
    return tuple(found)


def definitions_of(source: str) -> frozenset[int]:
    """The lines of a module at which something is imported or defined, decorators included.

    Args:
        source: The Python.
    """
    return frozenset(
        statement.tokens[0].start[0]
        for statement in statements_of(source)
        if statement.level == 0 and (statement.defines or statement.decorates or _imports(statement))
    )


def _imports(statement: Statement) -> bool:
    first, second = (*statement.words, "")[:2]
    return (second if first == "lazy" else first) in ("import", "from")


def attributes_of(source: str) -> set[str]:
    """The names that stand behind a dot in a source.

    Args:
        source: The Python.
    """
    return {
        word
        for statement in statements_of(source)
        for dot, word in itertools.pairwise(statement.words)
        if dot == "."
    }


def _tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    as_f_string = _TEMPLATE.sub(r"\1f\2", source)
    try:
        yield from tokenize.generate_tokens(io.StringIO(as_f_string).readline)
    except (tokenize.TokenError, SyntaxError, ValueError, MemoryError):
        return  # whoever runs it hears of the fault from Python
