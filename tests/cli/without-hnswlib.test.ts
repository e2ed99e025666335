import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { isHnswAvailable } from '../../src/vector-index/hnsw-index.js';
import { projectFolder } from '../support/project-folder.js';
import { runProgram, type RunResult } from '../support/run-program.js';

const QUESTION = 'How much capital does a licensed stablecoin issuer need?';

/** Makes Node behave as if hnswlib-node could not be installed. */
const PRELOAD = `
const { Module } = require('node:module');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (name, ...rest) {
  if (name === 'hnswlib-node') throw Object.assign(new Error('Cannot find module'), { code: 'MODULE_NOT_FOUND' });
  return resolve.call(this, name, ...rest);
};
`;

let folder: string;
let answers: readonly RunResult[];

beforeAll(async () => {
  folder = await projectFolder();
  const preload = join(folder, 'preload.cjs');
  await writeFile(preload, PRELOAD);
  const without = { folder, nodeOptions: ['--require', preload] };
  answers = [
    await runProgram('ask', [QUESTION], without),
    await runProgram('ask', [QUESTION], without),
    await runProgram('ask', [QUESTION], { folder }),
  ];
});

describe('on a machine without hnswlib-node', () => {
  it('the first build says that exact search takes its place, and later questions do not say it again', () => {
    expect(answers[0]?.stderr).toContain('hnswlib-node is not installed');
    expect(answers[0]?.stderr).toContain('exact search takes its place');
    expect(answers[1]?.stderr).toBe('');
  });

  it('a question is answered', () => {
    expect(answers[0]).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('HK$25 million') as string,
    });
  });

  it.runIf(isHnswAvailable())('answers are the same, and so is the index where hnswlib-node is there', () => {
    expect(answers[2]).toEqual({ exitCode: 0, stderr: '', stdout: answers[0]?.stdout });
    expect(answers[1]?.stdout).toBe(answers[0]?.stdout);
  });
});
