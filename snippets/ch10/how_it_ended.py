"""A return code in words: a number, or the name of a signal."""

# /// script
# [tool.motion]
# needs = ["posix"]  # elsewhere no program ends by a signal
# ///

import signal
import subprocess


def in_words(code):
    if code == 0:
        return "success"
    if code < 0:
        return f"ended by {signal.Signals(-code).name}"
    return f"failed with {code}"


commands = ["exit 0", "exit 3", "kill -9 $$", "sh -c 'kill -9 $$'; exit $?"]
for command in commands:
    result = subprocess.run(
        ["sh", "-c", command], check=False, stderr=subprocess.DEVNULL
    )
    print(f"{command:27}", in_words(result.returncode))
#> exit 0                      success
#> exit 3                      failed with 3
#> kill -9 $$                  ended by SIGKILL
#> sh -c 'kill -9 $$'; exit $? failed with 137
