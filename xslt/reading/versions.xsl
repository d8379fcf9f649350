<?xml version="1.0" encoding="UTF-8"?>
<!-- Versions and their parts: text, group, body, div, head, opener, closer and what stands in them. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <!-- A group is of versions of one document where each of its texts has a name of its own and nothing stands beside
       them; any other, such as the letters of a volume, is read from its first text to its last. -->
  <xsl:function name="f:versions" as="element(text)*">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="texts" as="element(text)*" select="$document/text/group/text"/>
    <xsl:sequence select="
      if ($texts and empty($document/text/(* except group) | $document/text/group/(* except text))
        and (every $text in $texts satisfies $text/body and $text/(@xml:lang, @type))
        and count(distinct-values($texts ! f:folded(f:version-id(.)))) = count($texts)) then $texts
      else $document/text"/>
  </xsl:function>

  <!-- What the ids of two versions must differ in: folders are called by them, and some discs take "en" and "EN" for one. -->
  <xsl:function name="f:folded" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="normalize-unicode($id) => lower-case() => replace('[^\p{L}\p{N}_-]', '_')"/>
  </xsl:function>

  <xsl:template match="text" mode="version" as="element()">
    <version id="{f:version-id(.)}" lang="{f:language(.)}" name="{f:version-title(.)}">
      <xsl:apply-templates select="@type[. = ('original', 'translation')]" mode="attributes"/>
      <xsl:apply-templates select="*" mode="part"/>
      <xsl:sequence select="f:notes(.), f:corrections(.)"/>
    </version>
  </xsl:template>

  <xsl:template match="front | body | back" mode="part" as="element()*">
    <xsl:apply-templates select="." mode="flow"/>
  </xsl:template>

  <xsl:template match="*" mode="part" as="element()*">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:function name="f:version-id" as="xs:string">
    <xsl:param name="text" as="element(text)"/>
    <xsl:sequence select="($text/@xml:id, f:language($text))[1]"/>
  </xsl:function>

  <!-- A text inside a text: of a volume, or one that a letter or a novel quotes whole. -->
  <xsl:template match="group | group/text" as="element()">
    <division>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*" mode="part"/>
    </division>
  </xsl:template>

  <xsl:template match="floatingText" as="element()">
    <quotation>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*" mode="part"/>
    </quotation>
  </xsl:template>

  <!-- Words beside salute and signature make the whole a unit of its own. -->
  <xsl:template match="opener | closer" as="element()*">
    <xsl:apply-templates select="." mode="flow"/>
  </xsl:template>

  <xsl:template match="opener[not(f:is-flat(.))] | closer[not(f:is-flat(.))]" priority="1" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </paragraph>
  </xsl:template>

  <xsl:function name="f:is-flat" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="every $node in $element/(* | text()[normalize-space()]) satisfies f:is-block($node)"/>
  </xsl:function>

  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | postscript | titlePage | set | prologue | epilogue
      | performance | spGrp | view" as="element()">
    <division>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </division>
  </xsl:template>

  <!-- Only what has a head of its own counts: PDF/UA and HTML both forbid to skip a level. A head of anything but a part
       of the text is the caption of that. -->
  <xsl:template match="head" as="element()">
    <caption>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </caption>
  </xsl:template>

  <xsl:template match="head[f:is-part(..)]" priority="1" as="element()">
    <heading depth="{count(ancestor::*[head][f:is-part(.)])}">
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </heading>
  </xsl:template>

  <xsl:function name="f:is-part" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = ('div', 'body', 'front', 'back', 'group', 'div1', 'div2', 'div3', 'div4', 'div5', 'div6', 'div7')"/>
  </xsl:function>

  <xsl:template match="dateline | salute | signed | trailer | stage | stamp[parent::opener or parent::closer]" as="element()">
    <xsl:element name="{local-name()}">
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:if test="ancestor::closer">
        <xsl:attribute name="place" select="'closer'"/>
      </xsl:if>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- The lines of a title page, and who wrote an article. -->
  <xsl:template match="titlePart | byline | docImprint | docEdition | imprimatur | docAuthor[f:is-block(.)] | docDate[f:is-block(.)]" as="element()">
    <titleline>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type" mode="attributes"/>
      <xsl:apply-templates/>
    </titleline>
  </xsl:template>

  <xsl:template match="docTitle" as="element()*">
    <xsl:apply-templates select="." mode="flow"/>
  </xsl:template>

  <xsl:template match="argument" as="element()">
    <remark>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </remark>
  </xsl:template>

  <!-- Lines of an address are lines here too, wherever it stands. -->
  <xsl:template match="address[f:is-block(.)]" priority="1" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </paragraph>
  </xsl:template>

  <xsl:template match="addrLine" as="node()*">
    <xsl:if test="preceding-sibling::addrLine">
      <break kind="line"/>
    </xsl:if>
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Running heads, page numbers and catchwords are words of the page that are no words of the text. -->
  <xsl:template match="fw" as="element()">
    <furniture>
      <xsl:apply-templates select="@xml:id, @xml:lang, @type" mode="attributes"/>
      <xsl:apply-templates/>
    </furniture>
  </xsl:template>

  <xsl:template match="pb" as="element()">
    <break kind="page">
      <xsl:apply-templates select="@xml:id, @n" mode="attributes"/>
      <xsl:sequence select="f:attribute('joined', @break[. = 'no'] ! 'yes')"/>
      <xsl:sequence select="f:attribute('facsimile', f:facsimile(@facs))"/>
    </break>
  </xsl:template>

  <xsl:template match="cb | gb | milestone" as="element()">
    <break kind="{if (self::cb) then 'column' else 'part'}">
      <xsl:apply-templates select="@xml:id, @n" mode="attributes"/>
    </break>
  </xsl:template>

  <xsl:template match="lb" as="element()">
    <break kind="line"/>
  </xsl:template>

  <!-- Between blocks every line ends anyway. -->
  <xsl:template match="body/lb | front/lb | back/lb | div/lb | div1/lb | div2/lb | div3/lb | sp/lb | lg/lb | list/lb | table/lb | row/lb
      | titlePage/lb | docTitle/lb | figure/lb" priority="1"/>
</xsl:stylesheet>
