<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages of the edition: which there are, the front page, search, the page about the edition. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- A longer list is divided: the front page stays one that a telephone loads at once. -->
  <xsl:variable name="f:longest-list" as="xs:integer" select="100"/>

  <xsl:template match="edition" mode="pages" as="text()*">
    <xsl:variable name="content" as="element()*">
      <xsl:choose>
        <xsl:when test="$page = 'index'"><xsl:sequence select="f:front(.)"/></xsl:when>
        <xsl:when test="$page = 'timeline'"><xsl:sequence select="f:timeline(.)"/></xsl:when>
        <xsl:when test="$page = 'relations'"><xsl:sequence select="f:relations(.)"/></xsl:when>
        <xsl:when test="$page = 'search'"><xsl:sequence select="f:search(.)"/></xsl:when>
        <xsl:when test="$page = 'about'"><xsl:sequence select="f:about-edition(.)"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="register[@kind = substring-after($page, '/')]"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:if test="$content">
      <xsl:result-document href="{$page}.html" format="page">
        <xsl:sequence select="f:page(f:heading($page), $page || '.html', f:search-script()[$page = 'search'], $content)"/>
      </xsl:result-document>
      <xsl:text>{$page}.html&#10;</xsl:text>
    </xsl:if>
    <xsl:apply-templates select="register[@kind = substring-after($page, 'register/')]" mode="lists"/>
    <xsl:if test="$page = 'index'">
      <xsl:apply-templates select=".[f:is-long()]" mode="lists"/>
      <xsl:apply-templates select=".[@url]" mode="feeds"/>
      <xsl:apply-templates select=".[$f:has-letters]" mode="cmif"/>
    </xsl:if>
  </xsl:template>

  <xsl:function name="f:heading" as="xs:string?">
    <xsl:param name="page" as="xs:string"/>
    <xsl:sequence select="
      if ($page = 'index') then ()
      else if ($page = 'about') then f:say('about-edition')
      else f:say(replace($page, '^register/', ''))"/>
  </xsl:function>

  <xsl:function name="f:is-long" as="xs:boolean">
    <xsl:sequence select="count($edition/summary) gt $f:longest-list"/>
  </xsl:function>

  <xsl:function name="f:title" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <header class="document">
      <h1>{$title}</h1>
    </header>
  </xsl:function>

  <!-- What the edition is, the way in by words, and its documents: all, or where they are listed. -->
  <xsl:function name="f:front" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <header class="document">
      <h1>{$edition/@title}</h1>
      <xsl:if test="$edition/@subtitle">
        <p class="subtitle">{$edition/@subtitle}</p>
      </xsl:if>
      <xsl:for-each select="f:told($edition)[1]">
        <p class="lead">{.}{if (count(f:told($edition)) gt 1) then ' ' else ''}<xsl:if test="count(f:told($edition)) gt 1"><a href="about.html">{f:say('more')}</a></xsl:if></p>
      </xsl:for-each>
      <xsl:if test="$edition/@search">
        <form class="search" role="search" action="search.html">
          <p class="query">
            <label for="words">{f:say('search')}</label>
            <input type="search" id="words" name="q" autocomplete="off" spellcheck="false"/>
            <button type="submit" class="tool">{f:say('search.go')}</button>
          </p>
        </form>
      </xsl:if>
      <xsl:if test="$edition/@pdf = 'yes'">
        <p class="formats"><a href="pdf/edition.pdf" type="application/pdf">{f:say('book')}</a></p>
      </xsl:if>
    </header>
    <section class="list" aria-labelledby="documents">
      <h2 id="documents">{f:say('documents')} <span class="count">{count($edition/summary)}</span></h2>
      <xsl:choose>
        <xsl:when test="f:is-long()"><xsl:sequence select="f:facets($edition)"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="f:list($edition/summary)"/></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:function>

  <!-- What the edition says of itself, by paragraphs. -->
  <xsl:function name="f:told" as="xs:string*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="tokenize($edition/@about, '(\r?\n\s*){2,}')[normalize-space()] ! normalize-space()"/>
  </xsl:function>

  <!-- What is found is fetched when somebody searches. A browser fetches nothing for a page that is a file. -->
  <xsl:function name="f:search" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="f:title(f:say('search'))"/>
    <form class="search" role="search">
      <xsl:for-each select="'nothing', 'server', 'searching', 'found', 'near', 'names', 'more', 'passage'">
        <xsl:attribute name="data-{.}" select="f:say('search.' || .)"/>
      </xsl:for-each>
      <p class="query">
        <label for="query">{f:say('search.for')}</label>
        <input type="search" id="query" name="q" autocomplete="off" spellcheck="false" aria-describedby="hint"/>
        <button type="submit" class="tool">{f:say('search')}</button>
      </p>
      <p class="choices">
        <label>
          <xsl:text>{f:say('by.person')} </xsl:text>
          <input name="person" list="names" autocomplete="off" spellcheck="false"/>
        </label>
        <xsl:sequence select="f:options('language', distinct-values($edition/summary/version/@lang ! lower-case(tokenize(., '-')[1])), f:language-name(?, $language))"/>
        <xsl:sequence select="f:options('kind', distinct-values($edition/summary ! f:stated(., 'genre')[1]), string#1)"/>
        <xsl:sequence select="f:options('year', distinct-values($edition/summary ! f:year(.)), string#1)"/>
      </p>
      <datalist id="names">
        <xsl:for-each select="sort(distinct-values(($edition/register[@kind = 'persons']/person/@name, $edition/summary/(speaker/@name, letter/(@from-name, @to-name))) ! string()))">
          <option value="{.}"/>
        </xsl:for-each>
      </datalist>
      <p class="facts" id="hint">{f:say('search.long')}</p>
    </form>
    <p class="facts" id="found" role="status"/>
    <p class="facts search-names"/>
    <ol class="results"/>
    <nav class="pages" aria-label="{f:say('search.pages')}" hidden="hidden"/>
    <noscript><p>{f:say('search.script')}</p></noscript>
  </xsl:function>

  <!-- What has one value only is nothing to choose by. -->
  <xsl:function name="f:options" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:param name="shown" as="function(xs:string) as xs:string"/>
    <xsl:if test="count($values[. ne '']) gt 1">
      <label>
        <xsl:text>{f:say('by.' || $name)} </xsl:text>
        <select name="{$name}">
          <option value="">{f:say('all')}</option>
          <xsl:for-each select="sort($values[. ne ''])">
            <option value="{.}">{$shown(.)}</option>
          </xsl:for-each>
        </select>
      </label>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:search-script" as="element()">
    <script src="search.js" defer="defer"/>
  </xsl:function>

  <xsl:function name="f:about-edition" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="f:title(f:say('about-edition'))"/>
    <div class="prose">
      <xsl:for-each select="f:told($edition)">
        <p>{.}</p>
      </xsl:for-each>
      <h2>{f:say('contents')}</h2>
      <dl class="facts">
        <xsl:sequence select="f:count(f:say('documents'), count($edition/summary)), $edition/register ! f:count(f:say(@kind), count(*))"/>
        <xsl:for-each-group select="$edition/summary/version" group-by="@lang">
          <xsl:sequence select="f:count(f:language-name(current-grouping-key(), $language), count(current-group()))"/>
        </xsl:for-each-group>
        <xsl:for-each-group select="$edition/summary" group-by="@status">
          <xsl:sequence select="f:count(f:label('status.' || current-grouping-key(), $language, current-grouping-key()), count(current-group()))"/>
        </xsl:for-each-group>
      </dl>
      <h2>{f:say('editorial')}</h2>
      <p>{f:say('editorial.long')}</p>
      <p><a href="manual.html">{f:say('manual')}</a></p>
      <h2>{f:say('cite')}</h2>
      <p class="citation">{string-join(($edition/@title, string-join(($edition/@place, $edition/@publisher, $edition/@date ! f:date(., $language)), f:say('comma')), $edition/@url)[. ne ''], '. ')}</p>
      <h2>{f:say('data')}</h2>
      <p>{f:say('data.long')}</p>
      <ul>
        <xsl:for-each select="'documents', ('register', 'mentions')[$edition/register], 'letters'[$edition/summary/letter], 'speakers'[$edition/summary/speaker]">
          <li><a href="data/{.}.csv" type="text/csv" download="download">{replace(f:say('data.sentence'), '\{what\}', f:say('data.' || .))}</a></li>
        </xsl:for-each>
        <xsl:for-each select="$edition/register">
          <li><a href="tei/register/{@kind}.xml" type="application/tei+xml">{f:say(@kind)} (TEI)</a></li>
        </xsl:for-each>
        <xsl:if test="$f:has-letters">
          <li><a href="cmif.xml" type="application/tei+xml">{f:say('data.cmif')}</a></li>
        </xsl:if>
      </ul>
    </div>
  </xsl:function>

  <xsl:function name="f:count" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <div><dt>{$name}</dt><dd>{$number}</dd></div>
  </xsl:function>
</xsl:stylesheet>
