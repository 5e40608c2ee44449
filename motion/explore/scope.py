"""Says which programs have schedules that can be explored, before any of them is run."""

from __future__ import annotations

import re

from motion.program.imports import imported_modules
from motion.program.snippet import Snippet

_OUTSIDE = {
    "trio": "it runs another event loop than asyncio's",
    "anyio": "it runs another event loop than asyncio's",
    "uvloop": "it runs another event loop than asyncio's",
    "multiprocessing": "it starts processes",
    "ProcessPoolExecutor": "it starts processes",
    "subprocess": "it starts processes",
    "InterpreterPoolExecutor": "it starts interpreters",
    "socket": "it uses sockets",
    "urllib": "it uses sockets",
    "http": "it uses sockets",
    "ctypes": "it calls functions that are not Python's",
    "signal": "it handles signals",
    "sqlite3": "it waits for a database",
    "tkinter": "it opens windows",
    "faulthandler": "it shows where real threads are",
    "setprofile": "it traces real threads",
    "settrace": "it traces real threads",
}
"""Modules, classes and functions that need more than threads or tasks, and why no program with them is
explored."""


def why_outside(snippet: Snippet) -> str:
    """Why a program is not one of threads or tasks only; empty if it is.

    Args:
        snippet: The program.
    """
    used = imported_modules(snippet.source) | set(
        re.findall(r"\b\w+Executor\b|\bset\w+(?=\()", snippet.source)
    )
    return next((reason for name, reason in _OUTSIDE.items() if name in used), "")


def has_schedules(snippet: Snippet) -> bool:
    """Whether a program uses threads or tasks, and nothing else that could decide what goes on.

    Args:
        snippet: The program.
    """
    threads = re.search(r"\b(threading|ThreadPoolExecutor)\b", snippet.source)
    return (bool(threads) or has_tasks(snippet)) and not why_outside(snippet)


def has_tasks(snippet: Snippet) -> bool:
    """Whether a program uses asyncio, so that its schedules are orders of tasks.

    Args:
        snippet: The program.
    """
    return "asyncio" in imported_modules(snippet.source)
