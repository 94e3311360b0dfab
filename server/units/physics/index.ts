export { openPhysics } from './open-physics.ts';
export { physicsRoutes } from './routes.ts';
export { PHYSICS_MIGRATIONS } from './schema.ts';
