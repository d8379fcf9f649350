"""The site in a browser: no barrier, no fault of the script, nothing fetched from elsewhere, nothing cut off."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
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
    """All pages of an edition."""
    return sorted(site.folder.rglob("*.html"))


def kinds(site: Site) -> list[Path]:
    """Of each kind of page the longest and the shortest; of documents, of which no two are alike, all."""
    by_folder: dict[Path, list[Path]] = defaultdict(list)
    for path in sorted(pages(site), key=lambda path: path.stat().st_size):
        by_folder[path.parent].append(path)
    shown = [path for folder, found in by_folder.items() if folder.name == "documents" for path in found]
    return sorted({*shown, *(found[at] for found in by_folder.values() for at in (0, -1)), *site.folder.glob("*.html")})


@needs_browser
@needs_axe
def test_no_page_has_a_barrier(site: Site, browser: Any) -> None:
    page = browser.new_page()
    found = []
    for path in kinds(site):
        page.goto(path.as_uri())
        for width, scheme in product(WIDTHS, ("light", "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            where = f"{path.relative_to(site.folder)}, {width} px, {scheme}"
            found += [f"{where}: {each}" for each in violations(page)]
    page.close()
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
    for path in kinds(site):
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
