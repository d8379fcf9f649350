"""Sidecars: which file is about which, what is wrong in one and where, and that none is taken for a source."""

import json
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from teipipe.certify import certify
from teipipe.cli import cli
from teipipe.convert import Converting
from teipipe.deliveries import sources, untaken
from teipipe.edition import Edition
from teipipe.findings import Refusal
from teipipe.header.names import COLUMNS
from teipipe.model import Sidecar
from teipipe.readers.archive import members
from teipipe.register import Register
from teipipe.resources import resource
from teipipe.sidecar import beside, examined
from teipipe.sidecar.names import FILE, NAMES, schema

TEXT = "Words of the text.\n"


def folder(path: Path, **files: str | bytes) -> Path:
    """Make files; in their names two underscores stand for a full stop."""
    path.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        (path / name.replace("__", ".")).write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def found(path: Path) -> Sidecar:
    sidecar = beside(path).sidecar
    assert sidecar is not None
    return sidecar


def test_columns_are_those_of_the_schema() -> None:
    properties = schema()["$defs"]["document"]["properties"]
    assert set(properties) == set(NAMES) == {FILE, *COLUMNS}
    assert all("description" in value for value in properties.values())


def test_the_most_special_is_taken(tmp_path: Path) -> None:
    about = {name: json.dumps({"title": name, "file": "a.docx"}) for name in ("a__docx__json", "a__json")}
    there = folder(tmp_path, metadata__json='[{"file": "a.docx", "title": "list"}]', **about)
    (there / "metadata.csv").write_text("file,title\na.docx,table\n", encoding="utf-8")
    taken = []
    for name in ("a.docx.json", "a.json", "metadata.csv", "metadata.json"):
        sidecar = found(there / "a.docx")
        taken.append((sidecar.name, sidecar.stated[0][1]))
        (there / name).unlink()
    assert taken == [
        ("a.docx.json", "a__docx__json"),
        ("a.json", "a__json"),
        ("metadata.csv", "table"),
        ("metadata.json", "list"),
    ]
    assert beside(there / "a.docx").sidecar is None


TABLES = {
    "comma": b'file,title,subjects\r\na.txt,"Of ""peace"", and war",Trade | Peace\r\n',
    "semicolon": b'file;title;subjects\na.txt;Of "peace", and war;Trade | Peace\n',
    "tab": b'file\ttitle\tsubjects\na.txt\tOf "peace", and war\tTrade | Peace',
    "byte order mark": b'\xef\xbb\xbffile,title,subjects\na.txt,"Of ""peace"", and war",Trade | Peace\n',
    "UTF-16": 'file\ttitle\tsubjects\na.txt\tOf "peace", and war\tTrade | Peace\n'.encode("utf-16"),
    "capitals": b'File;TITLE;Subjects\na.txt;Of "peace", and war;Trade | Peace;;\n;;;\n',
    "lines in a cell": b'file,title,subjects\na.txt,"Of ""peace"",\nand war",Trade | Peace\n',
}


@pytest.mark.parametrize("data", TABLES.values(), ids=TABLES)
def test_tables(data: bytes, tmp_path: Path) -> None:
    there = folder(tmp_path, a__txt=TEXT, metadata__csv=data)
    expected = (("title", 'Of "peace", and war'), ("subjects", "Trade"), ("subjects", "Peace"))
    assert found(there / "a.txt").stated == expected
    document = Converting(there / "out", Register()).convert(there / "a.txt").path
    assert certify(document).findings == ()
    assert [str(one) for one in examined([there / "a.txt"])] == []


FAULTS = {
    "no column file": ("metadata.csv", "name,title\na.txt,x\n", "sidecar-invalid 1:1", "no column “file”"),
    "open quotation": ("metadata.csv", 'file,title\na.txt,"x\n', "sidecar-invalid 2:7", "not closed"),
    "another column": ("metadata.csv", "file,title,box\na.txt,x,1\n", "sidecar-column 1:12", "“box”"),
    "a misspelt column": ("metadata.csv", "file,sendr\na.txt,x\n", "sidecar-column 1:6", "“sender” is meant"),
    "a file that is not there": ("metadata.csv", "file,title\n\nb.txt,x\n", "sidecar-astray 3:1", "“b.txt”"),
    "a path": ("metadata.csv", "file,title\n../a.txt,x\n", "sidecar-astray 2:1", "“../a.txt”"),
    "a file of another folder": ("metadata.csv", "file,title\n7/a.txt,x\n", "sidecar-astray 2:1", "in its own folder"),
    "two entries": ("metadata.csv", "file,title\na.txt,x\na.txt,y\n", "sidecar-invalid 3:1", "on line 2"),
    "no file named": ("metadata.json", '[{"title": "x"}]', "sidecar-invalid 1:2", "names no file"),
    "not JSON": ("metadata.json", '[{"file": "a.txt",\n "title" "x"}]', "sidecar-invalid 2:10", "not JSON"),
    "no object": ("metadata.json", '["a.txt"]', "sidecar-invalid 1:2", "expected an object"),
    "something else": (
        "metadata.json",
        '[{"name": "package", "version": "1"}]',
        "sidecar-invalid 1:1",
        "none of the names",
    ),
    "binary": ("metadata.csv", "\x00\x01", "sidecar-invalid", "not taken"),
}


@pytest.mark.parametrize(("name", "data", "place", "says"), FAULTS.values(), ids=FAULTS)
def test_faults_of_a_catalogue(name: str, data: str, place: str, says: str, tmp_path: Path) -> None:
    there = folder(tmp_path, a__txt=TEXT)
    (there / name).write_text(data, encoding="utf-8")
    (finding,) = examined([there / "a.txt", there / "a.txt"])
    line = f" {finding.place.line}:{finding.place.column}" if finding.place.line else ""
    assert f"{finding.code}{line}" == place
    assert says in finding.message
    assert finding.place.path == str(there / name)


VALUES = {
    "no such day": ("date", '"1949-02-30"', "calendar"),
    "a day as Germans write it": ("date", '"18.12.1949"', "does not match"),
    "a number": ("date", "1949", "not of type"),
    "an empty title": ("title", '""', "non-empty"),
    "white space": ("title", '"  "', "says nothing"),
    "an object": ("sender", '{"name": "x"}', "not of type"),
    "no address": ("url", '"example"', "does not match"),
    "a name of a language": ("language", '["russian"]', "does not match"),
}


@pytest.mark.parametrize(("name", "value", "says"), VALUES.values(), ids=VALUES)
def test_values_that_cannot_be_are_not_taken(name: str, value: str, says: str, tmp_path: Path) -> None:
    there = folder(tmp_path, a__txt=TEXT, a__json=f'{{"rights": "Free.",\n "{name}": {value}}}')
    result = beside(there / "a.txt")
    assert result.sidecar is not None
    assert result.sidecar.stated == (("rights", "Free."),)
    (finding,) = result.findings
    assert (finding.code, finding.place.line, finding.place.column) == ("sidecar-invalid", 2, 2)
    assert says in finding.message


def test_a_sidecar_that_cannot_be_read_does_not_stop_the_document(tmp_path: Path) -> None:
    there = folder(tmp_path, a__txt=TEXT, a__txt__json="{")
    written = Converting(there / "out", Register()).convert(there / "a.txt")
    assert "sidecar-invalid" in {finding.code for finding in written.findings}
    assert certify(written.path).findings == ()


def test_a_catalogue_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    there = folder(tmp_path, a__txt=TEXT, metadata__csv="file,title\na.txt,x\n")
    assert found(there / "a.txt").stated == (("title", "x"),)
    folder(there, metadata__csv="file,title\na.txt,other\n")
    assert found(there / "a.txt").stated == (("title", "other"),)


def test_a_sidecar_is_no_source(tmp_path: Path) -> None:
    edition = Edition(tmp_path, "Letters", "The publisher", "Free to use")
    folder(edition.sources, a__txt=TEXT, a__json="{}", b__HTML="x", b__HTML__json="{}", metadata__csv="file\n")
    folder(edition.sources, c__json="{}", other__csv="x")
    assert [path.name for path in sources(edition)] == ["a.txt", "b.HTML"]
    assert sorted(Path(one.place.path).name for one in untaken(edition)) == ["c.json", "other.csv"]


def test_sidecars_in_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "box.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("1949/a.txt", TEXT)
        archive.writestr("1949/metadata.csv", "file,title\na.txt,On the Harvest\n")
        archive.writestr("1949/else.json", "{}")
    (file,) = members(path, tmp_path / "out")
    assert found(file).stated == (("title", "On the Harvest"),)
    assert not (file.parent / "else.json").exists()


def test_a_large_catalogue_is_read_once(tmp_path: Path) -> None:
    rows = "".join(f"{number}.txt,Title {number}\n" for number in range(20_000))
    there = folder(tmp_path, metadata__csv="file,title\n" + rows)
    titles = [found(there / f"{number}.txt").stated[0][1] for number in range(0, 20_000, 100)]
    assert titles == [f"Title {number}" for number in range(0, 20_000, 100)]


def test_names_of_people_s_own_stand_in_the_description(tmp_path: Path) -> None:
    own = {"Box": 12, "title": "On the Harvest", "text": "words " * 1000, "tags": ["a", "b"], "more": {"x": "y"}}
    there = folder(tmp_path, a__txt=TEXT, a__json=json.dumps(own))
    stated = (("Box", "12"), ("title", "On the Harvest"), ("tags", "a"), ("tags", "b"))
    assert found(there / "a.txt").stated == stated
    document = Converting(there / "out", Register()).convert(there / "a.txt").path
    assert '<note type="stated" n="Box">12</note>' in document.read_text(encoding="utf-8")
    assert certify(document).findings == ()


def test_long_cells_and_many(tmp_path: Path) -> None:
    there = folder(tmp_path, a__txt=TEXT, metadata__csv=f'file,summary\na.txt,"{"words " * 40_000}"\n')
    document = Converting(there / "out", Register()).convert(there / "a.txt").path
    assert certify(document).findings == ()
    (there / "metadata.csv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(Refusal, match="cannot be read"):
        certify(document)


WHOLE = (
    ({"title": "x", "date": "1949-12"}, True),
    ([{"file": "a.txt", "sender": ["x", "y"]}, {"file": "b.txt"}], True),
    ([{"title": "x"}], False),
    ({"titel": "x"}, False),
    ({"date": "12/1949"}, False),
    ("x", False),
)


@pytest.mark.parametrize(("value", "right"), WHOLE)
def test_the_schema_of_a_whole_file(value: object, right: bool) -> None:
    whole = json.loads(resource("schema", "json", "sidecar.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(whole)
    assert Draft202012Validator(whole).is_valid(value) is right


def test_convert_and_build_report_a_catalogue_once(tmp_path: Path) -> None:
    edition = tmp_path / "letters"
    run = CliRunner().invoke
    assert run(cli, ["init", str(edition)]).exit_code == 0
    folder(edition / "sources", a__txt=TEXT, b__txt=TEXT + "More.", metadata__csv="file,title\na.txt,x\nc.txt,y\n")
    (edition / "teipipe.toml").write_text(
        (edition / "teipipe.toml").read_text(encoding="utf-8").replace('["html", "pdf"]', '["html"]'), encoding="utf-8"
    )
    converted = run(cli, ["convert", str(edition / "sources"), "--output", str(tmp_path / "out")])
    built = run(cli, ["build", str(edition)])
    for result in (converted, built):
        assert result.exit_code == 1
        assert result.stdout.count("[sidecar-astray]") == 1
        assert "[source-untaken]" not in result.stdout
    assert sorted(path.stem for path in (tmp_path / "out").glob("*.xml")) == ["a", "b"]
