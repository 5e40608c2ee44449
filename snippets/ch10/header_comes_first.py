"""flush sends the header to the file before the child begins."""

import subprocess
import sys
from pathlib import Path

path = Path("backup.log")
with path.open("w", encoding="utf-8") as log:
    log.write("Backup of Monday\n")
    log.flush()
    subprocess.run(
        [sys.executable, "-c", "print('3 files saved')"],
        check=True,
        stdout=log,
    )
print(path.read_text(encoding="utf-8"), end="")
#> Backup of Monday
#> 3 files saved
