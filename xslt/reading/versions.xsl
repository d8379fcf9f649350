<?xml version="1.0" encoding="UTF-8"?>
<!-- Versions and their parts: text, group, body, div, head, opener, closer and what stands in them. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="text[group]" as="element()*">
    <xsl:apply-templates select="group/text"/>
  </xsl:template>

  <xsl:template match="text[body]" as="element()">
    <version id="{f:version-id(.)}" lang="{f:language(.)}" name="{f:version-title(.)}">
      <xsl:apply-templates select="@type" mode="attributes"/>
      <xsl:apply-templates select="* except note" mode="flow"/>
      <xsl:sequence select="f:notes(.), f:corrections(.)"/>
    </version>
  </xsl:template>

  <xsl:function name="f:version-id" as="xs:string">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="($text/@xml:id, f:language($text))[1]"/>
  </xsl:function>

  <!-- The content of something that holds blocks. A run of words between blocks is a paragraph. -->
  <xsl:template match="front | body | back | sp | note | quote | said | item | cell | opener | closer | div" mode="flow" as="element()*">
    <xsl:for-each-group select="node()[not(f:is-speaker(.))]" group-adjacent="f:is-block(.)">
      <xsl:choose>
        <xsl:when test="current-grouping-key()">
          <xsl:apply-templates select="current-group()"/>
        </xsl:when>
        <xsl:when test="current-group()[self::* or normalize-space()]">
          <paragraph>
            <xsl:apply-templates select="current-group()"/>
          </paragraph>
        </xsl:when>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:function name="f:is-speaker" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$node instance of element(speaker)"/>
  </xsl:function>

  <!-- A note at its anchor is no block of the text: it is gathered by f:notes. -->
  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node[self::p or self::sp or self::list or self::castList or self::table or self::lg or self::head or
      self::l[f:holds-blocks(..)] or
      self::opener or self::closer or self::salute or self::dateline or self::signed or self::trailer or self::div or
      self::stage[not(parent::p or parent::l)] or self::pb[f:holds-blocks(..)] or self::stamp[parent::opener or parent::closer]
      or self::quote[f:is-block-quote(.)] or self::said[p] or self::note[f:holds-blocks(..)]])"/>
  </xsl:function>

  <xsl:function name="f:is-block-quote" as="xs:boolean">
    <xsl:param name="quote" as="element(quote)"/>
    <xsl:sequence select="$quote/(p or lg or list) or f:holds-blocks($quote/..)"/>
  </xsl:function>

  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="exists($parent[self::body or self::front or self::back or self::div or self::sp])"/>
  </xsl:function>

  <!-- Words beside salute and signature make the whole a unit of its own. -->
  <xsl:template match="opener | closer" as="element()*">
    <xsl:apply-templates select="." mode="flow"/>
  </xsl:template>

  <xsl:template match="opener[not(f:is-flat(.))] | closer[not(f:is-flat(.))]" priority="1" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </paragraph>
  </xsl:template>

  <xsl:function name="f:is-flat" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="every $node in $element/node()[self::* or self::text()[normalize-space()]]
      satisfies f:is-block($node)"/>
  </xsl:function>

  <xsl:template match="div" as="element()">
    <division>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </division>
  </xsl:template>

  <!-- Only what has a head of its own counts: PDF/UA and HTML both forbid to skip a level. -->
  <xsl:template match="head" as="element()">
    <heading depth="{count(ancestor::*[self::div or self::body or self::front or self::back][head])}">
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </heading>
  </xsl:template>

  <xsl:template match="head[parent::list or parent::castList or parent::table or parent::lg]" priority="1" as="element()">
    <caption>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </caption>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | trailer | stage | stamp[parent::opener or parent::closer]" as="element()">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:if test="ancestor::closer">
        <xsl:attribute name="place" select="'closer'"/>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- What happens while somebody speaks stands in the line. -->
  <xsl:template match="stage[parent::p or parent::l]" priority="1" as="element()">
    <direction>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </direction>
  </xsl:template>

  <xsl:template match="pb" as="element()">
    <break kind="page">
      <xsl:apply-templates select="@xml:id, @n" mode="attributes"/>
      <xsl:sequence select="f:attribute('joined', @break[. = 'no'] ! 'yes')"/>
      <xsl:sequence select="f:attribute('facsimile', f:facsimile(.))"/>
    </break>
  </xsl:template>

  <!-- The picture of a page: its own address, or that which the document's facsimile has for it. -->
  <xsl:function name="f:facsimile" as="xs:string?">
    <xsl:param name="page" as="element(pb)"/>
    <xsl:variable name="surface" as="element()?" select="key('f:by-id', f:fragment($page/@facs), root($page))"/>
    <xsl:sequence select="($surface/(self::graphic, graphic)[1]/@url, $page/@facs)[f:is-web-address(.)][1] ! string()"/>
  </xsl:function>

  <xsl:template match="lb" as="element()">
    <break kind="line"/>
  </xsl:template>
</xsl:stylesheet>
