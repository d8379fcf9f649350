"""Plain text: lines, paragraphs and pages, and the marks of Markdown where the text shows that it uses them.

    **Record of Conversation between I.V. Stalin and Chairman
    of the Central People's Government**

Two lines, one paragraph, bold over both.
"""

import re
from collections.abc import Iterator

from teipipe.model import Layout, Source
from teipipe.readers.decoding import decode
from teipipe.readers.delivery import delivered
from teipipe.readers.lines import lines, paragraphs
from teipipe.readers.markdown import is_markdown, labels


def text(name: str, data: bytes) -> Source:
    """Read a plain text; it becomes Markdown only by what stands in it."""
    return _read(name, data, markdown=False)


def markdown(name: str, data: bytes) -> Source:
    """Read a file that says by its suffix that it is Markdown."""
    return _read(name, data, markdown=True)


def _read(name: str, data: bytes, *, markdown: bool) -> Source:
    decoded = decode(name, data)
    found = list(lines(decoded.text))
    layout = [*pages(decoded.text), *paragraphs(decoded.text, found), *found]
    if markdown or is_markdown(decoded.text):
        layout.extend(labels(decoded.text, found))
    return delivered(
        name,
        data,
        decoded.text,
        encoding=decoded.encoding,
        line_ends=decoded.line_ends,
        certainty=decoded.certainty,
        layout=layout,
    )


def pages(text: str) -> Iterator[Layout]:
    """Label each form feed as the point where a page begins; plain text does not say its number."""
    for found in re.finditer("\f", text):
        yield Layout("page", found.start(), found.start())
