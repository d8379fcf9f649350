<?xml version="1.0" encoding="UTF-8"?>
<!-- The summaries of all documents -> the catalogue: documents by date, and for each speaker of the edition a colour.
     Made once; the pages of ten thousand documents only look things up in it. -->
<xsl:package name="urn:x-teipipe:catalogue" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="catalogue" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading"
  xmlns="urn:x-teipipe:reading">

  <xsl:mode name="catalogue" visibility="public" on-no-match="shallow-copy"/>
  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <xsl:key name="f:speaker" match="speaker" use="@id"/>

  <xsl:template match="edition" as="element(edition)">
    <xsl:copy>
      <xsl:sequence select="@*"/>
      <xsl:if test="summary/letter or summary[count(speaker) gt 1]">
        <xsl:attribute name="relations" select="'yes'"/>
      </xsl:if>
      <xsl:sequence select="register"/>
      <xsl:sequence select="sort(summary, (), function($summary) { $summary/@date || ' ' || $summary/@id })"/>
      <xsl:sequence select="* except (register, summary)"/>
      <xsl:variable name="speakers" as="xs:string*" select="sort(distinct-values(summary/speaker/@id), (), f:rank(?, .))"/>
      <xsl:variable name="colours" as="map(xs:string, xs:integer)" select="fold-left($speakers, map {}, f:coloured(?, ?, .))"/>
      <xsl:for-each select="$speakers">
        <colour of="{.}" number="{$colours(.)}"/>
      </xsl:for-each>
    </xsl:copy>
  </xsl:template>

  <!-- One colour a person on all pages. Of six colours each takes one that nobody has with whom it speaks; those who
       speak with most choose first. Where seven speak, colours repeat. -->
  <xsl:function name="f:coloured" as="map(xs:string, xs:integer)">
    <xsl:param name="colours" as="map(xs:string, xs:integer)"/>
    <xsl:param name="speaker" as="xs:string"/>
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:variable name="taken" as="xs:integer*" select="f:company($speaker, $edition) ! $colours(.)"/>
    <xsl:variable name="wheel" as="xs:integer+" select="(0 to 5) ! ((. + map:size($colours)) mod 6 + 1)"/>
    <xsl:sequence select="map:put($colours, $speaker, ($wheel[not(. = $taken)], $wheel)[1])"/>
  </xsl:function>

  <xsl:function name="f:rank" as="item()+">
    <xsl:param name="speaker" as="xs:string"/>
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="-count(f:company($speaker, $edition)), $speaker"/>
  </xsl:function>

  <!-- All who speak where this person does, itself among them. -->
  <xsl:function name="f:company" as="xs:string*">
    <xsl:param name="speaker" as="xs:string"/>
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="distinct-values(key('f:speaker', $speaker, $edition)/../speaker/@id)"/>
  </xsl:function>
</xsl:package>
