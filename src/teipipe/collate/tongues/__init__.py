"""The languages that versions are read in: one file a language, what they have in common in `tongue`."""

from teipipe.collate.tongues.chinese import chinese
from teipipe.collate.tongues.english import english
from teipipe.collate.tongues.french import french
from teipipe.collate.tongues.german import german
from teipipe.collate.tongues.russian import russian
from teipipe.collate.tongues.tongue import Tongue

TONGUES = {"en": english, "ru": russian, "zh": chinese, "fr": french, "de": german}


def tongue(lang: str) -> Tongue | None:
    """Return the words of a language, given as a BCP 47 tag; None of one that is not known here."""
    return TONGUES.get(lang.partition("-")[0])
