<?xml version="1.0" encoding="UTF-8"?>
<!-- Reading views -> the pages of a site. The source says which: the view of a document gives the pages of the document
     and its versions, an entry of the register its page, the catalogue one page of the edition (parameter `page`). Complete
     without a script. The result is the list of the files that were written, one a line.

     An edition's own templates, functions and variables (theme/html.xsl) take the place of those in the modules. -->
<xsl:package name="urn:x-teipipe:html" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:param name="own" static="yes" as="xs:string" select="''"/>
  <xsl:import href="pages.xsl"/>
  <xsl:include _href="{$own}" use-when="$own ne ''"/>

  <xsl:mode name="html" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="texts" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="content" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="pages" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="dated" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="shares" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="feeds" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="plain" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:output name="page" method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no" use-character-maps="f:controls"/>
  <!-- Written by their numbers, as the serialiser does, browsers would read these as letters of Windows. -->
  <xsl:character-map name="f:controls">
    <xsl:output-character character="&#x80;" string="&#x80;"/>
    <xsl:output-character character="&#x81;" string="&#x81;"/>
    <xsl:output-character character="&#x82;" string="&#x82;"/>
    <xsl:output-character character="&#x83;" string="&#x83;"/>
    <xsl:output-character character="&#x84;" string="&#x84;"/>
    <xsl:output-character character="&#x85;" string="&#x85;"/>
    <xsl:output-character character="&#x86;" string="&#x86;"/>
    <xsl:output-character character="&#x87;" string="&#x87;"/>
    <xsl:output-character character="&#x88;" string="&#x88;"/>
    <xsl:output-character character="&#x89;" string="&#x89;"/>
    <xsl:output-character character="&#x8a;" string="&#x8a;"/>
    <xsl:output-character character="&#x8b;" string="&#x8b;"/>
    <xsl:output-character character="&#x8c;" string="&#x8c;"/>
    <xsl:output-character character="&#x8d;" string="&#x8d;"/>
    <xsl:output-character character="&#x8e;" string="&#x8e;"/>
    <xsl:output-character character="&#x8f;" string="&#x8f;"/>
    <xsl:output-character character="&#x90;" string="&#x90;"/>
    <xsl:output-character character="&#x91;" string="&#x91;"/>
    <xsl:output-character character="&#x92;" string="&#x92;"/>
    <xsl:output-character character="&#x93;" string="&#x93;"/>
    <xsl:output-character character="&#x94;" string="&#x94;"/>
    <xsl:output-character character="&#x95;" string="&#x95;"/>
    <xsl:output-character character="&#x96;" string="&#x96;"/>
    <xsl:output-character character="&#x97;" string="&#x97;"/>
    <xsl:output-character character="&#x98;" string="&#x98;"/>
    <xsl:output-character character="&#x99;" string="&#x99;"/>
    <xsl:output-character character="&#x9a;" string="&#x9a;"/>
    <xsl:output-character character="&#x9b;" string="&#x9b;"/>
    <xsl:output-character character="&#x9c;" string="&#x9c;"/>
    <xsl:output-character character="&#x9d;" string="&#x9d;"/>
    <xsl:output-character character="&#x9e;" string="&#x9e;"/>
    <xsl:output-character character="&#x9f;" string="&#x9f;"/>
  </xsl:character-map>
  <xsl:output name="plain" method="text" encoding="UTF-8"/>
  <xsl:output name="feed" method="xml" encoding="UTF-8" indent="no"/>

  <!-- The summaries of all documents and the register. -->
  <xsl:param name="catalogue" as="document-node()" required="yes"/>
  <!-- Of the catalogue: "index", "timeline", "relations", "about", or "register/persons", "register/places", "register/orgs". -->
  <xsl:param name="page" as="xs:string" select="''"/>
</xsl:package>
