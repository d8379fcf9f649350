"""A generated edition: documents in Russian, English and Chinese of any length, whose units say which they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from teipipe.edition import Edition
from teipipe.printing import Printing

WORDS = {
    "ru": "мы обсуждали этот вопрос и решили продолжать переговоры о договоре в будущем году",
    "en": "we have considered this question and decided to continue the negotiations on the treaty next year",
    "zh-Hans": "我们讨论了这个问题，并且决定明年继续就条约进行谈判；“双方”都认为（目前）应当保持耐心。",
}
SPEAKER = {"ru": "Тов. Иванов:", "en": "Comrade Ivanov:", "zh-Hans": "伊万诺夫同志："}
NAME = {"ru": "Петрова", "en": "Petrova", "zh-Hans": "彼得罗娃"}
KIND = {"ru": "original", "en": "translation", "zh-Hans": "translation"}
REGISTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Persons</title></titleStmt>
<publicationStmt><p>None.</p></publicationStmt><sourceDesc><p>None.</p></sourceDesc></fileDesc></teiHeader><standOff><listPerson>
<person xml:id="ivanov"><persName type="preferred" xml:lang="en">Ivanov, Petr</persName></person>
<person xml:id="petrova"><persName type="preferred" xml:lang="en">Petrova, Anna</persName></person>
</listPerson></standOff></TEI>"""
DOCUMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader xml:lang="en"><fileDesc>
<titleStmt><title type="main">Record {number}</title></titleStmt>
<publicationStmt><publisher>Press</publisher></publicationStmt>
<sourceDesc><bibl type="citation">Archive, {number}.</bibl></sourceDesc></fileDesc><profileDesc><creation>
<date type="document" when="1950-01-02"/></creation></profileDesc><revisionDesc status="reviewed"/></teiHeader>
<standOff><linkGrp type="translation" domains="{domains}">{links}</linkGrp></standOff>
<text><group>{texts}</group></text></TEI>"""


@dataclass(frozen=True)
class Made:
    """A generated edition and its documents."""

    edition: Edition
    documents: tuple[Path, ...]


def generated(
    root: Path, printing: Printing, lengths: Sequence[Sequence[int]], languages: Sequence[str] = ("ru", "en")
) -> Made:
    """Documents whose units have so many sentences each."""
    (root / "documents").mkdir(parents=True)
    (root / "register").mkdir()
    (root / "register" / "persons.xml").write_text(REGISTER, encoding="utf-8")
    edition = Edition(root, "A generated book", "Press", "Free", date="2026-01-02", printing=printing)
    paths = []
    for number, units in enumerate(lengths, start=1):
        paths.append(root / "documents" / f"record-{number}.xml")
        paths[-1].write_text(document(number, units, languages), encoding="utf-8")
    return Made(edition, tuple(paths))


def document(number: int, units: Sequence[int], languages: Sequence[str]) -> str:
    links = "".join(
        f'<link target="{" ".join(f"#{language}-{unit}" for language in languages)}"/>' for unit in range(len(units))
    )
    texts = "".join(
        f'<text xml:id="{language}" xml:lang="{language}" type="{KIND[language]}"><body>'
        f"{''.join(turn(language, unit, length) for unit, length in enumerate(units))}</body></text>"
        for language in languages
    )
    domains = " ".join(f"#{language}" for language in languages)
    return DOCUMENT.format(number=number, domains=domains, links=links, texts=texts)


def turn(language: str, unit: int, length: int) -> str:
    """A turn with a name, a note in each third and a correction in each fourth; each sentence says its unit."""
    sentences = [f"¶{unit}¶ {WORDS[language]}" for _ in range(length)]
    name = f'<persName ref="#petrova">{NAME[language]}</persName>'
    note = (
        f'<ref type="noteAnchor" target="#{language}-n-{unit}">[{unit}]</ref><note place="foot" n="{unit}" '
        f'xml:id="{language}-n-{unit}">{WORDS[language]}</note>'
        if unit % 3 == 0
        else ""
    )
    corrected = '<choice><sic>wrnog</sic><corr cert="high">wrong</corr></choice>' if unit % 4 == 0 else ""
    page = f'<pb n="{unit}"/>' if unit % 5 == 0 else ""
    return (
        f'<sp xml:id="{language}-{unit}" who="#ivanov"><speaker>{SPEAKER[language]}</speaker>'
        f'<p xml:id="{language}-p-{unit}">{sentences[0]}{note} {name} {corrected} {page}'
        f"{' '.join(sentences[1:])}</p></sp>"
    )
