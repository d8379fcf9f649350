<?xml version="1.0" encoding="UTF-8"?>
<!-- Who writes to whom, who speaks with whom, and how much each says: pictures (SVG, drawn here once, without a script)
     with the table that they are drawn from. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:math="http://www.w3.org/2005/xpath-functions/math"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- More than a picture can show legibly stands in the table only. -->
  <xsl:variable name="f:most-drawn" as="xs:integer" select="24"/>

  <xsl:function name="f:relations" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:if test="$edition/@relations">
      <xsl:variable name="letters" as="element(pair)*" select="f:pairs($edition/summary/letter ! f:pair(@from, @to, ..))"/>
      <xsl:variable name="talks" as="element(pair)*" select="f:pairs(
        for $summary in $edition/summary[count(speaker) le 40], $one in $summary/speaker, $other in $summary/speaker[. >> $one]
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

  <!-- One of each, with how many there are; most first. -->
  <xsl:function name="f:pairs" as="element(pair)*" xmlns="urn:x-teipipe:reading">
    <xsl:param name="pairs" as="element(pair)*"/>
    <xsl:variable name="counted" as="element(pair)*">
      <xsl:for-each-group select="$pairs" group-by="@from, @to" composite="yes">
        <pair from="{@from}" to="{@to}" number="{count(current-group())}">
          <xsl:for-each select="distinct-values(current-group()/@document)">
            <in document="{.}"/>
          </xsl:for-each>
        </pair>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="sort($counted, (), function($pair) { -xs:integer($pair/@number), $pair/@from, $pair/@to })"/>
  </xsl:function>

  <xsl:function name="f:name-of" as="xs:string">
    <xsl:param name="id" as="xs:string"/>
    <xsl:sequence select="(f:named($id)/@name, $edition/summary/speaker[@id = $id]/@name, $id)[1] ! string()"/>
  </xsl:function>

  <xsl:function name="f:network" as="element()?">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="pairs" as="element(pair)*"/>
    <xsl:if test="$pairs">
      <section class="network" aria-labelledby="{$kind}">
        <h2 id="{$kind}">{f:say($kind)}</h2>
        <div class="scroll" tabindex="0" role="group" aria-label="{f:say($kind)}">
          <xsl:sequence select="f:drawn($kind, $pairs)"/>
        </div>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="{$kind}-caption">
          <table>
            <caption id="{$kind}-caption">{f:say($kind || '.table')}</caption>
            <thead>
              <tr><th scope="col">{f:say($kind || '.from')}</th><th scope="col">{f:say($kind || '.to')}</th><th scope="col">{f:say('documents')}</th></tr>
            </thead>
            <tbody>
              <xsl:apply-templates select="$pairs"/>
            </tbody>
          </table>
        </div>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:template match="pair" as="element()">
    <tr>
      <th scope="row"><xsl:sequence select="f:party-link(@from)"/></th>
      <td><xsl:sequence select="f:party-link(@to)"/></td>
      <td>
        <ul class="run">
          <xsl:for-each select="in/key('f:summary', @document, $catalogue)">
            <li><a href="{f:file('documents', @id, '.html')}" lang="{@lang}">{title}</a></li>
          </xsl:for-each>
        </ul>
      </td>
    </tr>
  </xsl:template>

  <xsl:function name="f:party-link" as="node()">
    <xsl:param name="id" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="f:named($id)"><a href="{$up}{f:entry-file(f:named($id))}">{f:name-of($id)}</a></xsl:when>
      <xsl:otherwise><span>{f:name-of($id)}</span></xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- All on a circle, those with most to do first; a line is the thicker the more documents stand behind it. -->
  <xsl:function name="f:drawn" as="element()">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="pairs" as="element(pair)*"/>
    <xsl:variable name="all" as="xs:string*" select="distinct-values($pairs/(@from, @to))"/>
    <xsl:variable name="shown" as="xs:string*" select="sort($all, (), function($id) { -sum($pairs[(@from, @to) = $id]/@number), $id })[position() le $f:most-drawn]"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 1000 460" role="img" aria-labelledby="{$kind}-picture">
      <title id="{$kind}-picture">{f:say($kind || '.table')}</title>
      <g class="ties">
        <xsl:for-each select="$pairs[@from = $shown and @to = $shown][@from ne @to]">
          <xsl:variable name="one" as="xs:double+" select="f:point(index-of($shown, @from), count($shown))"/>
          <xsl:variable name="other" as="xs:double+" select="f:point(index-of($shown, @to), count($shown))"/>
          <line x1="{f:round($one[1])}" y1="{f:round($one[2])}" x2="{f:round($other[1])}" y2="{f:round($other[2])}" stroke-width="{min((12, 1 + xs:integer(@number)))}"/>
        </xsl:for-each>
      </g>
      <xsl:for-each select="$shown">
        <xsl:variable name="point" as="xs:double+" select="f:point(position(), count($shown))"/>
        <xsl:variable name="right" as="xs:boolean" select="$point[1] gt 499.5"/>
        <circle cx="{f:round($point[1])}" cy="{f:round($point[2])}" r="7"/>
        <text x="{f:round($point[1] + (if ($right) then 13 else -13))}" y="{f:round($point[2] + 5)}" text-anchor="{if ($right) then 'start' else 'end'}">{f:shortened(f:name-of(.), 36)}</text>
      </xsl:for-each>
    </svg>
  </xsl:function>

  <xsl:function name="f:point" as="xs:double+">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="of" as="xs:integer"/>
    <xsl:variable name="angle" as="xs:double" select="2 * math:pi() * ($number - 0.75) div $of"/>
    <xsl:sequence select="500 + 170 * math:cos($angle), 230 + 200 * math:sin($angle)"/>
  </xsl:function>

  <xsl:function name="f:round" as="xs:string">
    <xsl:param name="number" as="xs:double"/>
    <xsl:sequence select="string(xs:decimal(round($number, 1)))"/>
  </xsl:function>

  <!-- How much each speaker says, in characters: a bar beside the numbers it stands for. -->
  <xsl:function name="f:shares" as="element()?">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:variable name="talks" as="element(summary)*" select="$edition/summary[count(speaker) gt 1]"/>
    <xsl:where-populated>
      <section class="shares" aria-labelledby="shares">
        <xsl:if test="$talks">
          <h2 id="shares">{f:say('shares')}</h2>
          <p>{f:say('shares.long')}</p>
          <xsl:apply-templates select="$talks" mode="shares"/>
        </xsl:if>
      </section>
    </xsl:where-populated>
  </xsl:function>

  <xsl:template match="summary" mode="shares" as="element()">
    <xsl:variable name="total" as="xs:integer" select="xs:integer(max((1, sum(speaker/@length))))"/>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="shares-{position()}">
      <table class="bars">
        <caption id="shares-{position()}"><a href="{f:file('documents', @id, '.html')}" lang="{@lang}">{title}</a></caption>
        <thead>
          <tr><th scope="col">{f:say('speaker')}</th><th scope="col">{f:say('turns')}</th><th scope="col">{f:say('characters')}</th><th scope="col">{f:say('share')}</th></tr>
        </thead>
        <tbody>
          <xsl:for-each select="sort(speaker, (), function($speaker) { -xs:integer($speaker/@length) })">
            <xsl:variable name="share" as="xs:decimal" select="round(100 * xs:integer(@length) div $total, 1)"/>
            <tr>
              <th scope="row"><xsl:sequence select="f:party-link(@id)"/></th>
              <td>{@turns}</td>
              <td>{@length}</td>
              <td>
                <svg xmlns="http://www.w3.org/2000/svg" class="bar speaker-{(key('f:colour', @id, $catalogue)/@number, 0)[1]}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="{$share}" height="10"/>
                </svg>
                <xsl:text>{$share} %</xsl:text>
              </td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </div>
  </xsl:template>
</xsl:stylesheet>
