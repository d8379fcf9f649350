"""Findings: what is wrong or doubtful, where, and what to do about it.

A finding is a value and reads like one sentence:

    tei/documents/x.xml:41:7: error: speech without @who; expected a person of the register [speech-who]
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum

# What a terminal obeys instead of showing it (a document may hold the C1 controls, a file's name any), and what turns
# the order of the letters after it.
UNSEEN = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ud800-\\udfff]")


def visible(text: str) -> str:
    """Return a text as it may be printed: what is no sign is written by its number."""
    return UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


class Severity(StrEnum):
    """How much a finding weighs. Errors and warnings make exit status 1; information does not."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"

    def counted(self, number: int) -> str:
        """Return a number of findings as summaries say it: "1 error", "2 errors", "3 information"."""
        return f"{number} {self}{'s' if number != 1 and self is not Severity.INFORMATION else ''}"


@dataclass(frozen=True, slots=True)
class Place:
    """A file with, where known, a line and a column (both from 1)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or doubt. The message says what is there, what was expected and the remedy; the code is
    the `ident` of its rule in `schema/teipipe.odd`, which `teipipe explain CODE` prints."""

    code: str
    severity: Severity
    place: Place
    message: str

    def __str__(self) -> str:
        line = f"{self.place}: {self.severity}: {self.message} [{self.code}]"
        return visible(line).replace("\n", "\\u000a")

    def as_json(self) -> dict[str, object]:
        """Return the finding as the value of one JSON line."""
        return {
            "code": self.code,
            "severity": str(self.severity),
            **asdict(self.place),
            "message": self.message,
        }


class Refusal(Exception):
    """Work that cannot go on: an unreadable input or setting. Carries a place and a remedy; exit status 2."""

    def __init__(self, place: Place | str, message: str) -> None:
        # The arguments as they are: what another process refuses is made again of them in this one.
        super().__init__(str(place), message)
        self.place, self.message = str(place), message

    def __str__(self) -> str:
        return visible(f"{self.place}: {self.message}")

    def under(self, name: str, path: str) -> "Refusal":
        """Return the same refusal with the path of a file in place of its bare name."""
        return type(self)(path + self.place.removeprefix(name), self.message) if self.place.startswith(name) else self


class NoDocument(Refusal):
    """A file that can be read and holds no document, such as a list of search results: the others go on."""


def counts(findings: Iterable[Finding]) -> Counter[str]:
    """Return how many findings there are of each severity."""
    return Counter(str(finding.severity) for finding in findings)
