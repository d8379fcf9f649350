"""The calendarDesc: the calendars beside ours by which dates of the document are given (TEI Guidelines 2.4.5)."""

from teipipe.encode.tei import TEI, Element, element
from teipipe.encode.values import DERIVED

# Ids in the header, and what each calendar is.
CALENDARS = {
    "calendar.julian": "The Julian calendar, or Old Style. Values in @when are those of the Gregorian calendar.",
    "calendar.gregorian": "The Gregorian calendar, or New Style.",
    "calendar.republican": "The calendar of the French Republic. Values in @when are those of the Gregorian calendar.",
}


def declare_calendars(root: Element) -> None:
    """Declare in the header the calendars that dates of the document name; nothing where none does."""
    named = {pointer for date in root.iter(f"{TEI}date") for pointer in date.get("calendar", "").split()}
    languages = root.find(f".//{TEI}profileDesc/{TEI}langUsage")
    if not named or languages is None:
        return
    described = element(None, "calendarDesc", attributes=DERIVED)
    for name, meaning in CALENDARS.items():
        if f"#{name}" in named:
            element(element(described, "calendar", attributes={"xml:id": name}), "p", meaning)
    languages.addnext(described)
