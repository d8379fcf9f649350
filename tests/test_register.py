"""The register: reading its files, looking names up, and who speaks."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from teipipe.findings import Refusal
from teipipe.register import Entry, Name, Register

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
        ("[Dean] Acheson", "en", ("dean-acheson", "Dean Acheson")),
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
    persons = folder / "persons.xml"
    text = persons.read_text(encoding="utf-8").replace("</listPerson>", f"{ready}</listPerson>")
    persons.write_text(text, encoding="utf-8")
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


@pytest.mark.skipif(not SCHEMA.exists(), reason="../shared with the TEI schema is not here")
@pytest.mark.skipif(not shutil.which("jing"), reason="jing is not installed")
def test_the_register_is_valid_tei() -> None:
    files = sorted(FOLDER.glob("*.xml"))
    assert len(files) == 3
    checked = subprocess.run(["jing", SCHEMA, *files], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout
