"""Shapes of bodies: page breaks between passages, lists inside items, tables, labels without a speech."""

import pytest

from teipipe.model import Leaf, Node
from teipipe.pipeline import converted
from teipipe.readers import read_bytes
from teipipe.register import Register

TURNS = "Mr. Smith: I agree.\n\n{}Mr. Jones: I do not.\n\nMr. Smith: Why?\n\nMr. Jones: {}So.\n\n{}And so on."


def shape(children: tuple[Node | Leaf, ...]) -> str:
    """The elements of a body, those inside others in brackets; a page break with its number."""
    return " ".join(shown(child) for child in children)


def shown(child: Node | Leaf) -> str:
    if isinstance(child, Leaf):
        return child.element + "".join("|" for mark in child.marks if mark.element == "pb")
    return child.element + child.attributes.get("n", "") + (f"({shape(child.children)})" if child.children else "")


def body(text: str, name: str = "a.txt") -> str:
    document = converted(read_bytes(name, text.encode()), Register()).document
    return shape(document.versions[0].children)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The first page ends here.\n\f\nThe second begins.", "p pb p"),
        ("The first page ends here.\n\n- 12 -\n\nThe next begins.", "p pb12 p"),
        ("The sentence goes on\n\fover the page, and ends.", "p|"),
        ("One page.\n\f\n\f\nA page after an empty one.", "p pb pb p"),
        ("(a) one thing;\n\f\n(b) another thing.", "list(label item pb label item)"),
        (TURNS.format("\f", "", ""), "sp(speaker p) pb sp(speaker p) sp(speaker p) sp(speaker p p)"),
        (TURNS.format("", "", "\f"), "sp(speaker p) sp(speaker p) sp(speaker p) sp(speaker p pb p)"),
        ("All is said on one page.\n\f", "p"),
    ],
    ids=["a break", "a number", "inside", "an empty page", "a list", "turns", "inside a turn", "nothing follows"],
)
def test_page_breaks(text: str, expected: str) -> None:
    assert body(text) == expected


def test_between_rows_of_a_table() -> None:
    rows = "<tr><td>one</td><td>1</td></tr><tr><td><hr class='page-break'>two</td><td>2</td></tr>"
    assert body(
        f"<html><body><main><p>A table of things follows.</p><table>{rows}</table></main></body></html>", "a.html"
    )


def test_a_label_that_nothing_follows_is_no_turn() -> None:
    turns = "\n".join(f"{name}\n{said}" for name, said in [("ANNA", "Why?"), ("PETER", "No!")] * 7)
    assert body(f"ACT I\n{turns}\nANNA\nPETER\nNo.").endswith("sp(speaker p) p sp(speaker p))")


def test_before_a_heading_of_a_part() -> None:
    found = body("# One\n\nThe text of the first part.\n\n\f\n\n# Two\n\nThe text of the second part.\n", "a.md")
    assert found == "head p div(pb head p)"


def test_lists_inside_items() -> None:
    inner = "<ul><li>One<ul><li>Sub a</li><li>Sub b<ol><li>deep</li></ol></li></ul></li><li>Two</li></ul>"
    page = f"<html><body><main><p>There are these things to be said of it.</p>{inner}</main></body></html>"
    assert body(page, "a.html") == "p list(item(p list(item item(p list(item)))) item)"
