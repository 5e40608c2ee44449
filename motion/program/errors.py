"""What is wrong with a file that should be a program of the book."""

from __future__ import annotations

from pathlib import Path


class SnippetError(ValueError):
    """A snippet that cannot be read. Its text names the file and the line.

    Attributes:
        path: The file.
        line: The line at fault, counted from 1.
        message: What is wrong, and what to do.
    """

    def __init__(self, path: Path, line: int, message: str) -> None:
        # A file can have a name that is not UTF-8; a message about it can be written anywhere.
        name = str(path).encode("utf-8", "backslashreplace").decode()
        super().__init__(f"{name}:{line}: {message}")
        self.path = path
        self.line = line
        self.message = message
