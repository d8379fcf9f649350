<?xml version="1.0" encoding="UTF-8"?>
<!-- The contents of the book, which reading systems show as their own: parts, documents, versions, headings; where the
     main parts are; and the pages of the sources. -->
<xsl:stylesheet version="3.0" default-mode="pages" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:epub="http://www.idpf.org/2007/ops"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:key name="f:chapter" match="chapter" use="@document"/>

  <xsl:function name="f:toc" as="element()">
    <nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents">
      <h1 id="contents">{f:say('contents')}</h1>
      <ol>
        <li><a href="imprint.xhtml">{f:say('imprint')}</a></li>
        <li><a href="about.xhtml">{f:say('about-edition')}</a></li>
        <xsl:sequence select="$edition/summary ! f:toc-chapter(.)"/>
        <xsl:for-each select="$edition/register">
          <li><a href="register/{@kind}.xhtml">{f:say(@kind)}</a></li>
        </xsl:for-each>
      </ol>
    </nav>
  </xsl:function>

  <xsl:function name="f:toc-chapter" as="element()">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:variable name="file" as="xs:string" select="'documents/' || $summary/@file"/>
    <xsl:variable name="versions" as="element(version)*" select="key('f:chapter', $summary/@id, $catalogue)/version"/>
    <li>
      <a href="{$file}" lang="{$summary/@lang}">{$summary/title}</a>
      <xsl:where-populated>
        <ol>
          <xsl:sequence select="if (count($versions) gt 1) then $versions ! f:toc-version(., $file) else f:toc-headings($versions/heading, $file)"/>
        </ol>
      </xsl:where-populated>
    </li>
  </xsl:function>

  <xsl:function name="f:toc-version" as="element()">
    <xsl:param name="version" as="element(version)"/>
    <xsl:param name="file" as="xs:string"/>
    <li>
      <a href="{$file}#version-{$version/@id}">{$version/@name}</a>
      <xsl:where-populated>
        <ol>
          <xsl:sequence select="f:toc-headings($version/heading, $file)"/>
        </ol>
      </xsl:where-populated>
    </li>
  </xsl:function>

  <!-- Each heading with those below it, whatever depth the first has. -->
  <xsl:function name="f:toc-headings" as="element()*">
    <xsl:param name="headings" as="element(heading)*"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="depth" as="xs:integer?" select="min($headings ! xs:integer(@depth))"/>
    <xsl:for-each-group select="$headings" group-starting-with="heading[xs:integer(@depth) = $depth]">
      <xsl:choose>
        <xsl:when test="xs:integer(@depth) = $depth">
          <li>
            <a href="{$file}#{@id}" lang="{@lang}">{.}</a>
            <xsl:where-populated>
              <ol>
                <xsl:sequence select="f:toc-headings(tail(current-group()), $file)"/>
              </ol>
            </xsl:where-populated>
          </li>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="f:toc-headings(current-group(), $file)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="f:landmarks" as="element()">
    <nav epub:type="landmarks" aria-label="{f:say('landmarks')}" hidden="hidden">
      <ol>
        <li><a epub:type="cover" href="cover.xhtml">{f:say('cover')}</a></li>
        <li><a epub:type="titlepage" href="title.xhtml">{f:say('title-page')}</a></li>
        <li><a epub:type="toc" href="#toc">{f:say('contents')}</a></li>
        <li><a epub:type="bodymatter" href="documents/{$edition/summary[1]/@file}">{f:say('documents')}</a></li>
        <xsl:for-each select="$edition/register">
          <li><a epub:type="index" href="register/{@kind}.xhtml">{f:say(@kind)}</a></li>
        </xsl:for-each>
      </ol>
    </nav>
  </xsl:function>

  <!-- Each document counts its own pages: where several do, a number says of which text. -->
  <xsl:function name="f:page-list" as="element()?">
    <xsl:variable name="paged" as="element(version)*" select="$edition/chapter/version[page]"/>
    <xsl:if test="$paged">
      <nav epub:type="page-list" role="doc-pagelist" aria-label="{f:say('pages')}" hidden="hidden">
        <ol>
          <xsl:for-each select="$edition/summary/key('f:chapter', @id, $catalogue)/version/page">
            <xsl:variable name="summary" as="element(summary)" select="key('f:summary', ../../@document, $catalogue)"/>
            <xsl:variable name="text" as="xs:string*" select="($summary/title, ../@name[count($summary/version) gt 1])[count($paged) gt 1]"/>
            <li><a href="documents/{$summary/@file}#{@id}">{string-join(($text, @n), f:say('comma'))}</a></li>
          </xsl:for-each>
        </ol>
      </nav>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
