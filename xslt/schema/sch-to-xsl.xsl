<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules that run: a stylesheet made from our Schematron, which yields

         <findings><finding code="speech-who" role="error" location="/*[1]/*[3]/*[1]">message</finding></findings>

     Each pattern is a mode, each rule a template of it; of the rules that match an element the first one holds.
     Contexts match elements only. A location counts elements only, so that any XPath processor finds it again.
     What is not used in our schema (phases, abstract patterns, diagnostics) is refused. -->
<xsl:package name="urn:x-teipipe:sch-to-xsl" package-version="0.1" version="3.0" declared-modes="yes"
  default-mode="compile"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:x="urn:x-teipipe:output"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions" exclude-result-prefixes="sch">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:namespace-alias stylesheet-prefix="x" result-prefix="xsl"/>
  <xsl:mode name="compile" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:template match="/" as="element()">
    <xsl:apply-templates select="sch:schema"/>
  </xsl:template>

  <xsl:template match="sch:schema" as="element()">
    <x:stylesheet version="3.0" exclude-result-prefixes="#all">
      <xsl:apply-templates select="sch:ns"/>
      <x:output method="xml" encoding="UTF-8"/>
      <xsl:apply-templates select="sch:let"/>
      <x:template match="/">
        <findings>
          <x:variable name="elements" as="element()*" select="//*"/>
          <xsl:for-each select="sch:pattern">
            <x:apply-templates select="$elements" mode="{@id}"/>
          </xsl:for-each>
        </findings>
      </x:template>
      <x:function name="f:location" as="xs:string">
        <x:param name="node" as="element()"/>
        <x:sequence
          select="string-join($node/ancestor-or-self::* ! ('/*[' || 1 + count(preceding-sibling::*) || ']'))"/>
      </x:function>
      <xsl:apply-templates select="sch:pattern"/>
    </x:stylesheet>
  </xsl:template>

  <xsl:template match="sch:ns" as="node()">
    <xsl:namespace name="{@prefix}" select="@uri"/>
  </xsl:template>

  <xsl:template match="sch:pattern" as="element()*">
    <x:mode name="{@id}" on-no-match="deep-skip"/>
    <xsl:apply-templates select="sch:let, sch:rule"/>
  </xsl:template>

  <xsl:template match="sch:rule" as="element()">
    <x:template match="{@context}" mode="{../@id}" priority="{count(following-sibling::sch:rule)}">
      <xsl:apply-templates select="*"/>
    </x:template>
  </xsl:template>

  <xsl:template match="sch:let" as="element()">
    <x:variable name="{@name}" select="{@value}"/>
  </xsl:template>

  <xsl:template match="sch:assert" as="element()">
    <x:if test="not({@test})">
      <xsl:sequence select="f:finding(.)"/>
    </x:if>
  </xsl:template>

  <xsl:template match="sch:report" as="element()">
    <x:if test="{@test}">
      <xsl:sequence select="f:finding(.)"/>
    </x:if>
  </xsl:template>

  <xsl:function name="f:finding" as="element(finding)">
    <xsl:param name="claim" as="element()"/>
    <finding code="{$claim/ancestor::sch:pattern/@id}" role="{($claim/@role, 'error')[1]}" location="{{f:location(.)}}">
      <xsl:apply-templates select="$claim/node()"/>
    </finding>
  </xsl:function>

  <xsl:template match="sch:value-of" as="element()">
    <x:value-of select="{@select}"/>
  </xsl:template>

  <xsl:template match="sch:name" as="element()">
    <x:value-of select="name()"/>
  </xsl:template>

  <xsl:template match="text()" as="element()">
    <x:text>
      <xsl:value-of select="."/>
    </x:text>
  </xsl:template>
</xsl:package>
