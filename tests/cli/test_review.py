"""Review: what waits is listed, an editor is asked on a terminal, and each verdict is kept at once and replayed."""

import json
import os
import pty
import re
import select
import shutil
import signal
import sys
import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from teipipe.cli import cli
from teipipe.decisions import load
from teipipe.review import columns, wrapped
from tests.conftest import EDITION, REPOSITORY

SCHEMA = Draft202012Validator(
    json.loads((REPOSITORY / "schema" / "json" / "review.schema.json").read_text(encoding="utf-8"))
)
SOURCE = "000_5e1cfade7eee3c8f.txt"
LATER = "两年后"


def run(*arguments: object) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """An edition of one telegram, in Chinese and English, its Chinese paragraph one long line."""
    folder = tmp_path / "tei"
    shutil.copytree(EDITION / "register", folder / "register")
    for part in ("sources", "decisions"):
        (folder / part).mkdir()
    shutil.copy(EDITION / "sources" / SOURCE, folder / "sources")
    shutil.copy(EDITION / "teipipe.toml", folder)
    return folder


def waiting(edition: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in run("review", edition, "--json").stdout.splitlines()]


@dataclass
class Terminal:
    """A terminal on which the program runs, as an editor has one."""

    process: int
    file: int
    seen: str = ""
    read: int = field(default=0)

    def expect(self, words: str) -> str:
        """Wait until words stand on the terminal that were not there before, and return what came with them."""
        until = time.monotonic() + 60
        while (at := self.seen.find(words, self.read)) < 0:
            assert time.monotonic() < until, f"no “{words}” in {self.seen[self.read :]}"
            self.more()
        came, self.read = self.seen[self.read : at + len(words)], at + len(words)
        return came

    def more(self) -> bool:
        """Read what comes within a moment; say whether the program still writes."""
        if not select.select([self.file], [], [], 0.2)[0]:
            return True
        try:
            data = os.read(self.file, 65536)
        except OSError:
            return False
        self.seen += data.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(data)

    def say(self, line: str) -> None:
        os.write(self.file, f"{line}\n".encode())

    def interrupt(self, words: str) -> None:
        """Press Ctrl-C until words come: one press is lost if it falls between Python's check for signals and its
        wait for a line."""
        until = time.monotonic() + 60
        while words not in self.seen[self.read :] and time.monotonic() < until:
            os.write(self.file, b"\x03")
            pressed = time.monotonic()
            while words not in self.seen[self.read :] and time.monotonic() < pressed + 3:
                self.more()
        self.expect(words)

    def status(self) -> int:
        """Wait for the end and return the exit status."""
        until = time.monotonic() + 60
        while self.more() and time.monotonic() < until:
            done, status = os.waitpid(self.process, os.WNOHANG)
            if done:
                self.process = 0
                while self.more() and select.select([self.file], [], [], 0.1)[0]:
                    pass
                return os.waitstatus_to_exitcode(status)
        _, status = os.waitpid(self.process, 0)
        self.process = 0
        return os.waitstatus_to_exitcode(status)


@pytest.fixture
def terminal(edition: Path) -> Iterator[Terminal]:
    started: list[Terminal] = []
    process, file = pty.fork()
    if not process:
        code = "from teipipe.cli import cli; cli()"
        environment = {**os.environ, "COLUMNS": "80", "LANG": "C.UTF-8", "PYTHONUTF8": "1", "TERM": "xterm"}
        os.execve(sys.executable, [sys.executable, "-c", code, "review", str(edition)], environment)
    started.append(Terminal(process, file))
    yield started[0]
    if started[0].process:
        os.kill(started[0].process, signal.SIGKILL)
        os.waitpid(started[0].process, 0)
    os.close(file)


PROMPT = "(q)uit: "


def answer(terminal: Terminal, wanted: str) -> str:
    """Skip what comes before a guess about some words, and return how that one is shown."""
    while True:
        shown = terminal.expect(PROMPT)
        if f"date “{wanted}”" in shown:
            return shown
        terminal.say("s")


def test_listing(edition: Path) -> None:
    done = run("review", edition)
    assert done.exit_code == 1
    (line,) = [line for line in done.stdout.splitlines() if LATER in line]
    assert re.fullmatch(rf"\S*{SOURCE}:29: date “{LATER}”: 1951\S*; low \[dates\] length: .+1949-12-18.+", line)
    found = waiting(edition)
    for one in found:
        SCHEMA.validate(one)
    assert len(found) == len(done.stdout.splitlines())
    assert run("review", edition, "--list").stdout == done.stdout


def test_documents_are_reviewed_too(edition: Path, tmp_path: Path) -> None:
    """Also such as lie in no edition; what is there is only listed."""
    assert run(
        "convert", edition / "sources" / SOURCE, "-o", tmp_path / "out", "--register", edition / "register"
    ).stderr
    listed = run("review", tmp_path / "out")
    assert (listed.exit_code, LATER in listed.stdout) == (1, True)
    (tmp_path / "letter.txt").write_text("Dear Sir,\n\nAll is well.\n\nJohn\n", encoding="utf-8")
    assert run("convert", tmp_path / "letter.txt", "-o", tmp_path / "clean").exit_code == 0
    clean = run("review", tmp_path / "clean" / "letter.xml")
    assert (clean.exit_code, clean.stdout) == (0, "")


def test_an_editor_decides(edition: Path, terminal: Terminal) -> None:
    """One verdict after another on a terminal: shown in context and in the other version, kept at once, replayed."""
    before = waiting(edition)
    shown = answer(terminal, LATER)
    passage = [line for line in shown.splitlines() if line.startswith("    ")]
    assert any(f"▶{LATER}◀" in line for line in passage)
    assert all(columns(line) <= 80 for line in passage)
    assert "  en\n" in shown
    assert "two years from now" in " ".join(shown.split())
    terminal.say("x")
    terminal.expect("“x” is none of these")
    terminal.expect(PROMPT)
    terminal.say("c")
    terminal.expect("What is right: ")
    terminal.say("1951-02-30")
    terminal.expect("“1951-02-30” is no date: day is out of range for month")
    terminal.expect("What is right: ")
    terminal.say("1951")
    terminal.expect("Who decides")
    terminal.say("Е. Карлсон")
    terminal.expect("On what grounds")
    terminal.say("照原文：“两年后”")
    kept = terminal.expect(".toml\n")
    assert "1949-12-18_mao-liu.toml" in kept.replace("\n", "")
    answer(terminal, "two years from now")
    terminal.say("a")
    terminal.expect("On what grounds")
    terminal.say("")
    terminal.expect(".toml\n")
    if len(before) > 2:
        terminal.say("q")
    terminal.expect("2 decided")
    assert terminal.status() == int(len(before) > 2)
    first, second = load(edition / "decisions")
    assert (first.verdict, first.value, first.by, first.reason) == ("change", "1951", "Е. Карлсон", "照原文：“两年后”")
    assert (second.verdict, second.by) == ("accept", "Е. Карлсон")
    assert second.reason.startswith("length: ")
    left = waiting(edition)
    assert [one for one in before if one["words"] not in {LATER, "two years from now"}] == left
    built = run("build", edition, "--output", edition.parent / "site")
    assert built.stdout.count("[decision-applied]") == 2
    assert "[decision-unfit]" not in built.stdout
    document = (edition / "documents" / "1949-12-18_mao-liu.xml").read_text(encoding="utf-8")
    assert f'<date when="1951" cert="high">{LATER}</date>' in document


def test_whoever_stops_loses_nothing(edition: Path, terminal: Terminal) -> None:
    answer(terminal, LATER)
    terminal.say("r")
    terminal.expect("Who decides")
    terminal.say("E. Karlson")
    terminal.expect("On what grounds")
    terminal.say("")
    terminal.expect(".toml\n")
    answer(terminal, "two years from now")
    terminal.say("a")
    terminal.expect("On what grounds")
    terminal.interrupt("1 decided")
    assert terminal.status() == 1
    (only,) = load(edition / "decisions")
    assert (only.verdict, only.quote) == ("reject", LATER)
    assert [path.suffix for path in (edition / "decisions").iterdir()] == [".toml"]


def test_verdicts_join_the_decisions_that_are_there(edition: Path, terminal: Terminal) -> None:
    """They go to the file that is about the source, whose words and comments stay as they are."""
    there = '# Seen in the archive.\n[[decision]] # first\nkind = "title"\nsource = "' + SOURCE + '"\n'
    there += 'value = "A telegram"\nby = "E. Karlson"\nreason = "So it is called."'
    (edition / "decisions" / "own.toml").write_text(there, encoding="utf-8")
    answer(terminal, LATER)
    terminal.say("a")
    terminal.expect("Who decides")
    terminal.say("E. Karlson")
    terminal.expect("On what grounds")
    terminal.say("")
    terminal.expect("own.toml")
    terminal.expect(PROMPT)
    terminal.say("q")
    assert terminal.status() == 1
    text = (edition / "decisions" / "own.toml").read_text(encoding="utf-8")
    assert text.startswith(there + '\n\n[[decision]]\nkind = "verdict"\n')
    assert [one["kind"] for one in tomllib.loads(text)["decision"]] == ["title", "verdict"]
    assert (len(list((edition / "decisions").iterdir())), len(load(edition / "decisions"))) == (1, 2)


def test_lines_are_as_wide_as_the_terminal() -> None:
    text = "我们一行于十六日到莫斯科。" * 12 + " Мы приехали в Москву " * 9 + "e\u0301" * 5
    lines = list(wrapped(text, 40))
    assert all(columns(line) <= 40 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert list(wrapped("", 40)) == []
    assert list(wrapped("x" * 50, 40)) == ["x" * 50]
