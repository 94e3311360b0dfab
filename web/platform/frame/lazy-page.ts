import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { ApiError } from '../api/api-error.ts';

/** A page whose program is fetched when it is first opened. Where that fails the server is away, or newer than the open page. */
export function lazyPage(load: () => Promise<ComponentType>): NonNullable<RouteObject['lazy']> {
  return async () => {
    try {
      return { Component: await load() };
    } catch {
      const code = 'frame.pageUnavailable';
      throw new ApiError({ code, values: {}, message: 'The page could not be fetched from the server.', status: 0 });
    }
  };
}
