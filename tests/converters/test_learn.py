"""What is learnt from pages of one house, and what it does with others of it: an invented archive, and a real one."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from teipipe.certify import certify
from teipipe.cli import cli
from teipipe.convert import Converting
from teipipe.converters.converter import Converter
from teipipe.converters.plain import plain
from teipipe.converters.wilson_center import wilson_center
from teipipe.houses import house
from teipipe.learn import learn, slug
from teipipe.pipeline import converted
from teipipe.readers import read, read_bytes
from teipipe.register import Register
from tests.conftest import SHARED

TEI = "{http://www.tei-c.org/ns/1.0}"
CASES = Path(__file__).parents[1] / "cases" / "learn"
LEARNT = sorted((CASES / "hohenau").glob("*.txt"))
OTHERS = sorted((CASES / "others").glob("*.txt"))
# Of the fields that the house's own description finds on pages of it, so many are found by one learnt from others.
REACHED = 0.6
PAGES = SHARED / "gold" / "dev" / "pages" / "input"
FURNITURE = (
    *("Zum Inhalt springen", "Gemeindearchiv Hohenau an der Au", "Startseite", "Bestände", "Kontakt"),
    *("Datensatz", "Zurück zur Übersicht", "© Gemeinde Hohenau", "Impressum", "[S. "),
)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("houses") / "hohenau.toml"
    path.write_text(learn([read(page) for page in LEARNT], "hohenau"), encoding="utf-8")
    return path


def text(pages: Sequence[str]) -> str:
    return learn([read_bytes(f"{at}.txt", page.encode()) for at, page in enumerate(pages)], "mill")


def test_file_reads_as_a_house(described: Path) -> None:
    found = house(described)
    assert found.fields == {
        "Titel": "title",
        "Datum": "date",
        "Signatur": "record",
        "Mitwirkende": "mitwirkende",
        "Beilage": "beilage",
    }
    assert [rule.__name__ for rule in found.rules[:3]] == ["furniture", "metadata", "statement"]
    assert found.speakers.forms == ("dash",)
    assert found.speakers.capitals
    assert found.speakers.names == ("BÜRGERMEISTER",)
    assert list(found.statements.values()) == ["rights"]


def test_each_line_says_on_how_many_pages_it_was_seen(described: Path) -> None:
    lines = described.read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if re.match(r"\s+[\"']|\"\w+\" = |phrase|line", line)]
    assert len(said) > 15
    assert [line for line in said if not re.search(r"  # on \d of 5", line)] == []


def test_heading_that_all_share_is_offered_and_not_claimed(described: Path) -> None:
    lines = described.read_text(encoding="utf-8").splitlines()
    (heading,) = [line for line in lines if "PROTOKOLL" in line]
    assert heading.startswith("  # ")
    assert heading.endswith("furniture, or text that they share?")


def body(document: Path) -> str:
    return "".join(next(etree.parse(document).iter(f"{TEI}text")).itertext())


@pytest.mark.parametrize("page", OTHERS, ids=lambda path: path.stem)
def test_other_pages_of_the_house(described: Path, tmp_path: Path, page: Path) -> None:
    learnt = Converting(tmp_path / "learnt", Register(), houses=[house(described)]).convert(page).path
    known = Converting(tmp_path / "plain", Register()).convert(page).path
    assert certify(learnt).findings == ()
    assert [words for words in FURNITURE if words in body(learnt)] == []
    assert len([words for words in FURNITURE if words in body(known)]) == len(FURNITURE)
    assert "PROTOKOLL DER GEMEINDERATSSITZUNG" in body(learnt)
    root = etree.parse(learnt)
    assert [i.text for i in root.iter(f"{TEI}idno") if (i.text or "").startswith("Rat 1")] != []
    speakers = [sp.findtext(f"{TEI}speaker", "") for sp in root.iter(f"{TEI}sp")]
    assert len(speakers) == 6
    assert {speaker.rstrip("– ") for speaker in speakers} >= {"BÜRGERMEISTER"}


def fields(path: Path, *houses: Converter, name: str) -> set[str]:
    """The names of the fields that a page has when it is read as of that house."""
    return {leaf.element for leaf in converted(read(path), Register(), (), name, houses).document.header.fields}


@pytest.mark.skipif(not SHARED.exists(), reason="needs ../shared/gold, other people's texts")
def test_real_house(tmp_path: Path) -> None:
    """Learnt from five pages of several shapes as if the house were not known, then asked for others of it."""
    path = tmp_path / "learnt.toml"
    path.write_text(learn([read(page) for page in sorted(PAGES.glob("00*"))], "learnt", plain), encoding="utf-8")
    learnt = house(path)
    others = sorted(PAGES.glob("page-wilson-*"))
    wanted = sum(len(fields(page, name="wilson-center")) for page in others)
    reached = sum(len(fields(page, learnt, name="learnt") & fields(page, name="wilson-center")) for page in others)
    assert reached >= REACHED * wanted
    assert sum(len(fields(page, name="plain")) for page in others) == 0
    assert learnt.fields.items() <= wilson_center.fields.items()
    assert learnt.furniture == ()


def test_values_are_no_furniture() -> None:
    pages = [
        f"Home\nContact us\n\nLanguage:\n\nEnglish\n\nTitle: Mill {word}\n\n{words}\n\nBack to top\n"
        for word, words in (("one", "First words. " * 20), ("two", "Other words. " * 20), ("three", "More. " * 40))
    ]
    written = text(pages)
    assert '"Home"' in written
    assert "English" not in written.partition("[fields]")[0]


def test_addresses_lists_and_titles_are_no_furniture() -> None:
    opening = "Home\nSearch\nMemorandum of Conversation\nPARTICIPANTS\n4 May 1956\nDear Sir,\n\n"
    written = text([opening + f"Some words of page {word}. " * 20 for word in ("one", "two", "three")])
    listed = written.partition("furniture = [")[2].partition("]")[0]
    assert '"Home"' in listed
    for words in ("Memorandum", "PARTICIPANTS", "1956", "Dear"):
        assert words not in listed


def test_words_inside_the_text_are_no_furniture() -> None:
    """A word that a page has at its edge and in its text may be text."""
    pages = [
        f"Home\nSearch\nThe Mill\n\n{words}\n\nThe Mill\n\n{words}\n\nBack to top\n"
        for words in ("a " * 200, "b " * 200)
    ]
    listed = text(pages).partition("furniture = [")[2].partition("]")[0]
    assert "The Mill" not in listed


def test_speakers_are_no_fields() -> None:
    pages = [f"Mill: {word}\n\n" + "Anna: Yes.\n\nKarl: No.\n\n" * 6 for word in ("one", "two", "three")]
    written = text(pages)
    assert '"Mill" = "mill"' in written
    assert '"Anna"' not in written.partition("[speakers]")[0]


def test_notes_and_menus_are_no_fields() -> None:
    body = "<p>" + "Some words of the text. " * 20 + '<a href="#n" role="doc-noteref">1</a></p>'
    note = '<section role="doc-endnotes"><ol><li id="n" role="doc-footnote">Source: the mill, {}.</li></ol></section>'
    pages = [
        f"<html><body><nav><a>People</a><p>{word}</p></nav><main><h1>Mill</h1>{body}{note.format(word)}</main></body>"
        for word in ("one", "two", "three")
    ]
    written = learn([read_bytes(f"{at}.html", page.encode()) for at, page in enumerate(pages)], "mill")
    assert "[fields]" not in written


def test_one_page_gives_what_its_markup_tells() -> None:
    page = (
        b"<html><body><nav><ul><li>Home</li><li>Catalogue</li></ul></nav><main><h1>Mill</h1><p>Words of it.</p></main>"
    )
    written = learn([read_bytes("a.html", page)], "mill")
    assert "learn from three or more" in written
    assert '"Home",  # on 1 of 1' in written
    assert "Mill" not in written.partition("[[evidence]]")[0].replace('name = "mill"', "")
    assert "furniture = [" not in learn([read_bytes("a.txt", b"Home\nCatalogue\n\nMill\n\nWords of it.\n")], "mill")


def test_command(tmp_path: Path) -> None:
    edition = tmp_path / "hohenau"
    made = run("init", edition, "--title", "Hohenau", "--learn", *LEARNT)
    assert made.exit_code == 0
    path = edition / "houses" / "hohenau.toml"
    assert f"Correct {path}; " in made.stdout
    assert house(path).name == "hohenau"
    again = run("init", edition, "--learn", *LEARNT)
    assert (again.exit_code, "rename it to learn another" in again.stderr) == (2, True)
    assert run("init", edition, "--title", "Hohenau").exit_code == 2
    told = run("convert", OTHERS[0], "--house", path, "--explain")
    assert "taken for hohenau" in told.stdout


def test_folder_of_pages(tmp_path: Path) -> None:
    assert run("init", tmp_path / "a", "--learn", CASES / "hohenau").exit_code == 0
    assert run("init", tmp_path / "b", "--learn", *LEARNT).exit_code == 0
    first, second = (tmp_path / name / "houses" / f"{name}.toml" for name in "ab")
    assert first.read_text(encoding="utf-8").replace('"a"', '"b"') == second.read_text(encoding="utf-8")


def test_pages_and_the_option_go_together(tmp_path: Path) -> None:
    assert run("init", tmp_path / "a", "--learn").exit_code == 2
    assert run("init", tmp_path / "a", LEARNT[0]).exit_code == 2
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    ("words", "name"),
    [("Häuser 1", "hauser-1"), ("letters", "letters-house"), ("1949", "house"), ("Архив", "house")],
)
def test_name_of_a_folder(words: str, name: str) -> None:
    assert slug(words) == name
