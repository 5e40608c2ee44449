"""Which page shows which program."""

from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown

from motion.places import find_places, page_of, title_of


@pytest.fixture
def places(tmp_path: Path) -> Callable[..., dict[str, list[str]]]:
    """The places in pages with given text, as `page:line`."""

    def find(text: str = "", **pages: str) -> dict[str, list[str]]:
        for name, content in {"page": text, **pages}.items():
            path = tmp_path / f"{name.replace('__', '/')}.md"
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
        found = find_places(tmp_path)
        return {name: [f"{place.page}:{place.line}" for place in found[name]] for name in found}

    return find


@pytest.mark.parametrize(
    "text",
    [
        "```snippet\na.py\n```\n",
        "~~~snippet\na.py\n~~~\n",
        "````snippet\na.py\n````\n",
        "``` snippet\na.py\n```\n",
        '```snippet section="greet"\na.py\n```\n',
        '``` { .snippet only="output" }\na.py\n```\n',
        "```{.snippet}\na.py\n```\n",
        "> ```snippet\n> a.py\n> ```\n",
        "> > ```snippet\n> > a.py\n> > ```\n",
        "```snippet\n  a.py  \n```",
    ],
)
def test_a_fence_names_a_program(text: str, places: Callable[..., dict[str, list[str]]]) -> None:
    assert places(text) == {"a.py": ["page.md:2"]}


@pytest.mark.parametrize(
    "text",
    [
        "!!! note\n\n    ```snippet\n    a.py\n    ```\n",
        '??? note "Title"\n    Text.\n    ```snippet\n    a.py\n    ```\n',
        '=== "Broken"\n\n    ```snippet\n    a.py\n    ```\n',
        "- Text:\n\n    ```snippet\n    a.py\n    ```\n",
        "> Text\n>\n> ```snippet\n> a.py\n> ```\n",
    ],
)
def test_a_fence_in_another_block_names_a_program(
    text: str, places: Callable[..., dict[str, list[str]]]
) -> None:
    assert places(text) == {"a.py": ["page.md:4"]}


@pytest.mark.parametrize(
    "text",
    [
        "````markdown\n```snippet\na.py\n```\n````\n",
        "~~~markdown\n```snippet\na.py\n```\n~~~\n",
        "```python\nsnippet\na.py\n```\n",
        "```snippets\na.py\n```\n",
        "```snippet-like\na.py\n```\n",
        "```\na.py\n```\n",
        "`snippet`\na.py\n",
        "``snippet``\na.py\n",
        "a ```snippet\na.py\n",
        "```snippet\n```\na.py\n",
        "```snippet\n\n```\n",
    ],
)
def test_what_only_looks_like_a_fence_does_not_count(
    text: str, places: Callable[..., dict[str, list[str]]]
) -> None:
    assert places(text) == {}


@pytest.mark.parametrize(
    "before",
    [
        "````markdown\n```snippet\nb.py\n```\n````\n",
        "```python\nprint()\n```\n",
        "```python\n~~~\n``` x\n````\n",
        "~~~\n```\n~~~\n",
        "> ```python\n> print()\n> ```\n",
        "```fence``` in the text\n",
        "``` ``snippet`` ```\n",
    ],
)
def test_a_fence_after_another_names_a_program(
    before: str, places: Callable[..., dict[str, list[str]]]
) -> None:
    assert places(f"{before}\n```snippet\na.py\n```\n") == {"a.py": [f"page.md:{before.count(chr(10)) + 3}"]}


def test_two_programs_side_by_side_have_a_place_each(places: Callable[..., dict[str, list[str]]]) -> None:
    assert places("```snippet\na.py\n\nb.py\n```\n") == {"a.py": ["page.md:2"], "b.py": ["page.md:4"]}


def test_places_are_in_the_order_of_the_pages(places: Callable[..., dict[str, list[str]]]) -> None:
    fence = "```snippet\na.py\n```\n"
    assert places(fence * 2, b__x=fence, a__x=fence) == {
        "a.py": ["a/x.md:2", "b/x.md:2", "page.md:2", "page.md:5"]
    }


def test_a_page_that_is_not_utf_8_has_places(
    tmp_path: Path, places: Callable[..., dict[str, list[str]]]
) -> None:
    (tmp_path / "latin.md").write_bytes(b"caf\xe9\n```snippet\na.py\n```\n")
    assert places() == {"a.py": ["latin.md:3"]}


def test_a_byte_order_mark_hides_no_place_title_or_page(tmp_path: Path) -> None:
    fence = "```snippet\na.py\n```\n"
    for name, text in (
        ("fence", fence),
        ("titled", f"# Title\n\n{fence}"),
        ("front", "---\nx: y\n---\nText."),
    ):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8-sig")
    assert [f"{place.page}:{place.line}" for place in find_places(tmp_path)["a.py"]] == [
        "fence.md:2",
        "titled.md:4",
    ]
    assert title_of(tmp_path / "titled.md") == "Title"
    assert page_of(tmp_path, fence) == Path("fence.md")
    assert page_of(tmp_path, "Text.") == Path("front.md")


def test_a_lock_of_an_editor_and_a_folder_are_no_pages(
    tmp_path: Path, places: Callable[..., dict[str, list[str]]]
) -> None:
    (tmp_path / ".#page.md").symlink_to("somebody@host.1234:567890")  # Emacs, as long as a page is not saved
    (tmp_path / "gone.md").symlink_to("nowhere.md")
    (tmp_path / "folder.md").mkdir()
    text = "```snippet\na.py\n```\n"
    assert places(text, **{".hidden": text}) == {"a.py": ["page.md:2"]}
    assert page_of(tmp_path, "not there") is None


def test_only_markdown_is_searched(tmp_path: Path, places: Callable[..., dict[str, list[str]]]) -> None:
    (tmp_path / "notes.txt").write_text("```snippet\na.py\n```\n", encoding="utf-8")
    assert places() == {}


@pytest.mark.parametrize(
    "text",
    [
        "- ```snippet\n  a.py\n  ```\n",
        "* ```snippet\n  a.py\n  ```\n",
        "1. ```snippet\n   a.py\n   ```\n",
        "> - ```snippet\n>   a.py\n>   ```\n",
        "    ```snippet\n    a.py\n    ```\n",
        "Text\n\n    ```snippet\n    a.py\n    ```\n",
        "- Text\n\n        ```snippet\n        a.py\n        ```\n",
        "<!--\n```snippet\na.py\n```\n-->\n",
        "<!-- hidden:\n\n```snippet\na.py\n```\n-->\n",
        "```snippet\na.py\n",
        "- Text\n\n  ```snippet\n  a.py\n```\n",
        "```snippet only=output\na.py\n```\n",
        '```snippet only="output\na.py\n```\n',
        "```snippet only='output\na.py\n```\n",
        "```snippet {only=output\na.py\n```\n",
        "```snippets\nch01/a.py\n```\n",
        "~~~ Snippet\nch01/a.py\nch01/b.py\n~~~\n",
        "```\nch01/a.py\n```\n",
    ],
)
def test_a_fence_that_markdown_does_not_show_is_no_place(
    text: str,
    places: Callable[..., dict[str, list[str]]],
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert places(text) == {}
    (tmp_path / "snippets").mkdir()
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "docs" / "page.md"
    page.parent.mkdir()
    page.write_text(f"---\ntitle: Page\n---\n{text}", encoding="utf-8")
    Markdown(extensions=["motion.page.hidden_fences", "pymdownx.superfences"]).convert(text)
    line = 4 + text.split("\n").index(next(line for line in text.split("\n") if "a.py" in line))
    assert f"page.md:{line}: Markdown does not show the program" in caplog.text


def test_a_fence_that_is_shown_is_found_beside_one_that_is_not(
    places: Callable[..., dict[str, list[str]]],
) -> None:
    text = "<!--\n```snippet\na.py\n```\n-->\n\n- Text\n\n    ```snippet\n    a.py\n    ```\n"
    assert places(text) == {"a.py": ["page.md:10"]}


@pytest.mark.parametrize(
    "text",
    [
        "- Text\n\n    ````markdown\n    ```snippet\n    a.py\n    ```\n    ````\n",
        "```snippet only='output'\nch01/a.py\n```\n",
        '``` { .snippet only="output" }\nch01/a.py\n```\n',
        "```console\n$ python ch01/a.py\n```\n",
        "```playground\nch01/a.py\n```\n",
    ],
)
def test_a_fence_that_is_shown_or_that_shows_another_thing_is_no_fault(
    text: str, caplog: pytest.LogCaptureFixture
) -> None:
    Markdown(extensions=["motion.page.hidden_fences", "pymdownx.superfences"]).convert(text)
    assert caplog.text == ""


def test_the_title_of_a_page_has_no_attributes(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Locks { #locks }\n", encoding="utf-8")
    assert title_of(page) == "Locks"
