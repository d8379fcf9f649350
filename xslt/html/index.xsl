<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages of the edition: the front page with the list of documents, the timeline, the page about the edition. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- A longer list is divided by years: the front page stays one that a telephone loads at once. -->
  <xsl:variable name="f:longest-list" as="xs:integer" select="150"/>

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
    <xsl:if test="$page = 'index' and f:is-long()">
      <xsl:for-each-group select="summary" group-by="f:year(.)">
        <xsl:variable name="file" as="xs:string" select="'lists-' || f:slug(current-grouping-key()) || '.html'"/>
        <xsl:result-document href="{$file}" format="page">
          <xsl:sequence select="f:page(f:year-name(current-grouping-key()), $file, (), (f:title(f:year-name(current-grouping-key())), f:list(current-group())))"/>
        </xsl:result-document>
        <xsl:text>{$file}&#10;</xsl:text>
      </xsl:for-each-group>
    </xsl:if>
    <xsl:if test="$page = 'index' and @url">
      <xsl:apply-templates select="." mode="feeds"/>
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

  <xsl:function name="f:front" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <header class="document">
      <h1>{$edition/@title}</h1>
      <xsl:if test="$edition/@subtitle">
        <p class="subtitle">{$edition/@subtitle}</p>
      </xsl:if>
      <xsl:if test="$edition/@pdf = 'yes'">
        <p class="formats"><a href="pdf/edition.pdf" type="application/pdf">{f:say('book')}</a></p>
      </xsl:if>
      <xsl:if test="$edition/@epub = 'yes'">
        <p class="formats"><a href="epub/edition.epub" type="application/epub+zip">{f:say('book-epub')}</a></p>
      </xsl:if>
    </header>
    <section aria-labelledby="documents">
      <h2 id="documents">{f:say('documents')}</h2>
      <xsl:choose>
        <xsl:when test="f:is-long()"><xsl:sequence select="f:years($edition)"/></xsl:when>
        <xsl:otherwise><xsl:sequence select="f:list($edition/summary)"/></xsl:otherwise>
      </xsl:choose>
    </section>
  </xsl:function>

  <!-- A list, and fields to choose from it by, which need the script and are not there without. -->
  <xsl:function name="f:list" as="element()+">
    <xsl:param name="summaries" as="element(summary)*"/>
    <xsl:variable name="items" as="element()*">
      <xsl:apply-templates select="$summaries"/>
    </xsl:variable>
    <form class="filter" aria-label="{f:say('filter')}">
      <xsl:sequence select="('kind', 'language', 'person', 'year') ! f:field(., $items)"/>
      <output aria-live="polite"/>
    </form>
    <ol class="documents">
      <xsl:sequence select="$items"/>
    </ol>
  </xsl:function>

  <!-- What has one value only is nothing to choose by. -->
  <xsl:function name="f:field" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="items" as="element()*"/>
    <xsl:variable name="values" as="xs:string*" select="sort(distinct-values($items/@*[name() = 'data-' || $name] ! tokenize(., '\|')[. ne '']))"/>
    <xsl:if test="count($values) gt 1">
      <label>
        <xsl:text>{f:say('by.' || $name)} </xsl:text>
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
    <li data-kind="{string-join(f:stated(., 'genre'), '|')}" data-language="{string-join(distinct-values(version ! f:language-name(@lang, $language)), '|')}"
      data-person="{string-join(distinct-values((speaker/@name, letter/(@from-name, @to-name)) ! string()), '|')}" data-year="{f:year(.)}">
      <a class="title" href="{f:file('documents', @id, '.html')}" lang="{@lang}">{title}</a>
      <span class="facts">{string-join((f:stated(., 'date'), f:stated(., 'genre'), version ! f:language-name(@lang, $language)), ' · ')}</span>
      <span class="status {@status}"><span class="badge">{f:label('status.' || @status, $language, @status)}</span></span>
    </li>
  </xsl:template>

  <xsl:function name="f:stated" as="xs:string*">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:param name="field" as="xs:string"/>
    <xsl:sequence select="$summary/field[@name = $field]/value ! normalize-space()"/>
  </xsl:function>

  <xsl:function name="f:year" as="xs:string">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:sequence select="string(substring($summary/@date, 1, 4))"/>
  </xsl:function>

  <xsl:function name="f:year-name" as="xs:string">
    <xsl:param name="year" as="xs:string"/>
    <xsl:sequence select="($year[. ne ''], f:say('undated'))[1]"/>
  </xsl:function>

  <xsl:function name="f:slug" as="xs:string">
    <xsl:param name="year" as="xs:string"/>
    <xsl:sequence select="($year[matches(., '^\d+$')], 'undated')[1]"/>
  </xsl:function>

  <xsl:function name="f:years" as="element()">
    <xsl:param name="edition" as="element(edition)"/>
    <ul class="years">
      <xsl:for-each-group select="$edition/summary" group-by="f:slug(f:year(.))">
        <li><a href="lists-{current-grouping-key()}.html">{f:year-name(f:year(.))}</a> ({count(current-group())})</li>
      </xsl:for-each-group>
    </ul>
  </xsl:function>

  <!-- By year and month, each document with who wrote or spoke. -->
  <xsl:function name="f:timeline" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="f:title(f:say('timeline'))"/>
    <xsl:for-each-group select="$edition/summary" group-by="f:slug(f:year(.))">
      <section class="year" aria-labelledby="year-{current-grouping-key()}">
        <h2 id="year-{current-grouping-key()}">{f:year-name(f:year(.))}</h2>
        <ol class="timeline">
          <xsl:apply-templates select="current-group()" mode="dated"/>
        </ol>
      </section>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:template match="summary" mode="dated" as="element()">
    <li>
      <span class="when">{(f:stated(., 'date'), @date ! f:date(., $language), f:say('undated'))[1]}</span>
      <span>
        <a href="{f:file('documents', @id, '.html')}" lang="{@lang}">{title}</a>
        <xsl:variable name="facts" as="xs:string*" select="f:stated(., 'genre'), (speaker/@name ! string())[position() le 6]"/>
        <xsl:if test="exists($facts)">
          <span class="facts">{string-join($facts, ' · ')}</span>
        </xsl:if>
      </span>
    </li>
  </xsl:template>

  <!-- One index a language, each fetched when somebody searches. A browser fetches nothing for a page that is a file. -->
  <xsl:function name="f:search" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:if test="$edition/@search">
      <xsl:sequence select="f:title(f:say('search'))"/>
      <form class="search" role="search" data-languages="{distinct-values($edition/summary/version ! lower-case(tokenize(@lang, '-')[1]))}"
        data-nothing="{f:say('search.nothing')}" data-server="{f:say('search.server')}">
        <label for="query">{f:say('search.for')}</label>
        <input type="search" id="query" name="q" autocomplete="off" spellcheck="false"/>
        <label for="person">{f:say('by.person')}</label>
        <select id="person" name="person">
          <option value="">{f:say('all')}</option>
          <xsl:for-each select="sort(distinct-values($edition/summary/(speaker/@name, letter/(@from-name, @to-name)) ! string()))">
            <option value="{.}">{.}</option>
          </xsl:for-each>
        </select>
        <button type="submit" class="tool">{f:say('search')}</button>
      </form>
      <p class="facts">{f:say('search.long')}</p>
      <p class="facts" id="found" role="status"/>
      <ol class="results"/>
      <noscript><p>{f:say('search.script')}</p></noscript>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:search-script" as="element()">
    <script src="search.js" defer="defer"/>
  </xsl:function>

  <xsl:function name="f:about-edition" as="element()*">
    <xsl:param name="edition" as="element(edition)"/>
    <xsl:sequence select="f:title(f:say('about-edition'))"/>
    <div class="prose">
      <xsl:for-each select="tokenize($edition/@about, '(\r?\n\s*){2,}')[normalize-space()]">
        <p>{normalize-space()}</p>
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
        <xsl:for-each select="$edition/register">
          <li><a href="tei/register/{@kind}.xml" type="application/tei+xml">{f:say(@kind)} (TEI)</a></li>
        </xsl:for-each>
      </ul>
    </div>
  </xsl:function>

  <xsl:function name="f:count" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <div><dt>{$name}</dt><dd>{$number}</dd></div>
  </xsl:function>
</xsl:stylesheet>
