"""Headings of the parts of a treaty, a charter or a statute, known by their form.

Article 7        第七条        Preamble        序言        Статья 12        Kapitel IV
"""

import re

from teipipe.blocks.page import Claim, Page, Unit

NUMBERED = re.compile(
    r"(?:Article|Chapter|Section|Part|Annex|Protocol|Artikel|Kapitel|Abschnitt|Teil|Anlage|Chapitre|Titre|Partie|Annexe"
    r"|Статья|Глава|Раздел|Часть|Приложение|Articolo|Capitolo|Artículo|Capítulo|Artykuł|Rozdział|Článek)"
    r"\s(?:\d{1,3}|[IVXLC]{1,7}|[A-Z]|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|First|Premier|Первая)\.?",
    re.IGNORECASE,
)
CHINESE = re.compile(r"第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?[条條章节節编編款部]")
NAMED = re.compile(
    r"Preamble|Préambule|Präambel|Преамбула|Preambolo|Preámbulo|Introduction|Einleitung|Введение|序言|前言|序|引言|总则|附则",
    re.IGNORECASE,
)


def section(page: Page, at: int) -> Claim | None:
    """Claim a unit that is nothing but the name of a part, and the title of a version right before such a unit.

    "Article 7 of the treaty says …" is not claimed: it goes on. A last line is not: nothing stands under it.
    """
    unit = page.units[at]
    if at + 1 >= len(page.units):
        return None
    if is_section(unit):
        return page.claim("head", at, level="2")
    return page.claim("head", at, level="1") if opens(page, at) else None


def is_section(unit: Unit) -> bool:
    """Say whether a unit is the name of a part."""
    line = unit.line
    return any(pattern.fullmatch(line) for pattern in (NUMBERED, CHINESE, NAMED))


def opens(page: Page, at: int) -> bool:
    """Say whether a unit is a title over the first part: short, no sentence, and a part's name follows."""
    unit = page.units[at]
    named = NAMED.fullmatch(page.units[at + 1].line) or re.search(r"\b(?:1|I)$|第一", page.units[at + 1].line)
    sentence = unit.bare.rstrip().endswith((".", "。", ":", "：", ",", ";", "；", "!", "?", "”", '"'))
    return bool(named) and is_section(page.units[at + 1]) and unit.words <= 14 and not sentence
