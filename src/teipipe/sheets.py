"""Pages of a book as the press gets them: in the order of their numbers, each with the boxes that say where to cut.

Typst sets all left pages of a long stretch before its right ones; the numbers on them are those that they have here.
"""

import io
from collections.abc import Sequence

import pikepdf

from teipipe.printing import SLUG, Printing

POINTS = 72 / 25.4


def folded(content: bytes, stretches: Sequence[tuple[int, int]], printing: Printing) -> bytes:
    """Return the PDF with its pages in order, and with its boxes; the same bytes each time.

    A stretch is the number of its first left page and that of its first right page, as they were set.
    """
    with pikepdf.open(io.BytesIO(content)) as pdf:
        order = sorted(range(1, len(pdf.pages) + 1), key=lambda page: number_of(page, stretches))
        pages = [pdf.pages[page - 1] for page in order]
        del pdf.pages[:]
        pdf.pages.extend(pages)
        pdf.Root.PageLabels = pikepdf.Dictionary(Nums=[0, pikepdf.Dictionary(S=pikepdf.Name.D)])
        if printing.crop_marks:
            _cut(pdf)
        made = io.BytesIO()
        pdf.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return made.getvalue()


def number_of(page: int, stretches: Sequence[tuple[int, int]]) -> int:
    """Return the number in the book of a page by its number as it was set: the design's `number-of`."""
    for left, right in stretches:
        if left <= page < right:
            return left + 2 * (page - left)
        if right <= page < 2 * right - left:
            return left + 1 + 2 * (page - right)
    return page


def _cut(pdf: pikepdf.Pdf) -> None:
    """Crop marks stand beyond the bleed, whose box Typst takes for that of the sheet."""
    slug = SLUG * POINTS
    for page in pdf.pages:
        left, bottom, right, top = (float(edge) for edge in page.mediabox.as_list())
        page.obj["/BleedBox"] = pikepdf.Array([left + slug, bottom + slug, right - slug, top - slug])
        # A page with a trim box has no art box: ISO 15930-7, 6.2.
        if "/ArtBox" in page.obj:
            del page.obj["/ArtBox"]
