"""What axe finds wrong with a page."""

from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What Material's script makes in the browser, with no template to mend: by rule, how its elements begin.
ACCEPTED = {
    "landmark-unique": '<nav class="md-code__nav"',  # around the button that copies a program: without a name
    "scrollable-region-focusable": "<code>",  # a program among what a search found: only a mouse scrolls it
}

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
    const hasText = ({ childNodes }) =>
        [...childNodes].some(({ nodeType, data }) => nodeType === Node.TEXT_NODE && data.trim());
    window.newLooks = [...document.querySelectorAll("input, select, textarea")];
    for (const element of document.body.querySelectorAll("*")) {
        if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
        const look = [color, fontSize, fontWeight, textShadow, ground(element)].join(" | ");
        if (!judged.has(look)) window.newLooks.push(element);
        judged.add(look);
    }
    return [...judged];
}"""
"""Finds elements with text that do not look as others do, which axe has judged, with the same behind them.

To see whether a text can be read, axe looks for what is behind each element: four fifths of its time.
"""

FIND = """async rules => {
    const only = (options) => ({ resultTypes: ["violations"], ...options });
    const contrast = only({ runOnly: ["color-contrast"] });
    const others = only({ runOnly: rules, rules: { "color-contrast": { enabled: false } } });
    const found = await axe.run(others);
    const looks = await axe.run({ include: window.newLooks }, contrast);
    return [...found.violations, ...looks.violations];
}"""


def violations(page: Page, looks: list[str] | None = None) -> Iterator[str]:
    """What axe finds wrong with a page as it is shown.

    `looks` has the looks of texts that were judged before, and gets those of this page.
    """
    page.evaluate(Axe().axe_script)
    judged = page.evaluate(NEW_LOOKS, looks or [])
    if looks is not None:
        looks[:] = judged
    for violation in page.evaluate(FIND, RULES):
        accepted = ACCEPTED.get(violation["id"], "nothing")
        for node in violation["nodes"]:
            related = [other["html"] for check in node["any"] for other in check["relatedNodes"]]
            if not all(html.startswith(accepted) for html in (node["html"], *related)):
                yield f"{violation['id']}: {violation['help']}: {node['target']} {node['html'][:120]}"
