<?xml version="1.0" encoding="UTF-8"?>
<!-- A version as plain text: the delivered reading and nothing else; units are set apart by an empty line, notes
     follow under their marks. -->
<xsl:stylesheet version="3.0" default-mode="plain" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="version" as="text()*">
    <xsl:variable name="file" as="xs:string" select="f:folder(.) || '/' || encode-for-uri(ancestor::document/@id) || '.txt'"/>
    <xsl:result-document href="{$file}" format="plain">{string-join((* except corrections) ! f:plain(.)[. ne ''], '&#10;&#10;')}{'&#10;'}</xsl:result-document>
    <xsl:text>{f:folder(.)}/{ancestor::document/@id}.txt&#10;</xsl:text>
  </xsl:template>

  <!-- A unit as a line, or as several where it holds units. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="unit" as="element()"/>
    <xsl:variable name="words" as="text()*">
      <xsl:apply-templates select="$unit" mode="plain"/>
    </xsl:variable>
    <xsl:variable name="ended" as="xs:string" select="string-join(if (contains($unit, '&#xD;')) then $words ! f:without-ends(.) else $words)"/>
    <xsl:sequence select="string-join((tokenize($ended, '&#xD;') ! normalize-space())[. ne ''], '&#10;')"/>
  </xsl:function>

  <!-- The end of a unit inside a unit, until all ends are known: several in a row are one. It is a sign that is white space
       in a text, and there hardly ever: no text loses one of its own for it. -->
  <xsl:variable name="f:end" as="text()">
    <xsl:text>&#xD;</xsl:text>
  </xsl:variable>

  <xsl:function name="f:without-ends" as="xs:string">
    <xsl:param name="words" as="text()"/>
    <xsl:sequence select="if ($words is $f:end) then $words else translate($words, '&#xD;', ' ')"/>
  </xsl:function>

  <xsl:template match="turn | heading | dateline | salute | signed | stamp | remark | paragraph | list | item | table | row | quotation | verse | line
      | stage | trailer | titleline | figure | division | speaker | caption | notes | note" as="text()*">
    <xsl:sequence select="$f:end"/>
    <xsl:apply-templates mode="plain"/>
    <xsl:sequence select="$f:end"/>
  </xsl:template>

  <xsl:template match="cell | item/label" as="text()*">
    <xsl:apply-templates mode="plain"/>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="break[@kind = 'line']" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="break[@kind = ('page', 'column', 'part')]"/>

  <xsl:template match="furniture" as="text()*">
    <xsl:sequence select="$f:end[f:holds-units(current()/..)]"/>
    <xsl:apply-templates mode="plain"/>
    <xsl:sequence select="$f:end[f:holds-units(current()/..)]"/>
  </xsl:template>

  <xsl:template match="name | date | supplied | gloss | aside | abbreviation | expansion | ex | reading | added | deleted | surplus | damaged | unclear | gap | space | picture | foreign | segment
      | direction | part | reporting | said | quoted | highlight | link | anchor | hyphen | metamark | stamped | label | title | term" as="text()*">
    <xsl:apply-templates mode="plain"/>
  </xsl:template>

</xsl:stylesheet>
