"""The site for every reader: without a script, with large letters, on a narrow screen, on paper, in the colours of the
system, by the keyboard alone."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from teipipe.publish import publish
from tests.publish.browser import chromium, needs_browser
from tests.publish.conftest import HERE, Site, edition_made
from tests.publish.test_browser import SHIFTS, kinds

CONVERSATION = "documents/1950-01-02_conversation.html"

# Elements with words of their own that a reader cannot see. What is closed opens without a script; what asks for one is
# not there without.
UNSEEN = """() => {
  const apart = "details, form, .switch, noscript, script, style, datalist, svg, .skip, [hidden]";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest(apart)) continue;
    const box = element.getBoundingClientRect();
    const shown = element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    if (!shown || !box.width || !box.height || box.right < 0) found.push(element.outerHTML.slice(0, 120));
  }
  return found;
}"""

# Boxes that cut off what does not fit; those that scroll by themselves do not.
CUT = """() => [...document.querySelectorAll("body *")].filter((element) => {
  const style = getComputedStyle(element);
  const cuts = /hidden|clip/.test(style.overflowX) && !element.closest("svg") && style.position !== "absolute";
  return cuts && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
}).map((element) => element.outerHTML.slice(0, 120))"""

WIDTH = "document.documentElement.scrollWidth"
LARGE = "html { font-size: 212.5% !important; }"
# WCAG 1.4.12, text spacing.
SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as started:
        yield started


def faults(site: Site, page: Any, ask: Callable[[], list[str]]) -> list[str]:
    found = []
    for path in kinds(site):
        page.goto(path.as_uri())
        found += [f"{path.relative_to(site.folder)}: {each}" for each in ask()]
    return found


def too_wide(page: Any, width: int) -> list[str]:
    wide = page.evaluate(WIDTH)
    return [f"{wide} px wide"] * (wide > width)


@needs_browser
def test_without_a_script_every_word_is_seen(site: Site, browser: Any) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    found = faults(site, page, lambda: page.evaluate(UNSEEN))
    context.close()
    assert not found, "\n".join(found[:20])


@needs_browser
def test_with_a_script_every_word_is_seen(site: Site, browser: Any) -> None:
    page = browser.new_page()
    found = faults(site, page, lambda: page.evaluate(UNSEEN))
    page.close()
    assert not found, "\n".join(found[:20])


@needs_browser
@pytest.mark.parametrize(("width", "style"), [(320, ""), (1280, LARGE), (640, LARGE), (360, SPACED)])
def test_lines_run_on_whatever_the_width_and_the_letters(site: Site, browser: Any, width: int, style: str) -> None:
    """WCAG 1.4.10 (320 px), 1.4.4 (letters twice as large) and 1.4.12 (spacing): nothing is cut off, no page scrolls
    sideways."""
    page = browser.new_page(viewport={"width": width, "height": 800})

    def ask() -> list[str]:
        if style:
            page.evaluate(
                "(style) => document.head.append(Object.assign(document.createElement('style'), {textContent: style}))",
                style,
            )
        return [*too_wide(page, width), *page.evaluate(CUT)]

    found = faults(site, page, ask)
    page.close()
    # The manual has tables, which are wide by nature.
    found = [each for each in found if not (style and each.startswith("manual.html"))]
    assert not found, "\n".join(found[:20])


@needs_browser
def test_on_paper_every_word_of_the_text_is_there(site: Site, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 718, "height": 1000})
    page.emulate_media(media="print")
    found = faults(site, page, lambda: [*page.evaluate(ON_PAPER), *too_wide(page, 718)])
    page.close()
    assert not found, "\n".join(found[:20])


# Passages and notes that are not printed, and what of the page is.
ON_PAPER = f"""() => {{
  const texts = document.querySelector(".versions") || document.createElement("p");
  const passages = ({UNSEEN.replace("document.body", "texts")})();
  const around = [...document.querySelectorAll("header.site, .choice, .formats")];
  return [
    ...passages.filter((html) => !/^<a class="(back|permalink)"/.test(html)),
    ...around.filter((each) => each.checkVisibility()).map((each) => each.outerHTML.slice(0, 80)),
  ];
}}"""


@needs_browser
def test_the_system_s_own_colours_still_tell_what_is_chosen(made: Site, browser: Any) -> None:
    """Forced colours take backgrounds away: what is chosen must differ by its border, its outline or its letters."""
    context = browser.new_context(forced_colors="active", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto((made.folder / CONVERSATION).as_uri())
    looks = """(selector) => {
      const style = getComputedStyle(document.querySelector(selector));
      return ["borderTopWidth", "borderTopColor", "outlineStyle", "fontWeight"].map((each) => style[each]);
    }"""
    for chosen, other in (
        (".switch [aria-pressed=true]", ".switch [aria-pressed=false]"),
        (".choice [aria-current]", ".choice a:not([aria-current])"),
    ):
        assert page.evaluate(looks, chosen) != page.evaluate(looks, other), chosen
    context.close()


@needs_browser
def test_who_wants_no_motion_has_none(made: Site, browser: Any) -> None:
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    moving = """() => [...document.querySelectorAll("*")].filter((element) => {
      const style = getComputedStyle(element);
      const still = style.animationName === "none" && /^0s(, 0s)*$/.test(style.transitionDuration);
      return !still || style.scrollBehavior === "smooth";
    }).map((element) => element.outerHTML.slice(0, 80))"""
    found = faults(made, page, lambda: page.evaluate(moving))
    context.close()
    assert not found, "\n".join(found[:20])


def test_the_front_page_of_as_many_documents_as_it_lists_is_light(tmp_path: Path) -> None:
    text = (HERE / "documents" / "1950-02-14_letter.xml").read_text(encoding="utf-8")
    for number in range(100):
        dated = text.replace('when="1950-02"', f'when="19{40 + number % 20}-02"')
        (tmp_path / f"1950-02-14_ivanov-petrova-{number}.xml").write_text(dated, encoding="utf-8")
    list(publish(sorted(tmp_path.glob("*.xml")), edition_made(), tmp_path / "site", ["html"]))
    assert sum((tmp_path / "site" / name).stat().st_size for name in ("index.html", "style.css", "site.js")) <= 100_000


@pytest.fixture(scope="module")
def long_document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a conversation of two hundred turns, with a note at each."""
    folder = tmp_path_factory.mktemp("long")
    text = (HERE / "documents" / "1950-01-02_conversation.xml").read_text(encoding="utf-8")
    for language in ("ru", "en"):
        turns = "".join(
            f'<sp who="#ivanov-petr" xml:id="{language}-x-{at}"><speaker>Ivanov:</speaker>'
            f'<p xml:id="{language}-y-{at}">{"Words of a long turn. " * 12}'
            f'<ref type="noteAnchor" target="#{language}-n-{at}">{at}</ref>'
            f'<note place="foot" n="{at}" xml:id="{language}-n-{at}">A note.</note></p></sp>'
            for at in range(200)
        )
        text = re.sub(rf'(<text xml:id="{language}".*?)(</body>)', rf"\1{turns}\2", text, count=1, flags=re.DOTALL)
    links = "".join(f'<link target="#ru-x-{at} #en-x-{at}"/>' for at in range(200))
    (folder / "long.xml").write_text(text.replace("</linkGrp>", f"{links}</linkGrp>"), encoding="utf-8")
    list(publish([folder / "long.xml"], edition_made(), folder / "site", ["html"]))
    return folder / "site" / "documents" / "long.html"


@needs_browser
@pytest.mark.parametrize("width", [360, 1280])
def test_a_long_document_does_not_move_while_it_is_read(long_document: Path, browser: Any, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(SHIFTS)
    page.goto(long_document.as_uri(), wait_until="load")
    page.evaluate("""async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += 700) {
        window.scrollTo(0, top);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      }
    }""")
    assert page.evaluate("shifts") == 0
    page.close()


@needs_browser
def test_the_keyboard_alone_reaches_and_leaves_everything(made: Site, browser: Any) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((made.folder / CONVERSATION).as_uri())
    press = page.keyboard.press
    press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("document.activeElement.getBoundingClientRect().left") >= 0
    press("Enter")
    press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('main'))")
    page.locator("#version-ru a.anchor").first.focus()
    press("Enter")
    assert "Первый абзац примечания." in page.locator("#version-ru .opened").inner_text()
    press("Enter")
    assert page.locator(".opened").count() == 0
    page.locator("#ru-p-1 > .permalink").focus()
    press("Enter")
    page.wait_for_selector(".card[role=dialog]")
    assert page.evaluate("Boolean(document.activeElement.closest('.card'))")
    press("Escape")
    assert page.evaluate("document.activeElement.className") == "permalink"
    page.close()


@needs_browser
def test_each_stop_of_the_keyboard_is_seen(made: Site, browser: Any) -> None:
    """WCAG 2.4.7 and 2.4.11: what has the focus shows it, and lies under nothing."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    found = []
    for name in (CONVERSATION, "index.html", "register/persons.html", "search.html", "relations.html"):
        page.goto((made.folder / name).as_uri())
        stops = page.locator("a[href], button, select, input, summary, [tabindex='0']").count()
        for _ in range(stops + 1):
            page.keyboard.press("Tab")
            fault = page.evaluate(FOCUS)
            if fault:
                found.append(f"{name}: {fault}")
    page.close()
    assert not found, "\n".join(sorted(set(found))[:20])


FOCUS = """() => {
  const element = document.activeElement;
  if (element === document.body) return "";
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const shown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0 && Number(style.opacity) > 0;
  const inside = box.bottom > 0 && box.top < window.innerHeight && box.right > 0;
  return shown && inside ? "" : element.outerHTML.slice(0, 140);
}"""
