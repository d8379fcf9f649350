<?xml version="1.0" encoding="UTF-8"?>
<!-- The front page: what the edition is and which documents it has, by date. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="edition" mode="page" as="element()*">
    <header class="document">
      <h1>{@title}</h1>
      <xsl:if test="@subtitle">
        <p class="subtitle">{@subtitle}</p>
      </xsl:if>
      <xsl:if test="@pdf = 'yes'">
        <p class="formats"><a href="pdf/edition.pdf" type="application/pdf">{f:say('book')}</a></p>
      </xsl:if>
    </header>
    <section aria-labelledby="documents">
      <h2 id="documents">{f:say('documents')}</h2>
      <ol class="documents">
        <xsl:apply-templates select="sort(document, (), function($document) { $document/@date || ' ' || $document/@id })"/>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="document" as="element()">
    <li>
      <a class="title" href="{f:file('documents', ., '.html')}" lang="{@lang}">{title}</a>
      <span class="facts">{string-join((f:stated(., 'date'), f:stated(., 'genre'), versions/version ! f:language-name(@lang, $language)), ' · ')}</span>
      <span class="status {@status}"><span class="badge">{f:label('status.' || @status, $language, @status)}</span></span>
    </li>
  </xsl:template>

  <xsl:function name="f:stated" as="xs:string*">
    <xsl:param name="document" as="element(document)"/>
    <xsl:param name="field" as="xs:string"/>
    <xsl:sequence select="$document/metadata/field[@name = $field]/value ! string()"/>
  </xsl:function>
</xsl:stylesheet>
