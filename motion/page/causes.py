"""Warnings of fences: of many with the same cause the first few are told in full, the others are counted."""

from __future__ import annotations

import re

from motion.book import logger

_FULL = 10
"""Warnings of one cause that are told in full."""

_VARIES = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")
"""What differs between two messages of the same cause: the names, and the numbers."""


class Causes:
    """Counts the warnings of a build by their causes."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}

    def begin(self) -> None:
        """Forget what was counted: another build begins."""
        self._places.clear()

    def warn(self, place: str, message: str) -> None:
        """Log a warning, or only count it if there were many of the same cause.

        Args:
            place: The page and the line of the fence, as `12-basic-asyncio/tasks.md:14`; empty if unknown.
            message: What is wrong with it.
        """
        places = self._places.setdefault(_VARIES.sub("", message), [])
        places.append(place)
        if len(places) <= _FULL:
            logger.warning("%s%s", f"{place}: " if place else "", message)

    def end(self) -> None:
        """Log how many warnings were only counted: one line for each cause."""
        for places in self._places.values():
            if more := places[_FULL:]:
                logger.warning(
                    "%s more programs cannot be shown for the same reason as %s (%s to %s)",
                    len(more),
                    places[0] or "a program above",
                    more[0],
                    more[-1],
                )


CAUSES = Causes()
"""Those of the build that this process makes."""
