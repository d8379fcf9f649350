"""Building TEI elements: the only place that touches lxml's `text` and `tail`."""

from collections.abc import Mapping

from lxml import etree

NAMESPACE = "http://www.tei-c.org/ns/1.0"
TEI = f"{{{NAMESPACE}}}"
XML = "{http://www.w3.org/XML/1998/namespace}"
Element = etree._Element


def element(
    parent: Element | None, name: str, text: str = "", /, attributes: Mapping[str, str] | None = None
) -> Element:
    """Make an element, at the end of a parent where there is one. Attributes `xml:…` go to the XML namespace."""
    made = (
        etree.Element(f"{TEI}{name}", nsmap={None: NAMESPACE})
        if parent is None
        else etree.SubElement(parent, f"{TEI}{name}")
    )
    for key, value in (attributes or {}).items():
        made.set(key.replace("xml:", XML), value)
    if text:
        made.text = text
    return made


def append_text(parent: Element, text: str) -> None:
    """Add text at the end of an element. A form feed, which XML cannot hold, is white space where no page breaks."""
    text = text.replace("\f", "\n")
    if not text:
        return
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def words(parent: Element) -> str:
    """Return all delivered text in an element. A correction is none: an id must not change with what somebody thinks
    of the text."""
    if parent.find(f".//{TEI}corr") is None:
        return "".join(str(part) for part in parent.itertext())
    parts = [parent.text or ""]
    for child in parent:
        parts += [words(child) if child.tag != f"{TEI}corr" else "", child.tail or ""]
    return "".join(parts)


def indent(parent: Element, level: int = 0) -> None:
    """Set elements that hold only elements on lines of their own; text is not touched."""
    children = list(parent)
    if not children or holds_text(parent):
        return
    parent.text = "\n" + "  " * (level + 1)
    for child in children:
        indent(child, level + 1)
        child.tail = "\n" + "  " * (level + 1)
    children[-1].tail = "\n" + "  " * level


def holds_text(parent: Element) -> bool:
    """Say whether an element has text beside its children."""
    return bool((parent.text or "").strip()) or any((child.tail or "").strip() for child in parent) or is_mixed(parent)


def is_mixed(parent: Element) -> bool:
    """Say whether an element may hold text between its children: white space there would be read as a space."""
    return parent.get("source") is not None or any(a.get("source") is not None for a in parent.iterancestors())
