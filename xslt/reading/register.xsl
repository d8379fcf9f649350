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
    <xsl:sequence select="f:attribute('lang', $preferred/@xml:lang[f:is-tag(.)]), f:attribute('life', f:life($entry)[. ne ''])"/>
    <!-- Case forms are for finding names in texts, not for reading. -->
    <xsl:for-each select="(f:names($entry) except $preferred)[not(@subtype = 'inflected')]">
      <form>
        <xsl:sequence select="f:attribute('lang', @xml:lang[f:is-tag(.)])"/>
        <xsl:text>{normalize-space()}</xsl:text>
      </form>
    </xsl:for-each>
    <xsl:for-each select="$entry/note[@type = 'role'][normalize-space()]">
      <role>
        <xsl:sequence select="f:attribute('lang', @xml:lang[f:is-tag(.)])"/>
        <xsl:text>{normalize-space()}</xsl:text>
      </role>
    </xsl:for-each>
    <xsl:sequence select="$entry/idno ! f:authority(.), f:position($entry)"/>
  </xsl:function>

  <!-- Where a place is, in degrees: only if the register says by what its entry or its position was verified. -->
  <xsl:function name="f:position" as="element()?">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="degrees" as="xs:string*" select="$entry/location[1]/geo[1] ! tokenize(normalize-space(), '[\s,]+')"/>
    <xsl:if test="$entry/note[@type = ('coordinates-source', 'verified')][normalize-space()] and count($degrees) = 2
        and (every $number in $degrees satisfies matches($number, '^-?\d{1,3}(\.\d{1,9})?$'))">
      <position latitude="{$degrees[1]}" longitude="{$degrees[2]}"/>
    </xsl:if>
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

  <!-- Authorities as they write themselves, the shape of their numbers, and where a number leads. -->
  <xsl:variable name="f:authorities" as="map(xs:string, array(xs:string))" select="map {
    'wikidata': ['Wikidata', '^Q[0-9]{1,20}$', 'https://www.wikidata.org/wiki/'],
    'gnd': ['GND', '^[0-9][0-9X-]{4,20}$', 'https://d-nb.info/gnd/'],
    'viaf': ['VIAF', '^[0-9]{1,30}$', 'https://viaf.org/viaf/'],
    'geonames': ['GeoNames', '^[0-9]{1,30}$', 'https://www.geonames.org/'],
    'isni': ['ISNI', '^[0-9]{15}[0-9X]$', 'https://isni.org/isni/']}"/>

  <!-- A number of another shape, or of an authority whose addresses are not known, is for machines only. -->
  <xsl:function name="f:authority" as="element()?">
    <xsl:param name="idno" as="element(idno)"/>
    <xsl:variable name="authority" as="array(xs:string)?" select="$f:authorities(lower-case($idno/@type))"/>
    <xsl:variable name="written" as="xs:string" select="normalize-space($idno) => replace('/$', '')"/>
    <xsl:variable name="number" as="xs:string" select="(if (matches($written, '^https?://')) then tokenize($written, '/')[last()] else $written) => translate(' ', '')"/>
    <xsl:if test="exists($authority) and matches($number, $authority(2))">
      <authority type="{$authority(1)}" address="{$authority(3)}{$number}">{$number}</authority>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
