/** One import on its way: upload, dry run, batch, and back. */
"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import type { ImportFormat } from "../../domain/import/history";
import type { Mapping } from "../../domain/import/mapping";
import type { CommitImport, ListedImport } from "../../domain/import/requests";
import { useTRPC, useTRPCClient } from "../../trpc/client";

const ASK_MILLISECONDS = 700;
const LIST_MILLISECONDS = 3000;

/** What the person chose for the dry run. */
export interface ImportChoice {
  file: File;
  format: ImportFormat | null;
  mapping: Mapping;
}

/** The steps of an import; each is a mutation with its own state. */
export function useImport() {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const uploaded = useRef<{ file: File; fileId: string } | null>(null);
  const preview = useMutation({
    mutationFn: async ({ file, format, mapping }: ImportChoice) => {
      if (uploaded.current?.file !== file) uploaded.current = { file, fileId: await upload(file) };
      const { fileId } = uploaded.current;
      return client.imports.preview.mutate({ fileId, mapping, ...(format ? { format } : {}) });
    },
  });
  const commit = useMutation({
    mutationFn: (input: CommitImport) => client.imports.commit.mutate(input),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const importId = commit.variables?.previewId ?? "";
  const status = useQuery({
    queryKey: ["import-progress", importId],
    queryFn: () => client.imports.status.mutate({ importId }),
    enabled: commit.isPending,
    refetchInterval: ASK_MILLISECONDS,
  });
  return { preview, commit, status: status.data ?? null };
}

/** Takes a batch back, whichever screen part asks for it. */
export function useRollBack() {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (importId: string) => client.imports.rollback.mutate({ importId }),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

/** Goes on with a batch that was cut off. */
export function useContinue() {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (previewId: string) => client.imports.commit.mutate({ previewId }),
    onSettled: () => queryClient.invalidateQueries(),
  });
}

/** The batches of the past; asked again while one of them is in work. */
export function usePastImports() {
  const trpc = useTRPC();
  const options = trpc.imports.list.queryOptions();
  return useQuery({
    ...options,
    refetchInterval: ({ state: { data } }) => (data?.some(isInWork) ? LIST_MILLISECONDS : false),
  });
}

/** Whether a batch is being written or taken back just now. */
export const isInWork = ({ state }: ListedImport) => state === "running" || state === "rollingBack";

/** Sends the file as the body; a refusal is thrown in the shape of the procedures' errors. */
async function upload(file: File): Promise<string> {
  const answer = await fetch("/api/files?for=import", {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: file,
  });
  const body: unknown = await answer.json().catch(() => null);
  if (isKept(body)) return body.fileId;
  throw Object.assign(new Error("upload"), { data: body ?? {} });
}

function isKept(body: unknown): body is { fileId: string } {
  return typeof body === "object" && body !== null && "fileId" in body;
}
