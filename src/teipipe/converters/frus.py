"""Foreign Relations of the United States: pages of history.state.gov, saved or copied, and transcripts made of them."""

import re

from teipipe.blocks.caption import caption
from teipipe.blocks.dateline import dateline
from teipipe.blocks.furniture import furniture
from teipipe.blocks.head import head
from teipipe.blocks.listing import dashed, list_head, list_item
from teipipe.blocks.metadata import metadata, statement
from teipipe.blocks.narration import narration
from teipipe.blocks.note import note
from teipipe.blocks.numbered import item, numbered
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.row import row
from teipipe.blocks.salute import salute
from teipipe.blocks.signed import signed
from teipipe.blocks.source_note import shelfmark, source_note
from teipipe.blocks.speech import speech
from teipipe.blocks.stamp import stamp, stamp_note
from teipipe.blocks.title import caption_title, file_number, title
from teipipe.converters.converter import Converter, either, lines, mentions
from teipipe.converters.plain import plain
from teipipe.marks.dateline_places import dateline_places
from teipipe.model import Source

SERIES = r"Foreign Relations of the United States, \d{4}.{0,250}"
NUMBERED = re.compile(
    r"\A\s*(?:- \d{1,4} -\s+|\[Page \d{1,4}\]\s*)?[#*_ ]*\d{1,4}\. "
    r"[#*_ ]*(?:Memorand|Telegram|Letter|Editorial Note"
    r"|Record|Minutes|Notes|Note|Summary|Report"
    r"|Airgram|Despatch|Message|National|Draft|Paper|Circular|Intelligence|Backchannel|Conversation|Transcript|Action)",
)
FILED = re.compile(r"\A\s*(?:- \d{1,4} -\s+)?[#*_ ]*\d{3}[A-Za-z]?\.[\w. -]{0,40}/\d{1,2}[–-]\d{3,4}(?:: \w+)?[*_ ]*\n")


def numbered_title(source: Source) -> bool:
    """Recognise a text that opens with a numbered title, as volumes have it since 1952, or with a file's number."""
    return NUMBERED.match(source.text) is not None or FILED.match(source.text) is not None


SITE = lines(
    3, "Office of the Historian", "Guide to Countries", "Department History", r"history@state\.gov", f"(?:{SERIES})"
)

frus = Converter(
    name="frus",
    recognises=either(mentions("history.state.gov/historicaldocuments"), SITE, numbered_title),
    rules=(
        furniture,
        metadata,
        statement,
        caption,
        caption_title,
        stamp_note,
        source_note,
        stamp,
        note,
        file_number,
        title,
        list_head,
        list_item,
        row,
        speech,
        head,
        dateline,
        narration,
        salute,
        numbered,
        item,
        dashed,
        signed,
        shelfmark,
        paragraph,
    ),
    markers=(dateline_places, *plain.markers),
    fields={
        "Citation": "citation",
        "Original Language": "language",
        "Contents": "contents",
    },
    statements={SERIES: "publication"},
    furniture=(
        "Skip to content",
        "Office of the Historian",
        "Foreign Relations of the United States",
        "Department History|Guide to Countries|More Resources|About Us",
        r"Search(?:\.\.\.|…)?|Menu|Home|Historical Documents|Resources",
        r"Document \d{1,4}[a-z]?",
        "Persons|Sources|Abbreviations(?: & Terms| and Terms)?|Terms & Abbreviations",
        "Previous(?: Document)?|Next(?: Document)?|(?:Table of )?[Cc]ontents|Download(?: PDF)?",
        r"PDF \(\d+(?:\.\d+)? [KMG]B\)",
        "Notes|Footnotes",
        "Office of the Historian, Foreign Service Institute|United States Department of State",
        r"history@state\.gov|Phone: [\d-]{7,16}|Copyright and Privacy Policy",
    ),
    cuts=(*plain.cuts, "↩"),
)
