"""Titles and fields that say who wrote to whom: what editions of letters set above each letter.

Felix Salten an Arthur Schnitzler, [21. 11. 1897]        Typed Letter Signed W. H. Auden to Stella Musulin 1966-02-03
"""

import re
from dataclasses import dataclass

from teipipe.marks import Passage
from teipipe.marks.dates import dates
from teipipe.model import Mark

# What the letter is, before the names: "Autograph Letter Signed", "Brief von", "Lettre de", "Письмо".
KIND = (
    r"(?i:(?:(?:auto|type|holo)graph\w*\s|(?:typed|manuscript|handwritten|signed|draft|open|picture)\s"
    r"|(?:eigenhändig|offen)\w*\s)*"
    r"(?P<kind>letter|note|post ?card|telegram\w*|cable|brief|\w*karte|billet|lettre|carte(?: postale)?|télégramme"
    r"|lettera|cartolina|carta|tarjeta|list|kartka|dopis|письмо|телеграмма|открытка|записка)"
    r"(?:\ssigned)?(?:,?\s(?:no\.?|nr\.?|№|n°)\s?\d[\w/-]*)?(?:,?\s(?:by|from|von|de|di|da|od|от))?[:,]?\s)"
)
TO = r"(?i:an|to|à|au|aux|a|ad|al|alla|ai|agli|do|ke?|an\s+die|an\s+den|к|ко|aan|til|till|para)"
NAMES = re.compile(rf"(?:{KIND})?(?P<sent>\S.{{1,160}}?)\s{TO}\s(?P<received>\S.{{1,200}})")
# Languages with cases name the addressee without a preposition: "А. П. Чехов А. С. Суворину", "Dvořák Simrockovi".
CYRILLIC, LATIN = r"[А-ЯЁІЇЄ]", r"[A-ZÀ-ÞČĎĚŇŘŠŤŽŁŚŻŹĆ]"
INITIALS = rf"(?:{CYRILLIC}\. ?){{1,3}}"
# The place after such a name.
AWAY = r"(?:,\s[^\W\d_a-zа-яё][\w’' -]{1,30})?"
DATIVES = (
    re.compile(
        rf"(?:{KIND})?(?P<sent>(?:{INITIALS}|(?:{CYRILLIC}[\w’'-]+ ){{1,2}}){CYRILLIC}[\w’'-]+)\s"
        rf"(?P<received>{INITIALS}{CYRILLIC}[\w’'-]+(?:[уюе]|[оеё]й|[иа]м)"
        rf"|(?:{CYRILLIC}[\w’'-]+(?:[уюеи]|[оеё]й|[иа]м) ){{1,2}}{CYRILLIC}[\w’'-]+(?:[уюе]|[оеё]й|[иа]м)){AWAY}"
    ),
    re.compile(
        rf"(?:{KIND})?(?P<sent>(?:{LATIN}[\w’'.-]*\s){{1,3}}?{LATIN}[\w’'-]+)\s"
        rf"(?P<received>(?:{LATIN}[\w’'-]*(?:[uiěe]|\.)\s){{0,2}}{LATIN}[\w’'-]+(?:ovi|owi|ové|ému|emu|iej)){AWAY}"
    ),
)
CAPITAL_LETTER = r"[\[(]?(?:(?:de|von|van|zu|d[’'])\s)?[^\W\d_a-zа-яёß-öø-ÿ]"
CAPITAL = re.compile(CAPITAL_LETTER)
# Editions of one writer's letters name only whom each is for.
ADDRESSED = re.compile(
    rf"(?P<kind>)(?P<sent>)(?i:an|to|à|ad?|al|k|к|ко|aan|till|til|do|para)\s(?P<received>{CAPITAL_LETTER}.{{1,80}})"
)
DAY = re.compile(r"\d.*\b(?:1\d|20)\d\d\b")
# Where the addressee was, or whence it was written: "Caroline Brandt in Prag. Dresden", "Franz Liszt, Vienne".
THERE = re.compile(r"\s(?:in|nach|at|w|we|v|ve|в|во|te)\s[^\W\d_a-zа-яё].*$|(?<=\w\w\w)\.\s+[^\W\d_a-zа-яё][\w -]+$")
PLACE = re.compile(
    r"(?:(?:Bad|Sankt|St\.|San|Santa|Saint|New|Den|Le|La|Los|Nizhny|Нижний|Ясная|Царское)\s)?[^\W\d_][\w’'-]+"
)
# Where the date begins: at its first digit, or at the month before it.
DATE = re.compile(r",?\s+(?=[\[(<]*\d)|,\s+(?=[\[(<]*[^\W\d_]+\.?\s\[?\d)")
# What stands before a date that is not sure of itself.
ABOUT = re.compile(
    r",?\s*[\[(<]*(?:(?i:um|ca\.?|circa|about|before|after|around|vor|nach|vers|avant|après|verso|zwischen|between|entre"
    r"|wohl|vermutlich|probably|okolo|около)\s*(?:the|den|dem|le|il|el)?)?\s*[\[(<]*$"
)
YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
# A sentence is no list of names: in names small words only join the others.
NOT_NAMES = re.compile(
    r"(?:From|On|In|At|I|We|He|She|They|When)\b|.*\s(?!(?:v[oa]n|zu[mr]?|de[rsnm]?|d[aiu]|del(?:la)?|of|the|and|und|et"
    r"|y|e|i|la|le|ten?|al|el|bin|ben|af|av)\s)[a-zß-öø-ÿа-яё]{2,}\s"
)
WITH = re.compile(r"\s(?:with|mit|avec|con|enclosing)\s.*$")
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Who wrote to whom, as a title says it, and what its words call the writing; `sent` may be empty."""

    sent: str
    received: tuple[str, ...]
    genre: str


def correspondence(title: str) -> Correspondence | None:
    """Return what a title says of a letter, or nothing where it is no such title: it has no date, or no two names."""
    line = " ".join(title.split())
    names, date = dated(line) if len(line) <= LONGEST else ("", "")
    found = named(names)
    if not found or not YEAR.search(date) or not CAPITAL.match(found["received"]):
        return None
    if found["sent"] and not is_named(found["sent"]):
        return None
    if not found["sent"] and not DAY.match(date.lstrip("[(<")):
        return None
    kind = (found["kind"] or "").lower()
    genre = "telegram" if kind.startswith(("tel", "тел", "tél", "cable")) else "letter"
    received = THERE.sub("", WITH.sub("", found["received"])).strip(" ,")
    return Correspondence(found["sent"].strip(" ,"), tuple(addressees(received)), genre)


def named(names: str) -> re.Match[str] | None:
    """Return the words of a title that name who wrote and who received, or who received alone."""
    return next((found for pattern in (NAMES, *DATIVES, ADDRESSED) if (found := pattern.fullmatch(names))), None)


def is_named(sent: str) -> bool:
    """Say whether words are names, and no sentence."""
    return bool(not NOT_NAMES.match(sent + " ") and CAPITAL.match(sent) and CAPITAL.match(sent.rsplit(maxsplit=1)[-1]))


def addressees(received: str) -> list[str]:
    """Return whom a title names, without the place that editions set between the last name and the date.

    A place is one word after a comma, and the person before it has a name of several: "Clara, Robert" are two persons.
    """
    before, comma, last = received.rpartition(", ")
    person = re.split(r",\s|\s(?:und|and|et|e|i|y|и|&)\s", before)[-1]
    is_place = comma and PLACE.fullmatch(last) and len(person.split()) > 1
    return listed(before if is_place else received)


def dated(line: str) -> tuple[str, str]:
    """Divide a title into its names and its date, with the words that belong to it: "Sonntag, 3.", "Ende", "um den"."""
    places = list(DATE.finditer(line))
    last = next((place for place in places if len(line) - place.end() <= 40), None)
    if last is None:
        return line, ""
    before = line[: last.start()]
    if not YEAR.search(line, last.end()) or not named(before):
        return before, line[last.end() :]
    begins = next((date.start for date in marks(line) if date.start < last.end() < date.end), last.end())
    names = ABOUT.sub("", line[: min(begins, last.end())].rstrip())
    return (names if len(names) < len(before) else before).rstrip(" ,[(<"), line[last.end() :]


def marks(line: str) -> list[Mark]:
    """Return the dates of a title, durations apart."""
    found = dates(Passage(line, "", "head"))
    return [mark for mark in found if mark.attributes.get("type") != "duration"]


def listed(names: str) -> list[str]:
    """Divide a list of names as a title writes it: "Arthur Schnitzler, Olga und Elisabeth Gussmann"."""
    parts = re.split(r",\s+|\s+(?:und|and|et|e|i|y|и|&)\s+(?=[^\W\d_a-zа-яё])", names)
    return [part.strip() for part in parts if part.strip()]


def in_field(value: str) -> list[str]:
    """Divide a field's names, which have their commas inside: "Schnitzler, Arthur; Gussmann, Olga"."""
    return [name.strip() for name in re.split(r"\s*[;\n|]\s*", value) if name.strip()]
