<?xml version="1.0" encoding="UTF-8"?>
<!-- Catalogues and dictionaries as texts: descriptions of manuscripts, part by part, and entries word by word. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <!-- A part with parts is a division, one of words a paragraph. -->
  <xsl:template match="msDesc | msPart | msFrag | msContents | msItem | msItemStruct | physDesc | objectDesc | supportDesc | layoutDesc | handDesc
      | scriptDesc | typeDesc | decoDesc | additions | bindingDesc | sealDesc | musicNotation | accMat | history | additional | adminInfo
      | recordHist | custodialHist | surrogates | support | layout | foliation | collation | condition | handNote | scriptNote | typeNote
      | decoNote | binding | seal | origin | provenance | acquisition | custEvent | source | summary | rubric | incipit | explicit
      | finalRubric | colophon | filiation" as="element()">
    <xsl:element name="{if (f:holds(.)) then 'division' else 'paragraph'}">
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:content(.)"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="superEntry" as="element()">
    <division>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </division>
  </xsl:template>

  <xsl:template match="entry | entryFree" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </paragraph>
  </xsl:template>

  <xsl:template match="form | orth | pron | hyph | syll | stress | gramGrp | gram | gen | number | case | per | tns | mood | iType | pos | subc | colloc
      | sense | hom | re | def | usg | etym | lbl | xr | oRef | pRef | dictScrap" as="node()*">
    <xsl:sequence select="f:words(.)"/>
  </xsl:template>
</xsl:stylesheet>
