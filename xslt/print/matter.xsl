<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of a document, and what lists of documents, sources and signs need of it. -->
<xsl:stylesheet version="3.0" default-mode="print" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="/document" as="xs:string">
    <xsl:sequence select="string-join((
      '#import &quot;design.typ&quot;: *&#10;',
      f:let('listed', f:listed(.)),
      f:let('sources', f:sources(.)),
      f:let('signs', f:array-of-strings(f:signs(.))),
      f:let('authors', f:array-of-strings(f:authors(.))),
      f:let('people', f:array(persons/person ! f:entry(., f:say('semicolon')))),
      f:let('body', f:record(.))))"/>
  </xsl:template>

  <xsl:template match="/" as="xs:string">
    <xsl:apply-templates select="document"/>
  </xsl:template>

  <!-- Who wrote the document, else who sent it. The publisher of an edition is not its author. -->
  <xsl:function name="f:authors" as="xs:string*">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:variable name="fields" as="element(field)*" select="$shown/metadata/field"/>
    <xsl:variable name="authors" as="xs:string*" select="$fields[@name = 'author']/value ! normalize-space()"/>
    <xsl:sequence select="distinct-values(
      if (exists($authors)) then $authors else $fields[@name = 'sent']/value/name[@kind = ('person', 'org')] ! normalize-space())"/>
  </xsl:function>

  <xsl:function name="f:listed" as="xs:string">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:sequence select="f:array((
      f:named('id', f:string($shown/@id)),
      f:named('title', f:tongue($shown/@lang, f:string($shown/title))),
      f:named('plain', f:string($shown/title)),
      f:named('date', f:string(f:dated($shown))),
      f:named('kind', f:string(f:values($shown, 'genre')[1])),
      f:named('status', f:string(f:label('status.' || $shown/@status, $language, $shown/@status))),
      f:named('versions', f:array-of-strings($shown/versions/version/@name))))"/>
  </xsl:function>

  <!-- Where the text was found: the archive with its shelfmark, what was cited, what it was published in. -->
  <xsl:function name="f:sources" as="xs:string">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:sequence select="f:array(('archive', 'publication', 'citation') !
      f:named(., f:array-of-strings(f:values($shown, .))))"/>
  </xsl:function>

  <xsl:function name="f:values" as="xs:string*">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$shown/metadata/field[@name = $name]/value ! normalize-space()"/>
  </xsl:function>

  <xsl:function name="f:dated" as="xs:string">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:sequence select="string(f:values($shown, 'date')[1])"/>
  </xsl:function>

  <!-- The signs that a reader meets in the text. -->
  <xsl:function name="f:signs" as="xs:string*">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:variable name="found" as="xs:string*" select="distinct-values($shown/versions//*/local-name())"/>
    <xsl:sequence select="'supplied'[. = $found], 'expansion'[$found = ('ex', 'expansion')], 'gloss'[$found = ('gloss', 'aside')],
      'reading'[. = $found], 'gap'[. = $found], 'stamp'[$found = ('stamp', 'stamped')], 'metamark'[. = $found],
      'break'[$shown/versions//break[@kind = 'page']], 'foreign'[. = $found]"/>
  </xsl:function>

  <xsl:function name="f:record" as="xs:string">
    <xsl:param name="shown" as="element(document)"/>
    <xsl:sequence select="f:call('record', (
      f:named('listed', 'listed'),
      f:named('running', f:string(f:short($shown/title))),
      f:named('language', f:string($shown/@lang)),
      f:named('file', f:string($file)),
      f:named('attachment', f:string(translate($shown/@id, '\', '_') || '.xml')),
      f:named('attached', f:string(f:say('attached'))),
      f:named('facts', f:array(f:facts($shown/metadata/field[@name = $f:leading-fields]))),
      f:named('about', f:string(f:say('about'))),
      f:named('more', f:array(f:facts($shown/metadata/field[not(@name = ($f:leading-fields, 'languages'))]))),
      f:named('abstract', f:abstract($shown/abstract)),
      f:array($shown/versions/version ! f:version(.))))"/>
  </xsl:function>

  <!-- A running head has one line. -->
  <xsl:function name="f:short" as="xs:string">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="if (string-length($title) le 44) then $title else replace(substring($title, 1, 42), '\s+\S*$', '') || '…'"/>
  </xsl:function>

  <!-- Before the text stands what one must know to read it; the rest comes after. -->
  <xsl:variable name="f:leading-fields" as="xs:string*" select="'date', 'genre', 'author', 'sent', 'received', 'refers', 'setting', 'archive', 'citation'"/>

  <xsl:function name="f:facts" as="xs:string*">
    <xsl:param name="fields" as="element(field)*"/>
    <xsl:for-each-group select="$fields" group-by="@name">
      <xsl:variable name="values" as="xs:string+" select="current-group()/value ! f:inside(node())"/>
      <xsl:variable name="joint" as="xs:string" select="if (current-grouping-key() = $f:run-fields) then f:string(f:say('semicolon')) else 'linebreak()'"/>
      <xsl:sequence select="f:array((f:string(f:field-name(current-grouping-key(), $language)), f:call('values', ($joint, $values))))"/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:abstract" as="xs:string">
    <xsl:param name="abstract" as="element(abstract)?"/>
    <xsl:sequence select="if ($abstract) then f:array((f:string(f:say('abstract')), f:tongue($abstract/@lang, f:inside($abstract/*)))) else 'none'"/>
  </xsl:function>

  <!-- A version is its units, each with its place among the rows that versions share; a design may set them in turn or
       beside each other. -->
  <xsl:function name="f:version" as="xs:string">
    <xsl:param name="version" as="element(version)"/>
    <xsl:sequence select="f:array((
      f:named('id', f:string($version/@id)),
      f:named('language', f:string($version/@lang)),
      f:named('name', f:string($version/@name)),
      f:named('original', string($version/@type = 'original')),
      f:named('units', f:array(f:units($version))),
      f:named('corrections', f:array($version/corrections/correction ! f:correction(.)))))"/>
  </xsl:function>

  <xsl:key name="f:unit" match="alignment/unit" use="@ref"/>

  <!-- What waits for review in a passage; only a proof has any. -->
  <xsl:key name="f:doubt" match="document/doubt" use="@for"/>

  <xsl:function name="f:units" as="xs:string*">
    <xsl:param name="version" as="element(version)"/>
    <xsl:for-each select="$version/(node() except (notes, corrections)), $version/notes/note[not(@anchors)]">
      <xsl:if test="self::* or normalize-space()">
        <xsl:variable name="unit" as="element(unit)?" select="self::* ! key('f:unit', @id, root(.))[1]"/>
        <xsl:variable name="content" as="xs:string">
          <xsl:apply-templates select="."/>
        </xsl:variable>
        <xsl:variable name="doubts" as="element(doubt)*" select="self::* ! key('f:doubt', descendant-or-self::*/@id, root(.))"/>
        <xsl:sequence select="f:array((string(($unit/@row, 0)[1]), string(($unit/@span, 1)[1]), f:string(self::*/@id), f:block(($doubts ! f:call('doubt', f:string(.)), $content))))"/>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:correction" as="xs:string">
    <xsl:param name="correction" as="element(correction)"/>
    <xsl:sequence select="f:array((
      f:string(normalize-space($correction)), f:string($correction/@corrected),
      f:string(f:grounds($correction))))"/>
  </xsl:function>
</xsl:stylesheet>
