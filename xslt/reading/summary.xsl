<?xml version="1.0" encoding="UTF-8"?>
<!-- What other pages say of a document: enough to list it, to cite it, to find who speaks, writes and is named in it.
     Made from the document's reading view and header, so that lists never have to read a text again.

       summary    title, field*, cited, version*, speaker*, letter*, correspondence*, link*
       mention    a name in its sentence: before, name, after; one of the header has no passage -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:r="urn:x-teipipe:reading"
  xpath-default-namespace="urn:x-teipipe:reading"
  xmlns="urn:x-teipipe:reading">

  <xsl:function name="f:summary" as="element(r:summary)">
    <xsl:param name="document" as="element(r:document)"/>
    <xsl:param name="tei" as="element()"/>
    <summary>
      <xsl:sequence select="$document/(@id, @lang, @status, @date), $document/title"/>
      <xsl:sequence select="$document/metadata/field[@name = ('date', 'genre', 'sent', 'received')]"/>
      <xsl:sequence select="f:cited($tei, $document)"/>
      <xsl:for-each select="$document/versions/version">
        <version>
          <xsl:sequence select="@id, @lang, @name, @type"/>
        </version>
      </xsl:for-each>
      <xsl:sequence select="f:speakers($document), f:letters($tei), f:correspondence($tei)"/>
      <xsl:for-each select="distinct-values($document//link/@document ! (. || (../@at ! ('#' || .))))">
        <link to="{.}"/>
      </xsl:for-each>
    </summary>
  </xsl:function>

  <!-- Who speaks, how often and how much: in the version that has most turns, else each would count twice. -->
  <xsl:function name="f:speakers" as="element(r:speaker)*">
    <xsl:param name="document" as="element(r:document)"/>
    <xsl:variable name="version" as="element(r:version)?" select="sort($document/versions/version, (), function($version) { -count($version//turn) })[1]"/>
    <xsl:for-each-group select="$document/versions/version//turn[@entry or @local]" group-by="(@entry, @local)[1]">
      <xsl:variable name="turns" as="element(r:turn)*" select="current-group()[ancestor::version is $version]"/>
      <speaker id="{current-grouping-key()}" turns="{count($turns)}"
        length="{sum($turns ! string-length(normalize-space(string-join(* except speaker))))}">
        <xsl:sequence select="@entry"/>
        <xsl:attribute name="name" select="($document/persons/person[@id = current()/@local]/@name, current-grouping-key())[1]"/>
      </speaker>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Each pair of sender and recipient. -->
  <xsl:function name="f:letters" as="element(r:letter)*" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:variable name="description" as="element(correspDesc)*" select="$tei/teiHeader/profileDesc/correspDesc"/>
    <xsl:for-each select="$description/correspAction[@type = 'sent']/(persName | orgName)">
      <xsl:variable name="sender" as="element()" select="."/>
      <xsl:for-each select="ancestor::correspDesc/correspAction[@type = 'received']/(persName | orgName)">
        <letter from="{f:party($sender)}" from-name="{f:formal($sender)}" to="{f:party(.)}" to-name="{f:formal(.)}"/>
      </xsl:for-each>
    </xsl:for-each>
  </xsl:function>

  <!-- Who sent what whence and when, and who received it where, as lists of letters exchange it: parties with their
       entry, places, dates. What has no sender or no recipient is no use to them. -->
  <xsl:function name="f:correspondence" as="element(r:correspondence)*" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:for-each select="$tei/teiHeader/profileDesc/correspDesc
        [every $type in ('sent', 'received') satisfies correspAction[@type = $type]/(persName | orgName)[normalize-space()]]">
      <correspondence>
        <xsl:for-each select="for $type in ('sent', 'received') return correspAction[@type = $type][1]">
          <action type="{@type}">
            <xsl:for-each select="(persName | orgName)[normalize-space()], placeName[normalize-space()]">
              <party kind="{f:kind(.)}">
                <xsl:sequence select="f:reference(@ref)[name() = 'entry'], @cert"/>
                <xsl:text>{f:formal(.)}</xsl:text>
              </party>
            </xsl:for-each>
            <xsl:for-each select="date[@when or @from or @to or @notBefore or @notAfter][1]">
              <date>
                <xsl:sequence select="@when, @from, @to, @notBefore, @notAfter, @cert"/>
              </date>
            </xsl:for-each>
          </action>
        </xsl:for-each>
      </correspondence>
    </xsl:for-each>
  </xsl:function>

  <!-- The register's id, or what the document itself calls them. -->
  <xsl:function name="f:party" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="(f:reference($name/@ref) ! string(), normalize-space($name))[1]"/>
  </xsl:function>

  <!-- "Translation" and "translated by" in the languages of headers. -->
  <xsl:variable name="f:translation" as="xs:string" select="'translat|übersetz|vertaal|vertaling|tradu|traduz|tłum|přelož|перев|переклад|翻譯|翻译|[譯译]者'"/>

  <!-- What a citation is made of. Names as the register has them, for that is how bibliographies sort. -->
  <xsl:function name="f:cited" as="element(r:cited)" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="document" as="element(r:document)"/>
    <xsl:variable name="file" as="element(fileDesc)?" select="$tei/teiHeader/fileDesc"/>
    <cited>
      <xsl:sequence select="f:attribute('date', f:document-date($tei))"/>
      <!-- Who sent a letter wrote it, as far as a citation goes. -->
      <xsl:variable name="senders" as="element()*" select="$tei/teiHeader/profileDesc/correspDesc/correspAction[@type = 'sent']/(persName | orgName)"/>
      <xsl:variable name="authors" as="element()*" select="$file/titleStmt/author/(*, .)[1]"/>
      <xsl:for-each select="distinct-values(((if ($authors) then $authors else $senders) ! f:formal(.))[. ne ''])">
        <author>{.}</author>
      </xsl:for-each>
      <xsl:for-each select="distinct-values($file/titleStmt/(respStmt[matches(resp[1], $f:translation, 'i')]/(persName | orgName | name), editor[@role = 'translator']) ! normalize-space())">
        <translator>{.}</translator>
      </xsl:for-each>
      <xsl:for-each select="$document/*:metadata/*:field[@name = 'archive']/*:value[1]">
        <archive>{normalize-space()}</archive>
      </xsl:for-each>
    </cited>
  </xsl:function>

  <xsl:function name="f:formal" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="$name/@ref ! f:entry(f:fragment(.), root(.))"/>
    <xsl:sequence select="(($entry ! f:preferred(.), $name) ! normalize-space())[1]"/>
  </xsl:function>

  <!-- Where the register's entries are named, passage by passage. -->
  <xsl:function name="f:mentions" as="element(r:mention)*">
    <xsl:param name="document" as="element(r:document)"/>
    <xsl:for-each select="$document//(name[not(ancestor::speaker)] | turn | person)[@entry]">
      <xsl:variable name="version" as="element(r:version)?" select="ancestor::version"/>
      <xsl:variable name="passage" as="element()?" select="ancestor-or-self::*[@id][ancestor::version][1]"/>
      <mention>
        <xsl:sequence select="@entry, f:attribute('at', $passage/@id), f:attribute('version', $version/@id)"/>
        <xsl:sequence select="f:attribute('lang', (ancestor-or-self::*/@lang)[last()]), f:attribute('speaks', self::turn ! 'yes')"/>
        <xsl:if test="$version and self::name">
          <xsl:sequence select="f:surroundings(., ancestor::*[self::paragraph or self::heading or self::dateline or self::salute
            or self::signed or self::speaker or self::note or self::item or self::cell or self::remark or parent::version][1])"/>
        </xsl:if>
      </mention>
    </xsl:for-each>
  </xsl:function>

  <!-- As many characters on each side as a line has, ending with whole words where there are any. They are looked for in
       the nearest texts only: a paragraph may have a thousand names. -->
  <xsl:variable name="f:nearest" as="xs:integer" select="100"/>

  <xsl:function name="f:surroundings" as="element()*">
    <xsl:param name="name" as="element(r:name)"/>
    <xsl:param name="unit" as="element()"/>
    <xsl:variable name="before" as="xs:string" select="string-join($name/preceding::text()[position() le $f:nearest][. &gt;&gt; $unit]) => replace('\s+', ' ')"/>
    <xsl:variable name="after" as="xs:string" select="string-join($name/following::text()[position() le $f:nearest][ancestor::* intersect $unit]) => replace('\s+', ' ')"/>
    <before>{if (string-length($before) le 60) then $before else '… ' || replace(substring($before, string-length($before) - 59), '^\S{0,20}\s', '')}</before>
    <name>{normalize-space($name)}</name>
    <after>{if (string-length($after) le 60) then $after else replace(substring($after, 1, 60), '\s\S{0,20}$', '') || ' …'}</after>
  </xsl:function>
</xsl:stylesheet>
