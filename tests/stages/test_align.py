"""Links between two versions: by structure, by length, and rather none than wrong ones."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from teipipe.align import align
from teipipe.model import Certainty, Leaf, Link, Mark, Node, Source, Stretch, Version


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
        return Leaf(element, "a", (Stretch(start, start + len(words)),), marks=segments)

    def turn(self, who: str, *words: str) -> Node:
        return Node("sp", (self.leaf(who, "speaker"), *map(self.leaf, words)), {"who": f"#{who}"})

    def links(self, ours: list[Node | Leaf], theirs: list[Node | Leaf]) -> list[tuple[list[str], Certainty, str]]:
        source = Source("a.txt", "a", "", self.text, "UTF-8", "LF")
        versions = (Version("ru", tuple(ours)), Version("en", tuple(theirs)))
        return [(self.words(link), link.certainty, link.evidence) for link in align(versions, source)]

    def words(self, link: Link) -> list[str]:
        return [" ".join(self.text[start:end] for start, end in spans(passage)) for passage in link.ends]


def spans(passage: Node | Leaf | Mark) -> list[tuple[int, int]]:
    if isinstance(passage, Node):
        return [span for child in passage.children for span in spans(child)]
    return [(passage.start, passage.end)]


def test_equal_counts_are_linked_in_order() -> None:
    text = Text()
    found = text.links([text.leaf("раз"), text.leaf("два")], [text.leaf("one"), text.leaf("two")])
    assert found == [(["раз", "one"], Certainty.HIGH, "structure"), (["два", "two"], Certainty.HIGH, "structure")]


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
    found = text.links([text.turn("stalin", "раз", "два")], [text.turn("stalin", "one", "two")])
    assert found == [
        (["stalin раз два", "stalin one two"], Certainty.HIGH, "structure"),
        (["раз", "one"], Certainty.HIGH, "structure"),
        (["два", "two"], Certainty.HIGH, "structure"),
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


def test_segments_in_other_number_are_not_forced() -> None:
    text = Text()
    chinese = text.leaf("（一）甲。（二）乙。", marks=("（一）甲。", "（二）乙。"))
    found = text.links([chinese], [text.leaf("(1) First."), text.leaf("(2) Second."), text.leaf("(3) Third.")])
    assert {(certainty, evidence) for _, certainty, evidence in found} <= {(Certainty.LOW, "length")}


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
