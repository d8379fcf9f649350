"""How likely two lengths are those of a passage and its translation (W. Gale and K. Church, "A Program for Aligning
Sentences in Bilingual Corpora", Computational Linguistics 19, 1993).

Each character of the one gives about `ratio` characters of the other, independently of its neighbours: the difference
of two lengths varies with the square root of the length. Costs are natural logarithms of probabilities.
"""

import math
import re

# The variance for each character (Gale and Church, section 3.2: 6.8). That between a script of words and one of
# characters is larger, as measured on the Universal Declaration of Human Rights.
VARIANCE = 6.8
VARIANCE_OF_SCRIPTS = 12.0
# A character of Chinese says as much as three letters; from there on the ratio of the two texts decides.
HAN_WEIGHT = 3.0
HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
SPACE = re.compile(r"\s+")
# Beyond this a difference says only that something was added or left out.
LARGEST = 12.0
LOWEST_RATIO = 0.6


def weight(text: str) -> float:
    """Return how long a text is, in letters; white space does not count."""
    return len(text) - sum(map(len, SPACE.findall(text))) + (HAN_WEIGHT - 1) * len(HAN.findall(text))


def variance(one: str, other: str) -> float:
    """Return the variance between two texts, by their scripts."""
    return VARIANCE if (HAN.search(one) is None) == (HAN.search(other) is None) else VARIANCE_OF_SCRIPTS


def ratio(ours: float, theirs: float) -> float:
    """Return how many letters of the second text a letter of the first gives: half way, by logarithms, between one and
    what the texts say, since one of them may have more passages."""
    return math.sqrt(min(max(theirs / ours, LOWEST_RATIO), 1 / LOWEST_RATIO)) if ours and theirs else 1.0


def difference(one: float, other: float, variance: float) -> float:
    """Return how far apart two lengths are, in standard deviations. Both are scaled by the square root of the ratio."""
    return abs(one - other) / math.sqrt(variance * (one + other + 2) / 2)


def cost(apart: float) -> float:
    """Return the cost of taking lengths so many standard deviations apart for those of a translation."""
    return min(-math.log(math.erfc(apart / math.sqrt(2))), LARGEST) if apart < 6 else LARGEST
