"""Where sentences end, what numbers are worth, and which sentences of linked passages answer each other."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teipipe.align import align, sentence_pairs
from teipipe.align.clues import values
from teipipe.align.sentence_ends import sentences
from teipipe.model import Certainty, Locus, Source
from tests.align.parallel import parallel

FOLDER = Path(__file__).parents[1] / "cases" / "sentences"


def lines(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("lang", "divided"), lines("ends.txt"))
def test_sentences_end(lang: str, divided: str) -> None:
    expected = divided.split("|")
    text = ("" if lang.startswith("zh") else " ").join(expected)
    assert [text[start:end] for start, end in sentences(text, lang)] == expected


@pytest.mark.parametrize(("lang", "text", "wanted"), lines("numbers.txt"))
def test_numbers_have_values(lang: str, text: str, wanted: str) -> None:
    assert list(values(text, lang)) == wanted.split()


@given(
    st.text(alphabet="aBг.!?。！ \n()[]“”«»1八 т", max_size=60), st.sampled_from(["en", "ru", "de", "fr", "zh-Hans"])
)
@settings(max_examples=300, deadline=None)
def test_every_word_is_in_one_sentence(text: str, lang: str) -> None:
    end = 0
    for start, stop in sentences(text, lang):
        assert not text[end:start].strip()
        assert text[start:stop].strip() == text[start:stop] != ""
        end = stop
    assert not text[end:].strip()


def said(loci: tuple[Locus, ...], source: Source) -> str:
    return " ".join(source.text[locus.start : locus.end] for locus in loci)


def paired(langs: tuple[str, str], ours: list[str], theirs: list[str]) -> list[tuple[str, str, Certainty]]:
    made = parallel(langs, (ours, theirs))
    found = sentence_pairs(align(made.versions, made.source), made.versions, made.source)
    return [(said(pair.ours, made.source), said(pair.theirs, made.source), pair.certainty) for pair in found]


def test_a_sentence_that_is_two_in_the_other_version() -> None:
    ours = ["The bank was closed in 1931, but the clerks were paid until May. Nobody knew why."]
    theirs = ["Банк закрыли в 1931. Но служащим платили до мая. Никто не знал почему."]
    assert [(one, other) for one, other, _ in paired(("en", "ru"), ours, theirs)] == [
        (
            "The bank was closed in 1931, but the clerks were paid until May.",
            "Банк закрыли в 1931. Но служащим платили до мая.",
        ),
        ("Nobody knew why.", "Никто не знал почему."),
    ]


def test_the_words_of_a_turn_are_paired_once_and_without_its_label() -> None:
    found = paired(
        ("en", "zh-Hans"),
        ["@Chairman: How many ships are there? We need 20.", "+ And the army?", "@Smith: The army is small."],
        ["@主席：有多少船？我们要二十艘。", "+ 军队呢？", "@史密斯：军队很小。"],
    )
    assert [(one, other) for one, other, _ in found] == [
        ("How many ships are there?", "有多少船？"),
        ("We need 20.", "我们要二十艘。"),
        ("And the army?", "军队呢？"),
        ("The army is small.", "军队很小。"),
    ]


def test_segments_of_a_paragraph_are_paired_with_paragraphs() -> None:
    found = paired(
        ("zh-Hans", "en"),
        ["二日电悉。(一)完全同意你们的意见。(二)谈判代表三人。他们十日到。"],
        [
            "Your telegram of the 2nd is received.",
            "(1) We fully agree with your opinion.",
            "(2) There will be three delegates. They arrive on the 10th.",
        ],
    )
    assert [(one, other) for one, other, _ in found][2:] == [
        ("(二)谈判代表三人。", "(2) There will be three delegates."),
        ("他们十日到。", "They arrive on the 10th."),
    ]


def test_what_both_sentences_hold_makes_a_pair_sure() -> None:
    found = paired(
        ("en", "de"),
        ["The mill burned in 1871. It was rebuilt with 4,000 florins of the bank. The rain fell."],
        ["Die Mühle brannte 1871. Sie wurde mit 4000 Gulden der Bank neu gebaut. Es regnete."],
    )
    assert [certainty for *_, certainty in found][:2] == [Certainty.HIGH] * 2
    assert found[2][2] != Certainty.HIGH


def test_a_sentence_of_one_version_only_is_in_no_pair() -> None:
    found = paired(
        ("en", "fr"),
        ["The treaty was signed on 3 May 1815. The king was ill. Peace lasted 33 years."],
        ["Le traité fut signé le 3 mai 1815. La paix dura 33 ans."],
    )
    assert [one for one, *_ in found] == ["The treaty was signed on 3 May 1815.", "Peace lasted 33 years."]
