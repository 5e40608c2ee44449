"""Both sides write, and nobody reads: each waits for the other."""

# /// script
# [tool.motion]
# needs = ["posix"]  # Windows says: Invalid argument
# ///

import contextlib
import subprocess
import sys
import threading

# Answers each line as soon as it has read it.
TRANSLATE = """
import sys
for line in sys.stdin:
    print(line.strip().upper() * 20, flush=True)
"""
letters = "a letter of forty characters, no more\n" * 20_000

with subprocess.Popen(
    [sys.executable, "-c", TRANSLATE],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    text=True,
) as child:
    give_up = threading.Timer(1, child.kill)
    give_up.start()
    try:
        child.stdin.write(letters)
        answers = child.stdout.readlines()
        print("answers:", len(answers))
    except BrokenPipeError as error:
        print("write, after the child was killed:", error.strerror)
        with contextlib.suppress(BrokenPipeError):
            child.stdin.close()  # tries to write its buffer once more
    give_up.cancel()
print("return code:", child.returncode)
#> write, after the child was killed: Broken pipe
#> return code: -9
