<?xml version="1.0" encoding="UTF-8"?>
<!-- What more than one package needs: interface words, dates, pointers, attributes. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:labels">

  <!-- Read when the stylesheet is compiled: read in each run they would take longer than most pages. "key language" -> word. -->
  <xsl:variable name="f:words" static="yes" as="map(xs:string, xs:string)" select="map:merge(
    doc('labels.xml')/*/*:label/(let $key := @key return (@* except @key) ! map { $key || ' ' || name(): string(.) }))"/>

  <!-- An interface word. A missing one stops the build: a blank on a page would be found by a reader. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="word" as="xs:string?" select="f:word($key, $language)"/>
    <xsl:sequence select="
      if (exists($word)) then $word
      else error(xs:QName('f:label-missing'), 'no word for ' || $key || ' (' || $language || ') in labels.xml')"/>
  </xsl:function>

  <!-- An interface word for a value that a document brings along, such as a genre; else the value itself. -->
  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="otherwise" as="xs:string"/>
    <xsl:sequence select="(f:word($key, $language), $otherwise)[1]"/>
  </xsl:function>

  <xsl:function name="f:word" as="xs:string?">
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="$f:words($key || ' ' || $language)"/>
  </xsl:function>

  <!-- What the design has a colour for: another word must not name what it hides. -->
  <xsl:variable name="f:statuses" as="xs:string+" select="'unreviewed', 'reviewed', 'approved', 'unstated'"/>

  <!-- "zh-Hans" is named by its own row, by that of "zh", or by itself. -->
  <xsl:function name="f:language-name" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:sequence select="f:label('language.' || $tag, $language,
      f:label('language.' || tokenize($tag, '-')[1], $language, $tag))"/>
  </xsl:function>

  <!-- Fields of many short values, which run on in a line. -->
  <xsl:variable name="f:run-fields" as="xs:string*" select="'persons', 'places', 'topics', 'subjects', 'images'"/>

  <!-- What a field is called. An archive's note of a kind that has no word here is called by that kind. -->
  <xsl:function name="f:field-name" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="kind" as="xs:string" select="translate(substring-after($name, 'note.'), '_-', '  ')"/>
    <xsl:sequence select="
      if ($kind) then f:label('field.' || $name, $language, upper-case(substring($kind, 1, 1)) || substring($kind, 2))
      else f:label('field.' || $name, $language)"/>
  </xsl:function>

  <!-- The language and writing of a name: "zh-Latn-pinyin" is "pinyin". -->
  <xsl:function name="f:writing" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="latin" as="xs:string?" select="f:label('writing.Latn', $language)[contains($tag, '-Latn')]"/>
    <xsl:sequence select="f:label('writing.' || $tag, $language,
      string-join((f:language-name(tokenize($tag, '-')[1], $language), $latin), f:label('comma', $language)))"/>
  </xsl:function>

  <!-- "1949-12-18" as the interface language writes it, without an hour; a date of another shape stays as it is. -->
  <xsl:function name="f:date" as="xs:string">
    <xsl:param name="iso" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(substring-before($iso || 'T', 'T'), '-') ! replace(., '^0+', '')"/>
    <xsl:sequence select="
      if (not(matches($iso, '^[0-9]{4}-(0[1-9]|1[0-2])(-[0-9]{2}(T[0-9:.]+(Z|[+-][0-9]{2}:[0-9]{2})?)?)?$'))) then $iso
      else f:label(('date.month', 'date.day')[position() = count($parts) - 1], $language)
        => replace('\{month\}', f:label('month.' || $parts[2], $language))
        => replace('\{y\}', $parts[1]) => replace('\{m\}', $parts[2]) => replace('\{d\}', ($parts[3], '')[1])"/>
  </xsl:function>

  <!-- The id that a pointer ends in: "../register/persons.xml#mao-zedong", "#mao-zedong". -->
  <xsl:function name="f:fragment" as="xs:string">
    <xsl:param name="pointer" as="xs:string?"/>
    <xsl:sequence select="substring-after($pointer, '#')"/>
  </xsl:function>

  <!-- An attribute where there is a value, nothing where there is none. -->
  <xsl:function name="f:attribute" as="attribute()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value ne ''">
      <xsl:attribute name="{$name}" select="$value"/>
    </xsl:if>
  </xsl:function>

  <!-- Only addresses that a browser fetches: "javascript:" in a source must not become a live link. -->
  <xsl:function name="f:is-web-address" as="xs:boolean">
    <xsl:param name="address" as="xs:string?"/>
    <xsl:sequence select="matches($address, '^(https?://|mailto:)\S+$', 'i')"/>
  </xsl:function>
</xsl:stylesheet>
