<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: those with an anchor are gathered by version; an inline one is part of its sentence; the others
     (source, shelfmark, editorial) stand where they stand.
     Numbered per text, not per document: an archive cites "note 3 of the Russian text". -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:key name="f:anchor" match="text//ref[@type = 'noteAnchor']" use="f:fragment(@target)"/>

  <xsl:template match="note" as="element()">
    <remark>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type, @subtype" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </remark>
  </xsl:template>

  <!-- Inside a sentence a note is part of it, whether it says so or not. -->
  <xsl:template match="note[not(f:is-block(.))]" as="element()" priority="1">
    <aside>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type" mode="attributes"/>
      <xsl:apply-templates/>
    </aside>
  </xsl:template>

  <!-- Its place in the text is its anchor. -->
  <xsl:template match="note[@place = ('foot', 'end')]" priority="2"/>

  <!-- A word processor numbers its notes without a character: an anchor that is empty shows the note's number. -->
  <xsl:template match="ref[@type = 'noteAnchor']" as="element()" priority="1">
    <anchor>
      <xsl:sequence select="f:attribute('note', f:noted(.) ! f:note-id(.))"/>
      <xsl:if test="f:noted(.)">
        <xsl:attribute name="id" select="f:anchor-id(.)"/>
        <xsl:sequence select="f:attribute('mark', f:noted(.)[normalize-space(current()) = ''] ! f:number(.))"/>
      </xsl:if>
      <xsl:apply-templates/>
    </anchor>
  </xsl:template>

  <!-- The raised number before a note, as at its anchor, is the note's label. -->
  <xsl:template match="note[@place = ('foot', 'end')]//hi[f:is-number(.)]" as="element()" priority="1">
    <label>
      <xsl:apply-templates/>
    </label>
  </xsl:template>

  <xsl:function name="f:is-number" as="xs:boolean">
    <xsl:param name="raised" as="element(hi)"/>
    <xsl:variable name="note" as="element(note)" select="$raised/ancestor::note[@place = ('foot', 'end')][1]"/>
    <xsl:variable name="first" as="text()?" select="($note//text()[normalize-space()])[1]"/>
    <xsl:sequence select="exists($first intersect $raised//text()) and
      normalize-space($raised) = (f:anchors($note) ! normalize-space(.))"/>
  </xsl:function>

  <xsl:function name="f:notes" as="element()?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:where-populated>
      <notes>
        <xsl:for-each select="$text//note[@place = ('foot', 'end')]">
          <note id="{f:note-id(.)}" number="{f:number(.)}" lang="{f:language(.)}">
            <xsl:sequence select="f:attribute('anchors', string-join(f:anchors(.) ! f:anchor-id(.), ' '))"/>
            <xsl:apply-templates select="." mode="flow"/>
          </note>
        </xsl:for-each>
      </notes>
    </xsl:where-populated>
  </xsl:function>

  <xsl:function name="f:number" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="string(($note/@n, count(($note/ancestor::text[body]//note intersect $note/preceding::note)
      [@place = ('foot', 'end')]) + 1)[1])"/>
  </xsl:function>

  <xsl:function name="f:noted" as="element(note)?">
    <xsl:param name="anchor" as="element(ref)"/>
    <xsl:sequence select="key('f:by-id', f:fragment($anchor/@target), root($anchor))[self::note][@place = ('foot', 'end')]"/>
  </xsl:function>

  <xsl:function name="f:anchors" as="element(ref)*">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="key('f:anchor', $note/@xml:id, root($note))"/>
  </xsl:function>

  <xsl:function name="f:note-id" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="($note/@xml:id, f:version-id($note/ancestor::text[body]) || '-note-' ||
      count($note/preceding::note[@place = ('foot', 'end')]) + 1)[1]"/>
  </xsl:function>

  <!-- A second anchor of the same note has an id of its own. -->
  <xsl:function name="f:anchor-id" as="xs:string">
    <xsl:param name="anchor" as="element(ref)"/>
    <xsl:variable name="same" as="xs:string*" select="f:anchors(f:noted($anchor)) ! generate-id()"/>
    <xsl:sequence select="f:fragment($anchor/@target) || '-anchor-' || index-of($same, generate-id($anchor))"/>
  </xsl:function>
</xsl:stylesheet>
