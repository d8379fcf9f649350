"""The command line: what it prints, where, and with which exit status."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from click.testing import CliRunner, Result

from teipipe import __version__
from teipipe.cli import cli
from tests.conftest import EDITION, REPOSITORY

SOURCE = next((EDITION / "sources").glob("000_*"))
LETTER = "Dear Sir,\n\nAll is well. We leave on 3 May 1901.\n\nAnna Karlson\n"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A copy of the repository's edition with one source, so that a test may break it."""
    folder = tmp_path / "edition"
    shutil.copytree(EDITION / "register", folder / "register")
    for part in ("sources", "decisions"):
        (folder / part).mkdir()
    shutil.copy(SOURCE, folder / "sources")
    shutil.copy(EDITION / "teipipe.toml", folder)
    return folder


def run(*arguments: object, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments], input=given)


def test_convert_check_certify(tmp_path: Path) -> None:
    assert run("convert", SOURCE, "--output", tmp_path, "--register", EDITION / "register").exit_code == 0
    document = tmp_path / f"{SOURCE.stem}.xml"
    assert run("check", document).stdout == ""
    certificate = run("certify", document)
    assert (certificate.exit_code, certificate.stdout.count("certified")) == (0, 1)
    found = json.loads(run("certify", document, "--json").stdout)
    assert found["findings"] == []
    assert found["body"] > found["header"] > found["ledger"] > 0


def test_standard_input(tmp_path: Path) -> None:
    assert run("convert", "-", "-o", tmp_path, given=LETTER).exit_code == 0
    assert run("certify", tmp_path / "standard-input.xml").exit_code == 0
    assert "<salute" in (tmp_path / "standard-input.xml").read_text(encoding="utf-8")


def test_documents_from_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Relative addresses in it begin at the working directory, and nothing is left there."""
    run("convert", SOURCE, "-o", tmp_path)
    monkeypatch.chdir(tmp_path)
    document = (tmp_path / f"{SOURCE.stem}.xml").read_bytes()
    before = sorted(tmp_path.iterdir())
    assert run("certify", "-", given=document).exit_code == 0
    assert run("check", "-", given=document).exit_code == 0
    broken = run("check", "-", given=document.replace(b"<body>", b"<body><nonsense/>"))
    assert (broken.exit_code, "[markup-invalid]" in broken.stdout) == (1, True)
    assert sorted(tmp_path.iterdir()) == before


def test_findings_are_printed_and_make_status_1(tmp_path: Path) -> None:
    run("convert", "-", "-o", tmp_path, given=LETTER)
    document = tmp_path / "standard-input.xml"
    document.write_text(document.read_text(encoding="utf-8").replace("All is well", "All is ill"), encoding="utf-8")
    result = run("certify", document)
    assert result.exit_code == 1
    assert re.search(r"standard-input\.xml:\d+: error: p says .*well.* \[text-changed\]", result.stdout)


REFUSED = (
    ("missing.txt", None, "cannot be read"),
    ("empty.txt", b"", "empty"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0", "image"),
    ("control.txt", b"one\ntwo \x07 three", "U+0007"),
    ("word.docx", b"PK\x03\x04 broken", "word.docx"),
)


@pytest.mark.parametrize(("name", "data", "said"), REFUSED, ids=[name for name, _, _ in REFUSED])
def test_unreadable_input_is_refused(tmp_path: Path, name: str, data: bytes | None, said: str) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    result = run("convert", tmp_path / name, "-o", tmp_path / "out")
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


BROKEN = (
    ("teipipe.toml", "title = ", "not TOML"),
    ("teipipe.toml", 'title = "A"\npublisher = "B"\n', "licence"),
    ("teipipe.toml", 'title = "A"\npublisher = "B"\ncolour = "red"\n[licence]\ntext = "C"\n', "colour"),
    ("register/persons.xml", None, "persons.xml"),
    ("register/places.xml", "<TEI>", "places.xml"),
    ("decisions/a.toml", '[[decision]]\nkind = "split"\n', "a.toml"),
    (f"sources/{SOURCE.name}", None, "no sources"),
    (f"sources/{SOURCE.name}", "", "empty"),
)


@pytest.mark.parametrize(("path", "text", "said"), BROKEN)
def test_broken_edition_is_refused(edition: Path, path: str, text: str | None, said: str) -> None:
    (edition / path).unlink(missing_ok=True)
    if text is not None:
        (edition / path).write_text(text, encoding="utf-8")
    result = run("build", edition)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (edition / "build").exists()


def test_no_edition_here(tmp_path: Path) -> None:
    result = run("build", tmp_path)
    assert (result.exit_code, "teipipe init" in result.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "nowhere"), "'nowhere' does not exist"),
        (("publish", "--edition", ".", "nowhere.xml"), "nowhere.xml: cannot be read"),
        (("publish", "--edition", ".", "sources"), "sources: holds no documents"),
        (("check", "sources"), "sources: holds no documents"),
        (("certify", "sources"), "sources: holds no documents"),
        (("convert", "-", "-o", "out", "--house", "nowhere.toml"), "nowhere.toml: cannot be read: No such file"),
        (("check", "--register", "nowhere", "documents"), "'nowhere' does not exist"),
    ],
)
def test_what_is_not_there_is_refused(
    edition: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    """In the folder of an edition, which must not be taken for another that is misspelt."""
    monkeypatch.chdir(edition)
    result = run(*arguments, given=LETTER)
    assert (result.exit_code, said in result.stderr) == (2, True), result.output


def test_a_folder_stands_for_its_documents(tmp_path: Path) -> None:
    run("convert", SOURCE, "-o", tmp_path, "--register", EDITION / "register")
    assert run("check", tmp_path).exit_code == 0
    assert run("publish", tmp_path, "--edition", EDITION, "-o", tmp_path / "site", "--to", "html").exit_code == 0


def test_what_a_build_accepts_publication_does_not_doubt(edition: Path) -> None:
    """That the delivered file's encoding is a guess is found when it is read, and not in the document."""
    (edition / "sources" / "old.txt").write_bytes(LETTER.replace("Karlson", "Kärlson").encode("cp1252"))
    (edition / "decisions" / "old.toml").write_text(
        '[[decision]]\nkind = "accept"\nsource = "old.txt"\ncode = "encoding-unsure"\nby = "A"\nreason = "Read."\n',
        encoding="utf-8",
    )
    assert run("build", edition).exit_code == 0
    assert run("publish", "--edition", edition, "--to", "html").exit_code == 0


def test_decisions_about_what_lies_in_an_archive(edition: Path) -> None:
    """A file that no reader takes may be accepted; a name without its folder is told whole."""
    with ZipFile(edition / "sources" / "box.zip", "w") as box:
        box.writestr("7/letter.txt", LETTER)
        box.writestr("7/photo.jpg", "no picture")
    decided = edition / "decisions" / "box.toml"
    accepting = '[[decision]]\nkind = "accept"\nsource = "{}"\ncode = "source-untaken"\nby = "A"\nreason = "Ours."\n'
    decided.write_text(accepting.format("box.zip/7/photo.jpg"), encoding="utf-8")
    assert run("build", edition).exit_code == 0
    decided.write_text(accepting.format("photo.jpg"), encoding="utf-8")
    result = run("build", edition)
    assert (result.exit_code, "perhaps box.zip/7/photo.jpg" in result.stdout) == (1, True), result.stdout


def test_build(edition: Path) -> None:
    result = run("build", edition)
    assert result.exit_code == 0, result.output
    assert "1 document" in result.stderr
    assert (edition / "build" / "index.html").is_file()
    assert (edition / "build" / "pdf" / "edition.pdf").read_bytes().startswith(b"%PDF")
    assert b"mimetypeapplication/epub+zip" in (edition / "build" / "epub" / "edition.epub").read_bytes()[:60]
    again = {path: path.read_bytes() for path in (edition / "build").rglob("*") if path.is_file()}
    shutil.rmtree(edition / "build")
    assert run("build", edition).exit_code == 0
    assert {path: path.read_bytes() for path in (edition / "build").rglob("*") if path.is_file()} == again


def test_build_spares_work_by_hand(edition: Path) -> None:
    assert run("build", edition).exit_code == 0
    document = next((edition / "documents").glob("*.xml"))
    edited = document.read_text(encoding="utf-8").replace('status="unreviewed"', 'status="reviewed"')
    document.write_text(edited, encoding="utf-8")
    result = run("build", edition)
    assert (result.exit_code, "[document-edited]" in result.stdout) == (1, True)
    assert document.read_text(encoding="utf-8") == edited
    page = (edition / "build" / "documents" / f"{document.stem}.html").read_text(encoding="utf-8")
    assert "Not yet reviewed" not in page


def test_one_refused_source_does_not_hide_the_others(edition: Path) -> None:
    (edition / "sources" / "zero.txt").write_bytes(b"")
    (edition / "sources" / "a.rtf").write_bytes(b"{\\rtf1 Text}")
    result = run("build", edition)
    assert result.exit_code == 2
    assert f"{edition / 'sources' / 'zero.txt'}: the file is empty" in result.stderr
    assert "[source-untaken]" in result.stdout
    assert list((edition / "documents").glob("*.xml"))
    assert not (edition / "build").exists()


def test_documents_that_no_source_makes_are_examined(edition: Path) -> None:
    assert run("build", edition).exit_code == 0
    document = next((edition / "documents").glob("*.xml"))
    orphan = document.with_name("invented.xml")
    orphan.write_text(document.read_text(encoding="utf-8").replace("情意恳切", "情意不切"), encoding="utf-8")
    result = run("build", edition)
    assert (result.exit_code, "[document-orphan]" in result.stdout, "[text-changed]" in result.stdout) == (
        1,
        True,
        True,
    )
    assert run("publish", "--edition", edition, "-o", edition / "site").exit_code == 1
    assert not (edition / "site").exists()


def test_init_gives_an_edition_that_builds(tmp_path: Path) -> None:
    folder = tmp_path / "letters"
    assert run("init", folder, "--title", 'Letters "of" a Family').exit_code == 0
    (folder / "sources" / "1901.txt").write_text(LETTER, encoding="utf-8")
    result = run("build", folder)
    assert result.exit_code in {0, 1}, result.output
    assert (folder / "build" / "index.html").is_file()
    assert run("init", folder).exit_code == 2


def test_explain() -> None:
    codes = run("explain").stdout.split()
    assert {"speech-who", "text-lost", "document-edited", "decision-unfit"} <= set(codes)
    for code in codes:
        assert len(run("explain", code).stdout) > 100, code
    unknown = run("explain", "speech-whom")
    assert (unknown.exit_code, "speech-who" in unknown.stderr) == (2, True)


def test_every_code_that_the_program_gives_is_explained() -> None:
    """A code in a message that `explain` does not know helps nobody."""
    given = set()
    for path in (REPOSITORY / "src").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        given |= set(re.findall(r'(?:Finding\(|faults\.add\(|self\.add\()\s*"([a-z-]+)"', text))
    assert len(given) > 10
    assert given <= set(run("explain").stdout.split())


def test_version_and_completion() -> None:
    assert __version__ in run("--version").stdout
    program = Path(sys.executable).with_name("teipipe")
    script = subprocess.run(
        [program], env={"_TEIPIPE_COMPLETE": "bash_source", "PATH": "/usr/bin:/bin"}, capture_output=True, check=False
    )
    assert b"_teipipe_completion" in script.stdout


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_help_has_an_example_that_works(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example in each command's help runs, in a copy of the repository's edition."""
    text = run(name, "--help").stdout
    example = re.search(r"Example:\s+teipipe (.+)", text)
    assert example, text
    shutil.copytree(EDITION, tmp_path / "tei", ignore=shutil.ignore_patterns("build"))
    monkeypatch.chdir(tmp_path)
    # What runs until somebody stops it is stopped as Ctrl-C does.
    stopped = "timeout --preserve-status --signal=INT 10 " if name == "serve" else ""
    done = subprocess.run(
        ["bash", "-c", f"{stopped}{Path(sys.executable).with_name('teipipe')} {example[1]}"],
        capture_output=True,
        check=False,
    )
    assert done.returncode in ({0, 1} if name in {"check", "review"} else {0}), done.stderr.decode()
