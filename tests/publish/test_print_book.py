"""The book: its parts, its notes, its index, how versions stand beside each other, and what the tags say of it all."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from teipipe.book import books
from teipipe.edition import load
from teipipe.findings import Refusal
from teipipe.printing import SLUG, Printing
from teipipe.sheets import POINTS, number_of
from tests.publish.conftest import delivered, versions
from tests.publish.generated import NAME, WORDS, Made, generated
from tests.publish.tagged import Tag, tagged
from tests.publish.test_print import bare, expected, flow, is_editors, label, texts, titled

# Short and long units, one of them of several pages, others that leave no room for the next.
LENGTHS = ((2, 3, 1, 9, 2, 60, 3, 14, 1, 1, 30, 2, 5), (1, 2, 12, 4))
UNIT = re.compile(r"¶(\d+)¶")
# What no line of Chinese begins or ends with: GB/T 15834, and JLREQ's classes of the same signs.
NOT_FIRST = set("，。；：！？、）》」』”’％…")
NOT_LAST = set("（《「『“‘")


def printed(folder: Path, made: Made) -> Path:
    for _ in books(made.documents, made.edition, folder):
        pass
    return folder / "edition.pdf"


@pytest.fixture(scope="module")
def facing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("facing")
    return printed(folder / "pdf", generated(folder / "edition", Printing(versions="facing"), LENGTHS))


@pytest.fixture(scope="module")
def in_turn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("in-turn")
    made = generated(folder / "edition", Printing(line_numbers=5), LENGTHS, ("ru", "en", "zh-Hans"))
    return printed(folder / "pdf", made)


def leaves(tag: Tag) -> Iterator[Tag]:
    """Stretches of text, without notes."""
    if tag.kind != "/Note":
        yield from [tag] if tag.text else []
        for child in tag.children:
            yield from leaves(child)


def by_page(path: Path) -> dict[int, str]:
    found: dict[int, str] = {}
    for leaf in leaves(tagged(path).tree):
        found[leaf.page] = found.get(leaf.page, "") + leaf.text
    return found


def spreads(path: Path) -> Iterator[tuple[list[int], list[int]]]:
    """The units on the left and right page of each spread that has any."""
    texts = by_page(path)
    for left in range(2, max(texts) + 1, 2):
        sides = [[int(unit) for unit in UNIT.findall(texts.get(page, ""))] for page in (left, left + 1)]
        if any(sides):
            yield sides[0], sides[1]


def test_each_spread_opens_and_closes_on_the_same_unit(facing: Path) -> None:
    found = list(spreads(facing))
    assert len(found) > 6
    for left, right in found:
        assert (left[0], left[-1]) == (right[0], right[-1])


def test_left_pages_have_the_original_and_right_pages_the_translation(facing: Path) -> None:
    documents = sorted((facing.parent.parent / "edition" / "documents").glob("*.xml"))
    wanted = [said for path in documents for said in expected(path)]
    for side in (0, 1):
        assert "".join(bare(said) for said in sides(facing, side)) == "".join(wanted[side::2])


def sides(path: Path, side: int) -> Iterator[str]:
    """What the versions say on left pages, or on right ones."""
    inside = False
    for tag in tagged(path).tree.children[0].children:
        if re.fullmatch("/H[12]", tag.kind):
            inside = tag.said().endswith(("original", "translation"))
        elif inside:
            yield "".join(leaf.text for leaf in own(tag) if leaf.page % 2 == side)


def own(tag: Tag) -> Iterator[Tag]:
    """Stretches of a version's own words: no notes, and no editors' marks."""
    if tag.text:
        yield tag
    for child, after in pairwise([*tag.children, Tag("")]):
        if child.kind != "/Note" and not (child.kind == "/Lbl" and is_editors(after)):
            yield from own(child)


def test_notes_stand_on_the_page_of_their_mark(facing: Path) -> None:
    for tag in tagged(facing).tree.walk():
        for at, child in enumerate(tag.children):
            if child.kind == "/Note":
                assert min(child.pages()) in tag.children[at - 1].pages()


def test_pages_are_numbered_as_they_lie(facing: Path) -> None:
    with pikepdf.open(facing) as pdf:
        assert [str(page.label) for page in pdf.pages] == [str(number) for number in range(1, len(pdf.pages) + 1)]
    heads = [number for number, page in sorted(top_lines(facing).items()) if not re.search(rf"\b{number}\b", page)]
    # Where a part begins, and on an empty page, there is no running head.
    assert len(heads) < len(top_lines(facing)) / 2


def top_lines(path: Path) -> dict[int, str]:
    found = {}
    with pypdfium2.PdfDocument(path) as pdf:
        for number, page in enumerate(pdf, start=1):
            text = page.get_textpage().get_text_bounded(bottom=page.get_height() - 60)
            if text.strip():
                found[number] = text
    return found


@pytest.mark.parametrize(
    ("page", "number"), [(9, 9), (10, 10), (11, 12), (12, 14), (13, 11), (14, 13), (15, 15), (16, 16)]
)
def test_pages_of_a_long_stretch_alternate(page: int, number: int) -> None:
    assert number_of(page, [(10, 13)]) == number


def test_columns_say_each_version_in_order(tmp_path: Path) -> None:
    made = generated(tmp_path / "edition", Printing(versions="columns"), LENGTHS)
    tree = tagged(printed(tmp_path / "pdf", made)).tree
    for path in made.documents:
        for name, text in versions(path):
            units = UNIT.findall(delivered(text))
            found = [unit for language, unit in units_of(tree) if language == name]
            assert any(found[at : at + len(units)] == units for at in range(len(found))), path


def units_of(tag: Tag, language: str = "en") -> Iterator[tuple[str, str]]:
    here = (tag.language or language).split("-")[0]
    yield from ((here, unit) for unit in UNIT.findall(tag.text))
    for child in tag.children:
        if child.kind != "/Note":
            yield from units_of(child, here)


def test_both_readings_are_there_and_one_stands_in_the_text(tmp_path: Path) -> None:
    made = generated(tmp_path / "edition", Printing(reading="corrected"), ((1, 1),))
    tree = tagged(printed(tmp_path / "pdf", made)).tree
    said = "".join(text for _, text in flow(tree))
    assert ("wrong" in said, "wrnog" in said) == (True, False)
    assert any("as delivered: wrnog" in note.said() for note in notes(tree))


def notes(tree: Tag) -> list[Tag]:
    return [tag for tag in tree.walk() if tag.kind == "/Note"]


def test_two_series_of_notes_are_told_apart(in_turn: Path) -> None:
    marks = {True: set(), False: set()}  # type: dict[bool, set[str]]
    for note in notes(tagged(in_turn).tree):
        marks[is_editors(note)].add(label(note).strip())
    assert marks[True] and all(re.fullmatch("[a-z]+", mark) for mark in marks[True])
    assert marks[False] and all(re.fullmatch(r"\[\d+\]", mark) for mark in marks[False])


@pytest.mark.parametrize(("where", "noted", "listed"), [("foot", True, 0), ("end", False, 1), ("none", False, 0)])
def test_editors_notes_stand_where_they_are_wanted(tmp_path: Path, where: str, noted: bool, listed: int) -> None:
    made = generated(tmp_path / "edition", Printing(apparatus=where), ((1, 1),), ("en",))
    tree = tagged(printed(tmp_path / "pdf", made)).tree
    assert any(is_editors(note) for note in notes(tree)) == noted
    assert tree.said().count("Corrections") == listed


def test_every_note_has_an_id_of_its_own(in_turn: Path) -> None:
    keys = [note.key for note in notes(tagged(in_turn).tree)]
    assert keys and all(keys) and len(set(keys)) == len(keys)


def test_headings_come_in_order_and_contents_list_them(in_turn: Path) -> None:
    tree = tagged(in_turn).tree
    levels = [int(tag.kind[2]) for tag in tree.walk() if re.fullmatch(r"/H\d", tag.kind)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    entries = [bare(tag.said()) for tag in tree.walk() if tag.kind == "/TOCI"]
    for title in ("Record1", "Record2", "Russian,original", "Indexofpersons", "Colophon"):
        assert any(entry.startswith(title) for entry in entries), title


def test_bookmarks_lead_to_documents_and_their_versions(in_turn: Path) -> None:
    with pikepdf.open(in_turn) as pdf, pdf.open_outline() as outline:
        records = [item for item in outline.root if item.title.startswith("Record")]
        assert [len(item.children) for item in records] == [3, 3]


def test_passages_in_another_language_say_so(in_turn: Path) -> None:
    for language, code in (("ru", "ru"), ("zh-Hans", "zh")):
        start = bare(WORDS[language])[:12]
        found = [said for said, text in spoken(tagged(in_turn).tree) if start in bare(text)]
        assert found and all(each.startswith(code) for each in found)


def spoken(tag: Tag, language: str = "en") -> Iterator[tuple[str, str]]:
    here = tag.language or language
    yield here, tag.text
    for child in tag.children:
        yield from spoken(child, here)


def test_numbers_of_lines_are_no_text(in_turn: Path) -> None:
    with pypdfium2.PdfDocument(in_turn) as pdf:
        lines = [line.strip() for page in pdf for line in page.get_textpage().get_text_bounded().splitlines()]
    assert sum(line.startswith(("5 ", "10 ")) or line in {"5", "10"} for line in lines) > 5
    said = texts(in_turn)
    for path in sorted((in_turn.parent.parent / "edition" / "documents").glob("*.xml")):
        assert [bare(text) for _, text in said[titled(path)][:3]] == expected(path)


def test_every_locator_of_the_index_is_found_on_its_page(in_turn: Path) -> None:
    texts = by_page(in_turn)
    entry = next(
        bare(tag.said()) for tag in tagged(in_turn).tree.walk() if tag.kind == "/P" and INDEXED.match(tag.said())
    )
    runs = re.findall(r"(\d+)(?:–(\d+))?", entry.removeprefix("Petrova,Anna"))
    listed = {page for first, last in runs for page in range(int(first), int(last or first) + 1)}
    named = {page for page, text in texts.items() if any(name in bare(text) for name in NAME.values())}
    assert listed == {page for page in named if UNIT.search(texts[page])}
    # Runs are drawn together: no run begins where another ends.
    assert not {int(last or first) + 1 for first, last in runs} & {int(first) for first, _ in runs}


INDEXED = re.compile(r"Petrova, Anna\s*\d")


def test_no_line_of_chinese_begins_or_ends_with_what_may_not(in_turn: Path) -> None:
    lines = chinese_lines(in_turn)
    assert len(lines) > 40
    for line in lines:
        assert line[0] not in NOT_FIRST and line[-1] not in NOT_LAST, line


def chinese_lines(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as pdf:
        lines = [line.strip() for page in pdf for line in page.get_textpage().get_text_bounded().splitlines()]
    return [line for line in lines if len(re.findall("[\u4e00-\u9fff]", line)) > 8]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    made = generated(tmp_path / "edition", Printing(versions="facing", crop_marks=True, bleed=3), ((2, 50),))
    one, other = (printed(tmp_path / name, made).read_bytes() for name in ("one", "other"))
    assert one == other


def test_sheet_says_where_it_is_cut(tmp_path: Path) -> None:
    made = generated(tmp_path / "edition", Printing(crop_marks=True, bleed=3, page=(150, 230)), ((1,),))
    with pikepdf.open(printed(tmp_path / "pdf", made)) as pdf:
        for page in pdf.pages:
            trim, bleed, media = (
                [float(edge) for edge in page.obj[name].as_list()] for name in ("/TrimBox", "/BleedBox", "/MediaBox")
            )
            assert [round((trim[2] - trim[0]) / POINTS), round((trim[3] - trim[1]) / POINTS)] == [150, 230]
            assert round((trim[0] - bleed[0]) / POINTS, 1) == 3
            assert round((bleed[0] - media[0]) / POINTS, 1) == SLUG
            assert "/ArtBox" not in page.obj


def test_parts_stand_in_the_order_that_is_wanted(tmp_path: Path) -> None:
    parts = ("title", "index", "documents", "contents")
    made = generated(tmp_path / "edition", Printing(parts=parts), ((1,),))
    headings = [
        tag.said() for tag in tagged(printed(tmp_path / "pdf", made)).tree.walk() if tag.kind in {"/Title", "/H1"}
    ]
    assert headings == ["A generated book", "Index of persons", "Record 1", "Contents"]


def test_a_press_has_its_own_design(tmp_path: Path) -> None:
    made = generated(tmp_path / "edition", Printing(), ((1,),))
    design = made.edition.design
    design.parent.mkdir()
    design.write_text(
        '#import "edition.typ": *\n#let turn(mark, speaker, first, rest) = par[PRESS #speaker #first]\n', "utf-8"
    )
    assert "PRESS Тов. Иванов:" in tagged(printed(tmp_path / "pdf", made)).tree.said()


@pytest.mark.parametrize(
    ("design", "place"),
    [
        ("#let turn(mark, speaker, first, rest) = par[#nowhere]\n", "2:46"),
        ("\n#let turn = \n", "3:12"),
        ("#let turn(mark, speaker, first, rest) = {\n  assert(false)\n}\n", "3:3"),
    ],
)
def test_a_fault_in_a_press_s_design_is_reported_there(tmp_path: Path, design: str, place: str) -> None:
    made = generated(tmp_path / "edition", Printing(), ((1,),))
    made.edition.design.parent.mkdir()
    made.edition.design.write_text(f'#import "edition.typ": *\n{design}', "utf-8")
    with pytest.raises(Refusal) as refused:
        printed(tmp_path / "pdf", made)
    assert str(refused.value).startswith(f"{made.edition.design}:{place}: cannot be typeset: ")


def test_imprint_names_isbn_and_typefaces_with_licences(tmp_path: Path) -> None:
    printing = Printing(isbn="978-3-16-148410-0", faces={"text": "New Computer Modern"})
    said = tagged(printed(tmp_path / "pdf", generated(tmp_path / "edition", printing, ((1,),)))).tree.said()
    assert "978-3-16-148410-0" in said
    assert "New Computer Modern (GUST Font License)" in said


SETTINGS = 'title = "A"\npublisher = "B"\nlicence = {{ text = "C" }}\n[print]\n{0}\n'


def test_settings_are_read(tmp_path: Path) -> None:
    (tmp_path / "teipipe.toml").write_text(
        SETTINGS.format('page = [150, 220]\nversions = "facing"\nline-numbers = 5\ncrop-marks = true'), "utf-8"
    )
    expected = Printing(page=(150, 220), versions="facing", line_numbers=5, crop_marks=True)
    assert load(tmp_path).printing == expected


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('versions = "beside"', "'beside' is not one of"),
        ('parts = ["title"]', "does not contain items"),
        ("page = [0, 1]", "less than or equal to"),
        ("colour = true", "'colour' was unexpected"),
        ('isbn = "12"', "does not match"),
    ],
)
def test_settings_that_cannot_be_are_refused(tmp_path: Path, line: str, message: str) -> None:
    (tmp_path / "teipipe.toml").write_text(SETTINGS.format(line), "utf-8")
    with pytest.raises(Refusal, match=message):
        load(tmp_path)


def test_lists_of_the_book_name_all_documents_and_sources(in_turn: Path) -> None:
    said = Counter(re.findall(r"Archive, \d\.", tagged(in_turn).tree.said()))
    # Once before the document, once in the list of sources.
    assert said == {"Archive, 1.": 2, "Archive, 2.": 2}


def test_an_edition_in_another_language_is_printed_with_its_words(tmp_path: Path) -> None:
    for language, word in (("ru", "Указатель лиц"), ("zh", "人名索引")):
        made = generated(tmp_path / language, Printing(), ((1,),))
        made = replace(made, edition=replace(made.edition, language=language))
        assert bare(word) in bare(tagged(printed(tmp_path / f"pdf-{language}", made)).tree.said())
