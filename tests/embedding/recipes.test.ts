import { describe, expect, it } from 'vitest';
import { locateModel } from '../../src/embedding/model-location.js';
import {
  DEFAULT_RECIPE,
  describeRecipe,
  parseRecipe,
  prepareText,
  recipeForHubModel,
} from '../../src/embedding/recipes.js';
import { UnknownModelError } from '../../src/embedding/unknown-model-error.js';

describe('the recipe of a hub model', () => {
  it.each([
    ['Xenova/multilingual-e5-small', 'query: q', 'passage: q', 'mean', 512],
    ['intfloat/e5-base-v2', 'query: q', 'passage: q', 'mean', 512],
    ['Xenova/all-MiniLM-L6-v2', 'q', 'q', 'mean', 256],
    [
      'Xenova/bge-small-en-v1.5',
      'Represent this sentence for searching relevant passages: q',
      'q',
      'cls',
      512,
    ],
    ['Xenova/bge-small-zh-v1.5', '为这个句子生成表示以用于检索相关文章：q', 'q', 'cls', 512],
    ['Xenova/bge-m3', 'q', 'q', 'cls', 512],
    ['someone/some-model', 'q', 'q', 'mean', 512],
  ])('%s', (modelId, query, passage, pooling, maxTokens) => {
    const recipe = recipeForHubModel(modelId);
    expect(prepareText(recipe, 'query', 'q')).toBe(query);
    expect(prepareText(recipe, 'passage', 'q')).toBe(passage);
    expect(recipe.pooling).toBe(pooling);
    expect(recipe.maxTokens).toBe(maxTokens);
  });
});

describe('a recipe file', () => {
  it('may leave out what is as usual', () => {
    expect(parseRecipe({ foldText: true })).toEqual({ recipe: { ...DEFAULT_RECIPE, foldText: true } });
  });

  it.each([
    [{ pooling: 'max' }, 'pooling'],
    [{ maxTokens: 0 }, 'maxTokens'],
    [{ maxTokens: 1.5 }, 'maxTokens'],
    [{ prefix: 'query: ' }, 'prefix'],
    [null, 'file'],
  ])('is refused with the reason: %j', (content, named) => {
    const parsed = parseRecipe(content);
    expect('problem' in parsed ? parsed.problem : '').toContain(named);
  });
});

describe('a recipe in one line', () => {
  it('differs whenever the recipe does', () => {
    const recipes = [
      DEFAULT_RECIPE,
      { ...DEFAULT_RECIPE, queryPrefix: 'query: ' },
      { ...DEFAULT_RECIPE, passagePrefix: 'query: ' },
      { ...DEFAULT_RECIPE, pooling: 'cls' as const },
      { ...DEFAULT_RECIPE, maxTokens: 256 },
      { ...DEFAULT_RECIPE, foldText: true },
      { ...DEFAULT_RECIPE, quantized: false },
    ];
    const lines = recipes.map(describeRecipe);
    expect(new Set(lines).size).toBe(recipes.length);
    for (const line of lines) expect(line).not.toContain('\n');
  });
});

describe('text for a model with a folded vocabulary', () => {
  it('is lower case, of one width, in one form of each Chinese character', () => {
    const recipe = { ...DEFAULT_RECIPE, foldText: true };
    expect(prepareText(recipe, 'query', 'ＨＫＤ 發牌')).toBe('hkd 发牌');
  });
});

describe('a model setting', () => {
  const folders = new Set(['/models/mine', 'models/mine', 'Xenova/copied']);
  const locate = (model: string) => locateModel(model, '/builtin', (path) => folders.has(path));

  it('is the built-in model, a folder that exists, or a hub id', () => {
    expect(locate('builtin')).toEqual({ kind: 'folder', folder: '/builtin' });
    expect(locate('/models/mine')).toEqual({ kind: 'folder', folder: '/models/mine' });
    expect(locate('models/mine')).toEqual({ kind: 'folder', folder: 'models/mine' });
    expect(locate('Xenova/all-MiniLM-L6-v2')).toEqual({ kind: 'hub', id: 'Xenova/all-MiniLM-L6-v2' });
  });

  it('is a folder rather than a hub id when it could be both', () => {
    expect(locate('Xenova/copied')).toEqual({ kind: 'folder', folder: 'Xenova/copied' });
  });

  it.each([
    'all-MiniLM-L6-v2',
    './missing',
    '/models/missing',
    '../x/y',
    'a/b/c',
    'https://huggingface.co/a/b',
    'a b/c',
  ])('is refused with its name when it is neither: %s', (model) => {
    expect(() => locate(model)).toThrow(UnknownModelError);
    expect(() => locate(model)).toThrow(JSON.stringify(model));
  });
});
