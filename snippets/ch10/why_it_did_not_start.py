"""Six calls that start nothing, and the exceptions that they raise."""

# /// script
# [tool.motion]
# needs = ["posix"]  # the messages are those of POSIX
# ///

import subprocess
from pathlib import Path

script = Path("thumbnail")
script.write_text("print('a small picture')\n", encoding="utf-8")
script.chmod(0o644)
calls = [
    (["thumbnale"], None),
    (["./thumbnail"], None),
    (["echo", "small"], "no-such-folder"),
    (["echo", "a.jpg\0b.jpg"], None),
    (["echo", 200], None),
]
for command, folder in calls:
    try:
        subprocess.run(command, cwd=folder, check=True)
    except (OSError, ValueError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")

script.chmod(0o755)  # now it may run, but no line says how
try:
    subprocess.run(["./thumbnail"], check=True)
except OSError as error:
    print(f"{type(error).__name__}: {error}")
#> FileNotFoundError: [Errno 2] No such file or directory: 'thumbnale'
#> PermissionError: [Errno 13] Permission denied: './thumbnail'
#> FileNotFoundError: [Errno 2] No such file or directory: 'no-such-folder'
#> ValueError: embedded null byte
#> TypeError: expected str, bytes or os.PathLike object, not int
#> OSError: [Errno 8] Exec format error: './thumbnail'
