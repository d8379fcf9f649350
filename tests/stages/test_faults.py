"""Faults of reading and typing: the cases say what is suspected, how surely, and what is left in peace.

A case is a text, perhaps beside another version whose paragraphs answer its own, and a line for each suspicion: its
certainty, the delivered words, and what they may have been.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from teipipe.faults import corrected, suspected
from teipipe.model import Certainty, Disagreement, Leaf, Link, Locus, Mark, Source, Stretch, Suspicion, Version
from teipipe.register import Entry, Name, Register

CASES = Path(__file__).parent.parent / "cases" / "faults"
CASE = re.compile(
    r"(?P<title>[^\n]+)\n<<< (?P<lang>\S+)\n(?P<text>.*?)\n(?:\|\|\| (?P<other>\S+)\n(?P<second>.*?)\n)?===\n"
    r"(?P<wanted>.*?)>>>",
    re.DOTALL,
)
# What stands elsewhere in each document, without a fault.
AROUND = {
    "en": (
        "The government of the island had asked the governments of its neighbours for an answer before winter. "
        "When the old governor came back from the harbour, he told the council what he had seen there, and nobody "
        "wanted to believe him. They said that it was late, and that the weather would be better in the morning."
    ),
    "ru": (
        "Соглашение между двумя городами было подписано осенью, и председатель совета прочитал его вслух перед "
        "всеми жителями. После этого люди ещё долго стояли на площади и говорили о том, что будет зимой, если "
        "река замёрзнет раньше, чем обычно, и пароходы не смогут привезти хлеб."
    ),
    "de": (
        "Die Regierung der Insel hatte ihre Nachbarn vor dem Winter um eine Antwort gebeten. Als der alte Lehrer "
        "vom Hafen zurückkam, erzählte er den anderen, was er dort gesehen hatte, und niemand wollte es ihm "
        "glauben. Sie sagten, es sei spät, und das Wetter werde am Morgen besser sein."
    ),
    "fr": (
        "Le gouvernement de la petite ville avait demandé une réponse à ses voisins avant la fin de la saison. "
        "Quand le maire revint du port, il raconta aux autres ce que les pêcheurs lui avaient dit, et personne ne "
        "voulait le croire. On disait que la nuit serait longue et que le temps serait meilleur le matin."
    ),
    "es": (
        "El gobierno de la isla había pedido una respuesta a los vecinos antes del invierno. Cuando el viejo "
        "maestro volvió del puerto, contó a los otros lo que había visto, y nadie quería creerlo. Dijeron que era "
        "tarde y que el tiempo sería mejor por la mañana."
    ),
    "it": (
        "Il governo della città aveva chiesto una risposta ai vicini prima della fine della stagione. Quando il "
        "vecchio maestro tornò dal porto, raccontò agli altri quello che aveva visto, e nessuno voleva credere "
        "alle sue parole. Dissero che era tardi e che il tempo sarebbe stato migliore la mattina dopo."
    ),
    "la": "Horum omnium fortissimi sunt.",
    "zh-Hans": (
        "那年秋天，两个城市的代表坐在一起谈了很久，最后决定把学校和医院的事情交给新的委员会。会议以后，人们还"
        "在广场上 站了很长时间，说的都是冬天的事：如果河水早早结冰，船就不能把粮食运来。"
    ),
    "zh-Hant": "",
}
REGISTER = Register(
    (
        Entry(
            "orlovsky",
            "person",
            "Orlovsky, Pavel",
            (Name("Orlovsky, Pavel", "en", "preferred"), Name("Орловский", "ru"), Name("Орловской", "ru", "misprint")),
        ),
        Entry("verkhne-ozyorsk", "place", "Verkhne-Ozyorsk", (Name("Верхне-Озёрск", "ru"),)),
    )
)


def cases() -> Iterator[object]:
    for path in sorted(CASES.glob("*.txt")):
        for found in CASE.finditer(path.read_text(encoding="utf-8")):
            yield pytest.param(found, id=f"{path.stem}: {found['title']}")


class Text:
    """A source that grows while versions are made of it."""

    def __init__(self) -> None:
        self.text = ""

    def version(self, lang: str, said: str) -> Version:
        leaves = []
        for paragraph in said.split("\n\n"):
            start = len(self.text)
            self.text += paragraph + "\n\n"
            leaves.append(Leaf("p", "a", (Stretch(start, start + len(paragraph)),), lang=lang))
        return Version(lang, tuple(leaves))

    @property
    def source(self) -> Source:
        return Source("a.txt", "a", "", self.text, "UTF-8", "LF")


def suspicions(case: re.Match[str]) -> list[str]:
    """What is suspected, a line each; what stands around the case is without faults."""
    text = Text()
    versions = [text.version(case["lang"], "\n\n".join(filter(None, (AROUND[case["lang"]], case["text"]))))]
    if case["second"]:
        versions.append(text.version(case["other"], AROUND[case["other"]] + "\n\n" + case["second"]))
    links = [
        Link((one, other), Certainty.HIGH, "structure")
        for first, second in combinations(versions, 2)
        for one, other in zip(first.children, second.children, strict=True)
    ]
    found = suspected(versions, links, (), text.source, REGISTER)
    return [f"{one.certainty} {text.text[one.at.start : one.at.end]} → {one.reading}" for one in found]


@pytest.mark.parametrize("case", list(cases()))
def test_cases(case: re.Match[str]) -> None:
    assert suspicions(case) == [line for line in re.split(r"\n(?=high|medium|low)|\n$", case["wanted"]) if line]


def suspicion(at: Locus, certainty: Certainty = Certainty.HIGH, reading: str = "Ялты") -> Suspicion:
    return Suspicion(at, reading, certainty, "by hand", "an editor says so")


def choices(leaf: Leaf, one: Suspicion) -> list[tuple[int, int, str, str]]:
    (made,) = corrected([leaf], [one])
    found = [mark for mark in made.marks if mark.element == "choice"]
    return [(mark.start, mark.end, mark.attributes["corr"], mark.attributes["cert"]) for mark in found]


LEAF = Leaf("p", "a", (Stretch(10, 30), Stretch(32, 50)), marks=(Mark("persName", 12, 20),))


def test_what_is_certain_enough_stands_in_the_text() -> None:
    at = Locus("a", 14, 20)
    assert choices(LEAF, suspicion(at)) == [(14, 20, "Ялты", "high")]
    assert choices(LEAF, suspicion(at, Certainty.MEDIUM)) == [(14, 20, "Ялты", "medium")]
    assert choices(LEAF, suspicion(at, Certainty.LOW)) == []
    assert choices(LEAF, suspicion(at, reading="")) == []


def test_other_leaves_are_left_alone() -> None:
    assert choices(LEAF, suspicion(Locus("b", 14, 20))) == []
    assert choices(LEAF, suspicion(Locus("a", 60, 70))) == []


def test_names_are_never_split() -> None:
    assert choices(LEAF, suspicion(Locus("a", 11, 15))) == []
    assert choices(LEAF, suspicion(Locus("a", 11, 21))) == [(11, 21, "Ялты", "high")]


def test_no_choice_over_a_page_break() -> None:
    assert choices(LEAF, suspicion(Locus("a", 28, 34))) == []


def test_numbers_and_pronouns_that_one_confusion_explains() -> None:
    """What `collate` finds is a suspicion only if a sign for another explains it."""
    text = Text()
    versions = [text.version("zh-Hans", "住了二十年。"), text.version("en", "They stayed 30 year or 40 years.")]
    at = text.text.index("30")
    ours, theirs = Locus("a", 2, 5, "zh-Hans"), Locus("a", at, at + 7, "en")
    thirty = Disagreement("number", ours, theirs, Certainty.HIGH, "20 against 30")
    forty = Disagreement("number", ours, Locus("a", at + 11, at + 13, "en"), Certainty.HIGH, "20 against 40")
    found = suspected(versions, (), (thirty,), text.source, Register())
    assert [(one.at.start, one.at.end, one.reading, one.certainty) for one in found] == [
        (2, 5, "三十年", Certainty.LOW)
    ]
    assert list(suspected(versions, (), (forty,), text.source, Register())) == []


def test_pronouns_of_one_letter() -> None:
    text = Text()
    versions = [text.version("ru", "Это мы решим."), text.version("en", "You will decide it.")]
    you = text.text.index("You")
    person = Disagreement("person", Locus("a", 4, 6, "ru"), Locus("a", you, you + 3, "en"), Certainty.HIGH, "")
    found = list(suspected(versions, (), (person,), text.source, Register()))
    assert [(one.reading, one.certainty) for one in found] == [("вы", Certainty.LOW)]
