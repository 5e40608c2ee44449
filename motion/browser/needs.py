"""The needs of a program that a reader's browser cannot meet."""

from __future__ import annotations

from motion.program.imports import imported_modules
from motion.program.snippet import Snippet
from motion.program.tokens import attributes_of
from motion.run.interpreter import Interpreter

PYTHON = Interpreter(
    executable="",
    label="CPython 3.14.2 in WebAssembly",
    version="3.14.2",
    gil=True,
    build="",
    library="/lib/python314.zip",
    packages=(),
)
"""The Python that the browser runs."""

_MODULES = {
    "multiprocessing": "processes",
    "subprocess": "other programs",
    "signal": "signals",
    "socket": "a network",
    "ssl": "a network",
    "urllib": "a network",
    "concurrent": "threads",
    "threading": "threads",
    "faulthandler": "threads",
    "tkinter": "a window",
}

_NAMES = {
    "ProcessPoolExecutor": "processes",
    "create_subprocess_exec": "other programs",
    "add_signal_handler": "signals",
    "open_connection": "a network",
    "start_server": "a network",
    "create_connection": "a network",
    "create_server": "a network",
    "create_datagram_endpoint": "a network",
    "create_unix_server": "a network",
    "start_unix_server": "a network",
    "connect_read_pipe": "pipes",
    "to_thread": "threads",
    "run_in_executor": "threads",
    "process_time": "a clock of CPU time",  # the one in WebAssembly goes on during a sleep
    "extract_stack": "a stack that begins with its own file",  # it begins with calls of the engine there
}


def needs(snippet: Snippet) -> str:
    """The needs of a program that a browser cannot meet, as a phrase after "it needs".

    Args:
        snippet: The snippet.

    Returns:
        The phrase. It is empty if no such need is known, even if nobody has tried the program in a browser.
    """
    if not snippet.requires_python.contains(PYTHON.version):
        return f"Python {str(snippet.requires_python).removeprefix('>=')}"
    used = imported_modules(snippet.source)
    names = attributes_of(snippet.source)
    found = {need: None for name, need in _MODULES.items() if name in used}
    found |= {need: None for name, need in _NAMES.items() if name in names}
    if snippet.dependencies:
        found["packages"] = None
    if modules_beside(snippet):
        found["a second file"] = None
    if snippet.guarantee.hangs:
        found["a time limit"] = None
    return " and ".join(found)


def modules_beside(snippet: Snippet) -> set[str]:
    """The modules beside a program that it imports."""
    return {path.stem for path in snippet.path.parent.glob("*.py")} & imported_modules(snippet.source)
