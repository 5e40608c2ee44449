"""Measure the figures that the book is to hold: `make bench`.

Works in temporary copies and leaves this one alone. Machines are noisy, so the two sides of a ratio are
measured in turns; what is shown is the median of their ratios, and the least and the greatest of them. Needs
a POSIX system with `timeout`, and some minutes in which the machine has nothing else to do.
"""

import contextlib
import dataclasses
import gzip
import json
import os
import platform
import re
import shlex
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path

import psutil
import rich.box
import rich.console
import rich.table
import yaml
from bs4 import BeautifulSoup

from motion.book import Book
from motion.places import find_places
from motion.program.snippet import Snippet
from motion.run.interpreter import this_interpreter, why_not_run
from motion.run.schedule import hand_on_no_ignored_signals

ROOT = Path(__file__).parents[1]
SYNTHETIC = Path("scripts", "bench", "synthetic.py")
FEW, MANY = 100, 5000  # synthetic programs

OFTEN, SELDOM = 5, 3  # repetitions: of what takes seconds, and of what runs all programs
PATIENCE = 60.0  # seconds to wait for a page under `mkdocs serve`
EDITED = "ch12/await_or_task"  # its run time is the median of all

FETCHED = ("sitemap.xml",)  # by Material's script, on every page; the search index not before one searches

MEGABYTE = 1e6
KILOBYTE = 1e3

FENCE = re.compile(
    r"^(?P<indent>[ \t]*)```snippet[^\n]*\n(?P<names>(?:[^\n]*\n)*?)(?P=indent)```[ \t]*$", re.MULTILINE
)

type Pairs = Sequence[tuple[float, float]]


@dataclasses.dataclass(frozen=True)
class Spent:
    """What a process, and those it waited for, spent.

    Attributes:
        seconds: From its start to its end.
        cpu: Seconds of CPU.
        memory: The bytes that the largest of them had at its largest. At least what this process has: Linux
            counts what a process was before it became another program.
    """

    seconds: float
    cpu: float
    memory: float


@dataclasses.dataclass(frozen=True)
class Figure:
    """A row of the table: several measurements of a figure, and what it is to hold."""

    name: str
    values: Sequence[float]
    unit: str = ""
    budget: str = ""
    kept: Callable[[float], bool] | None = None
    sides: str = ""


def main() -> None:
    """Measure, and print one table."""
    hand_on_no_ignored_signals()
    console = rich.console.Console(width=None if sys.stdout.isatty() else 130)
    console.print(circumstances(), highlight=False)
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        figures = list(measured(Path(folder)))
    console.print(table(figures))
    console.print(
        f"{time.monotonic() - begun:.0f} s; load at the end {os.getloadavg()[0]:.2f}", highlight=False
    )


def circumstances() -> str:
    """The machine and the build, in a few lines."""
    packages = ("mkdocs", "mkdocs-material", "markdown-exec", "mkdocstrings-python")
    machine = [
        f"{os.cpu_count()} cores",
        f"{psutil.virtual_memory().total / 2**30:.1f} GiB",
        platform.platform(),
        f"load {os.getloadavg()[0]:.2f}",
    ]
    build = [this_interpreter().label, *(f"{name} {version(name)}" for name in packages)]
    commit = git("rev-parse", "--short", "HEAD") or "unknown"
    changes = ", with changes" if git("status", "--porcelain") else ""
    return f"{', '.join(machine)}\n{', '.join(build)}\ncommit {commit}{changes}"


def git(*words: str) -> str:
    """What git says of this copy; nothing where there is no git. It only reads."""
    command = ["git", "--no-optional-locks", *words]
    with contextlib.suppress(OSError):
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    return ""


def measured(work: Path) -> Iterator[Figure]:
    """Measure everything, in a folder of its own."""
    # One copy first, and the others from it: whoever edits meanwhile changes no side of a ratio.
    book = copy(ROOT, work / "book")
    static, stock = copy(book, work / "static"), copy(book, work / "stock")
    paste_outputs(static)
    use_console_fences(stock)

    tell("the book's programs, run side by side and one by one")
    yield side_by_side(book)
    tell("cold builds: ours, and with stock console fences")
    yield cold_build(book, stock)
    tell("warm builds: ours, and with the outputs pasted in")
    yield from warm_build(book, static)
    tell("edits under mkdocs serve")
    yield edit(book)
    tell(f"books of {FEW} and {MANY} synthetic programs")
    yield from many_programs(book, work)
    yield first_view(book)


def side_by_side(book: Path) -> Figure:
    """All programs, run by the engine from nothing, against what no scheduler could undercut."""
    snippets = runnable(book)
    check = [sys.executable, "-m", "motion", "check"]
    pairs = []
    for _ in range(SELDOM):
        shutil.rmtree(book / ".motion", ignore_errors=True)
        whole = spend(check, book)
        alone = {snippet: spend_alone(snippet, book) for snippet in snippets}
        cpu = sum(spent.cpu for spent in alone.values()) / (os.cpu_count() or 1)
        longest = max(spent.seconds for spent in alone.values())
        serial = sum(spent.seconds for snippet, spent in alone.items() if snippet.guarantee.serial)
        pairs.append((whole.seconds, max(cpu, longest, serial)))
    name = f"cold run of {len(snippets)} programs / the larger of CPU ÷ cores, longest, sum of serial"
    return ratio(name, pairs, 1.25)


def cold_build(book: Path, stock: Path) -> Figure:
    """The site from nothing, against stock markdown-exec running the same files."""
    pairs = []
    for _ in range(SELDOM):
        shutil.rmtree(book / ".motion", ignore_errors=True)
        ours = build(book)
        pairs.append((build(stock).seconds, ours.seconds))
    return ratio("cold build with stock console fences / ours", pairs, 3, at_least=True)


def warm_build(book: Path, static: Path) -> Iterator[Figure]:
    """The site when no program is stale, against one without an engine."""
    build(static)  # so that neither side is the first to read its files
    spent = [(build(book), build(static)) for _ in range(OFTEN)]
    yield ratio(
        "warm build / with the outputs pasted in",
        [(ours.seconds, theirs.seconds) for ours, theirs in spent],
        1.10,
    )
    yield ratio(
        "memory of the warm build / with the outputs pasted in",
        [(ours.memory / MEGABYTE, theirs.memory / MEGABYTE) for ours, theirs in spent],
        unit="MB",
    )


def first_view(book: Path) -> Figure:
    """What a browser gets that shows the largest page of a chapter and has nothing yet, compressed."""
    site = book / "site"
    pages = [*site.glob("[0-9][0-9]-*/**/*.html"), *site.glob("appendix-*/**/*.html")]
    largest = max(pages, key=transferred)
    files = asked_for(largest)
    size = transferred(largest) + sum(map(transferred, files))
    return Figure(
        name=f"first view of {largest.parent.relative_to(site)}, compressed",
        values=[size / KILOBYTE],
        unit="kB",
        budget="≤ 250 kB",
        kept=lambda value: value <= 250,
        sides=f"page {transferred(largest) / KILOBYTE:.0f}, "
        + ", ".join(
            f"{kind} {sum(transferred(file) for file in files if file.suffix == kind) / KILOBYTE:.0f}"
            for kind in sorted({file.suffix for file in files})
        ),
    )


def edit(book: Path) -> Figure:
    """A saved program until its new output is served, against a saved Markdown file."""
    program = book / "snippets" / f"{EDITED}.py"
    place = find_places(book / "docs")[f"{EDITED}.py"][0]
    page = book / "docs" / place.page
    source, text = (path.read_text(encoding="utf-8") for path in (program, page))
    pairs = []
    with served(book) as root:
        folder = place.page.parent if place.page.stem == "index" else place.page.with_suffix("")
        address = f"{root}{folder.as_posix()}/"
        wait_for("</html>", address)
        for number in range(OFTEN):
            # In the program's text the two words stand apart, so only the output can have them.
            head, _, stated = source.partition("\n#>")
            program.write_text(
                f'{head}\nprint("saved", {number})\n#>{stated}#> saved {number}\n', encoding="utf-8"
            )
            ours = wait_for(f"saved {number}", address)
            page.write_text(f"{text}\n\nwritten {number}\n", encoding="utf-8")
            pairs.append((ours, wait_for(f"written {number}", address)))
    return ratio(f"{EDITED} edited under mkdocs serve / a page edited", pairs, 1.2)


def many_programs(book: Path, work: Path) -> Iterator[Figure]:
    """How the engine's own cost grows with the number of programs."""
    synthetic = [sys.executable, str(book / SYNTHETIC)]
    folders = {count: work / f"synthetic-{count}" for count in (FEW, MANY)}
    for count, folder in folders.items():
        subprocess.run(
            [*synthetic, "write", folder, str(count)],
            check=True,
            env=environment(book),
            stderr=subprocess.DEVNULL,
        )
    costs: list[dict[int, dict[str, float]]] = []
    checks: list[dict[int, Spent]] = []
    for _ in range(SELDOM):
        costs.append({})
        checks.append({})
        for count, folder in folders.items():
            printed = subprocess.run(
                [*synthetic, "cost", folder], check=True, env=environment(book), stdout=subprocess.PIPE
            )
            costs[-1][count] = json.loads(printed.stdout)
            checks[-1][count] = spend([sys.executable, "-m", "motion", "check"], folder, book)
    for part, name in (("card", "the card"), ("entry", "the catalogue entry")):
        pairs = [(cost[MANY][part] * 1000, cost[FEW][part] * 1000) for cost in costs]
        yield ratio(f"engine's cost of {name} of one of {MANY} programs / of {FEW}", pairs, 1.10, unit="ms")
    for count in folders:
        yield Figure(
            f"motion check of {count} programs, warm", [check[count].seconds for check in checks], "s"
        )
    memory = [check[MANY].memory / MEGABYTE for check in checks]
    yield Figure(f"memory of motion check, {MANY} programs", memory, "MB")


def ratio(
    name: str, pairs: Pairs, bound: float | None = None, *, at_least: bool = False, unit: str = "s"
) -> Figure:
    """The figure that is the ratio of two sides, with the bound that it is to keep."""
    left, right = (statistics.median(side) for side in zip(*pairs, strict=True))
    if bound is None:
        budget, kept = "", None
    elif at_least:
        budget, kept = f"≥ {bound:g}", lambda value: value >= bound
    else:
        budget, kept = f"≤ {bound:.2f}", lambda value: value <= bound
    return Figure(
        name,
        [one / other for one, other in pairs],
        budget=budget,
        kept=kept,
        sides=f"{left:.2f} / {right:.2f} {unit}",
    )


def table(figures: Iterable[Figure]) -> rich.table.Table:
    """The figures, a row each."""
    rows = rich.table.Table(
        "figure", "median", "spread", "medians of the sides", "budget", "", box=rich.box.SIMPLE_HEAD
    )
    for figure in figures:
        median = statistics.median(figure.values)
        spread = f"{min(figure.values):.2f}-{max(figure.values):.2f}" if len(figure.values) > 1 else ""
        verdict = "" if figure.kept is None else "kept" if figure.kept(median) else "missed"
        rows.add_row(
            figure.name,
            f"{median:.2f} {figure.unit}".strip(),
            spread,
            figure.sides,
            figure.budget,
            verdict,
            style="bold" if verdict == "missed" else None,
        )
    return rows


def tell(what: str) -> None:
    """Say what is being measured."""
    print(f"measuring: {what}", file=sys.stderr, flush=True)


# --- the sides of the ratios


def copy(root: Path, to: Path) -> Path:
    """A copy of a book, without what was built from it."""
    return shutil.copytree(root, to, ignore=shutil.ignore_patterns(".*", "__pycache__", "site"))


def paste_outputs(book: Path) -> None:
    """Replace each fence by the program and its output as text, and take the engine out."""

    def pasted(snippet: Snippet) -> str:
        lines = snippet.source.splitlines()
        program = "\n".join(lines[number - 1] for number in snippet.shown)
        # What is stated stands for what is printed: `motion check` holds that they agree.
        return block("python", program) + "\n\n" + block("text", "\n".join(snippet.stated))

    replace_fences(book, lambda snippets: "\n\n".join(map(pasted, snippets)))
    take_engine_out(book)


def use_console_fences(book: Path) -> None:
    """Replace each fence by one of markdown-exec's own that runs the same files."""
    there = {snippet.name for snippet in runnable(book)}

    def run(snippets: Sequence[Snippet]) -> str:
        # Without `|| true`, an exit status that is as it should be would count as an error.
        commands = [
            f"$ {shlex.join(command(snippet))} || true" for snippet in snippets if snippet.name in there
        ]
        return block('console exec="true" source="above"', "\n".join(commands)) if commands else ""

    replace_fences(book, run)
    take_engine_out(book, plugins=["markdown-exec"])


def replace_fences(book: Path, made: Callable[[list[Snippet]], str]) -> None:
    """Replace the `snippet` fences of a book. Their options, which show less of a program, are not heeded."""
    read = Book(book).read
    for page in (book / "docs").rglob("*.md"):

        def replacement(fence: re.Match[str]) -> str:
            names = [line.strip().removesuffix(".py") for line in fence["names"].splitlines() if line.strip()]
            return textwrap.indent(made([read(name) for name in names]), fence["indent"])

        page.write_text(FENCE.sub(replacement, page.read_text(encoding="utf-8")), encoding="utf-8")
    if left := find_places(book / "docs"):
        sys.exit(f"these fences were not replaced: {left}")


def take_engine_out(book: Path, plugins: Sequence[str] = ()) -> None:
    """Take the engine out of a book's configuration, and put plugins in."""

    def without(node: yaml.Node) -> yaml.Node:
        if isinstance(node, yaml.MappingNode):
            # The fence, and the extension of mkdocstrings that makes the catalogue.
            kept = [
                (key, value) for key, value in node.value if key.value not in ("custom_fences", "extensions")
            ]
            node.value = [(key, without(value)) for key, value in kept]
            for key, value in node.value:
                if key.value == "plugins":
                    value.value += [yaml.ScalarNode("tag:yaml.org,2002:str", name) for name in plugins]
        elif isinstance(node, yaml.SequenceNode):
            # And that of Markdown which links to moments.
            node.value = [without(item) for item in node.value if item.value != "motion.moments"]
        return node

    # As nodes, not as values: their tags (!ENV, !!python/name) stay as they are.
    file = book / "mkdocs.yml"
    file.write_text(yaml.serialize(without(yaml.compose(file.read_text(encoding="utf-8")))), encoding="utf-8")


def block(header: str, text: str) -> str:
    """A fenced block."""
    return f"```{header}\n{text}\n```"


def runnable(book: Path) -> list[Snippet]:
    """The programs of a book that this Python can run."""
    snippets = map(Book(book).read, Book(book).names())
    return [snippet for snippet in snippets if not why_not_run(snippet, this_interpreter())]


def command(snippet: Snippet) -> list[str]:
    """What runs a program without the engine."""
    limit = ["timeout", f"{snippet.guarantee.timeout:g}"] if snippet.guarantee.hangs else []
    return [*limit, "python", "-X", "utf8", str(snippet.path)]


# --- processes


def environment(book: Path) -> dict[str, str]:
    """The environment of what is measured: this Python, and the engine of the copy."""
    changed = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)]),
        "PYTHONPATH": str(book),
        "PYTHONPYCACHEPREFIX": str(book.parent / "bytecode"),  # the second process of a kind compiles nothing
        "TMPDIR": str(book.parent),
        "NO_MKDOCS_2_WARNING": "1",
    }
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return inherited | changed


def build(book: Path) -> Spent:
    """Build a book's site."""
    return spend([sys.executable, "-m", "mkdocs", "build", "--quiet"], book)


def spend(words: Sequence[str], folder: Path, book: Path | None = None) -> Spent:
    """Carry out a command of the book and say what it spent."""
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        process = subprocess.Popen(
            words,
            cwd=folder,
            env=environment(book or folder),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
        spent, status = wait(process, begun)
        if status:
            output.seek(0)
            sys.exit(f"{shlex.join(words)} failed in {folder}:\n{output.read().decode()}")
    return spent


def spend_alone(snippet: Snippet, book: Path) -> Spent:
    """Run a program without the engine, alone, and say what it spent."""
    with tempfile.TemporaryDirectory(dir=book.parent, ignore_cleanup_errors=True) as scratch:
        begun = time.perf_counter()
        process = subprocess.Popen(
            command(snippet),
            cwd=scratch,
            env=environment(book),
            start_new_session=True,
            **dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL),
        )
        spent, _ = wait(process, begun)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)  # what a stopped program may leave
    return spent


def wait(process: subprocess.Popen[bytes], begun: float) -> tuple[Spent, int]:
    """Wait for a process: what it spent, and its exit status."""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return Spent(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit), process.returncode


@contextlib.contextmanager
def served(book: Path) -> Iterator[str]:
    """The address at which a book is served."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        host = f"127.0.0.1:{free.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", host],
        cwd=book,
        env=environment(book),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://{host}/"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait()


def wait_for(text: str, address: str) -> float:
    """The seconds until a text stands on a page."""
    begun = time.perf_counter()
    while time.perf_counter() < begun + PATIENCE:
        with contextlib.suppress(urllib.error.URLError), urllib.request.urlopen(address) as page:  # noqa: S310 -- ours
            if text in page.read().decode():
                return time.perf_counter() - begun
        time.sleep(0.01)
    sys.exit(f"{text!r} did not appear on {address} within {PATIENCE:g} s")


# --- what a browser gets


def transferred(file: Path) -> int:
    """The bytes of a file on the way to a browser."""
    content = file.read_bytes()
    return len(content) if file.suffix in (".woff2", ".png") else len(gzip.compress(content))


def asked_for(page: Path) -> list[Path]:
    """The files that a browser gets to show a page."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    addresses = [str(tag["src"]) for tag in soup.select("script[src], img[src]")]
    addresses += [str(tag["href"]) for tag in soup.select("link[rel=stylesheet], link[rel=icon]")]
    config = json.loads(soup.select_one("#__config").text)
    addresses += [config["search"], *(f"{config['base']}/{name}" for name in FETCHED)]
    files = {at(page, address) for address in addresses}
    for sheet in [file for file in files if file.suffix == ".css"]:
        named = re.findall(r"""url\(["']?(?!data:|#)([^)"']+)""", sheet.read_text(encoding="utf-8"))
        files.update(at(sheet, address) for address in named)
    return sorted(files)


def at(file: Path, address: str) -> Path:
    """The file of a site at an address in another file of it."""
    return (file.parent / urllib.parse.unquote(urllib.parse.urlsplit(address).path)).resolve()


if __name__ == "__main__":
    main()
