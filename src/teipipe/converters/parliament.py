"""Records of sittings of a parliament or of its committees: known by the chair, by parties and roles in the labels."""

import re
from collections.abc import Callable
from dataclasses import replace

from teipipe.blocks.navigation import navigation
from teipipe.blocks.note import note
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.sitting import sitting
from teipipe.blocks.stage import stage
from teipipe.blocks.turn import turn
from teipipe.blocks.turn_labels import NUMBER
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import Evidence, Find, Look
from teipipe.converters.navigation import NAVIGATION
from teipipe.converters.parliament_words import FLOOR, HOUSE, MEMBER, OFFICE
from teipipe.converters.play import division
from teipipe.converters.transcripts import INTERVIEW, OF_CLUB, PRESENT, SILENT
from teipipe.marks.dates import dates
from teipipe.marks.directions import BRACKETED, REPORTED, comments
from teipipe.marks.note_refs import note_refs
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places

PARTY = re.compile(r"\([^()]{1,40}\)")
FEWEST = 3
LEAST_SHARE = 0.3
HOUSE_LINES = 12
FLOOR_SHARE = 0.25


def labels(look: Look) -> tuple[tuple[int, str, str], ...]:
    """Return the labels of speakers; none where their form is no sitting's."""
    return () if look.labels.form in {"", "han"} else look.named


def many(say: Callable[[str, str], object]) -> Find:
    """Return what seeks labels of which a large share says something."""

    def find(look: Look) -> int | None:
        found = [start for start, name, bare in labels(look) if say(name, bare)]
        return found[0] if len(found) >= max(LEAST_SHARE * len(labels(look)), FEWEST) else None

    return find


def several(say: Callable[[str, str], object], least: int) -> Find:
    """Return what seeks so many labels that say something."""

    def find(look: Look) -> int | None:
        found = [start for start, name, bare in labels(look) if say(name, bare)]
        return found[0] if len(found) >= least else None

    return find


def says_office(name: str, _: str) -> bool:
    """Say whether a label names an office."""
    return bool(OFFICE.search(name))


def says_party(_: str, bare: str) -> bool:
    """Say whether a label has a party in brackets."""
    return bool(PARTY.search(bare))


def is_numbered(_: str, bare: str) -> bool:
    """Say whether a label has the numbers of an item and a speech."""
    return bool(re.match(NUMBER, bare))


def says_member(name: str, _: str) -> bool:
    """Say whether a label is a member's of a parliament or its chair's."""
    return bool(MEMBER.search(name))


def floor(look: Look) -> int | None:
    """Find the words that give a member the floor, or put to the vote, more than once beside labels."""
    found = [match.start() for match, _ in zip(FLOOR.finditer(look.text), range(2), strict=False)]
    return found[0] if len(found) > 1 and labels(look) else None


def often(look: Look) -> int | None:
    """Find such words as often as a quarter of the labels."""
    least = max(FEWEST, FLOOR_SHARE * len(labels(look)))
    found = [match.start() for match in FLOOR.finditer(look.text)] if labels(look) else []
    return found[0] if len(found) >= least else None


def reported(look: Look) -> int | None:
    """Find what reporters tell of a house in brackets, such as applause, more than once beside labels."""
    lines = (match for match in BRACKETED.finditer(look.text) if REPORTED.fullmatch(match[0].rstrip(".")))
    found = [match.start() for match, _ in zip(lines, range(2), strict=False)]
    return found[0] if len(found) > 1 and labels(look) else None


def house(look: Look) -> int | None:
    """Find the name of a parliament alone on one of the first lines, over labels."""
    lines = (start for start, line in look.opening[:HOUSE_LINES] if HOUSE.fullmatch(line))
    return next(lines, None) if labels(look) else None


def unheard(evidence: Evidence) -> Evidence:
    """Return evidence that tells nothing beside what only parliaments have: in a short sitting nobody may ask."""
    heard = (several(says_member, 1), floor, reported, house)
    return replace(evidence, find=lambda look: None if any(f(look) is not None for f in heard) else evidence.find(look))


parliament = Converter(
    name="parliament",
    evidence=(
        Evidence("offices in many labels", 0.6, many(says_office)),
        Evidence("parties in brackets in many labels", 0.6, many(says_party)),
        Evidence("numbers of item and speech in many labels", 0.6, many(is_numbered)),
        Evidence("labels of members of a parliament, or of its chair", 0.4, several(says_member, 1)),
        Evidence("parties in brackets in some labels", 0.4, several(says_party, FEWEST)),
        Evidence("numbers of item and speech in some labels", 0.4, several(is_numbered, FEWEST)),
        Evidence("words that give a member the floor, or address the house", 0.4, floor),
        Evidence("such words again and again", 0.4, often),
        Evidence("the name of a parliament over the text", 0.6, house),
        Evidence("what reporters tell of a house, such as applause", 0.4, reported),
        *INTERVIEW,
        PRESENT,
        unheard(SILENT),
        OF_CLUB,
        Evidence("headings of acts or scenes", -0.6, division),
    ),
    rules=(navigation, note, turn, sitting, stage, paragraph),
    markers=(comments, note_refs, dates, persons, places, orgs),
    furniture=NAVIGATION,
    by_line=True,
)
