"""TOML that is written: the standard library only reads it."""

import re

# What may not stand in a string as it is; white space that editors know is written shorter.
CONTROL = re.compile(r"[\x00-\x1f\x7f]")
SHORT = {"\t": "\\t", "\n": "\\n"}


def quoted(text: str) -> str:
    """Return a text as a TOML string: as it stands where that is possible, for patterns are read by editors."""
    if "'" not in text and text.isprintable() and "\\" in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + CONTROL.sub(lambda found: SHORT.get(found[0]) or f"\\u{ord(found[0]):04x}", escaped) + '"'
