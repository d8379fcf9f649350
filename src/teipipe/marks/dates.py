"""Dates and durations: the points, ranges and lengths of time that a text names.

     4:00am on 13 December   31/XII   from 20 January to the end of the month   十二月十三日四时   3-5 years

A date without a year leans on the document's, a bare hour on the day named before it: what leans has
`cert="medium"` and says so, vague words have bounds by convention and `cert="low"` (`date_forms.attributes`). A
date that does not exist, or has nothing to lean on, is marked without a value. Numbers that may be
anything are not marked: "300.000.000", "fond 45", "211-212", a bare "1949".
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from teipipe.marks import Passage
from teipipe.marks.date_forms.attributes import Settled, settle
from teipipe.marks.date_forms.chinese import SIMPLIFIED
from teipipe.marks.date_forms.chinese import forms as chinese_forms
from teipipe.marks.date_forms.cues import Cue, Span, indexed
from teipipe.marks.date_forms.english import english
from teipipe.marks.date_forms.french import french
from teipipe.marks.date_forms.german import german
from teipipe.marks.date_forms.joins import Join, chinese_joins, joined, joins
from teipipe.marks.date_forms.leaning import Lean
from teipipe.marks.date_forms.russian import russian
from teipipe.marks.date_forms.values import Form, Found, Point
from teipipe.marks.date_forms.western import Language
from teipipe.marks.date_forms.western_hours import LOOSE, hours
from teipipe.marks.date_forms.western_lengths import lengths
from teipipe.marks.date_forms.western_points import alone, numeric, points
from teipipe.model import Mark

LANGUAGES = {"en": english, "ru": russian, "fr": french, "de": german}
SENTENCE_END = re.compile(r"[。！？!?；]|\.\s+(?=[^\W\d_a-zа-я])")
# Before a number: what makes it a shelfmark, a page or a count instead of a date.
SHELFMARK = re.compile(
    r"(?<!\w)(?:(?:fonds?|opis|delo|list|file|folder|dossier|box|roll|doc|documents?|articles?|art|no|nos|nr|vol|pp|ll|"
    r"chapter|paragraph|page|seiten?|статья|пункт|стр|лл)\.?|№|(?:[dflpsтсдлпф]|оп|op|ст|bd)\.)\s{0,3}$",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_IVXІХ]")


def dates(passage: Passage) -> Iterator[Mark]:
    """The dates of a passage; hours, months and years that something says to be such."""
    for found, settled in settled_dates(passage.text, passage.lang, Lean(passage.when, passage.leans_on)):
        yield Mark("date", found.start, found.end, settled.attributes, f"dates: {found.rule}: {settled.why}")


def document_date(text: str, lang: str) -> str | None:
    """The ISO date that a dateline or a title gives a document: the most precise, and of such the last.

    Days that a title ranges over ("16-22 January 1950") give what they share, "1950-01".
    """
    best = ""
    for _, settled in settled_dates(text, lang, Lean()):
        value = settled.attributes.get("when") or shared(settled.attributes)
        if value and "dur" not in settled.attributes and len(value) >= len(best):
            best = value
    return best or None


def shared(attributes: Mapping[str, str]) -> str:
    """What both ends of a range have in common: a month, a year, or nothing."""
    ends = [attributes.get("from", "").split("-"), attributes.get("to", "").split("-")]
    common = []
    for first, last in zip(*ends, strict=False):
        if first != last:
            break
        common.append(first)
    return "-".join(common)


def normalise(surface: str, lang: str, ref: str) -> Mapping[str, str]:
    """The attributes of a single expression that is known to be a date; none when it is not understood."""
    settled = list(settled_dates(surface, lang, Lean(ref)))
    if not settled:
        return {}
    return max(settled, key=lambda pair: pair[0].end - pair[0].start)[1].attributes


def settled_dates(text: str, lang: str, lean: Lean) -> Iterator[tuple[Found, Settled]]:
    """Expressions in order with their values: a day leans on its sentence, an hour on the whole passage."""
    ends = [end.end() for end in SENTENCE_END.finditer(text)]
    sentence, in_sentence, in_passage = 0, None, None
    for found in chosen(text, candidates(text, lang)):
        if bisect(ends, found.start) != sentence:
            sentence, in_sentence = bisect(ends, found.start), None
        only_clock = isinstance(found.value, Point) and found.value.only_clock
        settled = settle(found.value, replace(lean, near=in_passage if only_clock else in_sentence))
        yield found, settled
        if settled.point is not None:
            in_sentence = in_passage = settled.point


def candidates(text: str, lang: str) -> list[Found]:
    """Every expression that some form sees, and what neighbours make together."""
    single = list(expressions(text, forms(family(lang))))
    return [*single, *joined(text, single, joins_of(family(lang)))] if len(single) > 1 else single


def expressions(text: str, asked: Iterable[Form]) -> Iterator[Found]:
    """What each form finds around its cues."""
    simplified = text.translate(SIMPLIFIED)
    index = indexed(simplified)
    near: dict[Cue, Sequence[Span]] = {}
    for form in asked:
        if form.cue not in near:
            near[form.cue] = form.cue.stretches(text, index)
        if near[form.cue]:
            yield from form.found_in(simplified if form.simplified else text, near[form.cue])


def chosen(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """The leftmost and longest of expressions that overlap, without those that are something else."""
    end = 0
    for each in sorted(found, key=lambda found: (found.start, -found.end)):
        if each.start < end or each.rule == LOOSE or is_number(text, each):
            continue
        yield each
        end = each.end


def is_number(text: str, found: Found) -> bool:
    """Whether digits follow what makes them a shelfmark or a page: "p. 1945", "ф. 5/II"."""
    if LETTERS.search(text, found.start, found.end):
        return False
    return SHELFMARK.search(text, max(0, found.start - 16), found.start) is not None


def family(lang: str) -> str:
    """The part of a language's tag that decides its forms: zh-Hans and zh-Hant write dates alike."""
    return lang if lang.startswith("zh-Latn") else lang.partition("-")[0]


@cache
def forms(lang: str) -> Sequence[Form]:
    """The forms of a language; those of all languages where it is unknown, digits alone in any other."""
    languages = spoken(lang)
    english_only = [language.month_first for language in languages] == [True]
    short = any(language.short_years for language in languages) or lang[:2] == "ru"
    western = [form for language in languages for build in (points, lengths, hours) for form in build(language)]
    western += [form for language in languages for form in alone(language, language.month_first)]
    chinese = chinese_forms() if lang[:2] in ("zh", "") and not lang.startswith("zh-Latn") else ()
    return (*western, *numeric(english_only, short), *chinese, *(() if languages else alone(None, True)))


@cache
def joins_of(lang: str) -> Sequence[Join]:
    """The joins of a language."""
    western = [join for language in spoken(lang) for join in joins(language)]
    return (*western, *(chinese_joins() if lang[:2] in ("zh", "") else ()))


def spoken(lang: str) -> list[Language]:
    """The languages with months by name whose forms a tag asks for."""
    if not lang or lang == "und":
        return list(LANGUAGES.values())
    language = LANGUAGES.get(lang.split("-", maxsplit=1)[0].casefold())
    return [language] if language else []
