<?xml version="1.0" encoding="UTF-8"?>
<!-- The modules, and what they share: a document as a whole, what has no reading, ids and languages. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:html="http://www.w3.org/1999/xhtml"
  xmlns:svg="http://www.w3.org/2000/svg"
  xmlns:mathml="http://www.w3.org/1998/Math/MathML"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:include href="../common/functions.xsl"/>
  <xsl:include href="header.xsl"/>
  <xsl:include href="versions.xsl"/>
  <xsl:include href="alignment.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="paragraphs.xsl"/>
  <xsl:include href="drama.xsl"/>
  <xsl:include href="figures.xsl"/>
  <xsl:include href="names.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="descriptions.xsl"/>
  <xsl:include href="editorial.xsl"/>
  <xsl:include href="notes.xsl"/>
  <xsl:include href="apparatus.xsl"/>
  <xsl:include href="silent.xsl"/>
  <xsl:include href="register.xsl"/>
  <xsl:include href="summary.xsl"/>

  <xsl:key name="f:by-id" match="*[@xml:id]" use="@xml:id"/>

  <!-- The TEI file is published as it stands: a script of HTML or SVG in it, wherever it is, would run in browsers. -->
  <xsl:template match="/" as="element()">
    <xsl:sequence select="(//html:*, //svg:*, //mathml:*)[1] ! error(xs:QName('f:element-foreign'),
      'element ' || name() || ' of the namespace ' || namespace-uri() || ' might run in a browser; expected TEI; remove it [markup-invalid] at ' || f:steps(.))"/>
    <xsl:apply-templates/>
  </xsl:template>

  <xsl:template match="TEI[text]" as="element()">
    <xsl:variable name="document" as="element()">
      <xsl:apply-templates select="." mode="document"/>
    </xsl:variable>
    <reading>
      <xsl:sequence select="f:summary($document, .)"/>
      <mentions>
        <xsl:sequence select="f:mentions($document)"/>
      </mentions>
      <xsl:sequence select="$document"/>
    </reading>
  </xsl:template>

  <!-- What is no document to be read says so, and what to do. -->
  <xsl:template match="TEI[not(text | standOff)] | teiCorpus" priority="1">
    <xsl:sequence select="error(xs:QName('f:no-text'), (if (self::teiCorpus) then 'a corpus of several documents; expected one; save each TEI in it as a file of its own'
      else if (sourceDoc) then 'a transcription of surfaces (sourceDoc) without a text; expected text; encode what is written there as one'
      else 'a document without a text; expected text; add it') || ' [element-unhandled] at ' || f:steps(.))"/>
  </xsl:template>

  <xsl:template match="TEI" mode="document" as="element()">
    <document id="{$name}" lang="{f:language(teiHeader)}" status="{f:status(teiHeader)}">
      <xsl:sequence select="f:attribute('date', f:document-date(.)), f:attribute('manifest', f:manifest(.))"/>
      <xsl:apply-templates select="teiHeader"/>
      <versions>
        <xsl:apply-templates select="f:versions(.)" mode="version"/>
      </versions>
      <xsl:sequence select="f:alignment(.)"/>
    </document>
  </xsl:template>

  <!-- What a program encoded is unreviewed until somebody says otherwise; of other documents nobody knows. -->
  <xsl:function name="f:status" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:sequence select="f:or($header/revisionDesc/@status, if ($header/encodingDesc/appInfo/application) then 'unreviewed' else 'unstated')"/>
  </xsl:function>

  <xsl:template match="text()" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="comment() | processing-instruction()" mode="reading flow member row part"/>

  <xsl:function name="f:steps" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="string-join($element/ancestor-or-self::* ! ('/*[' || count(preceding-sibling::*) + 1 || ']'))"/>
  </xsl:function>

  <!-- The mode would fail by itself; this says where. -->
  <xsl:template match="*" priority="-10">
    <xsl:sequence select="error(xs:QName('f:element-unhandled'),
      'element ' || name() || ' inside ' || name(..) || ' has no reading; expected one that pages show'
      || '; encode it otherwise, or add a template to theme/reading.xsl [element-unhandled] at ' || f:steps(.))"/>
  </xsl:template>

  <xsl:template match="@xml:id" mode="attributes" as="attribute()">
    <xsl:attribute name="id" select="."/>
  </xsl:template>

  <xsl:template match="@xml:lang" mode="attributes" as="attribute()?">
    <xsl:sequence select="f:attribute('lang', f:tag(.))"/>
  </xsl:template>

  <xsl:template match="@n | @type | @subtype | @cert | @reason | @rend" mode="attributes" as="attribute()">
    <xsl:sequence select="."/>
  </xsl:template>

  <!-- Where nothing says the language of a text, the header's only one may. -->
  <xsl:function name="f:language" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="($element/ancestor-or-self::*/@xml:lang ! f:tag(.))[last()] => f:or(f:or($f:only-language, 'und'))"/>
  </xsl:function>

  <xsl:variable name="f:only-language" as="xs:string?" select="/TEI/teiHeader/profileDesc/langUsage[count(language) = 1]/language/@ident ! f:tag(.)"/>

  <!-- A language tag (BCP 47): folders of the site are called by it, so that "../.." must not pass for a language. It asks
       for the shortest code of a language, and editions often write the longer ones of libraries. -->
  <xsl:function name="f:tag" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:variable name="tag" as="xs:string?" select="$value[f:is-tag(.)]"/>
    <xsl:variable name="language" as="xs:string" select="substring-before($tag || '-', '-')"/>
    <xsl:sequence select="if (string-length($language) = 3) then (($f:short(lower-case($language)), $language)[1] || substring($tag, 4)) else $tag"/>
  </xsl:function>

  <xsl:variable name="f:short" static="yes" as="map(xs:string, xs:string)" select="map {
    'ara': 'ar', 'bul': 'bg', 'cat': 'ca', 'ces': 'cs', 'cze': 'cs', 'chi': 'zh', 'cym': 'cy', 'dan': 'da', 'deu': 'de', 'dut': 'nl', 'ell': 'el',
    'eng': 'en', 'est': 'et', 'fas': 'fa', 'fin': 'fi', 'fra': 'fr', 'fre': 'fr', 'ger': 'de', 'gle': 'ga', 'gre': 'el', 'heb': 'he', 'hin': 'hi',
    'hrv': 'hr', 'hun': 'hu', 'hye': 'hy', 'isl': 'is', 'ita': 'it', 'jpn': 'ja', 'kat': 'ka', 'kor': 'ko', 'lat': 'la', 'lav': 'lv', 'lit': 'lt',
    'mon': 'mn', 'nld': 'nl', 'nor': 'no', 'per': 'fa', 'pol': 'pl', 'por': 'pt', 'ron': 'ro', 'rum': 'ro', 'rus': 'ru', 'san': 'sa', 'slk': 'sk',
    'slv': 'sl', 'spa': 'es', 'srp': 'sr', 'swe': 'sv', 'tur': 'tr', 'ukr': 'uk', 'vie': 'vi', 'yid': 'yi', 'zho': 'zh'}"/>

  <xsl:function name="f:is-tag" as="xs:boolean">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if (string-length($value) le 60) then matches($value, '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$') else false()"/>
  </xsl:function>

  <xsl:function name="f:or" as="xs:string">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="($value[. ne ''], $otherwise)[1]"/>
  </xsl:function>
</xsl:stylesheet>
