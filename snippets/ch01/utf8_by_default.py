"""Files are read and written as UTF-8, whatever the locale says."""

# /// script
# requires-python = ">=3.15"  # UTF-8 mode is the default
# ///

import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as folder:
    path = Path(folder, "names.txt")
    path.write_text("Zoë")
    print(path.read_bytes())
print("UTF-8 mode:", sys.flags.utf8_mode)
#> b'Zo\xc3\xab'
#> UTF-8 mode: 1
