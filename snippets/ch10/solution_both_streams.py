"""Two threads read two streams; the main thread writes the input."""

import contextlib
import subprocess
import sys
import threading


# region talk
def talk(command, text):
    answers = {}

    def read(name, stream):
        answers[name] = stream.read()

    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        readers = [
            threading.Thread(target=read, args=("out", child.stdout)),
            threading.Thread(target=read, args=("err", child.stderr)),
        ]
        for reader in readers:
            reader.start()
        # The child need not want all of our input.
        with contextlib.suppress(OSError):
            child.stdin.write(text)
        with contextlib.suppress(OSError):
            child.stdin.close()
        for reader in readers:
            reader.join()
    return answers["out"], answers["err"]


# endregion

BOTH = """
import sys
for line in sys.stdin:
    print(line.strip() * 10)
    print(line.strip() * 10, file=sys.stderr)
"""
out, err = talk([sys.executable, "-c", BOTH], "0123456789\n" * 2_000)
print(len(out), len(err))
#> 202000 202000
