"""Why an element is there and is as it is: its rule, its stretch of the source, its certainty, and what it leant on.

    tei/documents/x.xml:41: <date when="1949-12-18" cert="high">18 December</date>
      rule    dates, high: day: the year from the caption (1949-12-18)
      source  tei/sources/000.txt:52, characters 4717 to 4728: “18 December”

None of this is stored in the document. Its source is converted again (`again`), and each element is looked up in what
comes of it by its name and its stretch, so that the answer holds for what is there now. Where a document was edited by
hand, or was made with other decisions, an element may have nothing that answers to it: this is said.
"""

from teipipe.why.asking import Answer, Asked, asked
from teipipe.why.reason import Reason

__all__ = ["Answer", "Asked", "Reason", "asked"]
