"""The certificate: proof that a TEI document says each character of its source once, and nothing else.

This module shares no code with the converter and trusts two files only: the source and the TEI. Each element with
`@source="src:KEY#char=START,END …"` is a *carrier*: its own text is what that stretch of the decoded source says.
Carriers lie in the body, the header or the ledger (`standOff/list[@type='ledger']`, what was left out and why).
Sorted by offset they must cover the source without overlap, and only white space may lie between them.

A document that is one of several of a source says which part of it, and answers for that part; `parts` proves that the
parts together are the source.

Offsets follow RFC 5147 (`char=`): code points from zero, a line end counted once. White space is compared as the
law of the text demands: a run of it counts as one space, whose presence does not matter at the edges of a carrier
or at `@break="no"`.
"""

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from teipipe.certify.carriers import SOFT, carried
from teipipe.certify.compare import compare, cover, in_order, is_declared
from teipipe.certify.delivered import delivered
from teipipe.certify.faults import Faults
from teipipe.certify.ledger import explain
from teipipe.certify.parts import Range
from teipipe.certify.stated import stated
from teipipe.findings import Finding, Refusal


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the comparison of one document with its sources gave. Shares count characters that are not white space."""

    path: str
    body: int = 0
    header: int = 0
    ledger: int = 0
    findings: tuple[Finding, ...] = field(default=())
    ranges: tuple[Range, ...] = field(default=())

    @property
    def characters(self) -> int:
        """How many characters of the sources the document carries."""
        return self.body + self.header + self.ledger

    def share(self, zone: str) -> float:
        """Return the share of body, header or ledger in the text, from 0 to 1."""
        count: int = getattr(self, zone)
        return count / self.characters if self.characters else 0.0

    def as_json(self) -> dict[str, object]:
        """Return the certificate as the value of one JSON line."""
        zones = {zone: getattr(self, zone) for zone in ("body", "header", "ledger")}
        return {"path": self.path, **zones, "findings": [finding.as_json() for finding in self.findings]}

    def __str__(self) -> str:
        shares = ", ".join(f"{zone} {self.share(zone):.1%}" for zone in ("body", "header", "ledger"))
        verdict = f"refused, {len(self.findings)} findings" if self.findings else "certified, nothing lost or invented"
        parts = "".join(f"; {one}" for one in self.ranges if one.is_part)
        return f"{self.path}: {verdict}; {self.characters} characters: {shares}{parts}"


def certify(document: Path) -> Certificate:
    """Compare a TEI document with the sources that it names.

    Raises:
        Refusal: the document is not well-formed, or names no source or one that cannot be read.
    """
    tree = parsed(document)
    faults = Faults(document)
    sources = dict(delivered(tree, document, faults))
    carriers = list(carried(tree, faults))
    known = [carrier for carrier in carriers if is_declared(faults, carrier, sources)]
    for carrier in known:
        compare(faults, carrier, sources)
    cover(faults, known, sources)
    in_order(faults, known)
    explain(faults, known, tree, sources)
    stated(faults, tree, document)
    sizes = dict.fromkeys(("body", "header", "ledger", "elsewhere"), 0)
    for carrier in known:
        sizes[carrier.zone] += len("".join(carrier.text.replace(SOFT, "").split()))
    if known and not sizes["body"]:
        faults.add(
            "body-empty",
            tree.getroot(),
            "no text of the source stands in the body; convert it again with another converter",
        )
    if sizes.pop("elsewhere"):
        faults.add(
            "text-moved", tree.getroot(), "text of the source stands outside text, header and ledger; move it back"
        )
    ranges = tuple(Range(one.path, one.start, one.end, len(one.text)) for one in sources.values())
    return Certificate(str(document), **sizes, findings=tuple(faults.found), ranges=ranges)


def parsed(document: Path) -> etree._ElementTree:
    """Read a TEI file, without entities and without the network."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        tree = etree.parse(document, parser)
    except OSError as error:
        raise Refusal(str(document), "there is no file that can be read; check the name") from error
    except etree.XMLSyntaxError as error:
        raise Refusal(str(document), f"cannot be read as XML: {error}; mend it or convert the source again") from error
    if tree.docinfo.doctype:
        raise Refusal(str(document), "has a DOCTYPE, whose entities could hide text; remove it")
    return tree
