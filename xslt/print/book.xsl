<?xml version="1.0" encoding="UTF-8"?>
<!-- What is around the documents -> the main Typst file of a book, or of one document. Made from the edition's settings,
     its register, and the summaries of documents: no text of a document is needed. -->
<xsl:package name="urn:x-teipipe:book" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="book" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:mode name="book" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>

  <!-- The number of one document; empty for the book. -->
  <xsl:param name="number" as="xs:string" select="''"/>

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="typst.xsl"/>

  <xsl:variable name="edition" as="element(edition)" select="/edition"/>
  <xsl:variable name="language" as="xs:string" select="$edition/@language"/>

  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="f:label($key, $language)"/>
  </xsl:function>

  <!-- Documents stand in the order of their dates. -->
  <xsl:variable name="summaries" as="element(summary)*" select="sort($edition/summary, (), function($one) { $one/@date || ' ' || $one/@id })"/>

  <xsl:template match="/" as="xs:string">
    <xsl:variable name="shown" as="element(summary)*" select="if ($number) then $edition/summary[@number = $number] else $summaries"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="if ($number) then $shown else edition/part"/>
    </xsl:variable>
    <xsl:sequence select="string-join((
      '#import &quot;design.typ&quot;: *',
      $shown ! ('#import &quot;' || @number || '.typ&quot; as ' || f:module(.)),
      '#show: ' || f:call('design.with', (
        f:named('title', f:string(if ($number) then $shown/title else $edition/@title)),
        f:named('running', f:string($edition/@title)),
        f:named('authors', if ($number) then f:module($shown) || '.authors' else '()'),
        f:named('language', f:string($language)))),
      $parts ! ('#' || .), ''), '&#10;')"/>
  </xsl:template>

  <xsl:function name="f:module" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:sequence select="'d' || $summary/@number"/>
  </xsl:function>

  <!-- What each document has of something: of all, in their order. -->
  <xsl:function name="f:of-each" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="f:array($summaries ! (f:module(.) || '.' || $name))"/>
  </xsl:function>

  <xsl:template match="summary" as="xs:string+">
    <xsl:sequence select="
      f:module(.) || '.body',
      f:call('persons-list', (f:string(f:say('persons')), f:module(.) || '.people')),
      f:call('imprint-below', (f:array(f:imprint()), f:string(f:say('colophon-text-document') || ' ' || f:made-with())))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'title']" as="xs:string">
    <xsl:sequence select="f:call('title-page', (
      f:string($edition/@title), f:string($edition/@subtitle), f:string($edition/@publisher),
      f:string(string-join(($edition/@place, $edition/@date ! substring(., 1, 4)), f:say('comma')))))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'imprint']" as="xs:string">
    <xsl:sequence select="f:call('imprint', (f:string(f:say('imprint')), f:array(f:imprint())))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'contents']" as="xs:string">
    <xsl:sequence select="f:call('contents', f:string(f:say('contents')))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'list']" as="xs:string">
    <xsl:sequence select="f:call('documents-list', (f:string(f:say('print.list')), f:of-each('listed')))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'persons']" as="xs:string*">
    <xsl:sequence select="$edition/register[@kind = 'persons'] ! f:call('dramatis', (f:string(f:say('print.persons')), f:entries(.)))"/>
  </xsl:template>

  <!-- What the interface says of all editions, the headers of this one, and the encoding manual of its texts. -->
  <xsl:template match="part[@name = 'principles']" as="xs:string">
    <xsl:sequence select="f:call('principles', (
      f:string(f:say('print.principles')), f:string(f:say('print.reading.' || $edition/@reading)),
      f:array($edition/principle ! f:array((f:string(@lang), f:string(.)))),
      f:string(f:say('legend')), f:of-each('signs')))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'documents']" as="xs:string*">
    <xsl:sequence select="$summaries ! (f:module(.) || '.body')"/>
  </xsl:template>

  <!-- Who somebody was, the list of persons says where there is one. -->
  <xsl:template match="part[@name = 'index']" as="xs:string*">
    <xsl:variable name="described" as="xs:boolean" select="exists($edition/part[@name = 'persons'])"/>
    <xsl:sequence select="$edition/register ! f:call('index', (
      f:string(f:say('print.index.' || @kind)), f:entries(.), string(not(@kind = 'persons' and $described))))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'sources']" as="xs:string">
    <xsl:sequence select="f:call('sources-list', (f:string(f:say('print.sources')), f:of-each('listed'), f:of-each('sources')))"/>
  </xsl:template>

  <xsl:template match="part[@name = 'colophon']" as="xs:string">
    <xsl:sequence select="f:call('colophon', (f:string(f:say('colophon')), f:string(f:say('colophon-text') || ' ' || f:made-with())))"/>
  </xsl:template>

  <xsl:function name="f:entries" as="xs:string">
    <xsl:param name="register" as="element(register)"/>
    <xsl:sequence select="f:array($register/* ! f:entry(., f:say('semicolon')))"/>
  </xsl:function>

  <xsl:function name="f:made-with" as="xs:string">
    <xsl:sequence select="replace(f:say('made-with'), '\{program\}', $edition/@program)"/>
  </xsl:function>

  <xsl:function name="f:imprint" as="xs:string+">
    <xsl:sequence select="
      f:row('publisher', f:string(string-join(($edition/@publisher, $edition/@place, $edition/@date ! f:date(., $language)), f:say('comma')))),
      $edition/@isbn ! f:row('print.isbn', f:string(.)),
      f:row('licence', if ($edition/@licence-url) then f:call('web', (f:string($edition/@licence-url), f:string($edition/@licence))) else f:string($edition/@licence)),
      f:row('typefaces', f:string($edition/@typefaces)),
      $edition/@proof ! f:row('status', f:string(f:say('print.proof')))"/>
  </xsl:function>

  <xsl:function name="f:row" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="f:array((f:string(f:say($key)), $value))"/>
  </xsl:function>
</xsl:package>
