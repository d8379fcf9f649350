"""The schema: made from the ODD, and accepting nothing that TEI does not."""

from pathlib import Path

import pytest
from lxml import etree

from teipipe.checks import check, grammar, schema
from teipipe.checks.schema_build import generated, manual
from teipipe.resources import resource
from tests.checks.conftest import Refused
from tests.checks.instances import documents
from tests.checks.manual import HERE, REGISTER, Example, document, examples, skeleton
from tests.conftest import EDITION

RIGHT = [
    example
    for kind in ("elementSpec", "constraintSpec")
    for example in examples(kind)
    if example.right or (kind == "constraintSpec" and example.owner == "choice-branches")
]


@pytest.mark.parametrize("name", sorted(generated()))
def test_committed_file_is_the_generated_one(name: str) -> None:
    assert resource("schema", name).read_text(encoding="utf-8") == generated()[name]


def test_odd_is_tei(refused_by_tei: Refused) -> None:
    assert refused_by_tei([resource("schema", "teipipe.odd")]) == []


def test_what_is_valid_here_is_valid_in_tei(refused_by_tei: Refused, tmp_path: Path) -> None:
    """Every child in every parent, and every attribute on every element."""
    files = []
    for at, (title, root) in enumerate(documents()):
        assert not list(schema.faults(root, Path(title)))
        files.append(tmp_path / f"{at}.xml")
        files[-1].write_bytes(etree.tostring(root))
    assert len(files) > 2000
    assert refused_by_tei(files) == []


def test_our_own_documents_are_valid_here_and_in_tei(refused_by_tei: Refused) -> None:
    edition = [path for folder in ("documents", "register") for path in sorted((EDITION / folder).glob("*.xml"))]
    files = [HERE / "skeleton.xml", *sorted(REGISTER.glob("*.xml")), *edition]
    assert [str(finding) for path in files for finding in check(path) if finding.code == "markup-invalid"] == []
    assert refused_by_tei(files) == []


@pytest.mark.parametrize("example", RIGHT, ids=lambda example: example.title)
def test_right_example_is_valid(example: Example) -> None:
    assert [finding.message for finding in schema.faults(document(example), Path("example"))] == []


def test_there_are_about_a_hundred_elements() -> None:
    assert 100 < len(grammar.names()) < 160
    assert not list(schema.faults(skeleton(), Path("skeleton")))


def test_every_name_of_the_odd_is_specified() -> None:
    odd = etree.parse(resource("schema", "teipipe.odd"))
    names = {str(part.get("ident")) for part in odd.iter() if part.get("ident")}
    assert {str(part.get("key")) for part in odd.iter() if part.get("key")} <= names


def test_manual_shows_every_rule_and_element() -> None:
    page = manual()
    ids = set(etree.HTML(page).xpath("//@id"))
    assert {example.owner for example in examples("constraintSpec")} <= ids
    assert {f"specification-{name}" for name in grammar.names()} <= ids
    assert {address[1:] for address in etree.HTML(page).xpath("//a/@href") if address.startswith("#")} <= ids
    assert "http" not in "".join(etree.HTML(page).xpath("//@src | //link/@href"))
