"""Lines of a PDF's page, in reading order: letters that stand on one line, column after column.

A heading over both columns        1
left column     right column       2   3
left column     right column
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from teipipe.readers.looks import Look
from teipipe.readers.pdf_glyphs import Glyph, Leaf

# How many lines of what length stand on both sides of a gutter: a column of labels is none of prose.
COLUMN_LINES = 6
COLUMN_LETTERS = 15
RAISABLE = re.compile(r"[^\W_]|[*†‡§¶\[\]()]")


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of a line that look the same."""

    text: str
    looks: frozenset[Look] = frozenset()

    @property
    def raised(self) -> bool:
        """Whether the letters are superscript."""
        return ("superscript", "") in self.looks

    @property
    def bold(self) -> bool:
        """Whether the letters are bold."""
        return ("bold", "") in self.looks


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page. `column` counts the columns of the page in reading order; `word` is how wide the first is."""

    runs: tuple[Run, ...]
    page: int
    column: int
    left: float
    right: float
    baseline: float
    size: float
    word: float

    @property
    def text(self) -> str:
        """The letters of the line."""
        return "".join(run.text for run in self.runs).strip()

    @property
    def bold(self) -> bool:
        """Whether all letters are bold."""
        return all(run.bold for run in self.runs)


@dataclass(frozen=True, slots=True)
class PageOfLines:
    """A page: its lines in reading order, its height, and the number that the file gives it."""

    lines: tuple[Line, ...]
    height: float
    label: str


Segment = list[Glyph]


def page_of_lines(leaf: Leaf, page: int) -> PageOfLines:
    """Find the lines of a page."""
    upright = [glyph for glyph in leaf.glyphs if not glyph.turned]
    turned = [glyph for glyph in leaf.glyphs if glyph.turned]
    groups = [*columns(list(segments(upright))), *([[turned]] if turned else [])]
    found = [line(members, page, number, leaf.links) for number, group in enumerate(groups) for members in rows(group)]
    return PageOfLines(tuple(found), leaf.height, leaf.label)


def segments(glyphs: Sequence[Glyph]) -> Iterator[Segment]:
    """Cut the letters, as they follow each other in the file, where they leave the line or leap over a gap."""
    current: Segment = []
    for glyph in glyphs:
        if current and leaves(current, glyph):
            yield current
            current = []
        current.append(glyph)
    if current:
        yield current


def leaves(segment: Segment, glyph: Glyph) -> bool:
    """Say whether a letter does not go on with a segment. A raised one does."""
    last = segment[-1]
    size = max(last.size, glyph.size)
    off_line = abs(glyph.baseline - base(segment[-12:])) > 0.6 * size
    return off_line or glyph.left < last.left - 0.5 * size or glyph.left - last.right > 1.2 * size


def base(glyphs: Sequence[Glyph]) -> float:
    """Return the baseline on which most of some letters stand."""
    weights: Counter[float] = Counter()
    for glyph in glyphs:
        weights[round(glyph.baseline, 1)] += max(glyph.size, 0.1)  # type: ignore[assignment]
    return weights.most_common(1)[0][0]


def columns(found: list[Segment]) -> list[list[Segment]]:
    """Return the segments by columns, in reading order. What crosses a gutter parts what is above and below."""
    gutter = gutter_of(found)
    if gutter is None:
        return [found] if found else []
    crossing = sorted((one for one in found if one[0].left < gutter < one[-1].right), key=lambda one: -base(one))
    rest = [one for one in found if not one[0].left < gutter < one[-1].right]
    groups: list[list[Segment]] = []
    for above in [*crossing, None]:
        limit = base(above) if above else float("-inf")
        band = [one for one in rest if base(one) > limit]
        rest = [one for one in rest if base(one) <= limit]
        if band:
            groups += columns([one for one in band if one[-1].right <= gutter])
            groups += columns([one for one in band if one[0].left >= gutter])
        if above and groups and not band and groups[-1][-1] in crossing:
            groups[-1].append(above)
        elif above:
            groups.append([above])
    return groups


def gutter_of(found: list[Segment]) -> float | None:
    """Return where columns of prose part, or None: lines begin there, and few run over it."""
    starts = Counter(round(one[0].left) for one in found if len(one) > COLUMN_LETTERS)
    best: tuple[int, float] | None = None
    for start, count in starts.items():
        gutter = start - 1.5
        left = [one for one in found if one[-1].right <= gutter]
        right = [one for one in found if one[0].left >= gutter]
        crossing = len(found) - len(left) - len(right)
        if count < COLUMN_LINES - 1 or crossing > 0.3 * len(found) or not (is_prose(left) and is_prose(right)):
            continue
        if beside(left, right) and (best is None or crossing < best[0]):
            best = (crossing, gutter)
    return best[1] if best else None


def is_prose(group: list[Segment]) -> bool:
    """Say whether segments are lines of a text, and not labels, numbers or cells."""
    return len(group) >= COLUMN_LINES and median(len(one) for one in group) >= COLUMN_LETTERS


def beside(left: list[Segment], right: list[Segment]) -> bool:
    """Say whether two groups stand side by side for half the height of the lower one."""
    tops, feet = [max(map(base, group)) for group in (left, right)], [min(map(base, group)) for group in (left, right)]
    shared = min(tops) - max(feet)
    return shared > 0.5 * min(top - foot for top, foot in zip(tops, feet, strict=True))


def rows(group: list[Segment]) -> Iterator[Segment]:
    """Join the segments of a column that stand on one line, from left to right, from the top down."""
    waiting: list[Segment] = []
    for one in sorted(group, key=lambda segment: -base(segment)):
        if waiting and base(waiting[0]) - base(one) > 0.35 * max(one[0].size, waiting[0][0].size):
            yield joined(waiting)
            waiting = []
        waiting.append(one)
    if waiting:
        yield joined(waiting)


def joined(parts: list[Segment]) -> Segment:
    """Join segments of one line; white space stands between them where the page leaves any."""
    whole: Segment = []
    for part in sorted(parts, key=lambda segment: segment[0].left):
        apart = bool(whole) and part[0].left - whole[-1].right > 0.15 * part[0].size
        whole += [replace(part[0], spaced=part[0].spaced or apart), *part[1:]]
    return whole


def line(glyphs: Segment, page: int, column: int, links: Sequence[tuple[float, float, float, float, str]]) -> Line:
    """Make a line of letters."""
    baseline = base(glyphs)
    sizes: Counter[float] = Counter(round(glyph.size, 1) for glyph in glyphs)
    size = sizes.most_common(1)[0][0] or 1.0
    first = next((at for at, glyph in enumerate(glyphs) if at and glyph.spaced), len(glyphs))
    return Line(
        tuple(runs(glyphs, baseline, size, links)),
        page,
        column,
        min(glyph.left for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        baseline,
        size,
        glyphs[first - 1].right - glyphs[0].left,
    )


def runs(
    glyphs: Segment, baseline: float, size: float, links: Sequence[tuple[float, float, float, float, str]]
) -> Iterator[Run]:
    """Yield the letters of a line by how they look."""
    text, looks = "", frozenset[Look]()
    for glyph in glyphs:
        own = frozenset(looks_of(glyph, baseline, size, links))
        if text and own != looks:
            yield Run(text, looks)
            text = ""
        text += (" " if glyph.spaced and (text or glyph is not glyphs[0]) else "") + glyph.text
        looks = own
    yield Run(text, looks)


def looks_of(
    glyph: Glyph, baseline: float, size: float, links: Sequence[tuple[float, float, float, float, str]]
) -> Iterator[Look]:
    """Yield how a letter looks, and whither it links."""
    if glyph.italic:
        yield "italic", ""
    if glyph.bold:
        yield "bold", ""
    if is_raised(glyph, baseline, size):
        yield "superscript", ""
    middle, height = (glyph.left + glyph.right) / 2, (glyph.bottom + glyph.top) / 2
    for left, right, bottom, top, address in links:
        if left <= middle <= right and bottom <= height <= top:
            yield "link", address
            return


def is_raised(glyph: Glyph, baseline: float, size: float) -> bool:
    """Say whether a letter is superscript: smaller and higher than its line, or a font's own raised form."""
    if not RAISABLE.fullmatch(glyph.text):
        return False
    smaller = glyph.size < 0.85 * size and glyph.baseline - baseline > 0.15 * size
    return smaller or (glyph.text.isalnum() and glyph.text.isascii() and glyph.bottom - baseline > 0.2 * size)
