"""Edits under `mkdocs serve`."""

import contextlib
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from motion.places import find_places
from scripts.bench.figures import Figure, figure, ratio
from scripts.bench.spending import environment

EDITED = "ch12/await_or_task"  # its run time is the median of all programs
OFTEN = 3
PATIENCE = 60.0  # seconds to wait for a page


def edit(book: Path, count: int) -> Iterator[Figure]:
    """The time from saving a program to its new output, compared with saving a Markdown file."""
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
            # In the program's text the two words are apart, so only the output can contain both together.
            head, _, stated = source.partition("\n#>")
            program.write_text(
                f'{head}\nprint("saved", {number})\n#>{stated}#> saved {number}\n', encoding="utf-8"
            )
            ours = wait_for(f"saved {number}", address)
            page.write_text(f"{text}\n\nwritten {number}\n", encoding="utf-8")
            pairs.append((ours, wait_for(f"written {number}", address)))
    name = f"{EDITED} edited under mkdocs serve, {count} programs"
    yield ratio(f"{name} / a page edited", pairs, 1.2)
    yield figure(name, [ours for ours, _ in pairs], 3)


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
    """The seconds until a text appears on a page."""
    begun = time.perf_counter()
    while time.perf_counter() < begun + PATIENCE:
        with contextlib.suppress(urllib.error.URLError), urllib.request.urlopen(address) as page:  # noqa: S310 -- ours
            if text in page.read().decode():
                return time.perf_counter() - begun
        time.sleep(0.01)
    sys.exit(f"{text!r} did not appear on {address} within {PATIENCE:g} s")
