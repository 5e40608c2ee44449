"""A launch.json for concurrent programs; debugpy takes each part."""

# /// script
# dependencies = ["debugpy"]
# [tool.motion]
# timeout = 120  # debugpy starts several processes
# ///

import json

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
      "program": "${file}",
      "console": "internalConsole",
      "purpose": ["debug-test"]
    }
  ]
}
"""


def start_each():
    from _dap import debug

    for part in json.loads(LAUNCH)["configurations"]:
        program = "test_desk.py" if "purpose" in part else "one_desk.py"
        lines = []
        with debug(part["name"], program) as debugger:
            debugger.follow(lambda at, t: lines.append(at.line(t)))
        print(f"{part['name']}: {lines}")


if __name__ == "__main__":
    start_each()
#> This file: ['sell: total = tickets * price']
#> This process only: ['sell: total = tickets * price']
#> This file and the library: ['sell: total = tickets * price']
#> Tests of this file: ['test_three_tickets: assert total == 36']
