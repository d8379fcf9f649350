<?xml version="1.0" encoding="UTF-8"?>
<!-- Which units of the versions stand beside each other: links of whatever depth, lifted to units, made monotone by
     joining groups that overlap or cross, and laid out in rows that all versions share. -->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:function name="f:alignment" as="element()?">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="versions" as="element(text)*" select="f:versions($document)"/>
    <xsl:variable name="places" as="map(xs:string, map(*))" select="map:merge($versions ! f:places(., position()))"/>
    <xsl:variable name="links" as="map(*)*" select="$document/standOff/linkGrp[@type = 'translation']/link ! f:ranges(., $places)"/>
    <xsl:if test="count($versions) gt 1 and exists($links) and (every $unit in $versions ! f:units(.) satisfies $unit/@xml:id)">
      <alignment>
        <xsl:sequence select="f:rows(fold-left(sort($links, (), f:first#1), (), f:join#2) ! ?ranges, $versions)"/>
      </alignment>
    </xsl:if>
  </xsl:function>

  <!-- The units of a version, in order: openers and closers are no units where their parts are. -->
  <xsl:function name="f:units" as="element()*">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="blocks" as="element()*" select="$text/(front | body | back)/*[f:is-block(.)]"/>
    <xsl:sequence select="($blocks ! (if (self::opener or self::closer) then self::*[f:is-flat(.)]/* | self::*[not(f:is-flat(.))] else .))
      [not(self::note[f:is-gathered(.)] or self::lb)]"/>
  </xsl:function>

  <!-- For each id inside a unit: its version and its unit, by number. -->
  <xsl:function name="f:places" as="map(xs:string, map(*))">
    <xsl:param name="text" as="element(text)"/>
    <xsl:param name="version" as="xs:integer"/>
    <xsl:map>
      <xsl:for-each select="f:units($text)">
        <xsl:variable name="unit" as="xs:integer" select="position()"/>
        <xsl:for-each select="distinct-values(descendant-or-self::*/@xml:id)">
          <xsl:map-entry key="string(.)" select="map { 'version': $version, 'unit': $unit }"/>
        </xsl:for-each>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <!-- A link as a map: version -> the units from its first to its last. One that stays in one version is none. -->
  <xsl:function name="f:ranges" as="map(*)?">
    <xsl:param name="link" as="element(link)"/>
    <xsl:param name="places" as="map(xs:string, map(*))"/>
    <xsl:variable name="found" as="map(*)*" select="tokenize($link/@target) ! $places(f:fragment(.))"/>
    <xsl:variable name="ranges" as="map(*)" select="map:merge(
      for $version in distinct-values($found ! .?version)
      return map { $version: f:span($found[.?version = $version] ! .?unit) })"/>
    <xsl:sequence select="$ranges[map:size(.) gt 1]"/>
  </xsl:function>

  <xsl:function name="f:span" as="xs:integer+">
    <xsl:param name="units" as="xs:integer+"/>
    <xsl:sequence select="min($units), max($units)"/>
  </xsl:function>

  <xsl:function name="f:first" as="xs:integer">
    <xsl:param name="group" as="map(*)"/>
    <xsl:sequence select="$group(min(map:keys($group)))[1]"/>
  </xsl:function>

  <!-- Add a group after the others, or join it with the last, and that with the one before, until none overlaps.
       A group is its ranges and its reach, the last unit of each version up to here: so only the last is asked. -->
  <xsl:function name="f:join" as="map(*)*">
    <xsl:param name="groups" as="map(*)*"/>
    <xsl:param name="ranges" as="map(*)"/>
    <xsl:variable name="last" as="map(*)?" select="$groups[last()]"/>
    <xsl:sequence select="
      if (f:follows($ranges, $last)) then ($groups, map { 'ranges': $ranges, 'reach': f:reach($last?reach, $ranges) })
      else f:join(subsequence($groups, 1, count($groups) - 1), f:union($last?ranges, $ranges))"/>
  </xsl:function>

  <xsl:function name="f:follows" as="xs:boolean">
    <xsl:param name="ranges" as="map(*)"/>
    <xsl:param name="last" as="map(*)?"/>
    <xsl:sequence select="every $version in map:keys($ranges)
      satisfies $ranges($version)[1] gt max((0, $last?reach ! .($version)))"/>
  </xsl:function>

  <xsl:function name="f:reach" as="map(*)">
    <xsl:param name="before" as="map(*)?"/>
    <xsl:param name="ranges" as="map(*)"/>
    <xsl:sequence select="map:merge(($before, map:keys($ranges) ! map { .: $ranges(.)[2] }), map { 'duplicates': 'use-last' })"/>
  </xsl:function>

  <xsl:function name="f:union" as="map(*)">
    <xsl:param name="one" as="map(*)"/>
    <xsl:param name="other" as="map(*)"/>
    <xsl:sequence select="map:merge(
      distinct-values((map:keys($one), map:keys($other))) ! map { .: f:span(($one(.), $other(.))) })"/>
  </xsl:function>

  <!-- Before each group, and after the last, come units without a partner. -->
  <xsl:function name="f:rows" as="element()*">
    <xsl:param name="groups" as="map(*)*"/>
    <xsl:param name="versions" as="element(text)+"/>
    <xsl:variable name="units" as="array(*)" select="array { $versions ! array { f:units(.) } }"/>
    <xsl:variable name="end" as="map(*)" select="map:merge(
      (1 to count($versions)) ! map { .: (count($units(.)?*) + 1, count($units(.)?*)) })"/>
    <xsl:iterate select="$groups, $end">
      <xsl:param name="row" as="xs:integer" select="1"/>
      <xsl:param name="done" as="map(xs:integer, xs:integer)" select="map:merge((1 to count($versions)) ! map { .: 0 })"/>
      <xsl:variable name="group" as="map(*)" select="."/>
      <xsl:variable name="alone" as="map(*)" select="map:merge(
        map:keys($group) ! map { .: ($done(.) + 1 to $group(.)[1] - 1) })"/>
      <xsl:variable name="beside" as="map(*)" select="map:merge(map:keys($group) ! map { .: ($group(.)[1] to $group(.)[2]) })"/>
      <xsl:variable name="start" as="xs:integer" select="$row + f:longest($alone)"/>
      <xsl:sequence select="f:row($alone, $units, $row), f:row($beside, $units, $start)"/>
      <xsl:next-iteration>
        <xsl:with-param name="row" select="$start + f:longest($beside)"/>
        <xsl:with-param name="done" select="map:merge(($done, map:keys($group) ! map { .: $group(.)[2] }), map { 'duplicates': 'use-last' })"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="f:longest" as="xs:integer">
    <xsl:param name="stretches" as="map(*)"/>
    <xsl:sequence select="max((0, map:keys($stretches) ! count($stretches(.))))"/>
  </xsl:function>

  <!-- One row a unit; the last of a shorter stretch reaches down to the end of the longest. -->
  <xsl:function name="f:row" as="element()*">
    <xsl:param name="stretches" as="map(*)"/>
    <xsl:param name="units" as="array(*)"/>
    <xsl:param name="row" as="xs:integer"/>
    <xsl:variable name="rows" as="xs:integer" select="f:longest($stretches)"/>
    <xsl:for-each select="sort(map:keys($stretches))">
      <xsl:variable name="version" as="xs:integer" select="."/>
      <xsl:variable name="stretch" as="xs:integer*" select="$stretches($version)"/>
      <xsl:for-each select="$stretch">
        <unit ref="{$units($version)?(current())/@xml:id}" row="{$row + position() - 1}"
          span="{if (position() = last()) then $rows - last() + 1 else 1}"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
