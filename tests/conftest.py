"""What the tests share: where other people's files lie, and the options of the test run."""

from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parent.parent
SHARED = REPOSITORY.parent / "shared"
EDITION = REPOSITORY / "tei"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite golden files; the diff is what reviewers read")


def shared(*parts: str) -> Path:
    """A file or folder beside the repository; the test is skipped where it is not there."""
    path = SHARED.joinpath(*parts)
    if not path.exists():
        pytest.skip(f"needs {'/'.join(parts)} beside the repository")
    return path
