"""Foreign Relations of the United States: pages of history.state.gov, saved or copied, and transcripts made of them."""

import re

from teipipe.blocks.caption import caption
from teipipe.blocks.listing import dashed
from teipipe.blocks.numbered import item, numbered
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.row import row
from teipipe.blocks.title import FILED, caption_title, file_number, title
from teipipe.blocks.told import remark
from teipipe.converters.converter import Converter
from teipipe.converters.evidence import line, opens, phrase
from teipipe.converters.groups import APPARATUS, AROUND, END, FOLIOS, LISTS, MARKERS_WITH_PLACES, RECORD

SERIES = r"Foreign Relations of the United States, \d{4}.{0,250}"
NUMBERED = re.compile(
    r"\A\s*(?:- \d{1,4} -\s+|\[Page \d{1,4}\]\s*)?[#*_ ]*\d{1,4}\. "
    r"[#*_ ]*(?:Memorand|Telegram|Letter|Editorial Note"
    r"|Record|Minutes|Notes|Note|Summary|Report"
    r"|Airgram|Despatch|Message|National|Draft|Paper|Circular|Intelligence|Backchannel|Conversation|Transcript|Action)",
)
FILE = re.compile(rf"\A\s*(?:- \d{{1,4}} -\s+)?[#*_ ]*(?:{FILED})[*_ ]*\n")
ANCHORED = re.compile(
    r"\A\s*[#*_ ]*\d{1,4}\. [^\n]{4,250}?(?:\[\^?\d\]|[⁰¹²³]|\^\(\d\)|(?<=[a-z])\d)(?:\(#\w+\))?[*_ ]*\n"
)
SOURCE_NOTE = r"[\[(]?\\?\[?(?:\^?\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}|\*)?\\?[\])]?[.:]? ?Source: .*"
DATELINE = (
    r"[A-Z][\w .]{2,30}, (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" \d{1,2}, 1[89]\d\d(?:\.|, (?:\d|noon|midnight).{0,40})"
)

# What a document of the series is made of, on any page.
DOCUMENT = (
    caption,
    caption_title,
    *APPARATUS,
    file_number,
    title,
    remark,
    *LISTS,
    row,
    *RECORD,
    numbered,
    item,
    dashed,
    *END,
    paragraph,
)

frus = Converter(
    name="frus",
    evidence=(
        phrase("history.state.gov/historicaldocuments"),
        line("Office of the Historian", 0.6),
        line("Guide to Countries", 0.6),
        line("Department History", 0.6),
        line(r"history@state\.gov", 0.6),
        line(SERIES, 1, "a line with the name of the series and a year"),
        opens(NUMBERED, 1.2, "a numbered title of a document, as volumes have it since 1952"),
        opens(ANCHORED, 0.5, "a numbered first line that ends with the anchor of a note"),
        opens(FILE, 1.2, "the number of a file, as volumes have it until 1951"),
        line(SOURCE_NOTE, 0.5, "a note that begins with “Source:”"),
        line(DATELINE, 0.3, "a line with a place, a date and perhaps the hour, as dispatches have it"),
    ),
    rules=(*AROUND, *DOCUMENT),
    markers=MARKERS_WITH_PLACES,
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
    cuts=(*FOLIOS, "↩"),
)
