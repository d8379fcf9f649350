"""The furniture of a house's pages: units alike on nearly all of them, at an edge, in a row that is surely a menu.

A heading that all pages share ("Minutes of the Council") stands on all of them too, and is text. So a unit is claimed
only where it stands beside one that is navigation by its words or by its markup; others are offered, not claimed.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.listing import MATTER, PEOPLE
from teipipe.blocks.page import Unit
from teipipe.blocks.patterns import any_of
from teipipe.blocks.salute import DEAR
from teipipe.converters.navigation import LETTER_EDITIONS, NAVIGATION
from teipipe.header.genres import genre_of
from teipipe.learn.sample import FURNITURE_SHARE, Sample, Seen, is_label, label, margins, repeated

SURE = re.compile(
    r"©|\(c\) ?\d{4}|https?://|\bwww\.|\w@\w+\.|\bcopyright\b|\bcookies?\b|\ball rights reserved\b|\bpowered by\b"
    r"|^(?:back|skip|jump|return|go) to\b|^zurück zu[rm]?\b|^zum? (?:inhalt|seitenanfang)\b|^retour [àa]\b|^aller au\b"
    r"|^volver a\b|^torna a\b|^перейти к\b|^вернуться\b|^powrót do\b|^zpět na\b|^terug naar\b",
    re.IGNORECASE,
)
RIGHTS = re.compile(
    r"\b(?:rights?|copyright|licen[cs]ed?|permission|reuse|reproduction|rechte|lizenz|nutzung\w*|droits|reproduction"
    r"|diritti|derechos|prawa|права|авторск\w+)\b",
    re.IGNORECASE,
)
SHORTEST_STATEMENT = 80


def furniture(pages: Sequence[Sample], fields: Collection[str]) -> tuple[list[Seen], list[Seen]]:
    """Return what is furniture, and what repeats at the edge too but could be text. `fields` are labels of fields."""
    if len(pages) == 1:
        told = dict.fromkeys(u.line for u in pages[0].units if "furniture" in u.labels and u.line)
        return [Seen(words, 1) for words in told], []
    known = frozenset(seen.words for seen in repeated(pages, lambda page: page.likes, FURNITURE_SHARE))
    rows = {id(page): list(candidates(page, known, fields)) for page in pages}
    found = list(repeated(pages, lambda page: (page.likes[at] for at in rows[id(page)]), FURNITURE_SHARE))
    sure = {seen.words for seen in repeated(pages, lambda page: in_menus(page, rows[id(page)]), FURNITURE_SHARE)}
    claimed = [seen for seen in found if seen.words in sure and not is_numbered(seen.words, pages)]
    return claimed, [seen for seen in found if seen not in claimed]


def is_numbered(words: str, pages: Sequence[Sample]) -> bool:
    """Say whether a unit has the same numbers on all pages, as the title of a volume has its year."""
    return "0" in words and len(lines(words, pages)) == 1 and not SURE.search(words)


def candidates(page: Sample, known: frozenset[str], fields: Collection[str]) -> Iterator[int]:
    """Yield the units that repeat and stand nowhere on a page but at its edges, and are no field, title or date."""
    edges = [at for margin in margins(page, known) for at in margin]
    inside = {words for at, words in enumerate(page.likes) if at not in set(edges)}
    yield from (at for at in edges if page.likes[at] not in inside and is_candidate(page, at, known, fields))


def is_candidate(page: Sample, at: int, known: frozenset[str], fields: Collection[str]) -> bool:
    """Say whether a unit could be furniture."""
    words, unit = page.likes[at], page.units[at]
    if words not in known or not any(map(str.isalpha, words)) or is_label(unit):
        return False
    if {unit.line, label(unit.line)} & set(fields) or (at > 0 and is_value(page.units[at - 1], fields)):
        return False
    texts = PEOPLE.fullmatch(unit.line) or MATTER.fullmatch(unit.line) or DEAR.match(unit.line)
    return not texts and not genre_of(unit.line.lower()) and not is_dateline(unit.line)


def is_value(before: Unit, fields: Collection[str]) -> bool:
    """Say whether a unit stands under a label, which is the one before it."""
    return is_label(before) or before.line in fields


def in_menus(page: Sample, found: Sequence[int]) -> Iterator[str]:
    """Yield the candidates that stand in one row with a unit that is surely navigation."""
    for _, row in groupby(enumerate(found), key=lambda place: place[1] - place[0]):
        places = [at for _, at in row]
        if any(is_sure(page, at) for at in places):
            yield from (page.likes[at] for at in places)


def is_sure(page: Sample, at: int) -> bool:
    """Say whether a unit is navigation by its words or by its markup."""
    line = page.units[at].line
    listed = any_of((*NAVIGATION, *LETTER_EDITIONS)).fullmatch(line) is not None
    return listed or SURE.search(line) is not None or "furniture" in page.units[at].labels


def is_statement(words: str) -> bool:
    """Say whether a unit that repeats is a statement of rights, which goes into the header."""
    return len(words) >= SHORTEST_STATEMENT and RIGHTS.search(words) is not None


def lines(words: str, pages: Sequence[Sample]) -> frozenset[str]:
    """Return the units that are alike, as they stand."""
    pairs = (zip(page.units, page.likes, strict=True) for page in pages)
    return frozenset(unit.line for page in pairs for unit, same in page if same == words)


def pattern(words: str, pages: Sequence[Sample]) -> str:
    """Return the pattern of all units that are alike: exact, but for the numbers."""
    found = lines(words, pages)
    if len(found) <= 1:
        return escaped(next(iter(found), words))
    longest = max(len(number) for line in found for number in re.findall(r"\d+", line))
    return escaped(words).replace("0", rf"\d{{1,{longest + 1}}}")


def escaped(words: str) -> str:
    """Return words as a pattern that fits them alone."""
    return re.sub(r"([.^$*+?{}\[\]\\|()])", r"\\\1", words)
