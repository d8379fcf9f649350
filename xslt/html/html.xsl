<?xml version="1.0" encoding="UTF-8"?>
<!-- Reading views -> the pages of a site. The source says which: the view of a document gives the pages of the document
     and its versions, an entry of the register its page, the catalogue one page of the edition (parameter `page`). The
     frame of every page is here, its parts are in the modules. Complete without a script.
     The result is the list of the files that were written, one a line. -->
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
  <xsl:output name="page" method="html" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:output name="plain" method="text" encoding="UTF-8"/>
  <xsl:output name="feed" method="xml" encoding="UTF-8" indent="no"/>

  <!-- The summaries of all documents and the register. -->
  <xsl:param name="catalogue" as="document-node()" required="yes"/>
  <!-- Of the catalogue: "index", "timeline", "relations", "about", or "register/persons", "register/places", "register/orgs". -->
  <xsl:param name="page" as="xs:string" select="''"/>
</xsl:package>
