"""The letters of a PDF's pages: what each is, where it stands, and what it looks like. The one module that asks PDFium.

A PDF says neither words nor lines. PDFium finds the spaces between letters; lines and all else are found by place.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any, TypeVar

from teipipe.findings import Refusal
from teipipe.readers.stated import pairs

# Which programs made the file: nothing about the document.
OF_PROGRAMS = frozenset(("Creator", "Producer", "Trapped"))
ITALIC = re.compile(r"italic|oblique|kursiv|slanted|(?:^|[-,])(?:it|ti|sl)(?:\d|$)", re.IGNORECASE)
BOLD = re.compile(r"bold|black|heavy|(?:^|[-,])(?:bx?|demi)(?:\d|$)", re.IGNORECASE)
# PDFium's mark for a hyphen that it takes for one of a line's end, and the soft hyphen, which a page shows as one.
HYPHENS = frozenset({0x02, 0xAD})
UNKNOWN = "\ufffd"
PASSWORD = "is locked with a password; deliver it without one"
Taken = TypeVar("Taken")
MISSING = "needs the reader for PDF; install it with: pip install 'teipipe[pdf]'"


@dataclass(frozen=True, slots=True)
class Glyph:
    """A letter. `left` to `right` and `bottom` to `top` are its ink, `baseline` and `size` those of its line.

    `spaced` says that white space stands before it, `turned` that it does not stand upright.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    baseline: float
    size: float
    italic: bool = False
    bold: bool = False
    spaced: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of the file: its letters in the file's order, its size, the number that the file gives it."""

    glyphs: tuple[Glyph, ...]
    width: float
    height: float
    label: str
    links: tuple[tuple[float, float, float, float, str], ...] = ()


def opened(name: str, data: bytes, take: Callable[[Leaf, int], Taken]) -> tuple[list[Taken], list[tuple[str, str]]]:
    """Return what `take` makes of each page, and what a PDF states about itself. One page is held at a time.

    Raises:
        Refusal: it is broken, locked, or the library that reads PDF is not installed.
    """
    try:
        # An extra of the package, needed for this format only.
        import pypdfium2  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError as missing:
        raise Refusal(name, MISSING) from missing
    raw: ModuleType = pypdfium2.raw
    document = None
    try:
        document = pypdfium2.PdfDocument(data)
        return [take(leaf(document, raw, at), at) for at in range(len(document))], list(pairs(stated(document, raw)))
    except pypdfium2.PdfiumError as fault:
        message = PASSWORD if "assword" in str(fault) else f"a broken PDF ({fault}); ask for a whole copy"
        raise Refusal(name, message) from fault
    finally:
        if document is not None:
            document.close()


def leaf(document: Any, raw: ModuleType, number: int) -> Leaf:
    """Read one page."""
    page = document[number]
    text = page.get_textpage()
    try:
        glyphs = tuple(glyphs_of(text, raw))
        width, height = page.get_size()
        return Leaf(glyphs, width, height, document.get_page_label(number) or str(number + 1), tuple(links(page, raw)))
    finally:
        text.close()
        page.close()


def glyphs_of(page: Any, raw: ModuleType) -> Iterator[Glyph]:
    """Yield the letters of a page; white space is said of the letter that it stands before."""
    looks: dict[tuple[bytes, int], tuple[bool, bool]] = {}
    spaced, high = True, 0
    for at in range(page.count_chars()):
        code = raw.FPDFText_GetUnicode(page, at)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        text = character(code, raw.FPDFText_IsHyphen(page, at) == 1)
        if text.isspace():
            spaced = True
            continue
        italic, bold = look(page, raw, at, looks)
        left, right, bottom, top = numbers(raw.FPDFText_GetCharBox, page, at, 4)
        _, baseline = numbers(raw.FPDFText_GetCharOrigin, page, at, 2)
        height, turned = size(page, raw, at)
        yield Glyph(text, left, right, bottom, top, baseline, height, italic, bold, spaced, turned)
        spaced = False


def character(code: int, hyphen: bool) -> str:
    """Return the character of a code; one that the file does not tell, or that no text holds, is U+FFFD."""
    if hyphen or code in HYPHENS:
        return "-"
    if code in {9, 10, 12, 13, 32}:
        return " "
    if code < 32 or 0xD800 <= code < 0xE000 or code in {0xFFFE, 0xFFFF} or code > 0x10FFFF:
        return UNKNOWN
    return chr(code)


def size(page: Any, raw: ModuleType, at: int) -> tuple[float, bool]:
    """Return the size of a letter on paper, that of its font as the page scales it, and whether it is turned."""
    matrix = raw.FS_MATRIX()
    own: float = raw.FPDFText_GetFontSize(page, at)
    if not raw.FPDFText_GetMatrix(page, at, matrix):
        return own, False
    scale = (matrix.c**2 + matrix.d**2) ** 0.5
    return own * scale if scale > 0 else own, abs(matrix.b) > abs(matrix.a)


def look(page: Any, raw: ModuleType, at: int, known: dict[tuple[bytes, int], tuple[bool, bool]]) -> tuple[bool, bool]:
    """Say whether a letter is italic and bold, by the name of its font and what the font says of itself."""
    buffer, flags = ctypes.create_string_buffer(128), ctypes.c_int()
    raw.FPDFText_GetFontInfo(page, at, buffer, 128, flags)
    key = (buffer.value, flags.value)
    if key not in known:
        name = buffer.value.decode("utf-8", "replace").partition("+")[2] or buffer.value.decode("utf-8", "replace")
        known[key] = (bool(ITALIC.search(name)) or bool(flags.value & 0x40), bool(BOLD.search(name)))
    return known[key]


def numbers(function: Any, page: Any, at: int, count: int) -> tuple[float, ...]:
    """Call a function of PDFium that answers with several numbers."""
    found = tuple(ctypes.c_double() for _ in range(count))
    function(page, at, *found)
    return tuple(number.value for number in found)


def links(page: Any, raw: ModuleType) -> Iterator[tuple[float, float, float, float, str]]:
    """Yield the places of links to addresses: left, right, bottom, top, address."""
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    while raw.FPDFLink_Enumerate(page, position, link):
        action = raw.FPDFLink_GetAction(link)
        rectangle = raw.FS_RECTF()
        if not action or not raw.FPDFLink_GetAnnotRect(link, rectangle):
            continue
        length = raw.FPDFAction_GetURIPath(page.pdf, action, None, 0)
        buffer = ctypes.create_string_buffer(max(length, 1))
        raw.FPDFAction_GetURIPath(page.pdf, action, buffer, length)
        address = buffer.value.decode("utf-8", "replace")
        if address:
            yield rectangle.left, rectangle.right, rectangle.bottom, rectangle.top, address


def stated(document: Any, raw: ModuleType) -> Iterator[tuple[str, str]]:
    """Yield the document's properties and its language (ISO 32000-2, 14.3.3 and 14.9.2)."""
    for key, value in document.get_metadata_dict(skip_empty=True).items():
        if key not in OF_PROGRAMS:
            yield f"Info/{key}", value.strip("\0 ")
    if hasattr(raw, "FPDFCatalog_GetLanguage"):
        length = raw.FPDFCatalog_GetLanguage(document, None, 0)
        buffer = ctypes.create_string_buffer(max(length, 2))
        raw.FPDFCatalog_GetLanguage(document, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
        yield "Catalog/Lang", buffer.raw.decode("utf-16-le").strip("\0")
