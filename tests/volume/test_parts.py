"""Several documents of one file, the whole way: files on disk, the certificate of each and of all, and decisions."""

import re
import shutil
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from teipipe.build import Building
from teipipe.certify import Certificate, certify
from teipipe.certify.parts import together
from teipipe.checks import check
from teipipe.cli import cli
from teipipe.convert import Converting, Written
from teipipe.decisions import Decision
from teipipe.deliveries import sources, untaken
from teipipe.edition import Edition, load
from teipipe.findings import Refusal, Severity
from teipipe.init import create
from teipipe.readers import read
from teipipe.register import Register
from teipipe.volume import documents
from teipipe.volume.lines import Lines
from teipipe.volume.lists import no_document
from tests.conftest import shared
from tests.volume.test_volume_cases import cases

TITLED = {title: text.replace("►", "") for title, text, _ in cases("several")}
VOLUME = TITLED["Letters with the headings of an edition, after the title of a volume and its contents"]
NUMBERED = TITLED["Numbered titles of a volume"]


def written(folder: Path, text: str, name: str = "volume.txt", decisions: Sequence[Decision] = ()) -> Written:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return Converting(folder / "out", Register(), decisions).convert(path)


def decided(kind: str, **stated: str) -> Decision:
    return Decision("x.toml", kind, "volume.txt", "the editors", "known from elsewhere", **stated)  # type: ignore[arg-type]


def certified(documents: Sequence[Path]) -> list[Certificate]:
    certificates = [certify(path) for path in documents]
    assert [certificate.findings for certificate in certificates] == [()] * len(documents)
    assert list(together(certificates, complete=True)) == []
    return certificates


@pytest.mark.parametrize("title", TITLED)
def test_each_document_answers_for_its_part_and_all_for_the_source(tmp_path: Path, title: str) -> None:
    text = TITLED[title]
    found = written(tmp_path, text, "volume.html" if text.startswith("<html") else "volume.txt")
    assert [path.name for path in found.documents] == [f"volume_{at + 1}.xml" for at in range(len(found.documents))]
    certificates = certified(found.documents)
    readings = list((tmp_path / "out").glob("*.reading.txt"))
    whole = readings[0].read_text(encoding="utf-8") if readings else text
    assert sum(certificate.characters for certificate in certificates) == len("".join(whole.split()))
    for path in found.documents:
        assert [f for f in check(path) if f.severity == Severity.ERROR] == []


def test_names_and_title_of_a_volume(tmp_path: Path) -> None:
    found = written(tmp_path, VOLUME)
    first = found.path.read_text(encoding="utf-8")
    assert '<bibl type="publication" source="src:volume#char=0,19">LETTERS OF A FAMILY</bibl>' in first
    assert re.findall(r'ledger.contents" source="[^"]*">([^<]*)<', first) == [
        "Anna an Karl, 3. Mai 1901 .... 3",
        "Karl an Anna, 7. Mai 1901 .... 4",
    ]
    assert '>Anna an Karl, <date when="1901-05-03">3. Mai 1901</date></title>' in first
    second = found.documents[1].read_text(encoding="utf-8")
    assert "ledger.contents" not in second
    assert '>Karl an Anna, <date when="1901-05-07">7. Mai 1901</date></title>' in second
    start, end = VOLUME.rindex("Karl an Anna, 7."), VOLUME.rindex("Anna an Karl, 12.")
    assert f'<biblScope unit="character" n="2" from="{start}" to="{end}"/>' in second


def test_a_preface_is_a_document_of_its_own(tmp_path: Path) -> None:
    preface = (
        "Preface\n\n" + "These papers were found in the cellar of the consul, and nobody has read them since. " * 5
    )
    found = written(tmp_path, f"{preface}\n\n{NUMBERED}")
    assert [path.name for path in found.documents] == [f"volume_{number}.xml" for number in range(4)]
    assert "the cellar of the consul" in found.path.read_text(encoding="utf-8")
    certified(found.documents)


def test_what_lies_between_two_documents_is_missed(tmp_path: Path) -> None:
    documents = written(tmp_path, NUMBERED).documents
    first, last = certify(documents[0]), certify(documents[2])
    assert list(together([first])) == [], "one part alone answers for no more"
    assert str(first).endswith(
        f"characters 0 to {first.ranges[0].end} of the {len(NUMBERED)} of {first.ranges[0].source}"
    )
    (finding,) = together([first, last])
    assert (finding.code, finding.severity) == ("text-lost", Severity.ERROR)
    assert f"its characters {first.ranges[0].end} to {last.ranges[0].start} stand in none" in finding.message
    (finding, other) = together([certify(documents[1])], complete=True)
    assert (finding.code, other.code) == ("text-lost", "text-lost")
    twice = shutil.copy(documents[0], tmp_path / "out" / "again.xml")
    assert [f.code for f in together([certify(path) for path in (*documents, Path(twice))])] == ["source-overlap"]


def test_a_part_cannot_be_made_smaller_to_hide_text(tmp_path: Path) -> None:
    documents = written(tmp_path, NUMBERED).documents
    text = documents[1].read_text(encoding="utf-8")
    (start, end) = map(int, re.findall(r'n="2" from="(\d+)" to="(\d+)"', text)[0])
    smaller = re.sub(r"<p [^>]*>[^<]*</p>\s*</body>", "</body>", text.replace(f'to="{end}"', f'to="{end - 60}"'))
    documents[1].write_text(smaller, encoding="utf-8")
    found = [certify(path) for path in documents]
    assert "text-lost" in {f.code for c in found for f in c.findings} | {f.code for f in together(found)}
    documents[1].write_text(text.replace(f'from="{start}"', f'from="{start + 30}"'), encoding="utf-8")
    assert "source-form" in {f.code for f in certify(documents[1]).findings}
    documents[1].write_text(text.replace(f'to="{end}"', 'to="999999"'), encoding="utf-8")
    with pytest.raises(Refusal) as refusal:
        certify(documents[1])
    assert f"says that it is the characters {start} to 999999 of a file that has {len(NUMBERED)}" in str(refusal.value)


def test_contents_hide_nothing(tmp_path: Path) -> None:
    """Only what stands a second time in the source may be left out as an entry, and only before the first document."""
    first, second, _ = written(tmp_path, VOLUME).documents
    for path, old in ((first, "Karl an Anna, 7. Mai 1901 .... 4"), (second, "")):
        text = path.read_text(encoding="utf-8")
        (part,) = re.findall(r'<p source="(src:volume#char=\d+,\d+)[^>]*>', text)[:1]
        stretch = [*map(int, re.findall(r"\d+", part))]
        hidden = VOLUME[stretch[0] : stretch[1]]
        item = f'<item ana="#ledger.contents" source="{part}">{hidden}</item>'
        ledger = f'<standOff><list type="ledger">{item}</list></standOff><text ' if not old else ""
        changed = (
            text.replace("<text ", ledger, 1)
            if ledger
            else text.replace("</list>\n  </standOff>", f"{item}</list></standOff>")
        )
        path.write_text(changed, encoding="utf-8")
        assert "ledger-unexplained" in {finding.code for finding in certify(path).findings}


def test_editors_say_where_documents_begin(tmp_path: Path) -> None:
    whole = written(tmp_path, NUMBERED, decisions=[decided("unsplit")])
    assert [path.name for path in whole.documents] == ["volume.xml"]
    assert [f.message for f in whole.findings if f.code == "decision-applied"] == [
        "applied: unsplit by the editors: known from elsewhere"
    ]
    assert "documents-split" not in {f.code for f in whole.findings}
    begins = decided("begins", after="103. Editorial Note")
    two = written(tmp_path, NUMBERED, decisions=[decided("unsplit"), begins])
    assert [path.name for path in two.documents] == ["volume_1.xml", "volume_2.xml"]
    certified(two.documents)
    more = written(tmp_path, NUMBERED, decisions=[decided("begins", after="The Ambassador opened by saying")])
    assert len(more.documents) == 4
    plain = "One.\n\nTwo.\n\nThree.\n"
    assert len(written(tmp_path, plain, decisions=[decided("begins", after="Two.")]).documents) == 2


@pytest.mark.parametrize(
    ("text", "decision", "says"),
    [
        (NUMBERED, decided("begins", after="nowhere"), "“nowhere” does not stand in volume.txt"),
        ("One document.\n", decided("unsplit"), "the source would be taken for one document anyway"),
        (NUMBERED, decided("date", value="1976-02"), "quote words of the one that is meant, in “after”"),
    ],
)
def test_what_editors_say_must_fit(tmp_path: Path, text: str, decision: Decision, says: str) -> None:
    (finding,) = [f for f in written(tmp_path, text, decisions=[decision]).findings if f.code == "decision-unfit"]
    assert (finding.severity, says in finding.message) == (Severity.WARNING, True)


def test_a_decision_means_one_document_of_several(tmp_path: Path) -> None:
    place = {"before": "this evening", "after": "that the conference will not"}
    given = [decided("date", value="1976-02-19", after="103. Editorial Note"), decided("split", **place)]
    found = written(tmp_path, NUMBERED, decisions=given)
    assert [f.code for f in found.findings if f.code.startswith("decision")] == ["decision-applied"] * 2
    dates = [
        re.findall(r'<date type="document" when="([^"]*)"', p.read_text(encoding="utf-8")) for p in found.documents
    ]
    assert dates[1] == ["1976-02-19"]
    certified(found.documents)


def test_findings_name_the_line_where_the_document_begins(tmp_path: Path) -> None:
    found = written(tmp_path, NUMBERED)
    lines = [f.place.line for f in found.findings if f.code == "date-unknown"]
    assert lines == [NUMBERED[: NUMBERED.index(title)].count("\n") + 1 for title in ("103. E",)]


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    list(create(tmp_path / "papers", "Papers", "The archive"))
    return load(tmp_path / "papers")


def test_folders_and_archives_of_an_edition(edition: Edition) -> None:
    (edition.sources / "box1").mkdir()
    for at, name in enumerate(("box1/001.txt", "box1/notes.ods", "box2.txt")):
        (edition.sources / name).write_text(f"Words of the text {at}.\n", encoding="utf-8")
    with zipfile.ZipFile(edition.sources / "box3.zip", "w") as archive:
        archive.writestr("1949/001.txt", "Words in the archive.\n")
        archive.writestr("1949/001.html", "<html><body><p>More words in the archive.</p></body></html>")
        archive.writestr("1949/001.ods", "no text")
    before = {path: path.read_bytes() for path in edition.sources.rglob("*") if path.is_file()}
    names = ["box1/001.txt", "box2.txt", "1949/001.html", "1949/001.txt"]
    assert [path.as_posix().endswith(name) for path, name in zip(sources(edition), names, strict=True)] == [True] * 4
    assert [Path(f.place.path).name for f in untaken(edition)] == ["notes.ods", "001.ods"]
    building = Building(edition, edition.build)
    for path in building.delivered():
        list(building.convert(Converting(edition.documents, Register(), edition=edition), path))
    for written in building.written:
        list(building.examine([], written))
    assert [f for f in building.findings if f.severity == Severity.ERROR] == []
    stated = {
        re.findall(r"filename\">([^<]*)<", path.read_text("utf-8"))[0] for path in edition.documents.glob("*.xml")
    }
    assert stated == {"box1/001.txt", "box2.txt", "box3.zip/1949/001.txt", "box3.zip/1949/001.html"}
    assert {path: path.read_bytes() for path in edition.sources.rglob("*") if path.is_file()} == before
    assert len(list(edition.documents.glob("*.xml"))) == 4
    for path in edition.documents.glob("*.xml"):
        assert certify(path).findings == ()


def test_a_list_and_a_broken_archive_stop_nothing(edition: Edition) -> None:
    (edition.sources / "a.zip").write_bytes(b"PK\x03\x04 broken")
    (edition.sources / "b.txt").write_text("Access Denied\n", encoding="utf-8")
    (edition.sources / "c.txt").write_text(NUMBERED, encoding="utf-8")
    building = Building(edition, edition.build)
    said = list(building.steps())
    assert "an error page (“Access Denied”)" in next(line for line in said if "b.txt" in line)
    assert [f.code for f in building.findings if f.code in {"no-document", "document-orphan"}] == ["no-document"]
    assert [Path(refusal.place).name for refusal in building.refused] == ["a.zip"]
    assert [len(one.documents) for one in building.written] == [3]


def test_names_stay_when_a_volume_is_built_again(edition: Edition) -> None:
    path = edition.sources / "volume.txt"
    path.write_text(NUMBERED, encoding="utf-8")
    converting = Converting(edition.documents, Register(), edition=edition)
    first = converting.convert(path).documents
    bytes_of = {one: one.read_bytes() for one in first}
    assert converting.convert(path).documents == first
    assert {one: one.read_bytes() for one in first} == bytes_of


@pytest.mark.parametrize("kind", ["frus", "frus html", "letters", "pages", "drama", "parlamint"])
def test_no_single_document_is_split_or_refused(kind: str) -> None:
    name, _, form = kind.partition(" ")
    for path in sorted(shared("gold", "dev", name, f"input_{form}" if form else "input").iterdir()):
        source = read(path)
        lines = Lines(source)
        assert no_document(source, lines) is None
        assert len(documents(source, lines)[0]) == 1, path.name


def test_the_command_line_proves_the_whole_and_goes_on_after_a_list(tmp_path: Path) -> None:
    for name, text in (("a.txt", "Access Denied\n"), ("volume.txt", NUMBERED)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    given = [str(tmp_path / name) for name in ("a.txt", "volume.txt")]
    converted = CliRunner().invoke(cli, ["convert", *given, "--output", str(tmp_path / "out")])
    assert converted.exit_code == 2
    assert "this is an error page (“Access Denied”)" in converted.output
    paths = sorted(map(str, (tmp_path / "out").glob("*.xml")))
    assert [Path(path).name for path in paths] == ["volume_1.xml", "volume_2.xml", "volume_3.xml"]
    assert CliRunner().invoke(cli, ["certify", *paths]).exit_code == 0
    without = CliRunner().invoke(cli, ["certify", paths[0], paths[2]])
    assert without.exit_code == 1
    assert "stand in none of the documents that were made of it; convert it again [text-lost]" in without.output
    assert CliRunner().invoke(cli, ["certify", paths[1]]).exit_code == 0
    assert CliRunner().invoke(cli, ["certify", str(tmp_path / "out")]).exit_code == 0
    Path(paths[1]).unlink()
    assert CliRunner().invoke(cli, ["certify", str(tmp_path / "out")]).exit_code == 1
    assert CliRunner().invoke(cli, ["certify", str(tmp_path)]).exit_code == 2
