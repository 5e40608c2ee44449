"""Show each line at once, and keep all of them for the report."""

import subprocess
import sys


# region tee
def tee(command, show):
    kept = []
    with subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as child:
        for line in child.stdout:
            show(line.rstrip("\n"))
            kept.append(line)
    return child.returncode, "".join(kept)


# endregion

SOURCE = "print('baking'); raise SystemExit('oven is cold')"
code, text = tee([sys.executable, "-u", "-c", SOURCE], print)
print("return code:", code)
print("kept:", text.splitlines())
#> baking
#> oven is cold
#> return code: 1
#> kept: ['baking', 'oven is cold']
