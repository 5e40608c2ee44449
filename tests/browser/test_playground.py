"""The playground: programs to begin with, and links that have a program in them."""

import base64
import random
import re
import zlib
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from .axe import violations
from .readers import PHONE, TALL_DESK, visit

PLAYGROUND = "tests/playground/"
BOOT = 60_000  # milliseconds for Python to start, on a machine that is busy
WALKERS = "sleep(0) suspends a task; a coroutine that does not wait does not."
ODD = 'print("Grüße, 世界 🐢")\n\tx = "<b>&amp;#?/+"\n\n'
FIRST = re.compile('"tortoise", 1.0, 2')  # in the program that stands there first
CLIPBOARD = ["clipboard-read", "clipboard-write"]
LINK = "This program came by a link. It runs only when you press Run."
TOO_LONG = re.compile("too long for a link")
DAMAGED = re.compile("There is no program in this link")


@pytest.fixture
def reader(new_page: Callable[..., Page]) -> Page:
    """The page of somebody who lets it write to the clipboard."""
    page = new_page(viewport={"width": 1280, "height": 900}, permissions=CLIPBOARD)
    visit(page, PLAYGROUND)
    return page


def editor(page: Page) -> Locator:
    return page.get_by_role("textbox", name="Program playground.py")


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def status(page: Page) -> Locator:
    return page.locator(".motion-yours").get_by_role("status").first


def printed(page: Page) -> Locator:
    return page.locator(".motion-yours .motion-out")


def python_asked_for(page: Page) -> list[str]:
    """The files of the browser's Python that the page fetches from now on."""
    asked: list[str] = []
    page.on("request", lambda request: "/python" in request.url and asked.append(request.url))
    return asked


def copied(page: Page) -> str:
    button(page, "Copy link").click()
    expect(status(page)).to_have_text(re.compile("Link copied"))
    return str(page.evaluate("navigator.clipboard.readText()"))


def link_to(source: bytes) -> str:
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    packed = packer.compress(source) + packer.flush()
    return f"{PLAYGROUND}#code={base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


def test_chosen_program_is_shown_runs_and_has_a_replay(reader: Page) -> None:
    asked = python_asked_for(reader)
    expect(editor(reader)).to_have_value(FIRST)
    expect(reader.get_by_text("if your browser has JavaScript")).to_be_hidden()
    # An editor that takes the focus by itself calls up the keyboard of a phone.
    expect(reader.locator("body")).to_be_focused()
    reader.get_by_label("Begin with").select_option(label=WALKERS)
    expect(status(reader)).to_have_text("The editor contains predict_two_walkers.py of the book.")
    expect(editor(reader)).to_have_value(re.compile(r"^import asyncio\n[\s\S]*asyncio\.run\(main\(\)\)$"))
    expect(reader.get_by_role("link", name="Explained in Chapter 12, Runs")).to_have_attribute(
        "href", "../runs/#ch12-predict_two_walkers"
    )
    assert asked == []
    button(reader, "▶ Run").click()
    expect(status(reader)).to_have_text(re.compile("Ended after"), timeout=BOOT)
    expect(printed(reader)).to_have_text(["Ada step 1\n", "Ben step 1\n", "Ben step 2\n", "Ada step 2\n"])
    button(reader, "Step forward").click()
    expect(reader.locator(".motion-yours .motion-at").first).to_be_visible()
    button(reader, "Reset").click()
    expect(editor(reader)).to_have_value(re.compile("def look_around"))
    expect(button(reader, "▶ Run")).to_be_focused()
    expect(printed(reader)).to_have_count(0)


def test_what_a_choice_replaces_can_be_had_back(reader: Page) -> None:
    editor(reader).fill("print('mine')")
    reader.get_by_label("Begin with").select_option(label=WALKERS)
    expect(editor(reader)).to_have_value(re.compile("def look_around"))
    editor(reader).press("Control+z")
    expect(editor(reader)).to_have_value("print('mine')")
    button(reader, "Reset").click()
    expect(editor(reader)).to_have_value(re.compile("def look_around"))


def test_one_can_begin_with_nothing(reader: Page) -> None:
    reader.get_by_label("Begin with").select_option(label="an empty editor")
    expect(editor(reader)).to_have_value("")
    expect(reader.locator(".motion-choice a")).to_be_hidden()


def test_page_that_cannot_be_fetched_leaves_the_editor_alone(reader: Page, site_url: str) -> None:
    expect(editor(reader)).to_have_value(FIRST)
    reader.route(f"{site_url}tests/runs/", lambda route: route.fulfill(body="<p>elsewhere</p>"))
    reader.get_by_label("Begin with").select_option(label=WALKERS)
    expect(status(reader)).to_have_text("The page with that program could not be fetched. Try again.")
    expect(editor(reader)).to_have_value(FIRST)


@pytest.mark.parametrize("script", ["", "delete window.CompressionStream"], ids=["deflated", "plain"])
def test_link_brings_the_program_and_does_not_run_it(new_page: Callable[..., Page], script: str) -> None:
    sender = new_page(permissions=CLIPBOARD)
    sender.add_init_script(script)
    sender.goto(PLAYGROUND)
    editor(sender).fill(ODD)
    link = copied(sender)
    assert ("#plain=" in link) is bool(script)

    receiver = new_page()
    asked = python_asked_for(receiver)
    visit(receiver, link)
    expect(status(receiver)).to_have_text(LINK)
    expect(editor(receiver)).to_have_value(ODD)
    expect(receiver.get_by_label("Begin with").locator(":checked")).to_have_text("the program of the link")
    assert asked == []
    expect(printed(receiver)).to_have_count(0)
    expect(button(receiver, "▶ Run")).to_be_visible()


def test_program_of_a_link_runs_when_the_reader_says_so(page: Page) -> None:
    page.goto(link_to("print('Grüße 🐢')".encode()))
    expect(status(page)).to_have_text(LINK)
    button(page, "▶ Run").click()
    expect(printed(page)).to_have_text(["Grüße 🐢\n"], timeout=BOOT)
    expect(status(page)).to_have_text(re.compile("Ended"))


def test_link_in_the_address_bar_of_the_open_page_is_followed(page: Page) -> None:
    page.goto(PLAYGROUND)
    expect(editor(page)).to_have_value(FIRST)
    page.goto(link_to(b"print(1)"))
    expect(editor(page)).to_have_value("print(1)")
    expect(status(page)).to_have_text(LINK)


def test_link_goes_to_the_address_bar_where_the_clipboard_is_refused(page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    page.goto(PLAYGROUND)
    editor(page).fill("print(1)")
    button(page, "Copy link").click()
    expect(status(page)).to_have_text("The link is in the address bar: copy it from there.")
    page.reload()
    expect(editor(page)).to_have_value("print(1)")


def test_program_that_is_too_long_for_a_link_is_said_to_be(reader: Page) -> None:
    letters = random.Random(1).choices("abcdefghijklmnopqrstuvwxyz0123456789", k=12_000)  # noqa: S311 -- no secret
    for source in ("".join(letters), "#" * 100_001):
        editor(reader).fill(source)
        button(reader, "Copy link").click()
        expect(status(reader)).to_have_text(TOO_LONG)
        editor(reader).fill("print(1)")
        assert len(copied(reader)) < 100


@pytest.mark.parametrize(
    "link",
    [
        f"{PLAYGROUND}#code=",
        f"{PLAYGROUND}#code=a",
        f"{PLAYGROUND}#code=%zz",
        link_to(b"print('cut off')" * 3)[:-6],
        link_to(b"\xff\xfe"),
        link_to(bytes(5_000_000)),
        f"{PLAYGROUND}#plain={'IyMj' * 2_000}",
    ],
    ids=["empty", "short", "no letters", "cut off", "no text", "bomb", "too long"],
)
def test_link_without_a_program_leaves_the_page_as_it_is(page: Page, link: str) -> None:
    page.goto(link)
    expect(status(page)).to_have_text(DAMAGED)
    expect(editor(page)).to_have_value(FIRST)


def test_without_javascript_there_are_words_and_no_controls(new_page: Callable[..., Page]) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(PLAYGROUND)
    article = page.locator("article")
    expect(article.get_by_text("if your browser has JavaScript")).to_be_visible()
    expect(article.locator(".motion-program")).to_be_visible()
    assert article.locator("button:visible, select:visible, textarea:visible").count() == 0


def test_reader_who_leaves_and_comes_back_finds_the_program_again(reader: Page) -> None:
    reader.evaluate("window.same = true")  # a page that is loaded anew has forgotten it
    reader.get_by_label("Begin with").select_option(label=WALKERS)
    expect(editor(reader)).to_have_value(re.compile("def look_around"))
    editor(reader).fill("print('mine')")
    reader.locator(".md-nav--primary a[href$='elsewhere/']").first.evaluate("link => link.click()")
    expect(reader).to_have_title(re.compile("Elsewhere"))
    reader.go_back()
    expect(editor(reader)).to_have_value("print('mine')")
    expect(reader.get_by_label("Begin with").locator(":checked")).to_have_text(WALKERS)
    button(reader, "Reset").click()
    expect(editor(reader)).to_have_value(re.compile("def look_around"))
    assert reader.evaluate("window.same") is True


def test_what_was_made_of_the_program_of_a_link_is_there_after_leaving(page: Page) -> None:
    visit(page, link_to(b"print(1)"))
    expect(editor(page)).to_have_value("print(1)")
    editor(page).fill("print('mine')")
    page.locator(".md-nav--primary a[href$='elsewhere/']").first.evaluate("link => link.click()")
    expect(page).to_have_title(re.compile("Elsewhere"))
    page.go_back()
    expect(editor(page)).to_have_value("print('mine')")


def test_link_on_another_page_is_followed(page: Page, site_url: str) -> None:
    visit(page, "tests/elsewhere/")
    page.evaluate("window.same = true")
    page.evaluate(
        "address => document.querySelector('article').insertAdjacentHTML("
        " 'afterbegin', `<a href='${address}'>try</a>`)",
        site_url + link_to(b"print(1)"),
    )
    page.get_by_role("link", name="try", exact=True).click()
    expect(editor(page)).to_have_value("print(1)")
    expect(status(page)).to_have_text(LINK)
    assert page.evaluate("window.same") is True


def test_keyboard_is_enough(reader: Page) -> None:
    expect(editor(reader)).to_have_value(FIRST)
    choice = reader.get_by_label("Begin with")
    choice.focus()
    reader.keyboard.press("Home")
    expect(editor(reader)).to_have_value("")
    expect(choice).to_be_focused()
    for name in ("▶ Run", "Reset", "Copy link"):
        reader.keyboard.press("Tab")
        expect(button(reader, name)).to_be_focused()
    reader.keyboard.press("Enter")
    expect(status(reader)).to_have_text(re.compile("Link copied"))
    reader.keyboard.press("Tab")
    expect(editor(reader)).to_be_focused()
    reader.keyboard.type("print(6 * 7)")
    reader.keyboard.press("Control+Enter")
    expect(printed(reader)).to_have_text(["42\n"], timeout=BOOT)


@pytest.mark.parametrize(
    ("screen", "scheme"), [(TALL_DESK, "light"), (TALL_DESK, "dark"), (PHONE, "light"), (PHONE, "dark")]
)
def test_axe_finds_nothing_and_nothing_sticks_out(
    new_page: Callable[..., Page], screen: dict[str, object], scheme: str
) -> None:
    page = new_page(**screen, color_scheme=scheme, reduced_motion="reduce")
    page.goto(link_to(f"print({'1 + ' * 60}1)\nprint('x' * 200)".encode()))
    expect(status(page)).to_have_text(LINK)
    assert list(violations(page)) == []
    button(page, "▶ Run").click()
    expect(status(page)).to_have_text(re.compile("Ended"), timeout=BOOT)
    assert list(violations(page)) == []
    page.evaluate("window.scrollTo(10000, 0)")
    assert page.evaluate("window.scrollX") == 0
