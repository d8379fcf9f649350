"""The header's values: those that stand in the source, and what can be derived from them.

Record of Conversation between I.V. Stalin and Chairman … Mao Zedong on 16 December 1949
Telegram, Mao Zedong to Liu Shaoqi, 18 December 1949
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from teipipe.blocks.dateline import language
from teipipe.correspondence import Correspondence, correspondence, in_field
from teipipe.decisions import Decision
from teipipe.leaves import is_text, text
from teipipe.marks import Passage
from teipipe.marks.dates import document_date
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.model import Certainty, Header, Leaf, Mark, Party, Source
from teipipe.register import Register
from teipipe.titles import Titled, bare_title, is_body, titled

GENRES = (
    ("telegram", r"(?:ciphered |coded |cipher )?(?:telegram|cable)\b"),
    ("letter", r"letter\b"),
    (
        "conversation",
        r"(?:record|memorandum|memo|minutes|notes?|transcript|stenogram|summary|report)"
        r" (?:of|on) (?:an? |the )?(?:\w+ )?(?:conversation|talks?|meeting|discussion|negotiation)s?",
    ),
    ("memorandum", r"memorand(?:um|a)\b"),
    ("report", r"report\b"),
    ("minutes", r"(?:minutes|protocol|transcript|stenogram)\b"),
)
CORRESPONDENCE = frozenset({"telegram", "letter"})
LANGUAGES = {
    "chinese": "zh",
    "english": "en",
    "russian": "ru",
    "french": "fr",
    "german": "de",
    "spanish": "es",
    "polish": "pl",
    "czech": "cs",
    "hungarian": "hu",
    "romanian": "ro",
    "bulgarian": "bg",
    "korean": "ko",
    "japanese": "ja",
    "vietnamese": "vi",
    "albanian": "sq",
    "mongolian": "mn",
    "italian": "it",
    "ukrainian": "uk",
    "arabic": "ar",
    "serbo-croatian": "sh",
    "serbian": "sr",
    "slovak": "sk",
    "portuguese": "pt",
    "dutch": "nl",
    "persian": "fa",
}
# "Translation adapted from A and B, eds." names editors of a book and no translator, but tells that it is one.
TRANSLATION = re.compile(r"\b[Tt]ranslat(?:ed|ion)\b")
TRANSLATOR = re.compile(
    r"[Tt]ranslat(?:ed|ion) by "
    r"([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}(?: and [A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3})?)"
)
ARCHIVE = re.compile(r"(?<=, )((?:[A-Z][^,;\d]*)?\bArchives?\b[^,;\d]*?(?:, [A-Z][A-Za-z ]+ \([A-Z]+\))?)(?=,| \d)")
PARTS = {
    "fond": r"\b(?:fond|f\.)\s*(?:\(f\.\)\s*)?(\d+[\w-]*)",
    "opis": r"\b(?:opis|op\.)\s*(?:\(op\.\)\s*)?(\d+[\w-]*)",
    "delo": r"\b(?:delo|d\.)\s*(?:\(d\.\)\s*)?(\d+[\w-]*)",
    "folios": r"\b(?:listy?|ll?\.)\s*(?:\(ll?\.\)\s*)?(\d+(?:\s*[-–]\s*\d+)?)",
    "shelfmark": r"\bArchives (\d{4}, [\d-]+: ?\d+/\d+)",
}
RECORD = re.compile(r"/(?:document|record|item)s?/(\d+)")
URL = re.compile(r"https?://[^\s<>]+")


def header(found: Sequence[Leaf], source: Source, register: Register, decisions: Sequence[Decision] = ()) -> Header:
    """Gather the header's values from the metadata of a source and, where it has none, from its text."""
    fields = tuple(named(found, source))
    values = {
        name: [text(leaf, source) for leaf in fields if leaf.element == name] for name in {f.element for f in fields}
    }
    title = spaced(first(values, "title")) or heading(found, source)
    date, date_from, certainty = dated(values, title, found, source, decisions)
    cited = " ".join(spaced(v) for name in ("citation", "archive", "publication") for v in values.get(name, ()))
    letter = correspondence(title) if genre_of(title) in CORRESPONDENCE | {""} else None
    told = titled(title)
    genre = told.genre or genre_of(title) or (letter.genre if letter else "")
    return Header(
        fields=fields,
        title=title,
        full_title=full_title(found, source),
        genre=genre,
        date=date,
        date_from=date_from,
        date_certainty=certainty,
        parties=tuple(correspondents(values, letter, register))
        or (tuple(titled_parties(told, register)) if told.sent and told.received else ())
        or tuple(parties(title, genre, register))
        or tuple(titled_parties(told, register)),
        translators=tuple(translators(cited)),
        is_translation=bool(TRANSLATION.search(cited)),
        repository=next((m[1] for m in ARCHIVE.finditer(cited) if "Digital" not in m[1]), ""),
        shelfmark={part: m[1] for part, pattern in PARTS.items() if (m := re.search(pattern, cited))},
        language=LANGUAGES.get(spaced(first(values, "language")).lower(), ""),
        record=next((m[1] for value in values.get("url", ()) if (m := RECORD.search(value))), ""),
    )


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


def spaced(value: str) -> str:
    """Make every run of white space one space."""
    return " ".join(value.split())


def first(values: Mapping[str, Sequence[str]], name: str) -> str:
    """Return the first value of that name, or nothing."""
    return next(iter(values.get(name, ())), "")


def heading(found: Iterable[Leaf], source: Source) -> str:
    """Return the first heading of a document without a title in its metadata; without any, its first words."""
    texts = [leaf for leaf in found if is_text(leaf)]
    heads = [leaf for leaf in texts if leaf.element == "head"]
    chosen = next(iter(heads or texts), None)
    if chosen is None:
        return ""
    words = spaced(text(chosen, source)[:2000])
    words = bare_title(words) if heads else words
    return words if heads or len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + " …"


def full_title(found: Iterable[Leaf], source: Source) -> str:
    """Return the title of a play with the line after it, where its stop says that it goes on; else nothing."""
    texts = list(islice((leaf for leaf in found if is_text(leaf)), 2))
    if len(texts) < 2 or any(leaf.rule != "act" or leaf.fields.get("level") != "1" for leaf in texts):
        return ""
    first_line, second_line = (spaced(text(leaf, source)) for leaf in texts)
    return f"{first_line} {second_line}" if first_line.endswith((".", ",", ":", ";")) else ""


def dated(
    values: Mapping[str, Sequence[str]],
    title: str,
    found: Iterable[Leaf],
    source: Source,
    decisions: Iterable[Decision],
) -> tuple[str, str, Certainty]:
    """Return the date of a document, where it was found, and how sure it is. The date of an upload is never it."""
    for decision in decisions:
        if decision.kind == "date":
            return decision.value, "decision", Certainty.HIGH
    lines = [text(leaf, source) for leaf in found if leaf.element == "dateline"]
    heads = [text(leaf, source) for leaf in found if leaf.element == "head"]
    titled = bool(values.get("title") or heads)
    places = (
        ("caption", values.get("date", ()), Certainty.HIGH),
        ("title", [title] if titled else [], Certainty.HIGH),
        ("dateline", lines, Certainty.HIGH),
        ("head", heads, Certainty.MEDIUM),
        ("citation", values.get("citation", ()), Certainty.MEDIUM),
        # A first line that no rule took for a heading may be one; a sentence that tells of a day is none.
        ("first line", [] if titled or title.endswith((".", "。", "…")) else [title], Certainty.LOW),
    )
    for place, texts, certainty in places:
        for value in texts:
            date = document_date(spaced(value).replace("[", "").replace("]", ""), language(value))
            if date:
                return date, place, certainty
    return "", "", Certainty.LOW


def genre_of(title: str) -> str:
    """Return what kind of document a title says it is, or nothing."""
    return next((genre for genre, pattern in GENRES if re.match(pattern, title, re.IGNORECASE)), "")


def correspondents(
    values: Mapping[str, Sequence[str]], letter: Correspondence | None, register: Register
) -> Iterator[Party]:
    """Yield who wrote to whom: as the fields under a letter's heading say, else as the heading does."""
    told = {
        "sent": [name for value in values.get("sender", ()) for name in in_field(value)],
        "received": [name for value in values.get("recipient", ()) for name in in_field(value)],
    }
    said = {"sent": (letter.sent,), "received": letter.received} if letter else {}
    for role, names in told.items():
        for name in names or said.get(role, ()):
            yield party(name, role, register)


def parties(title: str, genre: str, register: Register) -> Iterator[Party]:
    """Yield who wrote to whom, or who talked, as the title says."""
    if genre in CORRESPONDENCE:
        found = re.match(r"[\w ]+?,? (?:from )?(?P<sent>[A-Z].*?) to (?P<received>[^,]+)", title)
        if found:
            yield party(found["sent"].removeprefix("from ").strip(" ,"), "sent", register)
            yield party(found["received"].strip(), "received", register)
    elif genre == "conversation":
        who = r"(?P<first>[A-Z].*?) and (?P<second>.+)$"
        found = re.search(rf" (?:between|with) {who}", title) or re.search(rf" of {who}", title)
        if found:
            yield party(found["first"], "participant", register)
            yield party(found["second"], "participant", register)


def titled_parties(told: Titled, register: Register) -> Iterator[Party]:
    """Yield the parties that the title of a document in an edition of records names."""
    named = (("sent", told.sent), ("received", told.received), *(("participant", name) for name in told.talked))
    for role, name in named:
        if name:
            found = party(name, role, register)
            yield replace(found, kind="org") if not found.ref and is_body(name) else found


def party(name: str, role: str, register: Register) -> Party:
    """Make a party of a name in a title; the register tells who it is."""
    passage = Passage(name, "en", "title", register)
    people, bodies = list(persons(passage)), list(orgs(passage))
    if people:
        return Party(called(people[-1], name), people[-1].attributes["ref"].lstrip("#"), "person", role)
    if bodies:
        widest = max(bodies, key=lambda mark: mark.end - mark.start)
        return Party(called(widest, name), widest.attributes["ref"].lstrip("#"), "org", role)
    return Party(re.sub(r" on \d.*$", "", name), "", "person", role)


def called(mark: Mark, name: str) -> str:
    """Return the words of a mark."""
    return name[mark.start : mark.end]


def translators(cited: str) -> Iterator[str]:
    """Yield who translated, as a citation says."""
    seen: set[str] = set()
    for found in TRANSLATOR.finditer(cited):
        for name in re.split(r" and ", found[1].strip()):
            if name not in seen:
                seen.add(name)
                # The full stop of a sentence is no part of a name, that of "Jr." is.
                yield re.sub(r"(?<=\w{3})\.$", "", name.strip())
