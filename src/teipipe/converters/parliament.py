"""Records of sittings of a parliament or of its committees: known by the chair, by parties and roles in the labels."""

import re

from teipipe.blocks.navigation import navigation
from teipipe.blocks.note import note
from teipipe.blocks.page import units
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.sitting import sitting
from teipipe.blocks.stage import stage
from teipipe.blocks.turn import turn
from teipipe.blocks.turn_labels import NUMBER, plain_name, turn_labels
from teipipe.converters.converter import Converter
from teipipe.converters.navigation import NAVIGATION
from teipipe.marks.dates import dates
from teipipe.marks.directions import comments
from teipipe.marks.note_refs import note_refs
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places
from teipipe.model import Source

# Words of a label that say an office in a parliament, without accents.
OFFICE = re.compile(
    r"\b(?:mistopredsed\w+|predsed\w+|podpredsed\w+|poslan\w+|senator\w*|ministr\w*|minister\w*|premier\w*|voorzitter"
    r"|president\w*|speaker|deputy|deputat\w*|depute\w*|abgeordnete\w*|staatssekretar\w*|secretary of state"
    r"|staatssecretaris|marszal\w+|wicemarszal\w+|posel|poslanka|onorevole|diputad\w*|deputad\w*|senador\w*|kepviselo\w*|председател\w*"
    r"|депутат\w*|министър|talman\w*|puhemies\w*|formand\w*|radherra|ordforer\w*|statsrad\w*|kommissar\w*|rapporteur"
    r"|zpravodaj\w*|chair)\b"
)
# Whom only a parliament has: its members, and who leads its sittings. Heads of state and ministers talk elsewhere too.
MEMBER = re.compile(
    r"\b(?:poslan\w+|posel|poslanka|senator\w*|senador\w*|depute\w*|deputat\w*|deputad\w*|diputad\w*|abgeordnete\w*"
    r"|onorevole|kepviselo\w*|депутат\w*|speaker|voorzitter|marszal\w+|wicemarszal\w+|talman\w*|puhemies\w*|zpravodaj\w*|predsedajici)\b"
)
PARTY = re.compile(r"\([^()]{1,40}\)")
FEWEST = 3
LEAST_SHARE = 0.3


def is_sitting(source: Source) -> bool:
    """Recognise labels of which many say an office or a party, or are numbered by item and speech, and of which some
    are of members of a parliament or of its chair."""
    labels = turn_labels(units(source, by_line=True))
    if labels.form in {"", "han", "emphasis"}:
        return False
    found = [
        (plain_name(label.name), unit.bare[: label.end])
        for at, unit in enumerate(labels.units)
        if (label := labels.at(at))
    ]
    offices = sum(bool(OFFICE.search(name)) for name, _ in found)
    parties = sum(bool(PARTY.search(bare)) for _, bare in found)
    numbered = sum(bool(re.match(NUMBER, bare)) for _, bare in found)
    members = sum(bool(MEMBER.search(name)) for name, _ in found)
    if not members and max(parties, numbered) < FEWEST:
        return False
    return max(offices, parties, numbered) >= max(LEAST_SHARE * len(found), FEWEST)


parliament = Converter(
    name="parliament",
    recognises=is_sitting,
    rules=(navigation, note, turn, sitting, stage, paragraph),
    markers=(comments, note_refs, dates, persons, places, orgs),
    furniture=NAVIGATION,
    by_line=True,
)
