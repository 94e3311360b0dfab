export { fixtureAuthor, fixtureOrcid, fixtureWorks } from './fixture-works.ts';
export { FIXTURE_WRITERS } from './import-formats.ts';
export { type PlantedRecords, plantedRecords } from './planted-records.ts';
