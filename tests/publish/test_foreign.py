"""Documents that others encoded: published as they stand, all of their text, whatever TEI they use."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from teipipe.cli import cli
from teipipe.findings import Refusal
from teipipe.publish import publish
from tests.publish.conftest import HERE, TEI, Site, edition_made, parsed, solid, words

FOREIGN = sorted((HERE / "foreign").glob("*.xml"))
# What xslt/reading/silent.xsl leaves out on purpose, as far as it has words.
SILENT = {f"{TEI}{name}" for name in ("index", "interp", "binaryObject")}
FOOT = {"foot", "bottom"}


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("foreign")
    for _ in publish(FOREIGN, edition_made(), folder):
        pass
    return Site(edition_made(), tuple(FOREIGN), folder)


def text_of(path: Path) -> etree._Element:
    text = etree.parse(path).getroot().find(f"{TEI}text")
    assert text is not None
    return text


def is_note(element: etree._Element) -> bool:
    """A note at the foot: it says so, or is numbered, comments on a place, or is a reading of an apparatus."""
    if element.tag == f"{TEI}note":
        parent = element.getparent()
        if parent is not None and parent.tag == f"{TEI}app":
            return True
        place = element.get("place")
        return place in FOOT if place else bool(element.get("n") or element.get("target"))
    return is_variant(element)


def is_variant(element: etree._Element) -> bool:
    """A reading of an apparatus that is not the first. One in a list of an apparatus stands there."""
    apparatus = element.xpath("ancestor::*[local-name() != 'rdgGrp'][1][self::*[local-name() = 'app']]")
    if not apparatus or element.tag == f"{TEI}rdgGrp" or apparatus[0].xpath("parent::*[local-name() = 'listApp']"):
        return False
    return element is not apparatus[0].xpath("descendant::*[local-name() = 'lem' or local-name() = 'rdg'][1]")[0]


def delivered(element: etree._Element) -> str:
    """The delivered reading: the first branch of a choice, no note, nothing that has no reading."""
    parts = [element.text or ""]
    for child in element:
        shown = isinstance(child.tag, str) and child.tag not in SILENT and not is_note(child)
        if shown and (element.tag != f"{TEI}choice" or child is element[0]):
            parts.append(delivered(child))
        parts.append(child.tail or "")
    return "".join(parts)


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.stem)
def test_all_of_the_text_is_on_the_page_and_nothing_else(foreign: Site, path: Path) -> None:
    text = text_of(path)
    (shown,) = foreign.page(f"documents/{path.stem}").xpath("//div[@data-version]")
    assert solid(words(shown)) == solid(delivered(text))


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.stem)
def test_each_note_has_its_words_and_an_anchor(foreign: Site, path: Path) -> None:
    page = foreign.page(f"documents/{path.stem}")
    notes = "".join(solid(words(each)) for each in page.xpath("//*[@data-note]"))
    for note in text_of(path).iter(f"{TEI}note", f"{TEI}rdg"):
        if is_note(note):
            assert solid(delivered(note)) in notes
    for anchor in page.xpath("//a[@role='doc-noteref']"):
        assert page.xpath("//*[@id=$id]", id=anchor.get("href")[1:])
        assert words(anchor) or anchor.get("data-mark")


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.stem)
def test_headings_skip_no_level_and_ids_are_unique(foreign: Site, path: Path) -> None:
    page = foreign.page(f"documents/{path.stem}")
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1|//h2|//h3|//h4|//h5|//h6")]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("name", "path", "expected"),
    [
        # A footnote that nothing points at has an anchor that shows its number.
        ("letter", "count(//a[@role='doc-noteref'])", "2"),
        ("letter", "string(//a[@role='doc-noteref'][1]/@data-mark)", "1"),
        ("letter", "string(//s[@class='deleted'][1])", "nie"),
        ("letter", "string(//*[@class='added'][1])", "noch einmal"),
        ("letter", "string(//p[@class='furniture'][1])", "1"),
        # A deletion that was taken back is none.
        ("letter", "count(//s[.='doch'])", "0"),
        ("letter", "string(//i[.='und'])", "und"),
        ("letter", "string(//b[.='erhalten'])", "erhalten"),
        # The short code of a language, and the header's only one.
        ("letter", "string(//div[@data-version]/@lang)", "de"),
        ("play", "string(//div[@class='division']//*[contains(@class, 'titleline')][1])", "The Storm"),
        ("play", "string(//*[contains(@class, 'stage')][1])", "Enter King."),
        ("play", "string(//span[@class='direction'][1])", "pauses"),
        ("critical", "string(//li[@id='la-note-1']//i)", "B"),
        ("critical", "string(//a[@href='#la-note-1'])", ""),
        ("book", "count(//table//tr)", "4"),
        ("book", "string(//blockquote/*[starts-with(name(), 'h')])", "Inside"),
        ("book", "string(//div[@class='figure']/a/@href)", "https://example.org/map.jpg"),
        ("transcript", "count(//div[contains(@class, 'turn')])", "2"),
        ("transcript", "string(//div[contains(@class, 'turn')][1]/p[1]/span[@class='direction'])", "cough"),
        # Letters of a volume are no versions of one another.
        ("volume", "count(//div[@data-version])", "1"),
        ("volume", "count(//li/div[@data-note])", "2"),
        ("profile", "count(//div[@data-version])", "1"),
    ],
)
def test_is_shown_as_editions_show_it(foreign: Site, name: str, path: str, expected: str) -> None:
    found = foreign.page(f"documents/{name}").xpath(path)
    assert (str(int(found)) if isinstance(found, float) else str(found)) == expected


def test_pictures_of_pages_are_linked_and_none_is_fetched(foreign: Site) -> None:
    page = foreign.page("documents/letter")
    assert page.xpath("//*[contains(@class, 'page-break')]/a/@href") == [
        "https://iiif.example.org/image/29-1-1/full/max/0/default.jpg"
    ]
    # One that no page of the text leads to is listed by its number.
    other = page.xpath("//dt[.='Page images']/..//a")
    assert [(words(each), each.get("href")) for each in other] == [
        ("2", "https://iiif.example.org/image/29-1-2/full/full/0/default.jpg")
    ]
    assert page.xpath("//p[@class='formats']//a[contains(., 'IIIF')]/@href") == [
        "https://iiif.example.org/presentation/29-1/manifest"
    ]
    for path in foreign.folder.rglob("*.html"):
        assert not parsed(path).xpath("//img/@src[contains(., '//')] | //iframe | //object")


FACSIMILE = (HERE / "foreign" / "letter.xml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("stated", "linked"),
    [
        ('facs="https://example.org/1.jpg"', "https://example.org/1.jpg"),
        ('facs="#f0002"', "https://iiif.example.org/image/29-1-2/full/full/0/default.jpg"),
        ('facs="#zone-1"', "https://iiif.example.org/image/29-1-1/full/max/0/default.jpg"),
        ('facs="#based"', "https://example.org/scans/3.jpg"),
        ('facs="javascript:alert(1)"', ""),
        ('facs="local.jpg"', ""),
        ("", ""),
    ],
)
def test_a_page_leads_to_its_picture(tmp_path: Path, stated: str, linked: str) -> None:
    text = FACSIMILE.replace('facs="#f0001"', stated).replace(
        '<surface xml:id="f0001">', '<surface xml:id="f0001"><zone xml:id="zone-1"/>'
    )
    based = '<facsimile xml:base="https://example.org/scans/all"><graphic xml:id="based" url="3.jpg"/></facsimile>'
    path = tmp_path / "paged.xml"
    path.write_text(text.replace("  <text>", f"{based}<text>"), encoding="utf-8")
    list(publish([path], edition_made(), tmp_path / "site", ["html"]))
    page = parsed(tmp_path / "site" / "documents" / "paged.html")
    assert "".join(page.xpath("//*[contains(@class, 'page-break')]/a/@href")) == linked


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ('<TEI xmlns="{0}"><teiHeader/><sourceDoc/></TEI>', "sourceDoc.* without a text"),
        ('<TEI xmlns="{0}"><teiHeader/></TEI>', "without a text"),
        ('<teiCorpus xmlns="{0}"><teiHeader/></teiCorpus>', "corpus of several documents"),
        ('<TEI xmlns="{0}"><teiHeader/><text><body><x xmlns="urn:x"/></body></text></TEI>', "element x inside body"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, document: str, message: str) -> None:
    path = tmp_path / "none.xml"
    path.write_text(document.format(TEI[1:-1]), encoding="utf-8")
    with pytest.raises(Refusal, match=message):
        list(publish([path], edition_made(), tmp_path / "site", ["html"]))


def test_an_edition_publishes_what_others_encoded(tmp_path: Path) -> None:
    edition = tmp_path / "edition"
    run = CliRunner().invoke
    assert run(cli, ["init", str(edition), "--title", "T", "--publisher", "P"]).exit_code == 0
    (edition / "documents").mkdir(exist_ok=True)
    shutil.copy(HERE / "foreign" / "letter.xml", edition / "documents")
    done = run(cli, ["publish", "--edition", str(edition), "--to", "html"])
    assert done.exit_code == 0, done.output
    assert "[document-guest]" in done.output
    assert (edition / "build" / "documents" / "letter.html").is_file()
    strange = edition / "documents" / "letter.xml"
    strange.write_text(FACSIMILE.replace("<postscript>", "<specDesc/><postscript>"), encoding="utf-8")
    refused = run(cli, ["publish", "--edition", str(edition), "--to", "html"])
    assert refused.exit_code == 1
    assert "element specDesc has no reading" in refused.output


HEADER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title level="s">Papers of a Family: A Digital Edition</title><title level="a">Anna to Karl</title>
<editor><persName>Jahn, Selma</persName><persName>Moll, Anton</persName></editor></titleStmt>
<publicationStmt><p>Anyone.</p></publicationStmt><sourceDesc><p>Paper.</p></sourceDesc></fileDesc>
<profileDesc><correspDesc><correspAction type="sent"><date when="1899-09-29T19:00:00"/></correspAction></correspDesc>
</profileDesc>
</teiHeader><text><body><p>All is well.</p></body></text></TEI>"""


def test_an_edition_of_foreign_documents_is_built(tmp_path: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(cli, ["init", str(tmp_path / "family")]).exit_code == 0
    (tmp_path / "family" / "documents").mkdir(exist_ok=True)
    (tmp_path / "family" / "documents" / "letter.xml").write_text(HEADER, encoding="utf-8")
    built = runner.invoke(cli, ["build", str(tmp_path / "family")])
    assert built.exit_code == 0, built.output
    index = words(parsed(tmp_path / "family" / "build" / "index.html"))
    assert "Anna to Karl" in index and "29 September 1899" in index
    page = words(parsed(tmp_path / "family" / "build" / "documents" / "letter.html"))
    assert "Jahn, Selma; Moll, Anton" in page
    assert "language not stated" in page
