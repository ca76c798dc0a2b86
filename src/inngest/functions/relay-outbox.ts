/** The outbox's second net: events that no server process sent. */
import { relayEvents } from "../../services/relay";
import { type MakeFunction, onClock } from "../job";

export const relayOutboxFunction: MakeFunction = (workshop) => {
  const send = async (events: Parameters<typeof workshop.client.send>[0]) => {
    await workshop.client.send(events);
  };
  const work = onClock({
    id: "relay-outbox",
    cron: "* * * * *",
    work: (ctx) => relayEvents(ctx, send),
  });
  return work(workshop);
};
