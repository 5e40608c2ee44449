"""The Python that stands in the prose and in docstrings, and not in a snippet, runs as it stands."""

from pathlib import Path

import pytest
from pytest_examples import CodeExample, EvalExample, find_examples

from motion.program.imports import imported_modules

ROOT = Path(__file__).parents[1]
PLACES = [
    ROOT / "docs",
    ROOT / "motion",
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "MAINTAINING.md",
]
EXAMPLES = list(find_examples(*PLACES))

CONCURRENT = {"threading", "multiprocessing", "subprocess", "concurrent", "asyncio"}
"""What a program that imports it can do wrong, pytest-examples cannot see: it attaches lines to the
print statements of one process."""


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_runs_as_it_stands(example: CodeExample, eval_example: EvalExample) -> None:
    if eval_example.update_examples:
        eval_example.format(example)
        eval_example.run_print_update(example)
    else:
        eval_example.lint(example)
        eval_example.run_print_check(example)


def concurrent_modules(source: str) -> set[str]:
    """What a piece of Python imports that only a snippet may import."""
    return imported_modules(source) & CONCURRENT


def test_concurrent_programs_are_snippets() -> None:
    wrong = [f"{example}: must be a snippet" for example in EXAMPLES if concurrent_modules(example.source)]
    assert wrong == []


@pytest.mark.parametrize(
    "source",
    [
        "import asyncio",
        "import concurrent.futures as futures",
        "from multiprocessing import Process",
        "def f():\n    from threading import Thread",
        "import json, subprocess",
    ],
)
def test_concurrent_imports_are_seen(source: str) -> None:
    assert concurrent_modules(source)


def test_other_imports_are_not_concurrent() -> None:
    assert not concurrent_modules("import json\nfrom pathlib import Path\nimport queue")
