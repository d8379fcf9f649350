"""Russian words with a capital that are no persons: countries and bodies behind an office, and common words.

посол Финляндии        секретарь ЦК        Записал В. Суходрев        ЗАПИСЬ БЕСЕДЫ Н.С. ХРУЩЕВА

The dictionary (pymorphy3, OpenCorpora) tells surnames, forenames and patronymics from other words. What it does not
know may be a name.
"""

from functools import lru_cache

from teipipe.faults.dictionaries import russian

CYRILLIC = "\u0400"
OF_PERSONS = frozenset({"Surn", "Name", "Patr"})
# Places and abbreviations; parts of speech that are no nouns.
OF_OTHERS = frozenset({"Geox", "Abbr", "Orgn", "VERB", "INFN", "PREP", "CONJ", "NPRO", "ADVB"})


def is_no_person(word: str) -> bool:
    """Say whether a word names a place or a body and nobody: not "Киров", which is a town and a person, nor "Волк"."""
    tags = known_tags(word)
    return any(not tag.isdisjoint(OF_OTHERS) for tag in tags) and all("anim" not in tag for tag in tags)


def is_common(word: str) -> bool:
    """Say whether a word is one of the language, and neither a surname nor a forename: "Беседа", "Записал"."""
    return bool(known_tags(word))


@lru_cache(maxsize=4096)
def known_tags(word: str) -> tuple[frozenset[str], ...]:
    """Return what the dictionary says of a word that it knows and that is no name; nothing of any other."""
    if word[0] < CYRILLIC or not russian().knows(word.lower()):
        return ()
    tags = tuple(frozenset(map(str, parse.tag.grammemes)) for parse in russian().morph.parse(word.lower()))
    return () if any(not tag.isdisjoint(OF_PERSONS) for tag in tags) else tags
