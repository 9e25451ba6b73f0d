import { escapeMarkup } from '../escape.ts';

/** HTML that is safe as it stands: made by the functions of this file alone. */
export type Html = { readonly html: string };

type Content = string | Html | readonly (string | Html)[];

const inner = (content: Content): string => {
  if (typeof content === 'string') return escapeMarkup(content);
  return 'html' in content ? content.html : content.map(inner).join('');
};

/** An element. Strings in it are escaped; attribute values too. */
export function element(
  tag: string,
  content: Content,
  attributes: Readonly<Record<string, string>> = {},
): Html {
  return { html: `<${tag}${attributesOf(attributes)}>${inner(content)}</${tag}>` };
}

/** An element without content. */
export const empty = (tag: string, attributes: Readonly<Record<string, string>>): Html => ({
  html: `<${tag}${attributesOf(attributes)}>`,
});

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeMarkup(value)}"`))
    .join('');

/** Markup that another pure part made and escaped: a drawing. */
export const trusted = (html: string): Html => ({ html });

/** A paragraph; nothing without words. */
export const paragraph = (words: string, kind?: string): Html[] =>
  words === '' ? [] : [element('p', words, kind ? { class: kind } : {})];

/** A heading with what is below it; nothing where nothing is below it. */
export const section = (title: string, kind: string, content: readonly Html[]): Html[] =>
  content.length === 0 ? [] : [element('section', [element('h2', title), ...content], { class: kind })];

export const list = (items: readonly string[]): Html[] =>
  items.length === 0
    ? []
    : [
        element(
          'ul',
          items.map((item) => element('li', item)),
        ),
      ];
