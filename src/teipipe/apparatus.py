"""The apparatus that a plain text shows only by its digits: numbers of pages inside it, anchors, and notes at its end.

    … supplies ashore.2 According to …        Memorandum of Conversation¹        in the communiqué,[2]
    1. CINCPAC telegram 111245Z …             ¹ Source: Kennedy Library …        2 See Document 196.

A numbered list is no apparatus: no anchors run up to its numbers in the text before it. What is found becomes layout,
as if the file format had said it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from teipipe.blocks.page import Unit, is_cut, units
from teipipe.blocks.patterns import any_of
from teipipe.converters.converter import Converter
from teipipe.model import Layout, Source

SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# How notes begin: "[1] …", "[^1]: …", "¹ …", "1. …", "1 See …".
BODIES = (
    re.compile(r"\[\\?(\d{1,3})\\?\]\s*(?=\S)"),
    re.compile(r"\[\^(\d{1,3})\]:\s*"),
    re.compile(r"\((\d{1,3})\)\s(?=\S)"),
    re.compile(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})\s?"),
    re.compile(r"(\d{1,3})\.\s(?=\S)"),
    re.compile(r"(\d{1,3})\s(?=[^\W\d_a-zа-яё]|[\"“‘(\[])"),
)
# How anchors look, the clearer first; those of the last form could be anything, so nearly all of them must be there.
CLEAR = (
    re.compile(r"(?<![\n\[])(?:\[\^?(\d{1,3})\])(?![:(])"),
    re.compile(r"(?<=\S)\^\((\d{1,3})\)"),
    re.compile(r"(?<=[^\s⁰¹²³⁴⁵⁶⁷⁸⁹])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\w)"),
)
GLUED = re.compile(
    r"(?:(?<=[^\W\d_])|(?<=[\w.,;:!?\"'”’)\]][.,;:!?)\]\"'”’])(?<!(?<!\d\d\d)\d[.,:]))(?P<mark>\d{1,2})(?![\w%°]|[.,:/–-]\w|['’]\w)"
)
# After a year or a day of a month: "in 19553", "January 112".
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DATED = tuple(
    re.compile(rf"\b(?:{before})(?P<mark>\d{{1,2}})(?![\w%°]|[.,:/–-]\w)")
    for before in (r"1[6-9]\d\d|20\d\d", rf"{MONTH} [1-9]", rf"{MONTH} [123]\d")
)
CLEAR_SHARE, GLUED_SHARE = 0.5, 0.6
# So many units may stand between the beginnings of two notes: paragraphs of the first.
REACH = 4
LONGEST_FOLIO = 16


@dataclass(frozen=True, slots=True)
class Body:
    """A unit that begins as a note does."""

    at: int
    number: int


def labelled(source: Source, converter: Converter) -> Source:
    """Return the source with the layout that its digits tell; what the format said is kept."""
    source = with_layout(source, cuts(source, converter))
    if any(label.kind == "note" for label in source.layout):
        return source
    return with_layout(source, notes(source, converter))


def with_layout(source: Source, found: Iterator[Layout]) -> Source:
    """Return a source with more layout."""
    added = tuple(found)
    return replace(source, layout=(*source.layout, *added)) if added else source


def cuts(source: Source, converter: Converter) -> Iterator[Layout]:
    """Label what stands in the text and is none: the converter's patterns. A number of a page is a page's beginning.

    Without brackets around it, it stands alone on its line.
    """
    known = {label.start for label in source.layout if is_cut(label) and label.kind == "furniture"}
    for pattern in converter.cuts:
        for found in re.finditer(pattern, source.text):
            start, end = found.span()
            if start in known or not (found[0][0] in "[↩" or is_alone(source.text, start, end)):
                continue
            yield Layout("furniture", start, end, "listed")
            # What is longer, such as the line of a release, has digits that number no page.
            if len(found[0]) <= LONGEST_FOLIO and (number := re.search(r"\d+|\b[ivxlc]+\b", found[0])):
                yield Layout("page", end, end, number[0])


def is_alone(text: str, start: int, end: int) -> bool:
    """Say whether a stretch is a line of its own."""
    line_end = text.find("\n", end)
    before = text[text.rfind("\n", 0, start) + 1 : start]
    return not before.strip() and not text[end : line_end if line_end >= 0 else len(text)].strip()


def notes(source: Source, converter: Converter) -> Iterator[Layout]:
    """Label the notes at the end of a text and their anchors: the form of both that explains most notes."""
    found = [unit for unit in units(source) if not is_furniture(unit, converter)]
    best: tuple[list[Body], list[Layout]] = ([], [])
    for form in BODIES:
        run = last_run(found, form)
        anchors = anchored(source, found, run) if run else []
        if len({anchor.value for anchor in anchors}) > len({anchor.value for anchor in best[1]}):
            best = (run, anchors)
    run, anchors = best
    yield from anchors
    ends = [body.at - 1 for body in run[1:]] + [len(found) - 1]
    for body, end in zip(run, ends, strict=False):
        last = min(end, body.at + REACH - 1) if body is not run[-1] else body.at
        yield Layout("note", found[body.at].start, found[last].end, str(body.number))


def is_furniture(unit: Unit, converter: Converter) -> bool:
    """Say whether a unit belongs to the page."""
    listed = any_of((*converter.furniture, *converter.cuts))
    return "furniture" in unit.labels or listed.fullmatch(unit.line) is not None


def last_run(found: Sequence[Unit], form: re.Pattern[str]) -> list[Body]:
    """Return the last units whose numbers run up one by one, near each other; a note may be said twice."""
    bodies = [
        Body(at, int(match[1].translate(SUPERSCRIPTS)))
        for at, unit in enumerate(found)
        if (match := form.match(unit.bare))
    ]
    if not bodies:
        return []
    run = [bodies[-1]]
    for body in reversed(bodies[:-1]):
        if run[0].at - body.at > REACH:
            break
        again = body.number == run[0].number and body.at == run[0].at - 1
        if run[0].number and (again or body.number == run[0].number - 1):
            run.insert(0, body)
    return run


def anchored(source: Source, found: Sequence[Unit], run: list[Body]) -> list[Layout]:
    """Return the anchors of a run of notes, or none where too few are there or no text stands before them."""
    end = found[run[0].at].start
    numbers = {str(body.number) for body in run}
    told = [
        label for label in source.layout if label.kind == "note_ref" and label.end <= end and label.value in numbers
    ]
    if enough(told, numbers, CLEAR_SHARE):
        return told
    for form in CLEAR:
        anchors = [anchor for anchor in matches(source, form, end) if anchor.value in numbers]
        if enough(anchors, numbers, CLEAR_SHARE):
            return anchors
    found_glued = [anchor for form in (GLUED, *DATED) for anchor in matches(source, form, end)]
    glued = sorted(found_glued, key=lambda anchor: anchor.start)
    anchors = running_up([anchor for anchor in glued if anchor.value in numbers], source)
    if not enough(anchors, numbers, GLUED_SHARE):
        return []
    return sorted([*anchors, *between(anchors, numbers, source.text, end)], key=lambda anchor: anchor.start)


def between(anchors: list[Layout], numbers: set[str], text: str, end: int) -> Iterator[Layout]:
    """Yield anchors glued to another number ("Gocus 5763"), where one place alone between their neighbours fits."""
    known = {int(anchor.value): anchor for anchor in anchors}
    for number in sorted({int(value) for value in numbers} - set(known)):
        low = max((anchor.end for value, anchor in known.items() if value < number), default=0)
        high = min((anchor.start for value, anchor in known.items() if value > number), default=end)
        places = list(re.finditer(rf"(?<=\d|[^\s\d(]){number}(?![\w%°]|[.,:/–-]\w)", text[low:high]))
        if len(places) == 1 and low < high:
            yield Layout("note_ref", low + places[0].start(), low + places[0].end(), str(number))


def enough(anchors: Sequence[Layout], numbers: set[str], share: float) -> bool:
    """Say whether so large a share of the numbers has an anchor."""
    return len({anchor.value for anchor in anchors}) >= max(1, share * len(numbers))


def matches(source: Source, form: re.Pattern[str], end: int) -> Iterator[Layout]:
    """Yield the anchors of one form before an offset."""
    for found in form.finditer(source.text, 0, end):
        mark = "mark" if "mark" in form.groupindex else 0
        yield Layout("note_ref", *found.span(mark), found[1].translate(SUPERSCRIPTS))


def running_up(candidates: list[Layout], source: Source) -> list[Layout]:
    """Return the anchors, one a number and in the order of their numbers, that are the most and the likeliest."""
    best: list[tuple[float, int]] = []
    # The best way to come to each number: of tens of thousands of candidates few have different numbers.
    to_number: dict[int, tuple[float, int]] = {}
    for at, candidate in enumerate(candidates):
        number = int(candidate.value)
        before = [way for value, way in to_number.items() if value < number]
        score, previous = max(before, key=lambda way: (way[0], -way[1]), default=(0.0, -1))
        best.append((score + likelihood(candidate, source), previous))
        if number not in to_number or best[at][0] > to_number[number][0]:
            to_number[number] = (best[at][0], at)
    at = max(range(len(best)), key=lambda i: (best[i][0], -i), default=-1)
    chosen: list[Layout] = []
    while at >= 0:
        chosen.insert(0, candidates[at])
        at = best[at][1]
    return chosen


def likelihood(candidate: Layout, source: Source) -> float:
    """Say how much a glued number looks like an anchor: after a name in capitals it may be part of it ("U2")."""
    before = source.text[max(0, candidate.start - 3) : candidate.start]
    if before[-1:].isdigit():
        return 0.5
    return 0.6 if before[-1:].isupper() and not re.search(r"[^\W\d_]{3}$", before) else 1.0
