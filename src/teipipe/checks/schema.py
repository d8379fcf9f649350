"""The grammar: which child or attribute does not fit, and what might stand there.

libxml2 validates RELAX NG too, but in a time that doubles with every optional attribute of an element (fourteen of
them take two seconds), and says only "Did not expect element desc there". So contents are taken apart by `patterns`,
in one pass over the document; libxml2 judges the values of attributes one by one.
"""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from lxml import etree

from teipipe.checks import grammar
from teipipe.checks.patterns import NOTHING, TEXT, after, complete, expected
from teipipe.checks.reading import MALFORMED, TEI
from teipipe.findings import Finding, Place, Severity

NAMES_SHOWN = 8


def faults(root: etree._Element, path: Path) -> Iterator[Finding]:
    """Yield what does not fit the grammar."""
    for line, message in _document(root):
        yield Finding(MALFORMED, Severity.ERROR, Place(str(path), line), message)


def _document(root: etree._Element) -> Iterator[tuple[int, str]]:
    if root.tag != f"{TEI}TEI":
        yield _line(root), f"root element {root.tag!s}; expected TEI in the namespace {TEI[1:-1]}; rename it"
        return
    for element in root.iter(etree.Element):
        known = _known(element)
        if known:
            yield from _attributes(element, known)
            yield from _content(element, known)


def _known(element: etree._Element) -> grammar.Element | None:
    name = etree.QName(element)
    return grammar.element(name.localname) if name.namespace == TEI[1:-1] else None


def _attributes(element: etree._Element, known: grammar.Element) -> Iterator[tuple[int, str]]:
    for name, value in _given(element):
        attribute = known.attributes.get(name)
        found = f"{known.name} with @{_shown(name)}"
        if attribute is None:
            offered = _offer(_shown(name), map(_shown, known.attributes), "@")
            yield _line(element), f"{found}; expected {offered}; remove or rename it"
        elif not attribute.accepts(value):
            yield _line(element), f'{found} "{value}"; expected {attribute.expected}; mend the value'
    for name, attribute in known.attributes.items():
        if attribute.required and name not in element.attrib:
            found = f"{known.name} without @{_shown(name)}"
            yield _line(element), f"{found}; expected {attribute.expected}; add the attribute"


def _given(element: etree._Element) -> list[tuple[str, str]]:
    return [(str(name), str(value)) for name, value in element.items()]


def _content(element: etree._Element, known: grammar.Element) -> Iterator[tuple[int, str]]:
    pattern = known.content
    for line, name in _children(element):
        rest = after(pattern, name)
        if rest == NOTHING:
            yield line, _unexpected(name, known.name, expected(pattern))
        else:
            pattern = rest
    if not complete(pattern):
        needed = _offer("", (offer for offer in expected(pattern) if after(pattern, offer) != pattern))
        yield _line(element), f"{known.name} is incomplete; expected {needed} inside it; add what is missing"


def _children(element: etree._Element) -> Iterator[tuple[int, str]]:
    """Yield line and name of each child; a stretch of text is a child too, white space is not."""
    if (element.text or "").strip():
        yield _line(element), TEXT
    for child in element:
        if isinstance(child.tag, str):
            yield _line(child), str(child.tag).removeprefix(TEI)
        if (child.tail or "").strip():
            yield _line_after(child), TEXT


def _unexpected(name: str, parent: str, offered: frozenset[str]) -> str:
    fitting = _offer(name, offered)
    if name == TEXT:
        return f"text directly in {parent}; expected {fitting}; put the words into such an element"
    if name not in grammar.names():
        return f"{name} is no element of the schema; expected {fitting}; rename or remove it"
    return f"{name} does not fit here in {parent}; expected {fitting}; move, rename or remove it"


def _offer(name: str, offered: Iterable[str], sigil: str = "") -> str:
    """Return a few of the names that fit: those that look like the given one, then the manual's first."""
    order = {known: at for at, known in enumerate(grammar.names())}
    names = sorted(offered, key=lambda offer: (order.get(offer, len(order)), offer))
    if not names:
        return "nothing"
    near = get_close_matches(name, names, n=NAMES_SHOWN)
    ordered = [*near, *(other for other in names if other not in near)]
    shown = [sigil + other.replace(TEXT, "text") for other in ordered[:NAMES_SHOWN]]
    return " or ".join([", ".join(shown), *(["another"] if len(names) > NAMES_SHOWN else [])])


def _shown(name: str) -> str:
    return name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:")


def _line(element: etree._Element) -> int:
    return int(element.sourceline or 0)


def _line_after(node: etree._Element) -> int:
    """Return the line on which the text after a node begins: line breaks in it and before its first word count.

    libxml2 gives an element the line of its start tag, but a comment or an instruction the line of its end.
    """
    tail = node.tail or ""
    inside = etree.tostring(node, encoding="unicode", with_tail=False) if isinstance(node.tag, str) else ""
    return _line(node) + inside.count("\n") + tail[: len(tail) - len(tail.lstrip())].count("\n")
