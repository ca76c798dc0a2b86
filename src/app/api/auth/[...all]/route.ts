/** Accounts over HTTP: better-auth behind the app's own rules for requests that change something. */
import { handleAccountRequest } from "../../../../auth/requests";

export const GET = handleAccountRequest;
export const POST = handleAccountRequest;
