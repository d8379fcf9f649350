"""Rules that stand together in the houses: a house's own tuple names its groups and what it puts between them."""

from teipipe.blocks.dateline import dateline
from teipipe.blocks.enumerated import enumerated
from teipipe.blocks.furniture import furniture
from teipipe.blocks.head import head
from teipipe.blocks.listing import list_head, list_item
from teipipe.blocks.metadata import metadata, statement
from teipipe.blocks.narration import narration
from teipipe.blocks.note import note
from teipipe.blocks.numbered import item, lettered, numbered
from teipipe.blocks.page import Rule
from teipipe.blocks.salute import salute
from teipipe.blocks.section import section
from teipipe.blocks.signed import signed
from teipipe.blocks.source_note import shelfmark, source_note
from teipipe.blocks.speech import speech
from teipipe.blocks.stamp import stamp, stamp_note
from teipipe.blocks.title import file_number
from teipipe.blocks.titled import titled
from teipipe.blocks.told import number, remark, told
from teipipe.blocks.version_label import version_label
from teipipe.marks import Marker
from teipipe.marks.dateline_places import dateline_places
from teipipe.marks.dates import dates
from teipipe.marks.document_refs import document_refs
from teipipe.marks.editorial import editorial
from teipipe.marks.note_refs import note_refs
from teipipe.marks.orgs import orgs
from teipipe.marks.persons import persons
from teipipe.marks.places import places
from teipipe.marks.quotes import quotes
from teipipe.marks.segments import segments

# What an archive puts around a document: its page, its fields.
AROUND: tuple[Rule, ...] = (furniture, metadata, statement)
# The same where the page says the document's title twice, and treaties and statutes stand beside letters.
AROUND_TITLED: tuple[Rule, ...] = (*AROUND, titled, section)
# Stamps, notes, and where the document lies.
APPARATUS: tuple[Rule, ...] = (stamp_note, source_note, stamp, note)
# What stands over a record of any archive: the number of its file, and a title whose words show it.
TITLES: tuple[Rule, ...] = (file_number, number, told, remark)
LISTS: tuple[Rule, ...] = (list_head, list_item)
# What a record of a conversation, a telegram or a letter is made of.
RECORD: tuple[Rule, ...] = (version_label, speech, head, dateline, narration, salute)
NUMBERS: tuple[Rule, ...] = (enumerated, lettered, numbered, item)
END: tuple[Rule, ...] = (signed, shelfmark)

MARKERS: tuple[Marker, ...] = (editorial, note_refs, dates, document_refs, persons, places, orgs, quotes, segments)
# Where datelines name places that no register has.
MARKERS_WITH_PLACES: tuple[Marker, ...] = (dateline_places, *MARKERS)

# The number of a page inside the text.
FOLIOS = (r"\[Page (?:\d{1,4}|[IVXLCivxlc]{1,7})\]", r"[-–—] ?\d{1,4} ?[-–—]")
