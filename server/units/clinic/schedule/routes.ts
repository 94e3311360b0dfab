import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { addAppointment, changeAppointment, readAppointment } from './appointment-store.ts';
import {
  Appointment,
  AppointmentChange,
  AppointmentContent,
  DowntimeContent,
  DowntimeSaid,
  Resource,
  ResourceContent,
  Week,
} from './contract.ts';
import { courseScheduleRoutes } from './course-routes.ts';
import {
  addDowntime,
  addResource,
  changeDowntime,
  changeResource,
  readDowntime,
  requireResources,
  resources,
} from './resource-store.ts';
import { displacedBy, displacedCount, weekFrom } from './week.ts';

const ROOT = '/api/clinic/schedule';
const read = { requires: 'patient.read' } as const;
const look = { requires: 'resource.read' } as const;
const write = { requires: 'schedule.write' } as const;
const keep = { requires: 'resource.write' } as const;

/** What can be booked, when it is down, and who comes when: see `contract.ts`. */
export function scheduleRoutes(server: HttpServer, parts: ClinicParts): void {
  resourceRoutes(server, parts);
  appointmentRoutes(server, parts);
  courseScheduleRoutes(server, parts);
}

function resourceRoutes(server: HttpServer, { database }: ClinicParts): void {
  const told = async (reply: FastifyReply, resourceKey: string): Promise<Resource> => {
    const [resource] = await requireResources(database, [resourceKey]);
    if (!resource) throw new Error('required');
    sayRevision(reply, resource.revision);
    return resource;
  };
  const saidDown = async (reply: FastifyReply, downtimeKey: string): Promise<DowntimeSaid> => {
    const downtime = await readDowntime(database, downtimeKey);
    sayRevision(reply, downtime.revision);
    if (downtime.cancelled) return { downtime, displaced: [], displacedCount: 0 };
    const [displaced, count] = await Promise.all([displacedBy(database, downtime), displacedCount(database, downtime)]);
    return { downtime, displaced, displacedCount: count };
  };

  server.get(
    `${ROOT}/resources`,
    { config: look, schema: { response: { 200: z.object({ resources: z.array(Resource) }) } } },
    async () => ({ resources: await resources(database) }),
  );
  server.post(
    `${ROOT}/resources`,
    { config: keep, schema: { body: ResourceContent, response: { 201: Resource } } },
    async (request, reply) => told(reply.status(201), await addResource(database, request.body)),
  );
  const resourceKey = z.object({ resourceKey: z.string() });
  server.put(
    `${ROOT}/resources/:resourceKey`,
    {
      config: { ...keep, ifMatch: true },
      schema: { params: resourceKey, body: ResourceContent, response: { 200: Resource } },
    },
    async (request, reply) => {
      const change = { content: request.body, revision: askedRevision(request) };
      await changeResource(database, request.params.resourceKey, change);
      return told(reply, request.params.resourceKey);
    },
  );
  server.post(
    `${ROOT}/downtimes`,
    { config: keep, schema: { body: DowntimeContent, response: { 201: DowntimeSaid } } },
    async (request, reply) => saidDown(reply.status(201), await addDowntime(database, request.body)),
  );
  const downtimeKey = z.object({ downtimeKey: z.string() });
  server.put(
    `${ROOT}/downtimes/:downtimeKey`,
    {
      config: { ...keep, ifMatch: true },
      schema: { params: downtimeKey, body: DowntimeContent, response: { 200: DowntimeSaid } },
    },
    async (request, reply) => {
      const change = { content: request.body, revision: askedRevision(request) };
      await changeDowntime(database, request.params.downtimeKey, change);
      return saidDown(reply, request.params.downtimeKey);
    },
  );
}

function appointmentRoutes(server: HttpServer, { database }: ClinicParts): void {
  const params = z.object({ appointmentKey: z.string() });
  const told = async (reply: FastifyReply, appointmentKey: string): Promise<Appointment> => {
    const appointment = await readAppointment(database, appointmentKey);
    sayRevision(reply, appointment.revision);
    return appointment;
  };

  server.get(
    `${ROOT}/week`,
    { config: look, schema: { querystring: z.object({ from: z.iso.date() }), response: { 200: Week } } },
    async (request) => weekFrom(database, request.query.from),
  );
  server.get(
    `${ROOT}/appointments/:appointmentKey`,
    { config: read, schema: { params, response: { 200: Appointment } } },
    async (request, reply) => told(reply, request.params.appointmentKey),
  );
  server.post(
    `${ROOT}/appointments`,
    { config: write, schema: { body: AppointmentContent, response: { 201: Appointment } } },
    async (request, reply) => told(reply.status(201), await addAppointment(database, request.body)),
  );
  server.put(
    `${ROOT}/appointments/:appointmentKey`,
    {
      config: { ...write, ifMatch: true },
      schema: { params, body: AppointmentChange, response: { 200: Appointment } },
    },
    async (request, reply) => {
      const { appointmentKey } = request.params;
      await changeAppointment(database, appointmentKey, { change: request.body, revision: askedRevision(request) });
      return told(reply, appointmentKey);
    },
  );
}
