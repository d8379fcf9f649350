<?xml version="1.0" encoding="UTF-8"?>
<!-- The page of a document: title, status, what is known of it, abstract, versions, persons. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- Values taken over from the source, in the language of its header; the others are the interface's own. -->
  <xsl:variable name="f:delivered-fields" as="xs:string*" select="$f:run-fields, 'author', 'responsible', 'archive', 'citation', 'publication', 'rights', 'licence'"/>

  <xsl:template match="document" mode="page" as="element()">
    <article class="{if (count(versions/version) gt 1) then 'several' else 'single'}">
      <header class="document">
        <h1 lang="{@lang}">{title}</h1>
        <p class="status {@status}"><span class="badge">{f:label('status.' || @status, $language, @status)}</span>{' '}{f:label('status.' || @status || '.long', $language, '')}</p>
        <xsl:sequence select="f:formats(.)"/>
      </header>
      <section class="about" aria-labelledby="about">
        <h2 id="about">{f:say('about')}</h2>
        <dl>
          <xsl:for-each-group select="metadata/field" group-by="@name">
            <div>
              <dt>{f:field-name(current-grouping-key(), $language)}</dt>
              <xsl:sequence select="f:values(current-grouping-key(), current-group()/value)"/>
            </div>
          </xsl:for-each-group>
        </dl>
      </section>
      <xsl:apply-templates select="abstract, versions, persons"/>
    </article>
  </xsl:template>

  <!-- Many short values run on in one line. -->
  <xsl:function name="f:values" as="element()+">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="values" as="element(value)+"/>
    <xsl:variable name="tongue" as="xs:string?" select="$values[1]/ancestor::document/@lang[$field = $f:delivered-fields or starts-with($field, 'note.')]"/>
    <xsl:choose>
      <xsl:when test="$field = $f:run-fields">
        <dd>
          <ul class="run">
            <xsl:for-each select="$values">
              <li><xsl:sequence select="f:attribute('lang', $tongue)"/><xsl:apply-templates/></li>
            </xsl:for-each>
          </ul>
        </dd>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$values">
          <dd><xsl:sequence select="f:attribute('lang', $tongue)"/><xsl:apply-templates/></dd>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:formats" as="element()">
    <xsl:param name="document" as="element(document)"/>
    <p class="formats">
      <xsl:text>{f:say('formats')}{f:say('colon')}</xsl:text>
      <a href="{f:file('tei/documents', $document, '.xml')}" type="application/tei+xml">{f:say('tei')}</a>
      <xsl:if test="$edition/@pdf = 'yes'">
        <xsl:text>{f:say('comma')}</xsl:text>
        <a href="{f:file('pdf', $document, '.pdf')}" type="application/pdf">{f:say('pdf')}</a>
      </xsl:if>
    </p>
  </xsl:function>

  <xsl:template match="abstract" as="element()">
    <section class="abstract" aria-labelledby="abstract">
      <h2 id="abstract">{f:say('abstract')}</h2>
      <div lang="{@lang}">
        <xsl:apply-templates/>
      </div>
    </section>
  </xsl:template>

  <!-- Side by side where the screen is wide, in the rows of the alignment where there is one. -->
  <xsl:template match="versions" as="element()">
    <xsl:variable name="units" as="element(unit)*" select="../alignment/unit"/>
    <div class="{string-join(('versions', 'parallel'[count(current()/version) gt 1], 'aligned'[$units]), ' ')}"
      style="--versions: {count(version)}; --rows: {max((1, $units ! (@row + @span - 1)))}">
      <xsl:apply-templates/>
    </div>
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

  <xsl:template match="persons" as="element()">
    <section class="persons" aria-labelledby="persons">
      <h2 id="persons">{f:say('persons')}</h2>
      <ul>
        <xsl:apply-templates select="person"/>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="persons/person" as="element()">
    <li id="person-{@id}">
      <xsl:choose>
        <xsl:when test="key('f:entry', @entry)">
          <a href="{$up}register/persons.html#{@entry}" lang="{(@lang, ../../@lang)[1]}">{@name}</a>
        </xsl:when>
        <xsl:otherwise>
          <span lang="{(@lang, ../../@lang)[1]}">{@name}</span>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>{@life ! (' (' || . || ')')}</xsl:text>
      <xsl:apply-templates select="role"/>
    </li>
  </xsl:template>

  <xsl:template match="role" as="element()">
    <span class="role">
      <xsl:sequence select="f:attribute('lang', @lang)"/>
      <xsl:text>{.}</xsl:text>
    </span>
  </xsl:template>
</xsl:stylesheet>
