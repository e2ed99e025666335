import { ComponentType, TextInputStyle, type APIComponentInLabel } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { PreviewModal } from '../../src/preview/conversation.js';
import { bodyOf, conversationOf, textDisplay } from './preview-fixtures.js';

function bodyOfModal(components: PreviewModal['components']): string {
  return bodyOf(conversationOf([], { modal: { title: 'Report', components } }));
}

function labelled(component: object, fields: object = {}): string {
  return bodyOfModal([
    { type: ComponentType.Label, label: 'What?', component: component as APIComponentInLabel, ...fields },
  ]);
}

const OPTIONS = [
  { value: 'a', label: 'Out of date', default: true },
  { value: 'b', label: 'Wrong', description: 'says something else' },
];

describe('a form', () => {
  it('has a title, and buttons to send it or not', () => {
    const body = bodyOfModal([textDisplay('*Please* say.')]);
    expect(body).toContain('<h2>Report</h2>');
    expect(body).toContain('<em>Please</em> say.');
    expect(body).toMatch(/>Cancel<.*>Submit</s);
  });

  it('labels its inputs, with a star where an answer is needed', () => {
    const input = { type: ComponentType.TextInput, custom_id: 'x', style: TextInputStyle.Short };
    expect(labelled(input, { description: 'In one line' })).toContain(
      '<div class="label">What?<span class="required"> *</span></div><div class="description">In one line</div>',
    );
    expect(labelled({ ...input, required: false })).toContain('<div class="label">What?</div>');
  });

  it('has inputs for a line and for a paragraph', () => {
    const input = { type: ComponentType.TextInput, custom_id: 'x', placeholder: 'Say "it"', value: 'a<b' };
    expect(labelled({ ...input, style: TextInputStyle.Short })).toContain(
      '<input type="text" placeholder="Say &quot;it&quot;" value="a&lt;b">',
    );
    expect(labelled({ ...input, style: TextInputStyle.Paragraph })).toContain(
      '<textarea rows="4" placeholder="Say &quot;it&quot;">a&lt;b</textarea>',
    );
  });

  it('has radio buttons and boxes', () => {
    const radio = labelled({ type: ComponentType.RadioGroup, custom_id: 'x', options: OPTIONS });
    expect(radio).toContain(
      '<span class="radio checked"></span><span class="choice-text"><span>Out of date</span>',
    );
    expect(radio).toContain('<span class="radio"></span>');
    expect(radio).toContain('<span class="description">says something else</span>');
    const boxes = labelled({ type: ComponentType.CheckboxGroup, custom_id: 'x', options: OPTIONS });
    expect(boxes).toContain('<span class="checkbox checked"></span>');
    expect(labelled({ type: ComponentType.Checkbox, custom_id: 'x' })).toContain(
      '<span class="checkbox"></span>',
    );
  });

  it('has select menus and a place for files', () => {
    const select = { type: ComponentType.StringSelect, custom_id: 'x', placeholder: 'Choose', options: [] };
    expect(labelled(select)).toContain('<discord-string-select-menu placeholder="Choose">');
    expect(labelled({ type: ComponentType.FileUpload, custom_id: 'x' })).toContain('Drop file here');
  });

  it('has text inputs of the older kind, which bring their label along', () => {
    const input = {
      type: ComponentType.TextInput,
      custom_id: 'x',
      label: 'Why',
      style: TextInputStyle.Short,
    } as const;
    const body = bodyOfModal([{ type: ComponentType.ActionRow, components: [input] }]);
    expect(body).toMatch(/<div class="label">Why<span class="required"> \*<\/span><\/div><input type="text"/);
  });
});
