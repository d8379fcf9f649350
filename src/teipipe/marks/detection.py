"""What language a passage is in, where script and small words leave a doubt: by py3langid (Lui and Baldwin 2012).

Its model takes a second to load, so it is loaded only when it is needed, and most documents never need it.
"""

from functools import cache
from typing import Any

from teipipe.marks.languages import likely, script_weights, tagged

# Of a shorter passage no model is sure.
FEWEST_LETTERS = 20
# A passage must surely be in another language than its document; of a document the likeliest is taken.
SURE, LIKELY = 0.95, 0.5
SAMPLE = 4000
# What archives hold; languages that nobody writes in but in play, or that look like a larger one, only mislead.
KNOWN = (
    "af sq ar be bg bs ca cs cy da de el en es et eu fa fi fr ga gl grc he hr hu hy id is it ka kk ky la lb lt lv mk"
    " mn ms mt nl nn no pl pt ro ru sk sl sq sr sv sw tg tr uk uz vi"
)
CYRILLIC = frozenset(["be", "bg", "kk", "ky", "mk", "mn", "ru", "sr", "tg", "uk", "uz"])


def language_of(text: str) -> str:
    """Return the language of a text as a BCP 47 tag: by script and small words, and by the model in doubt."""
    lang, sure = likely(text)
    if sure or sum(script_weights(text[:SAMPLE]).values()) < FEWEST_LETTERS:
        return lang
    found, probability = detected(text)
    return found if probability >= LIKELY else lang


def detected(text: str) -> tuple[str, float]:
    """Return the language that the model finds, and how probable it is."""
    lang, probability = model().classify(text[:SAMPLE])
    is_cyrillic = script_weights(text[:SAMPLE]).most_common(1)[0][0] == "ru"
    if (lang in CYRILLIC) != is_cyrillic and lang not in {"sr", "uz"}:
        return lang, 0.0
    return tagged(lang, "Cyrl" if is_cyrillic else "Latn"), float(probability)


@cache
def model() -> Any:
    """Return the model, loaded once."""
    # Imported here: it brings numpy along, and takes a second.
    from py3langid.langid import (  # type: ignore[import-untyped]  # noqa: PLC0415
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(KNOWN.split())
    return identifier
