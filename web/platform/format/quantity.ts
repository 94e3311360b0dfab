/** Figures are written by the one formatter that the report and the command line use as well. */
export {
  DECIMALS,
  formatEstimate,
  formatFraction,
  formatLargestGamma,
  formatQuantity,
  MISSING,
  type QuantityUnit,
} from '@isocenter/messages';
