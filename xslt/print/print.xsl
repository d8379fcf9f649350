<?xml version="1.0" encoding="UTF-8"?>
<!-- Reading view of one document -> a Typst module: its text as calls to the design, and what the book's lists need of
     it. The design alone decides how things look; book.xsl writes what is around the documents. -->
<xsl:package name="urn:x-teipipe:print" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="print" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:mode name="print" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- The interface language, and the name of the document's TEI file on the desk. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>
  <xsl:param name="file" as="xs:string" select="''"/>

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="typst.xsl"/>
  <xsl:include href="matter.xsl"/>
  <xsl:include href="units.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="apparatus.xsl"/>

  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="f:label($key, $language)"/>
  </xsl:function>

  <xsl:function name="f:inside" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="$nodes"/>
    </xsl:variable>
    <xsl:sequence select="f:block($parts)"/>
  </xsl:function>

  <xsl:template match="*" priority="-10" as="xs:string">
    <xsl:sequence select="error(xs:QName('f:view-unhandled'), 'the reading view has ' || name() || ' inside ' || name(..)
      || ', which xslt/print has no template for')"/>
  </xsl:template>

  <!-- White space at the edges of a block is layout of the file. -->
  <xsl:template match="text()" as="xs:string">
    <xsl:variable name="block" as="xs:boolean" select="exists(parent::paragraph | parent::heading | parent::item | parent::cell | parent::line | parent::speaker
      | parent::dateline | parent::salute | parent::signed | parent::trailer | parent::stage | parent::stamp | parent::caption)"/>
    <xsl:variable name="start" as="xs:boolean" select="$block and empty(preceding-sibling::node()[not(self::label[f:repeats-anchor(.)])])"/>
    <xsl:variable name="end" as="xs:boolean" select="$block and empty(following-sibling::node())"/>
    <!-- Runs first: an expression that looks for their end begins anew at each space of a long one. -->
    <xsl:variable name="words" as="xs:string" select="replace(., '\s+', ' ')"/>
    <xsl:variable name="led" as="xs:string" select="if ($start) then replace($words, '^ ', '') else $words"/>
    <xsl:sequence select="f:string(if ($end) then replace($led, ' $', '') else $led)"/>
  </xsl:template>
</xsl:package>
