<?xml version="1.0" encoding="UTF-8"?>
<!-- The critical apparatus: the text has the reading that the editors chose, or the first; the others are a note to it. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="app" as="node()*">
    <xsl:variable name="chosen" as="element()?" select="f:chosen(.)"/>
    <xsl:choose>
      <xsl:when test="f:is-block(.)">
        <xsl:apply-templates select="$chosen" mode="flow"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$chosen"/>
        <xsl:sequence select="f:own-anchor(.)"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Verse is made of lines and nothing else. -->
  <xsl:template match="lg/app" priority="1" as="node()*">
    <xsl:apply-templates select="f:chosen(.)/*"/>
  </xsl:template>

  <xsl:function name="f:chosen" as="element()?">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="($app/lem, $app/rdg, $app/rdgGrp/(lem, rdg))[1]"/>
  </xsl:function>

  <!-- "lectio varia A B" -->
  <xsl:template match="app" mode="note" as="element()*">
    <xsl:variable name="chosen" as="element()?" select="f:chosen(.)"/>
    <xsl:for-each select="(* | rdgGrp/*) except ($chosen | rdgGrp)">
      <xsl:if test="f:holds(.)">
        <xsl:apply-templates select="." mode="flow"/>
      </xsl:if>
      <xsl:where-populated>
        <paragraph>
          <xsl:apply-templates select="node()[not(f:holds(..))]"/>
          <xsl:for-each select="f:sigla(@wit)[. ne '']">
            <xsl:text> </xsl:text>
            <highlight rend="italic">{.}</highlight>
          </xsl:for-each>
        </paragraph>
      </xsl:where-populated>
    </xsl:for-each>
  </xsl:template>

  <!-- Witnesses by the ids that editors gave them, which are their sigla. -->
  <xsl:function name="f:sigla" as="xs:string">
    <xsl:param name="pointers" as="attribute()*"/>
    <xsl:sequence select="string-join(tokenize(string-join($pointers, ' ')) ! f:or(f:fragment(.), .), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
