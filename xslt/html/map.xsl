<?xml version="1.0" encoding="UTF-8"?>
<!-- A map of the places whose positions the register has verified: points with their names on a graticule, drawn here
     once, without pictures of others; and the table behind it. Equirectangular, true to scale in its middle latitude. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:math="http://www.w3.org/2005/xpath-functions/math"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- One point makes no map, and more than these no legible one; the table has all. -->
  <xsl:variable name="f:fewest-points" as="xs:integer" select="2"/>
  <xsl:variable name="f:most-points" as="xs:integer" select="100"/>
  <xsl:variable name="f:map-width" as="xs:double" select="800"/>

  <xsl:function name="f:map" as="element()*">
    <xsl:param name="register" as="element(register)"/>
    <xsl:variable name="places" as="element(place)*" select="sort($register/place[position], (), function($place) { -f:documents($place), $place/@id })"/>
    <xsl:if test="count($places) ge $f:fewest-points">
      <section class="map" aria-labelledby="map">
        <h2 id="map">{f:say('map')}</h2>
        <div class="scroll" tabindex="0" role="group" aria-labelledby="map">
          <xsl:sequence select="f:chart-of($places[position() le $f:most-points])"/>
        </div>
        <details class="behind">
          <summary>{f:say('map.table')}</summary>
          <div class="scroll" tabindex="0" role="group" aria-labelledby="map">
            <table>
              <thead>
                <tr><th scope="col">{f:say('place')}</th><th scope="col">{f:say('latitude')}</th><th scope="col">{f:say('longitude')}</th><th scope="col">{f:say('documents')}</th></tr>
              </thead>
              <tbody>
                <xsl:apply-templates select="$places/position"/>
              </tbody>
            </table>
          </div>
        </details>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:template match="position" as="element()">
    <tr>
      <th scope="row"><xsl:sequence select="f:party-link(../@id)"/></th>
      <td>{f:degrees(@latitude, 'N', 'S')}</td>
      <td>{f:degrees(@longitude, 'E', 'W')}</td>
      <td>{f:documents(..)}</td>
    </tr>
  </xsl:template>

  <!-- How many documents name an entry. -->
  <xsl:function name="f:documents" as="xs:integer">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="(key('f:mentions', $entry/@id, $catalogue)/@documents ! xs:integer(.), 0)[1]"/>
  </xsl:function>

  <!-- "55.75° N" -->
  <xsl:function name="f:degrees" as="xs:string">
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:param name="positive" as="xs:string"/>
    <xsl:param name="negative" as="xs:string"/>
    <xsl:sequence select="format-number(abs($degrees), '0.####') || '° ' || (if ($degrees lt 0) then $negative else $positive)"/>
  </xsl:function>

  <xsl:function name="f:chart-of" as="element()">
    <xsl:param name="places" as="element(place)+"/>
    <xsl:variable name="view" as="map(xs:string, xs:double)" select="f:view($places/position)"/>
    <xsl:variable name="points" as="map(*)*" select="$places ! f:spot(., $view)"/>
    <svg xmlns="http://www.w3.org/2000/svg" class="picture" viewBox="0 0 {$f:map-width} {f:round($view?height)}" style="--width: {$f:map-width}px"
      role="img" aria-labelledby="map-title map-described">
      <title id="map-title">{f:say('map')}</title>
      <desc id="map-described">{f:say('places')}{f:say('colon')}{count($places)}. {f:say('map.described')}</desc>
      <rect class="sea" width="{$f:map-width}" height="{f:round($view?height)}"/>
      <xsl:sequence select="f:graticule($view)"/>
      <xsl:for-each select="$points">
        <circle cx="{f:round(?x)}" cy="{f:round(?y)}" r="{f:round(?r)}"/>
      </xsl:for-each>
      <xsl:for-each select="f:labelled($points, $view)">
        <text x="{f:round(?at)}" y="{f:round(?bottom - 4)}" text-anchor="{?anchor}">{?name}</text>
      </xsl:for-each>
    </svg>
  </xsl:function>

  <!-- What is seen: the places with a margin, never less than a few degrees; and how degrees become pixels. -->
  <xsl:function name="f:view" as="map(xs:string, xs:double)">
    <xsl:param name="positions" as="element(position)+"/>
    <xsl:variable name="latitudes" as="xs:double+" select="$positions/@latitude ! xs:double(.)"/>
    <xsl:variable name="longitudes" as="xs:double+" select="$positions/@longitude ! xs:double(.)"/>
    <xsl:variable name="middle" as="xs:double" select="(min($latitudes) + max($latitudes)) div 2"/>
    <xsl:variable name="narrowing" as="xs:double" select="max((0.2, math:cos($middle * math:pi() div 180)))"/>
    <xsl:variable name="wide" as="xs:double" select="max((2, 1.24 * (max($longitudes) - min($longitudes))))"/>
    <xsl:variable name="scale" as="xs:double" select="min(($f:map-width div $wide, 460 * $narrowing div max((1, 1.24 * (max($latitudes) - min($latitudes))))))"/>
    <xsl:variable name="height" as="xs:double" select="max((240, 1.24 * (max($latitudes) - min($latitudes)) * $scale div $narrowing))"/>
    <xsl:sequence select="map { 'x': $scale, 'y': $scale div $narrowing, 'height': $height,
      'west': (min($longitudes) + max($longitudes)) div 2 - $f:map-width div 2 div $scale,
      'north': $middle + $height div 2 * $narrowing div $scale }"/>
  </xsl:function>

  <!-- Where a place is on the picture; the more documents name it, the larger. -->
  <xsl:function name="f:spot" as="map(*)">
    <xsl:param name="place" as="element(place)"/>
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="map {
      'x': (xs:double($place/position/@longitude) - $view?west) * $view?x, 'y': ($view?north - xs:double($place/position/@latitude)) * $view?y,
      'r': min((8, 3 + 0.6 * math:sqrt(f:documents($place)))), 'name': f:shortened($place/@name, 26) }"/>
  </xsl:function>

  <!-- Names beside, above or below their points, those of the most named places first; one that would lie on another
       or on a point is left to the table. -->
  <xsl:function name="f:labelled" as="map(*)*">
    <xsl:param name="points" as="map(*)*"/>
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="taken" as="map(*)*" select="$points ! map { 'left': ?x - ?r, 'right': ?x + ?r, 'top': ?y - ?r, 'bottom': ?y + ?r }"/>
    <xsl:sequence select="fold-left($points, $taken, function($boxes, $point) {
        $boxes, f:boxes($point)[f:is-free(., $boxes, $view)][1] })[map:contains(., 'name')]" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <xsl:function name="f:boxes" as="map(*)+">
    <xsl:param name="point" as="map(*)"/>
    <xsl:variable name="width" as="xs:double" select="f:extent($point?name)"/>
    <xsl:variable name="aside" as="xs:double" select="$point?r + 4"/>
    <xsl:sequence select="
      f:box($point, 'start', $point?x + $aside, $point?x + $aside, $width, $point?y - 9),
      f:box($point, 'end', $point?x - $aside, $point?x - $aside - $width, $width, $point?y - 9),
      f:box($point, 'middle', $point?x, $point?x - $width div 2, $width, $point?y - $point?r - 20),
      f:box($point, 'middle', $point?x, $point?x - $width div 2, $width, $point?y + $point?r + 2)"/>
  </xsl:function>

  <xsl:function name="f:box" as="map(*)">
    <xsl:param name="point" as="map(*)"/>
    <xsl:param name="anchor" as="xs:string"/>
    <xsl:param name="at" as="xs:double"/>
    <xsl:param name="left" as="xs:double"/>
    <xsl:param name="width" as="xs:double"/>
    <xsl:param name="top" as="xs:double"/>
    <xsl:sequence select="map { 'name': $point?name, 'anchor': $anchor, 'at': $at, 'left': $left, 'right': $left + $width, 'top': $top, 'bottom': $top + 18 }"/>
  </xsl:function>

  <xsl:function name="f:is-free" as="xs:boolean">
    <xsl:param name="box" as="map(*)"/>
    <xsl:param name="others" as="map(*)*"/>
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:sequence select="$box?left ge 2 and $box?right le $f:map-width - 2 and $box?top ge 2 and $box?bottom le $view?height - 2 and
      (every $other in $others satisfies ($box?right lt $other?left or $other?right lt $box?left or $box?bottom lt $other?top or $other?bottom lt $box?top))"/>
  </xsl:function>

  <!-- Meridians and parallels, about six of each, with their degrees at the edge. -->
  <xsl:function name="f:graticule" as="element()*">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="step" as="xs:double" select="((0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20)[$f:map-width div $view?x div . le 8], 30)[1]"/>
    <xsl:variable name="east" as="xs:double" select="$view?west + $f:map-width div $view?x"/>
    <xsl:variable name="south" as="xs:double" select="$view?north - $view?height div $view?y"/>
    <xsl:for-each select="xs:integer(ceiling($view?west div $step)) to xs:integer(floor($east div $step))">
      <xsl:variable name="x" as="xs:string" select="f:round((. * $step - $view?west) * $view?x)"/>
      <path xmlns="http://www.w3.org/2000/svg" class="graticule" d="M{$x} 0V{f:round($view?height)}"/>
      <text xmlns="http://www.w3.org/2000/svg" class="degree" x="{$x}" y="{f:round($view?height - 4)}" dx="3">{f:degrees(. * $step, 'E', 'W')}</text>
    </xsl:for-each>
    <xsl:for-each select="xs:integer(ceiling($south div $step)) to xs:integer(floor($view?north div $step))">
      <xsl:variable name="y" as="xs:string" select="f:round(($view?north - . * $step) * $view?y)"/>
      <path xmlns="http://www.w3.org/2000/svg" class="graticule" d="M0 {$y}H{$f:map-width}"/>
      <text xmlns="http://www.w3.org/2000/svg" class="degree" x="3" y="{$y}" dy="-3">{f:degrees(. * $step, 'N', 'S')}</text>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
