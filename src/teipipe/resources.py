"""Where the stylesheets, the schema and the page design lie: inside the wheel, or beside `src/` in the repository."""

from pathlib import Path

PACKAGE = Path(__file__).parent
REPOSITORY = PACKAGE.parent.parent


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the program, such as `resource("schema", "teipipe.rng")`.

    Raises:
        FileNotFoundError: the installation lacks the file.
    """
    for root in (PACKAGE / "share", REPOSITORY):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join(parts)} is missing from this installation; install teipipe again")
