<?xml version="1.0" encoding="UTF-8"?>
<!-- The chapter of a document: what one must know to read it, its versions one after the other, then what else is known.
     The result is what the contents of the book say of it: versions, headings, pages, and the signs it uses. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:epub="http://www.idpf.org/2007/ops"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- Before the text stands what one must know to read it; the rest comes after. -->
  <xsl:variable name="f:leading-fields" as="xs:string*" select="'date', 'genre', 'author', 'sent', 'received', 'refers', 'setting', 'archive', 'citation'"/>
  <!-- Values taken over from the source, in the language of its header; the others are the interface's own. -->
  <xsl:variable name="f:delivered-fields" as="xs:string*" select="$f:run-fields, 'author', 'responsible', 'archive', 'citation', 'publication', 'rights', 'licence'"/>

  <xsl:template match="document" mode="pages" as="element()">
    <xsl:variable name="printed" as="element(document)" select="f:printed(.)"/>
    <xsl:variable name="chapter" as="element(section)" xpath-default-namespace="">
      <xsl:apply-templates select="$printed" mode="html"/>
    </xsl:variable>
    <xsl:result-document href="documents/{key('f:summary', @id, $catalogue)/@file}" format="page">
      <xsl:sequence select="f:page($printed/title, $up, $chapter)"/>
    </xsl:result-document>
    <xsl:sequence select="f:contents($printed)"/>
  </xsl:template>

  <xsl:template match="document" as="element()">
    <section class="chapter" epub:type="chapter" role="doc-chapter" aria-labelledby="chapter-title">
      <header class="document">
        <h1 id="chapter-title" lang="{@lang}">{title}</h1>
        <p class="status {@status[. = $f:statuses]}"><span class="badge">{f:label('status.' || @status, $language, @status)}</span>{' '}{f:label('status.' || @status || '.long', $language, '')}</p>
        <xsl:sequence select="f:facts(metadata/field[@name = $f:leading-fields]), f:choice(.)[count(current()/versions/version) gt 1]"/>
      </header>
      <xsl:apply-templates select="abstract, versions/version, persons"/>
      <xsl:where-populated>
        <section class="about">
          <xsl:sequence select="f:more(metadata/field[not(@name = ($f:leading-fields, 'languages'))])"/>
        </section>
      </xsl:where-populated>
    </section>
  </xsl:template>

  <xsl:function name="f:facts" as="element()?">
    <xsl:param name="fields" as="element(field)*"/>
    <xsl:where-populated>
      <dl class="facts">
        <xsl:for-each-group select="$fields" group-by="@name">
          <dt>{f:field-name(current-grouping-key(), $language)}</dt>
          <xsl:sequence select="f:values(current-grouping-key(), current-group()/value)"/>
        </xsl:for-each-group>
      </dl>
    </xsl:where-populated>
  </xsl:function>

  <!-- Many short values run on in one line. -->
  <xsl:function name="f:values" as="element()+">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="values" as="element(value)+"/>
    <xsl:variable name="tongue" as="xs:string?" select="$values[1]/ancestor::document/@lang[$field = $f:delivered-fields or starts-with($field, 'note.')]"/>
    <xsl:for-each-group select="$values" group-by="if ($field = $f:run-fields) then 0 else position()">
      <dd>
        <xsl:sequence select="f:attribute('lang', $tongue)"/>
        <xsl:for-each select="current-group()">
          <xsl:if test="position() gt 1">{f:say('semicolon')}</xsl:if>
          <xsl:apply-templates/>
        </xsl:for-each>
      </dd>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:more" as="element()*">
    <xsl:param name="fields" as="element(field)*"/>
    <xsl:if test="$fields">
      <h2>{f:say('about')}</h2>
      <xsl:sequence select="f:facts($fields)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:choice" as="element()">
    <xsl:param name="document" as="element(document)"/>
    <p class="choice">
      <xsl:text>{f:say('versions')}{f:say('colon')}</xsl:text>
      <xsl:for-each select="$document/versions/version">
        <xsl:if test="position() gt 1">{f:say('semicolon')}</xsl:if>
        <a href="#version-{@id}">{@name}</a>
      </xsl:for-each>
    </p>
  </xsl:function>

  <xsl:template match="abstract" as="element()">
    <section class="abstract" epub:type="abstract" role="doc-abstract" aria-label="{f:say('abstract')}">
      <h2>{f:say('abstract')}</h2>
      <div lang="{@lang}">
        <xsl:apply-templates/>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="version" as="element()">
    <section class="version" id="version-{@id}" aria-labelledby="heading-{@id}">
      <h2 id="heading-{@id}">{@name}</h2>
      <div class="text" data-version="{@id}" lang="{@lang}">
        <xsl:apply-templates select="node() except (notes, corrections)"/>
      </div>
      <xsl:where-populated>
        <div class="apparatus">
          <xsl:apply-templates select="notes, corrections"/>
        </div>
      </xsl:where-populated>
    </section>
  </xsl:template>

  <!-- The persons that the document lists; of the others the register tells. -->
  <xsl:template match="persons" as="element()">
    <section class="persons">
      <h2>{f:say('persons')}</h2>
      <ul>
        <xsl:apply-templates select="person"/>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="persons/person" as="element()">
    <xsl:variable name="entry" as="element()?" select="f:named(@entry)"/>
    <li id="person-{@id}">
      <xsl:element name="{if ($entry) then 'a' else 'span'}">
        <xsl:sequence select="f:attribute('href', $entry ! ($up || f:entry-file(.))), f:attribute('lang', (@lang, ../../@lang)[1])"/>
        <xsl:text>{@name}</xsl:text>
      </xsl:element>
      <xsl:text>{@life ! (' (' || . || ')')}</xsl:text>
      <xsl:apply-templates select="role"/>
    </li>
  </xsl:template>

  <xsl:template match="role" as="element()">
    <span class="role">
      <xsl:sequence select="f:attribute('lang', @lang)"/>
      <xsl:text> {.}</xsl:text>
    </span>
  </xsl:template>

  <xsl:function name="f:contents" as="element()">
    <xsl:param name="document" as="element(document)"/>
    <chapter xmlns="urn:x-teipipe:reading" document="{$document/@id}" signs="{f:found($document/versions/version)}">
      <xsl:for-each select="$document/versions/version">
        <version id="{@id}" lang="{@lang}" name="{@name}">
          <!-- What stands over the whole text is the title over again. -->
          <xsl:variable name="begin" as="element()?" select="(turn | paragraph | list | table | quotation | verse | division)[1]"/>
          <xsl:for-each select=".//heading[not(parent::version and . &lt;&lt; $begin)]">
            <heading id="{@id}" depth="{@depth}" lang="{(ancestor-or-self::*/@lang)[last()]}">{f:title-text(.)}</heading>
          </xsl:for-each>
          <xsl:for-each select=".//break[@kind = 'page'][@n][not(parent::table or parent::row)]">
            <page id="{@id}" n="{@n}"/>
          </xsl:for-each>
        </version>
      </xsl:for-each>
    </chapter>
  </xsl:function>

  <!-- A heading in the contents: without the numbers of its notes, its lines run on. -->
  <xsl:function name="f:title-text" as="xs:string">
    <xsl:param name="heading" as="element(heading)"/>
    <xsl:sequence select="$heading//(text()[not(ancestor::anchor)] | break[@kind = 'line']) ! (if (self::break) then ' ' else string()) => string-join() => normalize-space()"/>
  </xsl:function>
</xsl:stylesheet>
