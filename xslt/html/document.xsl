<?xml version="1.0" encoding="UTF-8"?>
<!-- The pages of a document: one with all versions side by side, one for each version; and its versions as plain text.
     A version is made into HTML once and stands on both pages. -->
<xsl:stylesheet version="3.0" default-mode="html" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="urn:x-teipipe:reading">

  <!-- Values taken over from the source, in the language of its header; the others are the interface's own. -->
  <xsl:variable name="f:delivered-fields" as="xs:string*" select="$f:run-fields, 'author', 'responsible', 'archive', 'citation', 'publication', 'rights', 'licence'"/>

  <!-- Folders that are there anyway, and names that Windows keeps for devices: a version of that name has another. -->
  <xsl:variable name="f:folders" as="xs:string*" select="'documents', 'register', 'tei', 'pdf', 'epub', 'cite', 'data', 'lists', 'search', 'con', 'prn', 'aux', 'nul'"/>

  <!-- "en/1949-12-16_stalin-mao.html": the folder of a version, by its id where that can be the name of one. -->
  <xsl:function name="f:folder" as="xs:string">
    <xsl:param name="version" as="element()"/>
    <xsl:sequence select="if (matches($version/@id, '^[\p{L}\p{N}_-]+$') and not(lower-case($version/@id) = $f:folders)) then $version/@id
      else 'version-' || replace($version/@id, '[^\p{L}\p{N}_-]', '_')"/>
  </xsl:function>

  <xsl:template match="document" mode="pages" as="text()*">
    <xsl:variable name="name" as="xs:string" select="encode-for-uri(@id)"/>
    <xsl:result-document href="documents/{$name}.html" format="page">
      <xsl:sequence select="f:page(title, 'documents/' || $name || '.html', f:document-head(., ()), .)"/>
    </xsl:result-document>
    <xsl:text>documents/{@id}.html&#10;</xsl:text>
    <xsl:if test="count(versions/version) gt 1">
      <xsl:for-each select="versions/version">
        <xsl:variable name="document" as="element(document)" select="ancestor::document"/>
        <xsl:variable name="file" as="xs:string" select="f:folder(.) || '/' || $name || '.html'"/>
        <xsl:result-document href="{$file}" format="page">
          <xsl:sequence select="f:page($document/title || ', ' || @name, $file, f:document-head($document, .), .)"/>
        </xsl:result-document>
        <xsl:text>{f:folder(.)}/{$document/@id}.html&#10;</xsl:text>
      </xsl:for-each>
    </xsl:if>
    <xsl:apply-templates select="versions/version" mode="plain"/>
    <xsl:apply-templates select="key('f:summary', @id, $catalogue)" mode="pages"/>
  </xsl:template>

  <!-- A document with all its versions, or one version of it. -->
  <xsl:template match="document | version" mode="content" as="element()">
    <xsl:variable name="document" as="element(document)" select="ancestor-or-self::document"/>
    <xsl:variable name="several" as="xs:boolean" select="count($document/versions/version) gt 1"/>
    <article class="{if ($several and self::document) then 'several' else 'single'}" style="--citation: {f:css-string(f:citation-before($document))}">
      <header class="document">
        <h1 lang="{$document/@lang}">{$document/title}</h1>
        <p class="status {$document/@status[. = $f:statuses]}"><span class="badge">{f:label('status.' || $document/@status, $language, $document/@status)}</span>{' '}{f:label('status.' || $document/@status || '.long', $language, '')}</p>
        <xsl:sequence select="f:choice($document, self::version)[$several], f:switch(.), f:formats($document)"/>
      </header>
      <xsl:sequence select="f:about($document)"/>
      <xsl:apply-templates select="." mode="texts"/>
      <xsl:sequence select="f:legend(.), f:talk($document), f:names($document), f:cite($document), f:neighbours($document)"/>
    </article>
  </xsl:template>

  <!-- Which versions there are, and where: links, which a script turns into a switch on the page that has all. -->
  <xsl:function name="f:choice" as="element()">
    <xsl:param name="document" as="element(document)"/>
    <xsl:param name="version" as="element(version)?"/>
    <nav class="choice" aria-label="{f:say('versions')}">
      <ul>
        <li>
          <a href="{f:file('documents', $document/@id, '.html')}">
            <xsl:sequence select="f:attribute('aria-current', 'page'[empty($version)])"/>
            <xsl:text>{f:say('side-by-side')}</xsl:text>
          </a>
        </li>
        <xsl:for-each select="$document/versions/version">
          <li>
            <a href="{f:file(f:folder(.), $document/@id, '.html')}" hreflang="{@lang}" data-version="version-{@id}">
              <xsl:sequence select="f:attribute('aria-current', 'page'[current()/@id = $version/@id])"/>
              <xsl:text>{@name}</xsl:text>
            </a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
  </xsl:function>

  <!-- Between the delivered and the corrected reading, where they differ. Needs the script, and is not there without. -->
  <xsl:function name="f:switch" as="element()?">
    <xsl:param name="shown" as="element()"/>
    <xsl:if test="$shown//(reading | supplied | hyphen)">
      <div class="switch" role="group" aria-label="{f:say('reading-choice')}">
        <button type="button" value="delivered" aria-pressed="true">{f:say('reading-delivered')}</button>
        <xsl:text> </xsl:text>
        <button type="button" value="corrected" aria-pressed="false">{f:say('reading-corrected')}</button>
      </div>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:about" as="element()*">
    <xsl:param name="document" as="element(document)"/>
    <section class="about" aria-labelledby="about">
      <h2 id="about">{f:say('about')}</h2>
      <dl>
        <xsl:for-each-group select="$document/metadata/field" group-by="@name">
          <div>
            <dt>{f:field-name(current-grouping-key(), $language)}</dt>
            <xsl:sequence select="f:values(current-grouping-key(), current-group()/value)"/>
          </div>
        </xsl:for-each-group>
      </dl>
    </section>
    <xsl:apply-templates select="$document/abstract"/>
  </xsl:function>

  <!-- Many short values run on in one line. -->
  <xsl:function name="f:values" as="element()+">
    <xsl:param name="field" as="xs:string"/>
    <xsl:param name="values" as="element(value)+"/>
    <xsl:variable name="tongue" as="xs:string?" select="$values[1]/ancestor::document/@lang[$field = $f:delivered-fields or starts-with($field, 'note.')]"/>
    <xsl:choose>
      <xsl:when test="$field = $f:run-fields">
        <dd>
          <ul class="run">
            <xsl:for-each select="$values">
              <li><xsl:sequence select="f:attribute('lang', $tongue)"/><xsl:apply-templates/></li>
            </xsl:for-each>
          </ul>
        </dd>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$values">
          <dd><xsl:sequence select="f:attribute('lang', $tongue)"/><xsl:apply-templates/></dd>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:function name="f:formats" as="element()">
    <xsl:param name="document" as="element(document)"/>
    <p class="formats">
      <xsl:text>{f:say('formats')}{f:say('colon')}</xsl:text>
      <a href="{f:file('tei/documents', $document/@id, '.xml')}" type="application/tei+xml">{f:say('tei')}</a>
      <xsl:if test="$edition/@pdf = 'yes'">
        <xsl:text>{f:say('comma')}</xsl:text>
        <a href="{f:file('pdf', $document/@id, '.pdf')}" type="application/pdf">{f:say('pdf')}</a>
      </xsl:if>
      <xsl:for-each select="$document/versions/version">
        <xsl:text>{f:say('comma')}</xsl:text>
        <a href="{f:file(f:folder(.), $document/@id, '.txt')}" type="text/plain" hreflang="{@lang}">{f:say('plain-text')} ({f:language-name(@lang, $language)})</a>
      </xsl:for-each>
      <xsl:if test="f:is-web-address($document/@manifest)">
        <xsl:text>{f:say('comma')}</xsl:text>
        <a href="{$document/@manifest}">{f:say('manifest')}</a>
      </xsl:if>
      <xsl:text>{f:say('comma')}</xsl:text>
      <a href="#cite">{f:say('cite')}</a>
    </p>
  </xsl:function>

  <xsl:template match="abstract" as="element()">
    <section class="abstract" aria-labelledby="abstract">
      <h2 id="abstract">{f:say('abstract')}</h2>
      <div lang="{@lang}">
        <xsl:apply-templates/>
      </div>
    </section>
  </xsl:template>

  <!-- Side by side where the screen is wide, in the rows of the alignment where there is one. -->
  <xsl:template match="document" mode="texts" as="element()">
    <xsl:variable name="units" as="element(unit)*" select="alignment/unit"/>
    <xsl:variable name="versions" as="element(version)*" select="versions/version"/>
    <div class="{string-join(('versions', 'parallel'[count($versions) gt 1], 'aligned'[$units]), ' ')}"
      style="--versions: {count($versions)}; --rows: {max((1, $units ! (@row + @span - 1)))}">
      <xsl:apply-templates select="$versions"/>
    </div>
  </xsl:template>

  <xsl:template match="version" mode="texts" as="element()">
    <div class="versions">
      <xsl:apply-templates select="."/>
    </div>
  </xsl:template>

  <xsl:template match="version" as="element()">
    <section class="version" id="version-{@id}" aria-labelledby="heading-{@id}">
      <h2 id="heading-{@id}">{@name}</h2>
      <div class="text" data-version="{@id}" lang="{@lang}">
        <xsl:apply-templates select="node() except (notes, corrections)"/>
      </div>
      <xsl:where-populated>
        <div class="apparatus">
          <xsl:apply-templates select="notes, corrections"/>
        </div>
      </xsl:where-populated>
    </section>
  </xsl:template>

  <!-- Whom and what the document names: the persons it lists, then what else of the register it has. A script shows
       the line of a name as a card beside the name. -->
  <xsl:function name="f:names" as="element()?">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="persons" as="element(person)*" select="$document/persons/person"/>
    <xsl:variable name="others" as="element()*" select="distinct-values($document//(name | turn)/@entry)[not(. = $persons/@entry)] ! f:named(.)"/>
    <xsl:if test="$persons or $others">
      <section class="persons" aria-labelledby="persons">
        <h2 id="persons">{f:say('names')}</h2>
        <xsl:where-populated>
          <ul>
            <xsl:apply-templates select="$persons"/>
            <xsl:sequence select="$others[self::person] ! f:line(., ())"/>
          </ul>
        </xsl:where-populated>
        <xsl:for-each-group select="$others[not(self::person)]" group-by="$kinds(local-name())">
          <h3>{f:say(current-grouping-key())}</h3>
          <ul class="short">
            <xsl:sequence select="current-group() ! f:line(., ())"/>
          </ul>
        </xsl:for-each-group>
      </section>
    </xsl:if>
  </xsl:function>

  <xsl:template match="persons/person" as="element()">
    <xsl:sequence select="f:line((f:named(@entry), .)[1], .)"/>
  </xsl:template>

  <xsl:function name="f:line" as="element()">
    <xsl:param name="entry" as="element()"/>
    <xsl:param name="person" as="element(person)?"/>
    <xsl:variable name="tongue" as="xs:string?" select="($entry/@lang, $person/../../@lang)[1]"/>
    <li>
      <xsl:sequence select="f:attribute('id', $person/@id ! ('person-' || .))"/>
      <xsl:choose>
        <xsl:when test="$entry/parent::register">
          <a href="{$up}{f:entry-file($entry)}"><xsl:sequence select="f:attribute('lang', $tongue)"/>{$entry/@name}</a>
        </xsl:when>
        <xsl:otherwise>
          <span><xsl:sequence select="f:attribute('lang', $tongue)"/>{$entry/@name}</span>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>{$entry/@life ! (' (' || . || ')')}</xsl:text>
      <xsl:apply-templates select="$entry/role"/>
    </li>
  </xsl:function>

  <xsl:template match="role" as="element()">
    <span class="role">
      <xsl:sequence select="f:attribute('lang', @lang)"/>
      <xsl:text>{.}</xsl:text>
    </span>
  </xsl:template>

  <!-- The documents before and after this one, in the order of their dates. -->
  <xsl:function name="f:neighbours" as="element()?">
    <xsl:param name="document" as="element(document)"/>
    <xsl:variable name="summary" as="element(summary)" select="key('f:summary', $document/@id, $catalogue)"/>
    <xsl:variable name="before" as="element(summary)?" select="$summary/preceding-sibling::summary[1]"/>
    <xsl:variable name="after" as="element(summary)?" select="$summary/following-sibling::summary[1]"/>
    <xsl:if test="$before or $after">
      <nav class="neighbours" aria-label="{f:say('neighbours')}">
        <xsl:sequence select="$before ! f:neighbour(., 'previous', 'prev'), $after ! f:neighbour(., 'next', 'next')"/>
      </nav>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:neighbour" as="element()">
    <xsl:param name="summary" as="element(summary)"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:param name="relation" as="xs:string"/>
    <a class="{$relation}" rel="{$relation}" href="{f:file('documents', $summary/@id, '.html')}">
      <span class="facts">{string-join((f:say($word), f:when($summary)), ' · ')}</span>
      <span lang="{$summary/@lang}">{f:shortened($summary/title, 90)}</span>
    </a>
  </xsl:function>
</xsl:stylesheet>
