"""Two calendars that sources date by beside ours: the Roman and that of the French Republic.

    XVII. Kal. Novembris 1541     Idibus Martiis     pridie Nonas Maias 1520     the Ides of March
    12 thermidor an II            le 18 brumaire an VIII

Romans count back from the Kalends, Nones and Ides, both ends included. Republican years begin about 22 September; from
1792 to 1805 a table has the day. A Kalends of January belongs to the year before; whose number scribes mean who write
"XII. Kal. Ianuarii 1540" is not certain, so that such a day has none.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from teipipe.marks.date_forms.cues import cue
from teipipe.marks.date_forms.values import Form, Point
from teipipe.marks.date_forms.western import GAP, YEAR, Language, spelt, words

MONTHS = (
    "ianuari januari",
    "februari",
    "marti",
    "april",
    "mai maj",
    "iuni juni",
    "iuli juli quintil quinctil",
    "august sextil",
    "septembr",
    "octobr",
    "novembr",
    "decembr",
)
SHORT = (
    "ian jan",
    "feb febr",
    "mart",
    "apr",
    "mai",
    "iun jun",
    "iul jul",
    "aug",
    "sept sep",
    "oct octob",
    "nov novemb",
    "dec decemb",
)
ENDINGS = ("", "i", "ii", "ij", "s", "as", "is", "es", "ibus", "arum", "um")
STEMS = {stem + ending: n for n, names in enumerate(MONTHS, 1) for stem in names.split() for ending in ENDINGS}
ROMAN_MONTHS = STEMS | {name: n for n, names in enumerate(SHORT, 1) for name in names.split()}
KALENDS = ("kal", "kl", "cal", "kalendis", "kalendas", "calendis", "calendas", "kalends", "calends")
NONES = ("non", "nonis", "nonas", "nones")
IDES = ("id", "idibus", "idus", "ides")
FIXED = dict.fromkeys(KALENDS, "kalends") | dict.fromkeys(NONES, "nones") | dict.fromkeys(IDES, "ides")
LATE_MONTHS = (3, 5, 7, 10)
REPUBLICAN_MONTHS = (
    "vendémiaire",
    "brumaire",
    "frimaire",
    "nivôse",
    "pluviôse",
    "ventôse",
    "germinal",
    "floréal",
    "prairial",
    "messidor",
    "thermidor",
    "fructidor",
    "sans-culottides",
)
REPUBLICAN = {name: n for n, name in enumerate(REPUBLICAN_MONTHS, 1)} | {
    "vendemiaire": 1,
    "nivose": 4,
    "nivôs": 4,
    "pluviose": 5,
    "ventose": 6,
    "floreal": 8,
    "fervidor": 11,
    "complémentaire": 13,
}
# The day in September on which each year of the Republic began, from year I in 1792.
FIRST_DAYS = (22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23)
NUMERALS = {"i": 1, "v": 5, "x": 10}


def roman(language: Language) -> Iterator[Form]:
    """A day of the Roman calendar: in Latin any, in English its own days."""
    fixed = rf"(?P<fixed>{words(FIXED)})(?!\w)\.?"
    if language.roman == "Latin":
        count = rf"(?:a\.?\s?d\.?{GAP}|ante{GAP}diem{GAP})?(?P<count>[ivx]{{1,6}}|\d{{1,2}})\.?\s{{0,3}}(?:o\.?\s)?"
        day = rf"(?<!\w)(?:{count}|(?P<eve>prid(?:ie)?)\.?{GAP})?{fixed}{GAP}(?P<month>{words(ROMAN_MONTHS)})(?!\w)\.?"
        anno = rf"(?:anno{GAP}(?:domini{GAP})?|an\.{GAP}|a\.{GAP})?"
        pattern = rf"{day}(?:,?{GAP}{anno}(?P<year>{YEAR})(?!\w))?"
        yield Form("Roman day", pattern, partial(roman_day, ROMAN_MONTHS), cue(FIXED, 40, 80))
    if language.roman == "translated":
        english = {name: number for name, number in language.months.items() if len(name) > 3}
        day = rf"(?<!\w)(?:the{GAP})?{fixed}{GAP}of{GAP}(?P<month>{words(english)})(?!\w)"
        pattern = rf"{day}(?:,?{GAP}(?P<year>{YEAR})(?!\w))?"
        yield Form("Roman day", pattern, partial(roman_day, english), cue(FIXED, 20, 60))


def roman_day(months: dict[str, int], found: re.Match[str]) -> Point | None:
    """The day of our calendar that a Roman one is."""
    said = found.groupdict()
    month = months[spelt(said["month"])]
    fixed = FIXED[spelt(said["fixed"])]
    back = 2 if said.get("eve") else numeral(said.get("count") or "1")
    year = int(said["year"]) if said.get("year") else None
    if fixed != "kalends" or back == 1:
        last = {"kalends": 1, "nones": 5, "ides": 13}[fixed] + (2 if month in LATE_MONTHS and fixed != "kalends" else 0)
        return Point(year, month, last - back + 1) if 1 <= back <= 9 else None
    if not 2 <= back <= 19:
        return None
    if month == 1 and year:
        return Point()
    day = date(year or 1901, month, 1) - timedelta(days=back - 1)
    return Point(year, day.month, day.day)


def numeral(text: str) -> int:
    """A numeral in digits or Roman letters."""
    if text.isdigit():
        return int(text)
    values = [NUMERALS[letter] for letter in text.casefold()]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def republican(language: Language) -> Iterator[Form]:
    """A day of the calendar of the French Republic, with its year."""
    if language.republican:
        day = r"(?:le\s{1,3})?(?:(?P<day>\d{1,2}|1er)(?:e|er)?(?:\s{1,3}jour)?\s{1,3})"
        year = r"(?:,?\s{1,3}(?:de\s{1,3})?l['’]?an|,?\s{1,3}an)\s{1,3}(?P<year>[ivx]{1,4}|\d{1,2})(?!\w)"
        name = rf"(?P<month>{words(REPUBLICAN)})"
        yield Form("Republican day", rf"(?<!\w){day}?{name}{year}", republican_day, cue(REPUBLICAN, 40, 60))


def republican_day(found: re.Match[str]) -> Point | None:
    """The day of our calendar that a Republican one is; a month alone has none, for it begins in one of ours and ends
    in the next."""
    year, month = numeral(found["year"]), REPUBLICAN[spelt(found["month"])]
    day = int(found["day"]) if found["day"] and found["day"].isdigit() else 0
    if not 1 <= year <= len(FIRST_DAYS) or not 1 <= day <= (6 if month == len(REPUBLICAN_MONTHS) else 30):
        return None
    begins = date(1791 + year, 9, FIRST_DAYS[year - 1])
    at = begins + timedelta(days=30 * (month - 1) + day - 1)
    return Point(at.year, at.month, at.day, calendar="republican")
