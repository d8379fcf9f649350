<?xml version="1.0" encoding="UTF-8"?>
<!-- The prose of the manual. -->
<xsl:stylesheet version="3.0" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:html="http://www.w3.org/1999/xhtml"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:template match="div/head" mode="manual" as="element(html:h2)">
    <h2 id="{../@xml:id}-heading">
      <xsl:apply-templates mode="manual"/>
    </h2>
  </xsl:template>

  <xsl:template match="p" mode="manual" as="element(html:p)">
    <p>
      <xsl:apply-templates mode="manual"/>
    </p>
  </xsl:template>

  <xsl:template match="list" mode="manual" as="element(html:ol)">
    <ol>
      <xsl:apply-templates mode="manual"/>
    </ol>
  </xsl:template>

  <xsl:template match="item" mode="manual" as="element(html:li)">
    <li>
      <xsl:apply-templates mode="manual"/>
    </li>
  </xsl:template>

  <xsl:template match="table" mode="manual" as="element(html:table)">
    <table>
      <thead>
        <xsl:apply-templates select="row[@role = 'label']" mode="manual"/>
      </thead>
      <tbody>
        <xsl:apply-templates select="row[not(@role = 'label')]" mode="manual"/>
      </tbody>
    </table>
  </xsl:template>

  <xsl:template match="row" mode="manual" as="element(html:tr)">
    <tr>
      <xsl:apply-templates select="cell" mode="manual"/>
    </tr>
  </xsl:template>

  <xsl:template match="row[@role = 'label']/cell" mode="manual" as="element(html:th)" priority="1">
    <th scope="col">
      <xsl:apply-templates mode="manual"/>
    </th>
  </xsl:template>

  <xsl:template match="cell[1]" mode="manual" as="element(html:th)" priority="0.9">
    <th scope="row">
      <xsl:apply-templates mode="manual"/>
    </th>
  </xsl:template>

  <xsl:template match="cell" mode="manual" as="element(html:td)">
    <td>
      <xsl:apply-templates mode="manual"/>
    </td>
  </xsl:template>

  <xsl:template match="hi" mode="manual" as="element(html:b)">
    <b>
      <xsl:apply-templates mode="manual"/>
    </b>
  </xsl:template>

  <xsl:template match="gi" mode="manual" as="element(html:code)">
    <code class="element">
      <xsl:apply-templates select="text()" mode="manual"/>
    </code>
  </xsl:template>

  <xsl:template match="gi[key('specification', .)]" mode="manual" as="element(html:a)" priority="1">
    <a href="#specification-{.}">
      <code class="element">
        <xsl:apply-templates select="text()" mode="manual"/>
      </code>
    </a>
  </xsl:template>

  <xsl:template match="att" mode="manual" as="element(html:code)">
    <code class="attribute">{.}</code>
  </xsl:template>

  <xsl:template match="val" mode="manual" as="element(html:code)">
    <code class="value">{.}</code>
  </xsl:template>

  <xsl:template match="code" mode="manual" as="element(html:code)">
    <code>{normalize-space(.)}</code>
  </xsl:template>

  <xsl:template match="eg" mode="manual" as="element(html:pre)">
    <pre tabindex="0"><code>{.}</code></pre>
  </xsl:template>

  <xsl:template match="text()" mode="manual" as="text()">
    <xsl:sequence select="."/>
  </xsl:template>
</xsl:stylesheet>
