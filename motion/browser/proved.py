"""Which programs were proved to run in a reader's browser: the record of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from motion.browser.needs import needs
from motion.program.snippet import Snippet


@dataclasses.dataclass(frozen=True)
class InBrowser:
    """Whether a reader's browser can run a program.

    Attributes:
        button: It was proved to do there what it does at home, so it has a button.
        needs: What it needs that a browser does not have, as a phrase to follow "it needs"; empty if it has a
            button, or if nothing is known.
    """

    button: bool = False
    needs: str = ""


def in_browser(snippet: Snippet, proved: Mapping[str, str]) -> InBrowser:
    """Whether a reader's browser can run a program.

    Args:
        snippet: The snippet.
        proved: The programs that were proved, with their fingerprints.
    """
    return InBrowser(button=True) if is_proved(snippet, proved) else InBrowser(needs=needs(snippet))


def is_proved(snippet: Snippet, proved: Mapping[str, str]) -> bool:
    """Whether a program, as it is now, was proved to do in a browser what it does at home.

    Args:
        snippet: The snippet.
        proved: The programs that were proved, with their fingerprints.
    """
    return proved.get(snippet.name) == snippet.fingerprint


def unproved(snippets: Iterable[Snippet], proved: Mapping[str, str]) -> list[Snippet]:
    """The snippets that have to be proved before the record says of each whether a browser can run it.

    Args:
        snippets: The snippets.
        proved: The programs that were proved, with their fingerprints.

    Returns:
        Those that changed after they were proved, and new ones that need nothing a browser does not have.
    """
    return [
        snippet
        for snippet in snippets
        if proved.get(snippet.name) != snippet.fingerprint and (snippet.name in proved or not needs(snippet))
    ]


def load_proved(root: Path) -> dict[str, str]:
    """The programs that were proved to do in a browser what they do at home, with their fingerprints.

    Args:
        root: The folder of the book.

    Raises:
        ValueError: The record cannot be read.
    """
    try:
        return msgspec.json.decode((root / "records" / "browser.json").read_bytes(), type=dict[str, str])
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ValueError("records/browser.json is no record of programs") from error


def save_proved(root: Path, proved: dict[str, str]) -> None:
    """Keep which programs were proved.

    Args:
        root: The folder of the book.
        proved: Their names and fingerprints.
    """
    kept = msgspec.json.format(msgspec.json.encode(dict(sorted(proved.items()))), indent=1) + b"\n"
    (root / "records" / "browser.json").write_bytes(kept)


def is_set_up(root: Path) -> bool:
    """Whether the pages have the Python that a browser needs (`scripts/browser_python.py` fetches it).

    Args:
        root: The folder of the book.
    """
    folder = root / "docs" / "assets" / "run"
    return (folder / "engine.zip").is_file() and any(folder.glob("python-*/pyodide.asm.wasm"))
