"""cwd= is the folder in which the child starts; yours stays the same."""

import subprocess
import sys
from pathlib import Path

orders = Path("orders")
orders.mkdir(exist_ok=True)
(orders / "17.txt").write_text("plum cake\n", encoding="utf-8")
SHOW = "print(open('17.txt').read().strip())"
here = Path.cwd()

subprocess.run([sys.executable, "-c", SHOW], cwd=orders, check=True)
print("moved:", Path.cwd() != here)
#> plum cake
#> moved: False
