"""What a translator or editor put into square brackets, by kind.

    [I] met … [for them] … [Zhou] Enlai … 18 December [1949]     supplied reason="editorial"
    comr[ade]                                                    ex
    wheat [?]                                                    note type="uncertainty"
    MPR [Mongolian People's Republic]                            abbr, expan
    the Liberation Army [LA]                                     abbr
    Lushun [Port Arthur] … wolfram [tungsten]                    gloss type="variant"
    political capital [zhengzhi ziben]                           gloss type="term", foreign
    [Soviet translator N.T.] Fedorenko                           note type="role"
    the Premier [Zhou Enlai]                                     note type="identification"
    this move [the signing of a treaty]                          note type="gloss"
    [signature illegible 31/XII]                                 gap reason="illegible"

The brackets stay inside.
"""

import re
from collections.abc import Callable, Iterator

from teipipe.marks import Passage
from teipipe.marks.editorial_brackets import Bracket, brackets, is_of_a_year
from teipipe.marks.editorial_words import (
    BLANK,
    DAMAGED,
    DOUBT,
    GARBLED,
    HEARD,
    ILLEGIBLE,
    INAUDIBLE,
    LOST,
    OF_THE_OFFICE,
    OMITTED,
    PERSONAL,
    REMARK,
    REMARKS_CHINESE,
    ROLE,
    SIC,
    WITHHELD,
)
from teipipe.marks.folding import fold
from teipipe.marks.forenames import FAMILIAR, FORENAMES
from teipipe.model import Mark
from teipipe.register import HONORIFICS, Register, words

MISSING: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("inaudible", INAUDIBLE.fullmatch),
    ("illegible", ILLEGIBLE.search),
    ("withheld", WITHHELD.search),
    ("garbled", GARBLED.fullmatch),
    ("blank", BLANK.fullmatch),
    ("damage", DAMAGED.fullmatch),
    ("lost", LOST.fullmatch),
    ("editorial", OMITTED.match),
)
WORD_BEFORE, WORD_AFTER = (
    re.compile(r"(?:[^\W\d_]|\[[^\W\d_]+\])+$"),
    re.compile(r"(?:[^\W\d_]|\[[^\W\d_]+\])+"),
)
WORDS = re.compile(r"[\w'’-]+")
CAPITAL = "[A-ZÀ-ÖØ-ÞА-ЯЁ]"
ABBREVIATION = rf"(?:{CAPITAL}[\w.]{{0,12}}{CAPITAL}\w{{0,6}}\.?(?:/\w{{1,3}}/)?)"
ABBREVIATIONS = re.compile(rf"(?<![\w/.-]){ABBREVIATION}(?:\s{ABBREVIATION}){{0,3}}(?=\s*$)")
POINTING = re.compile(r"\b(?:this|that|these|those|such|the|эт\w{1,2}|cette?|diese[rmns]?)\s(?:\w+\s){1,2}$", re.I)
EXPLAINING = re.compile(
    r"(?:=|i\.\s?e\.|that is|namely|meaning|note:|which|who|т\.\s?е\.|то есть|c'est-à-dire)\W", re.I
)
ARTICLE = re.compile(r"(?:the|an?)\s\w", re.I)
PRONOUNS = words("he she him they them it his their он она они его её их il elle ils er sie")
FUNCTION = words("""
    i we you he she it they me us him her them my our your his its their the a an this that these those
    there of to in on at by for from with without into onto upon over under between among about after
    before during until and or but nor so as if when while because that which who whom whose what is are
    was were be been being am has have had do does did will would shall should can could may might must
    not no than then also only still even our both и в во на с со к ко о об от до из за по у для без при
    а но что который это он она они мы вы я не бы же
""")
# Syllables of Mandarin in the official romanisation, long ones first; a word is pinyin when it is made of them.
SYLLABLE = (
    r"(?:[bpmf]?(?:iao|ian|ing|ang|eng|iu|ie|in|ai|ei|ao|ou|an|en|a|o|i|u)|[dtnl](?:iang|iao|ian|uan|ing|ong|ang|eng|"
    r"uo|ui|un|iu|ie|in|ai|ei|ao|ou|an|en|a|e|i|u|ü)|(?:zh|ch|sh|r|z|c|s|g|k|h)(?:uang|uai|uan|ong|ang|eng|uo|ui|un|"
    r"ua|ai|ei|ao|ou|an|en|a|e|i|u)|[jqx](?:iong|iang|uan|iao|ian|ing|ia|ie|iu|in|ue|un|i|u)|y(?:uan|ong|ang|ing|"
    r"ao|ou|an|in|ue|un|a|e|i|u)|w(?:ang|eng|ai|ei|an|en|a|o|u)|er)"
)
PINYIN = rf"(?:{SYLLABLE}'?){{2,4}}(?:[\s-](?:{SYLLABLE}'?){{1,4}}){{1,5}}|(?:{SYLLABLE}'?){{2,6}}"
ONLY_PINYIN = re.compile(r"zh|q(?!u[aeio])|x[iu]|(?:^|[^aeiou])(?:iong|uang|iang)|\bsh?i\b|ü")
SCRIPTS = (
    ("ru", re.compile(r"[а-яё]", re.I)),
    ("", re.compile(r"[a-z]", re.I)),
)


def editorial(passage: Passage) -> Iterator[Mark]:
    """The editor's brackets of a passage; the first rule that claims a bracket decides its kind."""
    for bracket in brackets(passage):
        for rule in RULES:
            marks = tuple(rule(bracket))
            if marks:
                yield from marks
                break


def sign(bracket: Bracket) -> Iterator[Mark]:
    """A question mark, "sic", or what is missing."""
    inner = bracket.inner.strip()
    if inner in DOUBT:
        yield from doubt(bracket)
    elif SIC.match(inner):
        yield bracket.note("sic", "the editor confirms the text")
    elif missing := next((reason for reason, said in MISSING if said(inner)), ""):
        yield bracket.gap(missing, f"said to be missing: {missing}")
    elif HEARD.match(inner):
        yield bracket.note("gloss", "what was heard, not said")
    elif REMARK.match(inner) or REMARKS_CHINESE.search(inner):
        yield bracket.note("editorial", "a remark on the text")


def wanted(bracket: Bracket) -> Iterator[Mark]:
    """A participle that the sentence wants: "the [signed] treaty", "he had [lost] it"; elsewhere it may be a remark."""
    plain = bracket.inner.isalpha() and bracket.inner.islower()
    inside = plain and bracket.word_before.casefold() in FUNCTION and bracket.word_after.islower()
    if inside and (REMARK.match(bracket.inner) or DAMAGED.fullmatch(bracket.inner)):
        yield bracket.supplied("a word that the sentence wants")


def doubt(bracket: Bracket) -> Iterator[Mark]:
    """A question mark, and the word before it that it doubts."""
    yield bracket.note("uncertainty", "a question mark")
    if before := bracket.word_before:
        end = bracket.start - (len(bracket.before) - len(bracket.before.rstrip()))
        yield Mark("unclear", end - len(before), end, {}, "editorial: a question mark follows")


def inside_a_word(bracket: Bracket) -> Iterator[Mark]:
    """The rest of a word: "comr[ade]"; its first letters: "[T]he"."""
    glued = bracket.inner.isalpha() and bracket.inner.islower()
    if glued and bracket.before[-1:].isalpha():
        yield bracket.mark("ex", {}, "letters glued to a word")
        yield whole_word(bracket)
    elif bracket.inner.isalpha() and len(bracket.inner) <= 3 and bracket.after[:1].islower():
        yield bracket.supplied("the first letters of a word")


def whole_word(bracket: Bracket) -> Mark:
    """The word that a bracket is inside of, with other brackets in it."""
    before, after = WORD_BEFORE.search(bracket.before), WORD_AFTER.match(bracket.after)
    start = bracket.start - (len(before[0]) if before else 0)
    end = bracket.end + (len(after[0]) if after else 0)
    return Mark("expan", start, end, {}, "editorial: a word with letters added inside")


def number(bracket: Bracket) -> Iterator[Mark]:
    """A year, or another date, that the text left out."""
    if is_of_a_year(bracket):
        yield bracket.supplied("a year")


def abbreviation(bracket: Bracket) -> Iterator[Mark]:
    """A full form after its abbreviation, an abbreviation after its full form."""
    inner = bracket.inner.strip()
    found = ABBREVIATIONS.search(bracket.before)
    if found:
        yield from expansion(bracket, found)
    elif re.fullmatch(ABBREVIATION, inner) and sum(letter.isupper() for letter in inner) >= 2:
        letters = re.sub(r"[^\w]", "", inner).casefold()
        if initials(WORDS.findall(bracket.before)).endswith(letters):
            yield bracket.mark("abbr", {}, "its letters are the initials of the words before it")


def expansion(bracket: Bracket, found: re.Match[str]) -> Iterator[Mark]:
    """What stands behind an abbreviation: its words, its words and more, or other names of it."""
    inner, start = bracket.inner.strip(), bracket.start - len(bracket.before) + found.start()
    end = start + len(found[0])
    letters = re.sub(r"[^\w]", "", found[0]).casefold()
    plain, more = re.match(r"[^,;]*", inner), re.search(r"[,;]\s*(?:which|who|that|where)\b", inner)
    is_full = plain is not None and (
        initials(WORDS.findall(plain[0])) == letters or is_spelt_from(letters, plain[0].strip())
    )
    if (is_full and re.search("[,;]", inner)) or (more and plain):
        yield Mark("abbr", start, end, {}, "editorial: the bracket after it expands it")
    if more and plain:
        yield bracket.note("gloss", "an expansion with an explanation")
        yield bracket.inside("expan", 0, len(plain[0]), "what is explained is the abbreviation before it")
    elif ";" in inner or "," in inner:
        yield bracket.mark("gloss", {"type": "variant"}, "names of what the abbreviation before it means")
        if is_full and plain:
            yield bracket.inside("expan", 0, len(plain[0]), "its letters are the abbreviation before it")
    elif initials(WORDS.findall(inner)) == letters or is_spelt_from(letters, inner):
        yield Mark("abbr", start, end, {}, "editorial: the bracket after it expands it")
        yield bracket.mark("expan", {}, "its initials are the abbreviation before it")
    elif len(re.findall(rf"(?<!\w){CAPITAL}", inner)) > 1 and not ROLE.search(inner):
        start += found[0].rfind(" ") + 1
        yield Mark("abbr", start, end, {}, "editorial: the bracket after it expands it")
        yield bracket.mark("expan", {}, "a name after an abbreviation; the initials may be of another language")


def initials(row: list[str]) -> str:
    """First letters, of words that are no function words, also inside compounds."""
    parts = [part for each in row if each.casefold() not in FUNCTION for part in each.split("-") if part]
    return "".join(part[0] for part in parts).casefold()


def is_spelt_from(letters: str, inner: str) -> bool:
    """Whether one word has the letters in their order, from its first on: GMD, Guomindang."""
    word, rest = inner.casefold(), iter(inner.casefold())
    return word.isalpha() and word[:1] == letters[:1] and all(letter in rest for letter in letters)


def original_term(bracket: Bracket) -> Iterator[Mark]:
    """The term of the original: in its own script, or in pinyin."""
    inner = bracket.inner.strip()
    tag = foreign_language(inner, bracket.lang)
    if tag is None:
        return
    start = bracket.start + 1 + len(bracket.inner) - len(bracket.inner.lstrip())
    yield bracket.mark("gloss", {"type": "term"}, "a term of another language")
    yield Mark("foreign", start, start + len(inner), {"xml:lang": tag}, "editorial: a term of another language")


def foreign_language(inner: str, lang: str) -> str | None:
    """The language tag of a term that is in another script than its text, or in pinyin; None for any other."""
    chinese = ["zh"] if any(map(is_han, inner)) else []
    scripts = [*chinese, *(tag for tag, script in SCRIPTS if script.search(inner))]
    own = lang[:2] if lang[:2] in ("zh", "ru") else ""
    if scripts and own not in scripts and lang[:2] not in ("ja", "ko", "uk", "be", "bg", "sr", "mn"):
        return scripts[0] or "und-Latn"
    # The other way round, the long pattern would be compiled for nothing in most texts.
    if own == "" and ONLY_PINYIN.search(inner) and re.fullmatch(PINYIN, inner):
        return "zh-Latn-pinyin"
    return None


def is_han(character: str) -> bool:
    """Whether a character is Chinese. A pattern with so wide a range takes longer to compile than this to ask."""
    return "\u3400" <= character <= "\u9fff"


def role(bracket: Bracket) -> Iterator[Mark]:
    """Somebody's office, before or after the name; before it, perhaps with the forename."""
    inner = bracket.inner.strip()
    if not ROLE.search(inner):
        return
    if is_name(bracket.word_after) and not (is_title(bracket.word_after) and len(inner.split()) < 2):
        yield bracket.note("role", "an office before a name")
        if start := forename(inner):
            yield bracket.inside("supplied", start, len(inner), "a forename after an office")
    elif len(inner.split()) > 1 and is_name(bracket.word_before) and not is_title(bracket.word_before):
        yield bracket.note("role", "an office after a name")


def forename(inner: str) -> int:
    """Where initials or forenames begin right after an office, which a bracket ends with; 0 without any."""
    last = list(ROLE.finditer(inner))[-1].end()
    found = re.fullmatch(rf"\s+(?P<name>(?:{CAPITAL}\.\s?)+|{CAPITAL}[\w'’-]+(?:\s{CAPITAL}\.)?)", inner[last:])
    if (
        found is None
        or found["name"].casefold() in OF_THE_OFFICE
        or (found["name"].isupper() and "." not in found["name"])
    ):
        return 0
    return last + found.start("name")


def name_part(bracket: Bracket) -> Iterator[Mark]:
    """A part of a name: "[Zhou] Enlai", or "Mao [Zedong]" where the register knows the two together."""
    inner, before, after = bracket.inner.strip(), bracket.word_before, bracket.word_after
    if not is_name(inner) or " " in inner:
        return
    if is_name(after) and inner.casefold().rstrip(".") in HONORIFICS:
        yield bracket.supplied("a form of address before a name")
    elif is_name(after) and (not is_name(before) or is_title(before)):
        yield bracket.supplied("a part of the name after it")
    elif fold(before) in FORENAMES | FAMILIAR:
        yield bracket.supplied("a surname after a forename")
    elif known(bracket.register, f"{before} {inner}") or known(bracket.register, f"{inner} {after}"):
        yield bracket.supplied("the register knows the name that it is a part of")


def known(register: Register, name: str) -> bool:
    """Whether the register has this name of two words."""
    if not all(map(is_name, name.split(" "))):
        return False
    return bool(register.speaker(name) or register.name(name, "place") or register.name(name, "org"))


def other_name(bracket: Bracket) -> Iterator[Mark]:
    """Another name of what stands before, or the name of whom its office or pronoun means."""
    before = bracket.word_before
    if not is_name(bracket.inner) or bracket.inner.strip().casefold() in FUNCTION:
        return
    if is_title(before) or before.casefold() in PRONOUNS or PERSONAL.fullmatch(before):
        yield bracket.note("identification", "a name after an office or a pronoun")
    elif is_name(before):
        yield bracket.mark("gloss", {"type": "variant"}, "a name after a name")
    elif before.isalpha() and POINTING.search(bracket.before):
        yield from named_noun(bracket, before)


def named_noun(bracket: Bracket, before: str) -> Iterator[Mark]:
    """A name after "the isle"; not after "the new", which wants a noun."""
    if before.casefold() not in FUNCTION and not re.match(r"\s\w", bracket.after):
        yield bracket.note("identification", "a name after a noun that points at it")


def explanation(bracket: Bracket) -> Iterator[Mark]:
    """What the words before mean: a clock's place, "that is", a phrase after "this move"."""
    inner = bracket.inner.strip()
    if re.search(r"\btime$", inner) and re.search(r"(?:\d|[ap]\.?m\.?|noon|clock)\s?$", bracket.before):
        yield bracket.note("gloss", "whose time an hour is")
    elif EXPLAINING.match(inner) or (bracket.word_before.casefold() in PRONOUNS and ARTICLE.match(inner)):
        yield bracket.note("gloss", "begins as an explanation does")
    elif ARTICLE.match(inner) and len(inner.split()) > 2 and POINTING.search(bracket.before):
        yield bracket.note("gloss", "a phrase after a noun that points at it")
    elif len(inner.split()) >= 8 and inner.split()[0].casefold() not in FUNCTION:
        yield bracket.note("gloss", "too long to be supplied words")
    elif len(inner.split()) > 3 and inner[0].isupper() and re.search(r"(?:^|[.?!…])\s*$", bracket.before):
        yield bracket.note("gloss", "a sentence of its own")
    elif re.match(r"即|指|注|按|编者|編者|原文", inner) or sum(map(is_han, inner)) > 12:
        yield bracket.note("gloss", "begins as an explanation does, or is long")


def synonym(bracket: Bracket) -> Iterator[Mark]:
    """One common noun after another: "wolfram [tungsten], "."""
    inner, before = bracket.inner.strip(), bracket.word_before
    plain = inner.isalpha() and before.isalpha() and inner.islower() and before.islower()
    nouns = plain and not {inner, before} & FUNCTION and not before.endswith(("ing", "ed", "ly"))
    if nouns and re.match(r"\s?(?:[,.;:)]|$|(?:and|or|и|или|et|und)\b)", bracket.after):
        yield bracket.mark("gloss", {"type": "variant"}, "a noun after a noun")


def word(bracket: Bracket) -> Iterator[Mark]:
    """Anything else: words that the text left out."""
    if bracket.inner.rstrip().endswith("?"):
        yield bracket.mark("supplied", {"reason": "editorial", "cert": "low"}, "added words, in doubt")
    else:
        yield bracket.supplied("added words")


def is_name(text: str) -> bool:
    """Whether all words begin with a capital but for small ones between: "Port Arthur", "Dairen; Dalian"."""
    row = re.findall(r"[\w'’./-]+", text)
    if not row or row[-1].endswith(("'s", "’s")) or re.search(r"[^\w\s'’./;,-]", text):
        return False
    capital = [each[0].isupper() and each.casefold() not in FUNCTION for each in row]
    small = [each in ("of", "the", "and", "de", "von", "van") for each in row]
    return capital[0] and capital[-1] and all(map(any, zip(capital, small, strict=True)))


def is_title(text: str) -> bool:
    """Whether a word is an office or a form of address before a name."""
    return text.casefold().rstrip(".") in HONORIFICS or bool(ROLE.fullmatch(text))


RULES: tuple[Callable[[Bracket], Iterator[Mark]], ...] = (
    wanted,
    sign,
    inside_a_word,
    number,
    abbreviation,
    original_term,
    role,
    name_part,
    other_name,
    explanation,
    synonym,
    word,
)
