"""The machine and the build of the measurements."""

import contextlib
import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

import psutil

from motion.run.interpreter import this_interpreter

ROOT = Path(__file__).parents[2]


def circumstances() -> str:
    """The machine and the build, in a few lines."""
    packages = ("mkdocs", "mkdocs-material", "markdown-exec", "mkdocstrings-python")
    machine = [
        f"{os.cpu_count()} cores",
        f"{psutil.virtual_memory().total / 2**30:.1f} GiB",
        platform.platform(),
        f"load {os.getloadavg()[0]:.2f}",
    ]
    build = [this_interpreter().label, *(f"{name} {version(name)}" for name in packages)]
    commit = git("rev-parse", "--short", "HEAD") or "unknown"
    changes = ", with changes" if git("status", "--porcelain") else ""
    return f"{', '.join(machine)}\n{', '.join(build)}\ncommit {commit}{changes}"


def git(*words: str) -> str:
    """The output of git in this copy, or nothing without git. The command only reads."""
    command = ["git", "--no-optional-locks", *words]
    with contextlib.suppress(OSError):
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    return ""
