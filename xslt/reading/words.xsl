<?xml version="1.0" encoding="UTF-8"?>
<!-- Words that TEI says more of than a page shows: parts of names, words and sentences, the parts of a description of a
     book, quantities. They stand as they are; one with an id or a language of its own can be linked to. -->
<xsl:stylesheet version="3.0" default-mode="reading" expand-text="yes" exclude-result-prefixes="#all"
  xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teipipe:functions"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0"
  xmlns="urn:x-teipipe:reading">

  <!-- Of words and sentences, which some corpora number one by one, no page needs the ids. -->
  <xsl:template match="s | w | c | m | phr | cl | pc | g" as="node()*">
    <xsl:apply-templates/>
  </xsl:template>

  <!-- Names and descriptions of persons, places, organisations and things. -->
  <xsl:template match="forename | surname | addName | roleName | genName | nameLink | name | rs | geogFeat | geo | location | offset | objectName
      | eventName | affiliation | occupation | age | birth | death | floruit | sex | gender | education | faith | nationality | residence
      | socecStatus | persona | persPronouns | langKnowledge | langKnown | state | trait | population | climate | terrain | objectIdentifier
      | person | personGrp | place | org | event | object | nym | relation | witness | idno | email | address | street | postCode | postBox | ident" as="node()*">
    <xsl:sequence select="f:words(.)"/>
  </xsl:template>

  <!-- Descriptions of books and of witnesses. -->
  <xsl:template match="bibl | biblStruct | biblFull | analytic | monogr | series | imprint | relatedItem | author | editor | respStmt | resp | publisher
      | pubPlace | distributor | authority | edition | extent | biblScope | citedRange | textLang | meeting | funder | sponsor | principal
      | docAuthor | docDate | cit | msIdentifier | repository | institution | collection | msName | altIdentifier | locus | locusGrp
      | origDate | origPlace | material | objectType | dim | dimensions | height | width | depth | watermark | catchwords | signatures
      | secFol | heraldry | availability | licence | titleStmt | editionStmt | publicationStmt | seriesStmt | sourceDesc | fileDesc | notesStmt
      | noteGrp" as="node()*">
    <xsl:sequence select="f:words(.)"/>
  </xsl:template>

  <!-- Quantities, code, sounds, scripts, parts and readings of other kinds. -->
  <xsl:template match="num | measure | measureGrp | unit | formula | code | gi | att | val | tag | distinct | lang | actor | roleDesc | rhyme
      | ruby | rb | wit | witDetail | subst | restore | mod | retrace | am | corr | reg | sic | orig | lem | rdg | rdgGrp | notatedMusic | desc" as="node()*">
    <xsl:sequence select="f:words(.)"/>
  </xsl:template>

  <xsl:function name="f:words" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:choose>
      <xsl:when test="$element/(@xml:id | @xml:lang)">
        <segment>
          <xsl:apply-templates select="$element/(@xml:id, @xml:lang)" mode="attributes"/>
          <xsl:apply-templates select="$element/node()"/>
        </segment>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="$element/node()"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
