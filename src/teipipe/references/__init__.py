"""References between the documents of an edition: what the words say (`words`), what is kept of each document
(`summary`), and which document is meant (`resolution`)."""
