/* What stands round the lesson: bar, foot, notices, theme, clipboard, and parts that do not come. */
export const skip = 'Skip to the lesson';
export const contentsName = 'Contents';
export const railName = 'Sections';
export const readSoFar = 'Read so far';
/** How many of a section's questions are answered; a tick stands before it. */
export const tally = (answered: number, of: number): string => `${answered} of ${of} answered`;
export const keys = 'Keys';
export const noScript =
  'The figures train a model in your browser, which needs JavaScript. All of the text is here without it.';
/** Stands in a figure while the page's script has not come. */
export const waiting = 'A still picture: this page’s script has not come. Reload, or open it from a web server.';
/** HTML, as is the next. */
export const credit =
  'After <a href="https://transformer-circuits.pub/2022/toy_model/index.html" rel="noopener">' +
  '<cite>Toy Models of Superposition</cite></a> by Elhage et al., 2022. Text and pictures here are new.';
export const license =
  'Open source under the MIT license, with <a href="./notices.txt">parts by others</a>. ' +
  'No tracking: the page keeps to your browser and tells nobody what you do on it.';

export const colourTheme = 'Colour theme';
export const themes: Readonly<Record<'auto' | 'light' | 'dark', string>> = {
  auto: 'Auto theme',
  light: 'Light theme',
  dark: 'Dark theme',
};

export const dismiss = 'Dismiss this notice';
export const offline = 'You are offline. This page works all the same; other sites have to wait.';
/** `pairs` are parts of a link, "pentagon.size=3" each. */
export const ignoredInLink = (pairs: readonly string[]): string =>
  `This part of the link was ignored, as it is no setting of the page: ${pairs.join(', ')}`;

export const reload = 'Reload the page';
/** What to do, after what could not be loaded. */
const gone = 'could not be loaded. The page may have been published anew: a reload keeps your settings.';
/** `name` is a control or a part of the page. */
export const notLoaded = (name: string): string => `“${name}” ${gone}`;
export const stillLoading = (name: string): string => `“${name}” is still loading …`;
export const notStarted = `This figure could not start: its code ${gone}`;
export const stillStarting = 'This figure is still loading …';
/* Names of parts that nobody presses. */
export const readingHelps = 'Helps for reading';
export const keptAnswers = 'Kept answers';
export const copyButtons = 'Copy buttons';
export const dials = 'Numbers in the text';
export const numberFields = 'Number fields';
export const featureNames = 'Colours of features in the text';
export const marks = 'Marks along sliders';
export const swipes = 'Scrolling over sliders';
export const offlineReading = 'Reading offline';

export const copy = 'Copy';
/* For two seconds in place of a button's label. */
export const copied = 'Copied';
export const notPossible = 'Not possible here';
/** Stands above a line with the link, where the page may not copy by itself. */
export const copyThis = 'Copy this link by hand: ';
