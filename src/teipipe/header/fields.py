"""The fields of the metadata that stands in the text, and the spacing of values."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from teipipe.leaves import text
from teipipe.model import Leaf, Source

URL = re.compile(r"https?://[^\s<>]+")
Values = Mapping[str, Sequence[str]]


def named(found: Iterable[Leaf], source: Source) -> Iterator[Leaf]:
    """Yield the metadata as leaves named by their field. Of a citation, an address and a title alone are told apart."""
    fields = [leaf for leaf in found if leaf.element == "metadata"]
    whole = " ".join(spaced(text(leaf, source)) for leaf in fields if leaf.fields["name"] == "citation")
    for leaf in fields:
        name, value = leaf.fields["name"], spaced(text(leaf, source))
        if name == "citation" and URL.fullmatch(value):
            name = "url"
        elif name == "citation" and re.search(rf"[\"“]{re.escape(value)},?[\"”]", whole):
            name = "title"
        yield replace(leaf, element=name)


def by_name(fields: Iterable[Leaf], source: Source) -> Values:
    """Return the values of each field."""
    values: dict[str, list[str]] = {}
    for leaf in fields:
        values.setdefault(leaf.element, []).append(text(leaf, source))
    return values


def spaced(value: str) -> str:
    """Make every run of white space one space."""
    return " ".join(value.split())


def first(values: Values, name: str) -> str:
    """Return the first value of that name, or nothing."""
    return next(iter(values.get(name, ())), "")
