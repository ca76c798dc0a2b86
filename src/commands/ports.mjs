// Finds ports that are free to listen on.
import { createServer } from "node:net";
import { CommandError } from "./progress-lines.mjs";

const preferredPort = 3000;
const portsToTry = 100;

function canListen(host, port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) =>
      resolve(["EADDRNOTAVAIL", "EAFNOSUPPORT"].includes(error.code) ? "absent" : "taken"),
    );
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve("free")));
  });
}

/** Free on the host, and also on the IPv6 loopback, where browsers look for `localhost` first. */
async function isFree(host, port) {
  if ((await canListen(host, port)) !== "free") return false;
  return (await canListen("::1", port)) !== "taken";
}

/** A port nobody uses at the moment: the preferred one, or one chosen by the system. */
export async function findFreePort(host = "127.0.0.1", preferred = 0) {
  if (preferred && (await isFree(host, preferred))) return preferred;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port: 0 }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The port to serve on: the given one, which must be free, or 3000 or the next free one. */
export async function choosePort(host, given) {
  if (given) return requirePort(host, given);
  for (let port = preferredPort; port < preferredPort + portsToTry; port++) {
    if (await isFree(host, port)) return port;
  }
  return findFreePort(host);
}

async function requirePort(host, given) {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CommandError(`PORT is "${given}", which is not a port number (0 to 65535).`);
  }
  if (port === 0) return findFreePort(host);
  if (await isFree(host, port)) return port;
  throw new CommandError(
    `Port ${port} is already in use. Stop what listens there, give another PORT, or leave PORT unset and Cairn picks a free one.`,
  );
}
