import {
  convertCssVariables,
  createTheme,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  type MantineColorsTuple,
  mergeMantineTheme,
} from '@mantine/core';

const pine: MantineColorsTuple = [
  '#edf5f0',
  '#dbeae2',
  '#b5d5c4',
  '#8cbfa4',
  '#67aa86',
  '#47916d',
  '#2f7a58',
  '#1f5b41',
  '#194a35',
  '#113526',
];
const gray: MantineColorsTuple = [
  '#f7f8f6',
  '#f0f2ef',
  '#e4e8e3',
  '#d6dbd5',
  '#b9c1ba',
  '#737d76',
  '#5f6963',
  '#4b554f',
  '#2f3833',
  '#1b2420',
];
const dark: MantineColorsTuple = [
  '#e8ece9',
  '#c9d1cc',
  '#a9b4ac',
  '#869189',
  '#3d4a44',
  '#2f3a35',
  '#222b27',
  '#181f1c',
  '#111714',
  '#0c110f',
];

export const theme = createTheme({
  colors: { pine, gray, dark },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  black: '#1b2420',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  defaultRadius: 'md',
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Locking the page behind a dialog would write a style element, which the content security policy forbids.
    Modal: {
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 'lg',
        padding: 'xl',
        overlayProps: { opacity: 0.4 },
        // A dialog's head is no second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Button: { defaultProps: { fw: 550 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Menu: { defaultProps: { shadow: 'md', radius: 'md', position: 'bottom-end' } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
  },
});

/** The theme's variables as a sheet made by script: a style element would need 'unsafe-inline'. */
export function adoptTheme(): void {
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  Object.assign(variables.light, {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1b2420',
    '--mantine-color-dimmed': '#59645d',
    '--mantine-color-placeholder': '#68736c',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-default-border': '#cfd6d0',
  });
  Object.assign(variables.dark, {
    '--mantine-color-body': '#181f1c',
    '--mantine-color-text': '#e8ece9',
    '--mantine-color-dimmed': '#a3aea7',
    '--mantine-color-placeholder': '#8b968f',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-default-border': '#3d4a44',
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(convertCssVariables(variables));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
