"""The rules of the manual, run by Saxon from the stylesheet that is made of them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from teipipe.checks.reading import MALFORMED
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.resources import resource
from teipipe.xslt import Stylesheet


def faults(root: etree._Element, path: Path) -> Iterator[Finding]:
    """Yield what breaks a rule."""
    try:
        found = _rules().transform(root)
    except Refusal as refusal:
        yield Finding(MALFORMED, Severity.ERROR, Place(str(path)), refusal.message)
        return
    for fault in etree.fromstring(found.encode()):
        element = root.getroottree().xpath(str(fault.get("location")))
        line = element[0].sourceline if isinstance(element, list) and element else 0
        place = Place(str(path), int(line or 0))
        message = " ".join((fault.text or "").split())
        yield Finding(str(fault.get("code")), Severity(str(fault.get("role"))), place, message)


@cache
def _rules() -> Stylesheet:
    return Stylesheet(resource("schema", "teipipe-rules.xsl"))
