"""What begins a document: its number, its title, its date and place, its salutation.

No. 12        Document 12        Telegram No. 104        Письмо 3        12. Memorandum of Conversation
Felix Salten an Arthur Schnitzler, [12. 1. 1902]        Washington, May 3, 1950—4 p. m.        Dear Stella:
"""

import re
from itertools import islice

from teipipe.blocks.dateline import is_dateline, language
from teipipe.blocks.salute import DEAR
from teipipe.correspondence import correspondence
from teipipe.marks.dates import document_date
from teipipe.titles import titled
from teipipe.volume.lines import Lines, words

# Words that call a piece of writing what it is, in the languages of the archives that houses print.
GENRE = (
    r"(?:(?:top |most )?(?:secret|personal|private|confidential|circular|cipher(?:ed)?|coded|draft|special"
    r"|joint|oral|backchannel|action|briefing|information|editorial|national|intelligence|summary"
    r"|aide)[ -])*(?:telegrams?|airgrams?|cables?|letter|message|notes?|des?patch|dispatch|memorandum"
    r"|m[eé]moire|minutes|record|report|summary|transcript|statement|communiqu[eé]|declaration|protocol"
    r"|resolution|directive|instructions?|paper|estimate|conversation|stenogram|телеграмма|шифротелеграмма"
    r"|шифровка|письмо|запись|записка|справка|протокол|стенограмма|постановление|нота|донесение|отч[её]т"
    r"|телефонограмма|выписка|telegramm|brief|schreiben|aufzeichnung|vermerk|niederschrift|protokoll|bericht"
    r"|runderlass|lettre|t[eé]l[eé]gramme|d[eé]p[eê]che|compte rendu|proc[eè]s[- ]verbal|rapport|lettera"
    r"|telegramma|dispaccio|appunto|verbale|carta|telegrama|despacho|informe|notatka|list|depesza|raport|dopis"
    r"|záznam|zápis|zpráva)\b"
)
TITLE = re.compile(GENRE, re.IGNORECASE)
HAN_TITLE = re.compile(
    r".{4,60}(?:电报|電報|的电|的電|的信|谈话记录|談話記錄|会谈记录|會談記錄|来电|复电)(?:[（(].{4,20}[)）])?"
)
NUMERAL = r"(?P<number>\d{1,4}|[IVXLC]{1,7})"
CALLED = re.compile(
    r"(?P<word>Document|Doc\.?|Dokument|Документ|No\.?|Nr\.?|№|N[°º]|Telegramm?|Cable|Letter|Brief|Des?patch"
    r"|Dispatch|Lettre|Lettera|Carta|Dopis|Письмо|Телеграмма|Airgram|Memorandum|Record|Report)"
    rf"\s*(?:No\.?|Nr\.?|№|N[°º]|#)?\s*{NUMERAL}(?:[.:)\]]?$|\s*[.:—–)-]\s*(?P<rest>\S.{{0,250}})$"
    r"|\s+(?P<of>(?:from|to|of|von|an|de|от|к)\s\S.{0,250})$)",
    re.IGNORECASE,
)
HAN_CALLED = re.compile(
    r"(?P<word>文件|第)\s*(?P<number>\d{1,4}|[一二三四五六七八九十百]{1,5})\s*(?:号|號)?(?:文件|电报|电|函)?"
    r"(?:[:：、]\s*(?P<rest>\S.{0,100}))?$"
)
NUMBERED = re.compile(rf"\[?(?P<number>\d{{1,4}})[a-z]?\]?[.)]\s+(?P<rest>{GENRE}.{{0,250}})$", re.IGNORECASE)
ENCLOSED = re.compile(
    r"\W*(?:(?:sub)?enclosures?|attachments?|annex(?:e|es)?|appendi(?:x|ces)|tab|anlagen?|beilagen?|anhang"
    r"|annexe|pi[eè]ce jointe"
    r"|allegat[oi]|приложени[ея]|za[łl][aą]cznik|příloha|附件|附录|附錄)(?:\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?\b.{0,80}",
    re.IGNORECASE,
)
HAN_NUMERALS = {numeral: at for at, numeral in enumerate("一二三四五六七八九", start=1)}
ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
LONGEST_TITLE, LONGEST_DATELINE, FEW_WORDS, REACH = 250, 90, 7, 8
DATED = re.compile(r"\b(?:1[0-9]|20)\d\d\b|[年月]")


def value(numeral: str) -> int:
    """Return the number that a numeral writes: "12", "XII", "十二"."""
    if numeral.isdecimal():
        return int(numeral)
    if numeral.upper()[0] in ROMAN:
        figures = [ROMAN[figure] for figure in numeral.upper()]
        return sum(-one if one < after else one for one, after in zip(figures, [*figures[1:], 0], strict=True))
    total = digit = 0
    for figure in numeral:
        if figure in "十百":
            total, digit = total + max(digit, 1) * (10 if figure == "十" else 100), 0
        else:
            digit = HAN_NUMERALS[figure]
    return total + digit


def is_title(bare: str) -> bool:
    """Say whether a line is the title of a document: what it is, or who wrote to whom, and no sentence."""
    if len(bare) > LONGEST_TITLE or bare.endswith((",", ";", ":")) or re.search(r"[a-zа-я]{3}\.$", bare):
        return False
    # "letter to the President before his talk with …" is the middle of a wrapped sentence.
    if bare[:1].islower():
        return False
    if bare.isascii():
        return bool(TITLE.match(bare) or is_letter(bare) or is_pair(bare))
    return bool(TITLE.match(bare) or HAN_TITLE.fullmatch(bare) or is_letter(bare) or is_pair(bare))


def is_letter(bare: str) -> bool:
    """Say whether a line is the heading of a letter in an edition, which has a year."""
    said = correspondence(bare) if DATED.search(bare) else None
    return said is not None and bool(said.sent)


def is_pair(bare: str) -> bool:
    """Say whether a line says no more than from which office to which: "The Acting Secretary of State to …"."""
    return " to the " in bare and bare.startswith("The ") and bool(titled(bare).received)


def date_of(lines: Lines, at: int) -> str:
    """Return the date of the document that begins at a line: its title's, else that of a dateline soon after it."""
    if DATED.search(lines[at].bare) and (date := read_date(lines[at].bare, lines)):
        return date
    return next((date for to in near(lines, at) if (date := dateline_date(lines[to].bare, lines))), "")


def read_date(said: str, lines: Lines) -> str:
    """Return the date in a line, which has too few words to tell its language: that of the whole text is another."""
    plain = said.replace("[", "").replace("]", "")
    return document_date(plain, language(plain)) or document_date(plain, lines.lang) or ""


def dateline_date(bare: str, lines: Lines) -> str:
    """Return the date of a dateline, or nothing where a line is none."""
    if len(bare) > LONGEST_DATELINE or not re.search(r"\d|[一二三四五六七八九十]", bare):
        return ""
    if is_dateline(bare):
        return read_date(bare, lines) or bare
    return read_date(bare, lines) if words(bare) <= FEW_WORDS and DATED.search(bare) and not bare.endswith(".") else ""


def near(lines: Lines, at: int) -> range:
    """Return the lines soon after one."""
    return range(at + 1, min(at + 1 + REACH, len(lines)))


def is_salutation(bare: str) -> bool:
    """Say whether a line addresses somebody."""
    return bare.endswith((",", ":", "!", "，", "：", ".")) and DEAR.match(bare) is not None and words(bare) <= FEW_WORDS


def opens(lines: Lines, at: int) -> bool:
    """Say whether a document opens at a line or soon after it: with a date, a title of its kind, or a salutation."""
    if date_of(lines, at):
        return True
    return any(is_title(lines[to].bare) or is_salutation(lines[to].bare) for to in near(lines, at))


def is_enclosed(lines: Lines, at: int) -> bool:
    """Say whether what begins at a line is an enclosure of what stands before it. A page may break between."""
    before = (line.bare for line in reversed(lines.lines[max(0, at - 12) : at]) if not lines.is_of_page(line.bare))
    return any(ENCLOSED.fullmatch(bare) for bare in (lines[at].bare, *islice(before, 3)))
