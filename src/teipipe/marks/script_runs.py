"""Runs of passages in one script: what a text in several versions is made of."""

from collections import Counter

# A version needs this share of the letters; less is a passage in another language.
LEAST_SHARE = 0.1
# A passage of fewer letters takes the language of its neighbours.
FEW_LETTERS = 40


def dominant(weight: Counter[str]) -> str:
    """Return the script that most of a passage is written in, by the weights of its scripts."""
    return weight.most_common(1)[0][0] if weight else ""


def smoothed(scripts: list[str], weights: list[Counter[str]]) -> list[str]:
    """Give short passages the script of the long ones around them.

    Between two long ones of different scripts the short ones go over to the next where their own letters begin to
    (source 001, l. 171: the stamp НЕСЕКРЕТНО belongs to the Russian heading after it).
    """
    long = [
        script if sum(weight.values()) >= FEW_LETTERS else "" for script, weight in zip(scripts, weights, strict=True)
    ]
    # From the end: the next long leaf's script, and whether all short ones before it are in it.
    after, agreed = "", True
    ahead: list[tuple[str, bool]] = []
    for script, own in zip(reversed(long), reversed(scripts), strict=True):
        after = script or after
        agreed = bool(script) or (agreed and own in {after, ""})
        ahead.append((after, agreed))
    kept: list[str] = []
    for script, own, (after, agreed) in zip(long, scripts, reversed(ahead), strict=True):
        before = kept[-1] if kept else ""
        goes_over = own == after and agreed
        kept.append((after or before) if script or not before or goes_over else before)
    return kept
