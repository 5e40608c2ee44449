"""The other Pythons of this machine, each with the packages that the programs import."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from motion.run.interpreter import Interpreter, other_interpreter

ROOT = Path(__file__).parents[1]


def other_pythons() -> dict[str, Path]:
    """The Pythons that are there besides the one that runs the tests, by version (`3.14`, `3.15t`)."""
    if os.name != "posix":
        return {}  # there the matrix of the workflow runs the tests on each
    script = ROOT / "scripts" / "find-python.sh"
    found = subprocess.run(["sh", script, "--all"], check=True, capture_output=True, text=True).stdout
    pythons = {version: Path(path) for version, path in map(str.split, found.splitlines())}
    threads = "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""
    pythons.pop(f"{sys.version_info.major}.{sys.version_info.minor}{threads}", None)
    return pythons


def with_packages(version: str, python: Path) -> Interpreter:
    """An environment of a Python, made once, with the packages that the programs import.

    Raises:
        FileNotFoundError: There is no uv to make it.
        subprocess.CalledProcessError: It cannot be made.
    """
    folder = ROOT / ".motion" / "pythons" / version
    uv = os.environ.get("UV") or shutil.which("uv")
    if uv is None:
        raise FileNotFoundError("uv, which makes the environment of another Python, is not there")
    subprocess.run(
        [
            uv,
            "sync",
            "--locked",
            "--quiet",
            "--compile-bytecode",  # programs leave none, so each would compile what it imports
            "--only-group",
            "programs",
            "--no-install-project",
            "--python",
            python,
        ],
        cwd=ROOT,
        env={**os.environ, "UV_PROJECT_ENVIRONMENT": str(folder)},
        check=True,
        capture_output=True,
        text=True,
    )
    return other_interpreter(folder / "bin" / "python")
