"""The rules of the manual, run by Saxon from the stylesheet that is made of them."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from lxml import etree

from teipipe.findings import Finding, Place, Severity
from teipipe.resources import resource
from teipipe.xslt import Stylesheet


def faults(root: etree._Element, path: Path) -> Iterator[Finding]:
    """Yield what breaks a rule."""
    for fault in etree.fromstring(_rules().transform(root).encode()):
        element = root.getroottree().xpath(str(fault.get("location")))
        line = element[0].sourceline if isinstance(element, list) and element else 0
        place = Place(str(path), int(line or 0))
        message = " ".join((fault.text or "").split())
        yield Finding(str(fault.get("code")), Severity(str(fault.get("role"))), place, message)


@cache
def _rules() -> Stylesheet:
    return Stylesheet(resource("schema", "teipipe-rules.xsl"))
