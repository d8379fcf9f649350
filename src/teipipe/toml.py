"""TOML that is written: the standard library only reads it."""


def quoted(text: str) -> str:
    """Return a text as a TOML string: as it stands where that is possible, for patterns are read by editors."""
    if "'" not in text and text.isprintable() and "\\" in text:
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t").replace("\n", "\\n")
    return f'"{escaped}"'
