"""The stage `divide`: tile a source with blocks. Each character belongs to exactly one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from teipipe.blocks.page import LEFT_OUT, Page, is_cut, units
from teipipe.converters.converter import Converter
from teipipe.decisions import Decision, Splits
from teipipe.model import Block, Certainty, Layout, Source

# What a sentence may end with; a paragraph that ends otherwise may go on after a page break.
ENDINGS = frozenset(".!?:;…。！？：；\"'”’»)]）】*")


def divide(
    source: Source, converter: Converter, decisions: Sequence[Decision] = ()
) -> tuple[tuple[Block, ...], Splits]:
    """Return the blocks that tile a source, and the editors' splits as they were applied to it."""
    page = Page(source, units(source, converter.by_line), converter)
    at = 0
    while at < len(page.units):
        claimed = whole(seamless(claim(page, at), page.units[at].start, source), page.units[at].end)
        page.blocks.extend(claimed)
        while at < len(page.units) and page.units[at].end <= claimed[-1].end:
            at += 1
    splits = Splits(decisions, source)
    tiles = [tile for block in page.blocks for tile in splits.applied(block)]
    tiles = list(continued(tiles, source))
    return tuple(filled(cut(tiles, source), source)), splits


def claim(page: Page, at: int) -> tuple[Block, ...]:
    """Ask the converter's rules in order; the first that claims names itself in its blocks."""
    for rule in page.converter.rules:
        claimed = rule(page, at)
        if claimed:
            return tuple(replace(block, rule=rule.__name__) for block in claimed)
    raise AssertionError(
        f"no rule of {page.converter.name} claims {page.units[at]!r}; its last rule must never decline"
    )


def seamless(claimed: tuple[Block, ...], start: int, source: Source) -> tuple[Block, ...]:
    """Return the tiles of one claim without a gap that holds more than white space, such as a mark of markup."""
    tiles: list[Block] = []
    for block in claimed:
        gap = source.text[tiles[-1].end if tiles else start : block.start].strip()
        if gap and tiles:
            tiles[-1] = replace(tiles[-1], end=block.start)
        tiles.append(replace(block, start=start) if gap and not tiles[:1] else block)
    return tuple(tiles)


def whole(claimed: tuple[Block, ...], end: int) -> tuple[Block, ...]:
    """Return the tiles of one claim up to the end of its unit, where a mark of markup may stand after the last word:
    a label in bold alone on its line."""
    last = claimed[-1]
    return (*claimed[:-1], replace(last, end=max(last.end, end)))


def continued(blocks: list[Block], source: Source) -> Iterator[Block]:
    """Mark paragraphs that a page broke in two, and words.

    "…to effectively fight | against imperialist aggression": no end before the break, no capital after it.
    """
    previous: Block | None = None
    for block in blocks:
        kind = joint(previous, block, source) if previous else ""
        joined = (
            replace(block, join=kind, certainty=Certainty.HIGH if kind == "word" else Certainty.MEDIUM)
            if kind
            else block
        )
        yield joined
        previous = joined if block.kind not in LEFT_OUT else previous


def joint(before: Block, after: Block, source: Source) -> str:
    """Say how a paragraph continues the one before it: over a page, inside a word, over a line's end, or not at all."""
    if before.kind != "p" or after.kind != "p" or after.fields or before.fields.get("role", "turn") != "turn":
        return ""
    end, start = source.text[before.end - 1], source.text[after.start]
    if end in "-\u00ad" and source.text[before.end - 2].isalpha() and start.islower():
        return "word"
    if not start.islower() or end in ENDINGS:
        return ""
    gap = source.text[before.end : after.start]
    return "page" if gap.count("\n") > 1 or "\f" in gap or gap.strip() else "space"


def cut(blocks: list[Block], source: Source) -> Iterator[Block]:
    """Cut what is not text out of the blocks that hold it: marks of a markup language, and numbers of pages."""
    marks = apart(label for label in source.layout if is_cut(label))
    first = 0
    for block in blocks:
        while first < len(marks) and marks[first].end <= block.start:
            first += 1
        after = next((at for at in range(first, len(marks)) if marks[at].start >= block.end), len(marks))
        inside = marks[first:after]
        if block.kind == "furniture":
            inside = [mark for mark in inside if mark.kind == "delimiter" and mark.start == block.start]
        yield from without(block, inside, source) if inside else (block,)


def apart(labels: Iterable[Layout]) -> list[Layout]:
    """Return labels in order without those inside others: in the number of a page, "- 3 -", a hyphen is no item's."""
    found: list[Layout] = []
    for label in sorted(labels, key=lambda label: (label.start, -label.end)):
        if not found or label.start >= found[-1].end:
            found.append(label)
    return found


def without(block: Block, marks: list[Layout], source: Source) -> Iterator[Block]:
    """Yield the pieces of a block between marks of markup, and the marks."""
    at, join, spaced = block.start, block.join, False
    for mark in [*marks, Layout("delimiter", block.end, block.end)]:
        piece = source.text[at : mark.start]
        if piece.strip():
            joined = "space" if join == "markup" and (spaced or piece[0].isspace()) else join
            # What doubt there is concerns how the block begins, and not how it goes on after a mark of markup.
            certainty = Certainty.HIGH if join == "markup" else block.certainty
            yield replace(block, start=at, end=mark.start, join=joined, certainty=certainty)
            join, spaced = "markup", False
        spaced = spaced or piece[-1:].isspace()
        if mark.start < mark.end:
            yield left_out(mark)
        at = mark.end


def left_out(mark: Layout) -> Block:
    """Make the block of a stretch that is cut out of another."""
    if mark.kind == "delimiter":
        return Block("markup", mark.start, mark.end, rule="markup")
    reason = "listed" if mark.value == "listed" else "layout"
    return Block("furniture", mark.start, mark.end, rule="page", fields={"reason": reason})


def filled(blocks: Iterator[Block], source: Source) -> Iterator[Block]:
    """Fill the white space between blocks with blank ones, and drop white space at the edges of blocks."""
    at = 0
    for block in blocks:
        text = source.text[block.start : block.end]
        start, end = block.start + len(text) - len(text.lstrip()), block.start + len(text.rstrip())
        if start >= end:
            continue
        if at < start:
            yield Block("blank", at, start)
        yield block if (start, end) == (block.start, block.end) else replace(block, start=start, end=end)
        at = end
    if at < len(source.text):
        yield Block("blank", at, len(source.text))
