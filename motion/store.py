"""The store: runs, kept under a key of everything they depend on."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import hashlib
import json
import os
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from motion.interpreter import Interpreter, package_versions
from motion.recording import Recording
from motion.run import Run
from motion.snippet import Snippet, imported_modules

# The modules that decide what a run does. Those after `run` only read runs, so they are not in the key.
_ENGINE = (
    "guarantee.py",
    "snippet.py",
    "describe.py",
    "interpreter.py",
    "run.py",
    "processes.py",
    "guardian.py",
    "recording.py",
    "startup/sitecustomize.py",
    "startup/motion_recorder.py",
)


class Store:
    """Runs in a folder, a file each. Safe to use from several processes at once.

    Args:
        folder: Where the runs are kept; made when the first run is.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def load(self, key: str) -> Run | None:
        """The run kept under a key, or None. An entry that cannot be read is thrown away.

        Args:
            key: What `key_of` gave.
        """
        path = self._path(key)
        try:
            entry = json.loads(path.read_bytes())
        except OSError:
            return None
        except (ValueError, RecursionError):
            entry = None
        with contextlib.suppress(ValueError):
            return _run_of(entry)
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
        return None

    def save(self, key: str, run: Run) -> None:
        """Keep a run, whole or not at all.

        Args:
            key: What `key_of` gave.
            run: The run.

        Raises:
            OSError: It cannot be written; nothing is left half-made.
        """
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=path.parent, suffix=".new", delete=False
        ) as file:
            try:
                json.dump(dataclasses.asdict(run), file, separators=(",", ":"))
                file.close()
                Path(file.name).replace(path)
            except BaseException:
                with contextlib.suppress(OSError):
                    Path(file.name).unlink()
                raise

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.json"


def _run_of(entry: Any) -> Run:
    """The run that was kept as this, if it has what a run has, each of the right kind; else a ValueError."""
    kinds = {
        "output": str,
        "end": int | str,
        "seconds": int | float,
        "stacks": str,
        "leftovers": list,
        "refused": list,
        "python": str,
        "scratch": str,
        "recording": dict,
    }
    if not (
        isinstance(entry, dict)
        and entry.keys() == kinds.keys()
        and all(isinstance(entry[name], kind) for name, kind in kinds.items())
    ):
        raise ValueError("not a run")
    for name in ("leftovers", "refused"):  # JSON knows no tuples
        entry[name] = tuple(entry[name])
    return Run(**entry | {"recording": Recording.from_json(entry["recording"])})


def key_of(snippet: Snippet, interpreter: Interpreter) -> str:
    """A hash of everything that a run of a snippet depends on.

    That is: the path and the bytes of the snippet, the bytes of the files beside it that it uses, the
    interpreter's path and exact build, the versions of the packages it names and of theirs, and the
    engine's own code. (Paths, since programs print them, tracebacks for one.)

    Args:
        snippet: The snippet.
        interpreter: The Python that runs it.
    """
    digest = hashlib.sha256()
    for part in _parts(snippet, interpreter):
        digest.update(len(part).to_bytes(8))  # so that no two lists of parts give the same bytes
        digest.update(part)
    return digest.hexdigest()


def helpers_of(path: Path) -> list[Path]:
    """The files beside a program that it imports or names as a Python file, and those that they use.

    Args:
        path: The program.
    """
    found: list[Path] = []
    waiting = [path]
    while waiting:
        for helper in _used_by(waiting.pop()):
            if helper not in found and helper != path:
                found.append(helper)
                waiting.append(helper)
    return sorted(found)


def _parts(snippet: Snippet, interpreter: Interpreter) -> Iterator[bytes]:
    yield _engine()
    yield interpreter.executable.encode()
    yield interpreter.build.encode()
    yield from (version.encode() for version in package_versions(snippet, interpreter))
    for path in [snippet.path, *helpers_of(snippet.path)]:
        yield str(path).encode()
        yield path.read_bytes()


@functools.cache
def _engine() -> bytes:
    here = Path(__file__).parent
    return b"".join(hashlib.sha256((here / name).read_bytes()).digest() for name in _ENGINE)


def _used_by(path: Path) -> Iterator[Path]:
    try:
        source = path.read_text(encoding="utf-8")
        names = os.listdir(path.parent)  # noqa: PTH208 -- for each program of the book: names are enough
        stems = {name.partition(".")[0] for name in names} - {path.stem}
        if not any(stem in source for stem in stems):
            return  # as for most programs, which need not be parsed then
        modules = imported_modules(source)
    except (OSError, SyntaxError, ValueError):
        return  # it fails when it runs, and says so better than we could
    named = re.findall(r"""["']([^"'/\\\0]+\.py)["']""", source)
    for name in {*modules, *(f"{module}.py" for module in modules), *named}:
        beside = path.with_name(name)
        if beside.is_file():
            yield beside
        elif beside.is_dir():
            yield from beside.rglob("*.py")
