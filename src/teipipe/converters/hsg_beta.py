"""The site of the Office of the Historian as its new design shows a document: navigation, the volume, the document."""

from teipipe.converters.converter import Converter
from teipipe.converters.evidence import line
from teipipe.converters.frus import DOCUMENT, SERIES, frus
from teipipe.converters.groups import AROUND_TITLED

hsg_beta = Converter(
    name="hsg-beta",
    evidence=(
        line("Learn about the beta", 2),
        line("Show Documents on this Page", 2),
        line("Office of the Historian", 0.3),
        line("Historical Documents", 0.3),
        line(SERIES, 0.3, "a line with the name of the series and a year"),
    ),
    rules=(*AROUND_TITLED, *DOCUMENT),
    markers=frus.markers,
    statements={SERIES: "publication"},
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
