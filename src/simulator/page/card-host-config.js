// @ts-check

/** Every pair of foreground and background below has a contrast of at least 4.5:1. */
const INK = {
  default: { default: '#242424', subtle: '#595959' },
  dark: { default: '#242424', subtle: '#595959' },
  light: { default: '#424242', subtle: '#595959' },
  accent: { default: '#444791', subtle: '#444791' },
  good: { default: '#0b5a0b', subtle: '#0b5a0b' },
  warning: { default: '#7a3b00', subtle: '#7a3b00' },
  attention: { default: '#a4121c', subtle: '#a4121c' },
};

/** Measures and colours of cards, near to those of Teams in its light theme. */
export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: '"Segoe UI", system-ui, -apple-system, "Noto Sans", "DejaVu Sans", sans-serif',
  fontSizes: { small: 12, default: 14, medium: 15, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 17, default: 20, medium: 21, large: 24, extraLarge: 29 },
  spacing: { small: 8, default: 10, medium: 20, large: 22, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: '#e0e0e0' },
  containerStyles: {
    default: { backgroundColor: '#ffffff', foregroundColors: INK },
    emphasis: { backgroundColor: '#f3f2f8', foregroundColors: INK },
    accent: { backgroundColor: '#ebebf9', foregroundColors: INK },
    good: { backgroundColor: '#e9f5e9', foregroundColors: INK },
    warning: { backgroundColor: '#fff4e0', foregroundColors: INK },
    attention: { backgroundColor: '#fdecee', foregroundColors: INK },
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    // The gap is in the style sheet, so that buttons may go on a second row.
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 170 },
    value: { wrap: true },
    spacing: 8,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder' },
    },
    errorMessage: { size: 'small', color: 'attention', weight: 'bolder' },
  },
  textBlock: { headingLevel: 4 },
};
