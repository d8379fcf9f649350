"""The site of the Office of the Historian as its new design shows a document: navigation, the volume, the document."""

from teipipe.blocks.furniture import furniture
from teipipe.blocks.metadata import metadata, statement
from teipipe.blocks.section import section
from teipipe.blocks.titled import titled
from teipipe.converters.converter import Converter, lines
from teipipe.converters.frus import frus

hsg_beta = Converter(
    name="hsg-beta",
    recognises=lines(
        3, "Learn about the beta", "Office of the Historian", "Historical Documents", "Show Documents on this Page"
    ),
    rules=(furniture, metadata, statement, titled, section, *frus.rules),
    markers=frus.markers,
    statements={r"Foreign Relations of the United States, \d{4}.{0,250}": "publication"},
    furniture=(
        "(?:Learn about the beta|Office of the Historian|Historical Documents|Menu|Home|Search"
        "|About Us|Skip to content)",
        r"Document \d{1,4}[a-z]?",
        "(?:Previous|Next) Document",
        r"\[Page (?:\d{1,4}|[IVXLCivxlc]{1,7})\]",
        "(?:Show Documents on this Page|Download|Contents|Persons|Abbreviations & Terms|Sources|Index|Preface)",
    ),
    cuts=frus.cuts,
)
