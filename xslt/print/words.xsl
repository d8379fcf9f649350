<?xml version="1.0" encoding="UTF-8"?>
<!-- The interface words that a design needs by itself -> a Typst module, by key. -->
<xsl:package name="urn:x-teipipe:words" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="words" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions">

  <xsl:mode name="words" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:param name="language" as="xs:string" select="'en'"/>

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="typst.xsl"/>

  <xsl:variable name="keys" as="xs:string+" select="
    'comma', 'corrections', 'print.page', 'delivered', 'corrected', 'field.archive', 'field.publication', 'field.citation',
    ('supplied', 'stamped', 'metamark', 'gap') ! ('print.apparatus.' || .),
    for $sign in ('supplied', 'expansion', 'gloss', 'reading', 'gap', 'stamp', 'metamark', 'foreign', 'break'), $end in ('', '.long') return 'sign.' || $sign || $end"/>

  <xsl:template match="/" as="xs:string">
    <xsl:sequence select="f:let('words', '(' || string-join($keys ! (f:named(f:string(.), f:string(f:label(., $language))) || ', ')) || ')')"/>
  </xsl:template>
</xsl:package>
