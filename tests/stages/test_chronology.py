"""Contradictions of dates: what is found in a letter, and that nothing is found where a text is right."""

import pytest

from teipipe.findings import Finding
from teipipe.pipeline import conversions
from teipipe.readers import read_bytes
from teipipe.register import Register

FOUND = (
    # what is wrong, and the code and column of the one finding
    ("We shall meet on 31 November.", "date-impossible", 18),
    ("We shall meet on 30 February 1950 at noon.", "date-impossible", 18),
    ("Мы встретимся 31 апреля 1950 года у Вас в Москве.", "date-impossible", 15),
    ("我们定于一九五〇年十一月三十一日在北京见面。", "date-impossible", 5),
    ("He will call at 25:00 on 13 January.", "date-impossible", 17),
    ("I shall be away from 20 to 15 January 1950.", "date-impossible", 17),
    ("I saw him on Monday, 3 January 1950.", "date-weekday", 14),
    ("Ich sah ihn am Montag, den 3. Januar 1950 in Wien.", "date-weekday", 16),
    ("Yesterday, 31 December, he was here.", "date-contradicted", 1),
    ("He departs on 9 January. It will take him eleven days, so he will arrive on 19 January.", "date-arithmetic", 77),
    ("Он выедет 9 января. Дорога займёт одиннадцать дней, и он приедет 19 января.", "date-arithmetic", 66),
    ("他于一月九日出发，途中需十一天，十九日到达莫斯科。", "date-arithmetic", 17),
)
RIGHT = (
    "We met on 29 February 1948, and on 31 December.",
    "He departs on 9 January. It will take him eleven days, so he will arrive on 20 January.",
    "He departs on 9 January. It will take him about eleven days, so he may arrive on 19 January.",
    "He left on 9 January, stayed for two days in Omsk and arrived on 13 January.",
    "On 3 January the telegram will reach them. They need five days for preparations and can depart on 9 January.",
    "He departed on 9 January. It took him eleven days; he wrote on 19 March that he had arrived.",
    "I saw him on Tuesday, 3 January 1950, and yesterday, 1 January.",
    "In May 35 people came, 41 may have stayed; NSDD 84 of March 11 is another.",
    "The score was 25:00 after the first half; see John 31:11 and 31/11 of the files.",
    "On Monday, 12/25 December 1916 he was killed.",
)


def found(sentence: str) -> list[Finding]:
    """The findings on dates of a letter with one sentence."""
    letter = f"Letter to a Friend\n\nMoscow, 2 January 1950\n\n{sentence}\n"
    (conversion,) = conversions(read_bytes("letter.txt", letter.encode()), Register())
    codes = ("date-impossible", "date-weekday", "date-contradicted", "date-arithmetic")
    return [finding for finding in conversion.findings if finding.code in codes]


@pytest.mark.parametrize(("sentence", "code", "column"), FOUND)
def test_wrong(sentence: str, code: str, column: int) -> None:
    (finding,) = found(sentence)
    assert (finding.code, finding.place.line, finding.place.column) == (code, 5, column)


@pytest.mark.parametrize("sentence", RIGHT)
def test_right(sentence: str) -> None:
    assert found(sentence) == []
