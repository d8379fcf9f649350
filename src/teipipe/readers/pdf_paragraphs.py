"""Paragraphs of a PDF: which lines go on with the line before them, and how.

full lines, close together                  one paragraph
a line that ends early, an indent, a gap    the next one begins
"inter-" at the end of a line               the word goes on: "inter-national", the hyphen labelled
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from teipipe.readers.pdf_lines import Line

WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
LAST_WORD = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
FIRST_WORD = re.compile(r"[^\W\d_]+")
BULLET = re.compile(r"[•‣◦▪●○∙■□]\s*(?=\S)")
LABEL = re.compile(r"(?:[•‣◦▪●○∙■□–—-]|[(\[]?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)\]])\s+(?=\S)", re.IGNORECASE)
IDEOGRAPH = re.compile(r"[\u2e80-\u30ff\u31f0-\ua4cf\uf900-\ufaff\uff00-\uff60]")
ENDINGS = frozenset(".!?:;…。！？：；\"'”’»)]）】*")
# "Comrade Stalin: This can be done" begins a turn, and with it a paragraph.
SPOKEN = re.compile(r"[^\W\d_][^.!?:;]{1,45}:\s+\S")
WIDE = frozenset("，。、；：！？）」』】》”’")
LARGER = 1.15
LONGEST_HEADING = 300
RARE, FREQUENT = 0.15, 0.25


class Joint(StrEnum):
    """How a line goes on from the one before it. `WORD` is inside a word after a hyphen that the line put there;
    `CLOSE` without white space: after a hyphen of the word's own, or in a script without spaces."""

    BLOCK = "block"
    LINE = "line"
    SPACE = "space"
    WORD = "word"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Measures:
    """What is usual in a text: the size of its letters, the distance of lines by size, the edges of columns,
    its words, whether paragraphs begin with an indent, and whether lines are stretched to one edge."""

    body: float
    leading: Mapping[float, float]
    edges: Mapping[tuple[int, int], tuple[float, float]]
    words: Counter[str]
    indented: bool
    justified: bool = False

    def left(self, line: Line) -> float:
        """Return where the lines of a line's column begin."""
        return self.edges[line.page, line.column][0]

    def right(self, line: Line) -> float:
        """Return how far the lines of a line's column reach."""
        return self.edges[line.page, line.column][1]


def body_size(lines: Iterable[Line]) -> float:
    """Return the size of most letters. Notes may be longer than their text: of two frequent sizes the larger."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    frequent = [size for size, letters in sizes.items() if letters >= FREQUENT * sizes.total()]
    return max(frequent or [size for size, _ in sizes.most_common(1)], default=10.0)


def measured(lines: Sequence[Line]) -> Measures:
    """Measure a text."""
    distances: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for one, two in pairwise(lines):
        distance = one.baseline - two.baseline
        if is_below(one, two) and one.size == two.size and 0 < distance < 4 * one.size:
            distances[one.size][round(distance * 2) / 2] += 1
    leading = {size: usual_distance(found) for size, found in distances.items()}
    edges = edges_of(lines)
    words = Counter(word.lower() for line in lines for word in WORD.findall(line.text))
    body = body_size(lines)
    # Notes are often indented where paragraphs of the text are not.
    text = [line for line in lines if line.size == body]
    dents = sum(
        0.8 * one.size < one.left - edges[one.page, one.column][0] < 4 * one.size
        and abs(two.left - edges[two.page, two.column][0]) < 0.3 * two.size
        for one, two in pairwise(text)
        if is_below(one, two)
    )
    measures = Measures(body, leading, edges, words, dents >= 3 and dents >= 0.03 * len(text))
    full = [one for one, two in pairwise(text) if is_below(one, two) and is_full(one, two, measures)]
    flush = sum(is_flush(line, measures.right(line)) for line in full)
    return replace(measures, justified=flush >= 5 and flush >= 0.75 * len(full))


def usual_distance(found: Mapping[float, int]) -> float:
    """Return the distance of lines in a paragraph: the least that is not rare. Where paragraphs are of one line, as in
    a conversation, the distance between them is the most frequent."""
    return min(distance for distance, count in found.items() if count >= max(1, RARE * max(found.values())))


def is_below(one: Line, two: Line) -> bool:
    """Say whether a line stands below another in the same column."""
    return (one.page, one.column) == (two.page, two.column) and two.baseline < one.baseline


def edges_of(lines: Iterable[Line]) -> dict[tuple[int, int], tuple[float, float]]:
    """Return where the lines of each column begin and how far they reach; columns that begin alike reach alike."""
    groups: defaultdict[tuple[int, int], list[Line]] = defaultdict(list)
    for line in lines:
        groups[line.page, line.column].append(line)
    lefts = {key: usual_left(group) for key, group in groups.items()}
    alike: defaultdict[int, list[float]] = defaultdict(list)
    for key, group in groups.items():
        alike[round(lefts[key] / 8)] += [line.right for line in group]
    reach = {place: sorted(rights)[int(0.97 * (len(rights) - 1))] for place, rights in alike.items()}
    return {key: (left, reach[round(left / 8)]) for key, left in lefts.items()}


def usual_left(group: Sequence[Line]) -> float:
    """Return where lines of a column begin: the leftmost place that is not one line's alone."""
    places = Counter(round(line.left) for line in group)
    shared = [place for place, count in places.items() if count >= max(2, 0.1 * len(group))]
    return float(min(shared or places))


def joints(lines: Sequence[Line], measures: Measures) -> Iterator[Joint]:
    """Yield how each line goes on from the one before it; the first begins a block."""
    paragraph: list[Line] = []
    for line in lines:
        joint = joint_of(paragraph, line, measures) if paragraph else Joint.BLOCK
        yield joint
        paragraph = [line] if joint in {Joint.BLOCK, Joint.LINE} else [*paragraph[:1], *paragraph[-1:], line]


def joint_of(paragraph: Sequence[Line], line: Line, measures: Measures) -> Joint:
    """Say how a line goes on from a paragraph: its first line and its last two."""
    before = paragraph[-1]
    if abs(before.size - line.size) > 0.08 * before.size or BULLET.match(line.text) or parts_by_weight(before, line):
        return Joint.BLOCK
    hyphen = hyphenated(before, line, measures)
    if not is_below(before, line):
        return Joint.BLOCK if is_heading(line, measures) else hyphen or over_page(before, line, measures)
    if is_heading(line, measures):
        return (hyphen or Joint.SPACE) if is_one_heading(before, line, measures) else Joint.BLOCK
    if not close(before, line, measures, 1.3):
        return Joint.BLOCK
    if hyphen and abs(line.left - before.left) < 6 * line.size:
        return hyphen
    return by_place(paragraph, line, measures)


def parts_by_weight(before: Line, line: Line) -> bool:
    """Say whether one of two lines is bold as a whole and the other does not even touch it with a bold word."""
    return (before.bold and not line.runs[0].bold) or (line.bold and not before.runs[-1].bold)


def by_place(paragraph: Sequence[Line], line: Line, measures: Measures) -> Joint:
    """Say how a line goes on from the one right above it, by where both begin and end."""
    before = paragraph[-1]
    if dented(paragraph, line, measures):
        return Joint.BLOCK if is_full(before, line, measures) or not centred(before, line) else Joint.LINE
    return spaced(before, line) if goes_on(paragraph, line, measures) else Joint.LINE


def is_heading(line: Line, measures: Measures) -> bool:
    """Say whether a line is larger than the text."""
    return line.size >= LARGER * measures.body


def close(before: Line, line: Line, measures: Measures, times: float) -> bool:
    """Say whether a line follows at the usual distance, or up to so many times of it."""
    usual = measures.leading.get(line.size, 1.25 * line.size)
    return before.baseline - line.baseline <= times * min(max(usual, 0.9 * line.size), 2.6 * line.size)


def is_one_heading(before: Line, line: Line, measures: Measures) -> bool:
    """Say whether a line of a heading follows as lines of the text do, by the size of its letters: the distance of
    headings of one line says nothing."""
    body = measures.body
    spread = max(1.4, 1.05 * measures.leading.get(body, 0.0) / body)
    usual = min(measures.leading.get(line.size, spread * line.size), spread * line.size)
    return before.baseline - line.baseline <= 1.3 * usual


def dented(paragraph: Sequence[Line], line: Line, measures: Measures) -> bool:
    """Say whether a line begins elsewhere than the one before it, as first lines do.

    The second line of a paragraph begins further left than the first; after a number or a dash further right.
    """
    before = paragraph[-1]
    shift = line.left - before.left
    if abs(shift) <= 0.8 * line.size:
        return False
    if len(paragraph) > 1:
        return True
    if shift < 0:
        lone = centred(before, line) and not is_full(before, line, measures)
        return lone or line.left - measures.left(line) > 0.8 * line.size
    hangs = LABEL.match(before.text) or not measures.indented
    return not (hangs and is_full(before, line, measures) and before.text[-1:] not in ENDINGS)


def centred(before: Line, line: Line) -> bool:
    """Say whether two lines have one middle and not one beginning."""
    apart = abs(before.left + before.right - line.left - line.right) / 2
    return apart < 0.5 * line.size and abs(before.left - line.left) > 0.3 * line.size


def is_full(before: Line, line: Line, measures: Measures) -> bool:
    """Say whether a line ended because the next word had no room."""
    room = max(measures.right(before), measures.right(line)) - before.right
    return room < line.word + 0.6 * line.size


def is_flush(line: Line, edge: float) -> bool:
    """Say whether a line ends at an edge; a comma may hang over it, and one as wide as an ideograph stands short."""
    return -0.25 * line.size < edge - line.right < (0.8 if line.text[-1:] in WIDE else 0.25) * line.size


def goes_on(paragraph: Sequence[Line], line: Line, measures: Measures) -> bool:
    """Say whether a line at the usual place goes on with the one before: that was full, or nearly so and unended.

    Where lines are stretched to an edge, a full one reaches it, or that of its neighbours.
    """
    before = paragraph[-1]
    edges = (measures.right(before), line.right, *(one.right for one in paragraph[-2:-1]))
    if any(is_flush(before, edge) for edge in edges) if measures.justified else is_full(before, line, measures):
        return True
    room = measures.right(before) - before.right
    width = max(measures.right(before) - measures.left(before), 1.0)
    return room < 0.4 * width and line.text[:1].islower() and before.text[-1:] not in ENDINGS


def over_page(before: Line, line: Line, measures: Measures) -> Joint:
    """Say how the first line of a page or column goes on from the last of the one before."""
    indent = line.left - measures.left(line) > 0.8 * line.size
    unended = before.text[-1:] not in ENDINGS
    if not unended and (indent or SPOKEN.match(line.text)):
        return Joint.BLOCK
    full = is_flush(before, measures.right(before)) if measures.justified else is_full(before, line, measures)
    if line.text[:1].islower() and (unended or full):
        return spaced(before, line)
    if indent or not full:
        return Joint.BLOCK
    return spaced(before, line) if unended or measures.indented or measures.justified else Joint.BLOCK


def spaced(before: Line, line: Line) -> Joint:
    """Join two lines with a space, unless they are in a script that has none."""
    ideographs = IDEOGRAPH.match(before.text[-1:]) and IDEOGRAPH.match(line.text)
    return Joint.CLOSE if ideographs else Joint.SPACE


def hyphenated(before: Line, line: Line, measures: Measures) -> Joint | None:
    """Say whether a hyphen at the end of a line parts a word, and whether the word has it anyway."""
    head, tail = LAST_WORD.search(before.text), FIRST_WORD.match(line.text)
    if not head or not tail:
        return None
    one, two = head[1].lower(), tail[0].lower()
    whole, compound = measures.words[one + two], measures.words[f"{one}-{two}"]
    capitals = head[1].isupper() and tail[0].isupper() and whole
    if not tail[0][0].islower() and not capitals:
        return None
    return Joint.CLOSE if compound > whole else Joint.WORD
