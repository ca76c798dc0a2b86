/** The outbox's second net: events that no server process sent. */
import { relayEvents } from "../../services/relay";
import { onClock } from "../job";

export const relayOutboxFunction = onClock({
  id: "relay-outbox",
  cron: "* * * * *",
  work: relayEvents,
});
