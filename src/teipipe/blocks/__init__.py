"""Rules: one file a kind of block. A rule claims units of a page or declines; the converter's tuple is their order."""
