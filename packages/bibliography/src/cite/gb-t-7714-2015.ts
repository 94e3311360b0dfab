/**
 * GB/T 7714-2015, references in the order of citation (numeric), without their numbers.
 * @see GB/T 7714-2015 Information and documentation: rules for bibliographic references and citations to information resources, 8 and appendix A
 */
export const GB_T_7714_2015 = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="zh-CN" page-range-format="expanded" demote-non-dropping-particle="never">
  <info><title>GB/T 7714-2015 (numeric)</title><id>isocenter:gb-t-7714-2015</id><updated>2026-11-30T00:00:00+00:00</updated></info>
  <macro name="authors">
    <names variable="author">
      <name name-as-sort-order="all" sort-separator=" " initialize-with=" " delimiter=", " delimiter-precedes-last="always" delimiter-precedes-et-al="always"><name-part name="family" text-case="uppercase"/></name>
      <et-al term="et-al"/>
    </names>
  </macro>
  <macro name="carrier">
    <choose>
      <if type="article-journal"><text value="[J]"/></if>
      <else-if type="paper-conference"><text value="[C]"/></else-if>
      <else-if type="book chapter" match="any"><text value="[M]"/></else-if>
      <else-if type="thesis"><text value="[D]"/></else-if>
      <else-if type="article"><text value="[EB/OL]"/></else-if>
      <else><text value="[Z]"/></else>
    </choose>
  </macro>
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <macro name="pages"><choose><if variable="page"><text variable="page"/></if><else><text variable="number"/></else></choose></macro>
  <macro name="edition">
    <choose>
      <if is-numeric="edition"><group><number variable="edition" form="ordinal"/><text term="edition" form="short" prefix=" " strip-periods="false"/></group></if>
      <else><text variable="edition"/></else>
    </choose>
  </macro>
  <macro name="publisher">
    <group delimiter=": "><group delimiter=", "><group delimiter=": "><text variable="publisher-place"/><text variable="publisher"/></group><text macro="year"/></group><text macro="pages"/></group>
  </macro>
  <macro name="journal">
    <group delimiter=": ">
      <group delimiter=", ">
        <text variable="container-title"/>
        <choose>
          <if variable="volume"><text macro="year"/><group><text variable="volume"/><text variable="issue" prefix="(" suffix=")"/></group></if>
          <else><group><text macro="year"/><text variable="issue" prefix="(" suffix=")"/></group></else>
        </choose>
      </group>
      <text macro="pages"/>
    </group>
  </macro>
  <macro name="home">
    <choose>
      <if type="article-journal"><text macro="journal"/></if>
      <else-if type="article"><group delimiter=". "><date variable="issued" form="numeric" prefix="(" suffix=")"/><text variable="URL"/></group></else-if>
      <else><group delimiter=". "><text macro="edition"/><text macro="publisher"/></group></else>
    </choose>
  </macro>
  <macro name="title">
    <group>
      <text variable="title"/>
      <text macro="carrier"/>
      <choose><if type="chapter paper-conference" match="any"><text variable="container-title" prefix="//"/></if></choose>
    </group>
  </macro>
  <citation><layout><text macro="title"/></layout></citation>
  <bibliography et-al-min="4" et-al-use-first="3">
    <layout suffix=".">
      <group delimiter=". "><text macro="authors"/><text macro="title"/><text macro="home"/><text variable="DOI" prefix="DOI:"/></group>
    </layout>
  </bibliography>
</style>`;
