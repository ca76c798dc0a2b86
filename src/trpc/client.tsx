"use client";
/** The browser's way to the procedures: `useTRPC` inside `TRPCReactProvider`. */
import {
  focusManager,
  onlineManager,
  type QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { type ReactNode, useState } from "react";
import superjson from "superjson";
import { PERSON_HEADER } from "./person-header";
import { createQueryClient } from "./query-client";
import type { AppRouter } from "./routers";

/** Handed on from here, so that it comes with the rest and not as a file of its own. */
export { HydrationBoundary } from "@tanstack/react-query";

export type RouterInputs = inferRouterInputs<AppRouter>;
export type RouterOutputs = inferRouterOutputs<AppRouter>;

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();

const MAX_BATCH = 10;
const MAX_URL_CHARACTERS = 2000;

let browserQueryClient: QueryClient | undefined;

/** One cache for the tab's whole life, a new one for each render on the server. */
function queryClientHere(): QueryClient {
  if (typeof window === "undefined") return createQueryClient();
  if (browserQueryClient) return browserQueryClient;
  // It learns of changes by itself, but takes it for granted that a tab begins with a network.
  onlineManager.setOnline(window.navigator.onLine);
  focusManager.setEventListener(onReturn);
  browserQueryClient = createQueryClient();
  return browserQueryClient;
}

/** A window beside another comes back without ever having been hidden, so its focus counts too. */
function onReturn(look: () => void): () => void {
  // Whether it is visible is asked again there.
  const listener = () => look();
  window.addEventListener("visibilitychange", listener);
  window.addEventListener("focus", listener);
  return () => {
    window.removeEventListener("visibilitychange", listener);
    window.removeEventListener("focus", listener);
  };
}

function createClient(personId: string) {
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: "/api/trpc",
        headers: { [PERSON_HEADER]: personId },
        transformer: superjson,
        maxItems: MAX_BATCH,
        maxURLLength: MAX_URL_CHARACTERS,
      }),
    ],
  });
}

interface TRPCReactProviderProps {
  /** Whose page this is: nobody else's session answers its calls. */
  personId: string;
  children: ReactNode;
}

/** Gives everything inside it the query cache and the typed procedures. */
export function TRPCReactProvider({ personId, children }: TRPCReactProviderProps) {
  const queryClient = queryClientHere();
  const [trpcClient] = useState(() => createClient(personId));
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}
