"""Rendered cards, kept from one build to the next. Rendering took a third of the time of a build."""

from __future__ import annotations

import contextlib
import functools
import hashlib
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from motion.kept import KeptFiles

_PACKAGES = ("jinja2", "markupsafe", "pygments")
"""The packages that make the HTML of a card."""


class KeptCards:
    """The HTML of fences, each kept together with a hash of everything that it shows.

    There is one file for each fence, so edits do not fill the disk. A change of the engine makes all files
    stale.

    Args:
        folder: The folder of the files.
    """

    def __init__(self, folder: Path) -> None:
        self._files = KeptFiles(folder, ".html")

    def html_of(self, fence: Sequence[str], shown: object, render: Callable[[], str]) -> str:
        """The HTML of a fence: the kept HTML, or new HTML if something in the fence has changed.

        Args:
            fence: The parts that identify the fence in the book: the interpreter's path, the text and the
                options.
            shown: Everything that the fence shows, in dataclasses, collections and numbers. Their `repr` must
                be complete.
            render: Makes the HTML. Its exceptions are passed on.
        """
        name = _hash(repr(fence))
        key = f"{_engine()} {_hash(repr(shown))}\n".encode()
        kept = self._files.read(name)
        if kept is not None and kept.startswith(key):
            return kept[len(key) :].decode()
        html = render()
        # If the file cannot be written, the next build renders the card again.
        with contextlib.suppress(OSError):
            self._files.write(name, key + html.encode())
        return html


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@functools.cache
def _engine() -> str:
    """A hash of the whole engine, its templates and the packages that help to make the HTML."""
    here = Path(__file__).parents[1]
    files = sorted(path for path in here.rglob("*") if path.suffix in (".py", ".jinja"))
    digest = hashlib.sha256(repr([version(package) for package in _PACKAGES]).encode())
    for path in files:
        digest.update(path.read_bytes())
    return digest.hexdigest()
