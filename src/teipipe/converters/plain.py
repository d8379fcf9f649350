"""Any text of any house: what can be known without knowing who delivered it. It takes everything."""

from teipipe.blocks.cell import cell
from teipipe.blocks.furniture import furniture
from teipipe.blocks.paragraph import paragraph
from teipipe.converters.converter import Converter
from teipipe.converters.groups import APPARATUS, END, FOLIOS, MARKERS, NUMBERS, RECORD, TITLES

plain = Converter(
    name="plain",
    evidence=(),
    rules=(furniture, cell, *APPARATUS, *TITLES, *RECORD, *NUMBERS, *END, paragraph),
    markers=MARKERS,
    cuts=FOLIOS,
)
