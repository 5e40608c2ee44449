"""Which programs were proved to run in a reader's browser: the record of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from motion.browser.needs import needs
from motion.program.snippet import Snippet


class Proof(msgspec.Struct, frozen=True, array_like=True):
    """What a program was when it was proved.

    Attributes:
        program: The fingerprint of the program: while it is the same, the program has a button.
        run: A hash of everything that the proof depends on: the program, what it is stated to print, and what
            ran and judged it. While it is the same, there is nothing to prove again.
    """

    program: str
    run: str


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


def in_browser(snippet: Snippet, proved: Mapping[str, Proof]) -> InBrowser:
    """Whether a reader's browser can run a program.

    Args:
        snippet: The snippet.
        proved: The proofs, by the names of the programs.
    """
    return InBrowser(button=True) if is_proved(snippet, proved) else InBrowser(needs=needs(snippet))


def is_proved(snippet: Snippet, proved: Mapping[str, Proof]) -> bool:
    """Whether a program, as it is now, was proved to do in a browser what it does at home.

    Args:
        snippet: The snippet.
        proved: The proofs, by the names of the programs.
    """
    proof = proved.get(snippet.name)
    return proof is not None and proof.program == snippet.fingerprint


def unproved(
    snippets: Iterable[Snippet], proved: Mapping[str, Proof], proof: Callable[[Snippet], Proof]
) -> list[Snippet]:
    """The snippets that have to be proved before the record says of each whether a browser can run it.

    Args:
        snippets: The snippets.
        proved: The proofs, by the names of the programs.
        proof: Makes the proof that a snippet has once it is proved.

    Returns:
        Those of which a proof is out of date, and new ones that need nothing a browser does not have.
    """
    return [
        snippet
        for snippet in snippets
        if (snippet.name in proved or not needs(snippet)) and proved.get(snippet.name) != proof(snippet)
    ]


def load_proved(root: Path) -> dict[str, Proof]:
    """The programs that were proved to do in a browser what they do at home, with their proofs.

    Args:
        root: The folder of the book.

    Raises:
        ValueError: The record cannot be read.
    """
    try:
        return msgspec.json.decode((root / "records" / "browser.json").read_bytes(), type=dict[str, Proof])
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ValueError("records/browser.json is no record of programs") from error


def save_proved(root: Path, proved: dict[str, Proof]) -> None:
    """Keep which programs were proved.

    Args:
        root: The folder of the book.
        proved: The proofs, by the names of the programs.
    """
    # A line for each program: two branches that prove different programs can be merged.
    lines = [f"{_encoded(name)}: {_encoded(proof)}" for name, proof in sorted(proved.items())]
    kept = "{\n" + ",\n".join(lines) + "\n}\n"
    (root / "records" / "browser.json").write_text(kept, encoding="utf-8", newline="\n")


def _encoded(value: str | Proof) -> str:
    return msgspec.json.encode(value).decode()


def is_set_up(root: Path) -> bool:
    """Whether the pages have the Python that a browser needs (`scripts/browser_python.py` fetches it).

    Args:
        root: The folder of the book.
    """
    folder = root / "docs" / "assets" / "run"
    return (folder / "engine.zip").is_file() and any(folder.glob("python-*/pyodide.asm.wasm"))
