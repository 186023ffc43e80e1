export { templatesInRoom } from './save-template';
export { TemplateChoice } from './template-choice';
