"""The grammar as a table: what each element may contain, and which attributes it has.

Read from `teipipe.rng`, the same file that editors of XML and other validators use.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache

from lxml import etree

from teipipe.checks.patterns import EMPTY, TEXT, Child, More, Pattern, choice, group, optional
from teipipe.resources import resource

RNG = "{http://relaxng.org/ns/structure/1.0}"
NOTE = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"


@dataclass(frozen=True)
class Attribute:
    """An attribute of an element, and a small grammar that judges its value."""

    name: str
    required: bool
    definition: etree._Element

    def accepts(self, value: str) -> bool:
        """Say whether the value fits."""
        return _judge(self.definition).validate(etree.Element("value", {self.name: value}))

    @property
    def expected(self) -> str:
        """The values it may have, or what they look like."""
        references = [_definition(str(found.get("name"))) for found in self.definition.iter(f"{RNG}ref")]
        values = [str(value.text) for part in (self.definition, *references) for value in part.iter(f"{RNG}value")]
        return " or ".join(values or dict.fromkeys(str(part.findtext(NOTE)) for part in references))


@dataclass(frozen=True)
class Element:
    """An element's content and its attributes by name."""

    name: str
    content: Pattern
    attributes: dict[str, Attribute]


@cache
def element(name: str) -> Element | None:
    """Return the element of this name, if the grammar has it."""
    definition = _definitions().get(name)
    body = None if definition is None else definition.find(f"{RNG}element")
    if body is None:
        return None
    attributes = {attribute.name: attribute for attribute in _attributes(body, required=True)}
    return Element(name, group(map(_pattern, body)), attributes)


@cache
def names() -> tuple[str, ...]:
    """Return the names of all elements."""
    return tuple(name for name in _definitions() if element(name))


@cache
def _definitions() -> dict[str, etree._Element]:
    schema = etree.parse(resource("schema", "teipipe.rng"))
    return {str(definition.get("name")): definition for definition in schema.iter(f"{RNG}define")}


@cache
def _judge(definition: etree._Element) -> etree.RelaxNG:
    """Return a grammar of one attribute, made once for all elements of a class."""
    schema = etree.Element(f"{RNG}grammar", datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes")
    element = etree.SubElement(etree.SubElement(schema, f"{RNG}start"), f"{RNG}element", name="value")
    element.append(deepcopy(definition))
    for name in dict.fromkeys(str(reference.get("name")) for reference in definition.iter(f"{RNG}ref")):
        schema.append(deepcopy(_definition(name)))
    return etree.RelaxNG(schema)


def _definition(name: str) -> etree._Element:
    return _definitions()[name]


def _pattern(node: etree._Element) -> Pattern:
    match etree.QName(node).localname:
        case "ref":
            made = _referred(str(node.get("name")))
        case "text":
            made = optional(More(Child(TEXT)))
        case "choice":
            made = choice(map(_pattern, node))
        case "oneOrMore":
            made = More(group(map(_pattern, node)))
        case "zeroOrMore":
            made = optional(More(group(map(_pattern, node))))
        case "optional":
            made = optional(group(map(_pattern, node)))
        case "group" | "define":
            made = group(map(_pattern, node))
        case _:
            made = EMPTY
    return made


@cache
def _referred(name: str) -> Pattern:
    definition = _definition(name)
    return Child(name) if definition.find(f"{RNG}element") is not None else _pattern(definition)


def _attributes(node: etree._Element, required: bool) -> Iterator[Attribute]:
    for child in node:
        if child.tag == f"{RNG}attribute":
            yield Attribute(clark(str(child.get("name"))), required, child)
        elif child.tag == f"{RNG}optional":
            yield from _attributes(child, required=False)
        elif child.tag == f"{RNG}ref" and str(child.get("name")).startswith("att."):
            yield from _attributes(_definition(str(child.get("name"))), required)


def clark(name: str) -> str:
    """Return `xml:id` as lxml writes it."""
    return name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}")
