"""Numbered sections inside one paragraph, as Chinese telegrams have them.

    十三日电悉。(一)我们一行于十六日到。(二)会谈甚洽。(三)请速告。     seg, seg n="1", seg n="2", seg n="3"

Not sections: a single number, numbers that do not run up from one, numbers of a list's items in a sentence
without a word between them ("(1)(2)").
"""

import re
from collections.abc import Iterator, Sequence

from teipipe.marks import Passage
from teipipe.model import Mark

CHINESE = "〇一二三四五六七八九"
ENUMERATOR = re.compile(
    r"[(（](?P<inner>[0-9]{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3}|[ivx]{1,5}|[a-hj-uwyz])[)）]"
    r"|(?P<circled>[①-⑳])|(?P<ideograph>[㈠-㈩])|(?<=[。！？；：\s])(?P<comma>[一二三四五六七八九十]{1,3})、"
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")
# Where a sentence ends or a list is announced; a number after anything else is a reference.
ENDS = re.compile(r"(?:^|[。．.！!？?；;：:，,、»”\"')）—–-]|(?:^|\W)(?:and|or|и|или|et|ou|und|oder)\s)\s*$")

Section = tuple[int, int]


def segments(passage: Passage) -> Iterator[Mark]:
    """The lead and the numbered sections of a passage; together they cover it without a gap."""
    text, starts = passage.text, sections(passage.text)
    if len(starts) < 2:
        return
    lead = starts[0][0]
    if text[:lead].strip():
        yield Mark("seg", 0, lead, {}, "segments: what leads to the numbered sections")
    else:
        starts = [(0, starts[0][1]), *starts[1:]]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    for (start, n), end in zip(starts, ends, strict=True):
        yield Mark("seg", start, end, {"n": str(n)}, "segments: numbers run up from one")


def sections(text: str) -> Sequence[Section]:
    """Where each numbered section begins, and its number: of the kind of enumerator that comes first."""
    found: dict[str, list[Section]] = {}
    for match in ENUMERATOR.finditer(text):
        kind, number = kind_and_number(match)
        running = found.setdefault(kind, [])
        if number == len(running) + 1 and begins(text, match.start()):
            running.append((match.start(), number))
    several = [running for running in found.values() if len(running) > 1 and has_words(text, running)]
    return min(several, key=lambda running: running[0][0], default=[])


def begins(text: str, at: int) -> bool:
    """Whether a section may begin here: "under option (2)" is a reference."""
    return ENDS.search(text[max(0, at - 8) : at]) is not None


def has_words(text: str, running: Sequence[Section]) -> bool:
    """Whether there is something to read between the numbers."""
    starts = [start for start, _ in running]
    between = (text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True))
    return all(len(re.sub(r"\W", "", stretch)) > 3 for stretch in between)


def kind_and_number(match: re.Match[str]) -> tuple[str, int]:
    """The kind of an enumerator and the number that it says."""
    if match["circled"]:
        return "circled", ord(match["circled"]) - ord("①") + 1
    if match["ideograph"]:
        return "ideograph", ord(match["ideograph"]) - ord("㈠") + 1
    if match["comma"]:
        return "comma", chinese(match["comma"])
    return in_brackets(match["inner"])


def in_brackets(inner: str) -> tuple[str, int]:
    """The same for what stands between brackets: digits, Chinese or Roman numerals, letters."""
    if inner.isdecimal():
        return "digits", int(inner)
    if inner[0] in "ivx":
        return "roman", ROMAN.index(inner) + 1 if inner in ROMAN else 0
    if inner.isascii():
        return "letters", ord(inner) - ord("a") + 1
    return "chinese", chinese(inner)


def chinese(text: str) -> int:
    """A Chinese numeral up to ninety-nine: 十二, 二十, 三."""
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return CHINESE.index(ones) if len(ones) == 1 else 0
    if len(tens) > 1 or len(ones) > 1 or "十" in tens:
        return 0
    return (CHINESE.index(tens) if tens else 1) * 10 + (CHINESE.index(ones) if ones else 0)
