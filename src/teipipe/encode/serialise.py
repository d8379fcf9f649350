"""From tree to bytes, and whether a file is still what the program wrote.

The program's `application` element names the SHA-256 of the file (with zeros in its own place). A file that was
edited by hand no longer fits it, so a conversion can tell the work of a person from its own.
"""

import hashlib
import re

from lxml import etree

NOTHING = "0" * 64
SEAL = re.compile(rb"urn:sha256:([0-9a-f]{64})")


def serialise(tree: etree._ElementTree) -> bytes:
    """Return a document as UTF-8 with its seal filled in."""
    data = b'<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(tree, encoding="utf-8") + b"\n"
    return SEAL.sub(b"urn:sha256:" + digest(data), data, count=1)


def digest(data: bytes) -> bytes:
    """Return the SHA-256 of a document without its seal, line ends of any platform counting as one."""
    unsealed = SEAL.sub(b"urn:sha256:" + NOTHING.encode(), data, count=1).replace(b"\r\n", b"\n")
    return hashlib.sha256(unsealed).hexdigest().encode()


def is_machine_output(data: bytes) -> bool:
    """Say whether a document is as the program wrote it, untouched by hand."""
    seal = SEAL.search(data)
    return seal is not None and seal[1] == digest(data)
