import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'public/**', 'src/engine/kernel/assembly/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname + '/..' } },
    rules: {
      // Typed arrays and the settings' tables are indexed all over; bounds are the caller's promise and the tests'.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // A part of the markup is of the type that its finder knows it has.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // TF.js hands out its own backends, typed as their base.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Without checked indices every array access counts as certain, and at(-1) with it.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      'max-params': ['error', 5],
    },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    rules: { 'max-lines': ['error', { max: 200 }] },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines-per-function': ['error', { max: 55, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['tests/**/*.js', 'tests/**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
