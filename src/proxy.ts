/** Runs before every page: the content security policy with its nonce, and strangers to sign-in. It is never the lock. */
import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "./auth/content-security-policy";
import { env } from "./env";

/** Pages only: the API and files get their policies in next.config.ts. */
export const config = { matcher: "/((?!api/|_next/|.*\\.[^/]+$).*)" };

const BEHIND_SIGN_IN = /^\/(today|goals|review|templates|notifications|settings|ops)(\/|$)/;
const SESSION_COOKIES = ["cairn.session_token", "__Secure-cairn.session_token"];

export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy(nonce, env().NODE_ENV === "development");
  const response = needsSignIn(request) ? toSignIn(request) : pass(request, nonce, policy);
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Next reads the nonce for its own scripts from the policy on the request. */
function pass(request: NextRequest, nonce: string, policy: string): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  return NextResponse.next({ request: { headers } });
}

function needsSignIn({ nextUrl, cookies }: NextRequest): boolean {
  if (!BEHIND_SIGN_IN.test(nextUrl.pathname)) return false;
  return !SESSION_COOKIES.some((name) => cookies.has(name));
}

function toSignIn({ nextUrl }: NextRequest): NextResponse {
  const address = nextUrl.clone();
  address.pathname = "/sign-in";
  address.search = "";
  address.searchParams.set("next", nextUrl.pathname + nextUrl.search);
  return NextResponse.redirect(address);
}
