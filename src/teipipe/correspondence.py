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
    r"(?:\ssigned)?(?:,?\s(?:by|from|von|de|di|da|od|от))?[:,]?\s)"
)
TO = r"(?i:an|to|à|au|aux|a|ad|al|alla|ai|agli|do|ke?|an\s+die|an\s+den|к|ко|aan|til|till|para)"
NAMES = re.compile(rf"(?:{KIND})?(?P<sent>\S.{{1,160}}?)\s{TO}\s(?P<received>\S.{{1,200}})")
# Where the date begins: at its first digit, or at the month before it.
DATE = re.compile(r",?\s+(?=[\[(<]*\d)|,\s+(?=[\[(<]*[^\W\d_]+\.?\s\[?\d)")
# What stands before a date that is not sure of itself.
ABOUT = re.compile(
    r",?\s*[\[(<]*(?:(?i:um|ca\.?|circa|about|before|after|around|vor|nach|vers|avant|après|verso|zwischen|between|entre"
    r"|wohl|vermutlich|probably|okolo|около)\s*(?:the|den|dem|le|il|el)?)?\s*[\[(<]*$"
)
YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
CAPITAL = re.compile(r"[\[(]?(?:(?:de|von|van|zu|d[’'])\s)?[^\W\d_a-zа-яёß-öø-ÿ]")
# A sentence is no list of names: in names small words only join the others.
NOT_NAMES = re.compile(
    r"(?:From|On|In|At|I|We|He|She|They|When)\b|.*\s(?!(?:v[oa]n|zu[mr]?|de[rsnm]?|d[aiu]|del(?:la)?|of|the|and|und|et"
    r"|y|e|i|la|le|ten?|al|el|bin|ben|af|av)\s)[a-zß-öø-ÿа-яё]{2,}\s"
)
WITH = re.compile(r"\s(?:with|mit|avec|con|enclosing)\s.*$")
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Who wrote to whom, as a title says it, and what its words call the writing."""

    sent: str
    received: tuple[str, ...]
    genre: str


def correspondence(title: str) -> Correspondence | None:
    """Return what a title says of a letter, or nothing where it is no such title: it has no date, or no two names."""
    line = " ".join(title.split())
    names, date = dated(line) if len(line) <= LONGEST else ("", "")
    found = NAMES.fullmatch(names)
    if not found or NOT_NAMES.match(found["sent"] + " ") or not CAPITAL.match(found["sent"].split()[-1]):
        return None
    if not YEAR.search(date) or not CAPITAL.match(found["sent"]) or not CAPITAL.match(found["received"]):
        return None
    kind = (found["kind"] or "").lower()
    genre = "telegram" if kind.startswith(("tel", "тел", "tél", "cable")) else "letter"
    received = WITH.sub("", found["received"]).strip(" ,")
    return Correspondence(found["sent"].strip(" ,"), tuple(listed(received)), genre)


def dated(line: str) -> tuple[str, str]:
    """Divide a title into its names and its date, with the words that belong to it: "Sonntag, 3.", "Ende", "um den"."""
    places = list(DATE.finditer(line))
    last = next((place for place in places if len(line) - place.end() <= 40), None)
    if last is None:
        return line, ""
    before = line[: last.start()]
    if not YEAR.search(line, last.end()) or not NAMES.fullmatch(before):
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
