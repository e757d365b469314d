/** All rules of this adapter, for whoever lists them; must not find anything itself. */
import type { Rule } from "../../core/rule.ts";
import { HUB_RULES } from "./hub/hub-rules.ts";
import { LIVE_RULES } from "./hub/live-rules.ts";
import { PROVIDER_RULES } from "./hub/provider-rules.ts";
import { rules } from "./rules.ts";

export const composeRules: readonly Rule[] = [rules, HUB_RULES, LIVE_RULES, PROVIDER_RULES].flatMap((some): Rule[] => Object.values(some));
