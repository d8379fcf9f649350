"""An independent look at a PDF: the text of its pages as PDFium itself puts it together, and the strips at their edges.

The reader goes by single letters and their places; here whole pages and whole strips are asked for. The order of
a PDF's letters is nobody's word, so letters are counted, and neighbours compared.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from teipipe.findings import Refusal

NUMERAL = re.compile(r"\d+|\b[ivxlcdm]+\b")
# PDFium's marks for a hyphen at a line's end; soft hyphens look the same.
HYPHENS = str.maketrans({"\ufffe": "-", "\x02": "-", "\u00ad": "-", "\ufffd": None})
UNHOLDABLE = re.compile("[\x00-\x1f\ud800-\udfff\uffff]")
NEIGHBOURS = 5
MOST_MOVED = 0.1
DEEPEST = 5
ALONE = re.compile(r"[^#]{0,8}#[^#]{0,6}#?[^#\w]{0,3}")
APART = 1.5
SHORTEST = 8
SAME_HEIGHT = 5.0


@dataclass(frozen=True, slots=True)
class Strip:
    """The text that stands at one height of a page. `top` and `foot` are its distances from the page's edges."""

    text: str
    page: int
    top: float
    foot: float
    height: float


def pdf_differences(data: bytes, reading: str) -> Iterator[str]:
    """Say which letters the file's pages have and its reading has not, the reverse, and what stands elsewhere."""
    lines = [bare for page in page_texts(data) for line in page.splitlines() if (bare := squeezed(line))]
    there = squeezed(reading)
    wanted, found = Counter("".join(lines)), Counter(there)
    for said, missing in (("lost", wanted - found), ("added", found - wanted)):
        if missing:
            letters = "".join(sorted(missing.elements()))
            yield f"{said}: {len(letters)} characters, {letters[:40]}"
    known = set(neighbours(there))
    asked = [piece for line in lines for piece in neighbours(line)]
    moved = sum(piece not in known for piece in asked)
    if moved > MOST_MOVED * len(asked):
        yield f"lost: of {len(asked)} groups of neighbouring letters, {moved} are torn apart"


def neighbours(text: str) -> Iterator[str]:
    """Yield each few letters that follow each other."""
    return (text[at : at + NEIGHBOURS] for at in range(len(text) - NEIGHBOURS + 1))


def squeezed(text: str) -> str:
    """Return a text without white space, and without what no reading can hold."""
    return "".join(UNHOLDABLE.sub(" ", text.translate(HYPHENS)).split())


def page_texts(data: bytes) -> list[str]:
    """Return the text of each page."""
    return [text.get_text_range() for _, text in pages(data)]


def pages(data: bytes) -> Iterator[tuple[float, Any]]:
    """Yield the height and the text of each page."""
    try:
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415 - an extra, for this format only
    except ImportError as missing:
        raise Refusal("certify", "a PDF needs its reader; install it with: pip install 'teipipe[pdf]'") from missing
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            yield page.get_height(), page.get_textpage()


def pdf_furniture(data: bytes) -> str:
    """Return the text at the edges of pages that returns on other pages, or stands there alone as a number."""
    ranked = [list(strips(height, text, number)) for number, (height, text) in enumerate(pages(data))]
    tops = edge([sorted(one, key=lambda strip: strip.top) for one in ranked], "top")
    feet = edge([sorted(one, key=lambda strip: strip.foot) for one in ranked], "foot")
    return "\n".join(squeezed(strip.text) for strip in (*tops, *feet))


def strips(height: float, text: Any, number: int) -> Iterator[Strip]:
    """Yield what stands at each height of a page, from the top down; of the middle of a page nothing is asked."""
    rows: list[list[tuple[float, float, float, float]]] = []
    rectangles = sorted((text.get_rect(at) for at in range(text.count_rects())), key=lambda one: -(one[1] + one[3]))
    for one in rectangles:
        last = rows[-1][0] if rows else None
        if last and (one[1] + one[3]) / 2 > last[1]:
            rows[-1].append(one)
        else:
            rows.append([one])
    for row in rows if len(rows) <= 2 * DEEPEST else [*rows[:DEEPEST], *rows[-DEEPEST:]]:
        foot, top = min(one[1] for one in row), max(one[3] for one in row)
        parts = [text.get_text_bounded(*one) for one in sorted(row)]
        yield Strip("".join(parts), number, height - top, foot, top - foot)


def edge(ranked: Sequence[Sequence[Strip]], at: str) -> Iterator[Strip]:
    """Yield the strips, from an edge of each page inwards, that belong to the page; the first that does not ends it."""
    alike: defaultdict[str, list[Strip]] = defaultdict(list)
    for strips_of_page in ranked:
        for strip in strips_of_page[:DEEPEST]:
            alike[folded(strip.text)].append(strip)
    outer = [one[0] for one in ranked if len(one) > 2 and is_apart(one[0], one[1], at)]
    for strips_of_page in ranked:
        for place, strip in enumerate(strips_of_page[:DEEPEST]):
            returning = returns(strip, alike[folded(strip.text)], at, 2) or returns(strip, outer, at, 3)
            counted = any(returns(strip, others, at, 2) for others in counting(ranked, strip))
            if not (returning or counted or is_said_again(strip, strips_of_page)) and (
                place or not ALONE.fullmatch(folded(strip.text))
            ):
                break
            yield strip


def is_said_again(strip: Strip, strips_of_page: Sequence[Strip]) -> bool:
    """Say whether other strips of a page say the same words: a title, and the running head above it."""
    said = squeezed(strip.text)
    return len(said) >= SHORTEST and said in "".join(squeezed(one.text) for one in strips_of_page if one is not strip)


def counting(ranked: Sequence[Sequence[Strip]], strip: Strip) -> Iterator[list[Strip]]:
    """Yield, for each number at an end of a strip, the outermost strips whose numbers go up with the pages as well."""
    for offset in offsets(strip):
        yield [one[0] for one in ranked if one and offset in offsets(one[0])]


def offsets(strip: Strip) -> set[int]:
    """Return how far the numbers at both ends of a strip are ahead of its page."""
    words = strip.text.split()
    return {int(word) - strip.page for word in (*words[:1], *words[-1:]) if word.isdecimal()}


def returns(strip: Strip, others: Sequence[Strip], at: str, pages: int) -> bool:
    """Say whether a strip is one of several at one height, on so many pages."""
    own = distance(strip, at)
    level = {other.page for other in others if abs(distance(other, at) - own) <= SAME_HEIGHT}
    return strip.page in level and len(level) >= pages


def is_apart(strip: Strip, following: Strip, at: str) -> bool:
    """Say whether a strip at the edge stands apart from the next."""
    return abs(distance(strip, at) - distance(following, at)) > APART * max(strip.height, following.height)


def distance(strip: Strip, at: str) -> float:
    """Return how far a strip is from an edge of its page."""
    return strip.top if at == "top" else strip.foot


def folded(text: str) -> str:
    """Return a text without its numbers."""
    return NUMERAL.sub("#", " ".join(text.lower().split()))
