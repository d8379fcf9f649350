<?xml version="1.0" encoding="UTF-8"?>
<!-- The editors' series of notes: what they read otherwise, added, or saw on the page. Its marks are letters and begin
     anew in each version; the document's own notes keep the marks that were delivered. -->
<xsl:stylesheet version="3.0" default-mode="print" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- Brackets around what was supplied are delivered and say it themselves. -->
  <xsl:function name="f:is-noted" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($element/ancestor::notes) and exists($element/(
      self::reading | self::metamark | self::gap[@reason] | self::stamped |
      self::supplied[not(matches(., '^\s*[\[⟨&lt;(]'))][not(matches(preceding-sibling::node()[1], '[\[⟨&lt;(]$'))]))"/>
  </xsl:function>

  <!-- Numbered once for all: counting anew for each would take a long text's length squared. -->
  <xsl:variable name="f:numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="/document/versions/version">
        <xsl:for-each select="(.//reading | .//metamark | .//gap | .//stamped | .//supplied)[f:is-noted(.)]">
          <xsl:map-entry key="generate-id()" select="position()"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The words and the mark after them, which brings the note. -->
  <xsl:template match="reading | metamark | gap | stamped | supplied" priority="1" as="xs:string">
    <xsl:variable name="number" as="xs:integer?" select="$f:numbers(generate-id())"/>
    <xsl:variable name="words" as="xs:string" select="f:inside(node())"/>
    <xsl:sequence select="f:tongue(@lang, f:call('editorial', (
      f:string(local-name()), string(($number, 0)[1]), $words,
      f:string(@corrected), f:string(normalize-space()), f:string(f:remark(.)))))"/>
  </xsl:template>

  <!-- "probable", "illegible", "added by hand": what is known beside the words. -->
  <xsl:function name="f:remark" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join((
      $element/self::gap/@reason ! f:label('gap.' || ., $language, .),
      f:grounds($element)[. ne '']), f:say('comma'))"/>
  </xsl:function>

  <!-- Who decided, else how certain it is. -->
  <xsl:function name="f:grounds" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element/@by) then f:say('decided-by') || f:say('colon') || $element/@by
      else string($element/@cert ! f:label('certainty.' || ., $language, .))"/>
  </xsl:function>
</xsl:stylesheet>
