/**
 * The form of a CUI banner (32 CFR 2002.20): the control marking, then categories, then limited dissemination controls.
 * Kept as text; which categories there are is not asked here.
 */
export const CUI_BANNER =
  /^(CUI|CONTROLLED)(\/\/[A-Z][A-Z-]*(\/[A-Z][A-Z-]*)*)?(\/\/[A-Z][A-Za-z ,-]*(\/[A-Z][A-Za-z ,-]*)*)?$/;
