<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI -> reading view, in one pass. This package alone decides what an element means to a reader; HTML and print
     know the reading view only. An element nobody thought of stops the build instead of leaking its text.

     The reading view (namespace urn:x-teipipe:reading):
       reading    summary, mentions and document: what lists, the register and the document's own pages are made of
       document   title, metadata/field/value, abstract, persons, versions, alignment
       version    units, then notes and corrections
       units      heading dateline salute signed stamp remark turn paragraph list table quotation verse stage trailer
                  division break
       inline     name date supplied gloss aside abbreviation expansion ex reading unclear gap foreign segment direction part
                  reporting said quoted highlight link anchor hyphen break metamark label
       alignment  unit/@row @span: the units of several versions that stand beside each other
     A text that is read is the delivered one; a corrected reading is an attribute of its `reading`. -->
<xsl:package name="urn:x-teipipe:reading" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:mode name="reading" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="flow" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="attributes" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="field" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="document" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="entry" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- The interface language, the document's file name without its ending, and the register's files. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>
  <xsl:param name="name" as="xs:string" select="''"/>
  <xsl:param name="register" as="document-node()*" select="()"/>

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="header.xsl"/>
  <xsl:include href="versions.xsl"/>
  <xsl:include href="alignment.xsl"/>
  <xsl:include href="paragraphs.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="editorial.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="register.xsl"/>
  <xsl:include href="summary.xsl"/>

  <xsl:key name="f:by-id" match="*[@xml:id]" use="@xml:id"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="TEI[text]" as="element()">
    <xsl:variable name="document" as="element()">
      <xsl:apply-templates select="." mode="document"/>
    </xsl:variable>
    <reading>
      <xsl:sequence select="f:summary($document, .)"/>
      <mentions>
        <xsl:sequence select="f:mentions($document)"/>
      </mentions>
      <xsl:sequence select="$document"/>
    </reading>
  </xsl:template>

  <xsl:template match="TEI" mode="document" as="element()">
    <document id="{$name}" lang="{f:language(teiHeader)}" status="{(teiHeader/revisionDesc/@status, 'unreviewed')[1]}">
      <xsl:sequence select="f:attribute('date', f:document-date(.))"/>
      <xsl:apply-templates select="teiHeader"/>
      <versions>
        <xsl:apply-templates select="text"/>
      </versions>
      <xsl:sequence select="f:alignment(.)"/>
    </document>
  </xsl:template>

  <xsl:template match="text()" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="reading flow"/>

  <!-- The mode would fail by itself; this says where. -->
  <xsl:template match="*" priority="-10" mode="reading flow">
    <xsl:sequence select="error(xs:QName('f:element-unhandled'),
      'element ' || name() || ' inside ' || name(..) || ' has no reading; expected one that xslt/reading knows'
      || ' (encode it otherwise, or add a template there) [element-unhandled] at ' || path())"/>
  </xsl:template>

  <xsl:template match="@xml:id" mode="attributes" as="attribute()">
    <xsl:attribute name="id" select="."/>
  </xsl:template>

  <xsl:template match="@xml:lang" mode="attributes" as="attribute()">
    <xsl:attribute name="lang" select="."/>
  </xsl:template>

  <xsl:template match="@n | @type | @subtype | @cert | @reason | @rend" mode="attributes" as="attribute()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:function name="f:language" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/ancestor-or-self::*/@xml:lang[. ne ''])[last()] ! string() => f:or('und')"/>
  </xsl:function>

  <xsl:function name="f:or" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="($value[. ne ''], $otherwise)[1]"/>
  </xsl:function>
</xsl:package>
