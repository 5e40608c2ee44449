"""The parts of the theme that are ours change what they are there for, and nothing else."""

import re
from pathlib import Path

import material
import pytest
import yaml
from built import Pages, value, values

ROOT = Path(__file__).parents[2]
FRONT = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
OURS = ROOT / "overrides" / "partials"
THEIRS = Path(material.__file__).parent / "templates" / "partials"
CHANGED = {
    "javascripts/base.html": (
        '<script>__md_scope=new URL("{{ config.extra.scope | d(base_url) }}",location)',
        (
            '<script data-scope="{{ config.extra.scope | d(base_url) }}">'
            'document.documentElement.className="js js-focus-visible",'
            "__md_scope=new URL(document.currentScript.dataset.scope,location)"
        ),
    ),
    "progress.html": ('role="progressbar"', 'aria-hidden="true"'),
}


def markup(partial: Path) -> str:
    """A partial without the comment that it begins with."""
    return partial.read_text(encoding="utf-8").partition("-#}")[2].strip()


def test_every_partial_of_ours_is_known() -> None:
    assert sorted(path.relative_to(OURS).as_posix() for path in OURS.rglob("*.html")) == sorted(CHANGED)


@pytest.mark.parametrize("name", CHANGED)
def test_partial_is_that_of_the_theme_but_for_our_change(name: str) -> None:
    theirs = markup(THEIRS / name)
    old, new = CHANGED[name]
    assert theirs.count(old) == 1
    assert markup(OURS / name) == theirs.replace(old, new)


def test_what_main_replaces_is_still_there_to_be_replaced(pages: Pages) -> None:
    for path, page in pages.items():
        assert values(page, "[role=dialog]", "aria-label") == ["Search"], path
        assert page.css(".md-nav--secondary nav:not([role=none])") == [], path
        landmarks = page.css("nav:not([role=none])")
        names = [landmark.attributes.get("aria-label") for landmark in landmarks]
        assert all(names), f"{path}: a landmark without a name of its own: {names}"
        assert len(set(names)) == len(names), f"{path}: two landmarks with the same name: {names}"
        if page.css(".md-path"):
            assert "Where this page is" in names, path


def test_every_description_is_whole(pages: Pages) -> None:
    described = 0
    for path, page in pages.items():
        source = ROOT / "docs" / path.replace("index.html", "").rstrip("/")
        text = next(
            (file for file in (source.with_suffix(".md"), source / "index.md") if file.is_file()), None
        )
        front = text and FRONT.match(text.read_text(encoding="utf-8"))
        if not front:
            continue
        [meta] = page.css("meta[name=description]")
        assert value(meta, "content") == yaml.safe_load(front[1])["description"], path
        assert set(meta.attributes) == {"name", "content"}, path
        described += 1
    assert described > 100
