"""Languages, versions and nesting: which words belong to which version, and what is put into what."""

import pytest

from teipipe.model import Certainty, Document, Leaf, Node, Version
from teipipe.pipeline import converted
from teipipe.readers import read_bytes
from teipipe.register import Register

RUSSIAN = "Товарищ Сталин принял делегацию в Кремле и говорил с ней о торговле, о дороге и о займе до поздней ночи."
ENGLISH = "Comrade Stalin received the delegation in the Kremlin and spoke with it of trade, the railway and the loan."
CHINESE = "斯大林同志在克里姆林宫接见了代表团，同他们谈到了贸易问题、铁路问题和贷款问题，一直谈到深夜才结束这次会见。"
GERMAN = "Der Genosse empfing die Delegation im Kreml und sprach mit ihr bis in die Nacht über den Handel und die Bahn."


def document(text: str) -> Document:
    return converted(read_bytes("a.txt", text.encode()), Register()).document


def words(child: Node | Leaf, found: Document) -> str:
    if isinstance(child, Node):
        return " ".join(words(inner, found) for inner in child.children)
    source = found.sources[child.key]
    return " ".join(source.text[stretch.start : stretch.end] for stretch in child.stretches)


def told(text: str) -> list[tuple[str, list[str]]]:
    """The versions of a text: language and passages."""
    made = document(text)
    return [(v.lang, [words(child, made) for child in v.children]) for v in made.versions]


def test_versions_in_two_scripts() -> None:
    assert told(f"{RUSSIAN}\n\n{ENGLISH}") == [("ru", [RUSSIAN]), ("en", [ENGLISH])]


def test_versions_in_three_scripts() -> None:
    assert [lang for lang, _ in told(f"{CHINESE}\n\n{RUSSIAN}\n\n{ENGLISH}")] == ["zh-Hans", "ru", "en"]


def test_a_latin_line_at_the_end_of_a_russian_record_stays_russian() -> None:
    assert told(f"{RUSSIAN}\n\n31/XII") == [("ru", [RUSSIAN, "31/XII"])]


def test_a_short_line_goes_over_to_the_version_that_it_begins() -> None:
    assert told(f"{ENGLISH}\n\nСТЕНОГРАММА\n\n{RUSSIAN}") == [("en", [ENGLISH]), ("ru", ["СТЕНОГРАММА", RUSSIAN])]


def test_a_number_between_versions_stays_with_the_first() -> None:
    assert told(f"{ENGLISH}\n\n17\n\n{RUSSIAN}")[0] == ("en", [ENGLISH, "17"])


def test_a_quoted_paragraph_in_another_script_makes_no_version() -> None:
    text = f"{ENGLISH}\n\n{RUSSIAN}\n\n{ENGLISH}"
    assert told(text) == [("en", [ENGLISH, RUSSIAN, ENGLISH])]


def test_a_short_passage_in_another_script_makes_no_version() -> None:
    english = "\n\n".join([ENGLISH] * 12)
    assert [lang for lang, _ in told(f"Товарищ Сталин принял делегацию в Кремле и говорил.\n\n{english}")] == ["en"]


def test_traditional_characters() -> None:
    text = "毛主席來電說，這個問題應該從兩國關係的發展來看，經過協議，條約已經開始實現，與會各國對此都沒有意見。"
    assert [lang for lang, _ in told(text)] == ["zh-Hant"]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (GERMAN, "de"),
        ("Le camarade a reçu la délégation dans le Kremlin et a parlé avec elle de la route et du commerce.", "fr"),
        ("El camarada recibió a la delegación en el Kremlin y habló con ella del comercio y de la ruta.", "es"),
        ("Товариш прийняв делегацію і говорив з нею про торгівлю, її шляхи та ціни.", "uk"),
        ("12 + 7 = 19", "und"),
    ],
)
def test_one_language(text: str, lang: str) -> None:
    assert [version.lang for version in document(text).versions] == [lang]


def shape(child: Node | Leaf) -> object:
    """A tree of elements, without words."""
    return (child.element, *map(shape, child.children)) if isinstance(child, Node) else child.element


def shapes(version: Version) -> list[object]:
    return [shape(child) for child in version.children]


SHAPES = (
    (
        "narration ends a turn",
        "Mr. Smith: Yes.\n\nThere is more.\n\nRecorded by Petrov.",
        [("sp", "speaker", "p", "p"), "p"],
    ),
    (
        "a closing that text follows is no closer",
        "Dear Sir,\n\nI write.\n\n3 March 1951\n\nI write again, since there is news of the ships.",
        [("opener", "salute"), "p", "p", "p"],
    ),
    (
        "a shelfmark follows the closer",
        "I write.\n\nIvan Petrov\n3 March 1951\nNational Archives, box 12",
        ["p", ("closer", "signed", "dateline"), "note"],
    ),
    (
        "divisions of two levels",
        "## One\n\nA.\n\n### One one\n\nB is here.\n\n### One two\n\nC is here.\n\n## Two\n\nD is here.",
        ["head", "p", ("div", "head", "p"), ("div", "head", "p"), ("div", "head", "p")],
    ),
    ("a stamp and a heading open", "SECRET\n\nRECORD OF TALKS\n\nThey met.", [("opener", "stamp"), "head", "p"]),
)


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SHAPES], ids=[case[0] for case in SHAPES])
def test_shape(text: str, expected: list[object]) -> None:
    (version,) = document(text).versions
    assert shapes(version) == expected


def test_every_leaf_has_a_certainty_of_its_rule() -> None:
    (version,) = document("We shall fight against\n\nthe enemies of peace.").versions
    (leaf,) = version.children
    assert isinstance(leaf, Leaf)
    assert (leaf.rule, leaf.certainty) == ("paragraph", Certainty.MEDIUM)
