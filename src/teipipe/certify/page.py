"""An HTML page, taken apart once for all that the certificate asks of it: texts, furniture, and fields of its head."""

import json
import re
from collections import Counter
from functools import lru_cache
from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]
FURNITURE = frozenset(["nav", "aside", "form", "button", "select", "datalist", "noscript", "svg", "header", "footer"])
ROLES = frozenset(["navigation", "banner", "contentinfo", "complementary", "search"])
CONDITION = re.compile(r"<!\[(?:end)?if[^>]*>", re.IGNORECASE)
BESIDE = re.compile(
    r"(?<![a-z])(?:(?:main|top|sub|site|page|side)?-?(?:nav|menu)|bread|crumb|pager|pagination|tool-?bar|tabs|shar(?:e|ing)|social"
    r"|related|(?:page|site|global|mso)?footer|(?:sphinx)?sidebar|masthead|cookie|advert|promo|widget)",
    re.IGNORECASE,
)
PAGE_MARK = re.compile(r"page-?break|page-?num|\bpb\b|tei-pb", re.IGNORECASE)
NOTE_BODY = re.compile(r"\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\b", re.IGNORECASE)
VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"])
SAYING = frozenset(["html", "meta", "link", "title", "script"])
UNSEEN = ("script", "style", "template", "noembed", "noframes", "iframe", "textarea")
# In these there are no elements, only text (HTML, 13.2.5: the states of RCDATA and of raw text).
ONLY_TEXT = frozenset(["title", "textarea", "noembed", "noframes", "iframe"])
# What a file that was cut off ends with: the beginning of a tag, which no browser shows.
CUT_OFF = re.compile(r"</?[a-z][^<>]*\Z", re.IGNORECASE)


class Page(HTMLParser):
    """Tells the collectors of texts and of fields what stands in a page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts, self.head = Texts(), Head()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Enter an element."""
        if tag in ONLY_TEXT:
            self.set_cdata_mode(tag)
        self.texts.enter(tag, attrs)
        self.head.enter(tag, attrs)

    def handle_startendtag(self, tag: str, attrs: Attributes) -> None:
        """Enter and leave an element that XHTML writes as empty."""
        self.handle_starttag(tag, attrs)
        self.clear_cdata_mode()
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Leave an element."""
        self.texts.leave(tag)
        self.head.leave(tag)

    def handle_data(self, data: str) -> None:
        """Take a text node."""
        self.texts.take(data)
        self.head.take(data)

    def parse_html_declaration(self, i: int) -> int:
        """Pass over a declaration; in a page a CDATA section is none, but a comment up to its first bracket."""
        if not self.rawdata.startswith("<![", i):
            return super().parse_html_declaration(i)
        end = self.parse_bogus_comment(i)
        return end if end >= 0 else len(self.rawdata)

    def parse_comment(self, i: int, report: bool = True) -> int:
        """Pass over a comment; one that never ends goes on to the end of the page."""
        end = super().parse_comment(i, report)
        return end if end >= 0 else len(self.rawdata)

    def close(self) -> None:
        """End the page. What a title says that never ends, the parser keeps back."""
        super().close()
        self.head.end(self.rawdata)


@lru_cache(maxsize=1)
def parsed(data: bytes, encoding: str) -> Page:
    """Take a page apart; kept, for its texts, its furniture and its fields are asked for one after the other."""
    page = Page()
    page.feed(CUT_OFF.sub("", data.decode(encoding).lstrip("\ufeff")))
    page.close()
    return page


class Texts:
    """Collects text nodes, but for those that no browser shows, and apart those that stand in furniture."""

    def __init__(self) -> None:
        self.nodes: list[str] = []
        self.furniture: list[str] = []
        self._unseen: list[str] = []
        self._title = False
        # The open elements with whether each is furniture, how many there are of each name, how many are furniture.
        self._open: list[tuple[str, bool]] = []
        self._names: Counter[str] = Counter()
        self._beside = 0

    def enter(self, tag: str, attributes: Attributes) -> None:
        """Enter an element."""
        if tag in UNSEEN:
            self._unseen.append(tag)
        self._title = self._title or tag == "title"
        if tag not in VOID:
            beside = is_furniture(tag, {name: value or "" for name, value in attributes})
            self._open.append((tag, beside))
            self._names[tag] += 1
            self._beside += beside

    def leave(self, tag: str) -> None:
        """Leave an element, and those inside it that were left open."""
        if self._unseen and tag == self._unseen[-1]:
            self._unseen.pop()
        self._title = self._title and tag != "title"
        left = "" if self._names[tag] else tag
        while left != tag:
            left, beside = self._open.pop()
            self._names[left] -= 1
            self._beside -= beside

    def take(self, data: str) -> None:
        """Take a text node. The end of a condition for old browsers is none, though the parser takes it for one."""
        if not self._unseen and not self._title and not CONDITION.fullmatch(data):
            self.nodes.append(data)
            if self._beside:
                self.furniture.append(data)


def is_furniture(tag: str, attributes: dict[str, str]) -> bool:
    """Say whether an element's name, role or class says that it belongs to the page."""
    if not attributes:
        return tag in FURNITURE
    hidden = "hidden" in attributes or re.search(r"display:\s*none|visibility:\s*hidden", attributes.get("style", ""))
    said = " ".join(attributes.get(name, "") for name in ("class", "role", "epub:type"))
    if tag == "aside" and NOTE_BODY.search(said):
        return bool(hidden)
    named = "class" in attributes or "id" in attributes
    beside = named and stands_beside(f"{attributes.get('class', '')} {attributes.get('id', '')}")
    by_name = tag in FURNITURE or attributes.get("role") in ROLES or beside
    return by_name or bool(hidden) or bool(PAGE_MARK.search(said))


@lru_cache(4096)
def stands_beside(named: str) -> bool:
    """Say whether a class or an id is that of a menu or the like. A page gives the same names to many elements."""
    return BESIDE.search(re.sub(r"(?<=[a-z])(?=[A-Z])", "-", named)) is not None


class Head:
    """Collects what a page says about itself."""

    def __init__(self) -> None:
        self.pairs: list[tuple[str, str]] = []
        self._gathering = ""
        self._words: list[str] = []

    def enter(self, tag: str, attributes: Attributes) -> None:
        """Take the attributes that say something."""
        if tag not in SAYING:
            return
        said = {name: value or "" for name, value in reversed(attributes)}
        if tag == "html":
            self.pairs += [("lang", said[name]) for name in ("lang", "xml:lang") if name in said]
        elif tag == "meta":
            name = next((said[kind] for kind in ("name", "property", "itemprop", "http-equiv") if said.get(kind)), "")
            self.pairs.append((name, said.get("content", "")))
        elif tag == "link" and said.get("rel", "").lower() == "canonical":
            self.pairs.append(("canonical", said.get("href", "")))
        elif tag == "title" or (tag == "script" and "ld+json" in said.get("type", "").lower()):
            self._gathering, self._words = tag, []

    def leave(self, tag: str) -> None:
        """Take what an element held."""
        if self._gathering and tag == self._gathering:
            words, self._gathering = "".join(self._words), ""
            self.pairs += [("title", words)] if tag == "title" else linked(words)

    def end(self, rest: str) -> None:
        """Take what an element holds that the page does not end."""
        self.take(rest)
        self.leave(self._gathering)

    def take(self, data: str) -> None:
        """Gather text."""
        if self._gathering:
            self._words.append(data)


def linked(script: str) -> list[tuple[str, str]]:
    """Return the words and numbers of JSON-LD by the types and names on the way to them."""
    try:
        waiting: list[tuple[str, object]] = [("", json.loads(script))]
    except (ValueError, RecursionError):
        return [("json-ld", script)]
    found: list[tuple[str, str]] = []
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, list):
            waiting += [(path, one) for one in value]
        elif isinstance(value, dict):
            inside = path or root_path(value)
            for key, one in value.items():
                same = key in ("@value", "@list")
                waiting.append(("" if key == "@graph" else inside if same else f"{inside}.{key}", one))
        elif value is not None:
            found.append((path, value if isinstance(value, str) else json.dumps(value)))
    return found


def root_path(value: dict[str, object]) -> str:
    """Return the name of an outermost object: its type, of several the first."""
    kind = value.get("@type", "Thing")
    first = kind[0] if isinstance(kind, list) and kind else kind
    return "json-ld/" + str(first).split("/")[-1]
