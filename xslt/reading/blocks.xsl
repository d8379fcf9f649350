<?xml version="1.0" encoding="UTF-8"?>
<!-- What stands by itself and what stands in a line. TEI lets a quotation, a note or a picture be either: its place decides. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <!-- Tables, for this is asked of every node, made when the stylesheet is compiled.
       nothing: has no reading;  block: always;  placed: where its parent holds blocks;  holder: there, and where it holds blocks itself. -->
  <xsl:variable name="f:standing" static="yes" as="map(xs:string, xs:string)" select="map:merge((
    tokenize('p ab sp u list castList table lg l head opener closer salute dateline signed trailer byline argument epigraph
      postscript titlePage docTitle titlePart docImprint docEdition imprimatur div div1 div2 div3 div4 div5 div6 div7 text group
      floatingText set prologue epilogue performance spGrp view listBibl listPerson listPlace listOrg listEvent listObject listNym
      listRelation listWit listApp eg superEntry entry entryFree msDesc msPart msFrag msContents msItem msItemStruct physDesc objectDesc
      supportDesc layoutDesc handDesc scriptDesc typeDesc decoDesc additions bindingDesc sealDesc musicNotation accMat history additional
      adminInfo recordHist custodialHist surrogates support layout foliation collation condition handNote scriptNote typeNote decoNote
      binding seal origin provenance acquisition custEvent source summary rubric incipit explicit finalRubric colophon filiation')
      ! map { .: 'block' },
    tokenize('pb cb gb lb milestone fw note stage bibl biblStruct biblFull address incident kinesic vocal writing camera caption
      sound tech desc figDesc graphic media notatedMusic docAuthor docDate seg stamp') ! map { .: 'placed' },
    tokenize('quote q said cit figure app lem rdg') ! map { .: 'holder' },
    tokenize('anchor handShift pause shift move addSpan delSpan damageSpan undo redo substJoin transpose listTranspose ellipsis lacunaStart
      lacunaEnd witStart witEnd divGen index span spanGrp interp interpGrp certainty precision respons link linkGrp join joinGrp alt altGrp
      timeline when fs listChange listRef binaryObject') ! map { .: 'nothing' }))"/>

  <!-- What holds blocks: always, or where it has any. -->
  <xsl:variable name="f:containers" static="yes" as="map(xs:string, xs:string)" select="map:merge((
    tokenize('front body back div div1 div2 div3 div4 div5 div6 div7 group text floatingText sp spGrp argument epigraph postscript
      titlePage docTitle set prologue epilogue performance view superEntry') ! map { .: 'always' },
    tokenize('quote q said app lem rdg msDesc msPart msFrag msContents msItem msItemStruct physDesc objectDesc supportDesc layoutDesc
      handDesc scriptDesc typeDesc decoDesc additions bindingDesc sealDesc musicNotation accMat history additional adminInfo recordHist
      custodialHist surrogates support layout foliation collation condition handNote scriptNote typeNote decoNote binding seal origin
      provenance acquisition custEvent source summary rubric incipit explicit finalRubric colophon filiation') ! map { .: 'with' },
    map { 'u': 'parts', 'figure': 'block', 'cit': 'block' }))"/>

  <xsl:function name="f:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="standing" as="xs:string?" select="$f:standing(local-name($node))"/>
    <xsl:sequence select="
      if (empty($standing) or $standing eq 'nothing') then false()
      else if ($standing eq 'block') then true()
      else f:is-placed($node) or $standing eq 'holder' and f:holds($node)"/>
  </xsl:function>

  <!-- A stage direction between lines of verse, a stamp or an address at the head of a letter, a sentence of a speech in
       a transcript stand by themselves too. -->
  <xsl:function name="f:is-placed" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element/self::seg) then exists($element/parent::u)
      else if ($element/parent::lg) then exists($element[self::stage or self::app])
      else if ($element/(parent::opener | parent::closer)) then exists($element[self::stamp or self::address])
      else f:holds-blocks($element/..)"/>
  </xsl:function>

  <!-- In a speech of a transcript that has no parts, what happens meanwhile stands in the line; what is in a picture stands
       as the picture does. -->
  <xsl:function name="f:holds-blocks" as="xs:boolean">
    <xsl:param name="parent" as="node()"/>
    <xsl:variable name="holding" as="xs:string?" select="$f:containers(local-name($parent))"/>
    <xsl:sequence select="
      if (empty($holding)) then false()
      else if ($holding eq 'always') then true()
      else if ($holding eq 'with') then f:holds($parent)
      else if ($holding eq 'block') then f:is-block($parent)
      else exists($parent/seg)"/>
  </xsl:function>

  <!-- Whether its own content makes it stand by itself, wherever it stands. -->
  <xsl:function name="f:holds" as="xs:boolean">
    <xsl:param name="holder" as="element()"/>
    <xsl:sequence select="exists($holder/*[f:standing(.) = 'block' or f:standing(.) = 'holder' and f:holds(.)])"/>
  </xsl:function>

  <xsl:function name="f:standing" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$f:standing(local-name($element))"/>
  </xsl:function>

  <!-- The content of something that holds blocks. A run of words between blocks is a paragraph; most have none. -->
  <xsl:template match="*" mode="flow" as="element()*">
    <xsl:choose>
      <xsl:when test="(every $element in * satisfies f:is-block($element) or $element/self::speaker) and empty(text()[normalize-space()])">
        <xsl:apply-templates select="*[not(self::speaker)]"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each-group select="node()[not(self::speaker)]" group-adjacent="f:is-block(.)">
          <xsl:choose>
            <xsl:when test="current-grouping-key()">
              <xsl:apply-templates select="current-group()"/>
            </xsl:when>
            <xsl:when test="current-group()[self::text()[normalize-space()] or self::*[not(f:standing(.) = 'nothing')]]">
              <paragraph>
                <xsl:apply-templates select="current-group()"/>
              </paragraph>
            </xsl:when>
          </xsl:choose>
        </xsl:for-each-group>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An item or a cell of words only needs no paragraph in it. -->
  <xsl:function name="f:content" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/*[f:is-block(.)]">
        <xsl:apply-templates select="$element" mode="flow"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$element/node()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
