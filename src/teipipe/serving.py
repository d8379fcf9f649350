"""A local server for editors: shows the site, makes again what changed, and reloads the page that is open.

    teipipe serve tei       http://127.0.0.1:8000/

Nobody else on the network can reach it. An edited document shows within a second; what changes the documents
themselves (sources, decisions, houses) is converted again first.
"""

import http.server
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from teipipe import edition as editions
from teipipe.build import Building
from teipipe.findings import Refusal
from teipipe.preview import Preview

HOST = "127.0.0.1"
CHANGES = "/.teipipe-changes"
# Added to each page on its way to the browser; the files have nothing of it.
RELOAD = "/.teipipe-reload.js"
# Texts are there first, lists and the register a little later: a page reloads when its own kind has changed.
TEXTS, OVERVIEWS = "texts", "overviews"
SCRIPT = f"""const kind = document.querySelector("[data-version]") ? "{TEXTS}" : "{OVERVIEWS}";
new EventSource("{CHANGES}").onmessage = (change) => change.data === kind && location.reload();
""".encode()
TAG = f'<script src="{RELOAD}" defer></script>'.encode()
# What the browser of an editor calls this machine. Under any other name a page from elsewhere is asking, whose name has
# been made to lead here ("DNS rebinding"): it must not read an edition that nobody has published.
NAMES = ("127.0.0.1", "localhost")
# Seconds between two looks at the folder, and between two signs of life to a page that waits.
INTERVAL = 0.4
PATIENCE = 15.0

Say = Callable[[str], None]


class Changes:
    """What changed in the site, each time; pages wait for the next."""

    def __init__(self) -> None:
        self._told: list[str] = []
        self._condition = threading.Condition()

    def __len__(self) -> int:
        return len(self._told)

    def tell(self, what: str) -> None:
        """Wake all who wait."""
        with self._condition:
            self._told.append(what)
            self._condition.notify_all()

    def wait(self, after: int) -> list[str]:
        """Wait for changes after so many; return them, or nothing where none came for a while."""
        with self._condition:
            self._condition.wait_for(lambda: len(self._told) > after, PATIENCE)
            return self._told[after:]


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the preview, and a stream that tells pages to reload."""

    def __init__(self, *arguments: Any, changes: Changes, **settings: Any) -> None:
        self.changes = changes
        super().__init__(*arguments, **settings)

    def do_GET(self) -> None:
        """Answer with a file, a page that reloads itself, or the stream of changes."""
        file = self._file()
        if not self._is_asked_by_its_name():
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        elif self.path == CHANGES:
            self._stream()
        elif self.path == RELOAD:
            self._send(SCRIPT, "text/javascript; charset=utf-8")
        elif not file:
            self.send_error(HTTPStatus.NOT_FOUND)
        elif file.suffix == ".html":
            self._page(file.read_bytes())
        elif self.command == "HEAD":
            super().do_HEAD()
        else:
            super().do_GET()

    def do_HEAD(self) -> None:
        """Answer as to GET, without the content; the stream of changes is nothing without it."""
        if self.path == CHANGES:
            self.send_error(HTTPStatus.MISDIRECTED_REQUEST)
        else:
            self.do_GET()

    def _is_asked_by_its_name(self) -> bool:
        return self.headers.get("Host", "").rpartition(":")[0] in NAMES or self.headers.get("Host") in NAMES

    def _file(self) -> Path | None:
        """Return the file that is asked for, of a folder its first page. A name that can be no file's leads to none."""
        path = Path(self.translate_path(self.path))
        try:
            page = path / "index.html" if path.is_dir() else path
            return page if page.is_file() else None
        except (OSError, ValueError):
            return None

    def _page(self, content: bytes) -> None:
        # Before the last tag: an attribute may say "</body>" too.
        before, _, after = content.rpartition(b"</body>")
        self._send(before + TAG + b"</body>" + after, "text/html; charset=utf-8")

    def _send(self, body: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = len(self.changes)
        try:
            while True:
                told = self.changes.wait(seen)
                self.wfile.write("".join(f"data: {what}\n\n" for what in told).encode() or b": still here\n\n")
                self.wfile.flush()
                seen += len(told)
        except (BrokenPipeError, ConnectionResetError):
            # The page was closed or has reloaded: nobody listens any more.
            self.close_connection = True

    def end_headers(self) -> None:
        """Let the browser keep nothing, for the next version may be a second away, and lend nothing to other sites."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Say nothing of each file: editors look at findings, not at requests."""


class Server:
    """The server of one edition, from its first site to its last."""

    def __init__(self, root: Path, port: int = 8000, say: Say = print) -> None:
        """Make the site.

        Raises:
            Refusal: there is no edition, or something in it cannot be read; or the port is taken.
        """
        self.root = editions.find(root)
        self.say = say
        self.preview = Preview(self.root)
        self.changes = Changes()
        self.stopped = threading.Event()
        self._seen = dict(stamps(self.root))
        # What files could not be read, look after look.
        self._missed: list[str] = []
        self.preview.update()
        self.preview.overviews()
        self.preview.index()
        handler = partial(Handler, changes=self.changes, directory=str(self.preview.folder))
        try:
            self._http = http.server.ThreadingHTTPServer((HOST, port), handler)
        except OSError as error:
            raise Refusal(f"{HOST}:{port}", f"cannot be used: {error.strerror}; name another with --port") from error
        self._http.daemon_threads = True

    @property
    def address(self) -> str:
        """Where the site is."""
        return f"http://{HOST}:{self._http.server_port}/"

    def run(self) -> None:
        """Serve until stopped, looking for changes."""
        threading.Thread(target=self._http.serve_forever, daemon=True).start()
        try:
            while not self.stopped.wait(INTERVAL):
                self.look()
        finally:
            self._http.shutdown()
            self._http.server_close()
            self.preview.close()

    def look(self) -> None:
        """Make again what changed since the last look; what is refused is said, and the old pages stay.

        A program that saves by renaming leaves no file for a moment: what cannot be read is looked for once more at the
        next look, and said where it still cannot.
        """
        before = self._seen
        try:
            self._look()
            self._missed = []
        except Refusal as refusal:
            self.say(str(refusal))
            self._missed = []
        except OSError as error:
            if not self._missed:
                self._seen = before
            elif str(error) not in self._missed[1:]:
                self.say(f"{error}; looking for it again when something changes")
            self._missed.append(str(error))

    def _look(self) -> None:
        now = dict(stamps(self.root))
        changed = {path for path in {*now, *self._seen} if now.get(path) != self._seen.get(path)}
        if not changed:
            # Who saves again within a second waits for pages, not for the search.
            self.preview.index()
            return
        self._seen = now
        if any(path.relative_to(self.root).parts[0] in MAKERS for path in changed):
            self._convert()
        documents = self.preview.update()
        self.changes.tell(TEXTS)
        self.preview.overviews()
        self.say(f"Made again: {', '.join(documents) or 'pages'}")
        self.changes.tell(OVERVIEWS)

    def _convert(self) -> None:
        """Convert sources again, as `teipipe build` does, and publish nothing."""
        edition = replace(editions.load(self.root), outputs=())
        building = Building(edition, self.preview.folder.parent / "nothing")
        for step in building.steps():
            self.say(step)
        for finding in building.findings:
            self.say(str(finding))
        # What it wrote itself is no change of an editor's; what an editor saved meanwhile is.
        kept = {path: stamp for path, stamp in self._seen.items() if edition.documents not in path.parents}
        made = {path: stamp for path, stamp in stamps(self.root) if edition.documents in path.parents}
        self._seen = kept | made


# What documents are made from, and what the site is.
MAKERS = ("sources", "decisions", "houses")
WATCHED = (*MAKERS, "documents", "register", "theme", editions.SETTINGS)


def stamps(root: Path) -> Iterator[tuple[Path, int]]:
    """Yield each file that the site depends on, with the time of its last change."""
    for name in WATCHED:
        place = root / name
        for path in (place, *place.rglob("*")):
            try:
                stamp = path.stat()
            except FileNotFoundError:
                # Gone between the look at its folder and the look at it: that is a change too.
                continue
            if path.is_file():
                yield path, stamp.st_mtime_ns
