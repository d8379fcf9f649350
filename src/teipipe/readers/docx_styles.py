"""Styles of DOCX: what a paragraph or a run looks like, by itself or by the style it is in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from teipipe.readers.package import attribute

Element = etree._Element

OFF = frozenset(("0", "false", "off", "none"))
HEADINGS = {"title": "1", "subtitle": "2"} | {f"heading {level}": str(level) for level in range(1, 10)}
# What a run may be told to look like, by the name of the property.
LOOKS = {"i": "italic", "b": "bold", "smallCaps": "smallcaps", "vanish": "hidden"}
UNNUMBERED = "0"


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph is like: its level as a heading, its level in a list, how its letters look."""

    level: str = ""
    item: int | None = None
    page_before: bool = False
    look: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by their ids."""

    by_id: Mapping[str, Element]

    def paragraph(self, element: Element) -> ParagraphStyle:
        """Return what a paragraph is like."""
        own = element.find("{*}pPr")
        chain = [one for one in (own, *self._chain(own, "pStyle")) if one is not None]
        level = self._level(chain)
        return ParagraphStyle(
            level=level,
            item=None if level else listed(chain),
            page_before=own is not None and on(own, "pageBreakBefore") is True,
            # What a paragraph says of letters itself is said of its mark, not of its text.
            look=looking(chain[own is not None :], frozenset()),
        )

    def run(self, element: Element, inherited: frozenset[str]) -> frozenset[str]:
        """Return how the letters of a run look in their paragraph: `italic`, `bold`, `superscript`, …."""
        own = element.find("{*}rPr")
        chain = [one for one in (own, *self._chain(own, "rStyle")) if one is not None]
        return looking(chain, inherited)

    def _chain(self, properties: Element | None, kind: str) -> Iterator[Element]:
        """Yield the style that properties name and those it is based on; a circle ends when it closes."""
        named = None if properties is None else properties.find(f"{{*}}{kind}")
        seen: set[str] = set()
        while named is not None and attribute(named, "val") not in seen:
            seen.add(attribute(named, "val"))
            style = self.by_id.get(attribute(named, "val"))
            if style is None:
                return
            yield style
            named = style.find("{*}basedOn")

    def _level(self, chain: list[Element]) -> str:
        for one in chain:
            outline = stated(one, "outlineLvl")
            if outline is not None and attribute(outline, "val") in set("012345678"):
                return str(int(attribute(outline, "val")) + 1)
            name = one.find("{*}name")
            level = "" if name is None else HEADINGS.get(attribute(name, "val").lower(), "")
            if level:
                return level
        return ""


def styles_of(root: Element | None) -> Styles:
    """Return the styles of `word/styles.xml`."""
    found = () if root is None else root.iter("{*}style")
    return Styles({attribute(style, "styleId"): style for style in found})


def listed(chain: list[Element]) -> int | None:
    """Return the level of a paragraph in its list, from 1; None where it is in none, or was taken out of one."""
    number = next((found for one in chain if (found := stated(one, "numPr")) is not None), None)
    if number is None:
        return None
    said = {name: found for name in ("numId", "ilvl") if (found := number.find(f"{{*}}{name}")) is not None}
    if "numId" in said and attribute(said["numId"], "val") == UNNUMBERED:
        return None
    level = attribute(said["ilvl"], "val") if "ilvl" in said else "0"
    return int(level) + 1 if level.isdecimal() else 1


def looking(chain: list[Element], inherited: frozenset[str]) -> frozenset[str]:
    """Return how letters look: of several properties the nearest counts."""
    found = {look for name, look in LOOKS.items() if said(chain, name, look in inherited)}
    raised = next((one for properties in chain if (one := stated(properties, "vertAlign")) is not None), None)
    if (attribute(raised, "val") == "superscript") if raised is not None else "superscript" in inherited:
        found.add("superscript")
    return frozenset(found)


def stated(properties: Element, name: str) -> Element | None:
    """Return a property of a run, a paragraph or a style; never from a tracked change of it."""
    paths = (f"{{*}}{name}", f"{{*}}rPr/{{*}}{name}", f"{{*}}pPr/{{*}}{name}")
    return next((found for path in paths if (found := properties.find(path)) is not None), None)


def on(properties: Element, name: str) -> bool | None:
    """Say whether a property is switched on, off, or not spoken of."""
    found = stated(properties, name)
    return None if found is None else attribute(found, "val").lower() not in OFF


def said(chain: list[Element], name: str, otherwise: bool = False) -> bool:
    """Return what the nearest of several properties says."""
    return next((state for one in chain if (state := on(one, name)) is not None), otherwise)
