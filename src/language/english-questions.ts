/** Forms of English questions, as people type them: without capitals, apostrophes or question marks. */

/** Verbs that stand before their subject in a question. */
const BE = "(?:is|isn'?t|are|aren'?t|was|wasn'?t|were|weren'?t|am|ain'?t)";
const MODAL = '(?:do|does|did|can|could|will|would|shall|should|must|may|might)';
const MODAL_NOT = "(?:(?:do|does|did|could|would|should|must)n'?t|can'?t|won'?t)";
const HAVE = "(?:has|hasn'?t|have|haven'?t|had)";
const AUXILIARY = `(?:${BE}|${MODAL}|${MODAL_NOT}|${HAVE})`;
const PRONOUN = '(?:i|we|you|u|ya|they|he|she|it|there|any(?:one|body)?|some(?:one|body)|every(?:one|body))';
const SUBJECT = `(?:${PRONOUN}|the|an?|this|that|these|those|my|our|your|their|its|all|both|each|either|people|ppl|banks)`;

/** What follows an auxiliary when the subject was left out: "will do", "can confirm", "is great", "do not". */
const NO_SUBJECT =
  anyOf(`be been do have get go try check see ask let share send read look take keep confirm love like wait need use
  come join make give find put think know help work start add bring stay hear recommend relate agree imagine care attend miss follow matter
  say tell happen vouch report update post not also just only never definitely probably always still even really highly well better more
  as in on at for with to and or so no too very pretty quite now great good nice fine ok okay cool done gone over happy glad proud excited
  pleased sorry what whatever something nothing`);

const OPENING = `(?:hi+|hello|hey+|yo|dear|gm|(?:good )?(?:morning|afternoon|evening)|ok|okay|so|and|but|also|or|btw|well|u[mh]+|hm+|oh|wait|actually|sorry|excuse me|thanks|thank you|thx|ty|lol|haha|quick (?:question|one|q)|question|q|newbie|noob|seriously|honestly|please|pls|plz|kindly|just|roughly|approximately|exactly|\\d{1,2}[.)])`;
const ADDRESSEE = '(?:all|everyone|everybody|guys|team|folks|there|bro|sir|admin|mods?|bot|again|here)';
/** Greetings and fillers before the question itself. */
const OPENINGS = new RegExp(`^(?:${OPENING}(?: ${ADDRESSEE})*(?![\\p{L}\\p{N}'-])[\\s!.]*)+`, 'u');
/** A clause or phrase after which the main clause starts: "if I hold USDT, is that legal". */
const CONDITION = /^(?:if|when|once|now that|assuming|suppose|say)\b[^,]*,/;
const CIRCUMSTANCE = /^(?:after|before|under|for|in|since|as|while|with)\b/;

/** How the main clause of a question starts. */
const STARTS = [
  `(?!w(?:as|ere) \\w+ing\\b)${BE} (?!${NO_SUBJECT}\\b)[\\p{L}\\p{N}]`,
  // "Did my KYC", "do this": what follows is what was done, not who did it.
  `(?!d(?:o|id) (?:it|this|that|an?|my|your|all)\\b)${MODAL} (?:${SUBJECT}\\b|(?!${NO_SUBJECT}\\b)\\p{L})`,
  `${MODAL_NOT} ${SUBJECT}\\b`,
  `has(?:n'?t)? (?!${NO_SUBJECT}\\b|an?\\b|already\\b|its\\b|become\\b|some\\b|\\w+ed\\b)[\\p{L}\\p{N}]`,
  `ha(?:ve|d)(?:n'?t)? (?:${PRONOUN}|people|ppl|banks)\\b`,
  // "What a day" exclaims and "what I like is" only names; so do "which is why" and "how nice".
  `wh?[au]t(?:'?[sd]\\b|(?! (?:an?|the|i|we|you|u|they|he|she|it|this|that|matters|not)\\b)\\s+\\S)`,
  `who(?:'?s|m|se)? (?!cares\\b|knew\\b)\\w`,
  `why(?:'?s)? (?!not\\b|bother\\b|me\\b|so\\b|though\\b|thank)\\w`,
  `where(?:'?s| ${AUXILIARY}| to| (?:i|we|u|you|one) (?:can|could|should|may|do))\\b`,
  `when(?:'?s| ${AUXILIARY}|(?: [\\w-]+){1,4} (?:will|can|going to|gonna))\\b`,
  `how(?:'?s| ${AUXILIARY}| (?:i|we|u|you|they|it) (?:can|could|should|may)|(?! (?:i|we|you|u|they|he|she|it|this|that|nice|cool|lovely|sweet|funny|weird|exciting|interesting|sad|awful|rude|cute|dare|great|amazing|true)\\b) \\w)`,
  `which (?!(?:is|was|are) (?:why|how|what|an?|great|good|nice|fine|cool|ok|really|very|pretty|so|quite|not)\\b|(?:means|makes|i|we|you|they|he|she|it)\\b)\\w`,
  `(?:any(?:one|body|1)|some(?:one|body)|who)(?: else| here| in here| please| pls| plz)* (?:knows?|tell|explain|help)\\b`,
  `any(?:one|body|1)(?: else| here)* (?:heard|have|has|tried|used|got|seen|familiar|aware|able|remember|dealt|applied)\\b`,
  `(?:u|you|you guys|guys) know (?:if|whether|where|when|which|who|any|how to|what the)\\b`,
  `any (?:[\\w-]+ ){0,3}(?:updates?|news|ideas?|clues?|info|information|thoughts?|chance|eta|plans?|advice|tips?|guidance|links?|sources?|way|reason|difference|limits?|fees?|rules?|exemptions?|requirements?|timeline|date|deadline)\\b`,
  `(?:possible|legal|allowed|ok|okay|mandatory|compulsory) (?:to|for|if)\\b`,
];

/** How a request for information starts. */
const REQUESTS = [
  '(?:explain|define|describe|summari[sz]e|compare|clarify|outline|eli5)(?! (?:yourself|that to))\\s+\\S',
  '(?:tell|show|remind|teach) (?:me|us)\\b(?! (?:about it$|later))|walk (?:me|us) through',
  'list (?:of|all|the|every|some|out|down)\\b|name (?:all|the|some|one)\\b',
  'give (?:(?:me|us) )?(?:an? |the |some )?(?:[\\w-]+ )?(?:summary|overview|list|example|details|info|information|explanation)\\b',
  'help (?:me|us) (?:understand|find|with)|(?:let me know|lmk) (?:what|which|how|when|where|who|why)\\b',
  "(?:i|we)(?:'ve|'d)? (?:just )?(?:have|had|got|need|want|would like) (?:an? |one |another |some |quick )*(?:questions?|query|clarification|help|info|information|guidance|advice) (?:on|about|regarding|re|with)\\b",
];

/** A short noun phrase that asks for something to be told, unlike a mere topic; with a verb it would be a statement. */
const WANTED_THING = new RegExp(
  '^(?:the |an? |some |main |key |full |quick )*(?:differences? between|lists? of|(?:meaning|definition|summary|overview|explanation|process) of|pros and cons of|(?:steps|ways?|requirements?|procedure|process) (?:to|for)|(?:question|info|information|details?|guidance|advice|clarification)s? (?:on|about|regarding|re))' +
    `(?: (?!${AUXILIARY}\\b)[^\\s,;:]+){1,12}$`,
  'u',
);

const STARTS_QUESTION = new RegExp(`^(?:${[...STARTS, ...REQUESTS].join('|')})`, 'u');

/** Forms that ask wherever they stand in a sentence, because statements do not have this order of words. */
const ANYWHERE = new RegExp(
  [
    `\\b(?:(?:what|how (?:much|many|long|often|big))(?: (?!${SUBJECT}\\b)[\\w-]+){0,3}|which(?: (?!${SUBJECT}\\b)[\\w-]+){1,3}|how|why|where|when) ${AUXILIARY} ${SUBJECT}\\b`,
    `\\b(?:who|whom|which) ${MODAL} ${PRONOUN}\\b`,
    `(?<!\\b(?:i|you|u|we|they|he|she|it|so|neither|nor|as|than|only|all|can|could|will|would|to|that) )\\b(?:do|does|did|can|could|should) (?:i|we|you|u|they|any(?:one|body)|some(?:one|body))\\b`,
    `(?<!\\b(?:me|us|you|don'?t|not|didn'?t|won'?t|never) )\\bknow (?:if|whether)\\b`,
    `(?:^|\\b(?:i|i'?d|i'?m|we|we'?d|just|really|would|also|and) )(?:need|want(?:ed)?|like|love|trying|hoping|looking|wanna) (?:to )?(?:know|ask|find out|understand|learn|figure out|clarify)\\b`,
    `\\b(?:great|good|nice|helpful|useful) to know (?:if|whether|what|which|how|when|who)\\b`,
    `(?<!\\b(?:no|you) )\\b(?:wonder|wondering|curious) (?:if|whether|about|what|who|how|when|where|why|which)\\b`,
    `\\blooking for (?:[\\w-]+ ){0,3}(?:info|information|details|list|guidance|guide|clarification|explanation|documents?|links?|sources?)\\b`,
    `\\b(?:is|are|means?|costs?|takes?|needs?|starts?|begins?|ends?|for|until|by|to) (?:what|who|when|where|how (?:much|many|long)|which(?: [\\w-]+)?)$`,
    `\\b(?:by|from|through|thru|to|with|for) whom$`,
  ].join('|'),
  'u',
);

/** Words that make what follows a reported question: "I asked what it costs". */
const REPORTING =
  /\b(?:ask(?:ed|s)|said|says|told|explain(?:ed|s)|knows?|knew|learnt|learned|shows?|showed|described|understood|decided|depends|matter|regardless|whatever)\b/;

/** "Licensed or not", but not "whether you like it or not". */
const ALTERNATIVE = /^(?!.*\b(?:whether|if|believe it|like it)\b).*\bor not$/;
/** ", right" and ", isn't it" after a statement. */
const TAG =
  /^(?:right|correct|yeah|(?:is|are|was|were|do|does|did|can|has|have)n'?t (?:it|they|we|you|he|she|there))$/;

/**
 * Where a sentence starts anew: after a colon or a dash, and at a question word after Chinese (「SVF牌 how to apply」). A
 * comma or a bracket is less: "the HKMA, which is the regulator".
 */
const NEW_START = /[;:–—]+|(?<=\p{Script=Han})\s*(?=wh|how|any)| -+ /u;
const CLAUSE_END = /[()]|,(?!\s*(?:which|who|whose|whom|where)\b)/;

/** Whether a sentence in lower case has the form of an English question or request, with or without its question mark. */
export function asksInEnglish(sentence: string): boolean {
  return WANTED_THING.test(sentence) || sentence.split(NEW_START).some(partAsks);
}

function partAsks(part: string): boolean {
  const clauses = part.trim().replace(OPENINGS, '').replace(CONDITION, '').split(CLAUSE_END);
  let starts = true;
  for (const clause of clauses) {
    const main = clause.trim().replace(OPENINGS, '').trim();
    if ((starts && STARTS_QUESTION.test(main)) || ALTERNATIVE.test(main)) return true;
    starts &&= main === '' || CIRCUMSTANCE.test(main);
    const inside = ANYWHERE.exec(main);
    if (inside !== null && !REPORTING.test(main.slice(0, inside.index))) return true;
  }
  return clauses.length > 1 && TAG.test(clauses.at(-1)?.trim() ?? '');
}

function anyOf(words: string): string {
  return `(?:${words.split(/\s+/).join('|')})`;
}
