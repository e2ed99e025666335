import { describe, expect, it } from 'vitest';
import { newRecords } from './records-file.js';
import { START } from './sample-records.js';

describe('the hash of registered commands', () => {
  it('is what was saved last, for each application and scope by itself', async () => {
    const { registrations } = await newRecords();
    expect(registrations.hashOf('bot', 'global')).toBeNull();
    registrations.save('bot', 'global', 'aaa', START);
    registrations.save('bot', 'harbour', 'bbb', START);
    registrations.save('bot', 'global', 'ccc', START + 1);
    expect(registrations.hashOf('bot', 'global')).toBe('ccc');
    expect(registrations.hashOf('bot', 'harbour')).toBe('bbb');
    expect(registrations.hashOf('other bot', 'global')).toBeNull();
  });

  it('can be forgotten, for one scope alone', async () => {
    const { registrations } = await newRecords();
    registrations.save('bot', 'global', 'aaa', START);
    registrations.save('bot', 'harbour', 'bbb', START);
    expect(registrations.forget('bot', 'global')).toBe(true);
    expect(registrations.forget('bot', 'global')).toBe(false);
    expect(registrations.hashOf('bot', 'global')).toBeNull();
    expect(registrations.hashOf('bot', 'harbour')).toBe('bbb');
  });
});
