"""What a tagged PDF says: its tree of tags with their text, as a screen reader goes through it.

Text is read from the pages' own instructions: the numbered stretches that the tree points at, through the fonts' maps
from glyphs to characters. What is an artifact belongs to no stretch.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf

# A line that a map of characters has: <glyph> <characters>, or <first> <last> <characters of the first>.
PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f ]*)>\s*\n")
RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\n")
BLOCK = re.compile(rb"begin(bfchar|bfrange)\n(.*?)end", re.DOTALL)
# The kinds of element that stand in a line; between others there is white space.
INLINE = {"/Span", "/Em", "/Strong", "/Link", "/Lbl", "/Reference", "/Quote", "/Sub"}


@dataclass
class Tag:
    """An element of the tree, or, without a kind, a stretch of text on a page."""

    kind: str
    language: str = ""
    text: str = ""
    page: int = 0
    key: str = ""
    children: list["Tag"] = field(default_factory=list)

    def walk(self) -> Iterator["Tag"]:
        yield self
        for child in self.children:
            yield from child.walk()

    def said(self, without: tuple[str, ...] = ()) -> str:
        """All of its text, without the elements of some kinds."""
        if self.kind in without:
            return ""
        return self.text + "".join(child.said(without) for child in self.children)

    def pages(self) -> set[int]:
        return {each.page for each in self.walk() if each.page}


@dataclass
class Tagged:
    """A PDF and the text of its numbered stretches, page by page."""

    pdf: pikepdf.Pdf

    @cached_property
    def numbers(self) -> dict[tuple[int, int], int]:
        return {page.obj.objgen: number for number, page in enumerate(self.pdf.pages, start=1)}

    @cached_property
    def stretches(self) -> dict[tuple[int, int], tuple[str, str]]:
        """By page and number: the text, and the language it says it has."""
        found: dict[tuple[int, int], tuple[str, str]] = {}
        for number, page in enumerate(self.pdf.pages, start=1):
            found |= {(number, mcid): said for mcid, said in stretches(page).items()}
        return found

    @cached_property
    def tree(self) -> Tag:
        root: Any = self.pdf.Root.StructTreeRoot
        return Tag("", children=list(self._kids(root.K, None)))

    def _kids(self, kids: Any, page: Any) -> Iterator[Tag]:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, int):
                yield self._stretch(page, int(kid))
            elif "/MCID" in kid:
                yield self._stretch(kid.get("/Pg", page), int(kid.MCID))
            elif "/S" in kid:
                own = kid.get("/Pg", page)
                made = Tag(str(kid.S), str(kid.get("/Lang", "")), key=str(kid.get("/ID", "")))
                made.children = list(self._kids(kid.K, own)) if "/K" in kid else []
                yield made

    def _stretch(self, page: Any, mcid: int) -> Tag:
        number = self.numbers[page.objgen]
        text, language = self.stretches[number, mcid]
        return Tag("", language, text, number)


def tagged(path: Path) -> Tagged:
    return Tagged(pikepdf.open(path))


def stretches(page: pikepdf.Page) -> dict[int, tuple[str, str]]:
    """The numbered stretches of a page: text and language. What stands in its stead (ActualText) is read for it."""
    fonts: dict[str, dict[bytes, str]] = {}
    found: dict[int, tuple[str, str]] = {}
    # Where the instructions are: (number, language) of each open stretch; whether its text was replaced.
    open_: list[tuple[int | None, bool]] = []
    font: dict[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), list(instruction.operands)
        if operator in {"BDC", "BMC"}:
            values: Any = operands[1] if len(operands) > 1 else {}
            within = open_[-1] if open_ else (None, False)
            number = int(values["/MCID"]) if "/MCID" in values else within[0]
            if str(operands[0]) == "/Artifact":
                number = None
            if number is not None:
                found.setdefault(number, ("", str(values.get("/Lang", ""))))
            replaced = "/ActualText" in values
            if replaced and number is not None:
                found[number] = (found[number][0] + str(values["/ActualText"]), found[number][1])
            open_.append((number, replaced or within[1]))
        elif operator == "EMC":
            open_.pop()
        elif operator == "Tf":
            name = str(operands[0])
            font = fonts.setdefault(name, characters(page, name))
        elif operator in {"Tj", "TJ"} and open_ and open_[-1][0] is not None and not open_[-1][1]:
            number = open_[-1][0]
            shown = operands[0] if operator == "TJ" else [operands[0]]
            text = "".join(decoded(bytes(part), font) for part in shown if isinstance(part, pikepdf.String))
            found[number] = (found[number][0] + text, found[number][1])
    return found


def characters(page: pikepdf.Page, name: str) -> dict[bytes, str]:
    """A font's map from the codes of glyphs to characters."""
    fonts: Any = page.resources["/Font"]
    data: bytes = fonts[name].ToUnicode.read_bytes()
    found: dict[bytes, str] = {}
    for kind, block in BLOCK.findall(data):
        if kind == b"bfchar":
            found |= {bytes.fromhex(one.decode()): utf16(other) for one, other in PAIR.findall(block)}
            continue
        for first, last, start in RANGE.findall(block):
            begin, text = int(first, 16), utf16(start)
            for step in range(int(last, 16) - begin + 1):
                found[(begin + step).to_bytes(len(first) // 2, "big")] = text[:-1] + chr(ord(text[-1]) + step)
    return found


def utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode().replace(" ", "")).decode("utf-16-be")


def decoded(codes: bytes, font: dict[bytes, str]) -> str:
    width = len(next(iter(font)))
    return "".join(font.get(codes[at : at + width], "\ufffd") for at in range(0, len(codes), width))
