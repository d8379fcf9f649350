"""The languages that versions are read in: one file a language, what they have in common in `tongue`."""

from teipipe.tongues.chinese import chinese
from teipipe.tongues.english import english
from teipipe.tongues.french import french
from teipipe.tongues.german import german
from teipipe.tongues.russian import russian
from teipipe.tongues.tongue import Tongue

TONGUES = {"en": english, "ru": russian, "zh": chinese, "fr": french, "de": german}


def tongue(lang: str) -> Tongue | None:
    """Return the words of a language, given as a BCP 47 tag; None of one that is not known here."""
    return TONGUES.get(lang.partition("-")[0])
