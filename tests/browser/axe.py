"""What axe finds wrong with a page."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What Material's script makes in the browser, with no template to mend: by rule, how its elements begin.
ACCEPTED = {
    "landmark-unique": '<nav class="md-code__nav"',  # around the button that copies a program: without a name
    "scrollable-region-focusable": "<code>",  # a program among what a search found: only a mouse scrolls it
}

LOOKS = ["color-contrast", "link-in-text-block"]
"""The rules that judge how a text looks beside what is behind and around it: most of axe's time."""

NEW_LOOKS = """known => {
    const judged = new Set(known);
    const grounds = new Map([[null, ""]]);
    const ground = (element) => {
        if (!grounds.has(element)) {
            const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
            const below = ground(element.parentElement);
            grounds.set(element, [backgroundColor, backgroundImage, opacity, below].join(" | "));
        }
        return grounds.get(element);
    };
    const look = (element) => {
        const style = getComputedStyle(element);
        const font = [style.fontFamily, style.fontSize, style.fontStyle, style.fontWeight];
        const lines = [style.textDecoration, style.borderTop, style.borderBottom, style.outline];
        return [style.color, ...font, ...lines, style.textShadow, ground(element)].join(" | ");
    };
    const hasText = ({ childNodes }) =>
        [...childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    const length = ({ textContent }) => textContent.replaceAll(/\\s/g, "").length;
    const around = (element) => {
        const link = element.closest("a[href]");
        let block = link?.parentElement;
        while (block && getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
        if (!block) return "";
        const inLinks = [...block.querySelectorAll("a[href]")].map(length);
        const isAmongOther = length(block) > inLinks.reduce((sum, more) => sum + more, 0);
        const added = ["::before", "::after"].map((name) => getComputedStyle(link, name).content);
        return [look(link), ...added, isAmongOther ? look(block) : "nothing else"].join(" in ");
    };
    window.newLooks = [];
    for (const element of document.body.querySelectorAll("*")) {
        const field = element.matches("input, select, textarea") ? `a field: ${element.type}` : "";
        if (!(field || hasText(element)) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const found = [field, look(element), around(element)].join(" : ");
        if (!judged.has(found)) window.newLooks.push(element.closest("a[href]") ?? element);
        judged.add(found);
    }
    return [...judged];
}"""
"""Finds elements with text that do not look as others do, which axe has judged, with the same behind them.

A link looks like another only if both stand among other text that looks the same, or both do not.
"""

FIND = """async ([rules, looks]) => {
    const only = (options) => ({ resultTypes: ["violations"], ...options });
    const left = Object.fromEntries(looks.map((rule) => [rule, { enabled: false }]));
    const found = await axe.run(only({ runOnly: rules, rules: left }));
    if (!window.newLooks.length) return found.violations;
    const judged = await axe.run({ include: window.newLooks }, only({ runOnly: looks }));
    return [...found.violations, ...judged.violations];
}"""


def bring_axe(context: BrowserContext) -> None:
    """Give axe to each page of a reader from its beginning, which takes less time than later."""
    context.add_init_script(Axe().axe_script)


def violations(page: Page, looks: list[str] | None = None) -> Iterator[str]:
    """What axe finds wrong with a page as it is shown.

    `looks` has the looks of texts that were judged before, and gets those of this page.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    judged = page.evaluate(NEW_LOOKS, looks or [])
    if looks is not None:
        looks[:] = judged
    for violation in page.evaluate(FIND, [RULES, LOOKS]):
        accepted = ACCEPTED.get(violation["id"], "nothing")
        for node in violation["nodes"]:
            related = [other["html"] for check in node["any"] for other in check["relatedNodes"]]
            if not all(html.startswith(accepted) for html in (node["html"], *related)):
                yield f"{violation['id']}: {violation['help']}: {node['target']} {node['html'][:120]}"
