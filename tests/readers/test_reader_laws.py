"""What holds for every reader and every text."""

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teipipe.certify.formats import differences
from teipipe.findings import Refusal
from teipipe.model import Source
from teipipe.readers import READERS, read, read_bytes
from teipipe.readers.delivery import key_of
from teipipe.readers.html import html
from teipipe.readers.lines import lines

SHARED = Path(__file__).parents[3] / "shared"
FRUS = SHARED / "gold" / "dev" / "frus" / "input_html"
MARKS = st.text(st.sampled_from("ab1 \n*_[]()\\^#-<>`!.\f字"), min_size=1, max_size=60)
TAGS = st.one_of(
    st.sampled_from(["p", "b", "div", "table", "ul", "pre", "h2", "sup", "/body", "/html"]).map(lambda tag: f"<{tag}>"),
    st.sampled_from(["p", "b", "div", "table", "ul", "pre", "h2", "sup", "a", "span"]).map(lambda tag: f"</{tag}>"),
    st.sampled_from(["<tr>", "<td>", "<li>", "<br>", "<img>", "<a href='#x'>", "<span id='x'>"]),
    st.sampled_from(["<script>x</script>", "<!--c-->", "&amp;", "&lt;", "&nbsp;"]),
)
WORDS = st.text(st.sampled_from("abc 1\n.é字"), min_size=1, max_size=8)


def holds(source: Source) -> None:
    """The labels lie within the text, in order, and the units begin and end with a letter."""
    places = [(label.start, -label.end) for label in source.layout]
    assert places == sorted(places)
    for label in source.layout:
        assert 0 <= label.start <= label.end <= len(source.text)
        if label.kind in ("line", "paragraph", "heading", "item", "note", "cell"):
            assert source.text[label.start : label.end].strip() == source.text[label.start : label.end] != ""


def covered(source: Source) -> bool:
    """Say whether paragraphs and headings cover all that is not white space."""
    left = list(source.text)
    for label in source.layout:
        if label.kind in ("paragraph", "heading"):
            left[label.start : label.end] = [" "] * (label.end - label.start)
    return not "".join(left).strip()


@given(MARKS)
def test_markdown_labels_and_changes_nothing(text: str) -> None:
    try:
        source = read_bytes("a.md", text.encode())
    except Refusal:
        assert not text.strip()
        return
    assert source.text == text
    holds(source)
    delimiters = [label for label in source.layout if label.kind == "delimiter"]
    assert all(one.end <= two.start for one, two in pairwise(delimiters))


@given(st.text(st.characters(exclude_characters="\0"), max_size=80))
def test_plain_text_is_unchanged(text: str) -> None:
    try:
        source = read_bytes("a.txt", text.encode("utf-8", "surrogatepass"))
    except Refusal:
        return
    assert source.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    holds(source)
    assert covered(source)
    assert [label for label in source.layout if label.kind == "line"] == list(lines(source.text))


@given(st.lists(st.one_of(TAGS, WORDS), min_size=1, max_size=25).map("".join))
def test_html_loses_nothing(text: str) -> None:
    try:
        source = html("a.html", text.encode())
    except Refusal:
        return
    holds(source)
    assert covered(source)
    assert differences(text.encode(), source.encoding, source.text) == []


@pytest.mark.parametrize("name", [f"frus-{number}" for number in range(4)])
def test_real_html_loses_nothing(name: str) -> None:
    if not FRUS.exists():
        pytest.skip(f"{FRUS} is not here")
    paths = sorted(FRUS.glob("*.html"))[int(name[-1]) :: 4]
    assert len(paths) == 25
    for path in paths:
        source = read(path)
        holds(source)
        assert covered(source)
        assert differences(path.read_bytes(), source.encoding, source.text) == []


def test_verifier_sees_what_is_lost_and_what_is_added() -> None:
    data = b"<p>one</p><p>two, which is long enough</p><p>three</p>"
    source = html("a.html", data)
    for text, said in (
        ("one\n\nthree", "lost: two,whichislongenough"),
        ("one\n\nx\n\ntwo, which is long enough\n\nthree", "added: x"),
        ("one\n\ntwo, which is long enough\n\nthree\n\ny", "added: y"),
        ("two, which is long enough\n\none\n\nthree", "lost: one"),
    ):
        changed = Source(source.name, "a", "", text, "UTF-8", "LF")
        assert said in differences(data, changed.encoding, changed.text)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("001_a9b5efd6fa4448d3.txt", "001"),
        ("page-wilson_1949.txt", "page-wilson-1949"),
        ("Запись беседы.txt", "source"),
        ("a b_c.d.html", "a-b-c.d"),
        ("x/../y_0123456789abcdef0123.docx", "y"),
    ],
)
def test_keys(name: str, key: str) -> None:
    assert key_of(name) == key


def test_hash_is_of_the_delivered_bytes() -> None:
    data = b"<p>one\r\ntwo"
    assert read_bytes("a.html", data).sha256 == hashlib.sha256(data).hexdigest()


def test_unknown_suffix_is_sniffed() -> None:
    assert read_bytes("a.xyz", b" <!DOCTYPE html><p>x").text == "x"
    assert read_bytes("a", "<html><p>x".encode("utf-16")).text == "x"
    assert read_bytes("a.xyz", b"<p>x").text == "<p>x"


def test_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="cannot be read"):
        read(tmp_path / "none.txt")


def test_html_states_its_fields() -> None:
    data = (
        b'<html lang=ru><title> A\n b</title><meta name=author content="C">'
        b'<meta property="og:title" content="D">'
        b'<script type="application/ld+json">{"a": 1}</script><p>x'
    )
    assert read_bytes("a.html", data).stated == (
        ("lang", "ru"),
        ("title", "A b"),
        ("author", "C"),
        ("og:title", "D"),
        ("json-ld/Thing.a", "1"),
    )


def test_every_suffix_has_a_reader() -> None:
    assert list(READERS) == [".txt", ".md", ".html", ".htm", ".docx", ".odt", ".epub", ".pdf"]
