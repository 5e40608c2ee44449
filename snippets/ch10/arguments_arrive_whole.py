"""Each item of the list becomes one argument, whatever is in it."""

import subprocess
import sys

SHOW = "import sys; print(sys.argv[1:])"
names = ["summer 2026.jpg", "*.jpg", "it's; rm -r", "-v", ""]

subprocess.run([sys.executable, "-c", SHOW, *names], check=True)
#> ['summer 2026.jpg', '*.jpg', "it's; rm -r", '-v', '']
