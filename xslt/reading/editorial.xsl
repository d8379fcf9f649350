<?xml version="1.0" encoding="UTF-8"?>
<!-- What editors, translators and hands did inside a passage: additions, expansions, corrections, emphasis, links. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:variable name="f:inline" static="yes" as="map(xs:string, xs:string)" select="map {
    'supplied': 'supplied', 'gloss': 'gloss', 'abbr': 'abbreviation', 'expan': 'expansion', 'ex': 'ex',
    'unclear': 'unclear', 'gap': 'gap', 'foreign': 'foreign', 'said': 'said', 'quote': 'quoted', 'q': 'quoted',
    'metamark': 'metamark', 'stamp': 'stamped', 'label': 'label', 'title': 'title', 'term': 'term', 'mentioned': 'quoted', 'soCalled': 'quoted',
    'add': 'added', 'del': 'deleted', 'surplus': 'surplus', 'secl': 'surplus', 'damage': 'damaged', 'space': 'space'}"/>

  <xsl:template match="supplied | gloss | abbr | expan | ex | unclear | gap | foreign | metamark | label | title | term | mentioned | soCalled
      | add | del | surplus | secl | damage | space | stamp[not(parent::opener or parent::closer)] | said | quote | q" as="element()">
    <xsl:element name="{$f:inline(local-name())}">
      <xsl:apply-templates select="@xml:id, @xml:lang, @type, @cert, @reason" mode="attributes"/>
      <xsl:sequence select="f:reference(@who)"/>
      <xsl:apply-templates/>
    </xsl:element>
  </xsl:template>

  <!-- A deletion that was taken back. -->
  <xsl:template match="restore/del" priority="1" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- A mark or a sound written over a word, in small. -->
  <xsl:template match="rt" as="element()">
    <aside>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </aside>
  </xsl:template>

  <!-- Delivered reading in the text; the editor's beside it, as a value, so that no output can mix them up. Both branches
       of an abbreviation may be delivered; the first is what stands on the line. -->
  <xsl:template match="choice" as="element()">
    <xsl:variable name="delivered" as="element()?" select="f:delivered(.)"/>
    <xsl:variable name="others" as="element()*" select="* except $delivered"/>
    <reading id="{f:reading-id(.)}" corrected="{f:or(string-join($others ! normalize-space()[. ne ''], ' / '), normalize-space($delivered))}">
      <xsl:apply-templates select="$others[1]/@cert" mode="attributes"/>
      <xsl:sequence select="f:attribute('by', f:deciders($others))"/>
      <xsl:apply-templates select="$delivered/(if (self::abbr or self::unclear or self::choice) then . else node())"/>
    </reading>
  </xsl:template>

  <xsl:function name="f:delivered" as="element()?">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="($choice/(sic | orig | abbr), $choice/*)[1]"/>
  </xsl:function>

  <!-- Who decided that a correction stands, as the header names them; nobody where it is only proposed. -->
  <xsl:function name="f:deciders" as="xs:string">
    <xsl:param name="corrections" as="element()*"/>
    <xsl:variable name="named" as="element()*" select="for $correction in $corrections[self::corr or self::reg or self::expan], $pointer in tokenize($correction/@resp)
      return key('f:by-id', f:fragment($pointer), root($correction))[self::persName or self::orgName or self::name]"/>
    <xsl:sequence select="string-join(distinct-values($named ! normalize-space()), f:label('comma', $language))"/>
  </xsl:function>

  <!-- Numbered once for all: counting anew for each would take a long text's length squared. -->
  <xsl:variable name="f:reading-ids" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="TEI/f:versions(.)">
        <xsl:variable name="version" as="xs:string" select="f:version-id(.)"/>
        <xsl:for-each select=".//choice">
          <xsl:map-entry key="generate-id()" select="$version || '-reading-' || position()"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <xsl:function name="f:reading-id" as="xs:string">
    <xsl:param name="choice" as="element(choice)"/>
    <xsl:sequence select="$f:reading-ids(generate-id($choice))"/>
  </xsl:function>

  <xsl:function name="f:corrections" as="element()?">
    <xsl:param name="text" as="element(text)"/>
    <xsl:where-populated>
      <corrections>
        <xsl:for-each select="$text//choice[count(*) gt 1]">
          <xsl:variable name="delivered" as="element()" select="f:delivered(.)"/>
          <correction for="{f:reading-id(.)}" corrected="{(* except $delivered) ! normalize-space()[. ne ''] => string-join(' / ')}">
            <xsl:apply-templates select="(* except $delivered)[1]/@cert" mode="attributes"/>
            <xsl:sequence select="f:attribute('by', f:deciders(* except $delivered))"/>
            <xsl:value-of select="normalize-space($delivered)"/>
          </correction>
        </xsl:for-each>
      </corrections>
    </xsl:where-populated>
  </xsl:function>

  <xsl:template match="seg" as="element()">
    <segment>
      <xsl:apply-templates select="@xml:id, @xml:lang, @n" mode="attributes"/>
      <xsl:apply-templates/>
    </segment>
  </xsl:template>

  <!-- Words of whoever wrote the record down, inside a turn: not the speaker's. -->
  <xsl:template match="seg[@type = 'reporting']" priority="1" as="element()">
    <reporting>
      <xsl:apply-templates select="@xml:id, @xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </reporting>
  </xsl:template>

  <xsl:template match="hi | emph" as="element()">
    <highlight>
      <xsl:sequence select="if (@rendition or @style or not(@rend = $f:plain-looks)) then f:attribute('rend', f:rend(.)) else @rend"/>
      <xsl:apply-templates select="@xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </highlight>
  </xsl:template>

  <!-- How words look, under one name each, whatever an encoder calls it: in @rend, in CSS, or by a rendition of the header. -->
  <xsl:function name="f:rend" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="tokens" as="xs:string*" select="tokenize($element/@rend)"/>
    <xsl:variable name="style" as="xs:string" select="string-join(($element/@style, $element/@rendition ! f:rendition(.)), ';')"/>
    <xsl:sequence select="
      if ($style eq '' and exists($tokens)) then string-join($tokens ! f:or($f:looks(lower-case(.)), .), ' ')
      else if ($style eq '') then 'italic'[$element/self::emph] || ''
      else distinct-values(($tokens ! f:or($f:looks(lower-case(.)), .), f:styled($style))) => string-join(' ')"/>
  </xsl:function>

  <xsl:variable name="f:looks" static="yes" as="map(xs:string, xs:string)" select="map:merge((
    tokenize('i it italics ital em emph kursiv cursive') ! map { .: 'italic' }, tokenize('b strong fett') ! map { .: 'bold' },
    tokenize('sup super hochgestellt') ! map { .: 'superscript' }, tokenize('sub tiefgestellt') ! map { .: 'subscript' },
    tokenize('u ul underlined unterstrichen') ! map { .: 'underline' }, tokenize('s strike line-through') ! map { .: 'strikethrough' },
    tokenize('sc small-caps smallcap') ! map { .: 'smallcaps' }))"/>

  <!-- Most say what they are by the very name. -->
  <xsl:variable name="f:plain-looks" static="yes" as="xs:string*" select="'italic', 'bold', 'superscript', 'underline', 'smallcaps'"/>

  <!-- The names of the Deutsches Textarchiv ("#b", "#i") need no declaration; any other is what the header says of it. -->
  <xsl:function name="f:rendition" as="xs:string*">
    <xsl:param name="pointers" as="attribute()"/>
    <xsl:for-each select="tokenize($pointers)">
      <xsl:sequence select="f:or(key('f:by-id', f:fragment(.), root($pointers)) ! string(), f:fragment(.))"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:styled" as="xs:string*">
    <xsl:param name="style" as="xs:string"/>
    <xsl:sequence select="
      'italic'[matches($style, 'italic|oblique|(^|;)i(;|$)')], 'bold'[matches($style, 'bold|(^|;)b(;|$)')],
      'superscript'[matches($style, 'super|(^|;)sup(;|$)')], 'subscript'[matches($style, ':\s*sub|(^|;)sub(;|$)')],
      'underline'[matches($style, 'underline|(^|;)u(;|$)')], 'strikethrough'[matches($style, 'line-through')],
      'smallcaps'[matches($style, 'small-caps|(^|;)k(;|$)')]"/>
  </xsl:function>

  <!-- source 001, l. 236: "помо-" at the end of a page. The hyphen is delivered text; a design may grey it. -->
  <xsl:template match="pc[@force = 'weak' or following-sibling::*[1]/@break = 'no']" priority="1" as="element()">
    <hyphen>
      <xsl:apply-templates/>
    </hyphen>
  </xsl:template>

  <!-- A character that Unicode lacks, and that the text names only: as the header writes it. -->
  <xsl:template match="g[not(node())]" priority="1" as="text()?">
    <xsl:variable name="character" as="element()?" select="key('f:by-id', f:fragment(@ref))"/>
    <xsl:value-of select="($character/mapping[@type = 'standard'], $character/mapping, $character/(charName, glyphName))[1] ! normalize-space()"/>
  </xsl:template>

  <xsl:template match="ref | ptr" as="element()">
    <link>
      <xsl:sequence select="f:target(.)"/>
      <xsl:apply-templates/>
    </link>
  </xsl:template>

  <!-- @address: the web; @document, @at: another document of the edition, a place in it or in this one. -->
  <xsl:function name="f:target" as="attribute()*">
    <xsl:param name="ref" as="element()"/>
    <xsl:variable name="target" as="xs:string" select="normalize-space($ref/@target)"/>
    <xsl:variable name="file" as="xs:string" select="tokenize($target, '#')[1] => f:or('')"/>
    <xsl:choose>
      <xsl:when test="f:is-web-address($target)"><xsl:attribute name="address" select="$target"/></xsl:when>
      <xsl:when test="matches($file, '^(\./)?[^/:]+\.xml$')">
        <xsl:attribute name="document" select="replace($file, '^(\./)?(.+)\.xml$', '$2')"/>
        <xsl:sequence select="f:attribute('at', f:fragment($target)[. ne ''])"/>
      </xsl:when>
      <xsl:when test="$file eq '' and key('f:by-id', f:fragment($target), root($ref))/ancestor::text">
        <xsl:attribute name="at" select="f:fragment($target)"/>
      </xsl:when>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
