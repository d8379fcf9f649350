"""Laws of ids that are kept, on edits that nobody wrote: the edit says which passage is which, not the program."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from teipipe.checks import check
from teipipe.convert import Converting
from teipipe.register import Register
from tests.conftest import EDITION

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SYLLABLES = [first + vowel + last for first in "bdfgklmnprstvz" for vowel in "aeiou" for last in ("", "n", "r", "st")]
COPY = 100_000
STRETCH = re.compile(r"#char=(\d+),(\d+)")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a source: which one it is, and what it says."""

    number: int
    words: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(self.words).capitalize() + "."


def paragraph(number: int) -> Paragraph:
    """A paragraph of its own words, as long as paragraphs are."""
    chance = random.Random(number)
    return Paragraph(number, tuple(word(chance) for _ in range(chance.randrange(10, 40))))


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randrange(1, 4)))


def converted(folder: Path, said: Sequence[Paragraph]) -> Path:
    source = folder / "source.txt"
    source.write_text("\n\n".join(map(str, said)) + "\n", encoding="utf-8")
    return Converting(folder / "out", Register()).convert(source).path


def ids(document: Path) -> list[str]:
    return [str(id) for id in etree.parse(document).xpath("//*[local-name()='body']//*[local-name()='p']/@xml:id")]


@dataclass(frozen=True)
class Edit:
    """What an editor does to one paragraph, with a number by which it is done."""

    kind: str
    at: int
    chance: int


EDITS = st.builds(
    Edit,
    st.sampled_from(("correct", "add", "insert", "delete", "move", "repeat")),
    st.integers(0, 30),
    st.integers(0, 10_000),
)


def edited(said: Sequence[Paragraph], edit: Edit) -> list[Paragraph]:
    """The paragraphs after an edit. What an editor writes himself has a number of its own."""
    done, at, chance = list(said), edit.at % len(said), random.Random(edit.chance)
    words = done[at].words
    if edit.kind == "correct":
        one = chance.randrange(len(words))
        done[at] = replace(done[at], words=(*words[:one], word(chance), *words[one + 1 :]))
    elif edit.kind == "add":
        done[at] = replace(done[at], words=(*words, *paragraph(edit.chance).words[:5]))
    elif edit.kind == "insert":
        done.insert(at, paragraph(100 + edit.chance))
    elif edit.kind == "repeat":
        # The same words elsewhere are another passage.
        done.insert(chance.randrange(len(done)), replace(done[at], number=done[at].number + COPY))
    elif len(done) > 1:
        taken = done.pop(at)
        if edit.kind == "move":
            done.insert(chance.randrange(len(done)), taken)
    return done


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(2, 20), st.lists(EDITS, min_size=1, max_size=4))
def test_passages_keep_their_ids_and_no_other_gets_them(
    tmp_path_factory: pytest.TempPathFactory, length: int, edits: list[Edit]
) -> None:
    folder = tmp_path_factory.mktemp("edits")
    before = [paragraph(number) for number in range(length)]
    old = dict(zip(ids(converted(folder, before)), (one.number for one in before), strict=True))
    after = before
    for edit in edits:
        after = edited(after, edit)
    document = converted(folder, after)
    first = document.read_bytes()
    assert converted(folder, after).read_bytes() == first, "what is made again is the same"
    copied = {one.number % COPY for one in after if one.number >= COPY}
    for id, one in zip(ids(document), after, strict=True):
        if one.number % COPY in copied:
            # Which of two that said the same is the former one, nothing tells but their places.
            assert old.get(id) in {None, one.number % COPY}, (id, one)
        else:
            assert old.get(id) == (one.number if one.number < length else None), (id, one)


def test_generations(tmp_path: Path) -> None:
    """After forty builds of an edited source, what was there from the first still has its first id."""
    said, chance = [paragraph(number) for number in range(40)], random.Random(1)
    first = dict(zip((one.number for one in said), ids(converted(tmp_path, said)), strict=True))
    for number in range(40):
        kind = chance.choice(("correct", "add", "insert", "move", "delete"))
        said = edited(said, Edit(kind, chance.randrange(40), number))
        found = ids(converted(tmp_path, said))
        assert len(set(found)) == len(said)
        kept = dict(zip((one.number for one in said), found, strict=True))
    remaining = [number for number in kept if number in first]
    assert len(remaining) > 20
    assert [kept[number] for number in remaining] == [first[number] for number in remaining]


SOURCES = sorted((EDITION / "sources").glob("*.txt"))


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name[:3])
def test_corrected_sources(source: Path, tmp_path: Path) -> None:
    """Of real sources one letter in a hundred is changed: each passage still has its id."""
    register, chance = Register.load(EDITION / "register"), random.Random(source.name)
    text = source.read_text(encoding="utf-8")
    copy = tmp_path / source.name
    copy.write_text(text, encoding="utf-8")
    document = Converting(tmp_path / "out", register).convert(copy).path
    old = list(placed(document))
    letters = [at for id, start, end in old if "-p-" in id for at in range(start, end) if text[at].isalpha()]
    changed = list(text)
    for at in chance.sample(letters, len(letters) // 100):
        changed[at] = text[chance.choice(letters)]
    copy.write_text("".join(changed), encoding="utf-8")
    new = list(placed(Converting(tmp_path / "out", register).convert(copy).path))
    stays = {(start, end): id for id, start, end in old}
    compared = [(id, stays[start, end]) for id, start, end in new if (start, end) in stays]
    assert len(compared) >= 0.9 * len(old)
    assert [id for id, former in compared if id != former] == []
    assert not [finding for finding in check(document) if finding.code in {"id-duplicate", "pointer-broken"}]


def placed(document: Path) -> Iterator[tuple[str, int, int]]:
    """Each passage of a document with its stretch, which no letter that is changed can move."""
    for element in etree.parse(document).iterfind("./{*}text//{*}*[@source]"):
        stretches = STRETCH.findall(element.get("source", ""))
        if element.get(XML_ID) and len(stretches) == 1:
            yield element.get(XML_ID, ""), int(stretches[0][0]), int(stretches[0][1])
