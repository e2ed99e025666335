/**
 * Everything that Discord's own font has. Where only a Chinese font is installed, its Korean edition has the same letters
 * with quotation marks and dots that are not as wide as a Chinese character.
 */
const LATIN = 'U+0-2E7F';

/**
 * Colours of Discord's client since its new look of 2025, dark ("Dark") and light. They are inherited, so the styles inside
 * Skyra's elements use the same names.
 */
export const THEME_STYLE = `
@font-face { font-family: 'Latin of Noto'; src: local('NotoSansCJKkr-Regular'); unicode-range: ${LATIN}; }
@font-face { font-family: 'Latin of Noto'; src: local('NotoSansCJKkr-Bold'); font-weight: 600 700; unicode-range: ${LATIN}; }
:root {
  --font: 'gg sans', 'Noto Sans', 'Source Sans 3', 'Latin of Noto', 'Noto Sans CJK HK', 'Noto Sans HK', 'PingFang HK',
    'Helvetica Neue', Helvetica, Arial, sans-serif;
  --font-code: 'gg mono', 'Source Code Pro', Consolas, 'Noto Sans Mono CJK HK', 'DejaVu Sans Mono', monospace;
  --brand: #5865f2;
  --success: #00863a;
  --danger: #d22d39;
  --border: rgb(151 151 159 / 12%);
  --control: rgb(151 151 159 / 12%);
  --control-border: rgb(151 151 159 / 4%);
}
.dark {
  --outside: #121214;
  --chat: #1a1a1e;
  --surface: #242429;
  --input: #1d1d21;
  --code: #222226;
  --text: #efeff1;
  --strong: #fbfbfb;
  --subtle: #adaeb3;
  --muted: #96979d;
  --link: #7bb0f5;
  --mention: #c9cdfb;
  --mention-background: rgb(88 101 242 / 30%);
  --quote-bar: #5e5f67;
  --spine: #45464d;
  --spoiler: #45464d;
}
.light {
  --outside: #ebebed;
  --chat: #fbfbfb;
  --surface: #fff;
  --input: #fff;
  --code: #f3f3f4;
  --text: #2f3035;
  --strong: #1c1d22;
  --subtle: #4a4c54;
  --muted: #6a6c76;
  --link: #006ce7;
  --mention: #4752c4;
  --mention-background: rgb(88 101 242 / 15%);
  --quote-bar: #c4c5c9;
  --spine: #c4c5c9;
  --spoiler: #c4c5c9;
  --border: rgb(151 151 159 / 24%);
  --control: rgb(151 151 159 / 16%);
  --control-border: rgb(151 151 159 / 12%);
}
`;
