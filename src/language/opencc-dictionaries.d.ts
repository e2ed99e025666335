// opencc-js publishes its dictionaries as modules, but no types for them: entries `from to [other to …]` joined by `|`.
declare module 'opencc-js/dict/TSCharacters' {
  const entries: string;
  export default entries;
}
declare module 'opencc-js/dict/STCharacters' {
  const entries: string;
  export default entries;
}
declare module 'opencc-js/dict/HKVariantsRev' {
  const entries: string;
  export default entries;
}
