"""The record of the programs that were proved to run in a reader's browser."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import msgspec

from motion.browser.needs import needs
from motion.kept import write_record
from motion.program.snippet import Snippet


class Proof(msgspec.Struct, frozen=True, array_like=True):
    """The state of a program at the time of its proof.

    Attributes:
        program: The fingerprint of the program. As long as it is the same, the program has a button.
        run: A hash of everything that the proof depends on: the program, its stated output, and the code that
            ran and judged it. As long as it is the same, there is nothing to prove again.
    """

    program: str
    run: str


@dataclasses.dataclass(frozen=True)
class InBrowser:
    """Whether a reader's browser can run a program.

    Attributes:
        button: Whether it was proved to do the same there as elsewhere, so that it has a button.
        needs: The needs that a browser cannot meet, as a phrase after "it needs"; empty if it has a
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
    """Whether a program, as it is now, was proved to do the same in a browser as elsewhere.

    Args:
        snippet: The snippet.
        proved: The proofs, by the names of the programs.
    """
    proof = proved.get(snippet.name)
    return proof is not None and proof.program == snippet.fingerprint


def unproved(
    snippets: Iterable[Snippet], proved: Mapping[str, Proof], proof: Callable[[Snippet], Proof]
) -> list[Snippet]:
    """The snippets without an up-to-date entry in the record.

    Args:
        snippets: The snippets.
        proved: The proofs, by the names of the programs.
        proof: Makes the proof that a snippet has once it is proved.

    Returns:
        Snippets with an outdated proof, and new ones without a need that a browser cannot meet.
    """
    return [
        snippet
        for snippet in snippets
        if (snippet.name in proved or not needs(snippet)) and proved.get(snippet.name) != proof(snippet)
    ]


def load_proved(root: Path) -> dict[str, Proof]:
    """The programs that were proved to do the same in a browser as elsewhere, with their proofs.

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
        raise ValueError("records/browser.json is not a record of programs") from error


def save_proved(root: Path, proved: dict[str, Proof]) -> None:
    """Record the programs that were proved.

    Args:
        root: The folder of the book.
        proved: The proofs, by the names of the programs.
    """
    # A line for each program, so that two branches that prove different programs can be merged.
    lines = [f"{_encoded(name)}: {_encoded(proof)}" for name, proof in sorted(proved.items())]
    kept = "{\n" + ",\n".join(lines) + "\n}\n"
    write_record(root / "records" / "browser.json", kept.encode())


def _encoded(value: str | Proof) -> str:
    return msgspec.json.encode(value).decode()


def is_set_up(root: Path) -> bool:
    """Whether the pages have the Python that a browser needs (`scripts/browser_python.py` fetches it).

    Args:
        root: The folder of the book.
    """
    folder = root / "docs" / "assets" / "run"
    return (folder / "engine.zip").is_file() and any(folder.glob("python-*/pyodide.asm.wasm"))
