"""The search: each passage is found by its words, in its own language, and the page that has them comes first."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from teipipe import edition, words
from teipipe.preview import Preview
from teipipe.publish import publish
from teipipe.resources import resource
from tests.conftest import EDITION, shared
from tests.publish.browser import chromium, needs_axe, needs_browser, violations
from tests.publish.conftest import TEI, XML_ID, Site
from tests.publish.queries import ASK, Query, asked, drawn, missed, passages, served, written

LANGUAGES = ("en", "ru", "zh")
LOT = 1949


def hundred(site: Site) -> list[Query]:
    """All queries: those of the list, and as many in each language drawn from the texts of the edition."""
    found = [passage for path in site.documents for passage in passages(path)]
    lot = random.Random(LOT)
    return [*written(found), *(query for language in LANGUAGES for query in drawn(found, language, lot))]


def report(site: Site) -> list[str]:
    """Ask everything, print the measure, and return what failed."""
    queries = hundred(site)
    assert len(queries) >= 100
    with served(site.folder) as page:
        answers = asked(page, [(query.asked, query.person) for query in queries])
    faults = [missed(query, results) for query, results in zip(queries, answers, strict=True)]
    first = [not fault.startswith("not") for query, fault in zip(queries, faults, strict=True) if query.is_first]
    print(f"{len(queries)} queries on {len(site.documents)} documents: {faults.count('')} as wanted")
    print(f"of {len(first)} that are in one text only, {sum(first)} have it first")
    return [f"{query.asked} [{query.person}]: {fault}" for query, fault in zip(queries, faults, strict=True) if fault]


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The five documents alone."""
    return _published(sorted((EDITION / "documents").glob("*.xml")), tmp_path_factory.mktemp("carried"))


def _published(documents: Sequence[Path], folder: Path) -> Site:
    for _ in publish(documents, edition.load(EDITION), folder, ("html",)):
        pass
    return Site(edition.load(EDITION), tuple(documents), folder)


OTHERS = ("drama", "frus", "letters", "parlamint")
# So many characters of a long text make a document.
PART = 2500


@pytest.fixture(scope="module")
def larger(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The five documents among some three hundred others: state papers, letters, plays, debates in seven languages."""
    folder = tmp_path_factory.mktemp("others")
    # Not its pages of archives: the five documents are among them.
    for path in sorted(path for name in OTHERS for path in shared("gold", "dev", name, "gold").glob("*.json")):
        told = json.loads(path.read_text(encoding="utf-8"))
        _parts(path.stem, told["lang"][0], told["main_text"], folder)
    documents = [*(EDITION / "documents").glob("*.xml"), *folder.glob("*.xml")]
    return _published(sorted(documents), tmp_path_factory.mktemp("larger"))


def _parts(name: str, language: str, text: str, folder: Path) -> None:
    paragraphs = [line for line in text.split("\n") if line.strip()]
    part: list[str] = []
    number = 1
    for paragraph in paragraphs:
        part.append(paragraph)
        if sum(map(len, part)) > PART or paragraph is paragraphs[-1]:
            (folder / f"{name}-{number}.xml").write_bytes(_tei(f"{name}, part {number}", language, part))
            number, part = number + 1, []


def _tei(title: str, language: str, paragraphs: Sequence[str]) -> bytes:
    """A plain document: what the search has to tell apart is its words."""
    root = etree.fromstring(TEMPLATE.format(language=language))
    found = root.find(f".//{TEI}title")
    body = root.find(f".//{TEI}body")
    assert found is not None and body is not None
    found.text = title
    for number, paragraph in enumerate(paragraphs):
        etree.SubElement(body, f"{TEI}p", {XML_ID: f"p{number}"}).text = paragraph
    return etree.tostring(root, encoding="utf-8", xml_declaration=True)


TEMPLATE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader xml:lang="{language}"><fileDesc>
<titleStmt><title/></titleStmt><publicationStmt><publisher>Test</publisher></publicationStmt>
<sourceDesc><bibl>Test</bibl></sourceDesc></fileDesc></teiHeader>
<text xml:lang="{language}" xml:id="{language}"><body/></text></TEI>"""


@needs_browser
def test_each_of_a_hundred_queries_finds_its_passage(carried: Site) -> None:
    assert "\n".join(report(carried)) == ""


@needs_browser
def test_each_of_a_hundred_queries_finds_its_passage_among_hundreds_of_documents(larger: Site) -> None:
    assert "\n".join(report(larger)) == ""


@needs_browser
def test_the_browser_divides_and_folds_words_as_the_program_does(larger: Site) -> None:
    texts = [
        json.loads(path.read_text(encoding="utf-8")) for path in sorted(larger.folder.glob("search/texts/*/*.json"))
    ]
    said = [passage[2] for text in texts for passage in text["passages"]] + ODD
    own = [words.divided(words.folded(text)) for text in said]
    with served(larger.folder) as page:
        theirs = page.evaluate(
            """async (texts) => {
              const {Engine, divided} = await import(new URL("search/engine.js", document.baseURI));
              const engine = await Engine.open(new URL("search/", document.baseURI));
              return texts.map((text) => divided(engine.folded(text)));
            }""",
            said,
        )
    assert theirs == own


@needs_browser
def test_a_search_has_an_address_and_pages_and_asks_nobody_else(larger: Site) -> None:
    with served(larger.folder) as page:
        asked_for: list[str] = []
        page.on("request", lambda request: asked_for.append(request.url))
        page.get_by_role("searchbox").fill("government")
        page.keyboard.press("Enter")
        page.wait_for_selector(".results > li")
        assert "?q=government" in page.url
        first, said = page.locator(".results h2").first.inner_text(), page.get_by_role("status").inner_text()
        page.get_by_role("link", name="2", exact=True).click()
        page.wait_for_selector(".results > li")
        assert "page=2" in page.url and page.get_by_role("status").inner_text() != said
        assert page.locator(".results h2").first.inner_text() != first
        page.go_back()
        page.wait_for_selector(".results > li")
        assert page.locator(".results h2").first.inner_text() == first
        page.locator(".results a").first.click()
        page.wait_for_load_state()
        assert page.locator(":target").count() == 1
        assert {url.split("/")[2] for url in asked_for} == {page.url.split("/")[2]}


@needs_axe
@needs_browser
def test_everybody_can_use_what_is_found(larger: Site) -> None:
    with served(larger.folder) as page:
        for width, scheme in ((360, "light"), (1280, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=scheme)
            assert asked(page, [("Chairman Mao", ""), ("government", "")])[1]
            assert violations(page) == []


@needs_browser
def test_choices_narrow_what_is_found(larger: Site) -> None:
    with served(larger.folder) as page:
        everywhere = page.evaluate(ASK, [["Stalin", ""]])[0]["results"]
        for name, value in (("language", "ru"), ("kind", "Telegram"), ("year", "1950")):
            page.locator(f"select[name={name}]").select_option(value)
            some = page.evaluate(ASK, [["Stalin", ""]])[0]["results"]
            assert 0 < len(some) < len(everywhere), name
            page.locator(f"select[name={name}]").select_option("")


@needs_browser
def test_without_a_script_and_as_a_file_the_page_says_what_it_needs(carried: Site) -> None:
    address = (carried.folder / "search.html").as_uri()
    with chromium() as browser:
        page = browser.new_page()
        page.goto(address)
        assert "teipipe serve" in page.get_by_role("status").inner_text()
        plain = browser.new_context(java_script_enabled=False).new_page()
        plain.goto(address)
        assert "JavaScript" in plain.inner_text("main") and not plain.locator("form").is_visible()


def test_nothing_of_the_search_is_loaded_with_a_page_of_texts(carried: Site) -> None:
    for page in carried.folder.glob("documents/*.html"):
        assert "search.js" not in page.read_text(encoding="utf-8")
    assert "engine.js" not in (carried.folder / "search.html").read_text(encoding="utf-8")


def index_of(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("search/**/*") if path.is_file()}


def test_the_index_is_the_same_each_time(carried: Site, tmp_path: Path) -> None:
    # As another process would make it, with other hashes of strings.
    again = f"""
from pathlib import Path
from teipipe import edition
from teipipe.publish import publish
list(publish([Path(name) for name in {[str(path) for path in carried.documents]}], edition.load(Path({str(EDITION)!r})),
    Path({str(tmp_path)!r}), ("html",)))"""
    subprocess.run([sys.executable, "-c", again], check=True, env={**os.environ, "PYTHONHASHSEED": "1949"})
    assert index_of(tmp_path) == index_of(carried.folder)


def test_a_preview_keeps_what_it_knows_of_unchanged_texts(tmp_path: Path) -> None:
    shutil.copytree(EDITION, tmp_path / "tei", ignore=shutil.ignore_patterns("build"))
    preview = Preview(tmp_path / "tei")
    preview.update()
    preview.index()
    edited, withdrawn, *_ = sorted((tmp_path / "tei" / "documents").glob("*.xml"))
    edited.write_text(edited.read_text(encoding="utf-8").replace("rubber-bearing", "caoutchouc"), encoding="utf-8")
    withdrawn.unlink()
    preview.update()
    preview.index()
    assert "caoutchouc" in "".join(map(str, index_of(preview.folder).values()))
    anew = Preview(tmp_path / "tei")
    anew.update()
    anew.index()
    assert index_of(preview.folder) == index_of(anew.folder)
    for each in (preview, anew):
        each.close()


@pytest.mark.parametrize(("name", "schema"), [("index.json", "search-index"), ("texts/*/*.json", "search-text")])
def test_the_index_is_as_its_schema_says(carried: Site, name: str, schema: str) -> None:
    rules = json.loads(resource("schema", "json", f"{schema}.schema.json").read_text(encoding="utf-8"))
    files = list((carried.folder / "search").glob(name))
    assert files
    for path in files:
        jsonschema.validate(json.loads(path.read_text(encoding="utf-8")), rules)


ODD = [
    "Ёлка, мой, ИЙ, Ѣ, straße, Œuvre, Łódź, ΌΣΟΣ, ﬁn, ½ m², x\u0301y",
    "comr[ade] 1949[год] помо-\u2060щи <sic>ABC</sic> ﾀﾞ１２ 條約・ソ連 한국어는 ภาษาไทย",
    "soft\u00adhyphen zero\u200bwidth naïve café ǅ ﷺ नमस्ते שָׁלוֹם مُحَمَّد",
]
