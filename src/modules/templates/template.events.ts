/** What happens to templates. */
export const TEMPLATE_SAVED = 'incident_template.saved';
export const TEMPLATE_RETIRED = 'incident_template.retired';
