<?xml version="1.0" encoding="UTF-8"?>
<!-- The parts of the book around its documents: cover, title page, imprint, how the texts are shown. -->
<xsl:stylesheet version="3.0" default-mode="pages" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:epub="http://www.idpf.org/2007/ops"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="edition" as="empty-sequence()">
    <xsl:variable name="parts" as="map(*)+" select="
      map { 'file': 'cover', 'title': f:say('cover'), 'content': f:cover() },
      map { 'file': 'title', 'title': string(@title), 'content': f:title-page() },
      map { 'file': 'nav', 'title': f:say('contents'), 'content': (f:toc(), f:landmarks(), f:page-list()) },
      map { 'file': 'imprint', 'title': f:say('imprint'), 'content': f:imprint() },
      map { 'file': 'about', 'title': f:say('about-edition'), 'content': f:principles() }"/>
    <xsl:for-each select="$parts">
      <xsl:result-document href="{?file}.xhtml" format="page">
        <xsl:sequence select="f:page(?title, '', ?content)"/>
      </xsl:result-document>
    </xsl:for-each>
    <xsl:apply-templates select="register"/>
    <xsl:result-document href="package.opf" format="package">
      <xsl:sequence select="f:package()"/>
    </xsl:result-document>
  </xsl:template>

  <xsl:function name="f:cover" as="element()">
    <section class="cover" epub:type="cover" aria-label="{f:say('cover')}">
      <img src="cover.png" role="doc-cover" alt="{string-join(($edition/@title, $edition/@subtitle, $edition/@publisher), '. ')}"/>
    </section>
  </xsl:function>

  <xsl:function name="f:title-page" as="element()">
    <section class="title-page" epub:type="titlepage" aria-labelledby="book-title">
      <h1 id="book-title">{$edition/@title}</h1>
      <xsl:for-each select="$edition/@subtitle">
        <p class="subtitle" role="doc-subtitle">{.}</p>
      </xsl:for-each>
      <p class="publisher">{$edition/@publisher}</p>
      <xsl:for-each select="string-join(($edition/@place, $edition/@date ! substring(., 1, 4)), f:say('comma'))[. ne '']">
        <p class="place">{.}</p>
      </xsl:for-each>
    </section>
  </xsl:function>

  <xsl:function name="f:imprint" as="element()">
    <section class="imprint" epub:type="imprint" aria-labelledby="imprint">
      <h1 id="imprint">{f:say('imprint')}</h1>
      <dl>
        <xsl:sequence select="f:stating('publisher', string-join(($edition/@publisher, $edition/@place, $edition/@date ! f:date(., $language)), f:say('comma')))"/>
        <xsl:sequence select="f:stating('isbn', $edition/@isbn), f:stating('edition-address', $edition/@url), f:stating('licence', f:licence())"/>
        <xsl:sequence select="f:stating('reading-choice', f:say('reading-' || $reading))"/>
      </dl>
      <p>{replace(f:say('made-with'), '\{program\}', $edition/@program)}</p>
    </section>
  </xsl:function>

  <xsl:function name="f:stating" as="element()*">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="value" as="item()?"/>
    <xsl:if test="exists($value)">
      <dt>{f:say($key)}</dt>
      <dd>
        <xsl:choose>
          <xsl:when test="$value instance of element()"><xsl:sequence select="$value"/></xsl:when>
          <xsl:when test="f:is-web-address(string($value))"><a href="{$value}">{$value}</a></xsl:when>
          <xsl:otherwise>{$value}</xsl:otherwise>
        </xsl:choose>
      </dd>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:licence" as="item()">
    <xsl:choose>
      <xsl:when test="f:is-web-address($edition/@licence-url)"><a href="{$edition/@licence-url}">{$edition/@licence}</a></xsl:when>
      <xsl:otherwise><xsl:sequence select="string($edition/@licence)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- What the edition says of itself, which reading the book has, and what the signs in its texts mean. -->
  <xsl:function name="f:principles" as="element()">
    <xsl:variable name="used" as="xs:string*" select="distinct-values($edition/chapter/tokenize(@signs))"/>
    <section class="principles" epub:type="introduction" role="doc-introduction" aria-labelledby="about">
      <h1 id="about">{f:say('about-edition')}</h1>
      <xsl:for-each select="tokenize($edition/@about, '(\r?\n\s*){2,}')[normalize-space()]">
        <p>{normalize-space()}</p>
      </xsl:for-each>
      <h2>{f:say('editorial')}</h2>
      <p>{f:say('editorial.' || $reading)} {f:say('editorial.book')}</p>
      <xsl:sequence select="f:signs-in($f:signs[. = $used])"/>
      <h2>{f:say('status')}</h2>
      <dl>
        <xsl:for-each select="distinct-values($edition/summary/@status)">
          <dt>{f:label('status.' || ., $language, .)}</dt>
          <dd>{f:label('status.' || . || '.long', $language, '')}</dd>
        </xsl:for-each>
      </dl>
    </section>
  </xsl:function>

  <xsl:function name="f:signs-in" as="element()*">
    <xsl:param name="signs" as="xs:string*"/>
    <xsl:if test="exists($signs)">
      <h2>{f:say('legend.book')}</h2>
      <dl class="legend text">
        <xsl:for-each select="$signs">
          <dt><span class="{.} sample">{f:say('sign.' || .)}</span></dt>
          <dd>{f:say('sign.' || . || '.long')}</dd>
        </xsl:for-each>
      </dl>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
