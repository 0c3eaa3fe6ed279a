import type { TemplateText } from "#app/domain/challenge/draft-challenge.ts";
import { type TemplateName, templates } from "#app/domain/challenge/templates.ts";
import { type OwnTerms, translator } from "#app/i18n/translator.server.ts";
import type { Locale } from "#db/locales.ts";

/**
 * The text of a challenge template in one language. A challenge drafted from it is the manager's
 * own from then on, so the template is not linked to it.
 */
export function challengeTemplateText(
  template: TemplateName,
  language: Locale,
  own: OwnTerms,
): TemplateText {
  const t = translator(language, own);
  return {
    language,
    why: t(`template.${template}.why`),
    wanted: t(`template.${template}.wanted`),
    notWanted: t(`template.${template}.not-wanted`),
    selectionRules: t(`template.${template}.rules`),
    reward: t(`template.${template}.reward`),
    criteria: templates[template].criteria.map(([name]) => ({
      name: t(`template.criterion.${name}`),
      description: t(`template.criterion.${name}.about`),
      lowMeans: t(`template.criterion.${name}.low`),
      highMeans: t(`template.criterion.${name}.high`),
    })),
  };
}
