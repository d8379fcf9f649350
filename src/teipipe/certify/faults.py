"""The findings of a certificate."""

from pathlib import Path

from lxml import etree

from teipipe.findings import Finding, Place, Severity


class Faults:
    """The findings of one certificate, gathered in order."""

    def __init__(self, document: Path) -> None:
        self.path = str(document)
        self.found: list[Finding] = []

    def add(self, code: str, element: etree._Element, message: str) -> None:
        """Report a fault at an element of the TEI file."""
        self.found.append(Finding(code, Severity.ERROR, Place(self.path, element.sourceline or 0), message))

    def lost(self, source: Path, text: str, start: int, end: int) -> None:
        """Report a gap between carriers that holds more than white space."""
        missing = spaced(text[start:end])
        if missing:
            first = next(i for i in range(start, end) if not text[i].isspace())
            place = Place(str(source), text.count("\n", 0, first) + 1, first - text.rfind("\n", 0, first))
            message = f"{quoted(missing)} stands nowhere in {self.path}, nor in its ledger; convert the source again"
            self.found.append(Finding("text-lost", Severity.ERROR, place, message))


def spaced(text: str) -> str:
    """Make every run of white space one space, none at the edges."""
    return " ".join(text.split())


def quoted(text: str) -> str:
    """Quote at most sixty characters of a text for a message."""
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
