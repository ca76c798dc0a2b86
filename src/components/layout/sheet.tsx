/** Every dialog of the house: a title, a way out, and the focus given back to where it was. */
"use client";

import { Modal, type ModalProps } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslations } from "use-intl";

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

/**
 * Whether to open: never at once, for a dialog notes where the focus goes back to as it opens, and
 * one that was loaded on use would be born open.
 */
export function useOpensAfterMount(isOpen: boolean): boolean {
  const [isMounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return isMounted && isOpen;
}

/** Whether it was ever open: what is loaded on use stays from then on, so that its way out is seen. */
export function useEverOpen(isOpen: boolean): boolean {
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return isOpen || wasOpen;
}
