/** Every rule of the Omni adapter, in one list; must not hold any of them. */
import type { Rule } from "../../core/rule.ts";
import { classRules } from "./class-rules.ts";
import { liveRules } from "./live-rules.ts";
import { templateRules } from "./template-rules.ts";

export const omniRules: readonly Rule[] = [classRules, templateRules, liveRules].flatMap((some): Rule[] => Object.values(some));
