"""Warnings of fences. Of many with the same cause, a few are logged in full, and the others are counted."""

from __future__ import annotations

import re

from motion.book import logger

_FULL = 10
"""The number of warnings with the same cause that are logged in full."""

_VARIES = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")
"""The parts that differ between two messages with the same cause: names and numbers."""


class Causes:
    """Counts the warnings of a build by their causes."""

    def __init__(self) -> None:
        self._places: dict[str, list[str]] = {}

    def begin(self) -> None:
        """Forget the counts, because another build begins."""
        self._places.clear()

    def warn(self, place: str, message: str) -> None:
        """Log a warning, or only count it if there were many with the same cause.

        Args:
            place: The page and the line of the fence, as `12-basic-asyncio/tasks.md:14`; empty if unknown.
            message: The fault.
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
"""The warnings of the build in this process."""
