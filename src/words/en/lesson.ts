/* The lesson's own parts: questions, listings, claims; numbers and terms in its text. */
export const right = 'Right.';
export const wrong = 'Not quite.';
export const answers = 'Answers';
export const choose = 'Choose an answer to see whether it is right.';
export const readNotebook = 'Read the notebook (download)';
export const openColab = 'Open in Colab';
export const colabHelp = 'For Colab, download the notebook first.';
/* The names of a cell and of a file are HTML. */
export const inNotebook = (cell: string): string => `In the notebook: ${cell}`;
export const onThisPage = (path: string): string => `On this page: ${path}`;
export const prints = 'It prints';
export const printed = 'What it prints';
export const notPrinted = 'What it prints is missing from the notebook: run it to see.';
/** What a listing is called; `language` may be empty. */
export const codeIn = (language: string): string => (language ? `Code in ${language}` : 'Code');
export const tableOf = (columns: readonly string[]): string => `Table: ${columns.join(', ')}`;
/** How often a claim held, as its sentence quotes it. */
export const hits = {
  seeds: (hits: string, of: string): string => `${hits} of ${of} seeds`,
  starts: (hits: string, of: string): string => `${hits} of ${of} starts`,
};

/** How long the page takes to read. */
export const readingTime = (minutes: number): string =>
  `About ${minutes} minutes. Short of time? The first screen and the parts marked “short route” take ten.`;
export const shortRoute = 'short route';
export const previous = 'Previous';
export const next = 'Next';

export const clear = 'Clear';
/* Each follows `right` or `wrong`. */
export const answerKept = 'Kept on this device only.';
export const answerNotKept = 'This browser does not keep answers for this page.';
/** Alone: the question's answers have changed since. */
export const answerGone = 'The answer kept from before is not one of these.';
/** What a number field takes, where it refuses what is written in it. */
export const takes = (whole: boolean, min: string, max: string): string =>
  `${whole ? 'A whole number' : 'A number'} from ${min} to ${max}`;
/** Names a number in the prose that can be changed; `setting` is a label such as "Sparsity S". */
export const inText = (setting: string): string => `${setting}, in the text`;
export const glossary = 'Glossary';
export const allTerms = 'All terms';
