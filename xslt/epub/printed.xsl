<?xml version="1.0" encoding="UTF-8"?>
<!-- The view of a document as the book prints it: in the reading that the edition chose, and with ids for all that the
     contents lead to. The corrected reading has the corrections for what was delivered, additions without their
     brackets, and no hyphen that only the end of a page put there. -->
<xsl:stylesheet version="3.0" default-mode="printed" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:function name="f:printed" as="element(document)">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="printed" as="document-node()">
      <xsl:document>
        <xsl:apply-templates select="$document"/>
      </xsl:document>
    </xsl:variable>
    <xsl:sequence select="$printed/document"/>
  </xsl:function>

  <!-- Numbered once for all: counting anew for each would take a long text's length squared. -->
  <xsl:variable name="f:ids" as="map(xs:string, xs:string)" select="map:merge(
    for $version in /document/versions/version return (
      f:numbered($version//break[@kind = 'page'], $version/@id || '-page-'),
      f:numbered($version//heading, $version/@id || '-heading-')))"/>

  <xsl:function name="f:numbered" as="map(xs:string, xs:string)">
    <xsl:param name="elements" as="element()*"/>
    <xsl:param name="prefix" as="xs:string"/>
    <xsl:sequence select="map:merge(for-each-pair($elements, 1 to count($elements), function($element, $number) {
      map { generate-id($element): $prefix || $number } }))"/>
  </xsl:function>

  <xsl:template match="version//heading[not(@id)] | version//break[@kind = 'page'][not(@id)]" as="element()">
    <xsl:copy>
      <xsl:attribute name="id" select="$f:ids(generate-id())"/>
      <xsl:apply-templates select="@*, node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- What leads to a passage of the words that are replaced, such as the register to a name, leads to what replaces
       them: it keeps their ids. -->
  <xsl:template match="version//reading[$reading = 'corrected']" as="element()">
    <xsl:copy>
      <xsl:sequence select="@*"/>
      <xsl:attribute name="delivered" select="normalize-space()"/>
      <xsl:for-each select="descendant::*/@id">
        <segment id="{.}" xmlns="urn:x-teipipe:reading"/>
      </xsl:for-each>
      <xsl:text>{@corrected}</xsl:text>
    </xsl:copy>
  </xsl:template>

  <xsl:template match="version//hyphen[$reading = 'corrected']"/>

  <xsl:template match="version//supplied//text()[$reading = 'corrected']" as="text()">
    <xsl:variable name="bracketed" as="element(supplied)*" select="ancestor::supplied[matches(., '^\[.*\]$', 's')]"/>
    <xsl:variable name="start" as="xs:integer" select="count($bracketed[descendant::text()[1] is current()])"/>
    <xsl:variable name="end" as="xs:integer" select="count($bracketed[descendant::text()[last()] is current()])"/>
    <xsl:value-of select="substring(., $start + 1, string-length() - $start - $end)"/>
  </xsl:template>
</xsl:stylesheet>
