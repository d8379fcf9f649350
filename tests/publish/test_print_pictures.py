"""Pages as pictures: small renderings that are kept, so that a layout that drifts is seen."""

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageOps

from teipipe.printing import Printing
from tests.publish.generated import generated
from tests.publish.tagged import tagged
from tests.publish.test_print_book import printed

PICTURES = Path(__file__).parent / "pictures"
# Pixels a point. Words are grey lines at this size, which is what a layout is.
SCALE = 0.5
# How far a page may be from its picture: other versions of a font or of the renderer draw letters a little otherwise.
TOLERANCE = 0.1

LENGTHS = ((2, 3, 1, 9, 2, 34, 3, 5),)
BOOKS = {
    "in-turn": Printing(line_numbers=5),
    "facing": Printing(versions="facing"),
    "columns": Printing(versions="columns", crop_marks=True, bleed=3),
}


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pictures")
    return {
        name: printed(folder / name, generated(folder / f"{name}-edition", printing, LENGTHS, ("ru", "en", "zh-Hans")))
        for name, printing in BOOKS.items()
    }


FRONT = ("title", "imprint", "Contents", "List of documents", "List of persons")
PAGES = [
    *(("in-turn", page) for page in (*FRONT, "Record 1", "Chinese, translation", "Index of persons", "Sources")),
    *(("facing", page) for page in ("Russian, original", "English, translation")),
    ("columns", "Russian, original"),
]  # fmt: skip


@pytest.mark.parametrize(("book", "page"), PAGES, ids=[f"{book}-{page}" for book, page in PAGES])
def test_page_looks_as_it_did(request: pytest.FixtureRequest, books: dict[str, Path], book: str, page: str) -> None:
    drawn = picture(books[book], page)
    kept = PICTURES / f"{book}-{page.split(',', maxsplit=1)[0].lower().replace(' ', '-')}.png"
    if request.config.getoption("--update"):
        kept.parent.mkdir(exist_ok=True)
        drawn.save(kept, optimize=True)
    with Image.open(kept) as picture_kept:
        assert distance(drawn, picture_kept) < TOLERANCE


@pytest.mark.parametrize("heading", ["title", "Index of persons", "Chinese, translation"])
def test_a_page_that_drifts_is_seen(books: dict[str, Path], heading: str) -> None:
    page = picture(books["in-turn"], heading)
    assert distance(page, ImageChops.offset(page, 0, 1)) > 2 * TOLERANCE
    assert distance(page, page) == 0


def picture(path: Path, heading: str) -> Image.Image:
    """The page that a heading stands on; the first two pages have none."""
    number = {"title": 1, "imprint": 2}.get(heading) or page_of(path, heading)
    with pypdfium2.PdfDocument(path) as pdf:
        drawn: Image.Image = pdf[number - 1].render(scale=SCALE, grayscale=True).to_pil().convert("L")
        return drawn


def page_of(path: Path, heading: str) -> int:
    tags = [tag for tag in tagged(path).tree.walk() if tag.kind in {"/H1", "/H2"} and tag.said() == heading]
    return min(page for tag in tags for page in tag.pages())


def distance(one: Image.Image, other: Image.Image) -> float:
    """How much ink is elsewhere, as a share of all; both blurred, as by a reader who steps back."""
    assert one.size == other.size
    blurred = [ImageOps.invert(image.convert("L")).filter(ImageFilter.GaussianBlur(0.8)) for image in (one, other)]
    return ink(ImageChops.difference(*blurred)) / max(map(ink, blurred))


def ink(image: Image.Image) -> int:
    return sum(value * count for value, count in enumerate(image.histogram()))
