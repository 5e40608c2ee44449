"""The engine's own cost for each program of a book with many programs: a part of `make bench`.

python synthetic.py write FOLDER COUNT   a book of COUNT programs, each with a stored run
python synthetic.py cost FOLDER          print, as JSON, the seconds for a card and for a catalogue entry
"""

import json
import os
import sys
import time
from pathlib import Path

from markdown import Markdown

from motion.book import Book
from motion.key import key_of
from motion.page.card import render
from motion.page.listing import Listing
from motion.run.interpreter import this_interpreter
from motion.run.outcome import Run
from motion.store import Store

CHAPTERS = 15
WARM_UP = 5  # work that is done once for a process (imports, templates) does not count as a cost of a program

PROGRAM = '''\
"""Program {number}: two tasks share one thread; while one sleeps, the other runs."""

# /// script
# requires-python = ">=3.12"
# [tool.motion]
# order = {order}  # both wake at the same moment
# ///

import asyncio


async def greet(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)
    print(name, "ends")


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(greet("tortoise {number}", 0.2))
        group.create_task(greet("hare {number}", 0.1))


asyncio.run(main())
#> tortoise {number} starts
#> hare {number} starts
#> hare {number} ends
#> tortoise {number} ends
'''
ORDERS = ('"exact"', '"any"', '[["hare {number} starts", "hare {number} ends"]]')


def write(folder: Path, count: int) -> None:
    """Write a book with a page for each chapter that shows its programs, and store a run of each program."""
    (folder / "docs").mkdir(parents=True)
    (folder / "mkdocs.yml").touch()
    pages: dict[str, list[str]] = {}
    for number in range(count):
        chapter = f"ch{number % CHAPTERS + 1:02}"
        path = folder / "snippets" / chapter / f"program_{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        order = ORDERS[number % len(ORDERS)].format(number=number)
        path.write_text(PROGRAM.format(number=number, order=order), encoding="utf-8")
        pages.setdefault(chapter, [f"# {chapter}"]).append(f"```snippet\n{chapter}/{path.name}\n```")
    for chapter, blocks in pages.items():
        (folder / "docs" / f"{chapter}.md").write_text("\n\n".join(blocks), encoding="utf-8")

    book, interpreter = Book(folder), this_interpreter()
    names = book.names()
    # One real run, with each program's own output, serves for all.
    sample = book.update(names[:1])[0].run
    store = Store(folder / ".motion" / "runs")
    for snippet in map(book.read, names):
        run = Run(**(vars(sample) | {"output": "".join(f"{line}\n" for line in snippet.stated)}))
        store.save(key_of(snippet, interpreter), run)


def cost(folder: Path) -> dict[str, float]:
    """The seconds that one program costs: its card, from file and store to HTML, and its catalogue entry."""
    os.chdir(folder)
    book = Book(folder)
    names = book.names()
    for name in names[:WARM_UP]:
        render(book.result(name))
    timed = names[WARM_UP:]
    begun = time.perf_counter()
    for name in timed:
        render(book.result(name))
    card = (time.perf_counter() - begun) / len(timed)

    # The catalogue of one chapter.
    chapter = names[0].partition("/")[0]
    catalogue = Listing(Markdown())
    begun = time.perf_counter()
    catalogue.run(["```programs", chapter, "```"])
    return {"card": card, "entry": (time.perf_counter() - begun) / len(book.find(chapter))}


if __name__ == "__main__":
    command, folder, *count = sys.argv[1:]
    if command == "write":
        write(Path(folder), int(count[0]))
    else:
        print(json.dumps(cost(Path(folder))))
