const FNV_OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const FNV_PRIME = 0x0000000001000000000000000000013bn;
const MASK_128 = (1n << 128n) - 1n;

/**
 * A DICOM UID of the UUID-derived root 2.25, always the same for the same seed: the 128-bit FNV-1a hash of the seed, marked as a
 * UUID of version 8.
 *
 * @see PS3.5 B.2; RFC 9562 section 5.8; http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function uidFromSeed(seed: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(seed)) hash = ((hash ^ BigInt(byte)) * FNV_PRIME) & MASK_128;
  const version = (hash & ~(0xfn << 76n)) | (8n << 76n);
  const uuid = (version & ~(3n << 62n)) | (2n << 62n);
  return `2.25.${uuid}`;
}
