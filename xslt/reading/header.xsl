<?xml version="1.0" encoding="UTF-8"?>
<!-- The header: what a reader is told of a document. Each value is asked for by name; the rest (provenance, ledger,
     encoding) is for machines and editors and stays in the TEI file, which every output links or attaches. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:map="http://www.w3.org/2005/xpath-functions/map"
  xmlns:f="urn:x-teipipe:functions"
  xmlns:r="urn:x-teipipe:reading"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <xsl:template match="teiHeader" as="element()*">
    <title>{f:title(.)}</title>
    <xsl:variable name="fields" as="element(r:field)*">
      <xsl:apply-templates mode="field" select="
        profileDesc/creation, profileDesc/textClass/(catRef | keywords/term[@type = 'genre']), fileDesc/titleStmt/author,
        fileDesc/titleStmt/editor, profileDesc/correspDesc/(correspAction | correspContext/ref[@type = 'prev']), profileDesc/settingDesc/setting,
        ../text, fileDesc/titleStmt/respStmt, fileDesc/sourceDesc//msDesc/msIdentifier, fileDesc/sourceDesc//bibl,
        fileDesc/publicationStmt/idno, profileDesc/textClass/keywords, fileDesc/notesStmt/note,
        fileDesc/publicationStmt/availability, ../facsimile"/>
    </xsl:variable>
    <metadata>
      <xsl:sequence select="f:once($fields)"/>
    </metadata>
    <xsl:apply-templates select="profileDesc/abstract"/>
    <xsl:apply-templates select="profileDesc/particDesc"/>
  </xsl:template>

  <!-- What is said word for word is said once, by the first that says it; an author gives way to the sender. A number or
       a single word may well be two facts, and keywords are lists of their own. -->
  <xsl:function name="f:once" as="element(r:field)*">
    <xsl:param name="fields" as="element(r:field)*"/>
    <xsl:variable name="facts" as="element(r:field)*" select="$fields[not(@name = $f:run-fields)]"/>
    <xsl:variable name="first" as="map(xs:string, xs:string)" select="map:merge(
      ($facts[not(@name = 'author')], $facts[@name = 'author']) ! r:value ! map { normalize-space(): generate-id() },
      map { 'duplicates': 'use-first' })"/>
    <xsl:for-each select="$fields">
      <xsl:variable name="kept" as="element(r:value)*" select="r:value
        [not(matches(normalize-space(), '\s|://')) or ../@name = $f:run-fields or $first(normalize-space()) = generate-id()]"/>
      <xsl:if test="$kept">
        <field name="{@name}">
          <xsl:sequence select="$kept"/>
        </field>
      </xsl:if>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="f:title" as="xs:string">
    <xsl:param name="header" as="element(teiHeader)"/>
    <xsl:variable name="titles" as="element(title)*" select="$header/fileDesc/titleStmt/title"/>
    <!-- The edition that a document is from may have its title beside that of the document. -->
    <xsl:variable name="own" as="element(title)*" select="$titles[not(@level = ('s', 'm', 'j'))]"/>
    <xsl:sequence select="($own[@type = 'main'], $own, $titles)[1] ! normalize-space() => f:or($name)"/>
  </xsl:function>

  <xsl:function name="f:document-date" as="xs:string?">
    <xsl:param name="document" as="element(TEI)"/>
    <xsl:variable name="profile" as="element(profileDesc)?" select="$document/teiHeader/profileDesc"/>
    <xsl:variable name="sent" as="element(date)*" select="$profile/correspDesc/correspAction[@type = 'sent']/date"/>
    <xsl:sequence select="(($profile/creation ! f:creation-date(.), $sent)/(@when, @when-iso, @notBefore, @notBefore-iso, @from, @from-iso)[1])[1] ! string()"/>
  </xsl:function>

  <xsl:function name="f:field" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="item()*"/>
    <xsl:where-populated>
      <field name="{$name}">
        <xsl:for-each select="$values">
          <xsl:where-populated>
            <value>
              <xsl:sequence select="."/>
            </value>
          </xsl:where-populated>
        </xsl:for-each>
      </field>
    </xsl:where-populated>
  </xsl:function>

  <xsl:template match="creation" mode="field" as="element()*">
    <xsl:sequence select="f:field('date', f:creation-date(.) ! f:dated(.))"/>
  </xsl:template>

  <!-- The date that was settled on, before those that the source's captions have. -->
  <xsl:function name="f:creation-date" as="element(date)?">
    <xsl:param name="creation" as="element(creation)"/>
    <xsl:sequence select="($creation/date[@type = 'document'], $creation/date[@when], $creation/date)[1]"/>
  </xsl:function>

  <xsl:function name="f:dated" as="item()?">
    <xsl:param name="date" as="element(date)"/>
    <xsl:choose>
      <xsl:when test="$date/@when">
        <date when="{$date/@when}">{f:date($date/@when, $language)}</date>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="f:or(normalize-space($date),
          ($date/(@notBefore | @from), $date/(@notAfter | @to)) ! f:date(., $language) => string-join(' – '))[. ne '']"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A category is named by the interface, else by its description in the header, else not at all. -->
  <xsl:template match="catRef" mode="field" as="element()*">
    <xsl:variable name="id" as="xs:string" select="f:fragment(@target)"/>
    <xsl:variable name="described" as="xs:string?" select="key('f:by-id', $id)/catDesc[1] ! normalize-space()"/>
    <xsl:sequence select="f:field('genre', f:label('genre.' || $id, $language, ($described, '')[1])[. ne ''])"/>
  </xsl:template>

  <!-- Numbers of authority files stand beside a name, not in it. -->
  <xsl:template match="author | editor" mode="field" as="element()*">
    <xsl:variable name="names" as="node()*" select="(persName | orgName | name)[normalize-space()]"/>
    <field name="{local-name()}">
      <value>
        <xsl:for-each select="if (text()[normalize-space()] or empty($names)) then node() except idno else $names">
          <xsl:if test="position() gt 1 and self::* and count($names) gt 1 and not(../text()[normalize-space()])">{f:label('semicolon', $language)}</xsl:if>
          <xsl:apply-templates select="."/>
        </xsl:for-each>
      </value>
    </field>
  </xsl:template>

  <!-- "Mao Zedong, Moscow (uncertain), 18 December 1949" -->
  <xsl:template match="correspAction" mode="field" as="element()*">
    <xsl:variable name="value" as="element()">
      <value>
        <xsl:for-each select="persName, orgName, placeName, date">
          <xsl:if test="position() gt 1">{f:label('comma', $language)}</xsl:if>
          <xsl:sequence select="f:stated(.)"/>
        </xsl:for-each>
      </value>
    </xsl:variable>
    <xsl:if test="@type = ('sent', 'received') and $value/node()">
      <field name="{@type}">
        <xsl:sequence select="$value"/>
      </field>
    </xsl:if>
  </xsl:template>

  <!-- "My telegram of 11:00 p.m. yesterday (2 January 1950)", in the words of the document that refers to it. -->
  <xsl:template match="correspContext/ref" mode="field" as="element()">
    <xsl:variable name="when" as="xs:string?" select="(date/@when)[1]"/>
    <field name="refers">
      <value>
        <link lang="{f:language(.)}">
          <xsl:sequence select="f:target(.)"/>
          <xsl:text>{normalize-space()}</xsl:text>
        </link>
        <xsl:text>{$when ! (' (' || f:date(., $language) || ')')}</xsl:text>
      </value>
    </field>
  </xsl:template>

  <!-- Only what kind and date do not say already: "conversation" is no news of a record of conversation. -->
  <xsl:template match="setting" mode="field" as="element()*">
    <xsl:variable name="profile" as="element(profileDesc)" select="ancestor::profileDesc"/>
    <xsl:variable name="genres" as="xs:string*" select="$profile/textClass/(keywords/term[@type = 'genre'] ! normalize-space(), catRef ! f:fragment(@target))"/>
    <xsl:variable name="value" as="element()">
      <value>
        <xsl:for-each select="name, placeName, date[not(@when = $profile/creation ! f:creation-date(.)/@when)], activity[not(normalize-space() = $genres)]">
          <xsl:if test="position() gt 1">{f:label('comma', $language)}</xsl:if>
          <xsl:sequence select="f:stated(.)"/>
        </xsl:for-each>
      </value>
    </xsl:variable>
    <xsl:if test="$value/node()">
      <field name="setting">
        <xsl:sequence select="$value"/>
      </field>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:stated" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="doubt" as="xs:string" select="' (' || f:label('uncertain', $language) || ')'"/>
    <xsl:choose>
      <xsl:when test="$element/self::date"><xsl:sequence select="$element ! f:dated(.) ! (if (. instance of node()) then . else f:text(.))"/></xsl:when>
      <xsl:when test="$element/self::activity"><xsl:value-of select="normalize-space($element)"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="$element"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$element/@cert = 'low'">{$doubt}</xsl:if>
  </xsl:function>

  <xsl:function name="f:text" as="text()">
    <xsl:param name="string" as="xs:string"/>
    <xsl:value-of select="$string"/>
  </xsl:function>

  <xsl:template match="text" mode="field" as="element()">
    <field name="languages">
      <xsl:for-each select="f:versions(..)">
        <value>{f:version-title(.)}</value>
      </xsl:for-each>
    </field>
  </xsl:template>

  <!-- "Russian, original" -->
  <xsl:function name="f:version-title" as="xs:string">
    <xsl:param name="text" as="element(text)"/>
    <xsl:variable name="type" as="xs:string?" select="$text/@type[. = ('original', 'translation')]"/>
    <xsl:sequence select="string-join((f:language-name(f:language($text), $language), $type ! f:label(., $language)),
      f:label('comma', $language))"/>
  </xsl:function>

  <!-- The program that converted the file answers for nothing a reader asks about. -->
  <xsl:template match="respStmt" mode="field" as="element()*">
    <xsl:if test="not(name[@type = 'software'])">
      <field name="responsible">
        <value>{normalize-space(resp[1])}{f:label('colon', $language)}{string-join((persName | orgName | name) ! normalize-space(), f:label('comma', $language))}</value>
      </field>
    </xsl:if>
  </xsl:template>

  <xsl:template match="msIdentifier" mode="field" as="element()*">
    <xsl:variable name="marks" as="xs:string*" select="(.//idno[not(idno)][not(f:is-web-address(normalize-space()))]) !
      (f:label('shelfmark.' || @type, $language, '') || ' ' || .) ! normalize-space()"/>
    <xsl:sequence select="f:field('archive', string-join(
      ((settlement, institution, repository, collection) ! normalize-space(), $marks), f:label('comma', $language))[. ne ''])"/>
  </xsl:template>

  <xsl:template match="bibl" mode="field" as="element()*">
    <xsl:if test="@type = ('citation', 'publication')">
      <xsl:sequence select="f:field(@type, f:plain(.)[. ne ''])"/>
    </xsl:if>
  </xsl:template>

  <!-- source 002: the archive's citation ends with the publication, word for word. -->
  <xsl:template match="bibl[@type = 'publication'][f:is-cited(.)]" mode="field" priority="1"/>

  <xsl:function name="f:is-cited" as="xs:boolean">
    <xsl:param name="publication" as="element(bibl)"/>
    <xsl:variable name="words" as="xs:string" select="replace(f:plain($publication), '\W+$', '')"/>
    <xsl:sequence select="some $citation in $publication/../bibl[@type = 'citation'] satisfies contains(f:plain($citation), $words)"/>
  </xsl:function>

  <!-- The way back to the archive. An address as the file had it may lead to a test server (source 000, l. 10): it is
       shown, not linked. -->
  <xsl:template match="bibl[@type = 'record']" mode="field" priority="1" as="element()*">
    <xsl:sequence select="f:field('record', idno[@type = 'record'] ! normalize-space()[. ne ''])"/>
    <xsl:apply-templates select="idno[@type = 'URI']" mode="field"/>
    <xsl:sequence select="f:field('found', idno[@type = 'asFound'] ! normalize-space()[. ne ''])"/>
  </xsl:template>

  <xsl:template match="idno[@type = 'URI'][normalize-space()]" mode="field" priority="1" as="element()">
    <field name="address">
      <value>
        <link>
          <xsl:sequence select="f:attribute('address', normalize-space()[matches(., '^https?://\S+$', 'i')])"/>
          <xsl:text>{normalize-space()}</xsl:text>
        </link>
      </value>
    </field>
  </xsl:template>

  <xsl:template match="idno" mode="field"/>

  <!-- The archive's other fields, each by its own name. -->
  <xsl:template match="notesStmt/note" mode="field" as="element()*">
    <xsl:sequence select="f:field('note.' || (@type, 'other')[1], normalize-space()[. ne ''])"/>
  </xsl:template>

  <!-- In a citation an address is provenance only. -->
  <xsl:function name="f:plain" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element//text()[not(ancestor::idno/@type = 'asFound')] => string-join() => normalize-space()"/>
  </xsl:function>

  <xsl:template match="keywords/term" mode="field" as="element()*">
    <xsl:sequence select="f:field('genre', f:label('genre.' || normalize-space(), $language, normalize-space())[. ne ''])"/>
  </xsl:template>

  <xsl:template match="keywords" mode="field" as="element()*">
    <xsl:variable name="terms" as="element(term)*" select="term[not(@type = 'genre')]"/>
    <xsl:variable name="kinds" as="xs:string*" select="'person', 'place', 'topic', 'subject'"/>
    <xsl:for-each select="$kinds">
      <xsl:variable name="kind" as="xs:string" select="."/>
      <xsl:variable name="own" as="element(term)*" select="$terms[@type = $kind or $kind = 'topic' and not(@type = $kinds)]"/>
      <xsl:sequence select="f:field($kind || 's', distinct-values($own ! normalize-space()[. ne '']))"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="availability" mode="field" as="element()*">
    <xsl:for-each select="licence">
      <field name="licence">
        <value>
          <link>
            <xsl:sequence select="f:attribute('address', @target[f:is-web-address(.)])"/>
            <xsl:text>{f:or(normalize-space(), @target)}</xsl:text>
          </link>
        </value>
      </field>
    </xsl:for-each>
    <xsl:sequence select="f:field('rights', p ! normalize-space()[. ne ''])"/>
  </xsl:template>

  <!-- The pictures of pages that no page of the text leads to, each by its number. -->
  <xsl:template match="facsimile" mode="field" as="element()?">
    <xsl:variable name="shown" as="xs:string*" select="root()//(pb | p | ab | figure)/@facs ! f:facsimile(.)"/>
    <xsl:where-populated>
      <field name="images">
        <xsl:for-each select="(graphic | .//surface/graphic[1]) ! (let $number := position() return f:picture(@url)[not(. = $shown)] ! map { $number: . })">
          <value>
            <link address="{.?*}">{map:keys(.)}</link>
          </value>
        </xsl:for-each>
      </field>
    </xsl:where-populated>
  </xsl:template>

  <xsl:template match="abstract" as="element()">
    <abstract lang="{f:language(.)}">
      <xsl:apply-templates select="*"/>
    </abstract>
  </xsl:template>

  <xsl:template match="particDesc" as="element()?">
    <xsl:where-populated>
      <persons>
        <xsl:apply-templates select=".//person[@xml:id]" mode="entry"/>
      </persons>
    </xsl:where-populated>
  </xsl:template>

  <!-- A person of the register appears as the register has it, under the document's own id. -->
  <xsl:template match="particDesc//person" mode="entry" as="element()" priority="1">
    <xsl:variable name="entry" as="element()?" select="f:entry(@xml:id, root(.))"/>
    <person id="{@xml:id}">
      <xsl:sequence select="f:attribute('entry', $entry/@xml:id)"/>
      <xsl:sequence select="f:described(($entry, .)[1])"/>
    </person>
  </xsl:template>
</xsl:stylesheet>
