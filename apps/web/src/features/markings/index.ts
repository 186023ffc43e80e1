export { ExerciseBanner, MarkingLabel, TLP_CHOICES } from './marking';
