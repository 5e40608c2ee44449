"""The schedules of a program in words."""

from __future__ import annotations

from collections.abc import Iterator

from motion.explore.judged import Schedules


def limit_in_words(schedules: Schedules) -> str:
    """The limit of an exploration: `schedule with up to 2 preemptions`, `order of ready tasks`.

    Args:
        schedules: The schedules.
    """
    limit = schedules.preemptions
    if schedules.orders:
        overtaking = "" if limit is None else f" in which up to {limit} overtake others"
        return f"order of {schedules.orders}{overtaking}"
    if limit is None:
        return "schedule"
    return (
        f"schedule with up to {limit} preemption{'' if limit == 1 else 's'}"
        if limit
        else "schedule without preemptions"
    )


def summary(schedules: Schedules) -> str:
    """One line: how many schedules there are, and what they do.

    Args:
        schedules: The schedules.
    """
    what = f"every {limit_in_words(schedules)}"
    if schedules.number is None:
        words = ", or ".join(dict.fromkeys(for_one(outcome.words) for outcome in schedules.outcomes))
        return f"{what} {words}" if schedules.complete else f"not {what} was tried: each one that was {words}"
    told = ", ".join(
        f"{outcome.times:,} {for_one(outcome.words) if outcome.times == 1 else outcome.words}"
        for outcome in schedules.outcomes
    )
    return f"{what} ({schedules.number:,}): {told}"


def for_one(words: str) -> str:
    """The words about several schedules, for one: `print “a”` becomes `prints “a”`.

    Args:
        words: The words.
    """
    verb, space, rest = words.partition(" ")
    return f"{verb}s{space}{rest}"


def said_of(name: str, schedules: Schedules) -> Iterator[str]:
    """The schedules of a program, in lines for a terminal.

    Args:
        name: The name of the program.
        schedules: Its schedules.
    """
    yield f"{name}: {summary(schedules)}"
    if schedules.promised and not schedules.always:
        yield "    asyncio runs ready tasks first in, first out. What its documentation leaves open:"
        yield from (f"    {line}" for line in said_of(name, schedules.promised))
    for outcome in schedules.outcomes:
        mark = "kept" if outcome.verdict.kept else "BROKEN"
        yield f"    {outcome.words} ({mark}): {outcome.schedule}"
        yield from (f"        {problem}" for problem in outcome.verdict.problems)
