"""References to other documents: a telegram or a letter that a text names by its date or its number.

    My telegram of 11:00 p.m. yesterday must have reached you.     The cable sent at 4:00am on 13 December was received.
    十二月十三日四时电悉     на Ваше письмо от 5 мая     Ihr Schreiben vom 3. d. M.     telegram 1234 from Saigon, May 5

Not one: a letter without date and number ("his letter"), several at once ("your letters of 3 and 5 May"), what was
received on a day, a news agency's line. Which document of an edition is meant, only the edition tells
(`teipipe.references`).
"""

import re
from collections.abc import Iterator

from teipipe.marks import Passage
from teipipe.marks.dates import dates
from teipipe.marks.document_ref_forms import LANGUAGES, Forms
from teipipe.model import Mark

# So far before a date its document is named.
REACH = 140
# What a heading or a dateline names is the document itself.
OF_ITSELF = frozenset({"head", "title", "opener", "dateline", "salute", "speaker", "signed", "stamp"})
DAY = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def document_refs(passage: Passage) -> Iterator[Mark]:
    """The references of a passage, each over the words that name the document and its date."""
    forms = LANGUAGES.get(passage.lang.partition("-")[0])
    if forms is None or passage.kind in OF_ITSELF or not forms.noun.search(passage.text):
        return
    end = 0
    for start, stop, why in sorted(found(passage, forms), key=lambda one: (one[0], -one[1])):
        if start >= end:
            yield Mark("ref", start, stop, {"type": "document"}, f"document_refs: {why}")
            end = stop


def found(passage: Passage, forms: Forms) -> Iterator[tuple[int, int, str]]:
    """Yield where references may begin and end, and why."""
    text = passage.text
    for date in dates(passage):
        if not is_of_a_day(date):
            continue
        low = max(0, date.start - REACH)
        if (before := forms.before.search(text, low, date.start)) and not is_of_a_thing(text, date):
            yield before.start(), date.end, "a document with its date"
        elif after := forms.after.match(text, date.end, date.end + REACH):
            first = forms.first.search(text, low, date.start)
            if first and (first[0] or "own" not in after.re.groupindex or after["own"]):
                yield first.start(), after.end(), "a date before its document"
    for numbered in forms.numbered.finditer(text):
        yield *numbered.span(), "a document with its number"


def is_of_a_thing(text: str, date: Mark) -> bool:
    """Say whether a date says of which day a thing is: "the letter of the January 28 resolution"."""
    return text[: date.start].endswith("the ") and text[date.start].isalpha() and text[date.end :][:2].strip().isalpha()


def is_of_a_day(date: Mark) -> bool:
    """Say whether a date may be that of a document: a day, a month or some days, and no length of time."""
    values = [date.attributes[name] for name in ("when", "from", "notBefore") if name in date.attributes]
    return date.attributes.get("type") != "duration" and any(map(DAY.match, values))
