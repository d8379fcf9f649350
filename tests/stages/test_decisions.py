"""What editors decided: applied, reported, and refused where it does not fit."""

import re
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teipipe.decision_files import append, file_of
from teipipe.decisions import Decision, load, settled
from teipipe.findings import Finding, Place, Refusal, Severity
from teipipe.model import Leaf
from teipipe.pipeline import Conversion, converted
from teipipe.readers import read_bytes
from teipipe.register import Register
from tests.conftest import EDITION

TEXT = "(c) He will not come either. After I have seen all, I decide.\n\n" + "\n".join(
    ["Stalin: Yes. Good.", "Mao: Yes. Good.", "Stalin: No.", "Mao: So."]
)


def decided(*decisions: Decision, text: str = TEXT) -> Conversion:
    return converted(read_bytes("a.txt", text.encode()), Register.load(EDITION / "register"), decisions)


def decision(kind: str, source: str = "a.txt", **stated: str) -> Decision:
    return Decision("x.toml", kind, source, "the editors", "known from elsewhere", **stated)  # type: ignore[arg-type]


def codes(conversion: Conversion) -> list[str]:
    return [finding.code for finding in conversion.findings if finding.code.startswith("decision")]


def passages(conversion: Conversion) -> list[str]:
    (version,) = conversion.document.versions
    source = conversion.document.sources["a"]
    return [source.text[c.start : c.end] for c in version.children if isinstance(c, Leaf)]


SPLIT = decision("split", before="He will not come either.", after="After I have seen", becomes="p")


def test_a_split_is_applied_and_reported() -> None:
    assert passages(decided())[0] == "(c) He will not come either. After I have seen all, I decide."
    conversion = decided(SPLIT)
    assert passages(conversion)[:2] == ["(c) He will not come either.", "After I have seen all, I decide."]
    (finding,) = [finding for finding in conversion.findings if finding.code == "decision-applied"]
    assert finding.severity == Severity.INFORMATION
    assert (finding.place.path, finding.message) == ("x.toml", "applied: split by the editors: known from elsewhere")


def test_a_split_says_what_follows() -> None:
    conversion = decided(decision("split", before="not come either.", after="After I have seen", becomes="head"))
    assert "head" in {leaf.element for leaf in conversion.document.versions[0].children} | {
        inner.element for node in conversion.document.versions[0].children for inner in getattr(node, "children", ())
    }


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        ({"before": "He will come.", "after": "After I have seen"}, "does not stand in a.txt"),
        ({"before": "He will not come either.", "after": "After I had seen"}, "does not stand in a.txt"),
        ({"before": "Yes.", "after": "Good."}, "stands 2 times in a.txt"),
    ],
)
def test_an_unfit_split_changes_nothing_and_is_reported(stated: dict[str, str], says: str) -> None:
    conversion = decided(decision("split", **stated))
    assert codes(conversion) == ["decision-unfit"]
    (finding,) = [finding for finding in conversion.findings if finding.code == "decision-unfit"]
    assert finding.severity == Severity.WARNING
    assert says in finding.message
    assert conversion.document == decided().document


def test_an_unfit_decision_does_not_hide_a_fit_one_of_another_file() -> None:
    conversion = decided(SPLIT, Decision("y.toml", "split", "a.txt", "the editors", "none", before="x", after="y"))
    assert sorted(codes(conversion)) == ["decision-applied", "decision-unfit"]


def test_an_unfit_decision_does_not_hide_a_fit_one_of_its_own_file() -> None:
    conversion = decided(SPLIT, decision("split", before="x", after="y"))
    assert sorted(codes(conversion)) == ["decision-applied", "decision-unfit"]


def test_an_offset_chooses_among_equal_words() -> None:
    at = TEXT.rindex("Good.")
    found = Decision("x.toml", "split", "a.txt", "the editors", "none", before="Yes.", after="Good.", offset=at)
    conversion = decided(found)
    assert codes(conversion) == ["decision-applied"]
    nodes = [node for node in conversion.document.versions[0].children if node.element == "sp"]
    assert [len(node.children) for node in nodes if not isinstance(node, Leaf)] == [2, 3, 2, 2]


def test_a_decision_about_another_source_does_nothing() -> None:
    conversion = decided(decision("split", "b.txt", before="He will not come either.", after="After I have seen"))
    assert conversion == decided()


@pytest.mark.parametrize("label", ["Mao", "Mao:"])
def test_a_date_and_a_person_are_taken(label: str) -> None:
    conversion = decided(decision("date", value="1950-01-02"), decision("who", label=label, person="zhou-enlai"))
    assert (conversion.document.header.date, conversion.document.header.date_from) == ("1950-01-02", "decision")
    whos = [n.attributes["who"] for n in conversion.document.versions[0].children if n.element == "sp"]
    assert whos[1] == "#zhou-enlai"
    assert "zhou-enlai" in {person.id for person in conversion.document.persons}


WRONG = (
    ('kind = "split"\nsource = "a.txt"\nby = "x"\nreason = "y"\nbefore = "a"', "decision no. 1: 'after' is a required"),
    ('kind = "guess"\nsource = "a.txt"\nby = "x"\nreason = "y"', "decision no. 1, kind: 'guess' is not one of"),
    ('kind = "date"\nsource = "a.txt"\nby = "x"\nreason = "y"\nvalue = "2 May"', "no. 1, value: '2 May' does not"),
    (
        'kind = "accept"\nsource = "a.txt"\nby = "x"\nreason = ""\ncode = "z"',
        "decision no. 1, reason: '' should be non-empty",
    ),
    ('kind = "accept"\nsource = "a.txt"\nby = "x"\nreason = "y"\ncode = "z"\ncolour = 1', "'colour' was unexpected"),
    ('kind = "accept', "not TOML: "),
)


@pytest.mark.parametrize(("stated", "says"), WRONG)
def test_wrong_files_are_refused_with_their_place(tmp_path: Path, stated: str, says: str) -> None:
    (tmp_path / "x.toml").write_text(f"[[decision]]\n{stated}\n", encoding="utf-8")
    with pytest.raises(Refusal) as refusal:
        load(tmp_path)
    assert str(refusal.value).startswith(str(tmp_path / "x.toml"))
    assert says in str(refusal.value)


def test_an_edition_without_decisions_has_none(tmp_path: Path) -> None:
    assert load(tmp_path / "decisions") == []


def test_the_decisions_of_the_edition_fit() -> None:
    for found in load(EDITION / "decisions"):
        source = read_bytes(found.source, (EDITION / "sources" / found.source).read_bytes())
        assert "decision-unfit" not in {f.code for f in converted(source, Register(), [found]).findings}


def finding(severity: Severity, code: str = "note-anchor", message: str = 'no note for the anchor "2"') -> Finding:
    return Finding(code, severity, Place("a.xml"), message)


def test_an_accepted_warning_becomes_information() -> None:
    (found,) = settled([finding(Severity.WARNING)], [decision("accept", code="note-anchor", quote='"2"')])
    assert found.severity == Severity.INFORMATION
    assert found.message.endswith("accepted by the editors: known from elsewhere")


@pytest.mark.parametrize(
    ("found", "by"),
    [
        (finding(Severity.ERROR), decision("accept", code="note-anchor")),
        (finding(Severity.WARNING), decision("accept", code="note-without-anchor")),
        (finding(Severity.WARNING), decision("accept", code="note-anchor", quote='"3"')),
        (finding(Severity.WARNING), decision("date", value="1950")),
    ],
)
def test_an_error_is_never_accepted_nor_another_warning(found: Finding, by: Decision) -> None:
    settlement = list(settled([found], [by]))
    assert settlement[0] == found
    assert [other.code for other in settlement[1:]] == ["decision-unfit"] * (by.kind == "accept")


VERDICT = 'kind = "verdict"\nsource = "a.txt"\nby = "E. Karlson"\nreason = "Known."\n'
WRONG_VERDICTS = (
    (
        'element = "date"\nquote = "spring"\nverdict = "change"\nvalue = "1950-02-30"\n',
        "no. 2, value: “1950-02-30” is no date",
    ),
    ('element = "date"\nquote = "spring"\nverdict = "change"\nvalue = "in May"\n', "expected one such as 1950-01-02"),
    ('element = "text"\nquote = "spring"\nverdict = "change"\nvalue = "copy"\n', "expected original or translation"),
    ('element = "date"\nquote = "spring"\nverdict = "change"\n', "'value' is a required property"),
    ('element = "date"\nquote = "spring"\nverdict = "doubt"\n', "'doubt' is not one of"),
    ('element = "date"\nquote = " "\nverdict = "accept"\n', "quote"),
    ('quote = "spring"\nverdict = "accept"\n', "'element' is a required property"),
)


@pytest.mark.parametrize(("stated", "says"), WRONG_VERDICTS)
def test_a_verdict_that_is_none_is_refused(tmp_path: Path, stated: str, says: str) -> None:
    right = 'element = "date"\nquote = "spring"\nverdict = "accept"\nvalue = "3 to 5 years"\n'
    (tmp_path / "a.toml").write_text(
        f"[[decision]]\n{VERDICT}{right}\n[[decision]]\n{VERDICT}{stated}", encoding="utf-8"
    )
    with pytest.raises(Refusal, match=re.escape(says)):
        load(tmp_path)


@settings(deadline=None)
@given(st.lists(st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1), min_size=4, max_size=4))
def test_what_is_written_is_what_is_read(said: list[str]) -> None:
    """Of any words, in a file that has comments, Windows line ends and no last line end."""
    quote, before, by, reason = (" ".join(words.split()) or "x" for words in said)
    one = Decision(
        "", "verdict", "box.zip/a.txt", by, reason, before, element="date", quote=quote, verdict="reject", offset=3
    )
    with TemporaryDirectory() as folder:
        file = Path(folder) / "a.toml"
        there = f"# Seen.\r\n[[decision]]\r\n{VERDICT.replace(chr(10), chr(13) + chr(10))}".encode()
        there += b'element = "link"\r\nquote = "We"\r\nverdict = "accept" # surely'
        file.write_bytes(there)
        append(replace(one, file=str(file)))
        assert file.read_bytes().startswith(there)
        assert load(file.parent)[1:] == [replace(one, file=str(file))]


def test_nothing_is_added_to_a_broken_file(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text("[[decision]\n", encoding="utf-8")
    with pytest.raises(Refusal, match="nothing can be added"):
        append(Decision(str(file), "unsplit", "a.txt", "E. Karlson", "Known."))
    assert file.read_text(encoding="utf-8") == "[[decision]\n"


def test_decisions_of_a_source_stay_in_its_file(tmp_path: Path) -> None:
    known = [Decision("d/x.toml", "unsplit", "a.txt", "E", "R"), Decision("d/y.toml", "unsplit", "b.txt", "E", "R")]
    assert file_of("a.txt", known, "1950_a-b", tmp_path) == Path("d/x.toml")
    assert file_of("c.txt", known, "1950_a-b", tmp_path) == tmp_path / "1950_a-b.toml"
