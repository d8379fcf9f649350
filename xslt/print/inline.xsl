<?xml version="1.0" encoding="UTF-8"?>
<!-- Inside a passage. Brackets of editors are delivered text, so most of what they did needs no mark of ours. -->
<xsl:stylesheet version="3.0" default-mode="print" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:key name="f:anchor" match="anchor[@id]" use="@id"/>
  <xsl:key name="f:place" match="version//*[@id]" use="@id"/>
  <xsl:key name="f:note" match="notes/note" use="@id"/>

  <xsl:template match="gloss | aside | abbreviation | expansion | ex | added | surplus | damaged | unclear | segment | reporting | said | quoted
      | label | term | date" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:inside(node()))"/>
  </xsl:template>

  <xsl:template match="direction" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('slanted', f:inside(node())))"/>
  </xsl:template>

  <xsl:template match="part" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('strong', f:inside(node())))"/>
  </xsl:template>

  <xsl:template match="deleted" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('strike', f:inside(node())))"/>
  </xsl:template>

  <!-- Blank where the writer left blank. -->
  <xsl:template match="space" as="xs:string">
    <xsl:sequence select="f:block(('h(2em)', f:inside(node())))"/>
  </xsl:template>

  <!-- A book shows no picture that lies elsewhere; what is said of it stands. -->
  <xsl:template match="picture" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:inside(node()))"/>
  </xsl:template>

  <xsl:template match="foreign" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('foreign', f:inside(node())))"/>
  </xsl:template>

  <xsl:template match="value/title | paragraph/title | segment/title | aside/title | note//title" priority="1" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('foreign', f:inside(node())))"/>
  </xsl:template>

  <xsl:template match="title" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:inside(node()))"/>
  </xsl:template>

  <xsl:template match="hyphen" as="xs:string">
    <xsl:sequence select="f:call('hyphen', f:inside(node()))"/>
  </xsl:template>

  <xsl:template match="name" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:block((f:mention(.), f:inside(node()))))"/>
  </xsl:template>

  <!-- Where a person is named, for the page numbers of the index. -->
  <xsl:function name="f:mention" as="xs:string">
    <xsl:param name="reference" as="element()"/>
    <xsl:sequence select="if ($reference/@entry and $reference/ancestor::version) then f:call('mention', f:string($reference/@entry)) else '[]'"/>
  </xsl:function>

  <xsl:variable name="f:emphasis" as="map(xs:string, xs:string)" select="map {
    'italic': 'emph', 'bold': 'strong', 'superscript': 'super', 'sup': 'super', 'subscript': 'sub', 'sub': 'sub',
    'underline': 'underline', 'underlined': 'underline', 'strikethrough': 'strike'}"/>

  <xsl:template match="highlight" as="xs:string">
    <xsl:variable name="functions" as="xs:string*" select="tokenize(@rend) ! $f:emphasis(.)"/>
    <xsl:sequence select="f:tongue(@lang, fold-left($functions, f:inside(node()), function($content, $name) { f:call($name, $content) }))"/>
  </xsl:template>

  <xsl:template match="link" as="xs:string">
    <xsl:sequence select="f:tongue(@lang,
      if (@address and normalize-space()) then f:call('web', (f:string(@address), f:inside(node())))
      else if (@document) then f:call('elsewhere', (f:string(@document || (@at ! ('#' || .))), f:string(@document), f:inside(node())))
      else if (@at) then f:call('elsewhere', (f:string(ancestor::document/@id || '#' || key('f:place', @at)[1]/ancestor-or-self::*[parent::version]/@id), f:string(ancestor::document/@id), f:inside(node())))
      else f:inside(node()))"/>
  </xsl:template>

  <!-- The first anchor of a note brings the note; a further one only repeats its mark. -->
  <xsl:template match="anchor" as="xs:string">
    <xsl:sequence select="f:call('super', f:inside((@mark, node())))"/>
  </xsl:template>

  <xsl:template match="anchor/@mark" as="xs:string">
    <xsl:sequence select="f:string(.)"/>
  </xsl:template>

  <xsl:template match="anchor[f:noted(.)]" priority="1" as="xs:string">
    <xsl:variable name="note" as="element(note)" select="f:noted(.)"/>
    <xsl:sequence select="f:call('note', (f:inside((@mark, node())), f:tongue($note/@lang, f:run-in($note/node()))))"/>
  </xsl:template>

  <xsl:function name="f:noted" as="element(note)?">
    <xsl:param name="anchor" as="element(anchor)"/>
    <xsl:sequence select="key('f:note', $anchor/@note, root($anchor))
      [tokenize(@anchors)[1] = $anchor/@id][not($anchor/ancestor::note)]"/>
  </xsl:function>

  <!-- The foot of the page repeats the anchor before the note; the note's own label would be a third. -->
  <xsl:template match="label[f:repeats-anchor(.)]" priority="1" as="xs:string">
    <xsl:sequence select="'[]'"/>
  </xsl:template>

  <xsl:function name="f:repeats-anchor" as="xs:boolean">
    <xsl:param name="label" as="element(label)"/>
    <xsl:variable name="note" as="element(note)?" select="$label/ancestor::note[1]"/>
    <xsl:variable name="anchor" as="element(anchor)?" select="$note ! key('f:anchor', tokenize(@anchors)[1], root(.))"/>
    <xsl:sequence select="exists($note) and $label is ($note//label)[1] and
      normalize-space($anchor) = normalize-space($label)"/>
  </xsl:function>
</xsl:stylesheet>
