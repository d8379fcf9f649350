"""Dates and durations: the points, ranges and lengths of time that a text names.

     4:00am on 13 December   31/XII   from 20 January to the end of the month   十二月十三日四时   3-5 years

A date without a year leans on the document's, a bare hour on the day named before it: what leans has a `cert` and
says on what, vague words have bounds by convention and `cert="low"` (`date_forms.attributes`). A date that does not
exist, or has nothing to lean on, is marked without a value. Numbers that may be anything are not marked:
"300.000.000", "fond 45", "211-212", a bare "1949".
"""

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from operator import itemgetter

from teipipe.marks import Passage
from teipipe.marks.date_forms.attributes import Settled, settle
from teipipe.marks.date_forms.calendars import republican, roman
from teipipe.marks.date_forms.chinese import SIMPLIFIED
from teipipe.marks.date_forms.chinese import forms as chinese_forms
from teipipe.marks.date_forms.cues import Cue, Span, indexed
from teipipe.marks.date_forms.joins import Join, chinese_joins, joined, joins
from teipipe.marks.date_forms.leaning import Lean, Said, weakest
from teipipe.marks.date_forms.styles import double, styles
from teipipe.marks.date_forms.tense import direction
from teipipe.marks.date_forms.values import Form, Found, Point, Value, Weekday
from teipipe.marks.date_forms.weekdays import feasts, weekdays
from teipipe.marks.date_forms.western import NEVER, Language
from teipipe.marks.date_forms.western_hours import LOOSE, hours
from teipipe.marks.date_forms.western_lengths import lengths
from teipipe.marks.date_forms.western_points import alone, numeric, points, with_month
from teipipe.model import Mark

# The modules of the languages with months by name. Where a text's language is unknown the first four are asked in full;
# of the others only the days, by months that are written out.
FAMILIAR = {"en": "english", "ru": "russian", "fr": "french", "de": "german"}
OTHERS = {
    "it": "italian",
    "es": "spanish",
    "pt": "portuguese",
    "nl": "dutch",
    "da": "danish",
    "nb": "danish",
    "no": "danish",
    "sv": "swedish",
    "pl": "polish",
    "cs": "czech",
    "la": "latin",
}
SHORT_YEARS = ("ru", "pl")
SENTENCE_END = re.compile(r"[。！？!?；]|\.(?:\^?\[\d{1,3}\])?\s+(?=[^\W\d_a-zа-я])")
# What makes an hour one of many days, before it or a few words behind.
HABIT = re.compile(
    r"\b(?:every|each|daily|always|usually|jeden|täglich|chaque|tous les|toutes les"
    r"|каждый|каждую|каждое|ежедневно|обычно|по (?:утрам|вечерам|\w+(?:ам|ям)(?= в)))\b|每[天日晚早周]",
    re.IGNORECASE,
)
HABIT_REACH = 20
DOUBT = re.compile(r"\s*\?\s*")
# Before a number: what makes it a shelfmark, a page or a count instead of a date.
SHELFMARK = re.compile(
    r"(?<!\w)(?:(?:fonds?|opis|delo|list|file|folder|dossier|box|roll|doc|documents?|articles?|art|no|nos|nr|vol|pp|ll|"
    r"chapter|paragraph|page|seiten?|статья|пункт|стр|лл)\.?|№|(?:[dflpsтсдлпф]|оп|op|ст|bd)\.)\s{0,3}$",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W\d_IVXІХ]")


@dataclass(frozen=True, slots=True)
class Asked:
    """The forms of a language, with their order, by the cue that they need, and the cues by each of their words: most
    passages have few of them."""

    forms: Mapping[Cue, Sequence[tuple[int, Form]]]
    cues: Mapping[str, Sequence[Cue]]


def dates(passage: Passage) -> Iterator[Mark]:
    """The dates of a passage; hours, months and years that something says to be such."""
    lean = Lean(passage.when, passage.leans_on, certainty=passage.certainty)
    for found, settled in settled_dates(passage.text, passage.lang, lean):
        # A day of the week that leans on nothing may be any: it stays a word.
        if isinstance(found.value, Weekday) and not settled.attributes:
            continue
        yield Mark("date", found.start, found.end, settled.attributes, f"dates: {found.rule}: {settled.why}")


def document_date(text: str, lang: str) -> str | None:
    """The ISO date that a dateline or a title gives a document: the most precise, and of such the last.

    What a title ranges over ("16-22 January 1950", "Ende Mai 1898") gives what its ends share, "1950-01".
    """
    best = ""
    for _, settled in settled_dates(DOUBT.sub(" ", text), lang, Lean()):
        value = settled.attributes.get("when") or shared(settled.attributes)
        if value and "dur" not in settled.attributes and len(value) >= len(best):
            best = value
    return best or None


def shared(attributes: Mapping[str, str]) -> str:
    """What both ends of a range have in common: a month, a year, or nothing."""
    names = ("from", "to") if "from" in attributes else ("notBefore", "notAfter")
    ends = [attributes.get(name, "").split("-") for name in names]
    common = []
    for first, last in zip(*ends, strict=False):
        if first != last:
            break
        common.append(first)
    return "-".join(common)


def settled_dates(text: str, lang: str, lean: Lean) -> Iterator[tuple[Found, Settled]]:
    """Expressions in order with their values: a day leans on its sentence, an hour on the whole passage."""
    ends = [end.end() for end in SENTENCE_END.finditer(text)]
    sentence, told_in, in_sentence, in_passage = 0, 0, None, None
    for found in chosen(text, candidates(text, lang)):
        if bisect(ends, found.start) != sentence:
            sentence, in_sentence = bisect(ends, found.start), None
            in_passage = further(in_passage) if sentence > told_in + 1 else in_passage
        only_clock = isinstance(found.value, Point) and found.value.only_clock
        earlier = in_passage.point if in_passage else None
        near = replace(lean, near=in_passage if only_clock else in_sentence, earlier=earlier)
        if only_clock and is_habit(text, found, ends[sentence - 1] if sentence else 0):
            near = replace(near, when="", near=None)
        if isinstance(found.value, Weekday) or (in_sentence is None and is_day(found.value)):
            told = lean.direction or direction(text, found.start, found.end, lang)
            near = replace(lean, near=in_passage if isinstance(found.value, Weekday) else None, direction=told)
        settled = settle(found.value, near)
        yield found, settled
        if settled.leaves is not None:
            in_sentence = in_passage = replace(settled.leaves, words=text[found.start : found.end])
            told_in = sentence


def is_habit(text: str, found: Found, sentence: int) -> bool:
    """Whether an hour is that of no one day: "every day at 8 a.m."; its sentence begins at an offset."""
    return HABIT.search(text, sentence, found.end + HABIT_REACH) is not None


def further(said: Said | None) -> Said | None:
    """A date named before the last sentence: an hour may be of another day by now."""
    return replace(said, certainty=weakest(said.certainty, "medium")) if said else None


def is_day(value: Value) -> bool:
    """Whether an expression is the mere number of a day, which its clause puts before or after the document."""
    return isinstance(value, Point) and value.only_day and value.hour is None


def candidates(text: str, lang: str) -> list[Found]:
    """Every expression that some form sees, and what neighbours make together."""
    single = list(expressions(text, asked(family(lang))))
    return [*single, *joined(text, single, joins_of(family(lang)))] if len(single) > 1 else single


def expressions(text: str, asked: Asked) -> Iterator[Found]:
    """What each form finds around its cues, in the order of the forms."""
    simplified = text if text.isascii() else text.translate(SIMPLIFIED)
    index = indexed(simplified, asked.cues)
    near: list[tuple[int, Form, Sequence[Span]]] = []
    for cue in {cue for word in index for cue in asked.cues[word]}:
        stretches = cue.stretches(text, index)
        near += [(order, form, stretches) for order, form in asked.forms[cue]]
    for _, form, places in sorted(near, key=itemgetter(0)):
        yield from form.found_in(simplified if form.simplified else text, places)


def chosen(text: str, found: Iterable[Found]) -> Iterator[Found]:
    """The leftmost and longest of expressions that overlap, without those that are something else."""
    end = 0
    for each in sorted(found, key=lambda found: (found.start, -found.end)):
        if each.start < end or each.rule == LOOSE or is_number(text, each) or is_misread(each.value):
            continue
        yield each
        end = each.end


def is_misread(value: Value) -> bool:
    """Whether an hour that no clock shows stands without a day: it is another number."""
    return isinstance(value, Point) and value.only_clock and value.no_such_hour


def is_number(text: str, found: Found) -> bool:
    """Whether digits follow what makes them a shelfmark or a page: "p. 1945", "ф. 5/II"."""
    if LETTERS.search(text, found.start, found.end):
        return False
    return SHELFMARK.search(text, max(0, found.start - 16), found.start) is not None


def family(lang: str) -> str:
    """The part of a language's tag that decides its forms: zh-Hans and zh-Hant write dates alike."""
    return lang if lang.startswith("zh-Latn") else lang.partition("-")[0]


@cache
def asked(lang: str) -> Asked:
    """What a passage of a language is asked for."""
    found: dict[Cue, list[tuple[int, Form]]] = {}
    for order, form in enumerate(forms(lang)):
        found.setdefault(form.cue, []).append((order, form))
    cues: dict[str, list[Cue]] = {}
    for cue in found:
        for word in cue.words:
            cues.setdefault(word, []).append(cue)
    return Asked(found, cues)


@cache
def forms(lang: str) -> Sequence[Form]:
    """The forms of a language; those of all languages where it is unknown, digits alone in any other."""
    languages = spoken(lang)
    english_only = [language.month_first for language in languages] == [True]
    short = any(language.short_years for language in languages) or lang[:2] in SHORT_YEARS
    builds = (double, points, lengths, hours, weekdays, feasts, roman, republican)
    western = [form for language in languages for build in builds for form in build(language)]
    western += [form for language in languages for form in alone(language, language.month_first)]
    if not languages_tag(lang):
        western += roman(named("la"))
        others = dict.fromkeys(named(tag) for tag in OTHERS)
        western += [form for language in others for form in with_month(written_out(language))]
    chinese = chinese_forms() if lang[:2] in ("zh", "") and not lang.startswith("zh-Latn") else ()
    return (*western, *numeric(english_only, short), *styles(), *chinese, *(() if languages else alone(None, True)))


@cache
def joins_of(lang: str) -> Sequence[Join]:
    """The joins of a language."""
    western = [join for language in spoken(lang) for join in joins(language)]
    return (*western, *(chinese_joins() if lang[:2] in ("zh", "") else ()))


def spoken(lang: str) -> list[Language]:
    """The languages with months by name whose forms a tag asks for."""
    tag = languages_tag(lang)
    if not tag:
        return [named(each) for each in FAMILIAR]
    return [named(tag)] if tag in FAMILIAR or tag in OTHERS else []


def languages_tag(lang: str) -> str:
    """The language of a tag, nothing where it is unknown."""
    tag = lang.partition("-")[0].casefold()
    return "" if tag == "und" else tag


@cache
def named(tag: str) -> Language:
    """A language by its tag; its module is read when a text first asks for it."""
    name = FAMILIAR.get(tag) or OTHERS[tag]
    language: Language = getattr(import_module(f"teipipe.marks.date_forms.{name}"), name)
    return language


@cache
def written_out(language: Language) -> Language:
    """A language with those names of months only that no familiar one has and no other word is: not "ago", "set"."""
    shared = {name for tag in FAMILIAR for name in named(tag).months}
    long = {name: number for name, number in language.months.items() if len(name) > 3 and name not in shared}
    return replace(language, months=long, short_years=False, month_before=NEVER)
