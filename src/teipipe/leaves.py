"""Leaves: blocks joined into the elements that hold text, and the marks inside them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from teipipe.blocks.page import LEFT_OUT
from teipipe.marks import Marker, Passage
from teipipe.model import Block, Header, Layout, Leaf, Mark, Node, Source, Stretch, weakest
from teipipe.register import Register

# Between two stretches of one leaf: a space where the source has white space there, except inside a broken word.
JOINTS = {"page": " ", "word": "", "space": " ", "markup": ""}
# Elements whose lines are their own; in a paragraph the end of a line says nothing.
LINED = frozenset({"head", "signed", "dateline", "salute", "stamp", "note"})
HIGHLIGHTS = frozenset({"italic", "bold", "smallcaps", "superscript"})
INLINE = HIGHLIGHTS | {"link", "note_ref", "page", "hyphen"}
# A passage longer than this is no paragraph that a person wrote: its text is kept, and nothing is guessed inside it.
LONGEST_GUESSED = 200_000
LEFT = {"furniture": "furniture", "field": "label", "markup": "markup", "duplicate": "duplicate"}


def leaves_in(children: Iterable[Node | Leaf]) -> Iterator[Leaf]:
    """Yield the leaves of nodes, however deep they lie, in order."""
    for child in children:
        if isinstance(child, Leaf):
            yield child
        else:
            yield from leaves_in(child.children)


def leaves(blocks: Iterable[Block], source: Source) -> tuple[Leaf, ...]:
    """Join blocks into leaves, in order. Blank blocks give none."""
    kept: list[Leaf] = []
    latest: dict[str, int] = {}
    for block in blocks:
        if block.kind == "blank":
            continue
        stretch = Stretch(block.start, block.end, block.join, block.certainty)
        if block.join:
            at = latest[block.kind]
            certainty = weakest(kept[at].certainty, block.certainty)
            kept[at] = replace(kept[at], stretches=(*kept[at].stretches, stretch), certainty=certainty)
            continue
        latest[block.kind] = len(kept)
        kept.append(
            Leaf(
                block.kind,
                source.key,
                (stretch,),
                fields=block.fields,
                rule=block.rule,
                certainty=block.certainty,
            )
        )
    return tuple(kept)


def is_text(leaf: Leaf) -> bool:
    """Say whether a leaf is text of the document, and neither header nor ledger."""
    return leaf.element not in LEFT_OUT


def left_out(found: Iterable[Leaf]) -> Iterator[Leaf]:
    """Yield the leaves that the ledger lists, each with its kind there."""
    for leaf in found:
        if leaf.element in LEFT:
            reason = leaf.fields.get("reason", "")
            kind = reason if reason in {"layout", "contents"} else LEFT[leaf.element]
            yield replace(leaf, attributes={"ana": f"#ledger.{kind}"})


def text(leaf: Leaf, source: Source) -> str:
    """Return the text of a leaf, its stretches joined."""
    return "".join(JOINTS.get(s.join, "") + source.text[s.start : s.end] for s in leaf.stretches)


def offsets(leaf: Leaf) -> list[tuple[int, Stretch]]:
    """Return where each stretch begins in the text of a leaf."""
    at, found = 0, []
    for stretch in leaf.stretches:
        at += len(JOINTS.get(stretch.join, ""))
        found.append((at, stretch))
        at += stretch.end - stretch.start
    return found


def marked(
    found: Iterable[Leaf], source: Source, markers: Sequence[Marker], register: Register, known: Header
) -> Iterator[Leaf]:
    """Yield leaves with the marks that the markers and the layout give."""
    labels = sorted((label for label in source.layout if label.kind in INLINE), key=lambda label: label.start)
    told_refs = any(label.kind == "note_ref" for label in labels)
    dated_by = f"the {known.date_from}" if known.date_from else ""
    first = 0
    for leaf in found:
        while first < len(labels) and labels[first].end < leaf.start:
            first += 1
        lang = leaf.attributes.get("xml:lang", leaf.lang)
        places = offsets(leaf)
        said = unanchored(unlabelled(leaf, source), leaf, islice(labels, first, None), places)
        passage = Passage(said, lang, leaf.element, register, known.date, dated_by, str(known.date_certainty))
        asked = markers if len(passage.text) <= LONGEST_GUESSED else ()
        guessed = (
            placed(mark, places) for marker in asked for mark in marker(passage) if not (told_refs and is_glued(mark))
        )
        told = tuple(layout_marks(leaf, islice(labels, first, None), source))
        breaks = {mark.start for mark in told if mark.element == "pb"}
        own = (mark for mark in own_marks(leaf, source) if mark.element != "pb" or mark.start not in breaks)
        yield replace(leaf, marks=(*guessed, *own, *told))


def unlabelled(leaf: Leaf, source: Source) -> str:
    """Return the text of a leaf for markers: of the note "2 February 11." the number is no day of the month."""
    said = text(leaf, source)
    length = int(leaf.fields.get("label", leaf.start)) - leaf.start
    bare = leaf.element == "note" and said[:length].isdecimal()
    return " " * length + said[length:] if bare else said


def unanchored(said: str, leaf: Leaf, labels: Iterable[Layout], places: list[tuple[int, Stretch]]) -> str:
    """Return the text of a leaf for markers without the anchors that the layout tells of: in "last week4" the date ends
    before the number. What stands inside a note is left to the markers."""
    for label in labels:
        if label.start > leaf.end or leaf.element == "note":
            break
        for at, stretch in places:
            if label.kind == "note_ref" and stretch.start <= label.start and label.end <= stretch.end:
                first = at + label.start - stretch.start
                length = label.end - label.start
                said = said[:first] + " " * length + said[first + length :]
    return said


def is_glued(mark: Mark) -> bool:
    """Say whether an anchor is the weakest guess, which stands back where the layout tells of anchors."""
    return mark.why.endswith("digits glued to a word")


def placed(mark: Mark, places: list[tuple[int, Stretch]]) -> Mark:
    """Move a mark from offsets in a leaf's text to offsets in the source."""
    start = source_offset(mark.start, places)
    if mark.start == mark.end:
        return replace(mark, start=start, end=start)
    return replace(mark, start=start, end=source_offset(mark.end - 1, places) + 1)


def source_offset(offset: int, places: list[tuple[int, Stretch]]) -> int:
    """Return the offset in the source of an offset in a leaf's text."""
    at, stretch = next(((at, s) for at, s in reversed(places) if at <= offset), places[0])
    return min(stretch.start + max(offset - at, 0), stretch.end)


def own_marks(leaf: Leaf, source: Source) -> Iterator[Mark]:
    """Yield what a leaf's rule learnt, its page breaks, and the line breaks of elements that have lines."""
    if "label" in leaf.fields:
        yield Mark("label", leaf.start, int(leaf.fields["label"]), why=leaf.rule)
    if "role_end" in leaf.fields:
        yield Mark("role", leaf.start, min(int(leaf.fields["role_end"]), leaf.end), why=leaf.rule)
    if "sign" in leaf.fields:
        yield Mark("metamark", leaf.start, int(leaf.fields["sign"]), why=leaf.rule)
    for before, after in zip(leaf.stretches, leaf.stretches[1:], strict=False):
        if after.join in {"page", "word"}:
            yield from page_break(before, after, str(after.certainty))
    if leaf.element in LINED:
        for stretch in leaf.stretches:
            for found in re.finditer(r"\n\s*(?=\S)", source.text[stretch.start : stretch.end]):
                yield Mark("lb", stretch.start + found.end(), stretch.start + found.end())


def page_break(before: Stretch, after: Stretch, certainty: str) -> Iterator[Mark]:
    """Yield the milestone between two halves of a paragraph; a hyphen before it is a weak one."""
    if after.join == "word":
        yield Mark("pc", before.end - 1, before.end, {"force": "weak"}, "hyphen before a page break")
        yield Mark("pb", after.start, after.start, {"break": "no", "cert": certainty}, "the word goes on")
    else:
        yield Mark("pb", after.start, after.start, {"cert": certainty}, "the sentence goes on")


def inside_word(leaf: Leaf, at: int, source: Source) -> dict[str, str]:
    """Say whether a page breaks a word: letters stand on both sides of it, without a space between."""
    after = next((s.start for s in leaf.stretches if s.start >= at), at)
    before = next((s.end for s in reversed(leaf.stretches) if s.end <= at), at) if after != at else at
    return {"break": "no"} if not source.text[before - 1].isspace() and not source.text[after].isspace() else {}


def layout_marks(leaf: Leaf, layout: Iterable[Layout], source: Source) -> Iterator[Mark]:
    """Yield what the file format said inside a leaf: highlighting, links, anchors of notes, page breaks."""
    for label in layout:
        if label.start > leaf.end:
            return
        start, end = max(label.start, leaf.start), min(label.end, leaf.end)
        if start > end or (start == end and label.start != label.end):
            continue
        if label.kind in HIGHLIGHTS:
            yield Mark("hi", start, end, {"rend": label.kind})
        elif label.kind == "link" and label.value and not label.value.startswith("#"):
            yield Mark("ref", start, end, {"target": label.value})
        elif label.kind == "note_ref" and leaf.element != "note":
            yield Mark("ref", start, end, {"type": "noteAnchor", "n": label.value})
        elif label.kind == "hyphen":
            yield Mark("pc", start, end, {"force": "weak"}, "hyphen at the end of a line")
        elif label.kind == "page" and leaf.start < label.start < leaf.end:
            yield told_break(leaf, label, source)


def told_break(leaf: Leaf, page: Layout, source: Source) -> Mark:
    """Return the page break that the format tells of; between two halves of a paragraph it stands before the second."""
    number = {"n": page.value} if page.value else {}
    for before, after in pairwise(leaf.stretches):
        if after.join in {"page", "word"} and before.end <= page.start <= after.start:
            word = {"break": "no"} if after.join == "word" else {}
            return Mark("pb", after.start, after.start, number | word | {"cert": str(after.certainty)})
    return Mark("pb", page.start, page.start, number | inside_word(leaf, page.start, source))
