export const id = 196;
export const ids = [196,252];
export const modules = {

/***/ 252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ missingTools),
/* harmony export */   H: () => (/* binding */ installTools),
/* harmony export */   labTool: () => (/* binding */ labTool)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _programs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4945);
/**
 * The few programs that an apply calls on a Docker host besides `docker` and `sh`, for machines that do not even have
 * those; each with the options that it is called with. Must not be used where the machine has its own.
 */



const DONE = { code: 0 };
/** For what is outside the subset. */
const OUTSIDE = 64;
const TOOLS = {
    true: () => DONE,
    cat: async ([path]) => ({ code: 0, output: path === undefined ? await readInput() : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path) }),
    chgrp: ([group = "", path = ""]) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chownSync)(path, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path).uid, Number(group));
        return DONE;
    },
    chmod: ([mode = "", path = ""]) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.chmodSync)(path, Number.parseInt(mode, 8));
        return DONE;
    },
    date: () => ({ code: 0, output: `${Math.floor(Date.now() / 1000)}${String(Date.now() % 1000).padStart(3, "0")}000000\n` }),
    flock,
    head: ([, bytes = "0", path = ""]) => ({ code: 0, output: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path).subarray(0, Number(bytes)) }),
    id: () => ({ code: 0, output: `${process.getuid?.() ?? 0}\n` }),
    mkdir: (args) => {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(args.at(-1) ?? "", { mode: args[0] === "-m" ? Number.parseInt(args[1] ?? "", 8) : 0o777 });
        return DONE;
    },
    mv: (args) => {
        const [from = "", to = ""] = args.filter((one) => one !== "-f");
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(from, to);
        return DONE;
    },
    rm: (args) => {
        for (const path of args.filter((one) => one !== "-f" && one !== "--"))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        return DONE;
    },
    sleep: async ([seconds = "0"]) => {
        await new Promise((resolve) => setTimeout(resolve, Number(seconds) * 1000));
        return DONE;
    },
    stat: (args) => {
        const found = args[0] === "-L" ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(args.at(-1) ?? "") : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(args.at(-1) ?? "");
        const shown = { "%u": String(found.uid), "%g": String(found.gid), "%a": (found.mode & 0o7777).toString(8) }[args.at(-2) ?? ""];
        return shown === undefined ? { code: OUTSIDE } : { code: 0, output: `${shown}\n` };
    },
    tr: async () => ({ code: 0, output: (await readInput()).toString("utf8").replaceAll("\n", "") }),
};
/** The names that PATH does not have; `flock` only when asked for, since the stand-in brings a better one. */
function missingTools(flockToo) {
    return Object.keys(TOOLS).filter((name) => (name === "flock" ? flockToo : !(0,_programs_js__WEBPACK_IMPORTED_MODULE_2__/* .isInstalled */ .j$)(name)));
}
/** Writes each into `folder` as a program that calls `script` (dist/cli.js) with `lab-tool NAME`. */
function installTools(folder, names, { node, script }) {
    const call = [node, script].map((text) => `'${text.replaceAll("'", String.raw `'\''`)}'`).join(" ");
    for (const name of names)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), `#!/bin/sh\nexec ${call} lab-tool ${name} "$@"\n`, { mode: 0o755 });
}
/** Runs one of them and gives its exit code. */
async function labTool([name = "", ...args], stdout) {
    const tool = Object.hasOwn(TOOLS, name) ? TOOLS[name] : undefined;
    if (tool === undefined)
        return OUTSIDE;
    try {
        const { code, output } = await tool(args);
        if (output !== undefined)
            stdout.write(output);
        return code;
    }
    catch (error) {
        process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
        return 1;
    }
}
/** Standard input to its end. */
async function readInput() {
    const chunks = [];
    for await (const chunk of process.stdin)
        chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks);
}
/**
 * `flock -n FD` without the system call, which Node does not have: a file beside the locked one names the shell that
 * called us, and counts while that process is there and has the locked file open. Linux only.
 */
function flock([option, descriptor = ""]) {
    if (option !== "-n" || !/^\d+$/.test(descriptor))
        return { code: OUTSIDE };
    const locked = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(`/proc/self/fd/${descriptor}`);
    const holder = `${locked}.holder`;
    for (const last of [false, true]) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(holder, String(process.ppid), { flag: "wx" });
            return DONE;
        }
        catch (error) {
            if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
                throw error;
            const pid = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(holder, "utf8");
            if (last || (pid !== String(process.ppid) && hasOpen(pid, locked)))
                return { code: 1 };
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(holder, { force: true });
        }
    }
    return { code: 1 };
}
function hasOpen(pid, path) {
    const folder = `/proc/${pid}/fd`;
    return orGone(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder), []).some((fd) => orGone(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, fd)), "") === path);
}
/** What a process shows of itself; `gone` when it ended, or closed the descriptor, while we looked. */
function orGone(look, gone) {
    try {
        return look();
    }
    catch {
        return gone;
    }
}


/***/ }),

/***/ 1196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  playDemo: () => (/* binding */ playDemo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(3136);
;// CONCATENATED MODULE: ./build/lab/demo/album.js
/** The rendered texts of a demo as numbered files, for people to look at afterwards; must not change them. */


/** Makes the folder; files in it that have the same names are replaced. */
async function openAlbum(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const files = [];
    return {
        folder,
        files,
        async keep(title, markdown) {
            if (markdown.trim() === "")
                return;
            const slug = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
            const name = `${String(files.length + 1).padStart(2, "0")}-${slug}.md`;
            files.push(name);
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, name), markdown.endsWith("\n") ? markdown : `${markdown}\n`);
        },
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: ./build/lab/demo/programs.js
var demo_programs = __webpack_require__(4945);
// EXTERNAL MODULE: ./build/lab/docker/index.js + 3 modules
var docker = __webpack_require__(5707);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/lab/docker/resident.js
/**
 * The docker stand-in in this process, with a client that a PATH finds: an apply asks `docker` some fifty times, and
 * starting Node for each would be most of its time. Must not differ from the installed one (install.ts) otherwise.
 */




/** Fields are a length of four bytes and that many bytes: folder, standard input, number of arguments, those, variables. */
const client = (socket) => String.raw `#!/usr/bin/env perl
use strict;
use Socket;
use Cwd ();
my $to;
socket($to, AF_UNIX, SOCK_STREAM, 0) && connect($to, sockaddr_un('${socket}')) or die "no stand-in: $!";
my $input = do { local $/; <STDIN> };
my $asked = pack("(N/a*)*", Cwd::getcwd(), $input // "", scalar(@ARGV), @ARGV, map { "$_=$ENV{$_}" } keys %ENV);
print $to pack("N/a*", $asked);
$to->flush;
while (read($to, my $head, 5) == 5) {
  my ($kind, $length) = unpack("aN", $head);
  exit $length if $kind eq "x";
  read($to, my $text, $length) if $length;
  if ($kind eq "o") { print STDOUT $text; STDOUT->flush } else { print STDERR $text }
}
exit 70;
`;
/** Writes `docker` into `folder` and answers it until disposed of. Needs Perl. */
async function openResidentDocker(folder, engine, around = (_, carryOut) => carryOut()) {
    const socket = (0,external_node_path_.join)(folder, "docker.sock");
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true }, (connection) => void answer(connection, engine, around));
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(socket, resolve);
    });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, "docker"), client(socket), { mode: 0o755 });
    return { [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())) };
}
async function answer(connection, engine, around) {
    // A step that was killed takes its children with it; there is nobody left to answer.
    connection.on("error", () => undefined);
    const [cwd = "", input = "", count = "0", ...rest] = fieldsOf(await whole(connection));
    const argv = rest.slice(0, Number(count));
    const variables = rest
        .slice(argv.length)
        .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]);
    const out = (kind) => ({ write: (text) => connection.write(resident_frame(kind, text)) });
    const env = { ...Object.fromEntries(variables), [docker/* FOLDER_VARIABLE */.so]: engine };
    const stdin = (async function* () {
        yield input;
    })();
    const code = await around(argv, () => (0,docker.labDocker)(argv, { env, cwd, stdin, stdout: out("o"), stderr: out("e") }));
    const end = Buffer.from("x0000");
    end.writeUInt32BE(code, 1);
    connection.end(end);
}
/** The request after its own length. */
async function whole(connection) {
    let read = Buffer.alloc(0);
    return new Promise((resolve) => {
        connection.on("data", (chunk) => {
            read = Buffer.concat([read, chunk]);
            if (read.length >= 4 && read.length >= 4 + read.readUInt32BE(0))
                resolve(read.subarray(4));
        });
    });
}
function fieldsOf(request) {
    const fields = [];
    for (let at = 0; at + 4 <= request.length;) {
        const length = request.readUInt32BE(at);
        fields.push(request.toString("utf8", at + 4, at + 4 + length));
        at += 4 + length;
    }
    return fields;
}
function resident_frame(kind, text) {
    const body = Buffer.from(text);
    const head = Buffer.from(`${kind}0000`);
    head.writeUInt32BE(body.length, 1);
    return Buffer.concat([head, body]);
}

// EXTERNAL MODULE: ./build/lab/demo/host-tools.js
var host_tools = __webpack_require__(252);
;// CONCATENATED MODULE: ./build/lab/demo/stand-in-engine.js
/** The docker stand-in for the demo, with whatever else the machine lacks; must not leave the demo's folder. */





/** `script` dispatches `lab-docker` and `lab-tool`: dist/cli.js. `where` the images are: on the host already, or in a registry. */
async function openStandIn(images, where, folder, script) {
    const [programs, engine, node] = [(0,external_node_path_.join)(folder, "programs"), (0,external_node_path_.join)(folder, "engine"), process.execPath];
    const [noFlock, perl] = [!(0,demo_programs/* isInstalled */.j$)("flock"), (0,demo_programs/* isInstalled */.j$)("perl")];
    (0,docker/* installDocker */.ig)(programs, { node, script, engine, flock: noFlock && perl });
    (0,host_tools/* installTools */.H)(programs, (0,host_tools/* missingTools */.C)(noFlock && !perl), { node, script });
    const resident = perl ? await openResidentDocker(programs, engine) : undefined;
    (0,docker/* seedImages */.Aq)(engine, images.map((name) => ({ name, where })));
    return {
        says: "a stand-in for Docker, in which nothing really runs",
        programs,
        // It has nothing to do with whoever changes the machine's own engine at the same time.
        environment: { OMNI_SCALE_LOCK_FOLDER: (0,external_node_path_.join)(folder, "locks") },
        remove: async () => {
            await resident?.[Symbol.asyncDispose]();
            return [];
        },
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/lab/demo/rack.js
/**
 * The example rack of `specs/`, as the demo plays it: every place on a host below the demo's folder, and probes where
 * the demo answers. Must not change what the rack says otherwise.
 */



const HUB_VALUES = "specs/stacks/hub/values.yaml";
const PROVIDER_VALUES = "specs/stacks/provider/values.yaml";
/** The rack as a repository of its own; `source` is the folder that has `specs/`. */
async function rackFiles(source, place) {
    const files = {};
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(source, "specs"), { recursive: true })) {
        if (!/\.ya?ml$/.test(name))
            continue;
        const path = `specs/${name.replaceAll("\\", "/")}`;
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(source, path), "utf8");
        if (path === "specs/omni-scale.yaml")
            files["omni-scale.yaml"] = text;
        else
            files[path] = isSpec(text) ? moved((0,dist/* parseDocument */.Tp)(text), place) : text;
    }
    return files;
}
/** Every image that the files name. */
function imagesIn(files) {
    return [...new Set(Object.values(files).flatMap((text) => [...text.matchAll(/^ *image: (\S+)$/gm)].map(([, image = ""]) => image)))];
}
/** Omni one minor on from what the hub's values say, and both versions. */
function nextMinor(values) {
    const [, before = "", major = "", minor = ""] = /siderolabs\/omni:(v(\d+)\.(\d+)\.\d+)/.exec(values) ?? [];
    const after = `v${major}.${Number(minor) + 1}.0`;
    return { before, after, text: values.replace(`omni:${before}`, `omni:${after}`) };
}
function isSpec(text) {
    return /^apiVersion: omni-scale\//m.test(text);
}
function moved(spec, { host, web, lan }) {
    const name = String(spec.getIn(["metadata", "name"]));
    if (!spec.hasIn(["spec", "directory"]))
        spec.setIn(["spec", "directory"], spec.createNode(`/opt/${name}`));
    (0,dist/* visit */.YR)(spec, (_, node) => {
        if (!(0,dist/* isScalar */.jn)(node) || typeof node.value !== "string")
            return;
        if (/^\/(opt|srv|etc)\//.test(node.value))
            node.value = `${host}${node.value}`;
        node.value = node.value.replace(/^http:\/\/127\.0\.0\.1:\d+/, web);
    });
    if (spec.get("kind") === "Platform") {
        if (lan !== undefined)
            spec.setIn(["spec", "lan"], lan);
        spec.setIn(["spec", "probes"], spec.createNode([{ healthy: "tailscale" }, { http: { url: `${web}/healthz` } }]));
    }
    return spec.toString({ lineWidth: 0 });
}

;// CONCATENATED MODULE: ./build/lab/demo/rack-engine.js
/** The hosts of the example rack for the demo: a docker stand-in, the files and secrets that Git does not have, a web server. */








/** An image that somebody might take for the provider. */
const FOREIGN_PROVIDER = "ghcr.io/example/proxmox-provider:v0.2.0";
/** What an apply of the rack calls on a host besides `docker` and `sh`, and the demo does not bring along. */
const PROGRAMS = ["cp", "df", "du", "grep", "ls", "rmdir", "sed", "sync"];
/** Those that this machine lacks: without them the rack cannot be played. */
function programsMissing() {
    return PROGRAMS.filter((name) => !(0,demo_programs/* isInstalled */.j$)(name));
}
/** What the specs take from the environment of a run, besides the provider's key. */
const SECRETS = ["OMNI_HUB_TS_AUTHKEY", "OMNI_PROVIDER_TS_AUTHKEY", "TSIDP_TS_AUTHKEY"];
/** For omni.example.com, good for a hundred years; nobody has its key. */
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBqjCCAVCgAwIBAgIUFwm0tQgrL+sFAkcI6xIRs712KGEwCgYIKoZIzj0EAwIw
GzEZMBcGA1UEAwwQb21uaS5leGFtcGxlLmNvbTAgFw0yNjExMjYyMTA0MDJaGA8y
MTI2MTEwMjIxMDQwMlowGzEZMBcGA1UEAwwQb21uaS5leGFtcGxlLmNvbTBZMBMG
ByqGSM49AgEGCCqGSM49AwEHA0IABPKv5GDX/TGwBfoMaKR3TF+IELC58LR6Lzg1
H/xZsyb4QLr2iQQcJm/flylQCeFN3SDl/jBSJf6l/awSqJN6d72jcDBuMB0GA1Ud
DgQWBBT+dYUYXcqrEsnVSOalumZLteP2XzAfBgNVHSMEGDAWgBT+dYUYXcqrEsnV
SOalumZLteP2XzAPBgNVHRMBAf8EBTADAQH/MBsGA1UdEQQUMBKCEG9tbmkuZXhh
bXBsZS5jb20wCgYIKoZIzj0EAwIDSAAwRQIgN+H6XoU1xwewGRjiNLK02I2fcUh7
WWi+sosMNneM99MCIQDLfcxtJY1R0kLrbsGI5eg+jGS4eSiMx4s8d3Gkt5dkxQ==
-----END CERTIFICATE-----
`;
/** The place of the rack on a stage. */
function rackPlace(folder, web) {
    const own = Object.values((0,external_node_os_.networkInterfaces)()).flatMap((addresses) => addresses ?? []);
    const lan = own.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
    return { host: (0,external_node_path_.join)(folder, "host"), web, ...(lan === undefined ? {} : { lan }) };
}
/** The folder that `specs/` lies in: the one above dist/. */
function rackSource(script) {
    return (0,external_node_path_.dirname)((0,external_node_path_.dirname)(script));
}
const openRackEngine = async (_, folder, { script }) => {
    const server = (0,external_node_http_.createServer)((_request, response) => void response.end("the demo\n")).listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    const web = `http://127.0.0.1:${server.address().port}`;
    const place = rackPlace(folder, web);
    const files = await rackFiles(rackSource(script), place);
    await furnish(place.host);
    const engine = await openStandIn(imagesOf(files), "registry", folder, script);
    return {
        ...engine,
        web,
        environment: {
            ...engine.environment,
            ...Object.fromEntries(SECRETS.map((name) => [name, `the demo's ${name}`])),
            OMNI_PROVIDER_KEY: await providerKey(),
            // A way out that leads nowhere: no registry hears of the demo.
            HTTPS_PROXY: web,
        },
        async remove() {
            server.closeAllConnections();
            server.close();
            return engine.remove();
        },
    };
};
/** A plan reads whose it is: what `omnictl infraprovider create proxmox` would print, known to no Omni. */
async function providerKey() {
    const { generateKey } = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 3074));
    const { privateKey } = await generateKey({ userIDs: [{ name: "proxmox" }], format: "armored" });
    return Buffer.from(JSON.stringify({ name: "infra-provider:proxmox", pgp_key: privateKey })).toString("base64");
}
function imagesOf(files) {
    return [...imagesIn(files), ...imagesIn({ [HUB_VALUES]: nextMinor(files[HUB_VALUES] ?? "").text }), FOREIGN_PROVIDER];
}
/** What lies on such hosts before anything is deployed there. */
async function furnish(host) {
    const { generateKey } = await __webpack_require__.e(/* import() */ 74).then(__webpack_require__.bind(__webpack_require__, 3074));
    const { privateKey } = await generateKey({ userIDs: [{ name: "Omni" }], format: "armored" });
    const live = "etc/letsencrypt/live/omni.example.com";
    const files = {
        "srv/omni/omni.asc": privateKey,
        [`${live}/fullchain.pem`]: CERTIFICATE,
        [`${live}/privkey.pem`]: "nobody has it\n",
        "etc/omni-scale/pve-root-ca.pem": CERTIFICATE,
        "etc/omni-scale/omni-client-secret": "the demo's client\n",
        "etc/omni-scale/proxmox-token": "the demo's token\n",
        "etc/omni-scale/grafana-admin": "the demo's password\n",
    };
    for (const [path, text] of Object.entries(files)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(host, path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(host, path), text, { mode: 0o600 });
    }
    await (0,promises_.mkdir)((0,external_node_path_.join)(host, "srv/omni/etcd"), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(host, "srv/omni/etcd/what-omni-knows"), "machines, clusters, users\n");
}

;// CONCATENATED MODULE: ./build/lab/demo/expectations.js
class Expectations {
    unexpected = [];
    /** `expected` in words; `found` is told when it does not hold. */
    holds(expected, holds, found) {
        if (!holds)
            this.unexpected.push({ expected, found });
    }
    /** The job ended with this `status` output. Its last lines are told when it did not. */
    job(job, status) {
        const found = job?.outputs["status"] ?? "no status";
        const printed = (job?.printed ?? "").trim().split("\n").slice(-15).join("\n");
        this.holds(`the job ends as ${status}`, found === status, `${found} (exit code ${job?.exitCode ?? "unknown"})\n${printed}`);
    }
}

;// CONCATENATED MODULE: ./build/lab/demo/host-view.js
/** Those of one project, the demo's own unless told, by service. Throws when Docker does not answer. */
async function lookAt({ docker, names }, project = names.project) {
    const listed = await docker("ps", "--all", "--quiet", "--no-trunc", "--filter", `label=com.docker.compose.project=${project}`);
    if (listed.code !== 0)
        throw new Error(`docker ps: ${listed.stderr}`);
    const ids = listed.stdout.split("\n").filter((id) => id !== "");
    if (ids.length === 0)
        return [];
    const { code, stdout, stderr } = await docker("container", "inspect", ...ids);
    if (code !== 0)
        throw new Error(`docker container inspect: ${stderr}`);
    return JSON.parse(stdout)
        .map(({ Id, Config, State }) => ({
        id: Id,
        service: Config.Labels["com.docker.compose.service"] ?? "",
        image: Config.Image,
        running: State.Running,
        environment: Config.Env ?? [],
    }))
        .toSorted((a, b) => (a.service < b.service ? -1 : 1));
}

;// CONCATENATED MODULE: ./build/lab/demo/excerpt.js
/** A comment's Markdown as a few plain lines for a terminal; must not be used for anything that is kept. */
const WIDTH = 140;
/** What stands outside folded sections, without marks that only a browser needs; at most `most` lines. */
function excerpt(markdown, most = 12) {
    const open = unfolded(markdown)
        .split("\n")
        .map((line) => plainLine(line))
        .filter((line) => line !== "");
    const shown = open.slice(0, most).map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line));
    return open.length > most ? [...shown, "…"] : shown;
}
/** Without what is folded: its heading stays. Sections nest, so that the innermost go first. */
function unfolded(markdown) {
    const inner = /<details>\s*<summary>((?:(?!<\/?details)[\s\S])*?)<\/summary>(?:(?!<\/?details)[\s\S])*<\/details>/g;
    const once = markdown.replaceAll(inner, "▸ $1");
    return once === markdown ? once : unfolded(once);
}
function plainLine(line) {
    return line
        .replaceAll(/<!--.*?-->|<\/?[a-z]+(?: [^>]*)?>/g, "")
        .replace(/^> ?/, "")
        .replace(/^\[!(\w+)\]$/, "$1")
        .replaceAll("&nbsp;", " ")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&")
        .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
        .trimEnd();
}

;// CONCATENATED MODULE: ./build/lab/demo/scene.js

/** The step as told, with what it shows of `comment`. */
function result(line, expect, comment) {
    return { line, unexpected: expect.unexpected, shows: comment === undefined ? [] : excerpt(comment.body) };
}
/** Its number. */
async function openPull({ github }, branch, title, files) {
    await github.pushTo({ branch, commits: [{ files, message: title }] });
    return (await github.openPullRequest({ branch, title })).number;
}
/** The Action's plan for the scene's pull request. */
async function plan(stage, scene, title) {
    scene.job = await stage.job("plan", stage.github.events.pullRequest("opened", scene.pull));
    await keepComment(stage, scene, title);
}
/** Somebody merges the scene's pull request. */
async function merge({ github }, scene) {
    scene.merge = await github.events.push(await github.mergePullRequest(scene.pull, "squash"));
}
/** The Action's apply of the scene's merge. */
async function apply(stage, scene, title, inputs = {}) {
    if (scene.merge === undefined)
        throw new Error("nothing was merged yet");
    scene.job = await stage.job("apply", scene.merge, inputs);
    await keepComment(stage, scene, title);
}
/** The bot's comment on the pull request, as it is now. */
async function keepComment({ github, album }, scene, title) {
    delete scene.comment;
    const comment = github.comments(scene.pull).at(-1);
    if (comment === undefined)
        return;
    scene.comment = comment;
    await album.keep(`comment on ${scene.pull} ${title}`, comment.body);
}
/** Whether the comment says that. */
function has(comment, text) {
    return comment?.body.includes(text) === true;
}
/** What it says first, to be told where that was unexpected. */
function firstLine(comment) {
    return comment === undefined ? "no comment" : (excerpt(comment.body, 1)[0] ?? "an empty comment");
}

;// CONCATENATED MODULE: ./build/lab/demo/rack-story.js
/** The demo's second story: the example rack comes up, its Omni moves one minor on, and two traps stay shut; must not print. */







/** The rack's story, for the repository whose `dist/cli.js` is `script`. */
function rackStory(script) {
    const files = (stage) => rackFiles(rackSource(script), rackPlace(stage.folder, stage.engine.web ?? ""));
    return [
        async (stage, scene) => bringRack(stage, scene, await files(stage)),
        rackUp,
        async (stage, scene) => moveOmni(stage, scene, await files(stage)),
        async (stage, scene) => movedOmni(stage, scene, await files(stage)),
        async (stage, scene) => trapped(stage, scene, await files(stage)),
    ];
}
/** In the order in which they have to come up. */
const COMPONENTS = ["Stack/tsidp", "Platform/home", "Provider/proxmox", "Stack/monitoring"];
async function bringRack(stage, scene, files) {
    await stage.github.pushTo({ branch: "main", commits: [{ files: { "README.md": "# Rack\n" }, message: "Begin" }] });
    scene.pull = await openPull(stage, "rack", "The whole rack", files);
    await plan(stage, scene, "plan of the example rack");
    const expect = new Expectations();
    expect.job(scene.job, "changes");
    const places = COMPONENTS.map((name) => scene.comment?.body.indexOf(`\`${name}\``) ?? -1);
    const inOrder = places.every((at, index) => at > (places[index - 1] ?? -1));
    expect.holds("the comment names all four, in the order of the apply", inOrder, firstLine(scene.comment));
    return result("Another repository gets the example rack of specs/ (identity provider, Omni, its provider for Proxmox, monitoring): one comment.", expect, scene.comment);
}
async function rackUp(stage, scene) {
    await merge(stage, scene);
    await apply(stage, scene, "report of the example rack");
    const expect = new Expectations();
    expect.job(scene.job, "applied");
    const hub = await omniOf(stage);
    expect.holds("Omni runs", hub?.running === true, hub?.image ?? "no container");
    return result("It is merged: all four are up, each after those it depends on.", expect, scene.comment);
}
async function moveOmni(stage, scene, files) {
    const { before, after, text } = nextMinor(files[HUB_VALUES] ?? "");
    scene.pull = await openPull(stage, "omni-next", `Omni ${after}`, { [HUB_VALUES]: text });
    await plan(stage, scene, "plan of the next Omni");
    const expect = new Expectations();
    expect.job(scene.job, "changes");
    for (const word of [`\`${before}\` → \`${after}\``, "Roll-forward only", "while its data is copied", "Sidecar `tailscale`"])
        expect.holds(`the comment tells ${word}`, has(scene.comment, word), firstLine(scene.comment));
    return result(`Pull request #${scene.pull} moves Omni one minor on: the comment says how long it stands still, that it is copied first, and that there is no way back.`, expect, scene.comment);
}
async function movedOmni(stage, scene, files) {
    const sidecar = (seen) => seen.find(({ service }) => service === "tailscale")?.id;
    const was = sidecar(await lookAt(stage, "home"));
    await merge(stage, scene);
    await apply(stage, scene, "report of the next Omni");
    const expect = new Expectations();
    expect.job(scene.job, "applied");
    const { after } = nextMinor(files[HUB_VALUES] ?? "");
    const hub = await omniOf(stage);
    expect.holds(`Omni runs ${after}`, hub?.image.endsWith(after) === true, hub?.image ?? "no container");
    expect.holds("the sidecar is the container that it was", sidecar(await lookAt(stage, "home")) === was, "another one");
    const copies = (0,external_node_path_.join)(stage.folder, "host/srv/omni/copies");
    const [copy = "no copy"] = await (0,promises_.readdir)(copies);
    await (0,promises_.access)((0,external_node_path_.join)(copies, copy, "etcd/what-omni-knows")).catch(() => expect.holds("the copy has what Omni knew", false, copy));
    expect.holds("the report names the way back", has(scene.comment, `${copy}/restore.sh`), firstLine(scene.comment));
    return result("It is merged: Omni was copied, then moved; the report names the command that goes back to the copy.", expect, scene.comment);
}
/** Both errors in one pull request: all of it is told at once. */
async function trapped(stage, scene, files) {
    const provider = (files[PROVIDER_VALUES] ?? "").replace(/ghcr\.io\/siderolabs\/omni-infra-provider-proxmox:\S+/, FOREIGN_PROVIDER);
    scene.pull = await openPull(stage, "back", "The old Omni, and another provider", {
        [HUB_VALUES]: files[HUB_VALUES] ?? "",
        [PROVIDER_VALUES]: provider,
    });
    await plan(stage, scene, "plan of two traps");
    const expect = new Expectations();
    expect.job(scene.job, "blocked");
    for (const word of ["is not Omni's provider for Proxmox", "is older"])
        expect.holds(`the comment tells "${word}"`, has(scene.comment, word), firstLine(scene.comment));
    return result(`Pull request #${scene.pull} goes back to the old Omni and takes an image that is not the provider: both are blocked before anybody merges.`, expect, scene.comment);
}
async function omniOf(stage) {
    return (await lookAt(stage, "home")).find(({ service }) => service === "omni");
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
;// CONCATENATED MODULE: ./build/lab/github/git.js
/** Runs git in the loopback GitHub's repository; must not read the person's own Git configuration or hooks. */


/** Nothing of the machine may change what the lab's commits are: no hooks, no signatures, no line-end conversion. */
const settings = ["core.hooksPath=" + external_node_os_.devNull, "commit.gpgSign=false", "core.autocrlf=false", "core.quotePath=false", "gc.auto=0"];
/** Git for the repository at `path`. */
function gitFolder(path) {
    const start = (args, options = {}) => runGit(options.cwd ?? path, args, { ...environment(path), ...options.env }, options.input ?? "");
    return {
        path,
        known: new Set(),
        async run(args, options) {
            const ended = await start(args, options);
            if (ended.code === 0)
                return ended.stdout;
            throw new Error(`git ${args.join(" ")} in ${path} ended with ${ended.code}: ${ended.stderr.trim()}`);
        },
        async attempt(args, options) {
            const ended = await start(args, options);
            return ended.code === 0 ? ended.stdout : undefined;
        },
    };
}
function runGit(cwd, args, env, input) {
    const all = [...settings.flatMap((setting) => ["-c", setting]), ...args];
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.execFile)("git", all, { cwd, env, maxBuffer: 256 * 1024 * 1024 }, (error, stdout, stderr) => {
            if (error !== null && typeof error.code !== "number")
                reject(error);
            else
                resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
        });
        // A git that needs no input may have ended before all of it is written; its exit code tells what happened.
        child.stdin?.on("error", () => undefined);
        child.stdin?.end(input);
    });
}
/** GIT_* of our own caller (a hook, an editor) would point git at another repository. */
function environment(home) {
    const kept = Object.entries(process.env).filter((entry) => entry[1] !== undefined && !entry[0].startsWith("GIT_"));
    return {
        ...Object.fromEntries(kept),
        HOME: home,
        XDG_CONFIG_HOME: home,
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_TERMINAL_PROMPT: "0",
        LC_ALL: "C",
    };
}

;// CONCATENATED MODULE: ./build/lab/github/git-read.js
/** The commit that a revision (sha, branch, `refs/…`) means, or undefined. */
async function resolveCommit(git, revision) {
    if (revision === "" || revision.startsWith("-") || /^0+$/.test(revision))
        return undefined;
    if (git.known.has(revision))
        return revision;
    const sha = (await git.attempt(["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]))?.trim();
    if (sha !== undefined)
        git.known.add(sha);
    return sha;
}
/** The commits in `revisions` (as `git rev-list` takes them), parents before children. */
async function listCommits(git, revisions) {
    return lines(await git.run(["rev-list", "--topo-order", "--reverse", ...revisions, "--"]));
}
/** What these commits say, in the order asked for. */
async function readCommits(git, shas) {
    if (shas.length === 0)
        return [];
    const format = "--format=%H%x00%T%x00%P%x00%an%x00%ae%x00%at%x00%cn%x00%ce%x00%ct%x00%B";
    const text = await git.run(["log", "-z", "--no-walk=unsorted", "--stdin", format], { input: `${shas.join("\n")}\n` });
    const fields = text.split("\0");
    return shas.map((_, index) => commitFacts(fields.slice(index * 10, index * 10 + 10)));
}
/** What one commit says. Rejects when the repository does not have it. */
async function readCommit(git, sha) {
    const [found] = await readCommits(git, [sha]);
    if (found === undefined)
        throw new Error(`no commit ${sha}`);
    return found;
}
async function mergeBase(git, a, b) {
    return (await git.attempt(["merge-base", a, b]))?.trim();
}
async function isAncestor(git, ancestor, descendant) {
    return (await git.attempt(["merge-base", "--is-ancestor", ancestor, descendant])) !== undefined;
}
/** The files that differ between two commits, sorted by path, renames found as Git finds them. */
async function changedFiles(git, from, to) {
    const fields = (await git.run(["diff", "--raw", "--numstat", "--no-abbrev", "-z", "-M", from, to])).split("\0");
    // Git writes all raw entries first, each with a leading colon, then the counts.
    const split = fields.findIndex((field, index) => index > 0 && /^(?:\d+|-)\t/.test(field));
    const raw = split === -1 ? [] : fields.slice(0, split);
    const counts = readCounts(fields.slice(Math.max(split, 0)));
    const files = [];
    for (let index = 0; index < raw.length;) {
        const [, , before = "", after = "", code = ""] = (raw[index] ?? "").split(" ");
        const renamed = code.startsWith("R") || code.startsWith("C");
        const path = raw[index + (renamed ? 2 : 1)] ?? "";
        const previous = renamed ? raw[index + 1] : undefined;
        const status = statuses[code.charAt(0)] ?? "changed";
        const count = counts.get(path) ?? { additions: 0, deletions: 0 };
        files.push({ status, path, ...(previous === undefined ? {} : { previous }), blob: status === "removed" ? before : after, ...count });
        index += renamed ? 3 : 2;
    }
    return files;
}
const statuses = {
    A: "added",
    D: "removed",
    M: "modified",
    R: "renamed",
    C: "copied",
};
/** Added and deleted lines by path; git writes `-` for binary files, which GitHub counts as 0. */
function readCounts(fields) {
    const counts = new Map();
    for (let index = 0; index + 1 < fields.length; index++) {
        const [added = "0", deleted = "0", path = ""] = (fields[index] ?? "").split("\t");
        if (path === "")
            index += 2;
        counts.set(path === "" ? (fields[index] ?? "") : path, { additions: Number(added) || 0, deletions: Number(deleted) || 0 });
    }
    return counts;
}
function commitFacts(fields) {
    const [sha = "", tree = "", parents = "", an = "", ae = "", at = "", cn = "", ce = "", ct = "", message = ""] = fields;
    return {
        sha,
        tree,
        parents: parents.split(" ").filter((parent) => parent !== ""),
        author: { name: an, email: ae, date: isoSeconds(new Date(Number(at) * 1000)) },
        committer: { name: cn, email: ce, date: isoSeconds(new Date(Number(ct) * 1000)) },
        message: message.replace(/\n+$/, ""),
    };
}
/** GitHub's way to write a time: `2026-11-23T12:00:00Z`. */
function isoSeconds(date) {
    return date.toISOString().replace(/\.\d+Z$/, "Z");
}
function lines(text) {
    return text.split("\n").filter((line) => line !== "");
}

;// CONCATENATED MODULE: ./build/lab/github/model.js
/** The App behind every job token. */
const actionsApp = { id: 15368, slug: "github-actions", name: "GitHub Actions" };
/** The account that an App writes as. */
function botOf(app) {
    return { login: `${app.slug}[bot]`, id: app.slug === "github-actions" ? 41898282 : 200_000_000 + app.id, type: "Bot" };
}
/** A person, or Dependabot; the id is made from the login, so that it stays the same. */
function accountOf(login) {
    if (login.endsWith("[bot]"))
        return { login, id: login === "dependabot[bot]" ? 49699333 : idOf(login), type: "Bot" };
    return { login, id: idOf(login), type: "User" };
}
function idOf(login) {
    return Array.from(login).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 90_000_000, 7) + 1000;
}

;// CONCATENATED MODULE: ./build/lab/github/git-write.js
/** What the loopback GitHub writes into its repository: commits, merges, refs; must not touch anybody's work tree. */




/** Who commits when GitHub itself does: on merges, squashes and rebases. */
const gitHub = { name: "GitHub", email: "noreply@github.com" };
/** Makes these commits, one on top of the other, moves `ref` there, and gives the last. */
async function commitOnto(git, ref, parent, commits, at) {
    const stream = commits.map((commit, index) => fastImport(ref, index === 0 ? parent : undefined, commit, at)).join("");
    const sha = (await git.run(["fast-import", "--quiet", "--force"], { input: `feature done\n${stream}get-mark :1\ndone\n` })).trim();
    git.known.add(sha);
    return sha;
}
/** Every commit gets the same mark, so that it stands for the last. */
function fastImport(ref, parent, commit, at) {
    const author = commit.author ?? "octocat";
    const when = `${Math.floor(at.getTime() / 1000)} +0000`;
    const files = Object.entries(commit.files).map(([path, content]) => content === null ? `D ${quoted(path)}\n` : `M 100644 inline ${quoted(path)}\n${data(content)}`);
    const message = commit.message ?? `Change ${Object.keys(commit.files).join(", ")}`;
    const who = `${author} <${author}@users.noreply.github.com> ${when}\n`;
    const from = parent === undefined ? "" : `from ${parent}\n`;
    return `commit ${ref}\nmark :1\nauthor ${who}committer ${who}${data(message)}${from}${files.join("")}\n`;
}
function data(content) {
    return `data ${Buffer.byteLength(content)}\n${content}\n`;
}
function quoted(path) {
    return `"${path.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}
/** Points each ref at its commit, whatever it was; without one it is deleted. */
async function setRefs(git, refs) {
    const commands = Object.entries(refs).map(([ref, sha]) => (sha === undefined ? `delete ${ref}\n` : `update ${ref} ${sha}\n`));
    await git.run(["update-ref", "--stdin"], { input: commands.join("") });
}
/**
 * Merges as GitHub does and gives the new tip, or undefined when the two conflict. No ref is moved.
 */
async function git_write_merge(git, input) {
    const when = `${Math.floor(input.at.getTime() / 1000)} +0000`;
    const committer = { GIT_COMMITTER_NAME: gitHub.name, GIT_COMMITTER_EMAIL: gitHub.email, GIT_COMMITTER_DATE: when };
    const author = { GIT_AUTHOR_NAME: input.author, GIT_AUTHOR_EMAIL: `${input.author}@users.noreply.github.com`, GIT_AUTHOR_DATE: when };
    const env = { ...committer, ...(input.method === "rebase" ? {} : author) };
    const unmoved = input.method !== "rebase" && (await isAncestor(git, input.base, input.head));
    return unmoved ? commitHeadTree(git, input, env) : mergeInFolder(git, input, env);
}
/** Where the base has not moved on there is nothing to merge: the result has the head's files. */
async function commitHeadTree(git, { base, head, method, message }, env) {
    const parents = method === "merge" ? ["-p", base, "-p", head] : ["-p", base];
    return (await git.run(["commit-tree", `${head}^{tree}`, ...parents], { env, input: `${message}\n` })).trim();
}
async function mergeInFolder(git, input, env) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "omni-scale-lab-merge-"));
    const inside = { cwd: folder, env };
    try {
        await git.run(["worktree", "add", "--quiet", "--detach", "--force", folder, input.base]);
        for (const command of await mergeCommands(git, input)) {
            if ((await git.attempt(command, inside)) === undefined)
                return undefined;
        }
        return (await git.run(["rev-parse", "HEAD"], inside)).trim();
    }
    finally {
        await git.attempt(["worktree", "remove", "--force", folder]);
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function mergeCommands(git, { base, head, method, message }) {
    if (method === "merge")
        return [["merge", "--no-ff", "--quiet", "-m", message, head]];
    if (method === "squash")
        return [
            ["merge", "--squash", "--quiet", head],
            ["commit", "--allow-empty", "--quiet", "-m", message],
        ];
    const picked = await listCommits(git, ["--no-merges", `${base}..${head}`]);
    return picked.map((sha) => ["cherry-pick", "--allow-empty", "--keep-redundant-commits", sha]);
}

;// CONCATENATED MODULE: ./build/lab/github/refs.js
/** Names of the refs that the loopback GitHub keeps; must not read or move them. */
function branchRef(branch) {
    return `refs/heads/${branch}`;
}
/** Where a fork's branches are kept: GitHub's forks share their objects with the repository, too. */
function forkRef(owner, branch) {
    return `refs/lab/forks/${owner}/${branch}`;
}
/** A pull request's own commits (`head`), or what a merge would make of them (`merge`). */
function pullRef(number, what) {
    return `refs/pull/${number}/${what}`;
}
/** The branch a merge queue tests a pull request on. */
function queueBranch(base, number, baseSha) {
    return `gh-readonly-queue/${base}/pr-${number}-${baseSha}`;
}
/** What stands for "nothing" in events. */
const noCommit = "0".repeat(40);

;// CONCATENATED MODULE: ./build/lab/github/pushes.js
/** Pushes to the loopback GitHub and what they mean for its pull requests; must not merge anything itself. */




/** Makes the commits in the repository itself and pushes them. */
async function pushTo(model, input) {
    const ref = input.fork === undefined ? branchRef(input.branch) : forkRef(input.fork, input.branch);
    const start = input.from ?? ((await resolveCommit(model.git, ref)) === undefined ? branchRef(model.repository.defaultBranch) : ref);
    const parent = await resolveCommit(model.git, start);
    if (parent === undefined && input.from !== undefined)
        throw new Error(`no commit ${input.from} to start ${input.branch} from`);
    const after = await commitOnto(model.git, ref, parent, input.commits, model.now());
    return pushes_moved(model, ref, after, accountOf(input.by ?? "octocat"));
}
/** Takes notice of where `ref` stands now, after a push by somebody's git. */
async function received(model, ref, pusher) {
    return pushes_moved(model, ref, (await resolveCommit(model.git, ref)) ?? noCommit, pusher);
}
/** What follows from `ref` standing at `after` now. */
async function pushes_moved(model, ref, after, pusher) {
    const before = model.tips.get(ref) ?? noCommit;
    if (after === noCommit)
        model.tips.delete(ref);
    else
        model.tips.set(ref, after);
    const known = before === noCommit ? [`^${branchRef(model.repository.defaultBranch)}`] : [`^${before}`];
    const isDefault = ref === branchRef(model.repository.defaultBranch);
    const commits = after === noCommit ? [] : await listCommits(model.git, [after, ...(isDefault && before === noCommit ? [] : known)]);
    const forced = before !== noCommit && after !== noCommit && !(await isAncestor(model.git, before, after));
    for (const pull of openPulls(model)) {
        if (headRef(pull) === ref && after !== noCommit)
            await synchronize(model, { ...pull, head: { ...pull.head, sha: after, before } });
        else if (branchRef(pull.base.branch) === ref)
            await baseMoved(model, pull, after, pusher);
    }
    return { ref, before, after, forced, pusher, commits };
}
function openPulls(model) {
    return [...model.pulls.values()].filter((pull) => pull.state === "open");
}
function headRef(pull) {
    return pull.head.fork === undefined ? branchRef(pull.head.branch) : forkRef(pull.head.fork, pull.head.branch);
}
/** GitHub calls a pull request merged as soon as its base has its head, however that came there. */
async function baseMoved(model, pull, base, by) {
    const now = model.now();
    if (await isAncestor(model.git, pull.head.sha, base)) {
        const merged = { at: now, by, commitSha: pull.head.sha, landed: pull.commits };
        model.pulls.set(pull.number, { ...pull, state: "closed", closedAt: now, updatedAt: now, merged });
        return;
    }
    const tested = await testMerge(model, pull, base);
    // Where they conflict the ref stays as it was, as with GitHub.
    if (tested !== undefined)
        await setRefs(model.git, { [pullRef(pull.number, "merge")]: tested });
    model.pulls.set(pull.number, { ...pull, testMerge: tested });
}
/** Sets what follows from a pull request's head: its commits, its size, its refs, its test merge. */
async function synchronize(model, pull) {
    const { git } = model;
    const base = await resolveCommit(git, branchRef(pull.base.branch));
    if (base === undefined)
        throw new Error(`no branch ${pull.base.branch} to merge into`);
    const common = await mergeBase(git, base, pull.head.sha);
    const files = await changedFiles(git, common ?? base, pull.head.sha);
    const updated = {
        ...pull,
        base: { ...pull.base, sha: base },
        commits: await listCommits(git, [`${base}..${pull.head.sha}`]),
        changes: {
            additions: files.reduce((sum, file) => sum + file.additions, 0),
            deletions: files.reduce((sum, file) => sum + file.deletions, 0),
            files: files.length,
        },
        testMerge: await testMerge(model, pull, base),
        updatedAt: model.now(),
    };
    const merged = updated.testMerge === undefined ? {} : { [pullRef(pull.number, "merge")]: updated.testMerge };
    await setRefs(git, { [pullRef(pull.number, "head")]: pull.head.sha, ...merged });
    model.pulls.set(pull.number, updated);
    return updated;
}
/** What `refs/pull/N/merge` is to be; undefined where base and head conflict. */
function testMerge(model, pull, base) {
    const { sha } = pull.head;
    const message = `Merge ${sha} into ${base}`;
    return git_write_merge(model.git, { base, head: sha, method: "merge", message, author: pull.author.login, at: model.now() });
}

;// CONCATENATED MODULE: ./build/lab/github/pulls.js
/** Opens, closes, merges and queues pull requests as GitHub does, on real commits; must not answer requests. */





async function pulls_openPull(model, input) {
    const ref = input.fork === undefined ? branchRef(input.branch) : forkRef(input.fork, input.branch);
    const sha = await resolveCommit(model.git, ref);
    if (sha === undefined)
        throw new Error(`nothing was pushed to ${ref}`);
    const now = model.now();
    const base = input.base ?? model.repository.defaultBranch;
    return synchronize(model, {
        number: model.nextNumber(),
        id: model.nextId(),
        title: input.title ?? `Change ${input.branch}`,
        body: input.body,
        author: accountOf(input.author ?? input.fork ?? "octocat"),
        draft: input.draft ?? false,
        head: { branch: input.branch, sha, before: undefined, fork: input.fork },
        base: { branch: base, sha },
        commits: [],
        changes: { additions: 0, deletions: 0, files: 0 },
        state: "open",
        testMerge: undefined,
        merged: undefined,
        createdAt: now,
        updatedAt: now,
        closedAt: undefined,
    });
}
/** Closes without merging, or opens again. */
function setOpen(model, number, isOpen) {
    const now = model.now();
    const pull = pullOf(model, number);
    const updated = { ...pull, state: isOpen ? "open" : "closed", closedAt: isOpen ? undefined : now, updatedAt: now };
    model.pulls.set(number, updated);
    return updated;
}
/** Merges as the button does. Rejects when it is not open, or conflicts. */
async function mergePull(model, number, method, by) {
    const pull = pullOf(model, number);
    const base = await tipOf(model, pull.base.branch);
    const after = await mergeOnto(model, pull, base, method, by);
    await markMerged(model, pull, base, after, by);
    await setRefs(model.git, { [branchRef(pull.base.branch)]: after });
    return pushes_moved(model, branchRef(pull.base.branch), after, by);
}
/** Puts open pull requests of one base into the merge queue and makes a branch for each. */
async function queuePulls(model, numbers, method, by) {
    const pulls = numbers.map((number) => pullOf(model, number));
    const base = pulls[0]?.base.branch ?? model.repository.defaultBranch;
    const entries = [];
    let tip = await tipOf(model, base);
    for (const pull of pulls) {
        const headSha = await mergeOnto(model, pull, tip, method, by);
        const branch = queueBranch(base, pull.number, tip);
        await setRefs(model.git, { [branchRef(branch)]: headSha });
        entries.push({ pull: pull.number, branch, headSha, baseSha: tip, base });
        tip = headSha;
    }
    return { entries, merge: () => mergeQueued(model, base, entries, by) };
}
async function mergeQueued(model, base, entries, by) {
    const tip = entries.at(-1)?.headSha ?? (await tipOf(model, base));
    for (const entry of entries)
        await markMerged(model, pullOf(model, entry.pull), entry.baseSha, entry.headSha, by);
    const gone = entries.map((entry) => [branchRef(entry.branch), undefined]);
    await setRefs(model.git, { ...Object.fromEntries(gone), [branchRef(base)]: tip });
    return pushes_moved(model, branchRef(base), tip, by);
}
async function mergeOnto(model, pull, base, method, by) {
    if (pull.state !== "open")
        throw new Error(`pull request ${pull.number} is not open`);
    const owner = pull.head.fork ?? model.repository.owner;
    const message = method === "squash"
        ? `${pull.title} (#${pull.number})`
        : `Merge pull request #${pull.number} from ${owner}/${pull.head.branch}\n\n${pull.title}`;
    const author = method === "squash" || by.type === "Bot" ? pull.author.login : by.login;
    const after = await git_write_merge(model.git, { base, head: pull.head.sha, method, message, author, at: model.now() });
    if (after === undefined)
        throw new Error(`pull request ${pull.number} conflicts with its base`);
    return after;
}
async function markMerged(model, pull, base, after, by) {
    const now = model.now();
    const landed = await listCommits(model.git, [`${base}..${after}`]);
    model.pulls.set(pull.number, {
        ...pull,
        state: "closed",
        closedAt: now,
        updatedAt: now,
        merged: { at: now, by, commitSha: after, landed },
    });
}
/** Throws when there is none. */
function pullOf(model, number) {
    const pull = model.pulls.get(number);
    if (pull === undefined)
        throw new Error(`the lab has no pull request ${number}`);
    return pull;
}
async function tipOf(model, branch) {
    const sha = await resolveCommit(model.git, branchRef(branch));
    if (sha === undefined)
        throw new Error(`the lab has no branch ${branch}`);
    return sha;
}

;// CONCATENATED MODULE: ./build/lab/github/shapes/user.js

/** GitHub's "simple user". */
function userShape(model, account) {
    const url = `${model.apiUrl}/users/${encodeURIComponent(account.login)}`;
    const isApp = account.type === "Bot";
    return {
        login: account.login,
        id: account.id,
        node_id: nodeId(isApp ? "BOT" : "U", account.id),
        avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
        gravatar_id: "",
        url,
        html_url: isApp ? `${model.siteUrl}/apps/${account.login.replace("[bot]", "")}` : `${model.siteUrl}/${account.login}`,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type: account.type,
        user_view_type: "public",
        site_admin: false,
    };
}
/** GitHub's "integration": the App behind a check run or a comment. */
function appShape(model, app) {
    return {
        id: app.id,
        client_id: `Iv1.${app.id.toString(16).padStart(16, "0")}`,
        slug: app.slug,
        node_id: nodeId("A", app.id),
        owner: userShape(model, { ...accountOf("github"), type: "Organization" }),
        name: app.name,
        description: null,
        external_url: `${model.siteUrl}/features`,
        html_url: `${model.siteUrl}/apps/${app.slug}`,
        created_at: "2018-07-30T09:30:17Z",
        updated_at: "2024-04-10T20:33:16Z",
        permissions: { checks: "write", contents: "write", issues: "write", metadata: "read", pull_requests: "write", statuses: "write" },
        events: [],
    };
}
/** GitHub's opaque ids; the kind can be read back from ours. */
function nodeId(kind, id) {
    return `${kind}_${Buffer.from(String(id)).toString("base64url")}`;
}

;// CONCATENATED MODULE: ./build/lab/github/shapes/repository.js



/** Paths below the repository's own, by name of the member without `_url`. */
const templates = {
    archive: "/{archive_format}{/ref}",
    assignees: "/assignees{/user}",
    blobs: "/git/blobs{/sha}",
    branches: "/branches{/branch}",
    collaborators: "/collaborators{/collaborator}",
    comments: "/comments{/number}",
    commits: "/commits{/sha}",
    compare: "/compare/{base}...{head}",
    contents: "/contents/{+path}",
    contributors: "/contributors",
    deployments: "/deployments",
    downloads: "/downloads",
    events: "/events",
    forks: "/forks",
    git_commits: "/git/commits{/sha}",
    git_refs: "/git/refs{/sha}",
    git_tags: "/git/tags{/sha}",
    hooks: "/hooks",
    issue_comment: "/issues/comments{/number}",
    issue_events: "/issues/events{/number}",
    issues: "/issues{/number}",
    keys: "/keys{/key_id}",
    labels: "/labels{/name}",
    languages: "/languages",
    merges: "/merges",
    milestones: "/milestones{/number}",
    notifications: "/notifications{?since,all,participating}",
    pulls: "/pulls{/number}",
    releases: "/releases{/id}",
    stargazers: "/stargazers",
    statuses: "/statuses/{sha}",
    subscribers: "/subscribers",
    subscription: "/subscription",
    tags: "/tags",
    teams: "/teams",
    trees: "/git/trees{/sha}",
};
/** Address of the repository (or of a fork of it) in the API. */
function repositoryUrl(model, owner = model.repository.owner) {
    return `${model.apiUrl}/repos/${owner}/${model.repository.name}`;
}
/** Address of the repository's page. */
function repositoryPage(model, owner = model.repository.owner) {
    return `${model.siteUrl}/${owner}/${model.repository.name}`;
}
/** The account that owns the repository. */
function ownerAccount(model, owner = model.repository.owner) {
    return accountOf(owner);
}
/** The members every form of the repository has. `fork` is the owner of a fork, which is then shown. */
function repositoryShape(model, fork) {
    const { repository } = model;
    const owner = fork ?? repository.owner;
    const api = repositoryUrl(model, owner);
    const page = repositoryPage(model, owner);
    const host = new URL(model.siteUrl).host;
    const open = [...model.pulls.values()].filter((pull) => pull.state === "open").length;
    const urls = Object.entries(templates).map(([name, path]) => [`${name}_url`, `${api}${path}`]);
    const created = isoSeconds(repository.createdAt);
    return {
        id: fork === undefined ? repository.id : accountOf(fork).id,
        node_id: nodeId("R", fork ?? repository.id),
        name: repository.name,
        full_name: `${owner}/${repository.name}`,
        private: repository.private,
        owner: userShape(model, ownerAccount(model, owner)),
        html_url: page,
        description: null,
        fork: fork !== undefined,
        url: api,
        ...Object.fromEntries(urls),
        created_at: created,
        updated_at: created,
        pushed_at: isoSeconds(model.now()),
        git_url: `git://${host}/${owner}/${repository.name}.git`,
        ssh_url: `git@${host}:${owner}/${repository.name}.git`,
        clone_url: `${page}.git`,
        svn_url: page,
        homepage: null,
        size: 0,
        ...counts(open),
        ...features(repository.private),
        default_branch: repository.defaultBranch,
    };
}
function counts(open) {
    return {
        stargazers_count: 0,
        watchers_count: 0,
        forks_count: 0,
        open_issues_count: open,
        forks: 0,
        open_issues: open,
        watchers: 0,
    };
}
function features(isPrivate) {
    return {
        language: null,
        has_issues: true,
        has_projects: true,
        has_downloads: true,
        has_wiki: true,
        has_pages: false,
        has_discussions: false,
        mirror_url: null,
        archived: false,
        disabled: false,
        license: null,
        allow_forking: true,
        is_template: false,
        web_commit_signoff_required: false,
        topics: [],
        visibility: isPrivate ? "private" : "public",
    };
}
/** GitHub's "full repository": what `GET /repos/{owner}/{repo}` answers. */
function fullRepositoryShape(model) {
    return { ...repositoryShape(model), network_count: 0, subscribers_count: 1 };
}

;// CONCATENATED MODULE: ./build/lab/github/shapes/commit.js



function commitShape(model, commit) {
    const api = repositoryUrl(model);
    const page = repositoryPage(model);
    return {
        sha: commit.sha,
        node_id: nodeId("C", commit.sha),
        commit: {
            author: { ...commit.author },
            committer: { ...commit.committer },
            message: commit.message,
            tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
            url: `${api}/git/commits/${commit.sha}`,
            comment_count: 0,
            verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
        },
        url: `${api}/commits/${commit.sha}`,
        html_url: `${page}/commit/${commit.sha}`,
        comments_url: `${api}/commits/${commit.sha}/comments`,
        author: personShape(model, commit.author),
        committer: personShape(model, commit.committer),
        parents: commit.parents.map((sha) => ({ sha, url: `${api}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
    };
}
/** GitHub links a signature to an account by its e-mail address; ours all have GitHub's private form. */
function loginOf(signature) {
    if (signature.email === "noreply@github.com")
        return "web-flow";
    return /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(signature.email)?.[1];
}
function personShape(model, signature) {
    const login = loginOf(signature);
    return login === undefined ? null : userShape(model, accountOf(login));
}
function branchShape(model, name, commit) {
    const self = `${repositoryUrl(model)}/branches/${name}`;
    return {
        name,
        commit: commitShape(model, commit),
        _links: { self, html: `${repositoryPage(model)}/tree/${name}` },
        protected: false,
        protection: { enabled: false, required_status_checks: { enforcement_level: "off", contexts: [], checks: [] } },
        protection_url: `${self}/protection`,
    };
}
function refShape(model, ref, sha) {
    const api = repositoryUrl(model);
    return {
        ref,
        node_id: nodeId("REF", ref),
        url: `${api}/git/${ref}`,
        object: { sha, type: "commit", url: `${api}/git/commits/${sha}` },
    };
}
/** One changed file. GitHub's `patch` is left out, as GitHub does for big and binary ones. */
function fileShape(model, file, head) {
    const path = file.path.split("/").map(encodeURIComponent).join("/");
    return {
        sha: file.blob,
        filename: file.path,
        status: file.status,
        additions: file.additions,
        deletions: file.deletions,
        changes: file.additions + file.deletions,
        blob_url: `${repositoryPage(model)}/blob/${head}/${path}`,
        raw_url: `${repositoryPage(model)}/raw/${head}/${path}`,
        contents_url: `${repositoryUrl(model)}/contents/${path}?ref=${head}`,
        ...(file.previous === undefined ? {} : { previous_filename: file.previous }),
    };
}
function comparisonShape(model, comparison) {
    const { basehead, ahead, behind, base, mergeBase, files, head } = comparison;
    const page = `${repositoryPage(model)}/compare/${basehead}`;
    return {
        url: `${repositoryUrl(model)}/compare/${basehead}`,
        html_url: page,
        permalink_url: `${repositoryPage(model)}/compare/${model.repository.owner}:${base.sha}...${model.repository.owner}:${head}`,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        base_commit: commitShape(model, base),
        merge_base_commit: commitShape(model, mergeBase),
        status: ahead === 0 ? (behind === 0 ? "identical" : "behind") : behind === 0 ? "ahead" : "diverged",
        ahead_by: ahead,
        behind_by: behind,
        total_commits: ahead,
        commits: comparison.commits.map((commit) => commitShape(model, commit)),
        ...(files === undefined ? {} : { files: files.map((file) => fileShape(model, file, head)) }),
    };
}

;// CONCATENATED MODULE: ./build/lab/github/shapes/pull.js




/** As in lists. `mergeCommitSha` is what GitHub says at this moment. */
function simplePullShape(model, pull, mergeCommitSha) {
    const api = repositoryUrl(model);
    const self = `${api}/pulls/${pull.number}`;
    const issue = `${api}/issues/${pull.number}`;
    const page = pullPage(model, pull.number);
    return {
        url: self,
        id: pull.id,
        node_id: nodeId("PR", pull.id),
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        issue_url: issue,
        number: pull.number,
        state: pull.state,
        locked: false,
        title: pull.title,
        user: userShape(model, pull.author),
        body: pull.body ?? null,
        created_at: isoSeconds(pull.createdAt),
        updated_at: isoSeconds(pull.updatedAt),
        closed_at: pull.closedAt === undefined ? null : isoSeconds(pull.closedAt),
        merged_at: pull.merged === undefined ? null : isoSeconds(pull.merged.at),
        merge_commit_sha: mergeCommitSha,
        assignee: null,
        assignees: [],
        requested_reviewers: [],
        requested_teams: [],
        labels: [],
        milestone: null,
        draft: pull.draft,
        commits_url: `${self}/commits`,
        review_comments_url: `${self}/comments`,
        review_comment_url: `${api}/pulls/comments{/number}`,
        comments_url: `${issue}/comments`,
        statuses_url: `${api}/statuses/${pull.head.sha}`,
        head: sideShape(model, pull.head.branch, pull.head.sha, pull.head.fork),
        base: sideShape(model, pull.base.branch, pull.base.sha, undefined),
        _links: linksShape(model, pull),
        author_association: pull.head.fork === undefined ? "COLLABORATOR" : "CONTRIBUTOR",
        auto_merge: null,
        active_lock_reason: null,
    };
}
/** As `GET …/pulls/{pull_number}` and events show it. */
function pullShape(model, pull, mergeCommitSha) {
    const comments = [...model.comments.values()].filter((comment) => comment.pull === pull.number).length;
    const isOpen = pull.state === "open";
    const mergeable = isOpen ? pull.testMerge !== undefined : null;
    return {
        ...simplePullShape(model, pull, mergeCommitSha),
        merged: pull.merged !== undefined,
        mergeable,
        rebaseable: mergeable,
        mergeable_state: isOpen ? (pull.testMerge === undefined ? "dirty" : "clean") : "unknown",
        merged_by: pull.merged === undefined ? null : userShape(model, pull.merged.by),
        comments,
        review_comments: 0,
        maintainer_can_modify: false,
        commits: pull.commits.length,
        additions: pull.changes.additions,
        deletions: pull.changes.deletions,
        changed_files: pull.changes.files,
    };
}
/** The few members that check runs and suites show. */
function minimalPullShape(model, pull) {
    const repository = { id: model.repository.id, url: repositoryUrl(model), name: model.repository.name };
    return {
        url: `${repositoryUrl(model)}/pulls/${pull.number}`,
        id: pull.id,
        number: pull.number,
        head: { ref: pull.head.branch, sha: pull.head.sha, repo: repository },
        base: { ref: pull.base.branch, sha: pull.base.sha, repo: repository },
    };
}
/** Address of a pull request's page. */
function pullPage(model, number) {
    return `${repositoryPage(model)}/pull/${number}`;
}
function sideShape(model, branch, sha, fork) {
    const owner = fork ?? model.repository.owner;
    return {
        label: `${owner}:${branch}`,
        ref: branch,
        sha,
        user: userShape(model, accountOf(owner)),
        repo: { ...repositoryShape(model, fork), ...mergeSettings },
    };
}
/** Shown with a pull request's two repositories, not with the repository itself. */
const mergeSettings = {
    allow_squash_merge: true,
    allow_merge_commit: true,
    allow_rebase_merge: true,
    allow_auto_merge: true,
    allow_update_branch: false,
    delete_branch_on_merge: false,
};
function linksShape(model, pull) {
    const api = repositoryUrl(model);
    const self = `${api}/pulls/${pull.number}`;
    const issue = `${api}/issues/${pull.number}`;
    return {
        self: { href: self },
        html: { href: pullPage(model, pull.number) },
        issue: { href: issue },
        comments: { href: `${issue}/comments` },
        review_comments: { href: `${self}/comments` },
        review_comment: { href: `${api}/pulls/comments{/number}` },
        commits: { href: `${self}/commits` },
        statuses: { href: `${api}/statuses/${pull.head.sha}` },
    };
}

;// CONCATENATED MODULE: ./build/lab/github/shapes/issue.js




function issueShape(model, issue) {
    const comments = [...model.comments.values()].filter((comment) => comment.pull === issue.number).length;
    return {
        ...addresses(model, issue.number),
        html_url: issuePage(model, issue.number),
        id: issue.id,
        node_id: nodeId("I", issue.id),
        number: issue.number,
        title: issue.title,
        user: userShape(model, issue.author),
        labels: issue.labels.map((name) => labelShape(model, labelOf(model, name))),
        state: issue.state,
        state_reason: issue.stateReason ?? null,
        ...idle,
        comments,
        created_at: isoSeconds(issue.createdAt),
        updated_at: isoSeconds(issue.updatedAt),
        closed_at: issue.closedAt === undefined ? null : isoSeconds(issue.closedAt),
        closed_by: issue.closedBy === undefined ? null : userShape(model, issue.closedBy),
        author_association: issue.author.type === "Bot" ? "NONE" : "COLLABORATOR",
        body: issue.body ?? null,
        performed_via_github_app: issue.app === undefined ? null : appShape(model, issue.app),
    };
}
/** A pull request is an issue, too, and stands in the list of issues. */
function pullAsIssueShape(model, pull) {
    const shape = simplePullShape(model, pull, null);
    const page = pullPage(model, pull.number);
    return {
        ...addresses(model, pull.number),
        html_url: page,
        id: pull.id,
        node_id: nodeId("PR", pull.id),
        number: pull.number,
        title: pull.title,
        user: userShape(model, pull.author),
        labels: [],
        state: pull.state,
        ...idle,
        comments: 0,
        created_at: isoSeconds(pull.createdAt),
        updated_at: isoSeconds(pull.updatedAt),
        closed_at: pull.closedAt === undefined ? null : isoSeconds(pull.closedAt),
        author_association: shape["author_association"] ?? "NONE",
        body: pull.body ?? null,
        pull_request: {
            url: `${repositoryUrl(model)}/pulls/${pull.number}`,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: pull.merged === undefined ? null : isoSeconds(pull.merged.at),
        },
        performed_via_github_app: null,
    };
}
function labelShape(model, { id, name, color, description }) {
    const url = `${repositoryUrl(model)}/labels/${encodeURIComponent(name)}`;
    return { id, node_id: nodeId("LA", id), url, name, color, default: false, description: description ?? null };
}
function issuePage(model, number) {
    return `${repositoryPage(model)}/issues/${number}`;
}
function addresses(model, number) {
    const api = repositoryUrl(model);
    const url = `${api}/issues/${number}`;
    return {
        url,
        repository_url: api,
        labels_url: `${url}/labels{/name}`,
        comments_url: `${url}/comments`,
        events_url: `${url}/events`,
    };
}
const idle = { locked: false, active_lock_reason: null, assignee: null, assignees: [], milestone: null };
function labelOf(model, name) {
    return model.labels.get(name.toLowerCase()) ?? { id: 0, name, color: "ededed", description: undefined };
}

;// CONCATENATED MODULE: ./build/lab/github/shapes/report.js





function commentShape(model, comment) {
    const api = repositoryUrl(model);
    const url = `${api}/issues/comments/${comment.id}`;
    return {
        url,
        html_url: `${model.issues.has(comment.pull) ? issuePage(model, comment.pull) : pullPage(model, comment.pull)}#issuecomment-${comment.id}`,
        issue_url: `${api}/issues/${comment.pull}`,
        id: comment.id,
        node_id: commentNodeId(comment.id),
        user: userShape(model, comment.author),
        created_at: isoSeconds(comment.createdAt),
        updated_at: isoSeconds(comment.updatedAt),
        body: comment.body,
        author_association: comment.author.type === "Bot" ? "NONE" : "CONTRIBUTOR",
        reactions: {
            url: `${url}/reactions`,
            total_count: 0,
            "+1": 0,
            "-1": 0,
            laugh: 0,
            hooray: 0,
            confused: 0,
            heart: 0,
            rocket: 0,
            eyes: 0,
        },
        performed_via_github_app: comment.app === undefined ? null : appShape(model, comment.app),
        minimized: comment.minimized === undefined ? null : { reason: comment.minimized },
    };
}
/** What GraphQL calls the comment. */
function commentNodeId(id) {
    return nodeId("IC", id);
}
function checkRunShape(model, run) {
    const url = `${repositoryUrl(model)}/check-runs/${run.id}`;
    const page = `${repositoryPage(model)}/runs/${run.id}`;
    return {
        id: run.id,
        name: run.name,
        node_id: nodeId("CR", run.id),
        head_sha: run.headSha,
        external_id: run.externalId ?? "",
        url,
        html_url: page,
        details_url: run.detailsUrl ?? page,
        status: run.status,
        conclusion: run.conclusion ?? null,
        started_at: run.startedAt,
        completed_at: run.completedAt ?? null,
        output: {
            title: run.output.title ?? null,
            summary: run.output.summary ?? null,
            text: run.output.text ?? null,
            annotations_count: run.annotations.length,
            annotations_url: `${url}/annotations`,
        },
        check_suite: { id: run.suite },
        app: appShape(model, run.app),
        pull_requests: pullsOf(model, run.headSha),
    };
}
function checkSuiteShape(model, suite, commit) {
    const url = `${repositoryUrl(model)}/check-suites/${suite.id}`;
    const runs = [...model.checkRuns.values()].filter((run) => run.suite === suite.id);
    const completed = runs.length > 0 && runs.every((run) => run.status === "completed");
    const failed = runs.some((run) => run.conclusion === "failure");
    const pull = [...model.pulls.values()].find((candidate) => candidate.head.sha === suite.headSha);
    return {
        id: suite.id,
        node_id: nodeId("CS", suite.id),
        head_branch: pull?.head.branch ?? null,
        head_sha: suite.headSha,
        status: completed ? "completed" : "queued",
        conclusion: completed ? (failed ? "failure" : "success") : null,
        url,
        before: commit.parents[0] ?? null,
        after: suite.headSha,
        pull_requests: pullsOf(model, suite.headSha),
        app: appShape(model, suite.app),
        repository: repositoryShape(model),
        created_at: isoSeconds(suite.createdAt),
        updated_at: isoSeconds(suite.createdAt),
        head_commit: simpleCommitShape(commit),
        latest_check_runs_count: runs.length,
        check_runs_url: `${url}/check-runs`,
    };
}
/** A commit as suites and merge groups show it. */
function simpleCommitShape(commit) {
    const { author, committer } = commit;
    return {
        id: commit.sha,
        tree_id: commit.tree,
        message: commit.message,
        timestamp: committer.date,
        author: { name: author.name, email: author.email },
        committer: { name: committer.name, email: committer.email },
    };
}
function annotationShape(model, annotation, sha) {
    return {
        path: annotation.path,
        blob_href: `${repositoryPage(model)}/blob/${sha}/${annotation.path}`,
        start_line: annotation.startLine,
        end_line: annotation.endLine,
        start_column: annotation.startColumn ?? null,
        end_column: annotation.endColumn ?? null,
        annotation_level: annotation.level,
        title: annotation.title ?? null,
        message: annotation.message,
        raw_details: annotation.rawDetails ?? null,
    };
}
function statusShape(model, status) {
    return {
        url: `${repositoryUrl(model)}/statuses/${status.sha}`,
        avatar_url: `https://avatars.githubusercontent.com/u/${status.creator.id}?v=4`,
        id: status.id,
        node_id: nodeId("SC", status.id),
        state: status.state,
        description: status.description ?? null,
        target_url: status.targetUrl ?? null,
        context: status.context,
        created_at: isoSeconds(status.createdAt),
        updated_at: isoSeconds(status.createdAt),
        creator: userShape(model, status.creator),
    };
}
/** GitHub lists no pull request of a fork here. */
function pullsOf(model, sha) {
    return [...model.pulls.values()]
        .filter((pull) => pull.state === "open" && pull.head.sha === sha && pull.head.fork === undefined)
        .map((pull) => minimalPullShape(model, pull));
}

;// CONCATENATED MODULE: ./build/lab/github/events.js









/** `action` as in the payload; `synchronize` tells the last push to its head. */
function pullRequestEvent(model, action, number) {
    const pull = pullOf(model, number);
    const after = action === "synchronize" ? { before: pull.head.before ?? noCommit, after: pull.head.sha } : {};
    const sender = pull.merged?.by ?? pull.author;
    const payload = {
        action,
        number,
        pull_request: { ...pullShape(model, pull, pull.merged?.commitSha ?? null), ...(action === "closed" ? {} : notYetTested) },
        ...after,
        ...common(model, sender),
    };
    const ref = pull.merged === undefined ? pullRef(number, "merge") : branchRef(pull.base.branch);
    const sha = pull.merged?.commitSha ?? pull.testMerge ?? pull.head.sha;
    return {
        name: "pull_request",
        payload,
        environment: { ...events_environment(model, "pull_request", ref, sha, sender), ...sides(pull) },
    };
}
/** When the event is written GitHub has not yet tried the merge. */
const notYetTested = { merge_commit_sha: null, mergeable: null, rebaseable: null, mergeable_state: "unknown" };
function sides(pull) {
    return { GITHUB_HEAD_REF: pull.head.branch, GITHUB_BASE_REF: pull.base.branch };
}
async function pushEvent(model, push) {
    const { ref, before, after, forced, pusher } = push;
    const facts = await readCommits(model.git, push.commits);
    const commits = await Promise.all(facts.map((commit) => pushedCommit(model, commit)));
    const head = after === noCommit ? null : (commits.at(-1) ?? (await pushedCommit(model, await readCommit(model.git, after))));
    const payload = {
        ref,
        before,
        after,
        created: before === noCommit,
        deleted: after === noCommit,
        forced,
        base_ref: null,
        compare: `${repositoryPage(model)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
        commits,
        head_commit: head,
        pusher: { name: pusher.login, email: pusher.type === "Bot" ? null : emailOf(pusher) },
        ...common(model, pusher),
        repository: pushedRepository(model),
    };
    return { name: "push", payload, environment: events_environment(model, "push", ref, after, pusher) };
}
/** For one pull request in a merge queue. */
async function mergeGroupEvent(model, entry) {
    const sender = accountOf("github-merge-queue[bot]");
    const ref = branchRef(entry.branch);
    const group = {
        head_sha: entry.headSha,
        head_ref: ref,
        base_sha: entry.baseSha,
        base_ref: branchRef(entry.base),
        head_commit: simpleCommitShape(await readCommit(model.git, entry.headSha)),
    };
    const payload = { action: "checks_requested", merge_group: group, ...common(model, sender) };
    return { name: "merge_group", payload, environment: events_environment(model, "merge_group", ref, entry.headSha, sender) };
}
async function workflowDispatchEvent(model, input) {
    const sender = accountOf(input.by ?? "octocat");
    const ref = branchRef(input.branch ?? model.repository.defaultBranch);
    const sha = (await resolveCommit(model.git, ref)) ?? noCommit;
    const payload = { inputs: { ...input.inputs }, ref, workflow: input.workflow, ...common(model, sender) };
    return { name: "workflow_dispatch", payload, environment: events_environment(model, "workflow_dispatch", ref, sha, sender) };
}
/** GitHub sends no more than the schedule with it. */
async function scheduleEvent(model, cron = "17 */6 * * *") {
    const ref = branchRef(model.repository.defaultBranch);
    const sha = (await resolveCommit(model.git, ref)) ?? noCommit;
    const sender = accountOf("octocat");
    const payload = { schedule: cron, workflow: ".github/workflows/omni-scale.yml", ...common(model, sender) };
    return { name: "schedule", payload, environment: events_environment(model, "schedule", ref, sha, sender) };
}
function common(model, sender) {
    return { repository: repositoryShape(model), sender: userShape(model, sender) };
}
function events_environment(model, name, ref, sha, actor) {
    const { repository } = model;
    return {
        GITHUB_ACTIONS: "true",
        GITHUB_EVENT_NAME: name,
        GITHUB_REF: ref,
        GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|tags|pull)\//, ""),
        GITHUB_REF_TYPE: "branch",
        GITHUB_SHA: sha,
        GITHUB_ACTOR: actor.login,
        GITHUB_REPOSITORY: `${repository.owner}/${repository.name}`,
        GITHUB_REPOSITORY_ID: String(repository.id),
        GITHUB_REPOSITORY_OWNER: repository.owner,
        GITHUB_API_URL: model.apiUrl,
        GITHUB_GRAPHQL_URL: `${model.apiUrl}/graphql`,
        GITHUB_SERVER_URL: model.siteUrl,
    };
}
/** The oldest event of all shows times of the repository as numbers, and its owner's address. */
function pushedRepository(model) {
    const { repository } = model;
    const shape = repositoryShape(model);
    const owner = accountOf(repository.owner);
    return {
        ...shape,
        url: repositoryPage(model),
        owner: { ...userShape(model, owner), name: owner.login, email: emailOf(owner) },
        created_at: Math.floor(repository.createdAt.getTime() / 1000),
        pushed_at: Math.floor(model.now().getTime() / 1000),
        stargazers: 0,
        master_branch: repository.defaultBranch,
    };
}
async function pushedCommit(model, commit) {
    const parent = commit.parents[0];
    const files = parent === undefined ? [] : await changedFiles(model.git, parent, commit.sha);
    const paths = (...statuses) => files.filter((file) => statuses.includes(file.status)).map((file) => file.path);
    return {
        ...simpleCommitShape(commit),
        distinct: true,
        url: `${repositoryPage(model)}/commit/${commit.sha}`,
        author: { name: commit.author.name, email: commit.author.email, username: loginOf(commit.author) ?? commit.author.name },
        committer: { name: commit.committer.name, email: commit.committer.email, username: loginOf(commit.committer) ?? commit.committer.name },
        added: paths("added", "copied"),
        removed: paths("removed"),
        modified: paths("modified", "renamed", "changed"),
    };
}
function emailOf(account) {
    return `${account.id}+${account.login}@users.noreply.github.com`;
}

;// CONCATENATED MODULE: ./build/lab/faults.js
/** The first fault that strikes this request, counted; undefined when none does. */
function strike(faults, request) {
    for (const fault of faults) {
        const { method = request.method, path, times = 1, after = 0 } = fault.input;
        const fits = typeof path === "string" ? path === request.route : path.test(request.path);
        if (!fits || method !== request.method)
            continue;
        fault.seen += 1;
        if (fault.seen <= after || fault.hits >= times)
            continue;
        fault.hits += 1;
        return fault.input;
    }
    return undefined;
}
/** Puts a fault to work. */
function addFault(faults, input) {
    const active = { input, seen: 0, hits: 0 };
    faults.push(active);
    return {
        get hits() {
            return active.hits;
        },
        end: () => void faults.splice(faults.indexOf(active), 1),
    };
}

;// CONCATENATED MODULE: ./build/lab/github/log.js
function findExchanges(log, filter) {
    return log.filter((exchange) => (filter.method ?? exchange.method) === exchange.method &&
        (filter.route ?? exchange.route) === exchange.route &&
        (filter.status ?? exchange.status) === exchange.status);
}

;// CONCATENATED MODULE: ./build/lab/github/issues.js
function openIssue(model, issue) {
    const now = model.now();
    const made = {
        ...issue,
        labels: issue.labels.map((name) => labelNamed(model, name).name),
        number: model.nextNumber(),
        id: model.nextId(),
        state: "open",
        stateReason: undefined,
        createdAt: now,
        updatedAt: now,
        closedAt: undefined,
        closedBy: undefined,
    };
    model.issues.set(made.number, made);
    return made;
}
/** What is not named stays. Closing and opening again are remembered with who did it. */
function changeIssue(model, issue, edit, by) {
    const now = model.now();
    const state = edit.state ?? issue.state;
    const moved = state !== issue.state;
    const changed = {
        ...issue,
        ...edit,
        ...(edit.labels === undefined ? {} : { labels: edit.labels.map((name) => labelNamed(model, name).name) }),
        ...(moved
            ? {
                closedAt: state === "closed" ? now : undefined,
                closedBy: state === "closed" ? by : undefined,
                stateReason: edit.stateReason ?? (state === "closed" ? "completed" : "reopened"),
            }
            : {}),
        updatedAt: now,
    };
    model.issues.set(issue.number, changed);
    return changed;
}
/** The label of that name, made where there is none: GitHub does so for whoever may write. */
function labelNamed(model, name) {
    const key = name.toLowerCase();
    const found = model.labels.get(key);
    if (found !== undefined)
        return found;
    const made = { id: model.nextId(), name, color: "ededed", description: undefined };
    model.labels.set(key, made);
    return made;
}

;// CONCATENATED MODULE: ./build/lab/github/reply.js
/** Thrown by a route that says no; the server turns it into GitHub's error shape. */
class Refusal extends Error {
    name = "Refusal";
    status;
    fields;
    headers;
    constructor(status, message, fields = {}, headers = {}) {
        super(message);
        this.status = status;
        this.fields = fields;
        this.headers = headers;
    }
}
function notFound() {
    return new Refusal(404, "Not Found");
}
/** 422 as GitHub says it where one field of a resource is wrong. */
function validationFailed(error) {
    return new Refusal(422, "Validation Failed", { errors: [error] });
}
/** 422 as GitHub says it where the request does not fit its schema. */
function invalidRequest(what) {
    return new Refusal(422, `Invalid request.\n\n${what}`);
}
/** The body of a refusal: message, details, where to read on, and the status once more as text. */
function refusalBody(refusal, documentationUrl) {
    return {
        message: refusal.message,
        ...refusal.fields,
        documentation_url: documentationUrl,
        status: String(refusal.status),
    };
}

;// CONCATENATED MODULE: ./build/lab/github/body.js

/** A text that may be missing or null. Throws 422 for anything else. */
function optionalText(body, name) {
    const value = body[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== "string")
        throw invalidRequest(`For '${name}', ${JSON.stringify(value)} is not a string.`);
    return value;
}
/** A text that must be there and not empty. */
function requiredText(body, name) {
    const value = optionalText(body, name);
    if (value === undefined || value === "")
        throw invalidRequest(`"${name}" wasn't supplied.`);
    return value;
}
function requiredInteger(body, name) {
    const value = body[name];
    if (value === undefined)
        throw invalidRequest(`"${name}" wasn't supplied.`);
    if (!Number.isInteger(value))
        throw invalidRequest(`For '${name}', ${JSON.stringify(value)} is not an integer.`);
    return Number(value);
}
function optionalInteger(body, name) {
    return body[name] === undefined ? undefined : requiredInteger(body, name);
}
/** One of a few words, or undefined where it is missing. */
function optionalWord(body, name, words) {
    const value = optionalText(body, name);
    if (value === undefined || words.includes(value))
        return value;
    throw invalidRequest(`For '${name}', "${value}" is not a member of ${JSON.stringify(words)}.`);
}
function isRecord(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/lab/github/limits.js
/** GitHub's budgets and sizes; must not know which route is asked. */

/**
 * A comment's body in UTF-8 bytes. Measured by third parties (objectstack-ai/objectstack#18826); GitHub's own message
 * still says 65,536 characters.
 */
const commentBytes = 262_144;
/**
 * An issue's body in UTF-8 bytes. A new text over it is refused; an edit over it is answered with 200 and the old text
 * stays (objectstack-ai/objectstack#18793).
 */
const issueBytes = 262_144;
/** An issue's title, in characters. */
const issueTitleCharacters = 256;
/** `output.summary` and `output.text` of a check run, in UTF-8 bytes. */
const outputBytes = 65_535;
/** `output.title` of a check run, in characters. */
const titleCharacters = 255;
const annotationsPerRequest = 50;
const statusDescriptionCharacters = 140;
const statusesPerContext = 1000;
/** Commits of an unpaged comparison, and files of any. */
const comparedCommits = 250;
const comparedFiles = 300;
/** docs.github.com: rate limits for GITHUB_TOKEN, and "about secondary rate limits". */
const gitHubBudgets = {
    requestsPerHour: 1000,
    otherRequestsPerHour: 5000,
    creationsPerMinute: 80,
    creationsPerHour: 500,
    secondaryStatus: 403,
    retryAfter: 60,
};
const hour = 3_600_000;
/** The spending of `key` at `now`, emptied when its hour is over. */
function spendingOf(spendings, key, limit, now) {
    const found = spendings.get(key);
    if (found === undefined) {
        const made = { limit, used: 0, since: now, creations: [] };
        spendings.set(key, made);
        return made;
    }
    if (now - found.since >= hour)
        Object.assign(found, { used: 0, since: now });
    found.creations = found.creations.filter((time) => now - time < hour);
    return found;
}
/** Counts one request. Throws GitHub's refusals when a budget is used up. */
function charge(spending, creates, budgets, now) {
    if (spending.used >= spending.limit)
        throw new Refusal(403, "API rate limit exceeded for installation ID 1001.");
    spending.used += 1;
    if (!creates)
        return;
    const lastMinute = spending.creations.filter((time) => now - time < 60_000).length;
    if (lastMinute >= budgets.creationsPerMinute || spending.creations.length >= budgets.creationsPerHour)
        throw secondary(budgets);
    spending.creations.push(now);
}
function secondary(budgets) {
    const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. " +
        "If you reach out to GitHub Support for help, please include the request ID LAB0:0001.";
    return new Refusal(budgets.secondaryStatus, message, {}, budgets.retryAfter === 0 ? {} : { "retry-after": String(budgets.retryAfter) });
}
function rateLimit(spending) {
    const { limit, used, since } = spending;
    return { limit, used, remaining: Math.max(0, limit - used), reset: Math.floor((since + hour) / 1000) };
}
function rateLimitHeaders(spending) {
    const { limit, used, remaining, reset } = rateLimit(spending);
    return {
        "x-ratelimit-limit": String(limit),
        "x-ratelimit-remaining": String(remaining),
        "x-ratelimit-used": String(used),
        "x-ratelimit-reset": String(reset),
        "x-ratelimit-resource": "core",
    };
}
/** Throws GitHub's misleading 422 for a comment that is too long. */
function checkCommentSize(body) {
    if (Buffer.byteLength(body) <= commentBytes)
        return;
    const message = "Body is too long (maximum is 65536 characters)";
    throw validationFailed({ resource: "IssueComment", code: "unprocessable", field: "data", message });
}
/** Throws 422 for a text of a check run that is too long. */
function checkOutputSize(text) {
    const supplied = Buffer.byteLength(text ?? "");
    if (supplied > outputBytes)
        throw invalidRequest(`Only ${outputBytes} characters are allowed; ${supplied} were supplied.`);
}

;// CONCATENATED MODULE: ./build/lab/github/pages.js
/** Pages of lists as GitHub cuts them: 30 unless told, at most 100, Link headers; must not know what is listed. */
/** Which page a request asks for. What is no number counts as not said, as with GitHub. */
function pageRequest(query) {
    const perPage = wholeNumber(query.get("per_page")) ?? 30;
    return { page: wholeNumber(query.get("page")) ?? 1, perPage: Math.min(perPage, 100) };
}
/** One page of `all`, and the Link header to the others. `url` is the request's own, absolute. */
function cutPage(all, url) {
    const { page, perPage } = pageRequest(url.searchParams);
    const last = Math.max(1, Math.ceil(all.length / perPage));
    const items = all.slice((page - 1) * perPage, page * perPage);
    return { items, headers: linkHeader(url, page, last) };
}
/** GitHub leaves the header out where there is one page only. */
function linkHeader(url, page, last) {
    const to = (rel, number) => {
        const target = new URL(url);
        target.searchParams.set("page", String(number));
        return `<${target.href}>; rel="${rel}"`;
    };
    const links = [
        ...(page > 1 ? [to("prev", Math.min(page - 1, last))] : []),
        ...(page < last ? [to("next", page + 1), to("last", last)] : []),
        ...(page > 1 ? [to("first", 1)] : []),
    ];
    return links.length === 0 ? {} : { link: links.join(", ") };
}
function wholeNumber(text) {
    const number = text === null || !/^\d+$/.test(text) ? 0 : Number(text);
    return number > 0 ? number : undefined;
}

;// CONCATENATED MODULE: ./build/lab/github/router.js
/** Parameters that may hold slashes (GitHub marks them `x-multi-segment`). */
const multiSegment = new Set(["ref", "branch", "basehead"]);
/** The first of `routes` that fits, so the more specific ones stand first. */
function findRoute(routes, method, pathname) {
    for (const route of routes) {
        if (route.method !== method)
            continue;
        const match = pattern(route.template).exec(pathname);
        if (match === null)
            continue;
        const parameters = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decoded(value)]);
        return { route, parameters: Object.fromEntries(parameters) };
    }
    return undefined;
}
function pattern(template) {
    const source = template.replaceAll(/\{(\w+)\}/g, (_, name) => `(?<${name}>${multiSegment.has(name) ? ".+" : "[^/]+"})`);
    return new RegExp(`^${source}$`);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        // Not valid percent-encoding: nothing is called that, so the look-up that follows says 404.
        return text;
    }
}
/** A numeric parameter; NaN, which finds nothing, where it is none. */
function numberParameter(call, name) {
    return Number(call.parameters[name] ?? Number.NaN);
}

;// CONCATENATED MODULE: ./build/lab/github/routes/comments.js
/** Comments of pull requests and issues; must not know who runs the lab, only whose token asks. */






const list = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const one = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
/** GitHub takes either, see "permissions required for GitHub Apps". */
const read = ["issues=read", "pull_requests=read"];
const write = ["issues=write", "pull_requests=write"];
const commentRoutes = [
    { method: "GET", template: list, anyOf: read, docs: "rest/issues/comments#list-issue-comments", handle: listComments },
    { method: "POST", template: list, anyOf: write, docs: "rest/issues/comments#create-an-issue-comment", handle: createComment },
    { method: "GET", template: one, anyOf: read, docs: "rest/issues/comments#get-an-issue-comment", handle: getComment },
    { method: "PATCH", template: one, anyOf: write, docs: "rest/issues/comments#update-an-issue-comment", handle: updateComment },
    { method: "DELETE", template: one, anyOf: write, docs: "rest/issues/comments#delete-an-issue-comment", handle: deleteComment },
];
function listComments(call) {
    const { model, url } = call;
    const number = pullNumber(call);
    const since = url.searchParams.get("since");
    const comments = [...model.comments.values()].filter((comment) => comment.pull === number && (since === null || comment.updatedAt >= new Date(since)));
    const { items, headers } = cutPage(comments, url);
    return { status: 200, body: items.map((comment) => commentShape(model, comment)), headers };
}
function createComment(call) {
    const pull = pullNumber(call);
    const body = textOf(call);
    const comment = addComment(call.model, { pull, body, author: authorOf(call), app: call.token?.app });
    return { status: 201, body: commentShape(call.model, comment) };
}
function getComment(call) {
    return { status: 200, body: commentShape(call.model, commentOf(call)) };
}
/** Everybody with write access may edit everybody's comment; its author stays who wrote it first. */
function updateComment(call) {
    const comment = commentOf(call);
    const edited = editComment(call.model, comment, textOf(call), authorOf(call));
    return { status: 200, body: commentShape(call.model, edited) };
}
function deleteComment(call) {
    call.model.comments.delete(commentOf(call).id);
    return { status: 204 };
}
/** A new comment, whoever writes it. */
function addComment(model, comment) {
    const now = model.now();
    const made = { ...comment, id: model.nextId(), createdAt: now, updatedAt: now, editor: undefined, minimized: undefined };
    model.comments.set(made.id, made);
    const issue = model.issues.get(comment.pull);
    if (issue !== undefined)
        model.issues.set(issue.number, { ...issue, updatedAt: now });
    return made;
}
/** Another text for a comment, whoever edits it. */
function editComment(model, comment, body, editor) {
    const edited = { ...comment, body, editor, updatedAt: model.now() };
    model.comments.set(comment.id, edited);
    return edited;
}
/** GitHub checks the size before it looks whether the text is empty. */
function textOf(call) {
    const body = call.body["body"];
    if (typeof body === "string")
        checkCommentSize(body);
    if (typeof body === "string" && body.trim() === "") {
        throw validationFailed({ resource: "IssueComment", code: "unprocessable", field: "data", message: "Body cannot be blank" });
    }
    return requiredText(call.body, "body");
}
function commentOf(call) {
    const comment = call.model.comments.get(numberParameter(call, "comment_id"));
    if (comment === undefined)
        throw notFound();
    return comment;
}
function pullNumber(call) {
    const number = numberParameter(call, "issue_number");
    if (!call.model.pulls.has(number) && !call.model.issues.has(number))
        throw notFound();
    return number;
}
function authorOf(call) {
    if (call.token === undefined)
        throw notFound();
    return call.token.account;
}

;// CONCATENATED MODULE: ./build/lab/github/tokens.js


/** What the input stands for. */
function makeToken(input) {
    const elsewhere = input.kind === "app" && input.elsewhere === true;
    if (input.kind === "user") {
        return { kind: "user", account: accountOf(input.login), app: undefined, permissions: {}, elsewhere, budget: `user:${input.login}` };
    }
    const app = input.kind === "job" ? actionsApp : { id: 300_000 + input.slug.length, slug: input.slug, name: input.slug };
    const permissions = input.kind === "job" && input.readOnly === true ? reduced(input.permissions) : input.permissions;
    return { kind: input.kind, account: botOf(app), app, permissions, elsewhere, budget: `app:${app.slug}` };
}
function reduced(permissions) {
    return Object.fromEntries(Object.keys(permissions).map((name) => [name, "read"]));
}
/** The token of a request, undefined without one. Throws 401 for one that nobody made. */
function findToken(authorization, tokens) {
    if (authorization === undefined)
        return undefined;
    const token = tokens.get(authorization.replace(/^(bearer|token) /i, ""));
    if (token === undefined)
        throw new Refusal(401, "Bad credentials");
    return token;
}
/**
 * Throws where `token` may not make this request, as GitHub does: 404 for what it may not know of, 401 or 403
 * otherwise. Everybody may read a public repository, whatever their permissions.
 */
function checkAccess(token, anyOf, isPrivate) {
    const writes = anyOf.some((requirement) => requirement.endsWith("=write"));
    if (isPrivate && (token === undefined || token.elsewhere))
        throw notFound();
    if (!writes && !isPrivate)
        return;
    if (token === undefined)
        throw new Refusal(401, "Requires authentication");
    if (token.kind === "user") {
        if (writes && anyOf.includes("checks=write"))
            throw new Refusal(403, "You must authenticate via a GitHub App.");
        return;
    }
    if (token.elsewhere || !anyOf.some((requirement) => grants(token.permissions, requirement)))
        throw notAccessible();
}
/** What an App's token hears where it lacks a permission. */
function notAccessible() {
    return new Refusal(403, "Resource not accessible by integration");
}
/** The header that says which permission would do; alternatives are separated by `; `. */
function acceptedPermissions(anyOf) {
    return { "x-accepted-github-permissions": anyOf.join("; ") };
}
function grants(permissions, requirement) {
    const [name = "", level = ""] = requirement.split("=");
    if (name === "metadata")
        return true;
    const given = Object.entries(permissions).find(([key]) => key.replaceAll("-", "_") === name)?.[1];
    return given === "write" || given === level;
}

;// CONCATENATED MODULE: ./build/lab/github/lab.js
/** What tests and the demo do with a loopback GitHub and see of it; must not answer requests. */











/** The lab over an open desk, whose arrays and maps it shares. */
function labOf(desk, close) {
    const { model, log } = desk;
    return {
        url: model.apiUrl,
        owner: model.repository.owner,
        name: model.repository.name,
        repositoryPath: model.git.path,
        log,
        token: (input) => addToken(desk.tokens, input),
        fault: (input) => addFault(desk.faults, input),
        calls: (filter = {}) => findExchanges(log, filter),
        creations: () => log.filter((exchange) => exchange.created).length,
        ...changes(model),
        ...remarks(model),
        pullRequest: (number) => pullOf(model, number),
        issues: () => [...model.issues.values()],
        comments: (pull) => [...model.comments.values()].filter((comment) => comment.pull === pull),
        checkRuns: (sha) => [...model.checkRuns.values()].filter((run) => (sha ?? run.headSha) === run.headSha),
        statuses: (sha) => model.statuses.filter((status) => (sha ?? status.sha) === status.sha),
        events: {
            pullRequest: (action, number) => pullRequestEvent(model, action, number),
            push: (push) => pushEvent(model, push),
            mergeGroup: (entry) => mergeGroupEvent(model, entry),
            workflowDispatch: (input) => workflowDispatchEvent(model, input),
            schedule: (cron) => scheduleEvent(model, cron),
        },
        [Symbol.asyncDispose]: close,
    };
}
function changes(model) {
    const queue = (numbers, method = "merge") => queuePulls(model, numbers, method, accountOf("github-merge-queue[bot]"));
    return {
        pushTo: (input) => pushTo(model, input),
        received: (branch, by = "octocat") => received(model, branchRef(branch), accountOf(by)),
        openPullRequest: (input) => pulls_openPull(model, input),
        closePullRequest: (number) => setOpen(model, number, false),
        reopenPullRequest: (number) => setOpen(model, number, true),
        mergePullRequest: (number, method, by = "octocat") => mergePull(model, number, method, accountOf(by)),
        queue,
        mergeQueue: async (numbers, method) => (await queue(numbers, method)).merge(),
    };
}
function remarks(model) {
    return {
        openIssue: (login, title, body) => openIssue(model, { title, body, labels: [], author: accountOf(login), app: undefined }),
        changeIssue: (login, number, edit) => {
            const issue = model.issues.get(number);
            if (issue === undefined)
                throw new Error(`the lab has no issue ${number}`);
            return changeIssue(model, issue, edit, accountOf(login));
        },
        deleteIssue: (number) => void model.issues.delete(number),
        comment: (login, pull, body) => addComment(model, { pull, body, author: accountOf(login), app: undefined }),
        editComment: (login, id, body) => {
            const comment = model.comments.get(id);
            if (comment === undefined)
                throw new Error(`the lab has no comment ${id}`);
            return editComment(model, comment, body, accountOf(login));
        },
        deleteComment: (id) => void model.comments.delete(id),
        startWorkflowRun: (sha) => {
            const id = model.nextId();
            model.checkSuites.set(id, { id, app: actionsApp, headSha: sha, createdAt: model.now() });
            return id;
        },
    };
}
function addToken(tokens, input) {
    const value = `${input.kind === "user" ? "ghp" : "ghs"}_lab${(0,external_node_crypto_.randomBytes)(16).toString("hex")}`;
    tokens.set(value, makeToken(input));
    return value;
}

;// CONCATENATED MODULE: ./build/lab/github/repository.js
/** A repository of the lab's own, and what an existing one holds; must not make commits. */




/** An empty bare repository in a temporary folder. */
async function makeRepository(branch) {
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "omni-scale-lab-github-"));
    const git = gitFolder(path);
    await git.run(["init", "--quiet", "--bare", "--template=", "."]);
    // Not `init --initial-branch`, which Git before 2.28 does not have.
    await (0,promises_.writeFile)((0,external_node_path_.join)(path, "HEAD"), `ref: refs/heads/${branch}\n`);
    return { path, remove: () => (0,promises_.rm)(path, { recursive: true, force: true }) };
}
/** Every branch and where it stands. */
async function readTips(git) {
    const text = await git.run(["for-each-ref", "--format=%(refname) %(objectname)", "refs/heads/"]);
    const pairs = text.split("\n").filter((line) => line !== "");
    return new Map(pairs.map((line) => [line.slice(0, line.lastIndexOf(" ")), line.slice(line.lastIndexOf(" ") + 1)]));
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/lab/github/routes/account.js



const accountRoutes = [
    {
        method: "GET",
        template: "/rate_limit",
        anyOf: [],
        docs: "rest/rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user",
        free: true,
        handle: getRateLimit,
    },
    { method: "GET", template: "/user", anyOf: [], docs: "rest/users/users#get-the-authenticated-user", handle: getUser },
    { method: "GET", template: "/app", anyOf: [], docs: "rest/apps/apps#get-the-authenticated-app", handle: getApp },
];
/** Costs nothing. */
function getRateLimit({ rateLimit }) {
    const core = { ...rateLimit, resource: "core" };
    const graphql = { ...rateLimit, used: 0, remaining: rateLimit.limit, resource: "graphql" };
    const search = { limit: 30, used: 0, remaining: 30, reset: rateLimit.reset, resource: "search" };
    return { status: 200, body: { resources: { core, graphql, search }, rate: core } };
}
function getUser({ model, token }) {
    if (token === undefined)
        throw new Refusal(401, "Requires authentication");
    if (token.kind !== "user")
        throw notAccessible();
    const unknown = { name: null, company: null, blog: null, location: null, email: null, hireable: null, bio: null };
    const counts = { public_repos: 1, public_gists: 0, followers: 0, following: 0 };
    const times = { created_at: "2011-01-25T18:44:36Z", updated_at: "2026-01-22T17:12:18Z" };
    return { status: 200, body: { ...userShape(model, token.account), ...unknown, ...counts, ...times } };
}
/** Only a JSON web token, which no job has, may ask this. */
function getApp() {
    throw new Refusal(401, "A JSON web token could not be decoded");
}

;// CONCATENATED MODULE: ./build/lab/github/routes/check-input.js




const conclusions = ["action_required", "cancelled", "failure", "neutral", "success", "skipped", "stale", "timed_out"];
const check_input_statuses = ["queued", "in_progress", "completed"];
/** The check run a POST asks for; its suite is 0 until GitHub picks one. */
function newCheckRun(model, app, body) {
    const name = requiredText(body, "name");
    const headSha = requiredText(body, "head_sha");
    const blank = {
        id: model.nextId(),
        name,
        headSha,
        app,
        suite: 0,
        status: "queued",
        conclusion: undefined,
        externalId: undefined,
        detailsUrl: undefined,
        startedAt: isoSeconds(model.now()),
        completedAt: undefined,
        output: { title: undefined, summary: undefined, text: undefined },
        annotations: [],
    };
    if (isRecord(body["output"]) && optionalText(body["output"], "title") === undefined)
        throw invalidRequest(`"title" wasn't supplied.`);
    return updatedCheckRun(model, blank, body);
}
/** The check run after a PATCH: what is not said stays, annotations are added to those there. */
function updatedCheckRun(model, run, body) {
    const conclusion = optionalWord(body, "conclusion", conclusions);
    const asked = optionalWord(body, "status", check_input_statuses);
    if (asked === "completed" && conclusion === undefined)
        throw invalidRequest(`"conclusion" wasn't supplied.`);
    const status = conclusion === undefined ? (asked ?? run.status) : "completed";
    const completedAt = status === "completed" ? (optionalText(body, "completed_at") ?? isoSeconds(model.now())) : undefined;
    return {
        ...run,
        name: optionalText(body, "name") ?? run.name,
        status,
        conclusion: status === "completed" ? (conclusion ?? run.conclusion) : undefined,
        externalId: optionalText(body, "external_id") ?? run.externalId,
        detailsUrl: optionalText(body, "details_url") ?? run.detailsUrl,
        startedAt: optionalText(body, "started_at") ?? run.startedAt,
        completedAt,
        ...outputOf(run, body["output"]),
    };
}
function outputOf(run, output) {
    if (output === undefined)
        return run;
    if (!isRecord(output))
        throw invalidRequest(`For 'output', ${JSON.stringify(output)} is not an object.`);
    const summary = requiredText(output, "summary");
    const text = optionalText(output, "text");
    const title = optionalText(output, "title");
    if (Array.from(title ?? "").length > titleCharacters)
        throw invalidRequest(`Only ${titleCharacters} characters are allowed; more were supplied.`);
    checkOutputSize(summary);
    checkOutputSize(text);
    return {
        output: { title: title ?? run.output.title, summary, text: text ?? run.output.text },
        annotations: [...run.annotations, ...annotationsOf(output["annotations"])],
    };
}
function annotationsOf(value) {
    if (value === undefined)
        return [];
    if (!Array.isArray(value))
        throw invalidRequest(`For 'annotations', the value is not an array.`);
    const list = value;
    if (list.length > annotationsPerRequest) {
        throw invalidRequest(`No more than ${annotationsPerRequest} items are allowed; ${list.length} were supplied.`);
    }
    return list.map((item) => annotationOf(isRecord(item) ? item : {}));
}
/** Columns are taken on a single line alone, as documented. */
function annotationOf(item) {
    const startLine = requiredInteger(item, "start_line");
    const endLine = requiredInteger(item, "end_line");
    const startColumn = optionalInteger(item, "start_column");
    const endColumn = optionalInteger(item, "end_column");
    if (startLine !== endLine && (startColumn ?? endColumn) !== undefined) {
        throw invalidRequest(`"start_column" and "end_column" are only allowed where "start_line" and "end_line" are equal.`);
    }
    const level = optionalWord(item, "annotation_level", ["notice", "warning", "failure"]);
    if (level === undefined)
        throw invalidRequest(`"annotation_level" wasn't supplied.`);
    return {
        path: requiredText(item, "path"),
        startLine,
        endLine,
        startColumn,
        endColumn,
        level,
        message: requiredText(item, "message"),
        title: optionalText(item, "title"),
        rawDetails: optionalText(item, "raw_details"),
    };
}

;// CONCATENATED MODULE: ./build/lab/github/routes/repository.js
/** The repository, its branches, refs and commits; must not change them. */







const repository = "/repos/{owner}/{repo}";
const repositoryRoutes = [
    {
        method: "GET",
        template: repository,
        anyOf: ["metadata=read"],
        docs: "rest/repos/repos#get-a-repository",
        handle: ({ model }) => ({ status: 200, body: fullRepositoryShape(model) }),
    },
    {
        method: "GET",
        template: `${repository}/branches/{branch}`,
        anyOf: ["contents=read"],
        docs: "rest/branches/branches#get-a-branch",
        handle: getBranch,
    },
    {
        method: "GET",
        template: `${repository}/git/ref/{ref}`,
        anyOf: ["contents=read"],
        docs: "rest/git/refs#get-a-reference",
        handle: getRef,
    },
    {
        method: "GET",
        template: `${repository}/compare/{basehead}`,
        anyOf: ["contents=read"],
        docs: "rest/commits/commits#compare-two-commits",
        handle: compare,
    },
];
/** Stands last of the commit routes, because a ref may hold slashes. */
const commitRoute = {
    method: "GET",
    template: `${repository}/commits/{ref}`,
    anyOf: ["contents=read"],
    docs: "rest/commits/commits#get-a-commit",
    handle: getCommit,
};
async function getBranch({ model, parameters }) {
    const name = parameters["branch"] ?? "";
    const sha = await resolveCommit(model.git, branchRef(name));
    if (sha === undefined)
        throw new Refusal(404, "Branch not found");
    return { status: 200, body: branchShape(model, name, await readCommit(model.git, sha)) };
}
async function getRef({ model, parameters }) {
    const ref = `refs/${parameters["ref"] ?? ""}`;
    const sha = await resolveCommit(model.git, ref);
    if (sha === undefined)
        throw notFound();
    return { status: 200, body: refShape(model, ref, sha) };
}
async function getCommit(call) {
    const sha = await commitOf(call, call.parameters["ref"] ?? "");
    return { status: 200, body: commitShape(call.model, await readCommit(call.model.git, sha)) };
}
/** The commit a path means: a sha, `heads/…`, `tags/…`, or a branch. Throws as GitHub does when there is none. */
async function commitOf({ model }, ref) {
    const isSha = /^[0-9a-f]{7,40}$/.test(ref);
    const candidates = isSha ? [ref, branchRef(ref)] : [`refs/${ref}`, branchRef(ref), `refs/tags/${ref}`];
    for (const candidate of candidates) {
        const sha = await resolveCommit(model.git, candidate);
        if (sha !== undefined)
            return sha;
    }
    throw new Refusal(422, `No commit found for SHA: ${ref}`);
}
/**
 * `base...head`: unpaged, the newest 250 commits; paged, pages of up to 100 from the oldest on, and files on the
 * first page alone. Files stop at 300 either way.
 */
async function compare(call) {
    const { model, url, parameters } = call;
    const basehead = parameters["basehead"] ?? "";
    const [from = "", to = ""] = basehead.split("...");
    const base = await side(call, from);
    const head = await side(call, to);
    const common = await mergeBase(model.git, base, head);
    if (common === undefined)
        throw new Refusal(404, `No common ancestor between ${from} and ${to}.`);
    const all = await listCommits(model.git, [`${base}..${head}`]);
    const behind = (await listCommits(model.git, [`${head}..${base}`])).length;
    const paged = url.searchParams.has("page") || url.searchParams.has("per_page");
    const { page, perPage } = pageRequest(url.searchParams);
    const shown = paged ? all.slice((page - 1) * perPage, page * perPage) : all.slice(-comparedCommits);
    const files = page === 1 ? (await changedFiles(model.git, common, head)).slice(0, comparedFiles) : undefined;
    const body = comparisonShape(model, {
        basehead,
        base: await readCommit(model.git, base),
        mergeBase: await readCommit(model.git, common),
        ahead: all.length,
        behind,
        commits: await readCommits(model.git, shown),
        files,
        head,
    });
    return { status: 200, body, ...(paged ? { headers: linkHeader(url, page, Math.max(1, Math.ceil(all.length / perPage))) } : {}) };
}
/** One side of a comparison may name a fork: `owner:branch`. */
async function side(call, text) {
    const [owner = "", branch] = text.split(":");
    if (branch === undefined || owner === call.model.repository.owner) {
        return commitOf(call, branch ?? text).catch(() => Promise.reject(notFound()));
    }
    const sha = await resolveCommit(call.model.git, forkRef(owner, branch));
    if (sha === undefined)
        throw notFound();
    return sha;
}

;// CONCATENATED MODULE: ./build/lab/github/routes/checks.js
/** Check runs, suites and annotations; must not let a caller choose the suite. */







const runs = "/repos/{owner}/{repo}/check-runs";
const docs = "rest/checks/runs";
const checkRoutes = [
    { method: "POST", template: runs, anyOf: ["checks=write"], docs: `${docs}#create-a-check-run`, handle: createRun },
    { method: "GET", template: `${runs}/{check_run_id}`, anyOf: ["checks=read"], docs: `${docs}#get-a-check-run`, handle: getRun },
    { method: "PATCH", template: `${runs}/{check_run_id}`, anyOf: ["checks=write"], docs: `${docs}#update-a-check-run`, handle: updateRun },
    {
        method: "GET",
        template: `${runs}/{check_run_id}/annotations`,
        anyOf: ["checks=read"],
        docs: `${docs}#list-check-run-annotations`,
        handle: listAnnotations,
    },
    {
        method: "GET",
        template: "/repos/{owner}/{repo}/commits/{ref}/check-runs",
        anyOf: ["checks=read"],
        docs: `${docs}#list-check-runs-for-a-git-reference`,
        handle: listRuns,
    },
    {
        method: "GET",
        template: "/repos/{owner}/{repo}/commits/{ref}/check-suites",
        anyOf: ["checks=read"],
        docs: "rest/checks/suites#list-check-suites-for-a-git-reference",
        handle: listSuites,
    },
];
async function createRun({ model, token, body }) {
    if (token?.app === undefined)
        throw notFound();
    const made = newCheckRun(model, token.app, body);
    if ((await resolveCommit(model.git, made.headSha)) === undefined)
        throw new Refusal(422, `No commit found for SHA: ${made.headSha}`);
    const run = { ...made, suite: pickSuite(model, made) };
    model.checkRuns.set(run.id, run);
    return { status: 201, body: checkRunShape(model, run) };
}
/** GitHub's choice: the oldest suite of the App on that commit, whichever workflow run it belongs to. */
function pickSuite(model, run) {
    const found = [...model.checkSuites.values()].find((suite) => suite.app.id === run.app.id && suite.headSha === run.headSha);
    if (found !== undefined)
        return found.id;
    const suite = { id: model.nextId(), app: run.app, headSha: run.headSha, createdAt: model.now() };
    model.checkSuites.set(suite.id, suite);
    return suite.id;
}
function getRun(call) {
    return { status: 200, body: checkRunShape(call.model, runOf(call)) };
}
function updateRun(call) {
    const { model, token, body } = call;
    const run = runOf(call);
    if (token?.app?.id !== run.app.id) {
        throw new Refusal(403, `Invalid app_id \`${token?.app?.id}\` - check run can only be modified by the GitHub App that created it.`);
    }
    const updated = updatedCheckRun(model, run, body);
    model.checkRuns.set(run.id, updated);
    return { status: 200, body: checkRunShape(model, updated) };
}
function listAnnotations(call) {
    const run = runOf(call);
    const { items, headers } = cutPage(run.annotations, call.url);
    return { status: 200, body: items.map((annotation) => annotationShape(call.model, annotation, run.headSha)), headers };
}
/** Newest first; `filter=latest`, which is what is meant without one, gives the newest of each name in a suite. */
async function listRuns(call) {
    const { model, url } = call;
    const sha = await commitOf(call, call.parameters["ref"] ?? "");
    const asked = (name, value) => [null, String(value)].includes(url.searchParams.get(name));
    const all = [...model.checkRuns.values()].toReversed().filter((run) => run.headSha === sha && asked("app_id", run.app.id));
    const latest = url.searchParams.get("filter") === "all" ? all : all.filter((run) => all.find(sameCheck(run)) === run);
    const found = latest.filter((run) => asked("check_name", run.name) && asked("status", run.status));
    const { items, headers } = cutPage(found, url);
    return { status: 200, body: { total_count: found.length, check_runs: items.map((run) => checkRunShape(model, run)) }, headers };
}
function sameCheck(run) {
    return (other) => other.name === run.name && other.suite === run.suite;
}
async function listSuites(call) {
    const { model, url } = call;
    const sha = await commitOf(call, call.parameters["ref"] ?? "");
    const appId = url.searchParams.get("app_id");
    const name = url.searchParams.get("check_name");
    const named = (suite) => name === null || [...model.checkRuns.values()].some((run) => run.suite === suite && run.name === name);
    const found = [...model.checkSuites.values()].filter((suite) => suite.headSha === sha && (appId === null || appId === String(suite.app.id)) && named(suite.id));
    const commit = await readCommit(model.git, sha);
    const { items, headers } = cutPage(found, url);
    return {
        status: 200,
        body: { total_count: found.length, check_suites: items.map((suite) => checkSuiteShape(model, suite, commit)) },
        headers,
    };
}
function runOf(call) {
    const run = call.model.checkRuns.get(numberParameter(call, "check_run_id"));
    if (run === undefined)
        throw notFound();
    return run;
}

;// CONCATENATED MODULE: ./build/lab/github/routes/graphql.js


const graphqlRoute = {
    method: "POST",
    template: "/graphql",
    anyOf: [],
    docs: "graphql",
    free: true,
    handle: graphql,
};
const classifiers = new Set(["ABUSE", "DUPLICATE", "OFF_TOPIC", "OUTDATED", "RESOLVED", "SPAM"]);
/** GraphQL answers 200 also where it refuses; `errors` says why. */
function graphql({ model, token, body }) {
    const query = optionalText(body, "query") ?? "";
    if (!/\bmutation\b/.test(query) || !/\bminimizeComment\s*\(/.test(query)) {
        return failure("undefinedField", [], "The lab's GraphQL knows the mutation minimizeComment only.");
    }
    const subject = argument(query, body["variables"], "subjectId");
    const classifier = argument(query, body["variables"], "classifier") ?? "";
    const comment = [...model.comments.values()].find((candidate) => commentNodeId(candidate.id) === subject);
    if (comment === undefined)
        return failure("NOT_FOUND", ["minimizeComment"], `Could not resolve to a node with the global id of '${subject}'`);
    if (!classifiers.has(classifier))
        return failure("argumentLiteralsIncompatible", [], `'${classifier}' is no ReportedContentClassifiers`);
    const { permissions, kind, elsewhere } = token ?? { permissions: {}, kind: "job", elsewhere: true };
    const allowed = kind === "user" || (!elsewhere && [permissions["pull-requests"], permissions.issues].includes("write"));
    if (!allowed)
        return failure("FORBIDDEN", ["minimizeComment"], "Resource not accessible by integration");
    const minimized = { ...comment, minimized: classifier.toLowerCase().replace("_", "-") };
    model.comments.set(comment.id, minimized);
    const minimizedComment = { isMinimized: true, minimizedReason: minimized.minimized };
    return { status: 200, body: { data: { minimizeComment: { minimizedComment } } } };
}
/** An argument given in the query itself, or by the variable of `input` or of its own. */
function argument(query, variables, name) {
    const literal = new RegExp(`\\b${name}\\s*:\\s*(?:"([^"]*)"|([A-Z_]+)\\b|\\$(\\w+))`).exec(query);
    if (literal?.[1] !== undefined || literal?.[2] !== undefined)
        return literal[1] ?? literal[2];
    const given = isRecord(variables) ? variables : {};
    if (literal?.[3] !== undefined)
        return optionalText(given, literal[3]);
    const input = given["input"];
    return isRecord(input) ? optionalText(input, name) : undefined;
}
function failure(type, path, message) {
    const error = { type, path, extensions: { saml_failure: false }, locations: [{ line: 1, column: 1 }], message };
    return { status: 200, body: { data: path.length === 0 ? null : { minimizeComment: null }, errors: [error] } };
}

;// CONCATENATED MODULE: ./build/lab/github/routes/issues.js







const issues_list = "/repos/{owner}/{repo}/issues";
const issues_one = "/repos/{owner}/{repo}/issues/{issue_number}";
const issueRoutes = [
    { method: "GET", template: issues_list, anyOf: ["issues=read"], docs: "rest/issues/issues#list-repository-issues", handle: listIssues },
    { method: "POST", template: issues_list, anyOf: ["issues=write"], docs: "rest/issues/issues#create-an-issue", handle: createIssue },
    { method: "GET", template: issues_one, anyOf: ["issues=read"], docs: "rest/issues/issues#get-an-issue", handle: getIssue },
    { method: "PATCH", template: issues_one, anyOf: ["issues=write"], docs: "rest/issues/issues#update-an-issue", handle: updateIssue },
];
/** Newest first unless told; `labels` are all wanted. */
function listIssues({ model, url }) {
    const query = url.searchParams;
    const state = query.get("state") ?? "open";
    const labels = (query.get("labels") ?? "").split(",").filter((name) => name !== "");
    const all = [...[...model.issues.values()].map((issue) => ({ issue })), ...[...model.pulls.values()].map((pull) => ({ pull }))];
    const found = all.filter((each) => {
        const record = recordOf(each);
        return ((state === "all" || record.state === state) &&
            (query.get("creator") ?? record.author.login) === record.author.login &&
            labels.every((label) => "labels" in record && record.labels.includes(label)));
    });
    const ascending = query.get("direction") === "asc";
    const sorted = found.toSorted((a, b) => (recordOf(a).number - recordOf(b).number) * (ascending ? 1 : -1));
    const { items, headers } = cutPage(sorted, url);
    const body = items.map((each) => ("issue" in each ? issueShape(model, each.issue) : pullAsIssueShape(model, each.pull)));
    return { status: 200, body, headers };
}
function recordOf(listed) {
    return "issue" in listed ? listed.issue : listed.pull;
}
function createIssue(call) {
    const { model, body, token } = call;
    const text = optionalText(body, "body");
    if (text !== undefined && Buffer.byteLength(text) > issueBytes)
        throw tooLong("body", 65_536);
    const issue = openIssue(model, {
        title: titleOf(call),
        body: text,
        labels: labelsOf(body["labels"]) ?? [],
        author: issues_authorOf(call),
        app: token?.app,
    });
    return { status: 201, body: issueShape(model, issue) };
}
function getIssue(call) {
    const { model } = call;
    const pull = model.pulls.get(numberParameter(call, "issue_number"));
    return { status: 200, body: pull === undefined ? issueShape(model, issueOf(call)) : pullAsIssueShape(model, pull) };
}
/** A text over the limit is dropped without a word. */
function updateIssue(call) {
    const { model, body } = call;
    const issue = issueOf(call);
    const text = optionalText(body, "body");
    const labels = labelsOf(body["labels"]);
    const state = optionalWord(body, "state", ["open", "closed"]);
    const stateReason = optionalWord(body, "state_reason", ["completed", "not_planned", "duplicate", "reopened"]);
    const edit = {
        ...(body["title"] === undefined ? {} : { title: titleOf(call) }),
        ...(text === undefined || Buffer.byteLength(text) > issueBytes ? {} : { body: text }),
        ...(labels === undefined ? {} : { labels }),
        ...(state === undefined ? {} : { state }),
        ...(stateReason === undefined ? {} : { stateReason }),
    };
    return { status: 200, body: issueShape(model, changeIssue(model, issue, edit, issues_authorOf(call))) };
}
function titleOf({ body }) {
    const title = requiredText(body, "title");
    if (title.length > issueTitleCharacters)
        throw tooLong("title", issueTitleCharacters);
    return title;
}
function tooLong(field, most) {
    const name = field === "title" ? "Title" : "Body";
    return validationFailed({ resource: "Issue", code: "custom", field, message: `${name} is too long (maximum is ${most} characters)` });
}
function labelsOf(value) {
    if (value === undefined || value === null)
        return undefined;
    if (!Array.isArray(value))
        throw invalidRequest(`For 'labels', ${JSON.stringify(value)} is not an array.`);
    return value.map((label) => {
        if (typeof label !== "string")
            throw invalidRequest(`For 'labels/0', ${JSON.stringify(label)} is not a string.`);
        return label;
    });
}
function issueOf(call) {
    const issue = call.model.issues.get(numberParameter(call, "issue_number"));
    if (issue === undefined)
        throw notFound();
    return issue;
}
function issues_authorOf({ token }) {
    if (token === undefined)
        throw notFound();
    return token.account;
}

;// CONCATENATED MODULE: ./build/lab/github/routes/labels.js
/** Labels of the repository by name; must not touch issues. */



const labels_list = "/repos/{owner}/{repo}/labels";
const labelRoutes = [
    {
        method: "GET",
        template: `${labels_list}/{name}`,
        anyOf: ["issues=read", "pull_requests=read"],
        docs: "rest/issues/labels#get-a-label",
        handle: getLabel,
    },
    {
        method: "POST",
        template: labels_list,
        anyOf: ["issues=write", "pull_requests=write"],
        docs: "rest/issues/labels#create-a-label",
        handle: createLabel,
    },
];
function getLabel({ model, parameters }) {
    const label = model.labels.get((parameters["name"] ?? "").toLowerCase());
    if (label === undefined)
        throw notFound();
    return { status: 200, body: labelShape(model, label) };
}
function createLabel({ model, body }) {
    const name = requiredText(body, "name");
    if (model.labels.has(name.toLowerCase()))
        throw validationFailed({ resource: "Label", code: "already_exists", field: "name" });
    const label = {
        id: model.nextId(),
        name,
        color: optionalText(body, "color") ?? "ededed",
        description: optionalText(body, "description"),
    };
    model.labels.set(name.toLowerCase(), label);
    return { status: 201, body: labelShape(model, label) };
}

;// CONCATENATED MODULE: ./build/lab/github/routes/pulls.js
/** Pull requests as read by number, by list and by commit; must not change them. */







const pulls_repository = "/repos/{owner}/{repo}";
const pullRoutes = [
    {
        method: "GET",
        template: `${pulls_repository}/pulls/{pull_number}`,
        anyOf: ["pull_requests=read"],
        docs: "rest/pulls/pulls#get-a-pull-request",
        handle: getPull,
    },
    {
        method: "GET",
        template: `${pulls_repository}/pulls/{pull_number}/files`,
        anyOf: ["pull_requests=read"],
        docs: "rest/pulls/pulls#list-pull-requests-files",
        handle: listFiles,
    },
    {
        method: "GET",
        template: `${pulls_repository}/pulls`,
        anyOf: ["pull_requests=read"],
        docs: "rest/pulls/pulls#list-pull-requests",
        handle: listPulls,
    },
    {
        method: "GET",
        template: `${pulls_repository}/commits/{commit_sha}/pulls`,
        anyOf: ["pull_requests=read"],
        docs: "rest/commits/commits#list-pull-requests-associated-with-a-commit",
        handle: listPullsOfCommit,
    },
];
function getPull(call) {
    const pull = call.model.pulls.get(numberParameter(call, "pull_number"));
    if (pull === undefined)
        throw notFound();
    return { status: 200, body: pullShape(call.model, pull, mergeCommitSha(call.model, pull)) };
}
/** What the head has beside the place where it left its base. */
async function listFiles({ model, parameters, url }) {
    const pull = model.pulls.get(Number(parameters["pull_number"]));
    if (pull === undefined)
        throw notFound();
    const base = await mergeBase(model.git, branchRef(pull.base.branch), pull.head.sha);
    const files = await changedFiles(model.git, base ?? pull.base.sha, pull.head.sha);
    const { items, headers } = cutPage(files, url);
    return { status: 200, body: items.map((file) => fileShape(model, file, pull.head.sha)), headers };
}
function listPulls({ model, url }) {
    const state = url.searchParams.get("state") ?? "open";
    const head = url.searchParams.get("head");
    const base = url.searchParams.get("base");
    const found = [...model.pulls.values()].filter((pull) => (state === "all" || pull.state === state) &&
        (head === null || head === `${pull.head.fork ?? model.repository.owner}:${pull.head.branch}`) &&
        (base === null || base === pull.base.branch));
    const { items, headers } = cutPage(sorted(found, url), url);
    return { status: 200, body: items.map((pull) => simplePullShape(model, pull, mergeCommitSha(model, pull))), headers };
}
function sorted(pulls, url) {
    const byUpdate = url.searchParams.get("sort") === "updated";
    const ascending = url.searchParams.get("direction") === "asc";
    const key = (pull) => (byUpdate ? pull.updatedAt.getTime() : pull.createdAt.getTime());
    return pulls.toSorted((a, b) => (key(a) - key(b) || a.number - b.number) * (ascending ? 1 : -1));
}
/**
 * Documented by GitHub: on the default branch only the merged pull request that brought the commit there, else every
 * open or merged one that has it. GitHub links the two some seconds after a merge, so first answers may be empty.
 */
async function listPullsOfCommit({ model, parameters, url }) {
    const asked = parameters["commit_sha"] ?? "";
    const sha = await resolveCommit(model.git, asked);
    if (sha === undefined)
        throw new Refusal(422, `No commit found for SHA: ${asked}`);
    if (isLate(model.late, `pulls ${sha}`, model.late.commitPulls))
        return { status: 200, body: [] };
    const onDefault = await isAncestor(model.git, sha, branchRef(model.repository.defaultBranch));
    const found = [...model.pulls.values()].filter((pull) => onDefault
        ? pull.merged?.landed.includes(sha)
        : (pull.state === "open" || pull.merged !== undefined) && (pull.commits.includes(sha) || pull.merged?.landed.includes(sha)));
    const { items, headers } = cutPage(found, url);
    return { status: 200, body: items.map((pull) => simplePullShape(model, pull, mergeCommitSha(model, pull))), headers };
}
/** The test merge while it is open; then what the merge made, once GitHub knows it. */
function mergeCommitSha(model, pull) {
    if (pull.merged === undefined)
        return pull.testMerge ?? null;
    return isLate(model.late, `merge ${pull.number}`, model.late.mergeCommitSha) ? null : pull.merged.commitSha;
}
function isLate(late, key, answers) {
    const before = late.asked.get(key) ?? 0;
    late.asked.set(key, before + 1);
    return before < answers;
}

;// CONCATENATED MODULE: ./build/lab/github/routes/statuses.js
/** Commit statuses; must not combine them. */







const statusRoutes = [
    {
        method: "POST",
        template: "/repos/{owner}/{repo}/statuses/{sha}",
        anyOf: ["statuses=write"],
        docs: "rest/commits/statuses#create-a-commit-status",
        handle: createStatus,
    },
    {
        method: "GET",
        template: "/repos/{owner}/{repo}/commits/{ref}/statuses",
        anyOf: ["statuses=read"],
        docs: "rest/commits/statuses#list-commit-statuses-for-a-reference",
        handle: listStatuses,
    },
];
async function createStatus({ model, parameters, body, token }) {
    if (token === undefined)
        throw notFound();
    const state = optionalWord(body, "state", ["error", "failure", "pending", "success"]);
    if (state === undefined)
        throw invalidRequest(`"state" wasn't supplied.`);
    const sha = await resolveCommit(model.git, parameters["sha"] ?? "");
    if (sha === undefined)
        throw new Refusal(422, `No commit found for SHA: ${parameters["sha"]}`);
    const description = optionalText(body, "description");
    if (Array.from(description ?? "").length > statusDescriptionCharacters) {
        const message = `description is too long (maximum is ${statusDescriptionCharacters} characters)`;
        throw validationFailed({ resource: "Status", code: "custom", field: "description", message });
    }
    const context = optionalText(body, "context") ?? "default";
    if (model.statuses.filter((status) => status.sha === sha && status.context === context).length >= statusesPerContext) {
        const message = "This SHA and context has reached the maximum number of statuses.";
        throw validationFailed({ resource: "Status", code: "custom", message });
    }
    const targetUrl = optionalText(body, "target_url");
    const made = {
        id: model.nextId(),
        sha,
        context,
        state,
        description,
        targetUrl,
        creator: token.account,
        createdAt: model.now(),
    };
    model.statuses.push(made);
    return { status: 201, body: statusShape(model, made) };
}
/** Newest first. */
async function listStatuses(call) {
    const sha = await commitOf(call, call.parameters["ref"] ?? "");
    const found = call.model.statuses.filter((status) => status.sha === sha).toReversed();
    const { items, headers } = cutPage(found, call.url);
    return { status: 200, body: items.map((status) => statusShape(call.model, status)), headers };
}

;// CONCATENATED MODULE: ./build/lab/github/routes/all.js









const routes = [
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

;// CONCATENATED MODULE: ./build/lab/github/versions.js

const versions = ["2022-11-28", "2026-03-10"];
/** Members that version 2026-03-10 removed from every answer, of those the lab has (docs.github.com, "breaking changes"). */
const removed = new Set(["merge_commit_sha", "assignee", "has_downloads", "rate"]);
/** The version that `X-GitHub-Api-Version` asks for, the oldest without one, undefined for one that is not supported. */
function chosenVersion(header) {
    if (header === undefined)
        return versions[0];
    return versions.find((version) => version === header);
}
/** `body` as that version shows it. */
function inVersion(version, body) {
    if (version === versions[0] || typeof body !== "object" || body === null)
        return body;
    if (!isRecord(body))
        return body.map((item) => inVersion(version, item));
    const kept = Object.entries(body).filter(([name]) => !removed.has(name));
    return Object.fromEntries(kept.map(([name, value]) => [name, inVersion(version, value)]));
}

;// CONCATENATED MODULE: ./build/lab/github/server.js
/** Takes one request of the loopback GitHub from the socket to the log; must not know what a route does. */










/** The largest body that is read; GitHub's own is about 25 MB. */
const maxBytes = 25 * 1024 * 1024;
function listen(open) {
    return (0,external_node_http_.createServer)((request, response) => {
        exchange(open(), request, response).catch((error) => {
            // A bug of the lab, not an answer of GitHub: say so to whoever runs the test.
            response.writeHead(599, { "content-type": "text/plain" }).end(`The lab's GitHub broke: ${String(error)}`);
        });
    });
}
async function exchange(desk, request, response) {
    const method = request.method ?? "GET";
    const url = new URL(canonical(desk.model, request.url ?? "/"), desk.model.apiUrl);
    const path = `${url.pathname}${url.search}`;
    const text = await readBody(request);
    const found = findRoute(routes, method, url.pathname);
    const fault = strike(desk.faults, { method, path, route: found?.route.template });
    if (fault?.delayMs !== undefined)
        await (0,external_node_timers_promises_.setTimeout)(fault.delayMs, undefined, { ref: false });
    const cutFirst = fault?.cut === "before";
    const made = fault?.status !== undefined
        ? {
            status: fault.status,
            body: fault.body ?? { message: "Server Error" },
            ...(fault.headers === undefined ? {} : { headers: fault.headers }),
        }
        : cutFirst
            ? { status: 0 }
            : await server_answer(desk, request, url, found, text);
    await fault?.beforeReply?.(request.url ?? "");
    const reply = fault?.cut === undefined ? made : { status: 0 };
    desk.log.push({
        at: desk.model.now(),
        method,
        path,
        route: found?.route.template,
        login: desk.tokens.get(bare(request))?.account.login ?? "anonymous",
        requestBody: text === "" ? undefined : (parsed(text) ?? text),
        status: reply.status,
        responseBody: reply.body,
        created: method === "POST" && made.status === 201,
    });
    if (reply.status === 0)
        request.socket.destroy();
    else
        send(response, reply);
}
/** Link headers of GitHub name the repository by its number. */
function canonical(model, path) {
    const { id, owner, name } = model.repository;
    return path.replace(`/repositories/${id}/`, `/repos/${owner}/${name}/`);
}
async function server_answer(desk, request, url, found, text) {
    const { model } = desk;
    const { headers } = request;
    let spending;
    const version = chosenVersion(headers["x-github-api-version"]);
    const docs = `https://docs.github.com/${found?.route.docs ?? "rest"}`;
    const always = {
        "x-github-api-version-selected": version ?? "",
        "x-github-media-type": "github.v3; format=json",
        "x-github-request-id": "LAB0:0001",
    };
    const accepted = found === undefined ? {} : acceptedPermissions(found.route.anyOf);
    try {
        if (headers["user-agent"] === undefined)
            throw new Refusal(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header.");
        if (version === undefined)
            throw new Refusal(400, `"${String(headers["x-github-api-version"])}" is not a supported API version.`);
        const token = findToken(headers.authorization, desk.tokens);
        spending = spendingFor(desk, token);
        const reply = await handle(desk, { request, url, found, text, token, spending });
        const body = reply.body === undefined ? {} : { body: inVersion(version, reply.body) };
        return {
            status: reply.status,
            ...body,
            headers: { ...always, ...accepted, ...rateLimitHeaders(spending), ...byNumber(model, reply.headers) },
        };
    }
    catch (error) {
        if (!(error instanceof Refusal))
            throw error;
        const limits = spending === undefined ? {} : rateLimitHeaders(spending);
        return { status: error.status, body: refusalBody(error, docs), headers: { ...always, ...accepted, ...limits, ...error.headers } };
    }
}
async function handle({ model, budgets }, { request, url, found, text, token, spending }) {
    if (found === undefined)
        throw new Refusal(404, `Not Found: the lab's GitHub has no route ${request.method} ${url.pathname}`);
    const { route, parameters } = found;
    if (route.free !== true)
        charge(spending, route.method === "POST", budgets, model.now().getTime());
    const ours = parameters["owner"] === model.repository.owner && parameters["repo"] === model.repository.name;
    if (route.template.startsWith("/repos/") && !ours)
        throw notFound();
    if (route.anyOf.length > 0)
        checkAccess(token, route.anyOf, model.repository.private);
    return route.handle({ model, token, parameters, url, body: jsonBody(text), rateLimit: rateLimit(spending) });
}
function spendingFor({ spendings, budgets, model }, token) {
    const limit = token === undefined ? 60 : token.kind === "job" ? budgets.requestsPerHour : budgets.otherRequestsPerHour;
    return spendingOf(spendings, token?.budget ?? "anonymous", limit, model.now().getTime());
}
function jsonBody(text) {
    if (text === "")
        return {};
    const value = parsed(text);
    if (value === undefined)
        throw new Refusal(400, "Problems parsing JSON");
    if (!isRecord(value))
        throw new Refusal(400, "Body should be a JSON object");
    return value;
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function byNumber({ apiUrl, repository }, headers = {}) {
    const link = headers["link"]?.replaceAll(`${apiUrl}/repos/${repository.owner}/${repository.name}/`, `${apiUrl}/repositories/${repository.id}/`);
    return link === undefined ? headers : { ...headers, link };
}
function bare(request) {
    return (request.headers.authorization ?? "").replace(/^(bearer|token) /i, "");
}
async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        const piece = Buffer.from(chunk);
        bytes += piece.length;
        if (bytes > maxBytes)
            throw new Error("the request's body is over 25 MB");
        chunks.push(piece);
    }
    return Buffer.concat(chunks).toString("utf8");
}
function send(response, reply) {
    const text = reply.body === undefined ? "" : JSON.stringify(reply.body);
    const type = reply.body === undefined ? {} : { "content-type": "application/json; charset=utf-8" };
    response.writeHead(reply.status, { ...type, ...reply.headers }).end(text);
}

;// CONCATENATED MODULE: ./build/lab/github/github.js





/** Starts one on a free port. */
async function startGitHub(options = {}) {
    const branch = options.defaultBranch ?? "main";
    const own = options.repositoryPath === undefined ? await makeRepository(branch) : undefined;
    const git = gitFolder(options.repositoryPath ?? own?.path ?? "");
    const tips = own === undefined ? await readTips(git) : new Map();
    let desk;
    const server = listen(() => desk ?? fail("the lab's GitHub is not ready"));
    const apiUrl = await start(server);
    const model = makeModel(options, { git, tips, apiUrl, branch });
    const tokens = new Map();
    const budgets = { ...gitHubBudgets, ...options.budgets };
    const opened = { model, tokens, faults: [], log: [], budgets, spendings: new Map() };
    desk = opened;
    return labOf(opened, async () => {
        await stop(server);
        await own?.remove();
    });
}
function fail(message) {
    throw new Error(message);
}
function makeModel(options, made) {
    const now = options.now ?? (() => new Date());
    let id = 1000;
    let number = 0;
    return {
        repository: {
            id: 1001,
            owner: options.owner ?? "octo",
            name: options.name ?? "rack",
            private: options.private ?? true,
            defaultBranch: made.branch,
            createdAt: now(),
        },
        git: made.git,
        apiUrl: made.apiUrl,
        siteUrl: options.siteUrl ?? "https://github.com",
        now,
        pulls: new Map(),
        issues: new Map(),
        labels: new Map(),
        comments: new Map(),
        checkSuites: new Map(),
        checkRuns: new Map(),
        statuses: [],
        late: { commitPulls: 0, mergeCommitSha: 0, ...options.late, asked: new Map() },
        tips: made.tips,
        nextId: () => (id += 1),
        nextNumber: () => (number += 1),
    };
}
async function start(server) {
    await new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(0, "127.0.0.1", resolve);
    });
    const address = server.address();
    return typeof address === "object" && address !== null ? `http://127.0.0.1:${address.port}` : fail("the lab's GitHub has no port");
}
async function stop(server) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(() => resolve()));
}

;// CONCATENATED MODULE: ./build/lab/runner.js
/**
 * A GitHub runner for one step: checks out, writes the event file, starts the Action's entry as the runner does, and
 * collects what it leaves. Must not interpret what the step prints (test/runner-commands.ts does).
 */





/** Plays the step from checkout to end. Rejects only when it cannot be started. */
async function playStep(step) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "omni-scale-runner-"));
    const remove = () => (0,promises_.rm)(folder, { recursive: true, force: true });
    try {
        return { ...(await playIn(folder, step)), [Symbol.asyncDispose]: remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
}
async function playIn(folder, step) {
    const [workspace, temporaryFolder, control] = [(0,external_node_path_.join)(folder, "work"), (0,external_node_path_.join)(folder, "temp"), (0,external_node_path_.join)(folder, "control")];
    await Promise.all([(0,promises_.mkdir)(temporaryFolder), (0,promises_.mkdir)(control)]);
    await checkOut(step, workspace);
    const [outputFile, summaryFile, eventFile] = [(0,external_node_path_.join)(control, "output"), (0,external_node_path_.join)(control, "summary"), (0,external_node_path_.join)(control, "event.json")];
    await Promise.all([(0,promises_.writeFile)(outputFile, ""), (0,promises_.writeFile)(summaryFile, ""), (0,promises_.writeFile)(eventFile, JSON.stringify(step.event.payload))]);
    const env = runner_environment(step, { workspace, temporaryFolder, outputFile, summaryFile, eventFile });
    const ended = await runner_start(step, workspace, env);
    return {
        ...ended,
        outputs: readOutputs(await (0,promises_.readFile)(outputFile, "utf8")),
        summary: await (0,promises_.readFile)(summaryFile, "utf8"),
        temporaryFolder,
        workspace,
    };
}
/** As `actions/checkout` with `fetch-depth: 0`: every branch, and the commit that the run is for. */
async function checkOut({ github, event, ref }, workspace) {
    await (0,promises_.mkdir)(workspace);
    const git = gitFolder(workspace);
    await git.run(["init", "--quiet"]);
    const commit = event.environment["GITHUB_SHA"] ?? "";
    // GitHub gives away every commit that it still has: a re-run's own may not be at the end of any branch any more.
    const asGitHub = ["--upload-pack", "git -c uploadpack.allowAnySHA1InWant=true upload-pack"];
    await git.run(["fetch", "--quiet", ...asGitHub, github.repositoryPath, "+refs/heads/*:refs/remotes/origin/*", commit]);
    await git.run(["checkout", "--quiet", "--detach", ref === undefined ? commit : `origin/${ref}`]);
}
function runner_environment(step, places) {
    const { github, event, inputs, token, programs } = step;
    const own = process.env["PATH"] ?? "";
    const repository = `${github.owner}/${github.name}`;
    const given = Object.entries({ token, ...inputs }).map(([name, value]) => [`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`, value]);
    return {
        PATH: programs === undefined ? own : `${programs}:${own}`,
        HOME: process.env["HOME"] ?? places.temporaryFolder,
        ...event.environment,
        GITHUB_ACTIONS: "true",
        GITHUB_API_URL: github.url,
        GITHUB_EVENT_PATH: places.eventFile,
        GITHUB_OUTPUT: places.outputFile,
        GITHUB_STEP_SUMMARY: places.summaryFile,
        GITHUB_WORKSPACE: places.workspace,
        GITHUB_JOB: inputs["command"] ?? "",
        GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/omni-scale.yml@${event.environment["GITHUB_REF"] ?? ""}`,
        GITHUB_RUN_ID: step.runId ?? "1",
        GITHUB_RUN_ATTEMPT: step.runAttempt ?? "1",
        RUNNER_TEMP: places.temporaryFolder,
        RUNNER_ENVIRONMENT: step.selfHosted === true ? "self-hosted" : "github-hosted",
        ...step.env,
        ...Object.fromEntries(given),
    };
}
function runner_start(step, cwd, env) {
    const { entry, node, kill, cancel, printed: tell } = step;
    return new Promise((resolve, reject) => {
        // In a group of its own where it can be cancelled, so that a Ctrl-C for us does not reach it twice.
        const child = (0,external_node_child_process_.spawn)(node ?? process.execPath, [entry], { cwd, env, stdio: ["ignore", "pipe", "pipe"], detached: cancel !== undefined });
        const printed = { stdout: "", stderr: "" };
        for (const stream of ["stdout", "stderr"])
            child[stream].setEncoding("utf8").on("data", (text) => {
                printed[stream] += text;
                tell?.(text);
            });
        kill?.addEventListener("abort", () => child.kill("SIGKILL"), { once: true });
        const later = [];
        const onCancel = () => {
            child.kill("SIGINT");
            later.push(setTimeout(() => child.kill("SIGTERM"), 7500), setTimeout(() => child.kill("SIGKILL"), 10_000));
        };
        cancel?.addEventListener("abort", onCancel, { once: true });
        const over = () => {
            later.forEach(clearTimeout);
            cancel?.removeEventListener("abort", onCancel);
        };
        child.once("error", (error) => {
            over();
            reject(error);
        });
        child.once("close", (code) => {
            over();
            resolve({ exitCode: code ?? -1, ...printed });
        });
    });
}
/** `name<<delimiter`, lines, `delimiter`; what @actions/core writes. */
function readOutputs(text) {
    const found = text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2$/gm);
    return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}

;// CONCATENATED MODULE: ./build/lab/demo/tiny-image.js
/**
 * An image that needs no registry: a tar with one program that waits to be stopped, for `docker import`.
 * Must not hold anything else: a container of it can do nothing.
 */
/** The program's path in the image. */
const PROGRAM = "/wait";
/**
 * Machine code: block SIGTERM and SIGINT, wait for one of them, exit with 0. Without that a container, whose first
 * process ignores what it does not handle, would take ten seconds to stop.
 */
const WAIT = {
    amd64: [
        [0x68, 0x02, 0x40, 0x00, 0x00], // push 0x4002, the set of both signals
        [0x31, 0xff, 0x48, 0x89, 0xe6, 0x31, 0xd2, 0x6a, 0x08, 0x41, 0x5a], // rdi 0 (block), rsi the set, rdx 0, r10 8
        [0x6a, 0x0e, 0x58, 0x0f, 0x05], // rt_sigprocmask
        [0x48, 0x89, 0xe7, 0x31, 0xf6, 0x31, 0xd2], // rdi the set, rsi 0, rdx 0 (for ever)
        [0xb8, 0x80, 0x00, 0x00, 0x00, 0x0f, 0x05], // rt_sigtimedwait
        [0x31, 0xff, 0xb8, 0x3c, 0x00, 0x00, 0x00, 0x0f, 0x05], // exit(0)
    ].flat(),
    arm64: [
        [0xd2880049, 0xf81f0fe9], // the set of both signals onto the stack
        [0xd2800000, 0x910003e1, 0xd2800002, 0xd2800103, 0xd28010e8, 0xd4000001], // rt_sigprocmask(block, set, 0, 8)
        [0x910003e0, 0xd2800001, 0xd2800002, 0xd2801128, 0xd4000001], // rt_sigtimedwait(set, 0, 0, 8)
        [0xd2800000, 0xd2800ba8, 0xd4000001], // exit(0)
    ]
        .flat()
        .flatMap((word) => [word & 0xff, (word >>> 8) & 0xff, (word >>> 16) & 0xff, word >>> 24]),
};
/** `e_machine` of an ELF file: EM_X86_64, EM_AARCH64. */
const MACHINE = { amd64: 62, arm64: 183 };
const HEADER = 64;
const SEGMENT = 56;
const BASE = 0x400000;
/** Whether there is a program for what `docker version` says. */
function isProcessor(name) {
    return Object.hasOwn(WAIT, name);
}
/** A static program for Linux: an ELF header, one segment that may be read and run, the code (elf(5)). */
function waitingProgram(processor) {
    const code = Buffer.from(WAIT[processor]);
    const file = Buffer.alloc(HEADER + SEGMENT);
    Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]).copy(file);
    file.writeUInt16LE(2, 16); // an executable
    file.writeUInt16LE(MACHINE[processor], 18);
    file.writeUInt32LE(1, 20);
    file.writeBigUInt64LE(BigInt(BASE + HEADER + SEGMENT), 24); // where it begins
    file.writeBigUInt64LE(BigInt(HEADER), 32); // where the segments are told
    file.writeUInt16LE(HEADER, 52);
    file.writeUInt16LE(SEGMENT, 54);
    file.writeUInt16LE(1, 56);
    const size = BigInt(HEADER + SEGMENT + code.length);
    file.writeUInt32LE(1, HEADER); // to be loaded
    file.writeUInt32LE(5, HEADER + 4); // readable, executable
    file.writeBigUInt64LE(BigInt(BASE), HEADER + 16);
    file.writeBigUInt64LE(BigInt(BASE), HEADER + 24);
    file.writeBigUInt64LE(size, HEADER + 32);
    file.writeBigUInt64LE(size, HEADER + 40);
    file.writeBigUInt64LE(0x1000n, HEADER + 48);
    return Buffer.concat([file, code]);
}
/** The tar of an image; `version` makes it differ from others. */
function imageTar(processor, version) {
    const end = Buffer.alloc(1024);
    return Buffer.concat([
        entry(PROGRAM.slice(1), 0o755, waitingProgram(processor)),
        entry("version", 0o644, Buffer.from(`${version}\n`)),
        end,
    ]);
}
/** One file in the ustar format; its time is the epoch. */
function entry(name, mode, content) {
    const header = Buffer.alloc(512);
    const octal = (value, at, length) => void header.write(value.toString(8).padStart(length - 1, "0"), at);
    header.write(name, 0);
    octal(mode, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(content.length, 124, 12);
    octal(0, 136, 12);
    header.write("        0", 148); // the sum counts its own field as spaces; then the type: a file
    header.write("ustar\u000000", 257);
    octal(header.reduce((sum, byte) => sum + byte, 0), 148, 7);
    return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]);
}

;// CONCATENATED MODULE: ./build/lab/demo/real-engine.js
/** The machine's own Docker engine for the demo, with images made on the spot; must leave nothing behind. */




/** The engine, or in words why it is of no use here. `folder` is the demo's own. */
async function openRealEngine(names, folder) {
    const version = await real_engine_docker(["version", "--format", "{{.Server.Version}} {{.Server.Os}} {{.Server.Arch}}"], 10_000);
    if (version.code !== 0)
        return { because: "no Docker engine answers here" };
    const compose = await real_engine_docker(["compose", "version", "--short"], 10_000);
    if (compose.code !== 0)
        return { because: "Docker has no Compose here" };
    const [release = "", system = "", processor = ""] = version.stdout.trim().split(" ");
    if (system !== "linux" || !isProcessor(processor))
        return { because: `there is no image for ${system} on ${processor}` };
    const engine = {
        says: `the Docker engine of this machine (${release}, Compose ${compose.stdout.trim()})`,
        environment: {},
        remove: () => remove(names),
    };
    const problem = await prepare(names, processor, folder);
    if (problem === undefined)
        return engine;
    await engine.remove();
    return { because: problem };
}
/** Makes the images and tries one. Gives what stands in the way. */
async function prepare(names, processor, folder) {
    for (const image of real_engine_imagesOf(names)) {
        const made = await real_engine_docker(["import", "--change", `ENTRYPOINT ["${PROGRAM}"]`, "-", image], 60_000, imageTar(processor, image));
        if (made.code !== 0)
            return `an image could not be made (${lastLine(made)})`;
    }
    // An engine in a virtual machine or behind a socket of another machine does not see our files.
    const probe = (0,external_node_path_.join)(folder, "probe");
    await (0,promises_.writeFile)(probe, "");
    const mount = ["--mount", `type=bind,source=${probe},target=/probe,readonly`];
    const label = ["--label", `com.docker.compose.project=${names.project}`];
    const tried = await real_engine_docker(["run", "--detach", "--network", "none", ...label, ...mount, names.database], 60_000);
    if (tried.code !== 0)
        return `a container could not be started (${lastLine(tried)})`;
    const id = tried.stdout.trim();
    const running = await real_engine_docker(["container", "inspect", "--format", "{{.State.Running}}", id], 30_000);
    await real_engine_docker(["rm", "--force", id], 60_000);
    return running.stdout.trim() === "true" ? undefined : "a container ended at once";
}
/** Everything that has this demo's name; says what could not be removed. */
async function remove(names) {
    const label = `label=com.docker.compose.project=${names.project}`;
    const list = async (...args) => (await real_engine_docker(args)).stdout.split("\n").filter((id) => id !== "");
    const problems = [];
    const each = async (what, ids) => {
        if (ids.length === 0)
            return;
        const ended = await real_engine_docker([...what, ...ids]);
        if (ended.code !== 0)
            problems.push(`docker ${[...what, ...ids].join(" ")}: ${lastLine(ended)}`);
    };
    await each(["rm", "--force"], await list("ps", "--all", "--quiet", "--filter", label));
    await each(["network", "rm"], await list("network", "ls", "--quiet", "--filter", label));
    await each(["volume", "rm"], await list("volume", "ls", "--quiet", "--filter", label));
    const present = [];
    for (const image of real_engine_imagesOf(names))
        present.push(...(await list("images", "--format", "{{.Repository}}:{{.Tag}}", image)));
    await each(["image", "rm", "--force"], present);
    return problems;
}
function real_engine_imagesOf({ webOld, webNew, database }) {
    return [webOld, webNew, database];
}
function real_engine_docker(args, timeoutMs = 60_000, input) {
    return (0,demo_programs/* run */.eF)("docker", args, { timeoutMs, ...(input === undefined ? {} : { input }) });
}
function lastLine({ stderr }) {
    return stderr.trim().split("\n").at(-1) ?? "";
}

;// CONCATENATED MODULE: ./build/lab/demo/stack.js
/** What the demo's repository holds, commit by commit; must not do anything. */
/** Names that nobody else has; `unique` is some hex digits, `folder` an absolute path. */
function namesOf(unique, folder) {
    const project = `omni-scale-demo-${unique}`;
    const image = (name) => `${project}/${name}`;
    return {
        project,
        directory: `${folder}/host/${project}`,
        webOld: image("web:1.0"),
        webNew: image("web:1.1"),
        database: image("database:1.0"),
    };
}
/** Path of the stack in the repository. */
const STACK_PATH = "notes";
const COMPONENT = "Stack/notes";
/** `omni-scale.yaml`. */
function configText({ directory, project }) {
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
function composeText({ webOld, database }, wish = {}) {
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
function siteText({ title = "Notes" } = {}) {
    return `title = ${title}\nlisten = 8080\n`;
}

;// CONCATENATED MODULE: ./build/lab/demo/stage.js
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});
/** Where the demo plays: GitHub on loopback, a host folder, a Docker engine, a runner; must not know the story. */










/** The machine's own engine where it can be used, and a stand-in where not. */
const openMachinesEngine = async (names, folder, options) => {
    const real = options.standIn ? { because: "as asked" } : await openRealEngine(names, folder);
    if (!("because" in real))
        return real;
    const engine = await openStandIn([names.webOld, names.webNew, names.database], "host", folder, options.script);
    return { ...engine, says: `${engine.says} (${real.because})` };
};
/** Rejects, and leaves nothing, when the stage cannot be made. */
async function openStage(options, openEngine) {
    const folder = await (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "omni-scale-demo-")));
    const names = namesOf((0,external_node_crypto_.randomBytes)(3).toString("hex"), folder);
    const github = await startGitHub({ name: "homelab" });
    const removeFolders = async () => {
        await github[Symbol.asyncDispose]();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    };
    try {
        await (0,promises_.mkdir)(names.directory, { recursive: true });
        const { album } = options;
        const engine = await openEngine(names, folder, options);
        return {
            names,
            folder,
            engine,
            github,
            album,
            job: (command, event, inputs = {}) => playJob({ options, engine, github, album, folder }, command, event, inputs),
            docker: (...args) => (0,demo_programs/* run */.eF)("docker", args, { cwd: names.directory, programs: engine.programs }),
            async close() {
                const left = await engine.remove();
                await removeFolders();
                return left;
            },
        };
    }
    catch (error) {
        await removeFolders();
        throw error;
    }
}
/** The permissions that our reusable workflows give their jobs. */
const PERMISSIONS = {
    plan: { contents: "read", "pull-requests": "write", checks: "write" },
    apply: { contents: "read", "pull-requests": "write", checks: "read", issues: "write" },
    drift: { contents: "read", issues: "write", "pull-requests": "read" },
};
async function playJob({ options, engine, github, album, folder }, command, event, inputs) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        options.signal.throwIfAborted();
        const { programs } = engine;
        const end = __addDisposableResource(env_1, await playStep({
            github,
            event,
            entry: options.entry,
            inputs: { command, ...inputs },
            token: github.token({ kind: "job", permissions: PERMISSIONS[command] }),
            // The host of the stack is the runner, as in a small rack.
            selfHosted: true,
            cancel: options.signal,
            env: { HOME: process.env["HOME"] ?? folder, TMPDIR: folder, ...engine.environment },
            ...(programs === undefined ? {} : { programs }),
        }), true);
        options.signal.throwIfAborted();
        await album.keep(`job summary of ${command}`, end.summary);
        return { exitCode: end.exitCode, outputs: end.outputs, printed: `${end.stdout}${end.stderr}` };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./build/lab/demo/drift-story.js
/** The demo's story between merges: a hand edit that nobody works on becomes an issue, and its rerun closes it; must not print. */






/** Begins where the host is what Git says, and ends there. */
const DRIFT_STORY = [drifted, restored];
const WORKFLOW = ".github/workflows/omni-scale.yml";
/** Somebody is at the host, and no pull request is open: only the schedule can notice. */
async function drifted(stage, scene) {
    const expect = new Expectations();
    const { directory, project, webOld, webNew } = stage.names;
    const file = (0,external_node_path_.join)(directory, "compose.yaml");
    const text = await (0,promises_.readFile)(file, "utf8");
    await (0,promises_.writeFile)(file, text.replace(webNew, webOld));
    const edited = await stage.docker("compose", "--project-name", project, "up", "--detach");
    expect.holds("Compose does what the hand wants", edited.code === 0, edited.stderr);
    await (0,promises_.writeFile)(file, text);
    scene.before = await lookAt(stage);
    scene.job = await stage.job("drift", await stage.github.events.schedule());
    expect.job(scene.job, "changes");
    const issue = await keepIssue(stage, "drift");
    expect.holds("an issue is open", issue?.state === "open", issue?.state ?? "no issue");
    for (const word of [COMPONENT, "Restore Git", "accept=", "Adopt reality", `+    image: ${webOld}`])
        expect.holds(`it tells ${word}`, issue?.body?.includes(word) === true, excerpt(issue?.body ?? "no issue", 1)[0] ?? "nothing");
    expect.holds("nothing was changed", same(scene.before, await lookAt(stage)), "containers changed");
    return {
        line: "Somebody runs the old web by hand and tells nobody: the next look at drift opens an issue, with both ways out.",
        unexpected: expect.unexpected,
        shows: excerpt(issue?.body ?? ""),
    };
}
/** The way that restores Git, as the issue names it. */
async function restored(stage, scene) {
    const expect = new Expectations();
    const [issue] = stage.github.issues();
    const [, components = "", accept = ""] = /-f components=(\S+) -f accept=([0-9a-f]{12,64})/.exec(issue?.body ?? "") ?? [];
    const inputs = { components, accept };
    scene.job = await stage.job("apply", await stage.github.events.workflowDispatch({ workflow: WORKFLOW, inputs }), inputs);
    expect.job(scene.job, "applied");
    const web = (await lookAt(stage)).find(({ service }) => service === "web");
    expect.holds("web runs what Git says", web?.image === stage.names.webNew, web?.image ?? "no container");
    // In the workflow this is the same job's last step.
    scene.job = await stage.job("drift", await stage.github.events.workflowDispatch({ workflow: WORKFLOW, inputs }));
    expect.job(scene.job, "unchanged");
    const closed = await keepIssue(stage, "restored");
    expect.holds("the issue is closed", closed?.state === "closed", closed?.state ?? "no issue");
    expect.holds("there is no other issue", stage.github.issues().length === 1, String(stage.github.issues().length));
    return {
        line: `A person starts the apply that the issue names (${accept}): the host is what Git says, and the issue is closed.`,
        unexpected: expect.unexpected,
        shows: excerpt(closed?.body ?? ""),
    };
}
/** The demo has one issue; as it is now. */
async function keepIssue({ github, album }, title) {
    const [issue] = github.issues();
    if (issue !== undefined)
        await album.keep(`issue ${issue.number} ${title}`, `# ${issue.title}\n\n${issue.body ?? ""}`);
    return issue;
}
function same(before, after) {
    return JSON.stringify(before) === JSON.stringify(after);
}

;// CONCATENATED MODULE: ./build/lab/demo/story.js
/** The demo's story, step by step, with what is expected of each; must not print. */







const STORY = [
    begin,
    bringUp,
    change,
    planned,
    merged,
    applied,
    reported,
    handEdit,
    held,
    accepted,
    quiet,
    ...DRIFT_STORY,
];
/** A repository whose first pull request brings the stack; the plan of something new. */
async function begin(stage, scene) {
    const { github, names } = stage;
    await github.pushTo({ branch: "main", commits: [{ files: { "README.md": "# Home lab\n" }, message: "Begin" }] });
    const files = {
        "omni-scale.yaml": configText(names),
        [`${STACK_PATH}/compose.yaml`]: composeText(names),
        [`${STACK_PATH}/site.conf`]: siteText(),
    };
    scene.pull = await openPull(stage, "notes", "Add the notes stack", files);
    await plan(stage, scene, "plan of a new stack");
    const expect = new Expectations();
    expect.job(scene.job, "changes");
    expect.holds("the comment names the component", has(scene.comment, COMPONENT), firstLine(scene.comment));
    expect.holds("nothing runs yet", (await lookAt(stage)).length === 0, "containers");
    return result("A pull request adds a stack to a repository; its plan comes as a comment, and nothing runs yet.", expect, scene.comment);
}
/** The first merge creates the stack. */
async function bringUp(stage, scene) {
    await merge(stage, scene);
    await apply(stage, scene, "report of the new stack");
    const expect = new Expectations();
    expect.job(scene.job, "applied");
    const seen = await lookAt(stage);
    expect.holds("web and database run", services(seen) === "database, web", services(seen));
    return result("It is merged: the apply creates both services, and they run.", expect, scene.comment);
}
const WISH = { image: "", greeting: "good morning", title: "Notes and lists" };
/** Everything that a pull request usually does to a service, at once. */
async function change(stage, scene) {
    const { names } = stage;
    const wish = { ...WISH, image: names.webNew };
    scene.before = await lookAt(stage);
    scene.pull = await openPull(stage, "web-1-1", "Web 1.1, with a new greeting and title", {
        [`${STACK_PATH}/compose.yaml`]: composeText(names, wish),
        [`${STACK_PATH}/site.conf`]: siteText(wish),
    });
    const expect = new Expectations();
    expect.holds("it is open", stage.github.pullRequest(scene.pull).state === "open", "closed");
    return result(`Pull request #${scene.pull} changes web's image tag, an environment value and a mounted file.`, expect);
}
async function planned(stage, scene) {
    await plan(stage, scene, "plan of a change");
    const expect = new Expectations();
    expect.job(scene.job, "changes");
    for (const word of ["web:1.1", "GREETING", "site.conf"])
        expect.holds(`the comment tells ${word}`, has(scene.comment, word), "it does not");
    expect.holds("it says that nothing is deleted", has(scene.comment, "Nothing is deleted"), "it does not");
    expect.holds("nothing has changed yet", story_same(scene.before, await lookAt(stage)), "containers changed");
    return result("Its comment says what the merge would do and why: web is recreated, database stays, nothing is deleted.", expect, scene.comment);
}
async function merged(stage, scene) {
    await merge(stage, scene);
    const expect = new Expectations();
    expect.holds("it counts as merged", stage.github.pullRequest(scene.pull).merged !== undefined, "not merged");
    return result("Somebody has read it, and merges.", expect);
}
async function applied(stage, scene) {
    const comment = scene.comment?.id;
    await apply(stage, scene, "report of the change");
    const expect = new Expectations();
    expect.job(scene.job, "applied");
    const [was, now] = [scene.before, await lookAt(stage)];
    const [web, database] = ["web", "database"].map((service) => now.find((one) => one.service === service));
    expect.holds("web runs the new image", web?.image === stage.names.webNew, web?.image ?? "no container");
    expect.holds("web has the new greeting", web?.environment.includes(`GREETING=${WISH.greeting}`) === true, web?.environment.join(" ") ?? "nothing");
    expect.holds("database is the container that it was", database?.id === was.find(({ service }) => service === "database")?.id, database?.id ?? "gone");
    const file = await (0,promises_.readFile)((0,external_node_path_.join)(stage.names.directory, "site.conf"), "utf8");
    expect.holds("the mounted file is the new one", file === siteText(WISH), file);
    expect.holds("there is no second comment", scene.comment?.id === comment, String(scene.comment?.id));
    return result("The apply does exactly that: web is new, database was not touched, the file on the host is the merged one.", expect);
}
async function reported(stage, scene) {
    const expect = new Expectations();
    const [comments, body] = [stage.github.comments(scene.pull), scene.comment?.body ?? ""];
    expect.holds("the pull request has one comment", comments.length === 1, String(comments.length));
    expect.holds("the plan is folded below the report", body.includes("<details>"), firstLine(scene.comment));
    return result("The report stands on top of the same comment, with the plan that was reviewed folded below.", expect, scene.comment);
}
/** Reviewed, and then the ground moves: the next pull request's plan, and a hand on the host. */
async function handEdit(stage, scene) {
    const { names } = stage;
    const [wish, byHand] = [
        { ...WISH, image: names.webNew, greeting: "good evening" },
        { ...WISH, image: names.webNew, logLevel: "debug" },
    ];
    scene.pull = await openPull(stage, "evening", "Say good evening", { [`${STACK_PATH}/compose.yaml`]: composeText(names, wish) });
    await plan(stage, scene, "plan before the hand edit");
    await (0,promises_.writeFile)((0,external_node_path_.join)(names.directory, "compose.yaml"), composeText(names, byHand));
    const edited = await stage.docker("compose", "--project-name", names.project, "up", "--detach");
    const expect = new Expectations();
    expect.job(scene.job, "changes");
    expect.holds("Compose does what the hand wants", edited.code === 0, edited.stderr);
    scene.before = await lookAt(stage);
    const web = scene.before.find(({ service }) => service === "web");
    expect.holds("web says more in its log", web?.environment.includes("LOG_LEVEL=debug") === true, web?.environment.join(" ") ?? "nothing");
    return result(`Pull request #${scene.pull} is reviewed; then somebody sets LOG_LEVEL=debug by hand on the host and forgets it.`, expect);
}
async function held(stage, scene) {
    await merge(stage, scene);
    await apply(stage, scene, "held then and now");
    const expect = new Expectations();
    expect.job(scene.job, "held");
    expect.holds("nothing was changed", story_same(scene.before, await lookAt(stage)), "containers changed");
    expect.holds("the comment tells the hand edit", has(scene.comment, "LOG_LEVEL"), firstLine(scene.comment));
    expect.holds("it says how to accept", digestIn(scene.comment) !== undefined, "no digest to accept");
    return result("Its merge is held, since nobody has reviewed what it would do now: the comment shows then and now.", expect, scene.comment);
}
async function accepted(stage, scene) {
    const accept = digestIn(scene.comment) ?? "";
    scene.merge = await stage.github.events.workflowDispatch({ workflow: ".github/workflows/apply.yml", inputs: { accept } });
    await apply(stage, scene, "report of the accepted change", { accept });
    const expect = new Expectations();
    expect.job(scene.job, "applied");
    const web = (await lookAt(stage)).find(({ service }) => service === "web");
    for (const value of ["GREETING=good evening", "LOG_LEVEL=info"])
        expect.holds(`web has ${value}`, web?.environment.includes(value) === true, web?.environment.join(" ") ?? "nothing");
    return result(`A person has read that and accepts it by name (${accept}): the change is applied, the hand edit is repaired.`, expect, scene.comment);
}
async function quiet(stage, scene) {
    const event = await stage.github.events.workflowDispatch({ workflow: ".github/workflows/apply.yml", inputs: {} });
    const before = await lookAt(stage);
    scene.job = await stage.job("apply", event);
    const expect = new Expectations();
    expect.job(scene.job, "unchanged");
    expect.holds("all containers are those that they were", story_same(before, await lookAt(stage)), "containers changed");
    return result("Another apply finds nothing to do: the host is what Git says.", expect);
}
/** What the comment's own command accepts. */
function digestIn(comment) {
    return /accept=([0-9a-f]{12,64})/.exec(comment?.body ?? "")?.[1];
}
function services(seen) {
    return seen
        .filter(({ running }) => running)
        .map(({ service }) => service)
        .toSorted()
        .join(", ");
}
function story_same(before, after) {
    return JSON.stringify(before) === JSON.stringify(after);
}

;// CONCATENATED MODULE: ./build/lab/demo/index.js
/** `omni-scale demo`: plays both stories and tells them; must leave nothing behind but the kept comments. */









/** Exit code: 0 when every step went as expected, 1 when not, 130 after Ctrl-C. */
async function playDemo(options) {
    const tell = (text) => void options.stdout.write(`${text}\n`);
    const stop = new AbortController();
    const onSignal = () => stop.abort();
    for (const name of SIGNALS)
        process.on(name, onSignal);
    const keep = options.keep ?? (await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "omni-scale-demo-comments-")));
    const missing = programsMissing();
    const rack = missing.length === 0 ? rackStory(options.script) : [];
    const afterwards = demo_held(tell);
    const stack = { album: await openAlbum(keep), steps: 0, good: 0, tell };
    const racks = { album: await openAlbum((0,external_node_path_.join)(keep, "rack")), steps: STORY.length, good: 0, tell: (text) => afterwards.tell(text) };
    const staged = (album) => ({ ...options, album, signal: stop.signal });
    try {
        // Both mostly wait, for containers to stay up; each has a host and a GitHub of its own, and they are told one after the other.
        const first = perform(STORY, () => openStage(staged(stack.album), openMachinesEngine), stack, stop.signal);
        const second = rack.length === 0 ? undefined : perform(rack, () => openStage(staged(racks.album), openRackEngine), racks, stop.signal);
        await first.finally(() => afterwards.release());
        await second;
        if (missing.length > 0)
            tell(`\ndemo: the example rack is not played, since a host needs ${missing.join(", ")} for it, and this machine has none`);
    }
    finally {
        for (const name of SIGNALS)
            process.off(name, onSignal);
    }
    const kept = stack.album.files.length + racks.album.files.length;
    tell(`\n${kept} comments, issues and job summaries to look at: ${(0,external_node_url_.pathToFileURL)(stack.album.folder).href}`);
    if (stop.signal.aborted) {
        tell("demo: stopped; what it had made is removed");
        return 130;
    }
    const [good, all] = [stack.good + racks.good, STORY.length + rack.length];
    tell(`demo: ${good} of ${all} steps as expected`);
    return good === all ? 0 : 1;
}
/** Keeps what is told until it is released, and passes it on from then on. */
function demo_held(tell) {
    let waiting = [];
    return {
        tell: (text) => (waiting === undefined ? tell(text) : void waiting.push(text)),
        release: () => {
            for (const text of waiting ?? [])
                tell(text);
            waiting = undefined;
        },
    };
}
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
/** One story on its own stage, which is gone afterwards. What breaks off is told. */
async function perform(story, open, told, signal) {
    if (signal.aborted)
        return;
    let stage;
    try {
        stage = await open();
        told.tell(`\ndemo: GitHub on ${stage.github.url}, a real Git repository, and ${stage.engine.says}`);
        await play(story, stage, told, signal);
    }
    catch (error) {
        if (!signal.aborted)
            told.tell(`    the demo broke off: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    finally {
        for (const left of (await stage?.close()) ?? [])
            told.tell(`    could not be removed: ${left}`);
    }
}
/** A step that did not go as expected does not keep the others from being played. */
async function play(story, stage, told, signal) {
    const scene = { pull: 0, before: [] };
    for (const step of story) {
        signal.throwIfAborted();
        const result = await step(stage, scene);
        signal.throwIfAborted();
        told.steps++;
        if (result.unexpected.length === 0)
            told.good++;
        tellStep(told.steps, result, told.tell);
    }
}
function tellStep(number, { line, unexpected, shows }, tell) {
    tell(`\n${String(number).padStart(2)} ${unexpected.length === 0 ? "✓" : "✗"} ${line}`);
    for (const { expected, found } of unexpected)
        tell(`     expected: ${expected}\n     found: ${found.replaceAll("\n", "\n       ")}`);
    for (const shown of shows)
        tell(`     │ ${shown}`);
}


/***/ }),

/***/ 4945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   j$: () => (/* binding */ isInstalled)
/* harmony export */ });
/* unused harmony export searchPath */
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/** Runs programs of this machine for the demo and waits for them; must not use a shell. */



/** Never rejects: what cannot be started ended with -1. */
function run(command, args, options = {}) {
    const { cwd, input, programs, timeoutMs = 60_000 } = options;
    const env = { ...process.env, PATH: searchPath(programs) };
    return new Promise((resolve) => {
        // In a group of its own, so that Ctrl-C leaves what cleans up alone.
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, { env, timeout: timeoutMs, detached: true, ...(cwd === undefined ? {} : { cwd }) });
        const said = { stdout: "", stderr: "" };
        for (const stream of ["stdout", "stderr"])
            child[stream].setEncoding("utf8").on("data", (text) => (said[stream] += text));
        child.once("error", (error) => resolve({ code: -1, stdout: "", stderr: error.message }));
        child.once("close", (code) => resolve({ code: code ?? -1, ...said }));
        // A program that needs no input may be gone before all of it is written.
        child.stdin.on("error", () => undefined).end(input);
    });
}
/** PATH, after `programs`. */
function searchPath(programs) {
    const own = process.env["PATH"] ?? "";
    return programs === undefined ? own : `${programs}${node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter}${own}`;
}
/** Whether PATH has such a program. */
function isInstalled(program) {
    return searchPath(undefined)
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter)
        .some((folder) => folder !== "" && isExecutable((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, program)));
}
function isExecutable(path) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.X_OK);
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path).isFile();
    }
    catch {
        // Not there, or not ours to run: both mean that it cannot be used.
        return false;
    }
}


/***/ })

};
