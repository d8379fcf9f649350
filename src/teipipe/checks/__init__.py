"""Checks: from one TEI file to findings. Nothing here guesses, and nothing changes the file.

schema      the markup fits the grammar             markup-invalid
rules       the rules of the encoding manual        speech-who, date-value, …
references  ids and pointers, also to the register  id-duplicate, pointer-broken, reference-missing
"""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from teipipe.checks import references, rules, schema
from teipipe.checks.reading import read
from teipipe.findings import Finding


def check(path: Path, register: Path | None = None) -> list[Finding]:
    """Return all findings on a document or a register file, in the order of its lines.

    `register` is the folder of `persons.xml`, `places.xml` and `orgs.xml`; without it the document's own
    pointers are followed.

    Raises:
        Refusal: the file cannot be read.
    """
    root = read(path)
    if isinstance(root, Finding):
        return [root]
    return sorted(_findings(root, path, register), key=lambda finding: (finding.place.line, finding.code))


def _findings(root: etree._Element, path: Path, register: Path | None) -> Iterator[Finding]:
    yield from schema.faults(root, path)
    yield from rules.faults(root, path)
    yield from references.faults(root, path, register)
