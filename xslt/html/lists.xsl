<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists of documents: with what they are chosen by, divided where they are long, and by time. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <xsl:mode name="lists" on-no-match="fail" on-multiple-match="fail"/>

  <!-- So many documents stand on one page of a divided list. -->
  <xsl:variable name="f:longest-page" as="xs:integer" select="200"/>
  <!-- A chart of the years is worth its place from so many of them on. -->
  <xsl:variable name="f:fewest-years" as="xs:integer" select="4"/>

  <!-- By year, and fields to choose from it by, which need the script and are not there without. -->
  <xsl:function name="f:list" as="element()+">
    <xsl:param name="summaries" as="element(summary)*"/>
    <form class="filter" aria-label="{f:say('filter')}">
      <xsl:sequence select="('kind', 'language', 'person', 'year') ! f:field(., $summaries)"/>
      <output aria-live="polite"/>
    </form>
    <xsl:variable name="several" as="xs:boolean" select="count(distinct-values($summaries ! f:year(.))) gt 1"/>
    <xsl:for-each-group select="$summaries" group-by="f:year(.)">
      <section class="year" aria-label="{f:year-name(current-grouping-key())}">
        <xsl:if test="$several"><h3>{f:year-name(current-grouping-key())}</h3></xsl:if>
        <ol class="documents">
          <xsl:apply-templates select="current-group()"/>
        </ol>
      </section>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What has one value only is nothing to choose by. -->
  <xsl:function name="f:field" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="summaries" as="element(summary)*"/>
    <xsl:variable name="values" as="xs:string*" select="sort(distinct-values($summaries ! f:values-of(., $name))[. ne ''])"/>
    <xsl:if test="count($values) gt 1">
      <label>
        <span>{f:say('by.' || $name)}</span>
        <select name="{$name}">
          <option value="">{f:say('all')}</option>
          <xsl:for-each select="$values">
            <option value="{.}">{.}</option>
          </xsl:for-each>
        </select>
      </label>
    </xsl:if>
  </xsl:function>

  <xsl:template match="summary" as="element()">
    <li data-kind="{string-join(f:values-of(., 'kind'), '|')}" data-language="{string-join(f:values-of(., 'language'), '|')}"
      data-person="{string-join(f:values-of(., 'person'), '|')}" data-year="{f:year(.)}">
      <span class="when">{f:when(.)}</span>
      <span class="what">
        <a class="title" href="{f:file('documents', @id, '.html')}" lang="{@lang}">{title}</a>
        <span class="facts">{string-join((f:stated(., 'genre'), version ! f:language-name(@lang, $language)), ' · ')}</span>
      </span>
      <span class="status {@status[. = $f:statuses]}"><span class="badge">{f:label('status.' || @status, $language, @status)}</span></span>
    </li>
  </xsl:template>

  <!-- The date as it is stated, else as it is known, else that it is not. -->
  <xsl:function name="f:when" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:sequence select="(f:stated($summary, 'date'), $summary/@date ! f:date(., $language), f:say('undated'))[1]"/>
  </xsl:function>

  <xsl:function name="f:stated" as="xs:string*">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:param name="field" as="xs:string"/>
    <xsl:sequence select="$summary/field[@name = $field]/value ! normalize-space()"/>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:sequence select="string(substring($summary/@date, 1, 4)[matches(., '^[0-9]{4}$')])"/>
  </xsl:function>

  <xsl:function name="f:year-name" as="xs:string">
    <xsl:param name="year" as="xs:string"/>
    <xsl:sequence select="($year[. ne ''], f:say('undated'))[1]"/>
  </xsl:function>

  <!-- So many characters, of four bytes each at most, leave room in the name of a file for what stands around them. -->
  <xsl:variable name="f:longest-slug" as="xs:integer" select="40"/>

  <!-- What is long is cut, and told by a number from what begins alike. -->
  <xsl:function name="f:slug" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="slug" as="xs:string" select="((lower-case($words) => replace('[^\p{L}\p{N}]+', '-') => replace('^-|-$', ''))[. ne ''], 'undated')[1]"/>
    <xsl:sequence select="if (string-length($slug) le $f:longest-slug) then $slug else substring($slug, 1, $f:longest-slug) || '_' || f:digest($slug)"/>
  </xsl:function>

  <!-- A text as one number: its characters as the digits of one to the base of Unicode, and what a large prime leaves of it. -->
  <xsl:function name="f:digest" as="xs:integer">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="fold-left(string-to-codepoints($text), 0, function($before, $sign) { ($before * 1114112 + $sign) mod 999999999989 })"/>
  </xsl:function>

  <!-- A long edition is listed by what its documents have: for each value how many, and where they are. The number of a
       page stands after a sign that no slug has: "report-2" is a kind, "report~2" a page. -->
  <xsl:function name="f:list-file" as="xs:string">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="string-join(('lists', $facet[. ne 'year'], f:slug($value)), '-') || $number[. ne 1] ! ('~' || .) || '.html'"/>
  </xsl:function>

  <xsl:function name="f:facets" as="element()+">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:for-each select="f:facets-of($edition)">
      <xsl:variable name="facet" as="xs:string" select="."/>
      <section aria-labelledby="by-{$facet}">
        <h3 id="by-{$facet}">{f:say('by.' || $facet)}</h3>
        <ul class="{if ($facet = 'year') then 'years' else 'facet'}">
          <xsl:for-each-group select="$edition/summary" group-by="f:values-of(., $facet)">
            <xsl:sort select="if ($facet = 'year') then 0 else -count(current-group())"/>
            <li>
              <a href="{encode-for-uri(f:list-file($facet, current-grouping-key(), 1))}">{f:facet-name($facet, current-grouping-key())}</a>
              <xsl:text> </xsl:text>
              <span class="count">{count(current-group())}</span>
            </li>
          </xsl:for-each-group>
        </ul>
      </section>
    </xsl:for-each>
  </xsl:function>

  <!-- By year always; by what has one value only there is nothing to choose. -->
  <xsl:function name="f:facets-of" as="xs:string+">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="'year', ('kind', 'language')[count(distinct-values(for $summary in $edition/summary return f:values-of($summary, .))) gt 1]"/>
  </xsl:function>

  <!-- What a document has of a facet; without a year it is undated, without a kind it is in no list of kinds. -->
  <xsl:function name="f:values-of" as="xs:string*">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:param name="facet" as="xs:string"/>
    <xsl:sequence select="
      if ($facet = 'year') then f:year($summary)
      else if ($facet = 'kind') then distinct-values(f:stated($summary, 'genre'))
      else if ($facet = 'person') then distinct-values($summary/(speaker/@name, letter/(@from-name, @to-name)) ! string())
      else distinct-values($summary/version/@lang ! f:language-name(., $language))"/>
  </xsl:function>

  <xsl:function name="f:facet-name" as="xs:string">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="if ($facet = 'year') then f:year-name($value) else $value"/>
  </xsl:function>

  <xsl:template match="edition" mode="lists" as="text()*">
    <xsl:variable name="edition" as="element(edition)" select="."/>
    <xsl:for-each select="f:facets-of($edition)">
      <xsl:variable name="facet" as="xs:string" select="."/>
      <!-- By what is written into the file's name: two kinds that differ in a sign only share a list. -->
      <xsl:for-each-group select="$edition/summary[exists(f:values-of(., $facet))]" group-by="f:values-of(., $facet) ! f:slug(.)">
        <xsl:apply-templates select="." mode="lists">
          <xsl:with-param name="facet" select="$facet"/>
          <xsl:with-param name="value" select="f:values-of(., $facet)[f:slug(.) = current-grouping-key()][1]"/>
          <xsl:with-param name="all" select="current-group()"/>
        </xsl:apply-templates>
      </xsl:for-each-group>
    </xsl:for-each>
  </xsl:template>

  <!-- The pages of one list, so many documents on each. -->
  <xsl:template match="summary" mode="lists" as="text()*">
    <xsl:param name="facet" as="xs:string"/>
    <xsl:param name="value" as="xs:string"/>
    <xsl:param name="all" as="element(summary)+"/>
    <xsl:variable name="pages" as="xs:integer" select="xs:integer(ceiling(count($all) div $f:longest-page))"/>
    <xsl:variable name="name" as="xs:string" select="f:facet-name($facet, $value)"/>
    <xsl:for-each select="1 to $pages">
      <xsl:variable name="file" as="xs:string" select="f:list-file($facet, $value, .)"/>
      <xsl:result-document href="{encode-for-uri($file)}" format="page">
        <xsl:sequence select="f:page(string-join(($name, .[. ne 1] ! string()), ', '), encode-for-uri($file), (),
          (f:title($name), f:list(subsequence($all, ($f:longest-page * (. - 1)) + 1, $f:longest-page)),
           f:pager(., $pages, function($number) { encode-for-uri(f:list-file($facet, $value, $number)) })))"/>
      </xsl:result-document>
      <xsl:text>{$file}&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- The other pages of a list, where there are any. -->
  <xsl:function name="f:pager" as="element()?">
    <xsl:param name="here" as="xs:integer"/>
    <xsl:param name="pages" as="xs:integer"/>
    <xsl:param name="address" as="function(xs:integer) as xs:string"/>
    <xsl:if test="$pages gt 1">
      <nav class="pager" aria-label="{f:say('pages')}">
        <ul>
          <xsl:for-each select="1 to $pages">
            <li><a href="{$address(.)}"><xsl:sequence select="f:attribute('aria-current', 'page'[current() = $here])"/>{.}</a></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- By year, each document with who wrote or spoke; of a long edition the years, each with where its documents are. -->
  <xsl:function name="f:timeline" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="f:title(f:say('timeline')), f:chart($edition)"/>
    <xsl:if test="not(f:is-long())">
      <xsl:for-each-group select="$edition/summary" group-by="f:slug(f:year(.))">
        <section class="year" aria-labelledby="year-{current-grouping-key()}">
          <h2 id="year-{current-grouping-key()}">{f:year-name(f:year(.))}</h2>
          <ol class="timeline">
            <xsl:apply-templates select="current-group()" mode="dated"/>
          </ol>
        </section>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <xsl:template match="summary" mode="dated" as="element()">
    <li>
      <span class="when">{f:when(.)}</span>
      <span>
        <a href="{f:file('documents', @id, '.html')}" lang="{@lang}">{title}</a>
        <xsl:variable name="facts" as="xs:string*" select="f:stated(., 'genre'), letter[1] ! (@from-name || ' → ' || string-join(../letter[@from = current()/letter[1]/@from]/@to-name, f:say('comma'))),
          string-join((speaker/@name ! string())[position() le 6], f:say('semicolon'))[. ne '']"/>
        <xsl:if test="exists($facts)">
          <span class="facts">{string-join($facts, ' · ')}</span>
        </xsl:if>
      </span>
    </li>
  </xsl:template>

  <!-- How many documents each year has: a bar a year, and the table with the numbers behind it. -->
  <xsl:function name="f:chart" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:variable name="years" as="map(xs:integer, xs:integer)">
      <xsl:map>
        <xsl:for-each-group select="$edition/summary[f:year(.) ne '']" group-by="xs:integer(f:year(.))">
          <xsl:map-entry key="current-grouping-key()" select="count(current-group())"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:if test="map:size($years) ge $f:fewest-years">
      <xsl:variable name="first" as="xs:integer" select="min(map:keys($years))"/>
      <xsl:variable name="last" as="xs:integer" select="max(map:keys($years))"/>
      <xsl:variable name="wide" as="xs:double" select="min((40, 760 div ($last - $first + 1)))"/>
      <xsl:variable name="most" as="xs:integer" select="max(map:keys($years) ! $years(.))"/>
      <div class="scroll chart" tabindex="0" role="group" aria-label="{f:say('chart')}">
        <svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 800 150" style="--width: 800px" role="img" aria-labelledby="chart chart-described">
          <title id="chart">{f:say('chart')}</title>
          <desc id="chart-described">{$first}–{$last}</desc>
          <xsl:for-each select="sort(map:keys($years))">
            <rect class="column" x="{f:round(20 + (. - $first) * $wide)}" y="{f:round(120 - 100 * $years(.) div $most)}" width="{f:round(max((1.5, 0.8 * $wide)))}" height="{f:round(100 * $years(.) div $most)}"/>
          </xsl:for-each>
          <path class="axis" d="M20 120H780"/>
          <xsl:for-each select="f:ticks($first, $last)">
            <text x="{f:round(20 + (. - $first + 0.4) * $wide)}" y="140" text-anchor="middle">{.}</text>
          </xsl:for-each>
        </svg>
      </div>
      <details class="behind">
        <xsl:sequence select="f:attribute('open', 'open'[f:is-long()])"/>
        <summary>{f:say('chart.table')}</summary>
        <ul class="years">
          <xsl:for-each-group select="$edition/summary" group-by="f:year(.)">
            <li><a href="{if (f:is-long()) then f:list-file('year', current-grouping-key(), 1) else '#year-' || f:slug(current-grouping-key())}">{f:year-name(current-grouping-key())}</a>{' '}<span class="count">{count(current-group())}</span></li>
          </xsl:for-each-group>
        </ul>
      </details>
    </xsl:if>
    <xsl:if test="f:is-long() and map:size($years) lt $f:fewest-years">
      <xsl:sequence select="f:facets($edition)[1]"/>
    </xsl:if>
  </xsl:function>

  <!-- Years that are written below a chart: round ones, not more than fit. -->
  <xsl:function name="f:ticks" as="xs:integer*">
    <xsl:param name="first" as="xs:integer"/>
    <xsl:param name="last" as="xs:integer"/>
    <xsl:variable name="step" as="xs:integer" select="((1, 2, 5, 10, 20, 50, 100, 200, 500)[($last - $first) div . le 10], 1000)[1]"/>
    <xsl:sequence select="($first to $last)[. mod $step = 0]"/>
  </xsl:function>
</xsl:stylesheet>
