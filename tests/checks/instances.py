"""Small documents made from the grammar itself: every child in every parent, every attribute on every element.

They show whether our schema accepts anything that another one refuses.
"""

import random
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import count, pairwise

from lxml import etree

from teipipe.checks import grammar
from teipipe.checks.patterns import TEXT, Pattern, after, complete, expected
from teipipe.checks.reading import TEI, XML_ID

SAMPLES = {
    "data.text": "some text",
    "data.pointer": "#here",
    "data.word": "word",
    "data.enumerated": "word",
    "data.name": "name",
    "data.language": "zh-Latn-pinyin",
    "data.count": "2",
    "data.number": "2.5",
    "data.duration": "P2Y",
    "data.date": "1949-12",
    "data.moment": "1949-12-13T04:00",
    "data.prefix": "src",
    "data.pattern": "000#(.+)",
    "data.version": "0.1.0",
    "data.certainty": "low",
}
numbers = count(1)


@cache
def alphabet(name: str) -> frozenset[str]:
    """Return the names of all children that an element may have."""
    seen: set[Pattern] = set()
    waiting = [content(name)]
    found: set[str] = set()
    while waiting:
        pattern = waiting.pop()
        if pattern not in seen:
            seen.add(pattern)
            found |= expected(pattern)
            waiting += [after(pattern, child) for child in expected(pattern)]
    return frozenset(found)


@cache
def fewest() -> dict[str, tuple[str, ...]]:
    """Return the children that each element must have, chosen so that none needs itself again further down."""
    words: dict[str, tuple[str, ...]] = {}
    while len(words) < len(grammar.names()):
        known_before = {TEXT, *words}
        for name in grammar.names():
            word = shortest(name, known_before) if name not in words else None
            if word is not None:
                words[name] = word
    return words


def shortest(name: str, allowed: Collection[str], wanted: str = "") -> tuple[str, ...] | None:
    """Return the shortest sequence of allowed children that has the one wanted, if there is any."""
    waiting: list[tuple[Pattern, tuple[str, ...]]] = [(content(name), ())]
    seen: set[tuple[Pattern, bool]] = set()
    for pattern, word in waiting:
        has_it = not wanted or wanted in word
        if complete(pattern) and has_it:
            return word
        if (pattern, has_it) not in seen:
            seen.add((pattern, has_it))
            waiting += [
                (after(pattern, child), (*word, child)) for child in sorted(expected(pattern)) if child in allowed
            ]
    return None


@cache
def having(name: str, wanted: str) -> tuple[str, ...]:
    """Return the shortest sequence of children with a certain one."""
    found = shortest(name, {TEXT, *grammar.names()}, wanted)
    assert found is not None, f"{name} can have no {wanted}"
    return found


def wander(name: str, chance: random.Random, length: int) -> tuple[str, ...]:
    """Return some sequence of children of about this length."""
    word: list[str] = []
    pattern = content(name)
    while expected(pattern) and (len(word) < length or not complete(pattern)) and len(word) < 3 * length:
        word.append(chance.choice(sorted(expected(pattern))))
        pattern = after(pattern, word[-1])
    return tuple(word) if complete(pattern) else fewest()[name]


def path(name: str) -> tuple[str, ...]:
    """Return the elements from the root down to one of this name."""
    waiting: list[tuple[str, ...]] = [("TEI",)]
    seen: set[str] = set()
    for trail in waiting:
        if trail[-1] == name:
            return trail
        if trail[-1] not in seen:
            seen.add(trail[-1])
            waiting += [(*trail, child) for child in sorted(alphabet(trail[-1])) if child != TEXT]
    raise LookupError(f"no document can have {name}")


def document(name: str, children: Iterable[str]) -> etree._Element:
    """Return a document with an element of this name that has these children and all its attributes."""
    trail = path(name)
    root = element("TEI")
    parent = root
    for above, below in pairwise(trail):
        fill(parent, having(above, below))
        parent = next(child for child in parent if child.tag == TEI + below)
    fill(parent, children)
    for attribute in known(name).attributes.values():
        parent.set(attribute.name, sample(attribute))
    return root


def element(name: str) -> etree._Element:
    """Return an element with the attributes that it must have."""
    made = etree.Element(TEI + name, nsmap={None: TEI[1:-1]})
    for attribute in known(name).attributes.values():
        if attribute.required:
            made.set(attribute.name, sample(attribute))
    return made


def fill(parent: etree._Element, children: Iterable[str]) -> None:
    """Give an element these children and no others; those that need children of their own get the fewest."""
    parent[:], parent.text = [], None
    for child in children:
        if child != TEXT:
            parent.append(element(child))
        elif len(parent):
            parent[-1].tail = "text"
        else:
            parent.text = "text"
    for made in parent:
        if not len(made):
            fill(made, fewest()[etree.QName(made).localname])


def sample(attribute: grammar.Attribute) -> str:
    """Return a value that the attribute may have."""
    if attribute.name == XML_ID:
        return f"id-{next(numbers)}"
    values = [str(value.text) for value in attribute.definition.iter(f"{grammar.RNG}value")]
    kinds = [SAMPLES[name] for name in references(attribute) if name in SAMPLES]
    return (values or [" ".join(kinds)])[0]


def references(attribute: grammar.Attribute) -> Iterator[str]:
    """Yield the datatypes of an attribute, those of a list one by one."""
    for reference in attribute.definition.iter(f"{grammar.RNG}ref"):
        yield str(reference.get("name"))


def known(name: str) -> grammar.Element:
    """Return the grammar's element of this name."""
    found = grammar.element(name)
    assert found is not None, name
    return found


def content(name: str) -> Pattern:
    """Return what an element may contain."""
    return known(name).content


def documents(seed: int = 0) -> Iterator[tuple[str, etree._Element]]:
    """Yield documents with a title: every child in every parent once, and some longer sequences."""
    chance = random.Random(seed)
    for name in grammar.names():
        for child in sorted(alphabet(name)):
            yield f"{name} with {child}", document(name, having(name, child))
        for length in (2, 4, 6, 8):
            yield f"{name} with about {length} children", document(name, wander(name, chance, length))
