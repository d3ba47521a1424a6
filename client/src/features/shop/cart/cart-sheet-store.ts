import { create } from "zustand"

/** Whether the basket stands open beside the page. */
export const useCartSheet = create(() => ({ open: false }))

export const showCart = (open: boolean): void => useCartSheet.setState({ open })
