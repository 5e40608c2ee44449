"""The prose linter finds the patterns that the book avoids, and nothing in code."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LINTER = ROOT / "scripts" / "prose.py"

PAGE = """\
---
title: What a task is
description: Who waits, and why there is no such page.
---

# What happens

Who awaits a task gets its exception.
Does a task end by
itself? What we want is a sentence. What happens then?

| What you want | What you write |
| --- | --- |
| That the cake waits is odd. | `by itself` |

??? tip "Hint"

    There it waits, as ever, for a thread who waits.

    ```python
    print("simply by itself")  # just code
    ```

~~That is no example.~~ This one is fine. There is no other.

<p>Below each stands the <code>by itself</code> cure,
which <em>mends</em> it.</p>

## Sections

- Why Not Just Use Threads
"""

PROGRAM = '''\
"""What the hare does is luck."""

# /// script
# [tool.motion]
# order = "any"  # simply both
# ///

def hare() -> None:
    """Run.

    Who is first wins.
    """
    print("by itself")  # noqa: T201 -- a program may print
    # The hare stands
    # under a tree. How is no question.
    raise ValueError(f"{1} is no number")


#> by itself
'''


def lint(tmp_path: Path, name: str, text: str) -> tuple[list[tuple[int, str]], int]:
    """The line and the words of each finding, and the exit status."""
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-X", "utf8", LINTER, file], check=False, capture_output=True, encoding="utf-8"
    )
    found = []
    for line in ran.stdout.splitlines():
        place, words, reason = line.removeprefix(f"{file}:").split(": ", 2)
        assert reason
        found.append((int(place), words.strip("“”")))
    return found, ran.returncode


def test_findings_in_markdown_name_their_lines(tmp_path: Path) -> None:
    assert lint(tmp_path, "page.md", PAGE) == (
        [
            (8, "Who"),
            (9, "by itself"),
            (14, "That the"),
            (18, "There it waits"),
            (18, "as ever"),
            (18, "thread who"),
            (26, "Below each stands the"),
            (27, "mends"),
        ],
        1,
    )


def test_findings_in_a_program_name_their_lines(tmp_path: Path) -> None:
    assert lint(tmp_path, "program.py", PROGRAM) == (
        [
            (1, "What"),
            (5, "simply"),
            (11, "Who"),
            (13, "by itself"),
            (14, "stands under"),
            (15, "is no"),
            (16, "is no"),
        ],
        1,
    )


def test_what_a_program_of_the_book_prints_is_code(tmp_path: Path) -> None:
    (tmp_path / "snippets").mkdir()
    found, _ = lint(tmp_path / "snippets", "program.py", PROGRAM)
    assert found == [(1, "What"), (5, "simply"), (11, "Who"), (14, "stands under"), (15, "is no")]


def test_findings_in_templates_and_comments(tmp_path: Path) -> None:
    template = '{#- What is ours. -#}\n<p class="by itself">{{ who }} ended by itself</p>\n'
    assert lint(tmp_path, "card.html.jinja", template) == ([(2, "by itself")], 1)
    assert lint(tmp_path, "book.yml", "a: by itself\n# as ever\nb: 1 # mended\n") == (
        [(2, "as ever"), (3, "mended")],
        1,
    )


def test_findings_in_scripts_and_styles(tmp_path: Path) -> None:
    script = (
        'const by = "itself";\n// It stands\n// under a tree.\n'
        '/* As it is,\n   as ever. */\nsay("It ends by itself.");\n'
    )
    assert lint(tmp_path, "card.js", script) == (
        [(2, "stands under"), (5, "as ever"), (6, "by itself")],
        1,
    )
    assert lint(tmp_path, "card.css", "/* Broken and mended */\na { color: red; }\n") == ([(1, "mended")], 1)


@pytest.mark.parametrize(
    "text",
    [
        "Which task ends first? Who wins?",
        "What happens in a thread:",
        "The list is no longer empty, and there is no other.",
        "Who Waits\n=========\n",
        "It raises [`CancelledError`][asyncio.CancelledError].",
    ],
)
def test_good_english_has_no_findings(tmp_path: Path, text: str) -> None:
    assert lint(tmp_path, "page.md", text) == ([], 0)
