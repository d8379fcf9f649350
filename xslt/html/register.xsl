<?xml version="1.0" encoding="UTF-8"?>
<!-- A page of the register: every entry with its forms, authority records and mentions. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="register" mode="page" as="element()*">
    <header class="document">
      <h1>{f:say(@kind)}</h1>
    </header>
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="register/*" as="element()">
    <section class="entry" id="{@id}" aria-labelledby="{@id}-name">
      <h2 id="{@id}-name">
        <span>
          <xsl:sequence select="f:attribute('lang', @lang)"/>
          <xsl:text>{@name}</xsl:text>
        </span>
        <xsl:text>{@life ! (' (' || . || ')')}</xsl:text>
      </h2>
      <xsl:apply-templates select="role"/>
      <dl>
        <xsl:sequence select="f:forms(.), f:authorities(.), f:mentions(.)"/>
      </dl>
    </section>
  </xsl:template>

  <xsl:function name="f:forms" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:if test="$entry/form">
      <dt>{f:say('forms')}</dt>
      <xsl:for-each-group select="$entry/form" group-by="string(@lang)">
        <dd>
          <xsl:if test="@lang"><span class="writing">{f:writing(@lang, $language)}</span></xsl:if>
          <ul class="run">
            <xsl:apply-templates select="current-group()"/>
          </ul>
        </dd>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <xsl:template match="form" as="element()">
    <li>
      <xsl:sequence select="f:attribute('lang', @lang)"/>
      <xsl:text>{.}</xsl:text>
    </li>
  </xsl:template>

  <xsl:function name="f:authorities" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:if test="$entry/authority">
      <dt>{f:say('authorities')}</dt>
      <dd>
        <ul class="run">
          <xsl:apply-templates select="$entry/authority"/>
        </ul>
      </dd>
    </xsl:if>
  </xsl:function>

  <xsl:template match="authority" as="element()">
    <li>
      <xsl:text>{@type} </xsl:text>
      <a href="{@address}">{.}</a>
    </li>
  </xsl:template>

  <!-- One line a document, leading to the first passage that has the name, with the number of passages; what only is
       told of a document, such as its addressee, leads to its page. -->
  <xsl:function name="f:mentions" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <dt>{f:say('mentions')}</dt>
    <xsl:for-each-group select="key('f:mention', $entry/@id, root($entry))" group-by="ancestor::document/@id">
      <xsl:variable name="document" as="element(document)" select="ancestor::document"/>
      <xsl:variable name="passages" as="element()*" select="current-group()[ancestor::version]"/>
      <dd>
        <a href="{f:file('documents', $document, '.html')}{$passages[1]/ancestor-or-self::*[@id][ancestor::version][1]/@id ! ('#' || .)}"
          lang="{$document/@lang}">{$document/title}</a>
        <xsl:text>{count($passages)[. gt 0] ! (' (' || . || ')')}</xsl:text>
      </dd>
    </xsl:for-each-group>
  </xsl:function>
</xsl:stylesheet>
