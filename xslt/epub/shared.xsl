<?xml version="1.0" encoding="UTF-8"?>
<!-- What a book shares with the site: how a passage looks, element by element. Included here and imported as one, so that
     of two templates of xslt/html the more particular one holds, as it does there. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="../html/units.xsl"/>
  <xsl:include href="../html/inline.xsl"/>
  <xsl:include href="../html/notes.xsl"/>
  <xsl:include href="../html/legend.xsl"/>
</xsl:stylesheet>
