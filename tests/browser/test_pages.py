"""The pages in a browser: all there, quiet, and searched."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .axe import violations
from .conftest import PAGES, watch
from .readers import visit


def names(site: Path) -> list[str]:
    """The paths of all pages, as in links. What is below `assets` is the frame that programs run in."""
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    paths = [path for path in paths if not path.startswith("assets/")]
    assert len(paths) > 1
    return [path.removesuffix("index.html") for path in paths]


def test_pages_are_all_there(site: Path) -> None:
    assert sorted(PAGES) == sorted(names(site))


def test_axe_finds_a_text_that_is_hard_to_read(page: Page) -> None:
    page.goto("12-basic-asyncio/tasks/")
    looks: list[str] = []
    assert list(violations(page, looks)) == []
    for text in (".md-typeset > p", ".md-typeset h1", ".motion-out"):
        page.evaluate(f"document.querySelector('{text}').style.color = '#bbb'")
    hard = list(violations(page, looks))
    assert {problem.partition(":")[0] for problem in hard} == {"color-contrast"}, hard
    for begin in ("<p", "<h1", "motion-out"):
        assert any(begin in problem for problem in hard), hard
    page.evaluate("document.querySelector('.md-typeset > p').style.backgroundColor = '#aaa'")
    assert any("md-typeset" in problem or "<p" in problem for problem in violations(page, looks))


def test_axe_finds_a_link_that_hardly_differs_from_the_text_around_it(page: Page) -> None:
    page.goto("12-basic-asyncio/tasks/")
    looks: list[str] = []
    assert list(violations(page, looks)) == []
    page.evaluate(
        """() => {
            const link = document.querySelector(".md-typeset > p > a");
            Object.assign(link.style, { transition: "none", color: "#444", textDecoration: "none" });
        }"""
    )
    (unlike,) = violations(page, looks)
    assert unlike.startswith("link-in-text-block:")


def test_axe_finds_nothing_while_one_searches(page: Page) -> None:
    page.goto("")
    page.keyboard.press("/")
    page.get_by_role("textbox", name="Search").press_sequentially("thread")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert list(violations(page)) == []


def test_search_index_is_fetched_when_somebody_searches_and_not_before(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    visit(page, "12-basic-asyncio/tasks/")
    assert any("bundle" in address for address in asked)
    assert not any("search_index" in address for address in asked)
    page.get_by_role("textbox", name="Search").fill("thread")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    assert sum("search_index" in address for address in asked) == 1


def test_address_of_a_search_finds_at_once(page: Page) -> None:
    page.goto("?q=deadlock")
    expect(page.locator(".md-search-result__item").first).to_be_attached()


def test_instant_navigation_goes_back_and_forth(site: Path, page: Page) -> None:
    with_programs = [
        name
        for name in names(site)
        if name.endswith("/") and "motion-card" in (site / name / "index.html").read_text(encoding="utf-8")
    ]
    one = with_programs[0]
    # The navigation of a page lists the pages of its own chapter only.
    other = next(name for name in reversed(with_programs) if name.split("/")[0] == one.split("/")[0])
    visit(page, one)
    first, title = page.url, page.title()
    page.evaluate("window.same = true")  # a page that is loaded anew has forgotten it

    def arrives(address: str) -> None:
        expect(page).to_have_url(address)
        expect(page.locator("html")).not_to_have_class("no-js")
        expect(page.locator(".motion-card:visible").first).to_be_visible()

    link = page.locator(f".md-nav--primary a[href$='{other}']").first
    second = link.evaluate("link => link.href")
    link.evaluate("link => link.click()")  # a mouse may have to open that part of the navigation first
    arrives(second)
    expect(page).not_to_have_title(title)
    page.go_back()
    arrives(first)
    expect(page).to_have_title(title)
    page.go_forward()
    arrives(second)
    assert page.evaluate("window.same") is True


@pytest.mark.parametrize(
    ("script", "noticed"),
    [
        ("console.error('loud')", "error loud"),
        ("setTimeout(() => { throw new Error('thrown') })", "thrown"),
        ("fetch('no/such/page')", "no/such/page 404"),
        (
            "fetch('https://elsewhere.example/').catch(() => 0)",
            "document's Content Security Policy.",
        ),
    ],
    ids=["console", "exception", "missing", "elsewhere"],
)
def test_what_goes_wrong_is_noticed(browser: Browser, site_url: str, script: str, noticed: str) -> None:
    problems: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()
        watch(page, site_url, problems)
        page.goto(site_url)
        assert problems == []
        page.evaluate(script)
        page.wait_for_timeout(200)
    assert any(problem.endswith(noticed) for problem in problems), problems
