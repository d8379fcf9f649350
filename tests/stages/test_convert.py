"""Converting files: the work of hands is safe, files are whole or not there, and twice gives the same bytes."""

from pathlib import Path

import pytest

from teipipe.certify import certify
from teipipe.convert import Converting, Written, write_whole
from teipipe.deliveries import sources, untaken
from teipipe.edition import Edition
from teipipe.findings import Finding, Refusal, Severity
from teipipe.model import Certainty
from teipipe.readers import read
from teipipe.register import Register
from tests.conftest import EDITION

TEXT = "TELEGRAM\n\nWords of the text."


def delivered(folder: Path, data: bytes | str = TEXT, name: str = "a.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def convert(path: Path, force: bool = False) -> Written:
    return Converting(path.parent / "out", Register(), force=force).convert(path)


def edited(written: Written) -> list[Finding]:
    return [finding for finding in written.findings if finding.code == "document-edited"]


def by_hand(document: Path) -> str:
    text = document.read_text(encoding="utf-8").replace("Words", "The words")
    document.write_text(text, encoding="utf-8")
    return text


def test_twice_gives_the_same_bytes_and_writes_once(tmp_path: Path) -> None:
    path = delivered(tmp_path)
    first = convert(path).path
    before = (first.read_bytes(), first.stat().st_mtime_ns)
    assert edited(convert(path)) == []
    assert (first.read_bytes(), first.stat().st_mtime_ns) == before
    assert [one.name for one in first.parent.iterdir()] == ["a.xml"]


def test_a_document_edited_by_hand_is_not_overwritten(tmp_path: Path) -> None:
    path = delivered(tmp_path)
    document = convert(path).path
    text = by_hand(document)
    (finding,) = edited(convert(path))
    assert (finding.severity, finding.place.path) == (Severity.WARNING, str(document))
    assert "--force" in finding.message
    assert document.read_text(encoding="utf-8") == text


def test_force_keeps_each_edited_document(tmp_path: Path) -> None:
    path = delivered(tmp_path)
    document = convert(path).path
    machine = document.read_bytes()
    texts = []
    for _ in range(2):
        texts.append(by_hand(document))
        (finding,) = edited(convert(path, force=True))
        assert finding.severity == Severity.INFORMATION
        assert document.read_bytes() == machine
    kept = sorted(document.parent.glob("*.bak"))
    assert [one.read_text(encoding="utf-8") for one in kept] == texts
    assert not any(one.suffix == ".xml" for one in kept), "a kept document is none of the edition"


def test_what_the_program_wrote_is_overwritten(tmp_path: Path) -> None:
    document = convert(delivered(tmp_path)).path
    written = convert(delivered(tmp_path, "Other words."))
    assert edited(written) == []
    assert "Other words." in document.read_text(encoding="utf-8")


def test_a_failed_write_leaves_nothing_behind(tmp_path: Path) -> None:
    path = delivered(tmp_path)
    (tmp_path / "out" / "a.xml").mkdir(parents=True)
    with pytest.raises(Refusal) as refusal:
        write_whole(tmp_path / "out" / "a.xml", b"<TEI/>")
    assert "cannot be written" in str(refusal.value)
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["a.xml"]
    assert path.read_text(encoding="utf-8") == TEXT


def test_a_file_in_the_folders_place_is_refused(tmp_path: Path) -> None:
    path = delivered(tmp_path)
    (tmp_path / "out").write_text("in the way", encoding="utf-8")
    with pytest.raises(Refusal):
        convert(path)
    assert (tmp_path / "out").read_text(encoding="utf-8") == "in the way"
    assert {one.name for one in tmp_path.iterdir()} == {"a.txt", "out"}


def test_two_sources_of_one_name(tmp_path: Path) -> None:
    one, other = delivered(tmp_path / "x", "One is here."), delivered(tmp_path / "y", "Two is there.")
    converting = Converting(tmp_path / "out", Register())
    first = converting.convert(one)
    second = converting.convert(other, taken=[first.path.stem])
    assert (first.path.name, second.path.name) == ("a.xml", "a_2.xml")
    assert certify(first.path).findings == certify(second.path).findings == ()


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return Edition(tmp_path, "Letters", "The publisher", "Free to use")


def test_names_of_an_edition(edition: Edition) -> None:
    text = "Record of the Wilson Center Digital Archive\n\nLetter, Stalin to Mao Zedong\n\nWords of the text.\n"
    text = (
        text.replace("Record of the Wilson Center Digital Archive\n\n", "January 22, 1950\n")
        + "\nOriginal Uploaded Date\n"
    )
    path = delivered(edition.sources, text, "000_5e1cfade7eee3c8f.txt")
    converting = Converting(edition.documents, Register.load(EDITION / "register"), edition=edition)
    assert converting.convert(path).path == edition.documents / "1950-01-22_stalin-mao.xml"
    unnamed = delivered(edition.sources, "Words of the text.", "b.txt")
    assert converting.convert(unnamed).path.name == "b.xml"


def test_what_no_reader_takes_is_reported(edition: Edition) -> None:
    for name in ("b.html", "a.txt", ".hidden.txt", "notes.ods"):
        delivered(edition.sources, name=name)
    assert [path.name for path in sources(edition)] == ["a.txt", "b.html"]
    assert [(f.code, Path(f.place.path).name) for f in untaken(edition)] == [("source-untaken", "notes.ods")]


NAMED = """May 3, 1951
Telegram, Ivan Petrov to Karl Braun, 3 May 1951

Citation:

"Telegram, Ivan Petrov to Karl Braun, 3 May 1951", May 3, 1951, Wilson Center Digital Archive.

We left this morning and shall arrive tomorrow.
"""


def test_a_name_stays_with_its_source(edition: Edition) -> None:
    """A new source that would have the name of an older document gets another."""
    converting = Converting(edition.documents, Register(), edition=edition)
    later = delivered(edition.sources, NAMED, name="m.txt")
    first = converting.convert(later).path
    sooner = delivered(edition.sources, NAMED + "\nMore.\n", name="a.txt")
    taken: list[str] = []
    for path in (sooner, later):
        taken.append(converting.convert(path, taken).path.stem)
    assert taken == [f"{first.stem}_2", first.stem]


def test_an_edition_without_sources_is_refused(edition: Edition) -> None:
    with pytest.raises(Refusal) as refusal:
        sources(edition)
    assert "holds no sources" in str(refusal.value)


RUSSIAN = (
    "Запись беседы\n\nТоварищ Сталин принял делегацию в Кремле. Говорили о торговле, о дороге и о займе до ночи.\n\n"
    "Товарищ Мао спросил, когда будет подписан договор, и товарищ Сталин ответил, что скоро.\n"
)
CHINESE = "十二月十六日到莫斯科。斯大林同志在克里姆林宫接见了代表团，同他们谈到了贸易问题、铁路问题和贷款问题。\n" * 3
TRADITIONAL = (
    "十二月十六日到莫斯科。史達林同志接見了代表團，同他們談到了貿易問題、鐵路問題和貸款問題，條約還沒有簽字。\n" * 3
)
ENCODINGS = (
    ("utf-8-sig", RUSSIAN, "UTF-8"),
    ("utf-16", RUSSIAN, "UTF-16LE"),
    ("utf-16-be", RUSSIAN, "UTF-16BE"),
    ("cp1251", RUSSIAN, "windows-1251"),
    ("koi8_r", RUSSIAN, "KOI8-R"),
    ("gb18030", CHINESE, "GB18030"),
    ("big5", TRADITIONAL, "Big5"),
)


@pytest.mark.parametrize(("codec", "text", "name"), ENCODINGS, ids=[row[0] for row in ENCODINGS])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_encodings_the_whole_way(tmp_path: Path, codec: str, text: str, name: str, ends: str) -> None:
    path = delivered(tmp_path, text.replace("\n", ends).encode(codec))
    written = convert(path)
    certificate = certify(written.path)
    assert certificate.findings == ()
    assert certificate.characters == len("".join(text.split()))
    assert f">{name}<" in written.path.read_text(encoding="utf-8")
    assert [one.name for one in written.path.parent.iterdir()] == ["a.xml"], "decoded text needs no reading beside it"


@pytest.mark.parametrize(("codec", "text"), [row[:2] for row in ENCODINGS[2:]], ids=[row[0] for row in ENCODINGS[2:]])
def test_a_guessed_encoding_is_a_finding(tmp_path: Path, codec: str, text: str) -> None:
    path = delivered(tmp_path, text.encode(codec))
    assert read(path).certainty != Certainty.HIGH
    (finding,) = [finding for finding in convert(path).findings if finding.code == "encoding-unsure"]
    assert (finding.severity, finding.place.path) == (Severity.WARNING, str(path))
    assert "save the file as UTF-8" in finding.message


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_known_encoding_is_none(tmp_path: Path, codec: str) -> None:
    findings = convert(delivered(tmp_path, RUSSIAN.encode(codec))).findings
    assert "encoding-unsure" not in {finding.code for finding in findings}
