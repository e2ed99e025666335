import { describe, expect, it } from 'vitest';
import { newRecords } from './records-file.js';
import { START } from './sample-records.js';

describe('channels in which every question is answered', () => {
  it('are listed oldest first, for one server or for all', async () => {
    const { qaChannels } = await newRecords();
    qaChannels.add('late', 'harbour', 'ann', START + 1);
    qaChannels.add('early', 'harbour', 'ben', START);
    qaChannels.add('other', 'peak', 'ann', START + 2);
    expect(qaChannels.list('harbour')).toEqual([
      { channelId: 'early', guildId: 'harbour', addedBy: 'ben', at: START },
      { channelId: 'late', guildId: 'harbour', addedBy: 'ann', at: START + 1 },
    ]);
    expect(qaChannels.list().map(({ channelId }) => channelId)).toEqual(['early', 'late', 'other']);
    expect(qaChannels.list('elsewhere')).toEqual([]);
  });

  it('are added once: the second time says so and changes nothing', async () => {
    const { qaChannels } = await newRecords();
    expect(qaChannels.add('hall', 'harbour', 'ann', START)).toBe(true);
    expect(qaChannels.add('hall', 'harbour', 'ben', START + 1)).toBe(false);
    expect(qaChannels.list()).toEqual([{ channelId: 'hall', guildId: 'harbour', addedBy: 'ann', at: START }]);
  });

  it('are removed once, and can be added again', async () => {
    const { qaChannels } = await newRecords();
    qaChannels.add('hall', 'harbour', 'ann', START);
    expect(qaChannels.remove('hall', 'harbour')).toBe(true);
    expect(qaChannels.remove('hall', 'harbour')).toBe(false);
    expect(qaChannels.list()).toEqual([]);
    expect(qaChannels.add('hall', 'harbour', 'ann', START)).toBe(true);
  });

  it('cannot be removed from another server', async () => {
    const { qaChannels } = await newRecords();
    qaChannels.add('hall', 'harbour', 'ann', START);
    expect(qaChannels.remove('hall', 'peak')).toBe(false);
    expect(qaChannels.list('harbour')).toHaveLength(1);
  });
});
