"""The register: reading its files, looking names up, and who speaks."""

import json
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator
from lxml import etree

from teipipe.checks import check
from teipipe.cli import cli
from teipipe.convert import Converting
from teipipe.findings import Refusal, Severity
from teipipe.init import create
from teipipe.marks import Passage
from teipipe.marks.persons import persons
from teipipe.register import Entry, Name, Register
from teipipe.register.authorities import is_well_formed
from teipipe.register.checking import examined
from teipipe.register.suggesting import suggestions
from teipipe.register.suggesting import written as tei
from teipipe.resources import resource

REPOSITORY = Path(__file__).parents[1]
FOLDER = REPOSITORY / "tei" / "register"
SCHEMA = REPOSITORY.parent / "shared" / "schemas" / "tei_all-4.9.0.rng"
REGISTER = Register.load(FOLDER)
TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the register, to be spoilt."""
    return shutil.copytree(FOLDER, tmp_path / "register")


def test_entries_are_read_with_their_names_and_compounds() -> None:
    lenin = REGISTER.by_id["lenin-vladimir"]
    assert (lenin.kind, lenin.preferred) == ("person", "Lenin, Vladimir Ilyich")
    assert Name("列宁", "zh-Hans", "variant") in lenin.names
    assert Name("Lenin's tomb", "en", "compound") in lenin.compounds
    assert Name("Карский", "ru", "pseudonym") in REGISTER.by_id["shi-zhe"].names
    assert Name("USSR", "en", "abbreviation") in REGISTER.by_id["soviet-union"].names
    assert {entry.kind for entry in REGISTER.entries} == {"person", "place", "org"}


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("Comrade Stalin:", "stalin-joseph"),
        ("STALIN.", "stalin-joseph"),
        ("comr[ade]. Stalin", "stalin-joseph"),
        ("Marshal Stalin [laughing]:", "stalin-joseph"),
        ("I.V. Stalin:", "stalin-joseph"),
        ("Stalin, Joseph", "stalin-joseph"),
        ("Joseph Stalin", "stalin-joseph"),
        ("✓ Товарищ Сталин:", "stalin-joseph"),
        ("тов.Сталин", "stalin-joseph"),
        ("т. СТАЛИН И.В.:", "stalin-joseph"),
        ("斯大林元帅：", "stalin-joseph"),
        ("Chairman Mao", "mao-zedong"),
        ("毛主席：", "mao-zedong"),
        ("毛泽东同志：", "mao-zedong"),
        ("毛：", "mao-zedong"),
        ("Comrade [Zhou] Enlai:", "zhou-enlai"),
        ("[Chinese Foreign Minister] Zhou Enlai:", "zhou-enlai"),
        ("Foreign Minister Zhou:", "zhou-enlai"),
        ("Mr. Wang:", "wang-jiaxiang"),
        ("M. Molotov:", "molotov-vyacheslav"),
        ("Вышинский А.Я.", "vyshinsky-andrei"),
        ("President Roosevelt:", "roosevelt-franklin-d"),
        ("MR. WILSON:", None),
        ("Woodrow Wilson:", "wilson-woodrow"),
        ("T. Roosevelt:", None),
        ("Liu:", None),
        ("Stalin and Mao:", None),
        ("President:", None),
        ("Secretary Acheson:", None),
        ("Moscow:", None),
        ("", None),
        (":", None),
    ],
)
def test_speaker(label: str, person: str | None) -> None:
    assert REGISTER.speaker(label) == person


def test_an_empty_register_knows_nobody() -> None:
    assert Register().speaker("Stalin") is None
    assert Register().name("Moscow", "place") is None


def test_a_name_is_looked_up_exactly_and_by_kind() -> None:
    assert REGISTER.name("Port  Arthur", "place") == "lushun"
    assert REGISTER.name("port arthur", "place") is None
    assert REGISTER.name("Gorky", "place") == "gorky"
    assert REGISTER.name("Moscow", "org") is None
    assert REGISTER.name("旅大", "place") is None, "two places have this name"


def test_a_surname_becomes_nobody_s_with_a_second_bearer() -> None:
    second = Entry("zhou-yang", "person", "Zhou Yang", (Name("Zhou Yang", "en", "preferred"),))
    register = Register((*REGISTER.entries, second))
    assert register.speaker("Zhou:") is None
    assert register.speaker("Zhou Yang:") == "zhou-yang"


@pytest.mark.parametrize(
    ("label", "lang", "entry"),
    [
        ("Secretary Acheson:", "en", ("acheson", "Acheson")),
        ("Товарищ Щербаков:", "ru", ("shcherbakov", "Щербаков")),
        ("师哲同志：", "zh-Hans", ("师哲", "师哲")),
        ("[Dean] Acheson", "en", ("acheson-dean", "Acheson, Dean")),
        ("Brown & Root:", "en", ("brown-root", "Brown & Root")),
        ("Mao Zedong", "en", ("mao-zedong-2", "Mao Zedong")),
        ("2nd Delegate:", "en", ("person-2nd-delegate", "2nd Delegate")),
        ("President:", "en", ("president", "President")),
    ],
)
def test_a_ready_entry_can_be_pasted_and_then_answers(
    folder: Path, label: str, lang: str, entry: tuple[str, str]
) -> None:
    ready = REGISTER.ready_entry(label, lang)
    assert (etree.fromstring(ready).get(ID), etree.fromstring(ready).findtext("persName")) == entry
    written(folder, "</listPerson>", f"{ready}</listPerson>")
    assert Register.load(folder).by_id[entry[0]].preferred == entry[1]


def refusal(folder: Path) -> str:
    with pytest.raises(Refusal) as refused:
        Register.load(folder)
    return str(refused.value)


def test_a_missing_file_is_refused_with_its_path_and_a_remedy(folder: Path) -> None:
    (folder / "places.xml").unlink()
    said = refusal(folder)
    assert str(folder / "places.xml") in said
    assert "listPlace" in said


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("</listOrg>", "", "not well-formed XML"),
        ('xml:id="tass"', 'xml:id="moscow"', "the id 'moscow' stands twice"),
        ('xml:id="tass"', 'xml:id="cpc"', "the id 'cpc' stands twice"),
        ('xml:id="tass"', "", "this org lacks its xml:id"),
        (
            'type="preferred" xml:lang="en">TASS',
            'type="variant" xml:lang="en">TASS',
            "'tass' has no preferred name",
        ),
    ],
)
def test_a_faulty_file_is_refused_with_its_place(folder: Path, old: str, new: str, said: str) -> None:
    orgs = folder / "orgs.xml"
    text = orgs.read_text(encoding="utf-8")
    assert old in text
    orgs.write_text(text.replace(old, new), encoding="utf-8")
    assert said in refusal(folder)
    assert f"{orgs}:" in refusal(folder)


def test_references_between_entries_lead_somewhere() -> None:
    pointers = [pointer for file in FOLDER.glob("*.xml") for pointer in etree.parse(file).xpath("//@corresp")]
    assert len(pointers) > 30
    for pointer in map(str, pointers):
        file, _, id_ = pointer.partition("#")
        assert etree.parse(FOLDER / file).xpath("boolean(//*[@xml:id=$id])", id=id_), pointer


def written(folder: Path, old: str, new: str) -> None:
    """Spoil a copy of the register: the first file that has the old words gets the new ones."""
    path = next(path for path in sorted(folder.glob("*.xml")) if old in path.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


NOBODY = (
    '<person xml:id="nobody"><persName type="preferred" xml:lang="en">Nobody, Any</persName>{}</person></listPerson>'
)
VERIFIED = '<note type="verified" xml:lang="en">seen</note>'
SPOILT = (
    ("</listPerson>", NOBODY.format(""), "entry-unused", "information", "#nobody"),
    ('xml:id="tass"', 'xml:id="moscow"', "id-duplicate", "error", '"moscow" is taken at'),
    (">Dairen<", ">Moscow<", "form-ambiguous", "warning", "“Moscow” is a form of #dalian and of #moscow"),
    ("#stalins-villa", "#stalins-vila", "reference-missing", "error", "“stalins-vila”"),
    (">Q855<", ">855<", "authority-malformed", "warning", "“855” is no number of wikidata; expected Q and a number"),
    (">118642499<", ">118642498<", "authority-malformed", "warning", "“118642498” is no number of GND"),
    (">Q855<", ">Q5816<", "authority-duplicate", "warning", "wikidata Q5816 is #mao-zedong's too"),
    ("</listPerson>", NOBODY.format('<idno type="VIAF">12</idno>'), "authority-unverified", "warning", "VIAF 12"),
    ("</listPerson>", "", "markup-invalid", "error", "not well-formed"),
)


@pytest.mark.parametrize(("old", "new", "code", "severity", "said"), SPOILT, ids=[row[2] for row in SPOILT])
def test_a_check_finds_what_is_wrong(folder: Path, old: str, new: str, code: str, severity: str, said: str) -> None:
    documents = sorted((REPOSITORY / "tei" / "documents").glob("*.xml"))
    before = {str(one) for one in examined(folder, [])}
    assert not before
    written(folder, old, new)
    found = [one for one in examined(folder, documents if code == "entry-unused" else []) if one.code == code]
    assert any(said.strip("“”") in one.message for one in found), found
    assert {str(one.severity) for one in found} == {severity}
    assert all(one.place.path.startswith(str(folder)) for one in found)


def test_a_check_finds_references_of_documents_that_dangle(folder: Path) -> None:
    documents = sorted((REPOSITORY / "tei" / "documents").glob("*.xml"))
    written(folder, 'xml:id="stalin-joseph"', 'xml:id="stalin-iosif"')
    found = [one for one in examined(folder, documents) if one.code == "reference-missing"]
    assert len({one.place.path for one in found}) > 3
    assert all("stalin-joseph" in one.message for one in found)


def test_the_register_of_a_new_edition_has_nothing_to_find(tmp_path: Path) -> None:
    list(create(tmp_path / "letters", "Letters", "The archive"))
    assert examined(tmp_path / "letters" / "register", []) == []


def test_the_register_of_the_edition_is_in_order() -> None:
    documents = sorted((REPOSITORY / "tei" / "documents").glob("*.xml"))
    assert [str(one) for one in examined(FOLDER, documents) if str(one.severity) != "information"] == []


@pytest.mark.parametrize(
    ("kind", "number", "right"),
    [
        ("wikidata", "Q42", True),
        ("Wikidata", "42", False),
        ("GND", "118540238", True),
        ("GND", "118540239", False),
        ("GND", "4074987-3", True),
        ("ISNI", "0000000121457825", True),
        ("ISNI", "0000 0001 2145 7824", False),
        ("ORCID", "0000-0002-1825-0097", True),
        ("geonames", "0524901", False),
        ("a-local-file", "pe/016952", True),
        ("a-local-file", " ", False),
    ],
)
def test_authority_numbers(kind: str, number: str, right: bool) -> None:
    assert is_well_formed(kind, number) == right


def edition(folder: Path, files: dict[str, str]) -> list[Path]:
    """Encode texts without a register, as an editor does who begins."""
    (folder / "in").mkdir()
    converting = Converting(folder / "out", Register())
    made: list[Path] = []
    for name, text in files.items():
        (folder / "in" / name).write_text(text, encoding="utf-8")
        made += converting.convert(folder / "in" / name).documents
    return made


TWO_VERSIONS = """Minutes of a Conversation, 3 May 1951

Mr. Acheson: We wait for Ambassador Panyushkin. Mr. Acheson is tired.

Mr. Webb: So be it.

Запись беседы, 3 мая 1951 года

Г-н Ачесон: Мы ждём посла Панюшкина. Посол Панюшкин устал.

Г-н Уэбб: Пусть будет так.
"""


def test_suggestions_are_entries_that_can_be_pasted(tmp_path: Path, folder: Path) -> None:
    texts = {"a.txt": TWO_VERSIONS, "b.txt": "Secretary Dean Acheson met Mr. Choe Yong-gon.\n\nMr. Panyushkin left.\n"}
    made = suggestions(edition(tmp_path, texts), Register())
    ids = {one.id: {name.form for name in one.names} for one in made}
    assert {"Acheson, Dean", "Dean Acheson"} <= ids["acheson-dean"]
    assert "choe-yong-gon" in ids
    assert any({"Panyushkin"} <= forms for forms in ids.values())
    assert [one.id for one in made] == sorted(ids)
    schema = json.loads(resource("schema", "json", "suggestion.schema.json").read_text(encoding="utf-8"))
    for one in made:
        Draft202012Validator(schema).validate(one.as_json())
    listed = etree.fromstring(tei(made))
    pasted = "".join(etree.tostring(one, encoding="unicode") for one in listed.iter(f"{TEI}person"))
    written(folder, "</listPerson>", pasted + "</listPerson>")
    register = Register.load(folder)
    assert register.speaker("Mr. Acheson:") == "acheson-dean"
    assert [one for one in check(folder / "persons.xml") if one.severity == Severity.ERROR] == []


def test_nothing_is_suggested_for_what_the_register_has() -> None:
    assert suggestions(sorted((REPOSITORY / "tei" / "documents").glob("*.xml")), REGISTER) == []


def test_findings_as_json_fit_their_schema(folder: Path) -> None:
    schema = json.loads(resource("schema", "json", "finding.schema.json").read_text(encoding="utf-8"))
    written(folder, ">Q855<", ">855<")
    found = examined(folder, sorted((REPOSITORY / "tei" / "documents").glob("*.xml")))
    assert found
    for one in found:
        Draft202012Validator(schema).validate(one.as_json())


def test_commands_end_with_the_status_of_what_they_found(tmp_path: Path) -> None:
    copied = shutil.copytree(REPOSITORY / "tei", tmp_path / "tei", ignore=shutil.ignore_patterns("build"))
    assert CliRunner().invoke(cli, ["register", "check", str(copied)]).exit_code == 0
    target = tmp_path / "found.xml"
    done = CliRunner().invoke(cli, ["register", "suggest", str(copied), "--output", str(target)])
    assert done.exit_code == 0
    assert etree.parse(target).getroot().tag == f"{TEI}standOff"
    written(copied / "register", ">Q855<", ">855<")
    done = CliRunner().invoke(cli, ["register", "check", str(copied), "--json"])
    assert done.exit_code == 1
    assert "authority-malformed" in {json.loads(line)["code"] for line in done.stdout.splitlines()}
    (copied / "register" / "orgs.xml").unlink()
    assert CliRunner().invoke(cli, ["register", "check", str(copied)]).exit_code == 2


def test_five_thousand_entries_are_no_trouble() -> None:
    letters = "bdfghklmnprstvz"
    names = [f"{a}a{b}o{c}in".title() for a in letters for b in letters for c in letters]
    entries = tuple(
        Entry(f"p{at}", "person", f"{name}, Anna", (Name(f"{name}, Anna", "en", "preferred"),))
        for at, name in enumerate([*names, *(f"{name}sky" for name in names[:1625])])
    )
    assert len(entries) == 5000
    register = Register(entries)
    begun = time.process_time()
    found = list(persons(Passage(f"Mr. {names[7]} and Anna {names[9]}sky met.", "en", "p", register)))
    assert [mark.attributes["ref"] for mark in found] == ["#p7", f"#p{len(names) + 9}"]
    assert time.process_time() - begun < 10


@pytest.mark.skipif(not SCHEMA.exists(), reason="../shared with the TEI schema is not here")
@pytest.mark.skipif(not shutil.which("jing"), reason="jing is not installed")
def test_the_register_is_valid_tei() -> None:
    files = sorted(FOLDER.glob("*.xml"))
    assert len(files) == 3
    checked = subprocess.run(["jing", SCHEMA, *files], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
