<?xml version="1.0" encoding="UTF-8"?>
<!-- Examples, as an editor would type them: without the namespace that marks them as examples. -->
<xsl:stylesheet version="3.0" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions" xmlns:html="http://www.w3.org/1999/xhtml"
  xmlns:eg="http://www.tei-c.org/ns/Examples" xmlns="http://www.w3.org/1999/xhtml" exclude-result-prefixes="#all">

  <xsl:template match="eg:egXML" mode="manual" as="element(html:figure)">
    <figure class="{if (@valid = 'false') then 'wrong' else 'right'}">
      <figcaption>{if (@valid = 'false') then '✗ Wrong' else '✓ Right'}</figcaption>
      <pre tabindex="0"><code>{f:typed(.)}</code></pre>
    </figure>
  </xsl:template>

  <xsl:function name="f:typed" as="xs:string">
    <xsl:param name="example" as="element(eg:egXML)"/>
    <xsl:variable name="margin" as="xs:string" select="tokenize($example/text()[1], '\n')[last()]"/>
    <xsl:variable name="written" as="xs:string" select="
        string-join($example/* ! serialize(., map {'method': 'xml', 'omit-xml-declaration': true()}))"/>
    <xsl:sequence select="replace($written, '\s+xmlns(:\w+)?=&quot;[^&quot;]*&quot;', '') => replace('\n' || $margin, '&#10;')"/>
  </xsl:function>
</xsl:stylesheet>
