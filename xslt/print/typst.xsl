<?xml version="1.0" encoding="UTF-8"?>
<!-- Typst as it is written. Text reaches Typst as string literals and nothing else: these functions write all the Typst
     there is, so no text can be taken for markup. -->
<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions">

  <!-- A string literal. -->
  <xsl:function name="f:string" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="'&quot;' || ($text => replace('[\s&#x85;&#x2028;&#x2029;]+', ' ') => replace('([\\&quot;])', '\\$1')) || '&quot;'"/>
  </xsl:function>

  <!-- A block of code that joins its parts. -->
  <xsl:function name="f:block" as="xs:string">
    <xsl:param name="parts" as="xs:string*"/>
    <xsl:sequence select="'{' || string-join(('[]', $parts), ';') || '}'"/>
  </xsl:function>

  <xsl:function name="f:call" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="arguments" as="xs:string*"/>
    <xsl:sequence select="$name || '(' || string-join($arguments, ', ') || ')'"/>
  </xsl:function>

  <xsl:function name="f:array" as="xs:string">
    <xsl:param name="members" as="xs:string*"/>
    <xsl:sequence select="'(' || string-join($members ! (. || ', ')) || ')'"/>
  </xsl:function>

  <xsl:function name="f:array-of-strings" as="xs:string">
    <xsl:param name="strings" as="xs:string*"/>
    <xsl:sequence select="f:array($strings ! f:string(.))"/>
  </xsl:function>

  <!-- A value with a name, of a dictionary or for an argument. -->
  <xsl:function name="f:named" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="$name || ': ' || $value"/>
  </xsl:function>

  <xsl:function name="f:let" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="'#let ' || $name || ' = ' || $value || '&#10;'"/>
  </xsl:function>

  <!-- A passage in another language than what is around it says so: hyphenation, quotes and fonts depend on it. -->
  <xsl:function name="f:tongue" as="xs:string">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:param name="content" as="xs:string"/>
    <xsl:sequence select="if ($tag ne '') then f:call('tongue', (f:string($tag), $content)) else $content"/>
  </xsl:function>

  <!-- A person, place or organisation as lists have it: name, years and offices, id. -->
  <xsl:function name="f:entry" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="semicolon" as="xs:string"/>
    <xsl:sequence select="f:array((
      f:tongue($entry/@lang, f:string($entry/@name)),
      f:string(string-join(($entry/@life ! ('(' || . || ')'), string-join($entry/*:role, $semicolon)), ' ')),
      f:string($entry/(@entry, @id)[1])))"/>
  </xsl:function>
</xsl:stylesheet>
