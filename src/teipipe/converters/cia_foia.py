"""The electronic reading room of the Central Intelligence Agency: scans read by machine, page by page.

Each page repeats the line of its release; the fields of the record stand before the body.
"""

from teipipe.blocks.furniture import furniture
from teipipe.blocks.metadata import metadata, statement
from teipipe.blocks.section import section
from teipipe.blocks.titled import titled
from teipipe.converters.converter import Converter, either, lines, mentions
from teipipe.converters.frus import frus

cia_foia = Converter(
    name="cia-foia",
    recognises=either(
        mentions("Document Number (FOIA) /ESDN (CREST)"),
        lines(1, r"(?:Sanitized Copy )?Approved [Ff]or Release \d{4}/\d\d/\d\d ?: ?CIA-RDP\w+(?:-\d)?"),
    ),
    rules=(furniture, metadata, statement, titled, section, *frus.rules),
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
        r"Approved [Ff]or Release(?: @ 50-Yr)? \d{4}/\d\d/\d\d ?:? ?CIA-RDP[\w-]+",
        r"(?:Declassified in Part - )?Sanitized Copy Approved for Release.{0,80}",
        r"[-–—] ?\d{1,4} ?[-–—]",
    ),
    cuts=(*frus.cuts, r"Approved [Ff]or Release(?: @ 50-Yr)? \d{4}/\d\d/\d\d ?:? ?CIA-RDP[\w-]+"),
)
