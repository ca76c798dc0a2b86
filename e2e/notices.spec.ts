/** Notices: what a log brings about is told by itself, read, and chosen; pushes are asked for only by a press. */
import type { Page } from "@playwright/test";
import { choose, startGoal } from "./goals";
import { newPerson, signUp } from "./people";
import { expect, test } from "./walk";

test.use({ serviceWorkers: "allow" });

/** What a log causes is told within so long. */
const TOLD = { timeout: 30_000 };

const bell = (page: Page) => page.getByRole("navigation").getByRole("link", { name: /^Notices/ });

test("half of a milestone shows beside the bell by itself, and is read", async ({ page }) => {
  await signUp(page, newPerson("Ada"));
  await page.goto("/notifications");
  await expect(page.getByRole("heading", { name: "Nothing to tell yet" })).toBeVisible();
  await startGoal(page, "Reach a total", {
    Title: "Read two books",
    "Total to reach": "2",
    Unit: "books",
  });
  await expect(bell(page)).toHaveAccessibleName("Notices");
  await page.getByRole("button", { name: "Log 1 book" }).click();
  await expect(bell(page)).toHaveAccessibleName("Notices 1 not read yet", TOLD);
  await bell(page).click();
  await expect(page.getByRole("heading", { level: 1, name: "Notices" })).toBeVisible();
  await expect(page.getByText("1 you have not read yet.")).toBeVisible();
  const told = page.getByRole("region", { name: "Today" }).getByRole("article");
  await expect(told).toContainText("Read two books: half of the way");
  await told.getByRole("link", { name: "Not read yet: Read two books" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Read two books" })).toBeVisible();
  await expect(bell(page)).toHaveAccessibleName("Notices");
  await page.goto("/notifications");
  await expect(page.getByText("All read.")).toBeVisible();
  await expect(told.getByRole("link")).toHaveAccessibleName("Read two books: half of the way");
});

test("all notices are marked as read at once", async ({ page }) => {
  await signUp(page, newPerson("Bo"));
  for (const title of ["Read two books", "See two films"]) {
    const answers = { Title: title, "Total to reach": "2", Unit: "pieces" };
    await startGoal(page, "Reach a total", answers);
    await page.getByRole("button", { name: "Log 1 piece" }).click();
  }
  await expect(bell(page)).toHaveAccessibleName("Notices 2 not read yet", TOLD);
  await bell(page).click();
  const all = page.getByRole("button", { name: "Mark all as read" });
  await all.click();
  await expect(page.getByText("All read.")).toBeVisible();
  await expect(all).toBeDisabled();
  await expect(bell(page)).toHaveAccessibleName("Notices");
});

test("what is told where is chosen in settings, and stays chosen", async ({ page }) => {
  await signUp(page, newPerson("Cy"));
  await page.goto("/settings");
  const section = page.getByRole("region", { name: "Notifications" });
  const box = section.getByRole("checkbox", { name: "Weekly summary: Email" });
  await expect(box).toBeChecked();
  await box.click();
  await expect(box).not.toBeChecked();
  await expect(page.getByRole("status").filter({ hasText: "Saved." })).toBeVisible();
  await section.getByRole("switch", { name: "Quiet hours" }).click();
  const from = section.getByLabel("From", { exact: true });
  const saved = page.waitForResponse(
    (answer) => answer.request().postData()?.includes("21:30") === true,
  );
  await from.fill("21:30");
  await section.getByLabel("Until", { exact: true }).focus();
  await expect(from).toHaveValue("21:30");
  expect((await saved).status()).toBe(200);
  await page.reload();
  await expect(from).toHaveValue("21:30");
  await expect(box).not.toBeChecked();
  await expect(section.getByRole("checkbox", { name: "Weekly summary: In the app" })).toBeChecked();
});

test("a goal gets a reminder on some days, and keeps it", async ({ page }) => {
  await signUp(page, newPerson("Di"));
  await page.goto("/goals/new");
  await page.getByRole("button", { name: "Do something regularly" }).click();
  await page.getByLabel("Title").fill("Stretch");
  await page.getByLabel("How much").fill("1");
  await page.getByRole("textbox", { name: "Unit" }).fill("times");
  await page.getByText("More", { exact: true }).click();
  await page.getByRole("button", { name: "Add a reminder" }).click();
  await page.getByLabel("Time of reminder 1").fill("07:30");
  const days = page.getByRole("group", { name: "Days of reminder 1" });
  await days.getByRole("checkbox", { name: "Monday" }).check({ force: true });
  await page.getByRole("button", { name: "Start this goal" }).click();
  await expect(page).toHaveURL(/\/goals\/[0-9a-f]{8}-/);
  await choose(page, "Edit");
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Time of reminder 1")).toHaveValue("07:30");
  await expect(
    dialog
      .getByRole("group", { name: "Days of reminder 1" })
      .getByRole("checkbox", { name: "Monday" }),
  ).toBeChecked();
  await dialog.getByRole("button", { name: "Remove reminder 1" }).click();
  await expect(dialog.getByRole("button", { name: "Add a reminder" })).toBeFocused();
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
  await choose(page, "Edit");
  await expect(dialog.getByRole("button", { name: "Add a reminder" })).toBeVisible();
  await expect(dialog.getByLabel("Time of reminder 1")).toHaveCount(0);
});

test("nobody is asked for pushes before they press", async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    Object.defineProperty(Notification, "permission", { get: () => "default" });
    Notification.requestPermission = async () => {
      Object.assign(window, { asked: Number(Reflect.get(window, "asked")) + 1 });
      return "default";
    };
  });
  const asked = () => page.evaluate(() => Reflect.get(window, "asked"));
  await signUp(page, newPerson("Eli"));
  await page.goto("/settings");
  const ask = page.getByRole("button", { name: "Remind me on this device" });
  await expect(ask).toBeVisible();
  expect(await asked()).toBe(0);
  await ask.click();
  await expect.poll(asked).toBe(1);
  await expect(ask).toBeEnabled();
});

test("signing out ends the pushes of this browser", async ({ page }) => {
  // Browsers in tests have no push service to subscribe at.
  await page.addInitScript(() => {
    const unsubscribe = async () => {
      sessionStorage.setItem("pushes", "ended");
      return true;
    };
    const getSubscription = async () => ({ endpoint: "https://push.example.org/1", unsubscribe });
    const registration = { pushManager: { getSubscription } };
    Object.assign(navigator.serviceWorker, { getRegistration: async () => registration });
  });
  await signUp(page, newPerson("Geo"));
  await page.goto("/settings");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).not.toHaveURL(/settings/);
  expect(await page.evaluate(() => sessionStorage.getItem("pushes"))).toBe("ended");
});

test("a push shows what it says, through a worker that is served as one", async ({ page }) => {
  const worker = await page.request.get("/push-worker.js");
  expect(worker.headers()["content-type"]).toMatch(/javascript/);
  expect(worker.headers()["content-security-policy"]).toContain("default-src 'self'");
  await signUp(page, newPerson("Flo"));
  const devtools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.endsWith("/push/"));
      if (ours) resolve(ours.registrationId);
    });
  });
  await devtools.send("ServiceWorker.enable");
  await page.evaluate(async () => {
    const { installing } = await navigator.serviceWorker.register("/push-worker.js", {
      scope: "/push/",
    });
    await new Promise<void>((resolve) => {
      installing?.addEventListener("statechange", () => {
        if (installing.state === "activated") resolve();
      });
    });
  });
  // The app's own worker may have come first.
  const workers = page.context().serviceWorkers();
  const started = workers.find((each) => each.url().endsWith("/push-worker.js"));
  // Browsers without a screen show nothing; what they would show is kept instead.
  await started?.evaluate(() => {
    const show = async (title: string, { body, tag }: NotificationOptions) => {
      Object.assign(globalThis, { shown: { title, body, tag } });
    };
    Object.assign(Reflect.get(globalThis, "registration"), { showNotification: show });
  });
  const told = { title: "Time for Read", body: "You asked.", path: "/today", tag: "one" };
  await devtools.send("ServiceWorker.deliverPushMessage", {
    origin: new URL(page.url()).origin,
    registrationId: await registered,
    data: JSON.stringify(told),
  });
  const shown = () => started?.evaluate(() => Reflect.get(globalThis, "shown"));
  await expect.poll(shown).toEqual({ title: "Time for Read", body: "You asked.", tag: "one" });
});
