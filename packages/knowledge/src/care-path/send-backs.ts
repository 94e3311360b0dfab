/** From which state a course goes back to which, and why. Isocenter's proposal after MPPG 11.a; not read in a text. */
export const SEND_BACKS = [
  { from: 'plan-approved', to: 'contouring', en: 'target or organ contour changed', zh: '靶区或器官勾画已修改' },
  { from: 'physics-checked', to: 'planning', en: 'check failed', zh: '核查未通过' },
  { from: 'verified', to: 'planning', en: 'verification failed', zh: '验证未通过' },
  { from: 'contours-approved', to: 'contouring', en: 'peer review change', zh: '同行评议修改' },
] as const;
