<?xml version="1.0" encoding="UTF-8"?>
<!-- Reading view of an edition -> one page of its site; the parameter says which. The frame of every page is here,
     its parts are in the modules. Complete without a script. -->
<xsl:package name="urn:x-teipipe:html" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:mode name="html" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="page" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>

  <!-- "index", "documents/NAME", or "register/persons", "register/places", "register/orgs". -->
  <xsl:param name="page" as="xs:string" select="'index'"/>

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="document.xsl"/>
  <xsl:include href="units.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="index.xsl"/>
  <xsl:include href="register.xsl"/>

  <xsl:variable name="edition" as="element(edition)" select="/edition"/>
  <xsl:variable name="language" as="xs:string" select="$edition/@language"/>
  <xsl:variable name="up" as="xs:string" select="if (contains($page, '/')) then '../' else ''"/>
  <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map { 'person': 'persons', 'place': 'places', 'org': 'orgs' }"/>

  <xsl:key name="f:entry" match="register/*" use="@id"/>
  <xsl:key name="f:document" match="document" use="@id"/>
  <!-- A link in a text writes the name of a document as addresses do, or as it is. -->
  <xsl:key name="f:linked" match="document" use="encode-for-uri(@id)"/>
  <xsl:key name="f:mention" match="(name | turn | person)[@entry][ancestor::document]" use="@entry"/>

  <!-- Where a file of a document is: its name may have any character that the names of files have. -->
  <xsl:function name="f:file" as="xs:string">
    <xsl:param name="folder" as="xs:string"/>
    <xsl:param name="document" as="element(document)"/>
    <xsl:param name="ending" as="xs:string"/>
    <xsl:sequence select="$up || $folder || '/' || encode-for-uri($document/@id) || $ending"/>
  </xsl:function>

  <xsl:function name="f:say" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="f:label($key, $language)"/>
  </xsl:function>

  <xsl:template match="/" as="element()">
    <xsl:variable name="shown" as="element()" select="f:shown()"/>
    <html lang="{$language}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>{string-join((f:heading($shown), $edition/@title), ' · ')}</title>
        <link rel="stylesheet" href="{$up}style.css"/>
      </head>
      <body>
        <a class="skip" href="#text">{f:say('skip')}</a>
        <header class="site">
          <xsl:sequence select="f:navigation()"/>
        </header>
        <main id="text">
          <xsl:apply-templates select="$shown" mode="page"/>
        </main>
        <footer class="site">
          <xsl:sequence select="f:imprint()"/>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:function name="f:shown" as="element()">
    <xsl:sequence select="
      if ($page = 'index') then $edition
      else if (starts-with($page, 'documents/')) then key('f:document', substring-after($page, '/'), root($edition))
      else $edition/register[@kind = substring-after($page, '/')]"/>
  </xsl:function>

  <xsl:function name="f:heading" as="xs:string?">
    <xsl:param name="shown" as="element()"/>
    <xsl:sequence select="if ($shown/self::document) then $shown/title else $shown/self::register ! f:say(@kind)"/>
  </xsl:function>

  <xsl:function name="f:navigation" as="element()">
    <nav aria-label="{f:say('navigation')}">
      <a class="home" href="{$up}index.html">{$edition/@title}</a>
      <xsl:for-each select="$edition/register">
        <a href="{$up}register/{@kind}.html">{f:say(@kind)}</a>
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
  <xsl:template match="*" priority="-10" mode="html page">
    <xsl:sequence select="error(xs:QName('f:view-unhandled'), 'the reading view has ' || name() || ' inside ' || name(..)
      || ', which xslt/html has no template for')"/>
  </xsl:template>

  <xsl:template match="text()" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:package>
