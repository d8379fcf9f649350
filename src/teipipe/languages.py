"""The languages of a document: of its versions, and of passages in another language inside one.

A version has a share of the letters, in a script of its own, in one run; anything else is a passage. A passage is a
whole block of a sentence or more that is surely in another language; in what is shorter, the language is the version's.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from teipipe.leaves import text
from teipipe.marks.detection import SURE, detected, language_of
from teipipe.marks.languages import ALL_WORDS, WORD, likely, script_weights
from teipipe.marks.script_runs import LEAST_SHARE, dominant, smoothed
from teipipe.model import Leaf, Source

# Blocks that may be in a language of their own, if they have so many letters.
PASSAGES = frozenset({"p", "head", "note", "item", "l", "quote", "stage"})
SENTENCE = 60
# So many different small words of another language, and so few of one's own, leave no doubt.
MANY, FEW = 5, 3
FEWEST_WORDS = 12
OTHER_SCRIPT = 0.8
SAMPLE = 4000


def with_languages(leaves: Sequence[Leaf], source: Source) -> tuple[Leaf, ...]:
    """Give each leaf its language: that of its version, and to a passage in another language its own besides."""
    weights = [script_weights(text(leaf, source)) for leaf in leaves]
    scripts = smoothed([dominant(weight) for weight in weights], weights)
    total = Counter[str]()
    for script, weight in zip(scripts, weights, strict=True):
        total[script] += sum(weight.values())
    runs = [script for script, _ in groupby(scripts)]
    if len(set(runs)) != len(runs) or any(total[run] < LEAST_SHARE * sum(total.values()) for run in runs):
        scripts = [total.most_common(1)[0][0] if total else ""] * len(leaves)
    return tuple(with_passages(languages(leaves, scripts, source), weights, source))


def languages(leaves: Sequence[Leaf], scripts: list[str], source: Source) -> tuple[Leaf, ...]:
    """Turn scripts into languages, by all the text that each script has."""
    tags: dict[str, str] = {}
    for script in set(scripts):
        joined = "\n".join(text(leaf, source)[:SAMPLE] for leaf, s in zip(leaves, scripts, strict=True) if s == script)
        tags[script] = language_of(joined)
    return tuple(replace(leaf, lang=tags[script]) for leaf, script in zip(leaves, scripts, strict=True))


def with_passages(leaves: Sequence[Leaf], weights: Sequence[Counter[str]], source: Source) -> Iterator[Leaf]:
    """Yield leaves; those that are surely in another language than their version say so."""
    for leaf, weight in zip(leaves, weights, strict=True):
        letters = weight.total()
        if leaf.element not in PASSAGES or letters < SENTENCE or leaf.lang == "und":
            yield leaf
            continue
        own = passage_language(text(leaf, source), leaf.lang, dominant(weight), weight[dominant(weight)] / letters)
        yield replace(leaf, attributes={**leaf.attributes, "xml:lang": own}) if own else leaf


def passage_language(said: str, main: str, script: str, share: float) -> str:
    """Return the language of a passage that is surely not in the main one, or nothing."""
    if script != main_script(main):
        return language_of(said) if share >= OTHER_SCRIPT else ""
    if script == "la":
        return latin_passage(said[:SAMPLE], main)
    if script == "ru":
        lang, sure = likely(said[:SAMPLE])
        return lang if sure and lang != main and len(WORD.findall(said)) >= FEWEST_WORDS else ""
    return ""


def main_script(main: str) -> str:
    """Return the script in which a version's language is written, named as scripts are here."""
    lang, _, script = main.partition("-")
    if script in {"Cyrl", "Latn"}:
        return {"Cyrl": "ru", "Latn": "la"}[script]
    families = {"ru": "ru uk be bg mk kk", "el": "el grc", "he": "he hbo yi", "ar": "ar fa ur"}
    written = next((script for script, langs in families.items() if lang in langs.split()), "")
    return written or (lang if lang in {"zh", "ja", "ko", "hy", "ka", "hi", "th"} else "la")


def latin_passage(said: str, main: str) -> str:
    """Return the language of a passage in Latin letters, if its small words show another than the main one; where
    neither's are there, the model is asked."""
    words = WORD.findall(said.lower())
    different = set(words)
    own = len(different & ALL_WORDS[main]) if main in ALL_WORDS else 0
    if own >= min(MANY, 1 + len(different) // 8) or len(words) < FEWEST_WORDS:
        return ""
    counts = sorted(((len(different & small), lang) for lang, small in ALL_WORDS.items() if lang != main), reverse=True)
    (best, lang), (second, _) = counts[:2]
    if best >= MANY and best >= 2 * own and best >= second + FEW:
        return lang
    # Names and titles have no small words: only what reads like sentences is asked about.
    sentences = sum(word.islower() for word in WORD.findall(said)) >= FEWEST_WORDS
    if not sentences or (own and best < (own + FEW if own > 1 else 2)):
        return ""
    found, probability = detected(said)
    return found if probability >= SURE and found != main else ""
