"""Readers of all kinds, by what a browser has to know of them, and how they come to a page."""

from playwright.sync_api import Page

DESK = {"viewport": {"width": 1280, "height": 720}}
TALL_DESK = {"viewport": {"width": 1280, "height": 3000}}
"""So high that no link of the sidebar is half scrolled out of it: axe takes such a link for a small one."""
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def visit(page: Page, address: str) -> None:
    """Open a page and wait until all is there that it fetches by itself.

    Its last request is the theme's for the list of pages, without which a link loads a page anew.
    Playwright's `networkidle` waits for any half second without traffic: when busy, none came in 30 s.
    """
    with page.expect_event("requestfinished", lambda request: request.url.endswith("/sitemap.xml")):
        page.goto(address)
    page.wait_for_timeout(500)
