"""The fence ```` ```snippet ````: how a page shows a program. Registered with markdown-exec.

The text of the fence is the path of a program below `snippets/`, or the paths of two to show side by side
(broken and fixed). Options: `section="NAME"` shows a part of the program, `highlight="NAME"` highlights a
part, `only="output"` shows only the output, `only="program"` shows only the program, `predict="output"`
closes the output until the reader opens it, `predict="order"` also lets the reader put its shuffled lines in
order, and `fixes="ch05/broken"` marks the lines that differ from another one. `play="lose a visitor"
goal="visitors: 1"` adds a game (`motion.page.play`).

A fence ```` ```workers ````, which is empty, shows the measurements of `scripts/measure_workers.py` as
charts. The text of a fence ```` ```costs ```` is the name of a folder in `records/costs/`, and it shows the
measurements in there. A fence ```` ```playground ```` is an editor for the reader's own programs. Its text
is the path of the program in the editor at the beginning.

The first fence of a build whose program is stale runs every stale program of the book, in parallel. The
other fences only read. No hook of the site generator is needed, so this works wherever Python-Markdown does.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown_exec import base_format, formatter, formatters

from motion.book import Book, find_book, logger
from motion.browser.proved import InBrowser, Proof, in_browser, is_proved, is_set_up, load_proved
from motion.explore.judged import Schedules
from motion.explore.record import schedules_of
from motion.page.card import render, render_pair, render_problem
from motion.page.causes import CAUSES
from motion.page.chart import load_workers, render_workers
from motion.page.costs import load_costs, render_costs
from motion.page.fenced import Fence
from motion.page.kept_cards import KeptCards
from motion.page.options import FenceError, game_for, name_of, view_of
from motion.page.ordering import OrderingError
from motion.page.playground import choices, render_playground
from motion.program.errors import SnippetError
from motion.records import Record, load_records
from motion.report import report
from motion.result import Result, fault_of
from motion.terminal import SYMBOLS

_NO_PYTHON = (
    "This copy of the book was built without the Python for browsers, so this page cannot run programs."
)

_PROGRAM = re.compile(r"[\w-]+/[\w-]+\.py")


def validator(
    language: str,  # noqa: ARG001 -- the signature is SuperFences'
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],  # noqa: ARG001 -- as above
    md: Markdown,  # noqa: ARG001 -- as above
) -> bool:
    """Accept the fence. If its options are wrong, the page says so where the fence is.

    Args:
        language: `snippet`.
        inputs: The options as written.
        options: Filled with the arguments of `format_snippet`.
        attrs: Attributes. The fence has none.
        md: The Markdown converter.
    """
    options.update(html=True, extra=dict(inputs))
    inputs.clear()
    return True


def format_snippet(**options: Any) -> str:
    """The HTML of a fence, by way of markdown-exec's `base_format`.

    Args:
        **options: The arguments of `markdown_exec.formatter`.
    """
    return _formatted("snippet", _show_program, options)


def format_workers(**options: Any) -> str:
    """The HTML of a fence for charts, by way of markdown-exec's `base_format`.

    Args:
        **options: The arguments of `markdown_exec.formatter`.
    """
    return _formatted("workers", _show_workers, options)


def format_costs(**options: Any) -> str:
    """The HTML of a fence for bar charts, by way of markdown-exec's `base_format`.

    Args:
        **options: The arguments of `markdown_exec.formatter`.
    """
    return _formatted("costs", _show_costs, options)


def format_playground(**options: Any) -> str:
    """The HTML of the playground, by way of markdown-exec's `base_format`.

    Args:
        **options: The arguments of `markdown_exec.formatter`.
    """
    return _formatted("playground", _show_playground, options)


formatters["costs"] = format_costs
formatters["snippet"] = format_snippet
formatters["workers"] = format_workers
formatters["playground"] = format_playground
__all__ = [
    "FenceError",
    "format_costs",
    "format_playground",
    "format_snippet",
    "format_workers",
    "formatter",
    "validator",
]


def _formatted(language: str, show: Callable[[Book, Fence], str], options: dict[str, Any]) -> str:
    """The HTML of a fence. If it cannot be shown, a box that says why, and a warning.

    When a formatter raises, SuperFences shows the text of the fence as code and reports nothing. So this
    never raises, whatever happens in the engine. The HTML also contains no control characters, because a
    browser takes a carriage return for the end of a line, and Markdown uses the text between U+0002 and
    U+0003 itself.
    """
    names = [line.strip() for line in options["code"].splitlines() if line.strip()]
    wanted = options.pop("extra")  # or an option of the fence could be taken for one of markdown-exec's

    def run(_code: str, **_more: Any) -> str:
        book, fence = _book(Path.cwd()), Fence(options["md"], language, names, wanted)
        try:
            return show(book, fence).translate(SYMBOLS)
        except (FenceError, OrderingError, SnippetError) as error:
            message = str(error)
        except Exception as error:  # noqa: BLE001 -- see the docstring
            message = f"{', '.join(names) or language}: {fault_of('show it', error)}"
        fence.warn(book, message)
        return _problem(names, wanted, message)

    try:
        return str(base_format(language=language, run=run, **options))
    except Exception as error:  # noqa: BLE001 -- see the docstring
        message = f"{', '.join(names) or language}: {fault_of('show it', error)}"
        CAUSES.warn("", message)
        return _problem(names, wanted, message)


def _problem(names: Sequence[str], options: Mapping[str, Any], message: str) -> str:
    """A box for each program of a fence, so that links to the program still lead somewhere."""
    whole = "section" not in options and "only" not in options
    programs = dict.fromkeys(name.removesuffix(".py") for name in names if _PROGRAM.fullmatch(name))
    boxes = [render_problem(message, program, whole=whole) for program in programs or [""]]
    return "".join(boxes).translate(SYMBOLS)


def _show_workers(book: Book, _fence: Fence) -> str:
    try:
        return "".join(map(render_workers, load_workers(book.root)))
    except ValueError as error:
        raise FenceError(str(error)) from error


def _show_costs(book: Book, fence: Fence) -> str:
    try:
        return "".join(map(render_costs, load_costs(book.root, " ".join(fence.names))))
    except ValueError as error:
        raise FenceError(str(error)) from error


def _show_playground(book: Book, fence: Fence) -> str:
    name = "\n".join(fence.names)
    proved = _proved(book.root)
    if proved is None:
        return f"<p>{_NO_PYTHON}</p>"
    start = book.read(name.removesuffix(".py"))
    if start.name not in proved:  # if it has changed since, it has to be proved again, but can be shown
        raise FenceError(
            f"the playground cannot begin with {name!r}, because it was not proved to run in a browser"
            f" (`python -m motion prove {start.name}` tries)"
        )
    return render_playground(start, choices(book, proved))


def _show_program(book: Book, fence: Fence) -> str:
    names = fence.names
    if not 1 <= len(names) <= 2:
        raise FenceError("a snippet fence contains the path of one program, or of two to show side by side")
    if len(names) == 2 and fence.options:
        raise FenceError("two programs side by side are shown as a whole: remove the options")
    view = view_of(book, fence.options, names[0])
    results = [_result(book, fence, name) for name in names]
    records = [_records(book, result) for result in results]
    proved = _proved(book.root)
    proofs = [proved is not None and is_proved(result.snippet, proved) for result in results]
    game = game_for(book, results[0].snippet, view)
    schedules = [_schedules(book, result) for result in results]

    def rendered() -> str:
        if len(results) == 2:
            (broken, fixed), (left, right) = results, records
            return render_pair(
                broken,
                fixed,
                (left, right),
                (_browser(broken, proved), _browser(fixed, proved)),
                (schedules[0], schedules[1]),
            )
        browser = _browser(results[0], proved)
        [known] = schedules
        return render(results[0], view, records=records[0], browser=browser, game=game, schedules=known)

    try:
        return _kept_cards(book.root).html_of(
            fence=[book.interpreter.executable, *names, repr(view)],
            shown=[book.interpreter, results, records, proved is None, proofs, game, schedules],
            render=rendered,
        )
    except KeyError as error:
        raise FenceError(f"{names[0]} shows no function, class or region named {error.args[0]!r}") from None


def _result(book: Book, fence: Fence, path: str) -> Result:
    result = book.result(name_of(book, path))
    if not result.kept:
        fence.warn(book, f"{path}: {report(result)}")
    return result


def _records(book: Book, result: Result) -> list[Record]:
    try:
        return load_records(book.root, result.snippet)
    except ValueError as error:
        raise FenceError(str(error)) from error


def _schedules(book: Book, result: Result) -> Schedules | None:
    try:
        return schedules_of(result.snippet, book.root, book.interpreter)
    except ValueError as error:
        raise FenceError(str(error)) from error


def _browser(result: Result, proved: dict[str, Proof] | None) -> InBrowser:
    return InBrowser() if proved is None else in_browser(result.snippet, proved)


def _proved(root: Path) -> dict[str, Proof] | None:
    """The programs that were proved to run in a browser, or None without the Python for browsers."""
    if not is_set_up(root):
        _say_that_none_is_set_up()
        return None
    try:
        return load_proved(root)
    except ValueError as error:
        raise FenceError(str(error)) from error


@functools.cache  # once for all programs
def _say_that_none_is_set_up() -> None:
    logger.info("No Run buttons: the Python for browsers is missing (scripts/browser_python.py gets it).")


@functools.cache
def _kept_cards(root: Path) -> KeptCards:
    return KeptCards(root / ".motion" / "cards")


@functools.cache
def _book(folder: Path) -> Book:
    return find_book(folder)
