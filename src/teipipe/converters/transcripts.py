"""What looks like a play or a sitting and is neither: interviews, hearings, minutes of a meeting, lists and diaries.

Q: Where were you born?        JS: In Lyon. [laughs]        Interviewer: …        Speaker 2: …        Mr. GROMYKO. …
PARTICIPANTS: …        [00:12:31]        Вопрос: …        Treasurer: …        Adams, John. The Mill. Leeds 1901.
"""

import re
import unicodedata

from teipipe.blocks.narration import PARTICIPANTS
from teipipe.converters.evidence import Evidence, Look

# How those are called who ask and answer, in the languages of transcripts, without accents and in small letters.
ASKING = re.compile(
    r"q|a|question|answer|frage|antwort|reponse|pregunta|respuesta|domanda|risposta|вопрос|ответ|pytanie|odpowiedz"
    r"|otazka|odpoved|interview\w*|moderat\w+|respondent\w*|facilitator|host|narrator|transcriber|operator|reporter"
    r"|participant|speaker \d+|sprecher(?:in)? \d+|person \d+|participant \d+|locuteur \d+|unknown|unidentified\b.*"
    r"|unbekannt|befragte\w*|интервьюер|респондент|ведущ\w+|корреспондент|the court|the witness|the clerk|court|witness"
)
# Titles of address, which stand before nearly every name in records of hearings and talks.
ADDRESS = re.compile(
    r"(?:mr|mrs|ms|dr|senator|secretary|ambassador|general|gen|congressman|representative|president|chairman"
    r"|premier|marshal|comrade|minister|admiral|amb|sec|colonel|prof|professor|the (?:chairman|president|secretary)"
    r"|vice president|assistant secretary|under ?secretary|director|товарищ|тов|г н|genosse|herr|frau)\b"
)
# Offices of a club or a company, which no parliament has.
CLUB = re.compile(
    r"\b(?:treasurer|kassier\w*|kassenwart|schatzmeister\w*|schriftfuhrer\w*|beisitzer\w*|tresorier\w*|tesorer[oa]"
    r"|tesoriere|skarbni\w+|pokladni\w+|penningmeester|kassor|kasserer|казначе\w+|бухгалтер|club captain|bookkeeper)\b"
)
# "JS" and "MKS"; "IDA" is a name.
INITIALS = re.compile(r"[^\W\d_]{2}|[^\W\d_aeiouyаеёиоуыэюя]{3}")
# What the heading of such a record calls it; a sitting's is called minutes, or a protocol, too.
TITLE = re.compile(
    r"\b(?:interview\w*|oral history|deposition|memorand\w+ of \w*\s?conversation|telephone (?:call|conversation)\w*"
    r"|(?:record|notes?|transcript|summary) of (?:an? |the )?(?:\w+ )?(?:conversation|interview|talks?|meeting)\w*"
    r"|gesprächsnotiz|aktennotiz|entretien|entrevista|intervista|запись беседы|интервью|rozmowa z|rozhovor s)\b",
    re.IGNORECASE,
)
LONGEST_TITLE, TITLE_LINES = 300, 15
CLOCK = re.compile(r"(?m)^[ \t]*[\[(]?\d{1,2}:\d\d(?::\d\d)?[\])]?(?=\s)")
FEWEST_CLOCKS = 3
MOST, ADDRESSED, ASKED = 0.5, 0.7, 0.05
# After so many lines a list of those present no longer opens a record.
OPENING_LINES = 40


def share(look: Look, pattern: re.Pattern[str], *, whole: bool) -> float:
    """Return the share of the turns whose label's name a pattern fits, as a whole or at its beginning."""
    fits = pattern.fullmatch if whole else pattern.match
    return sum(fits(name) is not None for _, name, _ in look.named) / max(1, len(look.named))


def first_turn(look: Look) -> int:
    """Return where the first turn begins."""
    return look.turns[0][0].start


def asked(look: Look) -> int | None:
    """Find labels that call most speakers by what they do in an interview: ask and answer."""
    return first_turn(look) if share(look, ASKING, whole=True) >= MOST else None


def initials(look: Look) -> int | None:
    """Find labels with a colon that are initials: plays shorten names with a full stop."""
    shouted = look.labels.form == "colon" and look.labels.capitals
    return first_turn(look) if shouted and share(look, INITIALS, whole=True) >= MOST else None


def addressed(look: Look) -> int | None:
    """Find labels that nearly all begin with a title of address."""
    return first_turn(look) if share(look, ADDRESS, whole=False) >= ADDRESSED else None


def clocks(look: Look) -> int | None:
    """Find times of the clock at the beginning of lines, as machines write them."""
    found = [found.start() for found, _ in zip(CLOCK.finditer(look.text), range(FEWEST_CLOCKS), strict=False)]
    return found[0] if len(found) == FEWEST_CLOCKS else None


def silent(look: Look) -> int | None:
    """Find that hardly anybody asks or exclaims: a bibliography, a directory, accounts, whose entries begin alike."""
    said = sum(map(look.text.count, "?!？！"))
    return first_turn(look) if look.turns and said < ASKED * len(look.turns) else None


def club(look: Look) -> int | None:
    """Find labels with an office of a club or a company."""
    return next((start for start, _, bare in look.named if CLUB.search(letters(bare))), None)


def letters(words: str) -> str:
    """Return words in small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFKD", words).casefold() if not unicodedata.combining(c))


def titled(look: Look) -> int | None:
    """Find a heading that calls the text a record of talk."""
    lines = ((start, line) for start, line in look.opening[:TITLE_LINES] if len(line) <= LONGEST_TITLE)
    return next((start for start, line in lines if TITLE.search(line)), None)


def presence(look: Look) -> int | None:
    """Find the list of those present with which a record of a meeting opens."""
    return next((unit.start for unit in look.lines[:OPENING_LINES] if PARTICIPANTS.match(unit.bare)), None)


SILENT = Evidence("labels after which hardly anybody asks or exclaims", -0.6, silent)
OF_CLUB = Evidence("labels with offices of a club", -0.6, club)
PRESENT = Evidence("a list of those present", -0.5, presence)
INTERVIEW = (
    Evidence("labels of those who ask and answer", -1.0, asked),
    Evidence("labels that are initials with a colon", -1.0, initials),
    Evidence("times of the clock before what is said", -0.5, clocks),
    Evidence("a heading that calls it an interview, a conversation or the like", -0.6, titled),
)
ADDRESSED_ALL = Evidence("titles of address in nearly all labels", -1.0, addressed)
