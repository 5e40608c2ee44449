"""Two programs run at the same time: each needs the other's answer."""

import contextlib
import subprocess
import sys

EXPORT = """
import sys
name = sys.argv[1]
print(name, "half done", flush=True)
sys.stdin.readline()
print(name, "done")
"""

with contextlib.ExitStack() as stack:
    children = [
        stack.enter_context(
            subprocess.Popen(
                [sys.executable, "-c", EXPORT, name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        )
        for name in ["film", "sound"]
    ]
    for child in children:
        print(child.stdout.readline().strip())
    print("both are running:", [child.poll() for child in children])
    for child in children:
        output, _ = child.communicate("go on\n")
        print(output.strip())
#> film half done
#> sound half done
#> both are running: [None, None]
#> film done
#> sound done
