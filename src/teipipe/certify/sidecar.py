"""An independent look at a sidecar: what it says of a delivered file, name by name, as `fields` has it for the file."""

import csv
import io
import json
import unicodedata
from collections import defaultdict
from pathlib import PurePosixPath

from teipipe.certify.fields import Fields, bare
from teipipe.findings import Refusal

Row = dict[str, object]


def said_beside(data: bytes, encoding: str, sidecar: str, delivered: str) -> Fields:
    """Return what a sidecar says about a delivered file: for each name, in small letters, its values, without white
    space.

    Raises:
        Refusal: it cannot be read.
    """
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
        rows = csv_rows(text) if sidecar.lower().endswith(".csv") else json_rows(text)
    except (ValueError, LookupError, RecursionError, csv.Error) as fault:
        raise Refusal(sidecar, f"cannot be read: {fault}; mend it and convert the source again") from fault
    found: Fields = defaultdict(set)
    about = {meant(PurePosixPath(delivered).name), *([""] if is_own(sidecar, delivered) else [])}
    for row in sorted(rows, key=lambda row: not meant(row.get("file"))):
        if meant(row.get("file")) in about:
            for name, value in row.items():
                for one in value if isinstance(value, list) else [value]:
                    found[bare(name).lower()] |= {bare(part) for part in (str(one), *str(one).split("|"))}
            break
    return found


def is_own(sidecar: str, delivered: str) -> bool:
    """Say whether a sidecar is by its name about one delivered file, and needs not say which."""
    path = PurePosixPath(delivered)
    return meant(sidecar) in (meant(f"{path.name}.json"), meant(f"{path.stem}.json"))


def meant(name: object) -> str:
    """Return a file's name in the form in which names are compared."""
    return unicodedata.normalize("NFC", str(name or "").strip())


def csv_rows(text: str) -> list[Row]:
    """Return the rows of a table, by the names in its first; the separator is the one that tells `file` apart."""
    # The module's own limit is one for all programs of the process.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    for delimiter in (",", ";", "\t"):
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True))
        names = [name.strip().lower() for name in rows[0]] if rows else []
        if "file" in names and (len(names) > 1 or delimiter == "\t"):
            # What names no file is about none.
            return [row for cells in rows[1:] if (row := Row(zip(names, cells, strict=False))).get("file")]
    return []


def json_rows(text: str) -> list[Row]:
    """Return the objects of a JSON text."""
    value = json.loads(text)
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
