"""The fields of a house's pages: labels that stand once on most pages, and the names that they have here."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from teipipe.blocks.listing import MATTER, PEOPLE
from teipipe.blocks.salute import DEAR
from teipipe.converters import CONVERTERS
from teipipe.learn.sample import LEAST_SHARE, Sample, Seen, label, least, repeated

# So many units from an edge a page has its fields.
REACH = 30
# Words for fields in the languages of catalogues, beside the labels that our houses have.
WORDS = {
    "title": "title|titel|titre|titolo|título|tytuł|название|заглавие|题名|标题",
    "author": "author|creator|autor|verfasser|verfasserin|auteur|autore|автор|作者",
    "date": "date|dated|date of creation|created|recorded|datum|entstehungsdatum|data|fecha|datierung|дата|日期",
    "place": "place|place of creation|ort|lieu|luogo|lugar|место|miejsce|místo|plaats",
    "language": "language|languages|sprache|langue|lingua|idioma|język|jazyk|taal|язык|语言",
    "citation": "citation|cite as|zitierweise|zitat|citer|cytowanie",
    "publication": "source|published in|publication|quelle|druck|parution|источник|публикация",
    "archive": "repository|archive|holding institution|archiv|standort|dépôt|archivio|archiwum|архив",
    "record": "shelfmark|reference|reference code|call number|signatur|cote|segnatura|sygnatura|signatura|шифр|ref",
    "rights": "rights|licence|license|copyright|rechte|lizenz|droits|diritti|derechos|prawa|права",
    "abstract": "summary|abstract|description|scope and content|regest|zusammenfassung|inhalt|résumé|аннотация",
    "translator": "translator|translated by|übersetzer|übersetzerin|traducteur|traduttore|tłumacz|переводчик",
    "person": "people|persons|names|personen|personnes|persone|osoby|персоны",
    "subject": "subject|subjects|keywords|schlagwörter|schlagworte|mots-clés|soggetti|słowa kluczowe|ключевые слова",
    "topic": "topic|topics|thema|themen|thème|thèmes|тема|темы",
    "collection": "collection|fonds|series|bestand|sammlung|collezione|zespół|фонд|коллекция",
    "url": "url|link|permalink|persistent link|permanent link|handle|doi",
    "sender": "sender|from|absender|von|expéditeur|mittente|nadawca|отправитель",
    "recipient": "recipient|to|addressee|empfänger|destinataire|destinatario|adresat|получатель",
}
KNOWN = {label.casefold(): name for house in CONVERTERS for label, name in house.fields.items()} | {
    word: name for name, words in WORDS.items() for word in words.split("|")
}


def fields(pages: Sequence[Sample]) -> Iterator[Seen]:
    """Yield the labels of fields, without their colon: known words that return at all, others on most pages.

    Pages of one house have different fields: what a page has nothing to say of, it may leave out. A word that is not
    known, or has no colon, and after which all pages say the same, labels nothing: it belongs to the page. A known
    word between two fields is one though it stands on one page only.
    """
    found = list(returning(pages))
    yield from found
    told = {seen.words for seen in found}
    rows = ([name for name, (colon, _) in labelled(page) if colon] for page in pages)
    between = (
        name
        for row in rows
        for before, name, after in zip(row, row[1:], row[2:], strict=False)
        if {before, after} <= told and name not in told and name.casefold() in KNOWN
    )
    yield from (Seen(name, 1) for name in dict.fromkeys(between))


def returning(pages: Sequence[Sample]) -> Iterator[Seen]:
    """Yield the labels of fields that return from page to page."""
    values = [dict(labelled(page)) for page in pages]
    for seen in repeated(pages, lambda page: (name for name, _ in labelled(page)), 0):
        said = [value for page in values if (value := page.get(seen.words)) is not None]
        known = seen.words.casefold() in KNOWN
        varies = len({words for _, words in said}) > 1
        often = seen.pages >= least(len(pages), LEAST_SHARE)
        if (known and any(colon for colon, _ in said)) or (varies and (known or often)):
            yield seen


def labelled(page: Sample) -> Iterator[tuple[str, tuple[bool, str]]]:
    """Yield the labels that stand once at the edge of a page, whether they have a colon, and what they say.

    A label that returns in a page is a speaker's.
    """
    lines = [(at, line) for at, unit in enumerate(page.units) for line in unit.bare.split("\n")]
    found = [(at, name, line) for at, line in lines if (name := label(line))]
    times = Counter(name for _, name, _ in found)
    for at, name, line in found:
        if is_near(page, at) and times[name] == 1 and is_field(name):
            yield name, (True, line[len(name) :].strip(" :：") or after(page, at))
    for at, unit in enumerate(page.units):
        if is_near(page, at) and is_word(page, at):
            yield unit.line, (False, after(page, at))


def is_near(page: Sample, at: int) -> bool:
    """Say whether a unit stands near an edge, and is neither a note nor navigation: "Source: …" begins notes too."""
    unit = page.units[at]
    return unit.kind != "note" and "furniture" not in unit.labels and min(at, len(page.units) - 1 - at) < REACH


def after(page: Sample, at: int) -> str:
    """Return the words of the next unit."""
    return page.units[at + 1].line if at + 1 < len(page.units) else ""


def is_field(name: str) -> bool:
    """Say whether a label can be a field's: one that opens a list, or a letter, belongs to the document."""
    opens_list = PEOPLE.fullmatch(name) or MATTER.fullmatch(name)
    return not (opens_list and name.isupper()) and not DEAR.match(name) and not PEOPLE.fullmatch(name)


def is_word(page: Sample, at: int) -> bool:
    """Say whether a unit is a known label without a colon, its value in the next unit."""
    if at + 1 >= len(page.units):
        return False
    known = page.units[at].line.casefold() in KNOWN and not page.units[at].line.isupper()
    return known and page.units[at + 1].line.casefold() not in KNOWN


def name(label: str) -> str:
    """Return the name that a field has here: ours where its label is a known word, else one made of the label."""
    known = KNOWN.get(label.casefold(), "")
    plain = "".join(c for c in unicodedata.normalize("NFKD", label.casefold()) if not unicodedata.combining(c))
    return known or re.sub(r"[^a-z]+", "-", plain).strip("-") or "note"
