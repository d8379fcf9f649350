"""Ready entries: TEI for a name that the register lacks, to be pasted into its file."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from html import escape

from teipipe.register.names import INITIALS, PARTICLES, Kind, Name, words
from teipipe.register.syllables import is_surname_first

ELEMENTS: dict[Kind, str] = {"person": "persName", "place": "placeName", "org": "orgName"}

LINKS = re.compile(r"[.'’-](?=\w)")


def ready(kind: Kind, id: str, names: Sequence[Name], notes: Iterable[str] = ()) -> str:
    """Return an entry on one line: its names, the first of them preferred, and notes on where they were found."""
    said = "".join(
        f'<{ELEMENTS[kind]} type="{name.type}" xml:lang="{escape(name.lang or "und")}">'
        f"{escape(name.form, quote=False)}</{ELEMENTS[kind]}>"
        for name in names
    )
    found = "".join(f'<note type="found" xml:lang="en">{escape(note, quote=False)}</note>' for note in notes)
    return f'<{kind} xml:id="{escape(id)}">{said}{found}</{kind}>'


def preferred(form: str) -> str:
    """Return a person's name surname first, as the register prefers it: "Acheson, Dean".

    The order of a Chinese, Korean or Vietnamese name is its own, and so is that of a name of one word. What is turned
    round already, or has other words in it than a name has, stays as it is.
    """
    parts = form.split()
    bare = INITIALS.sub(" ", form).split()
    named = all(
        (part[0].isupper() and part.strip(".").isalpha()) or part in PARTICLES for part in LINKS.sub("", form).split()
    )
    if len(parts) < 2 or not named or not bare or is_surname_first(form):
        return form
    if INITIALS.match(parts[-1]) and not INITIALS.match(parts[0]):
        return f"{bare[0]}, {' '.join(parts[1:])}"
    at = next((at for at, part in enumerate(parts[1:], 1) if part.casefold() in PARTICLES), len(parts) - 1)
    return f"{' '.join(parts[at:])}, {' '.join(parts[:at])}"


# An xml:id may have these digits and no others.
DIGITS = "0123456789"


def identifier(name: str, kind: Kind = "person") -> str:
    """Propose an xml:id for a name: Latin letters where the script allows, else the characters themselves."""
    latin = "".join(CYRILLIC.get(letter, letter) for letter in name.casefold())
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(mark))
    kept = "".join(c if c.isalpha() or c in DIGITS else " " for c in plain.replace("'", "").replace("’", ""))
    joined = "-".join(kept.split())
    return joined if joined and not joined[0].isdigit() else f"{kind}-{joined}".rstrip("-")


CYRILLIC = dict(
    pair.split("=")
    for pair in words("""
    а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch
    ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia
""")
)
