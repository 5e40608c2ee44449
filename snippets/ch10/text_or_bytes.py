"""text=True decodes, and makes every end of line a newline."""

import subprocess
import sys

WINDOWS = r"import sys; sys.stdout.buffer.write(b'one\r\ntwo\n')"
command = [sys.executable, "-c", WINDOWS]

for text in [False, True]:
    result = subprocess.run(
        command, check=True, capture_output=True, text=text
    )
    print(f"text={text}:", result.stdout)
    print("   ", result.stdout.splitlines())
#> text=False: b'one\r\ntwo\n'
#>     [b'one', b'two']
#> text=True: one
#> two
#>
#>     ['one', 'two']
