"""A new edition: what `teipipe init` puts into an empty folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from teipipe.convert import delivered, write_whole
from teipipe.edition import SETTINGS
from teipipe.findings import Refusal
from teipipe.learn import learn, slug
from teipipe.toml import quoted

SETTINGS_TEXT = """\
title = {title}
publisher = {publisher}
language = "en"          # of the interface: en, ru or zh
outputs = ["html", "pdf", "epub"]

[licence]
text = "All rights reserved."     # goes into each document; add url = "https://…" for a public licence
"""

REGISTER = """\
<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Register of {heading}</title></titleStmt>
      <publicationStmt><p>Part of the edition.</p></publicationStmt>
      <sourceDesc><p>Kept by the editors.</p></sourceDesc>
    </fileDesc>
  </teiHeader>
  <!-- The first entry takes the place of text:
  <standOff>
    <{list}>
      <{entry} xml:id="surname-forename">
        <{name} type="preferred" xml:lang="en">Surname, Forename</{name}>
        <{name} type="variant" xml:lang="ru">…</{name}>
      </{entry}>
    </{list}>
  </standOff>
  -->
  <text>
    <body><p>No {heading} are registered yet.</p></body>
  </text>
</TEI>
"""
REGISTERS = (
    ("persons.xml", "persons", "listPerson", "person", "persName"),
    ("places.xml", "places", "listPlace", "place", "placeName"),
    ("orgs.xml", "organisations", "listOrg", "org", "orgName"),
)


def create(folder: Path, title: str, publisher: str) -> Iterator[Path]:
    """Make an edition in a folder and yield each path made.

    Raises:
        Refusal: there is an edition already, or the folder cannot be written.
    """
    settings = folder / SETTINGS
    if settings.exists():
        raise Refusal(str(settings), "there is an edition here already; choose another folder")
    write_whole(settings, SETTINGS_TEXT.format(title=quoted(title), publisher=quoted(publisher)).encode())
    yield settings
    for name, heading, listed, entry, tag in REGISTERS:
        path = folder / "register" / name
        text = REGISTER.format(heading=heading, list=listed, entry=entry, name=tag)
        write_whole(path, text.encode())
        yield path
    for part in ("sources", "decisions"):
        (folder / part).mkdir(parents=True, exist_ok=True)
        yield folder / part


def describe(folder: Path, pages: Sequence[Path]) -> Path:
    """Describe the house of some pages in an edition's `houses/`, and return the path of the file.

    Raises:
        Refusal: a page cannot be read, or the file is there already.
    """
    called = slug(folder.resolve().name)
    path = folder / "houses" / f"{called}.toml"
    if path.exists():
        raise Refusal(str(path), "there is a house here already; rename it to learn another")
    write_whole(path, (learn([delivered(page) for page in pages], called) + "\n").encode())
    return path
