<?xml version="1.0" encoding="UTF-8"?>
<!-- A page of the register: every entry with its forms, authority records and mentions. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="register" as="element()*">
    <header class="document">
      <h1>{f:say(@kind)}</h1>
    </header>
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="register/*" as="element()">
    <section class="entry" id="{@id}" aria-labelledby="{@id}-name">
      <h2 id="{@id}-name">
        <a href="{$up}{f:entry-file(.)}">
          <xsl:sequence select="f:attribute('lang', @lang)"/>
          <xsl:text>{@name}</xsl:text>
        </a>
        <xsl:text>{@life ! (' (' || . || ')')}</xsl:text>
      </h2>
      <xsl:apply-templates select="role"/>
      <dl>
        <xsl:sequence select="f:forms(.), f:authorities(.), f:mentions(.)"/>
      </dl>
    </section>
  </xsl:template>

  <xsl:template match="entry" mode="pages" as="text()*">
    <xsl:variable name="entry" as="element()" select="f:named(@id)"/>
    <xsl:variable name="file" as="xs:string" select="f:entry-file($entry)"/>
    <xsl:result-document href="{$file}" format="page">
      <xsl:sequence select="f:page($entry/@name, $file, (), .)"/>
    </xsl:result-document>
    <!-- The list names files as they are, not as addresses write them. -->
    <xsl:text>register/{$kinds(local-name($entry))}/{replace($entry/@id, '[/\\]', '_')}.html&#10;</xsl:text>
  </xsl:template>

  <!-- What the register knows of an entry, and every passage that names it, in its sentence. -->
  <xsl:template match="entry" mode="content" as="element()+">
    <xsl:variable name="entry" as="element()" select="f:named(@id)"/>
    <header class="document">
      <h1><span><xsl:sequence select="f:attribute('lang', $entry/@lang)"/>{$entry/@name}</span>{$entry/@life ! (' (' || . || ')')}</h1>
      <xsl:apply-templates select="$entry/role"/>
    </header>
    <div class="entry single-entry">
      <xsl:where-populated>
        <dl>
          <xsl:sequence select="f:forms($entry), f:authorities($entry)"/>
        </dl>
      </xsl:where-populated>
    </div>
    <h2>{f:say('mentions')}</h2>
    <xsl:apply-templates select="in"/>
  </xsl:template>

  <xsl:template match="entry/in" as="element()">
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', @document, $catalogue)"/>
    <xsl:variable name="turns" as="element(mention)*" select="mention[@speaks]"/>
    <section class="mentioned">
      <h3><a href="{f:file('documents', @document, '.html')}" lang="{$summary/@lang}">{$summary/title}</a></h3>
      <xsl:if test="$turns">
        <p class="facts">{f:say('turns')}{f:say('colon')}{count($turns[@version = $turns[1]/@version])}</p>
      </xsl:if>
      <xsl:for-each-group select="mention[name]" group-by="@version">
        <ul class="contexts" lang="{$summary/version[@id = current-grouping-key()]/@lang}">
          <xsl:apply-templates select="current-group()"/>
        </ul>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <xsl:template match="mention" as="element()">
    <li>
      <xsl:sequence select="f:attribute('lang', @lang)"/>
      <xsl:text>{before}</xsl:text>
      <a href="{f:file('documents', ../@document, '.html')}{@at ! ('#' || .)}">{name}</a>
      <xsl:text>{after}</xsl:text>
    </li>
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
       told of a document, such as its addressee, leads to its page. All passages are on the entry's own page. -->
  <xsl:function name="f:mentions" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="mentions" as="element(mentions)?" select="key('f:mentions', $entry/@id, $catalogue)"/>
    <dt>{f:say('mentions')}</dt>
    <xsl:apply-templates select="$mentions/in"/>
    <dd><a href="{$up}{f:entry-file($entry)}" aria-label="{f:say('all-mentions')}{f:say('colon')}{$entry/@name}">{f:say('all-mentions')}</a></dd>
  </xsl:function>

  <xsl:template match="mentions/in" as="element()">
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', @document, $catalogue)"/>
    <dd>
      <a href="{f:file('documents', @document, '.html')}{@at ! ('#' || .)}" lang="{$summary/@lang}">{$summary/title}</a>
      <xsl:text>{@passages[. ne '0'] ! (' (' || . || ')')}</xsl:text>
    </dd>
  </xsl:template>
</xsl:stylesheet>
