"""The electronic reading room of the Central Intelligence Agency: scans read by machine, page by page.

Each page repeats the line of its release; the fields of the record stand before the body.
"""

from teipipe.converters.converter import Converter
from teipipe.converters.evidence import PROOF, line, phrase
from teipipe.converters.frus import DOCUMENT, frus
from teipipe.converters.groups import AROUND_TITLED

RELEASE = r"Approved [Ff]or Release(?: @ 50-Yr)? \d{4}/\d\d/\d\d ?:? ?CIA-RDP[\w-]+"

cia_foia = Converter(
    name="cia-foia",
    evidence=(
        phrase("Document Number (FOIA) /ESDN (CREST)"),
        line(
            r"(?:Sanitized Copy )?Approved [Ff]or Release \d{4}/\d\d/\d\d ?: ?CIA-RDP\w+(?:-\d)?",
            PROOF,
            "the line of a release, with its number",
        ),
    ),
    rules=(*AROUND_TITLED, *DOCUMENT),
    markers=frus.markers,
    fields={
        "Document Type": "kind",
        "Collection": "collection",
        "Document Number (FOIA) /ESDN (CREST)": "record",
        "Release Decision": "release",
        "Original Classification": "classification",
        "Document Page Count": "extent",
        "Document Creation Date": "created",
        "Document Release Date": "released",
        "Sequence Number": "sequence",
        "Case Number": "case",
        "Publication Date": "published",
        "Content Type": "content",
        "File": "file",
        "File Attachment": "file",
        "Body": "body",
    },
    furniture=(
        r"(?:[-–—] ?\d{1,4} ?[-–—] )?(?:(?:Sanitized Copy|Declassified in Part - Sanitized Copy) )?"
        rf"{RELEASE}",
        r"(?:Declassified in Part - )?Sanitized Copy Approved for Release.{0,80}",
        r"[-–—] ?\d{1,4} ?[-–—]",
    ),
    cuts=(*frus.cuts, RELEASE),
)
