<?xml version="1.0" encoding="UTF-8"?>
<!-- What editors, translators and hands did inside a passage: additions, expansions, corrections, emphasis, links. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:variable name="f:inline" as="map(xs:string, xs:string)" select="map {
    'supplied': 'supplied', 'gloss': 'gloss', 'abbr': 'abbreviation', 'expan': 'expansion', 'ex': 'ex',
    'unclear': 'unclear', 'gap': 'gap', 'foreign': 'foreign', 'said': 'said', 'quote': 'quoted', 'q': 'quoted',
    'metamark': 'metamark', 'stamp': 'stamped', 'label': 'label', 'title': 'title', 'term': 'term', 'mentioned': 'quoted'}"/>

  <xsl:template match="supplied | gloss | abbr | expan | ex | unclear | gap | foreign | metamark | label | title | term | q | mentioned |
      stamp[not(parent::opener or parent::closer)] | said[not(p)] | quote[not(f:is-block-quote(.))]" as="element()">
    <xsl:element name="{$f:inline(local-name())}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @type, @cert, @reason" mode="attributes"/>
      <xsl:sequence select="f:reference(@who)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Delivered reading in the text; the editor's beside it, as a value, so that no output can mix them up. -->
  <xsl:template match="choice[sic and corr] | choice[orig and reg]" as="element()">
    <reading id="{f:reading-id(.)}" corrected="{normalize-space(corr[1] | reg[1])}">
      <xsl:apply-templates select="(corr | reg)[1]/@cert" mode="attributes"/>
      <xsl:apply-templates select="(sic | orig)[1]/node()"/>
    </reading>
  </xsl:template>

  <!-- Both branches of an abbreviation may be delivered; the first is what stands on the line. -->
  <xsl:template match="choice[abbr and expan]" as="element()">
    <reading id="{f:reading-id(.)}" corrected="{normalize-space(expan[1])}">
      <xsl:apply-templates select="abbr[1]"/>
    </reading>
  </xsl:template>

  <xsl:template match="sic | orig" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Numbered once for all: counting anew for each would take a long text's length squared. -->
  <xsl:variable name="f:reading-ids" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="//text[body]">
        <xsl:variable name="version" as="xs:string" select="f:version-id(.)"/>
        <xsl:for-each select=".//choice">
          <xsl:map-entry key="generate-id()" select="$version || '-reading-' || position()"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="f:reading-id" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="$f:reading-ids(generate-id($choice))"/>
  </xsl:function>

  <xsl:function name="f:corrections" as="element()?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:where-populated>
      <corrections>
        <xsl:for-each select="$text//choice">
          <correction for="{f:reading-id(.)}" corrected="{normalize-space((corr, reg, expan)[1])}">
            <xsl:apply-templates select="(corr, reg, expan)[1]/@cert" mode="attributes"/>
            <xsl:value-of select="normalize-space((sic, orig, abbr)[1])"/>
          </correction>
        </xsl:for-each>
      </corrections>
    </xsl:where-populated>
  </xsl:function>

  <xsl:template match="seg" as="element()">
    <segment>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:apply-templates/>
    </segment>
  </xsl:template>

  <!-- Words of whoever wrote the record down, inside a turn: not the speaker's. -->
  <xsl:template match="seg[@type = 'reporting']" priority="1" as="element()">
    <reporting>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </reporting>
  </xsl:template>

  <xsl:template match="hi | emph" as="element()">
    <highlight>
      <xsl:apply-templates select="@rend, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </highlight>
  </xsl:template>

  <!-- source 001, l. 236: "помо-" at the end of a page. The hyphen is delivered text; a design may grey it. -->
  <xsl:template match="pc" as="element()">
    <hyphen>
      <xsl:apply-templates/>
    </hyphen>
  </xsl:template>

  <xsl:template match="ref | ptr" as="element()">
    <link>
      <xsl:sequence select="f:target(.)"/>
      <xsl:apply-templates/>
    </link>
  </xsl:template>

  <!-- @address: the web; @document, @at: another document of the edition, a place in it or in this one. -->
  <xsl:function name="f:target" as="attribute()*">
    <xsl:param name="ref" as="element()"/>
    <xsl:variable name="target" as="xs:string" select="normalize-space($ref/@target)"/>
    <xsl:variable name="file" as="xs:string" select="tokenize($target, '#')[1] => f:or('')"/>
    <xsl:choose>
      <xsl:when test="f:is-web-address($target)"><xsl:attribute name="address" select="$target"/></xsl:when>
      <xsl:when test="matches($file, '^(\./)?[^/:]+\.xml$')">
        <xsl:attribute name="document" select="replace($file, '^(\./)?(.+)\.xml$', '$2')"/>
        <xsl:sequence select="f:attribute('at', f:fragment($target)[. ne ''])"/>
      </xsl:when>
      <xsl:when test="$file eq '' and key('f:by-id', f:fragment($target), root($ref))/ancestor::text">
        <xsl:attribute name="at" select="f:fragment($target)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
