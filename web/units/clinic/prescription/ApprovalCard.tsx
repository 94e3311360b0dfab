import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { PlanApproval } from '../../../../server/units/clinic/prescription/contract.ts';
import { useMay, useSession } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { SignatureList } from '../../../platform/signatures/SignatureList.tsx';
import { SignDialog } from '../../../platform/signatures/SignDialog.tsx';
import { COURSES } from '../course/api.ts';
import { signApproval } from './api.ts';
import { ChangesTable } from './ChangesTable.tsx';
import { DoseDifference } from './DoseDifference.tsx';
import styles from './Plan.module.css';
import { SHOWN_DIGITS } from './plan-name.ts';

const ENTITY = 'clinic-plan-approval';

/** A plan that was put forward: what its signatures cover, who has signed, what changed, and why it no longer holds. */
export function ApprovalCard({ courseKey, approval }: { readonly courseKey: string; readonly approval: PlanApproval }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [signing, setSigning] = useState(false);
  const { approvalKey, content, isApproved, withdrawn, waitsFor, signatures, changes } = approval;
  const { role: mine } = useSession();
  const mySign = useMay('plan.approve') && waitsFor.includes(mine);
  const roles = waitsFor.map((role) => t(`role.${role}`)).join(', ');
  return (
    <section className={sheet['card']} data-approval={withdrawn ? 'withdrawn' : isApproved ? 'approved' : 'open'}>
      <header>
        <h3>{content.summary.label ?? t('plan.unnamed')}</h3>
        <span className={`${sheet['chip']} ${withdrawn ? sheet['bad'] : isApproved ? sheet['good'] : sheet['warn']}`}>
          {withdrawn ? t('plan.withdrawn') : isApproved ? t('plan.approved') : t('plan.waits', { roles })}
        </span>
        <div className={sheet['acts']}>
          <HistoryButton of={t('plan.approvals')} records={[{ entity: ENTITY, key: approvalKey }]} />
          {mySign && (
            <Button type="primary" onClick={() => setSigning(true)}>
              {t('signatures.sign')}
            </Button>
          )}
        </div>
      </header>
      {withdrawn && (
        <Notice weight="warning">
          {t(`plan.withdrawn.${withdrawn.why}`)} · {localMoment(withdrawn.at)}
        </Notice>
      )}
      <dl className={sheet['facts']}>
        <dt>{t('plan.objects')}</dt>
        <dd>
          {content.objects.map(({ kind, sopInstanceUid, sha256 }) => (
            <div key={sopInstanceUid}>
              {kind}{' '}
              <span className="mono" title={`${sopInstanceUid} ${sha256}`}>
                {sha256.slice(0, SHOWN_DIGITS)}
              </span>
            </div>
          ))}
        </dd>
      </dl>
      {content.explained.length > 0 && (
        <div className={sheet['body']}>
          <h4>{t('plan.explained')}</h4>
          <ul className={styles['findings']}>
            {content.explained.map(({ check, why }) => (
              <li key={check}>
                {content.differences
                  .filter((finding) => finding.check === check)
                  .map(({ said }) => t(said.code, said.values))
                  .join(' ')}{' '}
                — {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ChangesTable changes={changes} />
      {approval.versionBefore !== null && <DoseDifference approvalKey={approvalKey} asksAtOnce={withdrawn === null} />}
      <SignatureList signatures={signatures} />
      {signing && (
        <SignDialog
          entity={ENTITY}
          entityKey={approvalKey}
          onSign={(asked) => signApproval(approval, asked)}
          onSigned={(answer) => {
            setSigning(false);
            queries.setQueryData(['clinic', 'approvals', courseKey], answer);
            void queries.invalidateQueries({ queryKey: [COURSES] });
          }}
          onClose={() => setSigning(false)}
        />
      )}
    </section>
  );
}
