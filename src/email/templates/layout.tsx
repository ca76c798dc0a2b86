/** The frame of every mail: the mark, a card, and below it why it came. */
import {
  Body,
  Column,
  Container,
  Head,
  Heading,
  Html,
  Link,
  Preview,
  Row,
  Section,
  Text,
} from "@react-email/components";
import type { ReactNode } from "react";
import { spokenLocale, spokenTexts } from "../../messages/spoken";
import { darkStyles, look } from "./look";
import { Mark } from "./parts";

export interface FooterLink {
  href: string;
  text: string;
}

interface LayoutProps {
  heading: string;
  /** What lists of mails show beside the subject. */
  preview: string;
  /** Why it came. */
  why: string;
  links: readonly FooterLink[];
  children: ReactNode;
}

export function Layout({ heading, preview, why, links, children }: LayoutProps) {
  return (
    <Html lang={spokenLocale()}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{darkStyles}</style>
      </Head>
      <Preview>{preview}</Preview>
      <Body className="ground" style={look.body}>
        <Container style={look.page}>
          <Brand />
          <Section className="card" style={look.card}>
            <Heading as="h1" className="ink" style={look.heading}>
              {heading}
            </Heading>
            {children}
          </Section>
          <Section style={{ paddingTop: 20 }}>
            <Text className="muted" style={look.footer}>
              {why}
            </Text>
            {links.map(({ href, text }) => (
              <Text key={href} className="muted" style={look.footer}>
                <Link className="muted" href={href} style={look.link}>
                  {text}
                </Link>
              </Text>
            ))}
          </Section>
        </Container>
      </Body>
    </Html>
  );
}

function Brand() {
  return (
    <Section style={{ paddingBottom: 16 }}>
      <Row>
        <Column style={{ width: 46 }}>
          <Mark />
        </Column>
        <Column style={{ verticalAlign: "middle" }}>
          <Text className="ink" style={look.name}>
            {spokenTexts()("common.name")}
          </Text>
        </Column>
      </Row>
    </Section>
  );
}
