"""Chinese numbers: 一百二十万, 第三, 百分之四十, 三分之二, 3.5万.

A single character counts where a measure word follows.
"""

import re
from collections.abc import Iterator
from fractions import Fraction

from teipipe.numerals.figures import GLUE, figured, is_number
from teipipe.numerals.quantity import Quantity
from teipipe.tongues.tongue import Tongue, compiled

NUMBER = re.compile(r"[0-9０-９][0-9０-９,，.．]*[十百千万萬亿億]*|[零〇一二三四五六七八九两兩十百千万萬亿億]+")
SHARE = re.compile(r"[百千]分之$")
PART = re.compile(r"([零一二三四五六七八九十]{1,3}|\d{1,2})分之$")
MEASURE = re.compile(
    r"[个個名位人条條项項次度艘架辆輛吨噸斤里米尺亩畝元镑鎊师師团團营營军軍旅国國省县縣市年月日天时時点點分周岁歲家户戶口只隻"
    r"头頭匹件份页頁章款批期届屆种種派倍成支挺门門座所股代]|公[里斤顷亩尺]|美[元金]|卢布|盧布|英[镑里]|小时|星期|方面|海里|毫米"
)


def chinese(said: str, spoken: Tongue) -> Iterator[Quantity]:
    """Yield the numbers of a Chinese text: figures, numerals of several characters, and single ones that count."""
    for found in NUMBER.finditer(said):
        start, end = found.span()
        figures = found[0][0].isdigit()
        if figures and (not is_number(found[0].rstrip(",，.．")) or is_glued(said, start, end)):
            continue
        value = numeral(found[0].rstrip(",，.．"), spoken)
        before = said[max(0, start - 5) : start]
        if part := PART.search(before):
            whole = numeral(part[1], spoken)
            value = value / whole if whole and not SHARE.search(before) else value
            start -= len(part[0]) if not SHARE.search(before) else 3
        elif SHARE.search(before):
            start -= 3
        elif said.startswith("分之", end) or before[-1:] in tuple("几幾数數"):
            continue
        counts = figures or before.endswith(("第", "分之")) or len(found[0]) > 1 or bool(MEASURE.match(said, end))
        if not counts:
            continue
        weak = not figures and (value == 1 or found[0] in {"百", "千", "万", "萬", "亿", "億", "百万", "千万"})
        if value == 1 and compiled(spoken.one).match(said, start):
            weak = False
        yield Quantity(start, end, frozenset({value}), weak=weak, figures=figures)
    for match in compiled(spoken.both).finditer(said):
        yield Quantity(*match.span(), frozenset({Fraction(2)}), weak=True)


def is_glued(said: str, start: int, end: int) -> bool:
    """Say whether figures stand beside Latin letters: "IPv6"."""
    before, after = said[max(0, start - 1) : start], said[end : end + 1]
    return before in tuple(GLUE + "-") or ((before + after).isascii() and (before + after).isalpha())


def numeral(text: str, spoken: Tongue) -> Fraction:
    """Return the value of a Chinese numeral: 一百二十, 三万二千, 一九四九, 3.5万, 1200."""
    figures = re.match(r"[0-9][0-9,，.．]*", text)
    if figures:
        value = figured(figures[0].replace("，", ",").replace("．", ".").rstrip(",."), decimal_comma=False)[0]
        for sign in text[figures.end() :]:
            value *= spoken.orders[sign]
        return value
    if len(text) > 1 and all(character in spoken.numerals for character in text):
        return Fraction("".join(str(spoken.numerals[character]) for character in text))
    total, part, current = Fraction(0), Fraction(0), Fraction(0)
    for character in text:
        if character in spoken.numerals:
            current = Fraction(spoken.numerals[character])
        elif (order := spoken.orders[character]) < 10**4:
            part, current = part + (current or 1) * order, Fraction(0)
        else:
            total, part, current = (total + (part + current or 1)) * order, Fraction(0), Fraction(0)
    return total + part + current
