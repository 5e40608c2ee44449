"""The templates of the pages."""

from __future__ import annotations

import jinja2

TEMPLATES = jinja2.Environment(
    loader=jinja2.PackageLoader("motion.page"), autoescape=True, undefined=jinja2.StrictUndefined
)
"""Jinja's environment with the templates beside this file. It escapes all values."""
