/** The site’s tokens as plain colours, for what reads no CSS: pictures, manifests and a browser’s own frame. */
import { toAttributes, readStyles } from './svg/styles.ts';

/**
 * @param sheet text of tokens.css
 * @returns a function from a token’s name, such as `paper`, to `#rrggbb` in the light theme or the dark one
 */
export function readColours(sheet: string): (name: string, theme?: 'light' | 'dark') => string {
  const { variables } = readStyles([sheet]);
  return (name, theme = 'light') => {
    const value = variables.get(`--color-${name}`) ?? '';
    const [, dark] = /^light-dark\((?:[^()]|\([^()]*\))+,\s*((?:[^()]|\([^()]*\))+)\)$/.exec(value) ?? [];
    const [, colour = ''] = toAttributes('fill', theme === 'dark' && dark ? dark : value, variables, 1200)[0] ?? [];
    const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(colour);
    return short
      ? `#${short
          .slice(1)
          .map((c) => c + c)
          .join('')}`
      : colour;
  };
}
