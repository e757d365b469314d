/** README's tables of inputs and outputs, out of action.yml; must not read or write files. */
import { parse } from "yaml";
import { z } from "zod";
import { table } from "../src/specs/tables.ts";

const Action = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), required: z.boolean(), default: z.string().optional() })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
});

/** The tables `inputs` and `outputs` in Markdown; throws for an action.yml that lacks a description. */
export function actionTables(actionYml: string): Readonly<Record<"inputs" | "outputs", string>> {
  const { inputs, outputs } = Action.parse(parse(actionYml));
  return {
    inputs: table(
      ["Input", "Required, default", "Description"],
      Object.entries(inputs).map(([name, input]) => [`\`${name}\``, defaultOf(input), input.description]),
    ),
    outputs: table(
      ["Output", "Description"],
      Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
    ),
  };
}

function defaultOf({ required, default: value }: z.infer<typeof Action>["inputs"][string]): string {
  if (required) return "required";
  return value === undefined || value === "" ? "no, empty" : `no, \`${value}\``;
}
