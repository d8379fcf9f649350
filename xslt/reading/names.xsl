<?xml version="1.0" encoding="UTF-8"?>
<!-- Names and dates. A reference is followed to the register; what is not there stays a name of this document. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="persName | placeName | orgName | geogName | country | region | settlement | district | bloc
      | rs[f:kind(.)] | name[f:kind(.)]" priority="1" as="element()">
    <name kind="{f:kind(.)}">
      <xsl:sequence select="f:reference(@ref)"/>
      <xsl:apply-templates select="@xml:lang" mode="attributes"/>
      <xsl:apply-templates/>
    </name>
  </xsl:template>

  <!-- A name of any other thing is words. -->
  <xsl:function name="f:kind" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="
      if ($name/self::persName) then 'person'
      else if ($name/self::orgName) then 'org'
      else if ($name/(self::rs | self::name)) then f:named-kind($name/@type)
      else 'place'"/>
  </xsl:function>

  <xsl:function name="f:named-kind" as="xs:string?">
    <xsl:param name="type" as="xs:string?"/>
    <xsl:sequence select="
      if ($type = ('person', 'pers', 'persName')) then 'person'
      else if ($type = ('place', 'placeName', 'geog', 'country', 'city')) then 'place'
      else if ($type = ('org', 'orgName', 'organisation', 'organization')) then 'org'
      else ()"/>
  </xsl:function>

  <!-- @entry: an id of the register; @local: one of this document only. Of several persons the first. -->
  <xsl:function name="f:reference" as="attribute()*">
    <xsl:param name="pointer" as="attribute()?"/>
    <xsl:if test="$pointer">
      <xsl:variable name="id" as="xs:string" select="f:fragment(tokenize($pointer)[1])"/>
      <xsl:variable name="entry" as="element()?" select="f:entry($id, root($pointer))"/>
      <xsl:sequence select="f:attribute('entry', $entry/@xml:id), f:attribute('local', $id)"/>
    </xsl:if>
  </xsl:function>

  <!-- The register's entry for a local id: what its element is the @sameAs of, or the entry of that very id. -->
  <xsl:function name="f:entry" as="element()?">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="document" as="document-node()"/>
    <xsl:if test="exists($register)">
      <xsl:variable name="local" as="element()?" select="key('f:by-id', $id, $document)[self::person or self::place or self::org]"/>
      <xsl:variable name="ids" as="xs:string*" select="if ($local) then $local/@sameAs ! f:fragment(.) else $id"/>
      <xsl:sequence select="($register ! key('f:by-id', $ids, .)[self::person or self::place or self::org])[1]"/>
    </xsl:if>
  </xsl:function>

  <xsl:template match="date | time" as="element()">
    <date>
      <xsl:sequence select="f:attribute('when', (@when-iso, @when)[1])"/>
      <xsl:apply-templates select="@xml:lang, @cert" mode="attributes"/>
      <xsl:apply-templates/>
    </date>
  </xsl:template>
</xsl:stylesheet>
