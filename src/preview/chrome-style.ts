/** What stands around the messages: the head of a channel, the field to write in, and the window of a form. */
export const CHROME_STYLE = `
* { -webkit-font-smoothing: antialiased; }
html { background: var(--outside); color: var(--text); font: 16px/1.375 var(--font); font-feature-settings: 'locl' 0; }
body { margin: 0; }
main { display: flex; gap: 8px; box-sizing: border-box; }
.phone main { flex-direction: column; width: 390px; margin: 0 auto; }
.phone .on-desktop, .desktop .on-phone { display: none; }
.screen { display: flex; flex-direction: column; flex: 1; min-width: 0; background: var(--chat); }
.icon { flex: none; display: block; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.head {
  display: flex; align-items: center; gap: 8px; height: 48px; padding: 0 16px; color: var(--muted);
  border-bottom: 1px solid var(--border);
}
.head h1 { flex: 1; margin: 0; overflow: hidden; color: var(--strong); font-size: 16px; font-weight: 600; text-overflow: ellipsis; white-space: nowrap; }
.phone .head { gap: 6px; height: 56px; padding: 0 14px 0 10px; }
.phone .head h1 { font-weight: 700; }
.composer { display: flex; align-items: center; gap: 8px; margin-top: auto; padding: 0 16px 24px; color: var(--subtle); }
.composer .field {
  display: flex; flex: 1; align-items: center; justify-content: space-between; gap: 8px; min-width: 0; height: 54px; padding: 0 14px 0 8px;
  box-sizing: border-box; color: var(--muted);
}
.composer .field > span { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.desktop .composer { gap: 0; margin: auto 16px 24px; padding: 0 0 0 8px; margin-bottom: 24px; border: 1px solid var(--border); border-radius: 8px; background: var(--surface); }
.round { flex: none; display: grid; place-items: center; width: 40px; height: 40px; border-radius: 50%; }
.phone .round { background: var(--control); }
.phone .round.on-desktop { display: none; }
.phone .composer { padding: 8px 12px 14px; border-top: 1px solid var(--border); }
.phone .composer .field { height: 40px; padding: 0 10px 0 14px; border-radius: 20px; background: var(--control); }
.backdrop { display: grid; place-items: center; padding: 24px 12px; background: var(--outside); }
.modal {
  display: grid; gap: 20px; box-sizing: border-box; width: 100%; max-width: 480px; padding: 20px;
  border: 1px solid var(--border); border-radius: 12px; background: var(--surface);
}
.modal header, .modal footer { display: flex; align-items: center; justify-content: space-between; gap: 12px; }
.modal header { color: var(--subtle); }
.modal h2 { margin: 0; color: var(--strong); font-size: 20px; font-weight: 700; line-height: 24px; }
.fields { display: grid; gap: 20px; }
.fields .field { display: grid; gap: 8px; min-width: 0; }
.label { color: var(--strong); font-weight: 600; line-height: 20px; }
.required { color: #f0545d; }
.description { color: var(--subtle); font-size: 14px; line-height: 18px; }
.modal input, .modal textarea {
  box-sizing: border-box; width: 100%; padding: 9px 12px; color: var(--text); font: inherit; resize: none;
  border: 1px solid var(--border); border-radius: 8px; outline: 0; background: var(--input);
}
.modal ::placeholder { color: var(--muted); opacity: 1; }
.choices { display: grid; gap: 12px; }
.choice { display: flex; align-items: flex-start; gap: 10px; }
.choice-text { display: grid; gap: 2px; min-width: 0; }
.radio, .checkbox { flex: none; box-sizing: border-box; width: 20px; height: 20px; margin-top: 1px; border: 1.5px solid var(--muted); border-radius: 50%; }
.checkbox { border-radius: 5px; }
.radio.checked { border: 6px solid var(--brand); background: #fff; }
.checkbox.checked { border-color: var(--brand); background: var(--brand); }
.upload { display: grid; place-items: center; gap: 8px; padding: 24px; color: var(--subtle); border: 1px dashed var(--muted); border-radius: 8px; }
.modal footer button { flex: 1; min-height: 40px; padding: 0 16px; color: var(--strong); font: inherit; font-weight: 500; border: 1px solid var(--control-border); border-radius: 8px; background: var(--control); }
.modal footer .submit { color: #fff; background: var(--brand); }
`;
