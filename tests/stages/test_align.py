"""Links between versions: by structure, by what they say, by length, and rather none than wrong ones."""

import time
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from teipipe.align import align, differences
from teipipe.align.renewed import renewed
from teipipe.model import Certainty, Leaf, Link, Mark, Node, Source, Stretch, Version


def language(words: str) -> str:
    """The language of a version that is written so."""
    letters = [letter for letter in words if letter.isalpha()]
    if any("\u3400" <= letter <= "\u9fff" for letter in letters):
        return "zh-Hans"
    return "ru" if any("а" <= letter.lower() <= "я" for letter in letters) else "en"


class Text:
    """A source that grows while versions are made of it."""

    def __init__(self) -> None:
        self.text = ""

    def leaf(self, words: str, element: str = "p", marks: tuple[str, ...] = ()) -> Leaf:
        start = len(self.text)
        self.text += words + "\n"
        segments = tuple(
            Mark("seg", start + words.index(mark), start + words.index(mark) + len(mark), {"n": str(n)})
            for n, mark in enumerate(marks, 1)
        )
        return Leaf(element, "a", (Stretch(start, start + len(words)),), marks=segments, lang=language(words))

    def turn(self, who: str, *words: str) -> Node:
        return Node("sp", (self.leaf(who, "speaker"), *map(self.leaf, words)), {"who": f"#{who}"})

    def links(self, ours: list[Node | Leaf], theirs: list[Node | Leaf]) -> list[tuple[list[str], Certainty, str]]:
        source = Source("a.txt", "a", "", self.text, "UTF-8", "LF")
        versions = (Version("ru", tuple(ours)), Version("en", tuple(theirs)))
        return [(self.words(link), link.certainty, link.evidence) for link in align(versions, source)]

    def words_of(self, leaf: Leaf) -> str:
        return self.text[leaf.start : leaf.end]

    def words(self, link: Link) -> list[str]:
        return [" ".join(self.text[start:end] for start, end in spans(passage)) for passage in link.ends]


def spans(passage: Node | Leaf | Mark) -> list[tuple[int, int]]:
    if isinstance(passage, Node):
        return [span for child in passage.children for span in spans(child)]
    return [(passage.start, passage.end)]


def test_equal_counts_are_linked_in_order() -> None:
    text = Text()
    found = text.links([text.leaf("раз"), text.leaf("два")], [text.leaf("one"), text.leaf("two")])
    assert [words for words, _, _ in found] == [["раз", "one"], ["два", "two"]]
    assert found[1][1:] == (Certainty.HIGH, "structure number")


def test_each_kind_goes_with_its_own() -> None:
    text = Text()
    ours: list[Node | Leaf] = [
        text.leaf("Запись", "head"),
        Node("opener", (text.leaf("Товарищ!", "salute"),)),
        text.leaf("раз"),
    ]
    theirs: list[Node | Leaf] = [
        text.leaf("Record", "head"),
        Node("opener", (text.leaf("Comrade!", "salute"),)),
        text.leaf("one"),
    ]
    assert [words for words, _, _ in text.links(ours, theirs)] == [
        ["Запись", "Record"],
        ["Товарищ!", "Comrade!"],
        ["раз", "one"],
    ]


def test_turns_are_linked_and_their_paragraphs() -> None:
    text = Text()
    found = text.links([text.turn("stalin", "раз", "война")], [text.turn("stalin", "one", "war")])
    assert [(words, certainty) for words, certainty, _ in found] == [
        (["stalin раз война", "stalin one war"], Certainty.HIGH),
        (["раз", "one"], Certainty.HIGH),
        (["война", "war"], Certainty.HIGH),
    ]


def test_turns_of_other_speakers_are_less_certain() -> None:
    text = Text()
    found = text.links([text.turn("stalin", "раз")], [text.turn("mao", "one")])
    assert found[0] == (["stalin раз", "mao one"], Certainty.MEDIUM, "structure")


def test_segments_of_one_paragraph_go_with_the_other_versions_paragraphs() -> None:
    text = Text()
    chinese = text.leaf("（一）甲。（二）乙。", marks=("（一）甲。", "（二）乙。"))
    found = text.links([chinese], [text.leaf("(1) First."), text.leaf("(2) Second.")])
    assert [words for words, _, _ in found] == [["（一）甲。", "(1) First."], ["（二）乙。", "(2) Second."]]
    assert {evidence for *_, evidence in found} == {"structure"}


def test_segments_in_other_number_go_with_their_numbers() -> None:
    text = Text()
    chinese = text.leaf("（一）甲。（二）乙。", marks=("（一）甲。", "（二）乙。"))
    found = text.links([chinese], [text.leaf("(1) First."), text.leaf("(2) Second."), text.leaf("(3) Third.")])
    assert [words for words, _, _ in found] == [["（一）甲。", "(1) First."], ["（二）乙。", "(2) Second."]]


def test_one_paragraph_goes_with_the_two_that_are_as_long() -> None:
    text = Text()
    long, short = "слово " * 40, "нет " * 5
    found = text.links(
        [text.leaf(short.strip()), text.leaf(long.strip())],
        [text.leaf("no " * 6), text.leaf("word " * 24), text.leaf("word " * 24)],
    )
    assert [len(words) for words, _, _ in found] == [2, 3]
    assert {(certainty, evidence) for _, certainty, evidence in found} == {(Certainty.LOW, "length")}


def test_rather_no_links_than_wrong_ones() -> None:
    text = Text()
    ours: list[Node | Leaf] = [text.leaf("a" * 400), *(text.leaf("b" * 3) for _ in range(9))]
    theirs: list[Node | Leaf] = [text.leaf("c" * 5), text.leaf("d" * 700)]
    assert text.links(ours, theirs) == []


def test_a_kind_that_one_version_lacks_is_not_linked() -> None:
    text = Text()
    assert text.links([text.leaf("Запись", "head")], [text.leaf("one")]) == []


def test_one_version_has_no_links() -> None:
    text = Text()
    leaf = text.leaf("one")
    assert align([Version("en", (leaf,))], Source("a.txt", "a", "", text.text, "UTF-8", "LF")) == ()


def test_speakers_of_two_scripts_are_one_person_without_a_register() -> None:
    text = Text()
    ours = [text.turn("Ivanov", "Where is the map?"), text.turn("Smith", "In my room."), text.turn("Ivanov", "Good.")]
    theirs = [text.turn("Смит", "В моей комнате."), text.turn("Иванов", "Хорошо.")]
    found = text.links(list(ours), list(theirs))
    assert [
        words for words, _, _ in found if len(words[0].split()) > 1 and words[0].split()[0] in {"Ivanov", "Smith"}
    ] == [
        ["Smith In my room.", "Смит В моей комнате."],
        ["Ivanov Good.", "Иванов Хорошо."],
    ]


def test_equal_turns_are_no_finding() -> None:
    assert text_of_turns("abab", "abab") == []


def test_the_first_turn_that_differs_is_a_finding_with_both_places() -> None:
    (message,) = text_of_turns("ababa", "abba")
    assert message.startswith(
        "turns differ: 5 in the en text, 4 in the ru text; first difference: turn 3 in en, line 5"
    )
    assert "(“a”); turn 3 in ru, line 15 (“b”); compare both places" in message


def test_a_turn_of_another_speaker_is_a_finding() -> None:
    (message,) = text_of_turns("abab", "abaa")
    assert "first difference: turn 4 in en, line 7 (“b”); turn 4 in ru, line 15 (“a”)" in message


WORDS = ("the war of {}", "peace in {}", "the oil of {}", "the letter of {}", "the book of {}")
RUSSIAN = ("война {}", "мир в {}", "нефть {}", "письмо {}", "книга {}")


def text_of_turns(ours: str, theirs: str) -> list[str]:
    """The findings on two records, by the speakers of their turns; of each fifth the words differ."""
    text = Text()
    left = [text.turn(who, WORDS[at % 5].format(1900 + at)) for at, who in enumerate(ours)]
    right = [text.turn(who, RUSSIAN[at % 5].format(1900 + at)) for at, who in enumerate(theirs)]
    source = Source("a.txt", "a", "", text.text, "UTF-8", "LF")
    versions = (Version("en", tuple(left)), Version("ru", tuple(right)))
    return [finding.message for finding in differences(versions, align(versions, source), source)]


def test_each_two_of_three_versions_are_linked() -> None:
    text = Text()
    source_of = {
        "en": [text.leaf("The war ended in 1945."), text.leaf("Peace was signed by 12 states.")],
        "ru": [text.leaf("Война окончилась в 1945."), text.leaf("Мир подписали 12 государств.")],
        "zh-Hans": [text.leaf("战争于1945结束。"), text.leaf("十二个国家签订和约。")],
    }
    source = Source("a.txt", "a", "", text.text, "UTF-8", "LF")
    links = align([Version(lang, tuple(leaves)) for lang, leaves in source_of.items()], source)
    assert [text.words(link) for link in links] == [
        [text.words_of(source_of[one][at]), text.words_of(source_of[other][at])]
        for one, other in (("en", "ru"), ("en", "zh-Hans"), ("ru", "zh-Hans"))
        for at in (0, 1)
    ]
    assert {link.certainty for link in links} == {Certainty.HIGH}


def test_brackets_of_a_translator_are_no_missing_text() -> None:
    text = Text()
    note = " [" + "an explanation of what the railway is and who owned it, " * 4 + "at length]"
    english = text.leaf("The railway is old." + note)
    mark = Mark("supplied", english.start + 20, english.end)
    ours = [text.leaf("Дорога старая."), text.leaf("Мост новый и крепкий.")]
    theirs = [Leaf("p", "a", english.stretches, marks=(mark,)), text.leaf("The bridge is new and strong.")]
    assert [len(words) for words, _, _ in text.links(list(ours), list(theirs))] == [2, 2]


def test_two_thousand_paragraphs_take_less_than_a_few_seconds() -> None:
    text = Text()
    said = ("The war of {} was long.", "He wrote {} letters to his brother and to the old minister.", "Peace.")
    also = ("Война {} была долгой.", "Он написал {} писем своему брату и старому министру.", "Мир.")
    left = [text.leaf(said[at % 3].format(at)) for at in range(2000)]
    right = [text.leaf(also[at % 3].format(at)) for at in range(2000) if not 700 <= at < 740 and at % 97]
    source = Source("a.txt", "a", "", text.text, "UTF-8", "LF")
    begun = time.process_time()
    links = align((Version("en", tuple(left)), Version("ru", tuple(right))), source)
    # Three seconds on a processor that does nothing else.
    assert time.process_time() - begun < 6
    wrong = [words for words in map(text.words, links) if len(words) != 2 or number(words[0]) != number(words[1])]
    assert len(links) > 0.97 * len(right)
    assert len(wrong) < 0.03 * len(right)


def number(words: str) -> str:
    return "".join(sign for sign in words if sign.isdecimal())


LENGTHS = st.lists(st.integers(1, 60), min_size=1, max_size=9)


@given(LENGTHS, LENGTHS)
@settings(max_examples=200, deadline=None)
def test_links_do_not_cross_and_use_no_passage_twice(ours: list[int], theirs: list[int]) -> None:
    text = Text()
    left, right = [text.leaf("x" * n) for n in ours], [text.leaf("y" * n) for n in theirs]
    source = Source("a.txt", "a", "", text.text, "UTF-8", "LF")
    links = align((Version("ru", tuple(left)), Version("en", tuple(right))), source)
    for side in (left, right):
        places = [side.index(end) for link in links for end in link.ends if isinstance(end, Leaf) and end in side]
        assert all(a < b for a, b in pairwise(places))
    for link in links:
        assert {end in left for end in link.ends} == {True, False}


def test_links_follow_passages_that_corrections_make_anew() -> None:
    text = Text()
    ours = [
        text.leaf("Мир подпсали 12 государств. Война окончилась в 1945.", marks=("Мир", "Война")),
        text.leaf("Конец"),
    ]
    theirs = [text.leaf("Peace was signed by 12 states. War ended.", marks=("Peace", "War")), text.leaf("End")]
    source = Source("a.txt", "a", "", text.text, "UTF-8", "LF")
    before = Version("ru", tuple(ours)), Version("en", tuple(theirs))
    choice = Mark("choice", 4, 12, {"corr": "подписали"})
    corrected = replace(ours[0], marks=(ours[0].marks[0], choice, ours[0].marks[1]))
    after = Version("ru", (corrected, ours[1])), before[1]
    links = renewed(align(before, source), before, after)
    assert links == align(after, source)
    assert links[0].ends[0] is corrected
    assert any(link.ends[0] is corrected.marks[2] for link in links)
