"""Run CPython's own tests recorded and unrecorded, and say where the results differ.

    uv run python scripts/conformance.py [--python PYTHON ...] [NAME ...]

A program must do the same whether or not it is recorded, and the tests of the standard library check much
that a program could notice. Without names, all files of asyncio's tests and of those below are run. If the
results of a file differ, the script runs it once more each way, because some tests fail now and then. It
reports a test that never had the same result both ways. The exit status is 1 if there is such a test.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

STARTUP = Path(__file__).parents[1] / "motion" / "run" / "startup"

NAMES = (
    "test_asyncio.*",
    "test_threading",
    "test_concurrent_futures",
    "test_concurrent_futures.*",
    "test_multiprocessing_fork.*",
    "test_multiprocessing_forkserver.*",
    "test_multiprocessing_spawn.*",
    "test_multiprocessing_main_handling",
    "test_subprocess",
    "test_queue",
    "test_sys",
    "test_sys_setprofile",
    "test_sys_settrace",
    "test_monitoring",
    "test_cprofile",
    "test_tracemalloc",
    "test_traceback",
    "test_contextlib",
    "test_contextlib_async",
    "test_generators",
    "test_coroutines",
)

LIMIT = 1200
"""Seconds that one file may take."""


def output_of(python: str, code: str) -> str:
    """The output of a Python for a piece of code, or nothing if it fails."""
    done = subprocess.run([python, "-c", code], check=False, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""


def files_of(python: str, names: list[str]) -> list[str]:
    """The requested modules with tests that a Python has.

    Args:
        python: The interpreter.
        names: Names in the package `test`; `name.*` stands for all modules of a package.
    """
    found = output_of(python, "import test, test.support; print(*test.__path__)")
    if not found:
        return []
    folder = Path(found)
    modules = []
    for name in names:
        package, _, rest = name.partition(".")
        pattern = f"{package}/test_*.py" if rest == "*" else name.replace(".", "/") + ".py"
        paths = sorted(folder.glob(pattern))
        modules += [path.relative_to(folder).with_suffix("").as_posix().replace("/", ".") for path in paths]
    return modules


def results_of(python: str, module: str, *, recorded: bool) -> dict[str, str]:
    """The result of each test of a module.

    Args:
        python: The interpreter.
        module: The module, in the package `test`.
        recorded: Whether the recorder is loaded and treats the package `test` as the program. (The tests of
            a module can be in others: those of multiprocessing are in `test._test_multiprocessing`.)

    Raises:
        RuntimeError: Nothing was recorded.
    """
    with tempfile.TemporaryDirectory(prefix="conformance-", ignore_cleanup_errors=True) as name:
        recording, scratch = Path(name, "recording"), Path(name, "scratch")
        recording.mkdir()
        scratch.mkdir()
        path = output_of(python, "import test; print(test.__file__)")
        environment = {**os.environ, "PYTHONPATH": str(STARTUP), "TMPDIR": str(scratch)}
        if recorded:
            environment |= {
                "MOTION_RECORDING": str(recording),
                "MOTION_PROGRAM": path,
                "MOTION_SCRATCH": str(scratch),
            }
        process = subprocess.Popen(
            [python, "-m", "unittest", "-v", f"test.{module}"],
            cwd=scratch,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            process_group=0,
        )
        with process:
            try:
                text, _ = process.communicate(timeout=LIMIT)
            except subprocess.TimeoutExpired:
                return {"(the file)": "time limit"}
            finally:
                with contextlib.suppress(ProcessLookupError):  # none of its processes is left
                    os.killpg(process.pid, signal.SIGKILL)
        if recorded and not any(recording.iterdir()):
            raise RuntimeError(f"nothing was recorded of {module}: {text}")
    return dict(_results(text)) | {"(the file)": f"exit status {process.returncode}"}


def difference(python: str, module: str) -> tuple[str, list[str]]:
    """Run a module unrecorded and recorded, and once more if that is not the same.

    Returns:
        The numbers of tests, and of tests that failed unrecorded and recorded; and the tests that end in
        another way recorded each time.
    """
    ways = (False, True)
    first = [results_of(python, module, recorded=way) for way in ways]
    failed = [sum(ended in ("FAIL", "ERROR") for ended in way.values()) for way in first]
    numbers = f"{len(first[0]) - 1:6} {failed[0]:7} {failed[1]:9}"
    if first[0] == first[1]:
        return numbers, []
    again = [results_of(python, module, recorded=way) for way in ways]
    lines = []
    for test in sorted({*first[0], *first[1]}):
        before, after = ({run[way].get(test, "not run") for run in (first, again)} for way in ways)
        if not before & after:
            lines.append(f"{test}: {' or '.join(before)}, recorded {' or '.join(after)}")
    return numbers, lines


def _results(text: str) -> Iterator[tuple[str, str]]:
    """The tests in the output of `unittest`, and their results.

    A result is on the line of its test, or after lines that the test itself has printed.
    """
    for test, rest in re.findall(r"^(\w+ \(test\.[\w.]+\))(.*(?:\n(?!\w+ \(test\.).*)*)", text, re.MULTILINE):
        ended = re.search(r"\.\.\. (?:.*\n)*?.*?(ok|FAIL|ERROR|skipped|expected failure)\b", rest)
        if ended:
            yield test, ended[1]
    for kind, test in re.findall(r"^(FAIL|ERROR): (\w+ \(test\.[\w.]+\))", text, re.MULTILINE):
        yield test, kind


def main() -> None:
    """Run the tests, and print a line for each file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--python", action="append", help="an interpreter (can be given more than once)")
    parser.add_argument("names", nargs="*", metavar="NAME", default=list(NAMES))
    options = parser.parse_args()
    # Tests interrupt themselves, which does nothing if a shell has started this script in the background.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    different = False
    print(f"{'Python':8} {'file':44} {'tests':>6} {'failed':>7} {'recorded':>9}")
    for python in options.python or [sys.executable]:
        version = output_of(python, "import platform; print(platform.python_version())")
        files = files_of(python, options.names)
        if not files:
            print(f"{version:8} has no tests: Debian has them in libpython{version[:4]}-testsuite")
        for module in files:
            numbers, lines = difference(python, module)
            print(f"{version:8} {module:44} {numbers}", flush=True)
            for line in lines:
                different = True
                print(f"    {line}", flush=True)
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
