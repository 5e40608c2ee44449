"""What a page may load and run: the policy of the pages lets everything of ours through, and nothing else."""

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from built import SANDBOX, Pages, read_page, script_hashes, values
from playwright.sync_api import Browser, Page, expect

from .conftest import FLAGS, launch, watch
from .readers import visit

ROOT = Path(__file__).parents[2]
TEMPLATE = "overrides/main.html"
POLICY = "meta[http-equiv=Content-Security-Policy]"
REPLAYS = "12-basic-asyncio/coroutines/"
RELOAD = 30_000  # milliseconds for `mkdocs serve` to build a page, on a machine that is busy


def test_hashes_are_those_of_the_inline_scripts(pages: Pages) -> None:
    used: set[str] = set()
    stated: set[str] = set()
    for page in pages.values():
        used |= script_hashes(page)
        [policy] = values(page, POLICY, "content")
        stated |= set(re.findall("'sha256-[^']*'", policy))
    assert used
    assert stated == used, f"put these into {TEMPLATE}: {' '.join(sorted(used))}"


def test_every_page_has_the_same_policy_before_all_else(pages: Pages) -> None:
    policies = set()
    for path, page in pages.items():
        [policy] = values(page, POLICY, "content")
        assert page.css(f"head > {POLICY}:first-child"), path
        policies.add(policy)
    assert len(policies) == 1, (
        "instant navigation keeps the policy of the first page, so all must be the same"
    )


def test_frame_of_a_reader_s_program_has_a_policy_that_lets_nothing_through(site: Path) -> None:
    page = read_page(site / SANDBOX)
    [used] = script_hashes(page)
    [policy] = values(page, POLICY, "content")
    directives = " ".join(policy.split())
    assert directives == (
        f"default-src 'none'; script-src blob: 'wasm-unsafe-eval' {used}; worker-src blob:;"
        " base-uri 'none'; form-action 'none'"
    ), f"put this into docs/{SANDBOX}: {used}"


@pytest.mark.parametrize("name", ["", "04-threads/", REPLAYS, "404.html"])
def test_theme_keeps_what_the_reader_chose_for_the_whole_site(page: Page, name: str, site_url: str) -> None:
    page.goto(name)
    assert page.evaluate("String(__md_scope)") == site_url
    shown = page.locator("body").get_attribute("data-md-color-media")
    page.locator("[data-md-component=palette] label:visible").click()
    expect(page.locator("body")).not_to_have_attribute("data-md-color-media", shown or "")
    chosen = page.locator("body").get_attribute("data-md-color-media")
    page.goto("programs/")
    expect(page.locator("body")).to_have_attribute("data-md-color-media", chosen or "")


def test_everything_works_under_the_policy(page: Page) -> None:
    visit(page, "12-basic-asyncio/")
    page.evaluate("window.same = true")  # a page that is loaded anew has forgotten it

    link = page.locator(f".md-nav--primary a[href$='{REPLAYS.split('/')[1]}/']").first
    with page.expect_event("requestfinished", lambda request: request.url.endswith(REPLAYS)):
        link.dispatch_event("mousemove")  # fetched before it is chosen
    link.evaluate("link => link.click()")  # a mouse may have to open that part of the navigation first
    expect(page).to_have_url(re.compile(REPLAYS))

    card = page.locator(".motion-card:has(.motion-play:visible)").first
    card.get_by_role("button", name="Step forward").click()
    expect(card.locator(".motion-at").first).to_be_visible()
    card.locator(".motion-play").click()
    expect(card.get_by_role("slider", name="Step")).not_to_have_value("1")
    with page.expect_download() as download:
        card.locator(".motion-download").click()
    assert download.value.path().read_text(encoding="utf-8").startswith('"""')

    search = page.get_by_role("textbox", name="Search")
    search.press_sequentially("deadlock")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    search.press("Enter")
    expect(page).to_have_url(re.compile(r"\?h=deadlock"))
    assert page.evaluate("window.same") is True


FOREIGN = "https://elsewhere.example/"
REFUSED = {
    "script": ("<script>window.injected = 1</script>", "script-src-elem"),
    "handler": ('<svg onload="window.injected = 1"></svg>', "script-src-attr"),
    "address": ('<iframe src="javascript:parent.injected = 1"></iframe>', "script-src-elem"),
    "foreign script": (f'<script src="{FOREIGN}"></script>', "script-src-elem"),
    "foreign style": (f'<link rel="stylesheet" href="{FOREIGN}">', "style-src-elem"),
    "foreign picture": (f'<img src="{FOREIGN}" alt="">', "img-src"),
    "foreign font": (
        f"<style>@font-face {{ font-family: f; src: url({FOREIGN}) }} h1 {{ font-family: f }}</style>",
        "font-src",
    ),
    "foreign frame": (f'<iframe src="{FOREIGN}"></iframe>', "frame-src"),
    "foreign object": (f'<object data="{FOREIGN}"></object>', "object-src"),
    "base": (f'<base href="{FOREIGN}">', "base-uri"),
    "form": (f'<form action="{FOREIGN}" id="f"><button id="press">Send</button></form>', "form-action"),
}


@pytest.mark.parametrize(("markup", "directive"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_ours_is_refused_and_noticed(
    site: Path, browser: Browser, site_url: str, markup: str, directive: str
) -> None:
    problems: list[str] = []
    ours = (site / REPLAYS / "index.html").read_text(encoding="utf-8")
    with browser.new_context(base_url=site_url) as context:
        page = context.new_page()
        watch(page, site_url, problems)
        page.route(
            f"**/{REPLAYS}",
            lambda route: route.fulfill(
                body=ours.replace("</article>", f"{markup}</article>"), content_type="text/html"
            ),
        )
        page.add_init_script(
            "addEventListener('securitypolicyviolation',"
            " event => document.documentElement.dataset.refused = event.effectiveDirective)"
        )
        page.goto(REPLAYS)
        if directive == "form-action":
            page.locator("#press").click()
        expect(page.locator("html")).to_have_attribute("data-refused", directive)
        assert page.evaluate("window.injected") is None
    assert any("Content Security Policy" in problem for problem in problems), problems


@pytest.fixture
def served(tmp_path: Path) -> Iterator[str]:
    """The address at which `mkdocs serve` shows a book of one page, `tmp_path/docs/index.md`."""
    shutil.copytree(ROOT / "docs" / "assets", tmp_path / "docs" / "assets")
    shutil.copy(ROOT / "docs" / "glossary.md", tmp_path / "docs")
    (tmp_path / "docs" / "index.md").write_text("# Before", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        f"INHERIT: '{ROOT / 'mkdocs.yml'}'\n"
        f"theme: {{custom_dir: '{ROOT / 'overrides'}'}}\n"
        "nav: [index.md, glossary.md]\nplugins: [search]\nwatch: []\nhooks: []\n",
        encoding="utf-8",
    )
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
    environment = {**os.environ, "SITE_URL": "https://book.example/in-motion/"}
    with subprocess.Popen(
        command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr
        said = []
        for line in server.stderr:
            said.append(line)
            if "Serving on" in line:
                yield f"http://{address}/in-motion/"
                break
        server.terminate()
    assert "Serving on" in "".join(said[-1:]), "".join(said)


def test_page_that_is_being_written_reloads_by_itself(served: str, browser: Browser, tmp_path: Path) -> None:
    problems: list[str] = []
    # The other browser finds the built site only.
    with launch(browser.browser_type, FLAGS) as this_machine:
        page = this_machine.new_page()
        watch(page, served, problems)
        page.goto(served)
        expect(page.get_by_role("heading", name="Before")).to_be_visible()
        (tmp_path / "docs" / "index.md").write_text("# After", encoding="utf-8")
        expect(page.get_by_role("heading", name="After")).to_be_visible(timeout=RELOAD)
    assert problems == []
