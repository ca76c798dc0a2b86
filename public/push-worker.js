// Shows pushes while Cairn is closed, and opens what a tapped one is about. It does nothing else.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const told = read(event.data);
  const options = {
    body: told.body,
    tag: told.tag,
    icon: "/icon.svg",
    badge: "/icon.svg",
    data: { path: told.path },
  };
  event.waitUntil(self.registration.showNotification(told.title, options));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.path));
});

/** A push must show something, so one that cannot be read shows that there is something to read. */
function read(data) {
  try {
    const { title, body = "", tag, path } = data.json();
    if (typeof title === "string" && title !== "") return { title, body, tag, path };
  } catch {
    // Told below.
  }
  return { title: "Cairn", body: "", tag: "cairn", path: "/notifications" };
}

/** Brings a window of ours to the front, or opens one; never an address elsewhere. */
async function open(path) {
  const asked = new URL(typeof path === "string" ? path : "/notifications", self.location.origin);
  const address = asked.origin === self.location.origin ? asked.href : self.location.origin;
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = windows.find((each) => each.url === address);
  if (there) return there.focus();
  return self.clients.openWindow(address);
}
