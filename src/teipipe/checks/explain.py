"""The page of a code: what it demands, why, what to do, a right and a wrong example, all from the manual."""

import re
import textwrap
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache

from lxml import etree

from teipipe.checks.reading import TEI
from teipipe.findings import Refusal
from teipipe.resources import resource

EXAMPLE = "{http://www.tei-c.org/ns/Examples}egXML"
SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
WIDTH = 88
SIGNS = {"gi": ("<", ">"), "att": ("@", ""), "val": ('"', '"')}


def codes() -> list[str]:
    """Return all codes that a finding may have, in alphabetical order."""
    return sorted(_rules())


def explain(code: str) -> str:
    """Return a code's page as plain text.

    Raises:
        Refusal: there is no such code; names those that look like it.
    """
    rule = _rules().get(code)
    if rule is None:
        near = get_close_matches(code, codes(), n=3, cutoff=0.4)
        offer = f"perhaps {' or '.join(near)}" if near else f"expected one of {', '.join(codes())}"
        raise Refusal(code, f"no finding has this code; {offer}")
    return "\n\n".join(_page(code, rule)) + "\n"


def described(element: str) -> str:
    """Return in a phrase what an element is for; nothing for one that the manual lacks."""
    found = _elements().get(element)
    return "" if found is None else _plain(found)


def _page(code: str, rule: etree._Element) -> Iterator[str]:
    told = {str(part.get("type", "")): _plain(part) for part in rule.iterchildren(f"{TEI}desc")}
    yield f"{code} ({' or '.join(_severities(rule))}): {rule.findtext(f'{TEI}gloss')}"
    yield textwrap.fill(told[""], WIDTH)
    yield textwrap.fill(f"Why: {told['reason']}", WIDTH)
    yield textwrap.fill(f"Do: {told['remedy']}", WIDTH)
    for example in rule.iter(EXAMPLE):
        yield f"{'Right' if example.get('valid') == 'true' else 'Wrong'}:\n\n{_example(example)}"


def _severities(rule: etree._Element) -> list[str]:
    claims = [*rule.iter(f"{SCHEMATRON}assert", f"{SCHEMATRON}report")]
    found = {str(claim.get("role", "error")) for claim in claims} or {str(rule.get("type"))}
    return sorted(found)


@cache
def _manual() -> etree._ElementTree:
    return etree.parse(resource("schema", "teipipe.odd"))


@cache
def _rules() -> dict[str, etree._Element]:
    return {str(rule.get("ident")): rule for rule in _manual().iter(f"{TEI}constraintSpec")}


@cache
def _elements() -> dict[str, etree._Element]:
    found = ((str(spec.get("ident")), spec.find(f"{TEI}desc")) for spec in _manual().iter(f"{TEI}elementSpec"))
    return {name: said for name, said in found if said is not None}


def _plain(element: etree._Element) -> str:
    """Return the words as a terminal shows them: `<sp>` for an element, `@who` for an attribute."""
    parts = [element.text or ""]
    for child in element:
        left, right = SIGNS.get(etree.QName(child).localname, ("", ""))
        parts += [left, _plain(child), right, child.tail or ""]
    words = "".join(parts)
    return " ".join(words.split()) if element.tag == f"{TEI}desc" else words


def _example(example: etree._Element) -> str:
    margin = (example.text or "").rpartition("\n")[2]
    written = "".join(etree.tostring(child, encoding="unicode") for child in example)
    bare = re.sub(r'\s+xmlns(:\w+)?="[^"]*"', "", written)
    return textwrap.indent(bare.replace("\n" + margin, "\n").strip(), "    ")
