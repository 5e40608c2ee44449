"""The options of a fence: its program, and how much of it is shown."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import get_args

from motion.book import Book
from motion.explore.exploring import Explorer, Graph
from motion.page.card import Only, Predict, View
from motion.page.play import Game, game_of
from motion.page.program import differing_lines
from motion.program.snippet import Snippet


class FenceError(ValueError):
    """A fence that asks for something that cannot be shown."""


def view_of(book: Book, options: Mapping[str, str], path: str) -> View:
    """The view that a fence asks for.

    Args:
        book: The book.
        options: The options of the fence, as written.
        path: The path of its program below `snippets/`.

    Raises:
        FenceError: An option is unknown, has an unknown value, or contradicts another.
        SnippetError: The program that this one fixes cannot be read.
    """
    options = dict(options)
    known = [field.name for field in dataclasses.fields(View) if field.name != "changed"]
    if unknown := [key for key in options if key not in known]:
        raise FenceError(
            f"unknown option {unknown[0]!r} of a snippet fence; known options are {', '.join(known)}"
        )
    if empty := [key for key, value in options.items() if not value]:
        raise FenceError(f"the option {empty[0]} has no value: give it one, or remove it")
    for name, values in (("only", Only), ("predict", Predict)):
        allowed = [value for value in get_args(values.__value__) if value]
        if options.get(name, allowed[0]) not in allowed:
            meant = " and ".join(f'"{value}"' for value in allowed)
            raise FenceError(f"unknown value {options[name]!r} of the option {name}; known values: {meant}")
    if "predict" in options and ("section" in options or "only" in options):
        raise FenceError("the output of a part of a program cannot be predicted: remove `predict`")
    if ("play" in options) != ("goal" in options):
        raise FenceError("a game needs both `play`, the words for the reader, and `goal`")
    if "play" in options and ("section" in options or "only" in options):
        raise FenceError("a part of a program cannot be played: remove `play` and `goal`")
    if options.get("only") == "output" and (marks := {"section", "highlight", "fixes"} & {*options}):
        raise FenceError(f"the program is not shown: remove `only`, or `{min(marks)}`")
    view = View(**options)  # type: ignore[arg-type]  # checked above
    if not view.fixes:
        return view
    broken = book.read(name_of(book, f"{view.fixes.removesuffix('.py')}.py"))
    fixed = book.read(name_of(book, path))
    return dataclasses.replace(view, fixes=broken.name, changed=differing_lines(broken, fixed)[1])


def name_of(book: Book, path: str) -> str:
    """The name of the program with a path below `snippets/`.

    Args:
        book: The book.
        path: The path, as a fence has it: `ch12/two_tasks.py`.

    Raises:
        FenceError: There is no such program.
    """
    file = book.snippets / path
    if file.name.startswith("_"):
        raise FenceError(f"{path!r} is a module that programs import, and not a program")
    if file.name.startswith("."):
        raise FenceError(f"{path!r} is a hidden file, and not a program: rename it")
    if file.suffix != ".py" or not file.is_file():
        raise FenceError(f"there is no snippet {path!r}")
    return path.removesuffix(".py")


def game_for(book: Book, snippet: Snippet, view: View) -> Game | None:
    """The game for which a fence asks, or None if it asks for none.

    Args:
        book: The book.
        snippet: The program of the fence.
        view: The options of the fence.

    Raises:
        FenceError: The program cannot be played, or its goal is out of reach although it fixes no other.
    """
    if not view.play:
        return None
    try:
        game = game_of(explored(book, snippet), view.play, view.goal)
    except ValueError as error:
        raise FenceError(f"{snippet.name} cannot be played: {error}") from error
    if not (game.odds.reaching or view.fixes):
        raise FenceError(
            f"no schedule of {snippet.name} reaches the goal {view.goal!r}; only a program that `fixes`"
            " another one may have a goal that is out of reach"
        )
    return game


def explored(book: Book, snippet: Snippet) -> Graph:
    """The states of a program.

    Args:
        book: The book.
        snippet: The program.

    Raises:
        NotExploredError: They cannot be explored.
    """
    return Explorer(book.root, book.interpreter).graph(snippet)
