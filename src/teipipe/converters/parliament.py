"""Records of sittings of a parliament or of its committees: known by the chair, by parties and roles in the labels."""

import re
from collections.abc import Callable

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
from teipipe.converters.transcripts import INTERVIEW, OF_CLUB, PRESENT, SILENT
from teipipe.marks.dates import dates
from teipipe.marks.directions import BRACKETED, REPORTED, comments
from teipipe.marks.note_refs import note_refs
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places

# Words of a label that say an office in a parliament, without accents.
OFFICE = re.compile(
    r"\b(?:mistopredsed\w+|predsed\w+|podpredsed\w+|poslan\w+|senator\w*|ministr\w*|minister\w*|premier\w*|voorzitter"
    r"|president\w*|speaker|deputy|deputat\w*|depute\w*|abgeordnete\w*|staatssekretar\w*|secretary of state"
    r"|staatssecretaris|marszal\w+|wicemarszal\w+|posel|poslanka|onorevole|diputad\w*|deputad\w*|senador\w*"
    r"|kepviselo\w*|председател\w*"
    r"|депутат\w*|министър|talman\w*|puhemies\w*|formand\w*|radherra|ordforer\w*|statsrad\w*|kommissar\w*|rapporteur"
    r"|zpravodaj\w*|chair|elnok\w*|miniszter\w*|allamtitkar\w*|kanzler\w*|bundeskanzler\w*|bundesminister\w*"
    r"|sekretarz stanu"
    r"|sprawozdawc\w*|baskan\w*|pirminink\w*|головуюч\w*|голова|ministre|ministra|министър|докладчик|presidente"
    r"|presidenta)\b"
)
# Whom only a parliament has: its members, and who leads its sittings. Heads of state and ministers talk elsewhere too.
MEMBER = re.compile(
    r"\b(?:poslan\w+|posel|poslanka|senator\w*|senador\w*|depute\w*|deputat\w*|deputad\w*|diputad\w*|abgeordnete\w*"
    r"|onorevole|kepviselo\w*|депутат\w*|speaker|voorzitter|marszal\w+|wicemarszal\w+|talman\w*|puhemies\w*"
    r"|zpravodaj\w*|predsedajici"
    r"|elnok|головуюч\w*|posel sprawozdawca|докладчик|pirminink\w*|m le president|mme la presidente|presidenta)\b"
)
# How who is in the chair gives the floor, or puts to the vote: said in parliaments and hardly elsewhere.
FLOOR = re.compile(
    r"\b(?:la parole est à|tiene la palabra|ha facoltà di parlare|(?:hat|haben|erteile|erhält) [^.]{0,60}das wort"
    r"|udzielam głosu"
    r"|proszę o zabranie głosu|megadom a szót|besedo ima|besedu dajem|riječ ima|имате думата|слово надається"
    r"|слово предоставляется"
    r"|het woord is aan|geef (?:ik )?het woord|slovo má|prosím[^.]{0,60}máte slovo|zahajuji hlasování|glasujemo"
    r"|tem a palavra|ordet (?:er|går|har)"
    r"|representanten har|söz veriyorum|oylarınıza sunuyorum|puheenvuoro|žodis|otwieram posiedzenie"
    r"|se abre la sesión|la séance est ouverte"
    r"|abstimmung|głosowania|přistoupíme|szavazzanak|hon(?:ou?rable)?\.? (?:friend|gentleman|lady|member)"
    r"|balsuojame|на голосування)",
    re.IGNORECASE,
)
PARTY = re.compile(r"\([^()]{1,40}\)")
FEWEST = 3
LEAST_SHARE = 0.3


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


def reported(look: Look) -> int | None:
    """Find what reporters tell of a house in brackets, such as applause, more than once beside labels."""
    lines = (match for match in BRACKETED.finditer(look.text) if REPORTED.fullmatch(match[0].rstrip(".")))
    found = [match.start() for match, _ in zip(lines, range(2), strict=False)]
    return found[0] if len(found) > 1 and labels(look) else None


parliament = Converter(
    name="parliament",
    evidence=(
        Evidence("offices in many labels", 0.6, many(says_office)),
        Evidence("parties in brackets in many labels", 0.6, many(says_party)),
        Evidence("numbers of item and speech in many labels", 0.6, many(is_numbered)),
        Evidence("labels of members of a parliament, or of its chair", 0.4, several(says_member, 1)),
        Evidence("parties in brackets in some labels", 0.4, several(says_party, FEWEST)),
        Evidence("numbers of item and speech in some labels", 0.4, several(is_numbered, FEWEST)),
        Evidence("words that give a member the floor", 0.4, floor),
        Evidence("what reporters tell of a house, such as applause", 0.4, reported),
        *INTERVIEW,
        PRESENT,
        SILENT,
        OF_CLUB,
    ),
    rules=(navigation, note, turn, sitting, stage, paragraph),
    markers=(comments, note_refs, dates, persons, places, orgs),
    furniture=NAVIGATION,
    by_line=True,
)
