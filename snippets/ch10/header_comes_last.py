"""The parent's header is still in a buffer when the child writes."""

import subprocess
import sys
from pathlib import Path

path = Path("backup.log")
with path.open("w", encoding="utf-8") as log:
    log.write("Backup of Monday\n")
    subprocess.run(
        [sys.executable, "-c", "print('3 files saved')"],
        check=True,
        stdout=log,
    )
print(path.read_text(encoding="utf-8"), end="")
#> 3 files saved
#> Backup of Monday
