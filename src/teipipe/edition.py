"""An edition: a folder with `teipipe.toml`, its sources, documents, register and decisions."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from teipipe.findings import Refusal
from teipipe.printing import Printing, printing
from teipipe.resources import resource

SETTINGS = "teipipe.toml"
# Controls but for white space, and what Unicode keeps from being a character.
UNFIT = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]")


@dataclass(frozen=True, slots=True)
class Epub:
    """What an edition says of its EPUB: which reading it has, its ISBN, and who certifies that it is accessible."""

    reading: str = "delivered"
    isbn: str = ""
    certifier: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """The settings of `teipipe.toml` and the folders beside it."""

    root: Path
    title: str
    publisher: str
    licence: str
    licence_url: str = ""
    subtitle: str = ""
    place: str = ""
    date: str = ""
    language: str = "en"
    url: str = ""
    about: str = ""
    converter: str = ""
    epub: Epub = field(default_factory=Epub)
    outputs: tuple[str, ...] = ("html", "pdf")
    printing: Printing = field(default_factory=Printing)

    @property
    def sources(self) -> Path:
        """What archives delivered, never edited."""
        return self.root / "sources"

    @property
    def readings(self) -> Path:
        """The text that was read out of delivered files such as HTML: what offsets count in."""
        return self.root / "readings"

    @property
    def unpacked(self) -> Path:
        """The files of delivered ZIP archives: what documents made of them point at."""
        return self.root / "unpacked"

    @property
    def documents(self) -> Path:
        """One TEI file a document."""
        return self.root / "documents"

    @property
    def register(self) -> Path:
        """Persons, places and organisations."""
        return self.root / "register"

    @property
    def decisions(self) -> Path:
        """What editors decided about single documents."""
        return self.root / "decisions"

    @property
    def houses(self) -> Path:
        """Houses of sources that the edition describes itself."""
        return self.root / "houses"

    @property
    def theme(self) -> Path:
        """The edition's own design: rules of CSS that come after the program's."""
        return self.root / "theme" / "theme.css"

    def templates(self, of: str) -> Path | None:
        """Return the edition's own templates for "reading", "html" or "epub": what takes the place of the program's."""
        path = self.root / "theme" / f"{of}.xsl"
        return path if path.is_file() else None

    @property
    def design(self) -> Path:
        """The edition's own design of the book, in place of the program's."""
        return self.root / "theme" / "book.typ"

    @property
    def fonts(self) -> Path:
        """The edition's own typefaces."""
        return self.root / "theme" / "fonts"

    @property
    def build(self) -> Path:
        """What is published; may be deleted at any time."""
        return self.root / "build"


def find(start: Path) -> Path:
    """Return the edition's folder: the one named, its `tei/`, or a parent that is one.

    Raises:
        Refusal: there is no edition there.
    """
    start = start.resolve()
    for folder in (start, start / "tei", *start.parents):
        if (folder / SETTINGS).is_file():
            return folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    raise Refusal(
        str(start),
        f"no edition here: found no {SETTINGS}; name its folder, or make one with 'teipipe init FOLDER'",
    )


def load(start: Path) -> Edition:
    """Read the edition at or around a folder.

    Raises:
        Refusal: there is none, or its settings are not valid.
    """
    root = find(start)
    settings = root / SETTINGS
    values = validated(settings, resource("schema", "json", "edition.schema.json"))
    licence = values.pop("licence")
    values["epub"] = Epub(**values.get("epub", {}))
    values["outputs"] = tuple(values.get("outputs", ("html", "pdf")))
    _examined(settings, {**values, "licence": licence["text"], "licence, url": licence.get("url", "")})
    values["printing"] = printing(values.pop("print", {}))
    return Edition(root=root, licence=licence["text"], licence_url=licence.get("url", ""), **values)


def _examined(settings: Path, values: Mapping[str, object]) -> None:
    """Refuse what a schema does not see: characters that no page and no XML may have, and days that no calendar has."""
    for name, value in values.items():
        if isinstance(value, str) and UNFIT.search(value):
            raise Refusal(str(settings), f"{name}: has a character that no page can have; remove it")
    year, month, day = [*str(values.get("date") or "1970").strip().split("-"), "1", "1"][:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError as error:
        raise Refusal(str(settings), f"date: {error}; expected a day of the calendar, such as 2026-02-28") from error


def documents(named: Sequence[Path], edition: Edition | None = None) -> list[Path]:
    """Return the documents named, of a folder all in it, or all of an edition, by default of the one around the
    working directory.

    Raises:
        Refusal: there is no edition, or it or a folder has no documents.
    """
    if named:
        return [document for path in named for document in (_inside(path) if path.is_dir() else [path])]
    folder = (edition or load(Path())).documents
    found = sorted(folder.glob("*.xml"))
    if not found:
        raise Refusal(str(folder), "holds no documents; make them with 'teipipe build'")
    return found


def _inside(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.xml"))
    if not found:
        raise Refusal(str(folder), "holds no documents; name the folder that 'teipipe convert' wrote to")
    return found


def validated(toml: Path, schema: Path) -> dict[str, Any]:
    """Read a TOML file and check it against a JSON Schema.

    Raises:
        Refusal: the file cannot be read, is not TOML, or does not fit; says where and what would.
    """
    try:
        values = tomllib.loads(toml.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise Refusal(str(toml), f"not TOML: {error}; mend the line") from error
    except OSError as error:
        raise Refusal(str(toml), f"cannot be read: {error.strerror}; check its name and permissions") from error
    except UnicodeDecodeError as error:
        raise Refusal(str(toml), f"cannot be read: {error}; save it as UTF-8 text") from error
    # Imported here: most commands read no settings, and the validator takes longer to load than they to run.
    from jsonschema import Draft202012Validator  # noqa: PLC0415

    fault = min(
        Draft202012Validator(json.loads(schema.read_text(encoding="utf-8"))).iter_errors(values),
        key=lambda error: list(map(str, error.absolute_path)),
        default=None,
    )
    if fault:
        where = _where(fault.absolute_path) or "the file"
        raise Refusal(str(toml), f"{where}: {fault.message}; see the schema {schema.name}")
    return values


def _where(steps: Iterable[str | int]) -> str:
    """Say where in a file a value stands: "decision no. 2, becomes". Editors count from one."""
    said = ""
    for step in steps:
        said += f" no. {step + 1}" if isinstance(step, int) else f", {step}"
    return said.removeprefix(", ")
