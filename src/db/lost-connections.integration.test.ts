/** Connections that end at any moment: every call is answered or refused at once, none waits for its time to run out. */
import { once } from "node:events";
import net, { type AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTown, type Town } from "../testing/people";
import { runsOf } from "../testing/runs";
import { connect, type Database } from "./client";
import { asUser, isTransient } from "./transaction";

/** `CUTS` asks for more. */
const cuts = runsOf("CUTS", 60);
const CALLERS = 24;
/** Long enough for a query to be under way for a while. */
const PADDING = "x".repeat(20_000);

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** A transaction of a few queries, each of which must get its own answer. */
function ask(db: Database, userId: string): Promise<void> {
  return asUser(db, userId, async (tx) => {
    for (let turn = 0; turn < 3; turn++) {
      const rows = await tx.execute(sql`select ${turn}::int as turn, ${PADDING}::text as text`);
      if (rows[0]?.["turn"] !== turn) throw new Error("the answer is another query's");
      await tx.execute(sql`select 'without parameters'`);
    }
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it("answers or fails at once, wherever a connection ends", { timeout: 120_000 }, async () => {
  const { userId } = await town.addPerson();
  const unhandled: unknown[] = [];
  const hear = (reason: unknown) => unhandled.push(reason);
  process.on("unhandledRejection", hear);
  let isOver = false;
  const counts = { answered: 0, refused: 0 };
  const others: unknown[] = [];
  const call = async () => {
    while (!isOver) {
      await ask(town.db, userId).then(
        () => counts.answered++,
        (error: unknown) => {
          counts.refused++;
          if (!isTransient(error)) others.push(error);
        },
      );
    }
  };
  const callers = Array.from({ length: CALLERS }, call);
  for (let cut = 0; cut < cuts; cut++) {
    await pause(Math.random() * 60);
    await town.owner`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'cairn'`;
  }
  isOver = true;
  await Promise.all(callers);
  process.off("unhandledRejection", hear);
  expect(others).toEqual([]);
  expect(unhandled).toEqual([]);
  expect(counts.answered).toBeGreaterThan(0);
  expect(counts.refused).toBeGreaterThan(0);
});

/** Stands between the driver and Postgres and can cut the connection like a host that went down. */
interface Cable {
  /** The app's database through it, on one connection. */
  db: Database;
  /** Resets the connection before it carries so many more pieces to Postgres. */
  resetAfter(pieces: number): void;
  /** Resets the connection now. */
  reset(): void;
  close(): Promise<void>;
}

async function layCable(): Promise<Cable> {
  const url = new URL(town.clone.appUrl);
  const there = { host: url.hostname, port: Number(url.port) };
  const near = new Set<net.Socket>();
  let piecesLeft = Number.POSITIVE_INFINITY;
  const reset = () => {
    piecesLeft = Number.POSITIVE_INFINITY;
    for (const socket of near) socket.resetAndDestroy();
  };
  const server = net.createServer((socket) => {
    const far = net.connect(there);
    near.add(socket);
    socket.on("data", (piece) => (piecesLeft-- > 0 ? far.write(piece) : reset()));
    far.on("data", (piece) => socket.write(piece));
    for (const side of [socket, far]) {
      side.on("error", () => {});
      side.on("close", () => [socket, far].map((each) => each.destroy()));
    }
    socket.on("close", () => near.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  const db = connect(url.href, { max: 1 });
  const close = async () => {
    await db.$client.end({ timeout: 1 });
    server.close();
  };
  return { db, reset, resetAfter: (pieces) => (piecesLeft = pieces), close };
}

describe("a connection that is reset", () => {
  let cable: Cable;
  let userId: string;
  beforeAll(async () => {
    cable = await layCable();
    ({ userId } = await town.addPerson());
  });
  afterAll(() => cable.close());

  /** The call may be refused, but neither hang nor end otherwise. */
  const passRefusal = (error: unknown) => {
    if (!isTransient(error)) throw error;
  };

  it.each(Array.from({ length: 24 }, (_, pieces) => pieces))(
    "after %i pieces of a transaction is told at once, and the next one is answered",
    async (pieces) => {
      await ask(cable.db, userId);
      cable.resetAfter(pieces);
      await ask(cable.db, userId).catch(passRefusal);
      cable.resetAfter(Number.POSITIVE_INFINITY);
      await ask(cable.db, userId);
    },
  );

  it.each([0, 1, 2, 3, 4, 5, 6])(
    "while nobody used it is told to whoever asks %i turns later",
    async (turns) => {
      await ask(cable.db, userId);
      cable.reset();
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
      await ask(cable.db, userId).catch(passRefusal);
      await ask(cable.db, userId);
    },
  );
});
