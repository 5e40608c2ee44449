"""The command `python -m motion prove`."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from motion.book import Book
from motion.browser.needs import PYTHON, needs
from motion.browser.prove import proof_of, prove, run_as_browser
from motion.browser.proved import load_proved, save_proved, unproved
from motion.program.snippet import read_snippet
from motion.progress import progress
from motion.verdict import judge


def prove_and_record(book: Book, names: Sequence[str], *, changed: bool) -> bool:
    """Run programs as a browser would, record which keep their guarantees, and say why the others do not.

    Args:
        book: The book.
        names: The names of the programs.
        changed: Run only those that have changed.

    Returns:
        Whether each program that needs nothing that a browser lacks kept its guarantee.
    """
    kept = True
    proved = load_proved(book.root)
    snippets = [read_snippet(book.snippets / f"{name}.py", name, PYTHON.version) for name in names]
    if changed:
        snippets = unproved(snippets, proved, functools.partial(proof_of, root=book.root))
    with progress(len(snippets)) as tell:
        for snippet, run in prove(snippets, book) if changed else run_as_browser(snippets, book.root):
            tell(snippet.name, run.seconds if run else 0)
            proved.pop(snippet.name, None)
            if run is None:
                continue
            verdict = judge(snippet, run, PYTHON)
            if verdict.kept:
                proved[snippet.name] = proof_of(snippet, book.root)
            else:
                lacking = needs(snippet)
                kept = kept and bool(lacking)
                print(f"{snippet.name}: needs {lacking or 'something that a browser does not have'}")
                print("\n".join(f"    {problem}" for problem in verdict.problems))
    known = set(book.names())
    save_proved(book.root, {name: proved[name] for name in proved if name in known})
    print(f"{len(proved)} programs run in a browser")
    return kept
