"""The date of a document: what an editor decided, what its text clearly says, what files state, what may be guessed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from teipipe.blocks.dateline import language
from teipipe.decisions import Decision
from teipipe.header.fields import Values, spaced
from teipipe.header.heading import Title, heading, unanchored
from teipipe.header.stated import stated_date, taken
from teipipe.leaves import offsets, placed, text
from teipipe.marks import Passage
from teipipe.marks.dates import dates, document_date
from teipipe.model import Certainty, Header, Leaf, Source, Stated

# Where a date may be found that no file states.
RECEIVED = re.compile(r"\W*\b(?:[Rr]eceived|[Rr]ec[’']d|[Пп]олучен[оа]?)\b.*")
# Fields whose numbers are no dates.
DATELESS = frozenset(("url", "record", "archive", "language", "author", "translator", "person", "place"))
PLACES = frozenset(("decision", "caption", "title", "dateline", "head", "citation", "first line"))


@dataclass(frozen=True, slots=True)
class Dated:
    """A date, where it was found, and how sure it is: a part of the text, or the name of a stated value.

    `others` are the dates that parts of the text surely give, this one or others.
    """

    date: str = ""
    place: str = ""
    certainty: Certainty = Certainty.LOW
    others: Mapping[str, str] = field(default_factory=dict)


def dated(
    values: Values,
    title: Title,
    found: Sequence[Leaf],
    source: Source,
    stated: Sequence[Stated],
    decisions: Iterable[Decision],
) -> Dated:
    """Return the date of a document. That of an upload is never it.

    A stated date yields to one that the text has; but where it says the same more exactly, it is taken.
    """
    for decision in decisions:
        if decision.kind == "date":
            return Dated(decision.value, "decision", Certainty.HIGH)
    said = said_by(in_places(values, title, found, source))
    told = next((one for one in map(told_by, taken(stated, "date")) if one.date), Dated())
    if not told.date:
        return said
    vague = said.certainty is Certainty.LOW or told.date.startswith(said.date + "-")
    return replace(told, others=said.others) if vague else said


def with_dates(known: Header, source: Source) -> Header:
    """Return the header with the dates marked in the metadata of the text: that of the document, of a publication, of
    an upload. Each keeps the role of its field, and none but the first dates the document."""
    return replace(known, fields=tuple(marked(leaf, source, known) for leaf in known.fields))


def marked(leaf: Leaf, source: Source, known: Header) -> Leaf:
    """Return a field with its dates marked."""
    if leaf.element in DATELESS:
        return leaf
    value, where = text(leaf, source), offsets(leaf)
    passage = Passage(value, language(value), leaf.element, when=known.date, leans_on=f"the {known.date_from}")
    found = (placed(mark, where) for mark in dates(passage) if mark.attributes.get("type") != "duration")
    return replace(leaf, marks=(*leaf.marks, *found))


def said_by(found: Iterator[Dated]) -> Dated:
    """Return the first date of the text, with the first of each part that surely gives one."""
    sure: dict[str, Dated] = {}
    for one in found:
        if one.certainty is not Certainty.HIGH:
            return with_others(sure) if sure else one
        sure.setdefault(one.place, one)
    return with_others(sure) if sure else Dated()


def with_others(sure: Mapping[str, Dated]) -> Dated:
    """Return the first of the dates of several parts, with those of all of them."""
    return replace(next(iter(sure.values())), others={place: one.date for place, one in sure.items()})


def told_by(one: Stated) -> Dated:
    """Return the date that a stated value means."""
    return Dated(stated_date(one.value), one.name, one.certainty)


def in_places(values: Values, title: Title, found: Sequence[Leaf], source: Source) -> Iterator[Dated]:
    """Yield the dates of the places that may have the document's, the best first."""
    heads = [unanchored(leaf, source) for leaf in found if leaf.element == "head"]
    titled = title.is_said or bool(heads)
    words = "" if titled else heading(found, source)
    places = (
        ("caption", values.get("date", ()), Certainty.HIGH),
        ("title", [title.text] if title.is_said else [], Certainty.HIGH),
        ("dateline", [unanchored(leaf, source) for leaf in found if leaf.element == "dateline"], Certainty.HIGH),
        ("head", heads, Certainty.MEDIUM),
        ("citation", values.get("citation", ()), Certainty.MEDIUM),
        ("title", [] if title.is_said or title.place == "words" else [title.text], Certainty.MEDIUM),
        # A first line that no rule took for a heading may be one; a sentence that tells of a day is none.
        ("first line", [] if words.endswith((".", "。", "…")) else [words], Certainty.LOW),
    )
    for place, texts, certainty in places:
        for value in texts:
            date = document_date(written(value).replace("[", "").replace("]", ""), language(value))
            if date:
                yield Dated(date, place, certainty)


def written(value: str) -> str:
    """Return a dateline up to when the document was received, which is a later day than its own."""
    line = spaced(value)
    return RECEIVED.sub("", line) or line
