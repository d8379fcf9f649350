"""Why: every element of every document is answered for, by its rule, its words in the source, and what it leant on."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from teipipe import decisions
from teipipe.cli import cli
from teipipe.convert import Converting
from teipipe.deliveries import sources
from teipipe.edition import load
from teipipe.register import Register
from teipipe.why import Asked, Reason
from tests.conftest import EDITION, REPOSITORY, shared

SCHEMA = Draft202012Validator(
    json.loads((REPOSITORY / "schema" / "json" / "why.schema.json").read_text(encoding="utf-8"))
)
GOLDEN = sorted((REPOSITORY / "tests" / "golden").glob("*.txt"))
TELEGRAM = "1949-12-18_mao-liu.xml"
# Files of other houses: some of each kind, pages and volumes among them.
GOLD = ("pages/input", "frus/input_html", "letters/input", "drama/input", "parlamint/input")


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's edition, converted by the program as it is now."""
    folder = tmp_path_factory.mktemp("why") / "tei"
    shutil.copytree(EDITION, folder, ignore=shutil.ignore_patterns("build", "documents"))
    settings = load(folder)
    register = Register.load(settings.register)
    decided = decisions.load(settings.decisions)
    converting = Converting(settings.documents, register, decided, settings, settings.register)
    for path in sources(settings):
        converting.convert(path)
    return folder


def gaps(document: Path) -> list[str]:
    """What no reason answers for: asked for every id and every line."""
    asked = Asked(document)
    told: dict[object, Reason] = {}
    for id in asked.ids:
        told[asked.by_id(id)] = asked.reason(asked.by_id(id))
    last = len(document.read_text(encoding="utf-8").splitlines())
    for number in range(1, last + 1):
        there = asked.line(number)
        assert there, number
        told |= {element: asked.reason(element) for element in there if element not in told}
    assert len(told) == len(list(asked.root.iter("{*}*")))
    for reason in {(one.element, one.because.rule): one for one in told.values()}.values():
        SCHEMA.validate(reason.as_json())
    return [str(reason) for reason in told.values() if reason.because.rule == "none" or not reason.because.why]


def test_every_element_of_the_edition_is_answered_for(edition: Path) -> None:
    documents = sorted((edition / "documents").glob("*.xml"))
    assert len(documents) == 5
    assert [gap for document in documents for gap in gaps(document)] == []


def converted(files: Iterable[Path], folder: Path) -> list[Path]:
    return [document for file in files for document in Converting(folder, Register()).convert(file).documents]


def test_every_element_of_the_golden_documents_is_answered_for(tmp_path: Path) -> None:
    """Documents in no edition name their source and their converter themselves."""
    assert [gap for document in converted(GOLDEN, tmp_path) for gap in gaps(document)] == []


@pytest.mark.parametrize("folder", GOLD)
def test_every_element_of_other_documents_is_answered_for(folder: str, tmp_path: Path) -> None:
    files = sorted(shared("gold", "dev", *folder.split("/")).iterdir())[:2]
    assert [gap for document in converted(files, tmp_path) for gap in gaps(document)] == []


def test_documents_of_one_file_are_told_apart(tmp_path: Path) -> None:
    head = "Telegram no. {}\n\nMoscow, {} May 1951\n\nDear Sir,\n\nWe come on the {}th.\n\nJohn Brown\n\n"
    (tmp_path / "volume.txt").write_text("".join(head.format(at, at, at) for at in range(1, 9)), encoding="utf-8")
    documents = converted([tmp_path / "volume.txt"], tmp_path / "out")
    assert len(documents) > 1
    third = Asked(documents[2])
    (words,) = [third.reason(one).words for one in third.root.iter("{*}p") if "We come" in "".join(one.itertext())]
    assert words == "We come on the 3th."
    assert gaps(documents[2]) == []


def test_a_house_that_the_program_does_not_have(tmp_path: Path) -> None:
    house = tmp_path / "mill.toml"
    house.write_text('name = "mill"\n\n[fields]\n"Shelfmark" = "record"\n', encoding="utf-8")
    (tmp_path / "letter.txt").write_text("Shelfmark: 3\n\nDear Sir,\n\nAll is well.\n", encoding="utf-8")
    out = tmp_path / "out"
    assert run("convert", tmp_path / "letter.txt", "-o", out, "--house", house, "--converter", "mill").exit_code == 0
    place = f"{out / 'letter.xml'}:12"
    assert "as of the house mill; name the file of it with --house" in run("why", place).stderr
    assert run("why", place, "--house", house).exit_code == 0


def test_a_line(edition: Path) -> None:
    document = edition / "documents" / TELEGRAM
    lines = document.read_text(encoding="utf-8").splitlines()
    number = next(at for at, line in enumerate(lines, 1) if "The cable sent at" in line)
    done = run("why", f"{document}:{number}")
    assert done.exit_code == 0
    told = done.stdout.split(f"{document}:")
    assert [one.partition(" ")[2].partition(" ")[0].partition(">")[0] for one in told[1:]][:2] == ["<body", "<p"]
    block = told[2]
    assert "rule    paragraph, high" in block
    assert ":41, characters 1550 to 1603: “The cable sent at 4:00am on 13 December was received.”" in block
    date = next(one for one in told if "<date " in one)
    assert 'when="1949-12-13"' in date
    assert "rule    dates, " in date
    assert "1949-12-18" in date
    assert "“4:00am on 13 December”" in date


def test_an_id_in_the_edition_here(edition: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(edition.parent)
    by_path = run("why", f"tei/documents/{TELEGRAM}#en-salute-395acf62")
    assert run("why", "en-salute-395acf62").stdout == by_path.stdout == run("why", "#en-salute-395acf62").stdout
    assert by_path.stdout.count("rule") == 1
    assert "rule    salute, high: Salutations" in by_path.stdout


def values(edition: Path) -> dict[str, str]:
    """What is told of the header's values and of the ledger of one document, by the beginnings of the elements."""
    asked = Asked(edition / "documents" / TELEGRAM)
    return {
        reason.encoded: f"{reason.because.rule}: {reason.because.why}"
        for reason in map(asked.reason, asked.root.iter("{*}*"))
    }


TOLD = (
    ('<title type="main"', "caption: the text's own metadata, title"),
    ("<author ", "who wrote to whom, or who talked, is read from the title"),
    ("<publisher", "stated in the edition's teipipe.toml"),
    ('<idno type="SHA-256"', "read off the delivered file itself"),
    ("<repository", "read from the citation"),
    ('<idno type="record" ana="#derived"', "the number in the archive's address"),
    ('<date type="document"', "the date was found in the "),
    ('<term type="genre"', "the kind of document is read from the title"),
    ('<language ident="en"', "version no. 2 of the text is in it"),
    ("<person ", "the register has the entry"),
    ("<correction ", "the program says this of every document"),
    ("<link ", "align: evidence "),
    (
        '<text xml:id="en"',
        "languages: passages in a row in one language, en; the language of the original is stated: zh",
    ),
    ('<item ana="#ledger.label" source="src:000#char=78', "Label of a field of the archive's description"),
    ('<item ana="#ledger.label" source="src:000#char=78', "The pattern is “Citation:?”."),
    ("<opener", "dateline, salute and stamp before the text"),
    ("<persName ", "register: the register has the form “"),
)


@pytest.mark.parametrize(("element", "says"), TOLD, ids=[f"{element} {says[:20]}" for element, says in TOLD])
def test_what_is_told(edition: Path, element: str, says: str) -> None:
    found = [told for encoded, told in values(edition).items() if encoded.startswith(element)]
    assert found
    assert any(says in told for told in found), found


def test_a_verdict_is_told(edition: Path, tmp_path: Path) -> None:
    folder = tmp_path / "tei"
    shutil.copytree(edition, folder)
    (folder / "decisions" / "x.toml").write_text(
        '[[decision]]\nkind = "verdict"\nsource = "000_5e1cfade7eee3c8f.txt"\nelement = "date"\n'
        'quote = "two years from now"\nverdict = "change"\nvalue = "1951"\nby = "E. Karlson"\nreason = "I know."\n',
        encoding="utf-8",
    )
    settings = load(folder)
    made = Converting(
        settings.documents, Register.load(settings.register), decisions.load(settings.decisions), settings
    )
    document = made.convert(settings.sources / "000_5e1cfade7eee3c8f.txt").path
    asked = Asked(document)
    (date,) = [one for one in asked.root.iter("{*}date") if one.text == "two years from now"]
    assert date.get("when") == "1951"
    assert "changed by E. Karlson: I know." in asked.reason(date).because.why


def test_a_document_edited_by_hand(edition: Path, tmp_path: Path) -> None:
    """What still answers to the source is told; what does not is said to be by hand."""
    folder = tmp_path / "tei"
    shutil.copytree(edition, folder)
    document = folder / "documents" / TELEGRAM
    text = document.read_text(encoding="utf-8")
    text = text.replace("was received.", "was <emph>not</emph> received.").replace(
        "small discussion", "<emph>small</emph> discussion"
    )
    document.write_text(text, encoding="utf-8")
    number = next(at for at, line in enumerate(text.splitlines(), 1) if "<emph>not" in line)
    done = run("why", f"{document}:{number}")
    assert done.exit_code == 1
    assert "edited by hand" in done.stderr
    assert done.stdout.count("rule    none: ") > 1
    number = next(at for at, line in enumerate(text.splitlines(), 1) if "<emph>small" in line)
    done = run("why", f"{document}:{number}")
    assert "rule    numbered, high" in done.stdout
    assert done.stdout.count("rule    none: ") == 1


REFUSED = (
    ("{}:100000", "has no line 100000"),
    ("{}:0", "has no line 0"),
    ("{}#nothing", "no element has the xml:id “nothing”"),
    ("en-p-nothing", "no edition here"),
    ("missing.xml:3", "cannot be read"),
    ("notes.txt:3", "not well-formed"),
    ("notes.txt", "which of its elements?"),
)


@pytest.mark.parametrize(("place", "says"), REFUSED)
def test_what_is_not_there_is_refused(
    edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, says: str
) -> None:
    document = edition / "documents" / TELEGRAM
    (tmp_path / "notes.txt").write_text("No XML.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    done = run("why", place.format(document))
    assert done.exit_code == 2
    assert says in done.stderr


def test_json(edition: Path) -> None:
    done = run("why", f"{edition / 'documents' / TELEGRAM}#en-salute-395acf62", "--json")
    (line,) = done.stdout.splitlines()
    told = json.loads(line)
    SCHEMA.validate(told)
    assert (told["rule"], told["source_line"], told["words"]) == ("salute", 39, "Comrade [Liu] Shaoqi:")


def test_a_source_that_is_gone_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear Sir,\n\nAll is well.\n", encoding="utf-8")
    (document,) = converted([tmp_path / "letter.txt"], tmp_path / "out")
    (tmp_path / "letter.txt").unlink()
    done = run("why", f"{document}:5")
    assert done.exit_code == 2
    assert "letter.txt: cannot be read" in done.stderr
