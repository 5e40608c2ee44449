"""The fence ```` ```snippet ````: how a page shows a program. Registered with markdown-exec.

The fence's text is the path of a program below `snippets/`, or of two to stand side by side (broken and
mended). Options: `section="NAME"` shows a part of the program, `highlight="NAME"` highlights one,
`only="output"` shows what it printed alone, `only="program"` the program alone.

A fence ```` ```workers ````, with nothing in it, shows what `scripts/measure_workers.py` measured, as charts.
A fence ```` ```playground ```` is an editor for the reader's own programs; its text is the path of the one
that stands in it first.

The first fence of a build whose program is stale runs every stale program of the book, side by side;
the others read. Needs no hook of the site generator, so it works wherever Python-Markdown does.
"""

from __future__ import annotations

import dataclasses
import functools
from pathlib import Path
from typing import Any, get_args

from markdown import Markdown
from markdown_exec import base_format, formatter, formatters

from motion.book import Book, Result, find_book, logger
from motion.browser.proved import InBrowser, in_browser, is_set_up, load_proved
from motion.page.card import Only, View, render, render_pair, render_problem
from motion.page.chart import load_workers, render_workers
from motion.page.playground import choices, render_playground
from motion.places import find_places
from motion.program.errors import SnippetError
from motion.records import Record, load_records
from motion.report import report

_NO_PYTHON = (
    "This copy of the book was built without the Python for browsers, so nothing can be run on this page."
)


class FenceError(ValueError):
    """A fence that asks for what cannot be shown."""


def validator(
    language: str,  # noqa: ARG001 -- the signature is SuperFences'
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],  # noqa: ARG001 -- as above
    md: Markdown,  # noqa: ARG001 -- as above
) -> bool:
    """Accept the fence; what is wrong with its options is said in its place on the page.

    Args:
        language: `snippet`.
        inputs: The options as written.
        options: Filled with what `format_snippet` gets.
        attrs: Attributes, of which the fence has none.
        md: The Markdown converter.
    """
    options.update(html=True, extra=dict(inputs))
    inputs.clear()
    return True


def format_snippet(**options: Any) -> str:
    """The HTML of a fence, by way of markdown-exec's `base_format`.

    Args:
        **options: What `markdown_exec.formatter` passes on.
    """
    return str(base_format(language="snippet", run=_show_program, **options))


def format_workers(**options: Any) -> str:
    """The HTML of a fence for charts, by way of markdown-exec's `base_format`.

    Args:
        **options: What `markdown_exec.formatter` passes on.
    """
    return str(base_format(language="workers", run=_draw, **options))


def format_playground(**options: Any) -> str:
    """The HTML of the playground, by way of markdown-exec's `base_format`.

    Args:
        **options: What `markdown_exec.formatter` passes on.
    """
    return str(base_format(language="playground", run=_play, **options))


formatters["snippet"] = format_snippet
formatters["workers"] = format_workers
formatters["playground"] = format_playground
__all__ = ["FenceError", "format_playground", "format_snippet", "format_workers", "formatter", "validator"]


def _show_program(code: str, **options: Any) -> str:
    # markdown-exec passes these to every formatter; the fence has no use for them.
    wanted = {key: value for key, value in options.items() if key not in ("returncode", "session", "id")}
    book = _book(Path.cwd())
    names = [line.strip() for line in code.splitlines() if line.strip()]
    try:
        return _shown(book, names, wanted)
    except (FenceError, SnippetError) as error:
        logger.warning("%s%s", _where(book, names, wanted), error)
        return render_problem(str(error))


def _draw(_code: str, **_options: Any) -> str:
    try:
        return "".join(map(render_workers, load_workers(_book(Path.cwd()).root)))
    except ValueError as error:
        logger.warning("%s", error)
        return render_problem(str(error))


def _play(code: str, **_options: Any) -> str:
    book = _book(Path.cwd())
    name = code.strip()
    try:
        proved = _proved(book.root)
        if proved is None:
            return f"<p>{_NO_PYTHON}</p>"
        start = book.read(name.removesuffix(".py"))
        if not in_browser(start, proved).button:
            raise FenceError(
                f"the playground cannot begin with {name!r}: it was not proved to run in a browser"
                f" (`python -m motion prove {start.name}` tries)"
            )
        return render_playground(start, choices(book, proved))
    except (FenceError, SnippetError) as error:
        logger.warning("%s", error)
        return render_problem(str(error))


def _shown(book: Book, names: list[str], options: dict[str, str]) -> str:
    view = _view(options)
    if not 1 <= len(names) <= 2:
        raise FenceError("a snippet fence holds the path of one program, or of two to stand side by side")
    results = [_result(book, name, options) for name in names]
    if len(results) == 2:
        if options:
            raise FenceError("two programs side by side are shown whole: leave out the options")
        broken, fixed = results
        return render_pair(
            broken,
            fixed,
            (_records(book, broken), _records(book, fixed)),
            (_browser(book, broken), _browser(book, fixed)),
        )
    [result] = results
    try:
        return render(result, view, records=_records(book, result), browser=_browser(book, result))
    except KeyError as error:
        raise FenceError(f"{names[0]} has no function, class or region named {error.args[0]!r}") from None


def _view(options: dict[str, str]) -> View:
    known = [field.name for field in dataclasses.fields(View) if field.name != "changed"]
    if unknown := [key for key in options if key not in known]:
        raise FenceError(f"unknown option {unknown[0]!r} of a snippet fence; known are {', '.join(known)}")
    if (only := options.get("only", "")) not in get_args(Only.__value__):
        raise FenceError(f'unknown value {only!r} of the option only; known are "program" and "output"')
    return View(**options)  # type: ignore[arg-type]  # checked above


def _result(book: Book, name: str, options: dict[str, str]) -> Result:
    path = book.snippets / name
    if path.name.startswith("_"):
        raise FenceError(f"{name!r} is a module that programs import, and no program")
    if path.suffix != ".py" or not path.is_file():
        raise FenceError(f"there is no snippet {name!r}")
    result = book.result(name.removesuffix(".py"))
    if result.verdict and not result.verdict.kept:
        logger.warning("%s%s: %s", _where(book, [name], options), name, report(result))
    return result


def _records(book: Book, result: Result) -> list[Record]:
    try:
        return load_records(book.root, result.snippet)
    except ValueError as error:
        raise FenceError(str(error)) from error


def _browser(book: Book, result: Result) -> InBrowser:
    """Whether a reader's browser can run a program; nothing is said where there is no Python for browsers."""
    proved = _proved(book.root)
    return InBrowser() if proved is None else in_browser(result.snippet, proved)


@functools.cache
def _proved(root: Path) -> dict[str, str] | None:
    if not is_set_up(root):
        logger.info("No Run buttons: there is no Python for browsers (scripts/browser_python.py fetches it).")
        return None
    try:
        return load_proved(root)
    except ValueError as error:
        raise FenceError(str(error)) from error


def _where(book: Book, names: list[str], options: dict[str, str]) -> str:
    """The page and the line of a fence, to stand before a message."""
    places = [place for name in names[:1] for place in find_places(book.docs).get(name, [])]
    found = [
        f"{place.page}:{place.line}: "
        for place in places
        if all(f"{key}=" in place.options and value in place.options for key, value in options.items())
    ]
    return found[0] if found else ""


@functools.cache
def _book(folder: Path) -> Book:
    return find_book(folder)
