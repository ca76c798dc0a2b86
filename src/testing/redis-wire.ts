/** Speaks to a Redis server in its own protocol: commands go out as texts, answers come back as values. */
import { connect, type Socket } from "node:net";

export type RedisAnswer = string | number | null | RedisAnswer[] | RedisError;

/** What Redis says is wrong, such as `WRONGTYPE …`. */
export class RedisError extends Error {
  override readonly name = "RedisError";
}

/** One connection; commands are answered in order. */
export class RedisWire {
  readonly #socket: Socket;
  readonly #waiting: ((answer: RedisAnswer) => void)[] = [];
  #unread = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk) => this.#take(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      for (const tell of this.#waiting.splice(0)) tell(new RedisError("ERR connection closed"));
    });
  }

  static open(port: number): Promise<RedisWire> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => {
        socket.off("error", reject);
        resolve(new RedisWire(socket));
      });
      socket.once("error", reject);
      socket.setNoDelay();
    });
  }

  ask(command: readonly unknown[]): Promise<RedisAnswer> {
    const parts = command.map((part) => Buffer.from(String(part)));
    const lines = parts.flatMap((part) => [Buffer.from(`$${part.length}\r\n`), part, CRLF]);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#socket.write(Buffer.concat([Buffer.from(`*${parts.length}\r\n`), ...lines]));
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const read = readAnswer(this.#unread, 0);
      if (read === null) return;
      this.#unread = this.#unread.subarray(read.end);
      this.#waiting.shift()?.(read.answer);
    }
  }
}

const CRLF = Buffer.from("\r\n");

interface Read {
  answer: RedisAnswer;
  end: number;
}

/** @returns `null` while some of it is still to come */
function readAnswer(bytes: Buffer, start: number): Read | null {
  const lineEnd = bytes.indexOf(CRLF, start);
  if (lineEnd < 0) return null;
  const text = bytes.toString("utf8", start + 1, lineEnd);
  const after = lineEnd + 2;
  switch (String.fromCharCode(bytes[start] ?? 0)) {
    case "+":
      return { answer: text, end: after };
    case "-":
      return { answer: new RedisError(text), end: after };
    case ":":
      return { answer: Number(text), end: after };
    case "$":
      return readText(bytes, after, Number(text));
    default:
      return readList(bytes, after, Number(text));
  }
}

function readText(bytes: Buffer, start: number, length: number): Read | null {
  if (length < 0) return { answer: null, end: start };
  if (bytes.length < start + length + 2) return null;
  return { answer: bytes.toString("utf8", start, start + length), end: start + length + 2 };
}

function readList(bytes: Buffer, start: number, length: number): Read | null {
  const answer: RedisAnswer[] = [];
  let end = start;
  for (let index = 0; index < length; index++) {
    const read = readAnswer(bytes, end);
    if (read === null) return null;
    answer.push(read.answer);
    end = read.end;
  }
  return { answer: length < 0 ? null : answer, end };
}
