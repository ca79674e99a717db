/*
 * The page's own code in the lesson, read from its source, so that what is shown is what runs. A fence
 *
 *     ```source src/core/model.ts hiddenPoint forward
 *     ```
 *
 * shows these declarations of the file, each with the comment above it.
 */
import * as words from '#words';
import ts from 'typescript';
import { code, folded } from '../render/listing.ts';
import { escape } from '../render/markup.ts';
import { known } from './source.ts';

/** Reads a file of the project by its path; undefined where there is none. */
export type Read = (path: string) => string | undefined;

/** What a statement at the top of a file declares. */
function names(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  return [(statement as ts.DeclarationStatement).name?.getText() ?? []].flat();
}

/** All declarations of a file by their names, each with its comment and without `export`. */
function declarations(text: string): Map<string, string> {
  const file = ts.createSourceFile('', text, ts.ScriptTarget.Latest, true);
  const written = (statement: ts.Statement): string =>
    text.slice(statement.getStart(file, true), statement.end).replace(/^export /m, '');
  return new Map(
    file.statements.flatMap((statement) => names(statement).map((name) => [name, written(statement)] as const)),
  );
}

/** The declarations that a fence asks for, folded. Throws where the file or one of the names does not exist. */
export function excerpt(asked: string, read: Read): string {
  const [path, ...wanted] = asked.split(/\s+/);
  const text = read(path);
  if (text === undefined) throw new Error(`there is no file ${path} in the project`);
  if (wanted.length === 0) throw new Error(`the fence names nothing of ${path}: it is "source FILE NAME …"`);
  const found = declarations(text);
  const parts = wanted.map((name) => {
    const part = found.get(name);
    if (part === undefined) throw new Error(`${path} declares no "${name}" (${known(found.keys())})`);
    return part;
  });
  return folded(words.onThisPage(`<code>${escape(path)}</code>`), code(parts.join('\n\n'), 'typescript'));
}
