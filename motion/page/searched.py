"""A hook of MkDocs that shortens a page for the search plugin by the parts that its index excludes.

Material's search plugin parses every tag of a page, even inside an element that it excludes
(`data-search-exclude`). Most tags of the book are in programs and replays, so the index took 43 % of the time
of a build. The index is the same without this hook. Zensical has its own search, and does not need the hook.
"""

from __future__ import annotations

import re
from typing import Any

from mkdocs.plugins import CombinedEvent, event_priority
from mkdocs.structure.pages import Page

# No element inside these ends in the same way, so the next end after a beginning belongs to it.
_EXCLUDED = (
    ('<div class="motion-program highlight" data-search-exclude>', "</pre></div>"),
    ('<section class="motion-replay" data-search-exclude', "</section>"),
)
# The index keeps the text of the output. The tags around each line only cost time.
_OUTPUT = re.compile(r'(<pre class="motion-output[^>]*><code>)(.*?)(?=</code></pre>)', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


def searched_part(html: str) -> str:
    """The part of a page that the search plugin needs to read.

    Args:
        html: The content of the page.
    """
    for begin, end in _EXCLUDED:
        first, *others = html.split(begin)
        html = first + "".join(other.partition(end)[2] for other in others)
    return _OUTPUT.sub(lambda output: output[1] + _TAG.sub("", output[2]), html)


@event_priority(100)  # before the search plugin
def _shorten(context: dict[str, Any], /, *, page: Page, **_: object) -> dict[str, Any]:
    context["content"] = page.content
    page.content = searched_part(page.content or "")
    return context


@event_priority(-100)  # after it
def _restore(context: dict[str, Any], /, *, page: Page, **_: object) -> dict[str, Any]:
    page.content = context.pop("content")
    return context


on_page_context = CombinedEvent(_shorten, _restore)
"""Called by MkDocs for each page, before its template is filled in."""
