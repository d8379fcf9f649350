"""What a command prints: errors and warnings each, much information by its code."""

from pathlib import Path

import pytest

from teipipe.cli.results import MOST_SHOWN, report, report_information
from teipipe.findings import Finding, Place, Severity
from tests.cli.test_cli import run


def findings(number: int) -> list[Finding]:
    unknown = [
        Finding("name-unknown", Severity.INFORMATION, Place("a.txt", line), "lacks it") for line in range(1, number)
    ]
    return [
        *unknown,
        Finding("note-orphan", Severity.WARNING, Place("a.txt", 3), "has none"),
        Finding("date-unknown", Severity.INFORMATION, Place("b.txt"), "has none"),
    ]


@pytest.mark.parametrize(("number", "shown", "counted"), [(MOST_SHOWN, MOST_SHOWN + 1, ""), (MOST_SHOWN + 1, 1, "40")])
def test_much_information_is_counted(capsys: pytest.CaptureFixture[str], number: int, shown: int, counted: str) -> None:
    later: list[Finding] = []
    assert report(findings(number), later=later) == 1
    report_information(later)
    out, err = capsys.readouterr()
    assert len(out.splitlines()) == shown
    assert out.startswith("a.txt:3: warning: has none [note-orphan]")
    assert err == (
        f"Information: {counted} name-unknown, 1 date-unknown; each is shown with --all\n" if counted else ""
    )


def test_all_is_shown_where_that_is_asked_for(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.txt" for number in range(MOST_SHOWN + 1)]
    for file in files:
        file.write_text("All is well.\n", encoding="utf-8")
    short = run("convert", *files, "-o", tmp_path / "out")
    every = run("convert", *files, "-o", tmp_path / "out", "--all")
    assert (short.stdout, "date-unknown" in short.stderr) == ("", True)
    assert every.stdout.count("[date-unknown]") == len(files)
    assert "Information: " not in every.stderr
