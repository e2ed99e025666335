import { beforeAll, describe, expect, it } from 'vitest';
import {
  builtInModelFiles,
  measureBuiltInModel,
  trainBuiltInModel,
  type TrainingText,
} from '../../src/training/built-in-model.js';
import { HELD_OUT_LEGS } from '../../src/training/held-out-legs.js';
import { fingerprintText } from '../../src/training/text-fingerprint.js';
import { readTinyText, TINY_SETTINGS } from './tiny-model.js';

let text: TrainingText;
beforeAll(async () => {
  text = await readTinyText();
});

describe('the built-in model', () => {
  it('is the same, byte for byte, when it is trained again on the same text', async () => {
    const first = builtInModelFiles(trainBuiltInModel(text, TINY_SETTINGS));
    const second = builtInModelFiles(trainBuiltInModel(await readTinyText(), TINY_SETTINGS));
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [name, content] of first)
      expect(Buffer.from(second.get(name) ?? []).equals(content), name).toBe(true);
  });

  it('is another one with another seed', () => {
    const first = trainBuiltInModel(text, TINY_SETTINGS).table.values;
    const second = trainBuiltInModel(text, { ...TINY_SETTINGS, seed: 2 }).table.values;
    expect(second).not.toEqual(first);
  });

  it('has the files that Transformers.js loads, and its own recipe', () => {
    const files = builtInModelFiles(trainBuiltInModel(text, TINY_SETTINGS));
    expect([...files.keys()].sort()).toEqual([
      'config.json',
      'onnx/model_quantized.onnx',
      'recipe.json',
      'tokenizer.json',
      'tokenizer_config.json',
    ]);
  });

  it('learns from questions, headings, sentences, translations and the glossary', () => {
    const { pairCounts } = trainBuiltInModel(text, TINY_SETTINGS);
    expect(Object.fromEntries(pairCounts)).toEqual({
      'question and passage': 10,
      'question and passage without context': 10,
      'heading and passage': 4,
      'sentence and rest of passage': 12,
      'question and translated section': 10,
      'passage and translation': 4,
      'glossary forms': 6,
    });
  });

  it('reports its progress up to the last pair of the last epoch', () => {
    let last = [0, 0];
    trainBuiltInModel(text, TINY_SETTINGS, (...progress) => (last = progress));
    expect(last).toEqual([56 * 30, 56 * 30]);
  });

  it('is measured on questions it has not seen, for each pair of languages', () => {
    const { recall } = measureBuiltInModel(text, TINY_SETTINGS);
    expect(
      recall.map(({ questionLanguage, passageLanguage, questions }) => [
        questionLanguage,
        passageLanguage,
        questions,
      ]),
    ).toEqual([
      ['en', 'en', 1],
      ['en', 'zh', 1],
      ['zh', 'en', 1],
      ['zh', 'zh', 1],
    ]);
    for (const { recall: shares } of recall) expect(shares[10]).toBe(1);
  });

  it('is measured with each leg of the search and all of them fused, none of which has seen the questions', () => {
    const { legs } = measureBuiltInModel(text, TINY_SETTINGS);
    expect(legs.map(({ language, leg, questions }) => [language, leg, questions])).toEqual(
      ['en', 'zh'].flatMap((language) => HELD_OUT_LEGS.map((leg) => [language, leg, 1])),
    );
    for (const { leg, recall } of legs) if (leg === 'fused') expect(recall[3]).toBe(1);
  });
});

describe('the fingerprint of the text', () => {
  it('changes with a word of an article and with a glossary entry', () => {
    const edited = {
      ...text,
      articles: text.articles.map((article) => ({ ...article, text: `${article.text} ` })),
    };
    const prints = [text, edited, { ...text, glossary: [] }].map(fingerprintText);
    expect(new Set(prints).size).toBe(3);
    expect(fingerprintText({ ...text })).toBe(prints[0]);
  });
});
