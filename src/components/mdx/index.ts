import Case from './Case.astro';
import Cite from './Cite.astro';
import FactRow from './FactRow.astro';
import Figure from './Figure.astro';
import Note from './Note.astro';
import TakeAway from './TakeAway.astro';
import Term from './Term.astro';
import Tool from './Tool.astro';

/** What authors may write in a lesson: these components and no others. */
export const mdxComponents = { Case, Cite, FactRow, Figure, Note, TakeAway, Term, Tool };
