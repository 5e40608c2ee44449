"""The Python that runs the snippets, and whether it can run a given one."""

from __future__ import annotations

import dataclasses
import functools
import importlib.metadata
import multiprocessing
import os
import platform
import shutil
import sys
import sysconfig
from pathlib import Path

from packaging.requirements import Requirement

from motion.snippet import Snippet


@dataclasses.dataclass(frozen=True)
class Interpreter:
    """A Python.

    Attributes:
        executable: Its path.
        label: What pages and reports call it: `CPython 3.13.0`, `CPython 3.14.10t` (free-threaded).
        version: `3.13.0`.
        build: Everything that tells this build from another of the same version.
        library: The folder of its standard library.
    """

    executable: str
    label: str
    version: str
    build: str
    library: Path


@functools.cache
def this_interpreter() -> Interpreter:
    """The interpreter that this code runs on, which is the one that runs the snippets."""
    version = platform.python_version()
    free_threaded = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    return Interpreter(
        executable=sys.executable,
        label=f"{platform.python_implementation()} {version}{free_threaded}",
        version=version,
        build=f"{sys.version} {sysconfig.get_platform()}{free_threaded}",
        library=Path(sysconfig.get_path("stdlib")),
    )


def why_not(snippet: Snippet, interpreter: Interpreter) -> str | None:
    """Why this machine cannot run a snippet, as a phrase to follow "not run: ".

    Args:
        snippet: The snippet.
        interpreter: The Python to run it.

    Returns:
        The reason, or None if it can be run.
    """
    if not snippet.requires_python.contains(interpreter.version, prereleases=True):
        return f"needs Python {snippet.requires_python}, this is {interpreter.version}"
    for requirement in snippet.dependencies:
        if requirement.marker and not requirement.marker.evaluate():
            continue
        installed = _installed(requirement.name)
        if installed is None:
            return f"needs the package {requirement}, which is not installed"
        if not requirement.specifier.contains(installed, prereleases=True):
            return f"needs the package {requirement}, installed is {installed}"
    for need in snippet.guarantee.needs:
        if not _there(need):
            return f"needs {_NEEDS.get(need, f'the program {need}')}, which is not there"
    return None


def package_versions(snippet: Snippet) -> list[str]:
    """The exact versions of the packages that a snippet names, and of all that these require.

    Args:
        snippet: The snippet.

    Returns:
        `name==version` each, sorted; a package that is not installed is left out.
    """
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(requirement, extra) for requirement in snippet.dependencies for extra in _extras(requirement)]
    while waiting:
        requirement, extra = waiting.pop()
        version = _installed(requirement.name)
        if version is None or (requirement.name, extra) in seen:
            continue
        seen.add((requirement.name, extra))
        found.add(f"{requirement.name}=={version}")
        for further in map(Requirement, importlib.metadata.requires(requirement.name) or []):
            if further.marker is None or further.marker.evaluate({"extra": extra}):
                waiting += [(further, extra) for extra in _extras(further)]
    return sorted(found)


def _extras(requirement: Requirement) -> list[str]:
    return ["", *requirement.extras]


_NEEDS = {"display": "a display", "fork": "the start method fork", "posix": "a POSIX system"}


def _there(need: str) -> bool:
    if need == "display":
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if need == "posix":
        return os.name == "posix"
    if need == "fork":
        return "fork" in multiprocessing.get_all_start_methods()
    return shutil.which(need) is not None


def _installed(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None
