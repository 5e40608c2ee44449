"""A launch.json for concurrent programs; debugpy takes each part."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# timeout = 60  # debugpy starts several processes
# ///

import json
import sys
from pathlib import Path

LAUNCH = """
{
  "version": "0.2.0",
  "configurations": [
    {
      "name": "This file",
      "type": "debugpy",
      "request": "launch",
      "program": "${file}",
      "console": "internalConsole"
    },
    {
      "name": "This process only",
      "type": "debugpy",
      "request": "launch",
      "program": "${file}",
      "console": "internalConsole",
      "subProcess": false
    },
    {
      "name": "This file and the library",
      "type": "debugpy",
      "request": "launch",
      "program": "${file}",
      "console": "internalConsole",
      "justMyCode": false
    },
    {
      "name": "Tests of this file",
      "type": "debugpy",
      "request": "launch",
      "module": "unittest",
      "args": ["${file}"],
      "console": "internalConsole",
      "purpose": ["debug-test"]
    }
  ]
}
"""


def configuration(name, file):
    """Fill in what VS Code fills in: the file and the interpreter."""
    parts = json.loads(LAUNCH)["configurations"]
    part = next(part for part in parts if part["name"] == name)
    for key, value in part.items():
        if value == "${file}":
            part[key] = file
        elif value == ["${file}"]:
            part[key] = [file]
    return {**part, "python": [sys.executable], "cwd": str(Path(file).parent)}


if __name__ == "__main__":
    from _dap import debug

    for part in json.loads(LAUNCH)["configurations"]:
        program = "test_desk.py" if "module" in part else "one_desk.py"
        stops = []
        with debug(part["name"], program) as debugger:
            debugger.follow(lambda at, thread: stops.append(at.line(thread)))
        print(f"{part['name']}: {stops}")
#> This file: ['sell: total = tickets * price']
#> This process only: ['sell: total = tickets * price']
#> This file and the library: ['sell: total = tickets * price']
#> Tests of this file: ['test_three_tickets: assert total == 36']
