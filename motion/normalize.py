"""Removes the details of an output that differ from machine to machine and from run to run."""

from __future__ import annotations

import os
import re
from pathlib import Path

from motion.program.dots import ELLIPSIS, closed
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import Run

_ADDRESS = re.compile(r"\b((?:at|[Tt]hread) 0x)[0-9a-fA-F]+\b")

_PROCESS_ID = re.compile(r"\b((?:pid|parent)(?:=| |: ?))\d+\b")

_PUT = re.compile(r"\b((?:(?:at|[Tt]hread) 0x|(?:pid|parent)(?:=| |: ?)))\\\.\.\.")
"""The dots that `normalize` wrote, as `closed` writes them."""


def shorten(text: str, snippet: Snippet, run: Run, interpreter: Interpreter) -> str:
    """Text without the paths of the machine that ran the snippet.

    The folders of the snippet and of the run become `.`, and they are removed before a name in them. The path
    of the interpreter is removed. The paths of the standard library and of the packages are reduced to their
    last parts.

    Args:
        text: The output of a run.
        snippet: The snippet that ran.
        run: Its run.
        interpreter: The Python that ran it.
    """
    for path, name in (
        (f"{snippet.path.parent}{os.sep}", ""),
        (str(snippet.path.parent), "."),
        (f"{run.scratch}{os.sep}", ""),
        (run.scratch, "."),
        (f"{Path(interpreter.executable).parent}{os.sep}", ""),
        # The packages first, because their folders can be inside the standard library.
        *((packages, Path(packages).name) for packages in interpreter.packages),
        (interpreter.library, Path(interpreter.library).name),
    ):
        # The whole path: /scratch/run-1 is not the beginning of /scratch/run-10.
        end = "" if path.endswith(os.sep) else r"(?![\w-]|\.\w)"
        # `faulthandler` writes characters that are not ASCII as escapes.
        for written in dict.fromkeys((path, path.encode("ascii", "backslashreplace").decode())):
            if written in text:  # spares the time for a pattern that no other run can use
                text = re.sub(re.escape(written) + end, name, text)
    return text


def normalize(text: str, snippet: Snippet, run: Run, interpreter: Interpreter) -> str:
    """Text without the details that differ from machine to machine and from run to run.

    It is shortened. An address after `at` or `thread` becomes `0x...`, and a process id after `pid` or
    `parent` becomes `...`. Nothing else changes.

    Args:
        text: The output of a run.
        snippet: The snippet that ran.
        run: Its run.
        interpreter: The Python that ran it.
    """
    text = _ADDRESS.sub(rf"\1{ELLIPSIS}", shorten(text, snippet, run, interpreter))
    return _PROCESS_ID.sub(rf"\1{ELLIPSIS}", text)


def as_stated(line: str) -> str:
    """The stated line that matches a normalized line, and no other line.

    Args:
        line: A printed line, normalized.
    """
    return _PUT.sub(rf"\1{ELLIPSIS}", closed(line))
