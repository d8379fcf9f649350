"""The Avalon Project: documents in law, history and diplomacy, each page under a list of centuries."""

from teipipe.blocks.furniture import furniture
from teipipe.blocks.metadata import metadata, statement
from teipipe.blocks.section import section
from teipipe.blocks.titled import titled
from teipipe.converters.converter import Converter, either, lines, mentions
from teipipe.converters.frus import frus

avalon = Converter(
    name="avalon",
    recognises=either(
        mentions("The Avalon Project", "avalon.law.yale.edu", "Avalon Home"),
        lines(3, "Document Collections", "Statement of Purpose", "Rights & Permissions", r"Medieval 400 - 1399"),
    ),
    rules=(furniture, metadata, statement, titled, section, *frus.rules),
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
