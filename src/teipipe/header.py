"""The header's values: those that stand in the source, and what can be derived from them.

Record of Conversation between I.V. Stalin and Chairman … Mao Zedong on 16 December 1949
Telegram, Mao Zedong to Liu Shaoqi, 18 December 1949
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from teipipe.decisions import Decision
from teipipe.leaves import is_text, text
from teipipe.marks import Passage
from teipipe.marks.dates import document_date
from teipipe.marks.languages import script_language
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.model import Certainty, Header, Leaf, Mark, Party, Source
from teipipe.register import Register

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
TRANSLATOR = re.compile(
    r"[Tt]ranslat(?:ed|ion)(?: adapted)? (?:by|from) "
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
    genre = genre_of(title)
    return Header(
        fields=fields,
        title=title,
        genre=genre,
        date=date,
        date_from=date_from,
        date_certainty=certainty,
        parties=tuple(parties(title, genre, register)),
        translators=tuple(translators(cited)),
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
    return words if heads or len(words) <= 80 else words[:80].rsplit(" ", 1)[0] + " …"


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
    places = (
        ("caption", values.get("date", ()), Certainty.HIGH),
        ("title", [title], Certainty.HIGH),
        ("dateline", lines, Certainty.HIGH),
        ("head", heads, Certainty.MEDIUM),
        ("citation", values.get("citation", ()), Certainty.MEDIUM),
    )
    for place, texts, certainty in places:
        for value in texts:
            date = document_date(spaced(value).replace("[", "").replace("]", ""), script_language(value))
            if date:
                return date, place, certainty
    return "", "", Certainty.LOW


def genre_of(title: str) -> str:
    """Return what kind of document a title says it is, or nothing."""
    return next((genre for genre, pattern in GENRES if re.match(pattern, title, re.IGNORECASE)), "")


def parties(title: str, genre: str, register: Register) -> Iterator[Party]:
    """Yield who wrote to whom, or who talked, as the title says."""
    if genre in CORRESPONDENCE:
        found = re.match(r"[\w ]+?,? (?:from )?(?P<sent>[A-Z].*?) to (?P<received>[^,]+)", title)
        if found:
            yield party(found["sent"].removeprefix("from ").strip(" ,"), "sent", register)
            yield party(found["received"].strip(), "received", register)
    elif genre == "conversation":
        found = re.search(r" (?:between|with|of) (?P<first>[A-Z].*?) and (?P<second>.+)$", title)
        if found:
            yield party(found["first"], "participant", register)
            yield party(found["second"], "participant", register)


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
    """Yield who translated, as a citation says; the editors of a book that a translation was taken from count."""
    seen: set[str] = set()
    for found in TRANSLATOR.finditer(cited):
        for name in re.split(r" and ", found[1].strip()):
            if name not in seen:
                seen.add(name)
                yield name.strip()
