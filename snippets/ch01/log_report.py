"""A report on a log file by a pipeline of generators, line by line."""

import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

LOG = """\
09:00 INFO baker started
09:01 ERROR oven is cold
this line is broken
09:02 INFO oven heats

09:05 ERROR oven is cold
09:06 ERROR door is open
"""


# region pipeline
@dataclass(frozen=True)
class Entry:
    time: str
    level: str
    text: str


def read(path):
    with path.open(encoding="utf-8", errors="replace") as log:
        yield from enumerate(log, start=1)


def parse(lines, rejected):
    for number, line in lines:
        match line.split(maxsplit=2):
            case []:
                continue
            case [time, ("INFO" | "ERROR") as level, text]:
                yield Entry(time, level, text.rstrip())
            case _:
                rejected.append(number)


def only(level, entries):
    return (entry for entry in entries if entry.level == level)


def report(path):
    rejected = []
    errors = only("ERROR", parse(read(path), rejected))
    counts = Counter(entry.text for entry in errors)
    return counts, rejected


# endregion
if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "bakery.log")
        path.write_text(LOG, encoding="utf-8")
        counts, rejected = report(path)
    for text, count in counts.most_common():
        print(f"{count} x {text}")
    print("rejected lines:", rejected)
#> 2 x oven is cold
#> 1 x door is open
#> rejected lines: [3]
