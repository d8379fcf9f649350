<?xml version="1.0" encoding="UTF-8"?>
<!-- What is in a text and has no reading, on purpose. Each template says why; `teipipe coverage` prints it. -->
<xsl:stylesheet version="3.0" default-mode="reading" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <xsl:template match="anchor" f:reason="a point without words, which something else in the file points at"/>

  <xsl:template match="handShift" f:reason="a point without words: from here another hand writes"/>

  <xsl:template match="pause | shift | move" f:reason="a point without words, in a transcript or a play"/>

  <xsl:template match="caesura" f:reason="a point without words, inside a line of verse"/>

  <xsl:template match="addSpan | delSpan | damageSpan | undo | redo | substJoin | transpose | listTranspose | ellipsis"
    f:reason="says of words that stand elsewhere what became of them; the words are shown where they stand"/>

  <xsl:template match="lacunaStart | lacunaEnd | witStart | witEnd" f:reason="says where a witness begins or ends, and has no words"/>

  <xsl:template match="divGen" f:reason="asks for an index or a table of contents, which the site makes of itself"/>

  <xsl:template match="index" f:reason="entries for an index of a book, not words of the text"/>

  <xsl:template match="span | spanGrp | interp | interpGrp | certainty | precision | respons | link | linkGrp | join | joinGrp | alt | altGrp | timeline | when | fs"
    f:reason="an analysis of words that stand elsewhere, for machines and editors"/>

  <xsl:template match="listChange | listRef" f:reason="about the encoding, for editors"/>

  <xsl:template match="binaryObject" f:reason="the bytes of a picture or a sound, which are no words"/>
</xsl:stylesheet>
