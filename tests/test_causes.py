"""One cause that breaks many programs comes first, and what follows from it does not bury it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from configurations import SMALL_BOOK

type Write = Callable[..., Path]

ROOT = Path(__file__).parents[1]
MANY = 40
BOOK = (
    SMALL_BOOK.replace("plugins: []", f"plugins: []\nhooks: [{ROOT / 'motion' / 'page' / 'counted.py'}]")
    + "  - motion.page.card_ids\n  - motion.page.moment_links\n"
    + "validation:\n  anchors: warn\n"
)


@pytest.fixture
def build(tmp_path: Path, write: Write) -> Callable[..., list[str]]:
    """Build a book with a program and links to it on each of many pages; gives its warnings."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(BOOK)
    for number in range(MANY):
        name = f"ch01/program_{number}"
        write(
            "import threading\nt = threading.Thread(target=print, args=(1,))\nt.start()\nt.join()",
            ["1"],
            name=name,
        )
        page = f"```snippet\n{name}.py\n```\n\n[`1`](moment:), [`t.join()`](moment:{name}#t-join)"
        other = f"program_{(number + 1) % MANY}"
        page += f" [other]({other}.md#ch01-{other})\n"
        (tmp_path / "docs" / f"program_{number}.md").write_text(page)

    def run_build(**variables: str) -> list[str]:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
        environment = {**os.environ, **variables}
        built = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        return [line for line in built.stderr.splitlines() if line.startswith(("WARNING", "ERROR"))]

    return run_build


def test_a_build_without_faults_has_no_warnings(build: Callable[..., list[str]]) -> None:
    assert build() == []


def test_a_missing_program_is_one_warning_and_links_lead_to_its_box(
    build: Callable[..., list[str]], tmp_path: Path
) -> None:
    (tmp_path / "snippets" / "ch01" / "program_7.py").unlink()
    [warning] = build()
    assert "program_7.md:2: there is no snippet 'ch01/program_7.py'" in warning
    html = (tmp_path / "site" / "program_7" / "index.html").read_text(encoding="utf-8")
    assert '<div class="motion-card" id="ch01-program_7" data-snippet="ch01/program_7"' in html
    assert html.count('href="#ch01-program_7"') == 2


def test_missing_programs_are_counted(build: Callable[..., list[str]], tmp_path: Path) -> None:
    (tmp_path / "snippets" / "ch01").rename(tmp_path / "snippets" / "ch02")
    warnings = build()
    assert len(warnings) == 11
    assert "program_0.md:2: there is no snippet 'ch01/program_0.py'" in warnings[0]
    assert (
        f"{MANY - 10} more programs cannot be shown for the same reason as program_0.md:2 (" in warnings[-1]
    )


FULL_DISK = """
import tempfile
def mkdtemp(**_):
    raise OSError(28, "No space left on device")
tempfile.mkdtemp = mkdtemp
"""


def test_one_cause_of_many_faults_comes_first_and_is_counted(
    build: Callable[..., list[str]], tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(FULL_DISK)
    warnings = build(PYTHONPATH=str(tmp_path))
    assert len(warnings) == 11
    assert "the engine could not run it: OSError: [Errno 28] No space left on device" in warnings[0]
    assert (
        f"{MANY - 10} more programs cannot be shown for the same reason as program_0.md:2 (" in warnings[-1]
    )
    assert not [*tmp_path.glob(".motion/runs/*")]
    (tmp_path / "sitecustomize.py").unlink()
    assert build() == []
