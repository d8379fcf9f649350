<?xml version="1.0" encoding="UTF-8"?>
<!-- The rules: a Schematron schema made from the constraints of an ODD, one pattern a constraint. -->
<xsl:package name="urn:x-teipipe:odd-to-sch" package-version="0.1" version="3.0" declared-modes="yes"
  default-mode="rules" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:sch="http://purl.oclc.org/dsdl/schematron"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:mode name="rules" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="copy" on-no-match="shallow-copy"/>

  <xsl:template match="/" as="element(sch:schema)">
    <sch:schema queryBinding="xslt3">
      <sch:title>{/TEI/teiHeader/fileDesc/titleStmt/title}: rules</sch:title>
      <sch:ns prefix="tei" uri="{//schemaSpec/@ns}"/>
      <xsl:apply-templates select="//constraintSpec[@scheme = 'schematron']"/>
    </sch:schema>
  </xsl:template>

  <xsl:template match="constraintSpec" as="element(sch:pattern)">
    <sch:pattern id="{@ident}">
      <sch:title>{gloss}</sch:title>
      <xsl:apply-templates select="constraint/sch:*" mode="copy"/>
    </sch:pattern>
  </xsl:template>

  <!-- Without this each element would carry the manual's own namespace. -->
  <xsl:template match="sch:*" mode="copy" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates select="@* | node()" mode="copy"/>
    </xsl:copy>
  </xsl:template>
</xsl:package>
