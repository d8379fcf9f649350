"""PDF/A-3a and PDF/UA-1 in one file, as other people's checkers see it and as we ask the tags ourselves."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import outloud  # type: ignore[import-untyped]
import pdfua
import pikepdf
import pytest

from teipipe.printing import Printing
from tests.publish.generated import generated
from tests.publish.tagged import Tag, Tagged
from tests.publish.test_print_book import printed


@pytest.fixture(scope="module", params=["in-turn", "facing", "columns"])
def book(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp(request.param)
    settings = Printing(versions=request.param, line_numbers=5, bleed=3)
    return printed(folder / "pdf", generated(folder / "edition", settings, ((1, 2, 12, 20),)))


def errors(path: Path) -> set[str]:
    """What two checkers find that is an error."""
    found = {finding.rule for finding in outloud.check(str(path)).findings if finding.severity == "error"}
    report = pdfua.validate(str(path))
    return found | {finding.rule_id for finding in report.findings if finding.severity is pdfua.Severity.ERROR}


def faults(path: Path) -> set[str]:
    """What we ask of a book ourselves."""
    with pikepdf.open(path) as pdf:
        tags = list(Tagged(pdf).tree.walk())
        found = {name for name, holds in ASKED.items() if not holds(tags)}
        root: Any = pdf.Root
        if "/Lang" not in root or not root.get("/MarkInfo", {}).get("/Marked", False):
            found.add("marked, with a language")
        with pdf.open_metadata() as claims:
            if (claims.get("pdfaid:part"), claims.get("pdfaid:conformance"), claims.get("pdfuaid:part")) != (
                "3",
                "A",
                "1",
            ):
                found.add("claims")
            if not claims.get("dc:title") or not claims.get("xmp:CreateDate"):
                found.add("metadata")
        if not pdf.attachments or any(file.obj.AFRelationship != "/Source" for file in pdf.attachments.values()):
            found.add("source")
    return found


def in_order(tags: list[Tag]) -> bool:
    levels = [int(tag.kind[2]) for tag in tags if re.fullmatch(r"/H\d", tag.kind)]
    return levels[:1] == [1] and all(after <= before + 1 for before, after in pairwise(levels))


ASKED: dict[str, Callable[[list[Tag]], bool]] = {
    "headings in order": in_order,
    "notes with an id": lambda tags: all(tag.key for tag in tags if tag.kind == "/Note"),
    "contents": lambda tags: any(tag.kind == "/TOCI" for tag in tags),
    "languages": lambda tags: any(tag.language.startswith("ru") for tag in tags),
}


def test_checkers_find_no_error(book: Path) -> None:
    assert errors(book) == set()


def test_tags_are_as_a_reader_needs_them(book: Path) -> None:
    assert faults(book) == set()


def without_ids(pdf: pikepdf.Pdf) -> None:
    for item in pdf.objects:
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == "/Note":
            del item["/ID"]


def renamed(old: str, new: str) -> Callable[[pikepdf.Pdf], None]:
    def rename(pdf: pikepdf.Pdf) -> None:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/S") == old:
                item["/S"] = pikepdf.Name(new)

    return rename


def without_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root["/Lang"]


def without_claim(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as claims:
        del claims["pdfaid:part"]


BROKEN: dict[str, tuple[Callable[[pikepdf.Pdf], None], bool]] = {
    "notes with an id": (without_ids, False),
    "headings in order": (renamed("/H2", "/H4"), True),
    "contents": (renamed("/TOCI", "/P"), False),
    "marked, with a language": (without_language, True),
    "claims": (without_claim, False),
}


@pytest.mark.parametrize("book", ["in-turn"], indirect=True)
@pytest.mark.parametrize(("fault", "broken"), BROKEN.items(), ids=BROKEN)
def test_a_broken_book_is_found_out(
    book: Path, tmp_path: Path, fault: str, broken: tuple[Callable[[pikepdf.Pdf], None], bool]
) -> None:
    breaks, seen_by_others = broken
    path = tmp_path / "broken.pdf"
    with pikepdf.open(book) as pdf:
        breaks(pdf)
        pdf.save(path)
    assert fault in faults(path)
    if seen_by_others:
        assert errors(path)
