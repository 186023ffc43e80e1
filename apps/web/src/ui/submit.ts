import type { SubmitEvent } from 'react';

/** A form's values as text, when it is submitted. */
export function onSubmit(work: (values: Record<string, string>, form: HTMLFormElement) => unknown) {
  return (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const values = [...new FormData(form)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : '',
    ]);
    void work(Object.fromEntries(values) as Record<string, string>, form);
  };
}
