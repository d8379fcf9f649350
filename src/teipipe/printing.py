"""How a book looks: the `[print]` table of `teipipe.toml`, and what the Typst design is told of it.

    [print]
    page = [170, 240]              # millimetres
    versions = "facing"            # original left, translation right
    parts = ["title", "imprint", "contents", "documents", "index"]

A press that wants another design writes `theme/book.typ`; its own typefaces lie in `theme/fonts`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, TypeAlias

Length: TypeAlias = float

PARTS = (
    "title", "imprint", "contents", "list", "persons", "principles", "documents", "index", "sources", "colophon",
)  # fmt: skip
FACES = {
    "text": "Libertinus Serif",
    "chinese": "Noto Serif SC",
    "sans": "Noto Sans SC",
    "signs": "DejaVu Sans Mono",
}
# Of the typefaces that ship with the program.
LICENCES = {
    "Libertinus Serif": "SIL Open Font License 1.1",
    "Noto Serif SC": "SIL Open Font License 1.1",
    "Noto Sans SC": "SIL Open Font License 1.1",
    "DejaVu Sans Mono": "Bitstream Vera licence",
    "New Computer Modern": "GUST Font License",
}
# What lies between the edge of the bleed and that of the sheet where there are crop marks, in millimetres.
SLUG = 5.0


@dataclass(frozen=True, slots=True)
class Printing:
    """The settings of the print edition. Lengths are millimetres, the size of the type is points."""

    page: tuple[Length, Length] = (170, 240)
    margins: Mapping[str, Length] = field(default_factory=dict)
    size: float = 10.5
    bleed: Length = 0
    crop_marks: bool = False
    faces: Mapping[str, str] = field(default_factory=dict)
    licences: Mapping[str, str] = field(default_factory=dict)
    parts: tuple[str, ...] = PARTS
    versions: str = "in-turn"
    layouts: Mapping[str, str] = field(default_factory=dict)
    reading: str = "delivered"
    apparatus: str = "foot"
    line_numbers: int = 0
    folios: bool = True
    proof: bool = False
    isbn: str = ""

    @property
    def typefaces(self) -> str:
        """The typefaces of the book with their licences, for the imprint."""
        licences = LICENCES | dict(self.licences)
        names = dict.fromkeys((FACES | dict(self.faces)).values())
        return "; ".join(f"{name} ({licences[name]})" if name in licences else name for name in names)

    @property
    def is_folded(self) -> bool:
        """Say whether pages may have to be put in another order than they were set in."""
        return "facing" in (self.versions, *self.layouts.values())


# A single document is no book: a sheet of A4 with the same margin on both sides.
MARGINS = {"inside": 24, "outside": 22, "top": 25, "bottom": 27}
SHEET = {"page": (210, 297), "margins": {"inside": 38, "outside": 38, "top": 32, "bottom": 34}, "size": 11}


def printing(table: Mapping[str, Any]) -> Printing:
    """Return the settings of a `[print]` table that fits its schema."""
    given = {name.replace("-", "_"): value for name, value in table.items()}
    named = {each.name for each in fields(Printing)}
    assert given.keys() <= named, given.keys() - named
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    return Printing(**values)


def as_typst(settings: Printing, language: str) -> str:
    """Return a Typst module with the settings of a book, or of a single document if Typst is told `sheet`."""
    return (
        '#let sheet = sys.inputs.at("sheet", default: "") != ""\n'
        f"#let settings = (sheet: sheet, language: {_string(language)}, "
        + ", ".join(_values(settings))
        + ") + if sheet { ("
        + ", ".join(_measures(SHEET["page"], SHEET["margins"], SHEET["size"]))
        + ", bleed: 0mm, line-numbers: 0) } else { (:) }\n"
    )


def _values(settings: Printing) -> Iterator[str]:
    yield from _measures(settings.page, MARGINS | dict(settings.margins), settings.size)
    yield f"bleed: {settings.bleed + (SLUG if settings.crop_marks else 0)}mm"
    yield f"crop-marks: {_bool(settings.crop_marks)}"
    yield f"faces: {_dictionary(FACES | dict(settings.faces))}"
    yield f"layouts: {_dictionary(settings.layouts)}"
    for name in ("versions", "reading", "apparatus"):
        yield f"{name}: {_string(getattr(settings, name))}"
    yield f"line-numbers: {settings.line_numbers}"
    yield f"folios: {_bool(settings.folios)}"
    yield f"proof: {_bool(settings.proof)}"


def _measures(page: Any, margins: Any, size: Any) -> Iterator[str]:
    yield f"width: {page[0]}mm"
    yield f"height: {page[1]}mm"
    yield from (f"{name}: {margins[name]}mm" for name in MARGINS)
    yield f"size: {size}pt"


def _dictionary(values: Mapping[str, str]) -> str:
    return "(" + (", ".join(f"{_string(name)}: {_string(value)}" for name, value in values.items()) or ":") + ")"


def _bool(value: bool) -> str:
    return "true" if value else "false"


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
