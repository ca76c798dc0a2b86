/** What mails are put together from. */
import { Button, Link, Section, Text } from "@react-email/components";
import type { ReactNode } from "react";
import { look } from "./look";

export function Sentence({ children }: { children: ReactNode }) {
  return (
    <Text className="ink" style={look.sentence}>
      {children}
    </Text>
  );
}

export function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text className="muted" style={look.quiet}>
      {children}
    </Text>
  );
}

export function MainButton({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Section style={{ paddingTop: 24 }}>
      <Button className="button" href={href} style={look.button}>
        {children}
      </Button>
    </Section>
  );
}

/** Lesser ways on, side by side. */
export function SoftButtons({ links }: { links: readonly { href: string; text: string }[] }) {
  return (
    <Section>
      {links.map(({ href, text }) => (
        // A box of its own, so that in plain text each stands on a line of its own.
        <div key={href} style={{ display: "inline-block" }}>
          <Link className="soft" href={href} style={look.softButton}>
            {text}
          </Link>
        </div>
      ))}
    </Section>
  );
}

interface RowProps {
  title: string;
  text: string;
  children?: ReactNode;
}

export function Row({ title, text, children }: RowProps) {
  return (
    <Section className="row" style={look.row}>
      <Text className="ink" style={look.rowTitle}>
        {title}
      </Text>
      <Text className="muted" style={look.rowText}>
        {text}
      </Text>
      {children}
    </Section>
  );
}

/** How far something has come, drawn; the words beside it say the same. */
export function Bar({ percent }: { percent: number }) {
  return (
    <Section style={{ paddingTop: 20 }}>
      <div className="track" style={look.track}>
        <div className="bar" style={{ ...look.bar, width: `${percent}%` }} />
      </div>
    </Section>
  );
}

const STONES = [
  { left: 13, width: 10, height: 6, isLight: true },
  { left: 10, width: 14, height: 6, isLight: false },
  { left: 8, width: 20, height: 7, isLight: true },
  { left: 4, width: 27, height: 7, isLight: false },
];

/** The mark, made of boxes, because many mail programs show no pictures. */
export function Mark() {
  return (
    <div style={{ width: 36 }}>
      {STONES.map(({ left, width, height, isLight }) => (
        <div
          key={left}
          className={isLight ? "stone-light" : "stone"}
          style={{
            ...(isLight ? look.stoneLight : look.stone),
            width,
            height,
            marginLeft: left,
            marginBottom: 1,
            borderRadius: height / 2,
            fontSize: 0,
            lineHeight: 0,
          }}
        />
      ))}
      <div className="stone" style={{ ...look.stone, height: 1, fontSize: 0, lineHeight: 0 }} />
    </div>
  );
}
