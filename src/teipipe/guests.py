"""Guests: documents that others encoded, by rules of their own. The certificate has no source to compare them with, and
the manual's rules are for documents that this program makes: they are published as they stand, if pages can show them.
"""

from collections.abc import Iterator
from pathlib import Path

from teipipe.checks.reading import TEI, root_of
from teipipe.checks.references import duplicates
from teipipe.coverage import missing
from teipipe.edition import Edition
from teipipe.findings import Finding, Place, Severity

# What a document of ours has, of which none goes missing by a slip of the hand.
OURS = (
    f".//{TEI}sourceDesc//{TEI}bibl[@type='delivered']",
    f".//{TEI}prefixDef[@ident='src']",
    f".//{TEI}application[@ident='teipipe']",
)


def is_guest(path: Path) -> bool:
    """Say whether others encoded a document: it names no delivered file, no source and not this program.

    Raises:
        Refusal: the document cannot be read.
    """
    root = root_of(path)
    return root.tag == f"{TEI}TEI" and not any(root.find(each) is not None for each in OURS)


def admitted(path: Path, edition: Edition) -> Iterator[Finding]:
    """Yield that a document is a guest, and what stands against publishing it in an edition.

    Raises:
        Refusal: the document cannot be read.
    """
    message = "encoded by others; published as it stands: neither certified nor checked against the manual"
    yield Finding("document-guest", Severity.INFORMATION, Place(str(path)), message)
    yield from missing(path, edition.templates("reading"))
    yield from duplicates(root_of(path), path)
