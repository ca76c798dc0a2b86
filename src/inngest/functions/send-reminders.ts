/** Every minute: reminders whose time has come on their person's clock. */
import { sendReminders } from "../../services/reminders";
import { onClock } from "../job";

export const sendRemindersFunction = onClock({
  id: "send-reminders",
  cron: "* * * * *",
  work: sendReminders,
});
