<?xml version="1.0" encoding="UTF-8"?>
<!-- The head of a page, for machines: canonical address, other languages and formats, OpenGraph, the tags that
     reference managers and search engines for scholars read, schema.org. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- An address is absolute only where the edition says where it will stand (teipipe.toml, `url`). -->
  <xsl:function name="f:absolute" as="xs:string?">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="$edition/@url ! (. || $file)"/>
  </xsl:function>

  <xsl:function name="f:addresses" as="element()*">
    <xsl:param name="here" as="xs:string"/>
    <xsl:for-each select="f:absolute($here)">
      <link rel="canonical" href="{.}"/>
      <meta property="og:url" content="{.}"/>
    </xsl:for-each>
    <meta property="og:site_name" content="{$edition/@title}"/>
    <xsl:if test="$edition[@url][@date]">
      <link rel="alternate" type="application/atom+xml" href="{$up}feed.xml" title="{$edition/@title}"/>
    </xsl:if>
  </xsl:function>

  <!-- Of a document's page, or of that of one version. -->
  <xsl:function name="f:document-head" as="element()*">
    <xsl:param name="document" as="element(document)"/>
    <xsl:param name="version" as="element(version)?"/>
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', $document/@id, $catalogue)"/>
    <xsl:sequence select="f:alternates($document), f:open-graph($document, $version), f:scholarly($summary, $version)"/>
    <script type="application/ld+json">{f:json-in-html(f:linked-data($summary, $version))}</script>
  </xsl:function>

  <xsl:function name="f:alternates" as="element()*">
    <xsl:param name="document" as="element(document)"/>
    <xsl:if test="count($document/versions/version) gt 1">
      <link rel="alternate" hreflang="x-default" href="{f:file('documents', $document/@id, '.html')}"/>
      <!-- Two versions of one language share it: a search engine takes the first. -->
      <xsl:for-each-group select="$document/versions/version[@lang ne 'und']" group-by="@lang">
        <link rel="alternate" hreflang="{@lang}" href="{f:file(f:folder(.), $document/@id, '.html')}"/>
      </xsl:for-each-group>
    </xsl:if>
    <link rel="alternate" type="application/tei+xml" href="{f:file('tei/documents', $document/@id, '.xml')}"/>
    <xsl:for-each select="$document/versions/version">
      <link rel="alternate" type="text/plain" hreflang="{@lang}" href="{f:file(f:folder(.), $document/@id, '.txt')}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:open-graph" as="element()*">
    <xsl:param name="document" as="element(document)"/>
    <xsl:param name="version" as="element(version)?"/>
    <meta property="og:type" content="article"/>
    <meta property="og:title" content="{$document/title}"/>
    <xsl:for-each select="$document/abstract[normalize-space()]">
      <meta property="og:description" content="{f:shortened(normalize-space(), 300)}"/>
      <meta name="description" content="{f:shortened(normalize-space(), 300)}"/>
    </xsl:for-each>
    <xsl:sequence select="$version ! f:meta('og:locale', replace(@lang, '-', '_'))"/>
  </xsl:function>

  <xsl:function name="f:meta" as="element()">
    <xsl:param name="property" as="xs:string"/>
    <xsl:param name="content" as="xs:string"/>
    <meta property="{$property}" content="{$content}"/>
  </xsl:function>

  <xsl:function name="f:shortened" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="length" as="xs:integer"/>
    <xsl:sequence select="if (string-length($text) le $length) then $text else replace(substring($text, 1, $length), '\s\S{0,20}$', '') || ' …'"/>
  </xsl:function>

  <!-- As Google Scholar and Zotero read them. -->
  <xsl:function name="f:scholarly" as="element()*">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:param name="version" as="element(version)?"/>
    <xsl:variable name="id" as="xs:string" select="$summary/@id"/>
    <xsl:variable name="values" as="map(xs:string, xs:string*)" select="map {
      'citation_title': string($summary/title),
      'citation_author': $summary/cited/author ! string(),
      'citation_publication_date': $summary/cited/@date ! replace(., '-', '/'),
      'citation_language': ($version, $summary/version)/@lang ! string(),
      'citation_publisher': string($edition/@publisher),
      'citation_inbook_title': string($edition/@title),
      'citation_public_url': f:absolute('documents/' || encode-for-uri($id) || '.html'),
      'citation_pdf_url': f:absolute('pdf/' || encode-for-uri($id) || '.pdf')[$edition/@pdf]}"/>
    <xsl:for-each select="sort(map:keys($values))">
      <xsl:variable name="name" as="xs:string" select="."/>
      <xsl:for-each select="distinct-values($values($name)[. ne ''])">
        <meta name="{$name}" content="{.}"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:linked-data" as="map(*)">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:param name="version" as="element(version)?"/>
    <xsl:variable name="file" as="xs:string" select="'documents/' || encode-for-uri($summary/@id) || '.html'"/>
    <xsl:sequence select="f:filled(map {
      '@context': 'https://schema.org',
      '@type': if ($summary/letter) then 'Message' else 'CreativeWork',
      'name': string($summary/title),
      'url': f:absolute($file),
      'dateCreated': $summary/cited/@date ! string(),
      'author': array { $summary/cited/author ! map { '@type': 'Person', 'name': string() } },
      'translator': array { $summary/cited/translator ! map { '@type': 'Person', 'name': string() } },
      'inLanguage': array { ($version, $summary/version[not($version)])/@lang ! string() },
      'isPartOf': f:filled(map { '@type': 'CreativeWork', 'name': string($edition/@title), 'url': $edition/@url ! string() }),
      'publisher': map { '@type': 'Organization', 'name': string($edition/@publisher) },
      'license': $edition/@licence-url ! string(),
      'holdingArchive': $summary/cited/archive ! map { '@type': 'ArchiveOrganization', 'name': string() },
      'mentions': array { f:mentioned-entries($summary) } })"/>
  </xsl:function>

  <xsl:function name="f:mentioned-entries" as="map(*)*">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:for-each select="$summary/speaker/@entry ! f:named(.)">
      <xsl:sequence select="f:filled(map { '@type': 'Person', 'name': string(@name), 'sameAs': array { authority/@address ! string() } })"/>
    </xsl:for-each>
  </xsl:function>

  <!-- A map without what has no value. -->
  <xsl:function name="f:filled" as="map(*)">
    <xsl:param name="map" as="map(*)"/>
    <xsl:sequence select="map:merge(map:keys($map) ! (let $key := ., $value := $map($key) return
      if (empty($value) or $value instance of array(*) and array:size($value) = 0) then () else map { $key: $value }))"
      xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
  </xsl:function>

  <!-- "<" begins nothing inside a script element if it is written as JSON may write it. -->
  <xsl:function name="f:json-in-html" as="xs:string">
    <xsl:param name="value" as="item()"/>
    <xsl:sequence select="serialize($value, map { 'method': 'json' }) => replace('&lt;', '\\u003c')"/>
  </xsl:function>
</xsl:stylesheet>
