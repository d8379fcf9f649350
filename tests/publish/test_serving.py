"""The local server: one document's work for one edited document, pages that reload, and nobody else's business."""

import shutil
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from teipipe.cli.serving import serve
from teipipe.findings import Refusal
from teipipe.preview import Preview
from teipipe.serving import CHANGES, RELOAD, Server
from tests.publish.conftest import HERE

SETTINGS = 'title = "Previewed"\npublisher = "Press"\n[licence]\ntext = "Free"\n'


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
    assert not list(preview.folder.glob("*/1949-12-18_telegram.*"))
    assert "telegram" not in (preview.folder / "index.html").read_text(encoding="utf-8")
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


def test_a_port_that_is_taken_is_refused(server: Server) -> None:
    port = int(server.address.rstrip("/").rpartition(":")[2])
    with pytest.raises(Refusal, match="name another with --port"):
        Server(server.root, port)


def test_the_command_says_how_to_use_it() -> None:
    said = CliRunner().invoke(serve, ["--help"])
    assert said.exit_code == 0 and "teipipe serve tei" in said.output
