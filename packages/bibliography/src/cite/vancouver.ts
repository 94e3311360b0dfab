/**
 * References as ICMJE recommends them (Vancouver): six authors, journals abbreviated, without their numbers.
 * @see https://www.nlm.nih.gov/bsd/uniform_requirements.html, Samples of Formatted References for Authors of Journal Articles
 */
export const VANCOUVER = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-US" page-range-format="minimal" demote-non-dropping-particle="never">
  <info><title>Vancouver (ICMJE)</title><id>isocenter:vancouver</id><updated>2026-11-30T00:00:00+00:00</updated></info>
  <macro name="authors">
    <names variable="author" suffix=". ">
      <name name-as-sort-order="all" sort-separator=" " initialize-with="" delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always"/>
      <et-al term="et-al"/>
    </names>
  </macro>
  <macro name="date"><date variable="issued" delimiter=" "><date-part name="year"/><date-part name="month" form="short" strip-periods="true"/><date-part name="day"/></date></macro>
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="edition">
    <choose>
      <if is-numeric="edition"><group delimiter=" "><number variable="edition" form="ordinal"/><text term="edition" form="short"/></group></if>
      <else><text variable="edition"/></else>
    </choose>
  </macro>
  <macro name="journal">
    <group delimiter=". ">
      <choose><if variable="container-title-short"><text variable="container-title-short"/></if><else><text variable="container-title"/></else></choose>
      <group>
        <text macro="date"/>
        <group prefix=";"><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group>
        <choose><if variable="page"><text variable="page" prefix=":"/></if><else><text variable="number" prefix=":"/></else></choose>
      </group>
    </group>
  </macro>
  <macro name="publisher"><group delimiter="; "><group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group><text macro="year"/></group></macro>
  <macro name="title">
    <group delimiter=" ">
      <text variable="title"/>
      <choose><if type="thesis"><text value="[dissertation]"/></if><else-if type="article"><text value="[Preprint]"/></else-if></choose>
    </group>
  </macro>
  <macro name="home">
    <choose>
      <if type="article-journal"><text macro="journal"/></if>
      <else-if type="article"><group delimiter=". "><text variable="container-title"/><text macro="date"/></group></else-if>
      <else-if type="chapter paper-conference" match="any">
        <group delimiter=". "><group delimiter=": "><text term="in"/><text variable="container-title"/></group><text macro="edition"/><text macro="publisher"/><text variable="page" prefix="p. "/></group>
      </else-if>
      <else><group delimiter=". "><text macro="edition"/><text macro="publisher"/></group></else>
    </choose>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography et-al-min="7" et-al-use-first="6">
    <layout suffix=".">
      <text macro="authors"/>
      <group delimiter=". "><text macro="title"/><text macro="home"/><text variable="note"/><text variable="DOI" prefix="doi: "/></group>
    </layout>
  </bibliography>
</style>`;
