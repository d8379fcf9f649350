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


@needs_browser
def test_the_script_opens_notes_cards_citations_and_the_corrected_reading(made: Site, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((made.folder / "documents" / "1950-01-02_conversation.html").as_uri())
    anchor = page.locator("#version-ru a.anchor").first
    anchor.click()
    assert "Первый абзац примечания." in page.locator("#version-ru .opened").inner_text()
    anchor.click()
    assert page.locator(".opened").count() == 0
    page.locator("#ru-dl a.name").focus()
    assert "Moscow" in page.locator(".card").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".card").count() == 0
    page.locator("#ru-p-1 > .permalink").click()
    cited = page.locator(".card p").inner_text()
    assert cited.endswith("https://example.org/edition/documents/1950-01-02_conversation.html#ru-p-1")
    page.keyboard.press("Escape")
    before = page.locator("#version-ru .text").inner_text()
    page.locator("button[value=corrected]").click()
    assert "с Ялтинского соглашения" in page.locator("#ru-p-1").inner_text()
    page.locator("button[value=delivered]").click()
    assert page.locator("#version-ru .text").inner_text() == before
    page.close()


@needs_browser
def test_a_narrow_screen_shows_one_version_at_a_time(made: Site, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 700})
    page.goto((made.folder / "documents" / "1950-01-02_conversation.html").as_uri())
    assert page.locator(".version:visible").count() == 2
    page.locator(".choice a[data-version=version-en]").click()
    assert [each.get_attribute("id") for each in page.locator(".version:visible").all()] == ["version-en"]
    page.close()


@needs_browser
def test_a_name_that_is_touched_shows_its_card_first_and_then_leads_on(made: Site, browser: Any) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 360, "height": 700})
    page = context.new_page()
    page.goto((made.folder / "documents" / "1950-01-02_conversation.html").as_uri())
    name = page.locator("#ru-dl a.name")
    name.tap()
    assert page.locator(".card a[href$='moscow.html']").is_visible()
    page.keyboard.press("Escape")
    assert page.locator(".card").count() == 0
    name.tap()
    name.tap()
    page.wait_for_url("**/register/places/moscow.html")
    context.close()


@needs_browser
def test_a_card_stays_while_it_is_pointed_at(made: Site, browser: Any) -> None:
    """WCAG 1.4.13: what a pointer shows can be pointed at, and goes without moving the pointer."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((made.folder / "documents" / "1950-01-02_conversation.html").as_uri())
    page.locator("#ru-dl a.name").hover()
    card = page.locator(".card[role=tooltip]")
    card.wait_for()
    assert card.locator("a[href]").count() == 0
    card.hover()
    page.wait_for_timeout(600)
    assert card.is_visible()
    page.keyboard.press("Escape")
    assert card.count() == 0
    page.close()


@needs_browser
def test_a_choice_in_a_list_hides_the_others_and_years_without_any(made: Site, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((made.folder / "index.html").as_uri())
    page.locator("select[name=year]").select_option("1949")
    assert page.locator(".documents > li:visible").count() == 1
    assert page.locator(".list h3:visible").all_inner_texts() == ["1949"]
    page.close()


@needs_browser
def test_a_passage_that_is_asked_for_shows_its_citation_without_a_script(made: Site, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    address = (made.folder / "documents" / "1950-01-02_conversation.html").as_uri()
    for passage in ("ru-p-1", "ru-note-1"):
        page.goto(f"{address}#{passage}")
        drawn = page.evaluate("getComputedStyle(document.querySelector(':target'), '::after').content")
        assert drawn.startswith('"Ivanov, Petr. “Record of a conversation')
        assert drawn.endswith(f'/edition/documents/1950-01-02_conversation.html#{passage}"')
        page.goto("about:blank")
    context.close()


@needs_browser
def test_without_a_script_everything_is_there(made: Site, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((made.folder / "documents" / "1950-01-02_conversation.html").as_uri())
    for passage in ("ru-p-1", "en-p-1", "ru-note-1", "cite"):
        assert page.locator(f"#{passage}").is_visible(), passage
    assert not page.locator(".switch").is_visible()
    page.goto((made.folder / "index.html").as_uri())
    assert page.locator(".documents > li:visible").count() == len(made.documents)
    assert not page.locator("form.filter").is_visible()
    context.close()


def test_pages_are_light(site: Site) -> None:
    script = (site.folder / "site.js").stat().st_size
    assert script <= 30_000
    assert script + sum((site.folder / name).stat().st_size for name in ("index.html", "style.css")) <= 100_000
