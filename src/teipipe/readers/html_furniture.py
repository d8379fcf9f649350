"""Furniture of a page of the web: what its structure says belongs to the site and not to the text.

    <nav>…</nav>   <div class="breadcrumb">…</div>   <ul id="main-menu">…</ul>   <div id="sidebar">…</div>   <footer>…

By name an element may be anything: what holds half of a page's letters is its text, such as the `<form>` that some
servers put around all they deliver, and a menu is made of links.
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache

from lxml import etree

Element = etree._Element

ALWAYS = frozenset(["nav", "button", "select", "datalist", "noscript", "svg"])
NAMED = frozenset(["aside", "form"])
ROLES = frozenset(["navigation", "banner", "contentinfo", "complementary", "search"])
SECTIONS = frozenset(["article", "aside", "main", "nav", "section"])
TEXTS = frozenset(["html", "body", "main", "article", "p", "h1", "h2", "h3", "h4", "h5", "h6"])
HIDDEN = re.compile(r"display:\s*none|visibility:\s*hidden")
UNSEEN = ("script", "style", "template", "title", "noscript")
WORD, PART = re.compile(r"[A-Za-z]+"), re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
# Words in `class` and `id` of what is made of links.
OF_LINKS = re.compile(
    r"(?:main|top|sub|site|page|side)?(?:nav|menu)(?:bar|header|footer|igation|links|list)?s?|bread|(?:bread)?crumbs?"
    r"|pager|pagination|toolbar|tabs|share|sharing|social|related"
)
# … and of what stands beside and below the text.
BESIDE = re.compile(
    r"(?:page|site|global|mso)?footer|(?:sphinx)?sidebar|masthead|cookies?|advert(?:isement)?s?|promo|widgets?"
)
MOST, SOME, LINKED = 0.5, 0.3, 0.6


@lru_cache(4096)
def kinds(named: str) -> tuple[bool, bool]:
    """Say whether words in `class` and `id` are those of a menu, and of what stands beside the text."""
    # "siteFooter" is one word and two.
    words = {word.lower() for word in (*WORD.findall(named), *PART.findall(named))}
    return any(map(OF_LINKS.fullmatch, words)), any(map(BESIDE.fullmatch, words))


class Furniture:
    """What is furniture in a page. `notes` are the bodies of its notes, which are text wherever they stand."""

    def __init__(self, root: Element, notes: Iterable[Element]) -> None:
        self._root = root
        self._holders = frozenset(above for note in notes for above in (note, *note.iterancestors()))

    def why(self, element: Element) -> str:
        """Return why an element is furniture, or nothing. A header of an article is none."""
        tag = str(element.tag)
        if element.get("hidden") is not None or HIDDEN.search(element.get("style", "")):
            return "hidden"
        if tag in ALWAYS:
            return tag
        said = self._said(element, tag)
        if not said or element in self._holders or tag in TEXTS:
            return ""
        return said if self._letters(element) < MOST * self._all else ""

    def _said(self, element: Element, tag: str) -> str:
        """Return what an element's name, role or class says it is."""
        if tag in NAMED:
            return tag
        if tag in ("header", "footer") and not any(one.tag in SECTIONS for one in element.iterancestors()):
            return tag
        if element.get("role") in ROLES:
            return element.get("role", "")
        named = f"{element.get('class', '')} {element.get('id', '')}"
        return self._named(element, named) if named != " " else ""

    def _named(self, element: Element, named: str) -> str:
        """Return what the words of an element's class say it is, where its links and its place agree."""
        menu, sidebar = kinds(named)
        if menu and self._is_linked(element):
            return "menu"
        return "sidebar" if sidebar and self._stands_beside(element) else ""

    @cached_property
    def _all(self) -> int:
        return self._letters(self._root)

    def _is_linked(self, element: Element) -> bool:
        """Say whether most of an element's letters are links."""
        return sum(self._letters(link) for link in element.iter("a")) >= LINKED * self._letters(element)

    def _stands_beside(self, element: Element) -> bool:
        """Say whether an element is outside of what the page calls its text, and small, and without a title."""
        inside = any(one.tag in ("article", "main") for one in element.iterancestors())
        return not inside and element.find(".//h1") is None and self._letters(element) < SOME * self._all

    def _letters(self, element: Element) -> int:
        """Return how many letters an element shows."""
        if element.tag in UNSEEN:
            return 0
        count = len("".join((element.text or "").split()))
        for child in element.iterdescendants():
            if isinstance(child.tag, str) and child.tag not in UNSEEN:
                count += len("".join((child.text or "").split()))
            count += len("".join((child.tail or "").split()))
        return count
