"""What axe finds on a page that is open in the browser."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SCRIPT = Axe().axe_script
# Of all that axe tells, only what is wrong is brought out of the browser.
RUN = "(rules) => axe.run(document, rules).then((found) => found.violations)"


def barriers_on(page: Page, rules: dict[str, Any]) -> list[dict[str, Any]]:
    """Return axe's violations; a page looked at again keeps the script it was given."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(SCRIPT)
    return page.evaluate(RUN, rules)
