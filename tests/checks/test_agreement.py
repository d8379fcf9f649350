"""Our own reading of the grammar against jing's: the same verdict on documents that were damaged at random."""

import random
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import etree

from teipipe.checks import grammar, schema
from teipipe.checks.reading import TEI
from teipipe.resources import resource
from tests.checks.instances import documents
from tests.checks.manual import skeleton

ROUNDS = 600


def damaged(root: etree._Element, chance: random.Random) -> etree._Element:
    """Change one thing: a name, an attribute, a value, a place, a text."""
    element = chance.choice([*root.iter(etree.Element)][1:])
    match chance.randrange(6):
        case 0:
            element.tag = TEI + chance.choice(grammar.names())
        case 1:
            element.set(chance.choice(["when", "type", "who", "place", "cert", "n", "quantity"]), chance.choice(VALUES))
        case 2:
            element.text = (element.text or "") + "words"
        case 3:
            element.append(etree.Element(TEI + chance.choice(grammar.names())))
        case 4:
            element.attrib.clear()
        case _:
            parent = element.getparent()
            assert parent is not None
            parent.remove(element)
    return root


VALUES = ("1949-12", "1949-13-01", "a b", "high", "", "12", "#x #y", "original", "2.5e3", "-7")


def some_documents(chance: random.Random) -> list[etree._Element]:
    made = [root for _, root in documents()]
    return [damaged(skeleton(), chance) for _ in range(ROUNDS)] + [
        damaged(root, chance) for root in chance.sample(made, ROUNDS)
    ]


@pytest.mark.skipif(not shutil.which("jing"), reason="needs jing")
def test_same_verdict_as_jing(tmp_path: Path) -> None:
    roots = some_documents(random.Random(1949))
    files = [tmp_path / f"{at}.xml" for at in range(len(roots))]
    for root, file in zip(roots, files, strict=True):
        file.write_bytes(etree.tostring(root))
    command: list[str | Path] = ["jing", "-i", resource("schema", "teipipe.rng"), *files]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    by_jing = [f"{file}:" in told for file in files]
    by_us = [any(schema.faults(root, file)) for root, file in zip(roots, files, strict=True)]
    assert ROUNDS / 2 < sum(by_jing) < 2 * ROUNDS - ROUNDS / 10
    assert [str(file) for file, ours, theirs in zip(files, by_us, by_jing, strict=True) if ours != theirs] == []
