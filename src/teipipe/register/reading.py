"""Reading the register's TEI files."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from teipipe.findings import Place, Refusal
from teipipe.register.entries import ELEMENTS
from teipipe.register.names import Entry, Kind, Name

TEI = "{http://www.tei-c.org/ns/1.0}"
XML = "{http://www.w3.org/XML/1998/namespace}"
FILES: dict[Kind, str] = {"person": "persons.xml", "place": "places.xml", "org": "orgs.xml"}


def entries(path: Path, kind: Kind) -> Iterator[tuple[Place, Entry]]:
    """Yield the entries of a file, each with its place.

    Raises:
        Refusal: the file is missing or not well formed, or an entry lacks its id or its preferred name.
    """
    for element in root_of(path).iter(f"{TEI}{kind}"):
        place = Place(str(path), element.sourceline or 0)
        yield place, entry_of(element, kind, place)


def root_of(path: Path) -> etree._Element:
    """Return the root of a register file.

    Raises:
        Refusal: the file is missing, cannot be read, or is not well formed.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, collect_ids=False)
    try:
        return etree.fromstring(path.read_bytes(), parser)
    except FileNotFoundError as error:
        remedy = f"make a TEI file with an empty standOff/list{path.stem.rstrip('s').title()}, or 'teipipe init'"
        raise Refusal(str(path), f"the register lacks this file; {remedy}") from error
    except OSError as error:
        raise Refusal(str(path), f"cannot be read: {error.strerror}; see to its permissions") from error
    except etree.XMLSyntaxError as error:
        place = Place(str(path), error.lineno or 0, error.offset or 0)
        raise Refusal(place, f"not well-formed XML: {error.msg}; mend the markup there") from error


def entry_of(element: etree._Element, kind: Kind, place: Place) -> Entry:
    """Return what an element of the register says."""
    id_ = element.get(f"{XML}id", "")
    if not id_:
        raise Refusal(place, f'this {kind} lacks its xml:id; give it one, such as xml:id="surname-forename"')
    names = tuple(name_of(child) for child in element.iterchildren(f"{TEI}{ELEMENTS[kind]}") if text_of(child))
    preferred = next((name.form for name in names if name.type == "preferred"), "")
    if not preferred:
        raise Refusal(place, f"'{id_}' has no preferred name; set type=\"preferred\" on one of its names")
    notes = list(element.iterchildren(f"{TEI}note"))
    compounds = tuple(name_of(note) for note in notes if note.get("type") == "compound")
    seat = next((note.get("corresp", "").rpartition("#")[2] for note in notes if note.get("type") == "seat"), "")
    return Entry(id_, kind, preferred, names, compounds, seat)


def name_of(element: etree._Element) -> Name:
    """Return one form of a name, in the language that the element or one around it states."""
    langs = (above.get(f"{XML}lang") for above in (element, *element.iterancestors()))
    added = element.find(f"{TEI}addName[@type='pseudonym']")
    kind = element.get("type", "variant") if added is None else "pseudonym"
    # A misprint is known so that the name is found there; nothing is corrected to it.
    kind = "misprint" if element.get("subtype") == "misprint" else kind
    return Name(text_of(element), next(filter(None, langs), ""), kind)


def text_of(element: etree._Element) -> str:
    """Return the words of an element."""
    return unicodedata.normalize("NFC", " ".join("".join(element.itertext()).split()))
