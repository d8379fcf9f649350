<?xml version="1.0" encoding="UTF-8"?>
<!-- The register: a reading view of persons, places and organisations, for its pages and for the lists of persons. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <!-- Sorted by code points of the name: the same on every machine. -->
  <xsl:template match="TEI[standOff][not(text)]" as="element()">
    <register>
      <xsl:variable name="entries" as="element()*">
        <xsl:apply-templates select=".//(person | place | org)[@xml:id]" mode="entry"/>
      </xsl:variable>
      <xsl:sequence select="sort($entries, 'http://www.w3.org/2005/xpath-functions/collation/codepoint', function($entry) { string($entry/@name) })"/>
    </register>
  </xsl:template>

  <xsl:template match="person | place | org" mode="entry" as="element()">
    <xsl:element name="{local-name()}">
      <xsl:attribute name="id" select="@xml:id"/>
      <xsl:sequence select="f:described(.)"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:described" as="node()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="preferred" as="element()?" select="f:preferred($entry)"/>
    <xsl:attribute name="name" select="normalize-space($preferred) => f:or($entry/@xml:id)"/>
    <xsl:sequence select="f:attribute('lang', $preferred/@xml:lang), f:attribute('life', f:life($entry)[. ne ''])"/>
    <!-- Case forms are for finding names in texts, not for reading. -->
    <xsl:for-each select="(f:names($entry) except $preferred)[not(@subtype = 'inflected')]">
      <form>
        <xsl:sequence select="f:attribute('lang', @xml:lang)"/>
        <xsl:text>{normalize-space()}</xsl:text>
      </form>
    </xsl:for-each>
    <xsl:for-each select="$entry/note[@type = 'role'][normalize-space()]">
      <role>
        <xsl:sequence select="f:attribute('lang', @xml:lang)"/>
        <xsl:text>{normalize-space()}</xsl:text>
      </role>
    </xsl:for-each>
    <xsl:for-each select="$entry/idno[normalize-space()]">
      <authority>
        <xsl:sequence select="@type, f:attribute('address', f:authority(.))"/>
        <xsl:text>{normalize-space()}</xsl:text>
      </authority>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:names" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/(persName | placeName | orgName)[normalize-space()]"/>
  </xsl:function>

  <xsl:function name="f:preferred" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()*" select="f:names($entry)"/>
    <xsl:variable name="chosen" as="element()*" select="$names[@type = 'preferred']"/>
    <xsl:sequence select="($chosen[tokenize(@xml:lang, '-')[1] = $language], $chosen, $names)[1]"/>
  </xsl:function>

  <!-- "1893–1976", "1893–", "–1976" -->
  <xsl:function name="f:life" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="years" as="xs:string*" select="($entry/birth, $entry/death) ! @when ! substring(., 1, 4)"/>
    <xsl:sequence select="
      if (empty($years)) then ''
      else substring($entry/birth[1]/@when, 1, 4) || '–' || substring($entry/death[1]/@when, 1, 4)"/>
  </xsl:function>

  <!-- Addresses are made only from numbers of the shape that the authority gives out. -->
  <xsl:function name="f:authority" as="xs:string?">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="number" as="xs:string" select="normalize-space($idno)"/>
    <xsl:variable name="type" as="xs:string" select="lower-case($idno/@type)"/>
    <xsl:sequence select="
      if (f:is-web-address($number)) then $number
      else if ($type = 'wikidata' and matches($number, '^Q\d+$')) then 'https://www.wikidata.org/wiki/' || $number
      else if ($type = 'gnd' and matches($number, '^[\dX-]+$')) then 'https://d-nb.info/gnd/' || $number
      else if ($type = 'viaf' and matches($number, '^\d+$')) then 'https://viaf.org/viaf/' || $number
      else if ($type = 'geonames' and matches($number, '^\d+$')) then 'https://www.geonames.org/' || $number
      else ()"/>
  </xsl:function>
</xsl:stylesheet>
