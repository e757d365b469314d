/** Every route of the loopback GitHub, the more specific first; must not hold one itself. */
import type { Route } from "../router.ts";
import { accountRoutes } from "./account.ts";
import { checkRoutes } from "./checks.ts";
import { commentRoutes } from "./comments.ts";
import { graphqlRoute } from "./graphql.ts";
import { issueRoutes } from "./issues.ts";
import { labelRoutes } from "./labels.ts";
import { pullRoutes } from "./pulls.ts";
import { commitRoute, repositoryRoutes } from "./repository.ts";
import { statusRoutes } from "./statuses.ts";

export const routes: readonly Route[] = [
  ...accountRoutes,
  graphqlRoute,
  ...pullRoutes,
  ...commentRoutes,
  ...issueRoutes,
  ...labelRoutes,
  ...checkRoutes,
  ...statusRoutes,
  ...repositoryRoutes,
  commitRoute,
];
