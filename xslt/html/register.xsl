<?xml version="1.0" encoding="UTF-8"?>
<!-- The register: lists of entries by letter, and of each entry a page with its forms, authority records and mentions.
     Long lists are divided: by letter, then by number. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- So many entries stand on one page; so many documents on one page of an entry. -->
  <xsl:variable name="f:longest-register" as="xs:integer" select="400"/>
  <xsl:variable name="f:longest-entry" as="xs:integer" select="200"/>
  <!-- Fewer are seen at a glance, without letters between them. -->
  <xsl:variable name="f:fewest-by-letter" as="xs:integer" select="40"/>

  <xsl:template match="register" as="element()*">
    <xsl:variable name="entries" as="element()*" select="sort(*, (), f:sorted#1)"/>
    <xsl:variable name="long" as="xs:boolean" select="count($entries) gt $f:longest-register"/>
    <xsl:variable name="kind" as="xs:string" select="@kind"/>
    <header class="document">
      <h1>{f:say(@kind)} <span class="count">{count($entries)}</span></h1>
    </header>
    <xsl:sequence select="f:map(.), f:letters-of($entries, if ($long) then f:letter-file($kind, ?, 1) else function($letter) { '#' || f:letter-id($letter) })"/>
    <xsl:if test="not($long)">
      <xsl:sequence select="f:entries($entries)"/>
    </xsl:if>
  </xsl:template>

  <!-- The pages of a list that is too long for one. -->
  <xsl:template match="register" mode="lists" as="text()*">
    <xsl:variable name="register" as="element(register)" select="."/>
    <xsl:if test="count(*) gt $f:longest-register">
      <xsl:variable name="entries" as="element()*" select="sort(*, (), f:sorted#1)"/>
      <xsl:for-each-group select="$entries" group-by="f:letter(.)">
        <xsl:variable name="letter" as="xs:string" select="current-grouping-key()"/>
        <xsl:variable name="all" as="element()+" select="current-group()"/>
        <xsl:variable name="pages" as="xs:integer" select="xs:integer(ceiling(count($all) div $f:longest-register))"/>
        <xsl:for-each select="1 to $pages">
          <xsl:variable name="file" as="xs:string" select="f:letter-file($register/@kind, $letter, .)"/>
          <xsl:result-document href="register/{$file}" format="page">
            <xsl:sequence select="f:page(f:say($register/@kind) || f:say('comma') || $letter, 'register/' || $file, (), (
              f:title(f:say($register/@kind) || f:say('comma') || $letter), f:letters-of($entries, f:letter-file($register/@kind, ?, 1)),
              f:entries(subsequence($all, $f:longest-register * (. - 1) + 1, $f:longest-register)), f:pager(., $pages, f:letter-file($register/@kind, $letter, ?))))"/>
          </xsl:result-document>
          <xsl:text>register/{$file}&#10;</xsl:text>
        </xsl:for-each>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:template>

  <!-- As an index sorts: small letters with capitals, accents aside. -->
  <xsl:function name="f:sorted" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="upper-case(replace(normalize-unicode($entry/@name, 'NFKD'), '\p{M}', ''))"/>
  </xsl:function>

  <!-- The letter that an entry stands under. Chinese signs have no order that all readers know: they share one. -->
  <xsl:function name="f:letter" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="first" as="xs:string" select="substring(f:sorted($entry), 1, 1)"/>
    <xsl:sequence select="if (matches($first, '\p{IsCJKUnifiedIdeographs}')) then '漢' else if (matches($first, '\p{L}')) then $first else '#'"/>
  </xsl:function>

  <xsl:function name="f:letter-id" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:sequence select="'letter-' || string-to-codepoints($letter)[1]"/>
  </xsl:function>

  <!-- Never the name of another file: that of a kind has no full stop in it. -->
  <xsl:function name="f:letter-file" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="letter" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="string-join(($kind, f:letter-id($letter), string($number)[. ne '1']), '.') || '.html'"/>
  </xsl:function>

  <xsl:function name="f:letters-of" as="element()?">
    <xsl:param name="entries" as="element()*"/>
    <xsl:param name="address" as="function(xs:string) as xs:string"/>
    <xsl:variable name="letters" as="xs:string*" select="distinct-values($entries ! f:letter(.))"/>
    <xsl:if test="count($entries) ge $f:fewest-by-letter and count($letters) gt 1">
      <nav class="letters" aria-label="{f:say('alphabet')}">
        <ul>
          <xsl:for-each select="$letters">
            <li><a href="{$address(.)}">{.}</a></li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:entries" as="element()*">
    <xsl:param name="entries" as="element()*"/>
    <xsl:if test="count($entries) lt $f:fewest-by-letter">
      <ul class="entries">
        <xsl:apply-templates select="$entries"/>
      </ul>
    </xsl:if>
    <xsl:for-each-group select="$entries[count($entries) ge $f:fewest-by-letter]" group-by="f:letter(.)">
      <xsl:variable name="id" as="xs:string" select="f:letter-id(current-grouping-key())"/>
      <section class="letter" aria-labelledby="{$id}">
        <h2 id="{$id}">{current-grouping-key()}</h2>
        <ul class="entries">
          <xsl:apply-templates select="current-group()"/>
        </ul>
      </section>
    </xsl:for-each-group>
  </xsl:function>

  <!-- One line: who it is, how other scripts write it, and in how many documents it is named. -->
  <xsl:template match="register/*" as="element()">
    <li id="{@id}">
      <span class="who">
        <a href="{$up}{f:entry-file(.)}"><xsl:sequence select="f:attribute('lang', @lang)"/>{@name}</a>
        <xsl:text>{@life ! (' (' || . || ')')}</xsl:text>
        <xsl:for-each-group select="form[matches(., '\p{L}') and not(matches(., '[A-Za-z&#xC0;-&#x24F;]'))]" group-by="string(@lang)">
          <span class="script"><xsl:sequence select="f:attribute('lang', @lang)"/>{.}</span>
        </xsl:for-each-group>
        <xsl:apply-templates select="role"/>
      </span>
      <span class="count" title="{f:say('documents')}">{f:documents(.)}</span>
    </li>
  </xsl:template>

  <!-- The pages of an entry: its first, and one more for so many documents that name it. -->
  <xsl:template match="entry" mode="pages" as="text()*">
    <xsl:variable name="subject" as="element(entry)" select="."/>
    <xsl:variable name="entry" as="element()" select="f:named(@id)"/>
    <xsl:variable name="pages" as="xs:integer" select="max((1, xs:integer(ceiling(count(in) div $f:longest-entry))))"/>
    <xsl:for-each select="1 to $pages">
      <xsl:variable name="file" as="xs:string" select="f:entry-page($entry, .)"/>
      <xsl:result-document href="{$file}" format="page">
        <xsl:sequence select="f:page($entry/@name, $file, (), ($subject, subsequence($subject/in, $f:longest-entry * (. - 1) + 1, $f:longest-entry),
          f:pager(., $pages, function($number) { $up || f:entry-page($entry, $number) })))"/>
      </xsl:result-document>
      <!-- The list names files as they are, not as addresses write them. -->
      <xsl:text>register/{$kinds(local-name($entry))}/{replace($entry/@id, '[/\\]', '_')}{f:more(.)}.html&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <!-- No id has a tilde in it. -->
  <xsl:function name="f:more" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="if ($number eq 1) then '' else '~' || $number"/>
  </xsl:function>

  <xsl:function name="f:entry-page" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="replace(f:entry-file($entry), '\.html$', f:more($number) || '.html')"/>
  </xsl:function>

  <!-- What the register knows of an entry. -->
  <xsl:template match="entry" mode="content" as="element()+">
    <xsl:variable name="entry" as="element()" select="f:named(@id)"/>
    <header class="document">
      <h1><span><xsl:sequence select="f:attribute('lang', $entry/@lang)"/>{$entry/@name}</span>{$entry/@life ! (' (' || . || ')')}</h1>
      <xsl:apply-templates select="$entry/role"/>
    </header>
    <div class="entry">
      <xsl:where-populated>
        <dl>
          <xsl:sequence select="f:forms($entry), f:authorities($entry), $entry/position ! f:located(.)"/>
        </dl>
      </xsl:where-populated>
    </div>
    <h2 class="mentions">{f:say('mentions')} <span class="count">{count(in)}</span></h2>
  </xsl:template>

  <!-- Every passage of a document that names the entry, in its sentence, by versions where there are several. -->
  <xsl:template match="entry/in" mode="content" as="element()">
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', @document, $catalogue)"/>
    <xsl:variable name="turns" as="element(mention)*" select="mention[@speaks]"/>
    <section class="mentioned">
      <h3><a href="{f:file('documents', @document, '.html')}" lang="{$summary/@lang}">{$summary/title}</a></h3>
      <p class="facts">{string-join((f:when($summary), f:stated($summary, 'genre'), (f:say('turns') || f:say('colon') || count($turns[@version = $turns[1]/@version]))[$turns]), ' · ')}</p>
      <xsl:for-each-group select="mention[name]" group-by="@version">
        <xsl:variable name="version" as="element(version)?" select="$summary/version[@id = current-grouping-key()]"/>
        <xsl:if test="count($summary/version) gt 1">
          <p class="facts version-name">{$version/@name}</p>
        </xsl:if>
        <ul class="contexts" lang="{$version/@lang}">
          <xsl:apply-templates select="current-group()"/>
        </ul>
      </xsl:for-each-group>
    </section>
  </xsl:template>

  <xsl:template match="mention" as="element()">
    <li>
      <xsl:sequence select="f:attribute('lang', @lang)"/>
      <xsl:text>{before}</xsl:text>
      <a href="{f:file('documents', ../@document, '.html')}{@at ! ('#' || .)}">{name}</a>
      <xsl:text>{after}</xsl:text>
    </li>
  </xsl:template>

  <xsl:function name="f:forms" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:if test="$entry/form">
      <dt>{f:say('forms')}</dt>
      <xsl:for-each-group select="$entry/form" group-by="string(@lang)">
        <dd>
          <xsl:if test="@lang"><span class="writing">{f:writing(@lang, $language)}</span></xsl:if>
          <ul class="run">
            <xsl:apply-templates select="current-group()"/>
          </ul>
        </dd>
      </xsl:for-each-group>
    </xsl:if>
  </xsl:function>

  <xsl:template match="form" as="element()">
    <li>
      <xsl:sequence select="f:attribute('lang', @lang)"/>
      <xsl:text>{.}</xsl:text>
    </li>
  </xsl:template>

  <xsl:function name="f:authorities" as="element()*">
    <xsl:param name="entry" as="element()"/>
    <xsl:if test="$entry/authority">
      <dt>{f:say('authorities')}</dt>
      <dd>
        <ul class="run">
          <xsl:apply-templates select="$entry/authority"/>
        </ul>
      </dd>
    </xsl:if>
  </xsl:function>

  <xsl:template match="authority" as="element()">
    <li>
      <xsl:text>{@type} </xsl:text>
      <a href="{@address}">{.}</a>
    </li>
  </xsl:template>

  <xsl:function name="f:located" as="element()+">
    <xsl:param name="position" as="element(position)"/>
    <dt>{f:say('position')}</dt>
    <dd>{f:degrees($position/@latitude, 'N', 'S')}{f:say('comma')}{f:degrees($position/@longitude, 'E', 'W')}</dd>
  </xsl:function>
</xsl:stylesheet>
