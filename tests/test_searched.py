"""What the search plugin gets to read of a page: it makes the same index of it as of the whole page."""

from collections.abc import Callable

import pytest
from material.plugins.search.plugin import Parser

from motion.book import Result
from motion.page.card import render
from motion.page.searched import searched_part
from motion.program.snippet import Snippet
from motion.run.interpreter import Interpreter
from motion.run.outcome import Run
from motion.verdict import judge

TWO_TASKS = """
    import asyncio


    async def say(word):
        print("<b>", word, "&amp;</pre></div>")
        await asyncio.sleep(0)


    async def main():
        async with asyncio.TaskGroup() as group:
            group.create_task(say("one"))
            group.create_task(say("two"))


    asyncio.run(main())
"""


def indexed(html: str) -> list[tuple[str | None, str, str]]:
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [(section.id, "".join(section.title), "".join(section.text)) for section in parser.data]


@pytest.fixture
def page(snippet: Callable[..., Snippet], run: Callable[..., Run], interpreter: Interpreter) -> str:
    """A page with prose around a card that has a replay, and some output that is not as stated."""
    program = snippet(TWO_TASKS, ["<b> one &amp;</pre></div>", "three"])
    its_run = run(TWO_TASKS, ["<b> one &amp;</pre></div>", "three"])
    card = render(Result(program, run=its_run, verdict=judge(program, its_run, interpreter)))
    assert "motion-replay" in card
    assert "motion-diff" in card
    return f'<h1 id="a">Title</h1><p>Before.</p>{card}<p>Between.</p><h2 id="b">More</h2>{card}<p>After.</p>'


def test_the_index_of_the_part_is_that_of_the_page(page: str) -> None:
    assert indexed(searched_part(page)) == indexed(page)
    assert len(searched_part(page)) < len(page) / 3


def test_of_a_card_what_it_printed_is_found_and_not_its_own_words(page: str) -> None:
    text = "".join(text for _, _, text in indexed(page))
    assert "&lt;b&gt; one" in text
    for word in ("download", "Printed", "Guaranteed", "Run it yourself", "clone of the book", "ran on"):
        assert word not in text
