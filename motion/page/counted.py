"""A hook of MkDocs that logs, after a build, how many warnings were only counted (`motion.page.causes`)."""

from __future__ import annotations

from typing import Any

# MkDocs loads this file under another name, so the counts cannot be in this file.
from motion.page.causes import CAUSES


def on_pre_build(**_: Any) -> None:
    """Called by MkDocs before each build."""
    CAUSES.begin()


def on_post_build(**_: Any) -> None:
    """Called by MkDocs after all pages."""
    CAUSES.end()
