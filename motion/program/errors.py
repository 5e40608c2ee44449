"""The error for a file that should be a program of the book and is not."""

from __future__ import annotations

from pathlib import Path


class SnippetError(ValueError):
    """A snippet that cannot be read. The message names the file and the line.

    Attributes:
        path: The file.
        line: The line with the fault, counted from 1.
        message: The fault, and what to do about it.
    """

    def __init__(self, path: Path, line: int, message: str) -> None:
        # The name of a file may not be UTF-8. The message must be writable anywhere.
        name = str(path).encode("utf-8", "backslashreplace").decode()
        super().__init__(f"{name}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message
