import type { Request } from '../answer/answerer.js';
import type { Catalogue } from './catalogue.js';
import type { EngineAnswer, FullPassage, PassagePlace } from './engine.js';

/** What the engine can be asked, by name: what goes in and what comes out. */
export interface EngineCalls {
  readonly answer: { readonly input: Request; readonly output: EngineAnswer };
  readonly explain: { readonly input: Request; readonly output: string };
  readonly passage: { readonly input: PassagePlace; readonly output: FullPassage | null };
}

export type EngineCallName = keyof EngineCalls;

/** From the bot to the engine's process. */
export interface EngineCall<Name extends EngineCallName = EngineCallName> {
  readonly id: number;
  readonly name: Name;
  readonly input: EngineCalls[Name]['input'];
}

/** From the engine's process to the bot. */
export type EngineMessage =
  | { readonly kind: 'ready'; readonly catalogue: Catalogue }
  /** It could not be opened; the message is for the operator. */
  | { readonly kind: 'not-opened'; readonly message: string; readonly wrongUsage: boolean }
  | { readonly kind: 'result'; readonly id: number; readonly output: unknown }
  /** The article is not the file that was indexed: the index has to be opened again. */
  | { readonly kind: 'stale'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
