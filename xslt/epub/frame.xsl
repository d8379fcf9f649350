<?xml version="1.0" encoding="UTF-8"?>
<!-- The frame of a page of the book, and the step from elements as xslt/html makes them to XHTML: their namespace, and
     the language under both of its names, as reading systems ask for the one or the other. -->
<xsl:stylesheet version="3.0" default-mode="xhtml" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions">

  <xsl:function name="f:page" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="up" as="xs:string"/>
    <xsl:param name="content" as="element()+"/>
    <xsl:variable name="page" as="element(html)">
      <html lang="{$language}">
        <head>
          <meta charset="utf-8"/>
          <title>{$title}</title>
          <link rel="stylesheet" type="text/css" href="{$up}style.css"/>
        </head>
        <body>
          <xsl:sequence select="$content"/>
        </body>
      </html>
    </xsl:variable>
    <xsl:apply-templates select="$page"/>
  </xsl:function>

  <xsl:template match="*" as="element()">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1999/xhtml">
      <xsl:apply-templates select="@*, node()"/>
    </xsl:element>
  </xsl:template>

  <!-- Declared once, and not by each element that uses it. -->
  <xsl:template match="html" priority="1" as="element()">
    <html xmlns="http://www.w3.org/1999/xhtml">
      <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
      <xsl:apply-templates select="@*, node()"/>
    </html>
  </xsl:template>

  <xsl:template match="@lang" priority="1" as="attribute()+">
    <xsl:attribute name="xml:lang" select="."/>
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="@*" as="attribute()">
    <xsl:sequence select="."/>
  </xsl:template>

  <xsl:template match="text()" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:stylesheet>
