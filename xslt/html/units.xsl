<?xml version="1.0" encoding="UTF-8"?>
<!-- Units of a text: headings, datelines, turns, paragraphs, lists, tables, quotations, verse. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:key name="f:row" match="alignment/unit" use="@ref"/>

  <!-- What every element of a passage takes along: id, language, place in the rows of the alignment. -->
  <xsl:function name="f:marks" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="f:attribute('id', $element/@id), f:attribute('lang', $element/@lang),
      f:attribute('style', $element/parent::version ! f:placed($element))"/>
  </xsl:function>

  <!-- A page break between units has no row: it is drawn at the upper edge of the unit after it. -->
  <xsl:function name="f:placed" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="unit" as="element()" select="($element[not(self::break)], $element/following-sibling::*[not(self::break)][1], $element)[1]"/>
    <xsl:variable name="row" as="element(unit)?" select="key('f:row', $unit/@id, root($element))"/>
    <xsl:sequence select="$row ! ('--row: ' || @row || '; --span: ' || @span)"/>
  </xsl:function>

  <!-- The page has h1 and, for the version, h2. -->
  <xsl:template match="heading" as="element()">
    <xsl:element name="h{min((6, @depth + 2))}">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="dateline | salute | signed | trailer | stage | stamp | titleline" as="element()">
    <p class="{string-join((local-name(), @place), ' ')}">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="remark" as="element()">
    <div class="{'remark', tokenize(@type) ! ('remark-' || .)}">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="division" as="element()">
    <div class="division">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- A caption may stand between its picture and a remark, where HTML has no place for one of its own. -->
  <xsl:template match="figure" as="element()">
    <div class="figure" role="group">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- Speakers are told apart by their names; the colour only helps the eye. -->
  <xsl:template match="turn" as="element()">
    <div class="turn speaker-{f:speaker-number(.)}">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <!-- One colour a person on all pages: the catalogue has it. -->
  <xsl:function name="f:speaker-number" as="xs:integer">
    <xsl:param name="turn" as="element(turn)"/>
    <xsl:sequence select="(key('f:colour', ($turn/@entry, $turn/@local)[1], $catalogue)/@number, 0)[1]"/>
  </xsl:function>

  <xsl:template match="speaker" as="element()">
    <p class="speaker">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:choose>
        <xsl:when test="f:address(..) and not(.//anchor | .//link | .//name)">
          <a class="name" href="{f:address(..)}"><xsl:apply-templates/></a>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
      </xsl:choose>
      <xsl:sequence select="parent::turn ! f:permalink(.)"/>
    </p>
  </xsl:template>

  <!-- The address of a passage, to be kept and cited. Its sign is drawn: it is no delivered text. -->
  <xsl:function name="f:permalink" as="element()?">
    <xsl:param name="passage" as="element()"/>
    <xsl:if test="$passage/@id and $passage/ancestor::version">
      <a class="permalink" href="#{$passage/@id}" aria-label="{f:say('cite-passage')}"/>
    </xsl:if>
  </xsl:function>

  <!-- HTML allows no block inside p; TEI does. -->
  <xsl:template match="paragraph" as="element()">
    <xsl:element name="{if (f:has-blocks(.)) then 'div' else 'p'}">
      <xsl:attribute name="class" select="string-join(('paragraph', 'numbered'[current()/@n]), ' ')"/>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
      <xsl:sequence select="f:permalink(.)"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:has-blocks" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/descendant::*[self::paragraph or self::list or self::table or self::quotation or self::verse or self::line
      or self::stage or self::salute or self::dateline or self::signed or self::trailer or self::titleline or self::remark or self::figure
      or self::division or self::turn or self::heading or self::caption])"/>
  </xsl:function>

  <xsl:template match="list" as="element()*">
    <xsl:apply-templates select="caption"/>
    <ul class="{if (item/label) then 'labelled' else 'plain'}">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates select="* except caption"/>
    </ul>
  </xsl:template>

  <xsl:template match="item" as="element()">
    <li>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </li>
  </xsl:template>

  <xsl:template match="item/label" as="node()+">
    <span class="label"><xsl:apply-templates/></span>
    <xsl:text> </xsl:text>
  </xsl:template>

  <xsl:template match="caption" as="element()">
    <p class="caption">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <xsl:template match="table" as="element()">
    <table>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </table>
  </xsl:template>

  <xsl:template match="table/caption" priority="1" as="element()">
    <caption>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </caption>
  </xsl:template>

  <xsl:template match="row" as="element()">
    <tr><xsl:apply-templates/></tr>
  </xsl:template>

  <xsl:template match="cell" as="element()">
    <xsl:element name="{if (@head) then 'th' else 'td'}">
      <xsl:sequence select="f:marks(.), f:attribute('rowspan', @rows), f:attribute('colspan', @columns)"/>
      <xsl:sequence select="f:attribute('scope', @head ! (if (../@head) then 'col' else 'row'))"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="quotation" as="element()">
    <blockquote>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </blockquote>
  </xsl:template>

  <xsl:template match="verse" as="element()">
    <div class="verse">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </div>
  </xsl:template>

  <xsl:template match="line" as="element()">
    <p class="line">
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </p>
  </xsl:template>

  <!-- What a printer set at the edges of a page. -->
  <xsl:template match="furniture" as="element()">
    <xsl:element name="{if (f:holds-units(..)) then 'p' else 'span'}">
      <xsl:attribute name="class" select="'furniture'"/>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="f:holds-units" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::version or self::turn or self::division or self::quotation or self::figure])"/>
  </xsl:function>

  <!-- The page number is no delivered text: it is drawn from an attribute. -->
  <xsl:template match="break[@kind = 'page']" as="element()">
    <xsl:element name="{if (f:holds-units(..)) then 'div' else if (parent::list) then 'li' else 'span'}">
      <xsl:attribute name="class" select="'page-break'"/>
      <xsl:sequence select="f:marks(.)"/>
      <xsl:sequence select="f:attribute('role', (if (f:is-web-address(@facsimile)) then 'group' else 'separator')[not(current()/parent::list)])"/>
      <xsl:sequence select="f:attribute('aria-label', string-join((f:say('page-break'), @n), ' ')[not(current()/parent::list)])"/>
      <xsl:sequence select="f:attribute('data-page', @n)"/>
      <xsl:if test="f:is-web-address(@facsimile)">
        <a href="{@facsimile}" class="facsimile" aria-label="{string-join((f:say('facsimile'), @n), ' ')}"/>
      </xsl:if>
    </xsl:element>
  </xsl:template>

  <!-- Columns and parts of another count: only a place to link to. -->
  <xsl:template match="break[@kind = ('column', 'part')]" as="element()">
    <xsl:element name="{if (f:holds-units(..)) then 'div' else if (parent::list) then 'li' else 'span'}">
      <xsl:attribute name="class" select="'place'"/>
      <xsl:sequence select="f:marks(.)"/>
    </xsl:element>
  </xsl:template>

  <!-- A table has no place for one between its rows. -->
  <xsl:template match="table/break | row/break" priority="1"/>

  <xsl:template match="break[@kind = 'line']" as="element()">
    <br/>
  </xsl:template>

  <!-- Where a heading's lines ended in the source is no news on a page of another width. -->
  <xsl:template match="heading//break[@kind = 'line'] | caption//break[@kind = 'line']" priority="1" as="text()">
    <xsl:text> </xsl:text>
  </xsl:template>
</xsl:stylesheet>
