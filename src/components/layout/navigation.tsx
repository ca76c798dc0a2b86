/** The two faces of the navigation: a rail with letters on desks, tabs on phones. */
"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "use-intl";
import { UnreadBadge } from "../notifications/unread-badge";
import { CairnMark } from "../progress/cairn-mark";
import classes from "./app-shell.module.css";
import { Link } from "./link";
import { type PlaceName, placeOf, places } from "./places";

export function Rail({ isAdministrator }: { isAdministrator: boolean }) {
  const t = useTranslations("common");
  const here = placeOf(usePathname());
  return (
    <nav className={classes.rail} aria-label={t("nav.label")}>
      <Link href="/today" className={classes.brand}>
        <CairnMark />
        {t("name")}
      </Link>
      <ul>
        <RailLink name="today" here={here} />
        <RailLink name="goals" here={here} />
        <RailLink name="new" here={here} />
        <RailLink name="review" here={here} />
        <RailLink name="templates" here={here} />
        <RailLink name="notices" here={here} />
      </ul>
      <ul className={classes.last}>
        {isAdministrator && <RailLink name="ops" here={here} />}
        <RailLink name="you" here={here} />
      </ul>
    </nav>
  );
}

function RailLink({ name, here }: { name: PlaceName; here: PlaceName | null }) {
  const t = useTranslations("common.nav");
  const { href, icon: Icon, letter } = places[name];
  return (
    <li>
      <Link
        href={href}
        className={classes.link}
        aria-current={name === here ? "page" : undefined}
        aria-keyshortcuts={letter ?? undefined}
      >
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        <span>{t(`desk.${name}`)}</span>
        {name === "notices" && <UnreadBadge />}
        {letter && (
          <span className={classes.key} aria-hidden="true">
            {letter}
          </span>
        )}
      </Link>
    </li>
  );
}

export function Tabs() {
  const t = useTranslations("common.nav");
  const here = placeOf(usePathname());
  return (
    <nav className={classes.tabs} aria-label={t("label")}>
      <ul>
        <Tab name="today" here={here} />
        <Tab name="goals" here={here} />
        <Tab name="new" here={here} />
        <Tab name="review" here={here} />
        <Tab name="notices" here={here} />
        <Tab name="you" here={here} />
      </ul>
    </nav>
  );
}

function Tab({
  name,
  here,
}: {
  name: Exclude<PlaceName, "ops" | "templates">;
  here: PlaceName | null;
}) {
  const t = useTranslations("common.nav.phone");
  const { href, icon: Icon } = places[name];
  const current = name === here ? "page" : undefined;
  if (name === "new") {
    return (
      <li>
        <Link
          href={href}
          className={`${classes.tab} ${classes.new}`}
          aria-current={current}
          aria-label={t("new")}
        >
          <span>
            <Icon size={24} stroke={1.75} aria-hidden="true" />
          </span>
        </Link>
      </li>
    );
  }
  return (
    <li>
      <Link href={href} className={classes.tab} aria-current={current}>
        <span className={classes.tabIcon}>
          <Icon size={22} stroke={1.75} aria-hidden="true" />
          {name === "notices" && <UnreadBadge />}
        </span>
        {t(name)}
      </Link>
    </li>
  );
}
