/**
 * Texts that stand for hidden values while Compose renders a project elsewhere than on its host; pure.
 * They are made of letters and digits alone, so that they pass wherever free text does.
 */
import type { Json } from "../../../core/model.ts";

/** What a blank stands for: a variable of the env files, or one that a service's env file of the host sets. */
export type Hidden = { readonly variable: string } | { readonly token: string };

const BLANK = /omniscalehidden(\d+)x/gi;

export interface Blanks {
  /** The text that stands for it. */
  for(hidden: Hidden): string;
  /** Everything that stands anywhere in `value`, names of members too. */
  in(value: Json): Hidden[];
  /** The value with a variable, `${NAME}`, for each blank in its texts; an env file's own value has no name. */
  named(value: Json): Json;
  /** A rendered text as a template; undefined where a blank for an env file's variable is only a part of it. */
  template(text: string): { readonly template: string } | { readonly token: string } | undefined;
}

export function blanks(): Blanks {
  const all: Hidden[] = [];
  const at = (index: string | undefined): Hidden | undefined => all[Number(index)];
  return {
    for(hidden) {
      all.push(hidden);
      return `omniscalehidden${all.length - 1}x`;
    },
    in: (value) => [...new Set([...JSON.stringify(value).matchAll(BLANK)].flatMap(([, index]) => at(index) ?? []))],
    named: (value) => JSON.parse(JSON.stringify(value).replaceAll(BLANK, (same, index: string) => nameOf(at(index)) ?? same)) as Json,
    template(text) {
      const whole = at(new RegExp(`^${BLANK.source}$`).exec(text)?.[1]);
      if (whole !== undefined && "token" in whole) return { token: whole.token };
      const found = [...text.matchAll(BLANK)].flatMap(([, index]) => at(index) ?? []);
      if (found.some((hidden) => "token" in hidden)) return undefined;
      const template = text.replaceAll(BLANK, (same, index: string) => {
        const hidden = at(index);
        return hidden !== undefined && "variable" in hidden ? `\${${hidden.variable}}` : same;
      });
      return { template };
    },
  };
}

function nameOf(hidden: Hidden | undefined): string | undefined {
  if (hidden === undefined) return undefined;
  return `\${${"variable" in hidden ? hidden.variable : "HIDDEN"}}`;
}

/** One line of an env file; a value that {@link PLAIN} texts and blanks have is taken as it is. */
export function envLine(name: string, value: string): string {
  return `${name}='${value}'\n`;
}

/** One line of an env file, whatever the value holds. */
export function quotedEnvLine(name: string, value: string): string {
  return `${name}="${value
    .replaceAll(/[\\"$]/g, String.raw`\$&`)
    .replaceAll("\n", String.raw`\n`)
    .replaceAll("\r", String.raw`\r`)}"\n`;
}
