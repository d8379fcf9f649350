"""Other ways of writing the same date, for an expression that is known to be one.

    17 02 -> 17/02     31/Oct/1974 -> 31 Oct 1974     3 X 1899 -> 3. X. 1899     Feb 18 -> 18 Feb     2/2013 -> 2013-02

Each is read as it stands first. Only what can be no other date is written anew.
"""

import re
from collections.abc import Iterator

from teipipe.marks.date_forms.values import Point

MONTH_NAME = r"(?P<month>[^\W\d_]{3,}\.?)"
# What a pattern is written as; `{}` takes the groups by name.
PATTERNS = (
    (r"(?P<day>\d{1,2})\s(?P<m>\d{1,2})(?:\s(?P<year>\d{4}))?", "{day}.{m}.{year}"),
    (r"(?P<day>\d{1,2})\./(?P<m>\d{1,2})\.\s?(?P<year>\d{2,4})", "{day}. {m}. {year}"),
    (r"(?P<day>\d{1,2})\s(?P<m>[IVX]{1,4})\.?(?:\s(?P<year>\d{2,4}))?", "{day}. {m}. {year}"),
    (rf"(?P<year>\d{{4}})[,.]?\s{MONTH_NAME}\s(?P<day>\d{{1,2}})", "{day} {month} {year}"),
    (rf"(?P<day>\d{{1,2}})[/-]{MONTH_NAME}[/-](?P<year>\d{{2,4}})", "{day} {month} {year}"),
    (
        rf"(?P<weekday>[^\W\d_]+\.?,?\s)?{MONTH_NAME}\s(?P<day>\d{{1,2}})(?:(?:,|\s)\s?(?P<year>\d{{4}}))?",
        "{weekday}{day} {month} {year}",
    ),
)
EIGHT_DIGITS = re.compile(r"(?P<year>1[5-9]\d\d|20\d\d)(?P<m>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])")
# Between two words nothing may stand that they are glued with: "le23 décembre 1895".
GLUED = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d{4})(?=[^\W\d_])")
RANGE = re.compile(r"(?P<first>.{3,20}?)\s?[-–—]\s?(?P<last>.{3,20})")
YEAR_AND_MONTH = re.compile(
    r"(?P<year>[12]\d{3})[-/.]\s?(?P<m>0?[1-9]|1[0-2])|(?P<m2>0?[1-9]|1[0-2])[-/.]\s?(?P<year2>[12]\d{3})"
)
DAY_SECOND = re.compile(r"(?P<m>\d{1,2})(?P<sep>[-/.])(?P<day>\d{1,2})(?P=sep)(?P<year>\d{4})")
COUNT_FIRST = re.compile(r"(?:les\s)?(?P<count>\w+)\s(?P<which>(?:derni|proch)\w+)\s(?P<unit>\w+)", re.IGNORECASE)
LEAD = re.compile(r"(?i:le|den|the|il|el|on|am)\s(?=\d)")


def rewritten(text: str, lang: str, document: Point | None) -> Iterator[str]:
    """An expression as it is written, and then in other ways."""
    yield text
    bare = LEAD.sub("", text.strip(" .,;:()[]"), count=1)
    if bare != text:
        yield bare
    for pattern, written in PATTERNS:
        found = re.fullmatch(pattern, bare)
        if found and not year_of_month(found.groupdict(), document):
            yield filled(written, found)
    ends = RANGE.fullmatch(bare)
    if ends:
        each = [day_first(end) for end in (ends["first"], ends["last"])]
        if all(each):
            yield " - ".join(str(end) for end in each)
    yield from in_digits(bare)
    french = COUNT_FIRST.fullmatch(bare) if lang[:2] == "fr" else None
    if french:
        yield f"{french['which']} {french['count']} {french['unit']}"
    if GLUED.search(bare):
        yield GLUED.sub(" ", bare)


def in_digits(bare: str) -> Iterator[str]:
    """A year and a month, and the month before the day where nothing else is possible: "10/31/1974"."""
    whole = EIGHT_DIGITS.fullmatch(bare)
    if whole:
        yield f"{whole['year']}-{whole['m']}-{whole['day']}"
    found = DAY_SECOND.fullmatch(bare)
    if found and int(found["day"]) > 12 >= int(found["m"]):
        yield f"{found['year']}-{found['m']}-{found['day']}"


def day_first(text: str) -> str:
    """A day after its month as one before it; nothing where it is neither."""
    pattern, written = PATTERNS[-1]
    found = re.fullmatch(pattern, text.strip())
    return filled(written, found) if found else ""


def filled(written: str, found: re.Match[str]) -> str:
    """A way of writing with the groups of a match."""
    return written.format(**{name: value or "" for name, value in found.groupdict().items()}).strip()


def year_of_month(said: dict[str, str | None], document: Point | None) -> bool:
    """Whether the number after a month is the document's year: "Juli 28" in a letter of 1928."""
    if not said.get("month") or said.get("year") or said.get("weekday") or document is None or document.year is None:
        return False
    return is_near(int(said.get("day") or 0), document.year)


def is_near(number: int, year: int) -> bool:
    """Whether a year of two digits is that of the document or a neighbour."""
    return abs((number - year + 50) % 100 - 50) <= 1
