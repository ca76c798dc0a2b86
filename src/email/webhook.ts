/** What Resend tells afterwards: mails that bounced, and people who complained. */
import { Resend } from "resend";
import { z } from "zod";
import { hashOfAddress } from "./links";

const eventSchema = z.object({
  type: z.string(),
  data: z.object({
    to: z.array(z.string()).default([]),
    bounce: z.object({ type: z.string() }).optional(),
  }),
});

/** Addresses that take no more mails, by their hashes. */
export interface MailNews {
  /** The delivery's own id, the same when it comes again. */
  deliveryId: string;
  reason: "bounce" | "complaint" | null;
  addressHashes: string[];
}

/**
 * Reads a webhook delivery.
 * @param body as it came, for the signature is of its bytes
 * @returns `null` when it is not signed with the secret, or was signed more than 5 minutes ago
 */
export function readMailNews(body: string, headers: Headers, secret: string): MailNews | null {
  const deliveryId = headers.get("svix-id") ?? headers.get("webhook-id") ?? "";
  const event = eventSchema.safeParse(verified(body, headers, deliveryId, secret)).data;
  if (!event || deliveryId === "") return null;
  const addressHashes = event.data.to.map(hashOfAddress);
  return { deliveryId, reason: reasonOf(event), addressHashes };
}

function verified(body: string, headers: Headers, id: string, secret: string): unknown {
  const timestamp = headers.get("svix-timestamp") ?? headers.get("webhook-timestamp") ?? "";
  const signature = headers.get("svix-signature") ?? headers.get("webhook-signature") ?? "";
  try {
    // Checking needs no key, but the library wants one to be made at all.
    return new Resend("re_none").webhooks.verify({
      payload: body,
      headers: { id, timestamp, signature },
      webhookSecret: secret,
    });
  } catch {
    return null;
  }
}

/** A full mailbox is no reason to write never again. */
function reasonOf({ type, data }: z.infer<typeof eventSchema>): MailNews["reason"] {
  if (type === "email.complained") return "complaint";
  if (type === "email.bounced" && data.bounce?.type !== "Transient") return "bounce";
  return null;
}
