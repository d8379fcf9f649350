"""Reading XML that may be hostile: no entity is expanded, no file beside the one named is opened."""

from typing import Any

from lxml import etree

DOCTYPE = "document type declaration; expected none; remove it, and write characters for entities"
# A browser that opens the published file would fetch the stylesheet and run it.
STYLESHEET = "instruction xml-stylesheet; expected none; remove it: the file is published as it stands"


class Nothing(etree.Resolver):
    """Whatever a document type points at is empty: no file is opened, nothing is fetched."""

    def resolve(self, system_url: Any, public_id: Any, context: Any) -> Any:
        """Answer for every address in place of the file system and the network."""
        return self.resolve_string("", context)


def parser() -> etree.XMLParser:
    """Return a parser that fetches and expands nothing; ids that stand twice are for `references` to find.

    Without the resolver `collect_ids=False` makes libxml2 read an external subset, whatever `load_dtd` says.
    """
    made = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False)
    made.resolvers.add(Nothing())
    return made


def refused(tree: etree._ElementTree) -> str:
    """Return what no document may bring along, or nothing."""
    if has_doctype(tree):
        return DOCTYPE
    return STYLESHEET if tree.xpath("/processing-instruction('xml-stylesheet')") else ""


def has_doctype(tree: etree._ElementTree) -> bool:
    """Say whether a document has a document type declaration, with which it could hide or fetch text."""
    return bool(tree.docinfo.doctype) or tree.docinfo.internalDTD is not None
