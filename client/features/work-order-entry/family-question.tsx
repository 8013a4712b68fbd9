import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { inputIdOf, useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { FieldIssue } from './field-issue.tsx';
import { rowPath } from './field-path.ts';
import classes from './activity-row.module.css';
import { isFamilyAnswer } from './row-words.ts';
import { familyOf } from './source-families.ts';

/** Which gas, which oil: asked because the factors differ, answered by a person. */
export function FamilyQuestion({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const { dispatch } = useEntry();
  if (row.family === null) return null;
  const path = rowPath(row.id, 'sourceId');
  return (
    <div className={classes.question}>
      <ChoiceGroup
        id={inputIdOf(path)}
        describedBy={`${inputIdOf(path)}-issue`}
        label={translate(`entry.row.choose.${row.family}`)}
        options={familyOf(row.family).sourceIds.flatMap((sourceId) =>
          isFamilyAnswer(sourceId)
            ? [{ value: sourceId, label: translate(`entry.row.answers.${sourceId}`) }]
            : [],
        )}
        value={isFamilyAnswer(row.sourceId) ? row.sourceId : null}
        onChoose={(sourceId) => dispatch({ type: 'ANSWER_FAMILY', rowId: row.id, sourceId })}
      />
      <p className={classes.hint}>
        {translate(row.family === 'FUEL' ? 'entry.row.fuelHint' : 'entry.row.gasHint')}
      </p>
      <FieldIssue path={path} />
    </div>
  );
}
