import { Checkbox, Field, Grid } from '@strapi/design-system';
import { ContactFields } from '../../invitations/fields/ContactFields';
import { FormBody } from '../../kernel/FormBody';
import { Panel } from '../../kernel/Panel';
import { useTranslate } from '../../kernel/messages';
import type { PersonDetail } from '../contract';
import { usePersonForm } from './use-person-form';

interface PersonFormProps {
  person: PersonDetail;
  onSaved: () => void;
  onCancel: () => void;
}

/** A user's details, and whether they may log in. */
export const PersonForm = ({ person, onSaved, onCancel }: PersonFormProps) => {
  const t = useTranslate();
  const { form, errors, problem, change, submit, isSubmitting, isChanged } = usePersonForm(person, onSaved);

  return (
    <FormBody
      submitLabel={t('action.save')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      isSubmitting={isSubmitting}
      isUnchanged={!isChanged}
      problem={problem}
    >
      <Panel title={t('detail.facts')}>
        <Grid.Root gap={5}>
          <ContactFields values={form} errors={errors} onChange={change} />
          <Grid.Item col={12} s={12} xs={12}>
            <Field.Root name="blocked" hint={t('people.blocked.hint')} error={errors.blocked}>
              <Checkbox
                checked={form.blocked}
                onCheckedChange={(checked) => change('blocked', checked === true)}
              >
                {t('people.state.blocked')}
              </Checkbox>
              <Field.Hint />
              <Field.Error />
            </Field.Root>
          </Grid.Item>
        </Grid.Root>
      </Panel>
    </FormBody>
  );
};
