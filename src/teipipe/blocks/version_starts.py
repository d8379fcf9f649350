"""Where another version of a document begins: the same text again, in another script.

Комментарий посла …        周恩来致陈毅的电报
Comment of the ambassador …        Telegram, Zhou Enlai to Chen Yi

What opens a document opens each of its versions: a heading, a dateline, a salutation.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from teipipe.marks.languages import script_weights
from teipipe.marks.script_runs import LEAST_SHARE, dominant, smoothed

# A page in one language around versions in two others; more changes are a text of mixed languages.
MOST_RUNS = 4
# So many letters of another script make a text worth looking at unit by unit.
FEW_LETTERS = 20


def version_starts(texts: Sequence[str]) -> tuple[int, ...]:
    """Return the indices of the units with which a version in another script than the one before begins.

    Quotations and names in another script begin none: a version has its share of the letters.
    """
    whole = Counter[str]()
    for text in texts:
        whole += script_weights(text)
    if sum(weight >= FEW_LETTERS for weight in whole.values()) < 2:
        return ()
    weights = [script_weights(text) for text in texts]
    own = [dominant(weight) for weight in weights]
    runs = [
        (script, [at for at, _ in run]) for script, run in groupby(enumerate(smoothed(own, weights)), itemgetter(1))
    ]
    if len(runs) > MOST_RUNS:
        return ()
    # A title in the language of the archive may stand before the first version.
    starts = (
        next((at for at in run if own[at] == script), 0)
        for script, run in runs
        if sum(weights[at].total() for at in run) >= LEAST_SHARE * whole.total()
    )
    return tuple(filter(None, starts))
