<?xml version="1.0" encoding="UTF-8"?>
<!-- What the signs in the texts on a page mean: only those that it has, each as it looks. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- In the order in which readers ask. -->
  <xsl:variable name="f:signs" as="xs:string+" select="'supplied', 'expansion', 'gloss', 'reading', 'added', 'deleted', 'unclear', 'gap', 'stamp',
    'metamark', 'reporting', 'direction', 'foreign', 'hyphen', 'break', 'missing', 'name', 'date'"/>

  <xsl:function name="f:legend" as="element()?">
    <xsl:param name="shown" as="element()"/>
    <xsl:variable name="found" as="xs:string*" select="f:found($shown/descendant-or-self::version)"/>
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

  <!-- An empty gap, the number of a page and a name that leads somewhere are signs too. -->
  <xsl:function name="f:found" as="xs:string*">
    <xsl:param name="versions" as="element(version)+"/>
    <xsl:variable name="elements" as="xs:string*" select="distinct-values($versions//*/local-name())"/>
    <xsl:sequence select="$elements[not(. = ('name', 'date', 'break'))], 'expansion'[$elements = 'ex'], 'stamp'[$elements = 'stamped'],
      'gloss'[$elements = 'aside'], 'missing'[$versions//anchor[not(@note)]], 'break'[$versions//break[@kind = 'page']],
      'name'[$versions//name[f:address(.)]], 'date'[$versions//date[@when]]"/>
  </xsl:function>
</xsl:stylesheet>
