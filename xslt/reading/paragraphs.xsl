<?xml version="1.0" encoding="UTF-8"?>
<!-- Turns, paragraphs, lists, tables, quotations and verse. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="sp" as="element()">
    <turn>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:reference(@who)"/>
      <xsl:apply-templates select="speaker"/>
      <xsl:apply-templates select="." mode="flow"/>
    </turn>
  </xsl:template>

  <!-- Label and colon as delivered; a design may set them apart, not drop them. -->
  <xsl:template match="speaker" as="element()">
    <speaker>
      <xsl:apply-templates select="@xml:id" mode="attributes"/>
      <xsl:apply-templates/>
    </speaker>
  </xsl:template>

  <xsl:template match="p" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:apply-templates/>
    </paragraph>
  </xsl:template>

  <!-- TEI sets the label of an item before it; a reader finds it in it. -->
  <xsl:template match="list" as="element()">
    <list>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type" mode="attributes"/>
      <xsl:apply-templates select="* except label"/>
    </list>
  </xsl:template>

  <xsl:template match="item" as="element()">
    <item>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:apply-templates select="preceding-sibling::*[1][self::label]"/>
      <xsl:sequence select="f:content(.)"/>
    </item>
  </xsl:template>

  <!-- To a reader the cast of a play is a list like any other. -->
  <xsl:template match="castList" as="element()">
    <list type="cast">
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*"/>
    </list>
  </xsl:template>

  <xsl:template match="castItem" as="element()">
    <item>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </item>
  </xsl:template>

  <xsl:template match="role" as="element()">
    <part>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </part>
  </xsl:template>

  <xsl:template match="table" as="element()">
    <table>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*"/>
    </table>
  </xsl:template>

  <xsl:template match="row" as="element()">
    <row>
      <xsl:sequence select="f:attribute('head', @role[. = 'label'] ! 'yes')"/>
      <xsl:apply-templates select="*"/>
    </row>
  </xsl:template>

  <xsl:template match="cell" as="element()">
    <cell>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:attribute('head', (@role, ../@role)[. = 'label'][1] ! 'yes')"/>
      <xsl:sequence select="f:attribute('rows', @rows), f:attribute('columns', @cols)"/>
      <xsl:sequence select="f:content(.)"/>
    </cell>
  </xsl:template>

  <xsl:template match="quote[f:is-block-quote(.)] | said[p]" as="element()">
    <quotation>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:reference(@who)"/>
      <xsl:apply-templates select="." mode="flow"/>
    </quotation>
  </xsl:template>

  <xsl:template match="lg" as="element()">
    <verse>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*"/>
    </verse>
  </xsl:template>

  <xsl:template match="l" as="element()">
    <line>
      <xsl:apply-templates select="@xml:id, @n" mode="attributes"/>
      <xsl:apply-templates/>
    </line>
  </xsl:template>

  <!-- An item or a cell of words only needs no paragraph in it. -->
  <xsl:function name="f:content" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/node()[f:is-block(.)]">
        <xsl:apply-templates select="$element" mode="flow"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$element/node()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
