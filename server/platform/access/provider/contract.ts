/** What the pages ask and are answered about a hospital's own login (OpenID Connect), under `/api/platform`. */

/** `GET provider` */
export interface ProviderOffer {
  /** Whether people may come in by it. */
  readonly offered: boolean;
}

/**
 * `POST provider/sign-in`, and for whoever is signed in `POST provider/confirmation`: where the browser goes next. It comes back to
 * `returnTo`, a path of this server.
 */
export interface ProviderVisit {
  readonly returnTo: string;
}

/** `POST provider/sign-out`: `url` ends the session of the hospital's login too; null where nothing is left to end there. */
export interface ProviderAddress {
  readonly url: string;
}

/** `POST own-password/by-provider` → 204, within minutes after the login was confirmed. */
export interface PasswordByProvider {
  readonly wanted: string;
}

/** `GET people/:key/provider-subject`; `PUT {subject}`, `DELETE`: of this version. */
export interface LinkedSubject {
  /** Null where none is linked. */
  readonly linked: ProviderSubject | null;
  /** What `If-Match` of a change says. */
  readonly version: string;
}

export interface ProviderSubject {
  /** As the provider calls the person: `sub`. */
  readonly subject: string;
  readonly linkedAt: string;
  readonly linkedBy: 'administrator' | 'claim';
}
