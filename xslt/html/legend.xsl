<?xml version="1.0" encoding="UTF-8"?>
<!-- What the signs in the text of a document mean: only those that it has, each as it looks. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- In the order in which readers ask. -->
  <xsl:variable name="f:signs" as="xs:string+" select="'supplied', 'expansion', 'gloss', 'reading', 'unclear', 'gap', 'stamp',
    'metamark', 'reporting', 'direction', 'foreign', 'hyphen', 'break', 'missing', 'name', 'date'"/>

  <xsl:function name="f:legend" as="element()?">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="found" as="xs:string*" select="distinct-values($document/versions//* ! f:sign(.))"/>
    <xsl:variable name="signs" as="xs:string*" select="$f:signs[. = $found]"/>
    <xsl:if test="exists($signs)">
      <details class="legend">
        <summary>{f:say('legend')}</summary>
        <dl>
          <xsl:for-each select="$signs">
            <div>
              <dt><span class="{.} sample">{f:say('sign.' || .)}</span></dt>
              <dd>{f:say('sign.' || . || '.long')}</dd>
            </div>
          </xsl:for-each>
        </dl>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- What an element of the text counts as: an empty gap, a page number and a linked name are signs too. -->
  <xsl:function name="f:sign" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
      if ($element/self::ex) then 'expansion'
      else if ($element/self::stamped) then 'stamp'
      else if ($element/self::aside) then 'gloss'
      else if ($element/self::anchor) then 'missing'[not($element/@note)]
      else if ($element/self::break) then 'break'[$element/@kind = 'page']
      else if ($element/self::name) then 'name'[f:address($element)]
      else if ($element/self::date) then 'date'[$element/@when]
      else local-name($element)[. = $f:signs]"/>
  </xsl:function>
</xsl:stylesheet>
