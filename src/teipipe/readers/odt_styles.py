"""Styles of ODT: what a paragraph or a span looks like, by itself or by the styles that its own is based on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from teipipe.readers.package import attribute, local

Element = etree._Element

HEADINGS = {"Title": "1", "Subtitle": "2"}


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one part of a file by family and name."""

    by_name: Mapping[tuple[str, str], Element]

    def look(self, family: str, name: str, inherited: frozenset[str] = frozenset()) -> frozenset[str]:
        """Return what a style makes of letters: `italic`, `bold`, `superscript`, `smallcaps`, `hidden`."""
        looks = set(inherited)
        for style in reversed(list(self._chain(family, name))):
            for kind, state in said(style):
                looks.add(kind) if state else looks.discard(kind)
        return frozenset(looks)

    def level(self, name: str) -> str:
        """Return the level of a heading that a paragraph's style makes of it, or nothing."""
        if name in HEADINGS:
            # Programs name the style and leave it out of the file: its name is the format's own.
            return HEADINGS[name]
        for style in self._chain("paragraph", name):
            level = HEADINGS.get(attribute(style, "name"), "") or attribute(style, "default-outline-level")
            if level:
                return level
        return ""

    def page_before(self, name: str) -> bool:
        """Say whether a paragraph begins a page by its style."""
        for style in self._chain("paragraph", name):
            if attribute(style, "master-page-name"):
                return True
            for properties in style.iterchildren("{*}paragraph-properties"):
                if attribute(properties, "break-before") in {"page", "left", "right"}:
                    return True
        return False

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        """Yield a style and those it is based on; a circle ends when it closes."""
        seen: set[str] = set()
        while name and name not in seen:
            seen.add(name)
            style = self.by_name.get((family, name))
            if style is None:
                return
            yield style
            name = attribute(style, "parent-style-name")


def said(style: Element) -> Iterator[tuple[str, bool]]:
    """Yield what one style says of letters, and whether it says so or denies it."""
    for properties in style.iterchildren("{*}text-properties"):
        if slant := attribute(properties, "font-style"):
            yield "italic", slant in {"italic", "oblique"}
        if weight := attribute(properties, "font-weight"):
            yield "bold", weight in {"bold", "bolder", "600", "700", "800", "900"}
        if variant := attribute(properties, "font-variant"):
            yield "smallcaps", variant == "small-caps"
        if position := attribute(properties, "text-position"):
            yield "superscript", bool(re.match(r"super|[1-9]", position))
        if display := attribute(properties, "display"):
            yield "hidden", display == "none"


def styles_of(*roots: Element | None) -> Styles:
    """Return the styles below elements; what comes later counts."""
    found = (style for root in roots if root is not None for style in root.iter("{*}style"))
    return Styles({(attribute(style, "family"), attribute(style, "name")): style for style in found})


def style_name(element: Element) -> str:
    """Return the name of an element's style."""
    return attribute(element, "style-name") if local(element) != "list" else ""
