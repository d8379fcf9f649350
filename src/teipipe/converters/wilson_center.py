"""The Wilson Center Digital Archive: saved pages, downloaded transcripts and their Markdown, since 2011."""

from teipipe.blocks.abstract import abstract
from teipipe.blocks.caption import caption
from teipipe.blocks.dateline import dateline
from teipipe.blocks.furniture import furniture
from teipipe.blocks.head import head
from teipipe.blocks.listing import dashed, list_head, list_item
from teipipe.blocks.metadata import metadata, statement
from teipipe.blocks.narration import narration
from teipipe.blocks.note import note
from teipipe.blocks.numbered import item, lettered, numbered
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.salute import salute
from teipipe.blocks.section import section
from teipipe.blocks.signed import signed
from teipipe.blocks.source_note import shelfmark, source_note
from teipipe.blocks.speech import speech
from teipipe.blocks.stamp import stamp, stamp_note
from teipipe.blocks.titled import titled
from teipipe.converters.converter import Converter, either, lines, mentions
from teipipe.converters.plain import plain
from teipipe.marks.dateline_places import dateline_places

wilson_center = Converter(
    name="wilson-center",
    recognises=either(
        mentions(
            "Wilson Center Digital Archive",
            "digitalarchive.wilsoncenter.org",
            "History and Public Policy Program",
            "Original Uploaded Date",
        ),
        lines(3, "Citation:", "Original Language:", "Contents:", "Summary:"),
        lines(3, r"Author\(s\):", "Associated (?:People(?: & Organizations)?|Places|Topics)", "Record ID", "Donors"),
    ),
    rules=(
        furniture,
        metadata,
        statement,
        caption,
        titled,
        section,
        stamp_note,
        source_note,
        stamp,
        note,
        list_head,
        list_item,
        speech,
        head,
        dateline,
        narration,
        salute,
        lettered,
        numbered,
        dashed,
        item,
        signed,
        shelfmark,
        abstract,
        paragraph,
    ),
    markers=(dateline_places, *plain.markers),
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
    cuts=plain.cuts,
)
