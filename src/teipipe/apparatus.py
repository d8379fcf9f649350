"""The apparatus that a plain text shows only by its digits: numbers of pages inside it, anchors, and notes at its end.

    … supplies ashore.2 According to …        Memorandum of Conversation¹        in the communiqué,[2]
    1. CINCPAC telegram 111245Z …             ¹ Source: Kennedy Library …        2 See Document 196.

A numbered list is no apparatus: no anchors run up to its numbers in the text before it. What is found becomes layout,
as if the file format had said it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from teipipe.anchors import glued, in_order
from teipipe.apparatus_forms import (
    BODIES,
    CLEAR,
    CLOSED,
    CLOSED_BODY,
    ROUND,
    ROUND_BODY,
    SIGNED,
    SIGNED_BODY,
    SUPERSCRIPTS,
)
from teipipe.apparatus_forms import anchors as matches
from teipipe.apparatus_groups import grouped
from teipipe.blocks.page import Unit, is_cut, units
from teipipe.blocks.patterns import any_of
from teipipe.converters.converter import Converter
from teipipe.model import Layout, Source

CLEAR_SHARE = 0.5
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
        own = {ROUND_BODY: (ROUND,), CLOSED_BODY: (CLOSED,)}.get(form, ())
        anchors = anchored(source, found, run, (*CLEAR, *own)) if run else []
        if explained(run, anchors) > explained(*best):
            best = (run, anchors)
    run, anchors = best
    several = grouped(source.text, found)
    if sum(label.kind == "note" for label in several) > explained(*best)[0]:
        yield from several
        return
    if not run:
        yield from signed(source, found)
    yield from anchors
    ends = [body.at - 1 for body in run[1:]] + [len(found) - 1]
    for body, end in zip(run, ends, strict=False):
        last = min(end, body.at + REACH - 1) if body is not run[-1] else body.at
        yield Layout("note", found[body.at].start, found[last].end, str(body.number))


def explained(run: Sequence[Body], anchors: Sequence[Layout]) -> tuple[int, float]:
    """Return how many notes have an anchor, and which share of them: a numbered list may share some of the numbers."""
    found = len({anchor.value for anchor in anchors})
    return found, found / max(1, len({body.number for body in run}))


def signed(source: Source, found: Sequence[Unit]) -> Iterator[Layout]:
    """Label the notes at the end of a text that signs tell apart, and their anchors, where each has just one."""
    bodies = {match[1]: at for at, unit in enumerate(found) if (match := SIGNED_BODY.match(unit.bare))}
    begun = [at for at, unit in enumerate(found) if SIGNED_BODY.match(unit.bare)]
    if not begun or len(bodies) < len(begun) or begun[-1] - begun[0] >= len(begun):
        return
    end = found[begun[0]].start
    anchors = [Layout("note_ref", *match.span(), match[1]) for match in SIGNED.finditer(source.text, 0, end)]
    if sorted(anchor.value for anchor in anchors) != sorted(bodies):
        return
    yield from anchors
    for sign, at in bodies.items():
        yield Layout("note", found[at].start, found[at].end, sign)


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


def anchored(source: Source, found: Sequence[Unit], run: list[Body], clear: Sequence[re.Pattern[str]]) -> list[Layout]:
    """Return the anchors of a run of notes, or none where too few are there or no text stands before them. `clear` are
    the forms of anchors that are no digits of the line."""
    end = found[run[0].at].start
    numbers = {str(body.number) for body in run}
    told = [
        label for label in source.layout if label.kind == "note_ref" and label.end <= end and label.value in numbers
    ]
    if enough(told, numbers, CLEAR_SHARE):
        return told
    for form in clear:
        anchors = in_order([anchor for anchor in matches(source.text, form, 0, end) if anchor.value in numbers])
        if enough(anchors, numbers, CLEAR_SHARE):
            return anchors
    return glued(source.text, end, [(body.number, found[body.at].bare) for body in run])


def enough(anchors: Sequence[Layout], numbers: set[str], share: float) -> bool:
    """Say whether so large a share of the numbers has an anchor."""
    return len({anchor.value for anchor in anchors}) >= max(1, share * len(numbers))
