/** Mails about the account itself: one thing to do, or one thing to know. */
import { Link } from "@react-email/components";
import type { AccountMailKind } from "../../domain/mail";
import { mailTexts as t } from "../texts";
import { Layout } from "./layout";
import { look } from "./look";
import { MainButton, Quiet, Sentence } from "./parts";

interface AccountProps {
  kind: AccountMailKind;
  /** Where the button leads. */
  address: string;
  /** The address that the account is to have. */
  newAddress: string;
}

export function Account({ kind, address, newAddress }: AccountProps) {
  const sentence = t(`account.${kind}.sentence`, { address: newAddress });
  return (
    <Layout
      heading={t(`account.${kind}.heading`)}
      preview={sentence}
      why={t("footer.account")}
      links={[]}
    >
      <Sentence>{sentence}</Sentence>
      <MainButton href={address}>{t(`account.${kind}.button`)}</MainButton>
      <Quiet>{t(`account.${kind}.note`)}</Quiet>
      <Quiet>
        {t("account.link")}
        <br />
        <Link className="muted" href={address} style={{ ...look.link, wordBreak: "break-all" }}>
          {address}
        </Link>
      </Quiet>
    </Layout>
  );
}
