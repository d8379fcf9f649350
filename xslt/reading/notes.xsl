<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: those at the foot or the end are gathered by version, and so are the entries of an apparatus; an inline one is
     part of its sentence; the others (source, shelfmark, editorial) stand where they stand.
     Numbered per text, not per document: an archive cites "note 3 of the Russian text". -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:key name="f:anchor" match="text//ref[@type = 'noteAnchor']" use="f:fragment(@target)"/>

  <xsl:template match="note" as="element()">
    <aside>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type" mode="attributes"/>
      <xsl:apply-templates/>
    </aside>
  </xsl:template>

  <xsl:template match="note[f:is-block(.)]" as="element()" priority="1">
    <remark>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type, @subtype" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </remark>
  </xsl:template>

  <!-- Its place in the text is its anchor: its own, or one that is made for it. -->
  <xsl:template match="note[f:is-gathered(.)]" priority="2" as="element()?">
    <xsl:sequence select="if (f:anchors(.)) then () else f:own-anchor(.)"/>
  </xsl:template>

  <!-- A note that says it is at the foot or the end. One that says nothing is one where a sentence would break on it: it
       is numbered, comments on a passage, or has paragraphs. -->
  <xsl:function name="f:is-gathered" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="
      if ($note/@place) then $note/@place = $f:foot
      else exists($note[@n or @target or p or @type = $f:comments]) and not(f:is-block($note))"/>
  </xsl:function>

  <xsl:variable name="f:foot" as="xs:string*" select="'foot', 'end', 'bottom', 'foot-page', 'footnote', 'endnote'"/>
  <xsl:variable name="f:comments" as="xs:string*" select="'footnote', 'endnote', 'fn', 'commentary', 'comment', 'annotation', 'textConst', 'textcrit'"/>

  <!-- A word processor numbers its notes without a character: an anchor that is empty shows the note's number. -->
  <xsl:template match="ref[@type = 'noteAnchor']" as="element()" priority="1">
    <xsl:variable name="note" as="element(note)?" select="f:noted(.)"/>
    <anchor>
      <xsl:if test="$note">
        <xsl:attribute name="note" select="f:note-id($note)"/>
        <xsl:attribute name="id" select="f:anchor-id(.)"/>
        <xsl:sequence select="f:attribute('mark', f:number($note)[normalize-space(current()) = ''])"/>
      </xsl:if>
      <xsl:apply-templates/>
    </anchor>
  </xsl:template>

  <xsl:function name="f:own-anchor" as="element()?">
    <xsl:param name="gathered" as="element()"/>
    <xsl:if test="map:contains($f:gathered, generate-id($gathered))">
      <anchor note="{f:note-id($gathered)}" id="{f:note-id($gathered)}-anchor-1" mark="{f:number($gathered)}"/>
    </xsl:if>
  </xsl:function>

  <!-- The raised number before a note, as at its anchor, is the note's label. -->
  <xsl:template match="note//hi[f:is-number(.)]" as="element()" priority="1">
    <label>
      <xsl:apply-templates/>
    </label>
  </xsl:template>

  <xsl:function name="f:is-number" as="xs:boolean">
    <xsl:param name="raised" as="element(hi)"/>
    <xsl:variable name="note" as="element(note)" select="$raised/ancestor::note[1]"/>
    <xsl:variable name="first" as="text()?" select="($note//text()[normalize-space()])[1]"/>
    <xsl:sequence select="exists($raised//text() intersect $first) and f:is-gathered($note)
      and normalize-space($raised) = (f:anchors($note) ! normalize-space(.))"/>
  </xsl:function>

  <xsl:function name="f:notes" as="element()?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:where-populated>
      <notes>
        <xsl:for-each select="f:gathered-in($text)">
          <note id="{f:note-id(.)}" number="{f:number(.)}" lang="{f:language(.)}">
            <xsl:sequence select="f:attribute('anchors', string-join(f:anchor-ids(.), ' '))"/>
            <xsl:apply-templates select="." mode="note"/>
          </note>
        </xsl:for-each>
      </notes>
    </xsl:where-populated>
  </xsl:function>

  <xsl:template match="note" mode="note" as="element()*">
    <xsl:apply-templates select="." mode="flow"/>
  </xsl:template>

  <xsl:function name="f:gathered-in" as="element()*">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="if ($text//app) then $text//(note[f:is-gathered(.)] | app[f:has-variants(.)]) else $text//note[f:is-gathered(.)]"/>
  </xsl:function>

  <xsl:function name="f:has-variants" as="xs:boolean">
    <xsl:param name="app" as="element(app)"/>
    <xsl:sequence select="count($app/* | $app/rdgGrp/*) gt 1 and empty($app/parent::listApp)"/>
  </xsl:function>

  <!-- Numbered once for all: counting anew for each would take a long text's length squared. -->
  <xsl:variable name="f:gathered" as="map(xs:string, map(xs:string, xs:string))">
    <xsl:map>
      <xsl:for-each select="TEI/f:versions(.)">
        <xsl:variable name="version" as="xs:string" select="f:version-id(.)"/>
        <xsl:for-each select="f:gathered-in(.)">
          <xsl:map-entry key="generate-id()" select="map {
            'number': (@n[normalize-space()], position())[1] ! string(),
            'id': (@xml:id, $version || '-note-' || position())[1] ! string() }"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="gathered" as="element()"/>
    <xsl:sequence select="$f:gathered(generate-id($gathered))?number"/>
  </xsl:function>

  <xsl:function name="f:note-id" as="xs:string">
    <xsl:param name="gathered" as="element()"/>
    <xsl:sequence select="$f:gathered(generate-id($gathered))?id"/>
  </xsl:function>

  <xsl:function name="f:noted" as="element(note)?">
    <xsl:param name="anchor" as="element(ref)"/>
    <xsl:sequence select="key('f:by-id', f:fragment($anchor/@target), root($anchor))[self::note][map:contains($f:gathered, generate-id())]"/>
  </xsl:function>

  <xsl:function name="f:anchors" as="element(ref)*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="$note/@xml:id ! key('f:anchor', ., root($note))"/>
  </xsl:function>

  <!-- A second anchor of the same note has an id of its own. -->
  <xsl:function name="f:anchor-ids" as="xs:string*">
    <xsl:param name="gathered" as="element()"/>
    <xsl:variable name="anchors" as="element(ref)*" select="$gathered/self::note ! f:anchors(.)"/>
    <xsl:variable name="made" as="xs:string?" select="(f:note-id($gathered) || '-anchor-1')[not($gathered/self::app[f:is-block(.)])]"/>
    <xsl:sequence select="if ($anchors) then $anchors ! f:anchor-id(.) else $made"/>
  </xsl:function>

  <xsl:function name="f:anchor-id" as="xs:string">
    <xsl:param name="anchor" as="element(ref)"/>
    <xsl:variable name="same" as="xs:string*" select="f:anchors(f:noted($anchor)) ! generate-id()"/>
    <xsl:sequence select="f:fragment($anchor/@target) || '-anchor-' || index-of($same, generate-id($anchor))"/>
  </xsl:function>
</xsl:stylesheet>
