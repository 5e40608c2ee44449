"""Ends what an engine left running that was itself killed: `python -m motion.run.guardian FOLDER`.

The engine starts one beside its runs and keeps the other end of its standard input. However the engine
ends, that end is closed then; the guardian ends the processes that are left of the runs below FOLDER,
removes FOLDER, and ends too.
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

# The temporary folder of macOS has a path so long that no room is left for the name of a socket in it, which
# has 104 bytes there (unix(4)). None is the system's temporary folder.
_PLACE = "/tmp" if sys.platform == "darwin" else None  # noqa: S108 -- mkdtemp makes a folder of our own in it


@contextlib.contextmanager
def guarded_folder() -> Iterator[Path]:
    """A temporary folder for runs. When it is left, and also when this process is killed, so are they."""
    folder = Path(tempfile.mkdtemp(prefix="motion-", dir=_PLACE)).resolve()  # as a program sees it
    guardian = subprocess.Popen(  # noqa: S603 -- a program of ours
        [sys.executable, "-m", "motion.run.guardian", str(folder)],
        stdin=subprocess.PIPE,
        start_new_session=True,  # what ends the engine's process group must not end it
    )
    try:
        yield folder
    finally:
        assert guardian.stdin is not None  # noqa: S101 -- for the type checker: it is a pipe
        guardian.stdin.close()
        guardian.wait()


def main() -> None:
    """Wait for the engine to end, and clean up."""
    folder = Path(sys.argv[1])
    sys.stdin.read()
    from motion.run.processes import Processes  # noqa: PLC0415 -- psutil is slow to import and seldom needed

    asyncio.run(Processes(folder).kill())
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
