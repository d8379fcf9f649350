<?xml version="1.0" encoding="UTF-8"?>
<!-- Rules, elements, classes and datatypes, each under an address of its own. -->
<xsl:stylesheet version="3.0" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions" xmlns:html="http://www.w3.org/1999/xhtml"
  xmlns:sch="http://purl.oclc.org/dsdl/schematron" xmlns:eg="http://www.tei-c.org/ns/Examples"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <!-- Rules before elements: an editor comes here from a finding. -->
  <xsl:template match="specGrp" mode="manual" as="element()*">
    <xsl:apply-templates select="constraintSpec" mode="manual"/>
    <xsl:apply-templates select="elementSpec | classSpec | macroSpec | dataSpec" mode="manual"/>
  </xsl:template>

  <!-- It only gathers what stands on this page. -->
  <xsl:template match="schemaSpec" mode="manual" as="empty-sequence()"/>

  <xsl:template match="constraintSpec" mode="manual" as="element(html:article)">
    <article class="rule" id="{@ident}" aria-labelledby="{@ident}-heading">
      <h3 id="{@ident}-heading">{gloss} <code>{@ident}</code><xsl:text> </xsl:text><span
        class="severity {f:severity(.)}">{f:severity(.)}</span></h3>
      <xsl:apply-templates select="desc" mode="manual"/>
    </article>
  </xsl:template>

  <xsl:function name="f:severity" as="xs:string">
    <xsl:param name="rule" as="element(constraintSpec)"/>
    <xsl:sequence select="string(($rule//(sch:assert | sch:report)/@role, $rule/@type, 'error')[1])"/>
  </xsl:function>

  <xsl:template match="desc" mode="manual" as="element(html:p)">
    <p class="description">
      <xsl:apply-templates mode="manual"/>
    </p>
  </xsl:template>

  <xsl:template match="desc[@type = 'reason']" mode="manual" as="element(html:p)" priority="1">
    <p><b>Why:</b><xsl:text> </xsl:text><xsl:apply-templates mode="manual"/></p>
  </xsl:template>

  <xsl:template match="desc[@type = 'remedy']" mode="manual" as="element(html:p)" priority="1">
    <p><b>What to do:</b><xsl:text> </xsl:text><xsl:apply-templates mode="manual"/></p>
  </xsl:template>

  <xsl:template match="desc[@type = 'example']" mode="manual" as="element(html:div)" priority="1">
    <div class="examples">
      <xsl:apply-templates select="eg:egXML" mode="manual"/>
    </div>
  </xsl:template>

  <xsl:template match="elementSpec | classSpec | macroSpec | dataSpec" mode="manual" as="element(html:article)">
    <article class="specification" id="specification-{@ident}" aria-labelledby="specification-{@ident}-heading">
      <h3 id="specification-{@ident}-heading"><code class="{local-name()}">{@ident}</code></h3>
      <xsl:apply-templates select="desc" mode="manual"/>
      <xsl:where-populated>
        <dl>
          <xsl:apply-templates select="content, valList, classes, self::classSpec, attList" mode="summary"/>
        </dl>
      </xsl:where-populated>
      <xsl:apply-templates select="exemplum/eg:egXML" mode="manual"/>
    </article>
  </xsl:template>

  <xsl:template match="content" mode="summary" as="element()+">
    <dt>Content</dt>
    <dd class="model"><xsl:apply-templates select="*" mode="model"/></dd>
  </xsl:template>

  <xsl:template match="classes" mode="summary" as="element()+">
    <dt>Classes</dt>
    <dd>
      <xsl:sequence select="f:list(memberOf/@key)"/>
    </dd>
  </xsl:template>

  <xsl:template match="classSpec" mode="summary" as="element()+">
    <dt>Members</dt>
    <dd>
      <xsl:sequence select="f:list(key('member', @ident)/@ident)"/>
    </dd>
  </xsl:template>

  <xsl:template match="attList" mode="summary" as="element()+">
    <dt>Attributes</dt>
    <dd>
      <dl>
        <xsl:apply-templates select="attDef" mode="summary"/>
      </dl>
    </dd>
  </xsl:template>

  <xsl:template match="attDef" mode="summary" as="element()+">
    <dt><code class="attribute">{@ident}</code>{' (required)'[current()/@usage = 'req']}</dt>
    <dd>
      <xsl:apply-templates select="desc" mode="manual"/>
      <xsl:apply-templates select="(valList, datatype)[1]" mode="model"/>
    </dd>
  </xsl:template>

  <xsl:template match="valList" mode="summary" as="element()+">
    <dt>Values</dt>
    <dd>
      <xsl:apply-templates select="." mode="model"/>
    </dd>
  </xsl:template>

  <!-- Contents in the notation that readers of grammars know: head?, (item+ | (label, item)+) -->

  <xsl:template match="valList" mode="model" as="element(html:ul)">
    <ul class="values">
      <xsl:apply-templates select="valItem" mode="model"/>
    </ul>
  </xsl:template>

  <xsl:template match="valItem" mode="model" as="element(html:li)">
    <li><code class="value">{@ident}</code> {desc}</li>
  </xsl:template>

  <xsl:template match="datatype" mode="model" as="element(html:p)">
    <p class="datatype"><xsl:apply-templates select="dataRef" mode="model"/>{' (one or more)'[current()/@maxOccurs]}</p>
  </xsl:template>

  <xsl:template match="elementRef | classRef | macroRef | dataRef[@key]" mode="model" as="node()+">
    <xsl:sequence select="f:link(@key)"/>
    <xsl:text>{f:times(.)}</xsl:text>
  </xsl:template>

  <xsl:template match="dataRef[@name]" mode="model" as="element(html:code)">
    <code>xs:{@name}{@restriction ! (' matching ' || .)}</code>
  </xsl:template>

  <xsl:template match="textNode" mode="model" as="text()">
    <xsl:text>text</xsl:text>
  </xsl:template>

  <xsl:template match="empty" mode="model" as="text()">
    <xsl:text>nothing</xsl:text>
  </xsl:template>

  <xsl:template match="sequence | alternate" mode="model" as="node()+">
    <xsl:text>(</xsl:text>
    <xsl:apply-templates select="*[1]" mode="model"/>
    <xsl:for-each select="*[position() gt 1]">
      <xsl:text>{if (parent::sequence) then ', ' else ' | '}</xsl:text>
      <xsl:apply-templates select="." mode="model"/>
    </xsl:for-each>
    <xsl:text>){f:times(.)}</xsl:text>
  </xsl:template>

  <xsl:function name="f:times" as="xs:string">
    <xsl:param name="occurrence" as="element()"/>
    <xsl:variable name="least" as="xs:string" select="string(($occurrence/@minOccurs, '1')[1])"/>
    <xsl:variable name="most" as="xs:string" select="string(($occurrence/@maxOccurs, '1')[1])"/>
    <xsl:sequence select="
        (map {'1 1': '', '0 1': '?', '0 unbounded': '*', '1 unbounded': '+'}($least || ' ' || $most),
        ' (' || $least || ' or more)')[1]"/>
  </xsl:function>

  <xsl:function name="f:link" as="element(html:a)">
    <xsl:param name="name" as="xs:string"/>
    <a href="#specification-{$name}">{$name}</a>
  </xsl:function>

  <xsl:function name="f:list" as="node()*">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:for-each select="$names">
      <xsl:text>{', '[current() ne $names[1]]}</xsl:text>
      <xsl:sequence select="f:link(.)"/>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
