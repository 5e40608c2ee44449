"""`pytest --stale` calls a test again if anything that it reads has changed, and only then."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

CONFTEST = """
import subprocess
import sys
from pathlib import Path

import pytest
from unchanged import Unchanged

ROOT = Path(__file__).parents[1]


def pytest_configure(config):
    config.pluginmanager.register(Unchanged(ROOT))


@pytest.fixture
def called(request):
    def note():
        with open(ROOT.parent / "called", "a") as file:
            print(request.node.name, file=file)
    return note


@pytest.fixture(scope="session")
def glossary():
    return (ROOT / "docs" / "glossary.md").read_text()


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    for page in (ROOT / "docs").glob("*.md"):
        (folder / f"{page.stem}.html").write_text(page.read_text())
    return folder
"""

TESTS = """
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
AT_IMPORT = (ROOT / "mkdocs.yml").read_text()


def test_nothing(called):
    called()


def test_file(called):
    called()
    (ROOT / "docs" / "page.md").read_text()


def test_folder(called):
    called()
    list((ROOT / "docs").iterdir())


def test_shared_fixture(called, glossary):
    called()


def test_process_there(called, tmp_path):
    called()
    subprocess.run([sys.executable, "-c", ""], cwd=ROOT, check=True)


def test_process_told_a_path(called, tmp_path):
    called()
    subprocess.run([sys.executable, "-c", "", f"--book={ROOT}/docs"], cwd=tmp_path, check=True)


def test_process_elsewhere(called, tmp_path):
    called()
    subprocess.run([sys.executable, "-c", ""], cwd=tmp_path, check=True)


def test_process_of_the_engine(called, tmp_path):
    called()
    subprocess.run([sys.executable, "-c", "", "motion.run.keepers"], cwd=ROOT, check=True)


def test_site(called, site):
    called()
    (site / "page.html").read_text()


def test_process_told_the_site(called, site, tmp_path):
    called()
    subprocess.run([sys.executable, "-c", "", site], cwd=tmp_path, check=True)


def test_failing(called):
    called()
    assert False


def test_failing_at_the_end(called, request):
    called()
    request.addfinalizer(lambda: 1 / 0)
"""

PROCESSES = {"test_process_there", "test_process_told_a_path"}
SITE = {"test_process_told_the_site"}
FAILING = {"test_failing", "test_failing_at_the_end"}
ALL = {line.split()[1].partition("(")[0] for line in TESTS.splitlines() if line.startswith("def ")}


def call(root: Path) -> set[str]:
    """Run the tests of a small repository, and give the names of those that were called."""
    called = root.parent / "called"
    called.write_text("")
    ended = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", root, root / "tests"],
        env={
            **os.environ,
            "PYTHONPATH": f"{ROOT / 'tests'}{os.pathsep}{ROOT}",
            "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        },
        cwd=root.parent,
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    assert ended.returncode == pytest.ExitCode.TESTS_FAILED, ended.stdout
    return set(called.read_text().split())


@pytest.fixture(scope="module")
def passed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small repository, all tests of which were called once."""
    root = tmp_path_factory.mktemp("passed") / "book"
    for name, text in {
        "tests/conftest.py": CONFTEST,
        "tests/test_small.py": TESTS,
        "docs/page.md": "page",
        "docs/glossary.md": "words",
        "docs/more/deep.md": "deep",
        "mkdocs.yml": "",
        "motion/engine.py": "",
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
    assert call(root) == ALL
    return root


@pytest.fixture
def root(passed: Path, tmp_path: Path) -> Path:
    """A copy of that repository."""
    return shutil.copytree(passed, tmp_path / "book")


@pytest.mark.parametrize(
    ("changed", "again"),
    [
        ("docs/page.md", {"test_file", "test_site"} | PROCESSES | SITE),
        ("docs/glossary.md", {"test_shared_fixture"} | PROCESSES | SITE),
        ("docs/more/deep.md", PROCESSES),
        ("docs/new.md", {"test_folder"} | PROCESSES | SITE),
        ("snippets/program.py", PROCESSES),
        ("mkdocs.yml", ALL),
        ("motion/engine.py", ALL),
        ("motion/new.py", ALL),
        ("tests/shared.py", ALL),
        ("tests/test_small.py", ALL),
        ("site/page.html", set()),
        (".motion/runs/run.json", set()),
    ],
)
def test_change_calls_what_reads_it(changed: str, again: set[str], root: Path) -> None:
    path = root / changed
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a") as file:
        print("# more", file=file)
    assert call(root) == again | FAILING


def test_file_written_again_with_the_same_content_calls_nothing(root: Path) -> None:
    page = root / "docs" / "page.md"
    page.write_text(page.read_text())
    assert call(root) == FAILING
