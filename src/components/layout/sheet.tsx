/** Every dialog of the house: a title, a way out, and the focus given back to where it was. */
"use client";

import { Modal, type ModalProps } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useOpensAfterMount } from "./opening";

interface SheetProps extends Pick<ModalProps, "size" | "onKeyDown"> {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function Sheet({ title, isOpen, onClose, children, ...props }: SheetProps) {
  const t = useTranslations("common");
  return (
    <Modal
      {...props}
      opened={useOpensAfterMount(isOpen)}
      onClose={onClose}
      title={title}
      closeButtonProps={{ "aria-label": t("close"), size: 44, iconSize: 20 }}
      radius={16}
      centered
    >
      {children}
    </Modal>
  );
}
