"""Running heads and page numbers of a PDF: what returns at the same height, at the edge of its pages.

Foreign Relations, 1950, Volume VI        264            – 264 –            Page 3 of 12
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from teipipe.readers.pdf_lines import Line, PageOfLines

NUMERAL = re.compile(r"\b(?:\d+|[ivxlcdm]+)\b")
NUMBER_ALONE = re.compile(
    r"[-–—\s\[(|]*(?:(?:page|p\.|seite|s\.|стр\.|с\.|第)\s*)?#(?:\s*(?:of|/|von|из|de|sur)\s*#)?\s*页?[-–—\s\])|]*"
)
ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
EDGES = ("header", "footer")
DEEPEST = 4
LARGEST = 1.1
# How far below a running head the title may stand that it repeats, in lines, and how long it is at the least.
TITLE, SHORTEST = 8, 8
# On so many of the pages a line that returns is a running head however close to the text it stands.
MOST_PAGES = 0.6
SAME_HEIGHT = 4.0


def furniture(pages: Sequence[PageOfLines], body: float) -> dict[Line, str]:
    """Return the lines that belong to pages and not to the text, each with `header` or `footer`."""
    found: dict[Line, str] = {}
    for edge in EDGES:
        ranked = [ordered(page, edge) for page in pages]
        returning = set(repeated(ranked, pages, edge, body)) | set(aligned(ranked, pages, edge, body))
        returning |= set(lone_numbers(ranked)) | set(counting(ranked, pages, edge)) | set(said_again(ranked, body))
        for lines in ranked:
            for line in lines[:DEEPEST]:
                if line not in returning:
                    break
                found[line] = edge
    # Where nothing is left, as of two slides with one line, the lines are the text.
    return found if len(found) < sum(len(page.lines) for page in pages) else {}


def ordered(page: PageOfLines, edge: str) -> list[Line]:
    """Return the lines of a page from an edge inwards."""
    return sorted(page.lines, key=lambda line: line.baseline, reverse=edge == "header")


def height(line: Line, page: PageOfLines, edge: str) -> float:
    """Return how far a line is from the edge of its page."""
    return page.height - line.baseline if edge == "header" else line.baseline


def folded(text: str) -> str:
    """Return a line without what changes from page to page: numbers."""
    return NUMERAL.sub("#", " ".join(text.lower().split()))


def repeated(ranked: Sequence[list[Line]], pages: Sequence[PageOfLines], edge: str, body: float) -> Iterator[Line]:
    """Yield lines that say the same, but for a number, at the same height of two pages or more. What is larger than
    the text is a title, even where two documents of one title begin so."""
    alike: defaultdict[str, list[Line]] = defaultdict(list)
    for lines in ranked:
        for line in lines[:DEEPEST]:
            if line.size <= LARGEST * body:
                alike[folded(line.text)].append(line)
    for lines in alike.values():
        for line in lines:
            own = height(line, pages[line.page], edge)
            level = {
                other.page
                for other in lines
                if abs(height(other, pages[other.page], edge) - own) <= SAME_HEIGHT and near(line, other)
            }
            often = len(level) >= MOST_PAGES * len(pages)
            if len(level) >= max(2, min(3, len(pages) // 10)) and (often or is_last_apart(line, ranked[line.page])):
                yield line


def is_last_apart(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether one of the lines at an edge, from this one on, stands apart from the next: a name of a speaker may
    begin several pages, and the text follows it as everywhere."""
    at = lines.index(line)
    return any(is_apart(one, lines[place:]) for place, one in enumerate(lines[at:DEEPEST], at) if lines[place + 1 :])


def near(line: Line, other: Line) -> bool:
    """Say whether two lines are set alike."""
    return abs(line.size - other.size) < 0.6


def aligned(ranked: Sequence[list[Line]], pages: Sequence[PageOfLines], edge: str, body: float) -> Iterator[Line]:
    """Yield lines that stand at one height, apart from the text, on most pages that have a line there: titles of
    chapters. A heading is larger than the text, and a first line of text stands close to the second."""
    outer = [lines[0] for lines in ranked if len(lines) > 2]
    apart = [line for line in outer if line.size <= LARGEST * body and is_apart(line, ranked[line.page])]
    for line in apart:
        own = height(line, pages[line.page], edge)
        level = [other for other in outer if abs(height(other, pages[other.page], edge) - own) <= SAME_HEIGHT / 2]
        lone = sum(other in apart for other in level)
        if lone >= 3 and lone >= 0.8 * len(level) and lone >= 0.3 * len(pages):
            yield line


def is_apart(line: Line, lines: Sequence[Line]) -> bool:
    """Say whether the line at the edge stands apart from the next."""
    return abs(line.baseline - lines[1].baseline) > 1.9 * max(line.size, lines[1].size)


def lone_numbers(ranked: Sequence[list[Line]]) -> Iterator[Line]:
    """Yield a number that stands alone, apart from the text, at the edge of its page: that of the page."""
    for lines in ranked:
        if len(lines) > 1 and NUMBER_ALONE.fullmatch(folded(lines[0].text)) and is_apart(lines[0], lines):
            yield lines[0]


def said_again(ranked: Sequence[list[Line]], body: float) -> Iterator[Line]:
    """Yield a small line at the edge of a page, apart from the text, whose words the title below it says: the running
    head of a file of one page."""
    for lines in ranked:
        apart = len(lines) > 2 and lines[0].baseline - lines[1].baseline > 1.9 * lines[0].size
        if apart and lines[0].size < body:
            head, below = ("".join("".join(line.text.split()) for line in some) for some in (lines[:1], lines[1:TITLE]))
            if len(head) >= SHORTEST and head in below:
                yield lines[0]


def counting(ranked: Sequence[list[Line]], pages: Sequence[PageOfLines], edge: str) -> Iterator[Line]:
    """Yield lines at one height that begin or end in a number which goes up with the pages: of two facing pages
    the left bears the title of the book, the right that of the chapter."""
    outer = [(lines[0], offset) for lines in ranked if lines for offset in offsets(lines[0])]
    for line, offset in outer:
        own = height(line, pages[line.page], edge)
        level = {
            other.page
            for other, ahead in outer
            if ahead == offset and abs(height(other, pages[other.page], edge) - own) <= SAME_HEIGHT
        }
        if len(level) > 1:
            yield line


def offsets(line: Line) -> set[int]:
    """Return how far the numbers at both ends of a line are ahead of its page."""
    words = line.text.split()
    return {int(word) - line.page for word in (*words[:1], *words[-1:]) if word.isdecimal()}


def printed_numbers(found: Mapping[Line, str], pages: Sequence[PageOfLines]) -> dict[int, str]:
    """Return the numbers that pages bear: those that go up with the pages. A page without one has the file's."""
    said = {
        (line.page, numeral): value(numeral)
        for line in found
        for numeral in NUMERAL.findall(" ".join(line.text.lower().split()))
    }
    offsets = Counter(number - page for (page, _), number in said.items())
    usual = {offset for offset, count in offsets.items() if count >= min(2, len(pages))}
    numbers: dict[int, str] = {}
    for (page, numeral), number in said.items():
        best = numbers.get(page)
        if number - page in usual and (best is None or offsets[number - page] > offsets[value(best) - page]):
            numbers[page] = numeral
    return {page: numbers.get(page, one.label) for page, one in enumerate(pages)}


def value(numeral: str) -> int:
    """Return the value of a number in Arabic or Roman figures."""
    if numeral.isdecimal():
        return int(numeral)
    figures = [ROMAN[figure] for figure in numeral]
    return sum(-one if one < max(figures[at:]) else one for at, one in enumerate(figures))
