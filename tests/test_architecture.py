"""The layers of the engine: what is said of them is what import-linter holds (`make check`)."""

import re
import tomllib
from pathlib import Path

import motion

ROOT = Path(__file__).parents[1]


def layers_of(text: str) -> list[set[str]]:
    """The layers that a text lists, in order: an indented block that begins with `program`."""
    block = re.search(r"^    program .*(?:\n    .*)+", text, re.MULTILINE)
    assert block
    return [set(re.split(r" {2,}", line.strip())[0].split(", ")) for line in block[0].splitlines()]


def contract() -> list[set[str]]:
    """The layers of the contract, from the first to the last."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [one] = settings["tool"]["importlinter"]["contracts"]
    return [set(layer.split(" | ")) for layer in reversed(one["layers"])]


def test_the_docstring_shows_the_contract() -> None:
    assert motion.__doc__
    assert layers_of(motion.__doc__) == contract()


def test_contributing_shows_the_contract() -> None:
    assert layers_of((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")) == contract()


def test_the_page_on_the_engine_shows_the_docstring_with_the_contract() -> None:
    assert "::: motion\n" in (ROOT / "docs" / "engine" / "index.md").read_text(encoding="utf-8")


def test_no_module_of_the_engine_has_300_lines() -> None:
    long = {
        str(path.relative_to(ROOT)): lines
        for path in (ROOT / "motion").rglob("*.py")
        if (lines := path.read_text(encoding="utf-8").count("\n")) >= 300
    }
    assert long == {}
