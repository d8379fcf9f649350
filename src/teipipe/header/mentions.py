"""Names in the header: whom and what a title, a summary, a citation or an archive's list of persons names."""

from dataclasses import replace

from teipipe.leaves import offsets, placed, text
from teipipe.marks import Passage
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places
from teipipe.model import Header, Leaf, Source
from teipipe.register import Register

# Addresses, dates, numbers and names of languages name nobody; a translator's field is a name as a whole.
NAMELESS = frozenset(("url", "record", "date", "language", "translator"))


def with_mentions(known: Header, source: Source, register: Register) -> Header:
    """Return the header with the names that the register knows marked in the metadata of the text."""
    return replace(known, fields=tuple(named(leaf, source, register) for leaf in known.fields))


def named(leaf: Leaf, source: Source, register: Register) -> Leaf:
    """Return a field with its names marked, if it may have any."""
    if leaf.element in NAMELESS:
        return leaf
    passage, where = Passage(text(leaf, source), leaf.lang, leaf.element, register), offsets(leaf)
    found = (placed(mark, where) for marker in (persons, places, orgs) for mark in marker(passage))
    return replace(leaf, marks=(*leaf.marks, *found))
