export { physicsDemonstration } from './demonstration-part.ts';
export { plansForForms } from './form-plans.ts';
export { PHYSICS_HISTORIES } from './histories.ts';
export { openPhysics, type Physics } from './open-physics.ts';
export { planChanges } from './plan-check/plan-changes.ts';
export type { KnownPatient } from './plan-check/plan-to-check.ts';
export { PHYSICS_RECORDED } from './recorded.ts';
export { physicsRoutes } from './routes.ts';
export { PHYSICS_MIGRATIONS } from './schema.ts';
