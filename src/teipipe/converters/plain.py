"""Any text of any house: what can be known without knowing who delivered it. It takes everything."""

from teipipe.blocks.dateline import dateline
from teipipe.blocks.furniture import furniture
from teipipe.blocks.head import head
from teipipe.blocks.narration import narration
from teipipe.blocks.note import note
from teipipe.blocks.numbered import item, lettered, numbered
from teipipe.blocks.paragraph import paragraph
from teipipe.blocks.salute import salute
from teipipe.blocks.signed import signed
from teipipe.blocks.source_note import shelfmark, source_note
from teipipe.blocks.speech import speech
from teipipe.blocks.stamp import stamp, stamp_note
from teipipe.converters.converter import Converter, anything
from teipipe.marks.dates import dates
from teipipe.marks.editorial import editorial
from teipipe.marks.note_refs import note_refs
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places
from teipipe.marks.quotes import quotes
from teipipe.marks.segments import segments

plain = Converter(
    name="plain",
    recognises=anything,
    rules=(
        furniture,
        stamp_note,
        source_note,
        stamp,
        note,
        speech,
        head,
        dateline,
        narration,
        salute,
        lettered,
        numbered,
        item,
        signed,
        shelfmark,
        paragraph,
    ),
    markers=(editorial, note_refs, dates, persons, places, orgs, quotes, segments),
    cuts=(r"\[Page (?:\d{1,4}|[IVXLCivxlc]{1,7})\]", r"[-–—] ?\d{1,4} ?[-–—]"),
)
