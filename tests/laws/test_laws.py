"""The law of the text, on real sources, on shuffled ones, and on text that nobody wrote.

Blocks tile the source; the TEI says what the source says, each character once; encoding twice gives the same bytes.
"""

import random
import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teipipe.certify import certify
from teipipe.convert import Converting
from teipipe.converters import CONVERTERS
from teipipe.converters.recognition import recognised
from teipipe.divide import divide
from teipipe.readers import read_bytes
from teipipe.register import Register
from tests.conftest import EDITION, shared

SOURCES = sorted((EDITION / "sources").glob("*.txt"))
REGISTER = Register.load(EDITION / "register")
SHUFFLES = 12


def convert(folder: Path, name: str, data: bytes) -> Path:
    """Convert and return the document; converting again must give the same bytes."""
    path = folder / name
    path.write_bytes(data)
    first = Converting(folder / "first", REGISTER).convert(path).path
    again = Converting(folder / "again", REGISTER).convert(path).path
    assert first.read_bytes() == again.read_bytes()
    return first


def assert_lawful(folder: Path, name: str, data: bytes) -> None:
    document = convert(folder, name, data)
    assert [str(f) for f in certify(document).findings if f.code != "body-empty"] == []


def assert_tiles(name: str, data: bytes) -> None:
    source = read_bytes(name, data)
    blocks, _ = divide(source, recognised(source, CONVERTERS).converter)
    assert "".join(source.text[block.start : block.end] for block in blocks) == source.text
    assert all(a.end == b.start for a, b in pairwise(blocks))
    assert all(not source.text[block.start : block.end].strip() for block in blocks if block.kind == "blank")


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name[:3])
def test_source(source: Path, tmp_path: Path) -> None:
    assert_tiles(source.name, source.read_bytes())
    assert_lawful(tmp_path, source.name, source.read_bytes())


@pytest.mark.parametrize("seed", range(SHUFFLES))
@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name[:3])
def test_shuffled_source(source: Path, seed: int, tmp_path: Path) -> None:
    """Lines in another order are no document, but no character of them may be lost."""
    chance = random.Random(seed)
    pieces = re.split(r"(\n\s*\n|\n)" if seed % 2 else r"(\s+)", source.read_text(encoding="utf-8"))
    chance.shuffle(pieces)
    data = "".join(pieces).encode()
    assert_tiles(source.name, data)
    assert_lawful(tmp_path, source.name, data)


BITS = st.sampled_from(
    (
        *("Comrade Stalin: ", "Товарищ Сталин: ", "(1) ", "(a) ", "(b) ", "(一)", "(二)", "1.", "[1] ", "trade2"),
        *("**", "*", "[", "]", "^[1]", "[\\[1\\]](#) ", "## ", "- ", "<http://x.org/a>", "[text](http://x.org)"),
        *("\n", "\n\n", "\f", " ", "\t", "\u00a0", "\u3000", "\u200b", "e\u0301", "𓀀", "&", "<p>", "]]>"),
        *("Citation:", "Rights", "18 December 1949", "十二月十八日", "[来源：", "Skip to content", "少奇同志："),
        *("Mao Zedong", "[Zhou] Enlai", 'said: "Yes."', "words that go on", ".", "-", "помо-", "щи", "НЕСЕКРЕТНО"),
        "Present at the meeting were",
    )
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        BITS | st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=12), min_size=1, max_size=40
    )
)
def test_generated_text(tmp_path: Path, bits: list[str]) -> None:
    text = "".join(bits)
    if not text.strip() or re.search(r"[\ufffe\uffff]", text):
        return
    assert_tiles("generated.txt", text.encode())
    assert_lawful(tmp_path, "generated.txt", text.encode())


GOLD = ("pages/input", "frus/input", "frus/input_html", "letters/input", "drama/input", "parlamint/input")


@pytest.mark.parametrize("folder", GOLD)
def test_pages_of_other_houses(folder: str, tmp_path: Path) -> None:
    """Texts that no rule was written for go through, and no character of them is lost."""
    for path in sorted(shared("gold", "dev", *folder.split("/")).iterdir())[:40]:
        document = Converting(tmp_path, Register()).convert(path).path
        assert [str(f) for f in certify(document).findings] == [], path.name
