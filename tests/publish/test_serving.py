"""The local server: one document's work for one edited document, pages that reload, and nobody else's business."""

import shutil
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from teipipe import search
from teipipe.cli.serving import serve
from teipipe.findings import Refusal
from teipipe.preview import Preview
from teipipe.serving import CHANGES, RELOAD, Server
from tests.publish.conftest import HERE

SETTINGS = 'title = "Previewed"\npublisher = "Press"\n[licence]\ntext = "Free"\n'

NOBODY = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff><listOrg/></standOff></TEI>"""
# Templates of an edition's own that stop at one document, when the pages of another are written already.
STOPS = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xpath-default-namespace="urn:x-teipipe:reading">
  <xsl:template match="document[@id = '1950-02-14_letter']" mode="pages" as="text()*">
    <xsl:message terminate="yes">stopped</xsl:message>
  </xsl:template>
</xsl:stylesheet>"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("documents", "register"):
        shutil.copytree(HERE / name, tmp_path / name)
    (tmp_path / "teipipe.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    said: list[str] = []
    made = Server(root, 0, said.append)
    thread = threading.Thread(target=made.run)
    thread.start()
    yield made
    made.stopped.set()
    thread.join()


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def fetched(server: Server, name: str) -> str:
    with urllib.request.urlopen(server.address + name, timeout=20) as answer:
        return str(answer.read().decode("utf-8"))


def all_of(preview: Preview) -> None:
    preview.update()
    preview.overviews()
    preview.index()


def same_as_anew(kept: Preview, root: Path) -> None:
    """Assert that a preview has the files of one that is made now, and nothing else."""
    anew = Preview(root)
    all_of(anew)
    one, other = (
        {path.relative_to(each.folder): path.read_bytes() for path in each.folder.rglob("*") if path.is_file()}
        for each in (kept, anew)
    )
    assert one.keys() == other.keys()
    assert [path for path in one if one[path] != other[path]] == []
    anew.close()


def test_an_edited_document_is_one_document_s_work(root: Path) -> None:
    preview = Preview(root)
    assert len(preview.update()) == 3
    pages = {path: path.stat().st_mtime_ns for path in (preview.folder / "documents").glob("*.html")}
    edit(root / "documents" / "1950-02-14_letter.xml", "First line", "Another line")
    assert preview.update() == ["1950-02-14_letter"]
    changed = [path.stem for path, stamp in pages.items() if path.stat().st_mtime_ns != stamp]
    assert changed == ["1950-02-14_letter"]
    assert preview.update() == []
    preview.close()


def test_a_new_title_is_on_the_pages_beside(root: Path) -> None:
    preview = Preview(root)
    preview.update()
    edit(root / "documents" / "1950-02-14_letter.xml", "Letter, Ivanov", "A letter of Ivanov")
    assert preview.update() == ["1950-02-14_letter"]
    beside = (preview.folder / "documents" / "1950-01-02_conversation.html").read_text(encoding="utf-8")
    assert "A letter of Ivanov to Petrova" in beside
    preview.close()


def test_a_name_of_the_register_changes_on_every_page(root: Path) -> None:
    preview = Preview(root)
    preview.update()
    edit(root / "register" / "persons.xml", "Petrova, Anna", "Petrova, Anna Ivanovna")
    preview.update()
    preview.overviews()
    for name in ("documents/1950-01-02_conversation.html", "register/persons/petrova-anna.html"):
        assert "Petrova, Anna Ivanovna" in (preview.folder / name).read_text(encoding="utf-8")
    preview.close()


def test_a_withdrawn_document_is_gone(root: Path) -> None:
    preview = Preview(root)
    preview.update()
    (root / "documents" / "1949-12-18_telegram.xml").unlink()
    preview.update()
    preview.overviews()
    assert not list(preview.folder.rglob("1949-12-18_telegram.*"))
    assert "telegram" not in (preview.folder / "index.html").read_text(encoding="utf-8")
    preview.close()


def test_what_is_made_again_is_as_if_made_anew(root: Path) -> None:
    kept = Preview(root)
    all_of(kept)
    assert (kept.folder / "tei" / "register" / "persons.xml").is_file()
    same_as_anew(kept, root)
    # Nobody but the telegram names these; only the letter names a place with a page; the conversation loses a version.
    (root / "documents" / "1949-12-18_telegram.xml").unlink()
    assert (kept.folder / "register" / "places.html").is_file()
    for name in ("1950-01-02_conversation", "1950-02-14_letter"):
        edit(root / "documents" / f"{name}.xml", 'ref="#moscow"', "")
    (root / "theme").mkdir()
    (root / "theme" / "theme.css").write_text("body { color: red }", encoding="utf-8")
    all_of(kept)
    assert not (kept.folder / "register" / "places.html").exists()
    assert not (kept.folder / "register" / "persons" / "mao-zedong.html").exists()
    same_as_anew(kept, root)
    (root / "theme" / "theme.css").unlink()
    for path in (root / "register").glob("*.xml"):
        path.unlink()
    all_of(kept)
    same_as_anew(kept, root)
    kept.close()


def test_an_edit_beside_a_broken_document_shows_when_that_is_mended(root: Path) -> None:
    preview = Preview(root)
    preview.update()
    edited, broken = (root / "documents" / name for name in ("1949-12-18_telegram.xml", "1950-02-14_letter.xml"))
    edit(broken, "</TEI>", "")
    edit(edited, "Also present", "Also there")
    with pytest.raises(Refusal, match="not well-formed"):
        preview.update()
    broken.write_text(broken.read_text(encoding="utf-8") + "</TEI>", encoding="utf-8")
    assert preview.update() == [edited.stem, broken.stem]
    page = (preview.folder / "documents" / f"{edited.stem}.html").read_text(encoding="utf-8")
    assert "Also there" in page
    preview.close()


def test_a_round_that_stopped_among_the_pages_is_made_up_for(root: Path) -> None:
    templates = root / "theme" / "html.xsl"
    templates.parent.mkdir()
    preview = Preview(root)
    preview.update()
    edited = root / "documents" / "1949-12-18_telegram.xml"
    edit(edited, "Also present", "Also there")
    templates.write_text(STOPS, encoding="utf-8")
    with pytest.raises(Refusal):
        preview.update()
    preview.index()
    templates.unlink()
    assert preview.update() == [edited.stem]
    all_of(preview)
    same_as_anew(preview, root)
    preview.close()


def test_pages_are_served_and_reload_when_something_changed(server: Server) -> None:
    page = fetched(server, "")
    assert "Previewed" in page and RELOAD in page
    assert CHANGES in fetched(server, RELOAD[1:])
    with urllib.request.urlopen(server.address + CHANGES[1:], timeout=20) as stream:
        edit(server.root / "teipipe.toml", "Previewed", "Edited")
        lines = iter(stream.readline, b"")
        told = (line for line in lines if line.startswith(b"data"))
        assert [next(told), next(told)] == [b"data: texts\n", b"data: overviews\n"]
    assert "Edited" in fetched(server, "index.html")
    with pytest.raises(OSError, match="404"):
        fetched(server, "../teipipe.toml")


def test_what_is_refused_leaves_the_pages_as_they_were(root: Path) -> None:
    said: list[str] = []
    made = Server(root, 0, said.append)
    edit(root / "documents" / "1950-02-14_letter.xml", "</TEI>", "")
    made.look()
    assert "not well-formed" in said[0]
    assert (made.preview.folder / "documents" / "1950-02-14_letter.html").is_file()
    made.preview.close()


def test_what_the_search_refuses_is_said_once(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    made = Server(root, 0, said.append)

    def refuse(*_: object) -> None:
        raise Refusal("search", "cannot be made")

    monkeypatch.setattr(search, "indexed", refuse)
    edit(root / "documents" / "1950-02-14_letter.xml", "First line", "Another line")
    for _ in range(3):
        made.look()
    assert said == ["Made again: 1950-02-14_letter", "search: cannot be made"]
    made.preview.close()


def test_a_document_that_is_away_for_a_moment_is_looked_for_again(root: Path) -> None:
    said: list[str] = []
    made = Server(root, 0, said.append)
    path = root / "documents" / "1950-02-14_letter.xml"
    text = path.read_text(encoding="utf-8")
    path.unlink()
    # There is a name, but no file: what an editor's program leaves between two steps of saving.
    path.symlink_to(root / "nowhere.xml")
    made.look()
    assert said == []
    path.unlink()
    path.write_text(text.replace("First line", "Another line"), encoding="utf-8")
    made.look()
    assert said == ["Made again: 1950-02-14_letter"]
    assert "Another line" in (made.preview.folder / "documents" / f"{path.stem}.html").read_text(encoding="utf-8")
    made.preview.close()


def test_a_document_that_stays_away_is_named_once(root: Path) -> None:
    said: list[str] = []
    made = Server(root, 0, said.append)
    path = root / "documents" / "1950-02-14_letter.xml"
    text = path.read_text(encoding="utf-8")
    path.unlink()
    path.symlink_to(root / "nowhere.xml")
    for _ in range(4):
        made.look()
    assert len(said) == 1 and path.name in said[0]
    path.unlink()
    path.write_text(text, encoding="utf-8")
    made.look()
    assert said[1:] == ["Made again: 1950-02-14_letter"]
    made.preview.close()


def test_a_source_saved_while_others_are_converted_is_converted_next(root: Path) -> None:
    source = root / "sources" / "001.txt"
    source.parent.mkdir()
    (root / "register" / "orgs.xml").write_text(NOBODY, encoding="utf-8")
    said: list[str] = []

    def say(line: str) -> None:
        if not said:
            source.write_text("Letter\n\n3 March 1950\n\nSaved meanwhile.\n", encoding="utf-8")
        said.append(line)

    made = Server(root, 0, say)
    source.write_text("Letter\n\n2 March 1950\n\nSaved first.\n", encoding="utf-8")
    made.look()
    assert said
    made.look()
    texts = [path.read_text(encoding="utf-8") for path in (root / "documents").glob("*.xml")]
    assert any("Saved meanwhile." in text for text in texts), said
    count = len(said)
    made.look()
    assert said[count:] == [], "what converting wrote itself is no change of an editor's"
    made.preview.close()


def test_a_port_that_is_taken_is_refused(server: Server) -> None:
    port = int(server.address.rstrip("/").rpartition(":")[2])
    with pytest.raises(Refusal, match="name another with --port"):
        Server(server.root, port)


def test_the_command_says_how_to_use_it() -> None:
    said = CliRunner().invoke(serve, ["--help"])
    assert said.exit_code == 0 and "teipipe serve tei" in said.output
