"""Three programs, two at a time: each thread waits for one program."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

CHECK = "import sys; sys.exit(sys.argv[1] == 'fonts')"


def check(name):
    result = subprocess.run(
        [sys.executable, "-S", "-c", CHECK, name], check=False, timeout=30
    )
    return result.returncode


names = ["text", "fonts", "links"]
with ThreadPoolExecutor(2, thread_name_prefix="check") as pool:
    for name, code in zip(names, pool.map(check, names), strict=True):
        print(name, "is fine" if code == 0 else "failed")
#> text is fine
#> fonts failed
#> links is fine
