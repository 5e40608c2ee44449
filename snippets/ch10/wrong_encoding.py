"""A program writes Latin-1, and you read UTF-8."""

import subprocess
import sys

OLD = r"import sys; sys.stdout.buffer.write(b'Z\xfcrich\n')"
command = [sys.executable, "-c", OLD]

try:
    subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8"
    )
except UnicodeDecodeError as error:
    print("utf-8:  ", error.reason)

for encoding, errors in [("utf-8", "replace"), ("latin-1", "strict")]:
    result = subprocess.run(
        command,
        check=True,
        capture_output=True,
        encoding=encoding,
        errors=errors,
    )
    print(f"{encoding}, {errors}:", ascii(result.stdout))
#> utf-8:   invalid start byte
#> utf-8, replace: 'Z\ufffdrich\n'
#> latin-1, strict: 'Z\xfcrich\n'
