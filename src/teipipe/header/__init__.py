"""The header's values: those that stand in the source, those that files state beside it, what can be derived.

an editor's decision  >  the metadata of the text  >  what the text clearly says, its heading and its dateline
>  what the file says about itself  >  its sidecar  >  guesses, and fields that programs fill
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from teipipe.correspondence import correspondence
from teipipe.decisions import Decision
from teipipe.header.alike import alike
from teipipe.header.citation import is_translation, record, repository, shelfmark, translators
from teipipe.header.conflicts import conflicts
from teipipe.header.dated import PLACES, dated
from teipipe.header.fields import Values, by_name, first, named, spaced
from teipipe.header.genres import CORRESPONDENCE, genre_of
from teipipe.header.heading import full_title, title_of
from teipipe.header.languages import NAMES
from teipipe.header.parties import correspondents, parties, stated_parties, titled_parties
from teipipe.header.stated import statements, unused
from teipipe.model import Certainty, Header, Leaf, Source, Stated
from teipipe.register import Register
from teipipe.titles import titled

__all__ = ["conflicts", "header"]
# Fields of the text's own metadata that leave nothing to add of these.
COVERED = {
    **{name: (name,) for name in ("title", "author", "translator", "rights", "url", "abstract")},
    **{"archive": ("archive", "collection"), "record": ("record",)},
    **dict.fromkeys(("person", "place", "topic", "subject"), ("subject",)),
}
IN_ORDER = ("sent", "received", "participant")


def header(found: Sequence[Leaf], source: Source, register: Register, decisions: Sequence[Decision] = ()) -> Header:
    """Gather the header's values from the metadata of a source, from its text, and from what files state."""
    fields, stated = tuple(named(found, source)), statements(source)
    values = by_name(fields, source)
    title = title_of(values, found, source, stated, decisions)
    date = dated(values, title, found, source, stated, decisions)
    cited = " ".join(spaced(v) for name in ("citation", "archive", "publication") for v in values.get(name, ()))
    known = Header(
        fields=fields,
        title=title.text,
        title_from=title.place,
        full_title=full_title(found, source),
        date=date.date,
        date_from=date.place,
        dates=date.others,
        date_certainty=date.certainty,
        translators=tuple(translators(cited)),
        is_translation=is_translation(cited),
        repository=repository(cited),
        shelfmark=shelfmark(cited),
        language=NAMES.get(spaced(first(values, "language")).lower(), ""),
        record=record(values.get("url", ())),
    )
    return with_stated(with_parties(known, values, stated, register), stated)


def with_parties(known: Header, values: Values, stated: Sequence[Stated], register: Register) -> Header:
    """Add what kind of document it is, and who wrote to whom or talked."""
    title = known.title
    letter = correspondence(title) if genre_of(title) in CORRESPONDENCE | {""} else None
    told = titled(title)
    genre = told.genre or genre_of(title) or (letter.genre if letter else "")
    found = (
        tuple(correspondents(values, letter, register))
        or (tuple(titled_parties(told, register)) if told.sent and told.received else ())
        or tuple(parties(title, genre, register))
        or tuple(titled_parties(told, register))
    )
    added = tuple(stated_parties(stated, found, register))
    everyone = sorted((*found, *added), key=lambda party: IN_ORDER.index(party.role)) if added else found
    return replace(known, genre=genre, parties=tuple(everyone))


def with_stated(known: Header, stated: Sequence[Stated]) -> Header:
    """Add the values of files for which the text has none, and titles other than the one that it has."""
    return replace(known, stated=(*titles(known, stated), *unused(stated, held(known))))


def titles(known: Header, stated: Sequence[Stated]) -> Iterator[Stated]:
    """Yield the stated titles that are the document's, or that name it otherwise."""
    there = [known.title]
    for one in stated:
        is_main = len(there) == 1 and one.name == known.title_from and one.value == known.title
        trusted = one.field == "title" and one.certainty is not Certainty.LOW
        if is_main or (trusted and not any(alike("title", other, one.value) for other in there)):
            there.append(one.value)
            yield one


def held(known: Header) -> set[str]:
    """Return the fields for which files need not be asked."""
    fields = {name for leaf in known.fields for name in COVERED.get(leaf.element, ())}
    derived = {
        "translator": known.translators,
        "archive": known.repository,
        "collection": known.repository,
        "shelfmark": known.shelfmark,
        "record": known.record,
        "author": [party for party in known.parties if party.role == "sent" and not party.stated],
        "date": known.date and known.date_from in PLACES,
    }
    return fields | {name for name, value in derived.items() if value} | {"title", "language", "sender", "recipient"}
