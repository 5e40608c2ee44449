"""A child changes its folder and its environment."""

import os
import subprocess
import sys
from pathlib import Path

CHANGE = "import os; os.chdir('..'); os.environ['MODE'] = 'test'"
before = Path.cwd()

subprocess.run([sys.executable, "-c", CHANGE], check=True)
print("same folder:", Path.cwd() == before)
print("MODE:", os.environ.get("MODE"))
#> same folder: True
#> MODE: None
