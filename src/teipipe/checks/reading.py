"""Reading a TEI file that may be faulty, or hostile."""

from pathlib import Path

from lxml import etree

from teipipe import markup
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.markup import refused

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
MALFORMED = "markup-invalid"

parser = markup.parser


def read(path: Path) -> etree._Element | Finding:
    """Return the root element, or the finding that says why there is none.

    Raises:
        Refusal: there is no such file, or it may not be read.
    """
    try:
        tree = etree.fromstring(path.read_bytes(), parser()).getroottree()
    except OSError as error:
        message = f"cannot be read: {error.strerror}; check its name and permissions"
        raise Refusal(str(path), message) from error
    except etree.XMLSyntaxError as error:
        return malformed(path, error)
    if message := refused(tree):
        return Finding(MALFORMED, Severity.ERROR, Place(str(path), 1), message)
    return tree.getroot()


def root_of(path: Path) -> etree._Element:
    """Return the root element of a document.

    Raises:
        Refusal: it cannot be read, or is no XML.
    """
    root = read(path)
    if isinstance(root, Finding):
        raise Refusal(root.place, root.message)
    return root


def malformed(path: Path, error: etree.XMLSyntaxError) -> Finding:
    """Return the finding for text that is not XML."""
    line, column = error.position
    reason = " ".join(error.msg.split(", line ")[0].split())
    reason = reason[:1].lower() + reason[1:]
    message = f"not well-formed: {reason}; expected XML; mend the markup here"
    return Finding(MALFORMED, Severity.ERROR, Place(str(path), line, column), message)
