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
RELOAD = f'<script>new EventSource("{CHANGES}").onmessage = () => location.reload();</script>'.encode()
# Seconds between two looks at the folder, and between two signs of life to a page that waits.
INTERVAL = 0.4
PATIENCE = 15.0

Say = Callable[[str], None]


class Changes:
    """How often the site changed; pages wait for the next time."""

    def __init__(self) -> None:
        self.number = 0
        self._condition = threading.Condition()

    def tell(self) -> None:
        """Wake all who wait."""
        with self._condition:
            self.number += 1
            self._condition.notify_all()

    def wait(self, after: int) -> bool:
        """Wait for a change after that number; say whether one came."""
        with self._condition:
            return self._condition.wait_for(lambda: self.number > after, PATIENCE)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the preview, and a stream that tells pages to reload."""

    def __init__(self, *arguments: Any, changes: Changes, **settings: Any) -> None:
        self.changes = changes
        super().__init__(*arguments, **settings)

    def do_GET(self) -> None:
        """Answer with a file, a page that reloads itself, or the stream of changes."""
        if self.path == CHANGES:
            self._stream()
            return
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.suffix == ".html" and page.is_file():
            self._page(page.read_bytes())
            return
        super().do_GET()

    def _page(self, content: bytes) -> None:
        body = content.replace(b"</body>", RELOAD + b"</body>")
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        seen = self.changes.number
        try:
            while True:
                self.wfile.write(b"data: changed\n\n" if self.changes.wait(seen) else b": still here\n\n")
                self.wfile.flush()
                seen = self.changes.number
        except (BrokenPipeError, ConnectionResetError):
            # The page was closed or has reloaded: nobody listens any more.
            self.close_connection = True

    def end_headers(self) -> None:
        """Let the browser keep nothing: the next version may be a second away."""
        self.send_header("Cache-Control", "no-store")
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
        self.preview.update()
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
        """Make again what changed since the last look; what is refused is said, and the old pages stay."""
        now = dict(stamps(self.root))
        changed = {path for path in {*now, *self._seen} if now.get(path) != self._seen.get(path)}
        if not changed:
            return
        self._seen = now
        try:
            if any(path.relative_to(self.root).parts[0] in MAKERS for path in changed):
                self._convert()
            documents = self.preview.update()
        except Refusal as refusal:
            self.say(str(refusal))
            return
        self.say(f"Made again: {', '.join(documents) or 'pages'}")
        self.changes.tell()
        self.preview.index()

    def _convert(self) -> None:
        """Convert sources again, as `teipipe build` does, and publish nothing."""
        edition = replace(editions.load(self.root), outputs=())
        building = Building(edition, self.preview.folder.parent / "nothing")
        for step in building.steps():
            self.say(step)
        for finding in building.findings:
            self.say(str(finding))
        # What it wrote itself is no change of an editor's.
        self._seen = dict(stamps(self.root))


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
