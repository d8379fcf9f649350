<?xml version="1.0" encoding="UTF-8"?>
<!-- The encoding manual as one page: the prose of the ODD, its rules with right and wrong examples, its elements.

     prose.xsl           paragraphs, lists, tables, names of elements and attributes
     specifications.xsl  rules, elements, classes, datatypes
     examples.xsl        examples as they are typed
     manual.css          the look of the page, put into it -->
<xsl:package name="urn:x-teipipe:odd-to-html" package-version="0.1" version="3.0" declared-modes="yes"
  default-mode="manual" expand-text="yes"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:html="http://www.w3.org/1999/xhtml"
  xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  exclude-result-prefixes="#all">

  <xsl:output method="html" html-version="5" encoding="UTF-8" indent="no"/>
  <xsl:mode name="manual" visibility="public" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="contents" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="model" on-no-match="fail" on-multiple-match="fail"/>
  <xsl:mode name="summary" on-no-match="fail" on-multiple-match="fail"/>

  <xsl:include href="prose.xsl"/>
  <xsl:include href="specifications.xsl"/>
  <xsl:include href="examples.xsl"/>

  <xsl:key name="specification" match="elementSpec | classSpec | macroSpec | dataSpec" use="@ident"/>
  <xsl:key name="member" match="elementSpec | classSpec" use="classes/memberOf/@key"/>

  <xsl:template match="/" as="element(html:html)">
    <html lang="{TEI/@xml:lang}">
      <head>
        <meta charset="utf-8"/>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <!-- The page has no script, and none that comes into it runs. -->
        <meta http-equiv="Content-Security-Policy" content="script-src 'self' file:; object-src 'none'; base-uri 'none'; form-action 'self' file:"/>
        <title>{TEI/teiHeader/fileDesc/titleStmt/title}</title>
        <style>{unparsed-text('manual.css')}</style>
      </head>
      <body>
        <a class="skip" href="#manual">Skip to the manual</a>
        <header>
          <h1>{TEI/teiHeader/fileDesc/titleStmt/title}</h1>
          <p>{TEI/teiHeader/fileDesc/sourceDesc/p}</p>
        </header>
        <nav aria-label="Contents">
          <ol>
            <xsl:apply-templates select="TEI/text/body/div" mode="contents"/>
          </ol>
        </nav>
        <main id="manual">
          <xsl:apply-templates select="TEI/text/body/div"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="div" mode="contents" as="element(html:li)">
    <li>
      <a href="#{@xml:id}">{head}</a>
      <xsl:where-populated>
        <ul>
          <xsl:apply-templates select="specGrp/constraintSpec" mode="contents"/>
        </ul>
      </xsl:where-populated>
    </li>
  </xsl:template>

  <xsl:template match="constraintSpec" mode="contents" as="element(html:li)">
    <li>
      <a href="#{@ident}">{@ident}</a>
    </li>
  </xsl:template>

  <xsl:template match="body/div" as="element(html:section)">
    <section id="{@xml:id}" aria-labelledby="{@xml:id}-heading">
      <xsl:apply-templates/>
    </section>
  </xsl:template>
</xsl:package>
