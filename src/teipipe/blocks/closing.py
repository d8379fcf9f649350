"""The close of a letter: a formula of politeness or love, and the name under it.

Herzlichst Ihr        much love and greetings        Veuillez agréer, Monsieur, …        С глубоким уважением
Salten                Wystan.                        É. Zola                             Л. Толстой
"""

import re
from dataclasses import replace

from teipipe.blocks.dateline import is_dateline
from teipipe.blocks.metadata import ends
from teipipe.blocks.opening import has_date
from teipipe.blocks.page import Claim, Page
from teipipe.model import Certainty

FORMULA = re.compile(
    r"\W*(?:(?:with|in|and|mit|und|von|in|avec|et|con|e|с|и|z|s)\s+)?(?:\w+\s+){0,3}?"
    r"(?:love|yours?\b|sincerely|faithfully|truly|cordially|respectfully|affectionately|devotedly"
    r"|regards|(?:best|kind) wishes"
    r"|greetings|your(?: \w+){0,3} (?:obedient|humble|loving|devoted|servant|friend)|ever\b|ihre?[nmrs]?\b"
    r"|deine?[nmrs]?\b"
    r"|eue?re?[nmr]?\b|herz(?:lich\w*|en)"
    r"|gr[uü](?:ß|ss)\w*|hochachtung\w*|ergeben\w*|treu\w*|verehrung|freundlich\w*|empfehl\w*"
    r"|alles (?:gute|liebe|herzliche)"
    r"|veuillez|agréez|recevez|cordialement|amitiés|amicalement|respectueu\w+|(?:bien"
    r"|tout) à (?:vous|toi)|votre\b|ton\b|ta\b"
    r"|dévoué\w*|je (?:vous|te) (?:prie|embrasse|serre|salue)|je t['’]embrasse|salutations|affectueu\w+|à vous\b|mille"
    r"|saluti?\b|salut[oi]|distint|su[oa]?\b|tu[oa]?\b|vostr[oa]|vuestr[oa]|afm[oa]|stretta di mano|credetemi"
    r"|vogliatemi bene"
    r"|afect[ií]s\w+|je\b|uw\b|u toegenegen|din\b|deres\b|er\b|affezionat\w+|aff\.?mo|dev(?:otissim\w+|\.?mo)|stima"
    r"|abbracci\w*|baci\b"
    r"|уважени\w+|почтени\w+|приветом?|ваш[аи]?\b|твой|твоя|искренн\w+|предан\w+|целую|обнима\w+|жму|любящ\w+|покорн\w+"
    r"|poważani\w+|szacunk\w+|oddan\w+|tw[oó]j|twoja|serdeczn\w+|pozdrawiam|ściskam|uścisk\w*|całuj\w+"
    r"|pozdrav\w*|úct\w+|váš|tvůj|srdečn\w+|oddan[ýá]|atentamente|saludos?|suy[oa]|abrazo|afectuos\w+|cordial\w*"
    r"|душевно|сердечно|всегда|atenciosamente|hoogachtend|groet\w*|toegenegen|hälsning\w*|hilsen)\b",
    re.IGNORECASE,
)
CAPITAL = r"[^\W\d_a-zß-öø-ÿа-яё][\w.’']*"
# What stands before the name on its line: "Votre vieux Gve Flaubert", "Ton ami, É. Zola", "Ihr ergebener Salten".
OWN = (
    r"(?:(?i:votre|ton|ihr|dein|euer|yours?|tuo|suo|vostro|su|tu|twój|váš|tvůj|je|uw|din|ваш|твой|aff(?:\.|\.?mo)"
    r"|dev\.?mo)"
    r"(?:\s[a-zß-öø-ÿа-яё][\w.]*){0,3},?\s)?"
)
SIGNATURE = re.compile(
    rf"(?:(?:gez|sgd|signed)\.?:?\s)?{OWN}{CAPITAL}"
    rf"(?:[\s-]+(?:(?:v[oa]n|v|de[rln]?|d[aiu]|zu[mr]?|ten?|y|e|and|und|u|et|&)\.?\s+)*{CAPITAL}){{0,4}}\s?[.,;]?"
)
# Days as writers put them under their names, the year with three digits, or none: "3 V 901", "2 I.", "26./1. 08".
DAY = re.compile(
    r"(?:[^\W\d_][\w. ]{1,20},?\s)?\d{1,2}\s?[./\s]\s?/?(?:\d{1,2}|[IVX]{1,4})(?:\s?[./,\s]\s?\d{2,4}|\s?[./]|(?=$))\.?"
)
LONGEST, WORDS, NAME_WORDS = 130, 18, 6
CLAUSE = re.compile(r"[.!;|]\s+|,\s+(?=your\b)|\bI (?:am|remain),? ", re.IGNORECASE)
LONGEST_DAY, LONGEST_DATE = 60, 7
SENTENCE = re.compile(r"[.?!…]\W*$")


def closing(page: Page, at: int) -> Claim | None:
    """Claim a formula with a name under it, or a short line without an end that nothing but a name at the end of the
    letter follows; lines of one formula are one block.

    A formula inside a paragraph is not claimed, nor "Your letter came." without a name after it.
    """
    unit = page.units[at]
    if not page.has("p") or len(unit.bare) > LONGEST or unit.words > WORDS:
        return None
    last = at
    while last + 2 < len(page.units) and is_formula(page, last + 1) and page.units[last + 1].gap == 0:
        last += 1
    if not is_name(page, last + 1):
        # "Mit hochachtungsvollem Gruß", and "Ihr ergebenster" in a paragraph of its own.
        alone = last == at and is_formula(page, at) and unit.words <= NAME_WORDS and last + 1 < len(page.units)
        alone = alone and not SENTENCE.search(unit.bare) and is_formula(page, at + 1)
        return page.claim("salute", at, role="closing") if alone and closing(page, at + 1) else None
    if is_formula(page, at):
        return page.claim("salute", at, last, role="closing")
    short = last == at and unit.words <= 9 and not SENTENCE.search(unit.bare) and is_end(page, at + 2)
    if not short or is_name(page, at) or not page.has("salute"):
        return None
    return tuple(replace(block, certainty=Certainty.MEDIUM) for block in page.claim("salute", at, role="closing"))


def signature(page: Page, at: int) -> Claim | None:
    """Claim the name under a formula, and one at the end of the letter. A name at the head of a list is none."""
    block = next(page.body, None)
    if block is None or not is_name(page, at):
        return None
    closed = block.kind == "salute" and block.fields.get("role") == "closing"
    ended = block.kind == "p" and page.has("salute") and is_end(page, at + 1)
    return page.claim("signed", at, role="closing") if closed or ended else None


def day(page: Page, at: int) -> Claim | None:
    """Claim a day under the name; a number that may be anything is claimed nowhere else."""
    bare = page.units[at].bare.strip()
    if page.latest() != "signed" or len(bare) > LONGEST_DAY:
        return None
    dated = DAY.fullmatch(bare) or is_dateline(bare) or (has_date(bare) and bare[-1] not in "!?:")
    if not dated:
        return None
    return page.claim("dateline", at, role="closing")


def is_formula(page: Page, at: int) -> bool:
    """Say whether a unit is a short formula, or ends in one: "Believe me my dear Sir | Very truly yours"."""
    unit = page.units[at]
    return len(unit.bare) <= LONGEST and unit.words <= WORDS and is_polite(unit.bare)


def is_polite(text: str) -> bool:
    """Say whether words are a formula of politeness or love, or end in one."""
    last = CLAUSE.split(text.rstrip(" .!|"))[-1]
    return FORMULA.match(text) is not None or FORMULA.match(last) is not None


def is_name(page: Page, at: int) -> bool:
    """Say whether a unit is a name or its first letters, and nothing more."""
    if at >= len(page.units):
        return False
    unit = page.units[at]
    plain = re.sub(r"\W*(?:\[\d{1,3}\]|\^?\(\d{1,3}\)|[⁰¹²³⁴⁵⁶⁷⁸⁹]+)$", "", unit.line)
    named = unit.words <= NAME_WORDS and not unit.note and SIGNATURE.fullmatch(plain)
    return bool(named) and not is_dateline(unit.bare) and not ends(page, at)


def is_end(page: Page, at: int) -> bool:
    """Say whether the letter is over: a note, a date, a field, furniture or nothing follows."""
    if at >= len(page.units):
        return True
    unit = page.units[at]
    dated = is_dateline(unit.bare) or DAY.fullmatch(unit.bare) is not None
    dated = dated or (len(unit.bare) <= LONGEST_DAY and unit.words <= LONGEST_DATE and has_date(unit.bare))
    return bool(unit.note) or unit.kind == "note" or dated or ends(page, at)
