import { expect, it } from 'vitest';
import { measureBuiltInModel, trainBuiltInModel } from '../../src/training/built-in-model.js';
import { renderModelCard } from '../../src/training/model-card.js';
import { fingerprintText } from '../../src/training/text-fingerprint.js';
import { readTinyText, TINY_SETTINGS } from './tiny-model.js';

it('a model card says what the model was made of, how good it is, where it ends, and its licence', async () => {
  const text = await readTinyText();
  const fingerprint = fingerprintText(text);
  const card = renderModelCard({
    text,
    fingerprint,
    settings: TINY_SETTINGS,
    model: trainBuiltInModel(text, TINY_SETTINGS),
    heldOut: measureBuiltInModel(text, TINY_SETTINGS),
  });
  expect(card).toContain('2 articles of this project (1 in English, 1 in Chinese)');
  expect(card).toContain('10 questions');
  expect(card).toContain('1 glossary entries');
  expect(card).toContain(fingerprint);
  expect(card).toContain('- question and passage: 10');
  expect(card).toMatch(/\| English \| Chinese \| 1 \| [01]\.000 \|/);
  expect(card).toMatch(/\| Chinese \| fused \| 1 \| [01]\.000 \|/);
  expect(card).toContain('## Limits');
  expect(card).toContain('CC BY 4.0');
});
