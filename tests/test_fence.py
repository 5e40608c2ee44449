"""The fence: how a page shows a program."""

import json
import logging
import re
import textwrap
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup, Tag

from motion.book import Result, find_book
from motion.browser.proved import Proof, save_proved
from motion.cli import main
from motion.page import card, fence
from motion.records import Record

TWO_LINES = '''
    """Two lines."""

    # /// script
    # [tool.motion]
    # order = "any"  # a reason
    # ///

    print("one")


    def two():
        print("two")


    two()
    #> two
    #> one
'''

THREE_LINES = '''
    """Three lines."""

    # /// script
    # [tool.motion]
    # order = [["one", "<two>"]]  # a reason
    # ///

    print("one")
    print("<two>")
    print("end")
    #> one
    #> <two>
    #> end
'''

PARTS = '''
    """Three parts."""

    # region Empty
    # endregion


    def one():
        pass


    def two():
        pass
'''

type Render = Callable[[str], BeautifulSoup]
type Write = Callable[[str, str], Path]


@pytest.fixture
def write(book: Path) -> Write:
    """Write a program of that book."""

    def write_program(name: str, source: str) -> Path:
        path = book / "snippets" / "ch01" / f"{name}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text(textwrap.dedent(source).lstrip(), encoding="utf-8")
        return path

    return write_program


def the(soup: BeautifulSoup | Tag, selector: str) -> Tag:
    found = soup.select(selector)
    assert len(found) == 1, f"{len(found)} times {selector}"
    return found[0]


def lines(soup: BeautifulSoup | Tag, selector: str) -> list[str]:
    return [line.get_text().rstrip("\n") for line in soup.select(selector)]


def test_program_is_shown_without_docstring_metadata_and_stated_output(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    shown = lines(render("```snippet\nch01/two_lines.py\n```"), ".motion-line")
    assert shown == ['print("one")', "", "", "def two():", '    print("two")', "", "", "two()"]


def test_output_to_predict_is_closed_with_all_that_tells_it(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    card = the(render('```snippet predict="output"\nch01/two_lines.py\n```'), ".motion-card")
    answer = the(card, "details.motion-answer")
    assert not answer.has_attr("open")
    assert the(answer, ".motion-printed")
    assert the(answer, ".motion-guarantee")
    assert answer.select_one(".motion-program") is None
    answer.decompose()
    assert lines(card, ".motion-line")
    assert card.select_one(".motion-printed, .motion-guarantee, .motion-replay, .motion-out") is None
    assert the(card, ".motion-self")


def test_lines_to_put_in_order_lie_shuffled_before_the_closed_output(write: Write, render: Render) -> None:
    write("three_lines", THREE_LINES)
    card = the(render('```snippet predict="order"\nch01/three_lines.py\n```'), ".motion-card")
    answer = the(card, "details.motion-answer")
    assert not answer.has_attr("open")
    assert the(answer, "summary").get_text() == "Decide the order, then look"
    assert lines(answer, ".motion-out") == ["one", "<two>", "end"]
    assert "Not guaranteed: the rest of the order. 3 orders of the lines are allowed." in answer.get_text()
    answer.decompose()
    box = the(card, ".motion-order")
    shuffled = lines(box, "li")
    assert sorted(shuffled) == ["<two>", "end", "one"]
    assert shuffled.index("<two>") < shuffled.index("one")
    rules = json.loads(str(box["data-order"]))
    assert rules == {"stated": ["one", "<two>", "end"], "pairs": [["one", "<two>"]], "orders": 3}
    assert card.select_one(".motion-printed, .motion-guarantee, .motion-replay, .motion-out") is None


def test_the_only_order_is_not_counted(write: Write, render: Render) -> None:
    write("one_order", THREE_LINES.replace('[["one", "<two>"]]', '"exact"'))
    card = the(render('```snippet predict="order"\nch01/one_order.py\n```'), ".motion-card")
    assert the(card, ".motion-guarantee").get_text() == "✓ Every run prints this."
    assert json.loads(str(the(card, ".motion-order")["data-order"]))["pairs"] is None


def test_a_program_is_run_from_its_address_with_a_python_that_can_run_it(
    write: Write, render: Render
) -> None:
    write("two_lines", TWO_LINES)
    card = the(render("```snippet\nch01/two_lines.py\n```"), ".motion-self")
    assert card["data-uv"] == '--no-project --python ">=3.12"'
    stated = '# requires-python = ">=3.12"'
    write("states_it", TWO_LINES.replace("# [tool.motion]", f"{stated}\n    # [tool.motion]"))
    card = the(render("```snippet\nch01/states_it.py\n```"), ".motion-self")
    assert card["data-uv"] == ""


def test_a_program_that_needs_a_file_beside_it_is_run_in_a_clone(write: Write, render: Render) -> None:
    write("_helper", "word = 'one'\n")
    write("imports_it", TWO_LINES.replace('print("one")', "import _helper\n\n    print(_helper.word)"))
    card = the(render("```snippet\nch01/imports_it.py\n```"), ".motion-self")
    assert not card.has_attr("data-uv")
    assert "It needs _helper.py beside it" in card.get_text()
    assert [line.get_text() for line in card.select("code")] == [
        "_helper.py",
        "uv run python -m motion run ch01/imports_it",
    ]


def test_lines_that_differ_from_the_broken_program_are_marked(write: Write, render: Render) -> None:
    write("broken", TWO_LINES)
    write("fixed", TWO_LINES.replace('print("two")', 'print("two!")').replace("#> two", "#> two!"))
    card = the(render('```snippet fixes="ch01/broken"\nch01/fixed.py\n```'), ".motion-card")
    assert lines(card, ".motion-changed") == ['    print("two!")']


def test_line_numbers_are_those_of_the_file(write: Write, render: Render) -> None:
    path = write("two_lines", TWO_LINES)
    for line in render("```snippet\nch01/two_lines.py\n```").select(".motion-line"):
        number = int(str(line["data-line"]))
        assert path.read_text().splitlines()[number - 1] == line.get_text().rstrip("\n")


def test_output_is_that_of_the_run_and_not_the_stated_one(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    assert lines(render("```snippet\nch01/two_lines.py\n```"), ".motion-out") == ["one", "two"]


def test_guarantee_stands_under_the_output_in_words(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    text = the(render("```snippet\nch01/two_lines.py\n```"), ".motion-guarantee").get_text()
    assert text == "Guaranteed: these lines. Not guaranteed: their order."


def test_a_quiet_mark_stands_under_output_that_never_varies(write: Write, render: Render) -> None:
    write("one_line", '"""One line."""\n\nprint("one")\n#> one\n')
    mark = the(render("```snippet\nch01/one_line.py\n```"), ".motion-guarantee")
    assert mark.get_text() == "✓ Every run prints this."
    assert "motion-fixed" in mark["class"]


def test_output_that_looks_like_html_is_shown_as_text(write: Write, render: Render) -> None:
    write("markup", '"""Markup."""\n\nprint("<b>&amp;</b>")\n#> <b>&amp;</b>\n')
    assert lines(render("```snippet\nch01/markup.py\n```"), ".motion-out") == ["<b>&amp;</b>"]


CONTROLS = '''"""Prints what moves a cursor, rings, and prints a zero byte."""

import threading

def spin():
    for percent in (10, 50, 100):
        print(f"\\r\\x1b[32m{percent} %\\x1b[0m", end="", flush=True)
    print("\\r\\x1b[Kdone\\a")

thread = threading.Thread(target=spin, name="bell\\a\\r")
thread.start()
thread.join()
print("a\\0b")
'''


def test_each_line_is_one_line_as_on_a_terminal(write: Write, render: Render) -> None:
    write("controls", CONTROLS + "#> done␇\n#> a␀b\n")
    card = the(render("```snippet\nch01/controls.py\n```"), ".motion-card")
    assert card["data-verdict"] == "kept"
    assert lines(card, ".motion-out") == ["done␇", "a␀b"]
    assert card.select(".motion-out")[0]["data-by"] == "bell␇␍"
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f]", str(card))


def test_a_long_program_with_long_names_is_shown_in_time_and_room(write: Write, render: Render) -> None:
    code = "import threading\nt = threading.Thread(target=print, args=(1,), name='n' * 300_000)\n"
    code += "t.start()\nt.join()\n"
    write("long", '"""Long."""\n\n' + "\n" * 30_000 + code + "#> 1\n")
    begun = time.process_time()
    card = the(render("```snippet\nch01/long.py\n```"), ".motion-card")
    assert (
        time.process_time() - begun < 30
    )  # it took minutes when each line was looked for from the beginning
    assert card.select(".motion-out")[0]["data-by"] == "n" * 99 + "…"
    assert len(str(card)) < 3_000_000


def test_of_a_long_output_the_first_lines_are_shown_and_the_others_counted(
    write: Write, render: Render
) -> None:
    write("long", '"""Long."""\n\nprint("x" * 300_000)\nprint("\\n" * 300_000)\n#> ...\n')
    card = the(render("```snippet\nch01/long.py\n```"), ".motion-card")
    assert card["data-verdict"] == "kept"
    assert len(lines(card, ".motion-out")) == 5_000
    assert card.select(".motion-printed .motion-label")[-1].text == "and 295002 more lines"
    assert len(str(card)) < 2_000_000


@pytest.mark.usefixtures("book")
def test_what_a_terminal_shows_can_be_stated(write: Write) -> None:
    path = write("controls", CONTROLS)
    assert main(["update", "ch01/controls"]) == 0
    assert path.read_text(encoding="utf-8").endswith("#> done␇\n#> a␀b\n")
    assert main(["check", "ch01/controls"]) == 0


@pytest.mark.parametrize(
    "page",
    [
        "```snippet\nch01/two_lines.py\n```",
        "- in a list\n\n    ```snippet\n    ch01/two_lines.py\n    ```",
        "!!! note\n\n    ```snippet\n    ch01/two_lines.py\n    ```",
        '=== "A tab"\n\n    ```snippet\n    ch01/two_lines.py\n    ```',
        '=== "A tab"\n\n    - with a list\n\n        ```snippet\n        ch01/two_lines.py\n        ```',
    ],
    ids=["alone", "list", "admonition", "tab", "list in a tab"],
)
def test_fence_stands_anywhere(page: str, write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    assert lines(the(render(page), ".motion-card"), ".motion-out") == ["one", "two"]


def test_section_shows_a_part_of_the_program(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    card = the(render('```snippet section="two"\nch01/two_lines.py\n```'), ".motion-card")
    assert lines(card, ".motion-line") == ["def two():", '    print("two")']
    assert "id" not in card.attrs  # only the whole program has it, or it would stand twice on a page


def test_region_is_a_part_and_its_comments_are_not_shown(write: Write, render: Render) -> None:
    write("regions", '"""Regions."""\n\n# region greeting\nprint(1)\n# endregion\n#> 1\n')
    assert lines(
        render('```snippet section="greeting"\nch01/regions.py\n```'),
        ".motion-line",
    ) == ["print(1)"]
    assert lines(render("```snippet\nch01/regions.py\n```"), ".motion-line") == ["print(1)"]


def test_highlight_marks_a_part_of_the_program(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    page = render('```snippet highlight="two"\nch01/two_lines.py\n```')
    assert lines(page, ".motion-marked") == ["def two():", '    print("two")']
    assert len(page.select(".motion-line")) == 8


def test_only_program_leaves_what_it_printed_out(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    page = render('```snippet only="program"\nch01/two_lines.py\n```')
    assert page.select_one(".motion-program")
    assert not page.select(".motion-printed, .motion-replay, .motion-guarantee, [id]")


def test_only_output_leaves_the_program_out(write: Write, render: Render) -> None:
    write("two_lines", TWO_LINES)
    page = render('```snippet only="output"\nch01/two_lines.py\n```')
    assert page.select(".motion-line") == []
    assert lines(page, ".motion-out") == ["one", "two"]


def test_what_was_measured_stands_under_the_guarantee(
    write: Write, render: Render, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("two_lines", TWO_LINES)
    fence = "```snippet\nch01/two_lines.py\n```"
    assert "Measured" not in render(fence).text
    here, there = ("one machine", "2026-11-22"), ("another", "2026-11-23")
    records = [
        Record("CPython 3.14.0", *here, outputs=((8, ("two",)), (1, ("one", "two")))),
        Record("CPython 3.15.0", *here, outputs=((7, ("two",)), (1, ()))),
        Record("CPython 3.15.0t", *there, outputs=((5, ("two",)),)),
    ]
    monkeypatch.setattr("motion.page.fence.load_records", lambda _root, _snippet: records)
    assert [
        (
            the(table, "caption").text,
            [[cell.text for cell in row.select("th, td")] for row in table.select("tr")],
        )
        for table in render(fence).select(".motion-measured table")
    ] == [
        (
            "Measured: how many runs printed each output (one machine, 2026-11-22)",
            [
                ["", "nothing", "onetwo", "two", "runs"],
                ["CPython 3.14.0", "0", "1", "8", "9"],
                ["CPython 3.15.0", "1", "0", "7", "8"],
            ],
        ),
        (
            "Measured: how many runs printed each output (another, 2026-11-23)",
            [["", "nothing", "onetwo", "two", "runs"], ["CPython 3.15.0t", "0", "0", "5", "5"]],
        ),
    ]


def test_measured_outputs_that_are_rare_share_a_column(
    write: Write, render: Render, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("two_lines", TWO_LINES)
    outputs = tuple((times, (f"output {times}",)) for times in range(1, 7))
    record = Record("CPython 3.15.0", "a machine", "2026-11-22", outputs)
    monkeypatch.setattr("motion.page.fence.load_records", lambda _root, _snippet: [record])
    table = the(render("```snippet\nch01/two_lines.py\n```"), ".motion-measured table")
    assert [[cell.text for cell in row.select("th, td")] for row in table.select("tr")] == [
        ["", "output 4", "output 5", "output 6", "something else", "runs"],
        ["CPython 3.15.0", "4", "5", "6", "6", "21"],
    ]


def test_a_damaged_record_is_a_problem_in_its_place(
    write: Write, render: Render, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("two_lines", TWO_LINES)

    def damaged(*_: object) -> None:
        raise ValueError("x.json is no record of runs")

    monkeypatch.setattr("motion.page.fence.load_records", damaged)
    assert "is no record of runs" in render("```snippet\nch01/two_lines.py\n```").text


def test_two_programs_side_by_side_with_their_differences_marked(write: Write, render: Render) -> None:
    write("broken", '"""Broken."""\n\nprint("same")\nprint("wrong")\n#> same\n#> wrong\n')
    write("mended", '"""Mended, and more."""\n\nprint("same")\nprint("right")\n#> same\n#> right\n')
    pair = the(render("```snippet\nch01/broken.py\nch01/mended.py\n```"), ".motion-pair")
    assert [card["data-snippet"] for card in pair.select(".motion-card")] == ["ch01/broken", "ch01/mended"]
    assert lines(pair, ".motion-changed") == ['print("wrong")', 'print("right")']


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("\n\n```snippet\nch01/absent.py\n```", "page.md:4: there is no snippet 'ch01/absent.py'"),
        ("```snippet\n../secret.txt\n```", "page.md:2: there is no snippet '../secret.txt'"),
        ("```snippet\n```", "a snippet fence contains the path of one program"),
        ('```snippet color="red"\nch01/two_lines.py\n```', "page.md:2: unknown option 'color'"),
        ('```snippet id="x"\nch01/two_lines.py\n```', "page.md:2: unknown option 'id'"),
        ('```snippet code="x"\nch01/two_lines.py\n```', "page.md:2: unknown option 'code'"),
        ("```snippet\nch01/_helper.py\n```", "page.md:2: 'ch01/_helper.py' is a module that programs import"),
        ('```snippet only="source"\nch01/two_lines.py\n```', "page.md:2: unknown value 'source'"),
        ('```snippet predict="lines"\nch01/two_lines.py\n```', "page.md:2: unknown value 'lines'"),
        (
            '\n\n```snippet predict="order"\nch01/two_lines.py\n```',
            "page.md:4: ch01/two_lines.py: it may print its lines in any order",
        ),
        (
            '```snippet predict="order" section="two"\nch01/two_lines.py\n```',
            "page.md:2: the output of a part of a program cannot be predicted",
        ),
        (
            '```snippet fixes="ch01/none"\nch01/two_lines.py\n```',
            "page.md:2: there is no snippet 'ch01/none.py'",
        ),
        (
            '```snippet predict="output" only="program"\nch01/two_lines.py\n```',
            "page.md:2: the output of a part of a program cannot be predicted",
        ),
        ('```snippet section="three"\nch01/two_lines.py\n```', "no function, class or region named 'three'"),
        (
            '```snippet highlight="three"\nch01/two_lines.py\n```',
            "no function, class or region named 'three'",
        ),
        ('```snippet section="two"\nch01/two_lines.py\nch01/two_lines.py\n```', "remove the options"),
        ('```snippet section=""\nch01/two_lines.py\n```', "page.md:2: the option section has no value"),
        ("```snippet fixes=''\nch01/two_lines.py\n```", "page.md:2: the option fixes has no value"),
        ('```snippet play="" goal=""\nch01/two_lines.py\n```', "page.md:2: the option play has no value"),
        (
            '```snippet only="output" section="three"\nch01/two_lines.py\n```',
            "page.md:2: the program is not shown: remove `only`, or `section`",
        ),
        (
            '```snippet only="output" fixes="ch01/two_lines"\nch01/two_lines.py\n```',
            "page.md:2: the program is not shown: remove `only`, or `fixes`",
        ),
        (
            '```snippet section="Empty" only="program"\nch01/parts.py\n```',
            "page.md:2: ch01/parts.py shows no function, class or region named 'Empty'",
        ),
        (
            '```snippet section="one" highlight="two"\nch01/parts.py\n```',
            "page.md:2: ch01/parts.py shows no function, class or region named 'two'",
        ),
        ("```snippet\nch01/.hidden.py\n```", "page.md:2: 'ch01/.hidden.py' is a hidden file"),
    ],
)
def test_fence_that_cannot_be_shown_warns_with_page_and_line(
    page: str, message: str, write: Write, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    write("two_lines", TWO_LINES)
    write(".hidden", TWO_LINES)
    write("parts", PARTS)
    (Path.cwd() / "secret.txt").write_text("nobody's business")
    soup = render(page)
    assert message in caplog.text
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert the(soup, ".motion-card")["data-verdict"] == "unreadable"


def test_a_program_in_another_folder_is_told_where_programs_lie(
    book: Path, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    part = book / "snippets" / "ch01" / "part"
    part.mkdir(parents=True)
    for path in (part / "sum.py", book / "snippets" / "sum.py"):
        path.write_text('"""A sum."""\n\nprint(2 + 2)\n#> 4\n')
        render(f"```snippet\n{path.relative_to(book / 'snippets')}\n```")
        assert "move it into the folder of its chapter" in caplog.text
        caplog.clear()


def test_warning_names_the_fence_that_is_wrong(
    write: Write, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    write("two_lines", TWO_LINES)
    render('```snippet\nch01/two_lines.py\n```\n\n```snippet color="red"\nch01/two_lines.py\n```\n')
    assert "page.md:6: unknown option" in caplog.text
    parts = ('only="output"', 'section="three" only="program"', 'section="three"')
    render("".join(f"```snippet {options}\nch01/two_lines.py\n```\n\n" for options in parts))
    assert "page.md:6: ch01/two_lines.py shows no" in caplog.text
    assert "page.md:10: ch01/two_lines.py shows no" in caplog.text
    render('\n``` {.snippet data-a="b"}\nch01/two_lines.py\n```\n')
    assert "page.md:3: unknown option 'data-a'" in caplog.text


def test_a_program_on_two_pages_is_reported_on_the_page_that_is_shown(
    book: Path, write: Write, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    write("sum", '"""A sum."""\n\nprint(2 + 2)\n#> 5\n')
    fence = "```snippet\nch01/sum.py\n```"
    (book / "docs" / "first.md").write_text(f"---\ntitle: First\n---\n\n{fence}")
    (book / "docs" / "tail.md").write_text(f"Text.\n\n# On this page\n\n{fence}")
    render(f"# On this page\n\n{fence}")
    assert "page.md:4: ch01/sum.py: It did not print" in caplog.text
    assert "first.md" not in caplog.text
    assert "tail.md" not in caplog.text


def test_a_page_is_known_by_what_is_behind_its_front_matter(
    render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    tab = '=== "A tab"\n\n    ```snippet\n    ch01/absent.py\n    ```\n'
    render(f"---\ntitle: A page\n---\n\nA\ttab, and  spaces. \n \n \n{tab}")
    assert "page.md:11: there is no snippet" in caplog.text


def test_charts_that_cannot_be_drawn_are_a_problem_on_a_line_of_a_page(
    book: Path, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    (book / "records" / "workers").mkdir(parents=True)
    (book / "records" / "workers" / "x.json").write_text("[]")
    soup = render("Text.\n\n```workers\n```")
    assert "page.md:3: records/workers/x.json is not a record of workers" in caplog.text
    assert the(soup, ".motion-card")["data-verdict"] == "unreadable"


def test_a_new_proof_is_seen_by_the_process_that_saw_the_old_one(
    book: Path, write: Write, render: Render
) -> None:
    run = book / "docs" / "assets" / "run"
    (run / "python-1").mkdir(parents=True)
    for name in ("engine.zip", "python-1/pyodide.asm.wasm"):
        (run / name).touch()
    (book / "records").mkdir()
    write("two_lines", TWO_LINES)
    page = "```snippet\nch01/two_lines.py\n```"
    assert not render(page).select("[data-run]")
    save_proved(book, {"ch01/two_lines": Proof(find_book(book).read("ch01/two_lines").fingerprint, "a run")})
    assert the(render(page), "[data-run]")
    save_proved(book, {"ch01/two_lines": Proof("another", "a run")})
    assert not render(page).select("[data-run]")


def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the programs whose cards are rendered from now on, and not read from the disk."""
    names: list[str] = []

    def note(result: Result, *arguments: Any, **options: Any) -> str:
        names.append(result.snippet.name)
        return card.render(result, *arguments, **options)

    monkeypatch.setattr("motion.page.fence.render", note)
    return names


def test_a_card_is_rendered_anew_only_if_something_that_it_shows_has_changed(
    write: Write, render: Render, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = rendered(monkeypatch)
    write("two_lines", TWO_LINES)
    page = "```snippet\nch01/two_lines.py\n```"
    first = str(render(page))
    assert names == ["ch01/two_lines"]
    fence._book.cache_clear()  # noqa: SLF001 -- what a new process does
    assert str(render(page)) == first
    assert names == ["ch01/two_lines"]

    assert render('```snippet highlight="two"\nch01/two_lines.py\n```').select(".motion-marked")
    assert len(names) == 2
    write("two_lines", TWO_LINES.replace('order = "any"', 'order = "any" # or another reason'))
    assert lines(render(page), ".motion-out") == ["one", "two"]
    assert len(names) == 3
    record = Record("CPython 3.14.0", "a machine", "2026-11-22", outputs=((8, ("two",)),))
    monkeypatch.setattr("motion.page.fence.load_records", lambda _root, _snippet: [record])
    assert "Measured" in render(page).text
    assert len(names) == 4


def test_a_card_shows_the_run_of_now_although_another_stands_under_the_same_key(
    book: Path, write: Write, render: Render
) -> None:
    path = write(
        "count",
        COUNTED + "    print(runs.name and Path(__file__).with_suffix('.runs').stat().st_size)\n    #> ...\n",
    )
    page = "```snippet\nch01/count.py\n```"
    assert path
    before = lines(render(page), ".motion-out")
    find_book(book).update(["ch01/count"], again=True)
    fence._book.cache_clear()  # noqa: SLF001 -- what a new process does
    assert lines(render(page), ".motion-out") != before


@pytest.mark.parametrize(
    "damage",
    [lambda _kept: b"\xff", lambda kept: kept[: len(kept) // 2], lambda kept: kept.replace(b"two", b"\xff")],
    ids=["nothing of it", "half of it", "not UTF-8"],
)
def test_a_kept_card_that_is_damaged_is_rendered_anew(
    damage: Callable[[bytes], bytes], book: Path, write: Write, render: Render
) -> None:
    write("two_lines", TWO_LINES)
    page = "```snippet\nch01/two_lines.py\n```"
    first = str(render(page))
    (kept,) = (book / ".motion" / "cards").iterdir()
    kept.write_bytes(damage(kept.read_bytes()))
    assert str(render(page)) == first


def test_unreadable_snippet_names_file_and_line(
    write: Write, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    path = write("odd", '"""Odd."""\n\n# /// script\n# [tool.motion]\n# color = "red"\n# ///\n')
    soup = render("```snippet\nch01/odd.py\n```")
    assert f"page.md:2: {path}:5: [tool.motion] unknown key 'color'" in caplog.text
    assert "unknown key 'color'" in the(soup, ".motion-problem").get_text()


def test_broken_word_shows_the_difference_in_place_and_warns(
    write: Write, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    write("sum", '"""A sum."""\n\nprint("sum")\nprint(2 + 2)\n#> sum\n#> 5\n')
    soup = render("```snippet\nch01/sum.py\n```")
    assert the(soup, ".motion-card")["data-verdict"] == "broken"
    assert lines(soup, ".motion-del") == ["-    6  5"]
    assert lines(soup, ".motion-ins") == ["+       4"]
    assert "page.md:2: ch01/sum.py: It did not print the stated lines" in caplog.text
    assert "python -m motion update ch01/sum" in caplog.text


def test_program_for_a_newer_python_is_labelled_as_stated(
    write: Write, render: Render, caplog: pytest.LogCaptureFixture
) -> None:
    write("new", '"""New."""\n\n# /// script\n# requires-python = ">=3.99"\n# ///\n\nprint(1)\n#> 1\n')
    soup = render("```snippet\nch01/new.py\n```")
    assert the(soup, ".motion-card")["data-verdict"] == "not-run"
    assert "stated for Python 3.99 and later; this build ran 3." in the(soup, ".motion-ran").get_text()
    assert the(soup, ".motion-label").get_text() == "Stated, not run here"
    assert lines(soup, ".motion-out") == ["1"]
    assert caplog.records == []


def test_program_that_lacks_what_it_needs_says_so(write: Write, render: Render) -> None:
    write(
        "needy", '"""Needy."""\n\n# /// script\n# [tool.motion]\n# needs = ["no-such-program"]\n# ///\n#> 1\n'
    )
    soup = render("```snippet\nch01/needy.py\n```")
    assert "not run: it needs the program no-such-program" in the(soup, ".motion-ran").get_text()


def test_hang_shows_where_each_thread_stood(write: Write, render: Render) -> None:
    write(
        "hang",
        '''
        """A lock taken twice."""

        # /// script
        # [tool.motion]
        # hangs = true
        # timeout = 3
        # ///

        import threading

        lock = threading.Lock()


        def take():
            lock.acquire()


        take()
        print("once")
        take()
        #> once
        ''',
    )
    soup = render("```snippet\nch01/hang.py\n```")
    assert the(soup, ".motion-card")["data-verdict"] == "kept"
    assert "hang.py, line 15, in take\n    lock.acquire()" in the(soup, ".motion-stacks").get_text()
    assert "never ends on its own" in the(soup, ".motion-guarantee").get_text()


def test_download_is_the_whole_file(write: Write, render: Render) -> None:
    path = write("two_lines", TWO_LINES)
    link = the(render("```snippet\nch01/two_lines.py\n```"), "a.motion-download")
    assert link["download"] == "two_lines.py"
    content = str(link["href"]).removeprefix("data:text/x-python;charset=utf-8,")

    assert unquote(content) == path.read_text()


COUNTED = '''
    """Counts its runs."""

    from pathlib import Path

    with Path(__file__).with_suffix(".runs").open("a") as runs:
        runs.write("x")
'''


def test_first_fence_runs_every_stale_program_and_the_next_build_none(write: Write, render: Render) -> None:
    paths = [write(name, COUNTED) for name in ("a", "b", "c")]
    page = "```snippet\nch01/a.py\n```\n"
    render(page)
    assert [path.with_suffix(".runs").read_text() for path in paths] == ["x", "x", "x"]
    fence._book.cache_clear()  # noqa: SLF001 -- what a new process does
    render(page + "\n```snippet\nch01/b.py\n```\n")
    assert [path.with_suffix(".runs").read_text() for path in paths] == ["x", "x", "x"]


def test_edited_program_is_run_again_and_no_other(write: Write, render: Render) -> None:
    paths = [write(name, COUNTED) for name in ("a", "b")]
    page = "```snippet\nch01/a.py\n```\n\n```snippet\nch01/b.py\n```\n"
    render(page)
    write("a", COUNTED + '    print("edited")\n    #> edited\n')
    assert lines(render(page), ".motion-out") == ["edited"]
    assert [path.with_suffix(".runs").read_text() for path in paths] == ["xx", "x"]


def test_what_is_stated_for_other_pythons_is_said_to_be(write: Write, render: Render) -> None:
    write("both", '"""Both."""\n\nprint(1)\n# On Python <3.99:\n#> 1\n# On Python >=3.99:\n#> 2\n')
    card = the(render("```snippet\nch01/both.py\n```"), ".motion-card")
    assert lines(card, ".motion-printed .motion-out") == ["1"]
    assert the(card, ".motion-elsewhere .motion-label").get_text() == "Stated for Python 3.99 and later"
    assert lines(card, ".motion-elsewhere .motion-out") == ["2"]
