export const page = <T,>(x: T) => x as unknown as "never read this";
export const faq = { answer: 'Garlic doesn\'t ' + 'cure colds.', id: 'never read' }; // never read
