/** Every address inside the app; links are made here and nowhere else. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  newWorkOrder: '/work-orders/new',
  /** A draft kept on this device. */
  draft: (draftId: string) => `/work-orders/new?draft=${draftId}`,
  copyWorkOrder: (workOrderId: string) => `/work-orders/new?copy=${workOrderId}`,
  amendWorkOrder: (workOrderId: string) => `/work-orders/${workOrderId}/edit`,
  workOrders: '/work-orders',
  workOrder: (workOrderId: string) => `/work-orders/${workOrderId}`,
  company: '/company',
  emissionFactors: '/emission-factors',
} as const;
