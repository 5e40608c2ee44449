"""Readers of all kinds, by what a browser has to know of them."""

DESK = {"viewport": {"width": 1280, "height": 720}}
TALL_DESK = {"viewport": {"width": 1280, "height": 3000}}
"""So high that no link of the sidebar is half scrolled out of it: axe takes such a link for a small one."""
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
