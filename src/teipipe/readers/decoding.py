"""Bytes → text, losslessly or not at all.

Certain ways first: a byte order mark, UTF-16 by its NULs, strict UTF-8, what the file declares. Only then a
guess, on samples, among the encodings that archives deliver. A result must give the delivered bytes back;
otherwise the next candidate is tried, and if none does, the file is refused: a replacement character is never
put in.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from teipipe.findings import Place, Refusal
from teipipe.model import Certainty
from teipipe.readers.delivery import refuse_no_text, refuse_unholdable

if TYPE_CHECKING:
    from charset_normalizer.models import CharsetMatch

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF32_LE, "UTF-32LE"),
    (codecs.BOM_UTF32_BE, "UTF-32BE"),
    (codecs.BOM_UTF16_LE, "UTF-16LE"),
    (codecs.BOM_UTF16_BE, "UTF-16BE"),
)

# Python's codec → the registered name. The order decides between equals: German is the same in 1252 and 1250.
GUESSED = {
    "cp1252": "windows-1252",
    "cp1251": "windows-1251",
    "cp1250": "windows-1250",
    "koi8_r": "KOI8-R",
    "gb18030": "GB18030",
    "big5": "Big5",
    "shift_jis": "Shift_JIS",
    "cp932": "cp932",
    "euc_jp": "EUC-JP",
    "euc_kr": "EUC-KR",
    "koi8_u": "KOI8-U",
    "cp866": "IBM866",
    "iso8859_2": "ISO-8859-2",
    "iso8859_5": "ISO-8859-5",
    "mac_cyrillic": "mac_cyrillic",
}

# A codec that a detector names → one that holds the characters it lacks.
WIDER = {"big5": ("cp950", "big5hkscs"), "shift_jis": ("cp932",), "euc_kr": ("cp949",)}
DOUBLE_BYTE = frozenset({"gb18030", "big5", "shift_jis", "cp932", "euc_jp", "euc_kr"})

# What a file declares and what, by the WHATWG's Encoding Standard, it means.
MEANT = {
    "iso-8859-1": "windows-1252",
    "latin1": "windows-1252",
    "us-ascii": "windows-1252",
    "ascii": "windows-1252",
    "gb2312": "GB18030",
    "gbk": "GB18030",
}

HIGH_BYTE = re.compile(rb"[\x80-\xff]")
HIGH_RUN = re.compile(rb"[\xa1-\xfe]+")
COMMONEST = frozenset("的一是不了在有我他这中大来上国们和到说时为要以")
SPACE_BYTE = re.compile(rb"[\t\n\r ]")
CONTROL_BYTES = bytes(set(range(32)) - {9, 10, 12, 13})
PLAIN_BYTES = bytes({9, 10, 12, 13, *range(32, 127)})
# What a table decodes to where it has no character: C1 controls betray a wrong single-byte table.
MISTAKEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd]")
HEAD = 65536
PIECES = 64


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with line feeds for its line ends, and how it was decoded."""

    text: str
    encoding: str
    line_ends: str
    certainty: Certainty


def decode(name: str, data: bytes, declared: str = "") -> Decoded:
    """Decode a delivered file; `declared` is the encoding that it states itself, as HTML does."""
    refuse_no_text(name, data)
    text, encoding, certainty = _decode(name, data, declared)
    ends = line_ends(text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    refuse_unholdable(name, text)
    if not text.strip():
        raise Refusal(name, "the file has no text; deliver the text, or take the file out of the sources")
    return Decoded(text, encoding, ends, certainty)


def line_ends(text: str) -> str:
    """Name the line ends of a text: LF, CRLF, CR, mixed or none."""
    pairs = text.count("\r\n")
    found = {"CRLF": pairs, "CR": text.count("\r") - pairs, "LF": text.count("\n") - pairs}
    kinds = [kind for kind, number in found.items() if number]
    if not kinds:
        return "none"
    return kinds[0] if len(kinds) == 1 else "mixed"


def _decode(name: str, data: bytes, declared: str) -> tuple[str, str, Certainty]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _marked(name, data[len(mark) :], encoding), encoding, Certainty.HIGH
    if b"\0" in data:
        encoding = _wide(name, data)
        return _marked(name, data, encoding), encoding, Certainty.MEDIUM
    _refuse_binary(name, data)
    try:
        return data.decode("utf-8"), "UTF-8", Certainty.HIGH
    except UnicodeDecodeError as fault:
        _refuse_broken_utf8(name, data, fault)
    return _legacy(name, data, declared)


def _marked(name: str, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        raise Refusal(
            name,
            f"not {encoding} as it begins (byte {fault.start}: {fault.reason}); ask for a clean copy",
        ) from fault


def _wide(name: str, data: bytes) -> str:
    """Return which UTF-16 a file with NULs and no mark is in; any other file with NULs is not a text."""
    start = max(0, data.index(b"\0") - HEAD // 2) & ~1
    sample = data[start : start + HEAD]
    scores = {encoding: _wide_score(sample, encoding) for encoding in ("UTF-16LE", "UTF-16BE")}
    best = max(scores, key=lambda encoding: scores[encoding])
    if len(data) % 2 or scores[best] <= 0 or _stray(sample):
        raise Refusal(name, "a binary file (it has NUL bytes); deliver it as plain text, HTML or DOCX")
    return best


def _stray(sample: bytes) -> bool:
    """Say whether the NULs stand in plain ASCII: in UTF-16 that would be every second byte."""
    rest = sample.translate(None, b"\0")
    return len(rest) * 5 > len(sample) * 3 and not rest.translate(None, PLAIN_BYTES)


def _wide_score(sample: bytes, encoding: str) -> int:
    """Weigh a sample: ASCII (spaces, line ends, digits) speaks for text, unassigned points against it."""
    try:
        text = codecs.getincrementaldecoder(encoding)().decode(sample)
    except UnicodeDecodeError:
        return -len(sample)
    strange = sum(unicodedata.category(one)[0] == "C" and one not in "\t\n\r\f\ufeff\u00ad\u200b" for one in text)
    return sum(one < "\x7f" for one in text) - 20 * strange


def _refuse_binary(name: str, data: bytes) -> None:
    head = data[:HEAD]
    controls = len(head) - len(head.translate(None, CONTROL_BYTES))
    if controls > 8 and controls * 10 > len(head):
        raise Refusal(name, "a binary file (mostly control characters); deliver it as plain text, HTML or DOCX")


def _refuse_broken_utf8(name: str, data: bytes, fault: UnicodeDecodeError) -> None:
    """Refuse UTF-8 with a damaged place: a guess would turn the whole text into nonsense to save one byte."""
    with suppress(UnicodeDecodeError):
        refuse_unholdable(name, data.decode("utf-8", "surrogatepass"))
    text = data.decode("utf-8", "replace")
    faults = text.count("\ufffd")
    multibyte = sum(one > "\x7f" for one in text[: HEAD * 4]) - faults
    if multibyte <= 10 * faults:
        return
    line = data.count(b"\n", 0, fault.start) + 1
    column = len(data[data.rfind(b"\n", 0, fault.start) + 1 : fault.start].decode("utf-8")) + 1
    raise Refusal(
        Place(name, line, column),
        f"byte 0x{data[fault.start]:02X} is not UTF-8, although the rest is; ask for a clean copy",
    )


def _legacy(name: str, data: bytes, declared: str) -> tuple[str, str, Certainty]:
    """Decode as declared, or as the first guess that gives the bytes back."""
    if declared:
        encoding = MEANT.get(declared.strip().lower(), declared.strip())
        text = lossless(data, encoding)
        if text is not None:
            return text, encoding, Certainty.HIGH
    for codec, certainty in guesses(data):
        text = lossless(data, codec)
        if text is not None:
            return text, GUESSED.get(codec, codec), certainty
    raise Refusal(name, "the encoding is not recognised; convert the file to UTF-8 and deliver it again")


def lossless(data: bytes, encoding: str) -> str | None:
    """Return the text if it decodes, has no control characters of a wrong table, and gives the bytes back."""
    try:
        text = data.decode(encoding)
        if MISTAKEN.search(text) or text.encode(encoding) != data:
            return None
    except (UnicodeError, LookupError):
        return None
    return text


def guesses(data: bytes) -> Iterator[tuple[str, Certainty]]:
    """Yield codecs from the likeliest on; mostly ASCII bytes may at last be windows-1252."""
    if is_simplified_chinese(data[:HEAD]):
        yield "gb18030", Certainty.MEDIUM
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, and most files need no guess

    sample = b"\n".join(densest(list(pieces(data))))
    matches = from_bytes(sample, cp_isolation=list(GUESSED))
    # A few codecs are tried by the library whatever it is told.
    found = [match for match in matches if match.encoding in GUESSED and _plausible(match)]
    found.sort(key=lambda match: _rank(match, sample))
    for number, match in enumerate(found):
        certainty = _certainty(match, sample) if not number else Certainty.LOW
        for codec in _alike(match):
            yield codec, certainty
    if len(HIGH_BYTE.findall(sample)) * 5 < len(sample):
        yield "cp1252", Certainty.LOW


def is_simplified_chinese(data: bytes) -> bool:
    """Say whether bytes are Chinese in GB 2312, beside other text perhaps, where a guess by frequency sees Cyrillic.

    Its characters are pairs of high bytes, which words of an odd number of letters in a one-byte encoding break; and
    the commonest words of Chinese must be among them, which Korean in the same range has not.
    """
    ideographs = [c for c in data.decode("gb2312", "ignore") if "\u4e00" <= c <= "\u9fff"]
    broken = sum(len(run) % 2 for run in HIGH_RUN.findall(data[: len(data) - len(data) % 2]))
    common = sum(c in COMMONEST for c in ideographs)
    return len(ideographs) >= 10 and broken * 50 < len(ideographs) and common * 25 > len(ideographs)


def _alike(match: "CharsetMatch") -> Iterator[str]:
    """Yield the codecs that read the sample alike, in the order of `GUESSED`, each with its wider ones."""
    for codec in sorted(GUESSED.keys() & set(match.could_be_from_charset), key=list(GUESSED).index):
        yield codec
        yield from WIDER.get(codec, ())


def _plausible(match: "CharsetMatch") -> bool:
    """Decline a double-byte reading of lone bytes: "l’homme" is no Chinese character among letters."""
    if match.encoding not in DOUBLE_BYTE:
        return True
    text = str(match)
    wide = [at for at, one in enumerate(text) if one > "\x7f"]
    beside = sum(text[at - 1 : at] > "\x7f" or text[at + 1 : at + 2] > "\x7f" for at in wide)
    return beside * 2 > len(wide)


def _rank(match: "CharsetMatch", sample: bytes) -> tuple[float, float, int]:
    """Less mess, more language; where two tables read the sample alike, the order of `GUESSED`."""
    order = list(GUESSED).index(match.encoding)
    return round(match.chaos, 2), -round(match.coherence, 1), order


def _certainty(match: "CharsetMatch", sample: bytes) -> Certainty:
    enough = match.chaos < 0.05 and len(HIGH_BYTE.findall(sample)) >= 50
    sure = enough and (match.coherence >= 0.2 or match.encoding in DOUBLE_BYTE)
    return Certainty.MEDIUM if sure else Certainty.LOW


def densest(found: list[bytes]) -> list[bytes]:
    """Keep the pieces with the most non-ASCII bytes: a text may be English with curly quotes for pages before
    its Russian begins (source 001), and quotes are alike in many tables."""
    density = [len(HIGH_BYTE.findall(piece)) / len(piece) for piece in found]
    return [piece for piece, share in zip(found, density, strict=True) if share * 2 >= max(density)]


def pieces(data: bytes) -> Iterator[bytes]:
    """Yield stretches with non-ASCII bytes from all over a file, cut at white space, which no multi-byte
    character contains. Where there is none, one stretch from the first non-ASCII byte on, which begins one.
    """
    step = max(len(data) // PIECES, 2048)
    for start in range(0, len(data), step):
        space = SPACE_BYTE.search(data, start, start + step) if start else None
        low = space.end() if space else start
        if start and not space:
            continue
        high = HIGH_BYTE.search(data, low, start + step)
        if high:
            yield _piece(data, low, high.start())


def _piece(data: bytes, low: int, high: int) -> bytes:
    """Return up to 2048 bytes around the first non-ASCII byte of a stretch, cut at white space."""
    near = max(low, high - 100)
    space = SPACE_BYTE.search(data, near, high) if near > low else None
    begin = space.end() if space else (near if near == low else high)
    rough = data[begin : high + 2048]
    cut = max(rough.rfind(b" "), rough.rfind(b"\n"))
    return rough if begin + len(rough) == len(data) or cut <= high - begin else rough[:cut]
