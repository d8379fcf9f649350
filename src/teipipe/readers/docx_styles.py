"""Styles of DOCX: what a paragraph or a run looks like, by itself or by the style it is in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

Element = etree._Element

OFF = frozenset(("0", "false", "off", "none"))
HEADINGS = {"title": "1", "subtitle": "2"} | {f"heading {level}": str(level) for level in range(1, 10)}


@dataclass(frozen=True, slots=True)
class Look:
    """What a paragraph or a run is like; `level` is that of a heading."""

    level: str = ""
    item: bool = False
    page_before: bool = False
    italic: bool = False
    bold: bool = False
    superscript: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a file by their ids."""

    by_id: Mapping[str, Element]

    def paragraph(self, element: Element) -> Look:
        """Return what a paragraph is like."""
        own = element.find("{*}pPr")
        chain = [one for one in (own, *self._chain(own, "pStyle")) if one is not None]
        level = self._level(chain)
        return Look(
            level=level,
            item=any(stated(one, "numPr") is not None for one in chain) and not level,
            page_before=own is not None and on(own, "pageBreakBefore") is True,
            # A heading is bold as a heading; that its letters are bold says nothing more.
            italic=not level and said(chain[own is not None :], "i"),
            bold=not level and said(chain[own is not None :], "b"),
        )

    def run(self, element: Element, paragraph: Look) -> Look:
        """Return what a run is like in its paragraph."""
        own = element.find("{*}rPr")
        chain = [one for one in (own, *self._chain(own, "rStyle")) if one is not None]
        raised = next((found for one in chain if (found := stated(one, "vertAlign")) is not None), None)
        return Look(
            italic=said(chain, "i", paragraph.italic),
            bold=said(chain, "b", paragraph.bold),
            superscript=raised is not None and attribute(raised, "val") == "superscript",
            hidden=said(chain, "vanish"),
        )

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


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return etree.QName(element).localname


def attribute(element: Element, name: str) -> str:
    """Return the value of an attribute, whatever its namespace."""
    return next((str(value) for key, value in element.items() if key == name or str(key).endswith("}" + name)), "")


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
