<?xml version="1.0" encoding="UTF-8"?>
<!-- The letters of the edition in the Correspondence Metadata Interchange Format of the TEI's special interest group, as
     correspSearch and others collect them: who wrote to whom, whence, when. It names addresses and a date, so it is there
     only where the edition states where it stands and when it was published. -->
<xsl:stylesheet version="3.0" default-mode="cmif" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading"
  xmlns="http://www.tei-c.org/ns/1.0">

  <xsl:mode name="cmif" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:variable name="f:has-letters" as="xs:boolean" select="exists($edition[@url][@date]/summary/correspondence)"/>

  <xsl:template match="edition" as="text()">
    <xsl:variable name="source" as="xs:string" select="'edition-' || @uuid"/>
    <xsl:result-document href="cmif.xml" format="feed">
      <TEI>
        <teiHeader>
          <fileDesc>
            <titleStmt>
              <title>{@title}</title>
              <editor>{@publisher}</editor>
            </titleStmt>
            <publicationStmt>
              <publisher><ref target="{@url}">{@publisher}</ref></publisher>
              <idno type="url">{f:absolute('cmif.xml')}</idno>
              <date when="{@date}"/>
              <availability>
                <licence>
                  <xsl:sequence select="f:attribute('target', @licence-url[f:is-web-address(.)])"/>
                  <xsl:text>{@licence}</xsl:text>
                </licence>
              </availability>
            </publicationStmt>
            <sourceDesc>
              <bibl type="online" xml:id="{$source}">{@title}. {@publisher}, {@date}. <ref target="{@url}">{@url}</ref></bibl>
            </sourceDesc>
          </fileDesc>
          <profileDesc>
            <xsl:apply-templates select="summary/correspondence">
              <xsl:with-param name="source" select="$source"/>
            </xsl:apply-templates>
          </profileDesc>
        </teiHeader>
        <text>
          <body>
            <p/>
          </body>
        </text>
      </TEI>
    </xsl:result-document>
    <xsl:text>cmif.xml&#10;</xsl:text>
  </xsl:template>

  <xsl:template match="correspondence" as="element()">
    <xsl:param name="source" as="xs:string"/>
    <correspDesc ref="{f:absolute('documents/' || encode-for-uri(../@id) || '.html')}" source="#{$source}">
      <xsl:apply-templates select="action"/>
    </correspDesc>
  </xsl:template>

  <xsl:template match="action" as="element()">
    <correspAction type="{@type}">
      <xsl:apply-templates select="party, date"/>
    </correspAction>
  </xsl:template>

  <xsl:template match="party" as="element()">
    <xsl:element name="{map { 'person': 'persName', 'place': 'placeName', 'org': 'orgName' }(@kind)}">
      <xsl:sequence select="@entry ! f:named(.) ! f:known-as(.) ! f:attribute('ref', .)"/>
      <xsl:text>{.}</xsl:text>
    </xsl:element>
  </xsl:template>

  <xsl:template match="date" as="element()">
    <date>
      <!-- The format knows one degree of certainty. -->
      <xsl:sequence select="@* except @cert[not(. = 'low')]"/>
    </date>
  </xsl:template>

  <!-- One authority, that which collectors of letters know best. -->
  <xsl:function name="f:known-as" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="(for $type in ('GND', 'VIAF', 'GeoNames', 'Wikidata', 'ISNI') return $entry/authority[@type = $type]/@address ! string())[1]"/>
  </xsl:function>
</xsl:stylesheet>
