"""The folder of the site: whole or untouched, its own files only, names of every kind."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pikepdf
import pytest

from teipipe.findings import Refusal
from teipipe.publish import publish
from teipipe.site import LIST
from tests.publish.conftest import HERE, edition_made, parsed

LETTER = HERE / "documents" / "1950-02-14_letter.xml"
TELEGRAM = HERE / "documents" / "1949-12-18_telegram.xml"


def letter(path: Path, old: str = "", new: str = "") -> Path:
    path.write_text(LETTER.read_text(encoding="utf-8").replace(old, new) if old else LETTER.read_text(), "utf-8")
    return path


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_missing_glyph_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    list(publish([LETTER], edition_made(), site))
    before = contents(site)
    with pytest.raises(Refusal, match="glyph-missing"):
        list(publish([letter(tmp_path / "new.xml", "by ship", "by 𓀀 ship")], edition_made(), site))
    assert contents(site) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new.xml", "site"]


def test_a_withdrawn_document_is_gone_and_what_others_put_there_stays(tmp_path: Path) -> None:
    site = tmp_path / "site"
    list(publish([LETTER, TELEGRAM], edition_made(), site))
    (site / "documents" / "own.html").write_text("own")
    list(publish([LETTER], edition_made(), site))
    left = contents(site)
    assert left.pop("documents/own.html") == b"own"
    assert not [name for name in left if "telegram" in name]
    list(publish([LETTER], edition_made(), tmp_path / "fresh"))
    assert left == contents(tmp_path / "fresh")


def test_folders_that_become_empty_go_too(tmp_path: Path) -> None:
    site = tmp_path / "site"
    list(publish([LETTER], edition_made(), site))
    list(publish([LETTER], edition_made(), site, ["html"]))
    assert not (site / "pdf").exists() and (site / "tei" / "documents").is_dir()


def test_a_file_of_others_is_not_replaced(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("mine")
    with pytest.raises(Refusal, match=r"index\.html: is there, and teipipe did not publish it; move it away"):
        list(publish([LETTER], edition_made(), site, ["html"]))
    assert contents(site) == {"index.html": b"mine"}


def test_the_edition_s_own_folder_may_be_filled_again(tmp_path: Path) -> None:
    made = replace(edition_made(), root=tmp_path)
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "index.html").write_text("from before there was a list")
    list(publish([LETTER], made, made.build, ["html"]))
    assert "Letter" in (tmp_path / "build" / "index.html").read_text()


def test_a_list_that_points_outside_removes_nothing_there(tmp_path: Path) -> None:
    site = tmp_path / "site"
    list(publish([LETTER], edition_made(), site, ["html"]))
    (tmp_path / "precious").write_text("x")
    (site / LIST).write_text(f'["../precious", "{tmp_path}/precious"]')
    with pytest.raises(Refusal, match="did not publish it"):
        list(publish([LETTER], edition_made(), site, ["html"]))
    assert (tmp_path / "precious").exists()


def is_a_file(site: Path) -> None:
    site.write_text("")


def has_a_file_for_a_folder(site: Path) -> None:
    site.mkdir()
    (site / "documents").write_text("")


def has_a_folder_for_a_file(site: Path) -> None:
    (site / "index.html").mkdir(parents=True)


def has_no_list_to_read(site: Path) -> None:
    (site / LIST).mkdir(parents=True)


def has_a_list_of_something_else(site: Path) -> None:
    site.mkdir()
    (site / LIST).write_text("3")


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        (is_a_file, "site: is no folder; name a folder"),
        (has_a_file_for_a_folder, "documents: is a file where a folder is needed; move it away"),
        (has_a_folder_for_a_file, r"index\.html: is a folder where a file is to be published; move it away"),
        (has_no_list_to_read, "cannot be read: .*; remove the folder"),
        (has_a_list_of_something_else, "cannot be read: .*; remove the folder"),
    ],
)
def test_a_folder_that_cannot_be_filled_is_refused(
    tmp_path: Path, prepare: Callable[[Path], None], message: str
) -> None:
    site = tmp_path / "site"
    prepare(site)
    with pytest.raises(Refusal, match=message):
        list(publish([LETTER], edition_made(), site, ["html"]))


@pytest.mark.parametrize("site", ["/dev/null", "/proc/nothing/here"])
def test_places_where_nothing_can_be_written_are_refused(site: str) -> None:
    with pytest.raises(Refusal, match=r"is no folder|cannot be written: .*; .*name another folder"):
        list(publish([LETTER], edition_made(), Path(site), ["html"]))


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_a_disc_that_says_no_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "index.html")

    monkeypatch.setattr("shutil.move", full)
    with pytest.raises(Refusal, match="No space left on device; free the place, or name another folder"):
        list(publish([LETTER], edition_made(), tmp_path / "site", ["html"]))


NAMES = ["a #1", "50%20b", "50 b", 'it\'s "quoted"', "back\\slash", "文献 一", "q?x=1&y", "a.b"]


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids most of these names")
def test_documents_of_every_name_are_found(tmp_path: Path) -> None:
    paths = [letter(tmp_path / f"{name}.xml", "missing.xml", "50%20b.xml") for name in NAMES]
    site = tmp_path / "site"
    list(publish(paths, edition_made(), site))
    followed = 0
    for page in site.rglob("*.html"):
        for address in parsed(page).xpath("//@href[not(contains(., ':'))]"):
            name, _ = urldefrag(address)
            target = (page.parent / unquote(name)).resolve() if name else page
            assert target.is_file(), f"{page.name}: {address}"
            followed += 1
    assert followed > 50
    for name in NAMES:
        with pikepdf.open(site / "pdf" / f"{name}.pdf") as pdf:
            (spec,) = pdf.attachments.values()
            assert spec.filename == f"{name}.xml".replace("\\", "_")
            assert spec.get_file().read_bytes() == (tmp_path / f"{name}.xml").read_bytes()
    linked = parsed(site / "documents" / "a.b.html").xpath("//*[@id='letter-p-2']//a/@href")
    assert "../documents/50%20b.html" in linked


@pytest.mark.parametrize("target", ["a b", "a%20b", "50%20b", "50%2520b"])
def test_a_link_to_a_passage_keeps_it_however_the_name_is_written(tmp_path: Path, target: str) -> None:
    paths = [letter(tmp_path / f"{name}.xml") for name in ("a b", "50%20b")]
    paths.append(letter(tmp_path / "from.xml", "missing.xml", f"{target}.xml#letter-p-2"))
    list(publish(paths, edition_made(), tmp_path / "site", ["html"]))
    linked = parsed(tmp_path / "site" / "documents" / "from.html").xpath("//*[@id='letter-p-2']//a/@href")
    expected = "a%20b" if target.startswith("a") else "50%2520b"
    assert f"../documents/{expected}.html#letter-p-2" in linked


def test_a_document_of_another_ending_is_where_pages_say(tmp_path: Path) -> None:
    path = letter(tmp_path / "letter.tei")
    list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    page = tmp_path / "site" / "documents" / "letter.html"
    (address,) = parsed(page).xpath("//p[@class='formats']/a[@type='application/tei+xml']/@href")
    assert (page.parent / address).read_bytes() == path.read_bytes()


@pytest.mark.parametrize(("name", "message"), [("edition", "name of the book"), ("line\nend", "cannot be written in")])
def test_names_that_cannot_be_are_refused(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(Refusal, match=message):
        list(publish([letter(tmp_path / f"{name}.xml")], edition_made(), tmp_path / "site"))


@pytest.mark.parametrize("subset", ['SYSTEM "file:///etc/passwd"', '[<!ENTITY x "y">]', ""])
def test_a_document_type_is_refused(tmp_path: Path, subset: str) -> None:
    path = letter(tmp_path / "typed.xml", "<TEI", f"<!DOCTYPE TEI {subset}>\n<TEI")
    with pytest.raises(Refusal, match=r"typed\.xml:1: document type declaration; expected none; remove it"):
        list(publish([path], edition_made(), tmp_path / "site"))


def test_a_register_that_is_no_xml_is_refused(tmp_path: Path) -> None:
    (tmp_path / "register").mkdir()
    (tmp_path / "register" / "persons.xml").write_text("<TEI>")
    with pytest.raises(Refusal, match=r"persons\.xml:1:\d+: not well-formed"):
        list(publish([LETTER], replace(edition_made(), root=tmp_path), tmp_path / "site"))
