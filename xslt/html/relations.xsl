<?xml version="1.0" encoding="UTF-8"?>
<!-- Who writes to whom, who speaks with whom, and how much each says: pictures (SVG, drawn here once, without a script)
     with the table that they are drawn from. A picture shows the strongest, a table so many rows; all are in the tables
     for programs (data/). -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- More persons than a picture can show legibly, more rows than anybody reads, more titles than a row holds. -->
  <xsl:variable name="f:most-drawn" as="xs:integer" select="40"/>
  <xsl:variable name="f:most-rows" as="xs:integer" select="100"/>
  <xsl:variable name="f:most-titles" as="xs:integer" select="3"/>
  <!-- Of a larger company everybody would be tied to everybody, which says nothing of either. -->
  <xsl:variable name="f:largest-company" as="xs:integer" select="12"/>

  <xsl:function name="f:relations" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:if test="$edition/@relations">
      <xsl:variable name="letters" as="element(pair)*" select="f:pairs($edition/summary/letter ! f:pair(@from, @to, ..))"/>
      <xsl:variable name="talks" as="element(pair)*" select="f:pairs(
        for $summary in $edition/summary[count(speaker) le $f:largest-company], $one in $summary/speaker, $other in $summary/speaker[. >> $one]
        return f:pair(min(($one/@id ! string(), $other/@id ! string())), max(($one/@id ! string(), $other/@id ! string())), $summary))"/>
      <xsl:sequence select="f:title(f:say('relations')), f:network('letters', $letters), f:network('talks', $talks), f:shares($edition)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:pair" as="element(pair)" xmlns="urn:x-teipipe:reading">
    <xsl:param name="from" as="xs:string"/>
    <xsl:param name="to" as="xs:string"/>
    <xsl:param name="document" as="element(summary)"/>
    <pair from="{$from}" to="{$to}" document="{$document/@id}"/>
  </xsl:function>

  <!-- One of each, with how many documents there are of it, and the first of them; most first. -->
  <xsl:function name="f:pairs" as="element(pair)*" xmlns="urn:x-teipipe:reading">
    <xsl:param name="pairs" as="element(pair)*"/>
    <xsl:variable name="counted" as="element(pair)*">
      <xsl:for-each-group select="$pairs" group-by="@from, @to" composite="yes">
        <xsl:variable name="documents" as="xs:string+" select="distinct-values(current-group()/@document)"/>
        <pair from="{@from}" to="{@to}" number="{count($documents)}">
          <xsl:for-each select="$documents[position() le $f:most-titles]">
            <in document="{.}"/>
          </xsl:for-each>
        </pair>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="sort($counted, (), function($pair) { -xs:integer($pair/@number), $pair/@from, $pair/@to })"/>
  </xsl:function>

  <xsl:key name="f:speaking" match="summary/speaker" use="@id"/>

  <xsl:function name="f:name-of" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(f:named($id)/@name, key('f:speaking', $id, $catalogue)[1]/@name, $id)[1] ! string()"/>
  </xsl:function>

  <xsl:function name="f:network" as="element()?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="pairs" as="element(pair)*"/>
    <xsl:if test="$pairs">
      <section class="network" aria-labelledby="{$kind}">
        <h2 id="{$kind}">{f:say($kind)}</h2>
        <xsl:sequence select="f:drawn($kind, $pairs)"/>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="{$kind}-caption">
          <table>
            <caption id="{$kind}-caption">{f:say($kind || '.table')}</caption>
            <thead>
              <tr><th scope="col">{f:say($kind || '.from')}</th><th scope="col">{f:say($kind || '.to')}</th><th scope="col">{f:say('documents')}</th></tr>
            </thead>
            <tbody>
              <xsl:apply-templates select="$pairs[position() le $f:most-rows]"/>
            </tbody>
          </table>
        </div>
        <xsl:if test="count($pairs) gt $f:most-rows">
          <p class="facts"><a href="data/{if ($kind = 'letters') then 'letters' else 'speakers'}.csv" type="text/csv">{f:say('all-rows')}</a></p>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:template match="pair" as="element()">
    <tr>
      <th scope="row"><xsl:sequence select="f:party-link(@from)"/></th>
      <td><xsl:sequence select="f:party-link(@to)"/></td>
      <td>
        <span class="count">{@number}</span>
        <ul class="run">
          <xsl:for-each select="in/key('f:summary', @document, $catalogue)">
            <li><a href="{f:file('documents', @id, '.html')}" lang="{@lang}">{f:shortened(title, 70)}</a></li>
          </xsl:for-each>
          <xsl:if test="xs:integer(@number) gt count(in)"><li>…</li></xsl:if>
        </ul>
      </td>
    </tr>
  </xsl:template>

  <xsl:function name="f:party-link" as="node()">
    <xsl:param name="id" as="xs:string"/>
    <xsl:variable name="entry" as="element()?" select="f:named($id)"/>
    <xsl:choose>
      <xsl:when test="$entry"><a href="{$up}{f:entry-file($entry)}"><xsl:sequence select="f:attribute('lang', $entry/@lang)"/>{$entry/@name}</a></xsl:when>
      <xsl:otherwise><span>{f:name-of($id)}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- Persons one under the other, those with most to do first and beside them their partners, and an arc for each pair,
       the thicker the more documents stand behind it: no two names can collide, and the picture is as large as what it
       shows. -->
  <xsl:function name="f:drawn" as="element()?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="pairs" as="element(pair)*"/>
    <xsl:variable name="strongest" as="xs:string*" select="f:strongest($pairs)"/>
    <xsl:variable name="ties" as="element(pair)*" select="$pairs[@from = $strongest and @to = $strongest and @from ne @to]"/>
    <xsl:variable name="shown" as="xs:string*" select="fold-left($strongest[. = $ties/(@from, @to)], (), function($placed, $id) { $placed, f:company($id, $placed, $ties) })"/>
    <xsl:variable name="rows" as="map(xs:string, xs:integer)" select="map:merge(for $at in 1 to count($shown) return map { $shown[$at]: $at })"/>
    <xsl:if test="$ties">
      <xsl:variable name="axis" as="xs:double" select="max($shown ! f:extent(f:shortened(f:name-of(.), 36))) + 16"/>
      <xsl:variable name="width" as="xs:string" select="string(xs:integer(ceiling($axis + max((20, $ties ! f:bulge($rows(@from), $rows(@to)))) + 12)))"/>
      <svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 {$width} {26 * count($shown)}" style="--width: {$width}px"
        role="img" aria-labelledby="{$kind}-picture {$kind}-described">
        <title id="{$kind}-picture">{f:say($kind)}</title>
        <desc id="{$kind}-described">{f:say('persons')}{f:say('colon')}{count($shown)}{f:say('semicolon')}{f:say('network.ties')}{f:say('colon')}{count($ties)}. {f:say('network.table')}</desc>
        <marker id="{$kind}-end" viewBox="0 0 8 8" refX="12" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>
        <g class="ties"><xsl:sequence select="$ties ! f:arc(., $rows, $axis, $kind)"/></g>
        <xsl:for-each select="$shown">
          <xsl:variable name="y" as="xs:integer" select="26 * position() - 13"/>
          <circle class="speaker-{f:colour(.)}" cx="{f:round($axis)}" cy="{$y}" r="5"/>
          <text x="{f:round($axis - 11)}" y="{$y + 5}" text-anchor="end">{f:shortened(f:name-of(.), 36)}</text>
        </xsl:for-each>
      </svg>
    </xsl:if>
  </xsl:function>

  <!-- From one row to another, to the right of the names; letters end with an arrow. -->
  <xsl:function name="f:arc" as="element()">
    <xsl:param name="tie" as="element(pair)"/>
    <xsl:param name="rows" as="map(xs:string, xs:integer)"/>
    <xsl:param name="axis" as="xs:double"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="from" as="xs:integer" select="$rows($tie/@from)"/>
    <xsl:variable name="to" as="xs:integer" select="$rows($tie/@to)"/>
    <xsl:variable name="radii" as="xs:string" select="f:round(f:bulge($from, $to)) || ' ' || 13 * abs($to - $from)"/>
    <path xmlns="http://www.w3.org/2000/svg" class="speaker-{if ($kind = 'letters') then f:colour($tie/@from) else 0}" stroke-width="{min((8, 1 + 0.5 * xs:integer($tie/@number)))}"
      d="M{f:round($axis)} {26 * $from - 13}A{$radii} 0 0 {if ($to gt $from) then 1 else 0} {f:round($axis)} {26 * $to - 13}">
      <xsl:sequence select="f:attribute('marker-end', ('url(#' || $kind || '-end)')[$kind = 'letters'])"/>
    </path>
  </xsl:function>

  <!-- Those with most to do: as many as a picture can show. -->
  <xsl:function name="f:strongest" as="xs:string*">
    <xsl:param name="pairs" as="element(pair)*"/>
    <xsl:variable name="weights" as="map(xs:string, xs:integer)">
      <xsl:map>
        <xsl:for-each-group select="$pairs/(@from, @to)" group-by="string()">
          <xsl:map-entry key="current-grouping-key()" select="xs:integer(sum(current-group()/../@number))"/>
        </xsl:for-each-group>
      </xsl:map>
    </xsl:variable>
    <xsl:sequence select="sort(map:keys($weights), (), function($id) { -$weights($id), $id })[position() le $f:most-drawn]"/>
  </xsl:function>

  <!-- A person and, next to it, those it has most to do with, each with its own: arcs stay short. -->
  <xsl:function name="f:company" as="xs:string*">
    <xsl:param name="id" as="xs:string"/>
    <xsl:param name="placed" as="xs:string*"/>
    <xsl:param name="ties" as="element(pair)*"/>
    <xsl:if test="not($id = $placed)">
      <xsl:variable name="partners" as="xs:string*" select="distinct-values($ties[(@from, @to) = $id] ! (@from, @to)[. ne $id] ! string())"/>
      <xsl:sequence select="fold-left($partners, $id, function($company, $partner) { $company, f:company($partner, ($placed, $company), $ties) })"/>
    </xsl:if>
  </xsl:function>

  <!-- How far an arc goes out: as half a circle while it is small, flatter where it spans many. -->
  <xsl:function name="f:bulge" as="xs:double">
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="to" as="xs:integer"/>
    <xsl:variable name="half" as="xs:double" select="13 * abs($to - $from)"/>
    <xsl:sequence select="min(($half, 26 + 0.3 * $half))"/>
  </xsl:function>

  <!-- How wide a name is in type of 14 px, on the safe side: no font can be asked here. -->
  <xsl:function name="f:extent" as="xs:double">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="sum(string-to-codepoints($text) ! (if (. ge 11904) then 14.5 else 8))"/>
  </xsl:function>

  <!-- The colour of a person who speaks somewhere in the edition. -->
  <xsl:function name="f:colour" as="xs:integer">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(key('f:colour', $id, $catalogue)/@number ! xs:integer(.), 0)[1]"/>
  </xsl:function>

  <xsl:function name="f:round" as="xs:string">
    <xsl:param name="number" as="xs:double"/>
    <xsl:sequence select="string(xs:decimal(round($number, 1)))"/>
  </xsl:function>

  <!-- How much each says in all conversations. -->
  <xsl:function name="f:shares" as="element()?">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:variable name="said" as="element(speaker)*">
      <xsl:for-each-group select="$edition/summary[count(speaker) gt 1]/speaker" group-by="@id">
        <speaker id="{@id}" turns="{sum(current-group()/xs:integer(@turns))}" length="{sum(current-group()/xs:integer(@length))}" xmlns="urn:x-teipipe:reading"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:if test="$said">
      <section class="shares">
        <h2 id="shares">{f:say('shares')}</h2>
        <p class="facts">{f:say('shares.long')}</p>
        <xsl:sequence select="f:bars($said, 'shares')"/>
        <xsl:if test="count($said) gt $f:most-drawn">
          <p class="facts"><a href="data/speakers.csv" type="text/csv">{f:say('all-rows')}</a></p>
        </xsl:if>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- How much each says in one conversation, on its page. -->
  <xsl:function name="f:talk" as="element()?">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="speakers" as="element(speaker)*" select="key('f:summary', $document/@id, $catalogue)/speaker"/>
    <xsl:if test="count($speakers) gt 1">
      <section class="shares">
        <h2 id="shares">{f:say('shares')}</h2>
        <xsl:sequence select="f:bars($speakers, 'shares')"/>
        <p class="facts">{f:say('shares.long')}</p>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- A bar beside the numbers it stands for, in characters; who says most is first. -->
  <xsl:function name="f:bars" as="element()">
    <xsl:param name="speakers" as="element(speaker)+"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:variable name="total" as="xs:integer" select="xs:integer(max((1, sum($speakers/@length))))"/>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="{$label}">
      <table class="bars">
        <thead>
          <tr><th scope="col">{f:say('speaker')}</th><th scope="col">{f:say('share')}</th><th scope="col">{f:say('turns')}</th><th scope="col">{f:say('characters')}</th></tr>
        </thead>
        <tbody>
          <xsl:apply-templates select="sort($speakers, (), function($speaker) { -xs:integer($speaker/@length), $speaker/@id })[position() le $f:most-drawn]" mode="shares">
            <xsl:with-param name="total" select="$total"/>
          </xsl:apply-templates>
        </tbody>
      </table>
    </div>
  </xsl:function>

  <xsl:template match="speaker" mode="shares" as="element()">
    <xsl:param name="total" as="xs:integer"/>
    <xsl:variable name="share" as="xs:decimal" select="round(100 * xs:integer(@length) div $total, 1)"/>
    <tr>
      <th scope="row"><xsl:sequence select="f:party-link(@id)"/></th>
      <td>
        <svg xmlns="http://www.w3.org/2000/svg" class="bar speaker-{f:colour(@id)}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
          <rect width="{$share}" height="10"/>
        </svg>
        <xsl:text>{$share} %</xsl:text>
      </td>
      <td>{@turns}</td>
      <td>{@length}</td>
    </tr>
  </xsl:template>
</xsl:stylesheet>
