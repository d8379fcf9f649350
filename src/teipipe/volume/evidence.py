"""Evidence that several documents stand in one file: what returns at the beginning of each.

    Citation: … Original Language: …     the description that a house gives each document
    No. 12 … No. 13 …                    numbers that run up, each with a title, a date or a salutation after it
    A an B, 1. 3. 1901 … B an A, 4. 3.   titles that say who wrote to whom, each with a date of its own

A record of conversation with headings, a play with acts, a sitting with items, a letter with enclosures, a numbered
list and a document in two versions are one document: none of them has the beginnings of documents inside.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from teipipe.marks.languages import script_language
from teipipe.model import Certainty
from teipipe.volume.lines import FOLIO, Lines
from teipipe.volume.titles import (
    CALLED,
    HAN_CALLED,
    NUMBERED,
    date_of,
    dateline_date,
    is_enclosed,
    is_letter,
    is_salutation,
    is_title,
    near,
    opens,
    value,
)

FEWEST_WORDS, FEWEST_WORDS_TITLED = 12, 30
LONGEST_HEADING = 300
# So many words may stand before the first of the titles that tell documents apart, or of the letters.
FRONT = 60
# A file may begin so, each time the page of another document was saved into it.
FIRST_LINES, NEAR_LABELS = 3, 8
SAMPLE = 3000
SHARE, SURE_SHARE = 0.5, 0.9
FEWEST_LETTERS = 3
# A line so long may go on in the next one.
FULL_LINE = 50
# What leads into a document: so many lines, which no gap of so many blank lines divides.
LEAD, SHORT_LEAD, LONGEST_LEAD, WIDE = 24, 4, 120, 2
# Under the title of a volume a number may be its year; few volumes have so many pages.
YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
# A line that only says a number needs what follows it to be known as the beginning of a document.
NUMBER_ALONE = re.compile(r"n|第")
# These call what follows a document, whatever it begins with.
WRITING = re.compile(r"do[ck]|док|文件|letter|lett|brief|письмо|dopis|telegram|телеграмма")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where documents begin, as lines; what shows it; and how sure that is."""

    begins: tuple[int, ...]
    by: str
    certainty: Certainty


def evidence(lines: Lines, labels: frozenset[str]) -> Evidence | None:
    """Return the clearest evidence that a source holds several documents, or nothing. `labels` are those of the fields
    with which houses describe a document."""
    found = pages(lines) or descriptions(lines, labels) or articles(lines)
    if found:
        return found
    found = numbers(lines) or titles(lines, labels)
    return replace(found, begins=tuple(led(lines, found.begins))) if found else letters(lines)


def led(lines: Lines, begins: Sequence[int]) -> Iterator[int]:
    """Yield beginnings with what leads into them. Before the first the file begins, where others have a wide gap."""
    leads = [led_in(lines, at) for at in begins]
    longest = max(at - lead for at, lead in zip(begins[1:], leads[1:], strict=True))
    yield 0 if begins[0] <= longest else leads[0]
    yield from leads[1:]


def led_in(lines: Lines, at: int) -> int:
    """Return the first line of what leads into a document: its title said before, its date, the number of a page over
    it, or what stands between it and a wide gap, such as the number of a file. A sentence leads into nothing."""
    begin, dated_before, date = at, False, date_of(lines, at)
    for before in range(at - 1, max(-1, at - SHORT_LEAD - 1), -1):
        bare, after = lines[before].bare, lines[before + 1]
        if after.gap >= WIDE or after.page:
            return begin if dated_before else before + 1
        again = bare == lines[at].bare or (date and dateline_date(bare, lines) == date)
        if not again and (dated_before or len(bare) > LONGEST_LEAD or re.search(r"[^\W\d_]{2}[.!?…]$", bare)):
            return begin
        if again or (FOLIO.fullmatch(bare) and not YEAR.fullmatch(bare)):
            begin, dated_before = before, dated_before or bool(again)
    return begin


def pages(lines: Lines) -> Evidence | None:
    """Saved pages one after another: the lines with which the file begins return, each time with a document."""
    first = [line.bare for line in lines.lines[:FIRST_LINES]]
    if len(set(first)) < FIRST_LINES or any(len(line) > LONGEST_HEADING for line in first):
        return None
    begins = [at for at, line in enumerate(lines.lines) if line.bare == first[0]]
    begins = [at for at in begins if [line.bare for line in lines.lines[at : at + FIRST_LINES]] == first]
    begins = filled(lines, begins, FEWEST_WORDS_TITLED) if len(begins) > 1 else []
    # A running head returns too, but no document begins under each.
    if len(begins) < 2 or not all(any(is_opened(lines, to) for to in range(at, at + LEAD)) for at in begins):
        return None
    return Evidence(tuple(begins), "the beginning of a saved page that returns", Certainty.HIGH)


def is_opened(lines: Lines, at: int) -> bool:
    """Say whether a line is a title or a date."""
    if at >= len(lines):
        return False
    bare = lines[at].bare
    return is_title(bare) or numbered(bare) is not None or bool(dateline_date(bare, lines))


def articles(lines: Lines) -> Evidence | None:
    """The articles of a web page, each with text enough; teasers have little."""
    starts = sorted(label.start for label in lines.source.layout if label.kind == "article")
    begins = filled(lines, sorted({lines.at(start) for start in starts}), FRONT)
    if len(begins) < 2 or len(begins) < len(starts) or not all(opens(lines, at) for at in begins):
        return None
    return Evidence(tuple(begins), "the articles of the page", Certainty.HIGH)


def numbers(lines: Lines) -> Evidence | None:
    """Headings whose numbers run up: "No. 12", "Document 12", "12. Memorandum …"."""
    forms: dict[str, list[tuple[int, int]]] = {}
    for at, line in enumerate(lines.lines):
        if not in_sentence(lines, at) and (form := numbered(line.bare)):
            forms.setdefault(form[0], []).append((at, form[1]))
    found = [one for form, headings in forms.items() if (one := run(lines, form, headings))]
    return max(found, key=lambda one: len(one.begins), default=None)


def in_sentence(lines: Lines, at: int) -> bool:
    """Say whether a line is part of a wrapped sentence: its end, as in "… see" / "Document 12.", or its beginning,
    as in the note "7. Telegram 1750 from Lusaka, July 8, reported on the" / "talks."."""
    line = lines[at]
    if at and not line.gap and len(lines[at - 1].bare) >= FULL_LINE and line.bare.endswith("."):
        return True
    last = at
    while last + 1 < len(lines) and not lines[last + 1].gap and len(lines[last].bare) >= FULL_LINE:
        last += 1
    goes_on = last > at and lines[at + 1].bare[:1].islower()
    whole = " ".join(lines[i].bare for i in range(at, last + 1))
    return goes_on and re.search(r"[^\W\d_]{3}\.(?:\)?$|\s)", whole) is not None


def numbered(bare: str) -> tuple[str, int] | None:
    """Return the form and the number of a heading that has one, or nothing."""
    if len(bare) > LONGEST_HEADING or not bare[:1].strip():
        return None
    if found := CALLED.match(bare) or HAN_CALLED.match(bare):
        return found["word"].lower().rstrip("."), value(found["number"])
    found = NUMBERED.match(bare)
    if found and not found["rest"][0].islower() and not re.search(r"[^\W\d_]{3}\.$", bare):
        return "", int(found["number"])
    return None


def run(lines: Lines, form: str, headings: Sequence[tuple[int, int]]) -> Evidence | None:
    """Return the headings of one form whose numbers run up, each with a text of its own after it."""
    outside = [(at, number) for at, number in headings if not lines.is_inside(at) and not is_enclosed(lines, at)]
    if len(outside) < 2:
        return None
    kept = set(filled(lines, [at for at, _ in outside], FEWEST_WORDS))
    rising = longest_rise([(at, number) for at, number in outside if at in kept])
    begins = [at for at, _ in rising]
    opened = sum(opens(lines, at) if form else dated(lines, at) for at in begins)
    named = WRITING.match(form) is not None and lines.words(0, begins[0]) <= FRONT if begins else False
    counted = [number for _, number in rising] == list(range(1, len(rising) + 1))
    if len(begins) < 2 or (opened < (SHARE if form else SURE_SHARE) * len(begins) and not (named and counted)):
        return None
    if NUMBER_ALONE.match(form) and opened < SURE_SHARE * len(begins):
        return None
    close = all(after - before <= 3 for (_, before), (_, after) in pairwise(rising))
    sure = close and opened >= SURE_SHARE * len(begins)
    begins = sorted([*begins, *missing(lines, rising)]) if not form else begins
    return Evidence(tuple(begins), "numbered headings", Certainty.HIGH if sure else Certainty.MEDIUM)


def missing(lines: Lines, rising: Sequence[tuple[int, int]]) -> Iterator[int]:
    """Yield the lines that have the number missing between two headings, if they stand apart, are no sentence and have
    a date after them, though nothing in them says what the document is: "18. David K.E. Bruce Diary Entry"."""
    for (start, before), (end, after) in pairwise(rising):
        if after != before + 2:
            continue
        found = [
            at
            for at in range(start + 1, end)
            if lines[at].bare.startswith(f"{before + 1}. ") and is_apart(lines, at) and dated(lines, at)
        ]
        yield from found if len(found) == 1 else ()


def is_apart(lines: Lines, at: int) -> bool:
    """Say whether a line stands apart and is no sentence."""
    bare = lines[at].bare
    return bool(lines[at].gap) and len(bare) <= LONGEST_HEADING and not re.search(r"[^\W\d_]{3}[.;:,]$", bare)


def dated(lines: Lines, at: int) -> bool:
    """Say whether a document with a numbered title has a date or a salutation, or is a note of the editors."""
    if "editorial note" in lines[at].bare.lower():
        return True
    return bool(date_of(lines, at)) or any(is_salutation(lines[to].bare) for to in near(lines, at))


def filled(lines: Lines, begins: Sequence[int], fewest: int) -> list[int]:
    """Return the beginnings after which enough words follow before the next, as in no table of contents."""
    ends = [*begins[1:], len(lines)]
    return [at for at, end in zip(begins, ends, strict=False) if lines.words(min(at + 1, end), end) >= fewest]


def longest_rise(headings: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of headings whose numbers rise (Schensted 1961)."""
    tails: list[int] = []
    ways: list[list[tuple[int, int]]] = []
    for heading in headings:
        at = bisect_left(tails, heading[1])
        way = [*(ways[at - 1] if at else []), heading]
        if at == len(tails):
            tails.append(heading[1])
            ways.append(way)
        else:
            tails[at], ways[at] = heading[1], way
    return ways[-1] if ways else []


def descriptions(lines: Lines, labels: frozenset[str]) -> Evidence | None:
    """The fields with which a house describes each document, before its text."""
    groups = [group for group in described(lines, labels) if len(group) > 1]
    if len(groups) < 2:
        return None
    common = Counter(name for group in groups for name in dict(group))
    first = next((name for name, _ in groups[0] if common[name] == len(groups)), "")
    begins = [headed(lines, next(at for name, at in group if name == first)) for group in groups] if first else []
    begins = filled(lines, begins, FEWEST_WORDS_TITLED)
    shared = sum(count >= len(groups) for count in common.values())
    if len(begins) < 2 or len(begins) < len(groups) or shared < 2 or lines.words(0, begins[0]) > FRONT:
        return None
    return Evidence(tuple(begins), "the description of a document, which returns", Certainty.HIGH)


def described(lines: Lines, labels: frozenset[str]) -> list[list[tuple[str, int]]]:
    """Return the labels of fields with their lines, those that stand near each other in one group."""
    groups: list[list[tuple[str, int]]] = []
    for at, line in enumerate(lines.lines):
        name = line.bare.partition(":")[0].strip(MARKS_OF_LABELS) if ":" in line.bare[:40] else ""
        if name not in labels:
            continue
        again = groups and name in dict(groups[-1])
        if not groups or again or at - groups[-1][-1][1] > NEAR_LABELS:
            groups.append([])
        groups[-1].append((name, at))
    return groups


MARKS_OF_LABELS = "*_ "


def headed(lines: Lines, at: int) -> int:
    """Return the first line of the heading that stands over a description: a title, and a date before it."""
    begin = at
    for before in range(at - 1, max(-1, at - 5), -1):
        bare = lines[before].bare
        if len(bare) > LONGEST_HEADING or re.search(r"[^\W\d_]{3}[.!?…]$", bare) or lines[before + 1].gap > 2:
            break
        if lines[before + 1].gap and begin < at and not dateline_date(bare, lines):
            break
        begin = before
    return begin


def titles(lines: Lines, labels: frozenset[str]) -> Evidence | None:
    """Titles without numbers, each with a date of its own and a text; of two versions of one document only the first
    counts."""
    found = [at for at in range(len(lines)) if is_heading(lines, at) and lines[at].bare.rstrip(":") not in labels]
    if len(found) < 2:
        return None
    found = [at for at in filled(lines, found, FEWEST_WORDS_TITLED) if not is_enclosed(lines, at)]
    begins: list[int] = []
    dates: list[str] = []
    for at in found:
        date = date_of(lines, at)
        if date and date not in dates[-1:] and (not begins or is_other(lines, begins[-1], at)):
            begins.append(at)
            dates.append(date)
    if len(begins) < 2 or lines.words(0, begins[0]) > FRONT:
        return None
    written = sum(is_letter(lines[at].bare) for at in begins)
    if written < len(begins) and not one_language(lines, begins):
        return None
    sure = len(begins) > 2 and len(set(dates)) == len(dates) and written == len(begins)
    return Evidence(tuple(begins), "titles with dates", Certainty.HIGH if sure else Certainty.MEDIUM)


def is_heading(lines: Lines, at: int) -> bool:
    """Say whether a line stands apart and is the title of a document."""
    line = lines[at]
    apart = line.gap or line.page or at == 0 or not lines[at - 1].bare.strip("=-—*")
    return bool(apart and is_title(line.bare) and not lines.is_inside(at))


def is_other(lines: Lines, one: int, other: int) -> bool:
    """Say whether two titles are of two documents: they don't say the same in other words, or have their own dates."""
    if is_letter(lines[one].bare) and is_letter(lines[other].bare):
        return True
    said, again = (re.findall(r"\w{3,}", lines[at].bare.lower()) for at in (one, other))
    if said == again:
        return lines[other].page
    first, second = set(said), set(again)
    # "From Mao to Liu" and "From Liu to Mao" have the same words.
    return first == second or len(first & second) < 0.8 * len(first | second)


def one_language(lines: Lines, begins: Sequence[int]) -> bool:
    """Say whether all parts are in one language: else they may be versions of one document."""
    text = lines.source.text
    ends = [lines[at].start for at in begins[1:]] + [len(text)]
    return (
        len({script_language(text[lines[at].start : end][:SAMPLE]) for at, end in zip(begins, ends, strict=True)}) == 1
    )


def letters(lines: Lines) -> Evidence | None:
    """Letters without headings: a date, a salutation, a text, a name, and again. One letter may enclose another, so
    two are not enough; and one with the heading of an edition is one."""
    if any(is_letter(line.bare) for line in lines.lines[:30]):
        return None
    begins = [at for at in letter_openings(lines) if not is_enclosed(lines, at)]
    begins = filled(lines, begins, FEWEST_WORDS)
    dates = {dateline_date(lines[at].bare, lines) for at in begins}
    if len(begins) < FEWEST_LETTERS or len(dates) < len(begins) or lines.words(0, begins[0]) > FRONT:
        return None
    closed = all(len(lines[at - 1].bare.split()) <= 6 for at in begins[1:])
    if not closed or not one_language(lines, begins):
        return None
    return Evidence(tuple(begins), "letters, each with date, salutation and name", Certainty.MEDIUM)


def letter_openings(lines: Lines) -> Iterator[int]:
    """Yield the lines with a date that a salutation follows soon."""
    for at in range(len(lines) - 1):
        if is_salutation(lines[at].bare):
            before = [to for to in range(max(0, at - 3), at) if dateline_date(lines[to].bare, lines)]
            yield from before[:1]
