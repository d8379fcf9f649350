"""PDF with a text layer: lines, paragraphs and footnotes found by where letters stand.

    reading order    column after column, page after page: the text, then the footnotes, then what belongs to pages
    page             the point where each page begins, with the number that it bears
    furniture        running heads and page numbers: what returns at the same height
    hyphen           a hyphen that stands there because the line ended; it stays in the text

Letters are PDFium's; no picture is looked at, so a scan without a text layer is refused.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from teipipe.findings import Refusal
from teipipe.model import Certainty, Source
from teipipe.readers.delivery import delivered, refuse_no_text, refuse_unholdable
from teipipe.readers.looks import Looks
from teipipe.readers.pdf_furniture import furniture, printed_numbers
from teipipe.readers.pdf_glyphs import UNKNOWN, opened
from teipipe.readers.pdf_lines import Line, PageOfLines, Run, page_of_lines
from teipipe.readers.pdf_notes import MARK, Foot, parted
from teipipe.readers.pdf_paragraphs import (
    BULLET,
    LONGEST_HEADING,
    Joint,
    Measures,
    body_size,
    is_heading,
    joints,
    measured,
)
from teipipe.readers.reading import ReadingText

NO_TEXT = (
    "its pages are pictures without a text layer; make one by text recognition (such as ocrmypdf), "
    "check it, and deliver that file"
)
NO_LETTERS = "does not tell which letters its shapes are; recognise the text (such as with ocrmypdf) or ask for another"
MOST_UNKNOWN = 0.1


def pdf(name: str, data: bytes) -> Source:
    """Read a PDF; `sha256` is that of the file, offsets count in the reading text."""
    if not data.startswith(b"%PDF-"):
        refuse_no_text(name, data)
    pages, stated = opened(name, data, page_of_lines)
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if not letters:
        raise Refusal(name, NO_TEXT)
    unknown = sum(line.text.count(UNKNOWN) for page in pages for line in page.lines)
    if unknown > MOST_UNKNOWN * letters:
        raise Refusal(name, NO_LETTERS)
    text, layout = Setting(pages).text.finish(name)
    refuse_unholdable(name, text)
    certainty = Certainty.LOW if unknown else Certainty.HIGH
    return delivered(
        name, data, text, encoding="UTF-8", line_ends="LF", certainty=certainty, layout=layout, stated=stated
    )


class Setting:
    """The reading text of a file's pages."""

    def __init__(self, pages: Sequence[PageOfLines]) -> None:
        self.text = ReadingText()
        self._looks = Looks(self.text)
        self._pages = pages
        self._last = ""
        body = body_size(line for page in pages for line in page.lines)
        edges = furniture(pages, body)
        self._numbers = printed_numbers(edges, pages)
        found = parted([[line for line in page.lines if line not in edges] for page in pages], body)
        self._measures: Measures = measured([*found.text, *(line for note in found.notes for line in note.lines)])
        self._note_lines = frozenset(line for note in found.notes for line in note.lines)
        self._ids: dict[tuple[int, str], list[str]] = {}
        for number, note in enumerate(found.notes, 1):
            self._ids.setdefault((note.page, note.mark), []).append(f"footnote-{number}")
        self._levels = self._ranked(found.text)
        self._body(found.text)
        for number, note in enumerate(found.notes, 1):
            self._note(number, note)
        for line, edge in edges.items():
            self._edge(line, edge)

    def _ranked(self, lines: Iterable[Line]) -> dict[float, str]:
        """Return the levels of headings by the sizes of their letters."""
        sizes = sorted({line.size for line in lines if is_heading(line, self._measures)}, reverse=True)
        return {size: str(min(rank, 6)) for rank, size in enumerate(sizes, 1)}

    def _body(self, lines: Sequence[Line]) -> None:
        found = list(zip(joints(lines, self._measures), lines, strict=True))
        starts = [at for at, (joint, _) in enumerate(found) if joint in {Joint.BLOCK, Joint.LINE}]
        page = -1
        # All lines of a file may belong to its pages: then there is none here.
        for start, end in pairwise([*starts, len(found)]):
            page = self._paragraph(found[start:end], page)
        self._looks.end()
        self._pass_pages(page, len(self._pages) - 1)

    def _paragraph(self, found: Sequence[tuple[Joint, Line]], page: int) -> int:
        """Set one paragraph; return the page that it ends on."""
        first = found[0][1]
        if found[0][0] is Joint.BLOCK:
            self._looks.end()
            self.text.block()
        else:
            self.text.line_end()
        self._pass_pages(page, first.page)
        opened = self.text.length
        self._lines(found)
        if BULLET.match(first.text):
            self.text.label("item", opened)
        elif is_heading(first, self._measures) and self.text.length - opened <= LONGEST_HEADING:
            self.text.label("heading", opened, self._levels.get(first.size, "1"))
        return found[-1][1].page

    def _lines(self, found: Sequence[tuple[Joint, Line]]) -> None:
        """Set the lines of a paragraph."""
        for at, (joint, line) in enumerate(found):
            if at:
                self._join(joint)
                self._pass_pages(found[at - 1][1].page, line.page)
            for run in line.runs:
                self._run(run, line)
                if at == 0 and run is line.runs[0] and line in self._note_lines:
                    self.text.add(" " if run.raised else "")

    def _join(self, joint: Joint) -> None:
        if joint is Joint.WORD:
            self.text.label("hyphen", self.text.length - 1)
        elif joint in {Joint.BLOCK, Joint.LINE}:
            self.text.line_end()
        elif joint is Joint.SPACE:
            self.text.add(" ")

    def _run(self, run: Run, line: Line) -> None:
        # A heading is bold as a heading; that its letters are bold says nothing more.
        dropped = ("bold", "italic") if is_heading(line, self._measures) else ()
        self._looks.turn(look for look in run.looks if look[0] not in dropped)
        opened = self.text.length
        self.text.add(run.text)
        mark = MARK.fullmatch(run.text.strip()) if run.raised else None
        if mark and line not in self._note_lines:
            id = self._anchored(line.page, mark[1])
            if id or (mark[1].isdecimal() and not self._last.isdecimal()):
                self.text.label("note_ref", opened, id or mark[1])
        self._last = run.text[-1:]

    def _anchored(self, page: int, mark: str) -> str:
        """Return the id of the note that a mark on a page points at, or nothing; of several, each is meant once."""
        ids = self._ids.get((page, mark), [])
        return ids.pop(0) if len(ids) > 1 else next(iter(ids), "")

    def _note(self, number: int, note: Foot) -> None:
        self.text.block()
        opened = self.text.length
        self._lines(list(zip(joints(note.lines, self._measures), note.lines, strict=True)))
        self._looks.end()
        self.text.label("note", opened, f"footnote-{number}")
        self.text.block()

    def _edge(self, line: Line, edge: str) -> None:
        self.text.block()
        opened = self.text.length
        for run in line.runs:
            self.text.add(run.text)
        self.text.label("furniture", opened, edge)
        self.text.block()

    def _pass_pages(self, page: int, to: int) -> None:
        """Label where pages begin; a page without text is a picture."""
        for number in range(page + 1, to + 1):
            self.text.point("page", self._numbers[number])
            if not self._pages[number].lines:
                self.text.point("image", f"page {self._numbers[number]}")
