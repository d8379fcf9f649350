"""DOCX, ODT and EPUB by pandoc, PDF by Typst: HTML as an editor typed it, in the formats that archives deliver."""

import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn
import pypandoc  # type: ignore[import-untyped]
import typst

FORMATS = ("docx", "odt", "epub", "pdf")
NOTES = """
function Span(span)
  if span.classes:includes("footnote") then return pandoc.Note({pandoc.Para(span.content)}) end
end
"""
# What pandoc's Typst leans on, and a page as a book has it: running head, page number, full lines, hyphens.
PAGE = """
#let horizontalrule = line(length: 50%)
#set smartquote(enabled: false)
#set text(font: ("Libertinus Serif", "Noto Serif CJK SC", "Source Han Serif CN", "Source Han Serif SC"), lang: "LANG",
  hyphenate: true, size: 10.5pt)
#set par(justify: true)
#show heading: set text(hyphenate: false)
#set page(paper: "a5", margin: 2cm, numbering: "1", header: align(center, text(size: 8.5pt, emph[RUNNING])))
"""


def made(typed: str, suffix: str, lang: str = "en", running: str = "") -> bytes:
    """Return a file of the format; `running` is what a PDF's pages bear at their head."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "notes.lua").write_text(NOTES, encoding="utf-8")
        (folder / "typed.html").write_text(f"<html><body>{typed}</body></html>", encoding="utf-8")
        target = folder / f"made.{'typ' if suffix == 'pdf' else suffix}"
        kind = "typst-smart" if suffix == "pdf" else suffix
        command = [pypandoc.get_pandoc_path(), "typed.html", "-f", "html", "-t", kind, "-o", target.name, "--wrap=none"]
        subprocess.run([*command, "--lua-filter", "notes.lua", "--quiet"], check=True, cwd=folder)
        if suffix == "pdf":
            page = PAGE.replace("LANG", lang).replace("RUNNING", escaped(running))
            # Pandoc leaves as they are a number that begins an item, hyphens and dots: a list, a dash, … to Typst.
            body = re.sub(r"^(\s*- \d+)\.", r"\1\\.", target.read_text(encoding="utf-8"), flags=re.MULTILINE)
            body = re.sub(r"-(?=-)|(?<=-)-|\.(?=\.\.)|(?<=\.)\.(?=\.)|(?<=\.\.)\.", r"\\\g<0>", body)
            target.write_text(page + body, encoding="utf-8")
            data = typst.Compiler(root=folder, font_paths=fonts()).compile(target, format="pdf")
            assert isinstance(data, bytes)
            return data
        return target.read_bytes()


def escaped(text: str) -> str:
    """Return text as Typst's markup holds it."""
    return "".join(f"\\{letter}" if letter in "\\#*_`$<>@[]~=-+/" else letter for letter in text)


@cache
def fonts() -> typst.Fonts:
    """Return the fonts: Typst's own, and one for Chinese."""
    folder = str(pylopdf_fonts_zh_cn.serif_path().parent)
    return typst.Fonts(include_system_fonts=False, font_paths=[folder])
