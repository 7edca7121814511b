/**
 * Numbers with a fraction. Bicep has no floating point type, so its type data says "integer" here and would refuse
 * `dailyQuotaGb: 0.5`; the official ARM schemas say "number" (all but the two of BanditPolicy, which both call integer
 * although the service takes a slack factor of 0.1).
 * Given as object name and property name, which both sources share.
 */
const numberProperties = new Set([
  'ApplicationInsightsComponentProperties.SamplingPercentage',
  'BillingProfile.maxPrice',
  'Condition.threshold',
  'DateAfterCreation.daysAfterCreationGreaterThan',
  'DateAfterCreation.daysAfterLastTierChangeGreaterThan',
  'DateAfterModification.daysAfterCreationGreaterThan',
  'DateAfterModification.daysAfterLastAccessTimeGreaterThan',
  'DateAfterModification.daysAfterLastTierChangeGreaterThan',
  'DateAfterModification.daysAfterModificationGreaterThan',
  'DynamicThresholdFailingPeriods.minFailingPeriodsToAlert',
  'DynamicThresholdFailingPeriods.numberOfEvaluationPeriods',
  'ManagedClusterAgentPoolProfile.spotMaxPrice',
  'MetricCriteria.threshold',
  'RegionSetting.value',
  'WebtestLocationAvailabilityCriteria.failedLocationCount',
  'WorkspaceCapping.dailyQuotaGb',
  'BanditPolicy.slackAmount',
  'BanditPolicy.slackFactor',
]);

/** A fraction of the training data (0.2) in each of the AutoML tasks, where both sources say integer. */
const fractions = new Set(['testDataSize', 'validationDataSize']);

/**
 * @param {string} objectName
 * @param {string} property
 */
export function isNumber(objectName, property) {
  return fractions.has(property) || numberProperties.has(`${objectName}.${property}`);
}
