<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules, and what they share: where things are, interface words, the frame of every page. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="metadata.xsl"/>
  <xsl:include href="document.xsl"/>
  <xsl:include href="citation.xsl"/>
  <xsl:include href="legend.xsl"/>
  <xsl:include href="units.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="plain.xsl"/>
  <xsl:include href="index.xsl"/>
  <xsl:include href="lists.xsl"/>
  <xsl:include href="register.xsl"/>
  <xsl:include href="map.xsl"/>
  <xsl:include href="relations.xsl"/>
  <xsl:include href="feeds.xsl"/>
  <xsl:include href="cmif.xsl"/>

  <xsl:variable name="edition" as="element(edition)" select="$catalogue/edition"/>
  <xsl:variable name="language" as="xs:string" select="$edition/@language"/>
  <xsl:variable name="up" as="xs:string" select="if (/entry) then '../../' else if (/document or contains($page, '/')) then '../' else ''"/>
  <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map { 'person': 'persons', 'place': 'places', 'org': 'orgs' }"/>

  <xsl:key name="f:entry" match="register/*" use="@id"/>
  <xsl:key name="f:summary" match="summary" use="@id"/>
  <!-- A link in a text writes the name of a document as addresses do, or as it is. -->
  <xsl:key name="f:linked" match="summary" use="encode-for-uri(@id)"/>
  <xsl:key name="f:place" match="place[@document]" use="@document || '#' || @id"/>
  <xsl:key name="f:mentions" match="mentions" use="@of"/>
  <xsl:key name="f:colour" match="colour" use="@of"/>

  <!-- Where a file of a document is: its name may have any character that the names of files have. -->
  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="folder" as="xs:string"/>
    <xsl:param name="document" as="xs:string"/>
    <xsl:param name="ending" as="xs:string"/>
    <xsl:sequence select="$up || $folder || '/' || encode-for-uri($document) || $ending"/>
  </xsl:function>

  <!-- Where an entry's page is. An id that is none, with a slash in it, must lead to no other folder. -->
  <xsl:function name="f:entry-file" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="'register/' || $kinds(local-name($entry)) || '/' || encode-for-uri(replace($entry/@id, '[/\\]', '_')) || '.html'"/>
  </xsl:function>

  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="f:label($key, $language)"/>
  </xsl:function>

  <xsl:function name="f:named" as="element()?">
    <xsl:param name="id" as="xs:string?"/>
    <xsl:sequence select="key('f:entry', $id, $catalogue)"/>
  </xsl:function>

  <xsl:template match="/" as="text()*">
    <xsl:apply-templates mode="pages"/>
  </xsl:template>

  <!-- The frame: what is in the head beside the title, what the page is about, and where it stands in the site. The subject
       is an element of the reading view, whose content is written straight onto the page (a tree given along would be copied
       at each step), or HTML. -->
  <xsl:function name="f:page" as="element()">
    <xsl:param name="heading" as="xs:string?"/>
    <xsl:param name="here" as="xs:string"/>
    <xsl:param name="head" as="element()*"/>
    <xsl:param name="subject" as="element()*"/>
    <html lang="{$language}" class="page">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <!-- A second wall: should a text ever become markup, no script in it runs. Own scripts also where the site is a folder. -->
        <meta http-equiv="Content-Security-Policy" content="script-src 'self' file:; object-src 'none'; base-uri 'none'; form-action 'self' file:"/>
        <title>{f:one-line(string-join(($heading, $edition/@title), ' · '))}</title>
        <link rel="stylesheet" href="{$up}style.css"/>
        <xsl:if test="$edition/@theme"><link rel="stylesheet" href="{$up}theme.css"/></xsl:if>
        <xsl:sequence select="f:addresses($here), $head"/>
        <script src="{$up}site.js" defer="defer" data-copy="{f:say('copy')}" data-copied="{f:say('copied')}" data-close="{f:say('close')}" data-cite="{f:say('cite-passage')}"/>
      </head>
      <body>
        <a class="skip" href="#text">{f:say('skip')}</a>
        <header class="site">
          <xsl:sequence select="f:navigation($here)"/>
        </header>
        <main id="text">
          <xsl:apply-templates select="$subject" mode="content"/>
        </main>
        <footer class="site">
          <xsl:sequence select="f:imprint()"/>
        </footer>
      </body>
    </html>
  </xsl:function>

  <xsl:template match="Q{}*" mode="content" as="element()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:function name="f:navigation" as="element()">
    <xsl:param name="here" as="xs:string"/>
    <nav aria-label="{f:say('navigation')}">
      <a class="home" href="{$up}index.html">
        <xsl:sequence select="f:attribute('aria-current', 'page'[$here = 'index.html'])"/>
        <xsl:text>{$edition/@title}</xsl:text>
      </a>
      <xsl:for-each select="'timeline', $edition/register/@kind, 'relations'[$edition/@relations], 'search'[$edition/@search], 'about'">
        <xsl:variable name="file" as="xs:string" select="if (. = ('timeline', 'relations', 'search', 'about')) then . || '.html' else 'register/' || . || '.html'"/>
        <a href="{$up}{$file}">
          <xsl:sequence select="f:attribute('aria-current', 'page'[$here = $file])"/>
          <xsl:text>{f:say(if (. = 'about') then 'about-edition' else .)}</xsl:text>
        </a>
      </xsl:for-each>
    </nav>
  </xsl:function>

  <xsl:function name="f:imprint" as="element()*">
    <p>{f:say('publisher')}{f:say('colon')}{string-join(($edition/@publisher, $edition/@place, $edition/@date ! f:date(., $language)), f:say('comma'))}</p>
    <p>
      <xsl:text>{f:say('licence')}{f:say('colon')}</xsl:text>
      <xsl:choose>
        <xsl:when test="f:is-web-address($edition/@licence-url)">
          <a href="{$edition/@licence-url}" rel="license">{$edition/@licence}</a>
        </xsl:when>
        <xsl:otherwise>{$edition/@licence}</xsl:otherwise>
      </xsl:choose>
    </p>
    <p><a href="{$up}manual.html">{f:say('manual')}</a></p>
  </xsl:function>

  <!-- An element of the reading view that no module knows: the two packages have come apart. -->
  <xsl:template match="*" priority="-10" mode="html pages plain">
    <xsl:sequence select="error(xs:QName('f:view-unhandled'), 'the reading view has ' || name() || ' inside ' || name(..)
      || ', which xslt/html has no template for')"/>
  </xsl:template>

  <xsl:template match="text()" mode="html plain" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:stylesheet>
