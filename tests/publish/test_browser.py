"""The site in a browser: no barrier, no fault of the script, nothing fetched from elsewhere, nothing cut off."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.publish.browser import chromium, faults, needs_axe, needs_browser, needs_checker, violations
from tests.publish.conftest import Site

# The width of a small telephone, and that of a desk.
WIDTHS = (360, 1280)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started


def pages(site: Site) -> list[Path]:
    return sorted(path for path in site.folder.rglob("*.html"))


@needs_browser
@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_has_a_barrier(site: Site, browser: Any, scheme: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for path in pages(site):
        page.goto(path.as_uri())
        found += [f"{path.relative_to(site.folder)}: {each}" for each in violations(page)]
    context.close()
    assert not found, "\n".join(found[:40])


@needs_browser
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_load_quietly_and_fit(site: Site, browser: Any, width: int) -> None:
    """From a file: no request leaves the folder, the script says nothing, no page is wider than the screen, no passage
    moves while the page loads."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.add_init_script(SHIFTS)
    for path in pages(site):
        page.goto(path.as_uri(), wait_until="load")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        assert page.evaluate("shifts") == 0, path.name
    context.close()
    assert not said
    assert {url for url in asked if not url.startswith(("data:", site.folder.as_uri()))} == set()


# What Chromium calls a layout shift, added up.
SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { window.shifts += entry.value; }))
  .observe({type: "layout-shift", buffered: true});
"""


@needs_checker
def test_no_page_has_a_fault_in_its_markup(site: Site) -> None:
    assert not faults(pages(site))
