"""Editions of letters: a heading that names writer, addressee and date, perhaps fields under it, then the letter."""

import re
from itertools import pairwise

from teipipe.blocks.closing import NAME_WORDS, SIGNATURE, WORDS, closing, day, is_polite, signature
from teipipe.blocks.dateline import dateline
from teipipe.blocks.head import head
from teipipe.blocks.letter_title import letter_field, letter_title
from teipipe.blocks.navigation import navigation
from teipipe.blocks.opening import opening
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.salute import DEAR, FEW_WORDS, run_on, salute
from teipipe.blocks.version_label import version_label
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import OPENING_LINES, Evidence, Look
from teipipe.converters.groups import APPARATUS, END, FOLIOS, MARKERS_WITH_PLACES, NUMBERS
from teipipe.converters.navigation import LETTER_EDITIONS, NAVIGATION
from teipipe.correspondence import correspondence

FIELDS = {
    "sender": "From|Sender|Von|Absender|Absenderin|De|Expéditeur|Da|Mittente|От|"
    "От кого|Отправитель|Od|Nadawca|Van|Afzender",
    "recipient": "To|Recipient|Addressee|An|Empfänger|Empfängerin|À|Destinataire|A|"
    "Destinatario|Кому|Адресат|Do|Adresat|Komu|Aan",
    "date": "Date|Dated|Datum|Data|Дата|Fecha|Datierung",
    "place": "Place|Ort|Entstehungsort|Lieu|Luogo|Место|Miejsce|Místo|Plaats|Lugar|Absendeort",
    "recipient-place": "Empfangsort|Zielort|Destination|Place of receipt",
    "archive": "Repository|Archive|Standort|Archiv|Aufbewahrungsort|Lieu de conservation|Archivio|Архив|Archiwum",
    "record": "Shelfmark|Signatur|Cote|Segnatura|Шифр|Sygnatura|ID|Nr\\.|No\\.",
}

FEWEST_LINES = 4


def heading(look: Look) -> int | None:
    """Find a heading that names writer, addressee and date, among the first lines."""
    found = ((start, correspondence(line)) for start, line in look.opening)
    return next((start for start, said in found if said and said.sent), None)


def fields(look: Look) -> int | None:
    """Find the fields of a letter among the first lines: from whom, to whom, when."""
    found = {name: start for start, line in reversed(look.opening) if (name := field_of(line))}
    return found["sender"] if {"sender", "recipient", "date"} <= found.keys() else None


def field_of(line: str) -> str:
    """Return which field of a letter a line is, or nothing."""
    label, colon, _ = line.partition(":")
    return next((name for name, labels in FIELDS.items() if colon and label in labels.split("|")), "")


def addressed(look: Look) -> int | None:
    """Find a salutation on a line of its own among the first lines."""
    lines = [line for line in look.lines[:OPENING_LINES] if line.words <= FEW_WORDS]
    return next((line.start for line in lines if DEAR.match(line.bare) and line.bare[-1] in ",!:."), None)


def closed(look: Look) -> int | None:
    """Find a formula of closing on a line of its own, with a name under it, in the second half."""
    for line, after in pairwise(look.lines[len(look.lines) // 2 - 1 :] if len(look.lines) > FEWEST_LINES else ()):
        formula = line.words <= WORDS and is_polite(line.bare)
        if formula and after.words <= NAME_WORDS and SIGNATURE.fullmatch(after.line):
            return line.start
    return None


letters = Converter(
    name="letters",
    evidence=(
        Evidence("a heading that names writer, addressee and date", 1.2, heading),
        Evidence("fields that say from whom, to whom and when", 1.2, fields),
        Evidence("a salutation before the text", 0.5, addressed),
        Evidence("a formula of closing with a name under it", 0.6, closed),
    ),
    rules=(
        navigation,
        letter_title,
        letter_field,
        *APPARATUS,
        opening,
        closing,
        signature,
        day,
        version_label,
        head,
        dateline,
        salute,
        run_on,
        *NUMBERS,
        *END,
        paragraph,
    ),
    markers=MARKERS_WITH_PLACES,
    fields={re.sub(r"\\", "", label): name for name, labels in FIELDS.items() for label in labels.split("|")},
    furniture=(*NAVIGATION, *LETTER_EDITIONS),
    cuts=FOLIOS,
)
