"""The words of the glossary, explained by keyboard, mouse and finger."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

PAGE = "the-models/"
MEANING = "The row of a replay that shows one process, thread or task over time."


def tooltip(page: Page) -> Locator:
    return page.get_by_role("tooltip").filter(has_text=MEANING)


def test_tab_key_reaches_a_word_and_shows_its_meaning(page: Page) -> None:
    page.goto(PAGE)
    word = page.locator(f'abbr[title="{MEANING}"]')
    expect(word).to_have_text("lane")
    expect(tooltip(page)).to_have_count(0)
    page.locator("article h1").click()
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "lane":
            break
    expect(tooltip(page)).to_be_visible()


def test_mouse_shows_the_meaning(page: Page) -> None:
    page.goto(PAGE)
    page.locator(f'abbr[title="{MEANING}"]').hover()
    expect(tooltip(page)).to_be_visible()


def test_finger_shows_the_meaning(new_page: Callable[..., Page]) -> None:
    page = new_page(has_touch=True, is_mobile=True)
    page.goto(PAGE)
    page.locator(f'abbr[title="{MEANING}"]').tap()
    expect(tooltip(page)).to_be_visible()
