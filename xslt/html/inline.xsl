<?xml version="1.0" encoding="UTF-8"?>
<!-- Inside a passage: names, dates, what editors did, links. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- TEI lets words that were added or struck out hold paragraphs; a span holds none. -->
  <xsl:template match="supplied | gloss | aside | expansion | ex | added | surplus | damaged | unclear | gap | space | foreign | segment | direction | part
      | reporting | said | quoted | hyphen | metamark | stamped | label | title | term" as="element()">
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="local-name()"/>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="deleted" as="element()">
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else 's'}">
      <xsl:attribute name="class" select="'deleted'"/>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- No page asks anybody else for a picture: it is linked, where it has an address. Its sign is drawn. -->
  <xsl:template match="picture" as="element()">
    <xsl:element name="{if (f:is-web-address(@address)) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'facsimile'"/>
      <xsl:sequence select="f:marks(.), f:attribute('href', @address[f:is-web-address(.)]), f:attribute('role', 'img'[not(f:is-web-address(current()/@address))])"/>
      <xsl:attribute name="aria-label" select="f:say('picture')"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="abbreviation" as="element()">
    <abbr>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </abbr>
  </xsl:template>

  <!-- A link inside a link is no HTML: the outer one gives way. -->
  <xsl:template match="name" as="element()">
    <xsl:variable name="address" as="xs:string?" select="f:address(.)[not(current()//(name | link | anchor)[f:links(.)])]"/>
    <xsl:element name="{if ($address and not(ancestor::link)) then 'a' else if (f:has-blocks(.)) then 'div' else 'span'}">
      <xsl:attribute name="class" select="'name', @kind"/>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:sequence select="f:attribute('href', $address[not(current()/ancestor::link)])"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:links" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::anchor/@note or self::link or self::name[f:address(.)]])"/>
  </xsl:function>

  <!-- The entry's page, else the list of persons below, else nowhere. -->
  <xsl:function name="f:address" as="xs:string?">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="f:named($reference/@entry)"/>
    <xsl:sequence select="
      if ($entry) then $up || f:entry-file($entry)
      else key('f:listed', $reference/@local, root($reference)) ! ('#person-' || @id)"/>
  </xsl:function>

  <xsl:key name="f:listed" match="persons/person" use="@id"/>

  <xsl:template match="date" as="element()">
    <xsl:variable name="when" as="xs:string?" select="@when[matches(., '^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$')]"/>
    <xsl:element name="{if ($when) then 'time' else 'span'}">
      <xsl:sequence select="f:marks(.), f:attribute('class', 'date'[not($when)]), f:attribute('datetime', $when)"/>
      <xsl:sequence select="f:attribute('title', @when ! f:date-and-time(.)[. ne normalize-space(current())])"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- "1949-12-16T12:00" as "16 December 1949, 12:00". -->
  <xsl:function name="f:date-and-time" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="string-join((f:date(substring-before($when || 'T', 'T'), $language), substring-after($when, 'T')[. ne '']), f:say('comma'))"/>
  </xsl:function>

  <xsl:template match="reading" as="element()">
    <span class="reading" title="{@corrected} ({f:standing(.)})" data-corrected="{@corrected}">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>

  <xsl:variable name="f:emphasis" as="map(xs:string, xs:string)" select="map {
    'italic': 'i', 'bold': 'b', 'superscript': 'sup', 'sup': 'sup', 'subscript': 'sub', 'sub': 'sub', 'underline': 'u', 'underlined': 'u', 'strikethrough': 's'}"/>

  <xsl:template match="highlight" as="element()">
    <xsl:variable name="rend" as="xs:string*" select="tokenize(@rend)"/>
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else ($rend ! $f:emphasis(.), 'span')[1]}">
      <!-- With a prefix: words of a document must not name what the design hides or draws as its own. -->
      <xsl:attribute name="class" select="'highlight', $rend ! ('rend-' || .)"/>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="link" as="element()">
    <xsl:variable name="address" as="xs:string?" select="f:link-address(.)[not(current()//(link | anchor)[f:links(.)])]"/>
    <xsl:element name="{if ($address) then 'a' else 'span'}">
      <xsl:sequence select="f:marks(.), f:attribute('href', $address), f:attribute('title', f:linked(.)/title)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- Another document of the edition that is linked to. -->
  <xsl:function name="f:linked" as="element(summary)?">
    <xsl:param name="link" as="element(link)"/>
    <xsl:sequence select="$link/@document ! (key('f:linked', ., $catalogue), key('f:summary', ., $catalogue))[1]"/>
  </xsl:function>

  <!-- A document or passage that this edition does not publish is named, not linked. -->
  <xsl:function name="f:link-address" as="xs:string?">
    <xsl:param name="link" as="element(link)"/>
    <xsl:variable name="summary" as="element(summary)?" select="f:linked($link)"/>
    <xsl:sequence select="
      if ($link/@address) then $link/@address
      else if ($link/@document) then $summary ! (f:file('documents', @id, '.html') || f:place($link))
      else $link/@at[key('f:passage', ., root($link))] ! ('#' || .)"/>
  </xsl:function>

  <xsl:key name="f:passage" match="version/*/descendant-or-self::*" use="@id"/>

  <xsl:function name="f:place" as="xs:string?">
    <xsl:param name="link" as="element(link)"/>
    <xsl:sequence select="key('f:place', f:linked($link)/@id || '#' || $link/@at, $catalogue)/@id ! ('#' || .)"/>
  </xsl:function>
</xsl:stylesheet>
