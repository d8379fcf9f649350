"""Typesetting: Typst source becomes a PDF that is PDF/A-3a and PDF/UA-1 at once.

Only fonts that ship with the program or the edition are used, so a book looks the same everywhere. A character that
none of them has stops the work: PDF/A forbids the box that would stand for it, and a reader could not tell what was
lost.
"""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pylopdf_fonts_zh_cn
import typst

from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.xslt import parse

# For an edition without a date. PDF/A demands one, and the clock must not decide what a file's bytes are; the zero of
# computers' time is the one date that nobody takes for that of a book.
UNDATED = "1970-01-01"

# Typst's two ways of refusing a character: no font has it, or it is private and so means nothing to others.
UNSHOWN = re.compile(r'the (?:text|PDF contains the codepoint) `"((?:[^"`\\]|\\.|\\u\{[0-9a-f]+\})+)"`')
# Where a fault is, as Typst draws it: "┌─ design.typ:4:11"; of columns the first is 0.
DESIGN = re.compile(r"┌─ (?:\S.*[/\\])?design\.typ:(?P<line>\d+):(?P<column>\d+)$", re.MULTILINE)
CODE_POINT = re.compile(r"\\u\{([0-9a-f]+)\}")


class GlyphMissing(Refusal):
    """Characters that no font can show: one finding a character, at its first place."""

    def __init__(self, findings: Sequence[Finding]) -> None:
        first, *others = findings
        more = "".join(f"\n{finding}" for finding in others)
        super().__init__(first.place, f"{first.message} [{first.code}]{more}")
        self.findings = tuple(findings)


class Typesetter:
    """Typst at work in one folder, which holds the design file and what is to be attached. `design` is the edition's
    own design, which lies there as `design.typ`."""

    def __init__(
        self,
        desk: Path,
        date: str = "",
        fonts: Path | None = None,
        main: Path | None = None,
        design: Path | None = None,
    ) -> None:
        self._moment, self._design = _moment(date), design
        self._compiler = typst.Compiler(main, root=desk, font_paths=_fonts(fonts))

    def set(self, documents: Sequence[Path], main: Path | None = None, sheet: bool = False) -> bytes:
        """Typeset the main file, or another of the folder, as a book or as a sheet.

        The documents are those that it was made from.

        Raises:
            GlyphMissing: a character has no glyph.
            Refusal: Typst found another fault.
        """
        try:
            result = self._compiler.compile(
                main,
                format="pdf",
                pdf_standards=["a-3a", "ua-1"],
                timestamp=self._moment,
                sys_inputs={"sheet": "yes"} if sheet else {},
            )
        except typst.TypstError as error:
            findings = tuple(_missing(error.diagnostic, documents))
            if findings:
                raise GlyphMissing(findings) from error
            place = self._fault(error.diagnostic) or str(documents[0])
            raise Refusal(place, f"cannot be typeset: {error.message}") from error
        assert isinstance(result, bytes)
        return result

    def _fault(self, diagnostic: str) -> Place | None:
        """Say where in the edition's own design a fault is, or what led to it there."""
        at = DESIGN.search(diagnostic)
        if not (at and self._design and self._design.is_file()):
            return None
        return Place(str(self._design), int(at["line"]), int(at["column"]) + 1)

    def marked(self, name: str) -> list[Any]:
        """Return what the main file has marked with a label; after it was set, that takes no time."""
        marked: list[Any] = json.loads(self._compiler.eval(f"query(<{name}>).map(each => each.value)"))
        return marked


@cache
def _fonts(own: Path | None) -> typst.Fonts:
    folders = [pylopdf_fonts_zh_cn.serif_path().parent, *([own] if own and own.is_dir() else [])]
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in folders])


def _moment(date: str) -> datetime:
    """Return the edition's date; of a year or a month, its first day."""
    year, month, day = [*(date or UNDATED).split("-"), "1", "1"][:3]
    return datetime(int(year), int(month), int(day), tzinfo=UTC)


def _missing(diagnostic: str, documents: Sequence[Path]) -> Iterator[Finding]:
    characters = "".join(CODE_POINT.sub(_decoded, text) for text in UNSHOWN.findall(diagnostic))
    for character in dict.fromkeys(characters):
        yield Finding(
            "glyph-missing",
            Severity.ERROR,
            _place(character, documents),
            f"character U+{ord(character):04X} {character!r} has no glyph in the edition's fonts; expected one that"
            " they have; correct it, or publish without pdf",
        )


def _decoded(escape: re.Match[str]) -> str:
    return chr(int(escape[1], 16))


def _place(character: str, documents: Sequence[Path]) -> Place:
    """Find a character's first place in the documents: Typst knows only its own source."""
    for path in documents:
        for element in parse(path).iter("{*}*"):
            if character in (element.text or "") or any(character in (child.tail or "") for child in element):
                return Place(str(path), element.sourceline or 0)
    return Place(str(documents[0]))
