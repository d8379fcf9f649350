"""The gold texts as an editor would have typed them: headings, paragraphs, lists, italics and real footnotes, as HTML.

A `<span class="footnote">` at its anchor is a footnote; `word_processor` makes one of it in each format.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from lxml import etree

Element = etree._Element

LONGEST_VERSE, MOST_LONG = 120, 0.1
# A line that ended because the page of a typewriter or a terminal did.
SHORTEST_FULL, LONGEST_FULL = 55, 90
NOTE_SIGN = r"(?:\^?\[\\?\[?\d+\\?\]?\](?:\(#\w*\))?|[⁰¹²³⁴-⁹]+|\d+)"
MARKDOWN_LINK = re.compile(r"\[\\\[(\d+)\\\]\]\(#\w*\)")
ITALIC = re.compile(r"(?<![\w*_])(_|\*)(?=[^\s*_])(.+?)(?<=[^\s*_])\1(?![\w*_])", re.DOTALL)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
# A dash before a line makes an item of it, and dashes around a number the number of a page.
ITEM = re.compile(r"- (?!\d+ -$)")
HEAD = re.compile(r"(#{1,6}) (.*)")
ADDRESS = re.compile(r"&lt;(https?://[^&\s]+)&gt;")
# A footnote while the text is still text: a letter from the private use area, by the number of the note.
FIRST_NOTE = 0xE000


def typed_page(path: Path) -> str:
    """Return what an editor keeps of a saved FRUS page: the document, its notes at their anchors."""
    root = etree.fromstring(path.read_bytes(), etree.HTMLParser(encoding="utf-8"))
    content = next(element for element in root.iter() if element.get("id") == "content-inner")
    notes = {item.get("id", ""): item for item in of_class(content, "footnote")}
    for anchor in of_class(content, "note"):
        body = next(iter(of_class(notes[anchor.get("href", "")[1:]], "fn-content")))
        body.set("class", "footnote")
        body.tail, anchor.tail = anchor.tail, None
        anchor.addnext(body)
        drop(anchor)
    for one in (*of_class(content, "tei-pb1"), *of_class(content, "footnotes")):
        drop(one)
    for capitals in of_class(content, "font-smallcaps"):
        capitals.set("class", "smallcaps")
    # The title of a document is its first heading; those of its lists come below it.
    for number, head in enumerate(content.iter("h4")):
        head.tag = "h3" if number else "h1"
    return etree.tostring(content, encoding="unicode", method="html")


def of_class(root: Element, name: str) -> list[Element]:
    """Return the elements of a class."""
    return [element for element in root.iter(etree.Element) if name in element.get("class", "").split()]


def drop(element: Element) -> None:
    """Take an element out; what follows it stays."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def typed_text(path: Path, gold: Mapping[str, Any]) -> str:
    """Return a gold text with what its answers say of headings, stage directions and notes as formatting."""
    kept = without_site(path.read_text(encoding="utf-8"), gold)
    text, notes = without_notes(kept, gold.get("notes") or ())
    heads = {squeezed(head["text"]): head.get("level") or 2 for head in gold.get("heads") or ()}
    stage = sorted({one["text"] for one in gold.get("stage") or ()}, key=len, reverse=True)
    whole = "\n".join(block for group in groups(text) for block in blocks(group, heads))
    for said in stage:
        whole = whole.replace(f"({escape(said, quote=False)})", f"<em>({escape(said, quote=False)})</em>")
    for number, note in enumerate(notes):
        whole = whole.replace(chr(FIRST_NOTE + number), f'<span class="footnote">{inline(note)}</span>')
    return whole


def without_site(text: str, gold: Mapping[str, Any]) -> str:
    """Leave out what a site put around a text; what an archive says of it stays, for it is the header's."""
    site = {line for line in gold.get("chrome") or () if ":" not in line} if gold.get("corpus") != "pages" else set()
    return "\n".join(line for line in text.split("\n") if line.strip() not in site)


def without_notes(text: str, known: Sequence[Mapping[str, Any]]) -> tuple[str, list[str]]:
    """Take the notes out of a text and set a sign at each anchor; return both. A note that is not found stays."""
    notes: list[str] = []
    for note in known:
        body = re.search(rf"^{NOTE_SIGN}\.? *({spaced(note['text'])})[ \t]*$", text, re.MULTILINE)
        before = str((note.get("anchor") or {}).get("before", ""))[-12:]
        anchor = re.search(f"({spaced(before)}){NOTE_SIGN}", text) if before.strip() else None
        if body and anchor and anchor.end() <= body.start():
            sign = chr(FIRST_NOTE + len(notes))
            text = text[: anchor.end(1)] + sign + text[anchor.end() : body.start()] + text[body.end() :]
            notes.append(body[1])
    return text, notes


def spaced(text: str) -> str:
    """Return a pattern for a text, however its words are parted and whatever notes stand in it."""
    return r"\s*".join(rf"[\ue000-\uefff]?{re.escape(word)}" for word in re.findall(r"\w+|[^\w\s]", text))


def groups(text: str) -> Iterator[list[str]]:
    """Yield the lines of each paragraph: what blank lines part; where none do and lines are long, each line."""
    found = [group.split("\n") for group in re.split(r"\n\s*\n", text.strip("\n")) if group.strip()]
    long = [len(line) > LONGEST_VERSE for line in text.split("\n")]
    if len(found) > 2 or sum(long) <= MOST_LONG * len(long):
        yield from found
    else:
        yield from ([line] for group in found for line in group if line.strip())


def blocks(group: Sequence[str], heads: Mapping[str, int]) -> Iterator[str]:
    """Yield the blocks of a group of lines: a heading, a list, paragraphs of lines."""
    if level := heads.get(squeezed(" ".join(group))):
        yield f"<h{level}>{inline(' '.join(group))}</h{level}>"
        return
    lines: list[str] = []
    for line in group:
        found = HEAD.match(line)
        if level := len(found[1]) if found else heads.get(squeezed(line)):
            yield from paragraph(lines)
            yield f"<h{level}>{inline(found[2] if found else line)}</h{level}>"
            lines = []
        elif ITEM.match(line) and lines and not ITEM.match(lines[0]):
            yield from paragraph(lines)
            lines = [line]
        else:
            lines.append(line)
    yield from paragraph(lines)


def paragraph(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines as a list, if they begin with dashes, or as a paragraph with their line ends."""
    if not lines:
        return
    if ITEM.match(lines[0]):
        items = re.split(r"(?:^|\n)- +", "\n".join(lines))[1:]
        yield "<ul>" + "".join(f"<li>{inline(item.replace(chr(10), ' '))}</li>" for item in items) + "</ul>"
        return
    full = all(SHORTEST_FULL <= len(line) <= LONGEST_FULL for line in lines[:-1])
    yield f"<p>{inline((' ' if full else chr(10)).join(line.strip() for line in lines))}</p>"


def inline(text: str) -> str:
    """Return text with its marks of Markdown made into formatting."""
    bare = escape(MARKDOWN_LINK.sub(r"[\1]", text), quote=False)
    bare = ADDRESS.sub(r'<a href="\1">\1</a>', ITALIC.sub(r"<em>\2</em>", BOLD.sub(r"<strong>\1</strong>", bare)))
    return re.sub(r"\s*\n\s*", "<br/>", re.sub(r"\^(\[\d+\])", r"<sup>\1</sup>", bare))


def squeezed(text: str) -> str:
    """Return a text without white space, signs of notes and marks of Markdown."""
    return re.sub(r"[\s*\ue000-\uefff]+", "", text)
