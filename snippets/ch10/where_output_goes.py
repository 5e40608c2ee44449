"""Four places to which the output of a program can go."""

import subprocess
import sys
from pathlib import Path

BACKUP = "print('3 files saved')"
command = [sys.executable, "-c", BACKUP]

result = subprocess.run(command, check=True)
print("inherited:", result.stdout)

result = subprocess.run(command, check=True, stdout=subprocess.PIPE)
print("PIPE:     ", result.stdout.split())

result = subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
print("DEVNULL:  ", result.stdout)

path = Path("backup.log")
with path.open("w", encoding="utf-8") as log:
    result = subprocess.run(command, check=True, stdout=log)
print("a file:   ", result.stdout)
print("in it:    ", path.read_text(encoding="utf-8").strip())
#> 3 files saved
#> inherited: None
#> PIPE:      [b'3', b'files', b'saved']
#> DEVNULL:   None
#> a file:    None
#> in it:     3 files saved
