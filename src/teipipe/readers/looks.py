"""How letters look while a reading text grows: one label from where a look begins to where it ends."""

from collections.abc import Iterable

from teipipe.readers.reading import ReadingText

# A label's kind and value, such as ("italic", "") or ("link", "https://example.org").
Look = tuple[str, str]


class Looks:
    """The looks that are on. A look goes on over white space, but not over the end of a block."""

    def __init__(self, text: ReadingText) -> None:
        self._text = text
        self._opened: dict[Look, int] = {}

    def turn(self, looks: Iterable[Look]) -> None:
        """Say how the letters look that follow; what was on and is no more gets its label."""
        wanted = frozenset(looks)
        for look in [one for one in self._opened if one not in wanted]:
            self._text.label(look[0], self._opened.pop(look), look[1])
        for look in sorted(wanted):
            self._opened.setdefault(look, self._text.length)

    def end(self) -> None:
        """End all looks, as at the end of a block."""
        self.turn(())
