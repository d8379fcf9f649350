<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, lists, tables, quotations and verse. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="p | ab | eg" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:sequence select="@facs ! f:pictured(.)"/>
      <xsl:apply-templates/>
    </paragraph>
  </xsl:template>

  <!-- Lists of persons, places, books, witnesses inside a text are lists like any other. -->
  <xsl:template match="list | castList | castGroup/castGroup | listBibl | listPerson | listPlace | listOrg | listEvent | listObject | listNym | listRelation
      | listWit | listApp" as="element()">
    <list>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:attribute('type', if (self::castList) then 'cast' else @type[parent::list])"/>
      <xsl:apply-templates select="* except label[f:labelled(.)]" mode="member"/>
    </list>
  </xsl:template>

  <xsl:template match="head | pb | cb | gb | lb | milestone" mode="member" as="element()*">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <!-- TEI sets the label of an item before it; a reader finds it in it. -->
  <xsl:template match="item" mode="member" as="element()">
    <item>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:apply-templates select="preceding-sibling::*[self::label or self::item][1][self::label]"/>
      <xsl:sequence select="f:content(.)"/>
    </item>
  </xsl:template>

  <xsl:function name="f:labelled" as="element(item)?">
    <xsl:param name="label" as="element(label)"/>
    <xsl:sequence select="$label/following-sibling::*[self::label or self::item][1][self::item]"/>
  </xsl:function>

  <xsl:template match="headLabel | headItem | listBibl/desc | listPerson/desc | listPlace/desc | listOrg/desc | list/desc" mode="member" as="element()">
    <caption>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </caption>
  </xsl:template>

  <xsl:template match="castItem | person | personGrp | place | org | event | object | nym | relation | witness | listApp/app | trailer" mode="member" as="element()">
    <item>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:content(.)"/>
    </item>
  </xsl:template>

  <!-- What else stands in a list: a list of its own, a remark, the parts that several actors share. -->
  <xsl:template match="*" priority="-5" mode="member" as="element()*">
    <xsl:where-populated>
      <item>
        <xsl:apply-templates select="."/>
      </item>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="castGroup" as="element()">
    <list>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*" mode="member"/>
    </list>
  </xsl:template>

  <xsl:template match="item" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="table" as="element()">
    <table>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*" mode="row"/>
    </table>
  </xsl:template>

  <xsl:template match="head[not(preceding-sibling::head)] | pb | cb | gb | lb | milestone" mode="row" as="element()*">
    <xsl:apply-templates select="."/>
  </xsl:template>

  <xsl:template match="row" mode="row" as="element()">
    <row>
      <xsl:sequence select="f:attribute('head', @role[. = 'label'] ! 'yes')"/>
      <xsl:apply-templates select="*"/>
    </row>
  </xsl:template>

  <!-- A remark between rows is as wide as the table. -->
  <xsl:template match="*" priority="-5" mode="row" as="element()">
    <row>
      <cell columns="{max((1, ../row ! sum(cell ! xs:integer((f:span-of(@cols), '1')[1]))))}">
        <xsl:apply-templates select="."/>
      </cell>
    </row>
  </xsl:template>

  <xsl:template match="cell" as="element()">
    <cell>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:attribute('head', (@role, ../@role)[. = 'label'][1] ! 'yes')"/>
      <xsl:sequence select="f:attribute('rows', f:span-of(@rows)), f:attribute('columns', f:span-of(@cols))"/>
      <xsl:sequence select="f:content(.)"/>
    </cell>
  </xsl:template>

  <!-- A number that a page can show: what else stands there would be taken for more than a number in print. -->
  <xsl:function name="f:span-of" as="xs:string?">
    <xsl:param name="cells" as="attribute()?"/>
    <xsl:sequence select="normalize-space($cells)[matches(., '^[1-9][0-9]{0,2}$')]"/>
  </xsl:function>

  <xsl:template match="quote[f:is-block(.)] | q[f:is-block(.)] | said[f:is-block(.)] | epigraph" priority="1" as="element()">
    <quotation>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:reference(@who)"/>
      <xsl:apply-templates select="." mode="flow"/>
    </quotation>
  </xsl:template>

  <!-- A quotation with where it is from. -->
  <xsl:template match="cit[f:is-block(.)]" priority="1" as="element()">
    <division>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="." mode="flow"/>
    </division>
  </xsl:template>

  <!-- A book in a list of books, or by itself. -->
  <xsl:template match="bibl[f:is-block(.)] | biblStruct[f:is-block(.)] | biblFull[f:is-block(.)]" priority="1" as="element()">
    <paragraph>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:sequence select="f:content(.)"/>
    </paragraph>
  </xsl:template>

  <xsl:template match="lg" as="element()">
    <verse>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates select="*"/>
    </verse>
  </xsl:template>

  <xsl:template match="l" as="element()">
    <line>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:apply-templates/>
    </line>
  </xsl:template>
</xsl:stylesheet>
