"""*The scheduler's trials*: all games on the cards of programs, the easiest first."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from pathlib import Path

from motion.book import Book, logger
from motion.page.addresses import address_of, card_of
from motion.page.card import View
from motion.page.options import FenceError, game_for
from motion.page.play import Game
from motion.places import Place, find_places, title_of
from motion.program.errors import SnippetError

_OPTION = re.compile(r'(play|goal|fixes)="([^"]*)"')


@dataclasses.dataclass(frozen=True)
class Trial:
    """A game of the book.

    Attributes:
        program: The name of its program.
        place: The fence that shows it.
        game: The game.
        fixed: The same game on the program without the mistake, if the page has it.
    """

    program: str
    place: Place
    game: Game
    fixed: Game | None

    @property
    def difficulty(self) -> tuple[float, int]:
        """A small part of its schedules reaches the goal, or its shortest way takes many choices."""
        odds = self.game.odds
        return odds.all / odds.reaching, odds.choices


def find_trials(book: Book) -> list[Trial]:
    """All games of the book, the easiest first.

    A game that cannot be shown is left out, because its fence says why.

    Args:
        book: The book.
    """
    found: dict[str, tuple[Place, View, Game]] = {}
    for path, places in find_places(book.docs).items():
        for place in places:
            view = View(**dict(_OPTION.findall(place.options)))
            if not view.play:
                continue
            name = path.removesuffix(".py")
            try:
                game = game_for(book, book.read(name), view)
            except (FenceError, SnippetError):
                continue
            if game is not None:
                found.setdefault(name, (place, view, game))
    fixed = {view.fixes: game for _, view, game in found.values() if view.fixes}
    trials = [
        Trial(name, place, game, fixed.get(name))
        for name, (place, _, game) in found.items()
        if game.odds.reaching
    ]
    return sorted(trials, key=lambda trial: trial.difficulty)


def listed(book: Book, page: Path, content: str) -> Iterator[str]:
    """The Markdown of the list.

    Args:
        book: The book.
        page: The page that shows the list, relative to the folder of the pages.
        content: The content of the fence, which is empty.
    """
    trials = find_trials(book)
    if content or not trials:
        logger.warning("%s: there must be nothing in the fence, and programs with `play=`", page)
    for trial in trials:
        words = trial.game.words
        address = f"{address_of(trial.place.page, page)}#{card_of(trial.program)}--play"
        mark = f'{{ .motion-trial data-trial="{trial.program}" }}'
        yield f"1. [{words[:1].upper()}{words[1:]}]({address}){mark}<br>"
        yield f"   {_odds(trial)}, in *{title_of(book.docs / trial.place.page)}*\n"


def _odds(trial: Trial) -> str:
    odds = trial.game.odds
    fixed = (
        f"; with the fix, none of {trial.fixed.odds.all:,}"
        if trial.fixed and not trial.fixed.odds.reaching
        else ""
    )
    choices = f"{odds.choices} choice{'s' if odds.choices != 1 else ''}"
    return f"{odds.reaching:,} of {odds.all:,} schedules, {choices} at least{fixed}"
