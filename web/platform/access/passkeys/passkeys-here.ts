import { browserSupportsWebAuthn } from '@simplewebauthn/browser';

/** Whether this page could use a passkey: browsers bind them to a name, never to a number such as 127.0.0.1. */
export function passkeysHere(): 'usable' | 'numeric address' | 'unknown to the browser' {
  if (/^[\d.]+$|^\[/.test(location.hostname)) return 'numeric address';
  return browserSupportsWebAuthn() ? 'usable' : 'unknown to the browser';
}
