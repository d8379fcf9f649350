"""Persistent ids: a document that is made again keeps the ids of its former TEI, wherever a passage is still the same.

    former TEI  ─▶ passages ─┐
                             ├─▶ succession: which passage was which ─▶ the old ids, in elements and pointers
    encoded TEI ─▶ passages ─┘

An id is what readers cite. A new passage is named by the digest of its words (`encode.ids`); when an editor corrects
the source, the passage keeps the name, though the digest would now be another. A passage that is gone takes its id
with it, and no other passage ever gets an id of the former document. Without a former TEI nothing happens here.
"""

from teipipe.persistent.keeping import keep_ids

__all__ = ["keep_ids"]
