"""The everyday case: run a program, give it text, take its answer."""

import subprocess
import sys


def formatted(text):
    command = [sys.executable, "-m", "json.tool", "--compact"]
    try:
        result = subprocess.run(
            command,
            input=text,
            capture_output=True,
            encoding="utf-8",
            timeout=30,
            check=True,
        )
    except subprocess.CalledProcessError as error:
        raise ValueError(error.stderr.strip()) from error
    return result.stdout


print(formatted('{"order":    17,\n"paid": true}'), end="")
try:
    formatted("order 17")
except ValueError as error:
    print("refused:", error)
#> {"order":17,"paid":true}
#> refused: Expecting value: line 1 column 1 (char 0)
