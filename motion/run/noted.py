"""The notes that the processes of a run leave about what they opened and what they were refused."""

from __future__ import annotations

from pathlib import Path


def content_of(report: Path, most: int = -1) -> bytes:
    """The notes of a run, in order of time.

    A process adds them to a file. It cannot do so unseen if the program has a hook that is told about opened
    files. Then the names of pipes beside the file contain the notes, in pieces:
    `NAME.TIME.PROCESS.POSITION.HEXADECIMAL`. (See `motion.run.startup.sitecustomize`.)

    Args:
        report: The path of the file.
        most: The number of bytes of the file that are read. -1 means all.
    """
    written = b""
    if report.exists():
        with report.open("rb") as file:
            written = file.read(most)
    pipes = sorted(path.name for path in report.parent.glob(f"{report.name}.*.*.*.*"))
    return written + b"".join(bytes.fromhex(name.rpartition(".")[2]) for name in pipes)
