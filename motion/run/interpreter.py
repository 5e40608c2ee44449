"""The Python that runs the snippets, and whether it can run a given snippet."""

from __future__ import annotations

import dataclasses
import functools
import importlib.metadata
import json
import multiprocessing
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement

from motion.program.snippet import Snippet
from motion.run import describe


@dataclasses.dataclass(frozen=True)
class Interpreter:
    """A Python.

    Attributes:
        executable: Its path.
        label: Its name on pages and in reports: `CPython 3.13.0`, `CPython 3.14.10t` (free-threaded).
        version: Its version, `3.13.0`.
        gil: Whether one thread at a time runs Python, as in every build that is not free-threaded.
        build: Everything that distinguishes this build from another one of the same version.
        library: The folder of its standard library.
        packages: The folders of its packages.
        markers: The values of its environment markers for requirements, by name:
            https://packaging.python.org/en/latest/specifications/dependency-specifiers/#environment-markers
    """

    executable: str
    label: str
    version: str
    gil: bool
    build: str
    library: str
    packages: tuple[str, ...]
    markers: Mapping[str, str] = dataclasses.field(default_factory=dict)


@functools.cache
def this_interpreter() -> Interpreter:
    """The interpreter that runs this code. The pages show its runs."""
    return _interpreter(describe.description())


def other_interpreter(executable: Path) -> Interpreter:
    """Another interpreter, according to its own description.

    Args:
        executable: Its path.

    Raises:
        OSError: It cannot start.
        subprocess.CalledProcessError: It fails.
    """
    command = [str(executable), "-I", describe.__file__]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 -- the caller chose it
    return _interpreter(json.loads(answer.stdout))


def find_package(name: str, interpreter: Interpreter) -> importlib.metadata.Distribution | None:
    """A package of an interpreter.

    Args:
        name: Its name, as in a requirement.
        interpreter: The interpreter.
    """
    found = importlib.metadata.distributions(name=name, path=[*dict.fromkeys(interpreter.packages)])
    return next(iter(found), None)


def _interpreter(described: dict[str, Any]) -> Interpreter:
    return Interpreter(**{**described, "packages": tuple(described["packages"])})


def why_not_run(snippet: Snippet, interpreter: Interpreter) -> str | None:
    """The reason why this machine cannot run a snippet, as a phrase after "not run: ".

    Args:
        snippet: The snippet.
        interpreter: The Python to run it.

    Returns:
        The reason, or None if the snippet can run.
    """
    if not snippet.requires_python.contains(interpreter.version, prereleases=True):
        return f"it needs Python {snippet.requires_python}, and this is {interpreter.version}"
    for requirement in snippet.dependencies:
        if requirement.marker and not requirement.marker.evaluate(dict(interpreter.markers)):
            continue
        installed = find_package(requirement.name, interpreter)
        if installed is None:
            return f"it needs the package {requirement}, which is not installed"
        if not requirement.specifier.contains(installed.version, prereleases=True):
            return f"it needs the package {requirement}, but {installed.version} is installed"
    for need in snippet.guarantee.needs:
        if not _there(need, interpreter):
            return f"it needs {_NEEDS.get(need, f'the program {need}')}, which is missing"
    return None


def package_versions(snippet: Snippet, interpreter: Interpreter) -> list[str]:
    """The exact versions of the packages that a snippet names, and of all their requirements.

    Args:
        snippet: The snippet.
        interpreter: The Python to run it.

    Returns:
        A sorted list of `name==version`, without packages that are not installed.
    """
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(requirement, extra) for requirement in snippet.dependencies for extra in _extras(requirement)]
    while waiting:
        requirement, extra = waiting.pop()
        package = find_package(requirement.name, interpreter)
        if package is None or (requirement.name, extra) in seen:
            continue
        seen.add((requirement.name, extra))
        found.add(f"{requirement.name}=={package.version}")
        for further in map(Requirement, package.requires or []):
            if further.marker is None or further.marker.evaluate({**interpreter.markers, "extra": extra}):
                waiting += [(further, extra) for extra in _extras(further)]
    return sorted(found)


def _extras(requirement: Requirement) -> list[str]:
    return ["", *requirement.extras]


_NEEDS = {"display": "a display", "fork": "the start method fork", "gil": "a GIL", "posix": "a POSIX system"}


def _there(need: str, interpreter: Interpreter) -> bool:
    if need == "gil":
        return interpreter.gil
    if need == "display":
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    if need == "posix":
        return os.name == "posix"
    if need == "fork":
        return "fork" in multiprocessing.get_all_start_methods()
    return shutil.which(need) is not None
