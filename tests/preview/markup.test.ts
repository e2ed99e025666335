import { describe, expect, it } from 'vitest';
import { markup } from '../../src/preview/markup.js';

describe('markup', () => {
  it('escapes text, between tags and in attributes', () => {
    const text = `<b> & "double" and 'single'`;
    expect(markup`<p title="${text}">${text}</p>`.source).toBe(
      '<p title="&lt;b&gt; &amp; &quot;double&quot; and &#39;single&#39;">&lt;b&gt; &amp; &quot;double&quot; and &#39;single&#39;</p>',
    );
  });

  it('keeps markup as it is, alone or in a list', () => {
    const bold = markup`<b>${1}</b>`;
    expect(markup`<p>${bold}${[bold, bold]}</p>`.source).toBe('<p><b>1</b><b>1</b><b>1</b></p>');
  });

  it('leaves nothing of what is absent', () => {
    expect(markup`<p>${null}${false}</p>`.source).toBe('<p></p>');
  });
});
