<?xml version="1.0" encoding="UTF-8"?>
<!-- What people say and do: turns of a record, a play or a transcript, parts, stage directions, noises. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="sp | u" as="element()">
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

  <xsl:template match="u/seg" priority="2" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:apply-templates/>
    </paragraph>
  </xsl:template>

  <xsl:template match="role" as="element()">
    <part>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </part>
  </xsl:template>

  <!-- What happens while somebody speaks stands in the line; between speeches it stands by itself. -->
  <xsl:template match="stage[not(f:is-block(.))] | incident | kinesic | vocal | writing | camera | caption | sound | tech" priority="1" as="element()">
    <direction>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </direction>
  </xsl:template>

  <xsl:template match="incident[f:is-block(.)] | kinesic[f:is-block(.)] | vocal[f:is-block(.)] | writing[f:is-block(.)] | camera[f:is-block(.)]
      | caption[f:is-block(.)] | sound[f:is-block(.)] | tech[f:is-block(.)]" priority="2" as="element()">
    <stage>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </stage>
  </xsl:template>
</xsl:stylesheet>
