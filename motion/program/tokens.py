"""The tokens of a Python source of any version, statement by statement.

The engine reads the docstring, the imports and the definitions of a program from its
tokens, and not from its syntax tree. A program may use syntax that is too new for the Python that builds the
book, and tokens cannot be nested too deeply. This module imports only the standard library, because a
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

# Python 3.12 and 3.13 read the `t` of a template string as a name. It has the tokens of an f-string, so it
# is read as one. Nobody looks at the replaced text within a string: the text comes from the source.
_TEMPLATE = re.compile(r"""\b([rR]?)[tT]([rR]?)(?=["'])""")


@dataclasses.dataclass(frozen=True)
class Statement:
    """A logical line: a simple statement (or several with `;` between them), or the head of a compound one.

    Attributes:
        level: The number of blocks around it.
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
        """The name of the function or class that it begins, or empty."""
        words = self.words[1:] if self.words[0] == "async" else self.words
        return words[1] if len(words) > 1 and words[0] in ("def", "class") else ""

    @property
    def decorates(self) -> bool:
        """Whether it is a decorator."""
        return self.words[0] == "@"


@functools.lru_cache(maxsize=16)
def statements_of(source: str) -> tuple[Statement, ...]:
    """The statements of a source, in order. If it is not valid Python, those before the first fault.

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
    """The lines of a module that import or define a name, with their decorators.

    Args:
        source: The Python.
    """
    return frozenset(
        statement.tokens[0].start[0]
        for statement in statements_of(source)
        if statement.level == 0 and (statement.defines or statement.decorates or _imports(statement))
    )


def comments_of(source: str) -> Iterator[tuple[int, str]]:
    """The comments of a source, each with the number of its line.

    Args:
        source: The Python.
    """
    for token in _tokens(source):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def _imports(statement: Statement) -> bool:
    first, second = (*statement.words, "")[:2]
    return (second if first == "lazy" else first) in ("import", "from")


def attributes_of(source: str) -> set[str]:
    """The names after a dot in a source.

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
        return  # Python reports the fault when someone runs it
