"""The README's commands work as printed, and its picture is there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from tests.conftest import EDITION, REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)


def bash(script: str, folder: Path) -> None:
    """Run a script of the README, with this installation's commands first in the path."""
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    done = subprocess.run(["bash", "-euc", script], cwd=folder, env={"PATH": path}, capture_output=True, check=False)
    assert done.returncode in {0, 1}, done.stderr.decode()


def test_two_commands_are_what_ci_runs() -> None:
    setups = [block for block in BLOCKS if block.startswith("python3 -m venv")]
    assert len(setups) == 2
    assert all(block.count("\n") == 1 for block in setups)


def test_own_edition(tmp_path: Path) -> None:
    delivered = tmp_path / "from-the-archive"
    delivered.mkdir()
    (delivered / "1901-05-03.txt").write_text("Dear Karl,\n\nAll is well.\n\nAnna\n", encoding="utf-8")
    bash(next(block for block in BLOCKS if "teipipe init" in block), tmp_path)
    assert (tmp_path / "letters" / "build" / "index.html").is_file()


def test_one_stage_at_a_time(tmp_path: Path) -> None:
    (tmp_path / "interview.txt").write_text("Q: Where?\n\nA: Here.\n\nQ: When?\n\nA: Now.\n", encoding="utf-8")
    shutil.copytree(EDITION, tmp_path / "tei", ignore=shutil.ignore_patterns("build"))
    bash(next(block for block in BLOCKS if "interview.txt" in block), tmp_path)
    assert (tmp_path / "site" / "index.html").is_file()


def test_pictures_and_files_named_are_there() -> None:
    for path in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (REPOSITORY / path).is_file(), path
