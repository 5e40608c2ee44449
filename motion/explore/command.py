"""The command `python -m motion explore`."""

from __future__ import annotations

from collections.abc import Sequence

from motion.book import Book
from motion.explore.exploring import Explorer, NotExploredError
from motion.explore.judged import judged
from motion.explore.record import load_recorded, recorded, save_recorded, unexplored
from motion.explore.said import said_of
from motion.explore.scope import has_schedules
from motion.progress import progress


def tell(book: Book, names: Sequence[str], preemptions: int) -> bool:
    """Explore programs, and say what their schedules do.

    Args:
        book: The book.
        names: The names of the programs.
        preemptions: The limit of preemptions in one schedule.

    Returns:
        Whether all schedules keep the guarantees.

    Raises:
        SnippetError: A program cannot be read.
        ExplorerFailedError: The explorer failed.
    """
    explorer = Explorer(book.root, book.interpreter)
    kept = True
    for name in names:
        snippet = book.read(name)
        try:
            schedules = judged(snippet, explorer.explore(snippet, preemptions), book.interpreter)
        except NotExploredError as error:
            print(f"{name}: not explored: {error}")
            continue
        print("\n".join(said_of(name, schedules)))
        kept = kept and schedules.kept
    return kept


def renew(book: Book, names: Sequence[str]) -> bool:
    """Explore the programs that have changed, and record what their schedules do.

    Args:
        book: The book.
        names: The names of all programs.

    Returns:
        Whether the schedules of the explored programs keep the guarantees.

    Raises:
        SnippetError: A program cannot be read.
        ValueError: The record cannot be read.
        ExplorerFailedError: The explorer failed. The results until then are recorded.
    """
    kept = True
    programs = [snippet for snippet in map(book.read, names) if has_schedules(snippet)]
    known = load_recorded(book.root)
    record = {snippet.name: known[snippet.name] for snippet in programs if snippet.name in known}
    snippets = unexplored(programs, record)
    with progress(len(snippets)) as told:
        for snippet, each, seconds in recorded(snippets, Explorer(book.root, book.interpreter)):
            told(snippet.name, seconds)
            record[snippet.name] = each
            save_recorded(book.root, record)
            if each.exploration:
                schedules = judged(snippet, each.exploration, book.interpreter)
                if not schedules.kept:
                    kept = False
                    print("\n".join(said_of(snippet.name, schedules)))
    save_recorded(book.root, record)
    explored = [each.exploration for each in record.values() if each.exploration]
    whole = sum(each.complete for each in explored)
    print(
        f"{len(explored)} of {len(record)} programs of threads or tasks were explored, {whole} of them whole"
    )
    return kept
