"""Houses in TOML: what is refused and how, what the manual's example does, and that ours could be written so too."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator
from lxml import etree

from teipipe.certify import certify, ledger
from teipipe.checks import check
from teipipe.cli import cli
from teipipe.converters import CONVERTERS
from teipipe.converters.converter import Converter
from teipipe.converters.plain import plain
from teipipe.divide import divide
from teipipe.findings import Refusal
from teipipe.houses import house, load
from teipipe.readers import read_bytes
from teipipe.resources import resource
from teipipe.toml import quoted

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
MANUAL = {
    str(part.get(XML_ID)): str(part.text) for part in etree.parse(resource("schema", "teipipe.odd")).iter(f"{TEI}eg")
}


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


def written(folder: Path, text: str, name: str = "mill.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


REFUSED = (
    ('base = "plain"', "'name' is a required property"),
    ('name = "The Mill"', "name: 'The Mill' does not match"),
    ('name = "frus"', "'frus' is a house of the program"),
    ('name = "mill"\nbase = "wilson"', "base: there is no 'wilson'; perhaps 'wilson-center'; there are hsg-beta, frus"),
    ('name = "mill"\nrules = ["furnitur"]', "rules: there is no 'furnitur'; perhaps 'furniture'; there are furniture,"),
    ('name = "mill"\nrules = ["paragraph", "head"]', "so 'head' is never asked; put it last"),
    ('name = "mill"\nmarkers = ["ships"]', "markers: there is no 'ships'; there are"),
    ('name = "mill"\nfurniture = ["Mill", "(unclosed"]', "furniture.2: no pattern: missing ), unterminated subpattern"),
    ('name = "mill"\nfurniture = ["Home|Back [to"]', "at character 11, near “Home|Back [to”"),
    ('name = "mill"\nfurniture = [".*"]', "furniture.1: “.*” would fit any text"),
    ('name = "mill"\nfurniture = ["Mill.+"]', "furniture.1: “Mill.+” would fit any text"),
    ('name = "mill"\nfurniture = [".{1,400}"]', "would fit any text"),
    ('name = "mill"\nfurniture = ["(?:Home)?"]', "would fit any text"),
    ('name = "mill"\ncuts = ["[^ ]+"]', "cuts.1: “[^ ]+” would fit any text"),
    ('name = "mill"\nfurniture = ["(Home)"]', "write groups as (?:…)"),
    ('name = "mill"\nfurniture = ["(?i)home"]', "write groups as (?:…)"),
    ('name = "mill"\n[statements]\n"Rights[" = "rights"', "statements.Rights[: no pattern"),
    ('name = "mill"\n[speakers]\nnames = ["(Q"]', "speakers.names.1: no pattern"),
    ('name = "mill"\n[speakers]\nforms = ["comma"]', "speakers, forms no. 1: 'comma' is not one of ['colon'"),
    ('name = "mill"\n[[evidence]]\nweight = 2', "evidence no. 1: {'weight': 2} is not valid"),
    ('name = "mill"\n[[evidence]]\nline = "*"', "evidence.1.line: no pattern: nothing to repeat at character 1"),
    ('name = "mill"\n[fields]\nShelfmark = "Shelf mark"', "fields, Shelfmark: 'Shelf mark' does not match"),
    ('name = "mill"\nfurnitur = ["Home"]', "'furnitur' was unexpected"),
    ('name = "mill"\nname = "mill"', "not TOML"),
)


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(Refusal, match=re.escape(said)) as refusal:
        house(written(tmp_path, text))
    assert refusal.value.place.partition(".toml")[0] == str(tmp_path / "mill")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('name = "mill"\nfurniture = [\n  "Home",\n  "Back (to",\n]', 4),
        ('name = "mill"\n\ncuts = ["\\\\S+"]', 3),
        ('name = "mill"\nbase = "wilson"', 2),
    ],
)
def test_faults_name_the_line(tmp_path: Path, text: str, line: int) -> None:
    with pytest.raises(Refusal) as refusal:
        house(written(tmp_path, text))
    assert refusal.value.place == f"{tmp_path / 'mill.toml'}:{line}"


@pytest.mark.parametrize(
    "pattern", [".*", "Home.+", ".{3,}", "[^x]*", "\\\\S+", "(?=x)Home", ".{1,90}", "[\\\\w,. ]{1,90}"]
)
def test_what_the_certificate_does_not_accept_is_refused(tmp_path: Path, pattern: str) -> None:
    bare = pattern.replace("\\\\", "\\")
    assert ledger.BOUNDLESS.search(bare) or any(re.fullmatch(bare, text) for text in ledger.ANY_TEXT)
    with pytest.raises(Refusal):
        house(written(tmp_path, f'name = "mill"\nfurniture = ["{pattern}"]'))


def test_two_of_one_name_are_refused(tmp_path: Path) -> None:
    written(tmp_path, 'name = "mill"', "a.toml")
    written(tmp_path, 'name = "mill"', "b.toml")
    with pytest.raises(Refusal, match=r"is the name of a\.toml too"):
        load(tmp_path)
    assert load(tmp_path / "none") == ()


def test_default_is_the_base(tmp_path: Path) -> None:
    found = house(written(tmp_path, 'name = "mill"'))
    assert (found.rules, found.markers, found.cuts, found.furniture) == (plain.rules, plain.markers, plain.cuts, ())


def test_fields_are_read_where_the_base_reads_none(tmp_path: Path) -> None:
    found = house(written(tmp_path, 'name = "mill"\n[fields]\nShelfmark = "record"'))
    assert [rule.__name__ for rule in found.rules[:3]] == ["furniture", "metadata", "statement"]
    assert found.rules[3:] == plain.rules[1:]


def test_rules_around_the_base(tmp_path: Path) -> None:
    found = house(written(tmp_path, 'name = "mill"\nrules = ["salute", "base", "titled"]'))
    names = [rule.__name__ for rule in found.rules]
    assert names[0] == "salute"
    assert names[-2:] == ["titled", "paragraph"]
    assert names.count("salute") == 1


def test_house_without_evidence_is_taken_where_it_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, 'name = "mill"\nfurniture = ["Back to the mill"]')
    page = tmp_path / "page.txt"
    page.write_text("A title\n\nSome words of the text.\n\nBack to the mill\n", encoding="utf-8")
    taken = run("convert", page, "--house", path, "--explain")
    named = run("convert", page, "--house", path, "--explain", "--converter", "mill")
    assert "taken for plain" in taken.stdout
    assert "taken for mill" in named.stdout
    assert "furniture 1 (" in named.stdout


def dumped(known: Converter) -> str:
    """A house as the TOML that says the same."""
    lines = [f"name = {quoted('own-' + known.name)}"]
    for key in ("rules", "markers"):
        lines.append(f"{key} = [{', '.join(quoted(rule.__name__) for rule in getattr(known, key))}]")
    for key in ("furniture", "cuts"):
        lines.append(f"{key} = [{', '.join(map(quoted, getattr(known, key)))}]")
    for found in known.evidence:
        if phrase := re.fullmatch("the words “(.*)”", found.says):
            lines += ["[[evidence]]", f"phrase = {quoted(phrase[1])}", f"weight = {found.weight}"]
    for table in ("fields", "statements"):
        lines += [f"[{table}]", *(f"{quoted(k)} = {quoted(v)}" for k, v in getattr(known, table).items())]
    return "\n".join(lines)


@pytest.mark.parametrize("name", ["avalon", "cia-foia", "hsg-beta", "letters", "wilson-center"])
def test_our_houses_could_be_written_so(tmp_path: Path, name: str) -> None:
    known = next(known for known in CONVERTERS if known.name == name)
    found = house(written(tmp_path, dumped(known)))
    for key in ("rules", "markers", "fields", "statements", "furniture", "by_line"):
        assert getattr(found, key) == getattr(known, key), key
    assert set(found.cuts) == set(known.cuts)
    phrases = [one for one in known.evidence if one.says.startswith("the words")]
    assert [(one.says, one.weight) for one in found.evidence if one.weight] == [
        (one.says, one.weight) for one in phrases
    ]


def manual(folder: Path) -> tuple[Path, Path]:
    page = folder / "page.txt"
    page.write_text(MANUAL["example-page"], encoding="utf-8")
    return written(folder, MANUAL["example-house"], "weavers-guild.toml"), page


def test_example_of_the_manual(tmp_path: Path) -> None:
    path, page = manual(tmp_path)
    assert run("convert", page, "--house", path, "--output", tmp_path / "out").exit_code == 0
    document = tmp_path / "out" / "page.xml"
    assert certify(document).findings == ()
    assert [str(finding) for finding in check(document) if finding.severity == "error"] == []
    root = etree.parse(document)
    turns = [(sp.get("who"), sp.findtext(f"{TEI}p")) for sp in root.iter(f"{TEI}sp")]
    assert turns == [
        ("#p-interviewer", "When did you begin?"),
        ("#p-loom", "At fourteen."),
        ("#p-loom", "On the third floor, with the others."),
    ]
    ledger = [item.text for item in root.iter(f"{TEI}item") if item.get("ana") == "#ledger.furniture"]
    assert ledger == ["Archive of the Weavers' Guild", "Home", "Catalogue", "[p. 2]", "Back to the catalogue"]
    assert "W 14/3" in [idno.text for idno in root.iter(f"{TEI}idno")]
    assert any("guild's leave" in "".join(p.itertext()) for p in root.iter(f"{TEI}licence", f"{TEI}p"))


def test_certificate_holds_without_the_house(tmp_path: Path) -> None:
    path, page = manual(tmp_path)
    run("convert", page, "--house", path, "--output", tmp_path / "out")
    path.unlink()
    assert run("certify", tmp_path / "out" / "page.xml").exit_code == 0


def test_house_of_an_edition(tmp_path: Path) -> None:
    edition = tmp_path / "edition"
    run("init", edition, "--title", "Looms")
    path, page = manual(tmp_path)
    (edition / "houses").mkdir(exist_ok=True)
    path.rename(edition / "houses" / path.name)
    page.rename(edition / "sources" / page.name)
    result = run("build", edition)
    assert "error" not in result.stdout
    (document,) = (edition / "documents").glob("*.xml")
    assert "converter weavers-guild" in document.read_text(encoding="utf-8")


def test_broken_house_of_an_edition_is_refused(tmp_path: Path) -> None:
    edition = tmp_path / "edition"
    run("init", edition)
    (edition / "houses").mkdir(exist_ok=True)
    written(edition / "houses", 'name = "mill"\nfurniture = [".*"]')
    (edition / "sources" / "a.txt").write_text("Words.\n", encoding="utf-8")
    result = run("build", edition)
    assert (result.exit_code, "would fit any text" in result.stderr) == (2, True)


def test_explain_prints_and_writes(tmp_path: Path) -> None:
    path, page = manual(tmp_path)
    told = run("convert", page, "--house", path, "--explain")
    assert told.exit_code == 0
    assert sorted(tmp_path.iterdir()) == [page, path]
    assert f"{page}: taken for weavers-guild\n" in told.stdout
    assert "6.5   +6 the name of the archive (line 1)\n" in told.stdout
    assert "rules            speech 6 (" in told.stdout
    both = run("convert", page, "--house", path, "--explain", "--output", tmp_path / "out")
    assert both.stdout.startswith(told.stdout)
    assert (tmp_path / "out" / "page.xml").exists()


def test_explain_as_json(tmp_path: Path) -> None:
    path, page = manual(tmp_path)
    found = json.loads(run("convert", page, "--house", path, "--explain", "--json").stdout)
    schema = json.loads(resource("schema", "json", "explanation.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    assert found["converter"] == "weavers-guild"
    assert found["houses"][0]["evidence"][0] == {"says": "the name of the archive", "weight": 6.0, "line": 1}
    assert sum(rule["share"] for rule in found["rules"]) == pytest.approx(1, abs=0.01)


def test_output_is_needed_but_to_explain(tmp_path: Path) -> None:
    _, page = manual(tmp_path)
    result = run("convert", page)
    assert (result.exit_code, "--output" in result.stderr) == (2, True)


# What a house says of its speakers' labels, a page with each label once or twice, and the speakers that are found.
SPEAKERS: tuple[tuple[str, str, list[str]], ...] = (
    ('forms = ["colon"]\nnames = ["Warden", "Boy"]', "Warden: Who?\n\nBoy: I.", ["Warden:", "Boy:"]),
    ('forms = ["colon"]\nnames = ["Q", "A"]', "Q: Who?\n\nA: I.", ["Q:", "A:"]),
    ('forms = ["full stop"]\nnames = ["Warden"]', "Warden. Who goes there?\n\nWarden. Stop!", ["Warden.", "Warden."]),
    ('forms = ["dash"]\ncapitals = true\nnames = ["BOY"]', "BOY — I.\n\nThe lock — it is old.", ["BOY —"]),
    ('forms = ["own line"]\nnames = ["Warden", "Boy"]', "Warden\nWho goes there?\n\nBoy\nI do.", ["Warden", "Boy"]),
    ('forms = ["chinese"]\nnames = ["问", "答"]', "问：什么时候？\n\n答：昨天。", ["问：", "答："]),
    ('forms = ["bold"]\nnames = ["Warden"]', "**Warden** Who goes there?\n\nNobody.", ["Warden"]),
    ('forms = ["dash"]\nnames = ["Warden"]', "Warden: Who goes there?\n\nWarden: Stop!", []),
    ('names = ["Chair(?:man|woman)"]', "Chairman: Order!\n\nChairwoman: Order!", ["Chairman:", "Chairwoman:"]),
    ("capitals = true", "Warden: Who?\n\nBoy: I.", []),
)


@pytest.mark.parametrize(("stated", "text", "speakers"), SPEAKERS)
def test_forms_of_speakers(tmp_path: Path, stated: str, text: str, speakers: list[str]) -> None:
    found = house(written(tmp_path, f'name = "mill"\n[speakers]\n{stated}'))
    source = read_bytes("a.md" if "**" in text else "a.txt", f"Words before the talk.\n\n{text}\n".encode())
    blocks, _ = divide(source, found)
    said = [source.text[block.start : block.end].strip("*") for block in blocks if block.kind == "speaker"]
    assert said == speakers


def test_tie_is_reported_by_convert(tmp_path: Path) -> None:
    text = '[[evidence]]\nphrase = "Weavers"\nweight = 2\n'
    houses = [written(tmp_path, f'name = "{name}"\n{text}', f"{name}.toml") for name in ("mill", "loom")]
    page = tmp_path / "page.txt"
    page.write_text("The Weavers of the town met on Sunday.\n", encoding="utf-8")
    options = [part for path in houses for part in ("--house", path)]
    tied = run("convert", page, *options, "--output", tmp_path / "out")
    assert (tied.exit_code, "mill (2), though loom (2)" in tied.stdout, "[house-unsure]" in tied.stdout) == (
        1,
        True,
        True,
    )
    named = run("convert", page, *options, "--output", tmp_path / "out", "--converter", "loom")
    assert (named.exit_code, "house-unsure" in named.stdout) == (0, False)
