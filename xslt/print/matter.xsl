<?xml version="1.0" encoding="UTF-8"?>
<!-- The book's parts around the texts, and the frame of a document. -->
<xsl:stylesheet version="3.0" default-mode="print" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:key name="f:entry" match="register/*" use="@id"/>

  <xsl:template match="/" as="xs:string">
    <xsl:variable name="shown" as="element()" select="if ($document) then edition/document[@id = $document] else edition"/>
    <xsl:sequence select="'#import &quot;edition.typ&quot;: *&#10;#show: design.with(' || f:settings($shown) || ')&#10;#' || f:block(
      if ($document) then f:single($shown) else f:book($shown)) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="f:settings" as="xs:string">
    <xsl:param name="shown" as="element()"/>
    <xsl:sequence select="string-join((
      'paper: ' || f:string(if ($document) then 'sheet' else 'book'),
      'title: ' || f:string(if ($document) then $shown/title else $edition/@title),
      'running: ' || f:string($edition/@title),
      'authors: ' || f:array(f:authors($shown) ! f:string(.)),
      'language: ' || f:string($language)), ', ')"/>
  </xsl:function>

  <!-- Who wrote the document, else who sent it. The publisher of an edition is not its author. -->
  <xsl:function name="f:authors" as="xs:string*">
    <xsl:param name="shown" as="element()"/>
    <xsl:variable name="fields" as="element(field)*" select="$shown/metadata/field"/>
    <xsl:variable name="authors" as="xs:string*" select="$fields[@name = 'author']/value ! normalize-space()"/>
    <xsl:sequence select="distinct-values(
      if (exists($authors)) then $authors else $fields[@name = 'sent']/value/name[@kind = ('person', 'org')] ! normalize-space())"/>
  </xsl:function>

  <xsl:function name="f:made-with" as="xs:string">
    <xsl:sequence select="replace(f:say('made-with'), '\{program\}', $edition/@program)"/>
  </xsl:function>

  <xsl:function name="f:book" as="xs:string+">
    <xsl:param name="book" as="element(edition)"/>
    <xsl:sequence select="
      f:call('title-page', (f:string($book/@title), f:string($book/@subtitle), f:string($book/@publisher), f:string(f:place-and-year($book)))),
      f:call('imprint', (f:string(f:say('imprint')), f:array(f:imprint()))),
      f:call('contents', f:string(f:say('contents'))),
      sort($book/document, (), function($one) { $one/@date || ' ' || $one/@id }) ! f:document(.),
      f:index($book),
      f:call('colophon', (f:string(f:say('colophon')), f:string(f:say('colophon-text') || ' ' || f:made-with())))"/>
  </xsl:function>

  <xsl:function name="f:place-and-year" as="xs:string">
    <xsl:param name="book" as="element(edition)"/>
    <xsl:sequence select="string-join(($book/@place, $book/@date ! substring(., 1, 4)), f:say('comma'))"/>
  </xsl:function>

  <xsl:function name="f:single" as="xs:string+">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:sequence select="f:document($shown), f:people($shown),
      f:call('imprint-below', (f:array(f:imprint()), f:string(f:say('colophon-text-document') || ' ' || f:made-with())))"/>
  </xsl:function>

  <xsl:function name="f:imprint" as="xs:string+">
    <xsl:sequence select="
      f:pair(f:say('publisher'), f:string(string-join(($edition/@publisher, $edition/@place, $edition/@date ! f:date(., $language)), f:say('comma')))),
      f:pair(f:say('licence'), if ($edition/@licence-url) then f:call('web', (f:string($edition/@licence-url), f:string($edition/@licence))) else f:string($edition/@licence)),
      f:pair(f:say('typefaces'), f:string(f:say('typefaces-names')))"/>
  </xsl:function>

  <xsl:function name="f:pair" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="f:array((f:string($name), $value))"/>
  </xsl:function>

  <xsl:function name="f:document" as="xs:string">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:sequence select="f:call('record', (
      'id: ' || f:string($shown/@id),
      'title: ' || f:string($shown/title),
      'short: ' || f:string(f:short($shown/title)),
      'tongue-of: ' || f:string($shown/@lang),
      'status: ' || f:string(f:label('status.' || $shown/@status, $language, $shown/@status)),
      'file: ' || f:string((count($shown/preceding-sibling::document) + 1) || '.xml'),
      'attachment: ' || f:string(translate($shown/@id, '\', '_') || '.xml'),
      'attached: ' || f:string(f:say('attached')),
      'facts: ' || f:array(f:facts($shown/metadata/field[@name = $f:leading-fields])),
      'about: ' || f:string(f:say('about')),
      'more: ' || f:array(f:facts($shown/metadata/field[not(@name = ($f:leading-fields, 'languages'))])),
      'abstract: ' || f:abstract($shown/abstract),
      f:inside($shown/versions/version)))"/>
  </xsl:function>

  <!-- A running head has one line. -->
  <xsl:function name="f:short" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="if (string-length($title) le 64) then $title else replace(substring($title, 1, 62), '\s+\S*$', '') || '…'"/>
  </xsl:function>

  <!-- Before the text stands what one must know to read it; the rest comes after. -->
  <xsl:variable name="f:leading-fields" as="xs:string*" select="'date', 'genre', 'author', 'sent', 'received', 'refers', 'setting', 'archive', 'citation'"/>

  <xsl:function name="f:facts" as="xs:string*">
    <xsl:param name="fields" as="element(field)*"/>
    <xsl:for-each-group select="$fields" group-by="@name">
      <xsl:variable name="values" as="xs:string+" select="current-group()/value ! f:inside(node())"/>
      <xsl:variable name="joint" as="xs:string" select="if (current-grouping-key() = $f:run-fields) then f:string(f:say('semicolon')) else 'linebreak()'"/>
      <xsl:sequence select="f:pair(f:field-name(current-grouping-key(), $language), f:call('values', ($joint, $values)))"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:abstract" as="xs:string">
    <xsl:param name="abstract" as="element(abstract)?"/>
    <xsl:sequence select="if ($abstract) then f:array((f:string(f:say('abstract')), f:tongue($abstract/@lang, f:inside($abstract/*)))) else 'none'"/>
  </xsl:function>

  <xsl:template match="version" as="xs:string">
    <xsl:variable name="parts" as="node()*" select="node() except (notes, corrections)"/>
    <xsl:variable name="loose" as="element(note)*" select="notes/note[not(@anchors)]"/>
    <xsl:sequence select="f:call('version', (
      f:string(@lang), f:string(@name), f:inside(($parts, $loose)),
      if (corrections) then f:array((f:string(f:say('corrections')), corrections/correction ! f:correction(.))) else 'none'))"/>
  </xsl:template>

  <xsl:function name="f:correction" as="xs:string">
    <xsl:param name="correction" as="element(correction)"/>
    <xsl:variable name="remark" as="xs:string" select="if ($correction/@by) then f:say('decided-by') || f:say('colon') || $correction/@by
      else string-join((f:say('corrected'), $correction/@cert ! f:label('certainty.' || ., $language, .)), f:say('comma'))"/>
    <xsl:sequence select="f:block((
      f:string(normalize-space($correction)), f:string(' (' || f:say('delivered') || ')' || f:say('semicolon')),
      f:string($correction/@corrected), f:string(' (' || $remark || ')')))"/>
  </xsl:function>

  <!-- Persons, places and organisations of the book: those that a text names, with pages. -->
  <xsl:function name="f:index" as="xs:string*">
    <xsl:param name="book" as="element(edition)"/>
    <xsl:variable name="named" as="xs:string*" select="distinct-values($book/document/versions//(name | turn)/@entry)"/>
    <xsl:for-each select="$book/register[*/@id = $named]">
      <xsl:sequence select="f:call('index', (f:string(f:say(@kind)), f:array(*[@id = $named] ! f:person(., @id))))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:people" as="xs:string*">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:if test="$shown/persons/person">
      <xsl:sequence select="f:call('persons-list', (f:string(f:say('persons')), f:array($shown/persons/person ! f:person(., ''))))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:person" as="xs:string">
    <xsl:param name="person" as="element()"/>
    <xsl:param name="entry" as="xs:string"/>
    <xsl:sequence select="f:array((
      f:tongue($person/@lang, f:string($person/@name)),
      f:string(string-join(($person/@life ! ('(' || . || ')'), string-join($person/role, f:say('semicolon'))), ' ')),
      f:string($entry)))"/>
  </xsl:function>
</xsl:stylesheet>
