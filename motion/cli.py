"""The engine by hand: `python -m motion run | check | update | list | prove | explore | soak`."""

from __future__ import annotations

import argparse
import contextlib
import functools
import io
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from motion.book import Book, UnknownSnippetError, find_book
from motion.browser.command import prove_and_record
from motion.explore.command import renew, tell
from motion.explore.exploring import PREEMPTIONS, ExplorerFailedError
from motion.places import find_places
from motion.program.errors import SnippetError
from motion.program.snippet import Snippet
from motion.program.stated import restate
from motion.progress import INTERRUPTED, give_up_output, open_closed_output
from motion.records import load_records, save_record
from motion.report import said
from motion.result import Result
from motion.soak import Soak, busy_cores, soak
from motion.update import NotWrittenError, output_to_state, rewrite

KEPT, BROKEN, MISUSED, NOT_RUN = 0, 1, 2, 3
"""Exit statuses: see `EPILOG`."""

_SLOW = 1.0
"""Seconds that a program may take before `soak` runs it less often."""

EPILOG = """\
NAME is a program (ch12/two_tasks, also with .py or below snippets/) or a chapter (ch12).

exit status: 0  every program kept its guarantee
             1  at least one program did not
             2  wrong command, no such program, or a program that cannot be read or that the engine cannot run
             3  run: nothing could run here (the Python is too old, or a package or program is missing)
             130  interrupted

examples:
  python -m motion run ch12/two_tasks     run it now, and compare with the page
  python -m motion check                  is the book still true? runs only the programs that have changed
  python -m motion soak --times 200 ch05  does each program keep its guarantee 200 times?
  python -m motion explore ch05           does every schedule keep each guarantee?
  python -m motion update ch12            write what the programs print into their files
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out a command.

    Args:
        arguments: The words after `python -m motion`. None means the words of this process.

    Returns:
        The exit status.
    """
    open_closed_output()
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The terminal's encoding may not have all characters that a program printed.
        sys.stdout.reconfigure(errors="backslashreplace")
    options = _parser().parse_args(arguments)
    try:
        book = find_book(Path.cwd())
        names = [found for name in options.names or [] for found in book.find(name)] or book.names()
        commands: dict[str, Callable[[Book, list[str]], int]] = {
            "run": _run,
            "check": _check,
            "update": _update,
            "list": _list,
            "prove": functools.partial(_prove, changed=not options.names),
            "soak": functools.partial(_soak, options=options),
            "explore": functools.partial(_explore, changed=not options.names, options=options),
        }
        status = commands[options.command](book, list(dict.fromkeys(names)))
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except (OSError, UnknownSnippetError) as error:
        # The reader of our output (`| head`) may have ended: see "Note on SIGPIPE" in the module `signal`.
        give_up_output()
        return INTERRUPTED if isinstance(error, BrokenPipeError) else _fail(error)


def _parser() -> argparse.ArgumentParser:
    layout = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(
        prog="python -m motion",
        description="Run the programs of the book and say whether they keep their guarantees.",
        epilog=EPILOG,
        formatter_class=layout,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command, nargs, text in (
        ("run", "+", "run programs now, show their output, and say whether a difference is allowed"),
        ("check", "*", "run what has changed, and compare programs with their stated output (default: all)"),
        ("update", "+", "write the output of programs into their files if it differs from the stated output"),
        ("list", "*", "list programs: what they show, on which pages, whether up to date (default: all)"),
        (
            "prove",
            "*",
            "run programs as a browser would, and record which keep their guarantees (default: what changed)",
        ),
        (
            "explore",
            "*",
            "run programs under every schedule of threads or tasks (default: what changed, for the pages)",
        ),
        ("soak", "*", "run programs many times, and count their outputs (default: all)"),
    ):
        sub = commands.add_parser(command, help=text, description=text, epilog=EPILOG, formatter_class=layout)
        sub.add_argument("names", nargs=nargs, metavar="NAME")
        if command == "explore":
            sub.add_argument(
                "--preemptions",
                type=int,
                default=PREEMPTIONS,
                help="how often a schedule may interrupt a thread that could go on, or, if there are too many"
                " orders, how many tasks may overtake others (default: %(default)s)",
            )
    sub.add_argument(
        "--times",
        type=int,
        default=200,
        help="runs of each (default: %(default)s); slow programs a quarter",
    )
    sub.add_argument("--load", action="store_true", help="keep every core busy during the runs")
    sub.add_argument("--recorded", action="store_true", help="record the runs, as a build does")
    sub.add_argument("--save", action="store_true", help="keep the counts in records/, for the pages")
    return parser


def _run(book: Book, names: list[str]) -> int:
    statuses = []
    for item in book.update(names, again=True):
        if isinstance(item, SnippetError) or item.fault:
            statuses.append(_fail(item))
            continue
        print(f"── {item.snippet.name}")
        if item.verdict is None:
            print(f"not run: {item.skipped}")
            continue
        for line in item.verdict.shown:
            print(f"  {line}")
        print(said(item))
        statuses.append(KEPT if item.kept else BROKEN)
    return max(statuses, default=NOT_RUN)


def _check(book: Book, names: list[str]) -> int:
    status = KEPT
    kept = skipped = 0
    for item in book.update(names):
        if isinstance(item, SnippetError) or item.fault:
            status = _fail(item)
        elif item.verdict is None:
            skipped += 1
            print(f"{item.snippet.name}: not run: {item.skipped}")
        elif item.kept:
            kept += 1
        else:
            print(f"── {item.snippet.name}")
            print(said(item))
            status = max(status, BROKEN)
    print(f"{kept} of {len(names)} programs kept their guarantee, {skipped} not run")
    return status


def _update(book: Book, names: list[str]) -> int:
    status = KEPT
    for item in book.update(names):
        if isinstance(item, SnippetError) or item.fault:
            status = _fail(item)
        elif item.verdict is None:
            print(f"{item.snippet.name}: not run: {item.skipped}")
        elif item.verdict.changes:
            status = max(status, _restate(book, item))
        elif not item.kept:
            print(f"── {item.snippet.name}")
            print(said(item))
            status = max(status, BROKEN)
    return status


def _restate(book: Book, result: Result) -> int:
    snippet = result.snippet
    try:
        rewrite(snippet, restate(snippet.source, output_to_state(result), book.python), book.python)
    except NotWrittenError as error:
        print(f"{snippet.name}: not restated: {error}")
        return BROKEN
    print(f"{snippet.name}: restated")
    [item] = book.update([snippet.name])
    if isinstance(item, SnippetError):  # someone is editing it
        return _fail(item)
    if not item.kept:
        print(said(item))
        return BROKEN
    return KEPT


def _list(book: Book, names: list[str]) -> int:
    places = find_places(book.docs)
    status = KEPT
    for name in names:
        try:
            snippet = book.read(name)
        except SnippetError as error:
            status = _fail(error)
            continue
        shown = ", ".join(f"{place.page}:{place.line}" for place in places.get(f"{name}.py", []))
        known = book.known(snippet)
        state = "stale"
        if known:
            state = known.fault or (f"not run: {known.skipped}" if known.skipped else "fresh")
        print(f"{name}\n    {snippet.docstring}\n    {state}; {shown or 'on no page'}")
    return status


def _prove(book: Book, names: list[str], *, changed: bool) -> int:
    try:
        return KEPT if prove_and_record(book, names, changed=changed) else BROKEN
    except ValueError as error:
        return _fail(error)


def _explore(book: Book, names: list[str], *, changed: bool, options: argparse.Namespace) -> int:
    if options.preemptions < 0:
        return _fail(ValueError("--preemptions is 0 or more"))
    try:
        kept = renew(book, names) if changed else tell(book, names, options.preemptions)
    except (ExplorerFailedError, ValueError) as error:
        return _fail(error)
    return KEPT if kept else BROKEN


def _soak(book: Book, names: list[str], options: argparse.Namespace) -> int:
    if options.times < 1:
        return _fail(ValueError("--times is 1 or more"))
    status, wanted = _wanted(book, names, options.times)
    if options.save:
        try:
            for snippet, _ in wanted:
                load_records(book.root, snippet)
        except ValueError as error:  # report it now, and not after all the measurements
            return _fail(error)
    with busy_cores(book.interpreter) if options.load else contextlib.nullcontext():
        soaks = soak(wanted, book.interpreter, recorded=options.recorded)
    for name, soaked in soaks.items():
        if soaked.faults:
            status = _fail(RuntimeError(f"{name}: {soaked.faults[0]} ({len(soaked.faults)} times)"))
        print("\n".join(soaked.told()))
        if soaked.broken:
            status = max(status, BROKEN)
        if options.save:
            status = max(status, _save(book, soaked))
    runs = sum(soaked.runs for soaked in soaks.values())
    broken = sum(len(soaked.broken) for soaked in soaks.values())
    print(f"{runs} runs of {len(soaks)} programs on {book.interpreter.label}, {broken} broken guarantees")
    return status


def _save(book: Book, soaked: Soak) -> int:
    """Keep the measurement of a program, unless it is incomplete."""
    if soaked.faults:
        print("    not kept in records/")
        return MISUSED
    try:
        path = save_record(book.root, soaked, book.interpreter)
    except (OSError, ValueError) as error:
        return _fail(error)
    print(f"    kept in {path.relative_to(book.root)}")
    return KEPT


def _wanted(book: Book, names: list[str], times: int) -> tuple[int, list[tuple[Snippet, int]]]:
    """The exit status so far, and the programs that can run, with the number of runs for each."""
    status = KEPT
    wanted = []
    for item in book.update(names):
        if isinstance(item, SnippetError) or item.fault:
            status = _fail(item)
        elif item.run is None:
            print(f"{item.snippet.name}: not run: {item.skipped}")
        else:
            slow = item.run.seconds > _SLOW
            wanted.append((item.snippet, max(1, times // 4) if slow else times))
    return status, wanted


def _fail(what: Exception | Result) -> int:
    said = f"{what.snippet.name}: {what.fault}" if isinstance(what, Result) else str(what)
    print(f"error: {said}", file=sys.stderr)
    return MISUSED
