/** Opens a ledger for somebody who has done nothing yet, and says which deed is whose work. */
import type { Deed } from "./deeds";
import { Ledger, type Moment } from "./ledger";
import * as goals from "./ledger-goals";
import * as logs from "./ledger-logs";

/** A ledger of a person who signed up at an instant, in a zone, with days that begin at midnight. */
export function openLedger(timeZone: string, at: number): Ledger {
  const changes = [{ timeZone, dayStartHour: 0, changedAt: new Date(at).toISOString() }];
  return new Ledger({ weekStart: 1, changes, goals: [], logs: [] }, work);
}

function work(ledger: Ledger, moment: Moment, deed: Deed): number | null {
  switch (deed.do) {
    case "create":
      return goals.create(ledger, moment, deed);
    case "change":
      return goals.change(ledger, moment, deed);
    case "pause":
      return goals.pause(ledger, moment, deed);
    case "removePause":
      return goals.removePause(ledger, moment, deed);
    case "resume":
      return goals.resume(ledger, moment, deed);
    case "archive":
      return goals.archive(ledger, moment, deed);
    case "restore":
      return goals.restore(ledger, moment, deed);
    case "complete":
      return goals.complete(ledger, moment, deed);
    case "reopen":
      return goals.reopen(ledger, moment, deed);
    case "profile":
      return goals.changeProfile(ledger, moment, deed);
    case "log":
      return logs.log(ledger, moment, deed);
    case "edit":
      return logs.edit(ledger, moment, deed);
    case "remove":
      return logs.remove(ledger, moment, deed);
    case "bringBack":
      return logs.bringBack(ledger, moment, deed);
  }
}
