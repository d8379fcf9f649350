<?xml version="1.0" encoding="UTF-8"?>
<!-- Pictures: those that belong to the text, and those of its pages. A page that is opened asks nobody else for anything:
     a picture that lies elsewhere is linked. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="figure[f:is-block(.)]" priority="1" as="element()">
    <figure>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="@facs ! f:pictured(.)"/>
      <xsl:apply-templates select="." mode="flow"/>
    </figure>
  </xsl:template>

  <xsl:template match="figure" as="element()">
    <segment>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </segment>
  </xsl:template>

  <!-- Ornaments and seals need no picture to be described. -->
  <xsl:template match="figDesc" as="element()">
    <aside>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </aside>
  </xsl:template>

  <xsl:template match="figDesc[f:is-block(.)] | desc[f:is-block(.)]" priority="1" as="element()">
    <remark>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:content(.)"/>
    </remark>
  </xsl:template>

  <xsl:template match="graphic | media" as="element()">
    <picture>
      <xsl:apply-templates select="@xml:id" mode="attributes"/>
      <xsl:sequence select="f:attribute('address', f:picture(@url))"/>
      <xsl:apply-templates/>
    </picture>
  </xsl:template>

  <!-- The picture of a page: its own address, or that which the document's facsimile has for it. -->
  <xsl:function name="f:facsimile" as="xs:string?">
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:if test="$pointers">
      <xsl:variable name="places" as="element()*" select="tokenize($pointers) ! key('f:by-id', f:fragment(.), root($pointers))"/>
      <xsl:sequence select="(($places/(self::graphic, graphic, parent::surface/graphic)/@url, $pointers) ! f:picture(.))[1]"/>
    </xsl:if>
  </xsl:function>

  <!-- A passage that says what pictures it is on leads to the first; one that is a part of a page does not repeat it. -->
  <xsl:function name="f:pictured" as="element()?">
    <xsl:param name="pointers" as="attribute()"/>
    <xsl:if test="empty(key('f:by-id', f:fragment($pointers), root($pointers))/self::zone)">
      <xsl:for-each select="f:facsimile($pointers)">
        <picture address="{.}"/>
      </xsl:for-each>
    </xsl:if>
  </xsl:function>

  <!-- Where a picture is, also seen from an address that the facsimile states for all. That of an IIIF Image API service is
       asked for whole, for a description of it is no picture. -->
  <xsl:function name="f:picture" as="xs:string?">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:variable name="written" as="xs:string" select="(tokenize($pointer), '')[1]"/>
    <xsl:variable name="base" as="xs:string?" select="($pointer/ancestor::*/@xml:base)[last()][f:is-web-address(.)]"/>
    <xsl:variable name="address" as="xs:string" select="if ($base and not(contains($written, ':'))) then replace($base, '[^/]+$', '') || $written else $written"/>
    <xsl:sequence select="$address[f:is-web-address(.)] ! replace(., '/info\.json$', '/full/max/0/default.jpg')"/>
  </xsl:function>

  <!-- A IIIF manifest as editions record it: a link to it, the address of the facsimile, a number of that type. -->
  <xsl:function name="f:manifest" as="xs:string?">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="marks" as="element()*" select="$document/teiHeader/fileDesc/(publicationStmt | sourceDesc | notesStmt)//(idno | ref | ptr)"/>
    <xsl:variable name="stated" as="element()*" select="$marks[@type][matches(@type, 'iiif|manifest', 'i')]"/>
    <xsl:variable name="pointers" as="item()*" select="$stated/(@target, .)[1], $document/facsimile/(@facs, @sameAs, @corresp),
      ($marks/@target, $document/facsimile/(@source, @xml:base, graphic/@url))[matches(., 'manifest(\.json)?/?$')]"/>
    <xsl:sequence select="($pointers ! normalize-space())[f:is-web-address(.)][not(ends-with(., '/info.json'))][1]"/>
  </xsl:function>
</xsl:stylesheet>
