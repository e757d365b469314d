/** What the demo's repository holds, commit by commit; must not do anything. */

/** Names of one demo; all are its own, so that nothing of the machine is touched. */
export interface Names {
  /** Compose project, and the first part of its images' names. */
  readonly project: string;
  /** Where the project lies on the host, absolute. */
  readonly directory: string;
  readonly webOld: string;
  readonly webNew: string;
  readonly database: string;
}

/** Names that nobody else has; `unique` is some hex digits, `folder` an absolute path. */
export function namesOf(unique: string, folder: string): Names {
  const project = `omni-scale-demo-${unique}`;
  const image = (name: string): string => `${project}/${name}`;
  return {
    project,
    directory: `${folder}/host/${project}`,
    webOld: image("web:1.0"),
    webNew: image("web:1.1"),
    database: image("database:1.0"),
  };
}

/** What a pull request of the demo decides about the stack. */
export interface Wish {
  readonly image: string;
  readonly greeting: string;
  readonly logLevel: string;
  readonly title: string;
}

/** Path of the stack in the repository. */
export const STACK_PATH = "notes";
export const COMPONENT = "Stack/notes";

/** `omni-scale.yaml`. */
export function configText({ directory, project }: Names): string {
  return `mode: apply
stacks:
  - path: ${STACK_PATH}
    project: ${project}
    directory: ${JSON.stringify(directory)}
    probes:
      - healthy: web
`;
}

/** The Compose file: a web server that changes, and a database with a volume that must never be touched. */
export function composeText({ webOld, database }: Names, wish: Partial<Wish> = {}): string {
  return `services:
  web:
    image: ${wish.image ?? webOld}
    environment:
      GREETING: ${wish.greeting ?? "hello"}
      LOG_LEVEL: ${wish.logLevel ?? "info"}
    volumes:
      - ./site.conf:/etc/site.conf:ro
  database:
    image: ${database}
    volumes:
      - notes:/data
volumes:
  notes:
`;
}

/** The file that is mounted into the web server. */
export function siteText({ title = "Notes" }: Partial<Wish> = {}): string {
  return `title = ${title}\nlisten = 8080\n`;
}
