"""The key of a run: a hash of everything that it depends on."""

from __future__ import annotations

import functools
import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from motion.program.imports import helpers_of
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter, package_versions
from motion.run.outcome import Way

_ENGINE = ("program", "run")
"""The packages that decide what a run does. The layers after them only read runs, so no key contains them."""


def key_of(snippet: Snippet, interpreter: Interpreter, *, way: Way = Way.RECORDED) -> str:
    """A hash of everything that a run of a snippet depends on.

    Its parts are: the path and the bytes of the snippet, the bytes of the files beside it that it uses, the
    interpreter's path and exact build, the versions of the packages that it names and of their requirements,
    the engine's own code, and the way in which it is run. (Programs and tracebacks print paths.)

    Args:
        snippet: The snippet.
        interpreter: The Python that runs it.
        way: How it is run.
    """
    return digest(_parts(snippet, interpreter, way=way))


def digest(parts: Iterable[bytes]) -> str:
    """A hash of parts. It depends on the bytes, and on how they are divided into parts.

    Args:
        parts: The parts.
    """
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8))
        found.update(part)
    return found.hexdigest()


def _parts(snippet: Snippet, interpreter: Interpreter, *, way: Way) -> Iterator[bytes]:
    yield engine()
    yield way.value.encode()
    yield interpreter.executable.encode()
    yield interpreter.build.encode()
    yield from (version.encode() for version in package_versions(snippet, interpreter))
    for path in [snippet.path, *helpers_of(snippet.path)]:
        yield os.fsencode(path)
        yield path.read_bytes()


@functools.cache
def engine() -> bytes:
    """A hash of the engine's own code, as far as that decides what a run does."""
    here = Path(__file__).parent
    files = sorted(path for package in _ENGINE for path in (here / package).rglob("*.py"))
    return b"".join(hashlib.sha256(path.read_bytes()).digest() for path in files)
