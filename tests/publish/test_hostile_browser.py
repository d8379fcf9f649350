"""Hostile editions in a browser: nothing runs, nothing is asked for elsewhere, and no page is a page of another."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from teipipe.serving import CHANGES, RELOAD, Server
from teipipe.toml import quoted
from tests.publish import hostile
from tests.publish.browser import chromium, needs_browser
from tests.publish.conftest import HERE

# Written in place of a correction: the preview adds a script of its own to each page.
CLOSING = "</body><img src=x onerror=dialog(1)><script>dialog(1)</script>"
WORDS = ("<script>dialog(1)</script>", '"><img src=x onerror=dialog(1)>', "__proto__", "constructor", "%", "\u202e")
# Attributes that run, and addresses that do.
ALIVE = """() => [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]
  .filter(({name, value}) => /^on/i.test(name) || (/^(href|src|action)$/i.test(name)
    && !["file:", "http:", "https:", "mailto:"].includes(new URL(value, document.baseURI).protocol)))
  .map(({name, value}) => `${element.localName} ${name}=${value}`))"""


class Watched:
    """A page of a browser, and what a hostile text achieved on it."""

    def __init__(self, browser: Any) -> None:
        self.done: list[str] = []
        self.asked: set[str] = set()
        self.said: list[str] = []
        context = browser.new_context()
        context.expose_function("dialog", lambda *_: self.done.append("a script ran"))
        self.page = context.new_page()
        self.page.on("dialog", lambda dialog: self.done.append(dialog.message))
        self.page.on("request", lambda request: self.asked.add(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(f"{self.page.url}: {error}"))

    def open(self, address: str) -> None:
        """Open a page and do what readers do there."""
        self.page.goto(address, wait_until="load")
        self.done += [f"{urlsplit(address).path}: {each}" for each in self.page.evaluate(ALIVE)]


@pytest.fixture
def watched() -> Iterator[Watched]:
    with chromium() as browser:
        yield Watched(browser)


@needs_browser
def test_no_page_of_a_hostile_edition_runs_anything(hostile_site: Path, watched: Watched) -> None:
    for path in [*sorted(hostile_site.glob("*/*.html"))[::2], *hostile_site.glob("*.html")]:
        watched.open(path.as_uri())
    assert not watched.done
    assert not {address for address in watched.asked if not address.startswith((hostile_site.as_uri(), "data:"))}
    assert not watched.said


@needs_browser
def test_what_a_reader_does_runs_nothing(hostile_site: Path, watched: Watched) -> None:
    """Notes opened, names pointed at, passages cited, the corrected reading, places that are none."""
    for path in sorted(hostile_site.glob("documents/1950-01-02*.html"))[::10]:
        for place in ("", *(f"#{quote(word)}" for word in WORDS), "#%", "#%E0%A4%A"):
            watched.open(f"{path.as_uri()}{place}")
        watched.page.evaluate(USED)
        watched.page.evaluate("(place) => { window.location.hash = place; }", "#%zz")
    watched.open((hostile_site / "index.html").as_uri())
    watched.page.evaluate(USED)
    watched.page.wait_for_timeout(400)
    assert not watched.done
    assert not watched.said
    assert not {address for address in watched.asked if not address.startswith((hostile_site.as_uri(), "data:"))}


# Everything that can be used, used once, where it leads to no other page.
USED = """() => {
  document.querySelectorAll("a.anchor, .switch button, a.permalink, summary").forEach((each) => each.click());
  document.querySelectorAll("a.name").forEach((each) => { each.focus(); each.blur(); });
  document.querySelectorAll("select").forEach((each) => {
    each.selectedIndex = each.options.length - 1;
    each.dispatchEvent(new Event("change", {bubbles: true}));
  });
}"""


@needs_browser
@pytest.mark.parametrize("page", ["index.html", "search.html", "documents/1950-02-14_letter-n.html"])
def test_a_script_that_came_onto_a_page_would_not_run(hostile_site: Path, watched: Watched, page: str) -> None:
    path = hostile_site / page
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole.replace("<main", f"{CLOSING}<main", 1), encoding="utf-8")
    watched.page.goto(path.as_uri())
    path.write_text(whole, encoding="utf-8")
    watched.page.wait_for_timeout(200)
    assert not watched.done
    assert all("Content Security Policy" in line or "net::ERR_FILE_NOT_FOUND" in line for line in watched.said)


@needs_browser
def test_the_tei_file_runs_nothing_either(hostile_site: Path, watched: Watched) -> None:
    for path in [*hostile_site.glob("tei/*/*.xml"), hostile_site / "feed.xml", hostile_site / "sitemap.xml"]:
        watched.page.goto(path.as_uri())
    assert not watched.done
    assert not {address for address in watched.asked if not address.startswith(hostile_site.as_uri())}


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    for name in ("documents", "register"):
        (tmp_path / name).mkdir()
        for path in (HERE / name).glob("*.xml"):
            closing = CLOSING.replace("<", "&lt;")
            text = path.read_text(encoding="utf-8").replace("Ялтинского", closing).replace("Anna<", f"Anna{closing}<")
            (tmp_path / name / path.name).write_text(text, encoding="utf-8")
    settings = {name: quoted(f"{name} {hostile.MARKUP}") for name in ("title", "publisher", "about")}
    lines = [*(f"{name} = {value}" for name, value in settings.items()), "[licence]", f"text = {quoted(CLOSING)}"]
    (tmp_path / "teipipe.toml").write_text("\n".join(lines), encoding="utf-8")
    made = Server(tmp_path, 0, lambda _: None)
    thread = threading.Thread(target=made.run)
    thread.start()
    yield made
    made.stopped.set()
    thread.join()


@needs_browser
def test_the_preview_of_a_hostile_edition_runs_nothing(server: Server, watched: Watched) -> None:
    for path in sorted(server.preview.folder.rglob("*.html")):
        watched.open(server.address + quote(path.relative_to(server.preview.folder).as_posix()))
        assert watched.page.evaluate(
            "(name) => document.scripts[document.scripts.length - 1].src.endsWith(name)", RELOAD
        )
    for word in WORDS:
        watched.open(f"{server.address}search.html?q={quote(word)}&person={quote(word)}#{quote(word)}")
        watched.page.wait_for_timeout(200)
    assert not watched.done
    assert not {address for address in watched.asked if not address.startswith(server.address)}


def answer(server: Server, path: str, host: str = "", method: str = "GET") -> tuple[int, bytes]:
    """The status and the body of an answer; the path goes out as it is."""
    address = urlsplit(server.address)
    connection = http.client.HTTPConnection(str(address.hostname), int(address.port or 0), timeout=20)
    connection.putrequest(method, path, skip_host=True)
    if host != "none":
        connection.putheader("Host", host or address.netloc)
    connection.endheaders()
    answered = connection.getresponse()
    body = answered.read()
    connection.close()
    return answered.status, body


@pytest.mark.parametrize(
    "path",
    [
        *(
            "/../teipipe.toml",
            "/..%2fteipipe.toml",
            "/%2e%2e/%2e%2e/teipipe.toml",
            "/..%5cteipipe.toml",
            "//etc/passwd",
        ),
        *(
            "/%00",
            "/index.html%00.xml",
            "/documents/",
            "/documents",
            f"/{'a' * 5000}",
            "/%0d%0aSet-Cookie:%20a=b",
            "/.",
        ),
        *("http://elsewhere.example/", "//elsewhere.example/%2e%2e"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_nothing_but_the_site_is_served(server: Server, path: str, method: str) -> None:
    status, body = answer(server, path, method=method)
    index = (server.preview.folder / "index.html").read_bytes()[:500]
    assert status == 404 or (status == 200 and (method == "HEAD" or body.startswith(index)))


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "elsewhere.example:8000", "127.0.0.1.elsewhere.example", "none", "[::1]"]
)
@pytest.mark.parametrize("path", ["/index.html", CHANGES, RELOAD])
def test_a_name_that_was_made_to_lead_here_is_not_answered(server: Server, host: str, path: str) -> None:
    assert answer(server, path, host)[0] == 421


def test_this_machine_s_own_names_are(server: Server) -> None:
    port = urlsplit(server.address).port
    for host in (f"127.0.0.1:{port}", f"localhost:{port}", "localhost"):
        assert answer(server, "/index.html", host)[0] == 200


def test_only_this_machine_is_listened_to(server: Server) -> None:
    assert urlsplit(server.address).hostname == "127.0.0.1"
