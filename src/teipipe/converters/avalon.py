"""The Avalon Project: documents in law, history and diplomacy, each page under a list of centuries."""

from teipipe.converters.converter import Converter
from teipipe.converters.evidence import line, phrase
from teipipe.converters.frus import DOCUMENT, frus
from teipipe.converters.groups import AROUND_TITLED

avalon = Converter(
    name="avalon",
    evidence=(
        phrase("The Avalon Project"),
        phrase("avalon.law.yale.edu"),
        phrase("Avalon Home"),
        line("Document Collections", 0.4),
        line("Statement of Purpose", 0.4),
        line("Rights & Permissions", 0.4),
        line("Medieval 400 - 1399", 0.4),
    ),
    rules=(*AROUND_TITLED, *DOCUMENT),
    markers=frus.markers,
    fields={"Project -": "title", "The Avalon Project :": "title", "Source": "publication"},
    statements={
        r"[A-Z][^.:]{3,80} Page": "collection",
        r"Foreign [Rr]elations of the United States": "collection",
    },
    furniture=(
        r"Avalon Home(?: \| .{1,400})?",
        "(?:Search|Document Collections|Rights & Permissions|Contact [Uu]s|Statement of Purpose)",
        "(?:Law Library|University Library|Yale Law School|Lillian Goldman Law Library|Avalon Statement of Purpose)",
        r"(?:Ancient 4000bce|Medieval 400|\d\d(?:st|nd|rd|th) Century \d{4}) -(?: \d{3,4})?",
        "© .{0,80}Lillian Goldman Law Library.{0,80}",
    ),
    cuts=frus.cuts,
)
