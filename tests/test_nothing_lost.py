"""Whatever fails in the engine, it is said, and no page loses a program without a word."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from configurations import SMALL_BOOK

from motion.page import fence

ROOT = Path(__file__).parents[1]
# Without the hook, a build would count on from the warnings of the last one in this process.
BOOK = f"{SMALL_BOOK}hooks: [{ROOT / 'motion' / 'page' / 'counted.py'}]\n"

type Write = Callable[..., Path]

PLACES = [
    "motion.book.Book.read",
    "motion.book.Book.result",
    "motion.book.key_of",
    "motion.book.why_not_run",
    "motion.book.run_jobs",
    "motion.store.Store.load",
    "motion.page.fence.render",
    "motion.page.fence.load_records",
    "motion.page.fence.base_format",
    "motion.page.fence.view_of",
    "motion.page.card.program_lines",
    "motion.page.card.guarantee_in_words",
    "motion.page.card.replay_of",
    "motion.page.card.render_replay",
    "motion.page.card.anchors_of",
    "motion.page.kept_cards.KeptCards.html_of",
]
"""Where the engine is broken, one place at a time."""


@pytest.fixture
def build(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], int]]:
    """Build, with every warning an error, a small book with two programs; gives the exit status."""
    write(
        """
        import threading
        thread = threading.Thread(target=print, args=(1,))
        thread.start()
        thread.join()
        """,
        ["1"],
        name="ch01/one",
    )
    write("print(2)", ["2"], name="ch01/two")
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(BOOK)
    page = "```snippet\nch01/one.py\n```\n\n```snippet\nch01/two.py\n```\n"
    (tmp_path / "docs" / "index.md").write_text(page)
    monkeypatch.chdir(tmp_path)
    fence._book.cache_clear()  # noqa: SLF001 -- what a new process does
    fence._kept_cards.cache_clear()  # noqa: SLF001 -- as above

    def run_build() -> int:
        # In this process, in which a place can be broken.
        from mkdocs.__main__ import cli  # noqa: PLC0415 -- only here

        with pytest.raises(SystemExit) as ended:
            cli(["build", "--strict"])
        return int(ended.value.code or 0)

    yield run_build
    fence._book.cache_clear()  # noqa: SLF001 -- as above
    fence._kept_cards.cache_clear()  # noqa: SLF001 -- as above


def test_small_book_builds(build: Callable[[], int]) -> None:
    assert build() == 0


@pytest.mark.parametrize("place", PLACES)
def test_fault_in_the_engine_fails_the_build(
    place: str,
    build: Callable[[], int],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError("the engine is broken here")

    monkeypatch.setattr(place, fail)
    assert build() == 1
    told = "\n".join(record.getMessage() for record in caplog.records) + capsys.readouterr().err
    assert "the engine is broken here" in told


def test_missing_programs_are_counted(build: Callable[[], int], tmp_path: Path) -> None:
    assert build() == 0
    command = [sys.executable, ROOT / "scripts" / "check_site.py"]
    assert subprocess.run(command, cwd=tmp_path, check=False).returncode == 0
    page = tmp_path / "site" / "index.html"
    text = page.read_text(encoding="utf-8")
    page.write_text(re.sub('data-snippet="ch01/two"', "", text), encoding="utf-8")
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert checked.returncode == 1
    assert "index.html: ch01/two is named 1 times more than it is shown" in checked.stderr


@pytest.mark.parametrize(
    ("added", "told"),
    [
        ("<br>" * 3_000, "elements, more than 3,000: part the page"),
        ("x" * 250_000, "bytes, more than 250,000: part the page"),
    ],
    ids=["elements", "bytes"],
)
def test_page_that_is_too_heavy_is_noticed(
    build: Callable[[], int], tmp_path: Path, added: str, told: str
) -> None:
    assert build() == 0
    page = tmp_path / "site" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", f"{added}</body>"), encoding="utf-8")
    command = [sys.executable, ROOT / "scripts" / "check_site.py"]
    checked = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert checked.returncode == 1
    assert told in checked.stderr
    assert checked.stderr.count("\n") == 1
