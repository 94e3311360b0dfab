import { DomainError, say } from '@isocenter/messages';

try {
  throw new DomainError('dicom/images-empty');
} catch (refusal) {
  if (!(refusal instanceof DomainError)) throw refusal;
  console.log(`${refusal.code} (HTTP ${refusal.httpStatus})`);
  console.log(say('en', refusal.code, refusal.values));
  console.log(say('zh', refusal.code, refusal.values));
}
