<?xml version="1.0" encoding="UTF-8"?>
<!-- How to cite a document: as text on its page, and as files for reference managers (BibTeX, RIS, CSL-JSON), from the
     values that its summary has. What is not known is left out. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:function name="f:cite" as="element()">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', $document/@id, $catalogue)"/>
    <section class="cite" aria-labelledby="cite">
      <h2 id="cite">{f:say('cite')}</h2>
      <p class="citation" data-address="{f:address-of($summary)}">{f:citation($summary)}</p>
      <p class="formats">
        <a href="{f:file('cite', $document/@id, '.bib')}" type="application/x-bibtex" download="download">BibTeX</a>
        <xsl:text>{f:say('comma')}</xsl:text>
        <a href="{f:file('cite', $document/@id, '.ris')}" type="application/x-research-info-systems" download="download">RIS</a>
        <xsl:text>{f:say('comma')}</xsl:text>
        <a href="{f:file('cite', $document/@id, '.json')}" type="application/vnd.citationstyles.csl+json" download="download">CSL-JSON</a>
      </p>
    </section>
  </xsl:function>

  <!-- "Mao Zedong. “Telegram …”, 18 December 1949. Archive …. In: Edition. Publisher, 2026. https://…" -->
  <xsl:function name="f:citation" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:variable name="cited" as="element(cited)" select="$summary/cited"/>
    <xsl:variable name="title" as="xs:string" select="'“' || $summary/title || '”'"/>
    <xsl:variable name="date" as="xs:string?" select="$cited/@date ! f:date(., $language)[not(contains($summary/title, .))]"/>
    <xsl:variable name="house" as="xs:string" select="string-join(($edition/@place, $edition/@publisher, substring($edition/@date, 1, 4)[. ne '']), f:say('comma'))"/>
    <xsl:variable name="parts" as="xs:string*" select="
      string-join($cited/author, f:say('semicolon')),
      string-join(($title, $date), f:say('comma')),
      $cited/translator[1] ! (f:say('translated-by') || ' ' || string-join(../translator, f:say('comma'))),
      string($cited/archive),
      f:say('in') || f:say('colon') || $edition/@title,
      $house,
      f:absolute('documents/' || encode-for-uri($summary/@id) || '.html')"/>
    <xsl:sequence select="f:one-line(string-join($parts[. ne ''] ! replace(., '\.$', ''), '. ') || '.'[not($edition/@url)])"/>
  </xsl:function>

  <!-- A citation up to where the address of a passage begins, which the design ends with the passage's id: so that a
       passage that was asked for shows its citation without a script. -->
  <xsl:function name="f:citation-before" as="xs:string">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', $document/@id, $catalogue)"/>
    <xsl:sequence select="f:citation($summary) || ' '[not($edition/@url)]"/>
  </xsl:function>

  <!-- One line of text as CSS writes a string: nothing in it ends the string. -->
  <xsl:function name="f:css-string" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || replace($text, '[\\&quot;]', '\\$0') || '&quot;'"/>
  </xsl:function>

  <!-- Where a passage's address begins: of the site where that is known, else wherever the page is read. -->
  <xsl:function name="f:address-of" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:sequence select="(f:absolute('documents/' || encode-for-uri($summary/@id) || '.html'), '')[1]"/>
  </xsl:function>

  <xsl:template match="summary" mode="pages" as="text()*">
    <xsl:variable name="name" as="xs:string" select="encode-for-uri(@id)"/>
    <xsl:result-document href="cite/{$name}.bib" format="plain">{f:bibtex(.)}</xsl:result-document>
    <xsl:result-document href="cite/{$name}.ris" format="plain">{f:ris(.)}</xsl:result-document>
    <xsl:result-document href="cite/{$name}.json" format="plain">{serialize(array { f:csl(.) }, map { 'method': 'json', 'indent': true() })}</xsl:result-document>
    <xsl:text>cite/{@id}.bib&#10;cite/{@id}.ris&#10;cite/{@id}.json&#10;</xsl:text>
  </xsl:template>

  <xsl:function name="f:bibtex" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:variable name="cited" as="element(cited)" select="$summary/cited"/>
    <xsl:variable name="fields" as="xs:string*" select="
      f:bibtex-field('author', string-join($cited/author ! (if (f:is-inverted(.)) then f:bibtex-text(.) else '{' || f:bibtex-text(.) || '}'), ' and ')),
      f:bibtex-field('title', '{' || f:bibtex-text($summary/title) || '}'),
      f:bibtex-field('date', f:bibtex-text($cited/@date)),
      f:bibtex-field('year', $cited/@date[matches(., '^[0-9]{4}')] ! substring(., 1, 4)),
      f:bibtex-field('booktitle', '{' || f:bibtex-text($edition/@title) || '}'),
      f:bibtex-field('publisher', f:bibtex-text($edition/@publisher)),
      f:bibtex-field('address', f:bibtex-text($edition/@place)),
      f:bibtex-field('note', string-join(($cited/archive, $cited/translator ! (f:say('translated-by') || ' ' || .)) ! f:bibtex-text(.), '. ')),
      f:bibtex-field('language', string-join($summary/version/@lang, ', ')),
      f:bibtex-field('url', f:address-of($summary) ! replace(., '([%#&amp;_{}])', '\\$1'))"/>
    <xsl:sequence select="'@misc{' || replace($summary/@id, '[^A-Za-z0-9_.:-]', '-') || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:function>

  <xsl:function name="f:bibtex-field" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="('  ' || $name || ' = {' || $value || '}')[replace($value, '[{{}}]', '') ne '']"/>
  </xsl:function>

  <!-- The ten characters that mean something to TeX. -->
  <xsl:function name="f:bibtex-text" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:variable name="parts" as="xs:string*" select="tokenize(f:one-line($text), '\\') !
      (replace(., '([&amp;%$#_{}])', '\\$1') => replace('~', '\\textasciitilde{}') => replace('\^', '\\textasciicircum{}'))"/>
    <xsl:sequence select="string-join($parts, '\textbackslash{}')"/>
  </xsl:function>

  <xsl:function name="f:ris" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:variable name="cited" as="element(cited)" select="$summary/cited"/>
    <xsl:variable name="lines" as="xs:string*" select="
      'TY  - ' || (if ($summary/letter) then 'PCOMM' else 'GEN'),
      $cited/author ! ('AU  - ' || .), 'TI  - ' || $summary/title, $cited/translator ! ('A4  - ' || .),
      $cited/@date[matches(., '^[0-9]{4}')] ! ('PY  - ' || substring(., 1, 4)),
      $cited/@date[matches(., '^[0-9]{4}(-[0-9]{2}){0,2}$')] ! ('DA  - ' || string-join((tokenize(., '-'), '', '')[position() le 3], '/') || '/'),
      'T2  - ' || $edition/@title, 'PB  - ' || $edition/@publisher, $edition/@place ! ('CY  - ' || .),
      $cited/archive ! ('AV  - ' || .), distinct-values($summary/version/@lang) ! ('LA  - ' || .),
      f:address-of($summary)[. ne ''] ! ('UR  - ' || .), 'ER  - '"/>
    <xsl:sequence select="string-join($lines ! (f:one-line(.) => replace('^(..) - ?', '$1  - ')), '&#13;&#10;') || '&#13;&#10;'"/>
  </xsl:function>

  <!-- A field is one line: what some program takes for the end of one would begin a field of its own, and what turns the
       order of letters would turn that of the fields. -->
  <xsl:function name="f:one-line" as="xs:string">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:sequence select="replace($text, '[&#x2028;&#x2029;&#x80;-&#x9f;]', ' ') => replace('[&#x202a;-&#x202e;&#x2066;-&#x2069;]', '') => normalize-space()"/>
  </xsl:function>

  <xsl:function name="f:csl" as="map(*)">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:variable name="cited" as="element(cited)" select="$summary/cited"/>
    <xsl:sequence select="f:filled(map {
      'id': string($summary/@id),
      'type': if ($summary/letter) then 'personal_communication' else 'document',
      'title': string($summary/title),
      'author': array { $cited/author ! f:csl-name(.) },
      'translator': array { $cited/translator ! f:csl-name(.) },
      'issued': $cited/@date[matches(., '^[0-9]{4}(-[0-9]{2}){0,2}$')] ! map { 'date-parts': [ array { tokenize(., '-') ! xs:integer(.) } ] },
      'genre': $summary/field[@name = 'genre'][1]/normalize-space(value[1]),
      'container-title': string($edition/@title),
      'publisher': string($edition/@publisher),
      'publisher-place': $edition/@place ! string(),
      'archive': $cited/archive[1] ! string(),
      'language': $summary/version[1]/@lang ! string(),
      'URL': f:address-of($summary)[. ne ''] })"/>
  </xsl:function>

  <!-- "Mao, Zedong": one comma, and no "and", which would make two persons of it. -->
  <xsl:function name="f:is-inverted" as="xs:boolean">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="matches($name, '^[^,]+, [^,]+$') and not(matches($name, '\sand\s', 'i'))"/>
  </xsl:function>

  <xsl:function name="f:csl-name" as="map(*)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if (f:is-inverted($name))
      then map { 'family': substring-before($name, ', '), 'given': substring-after($name, ', ') } else map { 'literal': $name }"/>
  </xsl:function>
</xsl:stylesheet>
