<?xml version="1.0" encoding="UTF-8"?>
<!-- Units of a text. -->
<xsl:stylesheet version="3.0" default-mode="print" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:template match="heading" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('text-heading', (string(@depth), f:inside(node()))))"/>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | trailer | stage | stamp" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call(local-name(), (string(@place = 'closer'), f:inside(node()))))"/>
  </xsl:template>

  <!-- A remark before a text stays with it; one at its end does not hold what comes after. -->
  <xsl:template match="remark" as="xs:string">
    <xsl:variable name="goes-on" as="xs:boolean" select="exists(following-sibling::*[not(self::notes or self::corrections or self::break or self::remark)])"/>
    <xsl:sequence select="f:tongue(@lang, f:call('remark', (string($goes-on), f:inside(node()))))"/>
  </xsl:template>

  <xsl:template match="division | figure" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:inside(node()))"/>
  </xsl:template>

  <!-- The lines of a title page are centred, as the last line of a text is. -->
  <xsl:template match="titleline" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('trailer', ('false', f:inside(node()))))"/>
  </xsl:template>

  <!-- What a printer set at the edges of a page: in a line, or by itself. -->
  <xsl:template match="furniture" as="xs:string">
    <xsl:variable name="alone" as="xs:boolean" select="exists(parent::version | parent::turn | parent::division | parent::quotation | parent::figure)"/>
    <xsl:sequence select="f:tongue(@lang, if ($alone) then f:call('remark', ('false', f:inside(node()))) else f:inside(node()))"/>
  </xsl:template>

  <!-- The speaker runs in to the first paragraph, as in a printed record of conversation. -->
  <xsl:template match="turn" as="xs:string">
    <xsl:variable name="first" as="element()?" select="speaker/following-sibling::*[1][self::paragraph][not(f:has-blocks(.))]"/>
    <xsl:sequence select="f:tongue(@lang, f:call('turn', (
      f:mention(.),
      f:inside(speaker/node()),
      if ($first) then f:tongue($first/@lang, f:inside($first/node())) else 'none',
      f:inside(node() except (speaker, $first)))))"/>
  </xsl:template>

  <xsl:template match="paragraph" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call(if (f:has-blocks(.)) then 'mixed' else 'paragraph', f:inside(node())))"/>
  </xsl:template>

  <!-- After turns the record speaks again ("Also present …"): that must not look like the speaker's next paragraph. -->
  <xsl:template match="paragraph[parent::version or parent::division][preceding-sibling::turn]" priority="1" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('narration', f:inside(node())))"/>
  </xsl:template>

  <xsl:function name="f:has-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/descendant::*[self::list or self::table or self::quotation or self::verse or self::line or self::stage
      or self::salute or self::dateline or self::signed or self::trailer or self::titleline or self::remark or self::figure or self::division
      or self::turn or self::heading or self::caption or self::paragraph[not(ancestor::notes)]])"/>
  </xsl:function>

  <xsl:template match="list" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:block((
      caption ! f:call('caption', f:inside(node())),
      f:call('items', item ! f:item(.)))))"/>
  </xsl:template>

  <!-- The label, where the item has one, and the rest. -->
  <xsl:function name="f:item" as="xs:string">
    <xsl:param name="item" as="element(item)"/>
    <xsl:sequence select="f:array((
      if ($item/label) then f:tongue($item/@lang, f:inside($item/label/node())) else '[]',
      f:tongue($item/@lang, f:run-in($item/(node() except label)))))"/>
  </xsl:function>

  <xsl:function name="f:run-in" as="xs:string">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:variable name="first" as="element()?" select="$nodes[self::* or normalize-space()][1][self::paragraph][not(f:has-blocks(.))]"/>
    <xsl:sequence select="f:block((
      $first ! f:tongue(@lang, f:inside(node())),
      'parbreak()'[$first and $nodes[. >> $first]],
      f:inside($nodes except $first)))"/>
  </xsl:function>

  <xsl:template match="caption" as="xs:string">
    <xsl:sequence select="f:call('caption', f:inside(node()))"/>
  </xsl:template>

  <xsl:template match="table" as="xs:string">
    <xsl:variable name="columns" as="xs:integer" select="max((1, row ! sum(cell ! xs:integer((@columns, 1)[1]))))"/>
    <xsl:variable name="head" as="element(row)*" select="row[@head][not(preceding-sibling::row[not(@head)])]"/>
    <xsl:sequence select="f:tongue(@lang, f:block((
      caption ! f:call('caption', f:inside(node())),
      f:call('chart', (string($columns),
        f:array($head/cell ! f:cell(.)), f:array((row except $head)/cell ! f:cell(.)))))))"/>
  </xsl:template>

  <xsl:function name="f:cell" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="f:call('table.cell', (
      'rowspan: ' || ($cell/@rows, 1)[1], 'colspan: ' || ($cell/@columns, 1)[1],
      f:tongue($cell/@lang, f:inside($cell/node()))))"/>
  </xsl:function>

  <xsl:template match="quotation" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('quotation', f:inside(node())))"/>
  </xsl:template>

  <xsl:template match="verse" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('verse', f:inside(node())))"/>
  </xsl:template>

  <xsl:template match="line" as="xs:string">
    <xsl:sequence select="f:call('verse-line', f:inside(node()))"/>
  </xsl:template>

  <xsl:template match="break[@kind = ('column', 'part')]" as="xs:string">
    <xsl:sequence select="'[]'"/>
  </xsl:template>

  <xsl:template match="break[@kind = 'page']" as="xs:string">
    <xsl:sequence select="f:call('page-mark', (f:string(@n), string(exists(parent::version | parent::turn | parent::division | parent::quotation | parent::figure))))"/>
  </xsl:template>

  <xsl:template match="break[@kind = 'line']" as="xs:string">
    <xsl:sequence select="'linebreak()'"/>
  </xsl:template>

  <!-- Where a heading's lines ended in the source is no news on a page of another width. -->
  <xsl:template match="heading//break[@kind = 'line'] | caption//break[@kind = 'line']" priority="1" as="xs:string">
    <xsl:variable name="spaced" as="xs:boolean" select="matches(preceding-sibling::node()[1], '\s$') or matches(following-sibling::node()[1], '^\s')"/>
    <xsl:sequence select="f:string(' '[not($spaced)])"/>
  </xsl:template>

  <!-- A note without an anchor is printed after the text it belongs to. -->
  <xsl:template match="note" as="xs:string">
    <xsl:sequence select="f:tongue(@lang, f:call('remark', ('false', f:inside(node()))))"/>
  </xsl:template>
</xsl:stylesheet>
