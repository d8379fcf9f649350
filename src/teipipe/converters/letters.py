"""Editions of letters: a heading that names writer, addressee and date, perhaps fields under it, then the letter."""

import re

from teipipe.blocks.closing import closing, day, signature
from teipipe.blocks.dateline import dateline
from teipipe.blocks.head import head
from teipipe.blocks.letter_title import letter_field, letter_title
from teipipe.blocks.navigation import navigation
from teipipe.blocks.note import note
from teipipe.blocks.numbered import item, lettered, numbered
from teipipe.blocks.opening import opening
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.salute import salute
from teipipe.blocks.signed import signed
from teipipe.blocks.source_note import shelfmark, source_note
from teipipe.blocks.stamp import stamp, stamp_note
from teipipe.converters.converter import Converter
from teipipe.converters.navigation import NAVIGATION
from teipipe.converters.plain import plain
from teipipe.correspondence import correspondence
from teipipe.marks.dateline_places import dateline_places
from teipipe.model import Source

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
HEADING_REACH = 30


def has_heading(source: Source) -> bool:
    """Recognise a text that opens with the heading of a letter, or with the fields of one."""
    found = [line.strip().strip("#* ") for line in source.text[:6000].split("\n") if line.strip()][:HEADING_REACH]
    names = {name for line in found if (name := field_of(line))}
    return any(correspondence(line) for line in found) or {"sender", "recipient", "date"} <= names


def field_of(line: str) -> str:
    """Return which field of a letter a line is, or nothing."""
    label, colon, _ = line.partition(":")
    return next((name for name, labels in FIELDS.items() if colon and label in labels.split("|")), "")


letters = Converter(
    name="letters",
    recognises=has_heading,
    rules=(
        navigation,
        letter_title,
        letter_field,
        stamp_note,
        source_note,
        stamp,
        note,
        opening,
        closing,
        signature,
        day,
        head,
        dateline,
        salute,
        lettered,
        numbered,
        item,
        signed,
        shelfmark,
        paragraph,
    ),
    markers=(dateline_places, *plain.markers),
    fields={re.sub(r"\\", "", label): name for name, labels in FIELDS.items() for label in labels.split("|")},
    furniture=(
        *NAVIGATION,
        "(?:Home|Letters?|People|Persons|Places|Works|Search|About the edition|About|Chronology|"
        "Calendar|Index|Indexes|Facsimile)",
        "(?:Download TEI|TEI(?:/XML)?|Download XML|XML|PDF|How to cite|Cite(?: this)?|Imprint|"
        "Legal notice|Previous letter|Next letter)",
        "(?:Startseite|Korrespondenzen|Verzeichnisse|Kalender|Suche|Zum Faksimile|Faksimile|Briefe|"
        "Personen|Orte|Werke|Register)",
        "(?:TEI/XML herunterladen|Zitieren|Zitierhinweis|Zitierempfehlung|Impressum|Datenschutz|"
        "Über die Edition|Projekt)",
        "(?:Accueil|Lettres|Personnes|Lieux|Recherche|Télécharger(?: le TEI)?|Citer|"
        "Mentions légales|À propos|Fac-similé)",
        "(?:Lettere|Persone|Luoghi|Cerca|Scarica(?: TEI)?|Citare|Come citare|Note legali|Facsimile|Progetto)",
        "(?:Главная|Письма|Лица|Места|Поиск|Скачать(?: TEI)?|Как цитировать|О проекте|Факсимиле|Указатели)",
        "(?:Listy|Osoby|Miejsca|Szukaj|Pobierz(?: TEI)?|Cytuj|Jak cytować|O projekcie|Dopisy|Místa|Hledat|Stáhnout)",
        "(?:Brieven|Personen|Plaatsen|Zoeken|Cartas|Personas|Lugares|Buscar|Descargar)",
    ),
    cuts=plain.cuts,
)
