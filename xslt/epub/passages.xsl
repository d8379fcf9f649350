<?xml version="1.0" encoding="UTF-8"?>
<!-- What a passage has otherwise in a book than on a site: notes that open as popups, pages that the contents list, and
     links to the same passage in the other versions, which on a site stand beside it. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:epub="http://www.idpf.org/2007/ops"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- Nothing stands beside anything. -->
  <xsl:function name="f:placed" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- Where a site has the address of a passage, a book leads to the same passage in the other versions. -->
  <xsl:function name="f:permalink" as="element()*">
    <xsl:param name="passage" as="element()"/>
    <xsl:variable name="here" as="element(version)?" select="$passage/parent::version"/>
    <xsl:variable name="row" as="element(unit)?" select="$here ! key('f:row', $passage/@id, root(.))"/>
    <xsl:for-each select="$row ! ($here/../version except $here)">
      <xsl:variable name="there" as="xs:string?" select="$f:beside(@id || ' ' || $row/@row)"/>
      <xsl:if test="$there">
        <a class="parallel" href="#{$there}" hreflang="{@lang}" lang="{$language}" aria-label="{tokenize(@lang, '-')[1]}{f:say('colon')}{f:say('same-passage')}{f:say('comma')}{@name}">{tokenize(@lang, '-')[1]}</a>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <!-- The unit that a version has in a row: "en 7" -> its id. -->
  <xsl:variable name="f:beside" as="map(xs:string, xs:string)">
    <xsl:variable name="rows" as="element(unit)*" select="/document/alignment/unit"/>
    <xsl:variable name="row-of" as="map(xs:string, element(unit))" select="map:merge($rows ! map { string(@ref): . })"/>
    <xsl:map>
      <xsl:for-each select="/document/versions/version">
        <xsl:variable name="version" as="xs:string" select="@id"/>
        <xsl:for-each select="*/@id ! $row-of(.)">
          <xsl:variable name="unit" as="element(unit)" select="."/>
          <xsl:for-each select="xs:integer(@row) to xs:integer(@row) + xs:integer(@span) - 1">
            <xsl:map-entry key="$version || ' ' || ." select="string($unit/@ref)"/>
          </xsl:for-each>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- An anchor that the source left to its word processor shows the number of its note: a link must have words. -->
  <xsl:template match="anchor[@note]" as="element()">
    <sup>
      <a class="anchor" id="{@id}" href="#{@note}" epub:type="noteref" role="doc-noteref">
        <xsl:apply-templates/>
        <xsl:for-each select="@mark">
          <span class="drawn">{.}</span>
        </xsl:for-each>
      </a>
    </sup>
  </xsl:template>

  <xsl:template match="notes" as="element()">
    <section class="notes" epub:type="footnotes" aria-labelledby="notes-{../@id} heading-{../@id}">
      <h3 id="notes-{../@id}">{f:say('notes')}</h3>
      <xsl:apply-templates select="note"/>
    </section>
  </xsl:template>

  <xsl:template match="note[@anchors]" as="element()">
    <aside id="{@id}" epub:type="footnote" role="doc-footnote">
      <xsl:sequence select="f:note(.)"/>
    </aside>
  </xsl:template>

  <!-- Reading systems show a footnote only where it is called: one that nothing calls must be none. -->
  <xsl:template match="note[not(@anchors)]" as="element()">
    <div class="note" id="{@id}">
      <xsl:sequence select="f:note(.)"/>
    </div>
  </xsl:template>

  <!-- A note that has its own label needs no number of ours. -->
  <xsl:function name="f:note" as="element()+">
    <xsl:param name="note" as="element(note)"/>
    <xsl:if test="not($note//label)">
      <span class="number">{$note/@number}</span>
    </xsl:if>
    <div class="words" data-note="{$note/@id}" lang="{$note/@lang}">
      <xsl:apply-templates select="$note/node()"/>
    </div>
    <xsl:for-each select="tokenize($note/@anchors)">
      <a class="back" href="#{.}" role="doc-backlink" aria-label="{f:say('back')}">↩</a>
    </xsl:for-each>
  </xsl:function>

  <!-- A page that has a number can be asked for by it; its number is no delivered text. -->
  <xsl:template match="break[@kind = 'page'][not(parent::table or parent::row)]" as="element()+">
    <xsl:sequence select="f:page-break(., if (parent::version or parent::turn or parent::division) then 'div' else 'span')"/>
  </xsl:template>

  <xsl:template match="list/break[@kind = 'page']" priority="1" as="element()">
    <li class="between">
      <xsl:sequence select="f:page-break(., 'span')"/>
    </li>
  </xsl:template>

  <xsl:function name="f:page-break" as="element()+">
    <xsl:param name="break" as="element(break)"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="number" as="xs:string?" select="$break/@n"/>
    <xsl:element name="{$name}">
      <xsl:attribute name="class" select="'page-break'"/>
      <xsl:sequence select="f:marks($break)"/>
      <xsl:if test="$number">
        <xsl:attribute name="epub:type" select="'pagebreak'"/>
      </xsl:if>
      <xsl:attribute name="role" select="if ($number) then 'doc-pagebreak' else 'separator'"/>
      <xsl:attribute name="aria-label" select="string-join((f:say(if ($number) then 'page' else 'page-break'), $number), ' ')"/>
      <xsl:sequence select="f:attribute('data-page', $number)"/>
    </xsl:element>
    <xsl:if test="f:is-web-address($break/@facsimile)">
      <xsl:element name="{$name}">
        <xsl:attribute name="class" select="'facsimile drawn'"/>
        <a href="{$break/@facsimile}">{f:say('facsimile')}</a>
      </xsl:element>
    </xsl:if>
  </xsl:function>

  <xsl:template match="reading" as="element()">
    <xsl:variable name="other" as="xs:string" select="if (@delivered) then f:say('delivered') || f:say('colon') || @delivered else f:say('corrected') || f:say('colon') || @corrected"/>
    <span class="reading" title="{$other}">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </span>
  </xsl:template>
</xsl:stylesheet>
