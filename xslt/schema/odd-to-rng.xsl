<?xml version="1.0" encoding="UTF-8"?>
<!-- The grammar: a RELAX NG schema made from the specifications of an ODD.

     Every specification becomes one definition of the same name, so that a reader of the grammar finds the manual's
     page by name. A class of elements is the choice of its members, a class of attributes the group of its own. -->
<xsl:package name="urn:x-teipipe:odd-to-rng" package-version="0.1" version="3.0" declared-modes="yes"
  default-mode="grammar" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions" xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"
  xmlns:rng="http://relaxng.org/ns/structure/1.0"
  xmlns="http://relaxng.org/ns/structure/1.0"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="xsl xs f rng">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode name="grammar" visibility="public" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="odd" as="document-node()" select="/"/>

  <xsl:key name="member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>
  <xsl:key name="specification" match="elementSpec | classSpec | macroSpec | dataSpec" use="@ident"/>

  <xsl:template match="/" as="element(rng:grammar)">
    <xsl:apply-templates select="//schemaSpec"/>
  </xsl:template>

  <xsl:template match="schemaSpec" as="element(rng:grammar)">
    <grammar ns="{@ns}" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <start>
        <xsl:sequence select="tokenize(@start) ! f:reference(.)"/>
      </start>
      <xsl:apply-templates select="f:specifications(.)"/>
    </grammar>
  </xsl:template>

  <!-- The specifications that a schema gathers, in the order of its references. -->
  <xsl:function name="f:specifications" as="element()*">
    <xsl:param name="schema" as="element(schemaSpec)"/>
    <xsl:sequence select="
        for $group in $schema/specGrpRef/id(substring-after(@target, '#'))
        return $group/(elementSpec | classSpec | macroSpec | dataSpec)"/>
  </xsl:function>

  <xsl:template match="elementSpec" as="element(rng:define)">
    <define name="{@ident}">
      <element name="{@ident}">
        <xsl:apply-templates select="desc"/>
        <xsl:sequence select="classes/memberOf/@key[starts-with(., 'att.')] ! f:reference(.)"/>
        <xsl:apply-templates select="attList/attDef, content"/>
      </element>
    </define>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'atts']" as="element(rng:define)">
    <define name="{@ident}">
      <xsl:apply-templates select="attList/attDef"/>
    </define>
  </xsl:template>

  <xsl:template match="classSpec[@type = 'model']" as="element(rng:define)">
    <define name="{@ident}">
      <choice>
        <xsl:sequence select="key('member', @ident) ! f:reference(@ident)"/>
      </choice>
    </define>
  </xsl:template>

  <xsl:template match="macroSpec | dataSpec" as="element(rng:define)">
    <define name="{@ident}">
      <xsl:apply-templates select="desc, content, valList"/>
    </define>
  </xsl:template>

  <xsl:template match="content" as="element()+">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Editors of XML show a description while one writes. -->
  <xsl:template match="desc" as="element(a:documentation)">
    <a:documentation>{normalize-space(.)}</a:documentation>
  </xsl:template>

  <!-- Attributes -->

  <xsl:template match="attDef[@usage = 'req']" as="element(rng:attribute)">
    <attribute name="{@ident}">
      <xsl:apply-templates select="desc, (valList[@type = 'closed'], datatype)[1]"/>
    </attribute>
  </xsl:template>

  <xsl:template match="attDef[not(@usage = 'req')]" as="element(rng:optional)">
    <optional>
      <attribute name="{@ident}">
        <xsl:apply-templates select="desc, (valList[@type = 'closed'], datatype)[1]"/>
      </attribute>
    </optional>
  </xsl:template>

  <xsl:template match="datatype" as="element()">
    <xsl:apply-templates select="dataRef"/>
  </xsl:template>

  <xsl:template match="datatype[@minOccurs | @maxOccurs]" as="element(rng:list)">
    <xsl:variable name="word" as="element()">
      <xsl:apply-templates select="dataRef"/>
    </xsl:variable>
    <list>
      <xsl:sequence select="f:occurring(., $word)"/>
    </list>
  </xsl:template>

  <xsl:template match="valList" as="element(rng:choice)">
    <choice>
      <xsl:apply-templates select="valItem"/>
    </choice>
  </xsl:template>

  <!-- An annotation of a value follows it (RELAX NG DTD Compatibility, 4): a value holds text only. -->
  <xsl:template match="valItem" as="element()+">
    <value>{@ident}</value>
    <xsl:apply-templates select="desc"/>
  </xsl:template>

  <!-- Contents -->

  <xsl:template match="content//*[@minOccurs | @maxOccurs]" as="element()+" priority="1">
    <xsl:variable name="once" as="element()">
      <xsl:next-match/>
    </xsl:variable>
    <xsl:sequence select="f:occurring(., $once)"/>
  </xsl:template>

  <xsl:template match="elementRef | classRef | macroRef | dataRef[@key]" as="element(rng:ref)">
    <xsl:sequence select="f:reference(@key)"/>
  </xsl:template>

  <xsl:template match="dataRef[@name]" as="element(rng:data)">
    <data type="{@name}">
      <xsl:apply-templates select="@restriction"/>
    </data>
  </xsl:template>

  <xsl:template match="@restriction" as="element(rng:param)">
    <param name="pattern">{.}</param>
  </xsl:template>

  <xsl:template match="sequence" as="element(rng:group)">
    <group>
      <xsl:apply-templates/>
    </group>
  </xsl:template>

  <xsl:template match="alternate" as="element(rng:choice)">
    <choice>
      <xsl:apply-templates/>
    </choice>
  </xsl:template>

  <xsl:template match="textNode" as="element(rng:text)">
    <text/>
  </xsl:template>

  <xsl:template match="empty" as="element(rng:empty)">
    <empty/>
  </xsl:template>

  <xsl:template match="text()[not(normalize-space())]" as="empty-sequence()"/>

  <!-- Functions -->

  <!-- A misspelt name stops the build: a schema with a hole in it would accept too little and say nothing. -->
  <xsl:function name="f:reference" as="element(rng:ref)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:if test="not(key('specification', $name, $odd))">
      <xsl:message terminate="yes">{$name} is referred to but not specified; mend the name or specify it</xsl:message>
    </xsl:if>
    <ref name="{$name}"/>
  </xsl:function>

  <xsl:function name="f:occurring" as="element()+">
    <xsl:param name="occurrence" as="element()"/>
    <xsl:param name="once" as="element()"/>
    <xsl:variable name="least" as="xs:integer" select="xs:integer(($occurrence/@minOccurs, 1)[1])"/>
    <xsl:variable name="most" as="xs:string" select="string(($occurrence/@maxOccurs, '1')[1])"/>
    <xsl:choose>
      <xsl:when test="$least = 0 and $most = '1'">
        <optional>
          <xsl:sequence select="$once"/>
        </optional>
      </xsl:when>
      <xsl:when test="$least = 0 and $most = 'unbounded'">
        <zeroOrMore>
          <xsl:sequence select="$once"/>
        </zeroOrMore>
      </xsl:when>
      <xsl:when test="$most = 'unbounded'">
        <xsl:sequence select="(1 to $least - 1) ! $once"/>
        <oneOrMore>
          <xsl:sequence select="$once"/>
        </oneOrMore>
      </xsl:when>
      <xsl:otherwise>
        <xsl:message terminate="yes">{$occurrence/ancestor::*[@ident][1]/@ident}: {name($occurrence)} from {$least} to
          {$most} times; expected 0 or 1, 0 or more, or at least so many</xsl:message>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:package>
