"""A Markdown extension that lets other pages link to a card: `[two tasks](tasks.md#ch12-two_tasks)`.

MkDocs checks the part of a link after `#`. It knows the ids of elements in the tree of a page, but a card is
not in that tree, because it is HTML that is inserted at the end. So its id is in the tree while MkDocs looks.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_CARD = re.compile(r'<(?:div class="motion-card|details class="motion-game)[^>]*? id="([^"]+)"')
"""A card, or the game on a card."""

_TAG = "motion-card-id"


class CardIdsExtension(Extension):
    """Registers `AddCardIds` and `RemoveCardIds`."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- Markdown's name
        """Called by Markdown.

        Args:
            md: The Markdown converter.
        """
        # MkDocs reads the tree at 5.
        md.treeprocessors.register(AddCardIds(md), "add_card_ids", 6)
        md.treeprocessors.register(RemoveCardIds(md), "remove_card_ids", 4)


def makeExtension(**options: object) -> CardIdsExtension:  # noqa: N802 -- Markdown's name
    """Called by Markdown.

    Args:
        **options: There are none.
    """
    return CardIdsExtension(**options)


class AddCardIds(Treeprocessor):
    """Puts an empty element with the id of each card at the end of the page."""

    def run(self, root: ET.Element) -> None:
        """Called by Markdown.

        Args:
            root: The page.
        """
        for block in self.md.htmlStash.rawHtmlBlocks:
            if isinstance(block, str):
                for card in _CARD.finditer(block):
                    ET.SubElement(root, _TAG, id=card[1])


class RemoveCardIds(Treeprocessor):
    """Removes what `AddCardIds` has added."""

    def run(self, root: ET.Element) -> None:
        """Called by Markdown.

        Args:
            root: The page.
        """
        for element in root.findall(_TAG):
            root.remove(element)
