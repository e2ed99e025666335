import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.cache/', 'node_modules/', 'index/', 'corpus/', 'models/', 'tests/fixtures/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers in messages need no ceremony.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Spreading a text gives its code points, which is what is wanted: a vocabulary has no emoji to keep whole.
      '@typescript-eslint/no-misused-spread': 'off',
      // `dotNotation` would undo noPropertyAccessFromIndexSignature.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  // Inner loops over typed arrays whose bounds the loop itself keeps.
  { files: ['src/training/**', 'src/embedding/pool-vectors.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  { files: ['*.js', '*.config.ts'], extends: [tseslint.configs.disableTypeChecked] },
);
