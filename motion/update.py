"""Writes into the files of programs without losing the edits of others."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

from motion.program.errors import SnippetError
from motion.program.snippet import Snippet, parse_snippet, read_source
from motion.replacing import EditedError, replace
from motion.result import Result
from motion.verdict import restated, was_stopped


class NotWrittenError(Exception):
    """A program's file was not changed. The message says why."""


def output_to_state(result: Result) -> list[str]:
    """The lines that a program should state: the output of its run if that differs from the stated lines.

    Args:
        result: Everything known about the program.

    Raises:
        NotWrittenError: The run was stopped, so its complete output is unknown.
    """
    snippet, run, verdict = result.snippet, result.run, result.verdict
    if run is None or verdict is None or not verdict.changes:
        return [*snippet.stated]
    if was_stopped(snippet, run):
        raise NotWrittenError(verdict.problems[0])
    return restated(snippet, verdict)


def rewrite(snippet: Snippet, source: str, version: str) -> None:
    """Replace the text of a program's file, as a whole or not at all.

    Args:
        snippet: The program as it was read.
        source: The text.
        version: The Python that it is read for, `3.13.0`.

    Raises:
        NotWrittenError: The text is not a snippet, the file has changed since the program was read, or it
            cannot be written.
    """
    try:
        parse_snippet(snippet.path, snippet.name, source, version)
    except SnippetError as error:
        raise NotWrittenError(f"then line {error.line} would be wrong: {error.message}") from None
    path = snippet.path.resolve()  # a symbolic link stays one
    try:
        with tempfile.NamedTemporaryFile(
            "w",
            encoding="utf-8",
            newline="\n",
            dir=path.parent,
            prefix=f".{path.stem}-",  # a hidden file is not a program
            suffix=".new",
            delete=False,
        ) as file:
            try:
                file.write(source)
                file.flush()
                os.fsync(file.fileno())
                shutil.copymode(path, file.name)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(file.name).unlink()
                raise
        replace(path, Path(file.name), is_as_read=lambda found: read_source(found) == snippet.source)
    except SnippetError as error:
        raise NotWrittenError(f"its file has changed since it was read: {error.message}") from None
    except EditedError as error:
        raise NotWrittenError(f"its file {error}: run the command again") from None
    except FileNotFoundError:
        raise NotWrittenError("its file has changed since it was read: it is gone") from None
    except OSError as error:
        raise NotWrittenError(f"its file cannot be written: {error.strerror}") from None
