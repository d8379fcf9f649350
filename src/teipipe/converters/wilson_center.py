"""The Wilson Center Digital Archive: saved pages, downloaded transcripts and their Markdown, since 2011."""

from teipipe.blocks.abstract import abstract
from teipipe.blocks.caption import caption
from teipipe.blocks.listing import dashed
from teipipe.blocks.numbered import item, lettered, numbered
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.section import section
from teipipe.blocks.titled import titled
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import line, phrase
from teipipe.converters.groups import APPARATUS, AROUND, END, FOLIOS, LISTS, MARKERS_WITH_PLACES, RECORD, TITLES

wilson_center = Converter(
    name="wilson-center",
    evidence=(
        phrase("Wilson Center Digital Archive"),
        phrase("digitalarchive.wilsoncenter.org"),
        phrase("History and Public Policy Program", 2),
        phrase("Original Uploaded Date", 2),
        line("Citation:", 0.4),
        line("Original Language:", 0.4),
        line("Contents:", 0.4),
        line("Summary:", 0.4),
        line(r"Author\(s\):", 0.4),
        line("Associated (?:People(?: & Organizations)?|Places|Topics)", 0.4),
        line("Record ID", 0.4),
        line("Donors", 0.4),
    ),
    rules=(
        *AROUND,
        caption,
        titled,
        section,
        *APPARATUS,
        *TITLES,
        *LISTS,
        *RECORD,
        lettered,
        numbered,
        dashed,
        item,
        *END,
        abstract,
        paragraph,
    ),
    markers=MARKERS_WITH_PLACES,
    fields={
        "Citation": "citation",
        "Original Language": "language",
        "Contents": "contents",
        "Summary": "abstract",
        "Author(s)": "author",
        "Translator(s)": "translator",
        "Associated People & Organizations": "person",
        "Associated People": "person",
        "Associated Places": "place",
        "Associated Topics": "topic",
        "Subjects Discussed": "subject",
        "Document Information": "information",
        "Source": "publication",
        "Original Archive": "archive",
        "Rights": "rights",
        "Original Uploaded Date": "uploaded",
        "Language": "language",
        "Record ID": "record",
        "Original Classification": "classification",
        "Donors": "donor",
    },
    statements={
        r"Reuse of these materials for research and educational purposes is welcome\..{0,300}": "rights",
        r"The History and Public Policy Program welcomes reuse of Digital Archive materials .*": "rights",
        r"To enquire about (?:this document's rights status|the rights status of this document) or .*": "rights",
    },
    furniture=(
        "Skip to content",
        "About Digital Archive",
        r"(?:The Wilson Center Digital Archive|This archive) is a resource where students, researchers "
        r"and specialists .{0,700}",
        "About the Archive",
        "History (?:&|and) Public Policy Program",
        r"The History and Public Policy Program strives to make public the primary source record .{0,400}",
        "About the Program",
        r"\[image: Wilson Center Digital Archive Logo\]",
        "(?:Primary|Secondary) Footer Nav",
        "People|Places|Topics|Catalog|To Top",
        "Woodrow Wilson International Center for Scholars",
        r"One Woodrow Wilson Plaza - .{0,100}",
        "wilsoncenter.org|Contact Us|Donate",
    ),
    cuts=FOLIOS,
)
