"""Every rule of the manual: its right example has no such finding, its wrong one has it."""

from pathlib import Path

import pytest
from lxml import etree

from teipipe.checks import check
from tests.checks.manual import REGISTER, Example, document, examples, skeleton

# Of the findings that no rule of the schema makes, these come from `check`; the others from conversion and certificate.
CHECKED = {"markup-invalid", "reference-missing", "document-missing", "id-duplicate", "pointer-broken"}
RULES = [example for example in examples("constraintSpec") if not example.external or example.owner in CHECKED]
CODES = sorted({example.owner for example in RULES})


def found(root: etree._Element, folder: Path) -> set[str]:
    path = folder / "example.xml"
    path.write_bytes(etree.tostring(root))
    return {finding.code for finding in check(path, REGISTER)}


@pytest.mark.parametrize("example", RULES, ids=lambda example: example.title)
def test_example(example: Example, tmp_path: Path) -> None:
    codes = found(document(example), tmp_path)
    assert (example.owner in codes) is not example.right


@pytest.mark.parametrize("code", CODES)
def test_rule_has_a_right_and_a_wrong_example(code: str) -> None:
    assert {example.right for example in RULES if example.owner == code} == {True, False}


@pytest.mark.parametrize("example", [e for e in RULES if not e.right], ids=lambda example: example.title)
def test_wrong_example_is_wrong_in_one_way(example: Example, tmp_path: Path) -> None:
    """Otherwise it would teach the wrong lesson. A faulty pointer or version may break the links as well."""
    assert found(document(example), tmp_path) - {example.owner} <= {"pointer-broken"}


def test_skeleton_has_no_findings(tmp_path: Path) -> None:
    assert found(skeleton(), tmp_path) == set()
