"""Writes into the files of programs, without losing what anybody else writes there."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from motion.program.errors import SnippetError
from motion.program.snippet import Snippet, parse_snippet, read_source
from motion.result import Result
from motion.run.outcome import FLOOD, MEMORY_LIMIT, TIME_LIMIT
from motion.verdict import restated


class NotWrittenError(Exception):
    """A program's file is left as it is. The text says why."""


def output_to_state(result: Result) -> list[str]:
    """The lines that a program is to state: those of its run, if they are not those that it states.

    Args:
        result: What is known about the program.

    Raises:
        NotWrittenError: The run was stopped, so that nobody knows what it would have printed.
    """
    snippet, run, verdict = result.snippet, result.run, result.verdict
    if run is None or verdict is None or not verdict.changes:
        return [*snippet.stated]
    if run.end in (FLOOD, MEMORY_LIMIT) or (run.end == TIME_LIMIT and not snippet.guarantee.hangs):
        raise NotWrittenError(verdict.problems[0])
    return restated(snippet, verdict)


def rewrite(snippet: Snippet, source: str, version: str) -> None:
    """Give a program's file another text: all of it or, whatever happens, nothing.

    Args:
        snippet: The program as it was read.
        source: The text.
        version: The Python that it is read for, `3.13.0`.

    Raises:
        NotWrittenError: The text is no snippet, the file has changed since the program was read, or it
            cannot be written.
    """
    try:
        parse_snippet(snippet.path, snippet.name, source, version)
    except SnippetError as error:
        raise NotWrittenError(f"for then line {error.line} is wrong: {error.message}") from None
    path = snippet.path.resolve()  # where it is a symbolic link, that stays one
    try:
        with tempfile.NamedTemporaryFile(
            "w",
            encoding="utf-8",
            newline="\n",
            dir=path.parent,
            prefix=f".{path.stem}-",  # hidden, and so no program
            suffix=".new",
            delete=False,
        ) as file:
            try:
                file.write(source)
                file.flush()
                os.fsync(file.fileno())
                file.close()
                if read_source(path) != snippet.source:
                    raise NotWrittenError("its file has changed since it was read")
                shutil.copymode(path, file.name)
                Path(file.name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(file.name).unlink()
                raise
    except SnippetError as error:
        raise NotWrittenError(f"its file has changed since it was read, and {error.message}") from None
    except OSError as error:
        raise NotWrittenError(f"its file cannot be written: {error.strerror}") from None
