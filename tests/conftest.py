"""Fixtures that several test files share."""

import asyncio
import os
import signal
import subprocess
import sys
import textwrap
import time
import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import markdown
import psutil
import pytest
from bs4 import BeautifulSoup
from built import Pages, read_pages
from filelock import FileLock
from hypothesis import HealthCheck, settings
from pytest_examples import EvalExample
from unchanged import Unchanged

from motion.book import Book, find_book
from motion.page import fence
from motion.program.snippet import Snippet, read_snippet
from motion.run.interpreter import Interpreter, this_interpreter
from motion.run.launch import run_snippet
from motion.run.outcome import Run
from motion.run.schedule import Job, run_jobs

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0  # seconds to wait for what comes at once on a machine that is not busy
DOCSTRING = '"""What the program shows."""'

# A shell lets the programs that it starts in the background ignore Ctrl-C, and theirs would do so too.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A busy machine is no reason to fail. (In CI, Hypothesis tries the same examples each time.)
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--stale",
        action="store_true",
        help="call only the tests of which an input has changed since they passed",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("stale"):
        config.pluginmanager.register(Unchanged(ROOT))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the programs first: they make all missing runs in one go, which the site then has."""
    items.sort(key=lambda item: item.path.name != "test_programs.py")


@pytest.fixture
def eval_example(eval_example: EvalExample) -> EvalExample:
    """Set to lint as `make check` lints the programs.

    Ruff gets examples through a pipe, so it cannot tell by the path which settings to take.
    """
    settings = tomllib.loads((ROOT / "snippets" / "ruff.toml").read_text(encoding="utf-8"))
    eval_example.set_config(
        line_length=settings["line-length"],
        quotes="double",
        target_version="py312",
        ruff_ignore=settings["lint"]["extend-ignore"],
    )
    return eval_example


@pytest.fixture
def interpreter() -> Interpreter:
    return this_interpreter()


@pytest.fixture
def every_stack(interpreter: Interpreter) -> None:
    """Skip a test that wants the stacks of all threads where there are none.

    https://docs.python.org/3/library/faulthandler.html#faulthandler.enable
    """
    if not interpreter.gil:
        pytest.skip("without a GIL, faulthandler shows the current thread only")


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a program of a book in `tmp_path`: a docstring, metadata if any, code, stated output."""

    def write_program(
        code: str = "", stated: Sequence[str] = (), metadata: str = "", name: str = "ch01/program"
    ) -> Path:
        table = ["# /// script", *(f"# {line}".rstrip() for line in metadata.splitlines()), "# ///"]
        lines = [
            DOCSTRING,
            *(table if metadata else []),
            *textwrap.dedent(code).strip("\n").split("\n"),
            *(f"#> {line}".rstrip() for line in stated),
        ]
        path = tmp_path / "snippets" / f"{name}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
        return path

    return write_program


@pytest.fixture
def snippet(write: Callable[..., Path]) -> Callable[..., Snippet]:
    """Write a program as `write` does, with a table `[tool.motion]`, and read it."""

    def read(
        code: str = "",
        stated: Sequence[str] = (),
        motion: str = "",
        metadata: str = "",
        name: str = "ch01/program",
    ) -> Snippet:
        if motion:
            metadata += f"\n[tool.motion]\n{motion}"
        return read_snippet(write(code, stated, metadata.strip("\n"), name), name)

    return read


@pytest.fixture
def run(snippet: Callable[..., Snippet], interpreter: Interpreter) -> Callable[..., Run]:
    """Write a program as `snippet` does, and run it."""

    def run_program(*args: object, **kwargs: object) -> Run:
        return asyncio.run(run_snippet(snippet(*args, **kwargs), interpreter))

    return run_program


@pytest.fixture
def run_to_limit(run: Callable[..., Run]) -> Callable[..., Run]:
    """Run a program that hangs until it is stopped at its time limit.

    On a busy machine, it may not yet hang by then. In this case it gets ten times the time.
    """

    def run_program(code: str, hung: Callable[[Run], object]) -> Run:
        for limit in (0.5, 5, 50):
            done = run(code, motion=f"timeout = {limit}")
            if hung(done):
                break
        return done

    return run_program


@pytest.fixture
def run_all(interpreter: Interpreter) -> Callable[[Sequence[Snippet]], dict[str, Run]]:
    """Run snippets as a build does, and give their runs by name, in the order in which they ended."""

    def run_programs(snippets: Sequence[Snippet]) -> dict[str, Run]:
        runs: dict[str, Run] = {}
        asyncio.run(
            run_jobs(
                [Job(snippet, interpreter) for snippet in snippets],
                lambda job, run: runs.update({job.snippet.name: run}),
            )
        )
        return runs

    return run_programs


@pytest.fixture
def a_run() -> Callable[..., Run]:
    """A run that was not run."""

    def made(*output: str, **other: object) -> Run:
        values: dict[str, object] = {
            "output": "".join(f"{line}\n" for line in output),
            "end": 0,
            "seconds": 0.1,
            "stacks": "",
            "leftovers": (),
            "refused": (),
            "python": "CPython 3.14.0",
            "scratch": "/scratch/motion-1",
        }
        return Run(**(values | other))  # type: ignore[arg-type]

    return made


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an empty book, which is the current folder."""
    (tmp_path / "mkdocs.yml").touch()
    for folder in ("docs", "snippets"):
        (tmp_path / folder).mkdir(exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def new_book(book: Path) -> Callable[[], Book]:
    """Open the book in `tmp_path`, each time as a new build would."""
    return lambda: find_book(book)


@pytest.fixture
def render(book: Path) -> Callable[[str], BeautifulSoup]:
    """Convert a page of the book, with the fences that the real book has."""
    fences = [
        {"name": name, "class": name, "validator": fence.validator, "format": fence.formatter}
        for name in ("snippet", "workers", "costs", "playground")
    ]

    def convert(text: str) -> BeautifulSoup:
        text = textwrap.dedent(text)
        (book / "docs" / "page.md").write_text(text, encoding="utf-8")
        if text.startswith("---"):  # MkDocs keeps the front matter for itself
            text = text.partition("\n---\n")[2]
        html = markdown.markdown(
            text,
            extensions=["admonition", "pymdownx.superfences", "pymdownx.tabbed"],
            extension_configs={
                "pymdownx.superfences": {"custom_fences": fences},
                "pymdownx.tabbed": {"alternate_style": True},
            },
        )
        return BeautifulSoup(html, "html.parser")

    return convert


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the snippets that books have run, in order."""
    names: list[str] = []

    async def watched(jobs: Iterable[Job], done: Callable[[Job, Run], None]) -> None:
        names.extend(job.snippet.name for job in jobs)
        await run_jobs(jobs, done)

    monkeypatch.setattr("motion.book.run_jobs", watched)
    return names


@pytest.fixture
def until() -> Callable[[Callable[[], object]], None]:
    """Wait for something to become true."""

    def wait(true: Callable[[], object]) -> None:
        last = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < last, "waited in vain"
            time.sleep(0.005)

    return wait


@pytest.fixture
def is_gone() -> Callable[[int], bool]:
    """Whether a process has ended; one that nobody has waited for has ended too."""

    def gone(pid: int) -> bool:
        try:
            return psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
        except psutil.NoSuchProcess:
            return True

    return gone


@pytest.fixture(scope="session")
def site_url() -> str:
    """The address that the site is built for: below that of a host, which may have other sites too."""
    return "http://book.localhost/in-motion/"


@pytest.fixture(scope="session")
def build(site_url: str) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Build a book's site in a folder, as it is published, with every warning an error."""

    def build_site(folder: Path, book: Path = ROOT, url: str = site_url) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)],
            cwd=book,
            env={**os.environ, "SITE_URL": url},
            capture_output=True,
            text=True,
            check=False,
        )

    return build_site


@pytest.fixture(scope="session")
def browser_python(shared: Path) -> Path:
    """The folder of the Python that a reader's browser runs, made if it is not there."""
    with FileLock(shared / "browser_python.lock"):
        made = subprocess.run(
            [sys.executable, "scripts/browser_python.py", "--strict"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    if made.returncode:
        pytest.fail(made.stderr, pytrace=False)
    [folder] = (ROOT / "docs" / "assets" / "run").glob("python-*/")
    return folder


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this session; the processes that share the tests among them (`pytest -n`) have the same."""
    folder = tmp_path_factory.getbasetemp()
    return folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder


@pytest.fixture(scope="session")
def site(browser_python: Path, build: Callable[..., subprocess.CompletedProcess[str]], shared: Path) -> Path:
    """The site, built once; what its build said is in `site.txt` beside it."""
    assert browser_python.is_dir()  # what is below docs is copied
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            built = build(shared / "unfinished")
            if built.returncode:
                pytest.fail(f"mkdocs build --strict failed:\n{built.stderr}", pytrace=False)
            folder.with_suffix(".txt").write_text(built.stderr, encoding="utf-8")
            (shared / "unfinished").rename(folder)
    return folder


@pytest.fixture(scope="session")
def pages(site: Path) -> Pages:
    """All pages of the site."""
    return read_pages(site)


@pytest.fixture(autouse=True)
def _not_in_the_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that starts a process in the repository names it, so that `--stale` knows."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture(autouse=True)
def _no_colors(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown must not depend on the terminal or the machine that the tests run on."""
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
