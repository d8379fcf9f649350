<?xml version="1.0" encoding="UTF-8"?>
<!-- Anchors, notes with their way back, and corrections. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="anchor[@note]" as="element()">
    <sup>
      <a class="anchor" id="{@id}" href="#{@note}" role="doc-noteref">
        <xsl:sequence select="f:attribute('data-mark', @mark), f:attribute('aria-label', @mark)"/>
        <xsl:apply-templates/>
      </a>
    </sup>
  </xsl:template>

  <xsl:template match="anchor[not(@note)]" as="element()">
    <sup class="anchor missing" title="{f:say('note-missing')}"><xsl:apply-templates/></sup>
  </xsl:template>

  <xsl:template match="notes" as="element()">
    <section class="notes" aria-labelledby="notes-{../@id} heading-{../@id}">
      <h3 id="notes-{../@id}">{f:say('notes')}</h3>
      <ol>
        <xsl:apply-templates select="note"/>
      </ol>
    </section>
  </xsl:template>

  <!-- A note that has its own label needs no number of ours. -->
  <xsl:template match="note" as="element()">
    <li id="{@id}">
      <xsl:if test="not(descendant::label)">
        <span class="number">{@number}</span>
      </xsl:if>
      <div data-note="{@id}" lang="{@lang}">
        <xsl:apply-templates/>
      </div>
      <xsl:for-each select="tokenize(@anchors)">
        <a class="back" href="#{.}" role="doc-backlink" aria-label="{f:say('back')}">↩</a>
      </xsl:for-each>
      <a class="permalink" href="#{@id}" aria-label="{f:say('cite-passage')}"/>
    </li>
  </xsl:template>

  <xsl:template match="corrections" as="element()">
    <section class="corrections" aria-labelledby="corrections-{../@id} heading-{../@id}">
      <h3 id="corrections-{../@id}">{f:say('corrections')}</h3>
      <ul>
        <xsl:apply-templates select="correction"/>
      </ul>
    </section>
  </xsl:template>

  <xsl:template match="correction" as="element()">
    <li>
      <a href="#{@for}" lang="{../../@lang}">{.}</a>
      <xsl:text> ({f:say('delivered')}){f:say('semicolon')}</xsl:text>
      <span lang="{../../@lang}">{@corrected}</span>
      <xsl:text> ({f:standing(.)})</xsl:text>
    </li>
  </xsl:template>

  <!-- What stands behind a correction: the editor who decided it, or how certain it is that proposes itself. -->
  <xsl:function name="f:standing" as="xs:string">
    <xsl:param name="correction" as="element()"/>
    <xsl:sequence select="if ($correction/@by) then f:say('decided-by') || f:say('colon') || $correction/@by
      else string-join((f:say('corrected'), $correction/@cert ! f:label('certainty.' || ., $language, .)), f:say('comma'))"/>
  </xsl:function>
</xsl:stylesheet>
