<?xml version="1.0" encoding="UTF-8"?>
<!-- Reading views -> the files of an EPUB. The source says which: the view of a document gives its chapter, the catalogue
     of the book everything else (title page, principles, register, contents, package). How a passage looks is decided by
     xslt/html, whose modules are imported; what a book has otherwise than a site overrides them here.
     The result of a chapter is what the contents of the book say of it. -->
<xsl:package name="urn:x-teipipe:epub" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="pages" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- The edition's own templates, which take the place of those that are imported. -->
  <xsl:param name="own" static="yes" as="xs:string" select="''"/>
  <xsl:import href="book.xsl"/>
  <xsl:include _href="{$own}" use-when="$own ne ''"/>

  <xsl:mode name="pages" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="html" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="printed" on-no-match="shallow-copy" on-multiple-match="fail"/>
  <xsl:mode name="xhtml" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>
  <xsl:output name="page" method="xhtml" html-version="5" encoding="UTF-8" indent="no" include-content-type="no"/>
  <xsl:output name="package" method="xml" encoding="UTF-8" indent="yes"/>

  <!-- The summaries of all documents and the register; of each summary the name of its chapter's file. -->
  <xsl:param name="catalogue" as="document-node()" required="yes"/>
  <!-- Which reading the book has: "delivered" or "corrected". -->
  <xsl:param name="reading" as="xs:string" select="'delivered'"/>
</xsl:package>
