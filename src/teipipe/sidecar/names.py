"""The names of a sidecar's values, as `schema/json/sidecar.schema.json` has them."""

import json
from functools import cache
from typing import Any

from teipipe.header.names import COLUMNS
from teipipe.resources import resource

FILE = "file"
NAMES = frozenset((FILE, *COLUMNS))


@cache
def schema() -> dict[str, Any]:
    """Return the schema of one entry."""
    text = resource("schema", "json", "sidecar.schema.json").read_text(encoding="utf-8")
    whole: dict[str, Any] = json.loads(text)
    return {"$defs": whole["$defs"], "$ref": "#/$defs/document"}
