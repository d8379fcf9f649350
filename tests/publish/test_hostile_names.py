"""Names that would do harm as files: documents, entries and versions that overwrite one another, or lead elsewhere."""

import os
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from teipipe.findings import Refusal
from teipipe.publish import publish
from teipipe.site import LIST
from tests.publish.conftest import HERE, edition_made
from tests.publish.test_folder import LETTER, contents, letter

PERSONS = (HERE / "register" / "persons.xml").read_text(encoding="utf-8")
ENTRY = '<person xml:id="{}"><persName>Another</persName></person>'


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids most of these names")
@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["Letter", "letter"], "at least on some machines; rename one of them"),
        (["caf\u00e9", "cafe\u0301"], "at least on some machines; rename one of them"),
        (["STRASSE", "stra\u00dfe"], "at least on some machines; rename one of them"),
        (["Edition"], "name of the book's PDF"),
        (["con"], "a name that Windows keeps for a device"),
        (["Aux.2"], "a name that Windows keeps for a device"),
        (["x" * 245], "a name of more than 240 bytes"),
        (["a\u2028b"], "cannot be written in a link"),
        (["\u202egnp"], "cannot be written in a link"),
        (["\x9b2J"], "cannot be written in a link"),
    ],
)
def test_documents_that_overwrite_one_another_are_refused(tmp_path: Path, names: list[str], message: str) -> None:
    paths = [letter(tmp_path / f"{name}.xml") for name in names]
    with pytest.raises(Refusal, match=message):
        list(publish(paths, edition_made(), tmp_path / "site", ["html"]))
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "name", ["index", "site.js", "search", "__proto__", "constructor", "...", ".hidden", "documents"]
)
def test_documents_called_as_the_site_calls_its_own_are_published(tmp_path: Path, name: str) -> None:
    list(publish([letter(tmp_path / f"{name}.xml")], edition_made(), tmp_path / "site", ["html"]))
    assert (tmp_path / "site" / "documents" / f"{name}.html").is_file()
    assert "The test edition" in (tmp_path / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("added", "message"),
    [
        (ENTRY.format("../../index"), "no name for a page"),
        (ENTRY.format("a/b"), "no name for a page"),
        (ENTRY.format("..\\..\\b"), "no name for a page"),
        (ENTRY.format(".."), "no name for a page"),
        (ENTRY.format("%2e%2e"), "no name for a page"),
        (ENTRY.format(""), "no name for a page"),
        (ENTRY.format("nul"), "a name that Windows keeps for a device"),
        (ENTRY.format("Ivanov-Petr"), "but for its capitals"),
        (ENTRY.format("ivanov-petr"), "an id of persons.xml already"),
        (ENTRY.format("moscow"), "an id of persons.xml already"),
        (ENTRY.format("x" * 300), "a name of more than 240 bytes"),
    ],
)
def test_entries_that_can_have_no_page_of_their_own_are_refused(tmp_path: Path, added: str, message: str) -> None:
    shutil.copytree(HERE / "register", tmp_path / "register")
    (tmp_path / "register" / "persons.xml").write_text(
        PERSONS.replace("</listPerson>", f"{added}</listPerson>"), "utf-8"
    )
    with pytest.raises(Refusal, match=re.escape(message)):
        list(publish([LETTER], replace(edition_made(), root=tmp_path), tmp_path / "site", ["html"]))


@pytest.mark.parametrize("name", ["__proto__", "constructor", "persons", "index", "toString"])
def test_entries_with_odd_names_have_a_page(tmp_path: Path, name: str) -> None:
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "persons.xml").write_text(PERSONS.replace("ivanov-petr", name), encoding="utf-8")
    path = letter(tmp_path / "letter.xml", "ivanov-petr", name)
    list(publish([path], replace(edition_made(), root=tmp_path), tmp_path / "site", ["html"]))
    assert "Ivanov, Petr" in (tmp_path / "site" / "register" / "persons" / f"{name}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("en", "EN"),
        ("a.b", "a:b"),
        ("caf\u00e9", "cafe\u0301"),
        ("con", "documents"),
        ("../../../x", "search"),
        ("en", "en"),
        ("x" * 200, "pdf"),
    ],
)
def test_no_version_takes_the_pages_of_another(tmp_path: Path, one: str, other: str) -> None:
    """Each version has pages of its own, and text that every machine can tell apart."""
    texts = "".join(
        f'<text xml:id="{name}" xml:lang="en"><body><p xml:id="p-{number}">Words of {number}.</p></body></text>'
        for number, name in enumerate((one, other))
    )
    whole = re.sub(
        r"<text .*</text>", lambda _: f"<text><group>{texts}</group></text>", LETTER.read_text(), flags=re.DOTALL
    )
    (tmp_path / "letter.xml").write_text(whole, encoding="utf-8")
    list(publish([tmp_path / "letter.xml"], edition_made(), tmp_path / "site", ["html"]))
    made = contents(tmp_path / "site")
    page = made["documents/letter.html"].decode()
    assert "Words of 0." in page and "Words of 1." in page
    assert len({name.casefold() for name in made}) == len(made)
    assert not any(re.match(r"(con|nul|aux|prn)/", name) for name in made)
    assert {path.name for path in tmp_path.iterdir()} == {"letter.xml", "site"}


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make a link")
def test_a_link_out_of_the_site_is_not_followed(tmp_path: Path) -> None:
    """An edition from elsewhere may bring its own folder of pages, with links in it and a list of what to remove."""
    made = replace(edition_made(), root=tmp_path / "edition")
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "letter").write_text("precious")
    made.build.mkdir(parents=True)
    (made.build / "old").symlink_to(tmp_path / "precious")
    (made.build / LIST).write_text('["old/letter"]')
    list(publish([LETTER], made, made.build, ["html"]))
    assert (tmp_path / "precious" / "letter").read_text() == "precious"
    shutil.rmtree(made.build / "documents")
    (made.build / "documents").symlink_to(tmp_path / "precious")
    with pytest.raises(Refusal, match="documents: is a link to another folder"):
        list(publish([LETTER], made, made.build, ["html"]))
    assert [path.name for path in (tmp_path / "precious").iterdir()] == ["letter"]
