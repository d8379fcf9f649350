"""Many files at once: the same documents as one by one, each under its own name; refusals stop nothing."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from teipipe.batch import Order, converted, stems
from teipipe.certify.many import certified
from teipipe.cli import cli
from teipipe.convert import Written
from teipipe.findings import Refusal
from teipipe.processors import FEW, in_order


@pytest.fixture
def letters(tmp_path: Path) -> list[Path]:
    """More files than one process would take, of two formats, some of a name in two folders; one is empty."""
    for box in ("a", "b"):
        (tmp_path / box).mkdir()
        for number in range(FEW):
            body = f"Leiden, 3 May 19{number + 10}\n\nDear Anna,\n\nThe {number} boxes of {box} have come.\n\nKarl\n"
            (tmp_path / box / f"{number}.txt").write_text(body)
        (tmp_path / box / "page.html").write_text(f"<html><body><h1>Box {box}</h1><p>It has come.</p></body></html>")
    (tmp_path / "a" / "empty.txt").write_bytes(b"")
    return sorted(tmp_path.glob("*/*"))


def test_processes_make_what_one_makes(letters: list[Path], tmp_path: Path) -> None:
    folders = [tmp_path / "one", tmp_path / "three"]
    for folder, jobs in zip(folders, (1, 3), strict=True):
        outcomes = list(converted(Order(folder), letters, jobs))
        assert [one.source for one in outcomes if isinstance(one, Written)] == [p for p in letters if p.stem != "empty"]
        refusals = [one for one in outcomes if isinstance(one, Refusal)]
        assert [str(one) for one in refusals] == [
            f"{tmp_path / 'a' / 'empty.txt'}: the file is empty; deliver the text, or take the file out of the sources"
        ]
    one, three = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in folders)
    assert one == three
    assert len([name for name in one if name.endswith(".xml")]) == len(letters) - 1


def test_every_document_is_certified(letters: list[Path], tmp_path: Path) -> None:
    list(converted(Order(tmp_path / "out"), letters))
    documents = sorted((tmp_path / "out").glob("*.xml"))
    certificates = list(certified(documents, 2))
    assert [certificate.path for certificate in certificates] == list(map(str, documents))
    assert not any(certificate.findings for certificate in certificates)
    (tmp_path / "b" / "page.html").write_text("<p>Something else.</p>")
    assert sum(bool(certificate.findings) for certificate in certified(documents, 2)) == 1


@pytest.mark.parametrize(
    ("files", "names"),
    [
        (["a/x.txt", "b/y.txt"], ["x", "y"]),
        (["a/x.txt", "a/x.html", "b/x.txt"], ["x", "x_2", "x_3"]),
        (["a/x.txt", "b/x.txt", "x_2.txt"], ["x", "x_3", "x_2"]),
    ],
)
def test_names(files: list[str], names: list[str]) -> None:
    assert stems([Path(file) for file in files]) == names


def test_refused_files_do_not_stop_the_others(letters: list[Path], tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, ["convert", *map(str, letters), "-o", str(tmp_path / "out"), "--jobs", "2"])
    assert result.exit_code == 2
    assert "empty.txt: the file is empty" in result.stderr
    assert len(list((tmp_path / "out").glob("*.xml"))) == len(letters) - 1


def begin_squares() -> Callable[[int], int]:
    return square


def square(number: int) -> int:
    if number == 33:
        raise ValueError("thirty-three")
    return number * number


def test_order_is_kept_and_faults_are_raised() -> None:
    assert list(in_order(begin_squares, range(32), 2)) == [number**2 for number in range(32)]
    with pytest.raises(ValueError, match="thirty-three"):
        list(in_order(begin_squares, range(64), 2))


def test_other_ways_to_begin_processes(tmp_path: Path, letters: list[Path]) -> None:
    """Where a process is not a copy of this one (macOS, Windows) it makes its work anew."""
    program = (
        "import multiprocessing, sys\n"
        "from pathlib import Path; from teipipe.batch import Order, converted\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        "    given = [Path(name) for name in sys.argv[2:]]\n"
        "    print(sum(hasattr(one, 'documents') for one in converted(Order(Path(sys.argv[1])), given, 2)))\n"
    )
    script = tmp_path / "program.py"
    script.write_text(program)
    arguments = [sys.executable, str(script), str(tmp_path / "out"), *map(str, letters)]
    found = subprocess.run(arguments, check=True, capture_output=True, text=True)
    assert found.stdout.strip() == str(len(letters) - 1)
