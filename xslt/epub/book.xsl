<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules that make the book, and what they share: where things are in it. -->
<xsl:stylesheet version="3.0" default-mode="pages" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:import href="shared.xsl"/>

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="printed.xsl"/>
  <xsl:include href="frame.xsl"/>
  <xsl:include href="chapter.xsl"/>
  <xsl:include href="passages.xsl"/>
  <xsl:include href="matter.xsl"/>
  <xsl:include href="register.xsl"/>
  <xsl:include href="navigation.xsl"/>
  <xsl:include href="package.xsl"/>

  <xsl:variable name="edition" as="element(edition)" select="$catalogue/edition"/>
  <xsl:variable name="language" as="xs:string" select="$edition/@language"/>
  <!-- A chapter lies in a folder, and so does a page of the register. -->
  <xsl:variable name="up" as="xs:string" select="if (/document) then '../' else ''"/>
  <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map { 'person': 'persons', 'place': 'places', 'org': 'orgs' }"/>

  <xsl:key name="f:entry" match="register/*" use="@id"/>
  <xsl:key name="f:summary" match="summary" use="@id"/>
  <!-- A link in a text writes the name of a document as addresses do, or as it is. -->
  <xsl:key name="f:linked" match="summary" use="encode-for-uri(@id)"/>
  <xsl:key name="f:place" match="place[@document]" use="@document || '#' || @id"/>
  <xsl:key name="f:colour" match="colour" use="@of"/>

  <!-- Where a document is in the book: in its chapter, whatever page of the site a link leads to. -->
  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="folder" as="xs:string"/>
    <xsl:param name="document" as="xs:string"/>
    <xsl:param name="ending" as="xs:string"/>
    <xsl:sequence select="$up || 'documents/' || key('f:summary', $document, $catalogue)/@file"/>
  </xsl:function>

  <xsl:function name="f:entry-file" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="'register/' || $kinds(local-name($entry)) || '.xhtml#' || $entry/@id"/>
  </xsl:function>

  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="f:label($key, $language)"/>
  </xsl:function>

  <xsl:function name="f:named" as="element()?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="key('f:entry', $id, $catalogue)"/>
  </xsl:function>

  <xsl:template match="/">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="text()" mode="html" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:stylesheet>
