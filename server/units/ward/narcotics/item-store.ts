import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { refusedBy } from '../stay/refused-by.ts';
import type { ItemContent } from './contract.ts';

/** A drug in a form and strength of which the ward keeps a ledger, at the own site. @throws DomainError `ward/narcotic-item-there` */
export async function addItem(database: Database, { volumeMl, ...item }: ItemContent): Promise<void> {
  await refusedBy({ ward_narcotic_item_once: () => new DomainError('ward/narcotic-item-there') }, () =>
    database
      .insertInto('ward_narcotic_item')
      .values({ ...item, volume_ml: volumeMl })
      .execute(),
  );
}
