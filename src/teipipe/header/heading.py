"""The title of a document: the field that gives it, else the text's heading, else what files state, else its words.

A heading is what the text clearly says; the first words of a text without one are a makeshift, and yield to a title
that the file or its sidecar states.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from teipipe.decisions import Decision
from teipipe.header.fields import Values, first, spaced
from teipipe.header.stated import taken
from teipipe.leaves import is_text, text
from teipipe.model import Certainty, Layout, Leaf, Source, Stated, Stretch
from teipipe.titles import bare_title

LONGEST = 80


@dataclass(frozen=True, slots=True)
class Title:
    """A title and where it was found: `decision`, `field`, `head`, `words`, or the name of a stated value."""

    text: str
    place: str

    @property
    def is_said(self) -> bool:
        """Whether the text itself gives it as a title."""
        return self.place in {"field", "head"}


def title_of(
    values: Values, found: Sequence[Leaf], source: Source, stated: Sequence[Stated], decisions: Iterable[Decision]
) -> Title:
    """Return the title of a document."""
    decided = next((decision.value for decision in decisions if decision.kind == "title"), "")
    if decided:
        return Title(decided, "decision")
    if field := spaced(first(values, "title")):
        return Title(field, "field")
    heads = [leaf for leaf in found if is_text(leaf) and leaf.element == "head"]
    words = heading(found, source)
    if heads and heads[0].certainty == Certainty.HIGH:
        return Title(words, "head")
    if trusted := taken(stated, "title", doubtful=bool(not heads)):
        return Title(trusted[0].value, trusted[0].name)
    return Title(words, "head" if heads else "words")


def heading(found: Iterable[Leaf], source: Source) -> str:
    """Return the first heading of a document without a title in its metadata; without any, its first words."""
    texts = [leaf for leaf in found if is_text(leaf)]
    heads = [leaf for leaf in texts if leaf.element == "head"]
    # The number that a volume prints over a title is none.
    heads = [leaf for leaf in heads if leaf.rule != "number"] or heads
    chosen = next(iter(heads or texts), None)
    if chosen is None:
        return ""
    words = spaced(unanchored(chosen, source)[:2000])
    words = bare_title(words) if heads else words
    return words if heads or len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + " …"


def unanchored(leaf: Leaf, source: Source) -> str:
    """Return the text of a leaf without the anchors of notes: after a date they would read as part of the year."""
    anchors = [at for at in source.layout if at.kind == "note_ref" and leaf.start <= at.start and at.end <= leaf.end]
    pieces = tuple(piece for stretch in leaf.stretches for piece in around(stretch, anchors))
    return text(replace(leaf, stretches=pieces), source)


def around(stretch: Stretch, anchors: Sequence[Layout]) -> Iterator[Stretch]:
    """Yield what is left of a stretch without the anchors in it."""
    at, join = stretch.start, stretch.join
    inside = (anchor for anchor in anchors if stretch.start <= anchor.start < stretch.end)
    for anchor in sorted(inside, key=lambda anchor: anchor.start):
        if at < anchor.start:
            yield Stretch(at, anchor.start, join)
            join = ""
        at = min(anchor.end, stretch.end)
    if at < stretch.end:
        yield Stretch(at, stretch.end, join)


def full_title(found: Iterable[Leaf], source: Source) -> str:
    """Return the title of a play with the line after it, where its stop says that it goes on; else nothing."""
    texts = list(islice((leaf for leaf in found if is_text(leaf)), 2))
    if len(texts) < 2 or any(leaf.rule != "act" or leaf.fields.get("level") != "1" for leaf in texts):
        return ""
    first_line, second_line = (spaced(text(leaf, source)) for leaf in texts)
    return f"{first_line} {second_line}" if first_line.endswith((".", ",", ":", ";")) else ""
