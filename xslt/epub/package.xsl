<?xml version="1.0" encoding="UTF-8"?>
<!-- The package of the book: what libraries are told of it, its files, and the order in which they are read. -->
<xsl:stylesheet version="3.0" default-mode="pages" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns="http://www.idpf.org/2007/opf"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- In the order in which they are read. -->
  <xsl:variable name="f:front" as="xs:string+" select="'cover.xhtml', 'title.xhtml', 'nav.xhtml', 'imprint.xhtml', 'about.xhtml'"/>

  <xsl:function name="f:package" as="element()">
    <xsl:variable name="read" as="xs:string+" select="$f:front, $edition/summary ! ('documents/' || @file), $edition/register ! ('register/' || @kind || '.xhtml')"/>
    <package version="3.0" unique-identifier="book" xml:lang="{$language}">
      <!-- Declared once, and not by each element that uses it. -->
      <xsl:namespace name="dc" select="'http://purl.org/dc/elements/1.1/'"/>
      <metadata>
        <xsl:sequence select="f:described(), f:accessible()"/>
      </metadata>
      <manifest>
        <item id="style" href="style.css" media-type="text/css"/>
        <item id="cover" href="cover.png" media-type="image/png" properties="cover-image"/>
        <xsl:for-each select="$read">
          <item id="part-{position()}" href="{.}" media-type="application/xhtml+xml">
            <xsl:sequence select="f:attribute('properties', 'nav'[current() = 'nav.xhtml'])"/>
          </item>
        </xsl:for-each>
      </manifest>
      <spine>
        <xsl:for-each select="$read">
          <itemref idref="part-{position()}"/>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:function>

  <xsl:function name="f:described" as="element()+">
    <dc:identifier id="book">{$edition/@identifier}</dc:identifier>
    <dc:title id="title">{$edition/@title}</dc:title>
    <meta refines="#title" property="title-type">main</meta>
    <xsl:for-each select="$edition/@subtitle">
      <dc:title id="subtitle">{.}</dc:title>
      <meta refines="#subtitle" property="title-type">subtitle</meta>
    </xsl:for-each>
    <xsl:for-each select="distinct-values(($language, $edition/summary/version/@lang[. ne 'und']))">
      <dc:language>{.}</dc:language>
    </xsl:for-each>
    <dc:publisher>{$edition/@publisher}</dc:publisher>
    <xsl:for-each select="$edition/@date">
      <dc:date>{.}</dc:date>
    </xsl:for-each>
    <dc:rights>{$edition/@licence}</dc:rights>
    <xsl:for-each select="tokenize($edition/@about, '(\r?\n\s*){2,}')[normalize-space()][1]">
      <dc:description>{normalize-space()}</dc:description>
    </xsl:for-each>
    <xsl:for-each select="$edition/@licence-url[f:is-web-address(.)]">
      <link rel="dcterms:rights" href="{.}"/>
    </xsl:for-each>
    <meta property="dcterms:modified">{$edition/@modified}</meta>
  </xsl:function>

  <!-- What a reader who cannot see, or cannot hold a book, may expect. That the book conforms only a person can certify. -->
  <xsl:function name="f:accessible" as="element()+">
    <xsl:variable name="paged" as="xs:boolean" select="exists($edition/chapter/version/page)"/>
    <xsl:variable name="features" as="xs:string+" select="'structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability',
      'alternativeText', 'ARIA', 'index'[$edition/register], ('pageBreakMarkers', 'pageNavigation')[$paged]"/>
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="$features">
      <meta property="schema:accessibilityFeature">{.}</meta>
    </xsl:for-each>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">{f:say('accessibility')}</meta>
    <xsl:if test="$paged">
      <meta property="pageBreakSource">{f:say('page-source')}</meta>
    </xsl:if>
    <xsl:for-each select="$edition/@certifier">
      <meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.1 Level AA</meta>
      <meta property="a11y:certifiedBy" refines="#conformance">{.}</meta>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
