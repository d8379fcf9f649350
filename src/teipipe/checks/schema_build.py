"""Makes the grammar, the rules and the rules that run from the encoding manual:

    python -m teipipe.checks.schema_build [MANUAL.html]

`schema/teipipe.odd` is the only one of these files that anybody writes. With an argument the manual is made as
well, as a page of HTML.
"""

import sys
from functools import cache
from pathlib import Path

from lxml import etree

from teipipe.resources import resource
from teipipe.xslt import Stylesheet

NOTICE = " Made from teipipe.odd by 'python -m teipipe.checks.schema_build'; changes belong there. "


def generated() -> dict[str, str]:
    """Return the text of each file that is made from the ODD, by name."""
    odd = resource("schema", "teipipe.odd")
    rules = etree.fromstring(_stylesheet("odd-to-sch").transform(odd).encode())
    return {
        "teipipe.rng": _written(etree.fromstring(_stylesheet("odd-to-rng").transform(odd).encode())),
        "teipipe.sch": _written(rules),
        "teipipe-rules.xsl": _written(etree.fromstring(_stylesheet("sch-to-xsl").transform(rules).encode())),
    }


@cache
def manual() -> str:
    """Return the encoding manual as one page of HTML, made once: a preview shows it again and again."""
    return _stylesheet("odd-to-html").transform(resource("schema", "teipipe.odd"))


def build() -> list[Path]:
    """Write the generated files beside the ODD and return their paths."""
    folder = resource("schema", "teipipe.odd").parent
    for name, text in generated().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [folder / name for name in generated()]


def _stylesheet(name: str) -> Stylesheet:
    return Stylesheet(resource("xslt", "schema", f"{name}.xsl"))


def _written(root: etree._Element) -> str:
    """Serialise here and not in Saxon, whose indentation differs from version to version."""
    etree.indent(root, "  ")
    body = etree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!--{NOTICE}-->\n{body}\n'


def main(arguments: list[str]) -> None:
    """Write everything and say what was written."""
    written = build()
    if arguments:
        page = Path(arguments[0])
        page.write_text(manual(), encoding="utf-8", newline="\n")
        written.append(page)
    for path in written:
        print(path)


if __name__ == "__main__":
    main(sys.argv[1:])
