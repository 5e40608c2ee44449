"""An answer of unknown length: a last question marks its end."""

import subprocess
import sys

END = "('end of answer',)"


def ask(shell, question):
    print(question, file=shell.stdin)
    print("SELECT 'end of answer';", file=shell.stdin)
    for line in shell.stdout:
        # The prompt is in front of the first row.
        row = line.rpartition("sqlite> ")[2].strip("\1\2\n")
        if row == END:
            return
        yield row
    raise EOFError("the shell has ended")


with subprocess.Popen(
    [sys.executable, "-m", "sqlite3"],
    stdin=subprocess.PIPE,
    stdout=subprocess.PIPE,
    stderr=subprocess.DEVNULL,
    text=True,
    bufsize=1,
) as shell:
    print(list(ask(shell, "CREATE TABLE orders (number, cake);")))
    rows = "(17, 'plum'), (18, 'apple')"
    print(list(ask(shell, f"INSERT INTO orders VALUES {rows};")))
    print(list(ask(shell, "SELECT * FROM orders ORDER BY cake;")))
#> []
#> []
#> ["(18, 'apple')", "(17, 'plum')"]
