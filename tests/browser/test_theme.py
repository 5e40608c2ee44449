"""The parts of the theme that are ours are Material's own but for what they are there for."""

from pathlib import Path

import material
import pytest

OURS = Path(__file__).parents[2] / "overrides" / "partials"
THEIRS = Path(material.__file__).parent / "templates" / "partials"
CHANGED = {
    "javascripts/base.html": (
        '<script>__md_scope=new URL("{{ config.extra.scope | d(base_url) }}",location)',
        (
            '<script data-scope="{{ config.extra.scope | d(base_url) }}">'
            "__md_scope=new URL(document.currentScript.dataset.scope,location)"
        ),
    ),
    "nav-item.html": (
        'aria-labelledby="{{ path }}_label"',
        'aria-label="{{ nav_item.title | striptags | e }}"',
    ),
    "path.html": ("aria-label=\"{{ lang.t('nav') }}\"", 'aria-label="Where this page is"'),
    "progress.html": ('role="progressbar"', 'aria-hidden="true"'),
    "toc-item.html": ('aria-label="{{ toc_item.title | striptags | e }}"', 'role="none"'),
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
