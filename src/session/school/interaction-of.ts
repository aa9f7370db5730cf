import type { CourseItem } from '../../domain/course/course-items.ts';
import { readNumber } from '../../domain/quiz/read-number.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { FactOf } from '../../domain/record/fact.ts';
import type { InteractionAnswer, InteractionReport } from '../../../scorm/rte/rte-client.ts';

/** An answer as it is reported. */
export function interactionOf(fact: FactOf<'item.answered'>, item: CourseItem): InteractionReport {
  return {
    item: fact.item,
    objective: item.objective,
    answer: answerOf(item, fact.response),
    result: fact.credit >= 1 ? 'right' : fact.credit <= 0 ? 'wrong' : 'partly',
    at: fact.at,
    latencyMs: fact.latencyMs,
  };
}

function answerOf({ key, parts, targets }: CourseItem, response: Response): InteractionAnswer {
  const placeOf = (id: string) => parts.indexOf(id);
  switch (key.type) {
    case 'single-choice':
      return {
        type: 'choice',
        isSet: false,
        given: response.kind === 'choice' ? [placeOf(response.choice)] : [],
        right: [placeOf(key.right)],
      };
    case 'multiple-response':
    case 'evidence':
      return {
        type: 'choice',
        isSet: true,
        given: response.kind === 'choices' ? response.choices.map(placeOf) : [],
        right: key.right.map(placeOf),
      };
    case 'ordering':
      return {
        type: 'sequencing',
        given: response.kind === 'order' ? response.order.map(placeOf) : [],
        right: key.order.map(placeOf),
      };
    case 'matching':
    case 'sorting': {
      const pairsOf = (assignment: Record<string, string>) =>
        Object.entries(assignment).map(([part, target]): [number, number] => [placeOf(part), targets.indexOf(target)]);
      return {
        type: 'matching',
        given: response.kind === 'assignment' ? pairsOf(response.assignment) : [],
        right: pairsOf(key.assignment),
      };
    }
    case 'fill-in':
      return {
        type: 'fill-in',
        given: textOf(response),
        right: key.answers.flatMap((answer) => (answer.isRight ? answer.spellings.slice(0, 1) : [])),
      };
    case 'numeric':
      return { type: 'numeric', given: readNumber(textOf(response)), right: key.value };
  }
}

function textOf(response: Response): string {
  return response.kind === 'text' ? response.text : '';
}
