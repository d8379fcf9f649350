"""What files state about a document beside its text, in the order of trust, and what of it the header takes.

    what the file says about itself (`<meta>`, JSON-LD, Dublin Core, properties)  >  the sidecar  >  names of low trust

A value of the text's own metadata comes before all of these, and what the text clearly says comes before them too.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from teipipe.blocks.dateline import language
from teipipe.header.names import COLUMNS, OF_FILES, OF_THE_FILE, RANKS, meaning, says_nothing
from teipipe.marks.dates import document_date
from teipipe.model import Certainty, Source, Stated

ISO = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?")
# A clock with its minutes is a program's: nobody dated a letter so in a field.
CLOCK = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
# A subject such as "Mao, Zedong" has its commas inside, keywords have them between.
SUBJECTS, KEYWORDS = re.compile(r"\s*[;|]\s*"), re.compile(r"\s*[;|,]\s*")
SITE = ("og:site_name", "application-name")
PUBLISHER = ("publisher", Certainty.HIGH)
SITE_ENDS = re.compile(r"\s+[|·•»:–—-]{1,2}\s+")


def statements(source: Source) -> tuple[Stated, ...]:
    """Return the values that mean a field of ours, the most trusted first.

    Of a file that holds several documents only what is true of each of them counts: publisher, rights, address.
    """
    found = [*own(source), *beside(source)]
    if source.part:
        found = [one for one in found if one.field in OF_THE_FILE]
    return tuple(sorted(found, key=trust))


def trust(one: Stated) -> tuple[bool, bool, bool, int]:
    """Return what a value sorts by: doubtful names last, the file before the sidecar, then as the table has them."""
    low, medium = one.certainty is Certainty.LOW, one.certainty is Certainty.MEDIUM
    return low, one.origin == "sidecar", medium, RANKS.get(one.name.lower(), 0)


def own(source: Source) -> Iterator[Stated]:
    """Yield what the delivered file says about itself."""
    for name, value in source.stated:
        means = meaning(name)
        if means is None or says_nothing(means[0], value):
            continue
        field, certainty = means
        # The house that shows a page often stands as its author.
        if field != "author" or value not in sites(source):
            yield from (Stated(field, name, part, "stated", certainty) for part in parts(field, name, value, source))


def beside(source: Source) -> Iterator[Stated]:
    """Yield what the sidecar says."""
    for name, value in source.sidecar.stated if source.sidecar else ():
        if name in COLUMNS and (name != "date" or stated_date(value)):
            yield Stated(COLUMNS[name], name, value, "sidecar")


def parts(field: str, name: str, value: str, source: Source) -> Iterator[str]:
    """Yield the values in one: keywords are often several, and a title often ends with the name of the site."""
    if field == "subject":
        yield from filter(None, (KEYWORDS if "keyword" in name.lower() else SUBJECTS).split(value))
    elif field == "title":
        yield without_site(value, source)
    elif field == "date":
        yield from [value] if is_of_the_document(value, source) else []
    elif field in {"url", "licence"}:
        yield from [value] if re.match(r"https?://\S+$", value) else []
    else:
        yield value


def without_site(title: str, source: Source) -> str:
    """Return a title without the name of the site before or after it, as the page itself tells it."""
    houses, ends = sites(source), list(SITE_ENDS.finditer(title))
    if ends and title[ends[-1].end() :] in houses:
        return title[: ends[-1].start()]
    return title[ends[0].end() :] if ends and title[: ends[0].start()] in houses else title


def sites(source: Source) -> set[str]:
    """Return the names that a page gives to its site or publisher."""
    return {
        value
        for name, value in source.stated
        if name.lower() in SITE or name.endswith(".publisher.name") or meaning(name) == PUBLISHER
    }


def is_of_the_document(value: str, source: Source) -> bool:
    """Say whether a date may be the document's: a clock, or a day on which the file was made or changed, is not."""
    when = stated_date(value)
    of_file = {day for name, day in file_dates(source) if meaning(name) is None}
    return bool(when) and (ISO.fullmatch(value) is not None or not CLOCK.match(value)) and when not in of_file


def file_dates(source: Source) -> Iterator[tuple[str, str]]:
    """Yield the days on which the file was made, put up, published or changed, by the names that say so."""
    for name, value in source.stated:
        found = re.match(r"(?:D:)?(\d{4})-?(\d\d)-?(\d\d)", value)
        if OF_FILES.search(name) and found:
            yield name, "-".join(found.groups())


def stated_date(value: str) -> str:
    """Return the date that a value means as ISO 8601 writes it, or nothing where it means none."""
    if found := ISO.fullmatch(value.strip()):
        return found[1] if exists(found[1]) else ""
    return document_date(value, language(value)) or ""


def exists(day: str) -> bool:
    """Say whether a calendar has a year, month or day."""
    year, month, number = (*map(int, day.split("-")), 1, 1)[:3]
    try:
        date(year, month, number)
    except ValueError:
        return False
    return True


def taken(found: Iterable[Stated], field: str, *, doubtful: bool = True) -> tuple[Stated, ...]:
    """Return the values of a field that the most trusted name has, each once."""
    values = [one for one in found if one.field == field and (doubtful or one.certainty is not Certainty.LOW)]
    best = [one for one in values if (one.name, one.origin) == (values[0].name, values[0].origin)]
    return tuple(dict.fromkeys(best))


def unused(found: Sequence[Stated], held: Iterable[str]) -> Iterator[Stated]:
    """Yield the values of each field that the header holds nothing for yet."""
    there = set(held)
    for field in dict.fromkeys(one.field for one in found):
        if field not in there:
            yield from taken(found, field)
