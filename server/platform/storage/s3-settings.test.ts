import { describe, expect, test } from 'vitest';
import { s3Settings } from './s3-settings.ts';

describe('the settings', () => {
  const whole = {
    S3_ENDPOINT: 'http://127.0.0.1:9000',
    S3_BUCKET: 'isocenter',
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'secret',
  };

  test('none is no bucket', () => expect(s3Settings({})).toBeUndefined());

  test('all are one, its name in the path unless told otherwise', () => {
    expect(s3Settings(whole)).toMatchObject({ bucket: 'isocenter', region: 'us-east-1', pathStyle: true });
    expect(s3Settings({ ...whole, S3_PATH_STYLE: 'false' })).toMatchObject({ pathStyle: false });
  });

  for (const name of Object.keys(whole))
    test(`without ${name} they are refused by name, not taken for none`, () => {
      const refused = { code: 'platform/s3-settings', values: { names: name } };
      expect(() => s3Settings({ ...whole, [name]: '' })).toThrow(expect.objectContaining(refused));
    });

  test('objects cross no network in the clear unless somebody says that it is safe', () => {
    const at = (S3_ENDPOINT: string, more = {}) => s3Settings({ ...whole, S3_ENDPOINT, ...more })?.endpoint;
    for (const endpoint of ['https://s3.hospital.example', 'http://localhost:9000', 'http://[::1]:9000'])
      expect(at(endpoint)).toBe(endpoint);
    for (const endpoint of ['http://s3.hospital.example', 'http://10.0.0.7:9000', 'ftp://127.0.0.1'])
      expect(() => at(endpoint)).toThrow(
        expect.objectContaining({ code: 'platform/s3-in-the-clear', values: { endpoint } }),
      );
    expect(at('http://10.0.0.7:9000', { S3_PLAIN_HTTP: 'yes' })).toBe('http://10.0.0.7:9000');
  });
});
