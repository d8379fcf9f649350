<?xml version="1.0" encoding="UTF-8"?>
<!-- TEI -> reading view, in one pass. This package alone decides what an element means to a reader; HTML and print
     know the reading view only. An element nobody thought of stops the build instead of leaking its text.

     The reading view (namespace urn:x-teipipe:reading):
       reading    summary, mentions and document: what lists, the register and the document's own pages are made of
       document   title, metadata/field/value, abstract, persons, versions, alignment
       version    units, then notes and corrections
       units      heading titleline dateline salute signed stamp remark turn paragraph list table quotation verse stage trailer
                  figure furniture division break
       inline     name date supplied gloss aside abbreviation expansion ex reading added deleted surplus damaged unclear gap space
                  foreign segment direction part reporting said quoted highlight link anchor hyphen break metamark label picture
                  furniture
       alignment  unit/@row @span: the units of several versions that stand beside each other
     A text that is read is the delivered one; a corrected reading is an attribute of its `reading`.

     An edition's own templates, functions and variables (theme/reading.xsl) take the place of those in the modules. -->
<xsl:package name="urn:x-teipipe:reading" package-version="0.1" version="3.0"
  declared-modes="yes" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:param name="own" static="yes" as="xs:string" select="''"/>
  <xsl:import href="elements.xsl"/>
  <xsl:include _href="{$own}" use-when="$own ne ''"/>

  <xsl:mode name="reading" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="version" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="part" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="member" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="row" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="note" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="flow" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="attributes" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="field" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="document" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="entry" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:output method="xml" encoding="UTF-8" indent="no" omit-xml-declaration="yes"/>

  <!-- The interface language, the document's file name without its ending, and the register's files. -->
  <xsl:param name="language" as="xs:string" select="'en'"/>
  <xsl:param name="name" as="xs:string" select="''"/>
  <xsl:param name="register" as="document-node()*" select="()"/>
</xsl:package>
