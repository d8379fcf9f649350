<?xml version="1.0" encoding="UTF-8"?>
<!-- The register as the index of the book: each entry with its forms, its authority records, and every passage that names
     it. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:epub="http://www.idpf.org/2007/ops"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:key name="f:passages" match="passages" use="@of"/>

  <xsl:template match="register" mode="pages" as="empty-sequence()">
    <xsl:variable name="content" as="element()">
      <section class="register" epub:type="index" role="doc-index" aria-labelledby="{@kind}-index">
        <h1 id="{@kind}-index">{f:say(@kind)}</h1>
        <xsl:apply-templates select="*" mode="html"/>
      </section>
    </xsl:variable>
    <xsl:result-document href="register/{@kind}.xhtml" format="page">
      <xsl:sequence select="f:page(f:say(@kind), '../', $content)"/>
    </xsl:result-document>
  </xsl:template>

  <xsl:template match="register/*" as="element()">
    <section class="entry" id="{@id}">
      <h2><span><xsl:sequence select="f:attribute('lang', @lang)"/>{@name}</span>{@life ! (' (' || . || ')')}</h2>
      <xsl:where-populated>
        <p class="description"><xsl:apply-templates select="role"/></p>
      </xsl:where-populated>
      <xsl:where-populated>
        <ul class="forms">
          <xsl:for-each-group select="form" group-by="string(@lang)">
            <li><xsl:sequence select="f:forms(current-group())"/></li>
          </xsl:for-each-group>
          <xsl:apply-templates select="authority"/>
        </ul>
      </xsl:where-populated>
      <ul class="mentions">
        <xsl:apply-templates select="key('f:passages', @id)"/>
      </ul>
    </section>
  </xsl:template>

  <xsl:function name="f:forms" as="node()+">
    <xsl:param name="forms" as="element(form)+"/>
    <xsl:for-each select="$forms[1]/@lang">
      <span class="writing">{f:writing(., $language)}</span>
      <xsl:text> </xsl:text>
    </xsl:for-each>
    <xsl:for-each select="$forms">
      <xsl:if test="position() gt 1">{f:say('semicolon')}</xsl:if>
      <span><xsl:sequence select="f:attribute('lang', @lang)"/>{.}</span>
    </xsl:for-each>
  </xsl:function>

  <xsl:template match="authority" as="element()">
    <li><span class="writing">{@type}</span>{' '}<a href="{@address}">{.}</a></li>
  </xsl:template>

  <!-- A document that names an entry, and where: version by version, a number a passage. -->
  <xsl:template match="passages" as="element()">
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', @document, $catalogue)"/>
    <xsl:variable name="chapter" as="xs:string" select="'../documents/' || $summary/@file"/>
    <li>
      <a href="{$chapter}" lang="{$summary/@lang}">{$summary/title}</a>
      <xsl:for-each-group select="at" group-by="@version">
        <xsl:variable name="version" as="element(version)" select="$summary/version[@id = current-grouping-key()]"/>
        <span class="locators">
          <xsl:text>{f:say('semicolon')}</xsl:text>
          <span class="writing">{f:language-name($version/@lang, $language)}</span>
          <xsl:for-each select="current-group()">
            <xsl:text> </xsl:text>
            <a href="{$chapter}#{@id}" aria-label="{$version/@name} {position()}">{position()}</a>
          </xsl:for-each>
        </span>
      </xsl:for-each-group>
    </li>
  </xsl:template>
</xsl:stylesheet>
