<?xml version="1.0" encoding="UTF-8"?>
<!-- Made from teipipe.odd by 'python -m teipipe.checks.schema_build'; changes belong there. -->
<xsl:stylesheet xmlns:f="urn:x-teipipe:functions" xmlns:tei="http://www.tei-c.org/ns/1.0" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0" exclude-result-prefixes="#all">
  <xsl:output method="xml" encoding="UTF-8"/>
  <xsl:template match="/">
    <findings>
      <xsl:variable name="elements" as="element()*" select="//*"/>
      <xsl:apply-templates select="$elements" mode="language-declared"/>
      <xsl:apply-templates select="$elements" mode="group-languages"/>
      <xsl:apply-templates select="$elements" mode="status"/>
      <xsl:apply-templates select="$elements" mode="value-unsourced"/>
      <xsl:apply-templates select="$elements" mode="source-hash"/>
      <xsl:apply-templates select="$elements" mode="source-part"/>
      <xsl:apply-templates select="$elements" mode="source-missing"/>
      <xsl:apply-templates select="$elements" mode="source-form"/>
      <xsl:apply-templates select="$elements" mode="source-declared"/>
      <xsl:apply-templates select="$elements" mode="id-missing"/>
      <xsl:apply-templates select="$elements" mode="speech-who"/>
      <xsl:apply-templates select="$elements" mode="speech-speaker"/>
      <xsl:apply-templates select="$elements" mode="note-anchor"/>
      <xsl:apply-templates select="$elements" mode="note-orphan"/>
      <xsl:apply-templates select="$elements" mode="who-declared"/>
      <xsl:apply-templates select="$elements" mode="register-form"/>
      <xsl:apply-templates select="$elements" mode="date-value"/>
      <xsl:apply-templates select="$elements" mode="choice-branches"/>
      <xsl:apply-templates select="$elements" mode="supplied-brackets"/>
      <xsl:apply-templates select="$elements" mode="link-target"/>
      <xsl:apply-templates select="$elements" mode="domains"/>
      <xsl:apply-templates select="$elements" mode="ledger-kind"/>
    </findings>
  </xsl:template>
  <xsl:function name="f:location" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:sequence select="string-join($node/ancestor-or-self::* ! ('/*[' || 1 + count(preceding-sibling::*) || ']'))"/>
  </xsl:function>
  <xsl:mode name="language-declared" on-no-match="deep-skip"/>
  <xsl:template match="tei:text[tei:body]" mode="language-declared" priority="1">
    <xsl:if test="not(@xml:lang)">
      <finding code="language-declared" role="error" location="{f:location(.)}">
        <xsl:text>text without @xml:lang; expected a language of langUsage, such as
                    </xsl:text>
        <xsl:value-of select="(//tei:langUsage/tei:language/@ident, 'en')[1]"/>
        <xsl:text>
      </xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="not(not(@xml:lang) or @xml:lang = //tei:langUsage/tei:language/@ident)">
      <finding code="language-declared" role="error" location="{f:location(.)}">
        <xsl:text>language
                    "</xsl:text>
        <xsl:value-of select="@xml:lang"/>
        <xsl:text>" is not declared; expected one of langUsage (</xsl:text>
        <xsl:value-of select="string-join(//tei:langUsage/tei:language/@ident, ', ')"/>
        <xsl:text>); add a language element or mend
                    the tag</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:body//tei:*[self::tei:p or self::tei:head or self::tei:note or self::tei:item or                   self::tei:l][@xml:lang]" mode="language-declared" priority="0">
    <xsl:if test="not(@xml:lang = //tei:langUsage/tei:language/@ident)">
      <finding code="language-declared" role="error" location="{f:location(.)}">
        <xsl:text>passage in "</xsl:text>
        <xsl:value-of select="@xml:lang"/>
        <xsl:text>", which is not declared; expected one of langUsage (</xsl:text>
        <xsl:value-of select="string-join(//tei:langUsage/tei:language/@ident, ', ')"/>
        <xsl:text>); add a language element or mend
                    the tag</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="group-languages" on-no-match="deep-skip"/>
  <xsl:template match="tei:group/tei:text[@xml:lang]" mode="group-languages" priority="0">
    <xsl:if test="not(not(@xml:lang = preceding-sibling::tei:text/@xml:lang))">
      <finding code="group-languages" role="error" location="{f:location(.)}">
        <xsl:text>a second version in
                    "</xsl:text>
        <xsl:value-of select="@xml:lang"/>
        <xsl:text>"; expected one version a language; give this one a tag of its
                    own or join the two</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="status" on-no-match="deep-skip"/>
  <xsl:template match="tei:TEI[tei:text]" mode="status" priority="1">
    <xsl:if test="not(tei:teiHeader/tei:revisionDesc/@status)">
      <finding code="status" role="error" location="{f:location(.)}">
        <xsl:text>document without a review status; expected
                    revisionDesc/@status; set it to unreviewed until an editor has read the document</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:revisionDesc[@status][tei:change/@status]" mode="status" priority="0">
    <xsl:if test="not((tei:change/@status)[1] = @status)">
      <finding code="status" role="error" location="{f:location(.)}">
        <xsl:text>status "</xsl:text>
        <xsl:value-of select="@status"/>
        <xsl:text>", but
                    the latest change says "</xsl:text>
        <xsl:value-of select="(tei:change/@status)[1]"/>
        <xsl:text>"; expected the same; add
                    a change that says who reviewed the document, or take the status back</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="value-unsourced" on-no-match="deep-skip"/>
  <xsl:variable name="delivered" select="exists(//tei:sourceDesc/tei:bibl[@type = 'delivered'])"/>
  <xsl:template match="tei:titleStmt/tei:title | tei:titleStmt/tei:author | tei:titleStmt/tei:editor |                   tei:sourceDesc/tei:bibl[not(@type = ('delivered', 'reading', 'sidecar'))] | tei:msIdentifier | tei:creation/* |                   tei:abstract | tei:keywords/tei:term | tei:correspDesc | tei:settingDesc" mode="value-unsourced" priority="0">
    <xsl:if test="not(not($delivered) or descendant-or-self::*/(@source | @ana | @sameAs)                     or ancestor::*/(@source | @ana))">
      <finding code="value-unsourced" role="warning" location="{f:location(.)}">
        <xsl:text>
        </xsl:text>
        <xsl:value-of select="name()"/>
        <xsl:text> without @source; expected the place in the delivered
                    file; add it, or ana="#derived" if the value was taken from others</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="source-hash" on-no-match="deep-skip"/>
  <xsl:template match="tei:sourceDesc/tei:bibl[@type = 'delivered']" mode="source-hash" priority="0">
    <xsl:if test="not(@n and tei:idno[@type = 'filename'] and tei:idno[@type = 'SHA-256'][matches(.,                     '^[0-9a-f]{64}$')])">
      <finding code="source-hash" role="error" location="{f:location(.)}">
        <xsl:text>delivered file without @n, file name or SHA-256 of 64 digits; expected all
                    three; encode the document again</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="source-part" on-no-match="deep-skip"/>
  <xsl:template match="tei:sourceDesc/tei:bibl/tei:biblScope[@unit = 'character']" mode="source-part" priority="0">
    <xsl:variable name="length" select="../tei:extent/tei:measure[@unit = 'characters']/@quantity"/>
    <xsl:if test="not(matches(@from, '^[0-9]+$') and matches(@to, '^[0-9]+$') and matches($length[1],                     '^[0-9]+$') and xs:integer(@from) lt xs:integer(@to) and xs:integer(@to) le                     xs:integer($length[1]))">
      <finding code="source-part" role="error" location="{f:location(.)}">
        <xsl:text>part from "</xsl:text>
        <xsl:value-of select="@from"/>
        <xsl:text>" to "</xsl:text>
        <xsl:value-of select="@to"/>
        <xsl:text>" of a
                    file of </xsl:text>
        <xsl:value-of select="($length[1], '?')[1]"/>
        <xsl:text> characters; expected whole numbers, the smaller
                    first; encode the source again</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="source-missing" on-no-match="deep-skip"/>
  <xsl:template match="(tei:p | tei:head | tei:speaker | tei:salute | tei:dateline | tei:signed | tei:stamp                   | tei:note | tei:item | tei:castItem | tei:label | tei:cell | tei:l | tei:trailer | tei:stage |                   tei:quote)[ancestor::tei:text][not(ancestor-or-self::*/@source)]" mode="source-missing" priority="0">
    <xsl:variable name="block" select="."/>
    <xsl:if test="not(every $text in .//text()[normalize-space()] satisfies                     not($text/ancestor::*[self::tei:p or self::tei:head or self::tei:speaker or self::tei:salute or                     self::tei:dateline or self::tei:signed or self::tei:stamp or self::tei:note or self::tei:item or                     self::tei:castItem or self::tei:label or self::tei:cell or self::tei:l or self::tei:trailer or self::tei:stage or                     self::tei:quote][1] is $block))">
      <finding code="source-missing" role="error" location="{f:location(.)}">
        <xsl:text>
        </xsl:text>
        <xsl:value-of select="name()"/>
        <xsl:text> with text, but without @source; expected where the
                    text stands in the delivered file, such as src:000#char=812,1377</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="source-form" on-no-match="deep-skip"/>
  <xsl:template match="tei:*[@source]" mode="source-form" priority="0">
    <xsl:variable name="unread" select="tokenize(@source)[not(matches(., '^src:[^#]+#char=[0-9]+,[0-9]+$'))]"/>
    <xsl:variable name="backwards" select="tokenize(@source)[matches(.,                     '#char=[0-9]+,[0-9]+$')][xs:integer(replace(., '^.*=([0-9]+),[0-9]+$', '$1')) ge                     xs:integer(replace(., '^.*,', ''))]"/>
    <xsl:if test="not(empty($unread))">
      <finding code="source-form" role="error" location="{f:location(.)}">
        <xsl:text>source "</xsl:text>
        <xsl:value-of select="$unread[1]"/>
        <xsl:text>"; expected
                    src:KEY#char=START,END, such as src:000#char=812,1377</xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="not(empty($backwards))">
      <finding code="source-form" role="error" location="{f:location(.)}">
        <xsl:text>source "</xsl:text>
        <xsl:value-of select="$backwards[1]"/>
        <xsl:text>" ends before it
                    has begun; expected the smaller offset first</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="source-declared" on-no-match="deep-skip"/>
  <xsl:variable name="declared" select="//tei:prefixDef[@ident = 'src']/substring-before(@matchPattern, '#')"/>
  <xsl:template match="tei:*[@source]" mode="source-declared" priority="0">
    <xsl:variable name="unknown" select="for $pointer in tokenize(@source)[matches(., '^src:[^#]+#')] return                     $pointer[not(substring-before(substring-after($pointer, ':'), '#') = $declared)]"/>
    <xsl:if test="not(empty($unknown))">
      <finding code="source-declared" role="error" location="{f:location(.)}">
        <xsl:text>source "</xsl:text>
        <xsl:value-of select="$unknown[1]"/>
        <xsl:text>": its key is not
                    declared; expected one of </xsl:text>
        <xsl:value-of select="string-join($declared, ', ')"/>
        <xsl:text>; add a prefixDef
                    or mend the key</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="id-missing" on-no-match="deep-skip"/>
  <xsl:template match="(tei:p | tei:sp | tei:head | tei:speaker | tei:salute | tei:dateline | tei:signed |                   tei:item | tei:castItem | tei:l | tei:stage[not(parent::tei:p or parent::tei:l)] | tei:trailer |                   tei:note[not(@place = 'inline')])[ancestor::tei:text][* or normalize-space()]" mode="id-missing" priority="0">
    <xsl:if test="not(@xml:id)">
      <finding code="id-missing" role="error" location="{f:location(.)}">
        <xsl:text>
        </xsl:text>
        <xsl:value-of select="name()"/>
        <xsl:text> without @xml:id; expected an id such as </xsl:text>
        <xsl:value-of select="(ancestor::tei:text[@xml:lang][1]/@xml:lang, 'en')[1]"/>
        <xsl:text>-</xsl:text>
        <xsl:value-of select="name()"/>
        <xsl:text>-0a1b2c3d</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="speech-who" on-no-match="deep-skip"/>
  <xsl:template match="tei:sp" mode="speech-who" priority="0">
    <xsl:if test="not(normalize-space(@who))">
      <finding code="speech-who" role="error" location="{f:location(.)}">
        <xsl:text>speech without @who; expected a person of the register, such
                    as #</xsl:text>
        <xsl:value-of select="(//tei:particDesc//tei:person/@xml:id,                     'stalin-joseph')[1]"/>
        <xsl:text>
      </xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="speech-speaker" on-no-match="deep-skip"/>
  <xsl:template match="tei:sp" mode="speech-speaker" priority="0">
    <xsl:if test="not(tei:speaker)">
      <finding code="speech-speaker" role="warning" location="{f:location(.)}">
        <xsl:text>speech without speaker; expected the label as delivered,
                    such as "Comrade Stalin:"; move it from the first paragraph into speaker</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="note-anchor" on-no-match="deep-skip"/>
  <xsl:template match="tei:ref[@type = 'noteAnchor']" mode="note-anchor" priority="0">
    <xsl:if test="not(@target)">
      <finding code="note-anchor" role="warning" location="{f:location(.)}">
        <xsl:text>note anchor "</xsl:text>
        <xsl:value-of select="normalize-space(.)"/>
        <xsl:text>"
                    without @target; expected the id of its note, such as #en-note-1; allow it if the note was not
                    delivered</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="note-orphan" on-no-match="deep-skip"/>
  <xsl:variable name="anchored" select="//tei:ref[@type = 'noteAnchor']/tokenize(@target)"/>
  <xsl:template match="tei:text//tei:note[@n][@place = ('foot', 'end')]" mode="note-orphan" priority="0">
    <xsl:if test="not(('#' || @xml:id) = $anchored)">
      <finding code="note-orphan" role="warning" location="{f:location(.)}">
        <xsl:text>note </xsl:text>
        <xsl:value-of select="@n"/>
        <xsl:text> has no
                    anchor; expected a ref of type noteAnchor with the target #</xsl:text>
        <xsl:value-of select="@xml:id"/>
        <xsl:text>; set
                    it where the number stands in the text</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="who-declared" on-no-match="deep-skip"/>
  <xsl:variable name="entries" select="//(tei:person | tei:place | tei:org)/@xml:id/string()"/>
  <xsl:template match="tei:sp[@who] | tei:said[@who] | tei:persName[@ref] | tei:placeName[@ref] |                   tei:orgName[@ref]" mode="who-declared" priority="0">
    <xsl:variable name="elsewhere" select="self::tei:placeName or self::tei:orgName or ancestor::tei:teiHeader"/>
    <xsl:variable name="unknown" select="tokenize((@who, @ref)[1])[not(substring-after(., '#') = $entries and                     starts-with(., '#'))][not($elsewhere and matches(., '^[^#].*(#|:).+'))]"/>
    <xsl:if test="not(empty($unknown))">
      <finding code="who-declared" role="error" location="{f:location(.)}">
        <xsl:text>
        </xsl:text>
        <xsl:value-of select="if (@who) then '@who' else '@ref'"/>
        <xsl:text>
                    "</xsl:text>
        <xsl:value-of select="$unknown[1]"/>
        <xsl:text>" is not declared; expected an id of the header, such as
                    #</xsl:text>
        <xsl:value-of select="($entries, 'stalin-joseph')[1]"/>
        <xsl:text>; add the entry to particDesc or mend the
                    id</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="register-form" on-no-match="deep-skip"/>
  <xsl:template match="(tei:person | tei:place | tei:org)[ancestor::tei:standOff][not(/tei:TEI/tei:text)]" mode="register-form" priority="0">
    <xsl:variable name="preferred" select="(tei:persName | tei:placeName | tei:orgName)[@type = 'preferred']"/>
    <xsl:if test="not(@xml:id)">
      <finding code="register-form" role="error" location="{f:location(.)}">
        <xsl:text>
        </xsl:text>
        <xsl:value-of select="name()"/>
        <xsl:text> without @xml:id; expected a short id, such as
                    mao-zedong</xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="not(exists($preferred) and count($preferred) =                     count(distinct-values($preferred/string(@xml:lang))))">
      <finding code="register-form" role="error" location="{f:location(.)}">
        <xsl:text>entry </xsl:text>
        <xsl:value-of select="@xml:id"/>
        <xsl:text> has
                    </xsl:text>
        <xsl:value-of select="count($preferred)"/>
        <xsl:text> preferred forms; expected one in each language; set
                    type="preferred" on it and type="variant" on the others</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="date-value" on-no-match="deep-skip"/>
  <xsl:template match="tei:*[@when or @when-iso or @from or @to or @notBefore or @notAfter or                   @atLeast][not(self::tei:biblScope)]" mode="date-value" priority="0">
    <xsl:variable name="day" select="substring(@when-iso, 1, string-length(@when))"/>
    <xsl:if test="@when and (@from or @to or @notBefore or @notAfter)">
      <finding code="date-value" role="error" location="{f:location(.)}">
        <xsl:text>date with @when and a span;
                    expected one of them; keep @when for a day, month or year that the text names</xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="@from and @to and string(@from) gt string(@to) and not(starts-with(@from,                     @to))">
      <finding code="date-value" role="error" location="{f:location(.)}">
        <xsl:text>date from </xsl:text>
        <xsl:value-of select="@from"/>
        <xsl:text> to </xsl:text>
        <xsl:value-of select="@to"/>
        <xsl:text>; expected the
                    earlier date in @from; exchange the two</xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="@notBefore and @notAfter and string(@notBefore) gt string(@notAfter) and                     not(starts-with(@notBefore, @notAfter))">
      <finding code="date-value" role="error" location="{f:location(.)}">
        <xsl:text>date not before </xsl:text>
        <xsl:value-of select="@notBefore"/>
        <xsl:text> and
                    not after </xsl:text>
        <xsl:value-of select="@notAfter"/>
        <xsl:text>; expected the earlier date in @notBefore; exchange
                    the two</xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="@atLeast and @atMost and number(@atLeast) gt number(@atMost)">
      <finding code="date-value" role="error" location="{f:location(.)}">
        <xsl:text>at least </xsl:text>
        <xsl:value-of select="@atLeast"/>
        <xsl:text> and at most </xsl:text>
        <xsl:value-of select="@atMost"/>
        <xsl:text>; expected the smaller number in
                    @atLeast; exchange the two</xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="string(@from-iso) gt string(@to-iso)">
      <finding code="date-value" role="error" location="{f:location(.)}">
        <xsl:text>date from </xsl:text>
        <xsl:value-of select="@from-iso"/>
        <xsl:text> to
                    </xsl:text>
        <xsl:value-of select="@to-iso"/>
        <xsl:text>; expected the earlier time in @from-iso; exchange the
                    two</xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="@when and @when-iso and not(starts-with(@when, $day))">
      <finding code="date-value" role="error" location="{f:location(.)}">
        <xsl:text>date when </xsl:text>
        <xsl:value-of select="@when"/>
        <xsl:text>, but when-iso </xsl:text>
        <xsl:value-of select="@when-iso"/>
        <xsl:text>; expected the same day; mend the
                    one that the text contradicts</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="choice-branches" on-no-match="deep-skip"/>
  <xsl:template match="tei:choice" mode="choice-branches" priority="0">
    <xsl:if test="not(count(*) = 2 and ((tei:sic and tei:corr) or (tei:orig and tei:reg)))">
      <finding code="choice-branches" role="error" location="{f:location(.)}">
        <xsl:text>choice of
                    </xsl:text>
        <xsl:value-of select="string-join(*/name(), ', ')"/>
        <xsl:text>; expected sic and corr, or orig and reg; keep
                    the delivered words in sic or orig</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="supplied-brackets" on-no-match="deep-skip"/>
  <xsl:template match="tei:text//tei:supplied[not(@prev and @next)][not(ancestor::tei:note[@place = 'inline'])]" mode="supplied-brackets" priority="0">
    <xsl:if test="not(matches(., '[\[\]()&lt;&gt;〈〉［］【】〔〕（）⟨⟩/]'))">
      <finding code="supplied-brackets" role="information" location="{f:location(.)}">
        <xsl:text>supplied
                    "</xsl:text>
        <xsl:value-of select="normalize-space(.)"/>
        <xsl:text>" without its brackets; expected them inside, as
                    delivered; allow it if the source has none</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="link-target" on-no-match="deep-skip"/>
  <xsl:template match="tei:link" mode="link-target" priority="0">
    <xsl:variable name="lost" select="tokenize(@target)[not(starts-with(., '#')) or empty(id(substring(., 2),                     root(current())))]"/>
    <xsl:if test="not(empty($lost))">
      <finding code="link-target" role="error" location="{f:location(.)}">
        <xsl:text>link to "</xsl:text>
        <xsl:value-of select="$lost[1]"/>
        <xsl:text>", which is not here;
                    expected ids of this document; mend the id or delete the link</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="domains" on-no-match="deep-skip"/>
  <xsl:template match="tei:linkGrp" mode="domains" priority="1">
    <xsl:variable name="versions" select="tokenize(@domains) ! id(substring(., 2),                     root(current()))/self::tei:text"/>
    <xsl:if test="not(count($versions) = 2)">
      <finding code="domains" role="error" location="{f:location(.)}">
        <xsl:text>links between "</xsl:text>
        <xsl:value-of select="@domains"/>
        <xsl:text>"; expected
                    the ids of two versions, such as </xsl:text>
        <xsl:value-of select="(string-join(//tei:text[@xml:id]/('#' ||                     @xml:id), ' ')[.], '#zh-Hans #en')[1]"/>
        <xsl:text>
      </xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:template match="tei:link" mode="domains" priority="0">
    <xsl:variable name="versions" select="tokenize(../@domains) ! id(substring(., 2),                     root(current()))/self::tei:text"/>
    <xsl:variable name="passages" select="tokenize(@target) ! id(substring(., 2), root(current()))"/>
    <xsl:variable name="order" select="distinct-values($passages ! ancestor-or-self::tei:text[1]/@xml:id)"/>
    <xsl:if test="not(count($versions) ne 2 or count($passages) lt count(tokenize(@target)) or                     deep-equal($order ! string(), $versions ! string(@xml:id)))">
      <finding code="domains" role="error" location="{f:location(.)}">
        <xsl:text>link joins passages of "</xsl:text>
        <xsl:value-of select="string-join($order, ' ')"/>
        <xsl:text>"; expected first </xsl:text>
        <xsl:value-of select="$versions[1]/@xml:id"/>
        <xsl:text>, then </xsl:text>
        <xsl:value-of select="$versions[2]/@xml:id"/>
        <xsl:text>; put the
                    pointers in this order or move the link</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
  <xsl:mode name="ledger-kind" on-no-match="deep-skip"/>
  <xsl:template match="tei:standOff/tei:list[@type = 'ledger']/tei:item" mode="ledger-kind" priority="0">
    <xsl:if test="not(tokenize(@ana)[starts-with(., '#ledger.')] = //tei:category/('#' || @xml:id))">
      <finding code="ledger-kind" role="error" location="{f:location(.)}">
        <xsl:text>ledger
                    item without a declared kind; expected @ana with one of </xsl:text>
        <xsl:value-of select="(string-join(//tei:category/@xml:id[starts-with(., 'ledger.')]/('#' || .), ', ')[.],                     '#ledger.label')[1]"/>
        <xsl:text>
      </xsl:text>
      </finding>
    </xsl:if>
    <xsl:if test="not(@source)">
      <finding code="ledger-kind" role="error" location="{f:location(.)}">
        <xsl:text>ledger item without @source; expected where the words stand in the
                    delivered file</xsl:text>
      </finding>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
