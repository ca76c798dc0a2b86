/** Starts the worker that opens pages without a network, and tells it which to keep. */
"use client";

import { usePathname } from "next/navigation";
import { useEffect } from "react";
import { isKeptPath } from "../../service-worker/kept-pages";
import { usePerson } from "./person";
import { useKeptQueries } from "./use-kept-queries";
import { keepPageOf, startWorker, stopWorker } from "./worker-browser";

/** Draws nothing. `isServed`: whether this server has a worker; while developing there is none. */
export function ServiceWorker({ isServed }: { isServed: boolean }) {
  const { personId } = usePerson();
  const pathname = usePathname();
  useKeptQueries(isServed);
  useEffect(() => {
    if (isServed) startWorker(personId);
    else stopWorker();
  }, [isServed, personId]);
  useEffect(() => {
    if (isServed && isKeptPath(pathname)) keepPageOf(pathname);
  }, [isServed, pathname]);
  return null;
}
