<?xml version="1.0" encoding="UTF-8"?>
<!-- What other machines read of the site: sitemap.xml with the versions of each document, and an Atom feed. Only where
     the edition says where it will stand, the feed where it also has a date; nothing comes from the clock. -->
<xsl:stylesheet version="3.0" default-mode="feeds" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- A sitemap may name so many pages; what is over is found by its links. -->
  <xsl:variable name="f:most-mapped" as="xs:integer" select="50000"/>

  <xsl:template match="edition" as="text()*">
    <xsl:variable name="entries" as="element()*">
      <xsl:sequence select="('index.html', 'timeline.html', 'relations.html'[current()/@relations], 'about.html', register/@kind ! ('register/' || . || '.html')) ! f:mapped(.)"/>
      <xsl:apply-templates select="summary" mode="feeds"/>
      <xsl:sequence select="register/* ! f:mapped(f:entry-file(.))"/>
    </xsl:variable>
    <xsl:result-document href="sitemap.xml" format="feed">
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <xsl:sequence select="$entries[position() le $f:most-mapped]"/>
      </urlset>
    </xsl:result-document>
    <xsl:text>sitemap.xml&#10;</xsl:text>
    <xsl:if test="@date">
      <xsl:result-document href="feed.xml" format="feed">
        <xsl:sequence select="f:feed(.)"/>
      </xsl:result-document>
      <xsl:text>feed.xml&#10;</xsl:text>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:mapped" as="element()">
    <xsl:param name="file" as="xs:string"/>
    <url xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><loc>{f:absolute($file)}</loc></url>
  </xsl:function>

  <xsl:template match="summary" as="element()+">
    <xsl:variable name="name" as="xs:string" select="encode-for-uri(@id) || '.html'"/>
    <xsl:sequence select="f:mapped('documents/' || $name)"/>
    <xsl:if test="count(version) gt 1">
      <xsl:sequence select="version ! f:mapped(f:folder(.) || '/' || $name)"/>
    </xsl:if>
  </xsl:template>

  <!-- An entry needs a time: that of the edition, at the precision it has. -->
  <xsl:function name="f:feed" as="element()">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:variable name="updated" as="xs:string" select="substring($edition/@date || '-01-01', 1, 10) || 'T00:00:00Z'"/>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{$language}">
      <title>{$edition/@title}</title>
      <id>{$edition/@url}</id>
      <link href="{$edition/@url}"/>
      <link rel="self" href="{f:absolute('feed.xml')}"/>
      <updated>{$updated}</updated>
      <author><name>{$edition/@publisher}</name></author>
      <xsl:for-each select="$edition/summary">
        <xsl:variable name="address" as="xs:string" select="f:absolute('documents/' || encode-for-uri(@id) || '.html')"/>
        <entry>
          <title xml:lang="{@lang}">{title}</title>
          <id>{$address}</id>
          <link href="{$address}"/>
          <updated>{$updated}</updated>
          <xsl:for-each select="string-join((f:stated(., 'date'), f:stated(., 'genre')), ' · ')[. ne '']">
            <summary>{.}</summary>
          </xsl:for-each>
        </entry>
      </xsl:for-each>
    </feed>
  </xsl:function>
</xsl:stylesheet>
