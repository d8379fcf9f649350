"""Notes in several places of a plain text: at the foot of each page, where numbers begin anew, or after a paragraph.

    … by Ridley1 and moved.2        1 By the firm.  2 To the north.        … objected,1 all of them.        1 Nine.

A group of notes is taken where each has its one anchor in the text since the group before it: a numbered list has none.
So are notes with other numbers than digits, be it in one group.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from teipipe.anchors import glued
from teipipe.apparatus_forms import BODIES, CLEAR, CLOSED, CLOSED_BODY, OTHERS, ROUND, ROUND_BODY, Form, anchors, bare
from teipipe.blocks.page import Unit
from teipipe.model import Layout

# A single group of digits at the end of a text is told with more care (`apparatus`).
LEAST_GROUPS = 2


@dataclass(frozen=True, slots=True)
class Noted:
    """A unit that begins as a note does: the number that it shows, and the place of that in the order."""

    at: int
    said: str
    place: int


def grouped(text: str, found: Sequence[Unit]) -> list[Layout]:
    """Return the notes of several groups, and those with other numbers than digits, each after its anchor; of the
    manners of numbering the one that explains most."""
    best: list[Layout] = []
    for form in (*digits(), *OTHERS):
        taken, begin = [], 0
        for group in groups(found, form):
            end = found[group[0].at].start
            if marks := anchors_of(text, begin, end, group, found, form):
                taken.append([*marks, *(Layout("note", found[n.at].start, found[n.at].end, n.said) for n in group)])
                begin = found[group[-1].at].end
        layout = [label for group_layout in taken for label in group_layout]
        if len(taken) >= (1 if form in OTHERS else LEAST_GROUPS) and len(layout) > len(best):
            best = layout
    return best


def digits() -> Iterator[Form]:
    """Yield the manners of numbering with digits."""
    for body in BODIES:
        own = {ROUND_BODY: (ROUND,), CLOSED_BODY: (CLOSED,)}.get(body, ())
        yield Form(body, (*CLEAR, *own), lambda said: int(bare(said)), glued=True)


def groups(found: Sequence[Unit], form: Form) -> Iterator[list[Noted]]:
    """Yield runs of units, one after the other, that begin as notes do whose numbers run up one by one."""
    group: list[Noted] = []
    for at, unit in enumerate(found):
        match = form.body.match(unit.bare)
        noted = Noted(at, bare(match[1]), form.place(match[1])) if match else None
        follows = noted and group and (noted.at, noted.place) == (group[-1].at + 1, group[-1].place + 1)
        if group and not follows:
            yield group
            group = []
        if noted:
            group.append(noted)
    if group:
        yield group


def anchors_of(
    text: str, begin: int, end: int, group: Sequence[Noted], found: Sequence[Unit], form: Form
) -> list[Layout]:
    """Return the anchors of a group of notes between two offsets, in their order, or none where one lacks its own."""
    wanted = [noted.said for noted in group]
    for anchor in form.anchors:
        marks = sorted(anchors(text, anchor, begin, end), key=lambda mark: mark.start)
        if [mark.value for mark in marks if mark.value in wanted] == wanted:
            return [mark for mark in marks if mark.value in wanted]
    if not form.glued:
        return []
    bodies = [(noted.place, found[noted.at].bare) for noted in group]
    marks = [replace(m, start=m.start + begin, end=m.end + begin) for m in glued(text[begin:end], end - begin, bodies)]
    return marks if [mark.value for mark in marks] == wanted else []
